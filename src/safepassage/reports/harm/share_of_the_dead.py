"""`A third of the |90 dead| were women`: who they were is told of the dead, and all ninety are dead."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_DEAD = listed("dead killed fatalities deaths slain")
_PEOPLE = listed("people civilians persons victims children women men soldiers protesters villagers residents fighters")
_WHO_THEY_WERE = listed("were are was is")
_FAR = 14  # words from the dead to who they were


def of_the_dead(words: Sequence[Word], whole: Amount) -> bool:
    """Whether the number behind `a third of` is of the dead, and a verb says who the third were; not `a third of the 90 were killed`."""
    at = whole.last + (low_at(words, whole.last) in _PEOPLE and low_at(words, whole.last) not in _DEAD)
    if low_at(words, at) not in _DEAD:
        return False
    behind = range(at + 1, min(at + _FAR, len(words)))
    verb = next((place for place in behind if words[place].low in _WHO_THEY_WERE), -1)
    return verb > 0 and low_at(words, verb + 1) not in _DEAD
