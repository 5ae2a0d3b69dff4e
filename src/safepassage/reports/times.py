"""Times as written, and the days they mean: `this weekend`, `in the last few weeks`, `since 2012`, `on Tuesday`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.amounts import SMALL, plain_number
from safepassage.reports.dates import BEFORE, DAYS, MOST_DAYS, SHORT_DAYS, Match, explicit, number_at
from safepassage.reports.named_days import feast, of_month, running, since_start
from safepassage.reports.parts_of_days import OF_TODAY, before_or_after, of_day, told_from
from safepassage.reports.words import Word, listed

_SHORT = {"hr": "hour", "h": "hour", "wk": "week", "mth": "month", "yr": "year"}
_SPANS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650, "night": 1}
_FEW = {"few": 3, "several": 3, "recent": 3, "couple": 2, "some": 3}
_LASTS = listed(
    "sufficient enough last lasts lasting fuel food stocks stock supplies rations feed feeds flour bread water oxygen diesel reserves"
)
_PARTS = listed("early late mid overnight morning afternoon evening night midday noon dawn dusk midnight")


@dataclass(frozen=True, slots=True)
class Time:
    """A time where it stands."""

    when: WhenRead
    start: int
    end: int
    future: bool = False


def times(
    words: Sequence[Word],
    text: str,
    base: int,
    today: date | None,
    future: bool = False,
    known: WhenRead | None = None,
    near: bool = False,
) -> list[Time]:
    """
    The times among the words of a sentence.

    `today` None: dates only. `future`: the sentence is about what is to come, so Friday is the next. `known`: the time named last before
    (`until then`, `on the same day`); `near`: it was named just before, so `by nightfall` is of it.
    """
    found: list[Time] = []
    place = 0
    while place < len(words):
        match = told_from(words, place, known) or before_or_after(words, place, _day_before(found)) or _time(words, place, today, future)
        if match is not None and words[match[4] - 1].low in (*OF_TODAY, "light") and match[0] == match[1] == today:
            match = _of_that_day(words, match, found[-1].when if found else known if near else None)
        if match is None:
            place += 1
            continue
        start, end, precision, first, last = _up_to(words, match, today, future)
        first, start, end = _with_before(words, first, last, start, end, today)
        if future and _low(words, first) == "on" and _low(words, first - 1) in OF_TODAY and _low(words, first - 2) in ("by", "until"):
            first, start = first - 2, None  # by noon on Wednesday
        begin, stop = words[first].start, words[last - 1].end
        if start is not None and end is not None and end < start:
            start, end = end, start
        found.append(Time(WhenRead(text[begin - base : stop - base], start, end, precision, _clock(words, first, last)), begin, stop))
        known = found[-1].when if precision == "day" else known
        place = max(last, place + 1)
    return found or _clock_only(words, text, base, today)


def _day_before(found: Sequence[Time]) -> date | None:
    """The day told last in the sentence, where it is one."""
    return (found[-1].when.start or found[-1].when.end) if found and found[-1].when.precision == "day" else None


def _of_that_day(words: Sequence[Word], match: Match, known: WhenRead | None) -> Match:
    """`on Sunday ... and in the evening`, `By nightfall` behind a sentence about yesterday: of that day."""
    day = None if known is None else known.start if known.end is None else known.end
    if known is None or day is None or known.precision != "day" or words[match[3]].low == "this":
        return match
    return day, day, *match[2:]


def _up_to(words: Sequence[Word], match: Match, today: date | None, future: bool) -> Match:
    """`between 1 December and 10 January`, `from 30 May to 2 June`: two dates are one time."""
    start, _, precision, first, last = match
    if _low(words, first - 1) not in ("between", "from") or _low(words, last) not in ("and", "to", "until", "till", "-"):
        return match
    second = explicit(words, last + 1, today, future)
    if second is None or second[2] != precision or start is None or second[1] is None:
        return match
    if second[1] < start and precision == "day":  # the year is the second's
        earlier = start.replace(
            year=second[1].year - (start.month > second[1].month), day=min(start.day, 28) if start.month == 2 else start.day
        )
        start = earlier
    return (start, second[1], precision, first - 1, second[4]) if start <= second[1] else match


def stamp(words: Sequence[Word], text: str, base: int, today: date | None) -> Time | None:
    """`22/08 0740 -` at the head of an entry of a log: the day of the whole entry; the day first, as everywhere."""
    if len(words) < 4 or today is None or words[1].text != "/":
        return None
    day, month, clock = number_at(words, 0), number_at(words, 2), _four_figures(words[3].text) or _clock(words, 3, 1)
    if day is None or month is None or not clock or not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    try:
        found = date(today.year - ((month, day) > (today.month, today.day)), month, day)
    except ValueError:
        return None
    return Time(WhenRead(text[: words[3].end - base], found, found, "day", clock), words[0].start, words[3].end)


def _time(words: Sequence[Word], place: int, today: date | None, future: bool) -> Match | None:
    return explicit(words, place, today, future) or (today and _relative(words, place, today, future)) or _year(words, place) or None


def _clock_only(words: Sequence[Word], text: str, base: int, today: date | None) -> list[Time]:
    """`as of 14:00`, `at 6 pm`: of the day of the report, where no day is named."""
    for place, word in enumerate(words):
        clock = _clock(words, place + 3, place - 2) if ":" in word.text else ""
        hour = number_at(words, place)
        if not clock and (four := _four_figures(word.text)) and _low(words, place - 1) in ("since", "at", "by", "until", "from"):
            clock = four
        if not clock and hour is not None and hour < 13 and _low(words, place + 1) in ("am", "pm", "a.m", "p.m"):
            clock = f"{hour % 12 + 12 * _low(words, place + 1).startswith('p'):02}:00"
        if (
            clock
            and today is not None
            and _low(words, place - 1) in ("at", "of", "by", "around", "about", "since", "until", "before", "after")
        ):
            first = place - (2 if _low(words, place - 1) == "of" else 1)
            begin = words[max(0, first)].start
            return [Time(WhenRead(text[begin - base : word.end - base], today, today, "day", clock), begin, word.end)]
    return []


def _four_figures(text: str) -> str:
    """0430 as 04:30; empty: no clock time, or it may be a year."""
    if len(text) != 4 or not text.isdecimal() or int(text[:2]) > 23 or int(text[2:]) > 59 or 1900 <= int(text) <= 2100:
        return ""
    return f"{text[:2]}:{text[2:]}"


def _relative(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    low = words[place].low
    if low in DAYS or (low in SHORT_DAYS and words[place].text[0].isupper() and _low(words, place - 1) in BEFORE):
        return _weekday(words, place, today, future)
    if (festive := feast(words, place, today)) is not None:
        return festive
    if (day := of_month(words, place, today, future)) is not None:
        return day, day, "day", place, place + 1
    if low in ("today", "tonight", "yesterday", "tomorrow", "overnight"):
        shift = {"yesterday": -1, "tomorrow": 1}.get(low, 0)
        start = today + timedelta(-1 if low == "overnight" else shift)
        return start, today + timedelta(shift), "day", place, place + 1
    if (part := of_day(words, place, today)) is not None:
        return part
    if low == "weekend" and (future or _low(words, place - 2) in ("by", "before", "until")) and _low(words, place - 1) in ("the", "this"):
        start = today + timedelta(max(0, 5 - today.weekday()))
        return start, start + timedelta(1 if start.weekday() == 5 else 0), "day", place - 1, place + 1
    if low == "weekend" and _low(words, place - 1) in ("the", "this", "last", "past", "next"):
        back = (today.weekday() - 5) % 7 if _low(words, place - 1) != "next" else today.weekday() - 12
        start = today - timedelta(back)
        return start, start + timedelta(1), "day", place - 1, place + 1
    return since_start(words, place, today) or running(words, place, today) or _span(words, place, today, future)


def _weekday(words: Sequence[Word], place: int, today: date, future: bool) -> Match:
    before = _low(words, place - 1)
    low = words[place].low
    wanted = DAYS[low] if low in DAYS else SHORT_DAYS[low]
    back = (today.weekday() - wanted) % 7
    if before == "last" and back == 0:
        back = 7
    coming = future or (before == "this" and back > 3) or _low(words, place - 2 if before in ("the", "this") else place - 1) == "until"
    if before == "next" or (coming and before != "last"):
        back = back - 7 if back or before == "next" else 0
    last = place + 1
    while _low(words, last) in _PARTS:
        last += 1
    first = place - 1 if before in ("last", "next", "this", "early", "late") else place
    if _low(words, last) and _low(words, last) != "and":
        exact = explicit(words, last + (_low(words, last) == ","), today, future)
        if exact is not None and exact[2] == "day":
            return exact[0], exact[1], "day", first, exact[4]
    day = today - timedelta(back)
    if _low(words, last) in ("to", "and", "-") and _low(words, last + 1) in DAYS and _low(words, first - 1) in ("from", "between", ","):
        length = (DAYS[_low(words, last + 1)] - wanted) % 7
        return day, day + timedelta(length), "day", first, last + 2
    return day, day, "day", first, last


def _span(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """the last few weeks, recent days, last month, this year, for three weeks, three days ago, 24 hours."""
    word = words[place].low
    unit = word[:-1] if word.endswith("s") else word
    unit = _SHORT.get(unit, unit)
    if unit not in _SPANS:
        return None
    before = _low(words, place - 1)
    number, first = _how_many(words, place)
    if word.endswith("s") and before in ("within", "coming", "next") and unit in ("day", "week", "month"):
        until = today + timedelta({"day": 7, "week": 28, "month": 91}[unit])
        first = place - 1 - (_low(words, place - 2) == "the")
        return today, until, unit + "s", first, place + 1
    if before in ("this", "last", "next", "past", "previous", "coming") and not word.endswith("s"):
        return _calendar(words, before, unit, today, place)
    if number is None:
        if word.endswith("s") and before == "for":
            return today - timedelta(int(_SPANS[unit] * 3)), today, unit + "s", place, place + 1
        return None
    lead = _low(words, first - 1)
    days = number * _SPANS[unit] if unit != "hour" else number // 24
    length = timedelta(int(min(MOST_DAYS, max(1, days))))
    plural = unit if number == 1 else {"hour": "day", "day": "day", "night": "day"}.get(unit, unit + "s")
    if _low(words, place + 1) in ("ago", "earlier"):
        day = today - length
        return day, day, {"week": "day", "weeks": "day"}.get(plural, plural), first, place + 2
    if lead in ("last", "past", "previous", "recent"):
        first = first - 1 - (_low(words, first - 2) == "the")
        return today - length, today, plural, first, place + 1
    if lead in ("next", "coming") or (lead == "within" and future):
        return today, today + length, plural, first - 1, place + 1
    if words[first].low == "recent" or lead in ("for", "in", "within"):
        if lead == "for" and (unit == "hour" or _LASTS & {word.low for word in words[max(0, first - 6) : first]}):
            return None  # closed for several hours, food for five days: how long, not when
        if lead == "in" and words[first].low != "recent" and future:
            return today, today + length, plural, first, place + 1
        return _back(today, unit, number, length), today, plural, first, place + 1
    return None


def _back(today: date, unit: str, number: float, length: timedelta) -> date:
    """So many months or years before: the same day of the month."""
    if unit not in ("month", "year") or number * (12 if unit == "year" else 1) > MOST_DAYS / 31:
        return today - length
    month = today.year * 12 + today.month - 1 - int(number * (12 if unit == "year" else 1))
    return date(month // 12, month % 12 + 1, min(today.day, 28))


def _how_many(words: Sequence[Word], place: int) -> tuple[float | None, int]:
    before = _low(words, place - 1)
    if before in ("of", "more") and place > 1:
        return None, place
    if before in _FEW:
        return float(_FEW[before]), place - 1 - (before == "couple")
    if before in ("a", "an", "one") and _low(words, place + 1) in ("ago", "earlier"):
        return 1.0, place - 1
    if before in ("a", "an", "one") and _low(words, place - 2) in ("for", "last", "past", "about", "nearly", "in"):
        return 1.0, place - 1
    number = SMALL.get(before, plain_number(before) if before else None)
    return (None, place) if number is None else (float(number), place - 1)


def _the_last(words: Sequence[Word], place: int) -> bool:
    """`in the last week`: not the week before this one."""
    return _low(words, place - 2) == "the" and _low(words, place - 3) in ("in", "over", "during", "within")


def _calendar(words: Sequence[Word], which: str, unit: str, today: date, place: int) -> Match | None:
    first = place - 1
    if unit == "week":
        start = today - timedelta((today.weekday() + 1) % 7)
        shift = {"this": 0, "last": -7, "past": -7, "previous": -7}.get(which, 7)
        if which == "past" or (which == "last" and _the_last(words, place)):
            return today - timedelta(7), today, "week", first, place + 1
        start = start + timedelta(shift)
        return start, start + timedelta(6), "week", first, place + 1
    if unit == "month":
        month = today.year * 12 + today.month - 1 + {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        start, following = date(month // 12, month % 12 + 1, 1), date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        return start, (today if which == "this" else following - timedelta(1)), "month", first, place + 1
    if unit == "year":
        year = today.year + {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        return date(year, 1, 1), (today if which == "this" else date(year, 12, 31)), "year", first, place + 1
    if unit in ("day", "hour") and which in ("past", "last", "previous"):
        return (today - timedelta(1), today, "day", first, place + 1) if which == "past" else None
    if unit == "night":
        return today - timedelta(1), today, "day", first, place + 1
    return None


def _year(words: Sequence[Word], place: int) -> Match | None:
    """2012; late 2015; only after in, since, by, during, from, until, of, early, mid, late."""
    text = words[place].text
    if len(text) != 4 or not text.isdecimal() or not 1900 <= int(text) <= 2100:
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
    words: Sequence[Word], first: int, last: int, start: date | None, end: date | None, today: date | None
) -> tuple[int, date | None, date | None]:
    """`since` opens the end, `until` and `by` the start; `on`, `in`, `during`, `over` only belong to the text."""
    moved = first
    while moved > 0 and words[moved - 1].low in ("the", "about", "nearly", "early", "late", "just", "last", "this"):
        moved -= 1
    before = _low(words, moved - 1)
    if before == "since":
        return moved - 1, start, end if words[first].low in OF_TODAY else None
    if before in ("after", "into") or (before == "from" and start == end and today is not None and start is not None and start >= today):
        return moved - 1, start, None
    if before in ("by", "before", "until", "till") and words[last - 1].low in (*OF_TODAY, "light") and last - first == 1:
        return moved - 1, start, end  # by nightfall, before dawn: of that day
    if before in ("until", "till", "by", "before"):
        return moved - 1, None, end
    if before == "on" and (since := _since_it_began(words, moved - 1)) is not None:
        return since, start, None
    if before in BEFORE:
        return moved - 1, start, end
    if moved < first and words[moved].low in ("early", "late", "just"):
        return moved, start, end
    return first, start, end


def _since_it_began(words: Sequence[Word], place: int) -> int | None:
    """`since the assault began on Monday`: where `since` stands; None: it does not."""
    for at in range(place - 1, max(-1, place - 10), -1):
        low = words[at].low
        if low == "since":
            return at if place - at > 1 else None
        if not low[:1].isalpha() or low in ("and", "but", "said", "says"):
            return None
    return None


def _clock(words: Sequence[Word], first: int, last: int) -> str:
    for word in words[max(0, first - 3) : last + 3]:
        hours, sign, minutes = word.text.partition(":")
        if sign and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2 and int(hours) < 24 and int(minutes) < 60:
            return f"{int(hours):02}:{minutes}"
    return ""


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
