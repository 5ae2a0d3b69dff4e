"""Times as written, and the days they mean: `this weekend`, `in the last few weeks`, `since 2012`, `on Tuesday`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.times.again import told_again
from safepassage.reports.times.begun import after_began, since_began
from safepassage.reports.times.clock_times import only_clock
from safepassage.reports.times.dates import (
    BEFORE,
    DAYS,
    MONTHS,
    NTH,
    SHORT_DAYS,
    Match,
    explicit,
    joined_months,
    month_end,
    number_at,
    yearless,
)
from safepassage.reports.times.edges_of_times import edge, nth_of_month
from safepassage.reports.times.feasts import NAMES, feast
from safepassage.reports.times.leads_of_times import with_before
from safepassage.reports.times.named_days import is_name, of_month, of_report, running
from safepassage.reports.times.parts_of_days import OF_TODAY, before_or_after, heads, of_day, ran_on, told_from
from safepassage.reports.times.parts_of_years import NAMES as PARTS
from safepassage.reports.times.parts_of_years import part_of
from safepassage.reports.times.stretches import span
from safepassage.reports.times.weekdays import PARTS_OF_DAY, is_out, overnight, week_of, weekday, weekend
from safepassage.reports.times.years_of_wars import of_history
from safepassage.reports.times.years_shared import in_order, told_together, years_shared
from safepassage.reports.words.words import Word, listed

_COUNTED = listed("hours days weeks day week month months")  # of which a report of today tells what came before
_PRESENT = listed("is are has have still remains remain lies lie stands stand")
_PASSED = listed("was were had did came went said told")
_LONGEST_RANGE = 100  # days of `28 September - 3 October`
_UNITS = listed("hour minute day night week fortnight month year decade hr h wk mth yr")
_BEGINS = (  # the words that a time is told by; what stands before them and behind belongs to it
    frozenset((*DAYS, *SHORT_DAYS, *MONTHS, *NTH, *NAMES, *PARTS, *OF_TODAY, *_UNITS, *(f"{unit}s" for unit in _UNITS)))
    | listed(
        "today tonight yesterday tomorrow overnight weekend then since period time raid attack strike incident blast bombing ambush dark "
        "within matter q1 q2 q3 q4"
    )
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time where it stands."""

    when: WhenRead
    start: int
    end: int
    future: bool = False  # `until Friday`, taken as the next: where its verb is past it was the last
    ahead: bool = False  # a day of a month that no year is told of, and that lies ahead: where its verb is past it was the year before


def times(
    words: Sequence[Word],
    text: str,
    base: int,
    today: date | None,
    future: bool = False,
    known: WhenRead | None = None,
    near: bool = False,
    period: WhenRead | None = None,
    begun: Mapping[str, date] | None = None,
) -> list[Time]:
    """
    The times among the words of a sentence.

    `today` None: dates only. `future`: the sentence is about what is to come, so Friday is the next. `known`: the time named last before
    (`until then`, `on the same day`); `near`: it was named just before, so `by nightfall` is of it. `period`: what the report covers.
    `begun`: what began on which day (`since the offensive began`).
    """
    found: list[Time] = []
    place = 0
    while place < len(words):
        if words[place].low not in _BEGINS and not words[place].low[0].isdecimal():
            place += 1
            continue
        counted = _day_before(found) or (_counted_from(words, place, known, near, today) if not found else None)
        match = (
            told_from(words, place, known)
            or after_began(words, place, begun or {})
            or before_or_after(words, place, counted)
            or of_report(words, place, period)
        )
        match = match or since_began(words, place, begun or {})
        match = match or ran_on(words, place, known.end if near and known is not None and not found else None, today)
        match = match or _time(words, place, today, future)
        if match is None or is_name(words, match):
            place = match[4] if match is not None else place + 1
            continue
        if words[match[4] - 1].low in (*OF_TODAY, "light") and match[0] == match[1] == today:
            beside = found[-1].when if found else known if near else None
            match = _of_that_day(words, match, beside)
            match = _before_midnight(words, match) if match[1] == today and not future else match
        start, end, precision, first, last = _whole(words, match, today, future)
        begin, stop = words[first].start, words[last - 1].end
        when = WhenRead(text[begin - base : stop - base], start, end, precision, _clock(words, first, last))
        until = words[first].low in ("until", "till") and words[match[3]].low in DAYS and not future
        if (start, end) != (None, None):  # `since until May` is none
            coming = until and today is not None and end is not None and end > today
            found.append(Time(when, begin, stop, coming, not future and yearless(when, today)))
        known = when if precision == "day" else known
        place = max(last, place + 1)
    found = _days_beside(found, text, base, None if future else today)
    return found or _clock_only(words, text, base, today, known if near else None)


