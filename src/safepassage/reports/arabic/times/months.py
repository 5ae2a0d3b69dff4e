"""Arabic dates with a month: `18 فبراير/شباط`, `12 و13 نيسان`, `أواخر نيسان`, `15/4/2023`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from safepassage.reports.arabic.times.periods import until_leads
from safepassage.reports.arabic.times.ranges import MONTHS, TWO_WORDS
from safepassage.reports.arabic.times.year_behind import year_back, year_behind
from safepassage.reports.arabic.words.stretches import ORDINALS, PARTS, Match, year_at
from safepassage.reports.words.arabic_words import plain_words

_NAMED_AFTER = frozenset(plain_words("معسكر كتيبة كتائب شارع ميدان ساحة لواء مدرسة جامعة مستشفى ثورة مطار جسر منتدى حركة ائتلاف ساحه حي"))


def of_month(plain: Sequence[str], place: int, month: int, last: int, today: date | None, future: bool) -> Match | None:
    """The day, the days or the part of a month that is told; `place`: where the month stands, `last`: behind its names."""
    before = plain[place - 1] if place else ""
    day = before.lstrip("الو")
    if place > 1 and plain[place - 2] in _NAMED_AFTER and not year_at(plain, last):
        return None  # معسكر 17 فبراير
    if before == "من" and place > 1 and (number := _ordinal(plain, place - 2)):
        year, end = _year(plain, last, month, number[0], today, future)
        return _on_day(year, month, number[0], number[1], end) if year else None
    if day.isdecimal() and len(day) <= 2 and 1 <= int(day) <= 31:
        return _of_days(plain, place - 1, month, last, int(day), today, future)
    if (
        before in ("في", "منذ", "خلال", "شهر", "شهري", "بين", "حتي", "بحلول", "من")
        or before in PARTS
        or year_at(plain, last)
        or before.lstrip("و") == "منذ"
    ):
        return _whole_month(plain, place, month, last, today, future)
    return None


def _of_days(plain: Sequence[str], first: int, month: int, last: int, day: int, today: date | None, future: bool) -> Match | None:
    """`12 نيسان`, `12 و13 و14 نيسان`, `12-15 نيسان`; `first`: where the day before the month stands."""
    year, end = _year(plain, last, month, day, today, future, until_leads(plain, first))
    match = _on_day(year, month, day, first, end) if year else None
    before, back = plain[first], plain[first - 1] if first else ""
    while match and before[:1] == "و" and back[:1] == "و" and back[1:].isdecimal() and first > 1:
        first -= 1  # في 12 و13 و14 نيسان
        back = plain[first - 1]
    if match and before[:1] == "و" and back.isdecimal() and len(back) <= 2 and 1 <= int(back) < day:
        earlier = _on_day(year, month, int(back), first - 1, end)
        lead = first > 1 and plain[first - 2] in ("بين", "من", "يومي", "يوم")
        return replace(match, start=earlier.start, first=first - 1 - lead) if earlier else match
    if (
        match
        and back in ("الي", "حتي", "و", "-")
        and first > 1
        and plain[first - 2].isdecimal()
        and len(plain[first - 2]) <= 2
        and 1 <= int(plain[first - 2]) <= 31
    ):
        earlier = _on_day(year, month, int(plain[first - 2]), first - 2, end)
        return replace(match, start=earlier.start, first=first - 2) if earlier else match
    return match


def _whole_month(plain: Sequence[str], place: int, month: int, last: int, today: date | None, future: bool) -> Match | None:
    """`في نيسان`, `أواخر نيسان`, `قبل نهاية نيسان`."""
    before = plain[place - 1] if place else ""
    year, end = _year(plain, last, month, 1, today, future, until_leads(plain, place))
    if year is None:
        return None
    start = date(year, month, 1)
    until = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(1)
    if before in PARTS and PARTS[before] == 2 and place > 1 and plain[place - 2] in ("قبل", "بحلول", "حتي"):
        return Match(None, until, "day", place - 2, end, stretch=True)
    if before in PARTS:
        third = PARTS[before]
        if third == 1 and place > 1 and plain[place - 2].lstrip("و") in ("منذ", "حتي", "بحلول", "قبل"):
            return Match(start.replace(day=15), start.replace(day=15), "day", place - 1, end)
        start, until = (
            (start, start.replace(day=10))
            if third == 0
            else (start.replace(day=11), start.replace(day=20))
            if third == 1
            else (start.replace(day=21), until)
        )
        return Match(start, until, "week", place - 1, end)
    return Match(start, until, "month", place, end)


def _ordinal(plain: Sequence[str], place: int) -> tuple[int, int] | None:
    """`السابع`, `الحادي والعشرين`: the number and where it begins."""
    tens = {"والعشرين": 20, "والثلاثين": 30, "والعشرون": 20, "والثلاثون": 30}
    if plain[place] in tens and place and plain[place - 1] in ORDINALS:
        return tens[plain[place]] + ORDINALS[plain[place - 1]], place - 1
    if plain[place] == "عشر" and place and plain[place - 1] in ORDINALS:
        return 10 + ORDINALS[plain[place - 1]], place - 1
    if plain[place] in ORDINALS:
        return ORDINALS[plain[place]], place
    if plain[place].isdecimal() and len(plain[place]) < 3 and 1 <= int(plain[place]) <= 31:  # 10 من أكتوبر
        return int(plain[place]), place
    return {"العشرين": (20, place), "الثلاثين": (30, place)}.get(plain[place])


def slashed(plain: Sequence[str], place: int) -> Match | None:
    """15/4/2023 and 2023-04-15."""
    piece = plain[place : place + 5]
    if len(piece) == 5 and piece[1] == piece[3] and piece[1] in "/-." and all(part.isdecimal() and len(part) <= 4 for part in piece[::2]):
        one, two, three = (int(part) for part in piece[::2])
        year, month, day = (three, two, one) if three > 1900 else (one, two, three)
        return _on_day(year, month, day, place, place + 5) if 1900 < year < 2100 else None
    return None


def month_at(plain: Sequence[str], place: int) -> tuple[int | None, int]:
    """The month that begins here, both of its names passed over (فبراير/شباط)."""
    pair = (plain[place], plain[place + 1] if place + 1 < len(plain) else "")
    month = TWO_WORDS.get(pair) or MONTHS.get(plain[place])
    before = plain[place - 1] if place else ""
    if month is None or (
        plain[place] in ("اب", "ماي", "جوان", "اوت")
        and not (before.isdecimal() or before in ("شهر", "منذ", "في", "/") or year_at(plain, place + 1))
    ):
        return None, place
    last = place + (2 if pair in TWO_WORDS else 1)
    if last + 1 < len(plain) and plain[last] in "/(":
        again, end = month_at(plain, last + 1) if plain[last + 1] not in ("اب", "ماي", "اوت") else (MONTHS[plain[last + 1]], last + 2)
        if again == month:
            return month, end + (plain[last] == "(" and end < len(plain) and plain[end] == ")")
    return month, last


def _year(
    plain: Sequence[str], place: int, month: int, day: int, today: date | None, future: bool, until: bool = False
) -> tuple[int | None, int]:
    if today is not None and (back := year_back(plain, place)) is not None:
        return today.year - back, place + 3
    if place + 1 < len(plain) and plain[place] in ("من", "عام", "/") and year_at(plain, place + 1):
        place += 1
    if year_at(plain, place) and 1900 <= int(plain[place]) <= 2100:
        return int(plain[place]), place + 1
    if (year := year_behind(plain, place, month)) is not None:
        return year, place
    if today is None:
        return None, place
    guess = date(today.year, month, min(day, 28))
    if place < len(plain) and plain[place] == "الماضي":
        return today.year - (guess > today), place + 1
    return today.year - (guess > today + timedelta(21) and not (future or until)) + (until and guess < today - timedelta(60)), place


def _on_day(year: int | None, month: int, day: int, first: int, last: int) -> Match | None:
    try:
        when = date(year or 0, month, day)
    except (ValueError, OverflowError):
        return None
    return Match(when, when, "day", first, last)
