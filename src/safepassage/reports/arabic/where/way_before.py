"""`طريق تعز مقطوع، |وطريق لحج سالك|`: of a way of another name is told, be it known or not, and never of the one before it."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.words.arabic_words import plain_words

_WAYS = frozenset(plain_words("طريق جسر معبر منفذ خط محور كبري"))


def not_the_way_before(place: Named | None, one: Sentence, clause: Clause, kind: ReadKind, here: Sequence[Named]) -> Named | None:
    """The chosen place; if that is a way named before a clause that begins with another, the town this is called after, or none."""
    head = one.plain[clause.first]
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    if kind is not ReadKind.ACCESS or place is None or place.end > begin or head.removeprefix("و") not in _WAYS:
        return place
    if _WAYS.isdisjoint([*plain_words(place.written)][:1]):
        return place
    return next((named for named in here if begin <= named.start < stop and named.type != "nothing"), None)
