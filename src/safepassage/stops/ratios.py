"""
Ratios that differ between operations: people who came over people expected, hours taken over hours announced, and the like.

The logarithm of operation j's ratio is Student t (4 degrees of freedom: one estimate in many is wrong by a factor of five, and should not
make all others look as bad; Gelman et al., chapter 17) around μ with spread √(σ² + e_j²), where e_j is how unsure the ratio itself is (an
estimate "2,500 to 4,000" cannot be missed by less). An operation that ended unfinished shows only that its ratio was at least so much.
The posterior of (μ, σ) is worked out on a grid.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np
from scipy.stats import t as student

from safepassage.records.stops import Floats

FREEDOM = 4.0
LIMITS = log(1 / 50), log(50.0)  # a ratio beyond 50 is no estimate
DEVIATIONS = np.linspace(-3.5, 3.5, 71)


@dataclass(frozen=True, slots=True)
class RatioPrior:
    """`median` of the ratio and one standard deviation as a `factor`; `spread` between operations (of the log) and its factor."""

    median: float
    factor: float
    spread: float
    spread_factor: float = 1.6


@dataclass(frozen=True, slots=True)
class Ratio:
    """What one operation showed; `unsure` is the standard deviation of its logarithm, `at_least`: it ended before it was done."""

    value: float
    unsure: float = 0.0
    at_least: bool = False


def log_likelihood(centre: Floats, spread: Floats, seen: Ratio) -> Floats:
    """Logarithm of the chance (density) of one ratio."""
    width = np.sqrt(spread**2 + seen.unsure**2)
    off = (log(seen.value) - centre) / width
    return np.asarray(student.logsf(off, FREEDOM) if seen.at_least else student.logpdf(off, FREEDOM) - np.log(width))


def draw_ratios(prior: RatioPrior, operations: tuple[Ratio, ...], draws: int, rng: np.random.Generator) -> Floats:
    """Ratios of an operation not seen, shape (draws,); without operations, draws of the prior."""
    centre = log(prior.median) + log(prior.factor) * DEVIATIONS[:, None]
    spread = prior.spread * prior.spread_factor ** DEVIATIONS[None, :]
    weight = -0.5 * (DEVIATIONS[:, None] ** 2 + DEVIATIONS[None, :] ** 2)
    for seen in operations:
        weight = weight + log_likelihood(centre, spread, seen)
    chance = np.exp(weight - weight.max()).ravel()
    row = rng.choice(chance.size, size=draws, p=chance / chance.sum())
    mid, wide = np.broadcast_to(centre, weight.shape).ravel()[row], np.broadcast_to(spread, weight.shape).ravel()[row]
    return np.asarray(np.exp(np.clip(mid + wide * rng.standard_t(FREEDOM, draws), *LIMITS)))
