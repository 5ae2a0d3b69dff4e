"""What the network of marks is told of a sentence, and what it says of a candidate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np

from safepassage.records.marked import BEGINS, GOES_ON, KINDS, NONE, Marked
from safepassage.reports.clauses.spans import Found

_FIRST, _LAST, _WITHIN, _HEAD = (len(KINDS) + place for place in range(4))
HINTS = len(KINDS) + 4  # of a word


class Rival(NamedTuple):
    """A candidate as it was weighed: letters [start, end), kind, chance."""

    start: int
    end: int
    kind: str
    chance: float


FEATURES = ("mark_begins", "mark_goes_on", "mark_ends", "mark_none", "mark_whole", "mark_second", "mark_claimed", "mark_kind", "mark_best")
_PLACES = {kind: place for place, kind in enumerate(KINDS)}
_SLIGHT, _MOST = 1e-3, 0.999
_CAUTION = 0.5  # by how much a word is held to be in no claim before segments are cut: what is told then is right more often
_HANGING = frozenset((*".,;:-", "and", "but", "or"))
SEGMENT_FEATURES = (
    *FEATURES[:7],
    *("kind_chance", "words", "few_words", "nearest_share", "nearest_chance", "nearest_kind", "best_rival", "best_of_kind", "rivals"),
    *(f"segment_{kind}" for kind in KINDS),
)
_FEW = 4  # words


def hints_of(doc: Any, asked: Sequence[Found]) -> np.ndarray:
    """
    (words, HINTS): what the candidates of a sentence say of each word.

    How strongly a word of the lexicon speaks there for each kind; whether a candidate begins, ends, goes on there, has its verb there.
    """
    told = np.zeros((len(doc), HINTS), dtype=np.float32)
    for found in asked:
        for place in places_of(doc, found):
            word = doc[place]
            told[place, _WITHIN] = 1.0
            if word.idx == found.start:
                told[place, _FIRST] = 1.0
            if word.idx + len(word.text) >= found.end:
                told[place, _LAST] = 1.0
        trigger = found.trigger
        if trigger.strength:
            kind = _PLACES[trigger.rule.kind.value]
            told[trigger.token.i, kind] = max(told[trigger.token.i, kind], trigger.strength)
        told[found.clause.head.i, _HEAD] = 1.0
    return told


class Lettered(Protocol):
    """Letters [start, end) of a sentence."""

    start: int
    end: int


def places_of(doc: Any, found: Lettered) -> range:
    """The places of the words that share letters with a candidate."""
    first = -1
    for word in doc:
        if word.idx >= found.end:
            return range(first, word.i) if first >= 0 else range(0)
        if first < 0 and word.idx + len(word.text) > found.start:
            first = word.i
    return range(first, len(doc)) if first >= 0 else range(0)


def kinds_of(marked: Marked, places: range) -> np.ndarray:
    """The chance of each kind over these words: their mean."""
    if not places:
        return np.full(len(KINDS), 1 / len(KINDS), dtype=np.float32)
    mean = np.add.reduce(np.exp(marked.kinds[places.start : places.stop])) / np.float32(len(places))
    return np.asarray(mean / np.add.reduce(mean), dtype=np.float32)


def mark_features(marked: Marked, places: range, kinds: np.ndarray, kind: str) -> list[float]:
    """
    A number for each of FEATURES.

    Parameters
    ----------
    places : of the words of a candidate. kinds : as `kinds_of` gives them. kind : by the words of the candidate; empty: no word says any.
    """
    if not places:
        return [0.0] * len(FEATURES)
    said = math.log(float(kinds[_PLACES[kind]]) + _SLIGHT) if kind else 0.0
    return [*_mark_features(marked, places), said, math.log(max(kinds.tolist()) + _SLIGHT)]


def _mark_features(marked: Marked, places: range) -> list[float]:
    states = tuple(zip(*marked.words[places.start : places.stop].tolist(), strict=True))
    begins, rest = states[BEGINS][0], states[GOES_ON][1:]
    size = len(states[NONE])
    none = sum(map(math.exp, states[NONE])) / size
    behind = float(marked.words[places.stop, GOES_ON]) if places.stop < len(marked.words) else -math.inf
    ends = math.log(1 - min(_MOST, math.exp(behind)))
    return [
        begins,
        sum(rest) / len(rest) if rest else 0.0,
        ends,
        math.log(none + 1e-4),
        (begins + sum(rest) + ends) / size,
        math.exp(max(states[BEGINS][1:])) if rest else 0.0,
        1 - none,
    ]


class Segment(NamedTuple):
    """Words [places.start, places.stop) that the network takes for one claim, letters [start, end), the likeliest kind and its chance."""

    places: range
    start: int
    end: int
    kind: str
    kind_chance: float


def segments_of(doc: Any, marked: Marked) -> list[Segment]:
    """The claims of a sentence as the network cuts them: the likeliest sequence of words in none, beginning one, going on with one."""
    found, begun = list[Segment](), -1
    states = likeliest(marked.words)
    for place, state in enumerate((*states, NONE)):
        if begun >= 0 and state != GOES_ON:
            found.append(_segment(doc, marked, begun, place - 1))
            begun = -1
        if state == BEGINS:
            begun = place
    return found


def _segment(doc: Any, marked: Marked, first: int, last: int) -> Segment:
    while last > first and doc[last].lower_ in _HANGING:
        last -= 1
    first = _with_subject(doc, first, last)
    if last + 1 < len(doc) and doc[last + 1].dep_ == "prt" and doc[last + 1].head.i >= first:
        last += 1  # `unless fuel was let | in`
    places = range(first, last + 1)
    kinds = kinds_of(marked, places)
    best = int(kinds.argmax())
    return Segment(places, doc[first].idx, doc[last].idx + len(doc[last].text), KINDS[best], float(kinds[best]))


def _with_subject(doc: Any, first: int, last: int) -> int:
    """
    Where a segment begins that was begun within the subject of its verb: `Egypt and | the Emirates proposed`.

    Not where the words before it have a verb of their own that the parser took into the subject: `residents reached by phone said, and |`.
    """
    subjects = [word for verb in doc[first : last + 1] for word in verb.lefts if word.dep_ in ("nsubj", "nsubjpass") and word.i < first]
    begin = min((word.left_edge.i for word in subjects if word.right_edge.i >= first), default=first)
    return first if any(word.pos_ in ("VERB", "AUX") for word in doc[begin:first]) else begin


def likeliest(words: np.ndarray) -> list[int]:
    """The likeliest state of each word (Viterbi); none goes on with a claim that was not begun."""
    if not len(words):
        return []
    rows = words.tolist()
    none, begun, going = rows[0][NONE] + _CAUTION, rows[0][BEGINS], -1e9
    before: list[tuple[int, int]] = []  # the best state before none or a beginning, and before going on
    for row in rows[1:]:
        open_state = BEGINS if begun >= going else GOES_ON
        inside = max(begun, going)
        free, free_state = (none, NONE) if none >= inside else (inside, open_state)
        before.append((free_state, open_state))
        none, begun, going = free + row[NONE] + _CAUTION, free + row[BEGINS], inside + row[GOES_ON]
    state = max(((none, NONE), (begun, BEGINS), (going, GOES_ON)), key=lambda end: end[0])[1]
    states = [state]
    for free_state, open_state in reversed(before):
        state = open_state if state == GOES_ON else free_state
        states.append(state)
    return states[::-1]


def segment_features(marked: Marked, segment: Segment, rivals: Sequence[Rival]) -> list[float]:
    """
    A number for each of SEGMENT_FEATURES.

    Parameters
    ----------
    rivals : the candidates of the sentence, as they were weighed.
    """
    near = [(shared(segment.start, segment.end, one.start, one.end), one) for one in rivals]
    near = [(share, one) for share, one in near if share > 0]
    share, nearest = max(near, key=lambda pair: (pair[0], pair[1].chance, pair[1].kind), default=(0.0, None))
    size = len(segment.places)
    return [
        *_mark_features(marked, segment.places),
        math.log(segment.kind_chance),
        math.log(size),
        float(size < _FEW),
        share,
        nearest.chance if nearest else 0.0,
        float(nearest is not None and nearest.kind == segment.kind),
        max((one.chance for _, one in near), default=0.0),
        max((one.chance for _, one in near if one.kind == segment.kind), default=0.0),
        float(len(near)),
        *(float(segment.kind == kind) for kind in KINDS),
    ]


def shared(start: int, end: int, other_start: int, other_end: int) -> float:
    """The letters that two spans share, of the longer."""
    return max(0, min(end, other_end) - max(start, other_start)) / max(1, end - start, other_end - other_start)
