"""
Tolls told one after the other beside as many places: `12 and 7 people were killed in Taiz and Marib`.

With `respectively` each number has its own place; without it what is known is how many it were at all those places together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from safepassage.records.reading import Count
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.units import unit_of
from safepassage.reports.places.resolving import Mention
from safepassage.reports.tolls.toll_lines import Line, of_people, places_of, verb_at
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import listed, low_at

_RESPECTIVELY = "respectively"
_BEHIND = 3  # words behind a claim in which it may stand
_JOINTS = listed("and ,")
_JOINED = frozenset((", ", " and ", ", and ", " and in ", " and at ", " and near "))
_MOST = 4  # words between two numbers of a series
_NO_SERIES = listed("aged age ages between from of on since until")  # `aged five and nine`, `of five and nine people`


class Piece(NamedTuple):
    """Letters [begin, end) of the text with one number of a series, and its place; None: the series of places is another."""

    begin: int
    end: int
    where: Mention | None


class Together(NamedTuple):
    """The places of several numbers under one name, without a point, and how many they are in all; None: the numbers say it each."""

    where: Mention
    total: Count | None


def respective(line: Line, begin: int, end: int) -> list[Piece]:
    """
    The pieces of a claim [begin, end) of which each has a number of its own; empty: nothing is told respectively.

    `12| and |7 people were killed in Taiz and Marib`: 12, in Taiz; 7 people, in Marib.
    """
    inside = [at for at, word in enumerate(line.words) if begin <= word.start < end]
    if not inside or not any(word.low == _RESPECTIVELY for word in line.words[inside[0] : inside[-1] + 1 + _BEHIND]):
        return []
    numbers = [number for number in line.numbers if begin <= number.start < end]
    series = _series(line, numbers)
    places = _places(line, len(series), series[0].start) if series else []
    if not series:
        series = numbers if _of_two_deeds(line, numbers) else []
        places = _places(line, len(series), series[0].start) if series else []
        if not any(places):
            return []
    firsts = [_opens(line, one, other) for one, other in pairwise(series)]
    stops = [line.words[first - 1].start for first in firsts]
    starts = [begin, *(line.words[first].start for first in firsts)]
    ends = [*(_last(line, start, stop) for start, stop in zip(starts, stops, strict=False)), end]
    return [Piece(*span) for span in zip(starts, ends, places, strict=True)]


def together(line: Line, begin: int, end: int) -> Together | None:
    """
    `12 people and 7 people were killed in Taiz and Marib`: at both places, and nobody says how many at which.

    `Five and nine people`: 14, where the first number counts the people of the second. None: there are not as many places as numbers.
    """
    series = _series(line, [number for number in line.numbers if begin <= number.start < end])
    places = [place for place in _places(line, len(series), series[0].start) if place is not None] if series else []
    first = places[0] if places else None
    if first is None or any(word.low == _RESPECTIVELY for word in line.words) or first not in places_of(line, (first.start, first.end)):
        return None
    text = line.text[first.start - line.start : places[-1].end - line.start]
    return Together(Mention(text, first.start, places[-1].end, None, first.preposition), _in_all(line, series))


def _in_all(line: Line, series: Sequence[Amount]) -> Count | None:
    """The sum of numbers of which only the last says whom it counts: `15, five and four people`."""
    first, last = series[0], series[-1]
    bare = all(low_at(line.words, one.last) in _JOINTS for one in series[:-1])
    if not bare or low_at(line.words, first.first - 1) in _NO_SERIES or not of_people(line.words, last) or not unit_of(line.words, last):
        return None
    highs = [one.high for one in series if one.high is not None]
    text = line.text[first.start - line.start : last.end - line.start]
    high = sum(highs) if len(highs) == len(series) else None
    return Count(sum(one.low for one in series), high, unit_of(line.words, last), text, first.qualifier)


def _of_two_deeds(line: Line, numbers: Sequence[Amount]) -> bool:
    """`killed three and wounded eleven`: two numbers, each behind a word of its own for what befell them."""
    if len(numbers) != 2:
        return False
    between = line.words[numbers[0].last : numbers[1].first]
    joint = next((at for at, word in enumerate(between) if word.low in _JOINTS), -1)
    told = [at for at in range(len(between)) if harm_word(line.words, numbers[0].last + at)]
    return 0 <= joint <= _MOST and len(between) <= 2 * _MOST and bool(told) and not any(one.percent for one in numbers)


def _opens(line: Line, one: Amount, other: Amount) -> int:
    """The first word of what has the second of two numbers: `killed three and |wounded eleven`, `12 and |seven`."""
    return 1 + max(at for at in range(one.last, other.first) if line.words[at].low in _JOINTS)


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
