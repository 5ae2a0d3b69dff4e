"""Days by other names: the 2nd, the fourth of the month, the third day in a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.times.dates import DAYS, NTH, Match
from safepassage.reports.words.words import Word, listed

_RUNS = {"day": 1, "night": 1, "morning": 1, "evening": 1, "week": 7, "month": 30.5, "year": 365.25}
_OF_A_DAY = ("day", "night", "morning", "evening")
_TAILS = ("st", "nd", "rd", "th")
_ENTERS = ("entered", "entering", "enters", "reached", "into", "marking", "in", "now")
_CALLED = listed(
    "road street square bridge hospital brigade brigades camp airport avenue university school quarter district neighbourhood stadium dam"
)
_DURING = ("in", "during", "over", "within", "for", "throughout", "of")
_LONGEST_RUN = 1_000


def running(words: Sequence[Word], place: int, today: date) -> Match | None:
    """
    `for the third day in a row`, `for a fifth straight night`, `entered its tenth day`: the day of the report and those before it.

    `Entered its fifth day on Friday` ends on that day; what is told `for a fifth day on Friday` is of Friday alone.
    """
    unit = words[place].low
    if unit not in _RUNS or (found := _nth(words, place)) is None:
        return None
    number, first = found
    last = place + 1
    if _low(words, last) in ("running", "in", "straight", "consecutive"):
        last += {"in": 3}.get(_low(words, last), 1) if _low(words, last) != "in" or _low(words, last + 2) == "row" else 0
    if unit in _OF_A_DAY:
        beside = words[:first][-8:] if words[first].low != "for" else (*words[:first][-8:], *words[last : last + 4])
        if any(word.low in DAYS or word.low in ("yesterday", "today") for word in beside):
            return None
        today, last = _named_behind(words, last, today)
    back = timedelta(int(_RUNS[unit] * (number - (unit != "night"))))
    return today - back, today, "day" if unit in _OF_A_DAY else unit + "s", first, last


def _named_behind(words: Sequence[Word], last: int, today: date) -> tuple[date, int]:
    """The day that a run ends on, and where that ends: `for a fifth day | on Friday`, `| yesterday`; else the day of the report."""
    at = last + (_low(words, last) == "on")
    low = _low(words, at)
    if low in DAYS:
        return today - timedelta((today.weekday() - DAYS[low]) % 7), at + 1
    return (today - timedelta(low == "yesterday"), at + 1) if low in ("yesterday", "today") else (today, last)


def _nth(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """Which day in a row, and where that begins: `for a third straight`, `for the 12th consecutive`, `entered its tenth`."""
    at = place - 1
    straight = _low(words, at) in ("straight", "consecutive", "successive", "full")
    at -= straight
    number = NTH.get(_low(words, at)) or (
        int(_low(words, at)[:-2]) if _low(words, at)[:-2].isdecimal() and _low(words, at)[-2:] in _TAILS else 0
    )
    if number < (1 if straight else 2) or number > _LONGEST_RUN:
        return None
    if _low(words, at - 1) == "-" or _low(words, at - 1) not in ("the", "a", "an", "its", "their"):
        return None
    lead = _low(words, at - 2)
    on = _low(words, place + 1) in ("running", "straight", "consecutive") or (_low(words, place + 1), _low(words, place + 3)) == (
        "in",
        "row",
    )
    if (
        lead == "for"
        or (lead in _ENTERS and _low(words, at - 3) != "on")
        or (lead in ("on", "into") and (straight or on or lead == "into"))
    ):
        return number, at - 1 - (lead == "for")
    return None


def of_month(words: Sequence[Word], place: int, today: date, future: bool) -> date | None:
    """`since the 2nd`, `on the 14th`: of this month, else of the one before; for what is to come of this or the next."""
    low = words[place].low
    if low in NTH and _low(words, place + 1) == "of" and _low(words, place + 2) in ("the", "this") and _low(words, place + 3) == "month":
        low = f"{NTH[low]}th"
    if low[:1] not in "123456789" or low[-2:] not in ("st", "nd", "rd", "th") or not low[:-2].isdecimal() or len(low) > 4:
        return None
    if _low(words, place - 1) != "the" or _low(words, place - 2) not in ("since", "on", "by", "until", "from", "before", "after", "of"):
        return None
    following = words[place + 1].low if place + 1 < len(words) else ""
    if following[:1].isalpha() and following not in (
        "the",
        "a",
        "his",
        "its",
        "their",
        "of",
        "and",
        "to",
        "in",
        "at",
        "because",
        "when",
        "by",
        "with",
        "for",
        "after",
        "as",
    ):
        return None
    day = int(low[:-2])
    shift = 1 if future and day < today.day else -1 if not future and day > today.day else 0
    month = today.year * 12 + today.month - 1 + shift
    try:
        return date(month // 12, month % 12 + 1, day)
    except (ValueError, OverflowError):
        return None


def is_name(words: Sequence[Word], match: Match) -> bool:
    """`21 October Road`, `the 17 February Brigade`: called after a day."""
    return (
        words[match[3]].text[:1].isalnum() and _low(words, match[4]) in _CALLED and words[match[4]].text[0].isupper() and match[2] == "day"
    )


def of_report(words: Sequence[Word], place: int, period: WhenRead | None) -> Match | None:
    """`in the reporting period`, `during the week`, `over the period`: what the head of the report says that it covers."""
    if period is None or words[place].low not in ("period", "week", "weeks", "month") or _low(words, place + 1) in ("of", "to", "ending"):
        return None
    first = place - (_low(words, place - 1) in ("reporting", "review", "same"))
    if _low(words, first - 1) not in ("the", "this") or _low(words, first - 2) not in _DURING:
        return None
    if first == place and (words[place].low != "period" and _low(words, first - 1) == "this"):
        return None  # this week
    return period.start, period.end, period.precision, first - 2, place + 1


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
