"""Families among the dead: how many they were by their size, or at least one of each; and those that others were of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count
from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.harm_words import harm_word
from safepassage.reports.words.spelled import Amount, bare_amount
from safepassage.reports.words.words import Word, listed, low_at

FAMILIES = listed("families households")
_EACH = listed("each apiece")
_OF = listed("of from in")
_RANGES = listed("to - or")
_SOME = listed("several some many all other more few both these those their the dead wounded young surviving remaining different")
_THEIR_OWN = listed("members families relatives")
_SMALL = 10  # a size that is one family's; a larger one may be that of all together


def heads(words: Sequence[Word], number: Amount, told: Count) -> Count:
    """
    The dead of a number of families in persons: no less than one of each, and how many more is not known.

    `Two families of five`: 10. `Two families of 14 people`: 14, if that is both of them, to 28.
    """
    if low_at(words, number.first - 1) == "of" and low_at(words, number.first - 2) in _THEIR_OWN:
        if people_unit(low_at(words, number.last)) and number.last + 1 < len(words) and harm_word(words, number.last + 1):
            return told  # the relatives of 76 persons missing
        return replace(told, high=None, qualifier=told.qualifier or "at least")  # members of four groups, the families of two soldiers
    noun = number.last + (low_at(words, number.last) == "of")  # dozens of families
    if told.unit not in FAMILIES or low_at(words, noun) not in FAMILIES:
        return told
    size = bare_amount(words, noun + 2) if low_at(words, noun + 1) == "of" else None
    if size is None or low_at(words, size.last) in _RANGES or told.high is None or size.high is None or size.low < 2:
        return replace(told, high=None, qualifier=told.qualifier or "at least")
    each = size.high < _SMALL or any(word.low in _EACH for word in words[size.last : size.last + 2])
    low = told.low * size.low if each else size.low
    return replace(told, low=low, high=told.high * size.high, unit="people")


def whose_families(words: Sequence[Word], number: Amount) -> bool:
    """`Eleven people from two families were killed`: the families that those counted before were of."""
    if low_at(words, number.last) not in FAMILIES or low_at(words, number.first - 1) not in _OF:
        return False
    who = low_at(words, number.first - 2)
    if who == "members":  # `Members of four families were killed`: nobody has counted them, and of each it is one at least
        before = low_at(words, number.first - 3)
        return before in _SOME or bare_amount(words, number.first - 3) is not None or (before == "-" and number.first > 3)
    return people_unit(who) or (who == "all" and number.first > 2)
