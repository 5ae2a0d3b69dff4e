"""Stretches of a text in which a network points at the words that say who claims a claim, where and when it is."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

import numpy as np

BY, AT, WHEN = range(3)  # what is pointed at: who claims it, where it is, when
SLOTS = ("by", "at", "when")
NEVER = -8.0  # the least logarithm of a chance that is told


class Stretch(NamedTuple):
    """
    Sentences that follow each other, word by word, with the claims among them.

    Attributes
    ----------
    words : as they are written. seen : (words, layers, numbers), what is known of each: by the English language model in its middle and its
    last layer, of an Arabic word by the sentence encoder.
    hints : (words, HINTS), what the lexicon says there. parts, roles : part of speech and role in the sentence, by their names; without a
    parser empty. heads : for each word the place of the word that it hangs from, itself for a root. hinted : (words, HINTED), 1 where that
    is told of the place that is named there. sentences, lines : their numbers. claims : the first word and the one behind the last of each
    claim that is asked about. marked : 1 where any claim begins, 2 where it goes on.
    """

    words: Sequence[str]
    seen: np.ndarray
    hints: np.ndarray
    parts: Sequence[str]
    roles: Sequence[str]
    heads: np.ndarray
    hinted: np.ndarray
    sentences: np.ndarray
    lines: np.ndarray
    claims: Sequence[tuple[int, int]]
    marked: np.ndarray


PointsOf = Callable[[Stretch], Callable[[], np.ndarray]]  # what gives, once it is known, (claims, slots, 1 + words): see `Pointed.chances`


@dataclass(frozen=True, slots=True)
class Pointed:
    """
    Where the network points for one claim; its words in the order of the text.

    `chances` (slots, 1 + words): logarithms; the first is that nothing says it. `starts`, `ends` (words,): letters of the text.
    """

    chances: np.ndarray
    words: Sequence[Any]
    starts: np.ndarray
    ends: np.ndarray

    def chance_of(self, slot: int, spans: Sequence[tuple[int, int]]) -> float:
        """The logarithm of the chance that one of the words in these letters is meant; at least NEVER; `spans` in their order."""
        if not len(self.starts):
            return NEVER
        meant = set[int]()
        begin, stop = int(self.starts[0]), int(self.ends[-1])
        for start, end in spans[bisect_left(spans, begin, key=itemgetter(1)) :]:
            if start >= stop:
                break
            starts, ends = self.starts.data, self.ends.data  # quicker to look into one by one than arrays
            meant.update(range(bisect_right(ends, start), bisect_left(starts, end)))
        chance = sum(math.exp(self.chances[slot, 1 + place]) for place in sorted(meant))
        return max(NEVER, math.log(chance)) if chance > 0 else NEVER

    def best(self, slot: int) -> tuple[Any | None, int, float]:
        """The word that is meant most likely (None: nothing says it), where it begins in the text, and its chance in [0, 1]."""
        place, chance = self.likeliest(slot)
        return (self.words[place], int(self.starts[place]), chance) if place >= 0 else (None, -1, chance)

    def best_word(self, slot: int) -> tuple[Any, int, float]:
        """As `best`, if any word says it: its chance is what is left without `nothing says it`. For a stretch that has words."""
        row = self.chances[slot, 1:].astype(np.float32)
        place = int(row.argmax())
        said = max(1e-9, 1 - math.exp(self.chances[slot, 0]))
        return self.words[place], int(self.starts[place]), min(1.0, math.exp(row[place]) / said)

    def likeliest(self, slot: int) -> tuple[int, float]:
        """The place of the word that is meant most likely (-1: nothing says it), and its chance."""
        row = self.chances[slot].astype(np.float32)  # of half numbers the greatest takes ten times as long to find
        place = int(row.argmax())
        return place - 1, math.exp(row[place])

    def chance(self, slot: int, place: int) -> float:
        """The chance that the word at a place is meant, in [0, 1]."""
        return math.exp(self.chances[slot, 1 + place])
