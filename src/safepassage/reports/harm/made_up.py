"""A whole told again by who they were: `three peacekeepers, |two Ghanaians and a Nepali|, were killed` are three."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.harm_words import VERBS, harm_word
from safepassage.reports.harm.roles import joined
from safepassage.reports.harm.units import unit_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_WHOSE = listed("a an the his her their its both")
_GENERAL = listed("civilians victims residents villagers members relatives nationals persons people individuals locals")
_SORTS = listed(
    "man men woman women boy boys girl girls child children baby babies infant infants toddler toddlers teenager teenagers couple "
    "father mother son sons daughter daughters wife husband brother brothers sister sisters grandmother grandfather"
)
_PARENTS = listed("parents couple")
_CLOSES = frozenset((",", ")", "-", "--", ";"))
_GOES_ON = listed("and but while")
_NOUN = 6  # words of the last part


def is_made_up(words: Sequence[Word], run: Sequence[Amount], anybody: bool) -> bool:
    """
    Whether the numbers behind the first follow at once, each joined to the next, and make it up.

    `three soldiers, two policemen and a driver were killed` are six: that a list of others is none is told by the comma that closes the
    apposition, or by a noun of anybody (`anybody`: people) before it.
    """
    whole, parts = run[0], run[1:]
    first = parts[0].first
    first -= low_at(words, first - 1) in _WHOSE
    comma = next((at for at in range(first - 1, max(whole.last, first - 4) - 1, -1) if words[at].low == ","), -1)
    couple = _parents(words, comma + 1) if 0 <= comma < first - 1 else 0
    if (
        comma < 0
        or (comma != first - 1 and not couple)
        or not all(joined(words, one, other) for one, other in zip(run, parts, strict=False))
    ):
        return False
    one_more = _one_more(words, parts[-1])
    made_of = sum(part.low for part in parts) + couple + bool(one_more)
    if len(parts) + bool(couple) + bool(one_more) < 2 or whole.low != made_of:
        return False
    if anybody:
        return True
    general = low_at(words, whole.last) in _GENERAL or unit_of(words, whole) in _GENERAL
    sorts = all(_SORTS & {word.low for word in words[part.first : part.last + 1]} for part in parts)
    return _is_closed(words, one_more or parts[-1].last, general) or (general and sorts)


def _parents(words: Sequence[Word], at: int) -> int:
    """`a family of six, |the parents and| four children`: how many are told of without a number."""
    at += low_at(words, at) in _WHOSE
    return 2 if low_at(words, at) in _PARENTS and low_at(words, at + 1) == "and" else 0


def _one_more(words: Sequence[Word], last: Amount) -> int:
    """`two Ghanaians |and a Nepali|,`: behind the last, who has no number; 0: there is none."""
    at = next((at for at in range(last.last, min(last.last + 3, len(words))) if words[at].low == "and"), -1)
    alone = at >= 0 and low_at(words, at + 1) in ("a", "an", "another")
    return at + 3 if alone and low_at(words, at + 3) in _CLOSES else 0


def _is_closed(words: Sequence[Word], at: int, general: bool) -> bool:
    """Whether a comma closes the last part before any verb; not before `and wounded nine`, as any list may be, but of civilians."""
    for place in range(at, min(at + _NOUN, len(words))):
        low = words[place].low
        if low in _CLOSES:
            return general or low_at(words, place + 1) not in _GOES_ON
        if low in VERBS or low == "and" or harm_word(words, place):
            return False
    return False
