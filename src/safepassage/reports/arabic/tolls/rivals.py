"""The toll that another speaker sets beside one, by its number alone: `قتل 16 في القصف، بينما قال المختار إن |العدد تجاوز الثلاثين|`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.toll_lines import Line, harm_of
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.lexicon import ArabicRule
from safepassage.reports.arabic.words.numerals import is_number
from safepassage.reports.words.arabic_words import plain_words, stems

_COUNTED = frozenset(plain_words("العدد عددهم"))
_UP_TO = frozenset(
    plain_words(
        "تجاوز يتجاوز بلغ يبلغ وصل يصل فاق يفوق ارتفع لا يقل يزيد أكثر أقل نحو حوالي قرابة زهاء إلى على عن من هو الحقيقي الفعلي النهائي كان"
    )
)
_FAR = 6  # words from `the number` to it
_STRENGTH, _MARGIN, _CHANCE = 0.8, 0.5, 0.4


def with_rivals(one: Sentence, clauses: Sequence[Clause], line: Line) -> list[Clause]:
    """The clauses of a sentence, and the number that is set beside the toll of an earlier one, where nothing was read of its words."""
    if _COUNTED.isdisjoint(one.plain):
        return list(clauses)
    found = list(clauses)
    for at, word in enumerate(one.plain):
        if word not in _COUNTED or any(clause.first <= at < clause.last and not clause.guessed for clause in found):
            continue
        piece = next((piece for piece in one.pieces if piece.first <= at < piece.last), None)
        before = next((clause for clause in reversed(clauses) if clause.last <= at and clause.rule.kind is ReadKind.INCIDENT), None)
        if piece is None or before is None or not _counts(one.plain, at, piece.last):
            continue
        harm = harm_of(line, before.first, before.last, "")
        roles = [role for role in ("killed", "injured") if getattr(harm, role, None) is not None]
        if len(roles) == 1:
            rule = ArabicRule(ReadKind.INCIDENT, "killing" if roles == ["killed"] else "injury", _STRENGTH)
            found = [clause for clause in found if not clause.first <= at < clause.last]
            found.append(Clause(at, piece.last, rule, at, _STRENGTH, _MARGIN, chance=_CHANCE, told=roles[0]))
    return sorted(found, key=lambda clause: clause.first)


def _counts(plain: Sequence[str], at: int, last: int) -> bool:
    """`العدد |تجاوز الثلاثين|`, `عددهم |لا يقل عن 14|`: only such words stand before the number."""
    for _, word in pairwise(plain[at : min(at + _FAR, last)]):
        if word[:1].isdecimal() or any(is_number(stem) for stem in stems(word)):
            return True
        if word not in _UP_TO:
            return False
    return False
