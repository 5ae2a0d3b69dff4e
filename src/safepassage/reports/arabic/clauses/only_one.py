"""What an Arabic clause denies of all but one way: `لم يبق مفتوحا |سوى معبر العريضة|` says that this one is open."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.words.arabic_words import plain_words, stems

_NOT = frozenset(plain_words("لم لا ليس ولم ولا وليس"))
_BUT = frozenset(plain_words("سوى إلا غير"))
_LEFT = frozenset(plain_words("يبق تبق يعد تعد يوجد توجد يبقى تبقى يظل تظل يعمل تعمل هناك ثمة"))
_NO_WAY = frozenset(plain_words("أن أنه أنها أمام يوم ساعة ساعتين بضع"))
_FAR = 5  # words from the no to `but`


def is_told_of_one(plain: Sequence[str], first: int, last: int) -> bool:
    """Whether nothing but one named way is left of those of which a clause speaks; not `لا يفتح المعبر |إلا للمشاة`."""
    for at in range(first, min(last, len(plain) - 1)):
        if plain[at] not in _NOT or plain[at + 1] not in _LEFT:
            continue
        but = next((n for n in range(at + 2, min(at + _FAR + 1, last)) if plain[n] in _BUT), -1)
        if but < 0 or but + 1 >= len(plain):
            continue
        of_it = plain[but + 1]
        subject = any(_is_way(word) and word.startswith("ال") for word in plain[at + 2 : but]) or (
            plain[but] == "غير" and not _is_way(of_it)
        )  # لا يعمل |المعبر إلا ساعة, لا توجد طرق غير |آمنة
        return not subject and of_it not in _NO_WAY and of_it[:1] not in "لب" and not of_it[:1].isdecimal()
    return False


def _is_way(word: str) -> bool:
    return not CLASSES["ways"].isdisjoint(stems(word))
