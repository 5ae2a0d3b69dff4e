"""`Two soldiers and |all five| attackers were killed`: `all` belongs to the number, and both are of one deed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, low_at


def with_all(words: Sequence[Word], numbers: Sequence[Amount]) -> list[Amount]:
    """The numbers, each that is joined to one before by `and all` or `and all the` with these words as its own."""
    return [replace(number, first=number.first - _width(words, number)) for number in numbers]


def _width(words: Sequence[Word], number: Amount) -> int:
    the = low_at(words, number.first - 1) in ("the", "of")
    at = number.first - 1 - the
    return 1 + the if low_at(words, at) == "all" and low_at(words, at - 1) in ("and", ",", "plus") else 0
