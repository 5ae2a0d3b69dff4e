"""Edges told by other words: by year's end, by end-October, early in October, first day of October, the first nine months of 2016."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.times.dates import DAYS, MONTHS, NTH, Match, explicit, month_end
from safepassage.reports.times.stretches import calendar
from safepassage.reports.words.spelled import SMALL
from safepassage.reports.words.words import Word

_OPENS = ("by", "before", "until", "till", "since", "from", "after")
_MONTHS_IN_A_QUARTER, _DECEMBER = 3, 12
_BY_LETTER = {"q1": 1, "q2": 4, "q3": 7, "q4": 10}
_QUARTERS = {"first": 1, "second": 4, "third": 7, "fourth": 10, "last": 10}


def edge(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """The part of a year, month or week whose first word stands at `place`; None: none does."""
    return (
        _units_end(words, place, today)
        or _end_month(words, place, today, future)
        or _early_in(words, place, today, future)
        or _day_of_month(words, place, today, future)
        or _months_of_year(words, place, today)
        or _within(words, place, today)
        or _before_last(words, place, today)
    )


def _units_end(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`year's end`, `year-end`, `month's end`, `week's end`."""
    unit = words[place].low
    if unit not in ("year", "month", "week") or _low(words, place - 1) not in _OPENS:
        return None
    last = place + (3 if _low(words, place + 1) == "'" and _low(words, place + 2) == "s" else 2 if _low(words, place + 1) == "-" else 0)
    if last == place or _low(words, last) != "end":
        return None
    whole = calendar(words, "this", unit, today, place, True)
    end = whole[1] if whole is not None else None
    if end is not None and unit == "week":
        end += timedelta((6 - end.weekday()) % 7)
    return None if end is None else (end, end, "day", place, last + 1)


