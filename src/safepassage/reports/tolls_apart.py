"""Tolls of two places or two deeds in one clause are two claims: `killed four in Bahri | and three in Khartoum`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from safepassage.records.pointed import AT, NEVER, Pointed
from safepassage.records.reading import Harm, ReadKind
from safepassage.reports.alive import alive
from safepassage.reports.amounts import Amount
from safepassage.reports.counted import of_animals, of_things, people_unit
from safepassage.reports.harm import bind
from safepassage.reports.harm_words import harm_word
from safepassage.reports.parts import PARTS, is_part
from safepassage.reports.resolving import Mention
from safepassage.reports.spans import Found
from safepassage.reports.units import unit_of
from safepassage.reports.words import Word, listed, low_at

_JOINTS = listed("and while whereas but plus ; , -")
_CLAUSES = listed("while whereas but ;")
_WHERE = listed("in at near inside outside on off around across along of over by against within beside")
_BARE_WHERE = _WHERE - {"of", "by", "against", "over"}
_LEADS = listed("another a further some about around nearly almost at least more than up to over an other one")
_MORE = listed("more others other people persons civilians dead killed wounded injured")
_LONGEST = 9  # words from a number that no verb tells of to its place
_ASIDE = 9  # words of `, most of them civilians,`
_SOME = listed("most all many some half both")
_ENDS = listed(", . ; and after when as in on during since - ) following before while")
_NEAR = 4  # words behind a joint within which such a number stands
_WAYS = listed("road roads highway route way track street")
_DEEDS = listed(
    "shelling strike strikes bombing bombardment attack attacks raid raids airstrike airstrikes blast explosion drone drones mine shell "
    "shells clashes fighting ambush rocket rockets missile missiles fire sniper bomb bombs"
)
_THAT_ONE = listed("one another that those a the of in on")
_PERSON_LEADS = listed("a an one another his her their")
_ROLES = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Part:
    """
    A claim, or the part of one that has a toll of its own.

    `told`: what the other part says befell whom this one counts. `where`: the place that a part names for itself.
    """

    found: Found
    told: str = ""
    where: Mention | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A parsed sentence: its offset, words and numbers as far as they tell of somebody real, its text and places."""

    doc: Any
    start: int
    words: Sequence[Word]
    numbers: Sequence[Amount]
    text: str
    places: Sequence[Mention]


def apart(founds: Sequence[Found], line: Line) -> list[Part]:
    """The claims of a sentence; the tolls of one that has several places are each one for itself. They do not overlap."""
    parts: list[Part] = []
    for found in _with_whole_numbers(founds, line):
        if found.trigger.rule.kind is not ReadKind.INCIDENT:
            parts.append(Part(found))
            continue
        parts += _parts(found, line, _told_above(found, parts[-1].found, line) if parts else "")
        parts += _left_over(parts[-1], founds, line)
    return parts


def _with_whole_numbers(founds: Sequence[Found], line: Line) -> list[Found]:
    """`No fewer than 7 | but no more than 9 died`: what was cut within a number is one claim."""
    kept: list[Found] = []
    for found in founds:
        begin = line.start + found.start
        before = kept[-1] if kept else None
        cut = before is not None and any(
            number.start <= line.start + before.start and line.start + before.end <= number.end and begin < number.end
            for number in line.numbers
        )
        if before is not None and cut:
            found = replace(found, start=before.start)
            kept.pop()
        kept.append(found)
    return kept


def _left_over(part: Part, founds: Sequence[Found], line: Line) -> list[Part]:
    """`Monitors counted 16 dead in Afrin |, most of them civilians, | and 4 in Azaz`: what goes on behind a claim and no other has."""
    found, begin = part.found, line.start + part.found.end
    words = line.words
    ceiling = min((line.start + one.start for one in founds if line.start + one.start >= begin), default=len(line.text) + line.start)
    at = next((at for at, word in enumerate(words) if word.start >= begin), len(words))
    if low_at(words, at) == "," and low_at(words, at + 1) in _SOME and low_at(words, at + 2) == "of":
        at = next((place for place in range(at + 1, min(at + _ASIDE, len(words))) if words[place].low == ","), at)
    first = at
    while low_at(words, first) in _JOINTS:
        first += 1
    where = _wheres(line, (words[first].start, ceiling)) if at < first < len(words) else []
    own = _wheres(line, (line.start + found.start, begin))
    told = _role(_harm(line, found, (line.start + found.start, begin), part.told))
    if not where or not own or not told or not _elsewhere(own, where[:1]) or not _bare(line, first, where[0]):
        return []
    end = where[0].end
    behind = next((word.low for word in words if end <= word.start < ceiling), ",")
    if behind not in _ENDS or _own_words(line, first, end):
        return []
    return [Part(_piece(found, words[first].start, end, line.start), told, where[0])]


