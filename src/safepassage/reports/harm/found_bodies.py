"""One body more: `a tenth body was found`, `pulled another body from the ruins`; an ordinal before it counts no ten."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.words import Word, listed, low_at

_ONE = listed("a an another")
_NTH = listed(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)
_OF_FIGURES = ("st", "nd", "rd", "th")  # 12th
_BODIES = listed("body corpse")
_FOUND = listed("found recovered pulled retrieved discovered unearthed dug exhumed washed uncovered fished")
_BEEN = listed("was is has been had being later also since then just already have")
_NONE = listed("no not never nobody without neither nor")
_NEAR = 3  # words between a body and the verb that tells how it was found


def body_found(words: Sequence[Word], at: int) -> int:
    """
    Behind the body that this word begins, where one was found: `a tenth body| was found`, `recovered the 12th body|`; 0: it begins none.

    Not `the body was found`, who may be told of already, nor a body of troops, nor one that was found guilty.
    """
    nth = _ordinal(low_at(words, at + 1))
    body = at + 1 + nth
    if not (low_at(words, at) in _ONE or (nth and low_at(words, at) == "the")) or low_at(words, body) not in _BODIES:
        return 0
    behind = next((place for place in range(body + 1, len(words)) if words[place].low not in _BEEN), len(words))
    if low_at(words, body + 1) == "of" or low_at(words, behind + 1) in ("guilty", "to"):
        return 0
    sought = {word.low for word in words[max(0, at - _NEAR - 2) : at]}
    if not _NONE.isdisjoint(sought):
        return 0
    before = any(word.low in _FOUND for word in words[max(0, at - _NEAR) : at])
    return body + 1 if before or low_at(words, behind) in _FOUND else 0


def _ordinal(low: str) -> bool:
    """`tenth`, `12th`."""
    return low in _NTH or (low[:-2].isdecimal() and low.endswith(_OF_FIGURES))
