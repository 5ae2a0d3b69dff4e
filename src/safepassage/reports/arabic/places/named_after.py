"""Arabic places named after somebody: where his name ends behind his title, or goes on with his father's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from safepassage.reports.arabic.words.lexicon import rules_of
from safepassage.reports.words.arabic_words import plain_words

_TITLES = frozenset(plain_words("الشهيد الشهيدة الشيخ الملك الملكة الإمام السيد السيدة الأمير الخليفة الدكتور القائد الرئيس"))
_FATHERS = frozenset(plain_words("بن ابن بنت"))
_LEADS = frozenset(plain_words("عبد أبو أبي أم آل"))


def through_his_name(plain: Sequence[str], last: int, may_name: Callable[[str], bool]) -> int:
    """`حاجز الشهيد |باسل|`, `مدرسة خالد |بن الوليد|`, `مستشفى الملك |عبد العزيز|`: where it ends; not `مدرسة الشهيد |قصفت`."""

    def named(at: int) -> bool:
        return at < len(plain) and (plain[at] in _LEADS or (may_name(plain[at]) and not rules_of(plain[at])))

    if plain[last - 1] in _TITLES and named(last):
        last += 1
    while last < len(plain):
        if plain[last - 1] in _LEADS and named(last):
            last += 1
        elif plain[last] in _FATHERS and named(last + 1):
            last += 2
        else:
            break
    return last
