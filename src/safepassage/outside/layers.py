"""What the small networks of the reader have in common, in numpy alone."""

from __future__ import annotations

import numpy as np

EPS = np.float32(1e-5)  # of the norms


def standard(rows: np.ndarray) -> np.ndarray:
    """Each row with mean 0 and variance 1 (Ba et al. 2016)."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    return np.asarray(rows / np.sqrt((rows**2).mean(axis=1, keepdims=True) + EPS))


def neighbours(rows: np.ndarray, step: int) -> np.ndarray:
    """(rows, 3 * numbers): the row so many before each, itself, and the one so many behind; nothing outside."""
    around = np.pad(rows, ((step, step), (0, 0)))
    return np.concatenate([around[: len(rows)], rows, around[2 * step :]], axis=1)


def gated(rows: np.ndarray) -> np.ndarray:
    """The first half of the numbers of each row, as far as the second half lets it through (Dauphin et al. 2017)."""
    new, gate = np.split(rows, 2, axis=1)
    return np.asarray(new / (1 + np.exp(-np.clip(gate, -60, 60))))
