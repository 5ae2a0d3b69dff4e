"""Times before the entries of a log or a diary: `0645 Checkpoint: ...`, `22/08 0740 -`, `24 March:`; they hold for what stands beneath."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from safepassage.records.reading import WhenRead
from safepassage.reports.dates import DAYS, MONTHS, SHORT_DAYS, explicit, number_at
from safepassage.reports.times import Time
from safepassage.reports.words import Word, words_of

_CLOCK = re.compile(
    r"[ \t\-*•(\[]{0,8}"
    r"((?:[01]?\d|2[0-3])[:.h][0-5]\d|(?:[01]\d|2[0-3])[0-5]\d)(?:\s?(?:hrs?|hours?|h|Z|L|LT|local|UTC|GMT|[ap]\.?m\.?)\b)?"
)
_PERIOD = re.compile(
    r"(?i)\b(?:reporting period|period (?:covered|under review|of report)|reporting week|covers? the period|covering)\b[ :*]{0,4}"
)
_HEAD = 800  # letters of the head of a report
_LEAST = 2  # lines that begin with a clock time or a day make a log; one may be a title
_LONGEST = 5  # words of a day
_FIGURE = re.compile(r"\d{1,4}(?:st|nd|rd|th)?|\d{1,2}/\d{1,2}")
_DAY_MONTH = re.compile(r"(\d{1,2})/(\d{1,2})")
_SIGNS = (":", "–", "—", "-")


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


def log_of(text: str) -> Log:
    """Whether a text is a log: two of its lines and more begin with a clock time, or with a day and a colon or nothing behind it."""
    lines = text.split("\n")
    clocks = sum(_CLOCK.match(line) is not None and not re.match(r"\W*\d+\s+(?!hrs?\b|hours\b|h\b)[a-z]", line) for line in lines)
    days = sum(len(line) < 400 and _is_day_line(line) for line in lines)
    return Log(clocks >= _LEAST, days >= _LEAST)


def _is_day_line(line: str) -> bool:
    head = re.split(r"[:–—]|\s-\s|(?<=\d)\.\s|(?<=[a-z]{4})\.\s|(?<=May)\.\s", line, maxsplit=1)[0].strip(" \t-*•[]().")
    words = [word.strip(".,").lower() for word in head.split()]
    if not words or len(words) > _LONGEST:
        return False
    named = [word for word in words if word in DAYS or word in SHORT_DAYS or word in MONTHS]
    plain = [word for word in words if word in named or _FIGURE.fullmatch(word)]
    named = named or [word for word in words if (slashed := _DAY_MONTH.fullmatch(word)) and int(slashed[1]) < 32 and int(slashed[2]) < 13]
    behind = line[line.index(head) + len(head) :].strip(" \t.)]*")
    return bool(named) and len(plain) == len(words) and (not behind or behind.startswith(_SIGNS) or line.lower().startswith(tuple(DAYS)))


def day_heading(words: Sequence[Word], text: str, base: int, today: date | None, log: Log) -> Time | None:
    """`24 March:` or `Monday 5 June` at the head of a line of a diary: the day of all that stands beneath it, to the next."""
    if not log.days or today is None or not words or not _is_day_line(text.split("\n")[0]):
        return None
    for place in range(min(4, len(words))):
        found = explicit(words, place, today, False)
        if found is not None and found[2] == "day" and found[0] is not None:
            return Time(
                WhenRead(text[: words[found[4] - 1].end - base], found[0], found[1], "day"), words[0].start, words[found[4] - 1].end
            )
    if len(words) > 2 and words[1].text == "/" and (told := _day_of(words, today)) is not None:
        return Time(WhenRead(text[: words[2].end - base], told, told, "day"), words[0].start, words[2].end)
    low = words[0].low
    wanted = DAYS.get(low, SHORT_DAYS.get(low))
    if wanted is None:
        return None
    day = date.fromordinal(today.toordinal() - (today.weekday() - wanted) % 7)
    return Time(WhenRead(words[0].text, day, day, "day"), words[0].start, words[0].end)


def stamp(words: Sequence[Word], text: str, base: int, today: date | None, log: Log) -> Time | None:
    """`22/08 0740 -` or `0645 Checkpoint:` at the head of an entry of a log: of the whole entry; the day first, as everywhere."""
    if len(words) < 2 or today is None:
        return None
    if log.clocks and (found := _CLOCK.match(text)) is not None:
        clock = _clock(found.group(1))
        after = text[found.end() : found.end() + 2].strip()[:1]
        if after and not after.islower():
            return Time(WhenRead(found.group(1), today, today, "day", clock), words[0].start, words[0].end)
    if len(words) < 4 or words[1].text != "/":
        return None
    at = 4 if words[3].text == "," and len(words) > 4 else 3
    clock, told = _clock(words[at].text), _day_of(words, today)
    if not clock or told is None:
        return None
    return Time(WhenRead(text[: words[at].end - base], told, told, "day", clock), words[0].start, words[at].end)


def _day_of(words: Sequence[Word], today: date) -> date | None:
    """`22/08`: the last such day before the report, the day first."""
    day, month = number_at(words, 0), number_at(words, 2)
    if day is None or month is None or not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    try:
        return date(today.year - ((month, day) > (today.month, today.day)), month, day)
    except ValueError:
        return None


def _clock(text: str) -> str:
    """0430, 4:30, 04.30, 4h30 as 04:30; empty: none."""
    digits = re.sub(r"[:.h]", "", text)
    if not digits.isdecimal() or not 3 <= len(digits) <= 4:
        return ""
    hours, minutes = int(digits[:-2]), int(digits[-2:])
    return f"{hours:02}:{minutes:02}" if hours < 24 and minutes < 60 else ""
