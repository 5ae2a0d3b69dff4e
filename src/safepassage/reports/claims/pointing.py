"""Which words of a text say who claims a claim, where and when it is: the text in stretches for the network, and what it points at."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

import numpy as np

from safepassage.records.pointed import Pointed, PointsOf, Stretch
from safepassage.reports.claims.marking import Lettered, places_of
from safepassage.reports.places.place_hints import HINTED, Hinted
from safepassage.reports.words.words import Word

MOST, BACK = 420, 140  # words of a stretch, and how many of them at most were in the stretch before


class Parse(NamedTuple):
    """Of each word part of speech and role by their names, and the place in its piece of the word that it hangs from."""

    parts: Sequence[str]
    roles: Sequence[str]
    heads: np.ndarray


class Piece(NamedTuple):
    """
    A piece of a text with its claims.

    Attributes
    ----------
    words : as `Pointed` gives them back. starts, ends : (words,), their letters in the text. line : the number of its line.
    hints, seen : as in `Stretch`. claims : the first word and the one behind the last of each. parse : None without a parser.
    """

    words: Sequence[Any]
    starts: np.ndarray
    ends: np.ndarray
    line: int
    hints: np.ndarray
    seen: np.ndarray
    claims: Sequence[tuple[int, int]]
    parse: Parse | None = None


class Asked(Protocol):
    """A claim that is asked about."""

    pointed: Pointed | None


@dataclass(slots=True)
class Span:
    """Letters [start, end) that are asked about as a claim."""

    start: int
    end: int
    pointed: Pointed | None = None


class AskedByLetters(Asked, Lettered, Protocol):
    """A claim that is asked about, by its letters in its piece."""


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
    Takes the pieces of a text in their order and asks the network as soon as a stretch is full: what it saw is not kept.

    `starts`, `lines`: of each piece the letter where it begins and the number of its line. `places`: all places of the text.
    """

    points_of: PointsOf
    starts: Sequence[int]
    lines: Sequence[int]
    places: Sequence[Hinted]
    _taken: int = 0
    _waiting: list[tuple[Piece, Sequence[Asked]]] = field(default_factory=list)
    _known: int = 0  # how many of those that wait were asked about before
    _asked: list[_Stretched] = field(default_factory=list)

    def add(self, doc: Any, founds: Sequence[AskedByLetters], hints: np.ndarray, seen: np.ndarray) -> None:
        """The next piece, parsed, with its claims."""
        claims = [(places.start, places.stop) for places in (places_of(doc, found) for found in founds)]
        self._take(parsed(doc, self.starts[self._taken], self.lines[self._taken], hints, seen, claims), founds)

    def add_words(
        self, words: Sequence[Word], founds: Sequence[Asked], claims: Sequence[tuple[int, int]], hints: np.ndarray, seen: np.ndarray
    ) -> None:
        """The next piece, of which no more than its words is known, with its claims and their words."""
        starts, ends = (np.array([word[end] for word in words], dtype=np.int64) for end in (1, 2))
        self._take(Piece(words, starts, ends, self.lines[self._taken], hints, seen, claims), founds)

    def _take(self, piece: Piece, founds: Sequence[Asked]) -> None:
        self._taken += 1
        if len(self._waiting) > self._known and sum(len(one.words) for one, _ in self._waiting) + len(piece.words) > MOST:
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
            stretch, starts, ends = stretch_of(pieces, self._known, self.places)
            words = [word for piece in pieces for word in piece.words]
            self._asked.append(_Stretched(asked, words, starts, ends, self.points_of(stretch)))
        self._waiting = self._waiting[len(pieces) - _last(pieces) :]
        self._known = len(self._waiting)


def pointing_in(text: str, pieces: Sequence[tuple[int, int]], places: Sequence[Hinted], points_of: PointsOf) -> Pointing:
    """What asks about the pieces [start, end) of a text; `places`: all that it names."""
    ends = [0, *(end for _, end in pieces)]
    lines = itertools.accumulate(int("\n" in text[end:start]) for end, (start, _) in zip(ends, pieces, strict=False))
    return Pointing(points_of, [start for start, _ in pieces], list(lines), places)


def _last(pieces: Sequence[Piece]) -> int:
    """How many of the last pieces have at most BACK words together."""
    size = 0
    for count, piece in enumerate(reversed(pieces)):
        size += len(piece.words)
        if size > BACK:
            return count
    return len(pieces)


def parsed(doc: Any, start: int, line: int, hints: np.ndarray, seen: np.ndarray, claims: Sequence[tuple[int, int]]) -> Piece:
    """A parsed piece, which begins at a letter of the text."""
    starts = np.array([start + word.idx for word in doc], dtype=np.int64)
    ends = starts + np.array([len(word.text) for word in doc], dtype=np.int64)
    heads = np.array([word.head.i for word in doc], dtype=np.int64)
    parse = Parse([word.pos_ for word in doc], [word.dep_ for word in doc], heads)
    return Piece(list(doc), starts, ends, line, hints, seen, claims, parse)


def stretch_of(pieces: Sequence[Piece], known: int, places: Sequence[Hinted]) -> tuple[Stretch, np.ndarray, np.ndarray]:
    """Pieces that follow each other, of which the first `known` are not asked about; and the letters where each word begins and ends."""
    sizes = [len(one.words) for one in pieces]
    begins = np.cumsum([0, *sizes])
    words = [word.text for one in pieces for word in one.words]
    starts, ends = np.concatenate([one.starts for one in pieces]), np.concatenate([one.ends for one in pieces])
    marked = np.zeros(len(words), dtype=np.int64)
    asked = list[tuple[int, int]]()
    for number, (begin, one) in enumerate(zip(begins.tolist(), pieces, strict=False)):
        for first, stop in one.claims:
            marked[begin + first], marked[begin + first + 1 : begin + stop] = 1, 2
            if number >= known:
                asked.append((begin + first, begin + stop))
    parses = [one.parse or _unparsed(size) for one, size in zip(pieces, sizes, strict=True)]
    stretch = Stretch(
        words=words,
        seen=np.concatenate([one.seen for one in pieces]),
        hints=np.concatenate([one.hints for one in pieces]),
        parts=[part for parse in parses for part in parse.parts],
        roles=[role for parse in parses for role in parse.roles],
        heads=np.concatenate([begin + parse.heads for begin, parse in zip(begins, parses, strict=False)]),
        hinted=_hinted(starts, ends, places),
        sentences=np.repeat(np.arange(len(pieces)), sizes),
        lines=np.repeat([one.line for one in pieces], sizes),
        claims=asked,
        marked=marked,
    )
    return stretch, starts, ends


def _unparsed(size: int) -> Parse:
    """So many words, each by itself."""
    return Parse([""] * size, [""] * size, np.arange(size, dtype=np.int64))


def _hinted(starts: np.ndarray, ends: np.ndarray, places: Sequence[Hinted]) -> np.ndarray:
    """(words, HINTED): what is told of the place that each word names; the places in the order of the text."""
    hinted = np.zeros((len(starts), len(HINTED)), dtype=np.float32)
    first = bisect_left(places, starts[0], key=lambda place: place.end) if len(starts) else len(places)
    for place in itertools.takewhile(lambda place: place.start < ends[-1], places[first:]):
        named = slice(int(np.searchsorted(ends, place.start, "right")), int(np.searchsorted(starts, place.end, "left")))
        hinted[named, list(place.told)] = 1
    return hinted
