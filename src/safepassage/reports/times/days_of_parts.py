"""The days of a toll that is told day by day: `62 were killed, 40 of them on Monday and 22 on Tuesday` is of both days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from safepassage.records.reading import WhenRead

_DAY_BY_DAY = re.compile(r"(?:\bof (?:them|whom)\b[^,;.]{1,40}?,? and |\bمنهم\b[^،؛.]{1,40}? و)[^،,;.]{1,40}$")
_WEEK = timedelta(7)


def day_by_day(quote: str) -> bool:
    """Whether a toll is told in parts each of which has a day: `62 were killed, 40 of them on Monday and 22 on Tuesday`."""
    return _DAY_BY_DAY.search(quote) is not None


def over_days(when: WhenRead | None, times: Sequence[WhenRead], quote: str) -> WhenRead | None:
    """The time of a claim, from its first day to its last where its parts are each of a day; `times`: those within the claim."""
    days = [time for time in times if time.precision == "day" and time.start is not None]
    if when is None or len(days) < 2 or not day_by_day(quote) or when not in days:
        return when
    first, last = days[0].start, days[-1].end
    if first is None or last is None:
        return when
    first -= _WEEK * (first > last)  # of Monday and Tuesday, told on a Monday, the first is not today
    if not timedelta(0) <= last - first < _WEEK:
        return when
    return replace(when, start=first, end=last, precision="days")