def _end_month(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`end-October`, `by end October`, `end of September` without an article."""
    if words[place].low != "end" or _low(words, place - 1) == "the":
        return None
    at = place + 1 + (_low(words, place + 1) in ("-", "of"))
    if _low(words, at) not in MONTHS:
        return None
    month = explicit(words, at, today, future)
    if month is None or month[2] != "month" or month[1] is None:
        return None
    opens = _low(words, place - 1) in _OPENS
    return month[1] if opens else month[1] - timedelta(5), month[1], "day" if opens else "days", place, month[4]


def _early_in(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`early in October`, `late in September`, `early in the week`, `earlier in the month`, `later in the week`."""
    low = words[place].low
    if low not in ("early", "late", "earlier", "later") or _low(words, place + 1) != "in":
        return None
    if (
        _low(words, place + 2) == "the"
        and _low(words, place + 3) in ("week", "month", "year")
        and _low(words, place + 4) not in ("of", "to")
    ):
        found = calendar(words, "this", _low(words, place + 3), today, place + 3, True)
        last = place + 4
    else:
        found = explicit(words, place + 2, today, future) if _low(words, place + 2) in MONTHS else None
        last = found[4] if found is not None else place
    if found is None or found[0] is None or found[1] is None or found[2] not in ("week", "month", "year"):
        return None
    if low in ("earlier", "later"):
        inside = found[0] <= today <= found[1]
        start, end = (found[0], today if inside else found[1]) if low == "earlier" else (today if inside else found[0], found[1])
        return start, end, "days" if found[2] == "week" else "weeks", place, last
    third = (found[1] - found[0]) // 3
    start, end = (found[0], found[0] + third) if low == "early" else (found[1] - third, found[1])
    return start, end, "days" if found[2] == "week" else "weeks", place, last


def _day_of_month(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`the first day of October`, `the last day of the month`, `October first`."""
    low = words[place].low
    if low in MONTHS and words[place].text[0].isupper() and _low(words, place + 1) in NTH:
        month = explicit([*words[: place + 1]], place, today, future)
        number, last = NTH[_low(words, place + 1)], place + 2
        if _low(words, last) in ("week", "half", "weekend", "days", "day"):
            return None
    elif low in NTH or low == "last":
        if _low(words, place + 1) != "day" or _low(words, place + 2) != "of" or _low(words, place + 3) not in MONTHS:
            return None
        month = explicit(words, place + 3, today, future)
        number, last = NTH.get(low, 0), month[4] if month is not None else place
    else:
        return None
    if month is None or month[2] != "month" or month[0] is None or month[1] is None or number > month[1].day:
        return None
    day = month[0].replace(day=number) if number else month[1]
    return day, day, "day", place, last


def nth_of_month(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`the first of this month`, `on the 3rd of the month`, `the ninth of last month`, `May the fifth`."""
    low = words[place].low
    if low in MONTHS:
        the_nth = words[place].text[0].isupper() and _low(words, place + 1) == "the" and _low(words, place + 2) in NTH
        if not the_nth or _low(words, place + 3) in ("week", "half", "weekend", "days", "day", "of"):
            return None
        month = explicit([*words[: place + 1]], place, today, future)
        number = NTH[_low(words, place + 2)]
        if month is None or month[2] != "month" or month[0] is None or month[1] is None or number > month[1].day:
            return None
        return month[0].replace(day=number), month[0].replace(day=number), "day", place, place + 3
    return _of_that_month(words, place, today)


def _of_that_month(words: Sequence[Word], place: int, today: date) -> Match | None:
    low = words[place].low
    number = NTH.get(low) or (int(low[:-2]) if low[-2:] in ("st", "nd", "rd", "th") and low[:-2].isdecimal() and len(low) < 5 else 0)
    which = _low(words, place + 2)
    if not number or _low(words, place + 1) != "of" or which not in ("this", "the", "last") or _low(words, place + 3) != "month":
        return None
    first = today.replace(day=1)
    first = (first - timedelta(1)).replace(day=1) if which == "last" else first
    if not 0 < number <= month_end(first).day:
        return None
    day = first.replace(day=number)
    return day, day, "day", place, place + 4


def _quarter(words: Sequence[Word], place: int) -> Match | None:
    """`Q1 2019`."""
    text = _low(words, place + 1)
    if not (text.isdecimal() and len(text) == 4 and 1900 <= int(text) <= 2100):
        return None
    first = date(int(text), _BY_LETTER[words[place].low], 1)
    return first, month_end(first.replace(month=first.month + 2)), "months", place, place + 2


def _months_of_year(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`the first nine months of 2016`, `of the year`; `the third quarter of 2016`."""
    low = words[place].low
    if low in _BY_LETTER:
        return _quarter(words, place)
    if low not in _QUARTERS:
        return None
    at = place + 1
    size = int(SMALL.get(_low(words, at), 0)) if low == "first" and _low(words, at + 1) == "months" else 0
    if not size and _low(words, at) != "quarter":
        return None
    at += 2 if size else 1
    if _low(words, at) != "of":
        return None if size else _quarter_gone(words, place, today)
    text = _low(words, at + 1)
    named = len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2100
    if not named and (text not in ("the", "this", "last") or _low(words, at + 2) != "year"):
        return None
    year = int(text) if named else today.year - (text == "last")
    first = 1 if size else _QUARTERS[low]
    end = first + (size or _MONTHS_IN_A_QUARTER) - 1
    return (date(year, first, 1), month_end(date(year, end, 1)), "months", place, at + 2 + (not named)) if end <= _DECEMBER else None


def _quarter_gone(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`in the first quarter`, of no year: the one begun last; `over the last quarter`: the one before that of the report."""
    if _low(words, place - 1) != "the" or _low(words, place - 2) not in ("in", "during", "over", "for", "since", "throughout"):
        return None
    month = _QUARTERS[words[place].low]
    if words[place].low == "last":
        before = today.replace(day=1, month=today.month - (today.month - 1) % _MONTHS_IN_A_QUARTER) - timedelta(1)
        first = before.replace(day=1, month=before.month - 2)
    else:
        first = date(today.year - (date(today.year, month, 1) > today), month, 1)
    return first, month_end(first.replace(month=first.month + 2)), "months", place, place + 2


def _within(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`within the week`, `within the month`, `within a matter of days`, `in a matter of weeks`: counted from the report."""
    low = words[place].low
    if low == "within" and _low(words, place + 1) == "the" and _low(words, place + 2) in ("week", "month"):
        if _low(words, place + 3) in ("of", "to"):
            return None
        return today, today + timedelta(7 if _low(words, place + 2) == "week" else 30), _low(words, place + 2), place, place + 3
    if low == "matter" and _low(words, place + 1) == "of" and _low(words, place - 2) in ("in", "within"):
        days = {"days": 7, "weeks": 28, "months": 91}.get(_low(words, place + 2))
        return None if days is None else (today, today + timedelta(days), _low(words, place + 2), place - 2, place + 3)
    return None


def _before_last(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`the week before last`."""
    if words[place].low != "week" or [_low(words, at) for at in (place - 1, place + 1, place + 2)] != ["the", "before", "last"]:
        return None
    sunday = today - timedelta((today.weekday() + 1) % 7 + 14)
    return sunday, sunday + timedelta(6), "week", place - 1, place + 3


def listed_days(words: Sequence[Word], place: int) -> int:
    """How many words of `Sunday, | Monday and Tuesday`, `15, | 16 and 17 October` stand behind the first; 0: it is no list."""
    at, count = place, 0
    while _low(words, at) == "," and (_low(words, at + 1) in DAYS or _low(words, at + 1).isdecimal()):
        at, count = at + 2, count + 1
    if not count or _low(words, at) not in ("and", "or"):
        return 0
    return at - place


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
