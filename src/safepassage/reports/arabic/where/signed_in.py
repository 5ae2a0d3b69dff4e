"""`انتهك الجيش وقف إطلاق النار |الموقع في مينسك|`: where a truce was signed is not where it was broken."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.named import Named
from safepassage.reports.words.arabic_words import plain_word, plain_words, verb_forms
from safepassage.reports.words.words import Word

_SIGNED = frozenset(plain_words("الموقع الموقعة المبرم المبرمة المتفق الموقعه"))
_TRUCES = frozenset(plain_words("النار الهدنة هدنة الاتفاق اتفاق الاتفاقية اتفاقية السلام التفاهم عليه عليها"))
_BROKEN = frozenset[str]().union(*map(verb_forms, ("انتهك~ينتهك", "خرق~يخرق", "انهار~ينهار", "نقض~ينقض", "سقط~يسقط", "انتهى~ينتهي")))
_BROKEN |= frozenset(plain_words("انتهاك خرق انهيار نقض بخرق بانتهاك"))
_BACK = 4  # words from a name back to `signed`


def is_signed_in(named: Named, words: Sequence[Word]) -> bool:
    """Whether `the truce signed in` stands right before a place."""
    at = next((number for number, word in enumerate(words) if word.start >= named.start), 0)
    before = [plain_word(word.text) for word in words[max(0, at - _BACK) : at]]
    return before[-1:] == ["في"] and not _SIGNED.isdisjoint(before) and not _TRUCES.isdisjoint(before)


def where_broken(best: Named | None, words: Sequence[Word], here: Sequence[Named], start: int, end: int) -> Named | None:
    """The chosen place, unless a truce that broke was signed there; then what else the claim, [start, end), names; None: nothing."""
    told = {plain_word(word.text).lstrip("وف") for word in words if start <= word.start < end}
    if best is None or _BROKEN.isdisjoint(told) or not is_signed_in(best, words):
        return best
    return next((one for one in here if start <= one.start < end and one.type != "nothing" and not is_signed_in(one, words)), None)
