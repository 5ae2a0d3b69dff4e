"""`4 staff abducted and |1 wounded|`: the one is hurt, and those who were taken are four."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count
from safepassage.reports.harm.harm import Bound
from safepassage.reports.harm.person_words import SEIZED
from safepassage.reports.harm.units import unit_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_HURT = listed("wounded injured hurt")
_NEAR = 4  # words from those who were taken to the verb


def beside_the_taken(bound: Bound, words: Sequence[Word], numbers: Sequence[Amount], start: int, end: int) -> Bound:
    """What the numbers between two offsets say of people who were taken, and of the hurt told behind them."""
    inside = [number for number in numbers if start < number.end and number.start < end and not number.percent]
    taken = next((number for number in inside if _are_taken(words, number)), None)
    hurt = next((number for number in inside if taken and number.first > taken.last and low_at(words, number.last) in _HURT), None)
    if taken is None or hurt is None or bound.count is None or bound.count.text != hurt.text or bound.harm.injured is not None:
        return bound
    injured = Count(hurt.low, hurt.high, "people", hurt.text, hurt.qualifier)
    count = Count(taken.low, taken.high, unit_of(words, taken), taken.text, taken.qualifier)
    return replace(bound, harm=replace(bound.harm, injured=injured), count=count)


def _are_taken(words: Sequence[Word], number: Amount) -> bool:
    return any(low_at(words, at) in SEIZED for at in range(number.last, number.last + _NEAR))
