"""Those of the last days among a toll that has run for long: `1,136 have died since June, 75 in the past 24 hours`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.spelled import Amount, plain_number
from safepassage.reports.words.words import Word, listed, low_at

_SIGNS = (",", "(", "-", "–", "with")
_PASSED = listed("people persons civilians more others dead deaths killed wounded injured missing died alone of them children")
_LATEST = listed("past last previous preceding latest")
_DAYS = listed("monday tuesday wednesday thursday friday saturday sunday")
_NOW = listed("today yesterday overnight tonight")
_LONG = (("since",), ("so", "far"), ("this", "year"), ("this", "month"), ("this", "season"), ("to", "date"), ("this", "summer"))
_BACK = 14  # words before a number in which it is told that the toll has run for long


def of_late(words: Sequence[Word], number: Amount) -> bool:
    """Whether those of a number fell lately, and are told aside behind a toll of a longer time that holds them."""
    if low_at(words, number.first - 1) not in _SIGNS or not _lately(words, number.last):
        return False
    before = [word.low for word in words[max(0, number.first - _BACK) : number.first - 1]]
    wholes = [plain_number(low) or 0.0 for low in before if low[:1].isdecimal()]
    counted = max(wholes, default=0.0) > number.low or not {"hundreds", "thousands", "hundred", "thousand"}.isdisjoint(before)
    return counted and any(tuple(before[at : at + len(long)]) == long for long in _LONG for at in range(len(before)))


def _lately(words: Sequence[Word], at: int) -> bool:
    """`in the past 24 hours`, `over the weekend`, `on Saturday`, `yesterday`."""
    while low_at(words, at) in _PASSED:
        at += 1
    low, behind = low_at(words, at), [word.low for word in words[at + 1 : at + 3]]
    if low in _NOW or (low == "on" and not _DAYS.isdisjoint(behind[:1])):
        return True
    return (
        low in ("in", "over", "during", "within") and behind[:1] in (["the"], ["just"]) and not (_LATEST | {"weekend"}).isdisjoint(behind)
    )
