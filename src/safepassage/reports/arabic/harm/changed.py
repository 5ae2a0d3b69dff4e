"""The old number of what rose or fell, in Arabic, which is not so any more: ارتفع |من 9 أمس| إلى 14 اليوم. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.numerals import numeral_at
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms

_RISING = "ارتفع~يرتفع زاد~يزيد ازداد~يزداد انخفض~ينخفض تراجع~يتراجع قفز~يقفز هبط~يهبط صعد~يصعد رفع~يرفع خفض~يخفض تضاعف~يتضاعف تقلص~يتقلص"
_CHANGED = frozenset(form for verb in _RISING.split() for form in verb_forms(verb)) | frozenset(plain_words("ارتفاع زيادة انخفاض تراجع"))
_SIGNS = frozenset("،,؛.:!؟")
_QUALIFIED = 4  # words of `إلى أكثر من 50`
_OLD = 8  # words of `170 شاحنة يوميا في أبريل` before `to`
_FAR = 11  # words from a verb of rising to `from`


def rose_from(plain: Sequence[str], at: int) -> int:
    """Where the `to` of the new number stands, if a word is the `from` of the old: `ارتفع |من| 9 أمس |إلى| 14 اليوم`; -1: it is none."""
    if at < 1 or plain[at] != "من":
        return -1
    old = _number_from(plain, at + 1, 2)
    if old < 0 or not _changed_before(plain, at):
        return -1
    for to in range(old, min(old + _OLD, len(plain) - 1)):
        if plain[to] in _SIGNS:
            break
        if plain[to] == "الي" and _number_from(plain, to + 1, _QUALIFIED) > 0:
            return to
    return -1


def _number_from(plain: Sequence[str], first: int, words: int) -> int:
    """Where the first number ends that begins within some words; -1: none does."""
    found = (numeral_at(plain, at) for at in range(first, min(first + words, len(plain))))
    return next((number[2] for number in found if number), -1)


def _changed_before(plain: Sequence[str], at: int) -> bool:
    """Whether a verb of rising or falling stands before the `from` of an old number, in the same words."""
    for back in range(at - 1, max(-1, at - _FAR), -1):
        if plain[back] in _SIGNS:
            return False
        if any(stem in _CHANGED for stem in stems(plain[back])):
            return True
    return False
