"""Times before the entries of a log or a diary: `0645 Checkpoint: ...`, `22/08 0740 -`, `24 March:`; they hold for what stands beneath."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from safepassage.records.reading import WhenRead
from safepassage.reports.times.dates import explicit
from safepassage.reports.times.stamps import Head, head_of
from safepassage.reports.times.times import Time
from safepassage.reports.words.words import Word, words_of

_PERIOD = re.compile(
    r"(?i)\b(?:reporting period|period (?:covered|under review|of report)|reporting week|covers? the period|covering)\b[ :*]{0,4}"
)
_HEAD = 800  # letters of the head of a report
_LEAST = 2  # lines that begin with a clock time or a day make a log; one may be a title
_NO_NUMBER = re.compile(r"[ \t\-*•\[(]{0,4}(?:0\d[0-5]\d\b|\d{4} ?(?:[zZhH]|hrs?)\b)")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")
_ANY_DAY = date(2000, 1, 1)
_LONG = 400  # letters of a line of a diary
_HELD = 4_000  # letters for which the heading of a day holds: what stands further below may be of another report


@dataclass(frozen=True, slots=True)
class Log:
    """Whether the lines of a text begin with clock times, and with days."""

    clocks: bool = False
    days: bool = False


def period_of(text: str, today: date | None) -> WhenRead | None:
    """`Reporting period: 15-22 July 2023`, `Period covered: 6 to 13 November` in the head of a report: what it covers."""
    said = _PERIOD.search(text[:_HEAD])
    if said is None:
        return None
    words = words_of(text[said.end() : said.end() + _HEAD])
    for place in range(min(4, len(words))):
        found = explicit(words, place, today, False)
        if found is None or found[0] is None:
            continue
        last = found[1]
        if _low_at(words, found[4]) in ("-", "to", "until", "and") and (until := explicit(words, found[4] + 1, today, False)) is not None:
            last = until[1]
        if last is not None and found[0] < last:
            return WhenRead(text[said.start() : said.end()].strip(), found[0], last, "week")
    return None


def _low_at(words: Sequence[Word], place: int) -> str:
    return words[place].low if place < len(words) else ""


def log_of(text: str, today: date | None = None) -> Log:
    """Whether a text is a log: two of its lines and more begin with a clock time, or with a day and a sign or nothing behind it."""
    heads = [(line, head) for line in text.split("\n") if (head := head_of(line, today or _ANY_DAY)) is not None]
    clocks = sum(bool(head.clock) and _is_entry(line, head) for line, head in heads)
    days = sum(head.start is not None and head.closed and len(line) < _LONG for line, head in heads)
    return Log(clocks >= _LEAST, days >= _LEAST)


def is_stamped(line: str, today: date) -> bool:
    """Whether a line is an entry of a log that begins with a clock time."""
    head = head_of(line, today)
    return head is not None and bool(head.clock) and _is_entry(line, head)


def _is_entry(line: str, head: Head) -> bool:
    """A clock time before an entry: not `1200 people fled`, but `0640 shelling`, for no number begins so."""
    behind = line[head.length :].strip()
    return head.closed or not behind[:1].islower() or _NO_NUMBER.match(line) is not None


def day_heading(text: str, start: int, today: date | None, log: Log) -> Time | None:
    """
    `24 March:` or `Monday 5 June` at the head of a line of a diary: the day of all that stands beneath it, to the next.

    A single such line makes no diary; before entries with clock times it tells their day.
    """
    line = text.split("\n")[0]
    if today is None or not (log.days or log.clocks) or (head := head_of(line, today)) is None or head.start is None or not head.closed:
        return None
    if not log.days and line[head.length :].strip(" .:=-*)]"):
        return None
    return Time(WhenRead(line[: head.length].strip(" \t*-•[(=|"), head.start, head.end, "day"), start, start + head.length)


def held(day: Time | None, start: int, text: str) -> Time | None:
    """The day of the heading above a line that begins at this letter, if it is not too far above, nor of a table that ended."""
    return day if day is not None and start - day.start < _HELD and not _is_behind_table(day.start, start, text) else None


def _is_behind_table(row: int, start: int, text: str) -> bool:
    """Whether a day stands in a row (`| 12 May | Zalingei | 9 |`), and a line that is none behind an empty one."""
    return "|" in line_at(text, row) and "|" not in line_at(text, start) and _EMPTY_LINE.search(text, row, start) is not None


def line_at(text: str, place: int) -> str:
    """The whole line in which a letter stands."""
    end = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else len(text)]


def stamp(text: str, start: int, today: date | None, log: Log) -> Time | None:
    """`22/08 0740 -` or `0645 Checkpoint:` at the head of an entry of a log: of the whole entry; the day first, as everywhere."""
    line = text.split("\n")[0]
    if today is None or not log.clocks or (head := head_of(line, today)) is None or not head.clock or not _is_entry(line, head):
        return None
    written = line[: head.length].strip(" \t*-•[(<@=|#")
    return Time(WhenRead(written, head.start or today, head.end or today, "day", head.clock), start, start + head.length)
