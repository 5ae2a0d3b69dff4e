"""
The camp of a town, which is named only by the town: `جنين |ومخيمها|`. What is told next of `the camp` is there.

In English: `places.camp_of_it`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.arabic.places.named import Named

_CAMP = "مخيم"
_ITS_CAMP = re.compile(r"،? و(?:في )?مخيم(?:ها|يها|اتها)(?!\w)")


def town_of_its_camp(named: Named, done: Sequence[Named], text: str) -> Named | None:
    """`من |المخيم|`: the town that was told of with its camp, as if it were named here; None: another camp was named since, or none."""
    if named.type != f"again {_CAMP}":
        return None
    for other in reversed(done):
        if other.place is not None and not other.type.startswith("again") and _ITS_CAMP.match(text, other.end) is not None:
            return replace(named, written=other.written, place=other.place, type="")
        if other.type == _CAMP:
            return None
    return None
