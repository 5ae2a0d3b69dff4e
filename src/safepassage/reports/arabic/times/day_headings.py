"""Days above the entries of Arabic logs and diaries: `سجل يوم 3 تشرين الثاني` above `الساعة 7 صباحاً: ...`, `الثلاثاء 21 مايو`. Own work."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from safepassage.records.reading import WhenRead
from safepassage.reports.words.arabic_words import plain_words

Told = tuple[WhenRead, int, int]
TimesOf = Callable[[str, int], Sequence[Told]]  # of a line that begins at a letter

_ENTRY = re.compile(
    r"[ \t\-*•\[(]{0,6}(?:في )?(?:تمام )?(?:ال)?ساعة[ \t]{1,3}(?:(?P<hour>\d{1,2})|ال[\u0621-\u064a]{3,8})(?:[:.](?P<minute>[0-5]\d))?"
    r"(?P<part>(?: و?[\u0621-\u064a\u064b-\u0652]{2,12}){0,3})[ \t]{0,2}[:،\-–]"
    r"|[ \t\-*•\[(]{0,6}(?P<clock>[0-2]?\d[:.][0-5]\d)(?!\d)"
)
_LEADS = frozenset(plain_words("يوم اليوم ليلة صباح مساء فجر"))
_LATE = frozenset(plain_words("ظهرا عصرا مساء ليلا"))
_FIGURES = re.compile(r"(?<![\d/.\-])(?:(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})|(\d{1,2})[/\-.](\d{1,2})[/\-.](\d{4}))(?![\d/\-])")
_STOPS = (".", "!", "؟", "؛")
_LEAST = 2  # entries of a log, days of a diary
_LONGEST = 140  # letters of a heading
_NEAR = 2  # lines below a title of which one is an entry
_HELD = 4_000  # letters for which a day holds


class Heading(NamedTuple):
    """The day that holds from a letter on, to the letter at which it ends."""

    start: int
    end: int
    when: WhenRead


def headings_of(text: str, today: date | None, times_of: TimesOf) -> list[Heading]:
    """The headings of a text that state the day of the entries beneath them."""
    lines = list(_lines(text))
    entries = [at for at, (_, line) in enumerate(lines) if _ENTRY.match(line)]
    clocked, stamped = len(entries) >= _LEAST, frozenset(entries)
    dated = {at: when for at, (start, line) in enumerate(lines) if (when := _day_alone(line, start, today, times_of)) is not None}
    diary = len({when.start for at, when in dated.items() if at + 1 < len(lines) and at + 1 not in dated}) >= _LEAST
    found: list[tuple[int, int, WhenRead]] = []
    for at, (start, line) in enumerate(lines):
        below = any(other in stamped for other in range(at + 1, at + 1 + _NEAR))
        day = dated.get(at) if diary or below else None
        if day is None and clocked and below and at not in stamped and not (at - 1 in stamped or line.rstrip().endswith(_STOPS)):
            day = _only_day(line, start, today, times_of)
        if day is not None:
            found.append((at, start, day))
    return [_held(number, found, entries, lines, len(text)) for number in range(len(found))]


def _held(
    number: int, found: Sequence[tuple[int, int, WhenRead]], entries: Sequence[int], lines: Sequence[tuple[int, str]], length: int
) -> Heading:
    """A heading with its end: at the next one, else so far behind it or the last of its entries."""
    at, start, day = found[number]
    stop = found[number + 1][1] if number + 1 < len(found) else length
    below = bisect_left(entries, stop, key=lambda entry: lines[entry][0]) - 1  # the last entry before the end
    last = lines[entries[below]][0] if below >= 0 and entries[below] > at else start
    return Heading(start, min(stop, last + _HELD), day)


def day_at(headings: Sequence[Heading], letter: int) -> WhenRead | None:
    """The day that holds at a letter."""
    at = bisect_right(headings, letter, key=lambda one: one.start) - 1
    return headings[at].when if at >= 0 and letter < headings[at].end else None


def entry_at(line: str, day: WhenRead) -> WhenRead:
    """The time of what stands in a line beneath the heading of a day: with the hour that it begins with."""
    entry = _ENTRY.match(line)
    return day if entry is None else WhenRead(entry.group().strip(" \t-*•[(:،–"), day.start, day.end, "day", _clock(entry))


def _clock(entry: re.Match[str]) -> str:
    if entry["clock"]:
        hours, _, minutes = entry["clock"].replace(".", ":").partition(":")
        return f"{int(hours):02}:{minutes}" if int(hours) < 24 else ""
    if not entry["hour"]:
        return ""
    late = not _LATE.isdisjoint(plain_words(entry["part"] or "x"))
    if not entry["part"] and not entry["minute"]:
        return ""  # الساعة 3: of the night or of the day
    hours = int(entry["hour"]) + 12 * (late and int(entry["hour"]) < 12)
    return f"{hours:02}:{entry['minute'] or '00'}" if hours < 24 else ""


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines that are not empty, with the letter at which each begins."""
    begin, found = 0, []
    for line in text.split("\n"):
        if line.strip():
            found.append((begin, line))
        begin += len(line) + 1
    return found


def _day_alone(line: str, start: int, today: date | None, times_of: TimesOf) -> WhenRead | None:
    """`الثلاثاء 21 مايو`, `• يوم 3 تشرين الثاني:` at the head of a line with nothing behind it, or a colon."""
    bare = line.strip(" \t-*•:.()[]")
    when = _only_day(line, start, today, times_of) if 0 < len(bare) < _LONGEST // 3 and "|" not in line else None
    if when is None:
        return None
    rest = plain_words(bare.replace(when.text, " ").replace("(", " ").replace(")", " ")) if when.text in bare else ("x",)
    return when if _LEADS.issuperset(rest) else None


def _only_day(line: str, start: int, today: date | None, times_of: TimesOf) -> WhenRead | None:
    """The one day that a short line names; None: it names none, or several, or a time that goes on."""
    if len(line) > _LONGEST or today is None:
        return None
    figures = list(_FIGURES.finditer(line))
    if len(figures) == 1 and (day := _of_figures(figures[0])) is not None:
        return WhenRead(figures[0].group(), day, day, "day")
    days = [when for when, _, _ in times_of(line, start) if when.start is not None and when.end is not None]
    short = [when for when in days if when.end is not None and when.start is not None and when.end - when.start <= timedelta(1)]
    return short[0] if len(days) == len(short) == 1 and short[0].precision == "day" else None


def _of_figures(found: re.Match[str]) -> date | None:
    year, month, day = (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