def _days_beside(found: Sequence[Time], text: str, base: int, today: date | None) -> list[Time]:
    """The times, with the year of the last of several days for all of them; days that are only joined are one time."""
    shared = years_shared([(time.when, time.start, time.end) for time in found], text, base)
    shared = in_order([(when, time.start, time.end) for when, time in zip(shared, found, strict=True)], text, base, today)
    kept: list[Time] = []
    for time, when in zip(found, shared, strict=True):
        told = time if when == time.when else replace(time, when=when, ahead=False)
        between = text[kept[-1].end - base : time.start - base] if kept else ""
        both = (told_together(kept[-1].when, when, between) or told_again(kept[-1].when, when, between)) if kept else None
        if both is None:
            kept.append(told)
        else:
            kept[-1] = replace(kept[-1], when=both, end=time.end)
    return kept


def _whole(words: Sequence[Word], match: Match, today: date | None, future: bool) -> Match:
    """A time with what stands before it and behind: `from 5 May | to 8 May`, `since | Monday`, `on the night of | 16 October`."""
    start, end, precision, first, last = _in_brackets(words, _up_to(words, match, today, future), today, future)
    if precision == "month" and today is not None and start is not None and end is not None and start <= today < end:
        told = [_low(words, at) for at in (last, last + 1, first - 3, first - 2)]
        end = today if ["so", "far"] in (told[:2], told[2:]) else end  # so far in April
    if words[last - 1].low in DAYS and _low(words, last) in ("prayers", "prayer") and _low(words, first - 1) == "after":
        return start, end, precision, first - 1, last + 1  # after Friday prayers
    first, start, end = with_before(words, first, last, start, end, today, future)
    if future and _low(words, first) == "on" and _low(words, first - 1) in OF_TODAY and _low(words, first - 2) in ("by", "until"):
        first, start = first - 2, None  # by noon on Wednesday
    if precision == "day" and start == end is not None and _low(words, match[3] - 1) == "of" and _low(words, match[3] - 2) == "night":
        end += timedelta(1)  # on the night of 16 October
    return (
        (end, start, *(precision, first, last))
        if start is not None and end is not None and end < start
        else (start, end, precision, first, last)
    )


def _in_brackets(words: Sequence[Word], match: Match, today: date | None, future: bool) -> Match:
    """`before the New Year (14 April)`: the day in the brackets."""
    if _low(words, match[4]) != "(" or match[2] != "day":
        return match
    exact = explicit(words, match[4] + 1, today, future)
    if exact is None or _low(words, exact[4]) != ")" or exact[2] != "day":
        return match
    return exact[0], exact[1], "day", match[3], exact[4] + 1


def _counted_from(words: Sequence[Word], place: int, known: WhenRead | None, near: bool, today: date | None) -> date | None:
    """
    `Hours after` at the head of a sentence is counted from the day told just before it; `Five days after X came, Y is empty` from today.

    `ten years after the war` tells no day.
    """
    if not heads(words, place):
        return None
    if words[place].low in _COUNTED and _now_then(words, place + 2):
        return today
    just = near and known is not None and known.precision == "day" and known.start == known.end and words[place].low == "hours"
    return known.end if just and known is not None else None


def _now_then(words: Sequence[Word], place: int) -> bool:
    """Whether what stands behind the clause of an `after` is told in the present: `…, the shells have not stopped`."""
    comma = next((at for at in range(place + 2, min(place + 30, len(words))) if words[at].low == ","), None)
    if comma is None:
        return False
    verb = next((word.low for word in words[comma + 1 : comma + 16] if word.low in _PRESENT or word.low in _PASSED), "")
    return verb in _PRESENT


def _day_before(found: Sequence[Time]) -> date | None:
    """The day told last in the sentence, where it is one."""
    return (found[-1].when.start or found[-1].when.end) if found and found[-1].when.precision == "day" else None


def _of_that_day(words: Sequence[Word], match: Match, known: WhenRead | None) -> Match:
    """`on Sunday ... and in the evening`, `By nightfall` behind a sentence about yesterday: of that day."""
    day = None if known is None else known.end  # not where it goes on, `since 1 October`
    if known is None or day is None or known.precision != "day" or words[match[3]].low == "this":
        return match
    return day, day, *match[2:]


def _before_midnight(words: Sequence[Word], match: Match) -> Match:
    """`shortly before midnight`, with no other day told beside it: the night before the report."""
    at = match[4] - 1
    if words[at].low != "midnight" or _low(words, at - 1) != "before" or _low(words, at - 2) not in ("shortly", "just", "minutes"):
        return match
    day = match[1] - timedelta(1) if match[1] is not None else None
    return day, day, *match[2:]


