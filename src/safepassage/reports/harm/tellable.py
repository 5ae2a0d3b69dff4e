"""Of killed, injured and missing, what a claim of a kind can tell: an incident all, a need only who died of it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.harm.harm_words import passed_away
from safepassage.reports.harm.out_of_sight import tells_of_lost
from safepassage.reports.harm.parts import numeral
from safepassage.reports.words.words import Word, listed

ALL = frozenset(("killed", "injured", "missing"))
HARMFUL = (ReadKind.INCIDENT, ReadKind.THREAT)
DEADLY = (ReadKind.NEED, ReadKind.PROTECTION, ReadKind.RESPONSE)  # of these only who died there: `16 people died of cholera`
_SOUGHT = (ReadKind.PROTECTION, ReadKind.RESPONSE)
_DIED = listed("died die dying dies perished perish succumbed starved drowned killed murdered executed lives death deaths fatalities")


def tellable(words: Sequence[Word], kind: ReadKind, subtype: str, start: int, end: int) -> frozenset[str]:
    """Of killed, injured and missing, what a clause of this kind can tell."""
    if kind in HARMFUL or subtype in ("food", "missing"):
        return ALL
    lost = frozenset(("missing",)) if kind in _SOUGHT and _lost(words, start, end) else frozenset[str]()
    if kind in DEADLY and any(start <= word.start < end and _tells_of_death(words, at) for at, word in enumerate(words)):
        return lost | {"killed"}
    return lost


def _tells_of_death(words: Sequence[Word], at: int) -> bool:
    counted = words[at].low == "dead" and at > 1 and numeral(words[at - 1].low) and words[at - 2].low == ","  # 12 cases, 3 dead
    return words[at].low in _DIED or counted or passed_away(words, at)


def _lost(words: Sequence[Word], start: int, end: int) -> bool:
    """`the search for 16 sailors missing since the attack`, `40 men have not been heard of since`."""
    named = any(start <= word.start < end and word.low in ("missing", "disappeared", "unaccounted") for word in words)
    return named or tells_of_lost(words, start, end)
