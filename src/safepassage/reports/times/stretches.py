"""Stretches of time: the last few weeks, for more than a year, in 48 hours, after a week of shelling, this month, an hour ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from safepassage.reports.times.dates import DAYS, MONTHS, MOST_DAYS, NTH, Match, explicit
from safepassage.reports.words.spelled import SMALL, plain_number
from safepassage.reports.words.words import Word, listed

_SHORT = {"hr": "hour", "h": "hour", "wk": "week", "mth": "month", "yr": "year"}
_SPANS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650, "night": 1}
_FEW = {"few": 3, "several": 3, "recent": 3, "couple": 2, "some": 3, "many": 3}
_LASTS = listed(
    "sufficient enough last lasts lasting fuel food stocks stock supplies rations feed feeds flour bread water oxygen diesel reserves"
)
_ABOUT = listed("about nearly almost around roughly over than more at least less under well just only barely up approximately the exactly")
_SPENT = listed("spent endured lasted suffered survived raged withstood weathered entered after during spanning throughout")
_LENGTHY = listed("a the these those first last few several many more two three four five six eight ten coming next")
_OF_AN_EVENT = ("of", "after", "following")
_LEADS = ("in", "within", "over", "during")
_TO_THE_DAY = 5  # words from how long it took to when
_EDGES = ("last", "first", "final", "opening")
_NO_STRETCH = listed("old of - behind late long in away")
_TAKEN = listed("without no from off lack lacked lacking cut shut deprived")  # `without food for five days`: it is over
_GIVES = listed("gave give given gives giving have has granted grants allowed")
_ULTIMATUM = listed("ultimatum deadline notice")
_PASSED = listed("ran expired expires passed lapsed ended ends runs")
_RARE = listed("worst once time twice heaviest only")
_HELD = listed(
    "siege siege shelling bombardment bombing fighting clashes combat war battle battles attacks strikes raids airstrikes blockade curfew "
    "violence unrest hostilities encirclement calm quiet negotiations talks rain protests isolation conflict occupation captivity"
)


def span(words: Sequence[Word], place: int, today: date, future: bool) -> Match | None:
    """the last few weeks, recent days, last month, this year, for three weeks, three days ago, 24 hours."""
    word = words[place].low
    unit = word[:-1] if word.endswith("s") else word
    unit = _SHORT.get(unit, unit)
    if unit not in _SPANS:
        return None
    before = _low(words, place - 1)
    if word.endswith("s") and (found := _of_many(words, place, before, unit, today, future)) is not None:
        return found
    if before in ("this", "last", "next", "past", "previous", "coming") and not word.endswith("s"):
        return calendar(words, before, unit, today, place, future)
    number, first = _how_many(words, place)
    if (half := _and_a_half(words, place, unit, today)) is not None:
        return half
    if number is None:
        going_on = word.endswith("s") and unit != "hour" and _low(words, place + 1) == "of" and _held(words, place)
        if going_on and not future and before not in _LENGTHY:
            return today - timedelta(int(_SPANS[unit] * 3)), today, unit + "s", place, place + 1  # weeks of shelling
        if word.endswith("s") and before == "for" and not future:
            return today - timedelta(int(_SPANS[unit] * 3)), today, unit + "s", place, place + 1
        return None
    lead = _low(words, first - 1)
    if (lead == "within" and _low(words, place + 1) in _OF_AN_EVENT) or (lead in _LEADS and _is_dated(words, place + 1)):
        return None
    days = number * _SPANS[unit] if unit != "hour" else number // 24
    length = timedelta(int(min(MOST_DAYS, max(1, days))))
    plural = unit if number == 1 else {"hour": "day", "day": "day", "night": "day"}.get(unit, unit + "s")
    if _low(words, place + 1) == "from" and _low(words, place + 2) == "now":
        return today + length, today + length, "day" if unit in ("day", "week", "hour") else plural, first, place + 3
    if _low(words, place + 1) in ("ago", "earlier"):
        day = _back(today, unit, number, length) if unit != "hour" or number >= 24 else today
        last = place + 2 + (_low(words, place + 2) == "today")  # a year ago today
        precision = "day" if last > place + 2 else {"week": "day", "weeks": "day"}.get(plural, plural)
        return day, day, precision, first, last
    return _led(words, place, first, (unit, number, length, plural), today, future)


def _is_dated(words: Sequence[Word], place: int) -> bool:
    """`in three hours | on 3 May`, `in two days | of clashes last week`: when it was stands behind how long it took."""
    for at in range(place, min(place + _TO_THE_DAY, len(words))):
        low, after = words[at].low, _low(words, at + 1)
        if low == "on" and (after in DAYS or _is_day(words, at + 1)):
            return True
        if (low == "last" and after in ("week", "month", "year", *DAYS)) or (
            low == "in" and after in MONTHS and words[at + 1].text[0].isupper()
        ):
            return True
        if not low.isalpha():
            return False
    return False


def _is_day(words: Sequence[Word], at: int) -> bool:
    """`3 May`, `April 28`, whatever the year."""
    pair = (_low(words, at), _low(words, at + 1))
    return not MONTHS.keys().isdisjoint(pair) and any(low[:1].isdecimal() for low in pair)


def _and_a_half(words: Sequence[Word], place: int, unit: str, today: date) -> Match | None:
    """`half a year | ago`, `a year and a half | ago`."""
    behind = [_low(words, at) for at in range(place + 1, place + 5)]
    if _low(words, place - 1) == "a" and _low(words, place - 2) == "half" and behind[0] == "ago":
        number, first, last = 0.5, place - 2, place + 2
    elif behind == ["and", "a", "half", "ago"] and _low(words, place - 1) in ("a", "one"):
        number, first, last = 1.5, place - 1, place + 5
    else:
        return None
    day = _back(today, unit, number, timedelta(int(number * _SPANS[unit])))
    return day, day, unit, first, last


def _of_many(words: Sequence[Word], place: int, before: str, unit: str, today: date, future: bool) -> Match | None:
    """`within days`, `in the coming weeks`, `over the past months`, `in recent days` without a number."""
    first = place - 1 - (_low(words, place - 2) == "the")
    if before == "within" and _low(words, place + 1) in _OF_AN_EVENT:
        return None  # within weeks of the coup
    if before == "within" and unit == "hour":
        return today, today, "day", first, place + 1
    if (before in ("within", "coming", "next", "ahead") or (before == "in" and future)) and unit in ("day", "week", "month"):
        return today, today + timedelta({"day": 7, "week": 28, "month": 91}[unit]), unit + "s", first, place + 1
    if before in ("coming", "next") and unit == "hour":
        return today, today + timedelta(1), "day", first, place + 1
    if before == "last" and _low(words, place + 1) == "of" and _low(words, place + 2) in ("the", "ramadan", "passover", "lent"):
        return None  # in the last days of the siege
    if before in ("past", "last", "previous") and unit in ("hour", "day", "week", "month", "year"):
        return today - timedelta(3 * _SPANS[unit] or 1), today, "day" if unit == "hour" else unit + "s", first, place + 1
    return None


_VERB_COMES = listed("will to could may might can would should must not")


def _led(words: Sequence[Word], place: int, first: int, size: tuple[str, float, timedelta, str], today: date, future: bool) -> Match | None:
    """A number of units, by the word that leads it (`past`, `within`, `for`, `spent`) or what went on (`a week of siege`)."""
    unit, number, length, plural = size
    at, after = first, _low(words, place + 1)
    if (term := _term(words, place, first, length, today)) is not None:
        return term
    while at > 0 and _low(words, at - 1) in _ABOUT:
        at -= 1
    at -= _low(words, at - 1) == "no" and _low(words, at) == "more"
    lead = _low(words, first - 1)
    if after == "of" and lead in _EDGES and (part := _of_a_month(words, place, lead, length, today)) is not None:
        return (*part[:3], first - 1 - (_low(words, first - 2) == "the"), part[3])
    if lead == "of" and _low(words, first - 2) in ("space", "course", "period") and not future:
        return _back(today, unit, number, length), today, plural if unit != "night" else "day", first - 3, place + 1
    if after in ("running", "straight") or (after == "in" and _low(words, place + 2) == "a" and _low(words, place + 3) == "row"):
        return today - length, today, plural, first, place + (2 if after != "in" else 4)
    if lead == "last" and _low(words, first - 2) in _VERB_COMES:
        return None  # the food will last three days
    if lead in ("last", "past", "previous", "recent"):
        first = first - 1 - (_low(words, first - 2) == "the")
        return today - length, today, plural, first, place + 1
    if lead in ("next", "coming") or (lead == "within" and future):
        return today, today + length, plural, first - 1, place + 1
    if after in ("before", "preceding", "following"):
        return None  # in the ten days before the truce
    lead = _low(words, at - 1)
    if after in ("more", "longer") or words[first].low == "another" or lead == "another":
        return (today, today + length, plural, first, place + 2) if lead == "for" or future else None
    if after in ("to", "ending", "until") and _low(words, place + 2) in DAYS and _low(words, first - 1) in ("the", "in") and not future:
        last = today - timedelta((today.weekday() - DAYS[_low(words, place + 2)]) % 7)
        return last - length, last, "day", first, place + 3  # in the seven days to Tuesday
    if after in ("to", "ending", "until") and (until := explicit(words, place + 2, today, False)) is not None and until[1] is not None:
        return until[1] - length, until[1], "day", first, until[4]
    if lead in ("next", "coming"):
        return today, today + length, plural, at - 1, place + 1
    if words[first].low == "recent" or lead in ("for", "in", "within", "since"):
        if lead == "in" and _once_in(words, at - 1):
            return None  # the first convoy in six months
        if lead == "for" and unit in ("day", "week", "month") and _will_do(words, at - 2):
            return None, today + length, plural, at - 1, place + 1
        if lead == "for" and ((unit == "hour" and number < 24) or _lasts(words, at)):
            return None  # closed for several hours, food for five days: how long, not when
        if lead in ("in", "for") and words[first].low != "recent" and future:
            return today, today + length, plural, first, place + 1
        return _back(today, unit, number, length), today, plural, at, place + 1
    return None if future else _spent(words, place, first, at, size, today)


def _spent(words: Sequence[Word], place: int, first: int, at: int, size: tuple[str, float, timedelta, str], today: date) -> Match | None:
    """`19 strikes | over 72 hours`, `endured two weeks of siege`: what lies behind today."""
    unit, number, length, plural = size
    lead, after = _low(words, at - 1), _low(words, place + 1)
    over = at < first and _low(words, first - 1) == "over" and _low(words, first) not in _FEW
    if over and (unit != "hour" or number >= 24) and after not in _NO_STRETCH:
        return _back(today, unit, number, length), today, plural, first - 1, place + 1  # 19 strikes over 72 hours
    if unit != "hour" and (lead in _SPENT or (after == "of" and _held(words, place))):
        return _back(today, unit, number, length), today, plural, at, place + 1
    return None


def _term(words: Sequence[Word], place: int, first: int, length: timedelta, today: date) -> Match | None:
    """`gave them 48 hours | to leave`, `have three days | to hand over their arms`, `a 48-hour | ultimatum`: from today to its end."""
    after = _low(words, place + 1)
    if after in _ULTIMATUM and _low(words, place - 1) == "-" and not {word.low for word in words[place + 2 : place + 9]} & _PASSED:
        return today, today + length, "day", first, place + 1
    before = [word.low for word in words[max(0, first - 6) : first]]
    given = [at for at, low in enumerate(before) if low in _GIVES]
    if after != "to" or not given or "had" in before[: given[-1]] or not _low(words, place + 2).isalpha():
        return None
    return None if _low(words, first - 1) in ("for", "in", "within", "after", "over") else (today, today + length, "day", first, place + 1)


def _once_in(words: Sequence[Word], lead: int) -> bool:
    """`the first convoy | in six months`, `the fiercest fighting | in years`: how rare it is, not when."""
    for at in range(lead - 1, max(-1, lead - 6), -1):
        low = words[at].low
        if low in NTH or low in _RARE or (low.endswith("est") and _low(words, at - 1) in ("the", "its", "their", "a")):
            return True
        if low in (",", ";", ".", ":") or low.endswith("ed") or low in ("were", "was", "have", "has", "had", "been"):
            return False
    return False


def _of_a_month(words: Sequence[Word], place: int, lead: str, length: timedelta, today: date) -> tuple[date, date, str, int] | None:
    """`in the last three weeks | of January`, `in the first ten days | of the month`: first and last day, precision, where it ends."""
    month = explicit(words, place + 2, today, False)
    which = _low(words, place + 2)
    if which in ("the", "this", "last") and _low(words, place + 3) == "month":
        month = calendar(words, "last" if which == "last" else "this", "month", today, place + 3, True)
    if month is None or month[2] != "month" or month[0] is None or month[1] is None:
        return None
    few = length - timedelta(1)
    start, end = (month[0], month[0] + few) if lead in ("first", "opening") else (month[1] - few, month[1])
    return start, end, "days" if length < timedelta(14) else "weeks", month[4]


def _will_do(words: Sequence[Word], at: int) -> bool:
    """`will last | for nine days`, `is enough | for a week`: until then; not `delivered flour, sufficient for five days`."""
    if _TAKEN & {word.low for word in words[max(0, at - 6) : at]}:
        return False
    return _low(words, at) in ("last", "lasts") or (
        _low(words, at) in ("sufficient", "enough") and _low(words, at - 1) in ("is", "are", "be")
    )


def _lasts(words: Sequence[Word], at: int) -> bool:
    """`food for five days`: how long it will last; not `no food`, `cut off from food for five days`."""
    stock = next((place for place in range(at - 1, max(-1, at - 7), -1) if words[place].low in _LASTS), None)
    return stock is not None and not _TAKEN & {word.low for word in words[max(0, stock - 3) : at]}


def _held(words: Sequence[Word], place: int) -> bool:
    """Whether it went on all that time: `a week of heavy shelling`."""
    return any(word.low in _HELD for word in words[place + 2 : place + 5])


def _back(today: date, unit: str, number: float, length: timedelta) -> date:
    """So many months or years before: the same day of the month."""
    if unit not in ("month", "year") or number * (12 if unit == "year" else 1) > MOST_DAYS / 31:
        return today - length
    month = today.year * 12 + today.month - 1 - int(number * (12 if unit == "year" else 1))
    return date(month // 12, month % 12 + 1, min(today.day, 28))


def _how_many(words: Sequence[Word], place: int) -> tuple[float | None, int]:
    before = _low(words, place - 1)
    if before == "many" and _low(words, place - 2) == "as":
        return _as_many(words, place)
    if before == "of" and _low(words, place - 2) == "couple":
        return 2.0, place - 2 - (_low(words, place - 3) == "a")  # a couple of weeks ago, the last couple of days
    if before == "a" and _low(words, place - 2) == "of" and _low(words, place - 3) in ("space", "course"):
        return 1.0, place - 1
    if before in ("of", "more") and place > 1:
        return None, place
    if before == "single" and (_low(words, place + 1) in ("last", "on", "in", "of", "this") or _low(words, place + 1) in DAYS):
        return None, place  # `in a single day last Tuesday`: that day
    if before == "single" and _low(words, place - 2) in ("a", "one", "the"):
        return 1.0, place - 2
    if before in ("successive", "consecutive", "straight") and (row := SMALL.get(_low(words, place - 2))):
        return float(row), place - 2
    if _low(words, place - 2) == "-" and (tens := SMALL.get(_low(words, place - 3), 0)) and tens % 10 == 0 and SMALL.get(before, 10) < 10:
        return float(tens + SMALL[before]), place - 3  # forty-eight
    if _low(words, place - 2) in ("to", "or") and (SMALL.get(_low(words, place - 3)) or _low(words, place - 3).isdecimal()):
        most = SMALL.get(before, plain_number(before) if before else None)
        return (None, place) if most is None else (float(most), place - 3)  # two to three weeks
    if before == "-" and _low(words, place + 1) in _ULTIMATUM:
        hours = SMALL.get(_low(words, place - 2), plain_number(_low(words, place - 2)) if place > 1 else None)
        return (None, place) if hours is None else (float(hours), place - 2)  # a 48-hour ultimatum
    if before in _FEW:
        return float(_FEW[before]), place - 1 - (before == "couple")
    if before in ("a", "an", "one") and _low(words, place + 1) in ("ago", "earlier"):
        return 1.0, place - 1
    if before in ("a", "an", "one") and (
        _low(words, place - 2) in (*_ABOUT, *_SPENT, "for", "last", "past", "in", "within") or _low(words, place + 1) == "of"
    ):
        return 1.0, place - 1
    number = SMALL.get(before, plain_number(before) if before else None)
    return (None, place) if number is None else (float(number), place - 1)


def _as_many(words: Sequence[Word], place: int) -> tuple[float | None, int]:
    """`shelled 24 times in as many | hours`: the number told before."""
    said = (SMALL.get(word.low, plain_number(word.low)) for word in reversed(words[max(0, place - 10) : place - 2]))
    number = next((number for number in said if number), None)
    return (None, place) if number is None else (float(number), place - 2)


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""


def _the_last(words: Sequence[Word], place: int) -> bool:
    """`in the last week`: not the week before this one."""
    return _low(words, place - 2) == "the" and _low(words, place - 3) in ("in", "over", "during", "within")


def calendar(words: Sequence[Word], which: str, unit: str, today: date, place: int, future: bool) -> Match | None:
    first = place - 1
    if unit == "fortnight" and which in ("last", "past"):
        return today - timedelta(14), today, "weeks", first, place + 1
    if unit == "week":
        start = today - timedelta((today.weekday() + 1) % 7)
        shift = {"this": 0, "last": -7, "past": -7, "previous": -7}.get(which, 7)
        if which == "past" or (which == "last" and _the_last(words, place)):
            return today - timedelta(7), today, "week", first, place + 1
        if which == "coming":
            return today, today + timedelta(7), "week", first, place + 1
        if which == "this" and today == start and not future:
            shift = -7  # on a Sunday it is the week that ends
        start = start + timedelta(shift)
        last = start + timedelta(6)
        return start, (today if which == "this" and not future else last), "week", first, place + 1
    if unit in ("month", "year") and (which == "past" or (which == "last" and _the_last(words, place))):
        return _back(today, unit, 1, timedelta(_SPANS[unit])), today, unit, first, place + 1  # over the past year
    if unit == "month":
        month = today.year * 12 + today.month - 1 + {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        start, following = date(month // 12, month % 12 + 1, 1), date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        return start, (today if which == "this" and not future else following - timedelta(1)), "month", first, place + 1
    if unit == "year":
        year = today.year + {"this": 0, "next": 1, "coming": 1}.get(which, -1)
        return date(year, 1, 1), (today if which == "this" and not future else date(year, 12, 31)), "year", first, place + 1
    if unit in ("day", "hour") and which in ("past", "last", "previous"):
        return (today - timedelta(1), today, "day", first, place + 1) if which == "past" else None
    if unit == "night":
        return today - timedelta(1), today, "day", first, place + 1
    return None
