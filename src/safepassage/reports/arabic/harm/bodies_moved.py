"""Bodies on their way home, in Arabic: أعيدت جثامين خمسة جنود إلى عمّان: they died elsewhere, and before."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms

_BODIES = frozenset(plain_words("جثامين جثث جثمان رفات نعوش"))
_VERBS = ("نقل~ينقل", "اعاد~يعيد", "وصل~يصل", "سلم~يسلم", "تسلم~يتسلم")
_MOVED = frozenset(form for verb in _VERBS for form in verb_forms(verb)) | frozenset(
    plain_words("أعيدت أعيد نقلت نقل وصول وصلت إعادة نقل تسليم سلمت تسلمت")
)
_WARDS = ("مستشفي", "المستشفي", "مشرحه", "المشرحه", "مجمع", "ثلاجه", "ثلاجات", "مسجد", "مقبره", "الطب", "عياده", "مشفي", "المشفي", "نقطه")
_KIN = ("ذويهم", "ذويه", "عايلاتهم", "اهاليهم", "اهلهم", "اسرهم")
_LEAD, _BEHIND = 4, 8  # words before the bodies and behind the number


def on_their_way(plain: Sequence[str], amount: ArabicAmount) -> bool:
    """Whether the bodies that a number counts were moved to where it tells of, and to no ward or kin."""
    bodies = amount.first - 1
    if bodies < 1 or plain[bodies] not in _BODIES:
        return False
    moved = any(stem in _MOVED for word in plain[max(0, bodies - _LEAD) : bodies] for stem in (word, *stems(word)))
    behind = plain[amount.last : amount.last + _BEHIND]
    return moved and "الي" in behind and not any(word.lstrip("بل") in _WARDS or word in (*_WARDS, *_KIN) for word in behind)
