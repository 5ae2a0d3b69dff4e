"""Field notes in a few words, of which no network was taught: `2 wounded at Sukkari`, `need fuel`, `Rafah: closed since Tuesday`."""

from __future__ import annotations

import re
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.claims.english import Draft
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.modality.avoided import end_of_order, told_to_avoid
from safepassage.reports.words.words import listed

_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
_TOLL = re.compile(rf"(?<![\w.,-]){_NUMBER} (killed|dead|wounded|injured|hurt|missing)\b", re.IGNORECASE)
_RULES = {
    **dict.fromkeys(("killed", "dead"), lex.Rule(ReadKind.INCIDENT, "killing", 0.5)),
    **dict.fromkeys(("wounded", "injured", "hurt"), lex.Rule(ReadKind.INCIDENT, "injury", 0.5)),
    "missing": lex.Rule(ReadKind.PROTECTION, "missing", 0.5),
}
_NEED = re.compile(r"(?:urgent(?:ly)? |we |they |still ){0,2}needs? (?!to\b)[^\W\d]", re.IGNORECASE)
_NEEDED = lex.Rule(ReadKind.NEED, "need", 0.5)
_AVOIDED = lex.Rule(ReadKind.ACCESS, "used", 0.5)
_STATES = {
    **dict.fromkeys(("closed", "shut", "sealed", "impassable", "inaccessible", "no go"), lex.Rule(ReadKind.ACCESS, "closed", 0.5)),
    **dict.fromkeys(("blocked", "cut", "mined", "suspended"), lex.Rule(ReadKind.ACCESS, "blocked", 0.5)),
    **dict.fromkeys(("reopened", "re-opened", "open"), lex.Rule(ReadKind.ACCESS, "opening", 0.5)),  # no state: a person decides
}
_STATUS = re.compile(
    r"(?:(?:[-*•◦]|\d{1,2}[.)]) ?)?(?:the )?"
    r"(?P<name>[^\W\d_][^:|,.;()]{1,50}?)(?P<sign> ?[:|–—] ?| - | (?:is|are|remains?|still) (?:now |still )?| )"
    rf"(?P<state>{'|'.join(word.replace(' ', '[ -]') for word in _STATES)})"
    r"(?= ?$| ?[.,;|(!/–—-]| (?:since|until|till|by|to|for|at|near|due|from|after|again|now|today|both|all|on|with|this|yesterday)\b)",
    re.IGNORECASE,
)
_HALTED = re.compile(  # `Evacuation halted, buses turned back`
    r"(?:(?:medical|aid|all|the|all the) )?"
    r"(?:evacuations?|corridors?|convoys?|buses|trucks?|lorries|flights?|ferr(?:y|ies)|crossings?|traffic)"
    r"(?: (?!to\b|has\b|by\b)[\w'-]{1,20}){0,3}? (?:halted|suspended|turned (?:back|away)|called off|stopped|stuck|stranded)"
    r"(?= ?$| ?[.,;:(!–—-]| (?:at|on|in|near|after|as|until|because|due|amid|over|by|outside|again|for|today|from)\b)",
    re.IGNORECASE,
)
_ALL_OUT = re.compile(
    r"\b(?:all|everyone|everybody|last of)\b[^.;]{0,40}\b(?:left|out|gone|evacuated)\b|\b(?:almost|nearly)\b", re.IGNORECASE
)
_STOPPED = lex.Rule(ReadKind.ACCESS, "blocked", 0.5)
_BETWEEN = re.compile(r"[^\W\d_](?: [-–—] | to )[^\W\d_]")
_NO_WAYS = listed(
    "school market bank shop bakery office university court clinic hospital pharmacy case door kitchen well mill plant factory status"
)
_WAYS = listed("road rd route highway crossing bridge corridor passage gate border checkpoint junction axis street motorway airport port")
_BARE_WAYS = listed("road bridge crossing checkpoint border corridor highway")
_LINKS = listed("to - and of the al el")
_MOST_WORDS = 12
_OF_LATE = listed("today morning yesterday noon dawn midnight monday tuesday wednesday thursday friday saturday sunday")
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_NO_NOTE = listed(
    "no not never none if whether may might could would will should false fake denied deny rumour rumours drill exercise film anniversary "
    "former said says ? n't treat treated evacuate evacuated transfer waiting beds"
)


def noted(draft: Draft) -> list[Found]:
    """What a short note tells in which nothing else was found; empty: nothing, or a word of it leaves open whether it is so."""
    text = draft.doc.text
    words = {word.lower_ for word in draft.doc}
    avoided = told_to_avoid(text)
    if not draft.clauses or len(draft.doc) > _MOST_WORDS or (words & _NO_NOTE and not avoided) or _long_ago(words):
        return []
    toll = _TOLL.search(text)
    rule = _AVOIDED if avoided else _RULES[toll[1].lower()] if toll else _NEEDED if _NEED.match(text) else _way(draft.doc)
    rule = rule or (_STOPPED if _HALTED.match(text) and not _ALL_OUT.search(text) else None)
    if rule is None:
        return []
    clause = draft.clauses[0]
    made = Found(clause, Trigger(clause.head, rule, rule.strength, False), 0, len(text.rstrip(" .;")))
    made.chance = _CHANCE
    return [made]


def with_avoided(found: list[Found], draft: Draft) -> list[Found]:
    """What was found of a sentence, and the order at its head to avoid a way, where only something else was: `Avoid it, 3 were shot`."""
    order = told_to_avoid(draft.doc.text)
    if order is None or not draft.clauses or any(one.start < end_of_order(order) for one in found):
        return found
    made = Found(draft.clauses[0], Trigger(draft.clauses[0].head, _AVOIDED, _AVOIDED.strength, False), 0, end_of_order(order))
    made.chance = _CHANCE
    return [made, *found]


def _way(doc: Any) -> lex.Rule | None:
    """`Rafah: closed since Tuesday`, `Manhush road - BLOCKED`: a way or a town by its name, and how it is; that it is open stays to see."""
    said = _STATUS.match(doc.text)
    if said is None:
        return None
    named = [word for word in doc if said.start("name") <= word.idx < said.end("name") and word.text[:1].isalpha()]
    ways = [word for word in named if word.lower_ in _WAYS]
    names = [word for word in named if word.lower_ not in _WAYS]
    proper = all(word.text[0].isupper() or word.lower_ in _LINKS for word in names)
    towns = _BETWEEN.search(said["name"]) and any(word.tag_ == "NNP" for word in names)  # of Homs - Hama the first looks like a plural
    plain = any((word.tag_ in ("NNS", "NNPS") and not towns) or _is_no_way(word) for word in names)
    named_so = ways or said["sign"].strip() in (":", "|", "–", "—", "-") or any(word.tag_ == "NNP" for word in names)
    rule = _STATES[said["state"].casefold().replace("-", " ")]
    if not names and rule.subtype != "opening" and " ".join(word.lower_ for word in ways) in _BARE_WAYS:
        return rule  # `bridge closed since morning, snipers`: who sends it knows which
    if not names or not proper or not named_so or (plain and not ways):
        return None
    return rule


def _is_no_way(word: Any) -> bool:
    """`Markets`, which is taken for a name where it begins with a capital."""
    return not _NO_WAYS.isdisjoint((word.lemma_.lower(), word.lower_.removesuffix("s")))


def _long_ago(words: set[str]) -> bool:
    """`12 killed three years ago`; *an hour ago* is news."""
    return bool(words & {"years", "year", "decades", "last"}) or ("since" in words and words.isdisjoint(_OF_LATE))
