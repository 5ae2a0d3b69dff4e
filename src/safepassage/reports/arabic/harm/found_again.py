"""What became of the missing, in Arabic: عثر على 8 من أصل 12 مفقودا قتلى: eight killed, of twelve; أحياء: they are missing no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.arabic.words.numerals import numeral_at
from safepassage.reports.modality.found_alive import ALIVE_AR, MISSING_AR
from safepassage.reports.words.arabic_words import plain_words

_DEAD = frozenset(plain_words("قتلى موتى أمواتا أموات جثثا جثث متوفين هامدة غرقى"))
_FOUND = frozenset(plain_words("عثر عثرت عثرنا عثروا انتشل انتشلت انتشال وجد وجدت العثور وعثر فعثر"))
_NOT = frozenset(plain_words("لم لا لن دون"))
_OF = (["من", "اصل"], ["من", "بين"])
_LEAD, _BEHIND = 6, 12  # words before a number and behind it


def found_again(
    plain: Sequence[str], inside: Sequence[ArabicAmount], last: int, told: tuple[Harm, Count | None]
) -> tuple[Harm, Count | None]:
    """Who was harmed and what is counted, where the missing among them were found; else as it is told."""
    for amount in inside:
        whole = numeral_at(plain, amount.last + 2) if list(plain[amount.last : amount.last + 2]) in _OF and amount.last + 2 < last else None
        end = whole[2] if whole else amount.last
        lead, behind = plain[max(0, amount.first - _LEAD) : amount.first], plain[end : min(last, end + _BEHIND)]
        lost = not MISSING_AR.isdisjoint((*lead[-1:], *behind[:2]))
        if amount.share or not lost or _FOUND.isdisjoint(lead) or not _NOT.isdisjoint(lead):
            continue
        if not ALIVE_AR.isdisjoint(behind):
            return replace(told[0], missing=None), replace(amount.count, unit="people")
        if not _DEAD.isdisjoint((*lead, *behind)):
            of_all = Count(whole[0], whole[1], "people", amount.count.text) if whole else None
            return replace(told[0], killed=replace(amount.count, unit="people"), missing=None), of_all
    return told
