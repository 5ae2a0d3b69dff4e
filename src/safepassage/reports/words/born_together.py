"""How many twins and triplets are: `a woman and her twins`, `his twin daughters`; no twin towns, and no Twins who play."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.words import Word, listed, low_at

_MANY = {"twins": 2, "triplets": 3, "quadruplets": 4}
_OF_MANY = {"twin": 2, "triplet": 3, "quadruplet": 4}
_KIN = listed("daughters sons girls boys babies brothers sisters children infants toddlers newborns")
_WHOSE = listed("their her his the newborn infant baby young unborn our my whose with and of premature old s")


def born_together(words: Sequence[Word], place: int) -> tuple[float, int] | None:
    """How many were born together, and where the words for them end; None: nobody is told of."""
    low = words[place].low
    if not place or words[place].text[0].isupper() or low_at(words, place - 1) not in _WHOSE:
        return None
    if low in _MANY:
        return float(_MANY[low]), place + 1
    return (float(_OF_MANY[low]), place + 1) if low in _OF_MANY and low_at(words, place + 1) in _KIN else None
