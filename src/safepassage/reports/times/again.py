"""What was done on two days, of which the second is told with `again`: `on Friday night and again at dawn on Saturday`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from safepassage.records.reading import WhenRead

_AGAIN = re.compile(
    r",? (?:and |then |and then )?(?:once )?again,?"
    r"(?: (?:at|in|on|early|late|before|around|shortly|the|dawn|dusk|noon|midnight|night|nightfall|morning|afternoon|evening)){0,5} ?",
    re.IGNORECASE,
)
_WEEK = timedelta(7)


def told_again(one: WhenRead, other: WhenRead, between: str) -> WhenRead | None:
    """A time from the first of two days to the second; None: no `again` stands between them, or they lie more than a week apart."""
    if one.precision != "day" or other.precision != "day" or not _AGAIN.fullmatch(between):
        return None
    first, last = one.start, other.end
    if first is None or last is None or one.end is None or other.start is None:
        return None
    first -= _WEEK * (first > last)  # of Friday and Saturday, told on a Friday, the first is not today
    if not timedelta(0) < last - first < _WEEK:
        return None
    return replace(one, text=f"{one.text}{between}{other.text}", start=first, end=last, precision="days")
