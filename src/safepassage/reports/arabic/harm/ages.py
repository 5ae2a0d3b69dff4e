"""How old those are who were harmed, in brackets behind them: رجل |(55 عاما)| وابنه |(12 عاما)|. Own work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_words
from safepassage.reports.words.words import Word

_OF_LIFE = frozenset(plain_words("عام عاما أعوام سنة سنوات شهر شهرا أشهر"))
_LONGEST = 8  # words between two brackets


class Bare(NamedTuple):
    """Words without ages, the numbers among them, and where a clause ends in them."""

    words: Sequence[Word]
    plain: Sequence[str]
    amounts: Sequence[ArabicAmount]
    last: int


def without_ages(words: Sequence[Word], plain: Sequence[str], amounts: Sequence[ArabicAmount], first: int, last: int) -> Bare:
    """The words of a sentence without ages in brackets among [first, last): who is joined to whom is read over them."""
    out = {at for begin in range(first, last) if plain[begin] == "(" for at in range(begin, _end(plain, begin, last))}
    if not out:
        return Bare(words, plain, amounts, last)
    kept = [at for at in range(len(plain)) if at not in out]
    before = [sum(other < at for other in out) for at in range(len(plain) + 1)]
    left = [
        replace(amount, first=amount.first - before[amount.first], last=amount.last - before[amount.last])
        for amount in amounts
        if out.isdisjoint(range(amount.first, amount.last))
    ]
    return Bare([words[at] for at in kept], [plain[at] for at in kept], left, last - before[last])


def _end(plain: Sequence[str], begin: int, last: int) -> int:
    """Where an age that a bracket opens ends; `begin`: it is none."""
    shut = next((at for at in range(begin + 1, min(begin + _LONGEST, len(plain))) if plain[at] == ")"), -1)
    inside = plain[begin + 1 : shut]
    numbers = any(is_number(word.lstrip("و")) for word in inside)
    alone = all(word.lstrip("و").isdecimal() for word in inside)
    return min(shut + 1, last) if shut > 0 and numbers and (alone or not _OF_LIFE.isdisjoint(inside)) else begin
