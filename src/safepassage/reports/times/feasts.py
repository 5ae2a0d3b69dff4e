"""Feasts by their day in a year: Christmas, New Year, Easter of both calendars, Nowruz, Ramadan, both Eids, Ashura."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from safepassage.reports.times.dates import NTH, Match
from safepassage.reports.words.words import Word, listed

_LEADS = listed("in on at during since by before after until till over through throughout from ahead past following around")
_ARTICLES = listed("the this last holy muslim orthodox catholic western festival feast holiday")
_FIRST_TEN, _LAST_TEN, _TEN = 100, -100, 10  # days of Ramadan
_SOON, _LONG_AGO = 10, 60  # days
Found = tuple[date, date]


def easter(year: int) -> date:
    """Easter Sunday of the western churches: Gauss, as written by Meeus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    m = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = (a + 11 * h + 22 * m) // 451
    return date(year, (h + m - 7 * n + 114) // 31, (h + m - 7 * n + 114) % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in our calendar (1900 to 2099: thirteen days)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    return date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1) + timedelta(13)


def hijri(year: int, month: int, day: int) -> date:
    """A day of the Islamic calendar, counted by the table (the moon seen makes it a day earlier or later)."""
    return date.fromordinal(day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014)


def feast(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """on Christmas Eve, since Easter, during Ramadan, before Eid al-Adha, on the first day of Eid: the last one, or the next."""
    low = words[place].low
    if low not in NAMES or not words[place].text[0].isupper():
        return None
    known = _named(words, place)
    if known is None:
        return None
    days, last = known
    first, nth = _nth_of(words, place)
    at = first
    while at > 0 and words[at - 1].low in _ARTICLES:
        at -= 1
    lead = words[at - 1].low if at > 0 else ""
    if lead not in _LEADS and not (at == 0 and last < len(words) and words[last].text == ","):
        return None
    start, end = nearest(
        days, today, future or lead in ("by", "until", "till", "ahead"), lead in ("since", "after", "before") and not future
    )
    if nth in (_FIRST_TEN, _LAST_TEN) and (end - start).days > _TEN:
        start, end = (start, start + timedelta(_TEN - 1)) if nth == _FIRST_TEN else (end - timedelta(_TEN - 1), end)
    elif nth in (_FIRST_TEN, _LAST_TEN):
        return None
    elif nth:
        start = end = start + timedelta(nth - 1) if nth > 0 else end
    elif lead in ("before", "by", "until", "till", "since", "after", "from"):
        end = start
    return start, end, "day", first, last


def _nth_of(words: Sequence[Word], place: int) -> tuple[int, int]:
    """`the first day of Eid`: where that begins, and which day; -1: the last."""
    at = place - 1 if place and words[place - 1].low in ("the", "holy") else place
    if at > 2 and words[at - 1].low == "of" and words[at - 2].low == "day":
        low = words[at - 3].low
        return at - 3, NTH.get(low, -1 if low in ("last", "final") else 0)
    if at > 2 and words[at - 1].low == "of" and words[at - 2].low == "days" and words[at - 3].low in ("first", "last", "final"):
        return at - 3, _FIRST_TEN if words[at - 3].low == "first" else _LAST_TEN  # the last days of Ramadan
    if at > 1 and words[at - 1].low == "of" and words[at - 2].low in ("start", "beginning", "onset", "end", "eve"):
        return at - 2, -1 if words[at - 2].low == "end" else 1
    return place, 0


def nearest(days: Callable[[int], list[Found]], today: date, future: bool, begun: bool) -> Found:
    """The feast that runs, else the last one before the report; where what is told is to come the next one."""
    every = sorted(found for year in (today.year - 1, today.year, today.year + 1) for found in days(year))
    past = [found for found in every if found[0] <= today]
    coming = [found for found in every if found[1] >= today]
    if future and not begun:
        return coming[0] if coming else every[-1]
    soon = [found for found in coming if found[0] - today <= timedelta(_SOON)]
    if soon and not begun and (not past or today - past[-1][1] > timedelta(_LONG_AGO)):
        return soon[0]  # `asked for a truce over Easter`, some days before it
    return past[-1] if past else every[0]


def islamic(month: int, day: int, length: int) -> Callable[[int], list[Found]]:
    def days(year: int) -> list[Found]:
        first = int((year - 622) * 33 / 32)
        found = [hijri(one, month, day) for one in range(first - 1, first + 3)]
        return [(one, one + timedelta(length - 1)) for one in found if one.year == year]

    return days


def _fixed(month: int, day: int) -> Callable[[int], list[Found]]:
    return lambda year: [(date(year, month, day), date(year, month, day))]


def _eastern(shift: int, orthodox: bool) -> Callable[[int], list[Found]]:
    def days(year: int) -> list[Found]:
        found = (orthodox_easter if orthodox else easter)(year) + timedelta(shift)
        return [(found, found)]

    return days


def _named(words: Sequence[Word], place: int) -> tuple[Callable[[int], list[Found]], int] | None:
    """Which feast begins at a word, and where its name ends."""
    lows = [word.low for word in words[place : place + 5]]
    tail = [low for low in lows if low not in ("'", "’", "s", "'s", "’s", "-", "al", "ul", "el")]
    name, second = tail[0], tail[1] if len(tail) > 1 else ""
    last = place + 1
    if name == "new" and second != "year":
        return None
    if second in _SECONDS.get(name, ()):
        last = place + lows.index(second, 1) + 1
        while name == "new" and last < len(words) and words[last].low in ("'", "’", "s", "'s", "’s"):
            last += 1
        if name == "new" and last < len(words) and words[last].low in ("eve", "day"):
            second, last = words[last].low, last + 1
    else:
        second = ""
    orthodox = place > 0 and words[place - 1].low == "orthodox"
    return _KINDS[name](second, orthodox), last


_SECONDS = {
    "new": ("year",), "christmas": ("eve", "day"), "easter": ("sunday", "monday", "saturday"), "good": ("friday",), "eid": ("fitr", "adha"),
}  # fmt: skip
_KINDS: dict[str, Callable[[str, bool], Callable[[int], list[Found]]]] = {
    "new": lambda second, orthodox: _fixed(12, 31) if second == "eve" else _fixed(1, 1),
    "christmas": lambda second, orthodox: _fixed(1, 7) if orthodox else _fixed(12, 24 if second == "eve" else 25),
    "easter": lambda second, orthodox: _eastern({"monday": 1, "saturday": -1}.get(second, 0), orthodox),
    "good": lambda second, orthodox: _eastern(-2, orthodox),
    "nowruz": lambda second, orthodox: _fixed(3, 21),
    "newroz": lambda second, orthodox: _fixed(3, 21),
    "ramadan": lambda second, orthodox: islamic(9, 1, 30),
    "ramazan": lambda second, orthodox: islamic(9, 1, 30),
    "ashura": lambda second, orthodox: islamic(1, 10, 1),
    "eid": lambda second, orthodox: islamic(12, 10, 4) if second == "adha" else islamic(10, 1, 3) if second == "fitr" else both_eids,
}
NAMES = frozenset(_KINDS)


def both_eids(year: int) -> list[Found]:
    return [*islamic(10, 1, 3)(year), *islamic(12, 10, 4)(year)]
