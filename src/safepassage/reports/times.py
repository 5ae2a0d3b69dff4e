"""Times as written, and the days they mean: `this weekend`, `in the last few weeks`, `since 2012`, `on Tuesday`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.clock_times import before_day, only_clock
from safepassage.reports.dates import BEFORE, DAYS, MONTHS, NTH, SHORT_DAYS, Match, explicit, number_at
from safepassage.reports.feasts import NAMES, feast
from safepassage.reports.named_days import of_month, of_report, running
from safepassage.reports.parts_of_days import OF_TODAY, before_or_after, heads, of_day, told_from
from safepassage.reports.parts_of_years import NAMES as PARTS
from safepassage.reports.parts_of_years import part_of
from safepassage.reports.stretches import span
from safepassage.reports.words import Word, listed

_SINCE = 2  # words of `since the`: more tell what began
_UNITS = listed("hour minute day night week fortnight month year decade hr h wk mth yr")
_BEGINS = (  # the words that a time is told by; what stands before them and behind belongs to it
    frozenset((*DAYS, *SHORT_DAYS, *MONTHS, *NTH, *NAMES, *PARTS, *OF_TODAY, *_UNITS, *(f"{unit}s" for unit in _UNITS)))
    | listed("today tonight yesterday tomorrow overnight weekend then since period time raid attack strike incident blast bombing ambush")
)
_PARTS = listed("early late mid overnight morning afternoon evening night midday noon dawn dusk midnight")


@dataclass(frozen=True, slots=True)
class Time:
    """A time where it stands."""

    when: WhenRead
    start: int
    end: int
    future: bool = False  # `until Friday`, taken as the next: where its verb is past it was the last


def times(
    words: Sequence[Word],
    text: str,
    base: int,
    today: date | None,
    future: bool = False,
    known: WhenRead | None = None,
    near: bool = False,
    period: WhenRead | None = None,
) -> list[Time]:
    """
    The times among the words of a sentence.

    `today` None: dates only. `future`: the sentence is about what is to come, so Friday is the next. `known`: the time named last before
    (`until then`, `on the same day`); `near`: it was named just before, so `by nightfall` is of it. `period`: what the report covers.
    """
    found: list[Time] = []
    place = 0
    while place < len(words):
        if words[place].low not in _BEGINS and not words[place].low[0].isdecimal():
            place += 1
            continue
        counted = _day_before(found) or (today if not found and heads(words, place) else None)
        match = told_from(words, place, known) or before_or_after(words, place, counted) or of_report(words, place, period)
        match = match or _time(words, place, today, future)
        if match is not None and words[match[4] - 1].low in (*OF_TODAY, "light") and match[0] == match[1] == today:
            match = _of_that_day(words, match, found[-1].when if found else known if near else None)
        if match is None:
            place += 1
            continue
        start, end, precision, first, last = _in_brackets(words, _up_to(words, match, today, future), today, future)
        first, start, end = _with_before(words, first, last, start, end, today)
        if future and _low(words, first) == "on" and _low(words, first - 1) in OF_TODAY and _low(words, first - 2) in ("by", "until"):
            first, start = first - 2, None  # by noon on Wednesday
        if precision == "day" and start == end and _low(words, match[3] - 1) == "of" and _low(words, match[3] - 2) == "night":
            end = end + timedelta(1) if end is not None else None  # on the night of 16 October
        begin, stop = words[first].start, words[last - 1].end
        if start is not None and end is not None and end < start:
            start, end = end, start
        when = WhenRead(text[begin - base : stop - base], start, end, precision, _clock(words, first, last))
        until = words[first].low in ("until", "till") and words[match[3]].low in DAYS and not future
        found.append(Time(when, begin, stop, until and today is not None and end is not None and end > today))
        known = found[-1].when if precision == "day" else known
        place = max(last, place + 1)
    return found or _clock_only(words, text, base, today, known if near else None)


def _in_brackets(words: Sequence[Word], match: Match, today: date | None, future: bool) -> Match:
    """`before the New Year (14 April)`: the day in the brackets."""
    if _low(words, match[4]) != "(" or match[2] != "day":
        return match
    exact = explicit(words, match[4] + 1, today, future)
    if exact is None or _low(words, exact[4]) != ")" or exact[2] != "day":
        return match
    return exact[0], exact[1], "day", match[3], exact[4] + 1


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
    if precision == "month" and _low(words, last) in ("or", "and") and start is not None:
        other = explicit(words, last + 1 + (_low(words, last + 1) == "in"), today, future)
        if other is not None and other[2] == "month" and other[1] is not None and other[1] > start:
            return start, other[1], "months", first, other[4]
    if _low(words, first - 1) not in ("between", "from") or _low(words, last) not in ("and", "to", "until", "till", "through", "-"):
        return match
    second = explicit(words, last + 1, today, future)
    if second is None and today is not None and _low(words, last + 1) in (*DAYS, "today", "yesterday"):
        second = _relative(words, last + 1, today, future)
    if second is None or second[2] != precision or start is None or second[1] is None:
        return match
    if second[1] < start and precision == "day":  # the year is the second's
        earlier = start.replace(
            year=second[1].year - (start.month > second[1].month), day=min(start.day, 28) if start.month == 2 else start.day
        )
        start = earlier
    return (start, second[1], precision, first - 1, second[4]) if start <= second[1] else match


def _time(words: Sequence[Word], place: int, today: date | None, future: bool) -> Match | None:
    return explicit(words, place, today, future) or (today and _relative(words, place, today, future)) or _year(words, place) or None


def _clock_only(words: Sequence[Word], text: str, base: int, today: date | None, known: WhenRead | None) -> list[Time]:
    """`as of 14:00`, `at 6 pm`: of the day of the report or that told just before (`known`), where no day is named."""
    if today is None or (found := only_clock(words)) is None:
        return []
    first, last, clock = found
    begin, end = words[first].start, words[last - 1].end
    day = known.start if known is not None and known.start is not None and known.start == known.end else today
    return [Time(WhenRead(text[begin - base : end - base], day, day, "day", clock), begin, end)]


def _relative(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    low = words[place].low
    if low in DAYS or (low in SHORT_DAYS and words[place].text[0].isupper() and _low(words, place - 1) in BEFORE):
        return _weekday(words, place, today, future)
    if (festive := feast(words, place, today, future)) is not None:
        return festive
    if (day := of_month(words, place, today, future)) is not None:
        return day, day, "day", place, place + 1
    if low == "overnight" and (night := _overnight(words, place, today, future)) is not None:
        return night
    if low in ("today", "tonight", "yesterday", "tomorrow", "overnight"):
        shift = {"yesterday": -1, "tomorrow": 1}.get(low, 0)
        start = today + timedelta(-1 if low == "overnight" else shift)
        return start, today + timedelta(shift), "day", place, place + 1
    if (part := of_day(words, place, today)) is not None:
        return part
    if (written := _by_slash(words, place, today, future) or _week_of(words, place, today, future)) is not None:
        return written
    if low == "weekend" and (future or _low(words, place - 2) in ("by", "before", "until")) and _low(words, place - 1) in ("the", "this"):
        start = today + timedelta(max(0, 5 - today.weekday()))
        return start, start + timedelta(1 if start.weekday() == 5 else 0), "day", place - 1, place + 1
    if low == "weekend" and _low(words, place - 1) in ("a", "the", "this", "last", "past", "next"):
        back = (today.weekday() - 5) % 7 if _low(words, place - 1) != "next" else today.weekday() - 12
        start = today - timedelta(back)
        return start, start + timedelta(1), "day", place - 1, place + 1
    return part_of(words, place, today, future) or running(words, place, today) or span(words, place, today, future)


def _overnight(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`overnight on Friday`, `overnight into Friday`: of the day named behind it."""
    into = _low(words, place + 1)
    at = place + 1 + (into in ("into", "to", "on"))
    if _low(words, at) not in DAYS:
        return None
    start, end, _, _, last = _weekday(words, at, today, future)
    return (start - timedelta(1) if start and into in ("into", "to") else start), end, "day", place, last


