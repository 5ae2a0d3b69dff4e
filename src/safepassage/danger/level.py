"""
How many incidents a day: the level of the records, its trend, and how fast the doubt grows ahead.

Each view is a Gamma belief about the rate: shape and rate are the discounted number of incidents and of days. Looking `h` days ahead
both are discounted again by the view's half-life, so that the mean stays and the range widens (West and Harrison 1997, section 10.8).
One pair of views follows the damped trend of the last weeks. The views are pooled by how well they told past weeks.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf, lgamma, log, sqrt

import numpy as np
from scipy.special import gammainc

from safepassage.danger.ground import Floats
from safepassage.danger.placed import Placed
from safepassage.danger.pool import learned

LIVES = (14.0, 60.0, 365.0)  # days
TRUST = (0.25, 0.06)  # how far a discounted day counts: incidents come in bursts, and a day teaches little of the next
WEEK = 7.0
LONGEST = 104  # weeks that teach
DAMPED = 14.0  # days in which half of a trend is over
STEADY = 10.0  # incidents against which a trend is shrunk


@dataclass(frozen=True, slots=True)
class Belief:
    """A Gamma belief about incidents a day: `shape` / `days`; fades with `life`; `slope` [1 / day] is its trend now."""

    shape: float
    days: float
    life: float
    slope: float

    def ahead(self, days: float) -> tuple[float, float]:
        """Shape and rate of the belief about the day `days` ahead."""
        fade = float(2.0 ** (-days / self.life))
        grown = exp(self.slope * DAMPED / log(2) * (1 - 2.0 ** (-days / DAMPED)))
        return self.shape * fade, self.days * fade / grown


@dataclass(frozen=True, slots=True)
class Rate:
    """Incidents a day, as a pool of beliefs."""

    beliefs: tuple[Belief, ...]
    weights: Floats

    def mean(self, ahead: float = 0.0) -> float:
        """Expected incidents a day, `ahead` days from now."""
        pairs = [belief.ahead(ahead) for belief in self.beliefs]
        return float(sum(w * shape / rate for w, (shape, rate) in zip(self.weights, pairs, strict=True)))

    def quantile(self, chance: float, ahead: float = 0.0) -> float:
        """The rate below which the truth lies with that chance (bisection of the pool's distribution)."""
        pairs = [belief.ahead(ahead) for belief in self.beliefs]
        low, high = 0.0, max(shape / rate + 20 * sqrt(shape) / rate + 20 / rate for shape, rate in pairs)
        for _ in range(60):
            middle = (low + high) / 2
            below = sum(w * float(gammainc(shape, rate * middle)) for w, (shape, rate) in zip(self.weights, pairs, strict=True))
            low, high = (middle, high) if below < chance else (low, middle)
        return (low + high) / 2

    @property
    def drift(self) -> float:
        """
        Variance that a day adds to the logarithm of the level: a belief of shape a that is discounted by d keeps its mean while its
        variance, about 1 / a, becomes 1 / (d a).
        """
        added = [(2.0 ** (1 / belief.life) - 1) / max(belief.shape, 1.0) for belief in self.beliefs]
        return float(self.weights @ np.array(added))

    def expected(self, days: int) -> float:
        """Incidents expected in the next whole days."""
        return float(sum(self.mean(day + 0.5) for day in range(days)))


def rate(incidents: Placed, day: float) -> Rate:
    """The level as it can be known on a day; the weights come from the weeks before it."""
    first = float(incidents.begin.min()) if len(incidents.begin) else day
    within = incidents.own.sum(axis=1)
    known = [day - WEEK * k for k in range(LONGEST, 0, -1) if day - WEEK * k > first]
    scores, counts = [], []
    for origin in known:
        happened = float(incidents.between(origin, origin + WEEK) @ within)
        scores.append([_told(belief, happened) for belief in beliefs(incidents, origin, first)])
        counts.append(1.0)
    now = beliefs(incidents, day, first)
    weights = learned(np.array(scores).T, np.array(counts)) if scores else np.full(len(now), 1 / len(now))
    return Rate(now, weights)


def beliefs(incidents: Placed, day: float, first: float) -> tuple[Belief, ...]:
    """The views on a day: each half-life, trusted little or very little; and the middle one with the trend of the last weeks."""
    seen = max(day - first, 1.0)
    within = incidents.own.sum(axis=1)
    made: list[Belief] = []
    means: dict[float, float] = {}
    for life in LIVES:
        count = float(incidents.at(day, life) @ within)
        days = life / log(2) * (1 - 2.0 ** (-seen / life))
        means[life] = (count + 0.5) / (days + 1)
        made += [Belief(0.5 + trust * count, 1.0 + trust * days, life, 0.0) for trust in TRUST]
    fast, slow = LIVES[0], LIVES[1]
    recent = float(incidents.at(day, inf) @ within)
    slope = log(means[fast] / means[slow]) * log(2) / (slow - fast) * recent / (recent + STEADY)
    middle = [belief for belief in made if belief.life == slow]
    return (*made, *(Belief(b.shape, b.days, b.life, slope) for b in middle))


def _told(belief: Belief, count: float) -> float:
    """Probability that the belief gave to so many incidents in the coming week: negative binomial."""
    shape, days = belief.ahead(WEEK / 2)
    return exp(
        lgamma(shape + count) - lgamma(shape) - lgamma(count + 1) + shape * log(days / (days + WEEK)) + count * log(WEEK / (days + WEEK))
    )
