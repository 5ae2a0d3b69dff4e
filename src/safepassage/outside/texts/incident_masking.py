"""Persons in the cells of an incident table, blacked out; its long texts before the rows are read, by a second process too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import black_names
from safepassage.outside.reading_parts import is_place
from safepassage.outside.second_process import shared

SECOND = "safepassage.outside.texts.second_masking"
SHORT = 60  # letters of a text that may stand in many rows
_MANY = 500_000  # letters for which a second process is worth its start
_AT_ONCE = 2_000  # texts
_LEADS_TO_SOMEBODY = re.compile(r"\d[\d ().+/-]{5,}\d|[@/]|[^\W\d_]{2}")

_NOBODY: Mapping[str, int] = {}

Masked = tuple[str, Mapping[str, int]]  # a text on one line, and how many of each kind were blacked out in it


def masked(raw: str) -> Masked:
    """What stands in a cell, without persons."""
    text = " ".join(raw.split())
    clean, kinds = blacked_out(text) if _LEADS_TO_SOMEBODY.search(text) else (text, {})
    clean, names = black_names(clean, is_place, is_place)
    return clean, kinds | {"a name": kinds.get("a name", 0) + names} if names else kinds


def masked_ahead(texts: Iterable[str]) -> dict[str, Masked]:
    """Long texts that stand in many rows or one, each with what is left of it; none where they are too few to be looked at together."""
    long = [text for text in dict.fromkeys(texts) if len(text) > SHORT]
    if sum(map(len, long)) < _MANY:
        return {}
    pieces = [long[place : place + _AT_ONCE] for place in range(0, len(long), _AT_ONCE)]
    found = dict[str, Masked]()
    for piece, changed in zip(pieces, shared(SECOND, changed_of, pieces), strict=True):
        found.update((text, (text, _NOBODY)) for text in piece)
        found.update((piece[at], one) for at, one in changed.items())
    return found


def changed_of(texts: Sequence[str]) -> dict[int, Masked]:
    """Those of the texts that are not left as they are, by their places."""
    found = ((at, text, masked(text)) for at, text in enumerate(texts))
    return {at: one for at, text, one in found if one[0] != text or one[1]}
