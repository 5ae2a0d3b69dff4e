"""The missing who were found alive are missing no more, in Arabic: عثر على الصيادين المفقودين سالمين."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.words.arabic_words import plain_words

MISSING_AR = frozenset(
    plain_words("مفقود مفقودا مفقودة مفقودين مفقودون المفقود المفقودة المفقودين المفقودون المفقودات مفقودات المفقودان المفقودتين")
)
ALIVE_AR = frozenset(plain_words("أحياء حيا سالما سالمين سالمون سالمة بخير أحياءً"))
_NOT = frozenset(plain_words("لم لا ليس ليسوا إن إذا أمل آمال احتمال هل غير"))
_BEHIND = 8  # words behind the missing in which it is told


def found_alive(inside: Sequence[str]) -> bool:
    """Whether the plain words of a claim tell that missing people are alive."""
    at = next((at for at, word in enumerate(inside) if word in MISSING_AR), -1)
    return at >= 0 and not ALIVE_AR.isdisjoint(inside[at : at + _BEHIND]) and _NOT.isdisjoint(inside)
