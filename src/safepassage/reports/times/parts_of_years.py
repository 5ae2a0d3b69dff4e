"""Parts of weeks, months, years, and seasons: the end of July, earlier this month, the first week of October, mid-2016, by the autumn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.times.dates import MONTHS, Match, month_end, until_leads
from safepassage.reports.times.stretches import calendar
from safepassage.reports.words.words import Word, listed

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_BEGINS = {3: 20, 6: 21, 9: 22, 12: 21}  # the day of the month on which a season begins by the sun, which is what `before winter` means
_PARTS = {
    "start": 0, "beginning": 0, "onset": 0, "outset": 0, "middle": 1, "mid": 1, "midpoint": 1, "end": 2, "close": 2, "turn": 0,
}  # fmt: skip
_AT = listed("in at by until till since from before after on towards toward around about during over for through near")
_LATELY = 30  # days: `until the end of January`, told in March, is of the next
_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1, "opening": 0}


NAMES = frozenset({*_SEASONS, *_PARTS, *_NTH, "earlier", "early", "later", "late"})  # with which a part begins


def part_of(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """A part of a month, a week or a year, or a season, where its first word stands at `place`."""
    return (
        _earlier_this(words, place, today, future)
        or _edge(words, place, today, future)
        or _nth_week(words, place, today, future)
        or _season(words, place, today, future)
    )


def _earlier_this(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """earlier this week, early this month, late last year, later this month."""
    low, which, unit = words[place].low, _low(words, place + 1), _low(words, place + 2)
    if (
        low not in ("earlier", "early", "later", "late", "mid")
        or which not in ("this", "last", "next")
        or unit not in ("week", "month", "year")
    ):
        return None
    whole = calendar(words, which, unit, today, place + 2, True)
    if whole is None or whole[0] is None or whole[1] is None:
        return None
    start, end = whole[0], whole[1]
    if low == "earlier" and which == "this":
        return start, max(start, today), unit, place, place + 3
    if low == "later" and which == "this":
        return today, max(end, today), unit, place, place + 3
    third = (end - start) // 3
    first, last = {"e": (start, start + third), "m": (start + third, end - third), "l": (end - third, end)}[low[0]]
    return first, last, "weeks" if unit != "week" else "days", place, place + 3


def _edge(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """the start, the middle, the end of July, of the month, of this year, of last week, of 2015."""
    if words[place].low not in _PARTS or _low(words, place + 1) != "of":
        return None
    first = place - (_low(words, place - 1) == "the")
    if first == place and _low(words, place - 1) not in _AT:
        return None
    whole = _whole(words, place + 2, today, future or until_leads(words, first))
    if whole is None:
        return None
    start, end, unit, last = whole
    part = _PARTS[words[place].low]
    if unit == "week" and part == 0:
        start += timedelta(-start.weekday() % 7)  # its Monday
    opens = _low(words, first - 1) in ("since", "from", "by", "until", "till", "before", "after")
    if part == 0:
        day = start if opens else min(end, start + timedelta(4 if unit == "month" else 0 if unit == "week" else 30))
        return start, day, "day" if opens or unit == "week" else "days", place, last
    if part == 1:
        middle = start + (end - start) // 2 if unit != "month" else start.replace(day=15)
        return (middle, middle, "days", place, last) if opens else (middle - timedelta(4), middle + timedelta(5), "days", place, last)
    if unit == "week":
        end += timedelta((6 - end.weekday()) % 7)  # a week ends on its Sunday, though we count from Sunday on
    return (end, end, "day", place, last) if opens else (end - timedelta({"week": 1, "month": 5}.get(unit, 30)), end, "days", place, last)


def _whole(words: Sequence[Word], place: int, today: date, future: bool) -> tuple[date, date, str, int] | None:
    """July, July 2015, the month, this year, last week, 2015: first and last day, what it is, and where it ends."""
    at = place + (_low(words, place) == "the")
    low = _low(words, at)
    if low in MONTHS and words[at].text[0].isupper():
        after = words[at + 1].text if at + 1 < len(words) else ""
        year, last = (
            (int(after), at + 2) if after.isdecimal() and 1900 <= int(after[:4]) <= 2100 and len(after) == 4 else (today.year, at + 1)
        )
        start = date(year, MONTHS[low], 1)
        if last == at + 1:
            ahead = future and month_end(start) < today - timedelta(_LATELY if until_leads(words, place) else 60)
            start = start.replace(year=year + 1) if ahead else start.replace(year=year - (not future and start > today + timedelta(21)))
        return start, month_end(start), "month", last
    if low.isdecimal() and len(low) == 4 and 1900 <= int(low) <= 2100:
        return date(int(low), 1, 1), date(int(low), 12, 31), "year", at + 1
    which = low if low in ("this", "last", "next", "previous") else "this"
    at += which == low
    unit = _low(words, at)
    if unit not in ("week", "month", "year") or (which == "this" and low not in ("this", unit)):
        return None
    found = calendar(words, which, unit, today, at, True)
    return None if found is None or found[0] is None or found[1] is None else (found[0], found[1], unit, at + 1)


def _nth_week(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """the first week of October, the last ten days of July, the second half of June."""
    low = words[place].low
    if low not in _NTH or _low(words, place + 2) != "of" or _low(words, place + 1) not in ("week", "half", "fortnight", "weekend"):
        return None
    whole = _whole(words, place + 3, today, future)
    if whole is None or whole[2] not in ("month", "year"):
        return None
    start, end, unit, last = whole
    nth, kind = _NTH[low], _low(words, place + 1)
    length = {"week": 7, "fortnight": 14}.get(kind, 15 if unit == "month" else 181)
    if kind == "weekend":
        length = 2
        start = start + timedelta((5 - start.weekday()) % 7)
    first = end - timedelta(length - 1) if nth < 0 else start + timedelta((7 if kind == "weekend" else length) * nth)
    stop = end if kind == "half" and nth == 1 else min(end, first + timedelta(length - 1))
    return (first, stop, "week" if kind == "week" else "days", place, last) if first <= stop else None


def _season(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """this summer, last winter, by the autumn, in the spring of 2014, before winter; as in the north, three months each."""
    low = words[place].low
    if low not in _SEASONS:
        return None
    before, at = _low(words, place - 1), place
    lead = _low(words, place - 2) if before in ("the", "this", "last", "next", "early", "late", "mid") else before
    if before not in ("this", "last", "next") and lead not in _AT:
        return None
    if _low(words, place + 1)[:1].isalpha() and _low(words, place + 1) in (
        "offensive",
        "rains",
        "clothes",
        "clothing",
        "supplies",
        "kits",
        "fuel",
        "wheat",
    ):
        return None
    year, last = None, place + 1
    for skip in (1, 2):
        text = _low(words, place + skip)
        if text.isdecimal() and len(text) == 4 and 1900 <= int(text) <= 2100 and (skip == 1 or _low(words, place + 1) == "of"):
            year, last = int(text), place + skip + 1
            break
    start = _season_start(_SEASONS[low], year, before, lead, today, future)
    end = month_end(date(start.year + (start.month + 2 > 12), (start.month + 1) % 12 + 1, 1))
    if lead in ("before", "by", "until", "till") and before != "last":
        end = start.replace(day=_BEGINS[start.month]) - timedelta(1) if lead == "before" else end
        start = min(start, end)
    at = place - 1 if before in ("this", "last", "next") else place
    return start, end, "months", at, last


def _season_start(month: int, year: int | None, which: str, lead: str, today: date, future: bool) -> date:
    if year is not None:
        return date(year, month, 1)
    start = date(today.year, month, 1)
    running = date(today.year - 1, 12, 1) if month == 12 and today.month < 3 else start
    if which == "last":
        return running.replace(year=running.year - 1) if running + timedelta(89) >= today else running
    if future or which == "next" or lead in ("by", "before", "until", "till"):
        return running if running >= today - timedelta(60) else running.replace(year=running.year + 1)
    return running if running <= today else running.replace(year=running.year - 1)


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