def _told_above(found: Found, above: Found, line: Line) -> str:
    """`Nine people were killed: | five in Kutum and four in El Fasher`: what befell whom this one counts; empty: its own words say that."""
    begin = line.start + found.start
    between = [word.low for word in line.words if line.start + above.end <= word.start < begin]
    first = next((at for at, word in enumerate(line.words) if word.start >= begin), len(line.words))
    where = _wheres(line, (begin, line.start + found.end))
    if above.trigger.rule.kind is not ReadKind.INCIDENT or not where or between[-1:] not in ([":"], ["-"], [","]):
        return ""
    if _harm(line, found, (begin, line.start + found.end), "") or not _bare(line, first, where[0], parts=True):
        return ""
    return _role(_harm(line, above, (line.start + above.start, line.start + above.end), ""))


def _parts(found: Found, line: Line, told: str) -> list[Part]:
    """A claim as it is, or the tolls of its places each for itself."""
    parts: list[Part] = []
    begin, end = line.start + found.start, line.start + found.end
    joints = _joints(line.words, begin, end)
    for number, at in enumerate(joints):
        cut = _cut(line, found, (begin, line.words[at].start, end), at, told)
        if cut is None or _cut_later(line, found, (begin, end), joints[number + 1 :], cut[1], told):
            continue
        stop, first, before, behind = cut
        parts.append(Part(_piece(found, begin, stop, line.start), before, _where(line, (begin, stop))))
        begin, told = first, behind
    if not parts:
        return [Part(found, told)]
    return [*parts, Part(_piece(found, begin, end, line.start), told, _where(line, (begin, end)))]


def _cut_later(line: Line, found: Found, span: tuple[int, int], joints: Sequence[int], first: int, told: str) -> bool:
    """Whether the second toll begins at a later joint before its place: `killed six in Homs and wounded 14, | another in Hama`."""
    place = next((place.start for place in _wheres(line, (first, span[1]))), first)
    return any(
        line.words[at].start > first and _cut(line, found, (span[0], line.words[at].start, span[1]), at, told) is not None
        for at in joints
        if line.words[at].start < place
    )


def _joints(words: Sequence[Word], begin: int, end: int) -> list[int]:
    """Where a new toll may begin: at a conjunction or a comma."""
    return [at for at, word in enumerate(words) if begin < word.start < end and word.low in _JOINTS]


def _cut(line: Line, found: Found, span: tuple[int, int, int], at: int, told: str) -> tuple[int, int, str, str] | None:
    """Where the first part ends and the second begins, and what either takes over from the other; None: there is one toll."""
    words, (begin, _, end) = line.words, span
    first = at + 1
    while low_at(words, first) in _JOINTS:
        first += 1
    if first >= len(words) or words[first].start >= end:
        return None
    while words[at - 1].low in _JOINTS and words[at - 1].start > begin:
        at -= 1
    left, right = (begin, words[at - 1].end), (words[first].start, end)
    before, behind = _harm(line, found, left, told), _harm(line, found, right, "")
    own = bool(behind) and _own_words(line, first, end)
    if own and _two_deeds(line, left, right, before, behind):
        return left[1], right[0], told, ""
    where = _wheres(line, left), _wheres(line, right)
    if not all(where) or not _elsewhere(*where) or not _at_once(line, first, right, where[1]):
        return None
    if first == at + 1 and _completes(line, left, first, before, behind):
        return None
    if before and _bare(line, first, where[1][0]) and not _own_words(line, first, _joint_behind(line, where[1][0], end)):
        own = False  # seven in Hama, and wounded dozens in Idlib
    if own:
        begun = next(at for at, word in enumerate(words) if word.start >= begin)
        role = told if before else _role(behind) if _bare(line, begun, where[0][0]) else ""
        return (left[1], right[0], role, "") if before or role else None
    if _goes_on_with_parts(line, left):
        return None
    if (role := _role(before)) and (_bare(line, first, where[1][0]) or _gapped(line, first, where[1][0], end)):
        return left[1], right[0], told, role
    return None


