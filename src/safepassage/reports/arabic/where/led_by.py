"""
A place that stands right before an Arabic clause, or in what its harm was done amid: وفي إسرائيل |قتل 10|, |خلال اقتحام| النهود.

Own work.
"""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.words.lexicon import is_event
from safepassage.reports.words.arabic_words import plain_words

_IN = ("في", "وفي", "داخل")
_SIGNS = ("،", ",", "؛", ".", "-", "–", "—", ":")
_AMID = frozenset(plain_words("في خلال أثناء جراء إثر"))
_DIRECTIONS = frozenset(plain_words("الشمالي الجنوبي الشرقي الغربي الشمالية الجنوبية الشرقية الغربية"))
_TIMED = 6  # words of a day between who was harmed and in what


def led_by(places: Sequence[Named], one: Sentence, clause: Clause) -> Named | None:
    """`، |وفي إسرائيل| قتل عشرة`: the country or town that a clause is led by, though it was cut off from it; None: by none."""
    begin, plain = one.words[clause.first].start, one.plain
    named = next((place for place in reversed(places) if place.end <= begin and place.type != "nothing" and not place.seat), None)
    if named is None or clause.first < 2:
        return None
    last = clause.first - 1
    last -= plain[last] in _DIRECTIONS
    if one.words[last].end != named.end:
        return None
    first = next((at for at in range(clause.first) if one.words[at].end > named.start), 0)
    heads = first > 0 and plain[first - 1] in _IN and (first == 1 or plain[first - 1] == "وفي" or plain[first - 2] in _SIGNS)
    return named if heads else None


def amid(one: Sentence, clause: Clause) -> int:
    """The word at which what harm was done in begins right behind a clause: `| |في| قصف على`, `| |خلال| اقتحام`; -1: at none."""
    led = clause.last + (one.plain[clause.last : clause.last + 1] == ["،"])
    at = next((at for at in range(led, min(led + _TIMED, len(one.plain))) if one.plain[at] in _AMID), -1)
    return at if 0 <= at < len(one.plain) - 1 and is_event(one.plain[at + 1]) else -1
