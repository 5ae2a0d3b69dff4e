"""One choice among what a text offers for a slot of a claim (its place, its time, its claimant), by weights fitted to labelled texts.

A conditional logit (McFadden 1974): each candidate has a row of features, and is right with a chance proportional to exp(weights . row).
The weights stand in modules of their own, a line a feature, made by `tools/reading_choices.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple


class Chosen(NamedTuple):
    """Which candidate is likeliest (of equals the first), and its chance in [0, 1] that it is the right one."""

    which: int
    chance: float


def chosen(rows: Sequence[Sequence[float]], weights: Sequence[float]) -> Chosen:
    """
    Choose one of the candidates.

    Parameters
    ----------
    rows : (candidates, features), at least one candidate. weights : (features,)

    Raises
    ------
    ValueError
        There is nothing to choose from, or a row is not as long as the weights.
    """
    scores = [sum(value * weight for value, weight in zip(row, weights, strict=True)) for row in rows]
    best = max(range(len(scores)), key=scores.__getitem__)
    return Chosen(best, 1 / sum(math.exp(score - scores[best]) for score in scores))
