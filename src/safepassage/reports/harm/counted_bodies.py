"""Bodies whose number stands behind them, as in a note: `bodies on the road north of the town, count 9`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.spelled import SMALL, Amount
from safepassage.reports.words.words import Word, listed, low_at

_BODIES = listed("bodies corpses")
_COUNT = listed("count counted total number")
_NONE = listed("no not any without")
_BACK = 16  # words
_STOPS = frozenset((".", ";", "|"))


def counted_bodies(words: Sequence[Word], number: Amount) -> bool:
    """Whether a number behind `count` or `total` is of the bodies that its clause begins with."""
    at = number.first - 1 - (low_at(words, number.first - 1) in (":", "=", "is", "of"))
    if low_at(words, at) not in _COUNT:
        return False
    for place in range(at - 1, max(-1, at - _BACK), -1):
        low = words[place].low
        if low in _BODIES:
            return low_at(words, place - 1) not in _NONE
        if low in _STOPS or low.isdecimal() or low in SMALL:
            return False
    return False
