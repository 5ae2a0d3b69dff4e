"""Some of the dead, of whom a milder word is said: `seven of the dead were civilians, among them two children who were hit at the well`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.spelled import Amount
from safepassage.reports.words.words import Word, listed, low_at

_AMONG = (("among", "them"), ("among", "whom"), ("including",), ("they", "include"))
_DEAD = listed("dead killed slain died fatalities deaths")
_HURT = listed("wounded injured injuries hurt survived survivors alive")
_STOPS = frozenset((".", ";", ":", "|"))
_BACK, _BEHIND = 14, 10  # words


def of_the_dead(words: Sequence[Word], number: Amount) -> bool:
    """Whether a number is told to be among the dead; not where the wounded stand between, or are told of behind it."""
    led = next((len(lead) for lead in _AMONG if tuple(low_at(words, number.first - len(lead) + at) for at in range(len(lead))) == lead), 0)
    if not led or any(word.low in _HURT for word in words[number.last : number.last + _BEHIND]):
        return False
    for at in range(number.first - led - 1, max(-1, number.first - led - _BACK), -1):
        low = words[at].low
        if low in _HURT or low in _STOPS:
            return False
        if low in _DEAD:
            return True
    return False
