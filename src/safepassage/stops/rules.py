"""
Proper scoring rules: what a forecast says it believes, it does best to say (Gneiting and Raftery, JASA 102, 2007, sections 4.2 and 6.2).

Smaller is better for both. Units are those of the forecast.
"""

from __future__ import annotations

import numpy as np

from safepassage.records.stops import Floats

OUTSIDE = 0.2  # of the 80 % band


def interval_score(low: float, high: float, value: float, outside: float = OUTSIDE) -> float:
    """Width of the band, and 2 / `outside` times the distance by which the value lies outside of it."""
    return (high - low) + 2 / outside * (max(low - value, 0.0) + max(value - high, 0.0))


def crps(samples: Floats, value: float) -> float:
    """
    Continuous ranked probability score of equally likely samples: E|X - y| - E|X - X'| / 2, shape (n,) and one value.

    Exact for the distribution that the samples are; of a single sample it is the absolute error.
    """
    ordered = np.sort(np.asarray(samples, dtype=float))
    n = len(ordered)
    spread = float(np.sum((2 * np.arange(1, n + 1) - n - 1) * ordered)) / n**2  # half of the mean distance of two samples
    return float(np.mean(np.abs(ordered - value))) - spread


def over_range(rule: str, samples: Floats, low: float, high: float) -> float:
    """A rule (`interval` or `crps`) where sources differ: the mean over low, middle and high, for none of them is known to be right."""
    values = (low,) if low == high else (low, (low + high) / 2, high)
    if rule == "crps":
        return float(np.mean([crps(samples, value) for value in values]))
    ten, ninety = band(samples)
    return float(np.mean([interval_score(ten, ninety, value) for value in values]))


def band(samples: Floats) -> tuple[float, float]:
    """The 80 % band: 10 and 90 % points."""
    ten, ninety = np.quantile(samples, [0.1, 0.9])
    return float(ten), float(ninety)
