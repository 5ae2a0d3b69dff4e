"""
Two views of one operation averaged: the model's, and the course of other operations.

Quantiles are averaged and not probabilities, so that the average is not wide where both are sure (Lichtendahl, Grushka-Cockayne and
Winkler, Management Science 59, 2013). The interval score is convex in the ends of the band: the average is never worse than the mean of
the two, and better where one is too low and the other too high.
"""

from __future__ import annotations

import numpy as np

from safepassage.records.outlook import Outlook
from safepassage.records.stops import Floats

WEIGHT = 0.5  # of the other operations' courses: nothing says which view is better


def average(model: Outlook, others: Outlook, weight: float = WEIGHT) -> Outlook:
    """
    The outlook whose quantiles at each hour are the weighted means of those of the two.

    Its rows are levels, from the lowest to the highest curve: the spread at each hour is that of the average, but a row is no future of its
    own any more. Hours lost stay the model's, whose futures alone know why.
    """
    if model.hours.shape != others.hours.shape or not np.array_equal(model.hours, others.hours):
        raise ValueError("The two outlooks do not have the same hours.")
    both = None if model.patients is None or others.patients is None else _mean(model.patients, others.patients, weight)
    people, finish = _mean(model.people, others.people, weight), _mean(model.finish, others.finish, weight)
    seen = tuple(sorted({*model.seen, *others.seen}))
    return Outlook(model.name, model.hours, people, finish, both, model.lost, seen)


def _mean(first: Floats, second: Floats, weight: float) -> Floats:
    """Sorted samples (K, ...) of the first, averaged level by level with the quantiles of the second."""
    levels = (np.arange(len(first)) + 0.5) / len(first)
    return np.asarray((1 - weight) * np.sort(first, axis=0) + weight * np.quantile(second, levels, axis=0))
