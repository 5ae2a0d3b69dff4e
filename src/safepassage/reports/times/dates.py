"""Dates by number and month: 18 February 2016, March 3-8, 4/12/2016, mid-April; the year by the day of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.words.days_listed import end_of_days
from safepassage.reports.words.figures import day_by_point
from safepassage.reports.words.words import Word, listed

_MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
MONTHS = (
    {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
_EDGE_WORDS = listed("the end beginning start middle of early mid late at least about around on -")
_WORDS_OF_AN_EDGE = 5
_YEAR = re.compile(r"(?:19|20)\d\d")
_PEOPLE = ("people", "civilians", "persons", "families", "refugees", "residents")  # on 17 May 1950 people fled
_LAST_COUNTED = 2000  # up to here a year before people is how many they were: `in May 2023 people fled` tells the year
_AFTER_A_YEAR = listed("in at near on and or when while by with after before as said the from to for")
_CENTURY = 50  # years of two digits from which they are of the century before
_HALF_A_YEAR = 183  # days
_VERBS = listed("said says would will has had is was told may")
MOST_DIGITS = 9  # of a number of days or an hour; Python itself refuses to read one of more than 4,300 digits
MOST_DAYS = 36_500  # no report speaks of more than a century back or ahead
DAYS = {name: number for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])}
SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
BEFORE = listed(
    "on in since during over for until till by before after from at early late mid overnight this last next past just within throughout"
)
_NTH_NAMES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)
NTH = {name: number for number, name in enumerate(_NTH_NAMES.split(), 1)} | {"thirtieth": 30}
Match = tuple[date | None, date | None, str, int, int]  # first and last day, precision, words [first, last)
_LATEST = 2200  # year that a text of today may tell of


def explicit(words: Sequence[Word], place: int, today: date | None, future: bool) -> Match | None:
    """18 February 2016, February 18(, 2016), 5-8 March, 2016-12-04, 4/12/2016, 4.12.2016, February 2016, mid-April."""
    if place >= len(words):
        return None
    low = words[place].low
    if low[:1].isdecimal() and (found := _in_figures(words, place, today, future)):
        return found
    if len(low) == 4 and low.isdecimal() and _low(words, place + 1) == "-" and _low(words, place + 3) == "-":
        day = _day(int(low), number_at(words, place + 2), number_at(words, place + 4))
        return (day, day, "day", place, place + 5) if day else None
    number = _ordinal(low)
    number = NTH.get(low) if number is None and _low(words, place + 1) == "of" else number
    if number and 1 <= number <= 31:
        return _day_month(words, place, number, today, future)
    if (
        low in MONTHS
        and len(low) < 5
        and _low(words, place + 1) == "."
        and _ordinal(_low(words, place + 2))
        and words[place].text[0].isupper()
    ):
        found = explicit([*words[: place + 1], *words[place + 2 :]], place, today, future)  # Oct. 30
        return None if found is None else (*found[:4], found[4] + 1)
    if low in MONTHS and words[place].text[0].isupper() and (low != "may" or _may_is_month(words, place)):
        number = _ordinal(_low(words, place + 1))
        counted = _low(words, place - 1) in ("in", "during") and _low(words, place + 2)[:1].isalpha()  # in December 23 people
        if number and 1 <= number <= 31 and not counted:
            return _month_day(words, place, number, today, future)
        year, last = _year_after(words, place + 1)
        return _month(words, place, MONTHS[low], year, last, today, future)
    return None


def _in_figures(words: Sequence[Word], place: int, today: date | None, future: bool) -> Match | None:
    """
    4/12/2016 and 4.12.2016: the day first, as everywhere but in the United States, unless that is no date or not yet come.

    A day before the report is `12.3.` too, of which no year is told.
    """
    if (short := day_by_point(words, place)) is not None:
        return _days(short[0], None, short[1], None, place, place + 2, today, future)
    low = words[place].low
    parts = low.split(".") if low.count(".") == 2 else [low, _low(words, place + 2), _low(words, place + 4)]
    last = place + 1
    if len(parts) == 3 and low.count(".") != 2:
        if _low(words, place + 1) != "/" or _low(words, place + 3) != "/":
            return None
        last = place + 5
    if not all(part.isdecimal() for part in parts) or len(parts[2]) != 4:
        return None
    one, other, year = (int(part) for part in parts)
    day, turned = _day(year, other, one), _day(year, one, other)
    if day is None or (not future and today is not None and turned is not None and turned <= today < day):
        day = turned
    return (day, day, "day", place, last) if day else None


def _day_month(words: Sequence[Word], place: int, number: int, today: date | None, future: bool) -> Match | None:
    until, at = None, end_of_days(words, place) or place + 1
    second = at + 1 + (_low(words, at + 1) in DAYS and _low(words, place - 1) in DAYS)  # Friday 10 and Saturday 11 May
    if _low(words, at) in ("-", "to", "and", "through", "until", "/") and _ordinal(_low(words, second)):
        until, at = _ordinal(_low(words, second)), second + 1
    if _low(words, at) == "of":
        at += 1
    at += _low(words, at) == "-" and _low(words, at + 1) in MONTHS  # 17-Oct-2016
    if _low(words, at) not in MONTHS or not words[at].text[0].isupper():
        return None
    month = MONTHS[_low(words, at)]
    year, last = _year_after(words, at + 1)
    return _days(number, until, month, year, place, last, today, future or until_leads(words, place))


def _month_day(words: Sequence[Word], place: int, number: int, today: date | None, future: bool) -> Match | None:
    until, at = None, place + 2
    joins = _low(words, at) in ("-", "to", "through", "until") or (_low(words, at) == "and" and _ends_there(words, place, at + 2))
    again = at + 1 + (_low(words, at + 1) == _low(words, place))  # October 12 to October 14
    again += _low(words, again) == "." and again > at + 1
    if joins and _ordinal(_low(words, again)):
        until, at = _ordinal(_low(words, again)), again + 1
    year, last = _year_after(words, at)
    return _days(number, until, MONTHS[words[place].low], year, place, last, today, future or until_leads(words, place))


def _ends_there(words: Sequence[Word], place: int, at: int) -> bool:
    """Whether `Oct. 12 and 13` are two days: behind `between` or `on both`, or before a sign; not `on Oct. 12 and 13 people died`."""
    return _low(words, place - 1) == "between" or not _low(words, at)[:1].isalnum()


def _days(
    number: int, until: int | None, month: int, year: int | None, first: int, last: int, today: date | None, future: bool
) -> Match | None:
    year = year or _likely_year(month, number, today, future)
    start = _day(year, month, number) if year else None
    if start is None:
        return None
    return start, (_day(start.year, month, until) if until else start) or start, "day", first, last


_UP_TO = ("to", "until", "till", "through", "-", "and")


def _month(words: Sequence[Word], place: int, month: int, year: int | None, last: int, today: date | None, future: bool) -> Match | None:
    year = year or _likely_year(month, 1, today, future or until_leads(words, place))
    if not year:
        return None
    start = date(year, month, 1)
    end = month_end(start)
    part, first = "", place
    if _low(words, place - 1) in ("early", "mid", "late"):
        part, first = _low(words, place - 1), place - 1
    elif _low(words, place - 1) == "-" and _low(words, place - 2) == "mid":
        part, first = "mid", place - 2
    elif _low(words, place - 1) == "of" and _low(words, place - 2) == "days" and _low(words, place - 3) in ("first", "last"):
        few = _low(words, place - 3) == "first"
        start, end = (start, start.replace(day=5)) if few else (end - timedelta(4), end)
        return start, end, "days", place - 3, last
    if part:
        first_day, last_day = {"early": (1, 10), "mid": (11, 20), "late": (21, end.day)}[part]
        start, end = start.replace(day=first_day), start.replace(day=last_day)
        if part == "mid" and _low(words, first - 1) in ("since", "until", "by", "from", "before", "after"):
            start = end = start.replace(day=15)
        if part == "mid" and _low(words, first - 1) == "from" and _low(words, last) not in _UP_TO:
            return start, None, "weeks", first, last  # expected from mid-March: nobody says how long
    return start, end, "weeks" if part else "month", first, last


def joined_months(words: Sequence[Word], at: int, start: date, today: date | None, future: bool) -> Match | None:
    """`April | and May`, `March, | April and May 2023`, `in April | or in June`: from the first month, which begins on `start`."""
    first = at - 1
    while _low(words, at) == "," and _low(words, at + 1) in MONTHS and words[at + 1].text[0].isupper():
        at += 2
    if _low(words, at) not in ("or", "and"):
        return None
    other = explicit(words, at + 1 + (_low(words, at + 1) == "in"), today, future)
    if other is None or other[2] != "month" or other[1] is None:
        return None
    if words[other[4] - 1].low.isdecimal() and not words[first].low.isdecimal():  # the year is the last one's
        start = start.replace(year=other[1].year - (start.month > other[1].month))
    return (start, other[1], "months", at, other[4]) if other[1] > start else None


def until_leads(words: Sequence[Word], first: int) -> bool:
    """Whether a time stands behind `until`, `until the end of`: it looks ahead."""
    at = first - 1
    while first - at <= _WORDS_OF_AN_EDGE and _low(words, at) in _EDGE_WORDS:
        at -= 1
    return _low(words, at) in ("until", "till")


def yearless(when: WhenRead, today: date | None) -> bool:
    """A day of a month, or the end of one, that lies ahead of the report, with no year told."""
    day = when.end if when.start is None else when.start
    if today is None or day is None or day <= today or (when.precision != "day" and when.start) or _YEAR.search(when.text):
        return False
    if when.start is None and (day - today).days < _HALF_A_YEAR:
        return False  # was blocked until 2 April, told on 21 March: nearer than the year before
    return any(word.strip(".,").lower() in MONTHS for word in when.text.split())


def month_end(start: date) -> date:
    """The last day of the month of a day."""
    return date(start.year + start.month // 12, start.month % 12 + 1, 1) - timedelta(1)


def _likely_year(month: int, number: int, today: date | None, future: bool) -> int | None:
    """The year in which this day lies nearest before the report; for what is planned, nearest after."""
    if today is None:
        return None
    day = _day(today.year, month, min(number, 28))
    if day is None:
        return None
    if future:
        return today.year + (day < today - timedelta(60))
    return today.year - (day > today + timedelta(21))


def _year_after(words: Sequence[Word], place: int) -> tuple[int | None, int]:
    at = place + (_low(words, place) == "," or (_low(words, place) == "-" and _low(words, place - 2) == "-"))
    text = words[at].text if at < len(words) else ""
    if (
        len(text) == 4
        and text.isdecimal()
        and 1900 <= int(text) <= 2100
        and not (_low(words, at + 1) in _PEOPLE and int(text) <= _LAST_COUNTED)
    ):
        return int(text), at + 1
    if (
        text in ("'", "’")
        and at + 1 < len(words)
        and len(short := words[at + 1].text) == 2
        and short.isdecimal()
        and _closes(words, at + 2)
    ):
        return int(short) + (1900 if int(short) >= _CENTURY else 2000), at + 2  # 1 May '12
    return None, place


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether no noun follows: `on 5 May '12 in Homs`, not `on 5 May '12 fighters'`."""
    return not _low(words, at).isalpha() or _low(words, at) in _AFTER_A_YEAR


def _may_is_month(words: Sequence[Word], place: int) -> bool:
    before = _low(words, place - 1)
    if before in ("and", "or", "to", "through") and _low(words, place - 2) in MONTHS and _low(words, place + 1) not in _VERBS:
        return True  # in April and May; not `in March and May said`
    return before in (*BEFORE, "of", "early", "mid", "late", "-") or _ordinal(_low(words, place + 1)) is not None


def _ordinal(low: str) -> int | None:
    text = low
    for tail in ("st", "nd", "rd", "th"):
        text = text.removesuffix(tail)
    return int(text) if text.isdecimal() and len(text) <= 2 else None


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    if year is not None and year > _LATEST:
        return None  # 9999-12-31: no end, and a day after it is none
    try:
        return date(year or 0, month or 0, day or 0)
    except (ValueError, OverflowError):
        return None


def number_at(words: Sequence[Word], place: int) -> int | None:
    """The whole number at a word; None: it is none."""
    text = _low(words, place)
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
