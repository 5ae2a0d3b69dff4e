"""
Pools: several views of where the next incident falls, weighed by how well each told past incidents before they happened.

A view is a distribution over areas. The pool's weights maximise the log score of past incidents, each told by what was known before it
(expectation-maximisation of a mixture; Genest and Zidek 1986 call it the linear opinion pool), with half an incident added to each view,
so that no view is ever ruled out by few.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
ADDED = 0.5  # incidents added to each view
ROUNDS = 200
CLOSE = 1e-7


def learned(scores: Floats, counts: Floats, start: Floats | None = None, rounds: int = ROUNDS) -> Floats:
    """
    The weights of the views, which sum to one.

    Parameters
    ----------
    scores : shape (views, told)
        Probability that each view gave, beforehand, to each thing that then happened.
    counts : shape (told,)
        How much of it happened.
    start : shape (views,)
        Where to begin; equal weights if None.
    rounds : int
        At most so many; fewer where the weights stand still.
    """
    views = len(scores)
    weights = np.full(views, 1 / views) if start is None else start
    for _ in range(rounds):
        shares = weights[:, None] * scores
        totals = shares.sum(axis=0)
        seen = totals > 0
        new: Floats = (shares[:, seen] / totals[seen]) @ counts[seen] + ADDED
        new /= new.sum()
        if np.abs(new - weights).max() < CLOSE:
            return new
        weights = new
    return weights


def shrunk(expected: Floats, counts: Floats, prior: float) -> Floats:
    """
    Gamma-Poisson: a rate relative to what is expected, shrunk towards it as if `prior` incidents had come exactly as expected.

    Parameters
    ----------
    expected : shape (areas,), sums to one
    counts : shape (areas,), incidents each area really had
    prior : incidents

    Returns
    -------
    shape (areas,), not normalised: expected * (prior + counts) / (prior + expected * sum(counts))
    """
    rates: Floats = expected * (prior + counts) / (prior + expected * counts.sum())
    return rates
