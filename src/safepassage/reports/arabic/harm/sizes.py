"""Families told by their size, in Arabic: ثلاث عائلات من خمسة أفراد."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count
from safepassage.reports.arabic.harm.befallen import word_of
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.words.arabic_words import plain_words

_FAMILIES = frozenset(plain_words("عائلات عوائل أسر عائلتان عائلتين أسرتان أسرتين"))
_MEMBERS = plain_words("أفراد أعضاء")
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


def of_each_one(held: dict[str, Count], inside: Sequence[ArabicAmount], plain: Sequence[str], roles: Sequence[str]) -> None:
    """`قتل أفراد أربع عائلات`, `قتلت أربع عائلات`: of each it is one at least, and how many more nobody has counted."""
    for amount in inside:
        noun = next((at for at in (amount.last - 1, amount.last) if plain[at : at + 1] and plain[at] in _FAMILIES), -1)
        before = amount.first - 1 - (amount.first > 0 and plain[amount.first - 1] in _MEMBERS)
        role = word_of(plain, before) if noun >= 0 <= before and not amount.share else ""
        if role in ("killed", "injured") and role in roles and role not in held:
            held[role] = replace(amount.count, high=None, qualifier=amount.count.qualifier or "at least")
            if held.get("count") == amount.count:
                del held["count"]


def _size_of(families: ArabicAmount, size: ArabicAmount, plain: Sequence[str]) -> bool:
    """Whether a number of heads stands right behind families and `of`."""
    if families.count.low < 2 or families.share or size.share or _HEADS.isdisjoint(plain[size.last - 1 : size.last + 1]):
        return False
    noun = next((at for at in (families.last - 1, families.last) if plain[at : at + 1] and plain[at] in _FAMILIES), -1)
    between = [word for word in plain[noun + 1 : size.first] if word not in _MADE_OF]
    return noun >= 0 and between == ["من"]
