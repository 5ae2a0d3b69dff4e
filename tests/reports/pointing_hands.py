"""Hands in the place of the network: they point at given words, so that a test knows where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from safepassage.records.pointed import AT, BY, WHEN, Stretch


@dataclass
class Points:
    """Points at given words for every claim, and keeps what it was asked; where none is given or it is not there, at nothing."""

    by: str = ""
    at: str = ""
    when: str = ""
    chance: float = 0.95
    asked: list[Stretch] | None = None

    def __call__(self, stretch: Stretch) -> Callable[[], np.ndarray]:
        size = len(stretch.words)
        told = np.full((len(stretch.claims), 3, 1 + size), (1 - self.chance) / size)
        (self.asked if self.asked is not None else []).append(stretch)
        for slot, word in ((BY, self.by), (AT, self.at), (WHEN, self.when)):
            told[:, slot, 1 + stretch.words.index(word) if word in stretch.words else 0] = self.chance
        return lambda: np.asarray(np.log(told))
