"""
What another side says of the same thing, in a few words: `but rebels say it is not`, `a figure the UN puts at 60`, `Asmara denied this`.

It is a claim of its own: of that side, of the same way or deed, not so, denied or with its own figure. It never opens a way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, AccessState, Count, Harm, Modality, Proposal, ReadKind
from safepassage.reports.clauses.denied import DENIAL
from safepassage.reports.voices.side_names import PRONOUNS, side_named
from safepassage.reports.words.amounts import amounts
from safepassage.reports.words.doubt import confidence_of, grade_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import level, words_of

_AUTHOR = "author"
_NEAR = 8  # claims beside one that may have been read of the same words
_LEAD = r"(?:[,;.:]|\s-)?\s{1,3}(?:[Bb]ut |[Ww]hile |[Ww]hereas |[Aa]lthough |[Tt]hough |[Yy]et |and |[Hh]owever,? )?"
_FIRST = (  # who says what stands before
    r"(?:,? (?:said|says) [^,.;:]{1,40}|, [^,.;:]{1,40} (?:said|says|say)|,? according to [^,.;:]{1,40}(?=[,;]))?"
)
_SAY = r"(?:says?|said|insists?|insisted|maintain(?:s|ed)|reports?|reported|repl(?:y|ies|ied)|claim(?:s|ed)?|stress(?:es|ed)|told \w+)"
_END = r"(?= ?[.,;!\n]| ?$)"
_HELPS = r"(?:is|was|are|were|has|had|have|does|do|did|remains?|remained|stays?|stayed)"
_BEEN = r"(?: (?:been|still|now|again|in fact|actually|firmly|fully|completely))*"
_SHUT = {"blocked": AccessState.BLOCKED, "cut": AccessState.BLOCKED, "mined": AccessState.BLOCKED}
_CLAIMS = r"(?:claims?|reports?|charges?|accusations?|allegations?|accounts?|version)"
_DENY = r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|refut(?:es?|ed)|contest(?:s|ed)?)"
_REJECT = rf"(?:{_DENY}|reject(?:s|ed)?|dismiss(?:es|ed)?)"
_HAVE = r"(?:(?:has|have|had|later|also|since|strongly|flatly) )*"
_FIGURE = r"(?:figure|number|toll|count|total|estimate|tally)"
_MORE = r"(?:(?:about|around|some|only|just|at least|more than|fewer than|less than|nearly|almost|over|up to|as few as|as many as) )"
_PUTS = r"(?:puts?|has put|have put|places?|placed|estimate[sd]?|sets?|gives?|gave)"


def _side(name: str) -> str:
    return rf"(?P<{name}>(?!{PRONOUNS})(?:the |The |a |its |their )?[^\W\d][\w'-]*(?:\.[A-Z]\.?)?(?: [\w'-]+){{0,4}}?)"


def _number(name: str) -> str:
    return rf"(?P<{name}>{_MORE}{{0,2}}(?:\d[\d,.]*\d|\d|[a-z]+(?:-[a-z]+)?)(?: (?:hundred|thousand|million))?)"


_SINCE = r"(?: (?:since|from|for|until|on|at|again|because|by) [^,.;!?\n]{1,50})?"
_UNTRUE = r"(?:it|this|that) (?:is|was) (?:false|untrue|a lie|wrong|nonsense|not true|not so|not the case)"
_HOW_IT_IS = (
    rf"(?:it|this|that|they)(?: {_HELPS}(?P<not>n't| not| never| no longer)?{_BEEN}(?:(?: (?P<open>open|opened|re-?opened|"
    rf"passable|operational|operating|functioning)"
    rf"| (?P<shut>closed|shut|sealed|impassable|blocked|cut|mined)){_SINCE}| so| true| the case| yet)?)?"
)
_A_LIE = (
    r"(?:(?:completely|totally|entirely|simply|pure|blatant|absolutely|just|plainly) )?(?:false|untrue|a lie|lies|baseless|"
    r"unfounded|fabricated|"
    r"a fabrication|fabrications|nonsense|propaganda|fake|fake news|wrong|incorrect|not (?:true|correct|so|the case|accurate))"
)
_IT = rf"(?:it|this|that|these|(?:the|this|that|these|those|all|such) {_CLAIMS})"
_ANSWERS = re.compile(
    rf"{_FIRST}{_LEAD}(?P<told>{_side('side')} (?:disagree[sd]?|{_SAY} (?:that )?"
    rf"(?P<content>(?P<contrary>the opposite|otherwise|(?:it|they|this|that|you|people) (?:cannot|can't|can not)|{_UNTRUE})|{_HOW_IT_IS}))"
    rf"|(?P<wrong>[Nn]ot so|[Nn]ot true|[Uu]ntrue|[Ff]alse),? (?:say|says|said|according to) {_side('by')}){_END}"
)
_ACCORDING = re.compile(rf"{_FIRST}{_LEAD}(?P<told>according to {_side('side')},? (?P<content>{_HOW_IT_IS})){_END}")
_ANSWERED = re.compile(
    rf"{_FIRST}{_LEAD}(?P<told>(?P<content>(?i:{_HOW_IT_IS})),? (?:according to {_side('side')}|{_side('by')} (?:say|says|said))){_END}"
)
_NOT_SO = re.compile(
    rf"{_FIRST}{_LEAD}(?P<told>(?P<content>(?:it|this|that|they|It|They) {_HELPS}(?P<not>n't| not)(?: (?P<open>open))?)"
    rf"(?:, {_side('by')} (?:say|says|said))?){_END}"
)
_DENIES = re.compile(
    rf"{_FIRST}(?:{_LEAD}(?P<told>{_side('side')} {_HAVE}(?:{_DENY} (?:it|this|that|any of it|any of this|all of it|doing so)"
    rf"|{_REJECT} (?:(?:the|that|this|these|those|all|any|such) {_CLAIMS}|this|that)"
    r"|denied (?:having (?:given|done|made|issued|ordered|said)|giving|doing|issuing|making|"
    r"ordering) (?:(?:any )?such (?:an? )?\w+|any \w+|so|it|that|this)"
    rf"|(?:calls?|called|dismiss(?:es|ed)|describ(?:es|ed)|brand(?:s|ed)|labell?ed|denounc(?:es|ed)) {_IT} (?:as )?{_A_LIE}"
    rf"|{_SAY} (?:that )?{_IT} (?:is|are|was|were) {_A_LIE}|{_SAY} (?:otherwise|the opposite)))"
    rf"|,? (?P<aside>(?:which|(?:an? |the )?(?:{_CLAIMS}|something)(?: that| which)?) (?:{_side('other')} {_HAVE}{_REJECT}"
    rf"|(?:(?:is|was|has been|have been|are|were) )?(?:denied|disputed|rejected|refuted|contested) by {_side('by')})))"
    rf"{_END}"
)
_COUNTS = re.compile(
    rf"{_FIRST}(?:,? (?P<aside>(?:an? |the )?{_FIGURE} (?:that |which )?{_side('other')} {_PUTS} at {_number('n1')})"
    rf"|{_LEAD}(?P<told>{_side('side')} "
    rf"(?:{_PUTS} (?:it|them|the|that|this|their)(?: (?:{_FIGURE}|death toll|dead))? (?:at|as) {_number('n2')}"
    rf"|{_SAY} (?:that )?(?:it (?:was|is)|the (?:real |true |actual )?{_FIGURE} (?:was|is)) {_number('n3')}"
    rf"|(?:counted|recorded|registered) {_number('n4')}))){_END}"
)
_JOINTS = re.compile(r",|\s(?=(?:but|while|whereas|although|though|yet)\s)")
_BY_WHOM = re.compile(r"\baccording to ([^,.;:]{1,40})[,;]")
_JOINED = re.compile(r"(?:[ ,;]|\b(?:but|while|whereas|although|though|yet|and)\b){1,6}$", re.IGNORECASE)
_UNNAMED = "unnamed"
_OPENINGS = ("opening", "opened", "passage", "corridor", "access", "accessible", "used")
_CLOSINGS = ("closed", "blocked", "suspended")


def with_other_sides(found: Sequence[Proposal], text: str, sentences: Sequence[tuple[int, int]]) -> list[Proposal]:
    """The proposals of an English text with what other sides say of the same things; what was read there without its sense gives way."""
    plain, gone, cut, added = level(text), set[int](), dict[int, Proposal](), list[Proposal]()
    for place, claim in enumerate(found):
        tried = () if id(claim) in gone else (_answer, _denial, _count)
        other = next((told for told in (ask(claim, plain, text) for ask in tried) if told is not None), None)
        if other is None:
            continue
        near = (*found[max(0, place - _NEAR) : place + _NEAR + 1], *added[-_NEAR:])
        same = [one for one in near if one is not claim and min(one.end, other.end) > max(one.start, other.start)]
        if other.modality is Modality.DENIED and any(
            one.modality is Modality.DENIED and (one.negative or one.kind is claim.kind) for one in same
        ):
            continue  # it was read as a denial already
        same = [one for one in same if one.start >= other.start]  # none that tells something of its own before
        own = next((one.when for one in same if one.when is not None), other.when)
        added.append(replace(_in_sentence(other, sentences), when=own))
        gone |= {id(one) for one in same}
        cut[id(claim)] = _until(_of_its_side(claim, other.start, plain), other.start, text)
    made = [cut.get(id(one), one) for one in (*found, *added) if id(one) not in gone]
    return sorted(made, key=lambda one: (one.start, one.end))


def _in_sentence(one: Proposal, sentences: Sequence[tuple[int, int]]) -> Proposal:
    """With the sentence that its words stand in, where that is a later one."""
    if one.start < one.sentence_end:
        return one
    start, end = next(((first, last) for first, last in sentences if first <= one.start < last), (one.start, one.end))
    return replace(one, sentence=one.sentence + 1, sentence_start=start, sentence_end=end)


def _until(claim: Proposal, end: int, text: str) -> Proposal:
    """The claim without the words from `end` on, and without what joins them to it."""
    if claim.end <= end:
        return claim
    quote = _JOINED.sub("", text[claim.start : end])
    return replace(claim, quote=quote, end=claim.start + len(quote))


def _found(pattern: re.Pattern[str], claim: Proposal, plain: str) -> re.Match[str] | None:
    """The words of another side right behind a claim, or at its end, where it took them in."""
    if match := pattern.match(plain, claim.end):
        return match
    places = (joint.start() for joint in _JOINTS.finditer(plain, claim.start, claim.end))
    matches = (pattern.match(plain, at) for at in places)
    return next((match for match in matches if match and match.end() >= claim.end), None)


def _of(claim: Proposal, side: str, start: int, end: int, text: str) -> Proposal:
    """A claim of another side about the same, which these words make; without a state."""
    grade, reason = grade_of(side, claim.modality, bool(claim.place or claim.when))
    made = replace(claim, quote=text[start:end], start=start, end=end, claimant=side, through="", modality=Modality.ASSERTED, state=None)
    made = replace(made, grade=grade, grade_reason=reason, confidence=confidence_of(0.0), note="", id="")
    return replace(made, actor=_without_number(claim.actor, claim.claimant), target=_without_number(claim.target, ""))


def _without_number(named: str, claimant: str) -> str:
    """Who acts, or whom it befell; not `130 lorries`, which is the figure of the first side, nor who counted them."""
    return "" if named == claimant or any(letter.isdecimal() for letter in named) else named


def _answer(claim: Proposal, plain: str, text: str) -> Proposal | None:
    """`The road is open, |but rebels say it is not|`, `... while residents said it was closed`."""
    if claim.kind is not ReadKind.ACCESS or claim.modality not in (*SAYS_SO, Modality.DENIED):
        return None
    match = next(filter(None, (_found(pattern, claim, plain) for pattern in (_ANSWERS, _ACCORDING, _ANSWERED, _NOT_SO))), None)
    if match is None or (told := _told(claim, match)) is None:
        return None
    named = match.groupdict()
    speaker = named.get("side") or named.get("by")
    side = side_named(speaker) if speaker else _AUTHOR
    subtype, negative = told
    if not side or side == _first_side(claim, match.start("told"), plain):
        return None
    other = replace(_of(claim, side, *match.span("told"), text), subtype=subtype, negative=negative, count=None)
    if negative or subtype not in _CLOSINGS:
        return replace(other, note="" if negative else NOT_PLAINLY)
    shut = _SHUT.get(named["shut"] or "", AccessState.CLOSED)
    return replace(other, subtype=shut.value, state=shut)


def _first_side(claim: Proposal, end: int, plain: str) -> str:
    """Who says what stands before letter `end`: nobody who is named only behind it (`is open, but according to |drivers| it is not`)."""
    before = plain[claim.sentence_start : end].casefold()
    if claim.claimant in (_AUTHOR, _UNNAMED) or claim.claimant.casefold().split()[-1] in before:
        return claim.claimant
    if (named := _BY_WHOM.search(before)) is not None and (side := side_named(named[1])):
        return side
    behind = plain[end : claim.sentence_end].casefold()
    named_behind = claim.claimant.casefold().split()[-1] in behind
    return claim.claimant if not named_behind else _UNNAMED if claim.modality is Modality.REPORTED else _AUTHOR


def _of_its_side(claim: Proposal, end: int, plain: str) -> Proposal:
    """The claim with who says it, where letter `end` begins what another side says."""
    side = _first_side(claim, end, plain)
    if side == claim.claimant:
        return claim
    grade, reason = grade_of(side, claim.modality, bool(claim.place or claim.when))
    return replace(claim, claimant=side, through="", grade=grade, grade_reason=reason)


def _told(claim: Proposal, match: re.Match[str]) -> tuple[str, bool] | None:
    """Subtype of what the other side says, and whether not so; None: it says the same, or nothing of the way."""
    closing = claim.subtype in _CLOSINGS
    if not closing and claim.subtype not in _OPENINGS:
        return None
    said = {"open": None, "shut": None, "contrary": None, **match.groupdict()}
    if said["contrary"] or said["content"] is None:
        return ("closed" if closing else "opening"), not claim.negative
    contrary = said["not"] is not None
    if said["open"] or said["shut"]:
        says_open = (said["open"] is not None) != contrary
        return None if says_open == (closing == claim.negative) else ("opening" if said["open"] else "closed", contrary)
    if contrary == claim.negative or (not contrary and " " not in said["content"]):
        return None
    return ("closed" if closing else "opening"), contrary


def _denial(claim: Proposal, plain: str, text: str) -> Proposal | None:
    """`Khartoum accused the RSF of bombing it; |the RSF denied it|`: of a deed a denial, of a way that it is so."""
    if claim.modality not in SAYS_SO or (match := _found(_DENIES, claim, plain)) is None:
        return None
    side = side_named(match["side"] or match["other"] or match["by"])
    if not side or side == claim.claimant:
        return None
    span = match.span("told" if match["told"] else "aside")
    other = replace(_of(claim, side, *span, text), modality=Modality.DENIED, negative=True, harm=Harm(), count=None)
    grade, reason = grade_of(side, Modality.DENIED, False)
    subtype = DENIAL if claim.kind is ReadKind.INCIDENT else "opening" if claim.subtype == "opened" else claim.subtype
    return replace(other, subtype=subtype, grade=grade, grade_reason=reason)


def _count(claim: Proposal, plain: str, text: str) -> Proposal | None:
    """`Israel said 130 lorries entered, |a figure the UN puts at 60|`: the same with the figure of the other side."""
    if claim.modality not in SAYS_SO or claim.negative or (slot := _only_count(claim)) is None:
        return None
    if (match := _found(_COUNTS, claim, plain)) is None:
        return None
    side = side_named(match["side"] or match["other"])
    number = _amount(next(match[name] for name in ("n1", "n2", "n3", "n4") if match[name]))
    if not side or number is None:
        return None
    other = _of(claim, side, *match.span("told" if match["told"] else "aside"), text)
    given = getattr(claim, slot) if slot == "count" else getattr(claim.harm, slot)
    count = Count(number.low, number.high, given.unit, number.text, number.qualifier, given.per)
    return replace(other, count=count) if slot == "count" else replace(other, harm=replace(other.harm, **{slot: count}))


def _only_count(claim: Proposal) -> str | None:
    """Which one number a claim tells; None: it tells none, or several."""
    named: Iterable[tuple[str, Count | None]] = (
        ("count", claim.count),
        *((name, getattr(claim.harm, name)) for name in ("killed", "injured", "missing")),
    )
    told = [name for name, count in named if count is not None]
    return told[0] if len(told) == 1 else None


def _amount(written: str) -> Amount | None:
    found = amounts(words_of(written), written)
    return found[0] if len(found) == 1 and not found[0].percent else None
