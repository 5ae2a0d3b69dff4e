"""Days from one to another in one cell, as people write them: 12-14 May 2024, 30 April to 2 May 2024, 13/5/2024 - 14/5/2024."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from safepassage.outside.importers.sheet_times import MONTHS, TwoWays, month_of
from safepassage.outside.numbers import NotRead, plain_digits
from safepassage.records.gazetteer import plain

Read = Callable[[str], date]  # the day that a text says, as the other dates of its table are read
_MOST_LETTERS = 60
_OPENS = re.compile(r"(?:from|between|من|بين|ما بين)\s+", re.IGNORECASE)
_WORDS = r"\s+(?:to|till|until|through|and|الى|إلى|حتى|و)\s*(?=[\d\w])"
_JOINT = re.compile(rf"{_WORDS}|\s*[-–—−&]\s*|\s+/\s+|(?<=\d\d-\d\d)/(?=\d{{4}}-)|(?<=^\d)/(?=\d\d? )|(?<=^\d\d)/(?=\d\d? )", re.IGNORECASE)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ .-]+([^\W\d_]+(?: [^\W\d_]+)?)\.?")
_NAME_AND_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?")
_TWO_NUMBERS = re.compile(r"(\d{1,2})([-./])(\d{1,2})")
_THREE_NUMBERS = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)")
_DAY_AND_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")


def span_of(text: str, read: Read) -> tuple[date, date, str] | None:
    """
    The first and the last day of a text that says two, and whether it says days or months; None: it is no such text.

    Raises
    ------
    NotRead
        Where it is one that no calendar has, or that ends before it starts; `TwoWays` where day and month could be each other.
    """
    text = _OPENS.sub("", " ".join(plain_digits(text).split()), count=1)
    if len(text) > _MOST_LETTERS:
        return None
    for left, right in _halves(text):
        if months := _months(left, right):
            return (*months, "month")
        try:
            days = _days(left, right, read)
        except TwoWays:
            raise
        except NotRead:
            continue
        if days[1] < days[0]:
            raise NotRead("ends before it starts")
        return (*days, "day")
    return None


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for joint in _JOINT.finditer(text):
        left, right = text[: joint.start()].strip(" ,"), text[joint.end() :].strip(" ,")
        if left and right:
            yield left, right


def _months(left: str, right: str) -> tuple[date, date] | None:
    """April-May 2024; November 2023 to January 2024."""
    last = month_of(right)
    if last is None:
        return None
    first = month_of(left)
    if first is None and (number := MONTHS.get(plain(left))) is not None:
        first = month_of(f"{left} {last[0].year if number <= last[0].month else last[0].year - 1}")
    return None if first is None or last < first else (first[0], last[1])


def _days(left: str, right: str, read: Read) -> tuple[date, date]:
    """The first and the last day; what only one of the halves says (a month, a year) holds for the other. Raises NotRead."""
    named, end = _NAME_AND_DAY.fullmatch(left), _DAY_AND_YEAR.fullmatch(right)
    if named and end:  # May 12-14, 2024
        last = read(f"{named[1]} {end[1]}, {end[2]}")
        return _same_month(int(named[2]), last), last
    if alone := _DAY.fullmatch(left):
        last = _day_first(right, read)
        return _same_month(int(alone[1]), last), last
    two = _TWO_NUMBERS.fullmatch(left)
    if two and end is None and (days := _month_first_days(two, right, read)):
        return days
    last = read(right)
    if two:
        return read(f"{left}{two[2]}{last.year}"), last
    if day := _DAY_AND_NAME.fullmatch(left):
        return _before(f"{day[1]} {day[2]}", last, read), last
    if named:
        return _before(f"{named[2]} {named[1]}", last, read), last
    return read(left), last


def _day_first(right: str, read: Read) -> date:
    """The end of `12-14/5/2024`, where two days stand before the month: no order is asked for."""
    numbers = _THREE_NUMBERS.fullmatch(right)
    return read(f"{numbers[1]}.{numbers[3]}.{numbers[4]}" if numbers else right)


def _month_first_days(two: re.Match[str], right: str, read: Read) -> tuple[date, date] | None:
    """5/12-14/2024: the month, two days, the year."""
    end = re.fullmatch(rf"(\d{{1,2}}){re.escape(two[2])}(\d{{4}})", right)
    if end is None:
        return None
    last = read(f"{end[1]}.{two[1]}.{end[2]}")
    return _same_month(int(two[3]), last), last


def _same_month(day: int, last: date) -> date:
    try:
        return last.replace(day=day)
    except ValueError:
        raise NotRead("is a day that no calendar has") from None


def _before(day: str, last: date, read: Read) -> date:
    """A day without a year: of the year of the last one, or of the year before."""
    first = read(f"{day} {last.year}")
    return first if first <= last else read(f"{day} {last.year - 1}")
