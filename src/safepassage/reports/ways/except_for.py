"""
`All crossings are closed |except Kerem Shalom|`: what is told of all is not told of the one that is excepted (English).

The claim leaves the place that is excepted for the other that its words name, or for none; of the exception a claim of its own is made, the
contrary, which opens no way: a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import NOT_PLAINLY, SAYS_SO, Count, Proposal, ReadKind
from safepassage.reports.parties.credits import ORGANISATIONS
from safepassage.reports.places.resolving import Mention
from safepassage.reports.words.words import listed

_ALL = r"(?:all|every|each|no|none|most|both|any)"
_WAYS = (
    r"(?:roads?|routes?|highways?|bridges?|crossings?|checkpoints?|corridors?|borders?|gates?|(?:air)?ports?|airfields?|airstrips?|strips?|"
    r"exits?|entrances?|tunnels?|ferr(?:y|ies)|points?|axes|axis|streets?|lines?|flights?|passages?|entry points?)"
)
_OF_ALL = re.compile(rf"\b{_ALL} (?:of )?(?:the )?(?:[\w'’-]{{1,20}} ){{0,3}}?{_WAYS}\b|\bnothing\b", re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:[Ee]xcept(?:ing)?(?: for)?|[Ww]ith the (?:sole |single |only |one )?exceptions? of|[Aa]part from|[Oo]ther than|"
    r"save(?: for)?|bar(?:ring)?|"
    r"excluding|[Aa]side from|but(?= the ones? | [A-Z]))(?: |(?= ))"
    r"(?P<what>(?:the )?[^.,;:!?()\n]{1,80}?(?:, (?:and )?(?:the )?[A-Z][^.,;:!?()\n]{0,40}?){0,6})"
    r"(?= ?[.,;:!?()\n]| (?:is|are|was|were|remains?|remained|has|have|had|which|that|while|because|since|until|due|on \w+day)\b|$)"
)
_WORD = r"[A-Z][\w'’-]{0,24}"
_NAME = rf"{_WORD}(?: (?:{_WORD}|(?:a[lrshtznd]{{1,2}}|e[lz])-\w+)){{0,4}}"
_ONLY_NAMED = re.compile(rf"(?:the )?{_NAME}(?: {_WAYS})?(?:(?:, | and |, and )(?:the )?{_NAME}(?: {_WAYS})?){{0,4}}")
_THE_ONE = re.compile(rf"the (?:ones?|{_WAYS}) [^.,;]{{2,60}}")
_LED_TO = re.compile(  # between `except` and the place: nothing of who may pass or when
    rf"(?:(?:(?i:the|ones?|those|{_WAYS}|at|from|to|in|into|of|near|and|through|via|between|around|main)|(?i:north|south|east|"
    rf"west)(?i:ern)?|{_WORD}),? )*$"
)
_NONE = re.compile(r"(?:no|none|nothing)\b", re.IGNORECASE)
_SHUT = ("closed", "blocked", "suspended", "no_access", "not_reached")
_OPEN = ("opening", "opened", "used", "passage")
_UNSURE = 0.5
_NO_PLACES = ORGANISATIONS | listed(
    "ngos un mondays tuesdays wednesdays thursdays fridays saturdays sundays monday tuesday wednesday thursday friday saturday sunday"
)
_FAR = 160  # letters between `all crossings` and `except`
_OF_QUANTITY = re.compile(rf"{_ALL} ", re.IGNORECASE)


def with_exceptions(made: Sequence[Proposal], sentence: str, base: int, places: Sequence[Mention], text: str) -> list[Proposal]:
    """The proposals of a sentence that begins at letter `base` of the text, those of all ways without the places that are excepted."""
    if not any(map(_may_except, made)):
        return list(made)
    if (found := _exception_in(sentence)) is None:
        return _behind_one(made, sentence, base, text)
    start, end = base + found.start(), base + found.end()
    made = [_with_its_no(one, found, sentence) for one in made]
    told = [_of_the_others(one, start, end, places) if _may_except(one) and one.modality in SAYS_SO else one for one in made]
    of_all = next((one for one in told if _may_except(one) and one.modality in SAYS_SO), None)
    return told if of_all is None else [*told, *_excepted(of_all, (start, end), base + found.start("what"), places, text)]


def _with_its_no(claim: Proposal, exception: re.Match[str], sentence: str) -> Proposal:
    """`|No crossing| but Rafah is open`: none is, where the reading took it for `Rafah is open`."""
    none = any(_NONE.match(one[0]) and one.end() == len(sentence[: exception.start()].rstrip(" ,")) for one in _OF_ALL.finditer(sentence))
    opens = claim.kind is ReadKind.ACCESS and claim.subtype in _OPEN and not claim.negative and claim.modality in SAYS_SO
    return replace(claim, negative=True) if none and opens else claim


def _behind_one(made: Sequence[Proposal], sentence: str, base: int, text: str) -> list[Proposal]:
    """`Apart from Kerem Shalom, | all crossings are closed`: where what is excepted was cut off before them."""
    first = max(0, base - _FAR)
    lines = text[first:base].rpartition("\n")[2]
    found = next((one for one in _EXCEPT.finditer(lines) if not lines[one.end() :].strip(" ,")), None)
    if found is None or _OF_ALL.search(sentence) is None:
        return list(made)
    start = base - len(lines) + found.start()
    told, added = list[Proposal](), list[Proposal]()
    for one in made:
        named = _may_except(one) and one.modality in SAYS_SO and one.place and one.place in found["what"]
        told.append(replace(one, place="", place_resolved=None) if named else one)
        if named and not added:
            end = base - len(lines) + found.end()
            mention = Mention(one.place, start, end, one.place_resolved)
            added = _excepted(one, (start, end), start, [mention], text)
    return [*told, *added]


def _exception_in(sentence: str) -> re.Match[str] | None:
    """The exception from `all crossings`, before or behind which they are told of; None: there is none, or none of ways."""
    found = _EXCEPT.search(sentence)
    if found is None or (found[0].startswith("but") and not _is_named(found, sentence)):
        return None
    near = sentence[max(0, found.start() - _FAR) : found.start()] + " " + sentence[found.end() : found.end() + _FAR]
    return found if _OF_ALL.search(near) else None


def _is_wide(place: Mention) -> bool:
    """A river or a country: no way."""
    return place.river or place.country_only


def _is_named(found: re.Match[str], sentence: str) -> bool:
    """`All are open |but the one from Ippy|`, not `but the one from Ippy |is mined|`, `but Israel closed Erez`."""
    before = sentence[: found.start()].rstrip()
    if any(one.end() == len(before) for one in _OF_ALL.finditer(before)):
        return True  # all crossings |but Rafah| remain closed
    whole = _ONLY_NAMED.fullmatch(found["what"]) or _THE_ONE.fullmatch(found["what"])
    return whole is not None and sentence[found.end() :].lstrip()[:1] in ("", ".", ",", ";", "!")


def _may_except(claim: Proposal) -> bool:
    return claim.kind is ReadKind.ACCESS and claim.subtype in (*_SHUT, *_OPEN, "access")


def _of_the_others(claim: Proposal, start: int, end: int, places: Sequence[Mention]) -> Proposal:
    """The claim at the one other place that it names."""
    within = [one for one in places if start <= one.start < end]
    others = [one for one in places if claim.start <= one.start < claim.end and one not in within and not one.river]
    others = [one for one in others if not _OF_QUANTITY.match(one.text)]
    target = (
        re.split(rf" {_EXCEPT.pattern.partition('(?P<what>')[0]}", f"{claim.target} ")[0]
        .strip()
        .removesuffix(", with the")
        .removesuffix(" with the")
    )
    claim = replace(claim, target=target, count=_of_many(claim.count))
    if not any(one.text == claim.place for one in within) and not _OF_QUANTITY.match(claim.place):
        return claim
    other = others[0] if len(others) == 1 else None
    return replace(claim, place=other.text if other else "", place_resolved=other.place if other else None)


def _of_many(count: Count | None) -> Count | None:
    """Not `the |one| at Brcko`."""
    return None if count is not None and count.text.lower() in ("one", "the one") else count


def _excepted(claim: Proposal, span: tuple[int, int], what: int, places: Sequence[Mention], text: str) -> list[Proposal]:
    """Of each place that is excepted the contrary of what is told of all."""
    named: list[tuple[str, Mention | None]] = [
        (one.text, one) for one in places if what <= one.start < span[1] and not _is_wide(one) and _LED_TO.match(text[what : one.start])
    ]
    if not named and _ONLY_NAMED.fullmatch(text, what, span[1]):
        found = (one[0] for one in re.finditer(_NAME, text[what : span[1]]))
        named = [(name, None) for name in found if name.lower() not in _NO_PLACES and not name.isupper()]
    shut = (claim.subtype in _SHUT and not claim.negative) or (claim.subtype in _OPEN and claim.negative)
    if claim.subtype == "access":
        return []
    paused = claim.subtype == "suspended"
    return [
        replace(
            claim,
            quote=text[span[0] : span[1]],
            start=span[0],
            end=span[1],
            subtype="suspended" if paused else "opening",
            negative=paused or not shut,
            state=None,
            target="",
            actor="",
            count=None,
            place=name,
            place_resolved=mention.place if mention is not None else None,
            confidence=min(claim.confidence, _UNSURE),
            note=NOT_PLAINLY if shut and not paused else "",
        )
        for name, mention in named
    ]