def _role(harm: Harm) -> str:
    return next((role for role in _ROLES if getattr(harm, role) is not None), "")


def _harm(line: Line, found: Found, span: tuple[int, int], told: str) -> Harm:
    rule = found.trigger.rule
    return bind(line.words, line.numbers, line.text, line.start, *span, rule.kind, "", told).harm


def _own_words(line: Line, first: int, end: int) -> bool:
    """Whether a word of harm stands in the second part before the next joint that begins a clause."""
    for at in range(first, len(line.words)):
        if line.words[at].start >= end or line.words[at].low in _CLAUSES:
            return False
        if harm_word(line.words, at):
            return True
    return False


def _joint_behind(line: Line, place: Mention, end: int) -> int:
    """Where the next joint behind a place stands."""
    return next((word.start for word in line.words if place.end <= word.start < end and word.low in _JOINTS), end)


def _two_deeds(line: Line, left: tuple[int, int], right: tuple[int, int], before: Harm, behind: Harm) -> bool:
    """`Monday's strike killed 19 | and Tuesday's killed seven`: the same told twice, each time of a doer of its own."""
    same = any(getattr(before, role) is not None and getattr(behind, role) is not None for role in _ROLES)
    return same and _has_own_doer(line, right) and _verb_of_harm(line, left) and _verb_of_harm(line, right)


def _verb_of_harm(line: Line, span: tuple[int, int]) -> bool:
    return any(
        span[0] <= line.start + token.idx < span[1] and token.lemma_.lower() in ("kill", "wound", "injure", "murder", "execute")
        for token in line.doc
        if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ")
    )


