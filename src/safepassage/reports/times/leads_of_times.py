"""What stands before a time, and what it makes of it: `since` opens the end, `until` and `by` the start."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.times.clock_times import before_day
from safepassage.reports.times.dates import BEFORE, DAYS, MONTHS
from safepassage.reports.times.parts_of_days import OF_TODAY
from safepassage.reports.words.words import Word, listed
from safepassage.reports.words.words import low_at as _low

_OF_DAY = OF_TODAY | listed("this the first last light dark early late shortly just")
_WHOLES = frozenset((*MONTHS, "week", "month", "year", "weekend"))
_ENDS = ("end", "close", "middle", "start", "beginning", "early", "late", "mid", "out", "of")
_EDGE = ("until", "till", "by", "before")
_STOPS = (",", ".", ";", ":", "(", ")", '"')
_TOLD = listed("today yesterday then week weekend month year dawn noon morning")
_YEAR, _OFF = 4, 3  # figures of a year; days by which the day of a report may be wrong
_SINCE = 2  # words of `since the`: more tell what began


def with_before(
    words: Sequence[Word], first: int, last: int, start: date | None, end: date | None, today: date | None, future: bool = False
) -> tuple[int, date | None, date | None]:
    """`since` opens the end, `until` and `by` the start; `on`, `in`, `during`, `over` only belong to the text."""
    moved = first
    while moved > 0 and words[moved - 1].low in ("the", "about", "nearly", "early", "late", "just", "last", "this"):
        moved -= 1
    if _low(words, moved - 1) in ("around", "least") and "since" in (_low(words, moved - 2), _low(words, moved - 3)):
        moved -= 1 + (words[moved - 1].low == "least")
    clock = before_day(words, moved)
    clock = clock if _low(words, clock - 1) in (*_EDGE, "since") else moved
    by_clock, moved = clock < moved, clock
    before = _low(words, moved - 1)
    if (before, _low(words, moved - 2)) in (("to", "up"), ("to", "prior"), ("than", "later")):
        return moved - 2, None, end
    if before == "since":
        return moved - 1, _begun(words[first:last], start, today), None
    if before in ("after", "into") and start != end == today and words[first].low not in ("this", "last", "next"):
        return moved - 1, start, end  # after three weeks of shelling, into its second week
    part = words[first:last]
    open_by = before == "by" and (future or words[moved].low in ("early", "late", "mid", "this"))  # by this morning, by early afternoon
    if before in (*_EDGE, "after") and start == end and not by_clock and not open_by and all(word.low in _OF_DAY for word in part):
        return moved - 1, start, end  # by nightfall, after dark: of that day
    if before in ("after", "into") or (before == "from" and _low(words, last) in ("on", "onward", "onwards")):
        return moved - 1, start, None
    if before == "before" and start is not None and end is not None and start < end and _is_whole(words[moved:last]):
        return moved - 1, None, start - timedelta(1)  # before next week
    if before in _EDGE:
        return moved - 1, None, end
    if start == end and start is not None and (late := _late_on(words, moved - 1 - (before == "on"), start)) is not None:
        return late
    if (since := _since_it_began(words, moved)) is not None:
        return since, start, None
    if before in BEFORE:
        return moved - 1, start, end
    if moved < first and words[moved].low in ("early", "late", "just"):
        return moved, start, end
    return first, start, end


def _is_whole(part: Sequence[Word]) -> bool:
    """`June`, `next week`, `the weekend`: not the end of it."""
    return bool(part) and part[-1].low in _WHOLES and not any(word.low in _ENDS for word in part)


def _begun(told: Sequence[Word], start: date | None, today: date | None) -> date | None:
    """`since | April`, told in March: what goes on has begun, in the year before; a day or two ahead the report is older than it says."""
    yearless_month = any(word.low in MONTHS for word in told) and not any(word.low.isdecimal() and len(word.low) == _YEAR for word in told)
    if start is None or today is None or not yearless_month or (start - today).days <= _OFF:
        return start
    return start.replace(year=start.year - 1, day=min(start.day, 28) if start.month == 2 else start.day)


def _late_on(words: Sequence[Word], part: int, day: date) -> tuple[int, date | None, date | None] | None:
    """`until late on | Monday`, `since midnight | Saturday`; midnight is the end of its day. `part`: where the part of the day stands."""
    if part < 1 or words[part].low not in (*OF_TODAY, "late", "early"):
        return None
    if words[part - 1].low in ("until", "till"):
        return part - 1, None, day
    if words[part - 1].low == "since":
        return part - 1, day + timedelta(words[part].low == "midnight"), None
    return None


def _since_it_began(words: Sequence[Word], place: int) -> int | None:
    """`since the assault began on Monday`: where `since` stands; None: it does not."""
    for at in range(place - 1, max(-1, place - 15), -1):
        low = words[at].low
        if low == "since":
            return at if place - at > _SINCE else None
        told = low in DAYS or low in MONTHS or low in _TOLD or (low.isdecimal() and len(low) == 4)  # held it since 2012, left on Monday
        if told or low[:1] in _STOPS or low in ("and", "but", "said", "says", "until", "by", "before"):
            return None
    return None
