"""A toll that is told as a fact beside what is denied, hoped or foreseen is a claim of its own: نفى الجيش قصف المشفى | الذي قتل فيه 12."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause, best_of
from safepassage.reports.arabic.clauses.cuts import Piece
from safepassage.reports.arabic.clauses.governing import end_under
from safepassage.reports.arabic.clauses.untrue import untrue
from safepassage.reports.arabic.harm.toll_lines import SIGNS, Line, harm_of
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.verbs import LINKS
from safepassage.reports.words.arabic_words import plain_words

_LEADS = frozenset(plain_words("الذي التي الذين اللذين اللتين بعد عقب إثر رغم برغم مع وسط منذ عن على من أن يوم أيام ساعات جراء نتيجة بسبب"))
_SHORTEST = 2  # words of a claim
_STRENGTH = 0.8


def with_told_beside(clauses: Sequence[Clause], one: Sentence, line: Line) -> Iterator[Clause]:
    """The clauses of a sentence, each that goes on behind what is not told as so cut there, where a toll is told behind."""
    for clause in clauses:
        end = _end(clause, one)
        first = _begin(one.plain, end, clause.last)
        if end - clause.first < _SHORTEST or clause.last - first < _SHORTEST or not harm_of(line, first, clause.last, ""):
            yield clause
            continue
        while one.plain[end - 1] in SIGNS:
            end -= 1
        yield _cut(clause, one.plain, clause.first, end)
        yield _cut(clause, one.plain, first, clause.last)


def _end(clause: Clause, one: Sentence) -> int:
    """Where what is not told as so ends within a clause; where it ends, if it does not."""
    span = untrue(one.plain, clause.first)
    return min(clause.last, end_under(one.frames, one.plain, clause.first, clause.last), span[1] if span else clause.last)


def _begin(plain: Sequence[str], first: int, last: int) -> int:
    """Where what is told beside it begins, without signs and what leads it."""
    while first < last and (plain[first] in SIGNS or plain[first] in LINKS or plain[first] in _LEADS):
        first += 1
    return first


def _cut(clause: Clause, plain: Sequence[str], first: int, last: int) -> Clause:
    """A part of a clause, of what its own words say."""
    if first == clause.first and clause.word < last:
        return replace(clause, last=last)
    own = best_of(plain, Piece(first, last))
    if first == clause.first:
        return replace(clause, last=last, word=own.word if own else first, rule=own.rule if own else clause.rule)
    rule = own.rule if own and own.rule.kind is ReadKind.INCIDENT else ArabicRule(ReadKind.INCIDENT, "killing", _STRENGTH)
    return replace(clause, first=first, rule=rule, word=own.word if own else first, guessed=False, pointed=None)
