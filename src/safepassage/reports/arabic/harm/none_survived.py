"""How many died where nobody lived, in Arabic: لم ينج أحد من ركاب الطائرة الـ62. Own work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Count, Harm
from safepassage.reports.arabic.harm.numbers import ArabicAmount
from safepassage.reports.words.arabic_words import plain_words

_ALL = (plain_words("لم ينج أحد"), plain_words("لم ينج أي"))
_BUT = frozenset(plain_words("سوى إلا غير"))
_NOT, _LIVED = plain_words("لم ينج")


def none_survived(
    plain: Sequence[str], inside: Sequence[ArabicAmount], first: int, last: int, told: tuple[Harm, Count | None]
) -> tuple[Harm, Count | None]:
    """
    What was told, with the number on board as the dead where none of them lived.

    Where some did (`لم ينج سوى 3 من ركاب المركب الـ45`) these are no dead, and who did not may be missing: a person decides.
    """
    at = next((at for at in range(first, last - 1) if plain[at] == _NOT and plain[at + 1] == _LIVED), -1)
    harm, count = told
    if at < 0:
        return told
    if not _BUT.isdisjoint(plain[at + 2 : at + 3]):
        return replace(harm, killed=None), None
    whole = next((amount.count for amount in inside if amount.first > at), None)
    if tuple(plain[at : at + 3]) not in _ALL or whole is None or harm.killed is not None:
        return told
    return replace(harm, killed=replace(whole, unit="people")), None if count is whole else count
