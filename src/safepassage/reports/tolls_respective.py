"""Tolls that are told one after the other, each with its own place: `12 and 7 people were killed in Taiz and Marib respectively`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from safepassage.reports.amounts import Amount
from safepassage.reports.harm_words import harm_word
from safepassage.reports.resolving import Mention
from safepassage.reports.toll_lines import Line, verb_at
from safepassage.reports.words import listed

_RESPECTIVELY = "respectively"
_BEHIND = 3  # words behind a claim in which it may stand
_JOINTS = listed("and ,")
_JOINED = frozenset((", ", " and ", ", and ", " and in ", " and at ", " and near "))
_MOST = 4  # words between two numbers of a series


class Piece(NamedTuple):
    """Letters [begin, end) of the text with one number of a series, and its place; None: the series of places is another."""

    begin: int
    end: int
    where: Mention | None


def respective(line: Line, begin: int, end: int) -> list[Piece]:
    """
    The pieces of a claim [begin, end) of which each has a number of its own; empty: nothing is told respectively.

    `12| and |7 people were killed in Taiz and Marib`: 12, in Taiz; 7 people, in Marib.
    """
    inside = [at for at, word in enumerate(line.words) if begin <= word.start < end]
    if not inside or not any(word.low == _RESPECTIVELY for word in line.words[inside[0] : inside[-1] + 1 + _BEHIND]):
        return []
    series = _series(line, [number for number in line.numbers if begin <= number.start < end])
    if not series:
        return []
    places = _places(line, len(series), series[0].start)
    stops = [line.words[other.first - 1].start for other in series[1:]]
    starts = [begin, *(other.start for other in series[1:])]
    ends = [*(_last(line, start, stop) for start, stop in zip(starts, stops, strict=False)), end]
    return [Piece(*span) for span in zip(starts, ends, places, strict=True)]


def _last(line: Line, begin: int, stop: int) -> int:
    """Where the words before a joint end."""
    return max(word.end for word in line.words if begin <= word.start < stop and word.low not in _JOINTS)


def _series(line: Line, numbers: Sequence[Amount]) -> list[Amount]:
    """The last numbers, joined to one another and nothing else."""
    first = len(numbers) - 1
    while first > 0 and _joined(line, numbers[first - 1], numbers[first]):
        first -= 1
    return list(numbers[first:]) if first < len(numbers) - 1 else []


def _joined(line: Line, one: Amount, other: Amount) -> bool:
    """`12 and 7`, `three civilians and two soldiers`; not `killed 12 and wounded 7`."""
    between = line.words[one.last : other.first]
    if not between or len(between) > _MOST or between[-1].low not in _JOINTS or one.percent or other.percent:
        return False
    told = any(verb_at(line.doc, word.start - line.start) or harm_word(line.words, one.last + at) for at, word in enumerate(between))
    return not told and all(word.low not in _JOINTS for word in between[:-2])


def _places(line: Line, size: int, near: int) -> list[Mention | None]:
    """As many places as there are numbers, joined to one another, the nearest; None each: there are others."""
    groups: list[list[Mention]] = []
    mentions = sorted(line.places, key=lambda place: place.start)
    for number, place in enumerate(mentions):
        before = mentions[number - 1] if number else None
        if before is not None and line.text[before.end - line.start : place.start - line.start] in _JOINED:
            groups[-1].append(place)
        else:
            groups.append([place])
    fitting = [group for group in groups if len(group) == size and all(one.text != other.text for one, other in pairwise(group))]
    return [*min(fitting, key=lambda group: abs(group[0].start - near))] if fitting else [None] * size
