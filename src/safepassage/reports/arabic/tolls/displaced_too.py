"""Those who fled beside what was burnt or who was killed, in one Arabic clause: تضررت 1200 خيمة | وتشردت 800 أسرة. Own work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.toll_lines import Line, wheres_of
from safepassage.reports.arabic.words.harm_words import all_forms, done_to
from safepassage.reports.arabic.words.lexicon import ArabicRule

_FLED = all_forms("نزح~ينزح تشرد~يتشرد شرد~يشرد تهجر~يتهجر هجر~يهجر فر~يفر هرب~يهرب")
_HIT = all_forms("تضرر~يتضرر تهدم~يتهدم احترق~يحترق دمر~يدمر تدمر~يتدمر أحرق~يحرق نهب~ينهب انهار~ينهار")
_NEAR = 2  # words from the verb to the number
_STRENGTH = 0.9


def with_displaced(clauses: Iterable[Clause], line: Line) -> Iterator[Clause]:
    """The clauses of a sentence; where one counts what was hit and who fled, each for itself."""
    for clause in clauses:
        at = next((at for at in range(clause.first + 2, clause.last - 1) if _other_deed(line, clause, at)), -1)
        if at < 0:
            yield clause
            continue
        spans = (clause.first, at), (at, clause.last)
        for (first, last), (begin, end) in (spans, spans[::-1]):
            rule = clause.rule if first <= clause.word < last else _rule_of(line, first)
            word = clause.word if first <= clause.word < last else first
            here = (begin, end) if not wheres_of(line, first, last) and wheres_of(line, begin, end) else None
            yield replace(
                clause, first=first, last=last, word=word, rule=rule, guessed=False, part=here is not None, here=here, pointed=None
            )


def _rule_of(line: Line, first: int) -> ArabicRule:
    if line.plain[first].removeprefix("و") in _FLED:
        return ArabicRule(ReadKind.DISPLACEMENT, "displaced", _STRENGTH)
    return ArabicRule(ReadKind.INCIDENT, "killing" if done_to(line.plain[first]) else "destruction", _STRENGTH)


def _other_deed(line: Line, clause: Clause, at: int) -> bool:
    """Whether a verb of flight, joined by `and` to what was hit, or the other way round, stands at a word with a number of its own."""
    word = line.plain[at]
    own = any(clause.first <= amount.first < at for amount in line.amounts)
    counted = any(at < amount.first <= at + _NEAR for amount in line.amounts)
    if word[:1] != "و" or not (own and counted):
        return False
    fled = any(one.removeprefix("و") in _FLED for one in line.plain[clause.first : at])
    hit = any(one.removeprefix("و") in _HIT or done_to(one) for one in line.plain[clause.first : at])
    return (hit and not fled and word[1:] in _FLED) or (fled and not hit and word[1:] in _HIT)
