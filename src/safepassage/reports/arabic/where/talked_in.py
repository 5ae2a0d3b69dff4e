"""`اتفق الطرفان |في مسقط| على فتح طريق الضالع`: where they agreed on a way is not where it lies."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.places.named import Named
from safepassage.reports.words.arabic_words import plain_word, plain_words, verb_forms
from safepassage.reports.words.words import Word

_AGREED = frozenset[str]().union(*map(verb_forms, ("اتفق~يتفق", "توافق~يتوافق")))
_AGREED |= frozenset(plain_words("اتفاق الاتفاق اتفاقا توافق اتفاقية"))
_ON = frozenset(plain_words("على بشأن حول"))
_OPENING = frozenset(plain_words("فتح إعادة افتتاح بفتح تشغيل استئناف"))
_BACK = 8  # words from a name back to `agreed`


def agreed_in(named: Named, words: Sequence[Word]) -> bool:
    """Whether `they agreed in` stands before a place, and `on opening` behind it."""
    at = next((number for number, word in enumerate(words) if word.start >= named.start), 0)
    behind = [plain_word(word.text) for word in words if word.start >= named.end][:4]
    before = [plain_word(word.text) for word in words[max(0, at - _BACK) : at]]
    told = not _AGREED.isdisjoint({*before, *(word.lstrip("وف") for word in before)})
    return before[-1:] == ["في"] and told and not _ON.isdisjoint(behind[:3]) and not _OPENING.isdisjoint(behind)


def where_the_way_lies(best: Named | None, words: Sequence[Word], here: Sequence[Named], start: int, end: int) -> Named | None:
    """The chosen place of a claim about a way, unless it was only agreed on there; then what the claim, [start, end), names behind it."""
    if best is None or not agreed_in(best, words):
        return best
    return next((one for one in here if max(start, best.end) <= one.start < end and one.type != "nothing"), None)
