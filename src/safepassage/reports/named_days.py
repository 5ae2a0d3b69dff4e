"""Days by other names: New Year's Eve, the 2nd, the start of the month, the third day in a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.dates import DAYS, Match, explicit
from safepassage.reports.words import Word

_ORDINALS = {name: number for number, name in enumerate(["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"], 2)}


def feast(words: Sequence[Word], place: int, today: date) -> Match | None:
    """New Year's Eve, Christmas: the last one before the report."""
    low, after = words[place].low, _low(words, place + 1)
    if not words[place].text[0].isupper() or (
        (low, after) not in (("new", "year"), ("christmas", "eve"), ("christmas", "day")) and low != "christmas"
    ):
        return None
    last = place + 2 if low == "new" or after in ("eve", "day") else place + 1
    while _low(words, last) in ("'", "s", "'s"):
        last += 1
    eve = _low(words, last) == "eve" or after == "eve"
    last += low == "new" and _low(words, last) in ("eve", "day")
    month, day = ((12, 31) if eve else (1, 1)) if low == "new" else (12, 24 if eve else 25)
    found = date(today.year, month, day)
    found = found if found <= today + timedelta(7) else found.replace(year=today.year - 1)
    return found, found, "day", place, last


def since_start(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`since the start of the month`, `the beginning of February`, `of the year`: its first day."""
    if words[place].low not in ("start", "beginning", "onset") or _low(words, place + 1) != "of" or _low(words, place - 1) != "the":
        return None
    at = place + 2 + (_low(words, place + 2) in ("the", "this"))
    unit = _low(words, at)
    if unit == "month":
        day = today.replace(day=1)
    elif unit == "year":
        day = today.replace(month=1, day=1)
    elif unit == "week":
        day = today - timedelta(today.weekday())
    else:
        month = explicit(words, at, today, False)
        if month is None or month[0] is None or month[2] != "month":
            return None
        return month[0], month[0], "days", place, month[4]
    return day, day, "day", place, at + 1


def running(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`for the third day in a row`: the day of the report and two before it; nothing where a day is named beside it."""
    if words[place].low not in ("day", "night") or (number := _ORDINALS.get(_low(words, place - 1), 0)) == 0:
        return None
    if _low(words, place - 2) not in ("the", "a") or _low(words, place - 3) != "for":
        return None
    last = place + 1
    if _low(words, last) in ("running", "in", "straight"):
        last += {"in": 3}.get(_low(words, last), 1)
    if any(word.low in DAYS or word.low in ("yesterday", "today") for word in (*words[:place][-8:], *words[last : last + 4])):
        return None
    return today - timedelta(number - 1), today, "day", place - 2, last


def of_month(words: Sequence[Word], place: int, today: date, future: bool) -> date | None:
    """`since the 2nd`, `on the 14th`: of this month, else of the one before; for what is to come of this or the next."""
    low = words[place].low
    if low[:1] not in "123456789" or low[-2:] not in ("st", "nd", "rd", "th") or not low[:-2].isdecimal() or len(low) > 4:
        return None
    if _low(words, place - 1) != "the" or _low(words, place - 2) not in ("since", "on", "by", "until", "from", "before", "after", "of"):
        return None
    following = words[place + 1].low if place + 1 < len(words) else ""
    if following[:1].isalpha() and following not in ("and", "to", "in", "at", "because", "when", "by", "with", "for", "after", "as"):
        return None
    day = int(low[:-2])
    shift = 1 if future and day < today.day else -1 if not future and day > today.day else 0
    month = today.year * 12 + today.month - 1 + shift
    try:
        return date(month // 12, month % 12 + 1, day)
    except ValueError:
        return None


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
