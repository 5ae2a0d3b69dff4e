"""Persons whose name reads like a place's: `trucks reached Olena Bridge`, `Boris Mills said`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.named_bodies import GIVEN
from safepassage.reports.words import Word, listed, low_at

_SAYS_WHERE = listed(
    "in at near outside inside around off on onto across along through between over under of from by beside behind the this"
)
_FOLLOWING = frozenset(
    [*((word, "to") for word in ("loyal", "faithful", "allied")), *((word, "of") for word in ("followers", "supporters", "sons", "son"))]
)


def follows(words: Sequence[Word], first: int) -> bool:
    """`loyal to X`, `followers of X`: X is somebody."""
    return (low_at(words, first - 2), low_at(words, first - 1)) in _FOLLOWING


def given_and_family(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a given name and one more word with a capital, [first, last), are a person's: no word says that they are where."""
    named = last - first == 2 and words[first].low in GIVEN and words[first].text.istitle() and words[first + 1].text.istitle()
    return named and low_at(words, first - 1) not in _SAYS_WHERE
