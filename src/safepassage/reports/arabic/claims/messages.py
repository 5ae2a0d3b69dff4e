"""The stretches of an Arabic message from sign to sign, and the words in them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from safepassage.reports.arabic.words import spoken_words as said
from safepassage.reports.words.arabic_words import stems

_SIGNS = frozenset(("،", ",", ".", "؟", "?", "!", "؛", ";", ":", "...", "..", "…", "|", "-", "–", '"', "«", "»", "(", ")"))
_ASKED = frozenset(("؟", "?"))
_LONGEST = 16  # words from sign to sign: a message, and no sentence of a newspaper
_OBJECT = 3  # words from a deed to whom it was done


class Said(NamedTuple):
    """Words [first, last) between two signs, and the words of the sentence."""

    plain: Sequence[str]
    first: int
    last: int

    def has(self, words: Set[str], first: int, last: int) -> bool:
        return any(is_one(word, words) for word in self.plain[max(first, self.first) : min(last, self.last)])


def stretches(plain: Sequence[str]) -> list[Said]:
    found, first = list[Said](), 0
    for at in range(len(plain) + 1):
        if at < len(plain) and plain[at] not in _SIGNS:
            continue
        asked = at < len(plain) and plain[at] in _ASKED
        if 1 < at - first <= _LONGEST and not asked and not _unsure(plain, first, at):
            found.append(Said(plain, first, at))
        first = at + 1
    return found


def _unsure(plain: Sequence[str], first: int, last: int) -> bool:
    """`بدهم يسكروا الطريق`, `اذا ضربوا السوق`: what may be, is to come, is asked or only heard; said at the head of it or anywhere."""
    gone = [at for at in range(first, last) if plain[at] in said.GONE and tells_of_dead(plain, at, last)]
    if any(plain[at] == "قبل" and plain[at + 1] in ("ما", "ان") for at in range(first, last - 1)):
        return True  # قبل ما يسكر الطريق
    return any(is_word(word, said.UNSURE) and at not in gone for at, word in enumerate(plain[first:last], first))


def tells_of_dead(plain: Sequence[str], at: int, last: int) -> bool:
    return any(is_one(word, said.THE_DEAD) for word in plain[at + 1 : min(at + 1 + _OBJECT, last)])


def is_one(word: str, words: Set[str]) -> bool:
    bare = word.lstrip("وف").removeprefix("ال")  # الضو: too short for a stem
    return not words.isdisjoint((*stems(word), bare)) or (word[:1] in "وف" and word[1:] in words)


def is_word(word: str, words: Set[str]) -> bool:
    return word in words or (word[:1] in "وف" and word[1:] in words)
