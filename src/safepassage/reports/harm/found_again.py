"""What became of the missing, where it is told: `found 41 of the 45 missing dead`, `the 10 reported missing turned up safe`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from safepassage.reports.harm.harm_words import MISSING, STOPS
from safepassage.reports.harm.parts import numeral
from safepassage.reports.harm.wholes import of_the
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_DEAD = listed("dead lifeless drowned")
_ALIVE = listed("alive safe safely unharmed unhurt uninjured")
_TURNED = (("turned", "up"), ("showed", "up"), ("came", "home"), ("returned", "home"), ("came", "back"), ("been", "rescued"))
_FOUND = listed(
    "found recovered located discovered rescued pulled confirmed find finding locate recover pronounced declared returned turned "
    "are were came arrived"
)
_NOT = listed("not never no nobody none neither nor if may might could whether hope hopes hoped feared fear")
_ENDS = STOPS | listed("but while although")
_NOUN = 4  # words from a number to `missing`
_LEAD = 5  # words before a number in which it is told that they were found
_BEHIND = 14  # words behind a number in which it is told how


class Fate(NamedTuple):
    """The number of those who were found, that of all who were missing (None: they are the same), and whether they are dead."""

    found: Amount
    whole: Amount | None
    dead: bool


def fate_of_missing(words: Sequence[Word], numbers: Sequence[Amount], start: int, end: int, reach: int) -> Fate | None:
    """What became of missing people told of between two offsets, by the words up to `reach`; None: nothing is told."""
    for place, number in enumerate(numbers):
        if not start <= number.start < end or number.percent or not _are_missing(words, number):
            continue
        some = numbers[place - 1] if place and of_the(words, numbers[place - 1].last, number.first) else None
        found = some or number
        behind = _behind(words, number, reach)
        lead = [word.low for word in words[max(0, found.first - _LEAD) : found.first]]
        if _FOUND.isdisjoint((*lead, *behind)) or not _NOT.isdisjoint((*lead, *behind)):
            return None
        at = next((at for at, low in enumerate(behind) if low in _DEAD | _ALIVE or tuple(behind[at : at + 2]) in _TURNED), None)
        return None if at is None else Fate(found, number if some else None, behind[at] in _DEAD)
    return None


def _are_missing(words: Sequence[Word], number: Amount) -> bool:
    """`45 missing`, `5 missing hikers`, `10 people reported missing`."""
    for word in words[number.last : number.last + _NOUN]:
        if word.low in MISSING:
            return True
        if not word.low.isalpha() or word.low in _FOUND or numeral(word.low):
            return False
    return False


def _behind(words: Sequence[Word], number: Amount, end: int) -> list[str]:
    """The words behind a number, up to a stop or the next number."""
    found: list[str] = []
    for at in range(number.last, min(number.last + _BEHIND, len(words))):
        if words[at].start >= end or words[at].low in _ENDS or numeral(low_at(words, at)):
            break
        found.append(words[at].low)
    return found
