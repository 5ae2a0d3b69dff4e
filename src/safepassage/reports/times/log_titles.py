"""The day that the title of a log states: `Radio log, sub-office Malange, 22 October 1993` above `0610 Six shells fell ...`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.times.headings import Log, is_stamped, line_at, stamp
from safepassage.reports.times.stamps import head_of
from safepassage.reports.times.times import Time, times
from safepassage.reports.words.words import words_of

_LONGEST = 140  # letters of a title
_BESIDE = 12  # letters beside the day, of a line that may also end an entry
_NEAR = 2  # lines below it of which one is an entry
_FIGURES = re.compile(r"(?<![\d/.\-])(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))(?![\d/\-])")
_EXACT = re.compile(r"\d|day\b", re.IGNORECASE)
_GOES_ON = timedelta(60)  # for how long a log may be kept under one title
_EVENING, _MORNING = "18:00", "06:00"


def titled(text: str, start: int, today: date | None, log: Log) -> Time | None:
    """The only day that a line names which stands right above entries with clock times and is none itself."""
    line = line_at(text, start)
    if today is None or not log.clocks or len(line) > _LONGEST or "|" in line or is_stamped(line, today):
        return None
    behind = text.find("\n", start) + 1
    rest = text[behind : behind + _NEAR * _LONGEST] if behind else ""
    below = [other for other in rest.split("\n") if other.strip()]
    if not any(is_stamped(other, today) for other in below[:_NEAR]):
        return None
    begin = text.rfind("\n", 0, start) + 1
    found = _only_day(line, begin, today)
    if found is None or (len(line.strip()) - (found.end - found.start) > _BESIDE and _goes_on(text, begin, line, today)):
        return None
    return found


def _goes_on(text: str, begin: int, line: str, today: date) -> bool:
    """Whether a line is a sentence, or goes on with the entry right above it: `They last fell on 3 May.`"""
    above = line_at(text, begin - 1) if begin else ""
    return line.rstrip().endswith((".", "!", "?", ";")) or is_stamped(above, today)


def _only_day(line: str, begin: int, today: date) -> Time | None:
    """The one day in a line that begins at a letter: of one or two days on end; None: it names none, or several."""
    figures = list(_FIGURES.finditer(line))
    found = [
        Time(WhenRead(one.group(), head.start, head.end, "day"), begin + one.start(), begin + one.end())
        for one in figures
        if (head := head_of(one.group(), today)) is not None and head.start is not None
    ]
    if not figures:
        told = times(words_of(line, begin), line, begin, today)
        found = [time for time in told if time.when.precision == "day" and _EXACT.search(time.when.text)]
    if len(found) != 1:
        return None
    first, last = found[0].when.start, found[0].when.end
    return found[0] if first is not None and last is not None and timedelta(0) <= last - first <= timedelta(1) else None


def dated_stamp(text: str, start: int, day: date | None, today: date | None, log: Log) -> Time | None:
    """The stamp of an entry in a log of a day; a day that it names may be later: `4 May 0900` under a title of 3 May."""
    entry = stamp(text, start, day, log)
    if entry is None or day is None or today is None or entry.when.start == day:
        return entry
    return stamp(text, start, max(day, min(today, day + _GOES_ON)), log)


def past_midnight(before: str, clock: str, day: date, today: date) -> bool:
    """Whether an entry of 00:40 that follows one of 23:10 is of the next day; `today`: of the report, which is not before that."""
    return before >= _EVENING and "" < clock < _MORNING and day < today
