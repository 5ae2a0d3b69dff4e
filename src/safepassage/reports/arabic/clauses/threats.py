"""Harm that somebody threatens with, and that is not done yet."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.words.arabic_words import verb_forms

_THREATEN = verb_forms("هدد~يهدد") | verb_forms("توعد~يتوعد")
_BEFORE = 6  # words from who threatens to what with


def threatened(plain: Sequence[str], clause: Clause) -> bool:
    """`هدد بقتل عشرة`, and where the threat itself is cut off: `هدد قائد ميليشيا | بقتل عشرة`."""
    first = clause.first
    if plain[first][:1] == "ب" and (done_to(plain[first]) or is_event(plain[first][1:])):
        first = next((at for at in range(first, max(-1, first - _BEFORE), -1) if plain[at - 1 : at] in ([], ["،"], ["."])), first)
    return any(word.lstrip("وف") in _THREATEN for word in plain[first : max(clause.word, clause.first) + 1])
