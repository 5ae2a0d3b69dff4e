"""Whether Arabic words, be it behind `and`, are of a list."""

from __future__ import annotations

from collections.abc import Iterable


def is_told(word: str, told: frozenset[str]) -> bool:
    """`ونقلوا`, `نقلوا`: a plain word, with `and` or without."""
    return word in told or (word[:1] in "وف" and word[1:] in told)


def any_told(words: Iterable[str], told: frozenset[str]) -> bool:
    """Whether one of several plain words is of a list."""
    return any(is_told(word, told) for word in words)
