"""Whose harm was told before: `five people died, including two |of the 12 wounded| on Monday`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.harm.parts import numeral
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_INCLUDING = listed("including incl among")
_SOME = listed("some several many most a")
_FAR = 5  # words from `of` to the harm: `of the 12 young men wounded`


def refers_back(words: Sequence[Word], at: int) -> bool:
    """Whether a word of harm only says which they are: `including two of those |wounded| on Monday`."""
    for place in range(at - 1, max(at - _FAR, 2), -1):
        if low_at(words, place) == "of":
            some = low_at(words, place - 1)
            led = low_at(words, place - 2) in _INCLUDING
            return led and low_at(words, place + 1) in ("the", "those") and (numeral(some) or some in _SOME)
        if words[place].low in (",", ";", ".", ":"):
            return False
    return False


def of_those_before(words: Sequence[Word], number: Amount) -> bool:
    """Whether a number is of those of whom some are told: `including two of |the 12| wounded`."""
    return any(harm_word(words, at) and refers_back(words, at) for at in range(number.last, min(number.last + 3, len(words))))
