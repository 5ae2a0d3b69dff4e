"""Times as written, and the days they mean: `this weekend`, `in the last few weeks`, `since 2012`, `on Tuesday`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.amounts import SMALL, plain_number
from safepassage.reports.words import Word, listed

_MONTH_NAMES = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
MONTHS = (
    {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)}
    | {"sept": 9}
)
DAYS = {name: number for number, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])}
_SPANS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650, "night": 1}
_FEW = {"few": 3, "several": 3, "recent": 3, "couple": 2, "some": 3}
_BEFORE = listed(
    "on in since during over for until till by before after from at early late mid overnight this last next past just within throughout"
)
_PARTS = listed("early late mid overnight morning afternoon evening night midday noon dawn dusk midnight")


@dataclass(frozen=True, slots=True)
class Time:
    """A time where it stands."""

    when: WhenRead
    start: int
    end: int
    future: bool = False


def times(words: Sequence[Word], text: str, base: int, today: date | None, future: bool = False) -> list[Time]:
    """The times among the words of a sentence. `future`: the sentence is about what is to come, so Friday is the next. None: dates only."""
    found: list[Time] = []
    place = 0
    while place < len(words):
        match = _time(words, place, today, future)
        if match is None:
            place += 1
            continue
        start, end, precision, first, last = match
        first, start, end = _with_before(words, first, start, end, today)
        begin, stop = words[first].start, words[last - 1].end
        if start is not None and end is not None and end < start:
            start, end = end, start
        found.append(Time(WhenRead(text[begin - base : stop - base], start, end, precision, _clock(words, first, last)), begin, stop))
        place = last
    return found


_Match = tuple[date | None, date | None, str, int, int]


def _time(words: Sequence[Word], place: int, today: date | None, future: bool) -> _Match | None:
    return _explicit(words, place, today, future) or (today and _relative(words, place, today, future)) or _year(words, place) or None


def _explicit(words: Sequence[Word], place: int, today: date | None, future: bool) -> _Match | None:
    """18 February 2016, February 18(, 2016), 5-8 March, 2016-12-04, February 2016, mid-April."""
    low = words[place].low
    if len(low) == 4 and low.isdigit() and _low(words, place + 1) == "-" and _low(words, place + 3) == "-":
        day = _day(int(low), _number(words, place + 2), _number(words, place + 4))
        return (day, day, "day", place, place + 5) if day else None
    number = _ordinal(low)
    if number and 1 <= number <= 31:
        return _day_month(words, place, number, today, future)
    if low in MONTHS and words[place].text[0].isupper() and (low != "may" or _may_is_month(words, place)):
        number = _ordinal(_low(words, place + 1))
        if number and 1 <= number <= 31:
            return _month_day(words, place, number, today, future)
        year, last = _year_after(words, place + 1)
        return _month(words, place, MONTHS[low], year, last, today, future)
    return None


def _day_month(words: Sequence[Word], place: int, number: int, today: date | None, future: bool) -> _Match | None:
    until, at = None, place + 1
    if _low(words, at) in ("-", "to", "and") and _ordinal(_low(words, at + 1)):
        until, at = _ordinal(_low(words, at + 1)), at + 2
    if _low(words, at) == "of":
        at += 1
    if _low(words, at) not in MONTHS or not words[at].text[0].isupper():
        return None
    month = MONTHS[_low(words, at)]
    year, last = _year_after(words, at + 1)
    return _days(number, until, month, year, place, last, today, future)


def _month_day(words: Sequence[Word], place: int, number: int, today: date | None, future: bool) -> _Match | None:
    until, at = None, place + 2
    if _low(words, at) in ("-", "to") and _ordinal(_low(words, at + 1)):
        until, at = _ordinal(_low(words, at + 1)), at + 2
    year, last = _year_after(words, at)
    return _days(number, until, MONTHS[words[place].low], year, place, last, today, future)


def _days(
    number: int, until: int | None, month: int, year: int | None, first: int, last: int, today: date | None, future: bool
) -> _Match | None:
    year = year or _likely_year(month, number, today, future)
    start = _day(year, month, number) if year else None
    if start is None:
        return None
    return start, (_day(start.year, month, until) if until else start) or start, "day", first, last


def _month(words: Sequence[Word], place: int, month: int, year: int | None, last: int, today: date | None, future: bool) -> _Match | None:
    year = year or _likely_year(month, 1, today, future)
    if not year:
        return None
    start = date(year, month, 1)
    end = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(1)
    part, first = "", place
    if _low(words, place - 1) in ("early", "mid", "late"):
        part, first = _low(words, place - 1), place - 1
    elif _low(words, place - 1) == "-" and _low(words, place - 2) == "mid":
        part, first = "mid", place - 2
    if part:
        first_day, last_day = {"early": (1, 10), "mid": (11, 20), "late": (21, end.day)}[part]
        start, end = start.replace(day=first_day), start.replace(day=last_day)
    return start, end, "weeks" if part else "month", first, last


def _relative(words: Sequence[Word], place: int, today: date, future: bool) -> _Match | None:
    low = words[place].low
    if low in DAYS:
        return _weekday(words, place, today, future)
    if low in ("today", "tonight", "yesterday", "tomorrow", "overnight"):
        shift = {"yesterday": -1, "tomorrow": 1}.get(low, 0)
        start = today + timedelta(-1 if low == "overnight" else shift)
        return start, today + timedelta(shift), "day", place, place + 1
    if low == "weekend" and _low(words, place - 1) in ("the", "this", "last", "past", "next"):
        back = (today.weekday() - 5) % 7 if _low(words, place - 1) != "next" else today.weekday() - 12
        start = today - timedelta(back)
        return start, start + timedelta(1), "day", place - 1, place + 1
    return _span(words, place, today, future)


def _weekday(words: Sequence[Word], place: int, today: date, future: bool) -> _Match:
    before = _low(words, place - 1)
    wanted = DAYS[words[place].low]
    back = (today.weekday() - wanted) % 7
    if before == "last" and back == 0:
        back = 7
    if before == "next" or (future and before != "last"):
        back = back - 7 if back or before == "next" else 0
    last = place + 1
    while _low(words, last) in _PARTS:
        last += 1
    first = place - 1 if before in ("last", "next", "this", "early", "late") else place
    if _low(words, last) and _low(words, last) != "and":
        exact = _explicit(words, last + (_low(words, last) == ","), today, future)
        if exact is not None and exact[2] == "day":
            return exact[0], exact[1], "day", first, exact[4]
    day = today - timedelta(back)
    return day, day, "day", first, last


def _span(words: Sequence[Word], place: int, today: date, future: bool) -> _Match | None:
    """the last few weeks, recent days, last month, this year, for three weeks, three days ago, 24 hours."""
    word = words[place].low
    unit = word[:-1] if word.endswith("s") else word
    if unit not in _SPANS:
        return None
    before = _low(words, place - 1)
    number, first = _how_many(words, place)
    if before in ("this", "last", "next", "past", "previous", "coming") and not word.endswith("s"):
        return _calendar(before, unit, today, place)
    if number is None:
        if word.endswith("s") and before == "for":
            return today - timedelta(int(_SPANS[unit] * 3)), today, unit + "s", place, place + 1
        return None
    lead = _low(words, first - 1)
    length = timedelta(max(1, int(number * _SPANS[unit])) if unit != "hour" else max(1, int(number // 24)))
    plural = unit if number == 1 else {"hour": "day", "day": "day", "night": "day"}.get(unit, unit + "s")
    if _low(words, place + 1) in ("ago", "earlier"):
        day = today - length
        return day, day, {"week": "day", "weeks": "day"}.get(plural, plural), first, place + 2
    if lead in ("last", "past", "previous", "recent"):
        first = first - 1 - (_low(words, first - 2) == "the")
        return today - length, today, plural, first, place + 1
    if lead in ("next", "coming", "within") and future:
        return today, today + length, plural, first - 1, place + 1
    if words[first].low == "recent" or lead in ("for", "in"):
        if lead == "in" and words[first].low != "recent":
            return None
        return today - length, today, plural, first, place + 1
    return None


def _how_many(words: Sequence[Word], place: int) -> tuple[float | None, int]:
    before = _low(words, place - 1)
    if before in ("of", "more") and place > 1:
        return None, place
    if before in _FEW:
        return float(_FEW[before]), place - 1 - (before == "couple")
    if before in ("a", "an", "one") and _low(words, place - 2) in ("for", "last", "past", "about", "nearly", "in"):
        return 1.0, place - 1
    number = SMALL.get(before, plain_number(before) if before else None)
    return (None, place) if number is None else (float(number), place - 1)


def _calendar(which: str, unit: str, today: date, place: int) -> _Match | None:
    first = place - 1
    if unit == "week":
        start = today - timedelta((today.weekday() + 1) % 7)
        shift = {"this": 0, "last": -7, "past": -7, "previous": -7}.get(which, 7)
        if which == "past":
            return today - timedelta(7), today, "week", first, place + 1
        start = start + timedelta(shift)
        return start, (today if which == "this" else start + timedelta(6)), "week", first, place + 1
    if unit == "month":
        month = today.year * 12 + today.month - 1 + {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        start, following = date(month // 12, month % 12 + 1, 1), date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        return start, (today if which == "this" else following - timedelta(1)), "month", first, place + 1
    if unit == "year":
        year = today.year + {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        return date(year, 1, 1), (today if which == "this" else date(year, 12, 31)), "year", first, place + 1
    if unit == "night":
        return today - timedelta(1), today, "day", first, place + 1
    return None


def _year(words: Sequence[Word], place: int) -> _Match | None:
    """2012; late 2015; only after in, since, by, during, from, until, of, early, mid, late."""
    text = words[place].text
    if len(text) != 4 or not text.isdigit() or not 1900 <= int(text) <= 2100:
        return None
    if _low(words, place - 1) not in (
        "in",
        "since",
        "by",
        "during",
        "from",
        "until",
        "early",
        "mid",
        "late",
        "of",
        "to",
        "before",
        "after",
    ):
        return None
    return date(int(text), 1, 1), date(int(text), 12, 31), "year", place, place + 1


def _with_before(
    words: Sequence[Word], first: int, start: date | None, end: date | None, today: date | None
) -> tuple[int, date | None, date | None]:
    """`since` opens the end, `until` and `by` the start; `on`, `in`, `during`, `over` only belong to the text."""
    moved = first
    while moved > 0 and words[moved - 1].low in ("the", "about", "nearly", "early", "late", "just", "last", "this"):
        moved -= 1
    before = _low(words, moved - 1)
    if before == "since":
        return moved - 1, start, None
    if before in ("until", "till", "by", "before"):
        return moved - 1, None, end
    if before in _BEFORE:
        return moved - 1, start, end
    if moved < first and words[moved].low in ("early", "late", "just"):
        return moved, start, end
    return first, start, end


def _clock(words: Sequence[Word], first: int, last: int) -> str:
    for word in words[max(0, first - 3) : last + 3]:
        hours, sign, minutes = word.text.partition(":")
        if sign and hours.isdigit() and minutes.isdigit() and len(minutes) == 2 and int(hours) < 24 and int(minutes) < 60:
            return f"{int(hours):02}:{minutes}"
    return ""


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
    at = place + (_low(words, place) == ",")
    text = words[at].text if at < len(words) else ""
    if len(text) == 4 and text.isdigit() and 1900 <= int(text) <= 2100:
        return int(text), at + 1
    return None, place


def _may_is_month(words: Sequence[Word], place: int) -> bool:
    return _low(words, place - 1) in (*_BEFORE, "of", "early", "mid", "late", "-") or _ordinal(_low(words, place + 1)) is not None


def _ordinal(low: str) -> int | None:
    text = low
    for tail in ("st", "nd", "rd", "th"):
        text = text.removesuffix(tail)
    return int(text) if text.isdecimal() and len(text) <= 2 else None


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _number(words: Sequence[Word], place: int) -> int | None:
    text = _low(words, place)
    return int(text) if text.isdecimal() else None


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
