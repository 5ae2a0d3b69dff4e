"""
What is told of a place that was just named, in the words `in it`, `so`, and of the town that people leave.

`مطاحن البحر الأحمر، |وفيها| 51 ألف طن`, `سقطت قذائف على حي نزال |فاستشهد| تسعة`, `خرجت عائلات |باتجاه الكرمة|`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safepassage.records.reading import Proposal, ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.told_words import any_told
from safepassage.reports.arabic.words.harm_words import done_to
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_IN_IT = frozenset(plain_words("وفيها وفيه فيها فيه"))
_ARRIVAL = frozenset(plain_words("وصول وصل وصلت وصلوا"))
_FROM = "من"
_NEAR = 3  # letters between a place and `in it`
_TOWARDS = frozenset(plain_words("باتجاه صوب نحو"))
_KIND = frozenset(plain_words("مدينة بلدة قرية منطقة محافظة ولاية ناحية قضاء"))
_LEFT = frozenset[str]().union(*map(verb_forms, plain_words("خرج~يخرج فر~يفر نزح~ينزح هرب~يهرب")))


def in_it(place: Named | None, one: Sentence, clause: Clause, here: Sequence[Named]) -> Named | None:
    """The place right before `and in it`; else the one that was chosen."""
    if one.plain[clause.first] not in _IN_IT:
        return place
    begin = one.words[clause.first].start
    return next((named for named in reversed(here) if 0 <= begin - named.end <= _NEAR and named.type != "nothing"), place)


def followed(made: Proposal, before: Proposal | None, one: Sentence, clause: Clause, text: str) -> Proposal:
    """Who died of what was just told died where that was: where a claim begins with `so` and names no place itself."""
    so = one.plain[clause.first]
    if before is None or not before.place or not so.startswith("ف") or not done_to(so[1:]) or made.start - before.end > _NEAR:
        return made
    own = before.kind is ReadKind.INCIDENT is made.kind and before.place in text[before.start : before.end]
    return replace(made, place=before.place, place_resolved=before.place_resolved) if own and made.place not in made.quote else made


def left_behind(
    place: Named | None, one: Sentence, clause: Clause, kind: ReadKind, told: Sequence[Named], focus: Named | None
) -> Named | None:
    """
    The town that people went out of, where only the one towards which they went is named; else what was chosen.

    Parameters
    ----------
    told : the places of the sentence before, of which `the town` is the one that is meant. focus : what the paragraph is about.
    """
    if kind is not ReadKind.DISPLACEMENT or place is None or not any_told(one.plain[clause.first : clause.last], _LEFT):
        return place
    at = next((at for at, word in enumerate(one.words) if word.end > place.start), 0)
    led = at - 1 - (at > 1 and one.plain[at - 1] in _KIND)
    if place.start < one.start or one.plain[led] not in _TOWARDS:
        return place
    town = next((named for named in told if named.type == "again" and named.place is not None), focus)
    return place if town is None else town


def fled_from(place: Named | None, one: Sentence, clause: Clause, kind: ReadKind, here: Sequence[Named]) -> Named | None:
    """`سيطرت القوات على سد مأرب. |ونزحت 1200 أسرة من صرواح.|`: the only town that a flight names, not the one told before it."""
    if kind is not ReadKind.DISPLACEMENT or place is None or place.start >= one.start:
        return place
    if not any_told(one.plain[clause.first : clause.last], _LEFT):
        return place
    begin, stop = one.words[clause.first].start, one.words[clause.last - 1].end
    inside = [named for named in here if begin <= named.start < stop and named.type != "nothing"]
    if len(inside) != 1 or inside[0].place is None or inside[0].place.precision in ("country", "region"):
        return place
    at = next((at for at, word in enumerate(one.words) if word.end > inside[0].start), 0)
    led = at - 1 - (at > 1 and one.plain[at - 1] in _KIND)
    return inside[0] if led >= 0 and one.plain[led] == _FROM else place


def arrived_at(place: Named | None, one: Sentence, clause: Clause, kind: ReadKind, here: Sequence[Named]) -> Named | None:
    """`بلدية |غريان|: وصول 400 عائلة من السواني`: the town whose office tells of who came, where only whence they came is named."""
    if kind is not ReadKind.DISPLACEMENT or place is None or one.plain[clause.first] not in _ARRIVAL:
        return place
    begin, at = one.words[clause.first].start, next((at for at, word in enumerate(one.words) if word.end > place.start), 0)
    if not at or one.plain[at - 1] != _FROM:
        return place
    return next((named for named in here if named.ruled and named.end <= begin), place)
