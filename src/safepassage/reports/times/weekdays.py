"""Days of the week, weekends and weeks: `Thursday of last week`, `Saturday and Sunday`, `the weekend of 8 October`, `week to Sunday`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.times.dates import DAYS, SHORT_DAYS, Match, explicit
from safepassage.reports.times.edges_of_times import listed_days
from safepassage.reports.times.stretches import calendar
from safepassage.reports.words.words import Word, listed

_JOINED = frozenset(("on", "late", "over", "both"))
_AT_WEEKENDS = listed(  # `weekend shelling`, `in weekend clashes`
    "shelling bombardment fighting clashes attack attacks assault strike strikes airstrike airstrikes raid raids bombing bombings violence "
    "offensive battle battles blast blasts explosion explosions ambush unrest protests talks summit truce ceasefire massacre"
)
_BEHIND_DAYS = ("", ".", ",", ";", "in", "at", "by", "near", "when", "as", "around", "across", "outside", "from", "for")
PARTS_OF_DAY = listed("early late mid overnight morning afternoon evening night midday noon dawn dusk midnight")


def weekend(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """the weekend, last weekend, the weekend before last, the weekend of 8 October."""
    if (future or _low(words, place - 2) in ("by", "before", "until")) and _low(words, place - 1) in ("the", "this"):
        start = today + timedelta(max(0, 5 - today.weekday()))
        return start, start + timedelta(1 if start.weekday() == 5 else 0), "day", place - 1, place + 1
    if _low(words, place - 1) in ("a", "the", "this", "last", "past", "next"):
        back = (today.weekday() - 5) % 7 if _low(words, place - 1) != "next" else today.weekday() - 12
        start = today - timedelta(back)
        if _low(words, place + 1) == "of" and (of := explicit(words, place + 2, today, future)) is not None and of[2] == "day" and of[0]:
            start = of[0] + timedelta((5 - of[0].weekday()) % 7 if of[0].weekday() != 6 else -1)
            return start, start + timedelta(1), "day", place - 1, of[4]
        if _low(words, place + 1) == "before" and _low(words, place + 2) == "last":
            return start - timedelta(7), start - timedelta(6), "day", place - 1, place + 3
        return start, start + timedelta(1), "day", place - 1, place + 1
    if not future and _low(words, place + 1) in _AT_WEEKENDS:
        start = today - timedelta((today.weekday() - 5) % 7)
        return start, start + timedelta(1), "day", place, place + 1
    return None


def is_out(words: Sequence[Word], place: int, today: date) -> Match | None:
    """`before | the year is out`."""
    low = words[place].low
    if (
        low in ("week", "month", "year")
        and _low(words, place - 1) == "the"
        and _low(words, place + 1) in ("is", "was")
        and _low(words, place + 2) == "out"
    ):
        whole = calendar(words, "this", low, today, place, True)
        return whole and (*whole[:4], place + 3)
    return None


def overnight(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`overnight on Friday`, `overnight into Friday`, `overnight on 12 June`: of the day named behind it."""
    into = _low(words, place + 1)
    at = place + 1 + (into in ("into", "to", "on", "from"))
    if at > place + 1 and (exact := explicit(words, at, today, future)) is not None and exact[2] == "day":
        first = exact[0] - timedelta(1) if exact[0] == exact[1] and exact[0] and into in ("into", "to") else exact[0]
        return first, exact[1], "day", place, exact[4]  # overnight from 14 to 15 April
    if _low(words, at) not in DAYS:
        return None
    start, end, _, _, last = weekday(words, at, today, future)
    return (start - timedelta(1) if start and into in ("into", "to") else start), end, "day", place, last


