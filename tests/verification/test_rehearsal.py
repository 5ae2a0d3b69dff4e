"""What theory says of a rehearsal: the replay where nothing is stopped, nobody out where all is, renewal theory, a queue by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from safepassage import check
from safepassage.danger import forecast
from safepassage.plan import answer as planner
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Scenario, Setting
from safepassage.records.stops import Cause, Course, Stop
from safepassage.rehearsal import account
from safepassage.rehearsal.kernel import QUEUE, T_END
from safepassage.session.stage import Stage, stage
from tests import cities
from tests.rehearsal.futures import SHIPPED, bus_out, city, played, set_up

CITIES: dict[str, Callable[[], Case]] = {
    "one road": cities.one_road,
    "two corridors": cities.two_corridors,
    "aid": cities.aid_and_tail,
    "walkers": cities.walkers,
    "ambulances": cities.ambulances,
    "a pause": cities.with_pause,
}


def as_planned(case: Case, plan: Plan) -> Stage:
    """A rehearsal in which nothing is stopped or drawn."""
    return stage(case, plan, Setting(1, 1, 1, Scenario.AS_PLANNED), SHIPPED, None)


@pytest.mark.parametrize("name", CITIES)
def test_a_road_that_is_always_open_gives_what_check_replays(name: str) -> None:
    """Without stops and at the likely danger: expected deaths group by group, out by hour, crews, held, to a billionth of a person."""
    case = CITIES[name]()
    danger = forecast(case, Level.LIKELY)
    plan = planner.propose(case, danger, 30, False).plans["plan"]
    found, tally = as_planned(case, plan).play(0), check.replay(case, plan, danger)
    for column, field in (
        (account.OUT_ALIVE, "out_alive"),
        (account.INSIDE, "inside_alive"),
        (account.DEAD_HOME, "dead_home"),
        (account.DEAD_WAITING, "dead_waiting"),
        (account.DEAD_MOVING, "dead_moving"),
        (account.DEAD_AFTER, "dead_after"),
        (account.BOARDED, "boarded"),
        (account.HELD, "held"),
        (account.AIDED_DAYS, "aided_days"),
    ):
        assert found.groups[:, column] == pytest.approx([getattr(g, field) for g in tally.groups], abs=1e-9), field
    assert found.people_by_hour == pytest.approx(tally.out_by_hour, abs=1e-9)
    assert found.patients_by_hour == pytest.approx(tally.critical_by_hour, abs=1e-9)
    assert found.crews == pytest.approx(tally.crew_deaths, abs=1e-9)
    assert found.deaths.sum() == pytest.approx(tally.expected_deaths, abs=1e-9)


def test_a_road_that_never_opens_gives_what_staying_gives() -> None:
    """Stopped for good from the start: the deaths of everybody staying, and nobody out."""
    case = city(horizon_hours=24)
    movements = [bus_out("m1", "bus-01", 60, 50, 20)]
    stay = check.replay(case, Plan(case.id, (), ()), forecast(case, Level.LIKELY))
    found = played(set_up(case, movements), [(0, 100_000)])
    assert found.people_by_hour.max() == 0
    assert found.deaths.sum() == pytest.approx(stay.expected_deaths, abs=1e-9)


def test_buses_that_come_together_wait_as_a_queue_with_a_fixed_service_has_it() -> None:
    """Three buses of 50 reach the gatehouse together, 15 minutes each, the least stay 15: they wait 0, 15 and 30 minutes longer, 750 + 1500
    person-minutes in all (D/D/1)."""
    of = set_up(city(people=300, buses_inside=3), [bus_out(f"m{n}", f"bus-0{n}", 60, 50, 20) for n in (1, 2, 3)])
    found = played(of)
    assert sorted(int(t[T_END]) for t in found.tries) == [99, 114, 129]
    assert found.lost[QUEUE] * 60 == pytest.approx(50 * 15 + 50 * 30)


def test_share_of_time_stopped_is_that_of_renewal_theory() -> None:
    """Open and stopped spells with means of 30 and 10 hours: in the long run a quarter of the hours of the pauses is lost."""
    of = set_up(city(horizon_hours=24), [bus_out("m1", "bus-01", 60, 50, 20)], days=60)
    rng = np.random.default_rng(7)
    lost = []
    for _ in range(60):
        stops, at = [], 0.0
        while True:
            at += rng.exponential(30 * 60)
            end = at + rng.exponential(10 * 60)
            if at >= of.script.end:
                break
            stops.append(Stop("", int(at), max(int(end), int(at) + 1), Cause.LISTS))
            at = end
        drawing = replace(of.drawing, scenario=Scenario.AS_DRAWN)
        _, _, clock = drawing.future(of.script, Course(tuple(stops)), np.random.default_rng(1))
        lost.append(clock.sum() / (of.script.end / 60))
    assert np.mean(lost) == pytest.approx(0.25, abs=3 * np.std(lost) / np.sqrt(len(lost)))
