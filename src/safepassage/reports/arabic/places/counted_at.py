"""A town that heads its item in a list of tolls: بعلبك 38 شهيدا، |صور| 9 شهداء. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words

_SIGNS = ("،", "؛", ",", ";", "-", "–", "•")
_CASUALTIES = frozenset(
    plain_words(
        "شهيد شهيدا شهداء شهيدان قتيل قتيلا قتلى قتيلان جريح جريحا جرحى جريحان مصاب مصابا مصابين مصابون إصابة إصابات وفاة وفيات مفقودين"
    )
)


def counted_at(plain: Sequence[str], first: int, last: int) -> bool:
    """Whether the name [first, last) stands between a sign and a number of the dead or the hurt."""
    led = first > 0 and plain[first - 1] in _SIGNS
    return led and plain[last : last + 1] != [] and plain[last].isdecimal() and not _CASUALTIES.isdisjoint(plain[last + 1 : last + 2])
