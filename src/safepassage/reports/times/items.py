"""Times told in one item of a list are of that item: `- 38 killed (10 of them on 31 May)`, `- 19 civilians killed`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safepassage.reports.times.times import Time

_ITEM = re.compile(r"[ \t]{0,40}(?:[-*•◦▪●‣–—]|\d{1,2}[.)])[ \t]")


def of_this_item(times: Sequence[Time], text: str, start: int) -> list[Time]:
    """The times of earlier sentences that a claim may mean: of one in a list, none that stands in another item."""
    here = _item_at(text, start)
    return [*times] if here is None else [time for time in times if _item_at(text, time.start) in (None, here)]


def _item_at(text: str, at: int) -> int | None:
    """Where the line of a letter begins, if it is an item of a list."""
    begin = text.rfind("\n", 0, at) + 1
    return begin if _ITEM.match(text, begin) else None