def _up_to(words: Sequence[Word], match: Match, today: date | None, future: bool) -> Match:
    """`between 1 December and 10 January`, `from 30 May to 2 June`: two dates are one time."""
    start, _, precision, first, last = match
    if precision == "month" and start is not None and (joined := joined_months(words, last, start, today, future)) is not None:
        return *joined[:2], "months", first, joined[4]
    if precision == "day" and _low(words, last) == "and" and start is not None:
        other = explicit(words, last + 1, today, future)
        if other is not None and other[2] == "day" and other[0] == other[1] == start + timedelta(1):
            return start, other[1], "day", first, other[4]  # on Feb. 28 and March 1
    if precision == "day" and start is not None and words[last - 1].low not in DAYS:
        at = last + (_low(words, last) == ".")
        other = explicit(words, at + 1, today, future) if _low(words, at) in ("-", "to", "through", "until") else None
        if other is not None and other[2] == "day" and other[1] is not None and 0 < (other[1] - start).days < _LONGEST_RANGE:
            return start, other[1], "day", first - (_low(words, first - 1) in ("from", "between")), other[4]  # 28 September - 3 October
    if precision == "month" and _low(words, last) in ("-", "to", "through") and start is not None:
        other = explicit(words, last + 1, today, future)
        if other is not None and other[2] == "month" and other[1] is not None:
            begin = start.replace(year=other[1].year - (start.month > other[1].month))
            return begin, other[1], "months", first - (_low(words, first - 1) in ("from", "between")), other[4]
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
    nth = nth_of_month(words, place, today, future) if today is not None else None
    return nth or explicit(words, place, today, future) or (today and _relative(words, place, today, future)) or _year(words, place) or None


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
    if low in DAYS or (low in SHORT_DAYS and words[place].text[0].isupper() and _is_day(words, place)):
        return weekday(words, place, today, future)
    if (festive := feast(words, place, today, future)) is not None:
        return festive
    if (day := of_month(words, place, today, future)) is not None:
        return day, day, "day", place, place + 1
    if low == "overnight" and (night := overnight(words, place, today, future)) is not None:
        return night
    if low in ("today", "tonight", "yesterday", "tomorrow", "overnight"):
        return _beside_today(words, place, today)
    if (part := of_day(words, place, today)) is not None:
        return part
    if (written := _by_slash(words, place, today, future) or week_of(words, place, today, future)) is not None:
        return written
    if low == "weekend":
        return weekend(words, place, today, future)
    return (
        edge(words, place, today, future)
        or is_out(words, place, today)
        or part_of(words, place, today, future)
        or running(words, place, today)
        or span(words, place, today, future)
    )


def _is_day(words: Sequence[Word], place: int) -> bool:
    """Whether a day cut short is one: `since Weds`, `Tue evening`; `Sun` may be a name, `Sat` a verb."""
    return _low(words, place - 1) in BEFORE or _low(words, place + 1) in PARTS_OF_DAY


def _beside_today(words: Sequence[Word], place: int, today: date) -> Match:
    """today, tonight, yesterday, tomorrow, overnight, the day before yesterday, the day after tomorrow."""
    low = words[place].low
    if low in ("yesterday", "tomorrow") and _low(words, place - 2) == "day" and _low(words, place - 1) in ("before", "after"):
        day = today + timedelta(-2 if low == "yesterday" else 2)
        return day, day, "day", place - 2 - (_low(words, place - 3) == "the"), place + 1
    shift = {"yesterday": -1, "tomorrow": 1}.get(low, 0)
    start = today + timedelta(-1 if low == "overnight" else shift)
    return start, today + timedelta(shift), "day", place, place + 1


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


def _year(words: Sequence[Word], place: int) -> Match | None:
    """2012; late 2015; only after in, since, by, during, from, until, of, early, mid, late."""
    text = words[place].text
    if (history := of_history(words, place)) is not None:
        return history
    if len(text) != 4 or not text.isdecimal() or not 1900 <= int(text) <= 2100:
        return None
    if _low(words, place - 1) == "-" and _low(words, place - 2) in ("early", "mid", "late"):
        part = _low(words, place - 2)
        first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
        start, end = date(int(text), first, 1), month_end(date(int(text), last, 1))
        if part == "mid" and _low(words, place - 3) in ("since", "until", "by", "from"):
            start = end = date(int(text), 7, 1)
        return start, end, "months", place - 2, place + 1  # since mid-2017
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
        "between",
    ):
        return None
    if _low(words, place + 1) in ("to", "and", "until", "through", "-") and _low(words, place - 1) in ("from", "between", "in"):
        later = _low(words, place + 2)
        later = text[:2] + later if len(later) == 2 and _low(words, place + 1) in ("-", "to") else later
        if len(later) == 4 and later.isdecimal() and int(text) < int(later) <= 2100:
            return date(int(text), 1, 1), date(int(later), 12, 31), "years", place, place + 3
    return date(int(text), 1, 1), date(int(text), 12, 31), "year", place, place + 1


def _clock(words: Sequence[Word], first: int, last: int) -> str:
    for word in words[max(0, first - 3) : last + 3]:
        hours, sign, minutes = word.text.partition(":")
        if sign and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2 and int(hours) < 24 and int(minutes) < 60:
            return f"{int(hours):02}:{minutes}"
    return ""


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
