"""The level of the records: incidents a day, its trend, the doubt that grows with the horizon."""

from __future__ import annotations

import numpy as np
import pytest

from safepassage.danger.ground import Ground
from safepassage.danger.level import Belief, Rate, rate
from safepassage.danger.placed import Placed, placed
from safepassage.danger.studied import covered_until
from safepassage.records.hazard import EventKind
from tests.danger.grids import event, square

TWO = Ground.of([square("a", 0), square("b", 1)])


def steady(days: int, a_day: int = 1) -> Placed:
    """So many incidents on each day."""
    return placed(TWO, [event(f"e{d}.{k}", float(d)) for d in range(days) for k in range(a_day)], EventKind.INCIDENT)


def test_two_a_day_are_told_as_two_a_day() -> None:
    """Half a year of two incidents a day: the mean is 2 within a tenth, and inside its own range."""
    found = rate(steady(180, 2), 180.0)
    assert found.mean() == pytest.approx(2.0, rel=0.1)
    assert found.quantile(0.1) < 2.0 < found.quantile(0.9)


def test_a_week_expects_seven_times_a_day() -> None:
    """Nothing grows: seven days of one incident each."""
    assert rate(steady(180), 180.0).expected(7) == pytest.approx(7.0, rel=0.1)


def test_doubt_grows_with_the_horizon_and_the_mean_stays() -> None:
    """A belief without a trend, a half-life ahead: the same mean, half of what it rests on."""
    belief = Belief(shape=10.0, days=5.0, life=14.0, slope=0.0)
    now, later = belief.ahead(0.0), belief.ahead(14.0)
    assert now[0] / now[1] == pytest.approx(later[0] / later[1])
    assert later == pytest.approx((5.0, 2.5))


def test_the_range_of_the_pool_widens() -> None:
    """A month ahead the 80 percent range is wider on both sides than now."""
    found = rate(steady(120), 120.0)
    assert found.quantile(0.1, 30.0) < found.quantile(0.1)
    assert found.quantile(0.9, 30.0) > found.quantile(0.9)


def test_a_day_adds_what_its_discount_adds() -> None:
    """One belief of shape 4 and a half-life of 14 days: (2^(1/14) - 1) / 4 = 0.0127 a day."""
    found = Rate((Belief(shape=4.0, days=2.0, life=14.0, slope=0.0),), np.array([1.0]))
    assert found.drift == pytest.approx(0.01269, abs=1e-5)


def test_a_trend_is_followed_and_fades() -> None:
    """A slope of 7 percent a day adds 7 in the first day; after many half-lives the growth has stopped at exp(0.07 x 14 / ln 2) = 4.1."""
    belief = Belief(shape=10.0, days=10.0, life=1e9, slope=0.07)
    shape, days = belief.ahead(1.0)
    assert shape / days == pytest.approx(1.07, abs=0.01)
    shape, days = belief.ahead(1000.0)
    assert shape / days == pytest.approx(4.11, abs=0.01)


def test_more_lately_is_a_rising_slope() -> None:
    """One a day for 100 days, then four a day for ten: some belief rises, and the level is above the long mean."""
    events = [event(f"e{d}", float(d)) for d in range(100)] + [event(f"f{d}.{k}", 100.0 + d) for d in range(10) for k in range(4)]
    found = rate(placed(TWO, events, EventKind.INCIDENT), 110.0)
    assert max(belief.slope for belief in found.beliefs) > 0
    assert found.mean() > 140 / 110


def test_a_collection_that_ended_is_not_a_silence() -> None:
    """Five days without a record are days without an incident; forty are days of which nobody knows."""
    ends = np.array([50.0, 100.0])
    assert covered_until(ends, 105.0) == 105.0
    assert covered_until(ends, 140.0) == 100.0
    assert covered_until(np.array([]), 140.0) == 140.0
