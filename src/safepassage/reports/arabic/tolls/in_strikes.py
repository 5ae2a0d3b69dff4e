"""Whom a strike harmed and the strike, told as one: قتل 23 مدنيا وأصيب خمسون، أمس الجمعة، | في قصف على أحياء تعز."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.harm.toll_lines import SIGNS, Line, harm_of
from safepassage.reports.arabic.words.lexicon import VERBS, is_event
from safepassage.reports.arabic.words.verbs import LINKS, SPEECH
from safepassage.reports.words.arabic_words import plain_words

_LEADS = frozenset(plain_words("في جراء نتيجة إثر بسبب"))
_TOLLS = ("killing", "injury")
_BETWEEN = 7  # words from whom it harmed to what did: `، ظهر اليوم الأربعاء،`


def with_its_strike(line: Line, before: Clause, one: Clause) -> Clause | None:
    """The claim of a toll with the strike that stands right behind it, led by `in`, `by`; None: they are two, or something else."""
    if not (before.rule.kind is one.rule.kind is ReadKind.INCIDENT) or not 0 <= one.first - before.last <= _BETWEEN:
        return None
    if not _strike_at(line, before.last, one.first) or one.link.startswith("و"):
        return None
    dead, again = harm_of(line, before.first, before.last, ""), harm_of(line, one.first, one.last, "")
    if not (dead.killed or dead.injured) or again.killed or again.injured:
        return None
    rule = before.rule if one.guessed or before.rule.subtype not in _TOLLS else one.rule
    return replace(before, last=one.last, rule=rule, strength=max(before.strength, one.strength), chance=max(before.chance, one.chance))


def _strike_at(line: Line, first: int, last: int) -> bool:
    """Whether nothing but a time and `in` stands between, and a noun of a deed behind."""
    between, head = line.plain[first:last], line.word(last)
    if head in _LEADS:
        between, head = [*between, head], line.word(last + 1)
    elif head[:1] == "ب" and is_event(head[1:]):
        between, head = [*between, "في"], head[1:]
    if not between or between[-1] not in _LEADS or not is_event(head):
        return False
    return not any(word in VERBS or word in SPEECH or word in LINKS or word[:1] == "و" for word in between if word not in SIGNS)
