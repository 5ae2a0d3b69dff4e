"""Deaths from hazard: the arithmetic that rooms share (mathematics, section 1)."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.danger import forecast
from safepassage.errors import UnknownDanger
from safepassage.records.city import Exposure, SiteKind
from safepassage.records.levels import Level
from safepassage.records.people import Care
from safepassage.risk import Exposures, cumulative, expected_deaths, survival
from tests import cities

HORIZON = 720


def exposures() -> Exposures:
    """What people meet in the plainest city, likely level."""
    case = cities.one_road()
    return Exposures(case, forecast(case, Level.LIKELY))


def test_hazards_met_in_turn_add_up() -> None:
    """100 minutes at 0.001 and 50 at 0.002 are survived with probability exp(-0.1 - 0.1) = 0.81873."""
    hazard = np.repeat([0.001, 0.002], [100, 50])
    assert survival(cumulative(hazard, 0.0, 150)[-1]) == pytest.approx(0.8187307530779818, rel=1e-12)
    assert survival(np.array([0.0, 0.2])) == pytest.approx([1.0, 0.8187307530779818], rel=1e-12)


def test_after_the_horizon_the_tail_counts() -> None:
    """Two minutes of 0.1, then the tail's 0.5 a minute: 0, 0.1, 0.2, 0.7, 1.2."""
    assert cumulative(np.array([0.1, 0.1]), 0.5, 4) == pytest.approx([0.0, 0.1, 0.2, 0.7, 1.2])


def test_a_sum_can_end_before_the_horizon() -> None:
    """Summing one minute of three gives two values, and no minute gives one."""
    hazard = np.array([0.1, 0.2, 0.3])
    assert cumulative(hazard, 9.0, 1) == pytest.approx([0.0, 0.1])
    assert cumulative(hazard, 9.0, 0) == pytest.approx([0.0])


def test_what_nobody_described_stays_unknown_in_the_sum() -> None:
    """From the first unknown minute on the sum is NaN; it is never zero."""
    sums = cumulative(np.array([0.1, np.nan, 0.1]), 0.1, 4)
    assert sums[:2] == pytest.approx([0.0, 0.1])
    assert np.isnan(sums[2:]).all()


def test_deaths_on_two_roads() -> None:
    """100 people, 10 minutes at 0.01 and 20 at 0.005: 100 (1 - e^-0.2) = 18.1269; another 50 who do not move: none."""
    deaths = expected_deaths([100, 50], [[10, 20], [0, 0]], [[0.01, 0.005], [0.01, 0.005]])
    assert deaths == pytest.approx(18.12692469220182, rel=1e-12)


def test_a_road_nobody_described_is_not_safe() -> None:
    """Using a road of unknown danger is an error, never zero deaths; not using it is no error."""
    with pytest.raises(UnknownDanger, match="group 1 spends time on road 0"):
        expected_deaths([10, 10], [[0, 5], [5, 0]], [[np.nan, 0.1], [np.nan, 0.1]])
    assert expected_deaths([10], [[0, 10]], [[np.nan, 0.1]]) == pytest.approx(10 * (1 - exp(-1.0)))


def test_each_place_has_its_own_hazard() -> None:
    """Ten minutes at home 0.001, in the street 0.002, at the point 0.003, on the front 0.01, at the checkpoint 0.001, inside 0.001."""
    met = exposures()
    found = [met.home("home", 5, 15), met.street("home", 5, 15), met.point("square", 5, 15), met.road("mile", 5, 15)]
    assert found == pytest.approx([0.001, 0.002, 0.003, 0.01])
    assert [met.checkpoint("gatehouse", 5, 15), met.inside(5, 15)] == pytest.approx([0.001, 0.001])


def test_homes_are_still_dangerous_after_the_horizon() -> None:
    """From 10 minutes before the horizon to 30 after it: 40 minutes at 1e-4; and wholly after it, 30."""
    met = exposures()
    assert met.home("home", HORIZON - 10, HORIZON + 30) == pytest.approx(0.004)
    assert met.inside(HORIZON, HORIZON + 30) == pytest.approx(0.003)


def test_the_tail_has_no_pause() -> None:
    """A city pause until the horizon halves homes up to it (but not its last 30 minutes); after it they have their full 1e-4."""
    case = cities.with_pause(start=0, end=HORIZON)
    met = Exposures(case, forecast(case, Level.LIKELY))
    assert met.home("home", HORIZON - 40, HORIZON + 10) == pytest.approx(10 * 0.5e-4 + 30 * 1e-4 + 10 * 1e-4)


