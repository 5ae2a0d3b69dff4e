"""How long: a five-hour window, a 24h truce, fuel for five days, a week-long ceasefire. Where nothing else is counted."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import Count
from safepassage.reports.amounts import SMALL, plain_number
from safepassage.reports.words import Word, listed

_UNITS = {"hour": "hours", "day": "days", "week": "weeks", "month": "months", "h": "hours", "hr": "hours"}
_BEFORE = listed("for another least about only of a an the next than - up to some")
_PAST = listed("last past previous recent in within since ago")


def length_of(words: Sequence[Word], start: int, end: int) -> Count | None:
    """The first length of time between two offsets that is no date; None: none is told."""
    for at, word in enumerate(words):
        if not start <= word.start < end:
            continue
        unit = _UNITS.get(word.low.removesuffix("s"), "")
        if word.low.endswith("h") and (number := plain_number(word.low[:-1])) is not None:
            return Count(number, number, "hours", word.text)  # 24h
        if not unit:
            continue
        if _low(words, at + 1) == "-" and _low(words, at + 2) == "long" and at and _low(words, at - 1) in ("a", "an", "the"):
            return Count(7, 7, "days", word.text) if unit == "weeks" else Count(1, 1, unit, word.text)
        before = at - 1 - (_low(words, at - 1) in ("-", "consecutive", "more", "full"))
        number = SMALL.get(_low(words, before), plain_number(_low(words, before)))
        if number is None or _low(words, before - 1) in _PAST or _low(words, at + 1) in ("ago", "later", "earlier", "old"):
            continue
        if _low(words, at - 1) != "-" and _low(words, before - 1) not in _BEFORE:
            continue
        least = _low(words, before - 1) == "least"
        return Count(float(number), None if least else float(number), unit, word.text, "at least" if least else "")
    return None


def _low(words: Sequence[Word], place: int) -> str:
    return words[place].low if 0 <= place < len(words) else ""
