"""What is shut from a day on is not shut on that day alone: `closed |from 7 May|`, `closed |from Saturday| until further notice`."""

from __future__ import annotations

import re
from dataclasses import replace

from safepassage.reports.times.times import Time

_FROM = re.compile(r"(?:as |starting |effective )?from\b", re.IGNORECASE)
_ENDS = re.compile(r"\s{0,2}(?:at \w{1,8} )?(?:to|through|till|-|–|until(?! further))\b", re.IGNORECASE)


def open_from(when: Time | None, behind: str) -> Time | None:
    """The time of a way, with no end where it begins with a day and nobody says when it ends; `behind`: the text right behind it."""
    if when is None or when.when.start is None or when.when.end != when.when.start or not _FROM.match(when.when.text):
        return when
    return when if _ENDS.match(behind) else replace(when, when=replace(when.when, end=None))