def test_a_late_vehicle_meets_the_worst_the_road_had_in_the_plan() -> None:
    """Roads have no hazard of their own after the horizon: a queue that lasts past it is counted at the plan's worst minute, 1e-3."""
    assert exposures().road("mile", HORIZON - 1, HORIZON + 4) == pytest.approx(0.005)


def test_many_at_once_meet_what_each_meets_alone() -> None:
    """Arrays give the answers of single questions, before, across and after the horizon."""
    case = cities.with_pause()
    met = Exposures(case, forecast(case, Level.LIKELY))
    starts, ends = np.array([0, 100, 700, 800]), np.array([0, 400, 750, 900])
    alone = [met.home("home", int(s), int(e)) for s, e in zip(starts, ends, strict=True)]
    assert met.home("home", starts, ends) == pytest.approx(alone)
    assert met.inside(0, ends) == pytest.approx([met.inside(0, int(e)) for e in ends])
    assert met.road("mile", starts, 900) == pytest.approx([met.road("mile", int(s), 900) for s in starts])


def test_a_road_of_unknown_danger_is_named() -> None:
    """Nobody said what danger the coast road lies in: asking for it is an error that names it; the other roads answer."""
    case = cities.one_road()
    roads = tuple(replace(r, exposure=Exposure.UNKNOWN) if r.id == "coast" else r for r in case.roads)
    met = Exposures(case, forecast(replace(case, roads=roads), Level.LIKELY))
    with pytest.raises(UnknownDanger, match="road 'coast'"):
        met.road("coast", 0, 1)
    with pytest.raises(UnknownDanger, match="road 'coast'"):
        met.road("coast", np.array([0]), np.array([1]))
    assert met.road("slope", 0, 10) == pytest.approx(1e-4)


def test_a_place_that_is_not_in_the_case_is_unknown_danger() -> None:
    """A zone nobody has heard of is not a safe zone."""
    with pytest.raises(UnknownDanger, match="zone 'atlantis'"):
        exposures().home("atlantis", 0, 1)


@pytest.mark.parametrize(("s", "e"), [(-1, 5), (6, 5)])
def test_time_before_the_plan_or_backwards_is_refused(s: int, e: int) -> None:
    """A negative minute would silently count from the end of the array."""
    with pytest.raises(ValueError, match="home"):
        exposures().home("home", s, e)
    with pytest.raises(ValueError, match="home"):
        exposures().home("home", np.array([0, s]), np.array([5, e]))


def test_staying_home_is_violence_and_illness() -> None:
    """A critical person for 1000 minutes: 0.1 of violence and 0.1 of wounds; aid takes half of the second and none of the first."""
    met = exposures()
    assert met.staying("home", Care.CRITICAL, 0, 1000) == pytest.approx(exp(-0.2))
    assert met.staying("home", Care.CRITICAL, 0, 1000, aided=True) == pytest.approx(exp(-0.15))
    assert met.staying("home", Care.ABLE, 10, 10) == 1.0


def test_a_death_after_arrival_is_a_death() -> None:
    """10,000 minutes after arrival, critical: 0.2 + 0.01 at a hospital, 0.5 + 0.01 at a reception site (violence outside is the 0.01)."""
    met = exposures()
    assert met.treated(Care.CRITICAL, SiteKind.HOSPITAL, 10_000) == pytest.approx(exp(-0.21))
    assert met.treated(Care.CRITICAL, SiteKind.RECEPTION, 10_000) == pytest.approx(exp(-0.51))


@given(st.lists(st.integers(0, 1000), min_size=3, max_size=3).map(sorted), st.booleans())
@settings(max_examples=60, deadline=None)
def test_to_survive_a_day_is_to_survive_its_morning_and_its_afternoon(minutes: list[int], aided: bool) -> None:
    """Survival over [a, c) is the product over [a, b) and [b, c), in pauses, out of them and past the horizon."""
    case = cities.with_pause()
    met = Exposures(case, forecast(case, Level.HIGH))
    a, b, c = minutes
    whole = met.staying("home", Care.LIMITED, a, c, aided)
    parts = met.staying("home", Care.LIMITED, a, b, aided) * met.staying("home", Care.LIMITED, b, c, aided)
    assert whole == pytest.approx(parts, rel=1e-12)
    assert 0 < whole <= 1
