"""Numbers of people that are written with a point between thousands: `1.234 people were killed`, `At least 3.400 civilians`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.words.points import thousands
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed

_MOVED = listed("fled displaced crossed arrived returned evacuated left homeless")
_NEAR = 3  # words behind a number in which it is told that people are counted
_LED = 2  # and words before it


def in_thousands(words: Sequence[Word], numbers: Sequence[Amount]) -> list[Amount]:
    """The numbers; those of people with points in threes in thousands: nobody is a fraction. Of tonnes and metres they stay as they are."""
    return [_in_thousands(words, number) for number in numbers]


def _in_thousands(words: Sequence[Word], number: Amount) -> Amount:
    written = [(word.text, thousands(word.text)) for word in words[number.first : number.last]]
    read = {float(text): value for text, value in written if value is not None}
    if number.percent or not read or not _of_people(words, number):
        return number
    high = None if number.high is None else read.get(number.high, number.high)
    return replace(number, low=read.get(number.low, number.low), high=high)


def _of_people(words: Sequence[Word], number: Amount) -> bool:
    behind = range(number.last, min(number.last + _NEAR, len(words)))
    for at in behind:
        if people_unit(words[at].low) or harm_word(words, at) or words[at].low in _MOVED:
            return True
        if not words[at].low.isalpha():
            break
    return any(harm_word(words, at) for at in range(max(0, number.first - _LED), number.first))
