"""Whether a text itself says that what it tells is not so: `it is not true that 30 died`, `the report of 60 dead was a hoax`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from safepassage.reports.words.clauses import is_negated, part
from safepassage.reports.words.words import listed

_ENDS = listed("stop cease end halt abate subside ease")
_BEFORE = ("not true that", "untrue that", "false that", "a lie that", "a lie to say", "no truth in", "a myth that", "fiction that")
_VERBS = ("proved", "turned out", "turned out to be", "is", "are", "was", "were")
_FALSE = (
    "false",
    "untrue",
    "baseless",
    "unfounded",
    "fabricated",
    "invented",
    "made up",
    "a lie",
    "lies",
    "a hoax",
    "a rumour",
    "a rumor",
    "a fabrication",
    "fabrications",
    "an invention",
    "pure fiction",
)
_DOUBTED = (
    "wrong",
    "mistaken",
    "incorrect",
    "inaccurate",
    "in error",
    "exaggerated",
    "inflated",
    "nonsense",
    "propaganda",
    "fake",
    "refuted",
    "debunked",
    "disproved",
    "discredited",
    "not correct",
    "not true",
    "not accurate",
    "not right",
    "not the case",
    "without foundation",
)
_BEHIND = tuple(f" {verb} {word}" for verb in _VERBS for word in _FALSE)
_REFUTED = tuple(f" {verb} {word}" for verb in (*_VERBS, "has been", "have been") for word in _DOUBTED)
_TOLD = r"(?:reports?|claims?|allegations?|rumou?rs?|accounts?|figures?|suggestions?|assertions?|stories)"
_HOLDS = re.compile(
    rf"\b(?:{_TOLD}|story|tolls?|news|messages?|numbers?|information|talk|word)(?: [\w'’]+){{0,3}}? (?:that|of)\b", re.IGNORECASE
)
_LIE = (
    r"(?:nonsense|lies|a lie|false|fake|fake news|propaganda|baseless|unfounded|fabricat\w+|fiction|a hoax|hoaxes|untrue|rubbish|"
    r"exaggerat\w+|disinformation|misinformation|inventions?|invented|absurd|fantasy)"
)
_CALLS = r"\b(?:call|describ|brand|label|dismiss|denounc|decri|declar|reject|ridicul|mock)(?:e?s|e?d|ing)\b"
_NO_OBJECT = (  # behind such a word, or another verb, `reports` is not what the verb scorns
    r"after|amid|amidst|over|about|on|upon|with|from|to|of|in|at|against|by|for|following|before|as|because|and|or|but|when|while|who|"
    r"which|that|than|into|under|since|until|through|despite|regarding|concerning|around|\w+ed|\w+ing"
)
_OWN = rf"(?:(?!(?:{_NO_OBJECT})\b)[\w’'-]+ ){{0,3}}?"  # determiners, owners and adjectives before a noun
_PLAIN = r"(?:(?:the|its|his|her|their|a|an|all|any|these|those|such|earlier|official|own|previous|[\w-]+['’]s?) ){0,3}?"
_SCORNS = (
    r"dismiss(?:es|ed)|reject(?:s|ed)|mock(?:s|ed)|ridicul(?:es|ed)|derid(?:es|ed)|contest(?:s|ed)|debunk(?:s|ed)|disprov(?:es|ed)|contradict(?:s|ed)|"
    r"laugh(?:s|ed) (?:at|off)|scoff(?:s|ed) at|doubt(?:s|ed)|contradicting|disproving|debunking|dismissing|"
    r"(?:cast|casts|threw|throws) doubts? on|pour(?:s|ed) scorn on|contrary to"
)
_TAKES_BACK = (  # people and money, too
    r"question(?:s|ed)|challeng(?:es|ed)|retract(?:s|ed|ing)|withdr(?:ew|aws|awing)|t(?:ook|akes) back|"
    r"backtrack(?:s|ed|ing) on|walk(?:s|ed) back|back(?:s|ed) away from"
)
_SCORNED = (
    re.compile(rf"{_CALLS} as (?:\w+ ){{0,2}}?{_LIE} {_OWN}{_TOLD} (?:that|of)\b", re.IGNORECASE),
    re.compile(rf"\b(?:{_SCORNS}) {_OWN}{_TOLD} (?:that|of)\b", re.IGNORECASE),
    re.compile(rf"\b(?:{_TAKES_BACK}) {_PLAIN}(?:{_TOLD}|statements?|announcements?) (?:that|of)\b", re.IGNORECASE),
)  # what stands behind is told by somebody, and not believed
_CALLED = re.compile(rf"{_CALLS} {_OWN}{_TOLD} (?:that|of)\b([^.;!?]{{1,120}}?)\b(?:as |to be )?(?:\w+ )?{_LIE}\b", re.IGNORECASE)
_NOT = re.compile(r"(?:\b(?:not|never|nobody|no one|none|few|without|cannot|hardly)|n['’]t)(?: \w+)? $", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"[^\s,] (?:who|which|that)(?: (?:had|have|has|once|first))? $", re.IGNORECASE)  # the main verb is still to come
_JOINS_VERB = re.compile(
    r"^(?:was|were|had|has|is|are|did|then|later|\w+ed|shot|fell|fled|hit|held|left|took|went|lost|struck)\b", re.IGNORECASE
)
_KNOWN = re.compile(  # the claim is about them, whom nobody doubts
    r"the (?:[\w-]+ ){1,4}?(?:(?:who|that) )?(?:(?:was|were|had been) )?(?:killed|shot|wounded|injured|dead|abducted|detained)\b.* "
    r"(?:was|were|had|is|are) ",
    re.IGNORECASE,
)
_SAYS_BESIDE = re.compile(  # `rejected reports of shelling but said |12 were killed`
    r"\b(?:and|but|then) (?:later |also |then )?(?:said|says|told|added|reported|confirmed|announced|warned|admitted|acknowledged)\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:,| and| but| then) ")
_FIRST = re.compile(
    r"\b(?:first (?:said|reported|spoke|put|announced|claimed|told)|at first|initially|originally|"
    r"(?:early|first|earlier|initial) (?:reports?|accounts?|tolls?))\b",
    re.IGNORECASE,
)
_THOUGHT = (
    r"(?:reported|thought|believed|feared|presumed|assumed|declared|listed)(?: to (?:have been|be))?(?: as)? (?:killed|dead|shot dead)\b"
)
_YET = r"(?:was|were|is|are|had been|has been|have been)(?: (?:in fact|actually|later|instead|now|since|only|merely|still|found))*"
_WAS = rf"\b{_YET} (?:wounded|injured|hurt|alive|unharmed|unhurt|safe|captured|captive|taken prisoner|in hospital)\b"
_NOT_DEAD = (
    re.compile(rf"(?<!was )(?<!were )(?<!been )(?<!was initially )\b{_THOUGHT}(?:(?!\b(?:and|while|but)\b)[^.,;])*?{_WAS}", re.IGNORECASE),
    re.compile(rf", who (?:was|were|had been) (?:\w+ )?{_THOUGHT}[^.,;]*,[^.,;]*?{_WAS}", re.IGNORECASE),
)
_MAY_BE_DEAD = ("killed", "dead"), ("reported", "thought", "believed", "feared", "presumed", "assumed", "declared", "listed")
# Without one of them nothing is scorned: quicker than to ask each form of words.
_MAY_BE_TOLD = (
    "announcement",
    "report",
    "claim",
    "allegation",
    "rumor",
    "rumour",
    "account",
    "figure",
    "suggestion",
    "assertion",
    "stories",
    "statement",
)
_HAPPENS = frozenset(("be", "happen", "occur", "take", "come", "materialise", "materialize", "exist", "confirm"))
_NOBODY = (
    r"(?:nobody|no one|none)(?: of them)? (?:had been|had died|had|died|(?:was|were|is|are) (?:killed|hurt|dead|harmed|injured|wounded))"
)
_NO_DEAD = r"no (?:dead|deaths|casualties|victims)"
_ALIVE = (
    r"(?:all|everyone|everybody)(?: of them| of those| \w+)? (?:was|were|is|are|had been)(?: found)? (?:alive|safe|unhurt|unharmed|fine)"
)
_THEN = re.compile(rf"\b(?:later|then|afterwards?|since|but|now)\b[^.!?]{{0,90}}?\b(?:{_NOBODY}|{_NO_DEAD}|{_ALIVE})\b", re.IGNORECASE)
_STOPS = ".!?\n"
_LONGEST = 240  # letters on either side of a claim in which its sentence is looked for


def untrue(sentence: str, start: int, end: int) -> bool:
    """Whether the words around a claim [start, end) of a sentence, or those at its end, take it back."""
    before, low = sentence[:start].lower(), sentence.lower()
    if any(words in before for words in _BEFORE):
        return True
    low = low.replace(" made up of", " consist of")  # `His forces are made up of farmers`
    if any(word in low for word in _FALSE) and any(_is_of(sentence, start, end, at, told=False) for at in _all(low, _BEHIND, start)):
        return True
    if any(word in low for word in _DOUBTED) and any(_is_of(sentence, start, end, at, told=True) for at in _all(low, _REFUTED, start)):
        return True
    if any(word in low for word in _MAY_BE_TOLD) and _scorned(sentence, start, end):
        return True
    return all(any(word in low for word in words) for words in _MAY_BE_DEAD) and _alive_after_all(sentence, start, end)


def _alive_after_all(sentence: str, start: int, end: int) -> bool:
    """`A soldier reported killed in Sake was in fact wounded`, `the mayor, who was thought dead, is alive`: he did not die."""
    return any(start <= match.start() < end for form in _NOT_DEAD for match in form.finditer(sentence))


def _all(low: str, phrases: Sequence[str], start: int) -> list[int]:
    """Where phrases stand behind a place, each at its last."""
    return [at for words in phrases if (at := low.rfind(words)) >= start]


def _is_of(sentence: str, start: int, end: int, at: int, told: bool) -> bool:
    """
    Whether what is called false at a place is the claim, and not another report between them: `14 died, and claims that ... were false`.

    With `told` only what a report holds: `Reports that 12 had died were refuted`, not `The army said it killed 12, a claim that was`.
    """
    held = [match for match in _HOLDS.finditer(sentence, 0, at) if match.end() <= at]
    if not held:
        return not told
    last = held[-1]
    if last.start() > start and _JOINED.search(sentence[start : last.start()]):
        return not told and last.start() < end
    return not told or (last.end() <= max(start, at) and not set(sentence[last.end() : at]) & set(",;:"))


def _scorned(sentence: str, start: int, end: int) -> bool:
    """`mocked claims that 20 died`, `dismissed as propaganda claims that ...`, `called reports of 40 dead nonsense`: it is not believed."""
    if _KNOWN.match(sentence, start, end):
        return False
    for match in (found for form in _SCORNED for found in form.finditer(sentence)):
        if _holds_back(sentence, match):
            continue
        if start < match.end() < end:
            own, behind = sentence[start : match.start()], sentence[match.end() : end].split(" and ")
            if not _JOINED.search(own) and not any(map(_JOINS_VERB.match, behind[1:])):
                return True
        between = sentence[match.end() : start]
        joined = match.group().endswith("of") and " and" in between and _JOINS_VERB.match(sentence[start:end])
        if match.end() <= start and not set(between) & set(",;:") and not joined and not _SAYS_BESIDE.search(between):
            return True
    called = (match for match in _CALLED.finditer(sentence) if not _holds_back(sentence, match) and " as " not in match[1].rstrip(" as"))
    return any(match.start(1) < end and start < match.end(1) for match in called)


def _holds_back(sentence: str, match: re.Match[str]) -> bool:
    """`nobody doubted reports that`, `Reporters who challenged claims that nobody had died | counted 33 bodies`."""
    before = sentence[: match.start()]
    return _NOT.search(before) is not None or _OF_SOMEBODY.search(before) is not None


def happened(noun: Any, verb: Any) -> bool:
    """
    Whether it happened though its verb is denied.

    `The bombing in which 30 died has never been explained`; `fighting did not stop`.
    """
    if verb.lemma_.lower() in _ENDS and is_negated(verb) and not part(verb, "dobj", "ccomp", "xcomp", "nsubjpass"):
        return True
    if noun is verb:
        return False
    told_of = any(child.dep_ in ("relcl", "acl") for child in noun.children)
    none = any(child.lower_ in ("no", "not", "neither") for child in noun.children)
    return told_of and not none and noun.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ not in _HAPPENS


def told_otherwise_later(text: str, start: int, end: int) -> bool:
    """`The army first said 15 were killed; later it said nobody had been`: whether the sentence of a claim ends with nobody harmed."""
    behind = text[end : end + _LONGEST]
    stop = min((at for sign in _STOPS if (at := behind.find(sign)) >= 0), default=len(behind))
    before = text[max(0, start - _LONGEST) : end]
    begun = max(before[: len(before) - (end - start)].rfind(sign) for sign in _STOPS)
    return _THEN.search(behind[:stop]) is not None and _FIRST.search(before[begun + 1 :]) is not None