def _has_own_doer(line: Line, span: tuple[int, int]) -> bool:
    """Whether somebody or something is named before the verb: not `and killed seven`."""
    inside = [token for token in line.doc if span[0] <= line.start + token.idx < span[1]]
    verb = next((place for place, token in enumerate(inside) if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ")), 0)
    return any(token.pos_ in ("NOUN", "PROPN") for token in inside[:verb]) and inside[0].lower_ not in ("who", "which", "that", "where")


def _wheres(line: Line, span: tuple[int, int]) -> list[Mention]:
    """The places of a part: those that it happened at, not whence somebody came."""
    return [
        place
        for place in line.places
        if span[0] <= place.start < span[1] and _is_where(line, place, span[0]) and not place.country_only and not place.river
    ]


def _where(line: Line, span: tuple[int, int]) -> Mention | None:
    """The first of them that is no region, or the first."""
    places = _wheres(line, span)
    return next((place for place in places if not place.wide), places[0] if places else None)


def _is_where(line: Line, place: Mention, begin: int) -> bool:
    """`in Kherson`, `on the road to Gao`, `struck Kherson, killing one`, `Kherson lost four | and Odesa two`; not `from Kherson`."""
    at = next((at for at, word in enumerate(line.words) if word.start >= place.start), 0)
    if place.preposition == "to":
        return low_at(line.words, at - 2) in _WAYS
    if place.preposition not in ("", "and"):
        return place.preposition in _WHERE
    behind = next((word.low for word in line.words if word.start >= place.end), "")
    return behind in (",", "and", "") or place.start == begin


def _elsewhere(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Whether the second part has a place that the first has not."""
    known = {place.text.lower() for place in one} | {place.place.key for place in one if place.place is not None}
    return any(place.text.lower() not in known and (place.place is None or place.place.key not in known) for place in other)


def _at_once(line: Line, first: int, span: tuple[int, int], where: Sequence[Mention]) -> bool:
    """Whether a number, a place or a doer of the second part stands at its beginning, and no part of the first (`including three`)."""
    return not any(word.low in PARTS for word in line.words[first - 1 : first + 2]) and where[0].start < span[1]


def _completes(line: Line, span: tuple[int, int], first: int, before: Harm, behind: Harm) -> bool:
    """`shelling of Homs killed five | and wounded seven in the old town`: the hurt of the same, whose place stands before the dead."""
    inside = [number for number in line.numbers if span[0] <= number.start < span[1]]
    same = any(getattr(before, role) is not None and getattr(behind, role) is not None for role in _ROLES)
    at_once = bool(harm_word(line.words, first)) or any(number.first == first for number in line.numbers)
    return bool(behind) and not same and bool(inside) and at_once and not _wheres(line, (inside[-1].start, span[1]))


def _goes_on_with_parts(line: Line, span: tuple[int, int]) -> bool:
    """`killed 21 people across Gaza, including eight in Jabalia | and five in Rafah`: a whole with its place, and a part with its own."""
    inside = [number for number in line.numbers if span[0] <= number.start < span[1]]
    if not inside or not is_part(line.words, inside[-1]) or low_at(line.words, inside[-1].last) == "of":
        return False
    return bool(_wheres(line, (span[0], inside[-1].start))) and bool(_wheres(line, (inside[-1].end, span[1])))


def _bare(line: Line, first: int, where: Mention, parts: bool = False) -> bool:
    """
    `three others in Khartoum`, `a shopkeeper in Kandahar`: people whom the verb of the first part counts too.

    `parts`: so are those of whom is said that they were counted already (`ten of them in Saraqib`).
    """
    last = next((at for at in range(first, len(line.words)) if line.words[at].start >= where.start), len(line.words))
    if any(word.low in (",", ";", ":") for word in line.words[first:last]):
        return False
    if last - first > _LONGEST or any(_verb_at(line.doc, word.start - line.start) for word in line.words[first:last]):
        return False
    number = next((number for number in line.numbers if line.words[first].start <= number.start < where.start), None)
    if where.preposition not in _BARE_WHERE and not any(word.low in _DEEDS for word in line.words[first:last]):
        return False  # three residents of Hama
    if number is None:
        return low_at(line.words, first) in _PERSON_LEADS
    if number.first - first > _NEAR or any(word.low not in _LEADS for word in line.words[first : number.first]):
        return False
    return _of_people(line.words, number, parts)


def _gapped(line: Line, first: int, where: Mention, end: int) -> bool:
    """`killed nine | and one on Khan Younis six`, `Kherson lost four | and Odesa two`: the verb of the first part is meant again."""
    inside = [at for at in range(first, len(line.words)) if line.words[at].start < end]
    number = next((number for number in line.numbers if number.start >= where.end and number.first in inside), None)
    led = low_at(line.words, first) in _THAT_ONE or line.words[first].start == where.start
    if number is None or not led or not _of_people(line.words, number):
        return False
    return not any(_verb_at(line.doc, line.words[at].start - line.start) for at in inside)


def _of_people(words: Sequence[Word], number: Amount, parts: bool = False) -> bool:
    if number.percent or of_things(words, number) or of_animals(words, number) or alive(words, number):
        return False
    if is_part(words, number):
        return parts
    behind = low_at(words, number.last)
    return behind in _MORE | _BARE_WHERE | {""} or people_unit(unit_of(words, number))


def _verb_at(doc: Any, at: int) -> bool:
    return any(token.idx == at and token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN") for token in doc)


def _piece(found: Found, begin: int, end: int, offset: int) -> Found:
    """The claim between two letters of the text."""
    return replace(found, start=begin - offset, end=end - offset, pointed=_pointed_within(found.pointed, begin, end))


def _pointed_within(pointed: Pointed | None, begin: int, end: int) -> Pointed | None:
    """What points at a place of the other part is left out."""
    if pointed is None:
        return None
    chances = pointed.chances.copy()
    outside = (np.asarray(pointed.starts) < begin) | (np.asarray(pointed.starts) >= end)
    chances[AT, 1:][outside] = NEVER
    return replace(pointed, chances=chances)
