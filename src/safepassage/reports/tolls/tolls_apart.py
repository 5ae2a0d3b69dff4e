"""Tolls of two places or two deeds in one clause are two claims: `killed four in Bahri | and three in Khartoum`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from safepassage.records.pointed import AT, NEVER, Pointed
from safepassage.records.reading import Count, ReadKind
from safepassage.reports.clauses.spans import Found
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.parts import PARTS
from safepassage.reports.places.resolving import Mention
from safepassage.reports.tolls.bodies_told import before_bodies
from safepassage.reports.tolls.told_aside import told_aside
from safepassage.reports.tolls.toll_cuts import cut_at, cut_later, elsewhere, gapped, joints_of
from safepassage.reports.tolls.toll_lines import (
    JOINTS,
    LEADS,
    NEAR,
    Line,
    counts_on,
    harm_of,
    joint_behind,
    of_people,
    own_words,
    place_of,
    places_of,
    verb_at,
)
from safepassage.reports.tolls.tolls_alike import COUNTED, Share, first_role
from safepassage.reports.tolls.tolls_respective import respective, together
from safepassage.reports.tolls.tolls_told_on import broken_down, doer_of
from safepassage.reports.words.words import listed, low_at

_DAY_WORDS = 5  # in which a day stands behind a toll
_ASIDE = 9  # words of `, most of them civilians,`
_SOME = listed("most all many some half both")
_ENDS = listed(", . ; and after when as in on during since - ) following before while")


@dataclass(frozen=True, slots=True)
class Part:
    """
    A claim, or the part of one that has a toll of its own.

    `told`: what the other part says befell whom this one counts. `where`: the place that a part names for itself. `share`: whether those
    of others are counted in it, or its own in another. `cut`: it is not the whole claim. `doer`: the words of who did it, if they are its
    own. `negative`: whether it befell nobody; None: as the whole claim says. `respective`: `where` is its place whatever it names.
    `count`: how many it were in all, where several numbers say that together. `aside`: the letters of an earlier deed, told aside.
    """

    found: Found
    told: str = ""
    where: Mention | None = None
    share: Share = Share.ALONE
    cut: bool = False
    doer: Sequence[Any] = ()
    negative: bool | None = None
    respective: bool = False
    count: Count | None = None
    aside: tuple[int, int] | None = None


def apart(founds: Sequence[Found], line: Line) -> list[Part]:
    """The claims of a sentence; the tolls of one that has several places are each one for itself. They do not overlap."""
    parts: list[Part] = []
    founds = [before_bodies(found, line) for found in _without_stubs(_with_whole_numbers(founds, line), line)]
    for found in (_with_its_day(found, founds, line) for found in founds):
        if found.trigger.rule.kind not in COUNTED:
            parts.append(Part(found))
            continue
        if (two := told_aside(found, line)) is not None:
            parts += [Part(two.aside, cut=True), Part(two.deed, aside=two.span)]
            continue
        told = _told_above(found, parts[-1].found, line) if parts else ""
        own = _parts(found, line, told)
        mark = next((at for at, word in enumerate(line.words) if word.start >= line.start + found.start), 1) - 1
        if told and _breaks_down(parts[-1], line, mark, line.start + found.end):
            parts[-1] = replace(parts[-1], share=Share.WHOLE, where=place_of(line, _span(parts[-1].found, line)))
            own = [replace(part, share=Share.PART) for part in own]
        parts += own
        while more := _left_over(parts[-1], founds, line):
            if more[0].share is Share.PART and parts[-1].share is Share.ALONE:
                where = place_of(line, _span(parts[-1].found, line))
                parts[-1] = replace(parts[-1], share=Share.WHOLE, where=where)
            parts += more
    return parts


def _breaks_down(above: Part, line: Line, mark: int, end: int) -> bool:
    """Whether the parts of a claim are told behind it: `18 were killed in two districts|: |11 in Sumy`; `mark`: where the sign stands."""
    span = _span(above.found, line)
    return broken_down(line, harm_of(line, above.found, span, above.told), span, mark, end) is not None


def _span(found: Found, line: Line) -> tuple[int, int]:
    return line.start + found.start, line.start + found.end


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


def _without_stubs(founds: Sequence[Found], line: Line) -> list[Found]:
    """Without the pieces of a toll that have no verb of their own: `killed 16 across Sudan, | 9 in El Obeid and 7 in | Kadugli`."""
    stubs = [found for above, found in pairwise(founds) if _is_stub(found, above, line)]
    return [found for found in founds if found not in stubs]


def _is_stub(found: Found, above: Found, line: Line) -> bool:
    """
    Whether a piece begins with a number of people, behind a toll and no colon, and nothing in it says what befell them.

    So is what begins as a part of it: `116 were killed in Sweida, | among them 50 fighters`.
    """
    begin, end = _span(found, line)
    inside = [at for at, word in enumerate(line.words) if begin <= word.start < end]
    if not inside or above.trigger.rule.kind not in COUNTED:
        return False
    number = next((number for number in line.numbers if number.first in inside and number.first - inside[0] <= NEAR), None)
    led = number is not None and all(word.low in LEADS for word in line.words[inside[0] : number.first])
    told = any(harm_word(line.words, at) or verb_at(line.doc, line.words[at].start - line.start) for at in inside)
    part = low_at(line.words, inside[0]) in PARTS and number is not None
    if part and not told and low_at(line.words, inside[0] - 1) == ",":
        return bool(harm_of(line, above, _span(above, line), ""))
    if number is None or not led or told or low_at(line.words, inside[0] - 1) == ":" or not harm_of(line, above, _span(above, line), ""):
        return False
    return low_at(line.words, number.last) == "there" or of_people(line.words, number, parts=True)


def _with_its_day(found: Found, founds: Sequence[Found], line: Line) -> Found:
    """
    A toll that goes on behind its day, with the day: `Bombs killed 16 across Sudan| on Friday|, 9 in El Obeid`.

    Where a second one is of another day, with that one too: `killed three in Avdiivka| on Monday and four on Tuesday`.
    """
    end = line.start + found.end
    first = next((at for at, word in enumerate(line.words) if word.start >= end), len(line.words))
    day = _day_in(line, first)
    joint = next((at for at in range(day + 1, day + _DAY_WORDS) if low_at(line.words, at) in JOINTS), -1) if day >= 0 else -1
    if found.trigger.rule.kind not in COUNTED or joint < 0 or not any(number.first - joint in (1, 2) for number in line.numbers):
        return found
    other = _day_in(line, joint + 1)
    stop = line.words[joint - 1 if other < 0 else other].end
    taken = any(end <= line.start + one.start < stop for one in founds)
    return found if taken else replace(found, end=stop - line.start)


def _day_in(line: Line, first: int) -> int:
    """Where the first day stands in the next few words, behind its `on`; -1: there is none."""
    near = range(first, min(first + _DAY_WORDS, len(line.words)))
    at = next((at for at in near if line.words[at].start in line.days), -1)
    return at + 1 if at >= 0 and low_at(line.words, at) == "on" and at + 1 < len(line.words) else at


def _left_over(part: Part, founds: Sequence[Found], line: Line) -> list[Part]:
    """`Monitors counted 16 dead in Afrin |, most of them civilians, | and 4 in Azaz`: what goes on behind a claim and no other has."""
    found, begin = part.found, line.start + part.found.end
    words = line.words
    ceiling = min((line.start + one.start for one in founds if line.start + one.start >= begin), default=len(line.text) + line.start)
    if not any(begin <= place.start < ceiling for place in line.places):
        return []
    at = next((at for at, word in enumerate(words) if word.start >= begin), len(words))
    if low_at(words, at) == "," and low_at(words, at + 1) in _SOME and low_at(words, at + 2) == "of":
        at = next((place for place in range(at + 1, min(at + _ASIDE, len(words))) if words[place].low == ","), at)
    whole = part.share is Share.ALONE and low_at(words, at) in (":", ",") and _breaks_down(part, line, at, ceiling)
    first = at + whole
    while low_at(words, first) in JOINTS:
        first += 1
    where = places_of(line, (words[first].start, ceiling)) if at < first < len(words) else []
    own = places_of(line, (line.start + found.start, begin))
    apart_from = whole or (bool(own) and elsewhere(own, where[:1]))
    if not where or not apart_from or not counts_on(line, first, where[0], parts=whole):
        return []
    end = where[0].end
    behind = next((word.low for word in words if end <= word.start < ceiling), ",")
    if behind not in _ENDS or own_words(line, first, end):
        return []
    if not (told := first_role(harm_of(line, found, (line.start + found.start, begin), part.told))):
        return []
    share = Share.PART if whole or part.share is Share.PART else Share.ALONE
    return [Part(_piece(found, words[first].start, end, line.start), told, where[0], share)]


def _told_above(found: Found, above: Found, line: Line) -> str:
    """
    What befell whom this one counts; empty: its own words say that.

    `Nine people were killed: | five in Kutum and four in El Fasher`, `Nine were killed in Aden; | in Taiz, 3; in Lahj, 5`.
    """
    begin = line.start + found.start
    between = [word.low for word in line.words if line.start + above.end <= word.start < begin]
    first = next((at for at, word in enumerate(line.words) if word.start >= begin), len(line.words))
    where = places_of(line, (begin, line.start + found.end))
    if above.trigger.rule.kind is not ReadKind.INCIDENT or not where or between[-1:] not in ([":"], ["-"], [","], [";"]):
        return ""
    own = harm_of(line, found, (begin, joint_behind(line, where[0], line.start + found.end)), "")
    further = between[-1] == ";" and gapped(line, first, where[0], line.start + found.end)
    if own or not (further or (between[-1] != ";" and counts_on(line, first, where[0], parts=True))):
        return ""
    return first_role(harm_of(line, above, _span(above, line), ""))


def _parts(found: Found, line: Line, told: str) -> list[Part]:
    """A claim as it is, or the tolls of its places each for itself."""
    begin, end = _span(found, line)
    parts = _respective(line, found, begin, end)
    if parts:
        return parts
    joints = joints_of(line, begin, end)
    share, here, negative = Share.ALONE, None, None
    for number, at in enumerate(joints):
        cut = cut_at(line, found, (begin, end), at, told)
        if cut is None or cut_later(line, found, (begin, end), joints[number + 1 :], cut, told):
            continue
        own = place_of(line, (begin, cut.stop)) or here
        mine = Share.WHOLE if cut.broken_down and share is Share.ALONE else share
        doer, none = doer_of(line, begin, cut.stop), cut.negative or negative
        parts.append(Part(_piece(found, begin, cut.stop, line.start), cut.before, own, mine, True, doer, none))
        begin, told = cut.first, cut.behind
        share = Share.WHOLE if cut.overall else Share.PART if cut.broken_down or share is Share.PART else Share.ALONE
        here = own if cut.another_day else None
        negative = False if cut.negative else None
    if not parts:
        return [_of_several_places(Part(found, told), line, begin, end)]
    where = place_of(line, (begin, end)) or here
    return [*parts, Part(_piece(found, begin, end, line.start), told, where, share, True, doer_of(line, begin, end), negative)]


def _respective(line: Line, found: Found, begin: int, end: int) -> list[Part]:
    """`killed 9 and 14 people in Nyala and El Fasher respectively`: each number with its place; empty: nothing is told so."""
    pieces = respective(line, begin, end)
    role = first_role(harm_of(line, found, (begin, end), "")) if pieces else ""
    if not role:
        return []
    parts = []
    for piece in pieces:
        own = harm_of(line, found, (piece.begin, piece.end), "")
        told = "" if first_role(own) else role
        cut = _piece(found, piece.begin, piece.end, line.start)
        parts.append(Part(cut, told, piece.where, cut=True, respective=piece.where is not None))
    return parts


def _of_several_places(part: Part, line: Line, begin: int, end: int) -> Part:
    """A claim with several numbers and as many places, of which nobody says how many were harmed at which."""
    whole = together(line, begin, end)
    if whole is None or not first_role(harm_of(line, part.found, (begin, end), part.told)):
        return part
    return replace(part, where=whole.where, respective=True, count=whole.total)


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
