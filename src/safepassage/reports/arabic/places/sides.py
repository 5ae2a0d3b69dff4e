"""The side of an Arabic town that is told before it: `الجزء الشرقي من حلب`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.arabic.places.named import Named
from safepassage.reports.words.arabic_words import plain_word, plain_words

_PARTS = frozenset(plain_words("الجزء النصف القسم الشطر الجانب الطرف القطاع"))
_FROM = "من"
_SIDES = {
    plain_word(name): side
    for side, names in (
        ("eastern", "الشرقي الشرقية"),
        ("western", "الغربي الغربية"),
        ("northern", "الشمالي الشمالية"),
        ("southern", "الجنوبي الجنوبية"),
    )
    for name in names.split()
}


def side_before(plain: Sequence[str], place: int) -> str:
    """The side that is told right before a word, as a direction in English; empty: none."""
    if place < 3 or plain[place - 1] != _FROM or plain[place - 3].removeprefix("ب") not in _PARTS:
        return ""
    return _SIDES.get(plain[place - 2], "")


def of_its_own(named: Named | None, start: int, end: int) -> Named | None:
    """A place as the sentence [start, end) means it: a side of a town is told of in its own sentence, elsewhere the town is meant."""
    return named if named is None or start <= named.start < end else whole(named)


def whole(named: Named) -> Named:
    """The town, of which a side is named."""
    if not named.side:
        return named
    written = named.written.split(f" {_FROM} ", 1)[-1]
    return replace(named, written=written, start=named.end - len(written), place=named.town, side="")
