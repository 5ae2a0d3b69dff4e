"""The head of a line of a log or diary: `[18/10, 06:40]`, `Mon 17th:`, `1) 0640 hrs -`, `Night of 17-18 October:`; its day and clock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from safepassage.reports.times.dates import DAYS, MONTHS, SHORT_DAYS, explicit
from safepassage.reports.words.words import Word, listed, words_of

_LEADS = re.compile(
    r"[ \t\-*•#>\[(<@=|]{0,8}(?:(?:msg|entry|update|log|no\.?|at|day)\b[ \t]{0,2}(?:\d{1,3}\b(?![:.h]?\d))?[ \t\-:/.)]{0,4}"
    r"|#?\d{1,2}[.)/]?[ \t]{1,2}(?=[\[(<]?\d{2}[:.]?\d{2}\b|\d{1,2}/\d)|\d{1,2}[.)][ \t]{1,2})?[ \t\[(<@]{0,3}",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2}(?!\d))|(?P<slash>\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?(?![\d/]))"
    r"|(?P<dots>\d{1,2}\.\d{1,2}\.(?:\d{4}(?!\d)|\d{2}(?!\d))?)"
    r"|(?P<clock>(?:(?:[01]?\d|2[0-3])[:.h][0-5]\d|(?:[01]\d|2[0-3])[0-5]\d)(?!\d)(?:[ ]?(?:hrs?|hours?|h|z|lt?|[ap]\.?m\.?)\b)?)"
    r"|(?P<number>\d{1,4}(?:st|nd|rd|th)?(?!\w|:\d))|(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[ \t,()\-/]{0,4}")
_DAY = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}[ -](?:{'|'.join(MONTHS)})\b|(?:19|20)\d\d\b", re.IGNORECASE)
_PARTS = listed("night of the morning evening afternoon noon midday dawn am pm early late local time utc gmt hrs hours h z early")
_ENDS = (":", "|", ">", "]", ")", ".", "-", "\n", "=")
_LONGEST = 60  # letters


class Head(NamedTuple):
    """First and last day, where the head names one; the clock time as 06:40 or empty; letters it takes; whether the line goes on."""

    start: date | None
    end: date | None
    clock: str
    length: int
    closed: bool  # a sign or nothing stands behind it, not a word


def head_of(line: str, today: date) -> Head | None:
    """The day and the clock time at the head of a line, against the day of the report; None: it begins otherwise."""
    lead = _LEADS.match(line)
    begin = at = lead.end() if lead is not None else 0
    kinds: list[str] = []
    clock, length = "", at
    while at < min(len(line), _LONGEST) and (found := _TOKEN.match(line, at)) is not None:
        kind = found.lastgroup or ""
        low = found.group().lower()
        if kind == "word" and low not in _PARTS and low not in DAYS and low not in SHORT_DAYS and low not in MONTHS:
            break
        if kind == "clock" and _is_year(low) and (kinds or line[found.end() : found.end() + 1] in "-:"):
            kind = "number"
        if kind == "number" and "clock" in kinds and not _DAY.match(line, at):
            break  # 0650 2 rounds beside the hospital
        kinds.append(kind)
        clock = clock or (_clock(low) if kind == "clock" else "")
        length = found.end()
        between = _BETWEEN.match(line, length)
        at = between.end() if between is not None else length
    text = line[begin:length]
    days = _days_of(text, today) if kinds else None
    if days is None and not clock:
        return None
    behind = line[length:].lstrip(" \t")
    start, end = days or (None, None)
    return Head(start, end, clock, length, not behind or behind.startswith(_ENDS))


def _is_year(text: str) -> bool:
    return text.isdecimal() and 1900 <= int(text) <= 2100


def _clock(text: str) -> str:
    """0430, 4:30, 04.30 hrs, 4h30, 4:30 pm as 04:30."""
    digits = "".join(letter for letter in text.partition(" ")[0].rstrip("apmhrsz.loc") if letter.isdecimal())
    hours, minutes = int(digits[:-2]), int(digits[-2:])
    later = "p" in text and hours < 12
    return f"{hours + 12 * later:02}:{minutes:02}"


def _days_of(text: str, today: date) -> tuple[date, date] | None:
    """`Mon 17th`, `18/10/2016`, `17-18 October`, `2016-10-18`, `night of 17-18 October`, `Tuesday`: the last before the report."""
    words = words_of(text)
    for place in range(len(words)):
        found = explicit(words, place, today, False)
        if found is not None and found[2] == "day" and found[0] is not None and found[1] is not None:
            return found[0], found[1]
    if (figures := re.search(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?", text)) is not None and "/" in text + (
        "/" if re.search(r"\d\.\d{1,2}\.", text) else ""
    ):
        return _of_figures(figures, today)
    return _by_name(words, today)


def _of_figures(figures: re.Match[str], today: date) -> tuple[date, date] | None:
    day, month, year = int(figures[1]), int(figures[2]), figures[3]
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    wanted = today.year - ((month, day) > (today.month, today.day)) if year is None else int(year) + 2000 * (len(year) == 2)
    try:
        told = date(wanted, month, day)
    except (ValueError, OverflowError):
        return None
    return told, told


def _by_name(words: Sequence[Word], today: date) -> tuple[date, date] | None:
    """The day of a weekday, else of an ordinal (`17th`): of this month or the one before."""
    for word in words:
        wanted = DAYS.get(word.low, SHORT_DAYS.get(word.low))
        if wanted is not None:
            day = today - timedelta((today.weekday() - wanted) % 7)
            return day, day
    for word in words:
        if word.low[-2:] in ("st", "nd", "rd", "th") and word.low[:-2].isdecimal() and 1 <= int(word.low[:-2]) <= 31:
            month = today.year * 12 + today.month - 1 - (int(word.low[:-2]) > today.day)
            try:
                day = date(month // 12, month % 12 + 1, int(word.low[:-2]))
            except (ValueError, OverflowError):
                return None
            return day, day
    return None
