"""By which day a toll was reached: `بلغ عدد النازحين 400 ألف |حتى 15 أبريل` cannot have been counted after the text was written."""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import replace
from datetime import date

from safepassage.records.reading import SAYS_SO, Modality, ReadKind, WhenRead

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_COUNTED = (ReadKind.INCIDENT, ReadKind.DISPLACEMENT)


def reached_by(when: WhenRead | None, kind: ReadKind, modality: Modality, today: date | None) -> WhenRead | None:
    """The time of a claim; where it only ends, in days to come, and nobody said in what year: a year before."""
    if when is None or today is None or when.start is not None or when.end is None or when.end <= today:
        return when
    if kind not in _COUNTED or modality not in SAYS_SO or _YEAR.search(when.text):
        return when
    leap = (when.end.month, when.end.day) == (2, 29) and not isleap(when.end.year - 1)
    return replace(when, end=date(when.end.year - 1, when.end.month, 28 if leap else when.end.day))
