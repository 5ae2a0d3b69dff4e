"""The year told of the last of several days is that of all: `on |12 June| and |14 July 2014|`, `on |3 March| and six on |5 March 2012|`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.words.spelled import SMALL
from safepassage.reports.words.words import listed

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?)\b",
    re.IGNORECASE,
)
_BETWEEN = listed(
    "and or then again on in at least more than about another others people civilians soldiers persons killed wounded injured"
)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WEEK, _SOON = timedelta(7), 3  # days to the next one that is told
_LONGEST = 60  # letters between two days
_LONGEST_SPELL = 100  # days


def years_shared(whens: Sequence[tuple[WhenRead, int, int]], text: str, base: int) -> list[WhenRead]:
    """The days of a sentence `text` that begins at `base`, each with where it stands; one with no year has that of the next beside it."""
    told = [when for when, _, _ in whens]
    shared: set[int] = set()
    for at in range(len(whens) - 2, -1, -1):
        (_, _, end), (_, start, _) = whens[at], whens[at + 1]
        following = told[at + 1]
        known = _year_is_told(following) or at + 1 in shared
        if _named(told[at]) and known and _beside(text[end - base : start - base]):
            told[at] = _in_year_of(told[at], following)
            shared.add(at)
    return told


def _named(when: WhenRead) -> bool:
    return when.precision == "day" and when.start is not None and bool(_MONTH.search(when.text)) and not _YEAR.search(when.text)


def _year_is_told(when: WhenRead) -> bool:
    return when.precision == "day" and when.start is not None and bool(_MONTH.search(when.text)) and bool(_YEAR.search(when.text))


def _beside(between: str) -> bool:
    """Whether nothing but a joint, and how many it were, stands between two days."""
    if len(between) > _LONGEST:
        return False
    words = re.findall(r"[A-Za-z]+|\d+|[^\s\w]", between)
    if {"and", ",", "or"}.isdisjoint(words):
        return False
    return all(word.lower() in _BETWEEN or word.lower() in SMALL or word.isdecimal() or word == "," for word in words)


def _in_year_of(when: WhenRead, following: WhenRead) -> WhenRead:
    """The same day in the year of the following one, or in the year before where it would come after it."""
    start, last = when.start, following.start
    if start is None or last is None:
        return when
    year = last.year - ((start.month, start.day) > (last.month, last.day))
    end = when.end and _moved(when.end, year + when.end.year - start.year)
    return replace(when, start=_moved(start, year), end=end)


def _moved(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, 28) if day.month == 2 else day.day)


def in_order(whens: Sequence[tuple[WhenRead, int, int]], text: str, base: int, today: date | None) -> list[WhenRead]:
    """The days of a sentence; `four on Monday, two on Tuesday`, told on a Monday: the Monday before that Tuesday, and not today."""
    told = [when for when, _, _ in whens]
    for at in range(len(whens) - 2, -1, -1):
        (_, _, end), (_, start, _) = whens[at], whens[at + 1]
        day, following = told[at].start, told[at + 1].start
        if day is None or following is None or day != today or told[at].end != day or not _WEEKDAY.search(told[at].text):
            continue
        soon = (following.weekday() - day.weekday()) % 7 <= _SOON and 0 < (day - following).days < _WEEK.days
        if soon and _WEEKDAY.search(told[at + 1].text) and _beside(text[end - base : start - base]):
            told[at] = replace(told[at], start=day - _WEEK, end=day - _WEEK)
    return told


def told_together(one: WhenRead, other: WhenRead, between: str) -> WhenRead | None:
    """`on 3 August, 9 August | and | 27 September 2006`: from the first day to the last; None: they are of two things."""
    days = (one.start, other.end)
    if between.strip() not in (",", "and", ", and") or not (_day_of_month(one) and _day_of_month(other)):
        return None
    if days[0] is None or days[1] is None or not 0 < (days[1] - days[0]).days < _LONGEST_SPELL:
        return None
    return replace(one, text=f"{one.text}{between}{other.text}", end=days[1], precision="days")


def _day_of_month(when: WhenRead) -> bool:
    """Whether one day is told by its month, or several that were told together."""
    whole = when.precision == "days" or (when.precision == "day" and when.start == when.end)
    return whole and when.start is not None and _MONTH.search(when.text) is not None
