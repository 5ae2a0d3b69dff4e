"""Proper scoring rules against closed forms."""

from __future__ import annotations

from math import pi, sqrt

import numpy as np
import pytest
from scipy import stats

from safepassage.stops.rules import band, crps, interval_score, over_range


def test_the_interval_score_is_worked_out_by_hand() -> None:
    """Band 10 to 30: a value inside costs its width, 20; a value of 35 costs 20 + 10 x 5 = 70; a value of 8 costs 20 + 10 x 2 = 40."""
    assert interval_score(10, 30, 20) == 20
    assert interval_score(10, 30, 35) == 70
    assert interval_score(10, 30, 8) == 40


def test_the_crps_of_one_sample_is_its_absolute_error() -> None:
    """A point forecast of 7 for a value of 10 costs 3."""
    assert crps(np.array([7.0]), 10.0) == 3.0


def test_the_crps_of_two_samples_is_worked_out_by_hand() -> None:
    """Samples 0 and 4, value 1: E|X - y| = (1 + 3) / 2 = 2, E|X - X'| = (0 + 4 + 4 + 0) / 4 = 2, so 2 - 1 = 1."""
    assert crps(np.array([4.0, 0.0]), 1.0) == 1.0


@pytest.mark.parametrize("value", [-0.5, 0.0, 0.3, 1.0, 2.0])
def test_the_crps_of_a_uniform_sample_is_the_closed_form(value: float) -> None:
    """Uniform on [0, 1]: y^3 / 3 + (1 - y)^3 / 3 inside, and the distance from the nearest end plus 1/3 outside."""
    inside = min(max(value, 0.0), 1.0)
    closed = inside**3 / 3 + (1 - inside) ** 3 / 3 + abs(value - inside)
    assert crps((np.arange(20_000) + 0.5) / 20_000, value) == pytest.approx(closed, abs=1e-4)


@pytest.mark.parametrize("value", [-2.0, 0.0, 0.7, 3.0])
def test_the_crps_of_a_normal_sample_is_the_closed_form(value: float) -> None:
    """Standard normal: y (2 F(y) - 1) + 2 f(y) - 1 / sqrt(pi) (Gneiting and Raftery, equation 21)."""
    samples = stats.norm.ppf((np.arange(20_000) + 0.5) / 20_000)
    closed = value * (2 * stats.norm.cdf(value) - 1) + 2 * stats.norm.pdf(value) - 1 / sqrt(pi)
    assert crps(samples, value) == pytest.approx(closed, abs=1e-3)


def test_both_rules_are_proper() -> None:
    """Where values are exponential, the exponential forecast does better in the mean than one too narrow, too wide or shifted."""
    rng = np.random.default_rng(5)
    truth, values = rng.exponential(1.0, 1000), rng.exponential(1.0, 2000)
    for rule in ("interval", "crps"):
        honest = np.mean([over_range(rule, truth, value, value) for value in values])
        for other in (truth * 0.4, truth * 2.5, truth + 0.7):
            assert honest < np.mean([over_range(rule, other, value, value) for value in values])


def test_where_sources_differ_the_score_is_the_mean_over_their_range() -> None:
    """A point forecast of 0 against "2 to 6": (2 + 4 + 6) / 3 = 4 for the CRPS, ten times as much for the interval."""
    point = np.array([0.0])
    assert over_range("crps", point, 2, 6) == 4.0
    assert over_range("interval", point, 2, 6) == 40.0


def test_the_band_leaves_a_tenth_on_each_side() -> None:
    """Of 0, 1, ..., 100 the band is 10 to 90."""
    assert band(np.arange(101.0)) == (10.0, 90.0)
