"""How sure an Arabic proposal is, by its words."""

from __future__ import annotations

from safepassage.records.reading import Modality, ReadKind
from safepassage.reports.arabic_access import Voice
from safepassage.reports.arabic_clauses import Clause


def confidence_of(clause: Clause, voice: Voice, kind: ReadKind, exact: bool) -> float:
    """The chance that kind and span are right: by the strength of the word, how far the next kind is behind, and what is bound to it."""
    if clause.guessed:
        return round(0.25 + 0.35 * clause.strength, 3)
    chance = 0.3 + 0.45 * min(clause.strength, 1.1) + 0.35 * min(clause.margin, 0.3) + 0.07 * exact
    if kind in (ReadKind.DIPLOMACY, ReadKind.POSTURE, ReadKind.PROTECTION, ReadKind.THREAT, ReadKind.ACCESS, ReadKind.CONTROL):
        chance -= 0.05
    if voice.modality not in (Modality.ASSERTED, Modality.REPORTED):
        chance -= 0.05
    length = clause.last - clause.first
    if length < 4 or length > 28:
        chance -= 0.08
    return round(max(0.05, min(chance, 0.95)), 3)
