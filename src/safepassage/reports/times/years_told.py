"""Days without a year behind one that is long past: `The truce of 27 February 2016 held. On 22 April shells killed 20.`"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from safepassage.records.reading import WhenRead
from safepassage.reports.times.dates import MONTHS
from safepassage.reports.times.times import Time
from safepassage.reports.words.words import listed

_LONG_PAST = timedelta(300)  # before the text, of the day that was told before
_FOLLOWS, _AT_ONCE = timedelta(120), timedelta(31)  # behind that day; and where something began on it that goes on
_BEGINNING = listed("since began begun begins begin started starts start erupted broke launched outbreak invasion invaded")


def in_the_year_told(read_from: Callable[[date | None], list[Time]], known: WhenRead | None, before: Any, today: date | None) -> list[Time]:
    """
    The times of a sentence, those of no year in the year of the day that the sentence before tells, where that is long past.

    Parameters
    ----------
    read_from : reads the times of the sentence as of a day. known : the day told in the sentence before (`before`).
    """
    found = read_from(today)
    if today is None or known is None or known.start is None or known.start > today - _LONG_PAST:
        return found
    most = known.start + (_FOLLOWS if _BEGINNING.isdisjoint(token.lower_ for token in before) else _AT_ONCE)
    if not any(_without_year(time.when) for time in found):
        return found
    again = {time.start: time for time in read_from(known.start + _FOLLOWS) if time.when.start is not None}
    return [_the_one(time, again.get(time.start), known.start, most) for time in found]


def _the_one(time: Time, again: Time | None, told: date, most: date) -> Time:
    if again is None or again.when.start is None or not _without_year(time.when):
        return time
    return again if told <= again.when.start <= most else time


def _without_year(when: WhenRead) -> bool:
    words = [word.strip(".") for word in when.text.lower().replace(",", " ").split()]
    return when.precision == "day" and not MONTHS.keys().isdisjoint(words) and not any(len(one) == 4 and one.isdecimal() for one in words)
