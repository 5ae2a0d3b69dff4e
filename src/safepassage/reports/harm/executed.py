"""People who are found with the marks of an execution: `five men lying face down, their hands tied and a single shot in the head`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.harm.counted import people_unit
from safepassage.reports.harm.units import unit_of
from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_HANDS = listed("hands wrists arms")
_TIED = listed("tied bound cuffed handcuffed roped wired")
_SHOT = listed("shot shots bullet bullets gunshot gunshots hole holes wound wounds")
_HEAD = listed("head heads neck necks skull skulls temple temples")
_THROATS = listed("throat throats")
_CUT = listed("cut slit slashed")
_LIVING = listed(
    "survived survive survivor survivors alive treated treating treatment admitted recovering hospital clinic walked crawled escaped "
    "arrived brought said told says"
)
_STOPS = frozenset((".", ";", ":", "|"))
_FAR, _NEAR = 30, 6  # words; `|shot| in the back of the |head|`


def executed(words: Sequence[Word], number: Amount) -> str:
    """killed, where the words behind a number of people tell how they lay; empty: they do not, or some of them live."""
    behind = []
    for word in words[number.last : number.last + _FAR]:
        if word.low in _STOPS:
            break
        behind.append(word.low)
    if not _LIVING.isdisjoint(behind) or not people_unit(unit_of(words, number)):
        return ""
    lie = "lying" in behind or "lay" in behind or low_at(words, number.first - 1) == "of"
    tied = _beside(behind, _HANDS, _TIED)
    shot = _beside(behind, _SHOT, _HEAD) or _beside(behind, _THROATS, _CUT)
    return "killed" if shot and (tied or lie) else ""


def _beside(words: Sequence[str], first: frozenset[str], second: frozenset[str]) -> bool:
    return any(word in first and not second.isdisjoint(words[at + 1 : at + _NEAR]) for at, word in enumerate(words))
