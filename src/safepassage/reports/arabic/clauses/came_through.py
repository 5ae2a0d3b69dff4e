"""Who came by a way, in Arabic: how many, or that nobody does."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_words, stems, verb_forms

_WAYS = CLASSES["ways"]
_CROSSED = verb_forms("عبر~يعبر") | verb_forms("سلك~يسلك")
_PASSED = _CROSSED.union(*map(verb_forms, plain_words("مر~يمر دخل~يدخل خرج~يخرج غادر~يغادر")))
_BY = frozenset(plain_words("من عبر"))
_NOBODY = plain_words("أحد أحدا")
_HEAD = 3  # words up to the verb that passes


def came_through(plain: Sequence[str], first: int, last: int) -> bool:
    """`عبر 50 مريضا من معبر رفح`, `لا أحد يمر من طريق الراموسة`: how many, or that nobody, came by a way; not `دخلت الشاحنات السوق`."""
    inside = plain[first:last]
    head = next((at for at, word in enumerate(inside[:_HEAD]) if word.lstrip("وف") in _PASSED), -1)
    way = next((at for at in range(head + 1, len(inside)) if not _WAYS.isdisjoint(stems(inside[at]))), -1)
    if head < 0 or way < 0:
        return False
    counted = any(is_number(word) for word in inside[head + 1 : way]) or any(word in _NOBODY for word in inside[:way])
    return counted and (inside[way - 1] in _BY or inside[head].lstrip("وف") in _CROSSED)
