"""Families told by their size, in Arabic: ثلاث عائلات من خمسة أفراد."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.words.arabic_words import plain_words

_FAMILIES = frozenset(plain_words("عائلات عوائل أسر عائلتان عائلتين أسرتان أسرتين"))
_HEADS = frozenset(plain_words("أفراد فردا أشخاص شخصا أنفس نفسا"))
_MADE_OF = plain_words("مكونة مؤلفة")


def by_their_size(inside: Sequence[ArabicAmount], plain: Sequence[str]) -> list[ArabicAmount]:
    """
    The numbers, with `ثلاث عائلات من خمسة أفراد` in place of both of its own: 5 to 15.

    Whether that is the size of each or of all together is not told by the words.
    """
    found: list[ArabicAmount] = []
    for amount in inside:
        before = found[-1] if found else None
        if before is not None and _size_of(before, amount, plain):
            many, size = before.count, amount.count
            high = None if many.high is None or size.high is None else many.high * size.high
            found[-1] = replace(amount, first=before.first, count=replace(size, low=max(many.low, size.low), high=high))
        else:
            found.append(amount)
    return found


def _size_of(families: ArabicAmount, size: ArabicAmount, plain: Sequence[str]) -> bool:
    """Whether a number of heads stands right behind families and `of`."""
    if families.count.low < 2 or families.share or size.share or _HEADS.isdisjoint(plain[size.last - 1 : size.last + 1]):
        return False
    noun = next((at for at in (families.last - 1, families.last) if plain[at : at + 1] and plain[at] in _FAMILIES), -1)
    between = [word for word in plain[noun + 1 : size.first] if word not in _MADE_OF]
    return noun >= 0 and between == ["من"]
