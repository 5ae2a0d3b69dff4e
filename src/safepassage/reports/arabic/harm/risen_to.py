"""
A number that a toll rose to, over what else is counted between: ارتفع عدد قتلى الهجوم على مسجدين في كرايستشيرش |إلى 49|.

Own work.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.befallen import DISEASES
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.words.arabic_words import plain_words, stems

_TOLLS = frozenset(plain_words("عدد حصيلة أعداد"))
_WHOM = {
    word: role
    for role, words in (
        ("killed", "قتلى القتلى ضحايا الضحايا شهداء الشهداء وفيات الوفيات"),
        ("injured", "جرحى الجرحى المصابين مصابي"),
        ("missing", "المفقودين مفقودي"),
    )
    for word in plain_words(words)
}
_ROSE = frozenset(plain_words("ارتفع ارتفعت وارتفع وارتفعت ليرتفع يرتفع وصل وصلت زاد قفز بلغ بلغت ارتفاع"))
_HEAD, _FAR = 4, 14  # words of `ارتفع عدد قتلى`, and to the number


def risen_to(plain: Sequence[str], first: int, amount: ArabicAmount) -> str:
    """What a toll at the head of a clause says befell those whom a number behind `to` counts; empty: it is no such number."""
    if plain[amount.first - 1] != "الي" or not 0 < amount.first - first <= _FAR:
        return ""
    at = next((at for at in range(first, min(first + _HEAD, amount.first - 1)) if plain[at] in _TOLLS), -1)
    sick = any(not DISEASES.isdisjoint(stems(word)) for word in plain[at + 2 : at + 4])  # عدد المصابين |بالحصبة
    led = at >= 0 and not sick and not _ROSE.isdisjoint(plain[first:at])
    return _WHOM.get(plain[at + 1], "") if led and "،" not in plain[at : amount.first] else ""
