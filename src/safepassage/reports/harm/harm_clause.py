"""A clause with its numbers, and what has been understood of them so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from safepassage.records.reading import Count
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed

ELSEWHERE = listed("at in on of near from to by with for who inside outside behind")  # a guard at checkpoint 17


@dataclass(slots=True)
class Held:
    """What has been understood so far of a clause."""

    found: dict[str, Count] = field(default_factory=dict)
    parts: list[Count] = field(default_factory=list)
    hurt: list[Count] = field(default_factory=list)  # parts of the injured, where the killed are told too
    part: Amount | None = None  # the first of the parts
    count: Count | None = None
    percent: Amount | None = None
    role: str = ""
    last: str = ""  # the role of the number that was taken in last
    makers: bool = False
    part_of: int = -1
    fired: bool = False
    weak: bool = False  # the count is of people told of aside: `the town, where 86 were murdered, took in 4,000`


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its numbers; `own` holds what befell single persons, by where they stand."""

    words: Sequence[Word]
    inside: Sequence[Amount]
    own: dict[int, str]
    text: str
    base: int
    start: int
    end: int
    roles: frozenset[str]
    people_first: bool
    wards: bool  # whether who is taken in hurt is told of
    told: str = ""
    shares: frozenset[int] = frozenset()  # which of the numbers are the parts of one before them


def sum_of(one: Count, other: Count, text: str) -> Count:
    """Two tolls or counts together."""
    high = None if one.high is None or other.high is None else one.high + other.high
    return Count(one.low + other.low, high, "people", text, one.qualifier or other.qualifier)
