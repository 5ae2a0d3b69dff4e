"""`Two died in |the city| and one in Chasiv Yar`: a town that is only meant parts a toll as one that is named does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.places.meant_places import meant_by
from safepassage.reports.places.resolving import About, Mention
from safepassage.reports.places.trail import Trail
from safepassage.reports.words.words import Word

_AND_MORE = re.compile(
    r" (?:itself )?and (?:another |at least )?[\w,-]{1,12} (?:more |others? |people |were )?"
    r"(?:died |killed |wounded )?(?:in|at|near|around) "
)
_MORE_BEFORE = re.compile(
    r" (?:in|at|near) [^,.;]{2,40},? and (?:another |at least )?[\w-]{1,12} (?:more |others? |people )?in the \w{4,7}$"
)
_MOST = 90  # letters before such a town
_TOWNS = ("city", "town", "village", "capital", "camp")


def with_meant_towns(named: Sequence[Mention], words: Sequence[Word], text: str, base: int, trail: Trail, about: About) -> list[Mention]:
    """The places of a sentence, which begins at letter `base` of a text, with the town that is meant where it has a toll beside another."""
    found = list(named)
    for at, word in enumerate(words[2:], 2):
        led = word.low in _TOWNS and words[at - 1].low == "the" and words[at - 2].low in ("in", "inside", "within")
        if not led or not (
            _AND_MORE.match(text, word.end - base) or _MORE_BEFORE.search(text, max(0, word.end - base - _MOST), word.end - base)
        ):
            continue
        before = [one for one in named if one.end <= word.start]
        meant = meant_by(words, word.start, word.end, trail, about, before)
        same = {one.text for one in before}  # three in Talbiseh and two in |the city|: not in Talbiseh
        if (
            meant is not None
            and meant.text not in same
            and not any(one.start < word.end and words[at - 1].start < one.end for one in named)
        ):
            found.append(replace(meant, start=words[at - 1].start, end=word.end, preposition="in", kind="", relative=False))
    return sorted(found, key=lambda one: one.start)
