"""
Spells that differ between operations: each operation has its own rate, and the rates have something in common.

A spell of operation j lasts an exponential time of rate r_j; the r_j are gamma with shape a and mean 1 / m. With n_j spells that ended and
T_j hours watched (spells cut short count their length only), r_j integrates out in closed form (Gelman et al., Bayesian Data Analysis, 3rd
ed., sections 2.6 and 5.1):

    p(data_j | m, a) = (a m)^a / Γ(a) · Γ(a + n_j) / (a m + T_j)^(a + n_j)

so the posterior of (m, a) is worked out exactly on a grid, with no chain to converge. Small a: operations differ much, and teach each other
little; large a: all are alike.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from safepassage.records.stops import Floats

DEVIATIONS = np.linspace(-3.5, 3.5, 71)  # of the logarithms, in prior standard deviations


@dataclass(frozen=True, slots=True)
class SpellPrior:
    """`mean`: median of the typical mean spell, `factor`: its one standard deviation; the same for `shape`, how alike operations are."""

    mean: float  # hours, or shares of the work
    factor: float
    shape: float = 2.0
    shape_factor: float = 2.0


@dataclass(frozen=True, slots=True)
class Watched:
    """What one operation showed of a kind of spell: how many ended, and how long it was watched in all (hours, or shares of the work)."""

    ended: int
    length: float


def grid(prior: SpellPrior) -> tuple[Floats, Floats, Floats]:
    """Mean spell m (M, 1), shape a (1, A), and the logarithm of their prior weight (M, A)."""
    means = prior.mean * prior.factor ** DEVIATIONS[:, None]
    shapes = prior.shape * prior.shape_factor ** DEVIATIONS[None, :]
    return means, shapes, -0.5 * (DEVIATIONS[:, None] ** 2 + DEVIATIONS[None, :] ** 2)


def log_likelihood(means: Floats, shapes: Floats, watched: Watched) -> Floats:
    """Logarithm of the chance of what one operation showed, its own rate integrated out."""
    rate = shapes * means
    return np.asarray(
        shapes * np.log(rate) - gammaln(shapes) + gammaln(shapes + watched.ended) - (shapes + watched.ended) * np.log(rate + watched.length)
    )


def draw_means(prior: SpellPrior, operations: tuple[Watched, ...], draws: int, rng: np.random.Generator) -> Floats:
    """
    Mean spells of an operation not seen, shape (draws,): first (m, a) from the posterior, then that operation's own rate.

    Without operations these are draws of the prior.
    """
    means, shapes, weight = grid(prior)
    for watched in operations:
        weight = weight + log_likelihood(means, shapes, watched)
    chance = np.exp(weight - weight.max()).ravel()
    row = rng.choice(chance.size, size=draws, p=chance / chance.sum())
    mean, shape = np.broadcast_to(means, weight.shape).ravel()[row], np.broadcast_to(shapes, weight.shape).ravel()[row]
    rates = rng.gamma(shape) / (shape * mean)
    return np.asarray(1.0 / np.maximum(rates, 1e-4))  # at most 10,000: beyond any horizon, and finite
