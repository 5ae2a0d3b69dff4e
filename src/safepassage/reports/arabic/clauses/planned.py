"""What is planned beside what was done: `دخلت 10 شاحنات، |ومن المقرر أن تدخل 20| غدا`; and how far such a plan reaches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.reports.arabic.clauses.clauses import Clause, best_of
from safepassage.reports.arabic.clauses.cuts import Piece
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.verbs import SPEECH, STOPS
from safepassage.reports.tolls.tolls_alike import COUNTED
from safepassage.reports.words.arabic_words import plain_words

_PLANS = frozenset(plain_words("المقرر المزمع المنتظر المفترض"))
_COMMAS = frozenset(("،", ","))
_ALSO = 3  # words from a plan to its `that`: المقرر |أيضا| أن
_ASIDE = 8  # words between two commas: ومن المقرر، |بحسب الاتفاق|، أن
_GOES_ON = 16  # words from a plan to its second `that`
_SHORTEST = 3  # words of what was done
_GUESSED = 0.5  # strength of a half that no word speaks for


def apart_from_plans(plain: Sequence[str], clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses, where one tells of a deed and of a plan behind it each for itself; the numbers of a toll stay together."""
    return [half for clause in clauses for half in _halves(plain, clause)]


def _halves(plain: Sequence[str], clause: Clause) -> list[Clause]:
    at = next((at for at in range(clause.first + _SHORTEST, clause.last - 2) if _begins_plan(plain, at)), -1)
    if at < 0 or clause.rule.kind in COUNTED:
        return [clause]
    return [_half(plain, clause, clause.first, at - (plain[at - 1] in _COMMAS)), _half(plain, clause, at, clause.last)]


def _begins_plan(plain: Sequence[str], at: int) -> bool:
    return plain[at] == "ومن" and plain[at + 1] in _PLANS


def _half(plain: Sequence[str], clause: Clause, first: int, last: int) -> Clause:
    """One half, of its own word; where it has none, of the same kind."""
    if first <= clause.word < last:
        return replace(clause, first=first, last=last, pointed=None)
    own = best_of(plain, Piece(first, last, clause.link))
    if own is not None and own.rule.kind is clause.rule.kind:
        return replace(own, chance=clause.chance)
    rule = ArabicRule(clause.rule.kind, "", _GUESSED)
    return replace(clause, first=first, last=last, word=first, rule=rule, strength=_GUESSED, guessed=True, pointed=None)


def is_under_plan(plain: Sequence[str], first: int) -> bool:
    """`ومن المقرر، بحسب الاتفاق، أن |تدخل 20 شاحنة|`, `ومن المقرر أن يصل الوفد وأن |يجتمع الطرفان|`."""
    that = next((at for at in (first, first - 1) if at > 0 and plain[at] in ("ان", "وان")), -1)
    if that < 0:
        return False
    if plain[that] == "وان":
        near = range(max(0, that - _GOES_ON), that)
        plan = next((at for at in reversed(near) if plain[at] in _PLANS), -1)
        return plan >= 0 and not any(word in STOPS or word in _COMMAS or word in SPEECH for word in plain[plan:that])
    if plain[that - 1] in _COMMAS:
        begin = next((at for at in range(that - 2, max(0, that - _ASIDE), -1) if plain[at] in _COMMAS), -1)
        return begin > 0 and plain[begin - 1] in _PLANS
    return not _PLANS.isdisjoint(plain[max(0, that - _ALSO) : that])
