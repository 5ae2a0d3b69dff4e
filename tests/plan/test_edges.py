"""The edges of a case: nothing to do, one thing to do, more than enough of it. Each answer is known without the planner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import exp

import numpy as np
import pytest

from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.plan.base import Formulation
from safepassage.plan.formulation import formulate
from safepassage.plan.solver import SolverPool
from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.levels import Level
from safepassage.records.model import Floats
from safepassage.records.operation import Mode
from safepassage.records.people import Care
from safepassage.records.plan import Movement
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE

HOME = 1e-4 + 1e-6  # deaths per person-minute: violence, and illness of the able
STAY_12_HOURS = 1 - exp(-720 * HOME)


@pytest.fixture(scope="module")
def pool() -> Iterator[SolverPool]:
    """One child for all tests."""
    with SolverPool(workers=1) as children:
        yield children


def best(pool: SolverPool, case: Case, step: int = 30) -> tuple[float, Formulation, Floats]:
    """The optimum at likely, its model, and its point."""
    form = formulate(case, forecast(case, Level.LIKELY), step)
    solution = pool.submit(form.model, method="simplex", order=form.stock_order).result()
    return solution.objective, form, solution.primal


def gone(form: Formulation, point: Floats) -> dict[tuple[str, int], float]:
    """Persons that board by mode and start."""
    found: dict[tuple[str, int], float] = {}
    for load in form.loads:
        for start, people in zip(load.starts.tolist(), point[load.columns].tolist(), strict=True):
            if people > 1e-6:
                found[load.journey.mode, start] = found.get((load.journey.mode, start), 0.0) + people
    return found


def bus(inside: int = 0, outside: int = 0) -> Mode:
    """A bus that drives itself: no crew to lose."""
    return replace(cities.bus(inside, outside), crew=0)


def replayed(case: Case, *movements: Movement) -> float:
    """Deaths of a plan worked out by a person."""
    verdict = judge(case, plans.plan(case, *movements), plans.dangers(case))
    assert [v.text for v in verdict.violations] == []
    return verdict.likely.expected_deaths


def test_without_a_corridor_everybody_stays(pool: SolverPool) -> None:
    """100 able people for 12 hours: 100 (1 - exp(-720 x 1.01e-4)) = 7.014 die."""
    case = replace(cities.one_road(), corridors=(), terms=())
    deaths, form, _ = best(pool, case)
    assert form.loads == ()
    assert deaths == pytest.approx(100 * STAY_12_HOURS, abs=1e-9)


def test_a_corridor_that_is_only_proposed_is_none(pool: SolverPool) -> None:
    """The same, although there is a road."""
    base = cities.one_road()
    case = replace(base, corridors=(replace(base.corridors[0], state=CorridorState.PROPOSED),))
    assert best(pool, case)[0] == pytest.approx(100 * STAY_12_HOURS, abs=1e-9)


def test_by_one_corridor_one_bus_takes_all_at_once(pool: SolverPool) -> None:
    """50 people and a bus inside. The first step by which they can be called is 30: they leave home at 10.

    Home 10 x 1.01e-4; street 10 x 2e-4; square 20 x 3e-4; lane 2 x 2e-4; mile 3 x 1e-3; desk 15 x 1e-4; slope and coast 9 x 1e-5;
    illness 59 x 1e-6; outside 651 x 1e-6 from 69 on: 50 (1 - exp(-0.01471)).
    """
    case = replace(cities.one_road(people=50), modes=(bus(inside=1),))
    deaths, form, point = best(pool, case)
    hazard = 1.01e-3 + 2e-3 + 6e-3 + 4e-4 + 3e-3 + 1.5e-3 + 9e-5 + 5.9e-5 + 6.51e-4
    assert deaths == pytest.approx(50 * (1 - exp(-hazard)), abs=1e-9)
    assert gone(form, point) == {("bus", 30): pytest.approx(50 * exp(-1.01e-3))}


def test_a_corridor_open_for_one_step_is_used_in_it(pool: SolverPool) -> None:
    """Boards at 120, has driven the mile at 135: the pause ends at 150, less its margin of 15. 50 leave, 50 stay."""
    case = replace(cities.with_pause(120, 150, city=False), modes=(bus(inside=1),))
    deaths, form, point = best(pool, case)
    assert gone(form, point) == {("bus", 120): pytest.approx(50)}
    assert deaths == pytest.approx(replayed(case, plans.out(case, "m1", 120, (HOME_ABLE, 50))), abs=1e-9)


def test_a_pause_a_minute_too_short_is_none(pool: SolverPool) -> None:
    """It ends at 149: whoever boards at 120 has left the mile a minute too late."""
    case = replace(cities.with_pause(120, 149, city=False), modes=(bus(inside=1),))
    assert best(pool, case)[0] == pytest.approx(100 * STAY_12_HOURS, abs=1e-9)


def test_without_any_pause_nobody_moves_where_one_is_required(pool: SolverPool) -> None:
    """And where none is required, they do."""
    case = replace(cities.with_pause(), pauses=())
    assert best(pool, case)[0] == pytest.approx(100 * STAY_12_HOURS, abs=1e-9)
    free = replace(case, corridors=(replace(case.corridors[0], pause_required=False),))
    assert best(pool, free)[0] == pytest.approx(best(pool, cities.one_road())[0], abs=1e-9)


def test_more_buses_than_people_are_worth_no_more_than_one(pool: SolverPool) -> None:
    """Three people: one bus takes them at the first step, and six others make no difference."""
    few = cities.one_road(people=3)
    deaths, form, point = best(pool, replace(few, modes=(bus(inside=7),)))
    assert deaths == pytest.approx(best(pool, replace(few, modes=(bus(inside=1),)))[0], abs=1e-9)
    assert list(gone(form, point)) == [("bus", 30)]


def test_a_fleet_of_no_vehicles_takes_nobody(pool: SolverPool) -> None:
    """Buses are listed, and none is there."""
    case = replace(cities.one_road(), modes=(bus(),))
    assert best(pool, case)[0] == pytest.approx(100 * STAY_12_HOURS, abs=1e-9)


def test_where_nobody_is_wounded_ambulances_for_the_wounded_stay_away(pool: SolverPool) -> None:
    """No critical people: the answer is that of a city without ambulances."""
    base = cities.ambulances()
    patients_only = replace(cities.ambulance(outside=1), carries=(Care.CRITICAL,))
    people = tuple(replace(p, count=cities.counted(0)) if p.group.care is Care.CRITICAL else p for p in base.people)
    case = replace(base, people=people, modes=(cities.bus(outside=1), patients_only))
    deaths, form, point = best(pool, case)
    without = replace(case, modes=(cities.bus(outside=1),))
    assert deaths == pytest.approx(best(pool, without)[0], abs=1e-9)
    assert {mode for mode, _ in gone(form, point)} == {"bus"}


def test_where_everybody_is_wounded_buses_stand_still(pool: SolverPool) -> None:
    """Two critical people, an ambulance inside: called at 5 (they walk 15 minutes and wait 10), by the way without a desk to the clinic.

    Home 5 x 1e-4; street 15 x 2e-4; square 15 x 3e-4; lane 2 x 2e-4; track 4 x 1e-3; trail and lift 6 x 1e-5; illness 47 x 1e-4;
    treated, and outside, from 47 on: 673 x 2.1e-5.
    """
    base = cities.ambulances()
    crewless = replace(cities.ambulance(inside=1), crew=0)
    case = replace(base, people=(cities.count("home", Care.CRITICAL, 2),), modes=(bus(inside=3), crewless))
    deaths, form, point = best(pool, case)
    assert gone(form, point) == {("ambulance", 30): pytest.approx(2 * exp(-5 * 2e-4))}
    hazard = 5e-4 + 3e-3 + 4.5e-3 + 4e-4 + 4e-3 + 6e-5 + 4.7e-3 + 673 * 2.1e-5
    assert deaths == pytest.approx(2 * (1 - exp(-hazard)), abs=1e-9)


def test_without_trucks_the_stock_inside_is_all_there_is(pool: SolverPool) -> None:
    """10 rations of food and nobody moves: 10 person-days of aid for the able halve an illness of 1e-6.

    A person fed for the two days of the tail has 2880 x 5e-7 less hazard; five can be: as good as it gets, whoever eats.
    """
    base = replace(cities.aid_and_tail(inflow=0), inflows=(), people=(cities.count("home", Care.ABLE, 5),), commodities=(cities.food(10),))
    none, empty = replace(base, modes=(bus(),)), replace(base, modes=(bus(), cities.truck(outside=0)))
    deaths, form, point = best(pool, empty)
    assert deaths == pytest.approx(best(pool, none)[0], abs=1e-9)
    assert form.trucks == ()
    starving = 5 * (1 - exp(-3600 * HOME))
    assert starving - 5 * 2880 * 5e-7 < deaths < starving
    used = sum(float(np.diff([0, 360, 720, 3600])[b]) / 1440 * point[form.aided[0, b]] for b in range(3))
    assert used == pytest.approx(10, abs=1e-6)


def test_a_city_without_people_loses_nobody(pool: SolverPool) -> None:
    """Groups are listed, and nobody is there."""
    deaths, form, point = best(pool, cities.one_road(people=0))
    assert deaths == pytest.approx(0, abs=1e-9)
    assert gone(form, point) == {}
