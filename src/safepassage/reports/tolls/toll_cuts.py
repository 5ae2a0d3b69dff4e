"""Where a toll of one place or deed ends in its clause and the next begins, and what either takes over from the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from safepassage.records.reading import Harm
from safepassage.reports.clauses.spans import Found
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.parts import PARTS, is_part
from safepassage.reports.harm.wholes import within_lists
from safepassage.reports.places.resolving import Mention
from safepassage.reports.tolls.toll_lines import (
    BARE_WHERE,
    JOINTS,
    Line,
    counts_on,
    harm_of,
    joint_behind,
    of_people,
    own_words,
    places_of,
    verb_at,
)
from safepassage.reports.tolls.tolls_alike import both_tell, first_role
from safepassage.reports.tolls.tolls_told_on import BREAKS, another_day, befell_no_one, broken_down, of_all_places, others_did, two_days
from safepassage.reports.words.words import listed, low_at

_MARKS = JOINTS | BREAKS
_OF_AN_APPOSITION = 5  # words: near the Chad border
_GAP_LEADS = listed("one another that those a the of in on")  # `killed nine | and one on Khan Younis six`


class Cut(NamedTuple):
    """
    Where the first part ends and the second begins, and what either takes over from the other.

    `broken_down`: the second is a part of the first. `another_day`: it was at the same place. `negative`: the first befell nobody.
    `overall`: the second was at all places together.
    """

    stop: int
    first: int
    before: str = ""
    behind: str = ""
    broken_down: bool = False
    another_day: bool = False
    negative: bool | None = None
    overall: bool = False


def cut_later(line: Line, found: Found, span: tuple[int, int], joints: Sequence[int], cut: Cut, told: str) -> bool:
    """
    Whether the second toll begins at a later joint before its place: `killed six in Homs and wounded 14, | another in Hama`.

    Not where what stands before that joint tells of the same as the first: `six killed and 13 hurt in Homs | and four killed and nine hurt
    in Hama`.
    """
    place = next((place.start for place in places_of(line, (cut.first, span[1]))), cut.first)
    before = harm_of(line, found, (span[0], cut.stop), told)
    return not (cut.broken_down or cut.another_day) and any(
        not both_tell(before, harm_of(line, found, (cut.first, line.words[at].start), ""))
        for at in joints
        if cut.first < line.words[at].start < place and cut_at(line, found, span, at, told) is not None
    )


def joints_of(line: Line, begin: int, end: int) -> list[int]:
    """Where a new toll may begin: at a conjunction, a comma or a colon, but not within a list of who they were."""
    found = [at for at, word in enumerate(line.words) if word.low in _MARKS and begin < word.start < end and not _within_a_name(line, at)]
    within = within_lists(line.words, line.numbers, [place.start for place in line.places]) if found else frozenset()
    return [at for at in found if at not in within]


def _within_a_name(line: Line, at: int) -> bool:
    """`Bourj al|-|Barajneh`: a hyphen between two letters."""
    sides = line.words[max(0, at - 1) : at + 2]
    return len(sides) == 3 and sides[1].low == "-" and sides[0].end == sides[1].start and sides[1].end == sides[2].start


def cut_at(line: Line, found: Found, span: tuple[int, int], at: int, told: str) -> Cut | None:
    """How a claim falls apart at a joint; None: there is one toll."""
    words, (begin, end) = line.words, span
    mark, first = at, at + 1
    while low_at(words, first) in JOINTS:
        first += 1
    if first >= len(words) or words[first].start >= end:
        return None
    while words[at - 1].low in JOINTS and words[at - 1].start > begin:
        at -= 1
    left, right = (begin, words[at - 1].end), (words[first].start, end)
    before = harm_of(line, found, left, told)
    if (role := broken_down(line, before, left, mark, end)) is not None:
        return Cut(left[1], right[0], told, role, broken_down=True)
    if words[mark].low in BREAKS - JOINTS:
        return None
    behind = harm_of(line, found, right, "")
    if behind and befell_no_one(line, found, left, right):
        return Cut(left[1], right[0], told, negative=True)
    if before and another_day(line, left, first, end) and not _told_by_days(line, left):
        return Cut(left[1], right[0], told, first_role(before), another_day=True)
    if before and behind and of_all_places(line, first, end):
        return Cut(left[1], right[0], told, overall=True)
    own = bool(behind) and own_words(line, first, end)
    if own and (_two_deeds(line, left, right, before, behind) or (before and two_days(line, left, right))):
        return Cut(left[1], right[0], told)
    where = places_of(line, left), places_of(line, right)
    if not all(where) or not elsewhere(*where) or not _at_once(line, first, right, where[1]):
        return None
    if first == at + 1 and _completes(line, left, first, before, behind):
        return None
    if before and counts_on(line, first, where[1][0]) and not own_words(line, first, joint_behind(line, where[1][0], end)):
        own = False  # seven in Hama, and wounded dozens in Idlib
    if not before and _in_apposition(line, first, where[1][0]):
        return None
    if own:
        begun = next(at for at, word in enumerate(words) if word.start >= begin)
        role = told if before else first_role(behind) if counts_on(line, begun, where[0][0]) else ""
        return Cut(left[1], right[0], role) if before or role else None
    if _goes_on_with_parts(line, left):
        return None
    if (role := first_role(before)) and _goes_on(line, first, where[1][0], end):
        return Cut(left[1], right[0], told, role)
    return None


def _in_apposition(line: Line, first: int, where: Mention) -> bool:
    """`A strike in Rafah, |southern Gaza|, left 18 dead`: where the first place lies, and no place of another toll."""
    behind = next((at for at, word in enumerate(line.words) if word.start >= where.end), len(line.words))
    return behind - first <= _OF_AN_APPOSITION and low_at(line.words, behind) == ","


def _goes_on(line: Line, first: int, where: Mention, end: int) -> bool:
    return counts_on(line, first, where) or gapped(line, first, where, end) or others_did(line, first, where)


def _two_deeds(line: Line, left: tuple[int, int], right: tuple[int, int], before: Harm, behind: Harm) -> bool:
    """`Monday's strike killed 19 | and Tuesday's killed seven`: the same told twice, each time of a doer of its own."""
    return both_tell(before, behind) and _has_own_doer(line, right) and _verb_of_harm(line, left) and _verb_of_harm(line, right)


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


def elsewhere(one: Sequence[Mention], other: Sequence[Mention]) -> bool:
    """Whether the second part has a place that the first has not."""
    known = {place.text.lower() for place in one} | {place.place.key for place in one if place.place is not None}
    return any(place.text.lower() not in known and (place.place is None or place.place.key not in known) for place in other)


def _at_once(line: Line, first: int, span: tuple[int, int], where: Sequence[Mention]) -> bool:
    """Whether a number, a place or a doer of the second part stands at its beginning, and no part of the first (`including three`)."""
    return not any(word.low in PARTS for word in line.words[first - 1 : first + 2]) and where[0].start < span[1]


def _completes(line: Line, span: tuple[int, int], first: int, before: Harm, behind: Harm) -> bool:
    """`shelling of Homs killed five | and wounded seven in the old town`: the hurt of the same, whose place stands before the dead."""
    inside = [number for number in line.numbers if span[0] <= number.start < span[1]]
    at_once = bool(harm_word(line.words, first)) or any(number.first == first for number in line.numbers)
    return bool(behind) and not both_tell(before, behind) and bool(inside) and at_once and not places_of(line, (inside[-1].start, span[1]))


def _goes_on_with_parts(line: Line, span: tuple[int, int]) -> bool:
    """`killed 21 people across Gaza, including eight in Jabalia | and five in Rafah`: a whole with its place, and a part with its own."""
    inside = [number for number in line.numbers if span[0] <= number.start < span[1]]
    if not inside or not is_part(line.words, inside[-1]) or low_at(line.words, inside[-1].last) == "of":
        return False
    bare = len(inside) > 1 and low_at(line.words, inside[-1].last) in BARE_WHERE
    return (bare or bool(places_of(line, (span[0], inside[-1].start)))) and bool(places_of(line, (inside[-1].end, span[1])))


def _told_by_days(line: Line, span: tuple[int, int]) -> bool:
    """`62 people were killed, 40 of them on Monday| and 22 on Tuesday`: both are among the first number."""
    inside = [number for number in line.numbers if span[0] <= number.start < span[1]]
    return len(inside) > 1 and is_part(line.words, inside[-1])


def gapped(line: Line, first: int, where: Mention, end: int) -> bool:
    """`killed nine | and one on Khan Younis six`, `Kherson lost four | and Odesa two`: the verb of the first part is meant again."""
    inside = [at for at in range(first, len(line.words)) if line.words[at].start < end]
    number = next((number for number in line.numbers if number.start >= where.end and number.first in inside), None)
    led = low_at(line.words, first) in _GAP_LEADS or line.words[first].start == where.start
    if number is None or not led or not of_people(line.words, number):
        return False
    return not any(verb_at(line.doc, line.words[at].start - line.start) for at in inside)