def week_of(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """`the week of 5 June`, `in the week ending 11 June`."""
    if words[place].low != "week" or _low(words, place - 1) != "the":
        return None
    link = _low(words, place + 1)
    at = place + 2
    if link not in ("of", "beginning", "starting", "commencing", "ending", "to", "until"):
        return None
    day = weekday(words, at, today, future) if _low(words, at) in DAYS and link in ("ending", "to") else explicit(words, at, today, future)
    if day is None or day[2] != "day" or day[0] is None or day[1] is None:
        return None
    if day[0] != day[1]:
        return day[0], day[1], "day", place - 1, day[4]
    back = link in ("ending", "to", "until")
    return (
        (day[0] - timedelta(6), day[0], "week", place - 1, day[4]) if back else (day[0], day[0] + timedelta(6), "week", place - 1, day[4])
    )


def weekday(words: Sequence[Word], place: int, today: date, future: bool) -> Match:
    before = _low(words, place - 1)
    low = words[place].low
    wanted = DAYS[low] if low in DAYS else SHORT_DAYS[low]
    back = (today.weekday() - wanted) % 7
    behind = _low(words, place + 1) if _low(words, place + 2) not in ("week", "month", "year") else ""
    if behind in ("last", "next") and before not in ("last", "next", "this"):
        day = today - timedelta((back or 7) if behind == "last" else back - 7)
        return day, day, "day", place, place + 2  # Monday last
    if before == "last" and back == 0:
        back = 7
    coming = future or (before == "this" and back > 3) or _low(words, place - 2 if before in ("the", "this") else place - 1) == "until"
    if before == "next" or (coming and before != "last"):
        back = back - 7 if back or before == "next" else 0
    last = place + 1
    while _low(words, last) in PARTS_OF_DAY:
        last += 1
    first = place - 1 if before in ("last", "next", "this", "early", "late") else place
    if before == "coming" and not coming:
        back -= 7
    if _low(words, last) and _low(words, last) != "and":
        exact = explicit(words, last + (_low(words, last) == ","), today, future)
        if exact is not None and exact[2] == "day":
            return exact[0], exact[1], "day", first, exact[4]
    if (named := _of_week(words, last, wanted, today)) is not None:
        return named[0], named[0], "day", first, named[1]
    day = today - timedelta(back)
    return _through(words, first, last, day, today, future) or (day, day, "day", first, last)


def _through(words: Sequence[Word], first: int, last: int, day: date, today: date, future: bool) -> Match | None:
    """`Sunday, Monday and Tuesday`, `from Monday | to Wednesday`, `on Saturday and Sunday`: to the last of them."""
    wanted = day.weekday()
    listed = listed_days(words, last)
    at = last + listed
    if [_low(words, at), _low(words, at + 1), _low(words, at + 2)] == ["and", "again", "on"] and _low(words, at + 3) in DAYS:
        again = (DAYS[_low(words, at + 3)] - wanted) % 7
        day -= timedelta(7 if not future and day + timedelta(again) > today else 0)
        return day, day + timedelta(again), "day", first, at + 4  # on Monday and again on Tuesday
    join, second = _low(words, at), _low(words, at + 1 + (_low(words, at + 1) in ("early", "late")))
    if second not in DAYS:
        return None
    length = (DAYS[second] - wanted) % 7
    if not (
        listed
        or (join in ("to", "and", "-", "until", "till", "through") and _low(words, first - 1) in ("from", "between", ","))
        or join == "through"
        or (join in ("-", "/", "to", "into") and length == 1)
        or (join == "and" and length == 1 and _low(words, at + 2) in _BEHIND_DAYS)  # were killed Monday and Tuesday in the town
        or (join in ("and", "or", "-", "through") and {_low(words, first - 1), words[first].low} & _JOINED and length == 1)
    ):
        return None
    if not future and day + timedelta(length) > today:
        day -= timedelta(7)
    return day, day + timedelta(length), "day", first, at + 2


def _of_week(words: Sequence[Word], place: int, wanted: int, today: date) -> tuple[date, int] | None:
    """`Thursday | of last week`, `Monday | next week`: the day, and where that ends."""
    at = place + (_low(words, place) == "of")
    which = _low(words, at)
    if which not in ("this", "last", "next") or _low(words, at + 1) != "week":
        return None
    monday = today - timedelta(today.weekday() + {"last": 7, "next": -7}.get(which, 0))
    return monday + timedelta(wanted), at + 2


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
