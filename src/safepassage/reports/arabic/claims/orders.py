"""Orders not to take a way, in which no word told a claim: `تجنبوا طريق المطار`."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.modality.avoided_arabic import told_to_avoid

_RULE = ArabicRule(ReadKind.ACCESS, "used", 1.0)
_MARGIN = 0.5
_CHANCE = 0.4  # nobody weighed it; an analyst looks


def with_orders(one: Sentence, clauses: Sequence[Clause], text: str) -> list[Clause]:
    """The clauses of a sentence, and the order at its head not to take a way, where nothing was read of its words."""
    order = told_to_avoid(text, one.start)
    if order is None:
        return list(clauses)
    last = next((at for at, word in enumerate(one.words) if word.start >= order.end()), len(one.words))
    while last and not one.plain[last - 1][:1].isalnum():
        last -= 1
    if last < 2 or any(clause.first < last for clause in clauses):
        return list(clauses)
    return [Clause(0, last, _RULE, 0, _RULE.strength, _MARGIN, chance=_CHANCE, spared=True), *clauses]
