"""What a network says of the words of a sentence: where claims begin and go on, and of which kind they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np

from safepassage.records.reading import ReadKind

KINDS = tuple(sorted(kind.value for kind in ReadKind))  # the columns of `Marked.kinds`
NONE, BEGINS, GOES_ON = 0, 1, 2  # the columns of `Marked.words`


class Marked(NamedTuple):
    """
    Logarithms of chances for each word of a sentence.

    `words` (words, 3): it stands in no claim, begins one, goes on with one. `kinds` (words, len(KINDS)): the claim's kind, if it is in one.
    `seen` (words, layers, numbers): what the network knows of each word, in its middle and at its end, or, of the first 500 words of an
    Arabic sentence, what the encoder under it knows; None: it does not tell.
    """

    words: np.ndarray
    kinds: np.ndarray
    seen: np.ndarray | None = None


class Marks(Protocol):
    """What sentences are marked with, in their turn; it may still be worked on."""

    def __iter__(self) -> Iterator[Marked]: ...

    def cancel(self) -> None:
        """Nobody waits for them any more."""


MarksOf = Callable[[Iterable[Any], Sequence[np.ndarray]], Marks]  # parsed sentences and what the lexicon says of their words
ArabicMarks = Callable[[Sequence[Sequence[str]], Sequence[np.ndarray]], Iterator[Marked]]  # the same, of the words of Arabic sentences
