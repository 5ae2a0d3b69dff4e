"""What a network says of the words of a sentence: where claims begin and go on, and of which kind they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from safepassage.records.reading import ReadKind

KINDS = tuple(sorted(kind.value for kind in ReadKind))  # the columns of `Marked.kinds`
NONE, BEGINS, GOES_ON = 0, 1, 2  # the columns of `Marked.words`


class Marked(NamedTuple):
    """
    Logarithms of chances for each word of a sentence.

    `words` (words, 3): it stands in no claim, begins one, goes on with one. `kinds` (words, len(KINDS)): the claim's kind, if it is in one.
    """

    words: np.ndarray
    kinds: np.ndarray


MarksOf = Callable[[Sequence[Any], Sequence[np.ndarray]], Sequence[Marked]]  # parsed sentences and what the lexicon says of their words
