"""Orders not to take a way, in which no word told a claim: `تجنبوا طريق المطار`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.modality.avoided_arabic import told_to_avoid

_RULE = ArabicRule(ReadKind.ACCESS, "used", 1.0)
_MARGIN = 0.5
_SENDER = 20  # words and signs of a day, a clock and who sends it
_CHANCE = 0.4  # nobody weighed it; an analyst looks


def _behind_senders(one: Sentence) -> list[int]:
    """The words behind a colon and a space near the head: `[15/10/2024, 06:40] سائق 2: |لا تروحوا`."""
    size = min(_SENDER, len(one.words) - 1)
    return [at + 1 for at in range(size) if one.plain[at] == ":" and one.words[at + 1].start > one.words[at].end]


def with_orders(one: Sentence, clauses: Sequence[Clause], text: str) -> list[Clause]:
    """
    The clauses of a sentence, and the order at its head, or behind who sends it, not to take a way, where nothing was read of its words.

    What is told behind it begins there: `لا تروحوا من جوسية، |في غارة|`.
    """
    heads = (0, *_behind_senders(one))
    first, order = next(((at, order) for at in heads if (order := told_to_avoid(text, one.words[at].start))), (0, None))
    if order is None:
        return list(clauses)
    last = next((at for at, word in enumerate(one.words) if word.start >= order.end()), len(one.words))
    behind = next((at for at in range(last, len(one.words)) if one.plain[at][:1].isalnum()), len(one.words))
    while last and not one.plain[last - 1][:1].isalnum():
        last -= 1
    within = [clause for clause in clauses if clause.first < last]
    if last < first + 2 or any(clause.rule.kind is ReadKind.ACCESS or clause.last < behind for clause in within):
        return list(clauses)
    made = Clause(first, last, _RULE, first, _RULE.strength, _MARGIN, chance=_CHANCE, spared=True)
    told = (replace(clause, first=behind, word=max(clause.word, behind)) for clause in within if clause.last > behind)
    return [made, *told, *(clause for clause in clauses if clause.first >= last)]
