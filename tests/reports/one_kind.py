"""A network of marks that takes every sentence for one claim of one kind, and is sure of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from safepassage.records.marked import BEGINS, GOES_ON, KINDS, Marked, MarksOf


class _Told(list[Marked]):
    def cancel(self) -> None:
        """There is nothing to cancel."""


def all_of(kind: str) -> MarksOf:
    """Whatever is asked about is of this kind."""

    def marks(docs: Iterable[Any], hints: Sequence[np.ndarray]) -> _Told:
        return _Told(_marked(KINDS.index(kind), len(doc)) for doc in docs)

    return marks


def _marked(kind: int, words: int) -> Marked:
    states, kinds = np.full((words, 3), 0.01), np.full((words, len(KINDS)), 0.001)
    states[:1, BEGINS] = states[1:, GOES_ON] = 0.98
    kinds[:, kind] = 0.991
    return Marked(np.log(states), np.log(kinds))
