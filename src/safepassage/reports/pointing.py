"""Which words of a text say who claims a claim, where and when it is: the text in stretches for the network, and what it points at."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

import numpy as np

from safepassage.records.pointed import Pointed, PointsOf, Stretch
from safepassage.reports.marking import Lettered, places_of
from safepassage.reports.resolving import Mention

MOST, BACK = 420, 140  # words of a stretch, and how many of them at most were in the stretch before


class Piece(NamedTuple):
    """
    A parsed piece of a text with its claims.

    Attributes
    ----------
    doc : its words. start : the letter of the text where it begins. line : the number of its line. hints, seen : as in `Stretch`.
    claims : the first word and the one behind the last of each.
    """

    doc: Any
    start: int
    line: int
    hints: np.ndarray
    seen: np.ndarray
    claims: Sequence[tuple[int, int]]


class Asked(Lettered, Protocol):
    """A claim that is asked about, by its letters in its piece."""

    pointed: Pointed | None


class _Stretched(NamedTuple):
    """Claims that are asked about in one stretch: its words, the letters where they begin and end, and what gives the answer."""

    claims: Sequence[Asked]
    words: Sequence[Any]
    starts: np.ndarray
    ends: np.ndarray
    answer: Callable[[], np.ndarray]


@dataclass(slots=True)
class Pointing:
    """
    Takes the parsed pieces of a text in their order and asks the network as soon as a stretch is full: what it saw is not kept.

    `starts`, `lines`: of each piece the letter where it begins and the number of its line. `mentions`: all places of the text.
    """

    points_of: PointsOf
    starts: Sequence[int]
    lines: Sequence[int]
    mentions: Sequence[Mention]
    _taken: int = 0
    _waiting: list[tuple[Piece, Sequence[Asked]]] = field(default_factory=list)
    _known: int = 0  # how many of those that wait were asked about before
    _asked: list[_Stretched] = field(default_factory=list)

    def add(self, doc: Any, founds: Sequence[Asked], hints: np.ndarray, seen: np.ndarray) -> None:
        """The next piece with its claims."""
        claims = [(places.start, places.stop) for places in (places_of(doc, found) for found in founds)]
        piece = Piece(doc, self.starts[self._taken], self.lines[self._taken], hints, seen, claims)
        self._taken += 1
        if len(self._waiting) > self._known and sum(len(one.doc) for one, _ in self._waiting) + len(doc) > MOST:
            self._ask()
        self._waiting.append((piece, founds))

    def tell(self) -> None:
        """Tells all claims that were added where the network points. Changes them."""
        self._ask()
        for one in self._asked:
            for found, row in zip(one.claims, one.answer(), strict=True):
                found.pointed = Pointed(row, one.words, one.starts, one.ends)
        self._asked.clear()

    def _ask(self) -> None:
        pieces = [piece for piece, _ in self._waiting]
        asked = [found for _, founds in self._waiting[self._known :] for found in founds]
        if asked:
            stretch, starts, ends = stretch_of(pieces, self._known, self.mentions)
            words = [word for piece in pieces for word in piece.doc]
            self._asked.append(_Stretched(asked, words, starts, ends, self.points_of(stretch)))
        self._waiting = self._waiting[len(pieces) - _last(pieces) :]
        self._known = len(self._waiting)


def pointing_in(text: str, pieces: Sequence[tuple[int, int]], mentions: Sequence[Sequence[Mention]], points_of: PointsOf) -> Pointing:
    """What asks about the pieces [start, end) of a text; `mentions`: the places of each."""
    ends = [0, *(end for _, end in pieces)]
    lines = itertools.accumulate(int("\n" in text[end:start]) for end, (start, _) in zip(ends, pieces, strict=False))
    return Pointing(points_of, [start for start, _ in pieces], list(lines), [mention for some in mentions for mention in some])


def _last(pieces: Sequence[Piece]) -> int:
    """How many of the last pieces have at most BACK words together."""
    size = 0
    for count, piece in enumerate(reversed(pieces)):
        size += len(piece.doc)
        if size > BACK:
            return count
    return len(pieces)


def stretch_of(pieces: Sequence[Piece], known: int, mentions: Sequence[Mention]) -> tuple[Stretch, np.ndarray, np.ndarray]:
    """Pieces that follow each other, of which the first `known` are not asked about; and the letters where each word begins and ends."""
    sizes = [len(one.doc) for one in pieces]
    begins = np.cumsum([0, *sizes])
    words = [word for one in pieces for word in one.doc]
    starts = np.array([one.start + word.idx for one in pieces for word in one.doc], dtype=np.int64)
    ends = starts + np.array([len(word.text) for word in words], dtype=np.int64)
    marked = np.zeros(len(words), dtype=np.int64)
    asked = list[tuple[int, int]]()
    for number, (begin, one) in enumerate(zip(begins.tolist(), pieces, strict=False)):
        for first, stop in one.claims:
            marked[begin + first], marked[begin + first + 1 : begin + stop] = 1, 2
            if number >= known:
                asked.append((begin + first, begin + stop))
    heads = [begin + word.head.i for begin, one in zip(begins.tolist(), pieces, strict=False) for word in one.doc]
    stretch = Stretch(
        words=[word.text for word in words],
        seen=np.concatenate([one.seen for one in pieces]),
        hints=np.concatenate([one.hints for one in pieces]),
        parts=[word.pos_ for word in words],
        roles=[word.dep_ for word in words],
        heads=np.array(heads, dtype=np.int64),
        places=_placed(starts, ends, mentions),
        sentences=np.repeat(np.arange(len(pieces)), sizes),
        lines=np.repeat([one.line for one in pieces], sizes),
        claims=asked,
        marked=marked,
    )
    return stretch, starts, ends


def _placed(starts: np.ndarray, ends: np.ndarray, mentions: Sequence[Mention]) -> np.ndarray:
    """1 for each word in the name of a place, 2 in that of a country; the mentions in the order of the text."""
    placed = np.zeros(len(starts), dtype=np.int64)
    first = bisect_left(mentions, starts[0], key=lambda mention: mention.end) if len(starts) else len(mentions)
    for mention in itertools.takewhile(lambda mention: mention.start < ends[-1], mentions[first:]):
        placed[(starts < mention.end) & (ends > mention.start)] = 1 + int(mention.country_only)
    return placed
