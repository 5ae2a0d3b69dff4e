"""Days of the week that are told one after the other, in Arabic: on a Monday `الاثنين و5 الثلاثاء` is no today. Own work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from safepassage.records.reading import WhenRead
from safepassage.reports.arabic.words.stretches import DAYS
from safepassage.reports.words.arabic_words import plain_word

Told = tuple[WhenRead, int, int]
_WEEK, _NEXT = timedelta(7), (timedelta(1), timedelta(2))


def in_order(times: Sequence[Told], today: date | None) -> list[Told]:
    """The times, where the next day of the week follows one that would be today, that one a week before: not `اليوم الاثنين`."""
    found = list(times)
    for number, (one, other) in enumerate(pairwise(times)):
        start, later = one[0].start, other[0].start
        if start is None or later is None or start != today or one[0].end != start or not (_by_day(one[0]) and _by_day(other[0])):
            continue
        if later < start and later - (start - _WEEK) in _NEXT:
            found[number] = (replace(one[0], start=start - _WEEK, end=start - _WEEK), one[1], one[2])
    return found


def _by_day(when: WhenRead) -> bool:
    """Whether a time is told by a day of the week alone: `يوم الاثنين`, `الثلاثاء`."""
    words = [plain_word(word) for word in when.text.split()]
    return words[-1:] != [] and words[-1] in DAYS and words[:-1] in ([], ["يوم"])
