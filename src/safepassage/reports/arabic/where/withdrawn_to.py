"""Where forces withdraw to is not where they withdrew, nor where they are reinforced: `انسحب الجيش من بور |باتجاه جوبا|`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.clauses.clauses import Clause
from safepassage.reports.arabic.places.named import Named
from safepassage.reports.arabic.voices.sentences import Sentence
from safepassage.reports.arabic.where.told_words import is_told
from safepassage.reports.words.arabic_words import plain_words, verb_forms

_WITHDREW = frozenset[str]().union(*map(verb_forms, plain_words("انسحب~ينسحب تراجع~يتراجع انكفأ~ينكفئ تقهقر~يتقهقر")))
_FORWARD = frozenset(plain_words("تقدم تقدمت دخل دخلت سيطر سيطرت تعزيزات"))
_TO = frozenset(plain_words("إلى نحو باتجاه صوب تجاه"))
_FROM = frozenset(plain_words("من"))
_KIND = frozenset(plain_words("مدينة بلدة قرية منطقة محافظة ولاية مدن قرى بلدات ناحية"))
_HEAD = 4  # words of a clause in which its verb stands


class Withdrawn(NamedTuple):
    """The place that was left and the one that was gone to, as far as they are told."""

    left: Named | None
    goal: Named | None


def withdrawn(one: Sentence, clause: Clause, kind: ReadKind, places: Sequence[Named]) -> Withdrawn | None:
    """Whence and whither forces withdrew by a claim of a kind; None: it tells of none that did."""
    head = one.plain[clause.first : min(clause.first + _HEAD, clause.last)]
    inside = one.plain[clause.first : clause.last]
    verb = next((at for at, word in enumerate(head) if is_told(word, _WITHDREW)), -1)
    denied = verb > 0 and head[verb - 1].lstrip("وف") in ("لم", "لن", "لا")
    if kind not in (ReadKind.POSTURE, ReadKind.CONTROL) or verb < 0 or denied or any(is_told(word, _FORWARD) for word in inside):
        return None
    begin, stop = one.words[clause.first + verb].end, one.words[clause.last - 1].end
    there = [place for place in places if begin <= place.start < stop and place.type != "nothing"]
    left, goal = (next((place for place in there if _is_led(one, place, by)), None) for by in (_FROM, _TO))
    return Withdrawn(left, goal) if left is not None or goal is not None else None


def _is_led(one: Sentence, place: Named, by: frozenset[str]) -> bool:
    """`باتجاه |جوبا|`, `إلى مدينة |سنار|`; not `إلى خارج |سنار|`."""
    at = next((at for at, word in enumerate(one.words) if word.end > place.start), 0)
    before = one.plain[at - 1] if at else ""
    return before in by or (at > 1 and before in _KIND and one.plain[at - 2] in by)
