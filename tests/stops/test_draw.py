"""Futures of stops: renewal theory, the two extremes, and the same bytes from the same seed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from safepassage import stops
from safepassage.records.stops import Cause, Course, Floats, Habits, StopModel
from safepassage.units import DAY, HOUR

FORTNIGHT = 14 * DAY


def certain(delay: float, opened: float, stopped: float, final: float = 0.0, rows: int = 1) -> StopModel:
    """A model in which nothing about the means is uncertain. With work of one hour, shares of the work are hours."""

    def same(value: float) -> Floats:
        return np.full(rows, value)

    causes = np.zeros((rows, len(Cause)))
    causes[:, 1] = 1.0
    habits = Habits(same(delay), same(opened), same(stopped), same(final), causes, same(1.0), same(0.0), same(1.0), same(1.0), same(1.0))
    return StopModel((), (), habits)


def stopped_minutes(course: Course, what: str = "") -> int:
    """Minutes in which one thing was stopped."""
    return sum(stop.end - stop.start for stop in course.stops if stop.what == what)


def test_a_road_always_open_has_no_stop() -> None:
    """No start delay and open spells without end: nothing is stopped in any future."""
    model = certain(0.0, 1e12, 5.0)
    assert all(course.stops == () for course in stops.draw_many(model, np.random.default_rng(1), 50, FORTNIGHT, work_hours=1.0))


def test_a_road_never_open_is_stopped_to_the_end() -> None:
    """A start delay far beyond the horizon is one stop of the whole horizon, not opened in time."""
    (course,) = stops.draw_many(certain(1e12, 5.0, 5.0), np.random.default_rng(1), 1, FORTNIGHT, work_hours=1.0)
    assert [(stop.start, stop.end, stop.cause) for stop in course.stops] == [(0, FORTNIGHT, Cause.NOT_OPENED)]


def test_the_open_share_is_the_one_of_renewal_theory() -> None:
    """Exponential spells, 12 h open and 6 h stopped in the mean: in the long run two thirds of the time are open (mean / sum of means)."""
    horizon = 400 * DAY
    courses = stops.draw_many(certain(0.0, 12.0, 6.0), np.random.default_rng(2), 40, horizon, work_hours=1.0)
    share = 1 - np.array([stopped_minutes(course) for course in courses]) / horizon
    # variance of the share over a time t: 2 a^2 b^2 / ((a + b)^3 t) with means a, b; here 4 standard errors of the mean of 40
    error = (2 * 12**2 * 6**2 / (18**3 * horizon / HOUR) / 40) ** 0.5
    assert abs(share.mean() - 2 / 3) < 4 * error + 1 / (6 * 60)  # stops are rounded outwards to whole minutes


def test_a_stop_that_is_never_lifted_ends_with_the_horizon() -> None:
    """If every stop is final, each future has one stop after its start, and it goes on to the end."""
    for course in stops.draw_many(certain(0.0, 5.0, 1.0, final=1.0), np.random.default_rng(3), 30, FORTNIGHT, work_hours=1.0):
        assert [stop.end for stop in course.stops] == [FORTNIGHT]


def test_two_deals_share_the_asked_part_of_their_stops() -> None:
    """With a shared part of 1 all stops are the whole operation's; with 0 each deal has its own, at the same rate as a deal alone."""
    model = certain(0.0, 20.0, 4.0)
    alike = stops.draw_many(model, np.random.default_rng(4), 20, FORTNIGHT, deals=("north", "south"), shared=1.0, work_hours=1.0)
    assert {stop.what for course in alike for stop in course.stops} == {""}
    apart = stops.draw_many(model, np.random.default_rng(4), 200, FORTNIGHT, deals=("north", "south"), shared=0.0, work_hours=1.0)
    for deal in ("north", "south"):
        mean = np.mean([stopped_minutes(course, deal) for course in apart]) / FORTNIGHT
        assert mean == pytest.approx(4 / 24, abs=0.02)


def test_stops_begin_at_the_agreed_start() -> None:
    """Nothing is told about the time before the agreed start."""
    (course,) = stops.draw_many(certain(1e12, 5.0, 5.0), np.random.default_rng(1), 1, FORTNIGHT, start_minute=600, work_hours=1.0)
    assert course.stops[0].start == 600


def test_the_same_seed_gives_the_same_futures_however_many_are_drawn() -> None:
    """Future i depends on the seed and i alone, so that work can be split over processes."""
    model = certain(3.0, 20.0, 10.0, rows=5)
    few = stops.draw_many(model, np.random.default_rng(9), 5, FORTNIGHT, deals=("a", "b"), roads=("r",))
    many = stops.draw_many(model, np.random.default_rng(9), 20, FORTNIGHT, deals=("a", "b"), roads=("r",))
    assert many[:5] == few
    assert len(set(many)) == 20


def test_draws_that_are_no_numbers_are_refused() -> None:
    """A mean that is NaN is not a mean."""
    habits = certain(1.0, 1.0, 1.0).habits
    with pytest.raises(ValueError, match="draws of open"):
        replace(habits, open=np.array([np.nan]))
