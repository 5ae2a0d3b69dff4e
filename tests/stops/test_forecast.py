"""The forecast of an outline, and the dull ones, where the answer can be worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest

from safepassage import stops
from safepassage.outside.outline_files import shipped
from safepassage.records.outline import Actual, Count, Fact, Outline, Past, What
from safepassage.records.stops import Cause, Floats, Habits, StopModel
from safepassage.stops.dull import line
from safepassage.stops.forecast import _weighed

START = datetime.fromisoformat("2030-01-01T06:00+00:00")


def fact(what: What, low: float, likely: float, high: float) -> Fact:
    """Something known at the start."""
    return Fact(what, low, likely, high, START, "x")


def outline(*facts: Fact, window: tuple[int, int] | None = None) -> Outline:
    """An operation that starts at 06:00."""
    return Outline("here", "Here", START, START, window, None, facts)


def certain(finish: Floats, opened: float = 1e9, stopped: float = 10.0, delay: float = 0.0, final: float = 0.0) -> StopModel:
    """A model that knows everything but the finish."""

    def same(value: float) -> Floats:
        return np.full(len(finish), value)

    causes = np.zeros((len(finish), len(Cause)))
    causes[:, 1] = 1.0
    habits = Habits(
        same(delay), same(opened), same(stopped), same(final), causes, same(1.0), same(0.0), same(1.0), same(2.0), np.sort(finish)
    )
    return StopModel((), (), habits)


WIDE = np.exp(np.linspace(-2, 1.5, 200))
PEOPLE = fact(What.PEOPLE, 900, 900, 900)
TWO_DAYS = fact(What.HOURS, 48, 48, 48)


def test_with_no_stop_everybody_is_out_in_the_time_announced() -> None:
    """900 people in 48 hours, day and night: 450 after a day, 900 after two, and the finish is hour 48."""
    found = stops.forecast(outline(PEOPLE, TWO_DAYS), certain(WIDE), np.random.default_rng(1), 50)
    assert found.people_at(24) == pytest.approx(450)
    assert found.people_at(48) == pytest.approx(900)
    assert set(found.finish) == {48.0}


def test_nobody_leaves_outside_the_agreed_hours() -> None:
    """Two days of 06:00 to 18:00 announced as 36 hours are 24 hours of work: half by the first evening, and none in the night."""
    within = outline(PEOPLE, fact(What.HOURS, 36, 36, 36), window=(6, 18))
    found = stops.forecast(within, certain(WIDE), np.random.default_rng(1), 20)
    assert found.people_at(12) == pytest.approx(450)
    assert found.people_at(24) == pytest.approx(450)
    assert found.people_at(36) == pytest.approx(900)


def test_a_road_that_never_opens_lets_nobody_out() -> None:
    """A start delay far beyond the horizon: nobody in any future, and the finish is the horizon, not zero."""
    found = stops.forecast(outline(PEOPLE, TWO_DAYS), certain(WIDE, delay=1e9), np.random.default_rng(1), 20)
    assert found.people.max() == 0
    assert set(found.finish) == {336.0}


def test_a_deal_that_ends_at_its_first_stop_leaves_people_behind() -> None:
    """Every stop is final and comes after a tenth of the work in the mean: all but one future in exp(10) leave people inside."""
    found = stops.forecast(outline(PEOPLE, TWO_DAYS), certain(WIDE, opened=0.1, final=1.0), np.random.default_rng(1), 400)
    assert np.mean(found.people[:, -1] < 900) > 0.98
    some = found.people[:, -1] > 0
    assert found.people[some, -1] == pytest.approx(900 * np.minimum(found.finish[some] / 48, 1), abs=900 / 48)
    assert set(found.finish[~some]) <= {336.0}


def test_hours_lost_are_those_before_the_finish() -> None:
    """Two stops of an hour on average for each unit of work: the lost hours are what the finish lies beyond the work."""
    found = stops.forecast(outline(PEOPLE, TWO_DAYS), certain(WIDE, opened=0.5, stopped=1.0), np.random.default_rng(1), 300)
    lost = sum(hours for _, hours in found.lost)
    assert found.finish - 48 == pytest.approx(lost, abs=1.01)


def test_patients_are_those_asked_for_times_what_came_elsewhere() -> None:
    """40 asked for, twice as many came elsewhere: 80 at the end; where nobody asked, nothing is said of patients."""
    found = stops.forecast(outline(PEOPLE, TWO_DAYS, fact(What.PATIENTS, 40, 40, 40)), certain(WIDE), np.random.default_rng(1), 20)
    assert found.patients is not None
    assert found.patients[:, -1] == pytest.approx(80)
    assert stops.forecast(outline(PEOPLE, TWO_DAYS), certain(WIDE), np.random.default_rng(1), 20).patients is None


def test_the_spread_of_the_estimate_is_in_the_spread_of_the_forecast() -> None:
    """500 to 2,000 read as the 10 and 90 % points of a lognormal come out as the 10 and 90 % points of those who leave."""
    found = stops.forecast(outline(fact(What.PEOPLE, 500, 1000, 2000), TWO_DAYS), certain(WIDE), np.random.default_rng(1), 4000)
    ten, ninety = np.quantile(found.people[:, -1], [0.1, 0.9])
    assert (ten, ninety) == (pytest.approx(500, rel=0.08), pytest.approx(2000, rel=0.08))


def test_weighed_futures_finish_as_the_operations_seen() -> None:
    """Drawn between 1 and 300 hours, wanted around 60: weighed, the middle is 60 and the middle 80 % as wide as wanted."""
    rng = np.random.default_rng(1)
    finish, wanted = rng.uniform(1, 300, 6000), 60 * np.exp(0.4 * rng.standard_normal(4000))
    kept = finish[_weighed(finish, wanted, 336, rng)]
    assert np.median(kept) == pytest.approx(60, rel=0.08)
    assert np.quantile(kept, 0.9) / np.quantile(kept, 0.1) == pytest.approx(np.exp(2 * 1.2816 * 0.4), rel=0.15)


def test_the_same_seed_gives_the_same_forecast() -> None:
    """Conventions, section 12."""
    past, model = shipped()[0], stops.fit(shipped()[1:], draws=300)
    first, second = (stops.forecast(past.outline, model, np.random.default_rng(3), 200) for _ in range(2))
    assert np.array_equal(first.people, second.people)
    assert np.array_equal(first.finish, second.finish)


def test_without_an_estimate_of_people_nothing_is_forecast() -> None:
    """Unknown is not zero."""
    with pytest.raises(ValueError, match="nobody had said how many"):
        stops.forecast(outline(TWO_DAYS), certain(WIDE), np.random.default_rng(1), 10)
    with pytest.raises(ValueError, match="nobody had said how many"):
        stops.press(outline(TWO_DAYS))


def test_the_press_has_everybody_out_in_the_time_announced() -> None:
    """900 in 48 hours: 450 after a day; where nobody announced any time, three days."""
    assert line(stops.press(outline(PEOPLE, TWO_DAYS))).people_at(24) == pytest.approx(450)
    assert line(stops.press(outline(PEOPLE))).people_at(36) == pytest.approx(450)
    assert set(stops.press(outline(PEOPLE)).finish) == {72.0}


def test_climatology_is_the_mean_course_of_the_others() -> None:
    """One moved half of its estimate by hour 10, the other all of it by hour 20: the mean course is a half by hour 10, 3/4 by hour 20."""
    facts = (fact(What.PEOPLE, 100, 100, 100),)
    half = Past(replace(outline(*facts), id="half", start=START - timedelta(days=100)), Actual((Count(10, 50, 50),), finish=(10, 10)))
    whole = Past(replace(outline(*facts), id="whole", start=START - timedelta(days=200)), Actual((Count(20, 90, 110),), finish=(20, 20)))
    mean = line(stops.climatology(outline(PEOPLE), (half, whole)))
    assert mean.people_at(10) == pytest.approx(900 * 0.5)
    assert mean.people_at(20) == pytest.approx(900 * 0.75)
    assert mean.people_at(300) == pytest.approx(900 * 0.75)
    assert mean.finish.tolist() == [15.0]


def test_counts_after_the_forecast_and_before_the_start_are_not_scored() -> None:
    """Both are told; a score of nothing is refused."""
    found = stops.forecast(outline(PEOPLE, TWO_DAYS), certain(WIDE), np.random.default_rng(1), 20)
    counts = (Count(-5, 0, 0), Count(24, 450, 450), Count(400, 900, 900))
    scored = stops.score("here", 900, Actual(counts), found, (stops.press(outline(PEOPLE, TWO_DAYS)),))
    assert scored.counts == 1
    assert scored.forecast.interval_score == pytest.approx(0, abs=1e-9)
    assert any("2 counts" in note for note in scored.notes)
    with pytest.raises(ValueError, match="nothing can be scored"):
        stops.score("here", 900, Actual(counts[2:]), found, ())
