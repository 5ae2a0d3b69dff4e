"""Times of day (`before dawn`, `between dawn and dusk`, `last night`), and times told from another (`within hours`, `two days after`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.records.reading import WhenRead
from safepassage.reports.times.dates import DAYS, MOST_DAYS, Match
from safepassage.reports.words.spelled import SMALL, plain_number
from safepassage.reports.words.words import Word, listed

OF_TODAY = listed("morning afternoon evening noon midday dawn dusk midnight daybreak sunrise sunset nightfall daylight sunup sundown")
_EDGES = OF_TODAY - listed("morning afternoon evening daylight")
_LEADS = listed("this at in since the by until till early late before after around from toward towards towards through just")
_IN_THE_DAY = ("earlier", "later", "late", "early")
_UNITS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "night": 1}
_FEW = {"a": 1, "an": 1, "one": 1, "couple": 2, "few": 3, "several": 3}
_UP_TO_NOW = listed("has have is are now 's 've")
_LATER = listed("later after afterwards afterward")


def of_day(words: Sequence[Word], place: int, today: date) -> Match | None:
    """this morning, at dawn, by nightfall, first light, the early hours, during the night, last night, between dawn and dusk."""
    low, before, after = words[place].low, _low(words, place - 1), _low(words, place + 1)
    if low in _EDGES and before == "between" and after == "and" and _low(words, place + 2) in OF_TODAY:
        return today, today, "day", place - 1, place + 3
    if low in ("first", "last") and after == "light" and before in ("at", "by", "from", "before", "since", "until"):
        return today, today, "day", place, place + 2
    if low == "day" and before == "the" and _low(words, place - 2) == "in" and _low(words, place - 3) in _IN_THE_DAY:
        return today, today, "day", place - 3, place + 1
    if low == "hours" and before in ("early", "small", "wee") and after == "of" and _low(words, place + 2) in (*DAYS, "yesterday", "today"):
        return None
    if low == "hours" and before in ("early", "small", "wee") and _low(words, place - 2) == "the" and after != "after":
        last = place + (3 if after == "of" and _low(words, place + 2) not in DAYS else 1)
        if after == "of" and last == place + 3 and _low(words, place + 2) not in ("this", "the"):
            return None
        return today, today, "day", place - 2, last + (last == place + 3)
    if low in OF_TODAY and (after in ("yesterday", "today", "tomorrow") or (after == "on" and _low(words, place + 2) in DAYS)):
        return None
    if low == "evening" and before == "last":
        return today - timedelta(1), today - timedelta(1), "day", place - 1, place + 1
    if low == "dark" and before in ("after", "until", "till", "before", "since"):
        return today, today, "day", place, place + 1
    if low == "night":
        return _night(words, place, today)
    if low in OF_TODAY and after not in DAYS and after not in ("of", "on", "prayer", "prayers", "curfew") and before in _LEADS:
        return today, today, "day", place - (before in ("this", "the")), place + 1
    return None


def _night(words: Sequence[Word], place: int, today: date) -> Match | None:
    before, lead, after = _low(words, place - 1), _low(words, place - 2), _low(words, place + 1)
    if before == "last":
        return today - timedelta(1), today - timedelta(1), "day", place - 1, place + 1
    if before == "all" and after not in ("long", "and"):
        return today - timedelta(1), today, "day", place - 1, place + 1
    if before == "the" and lead in ("during", "in", "through", "throughout", "over") and after not in ("of", "from", "before", "between"):
        return today - timedelta(1), today, "day", place - 1, place + 1
    return None


def told_from(words: Sequence[Word], place: int, known: WhenRead | None) -> Match | None:
    """until then, since then, the same day, the next day, the day before, two days later, a week after: from the time before."""
    if known is None:
        return None
    low, before, after = words[place].low, _low(words, place - 1), _low(words, place + 1)
    day = known.end or known.start
    if low == "then" and before in ("until", "till", "since", "by", "before"):
        return known.start or day, day, known.precision, place, place + 1
    if day is None or known.precision != "day":
        return None
    if low == "since" and not after[:1].isalnum() and after not in "'’\"“(" and (before == "ever" or _has_been(words, place)):
        return known.start or day, None, "day", place - (before == "ever"), place + 1
    if low in ("time", "raid", "attack", "strike", "incident", "blast", "bombing", "ambush") and before == "same":
        return known.start or day, day, "day", place - 1 - (_low(words, place - 2) == "the"), place + 1
    if low in ("day", "night", "morning", "evening", "afternoon") and before in ("same", "that") and after not in ("before", "after"):
        first = place - 1 - (_low(words, place - 2) == "the")
        return known.start or day, day, "day", first, place + 1
    if low in DAYS and before in ("following", "previous"):
        gap = (DAYS[low] - day.weekday()) % 7 or 7
        moved = day + timedelta(gap if before == "following" else gap - 7 if gap < 7 else -7)
        return moved, moved, "day", place - 1, place + 1
    if low in ("day", "morning", "evening", "afternoon") and (shift := _next(words, place, low)):
        moved = day + timedelta(shift)
        return moved, moved, "day", place - 1, place + 1 + (after in ("after", "later", "before"))
    return _later(words, place, day) or _in_the_days_after(words, place, day)


_NEAR = 14  # words from `has been` to a `since` with nothing behind it
_HAS = ("has", "have", "had", "'s", "'ve")


def _has_been(words: Sequence[Word], place: int) -> bool:
    """`the town |has been| without water since.`"""
    return any(word.low in _HAS for word in words[max(0, place - _NEAR) : place])


_OF_THE_NEXT_DAY = ("in", "on", "at", "near", "and", "but", "when", "that", "this", "by", "for", "with", "around", "from", "as", "while")


def _next(words: Sequence[Word], place: int, low: str) -> int:
    """1: the following day; -1: the day before; 0: neither."""
    before, after = _low(words, place - 1), _low(words, place + 1)
    if low != "day":
        return 1 if before in ("next", "following") else 0
    shift = 1 if before in ("next", "following") or after in ("after", "later") else -1 if before == "previous" or after == "before" else 0
    if after in ("after", "before") and _low(words, place + 2)[:1].isalpha() and _low(words, place + 2) not in _OF_THE_NEXT_DAY:
        return 0  # a day after they entered: counted from what stands behind it
    return shift


def _later(words: Sequence[Word], place: int, day: date) -> Match | None:
    """`two days later`, `a week afterwards`, `hours later`, `within the hour`."""
    low, before, after = words[place].low, _low(words, place - 1), _low(words, place + 1)
    unit = low.removesuffix("s")
    if unit in ("hour", "minute") and (
        after in ("later", "afterwards", "afterward") or (before in ("within", "the", "an", "minutes") and after != "of")
    ):
        if after not in ("later", "afterwards", "afterward") and "within" not in (before, _low(words, place - 2)):
            return None
        first = place - (
            2
            if before == "the" or _low(words, place - 2) == "within"
            else 1
            if before in _FEW or before == "within" or number(words, place)
            else 0
        )
        return day, day, "day", max(0, first), place + 1 + (after in _LATER and after != "after")
    earlier = after == "earlier" and unit in ("day", "week") and _low(words, place + 2) not in ("than", "today", "this", "in", "on")
    if unit not in _UNITS or (after not in ("later", "afterwards", "afterward") and not earlier):
        return None
    many = _FEW.get(before) or number(words, place)
    if not many:
        return None
    moved = day + timedelta(int(min(many * _UNITS[unit], MOST_DAYS))) * (-1 if earlier else 1)
    precision = "day" if unit in ("day", "night", "week", "fortnight") else unit
    return moved, moved, precision, place - 1 - (before == "couple"), place + 2


def _in_the_days_after(words: Sequence[Word], place: int, day: date) -> Match | None:
    """`in the two days after that`."""
    if words[place].low not in ("days", "weeks") or _low(words, place + 1) not in ("after", "following"):
        return None
    many = number(words, place)
    if many is None or _low(words, place + 2) not in ("that", "this", "it"):
        return None
    return day, day + timedelta(min(many * _UNITS[words[place].low[:-1]], MOST_DAYS)), words[place].low[:-1], place - 1, place + 3


def before_or_after(words: Sequence[Word], place: int, day: date | None) -> Match | None:
    """`two days after` (the gunmen walked out): the day that is told behind it, counted from the day told before it in its sentence."""
    low, before, after = words[place].low, _low(words, place - 1), _low(words, place + 1)
    unit = low.removesuffix("s")
    if day is None or unit not in _UNITS or after not in ("after", "before") or _low(words, place + 2) in ("that", "this", "", ",", "."):
        return None
    many = _FEW.get(before) or number(words, place)
    if (not many and low != "hours") or before in ("few", "several"):
        return None
    moved = day + timedelta(int(min((many or 0) * _UNITS[unit], MOST_DAYS)) * (1 if after == "before" else -1))
    return moved, moved, "day" if unit in ("hour", "day", "night", "week") else unit, _counts_from(words, place), place + 2


def ran_on(words: Sequence[Word], place: int, day: date | None, today: date | None) -> Match | None:
    """`For four days | they shelled it`, at the head of a sentence right behind one about a day: counted from that day."""
    unit = words[place].low.removesuffix("s")
    many = _FEW.get(_low(words, place - 1)) or number(words, place)
    if day is None or today is None or words[0].low != "for" or _counts_from(words, place) != 1 or unit not in _UNITS or not many:
        return None
    end = day + timedelta(int(min(many * _UNITS[unit], MOST_DAYS)))
    if unit == "hour" or end > today or any(word.low in _UP_TO_NOW for word in words[place : place + 20]):
        return None
    return day, end, "day" if unit in ("day", "night") else unit + "s", 0, place + 1


def heads(words: Sequence[Word], place: int) -> bool:
    """Whether `seven days after` begins a sentence or stands behind a sign."""
    first = _counts_from(words, place)
    return _low(words, place + 1) == "after" and (first == 0 or not words[first - 1].text[0].isalnum())


def _counts_from(words: Sequence[Word], place: int) -> int:
    """Where the number before a unit begins: `seven | days`, `twenty-four | hours`; `hours` alone has none."""
    if not (_low(words, place - 1) in _FEW or number(words, place)):
        return place
    return max(0, place - 3 if _low(words, place - 2) == "-" else place - 1)


def number(words: Sequence[Word], place: int) -> int | None:
    """The number before a unit."""
    before = _low(words, place - 1)
    found = SMALL.get(before, plain_number(before) if before else None)
    tens = SMALL.get(_low(words, place - 3), 0) if _low(words, place - 2) == "-" else 0
    found = found + tens if found and tens and tens % 10 == 0 else found  # forty-eight
    return None if found is None or not 0 < found < 10_000 else int(found)


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
