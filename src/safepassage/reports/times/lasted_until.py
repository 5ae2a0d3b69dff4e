"""A day on which something began and the one up to which it is said to have gone on: `began |on Friday and continued until Sunday|`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from safepassage.records.reading import WhenRead
from safepassage.reports.times.times import Time

_WENT_ON = re.compile(
    r",? ?(?:and|which|that)? ?(?:continued|lasted|went on|raged|dragged on|carried on|persisted|ran)(?: on)? ?"
    r"(?:(?:until|till|through|into|to) )?"
    r"(?:late |early )?(?:on )?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:until|till|through|into|to)\b", re.IGNORECASE)
_WENT_ON_AR = re.compile(r"[،,]? ?و(?:استمر|استمرت|تواصل|تواصلت|دام|دامت|امتد|امتدت) ?(?:حتى|إلى|لغاية)? ?(?:يوم |مساء |صباح |فجر )?")
_LONGEST = 100  # days


def with_ends(times: Sequence[Time], text: str, base: int) -> list[Time]:
    """The times of a sentence that begins at a letter, those of a beginning and an end as one."""
    kept: list[Time] = [*times[:1]]
    for one, other in pairwise(times):
        between = text[one.end - base : other.start - base]
        led = _LEADS.match(other.when.text) is not None or _LEADS.search(between) is not None
        until = other.when if not other.future or other.when.end is None else replace(other.when, end=other.when.end - timedelta(7))
        both = _joined(one.when, until, text[one.start - base : other.end - base]) if led and _WENT_ON.fullmatch(between) else None
        if both is not None and kept[-1] is one:
            kept[-1] = replace(one, when=both, end=other.end)
        else:
            kept.append(other)
    return kept


def with_ends_arabic(times: Sequence[tuple[WhenRead, int, int]], text: str) -> list[tuple[WhenRead, int, int]]:
    """`الجمعة واستمرت حتى الأحد`: as one time, that stands where it began."""
    kept = [*times[:1]]
    for one, other in pairwise(times):
        between = text[one[2] : other[1]]
        led = "حتى" in other[0].text.split()[:1] or "حتى" in between or "إلى" in between
        both = _joined(one[0], other[0], text[one[1] : other[2]]) if led and _WENT_ON_AR.fullmatch(f"{between}") else None
        if both is not None and kept[-1] is one:
            kept[-1] = (replace(both, text=one[0].text), one[1], one[2])
        else:
            kept.append(other)
    return kept


def _joined(one: WhenRead, other: WhenRead, text: str) -> WhenRead | None:
    """From the day that is one to the day up to which the other goes; None: they are no such days."""
    last = other.start if other.end is None and other.text.lower().startswith("into") else other.end
    if one.start is None or one.start != one.end or last is None or other.precision != "day":
        return None
    return replace(one, text=text, end=last) if 0 < (last - one.start).days < _LONGEST else None
