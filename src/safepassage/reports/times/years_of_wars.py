"""Years by what happened in them, and decades: `during the |2006| war`, `since the |2011| uprising`, `in the |1990s|`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from safepassage.reports.times.dates import Match
from safepassage.reports.words.words import Word, listed

_WARS = listed(
    "war wars conflict invasion uprising revolution offensive intifada genocide coup insurgency rebellion siege famine earthquake crisis "
    "fighting violence annexation civil intervention clashes massacre floods drought"
)
_IN = ("during", "in", "since", "throughout")
_DECADE = ("in", "since", "during", "from", "throughout", "of", "early", "mid", "late")
_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_LAST_YEAR = 2100


def of_history(words: Sequence[Word], place: int) -> Match | None:
    """The year of a war that is named by it, and the years of a decade; None: no such thing begins at a word."""
    text = words[place].low
    part = next((part for part in _PARTS if part in (_low(words, place - 1), _low(words, place - 2))), "")
    if text[4:] == "s" and part and text[:3].isdecimal() and text[3] == "0":
        first, last = _PARTS[part]  # the mid-1990s
        start = place - 1 - (_low(words, place - 1) == "-")
        return date(int(text[:4]) + first, 1, 1), date(int(text[:4]) + last, 12, 31), "years", start, place + 1
    if _low(words, place - 1) != "the" or not text[:4].isdecimal() or not 1900 <= int(text[:4]) <= _LAST_YEAR:
        return None
    year, lead = int(text[:4]), _low(words, place - 2)
    if len(text) == 4 and lead in _IN and _low(words, place + 1) in _WARS:
        return date(year, 1, 1), date(year, 12, 31), "year", place - 1, place + 2
    if text[4:] == "s" and year % 10 == 0 and lead in _DECADE:
        return date(year, 1, 1), date(year + 9, 12, 31), "years", place - 1, place + 1
    return None


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