def _by_slash(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`on 22/08`, `since 3/5`: the day first, unless that is no date; not `24/7` and no year behind it."""
    if _low(words, place + 1) != "/" or _low(words, place + 3) == "/" or _low(words, place - 1) not in (*BEFORE, "of", "dated"):
        return None
    one, other = number_at(words, place), number_at(words, place + 2)
    if one is None or other is None or (one, other) == (24, 7) or _low(words, place + 3) in MONTHS:
        return None
    named = next((name for name, number in MONTHS.items() if number == (other if other <= 12 else one) and len(name) > 3), "may")
    day = one if other <= 12 else other
    found = explicit([Word(str(day), 0, 0, str(day)), Word(named.title(), 0, 0, named)], 0, today, future) if 1 <= day <= 31 else None
    return found and (*found[:3], place, place + 3)


def _week_of(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`the week of 5 June`, `in the week ending 11 June`."""
    if words[place].low != "week" or _low(words, place - 1) != "the":
        return None
    link = _low(words, place + 1)
    at = place + 2
    if link not in ("of", "beginning", "starting", "commencing", "ending", "to", "until"):
        return None
    day = _weekday(words, at, today, future) if _low(words, at) in DAYS and link in ("ending", "to") else explicit(words, at, today, future)
    if day is None or day[2] != "day" or day[0] is None or day[1] is None:
        return None
    if day[0] != day[1]:
        return day[0], day[1], "day", place - 1, day[4]
    back = link in ("ending", "to", "until")
    return (
        (day[0] - timedelta(6), day[0], "week", place - 1, day[4]) if back else (day[0], day[0] + timedelta(6), "week", place - 1, day[4])
    )


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
    if (named := _of_week(words, last, wanted, today)) is not None:
        return named[0], named[0], "day", first, named[1]
    day = today - timedelta(back)
    join, second = _low(words, last), _low(words, last + 1 + (_low(words, last + 1) in ("early", "late")))
    if second in DAYS and (
        (join in ("to", "and", "-", "until", "till", "through") and _low(words, first - 1) in ("from", "between", ","))
        or (join in ("and", "-", "–", "through") and _low(words, first - 1) in ("on", "late", "over") and (DAYS[second] - wanted) % 7 == 1)
    ):
        length = (DAYS[second] - wanted) % 7
        if not future and day + timedelta(length) > today:
            day -= timedelta(7)
        return day, day + timedelta(length), "day", first, last + 2
    return day, day, "day", first, last


def _of_week(words: Sequence[Word], place: int, wanted: int, today: date) -> tuple[date, int] | None:
    """`Thursday | of last week`, `Monday | next week`: the day, and where that ends."""
    at = place + (_low(words, place) == "of")
    which = _low(words, at)
    if which not in ("this", "last", "next") or _low(words, at + 1) != "week":
        return None
    monday = today - timedelta(today.weekday() + {"last": 7, "next": -7}.get(which, 0))
    return monday + timedelta(wanted), at + 2


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
    clock = before_day(words, moved)
    moved = clock if _low(words, clock - 1) in ("until", "till", "by", "before") else moved
    before = _low(words, moved - 1)
    if before == "to" and _low(words, moved - 2) == "up":
        return moved - 2, None, end
    if before == "since":
        return moved - 1, start, end if words[first].low in OF_TODAY else None
    if before in ("after", "into") or (before == "from" and _low(words, last) in ("on", "onward", "onwards")):
        return moved - 1, start, None
    if before in ("by", "before", "until", "till") and words[last - 1].low in (*OF_TODAY, "light") and last - first == 1:
        return moved - 1, start, end  # by nightfall, before dawn: of that day
    if before in ("until", "till", "by", "before"):
        return moved - 1, None, end
    if (since := _since_it_began(words, moved)) is not None:
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
            return at if place - at > _SINCE else None
        if not low[:1].isalpha() or low in ("and", "but", "said", "says", "until", "by", "before"):
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
