"""The bound of reality: no plan that the judge accepts undercuts the relaxation, and no grid does (docs: bound.md)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.plan.formulation import formulate
from safepassage.plan.relaxation import relax
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.plan import Movement
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE, HOME_CRITICAL, HOME_LIMITED
from tests.independent import optimum
from tests.independent.cities_extra import capped, everything, exchange, posts_in_a_row
from tests.independent.comparison import model_of
from tests.plan.accepted import accepted_plan, hardly_more
from tests.plan.mapping import Mapped

City = Callable[[], Case]
CLOSE = 1e-6  # deaths


def quiet_squares() -> Case:
    """`two_corridors` where waiting at a point is safer than the street and the home: whoever is called early is better off."""
    city = cities.two_corridors(buses=3)
    return replace(city, assumptions=cities.assumptions(point_factor=0.2, street_factor=3.0, violence_home=1.0))


def kind_roads() -> Case:
    """`two_corridors` where a bus on the road is safer than anything: the way over a second stop spares lives."""
    city = replace(cities.two_corridors(buses=3), modes=(replace(cities.bus(outside=3), loading_minutes=3),))
    return replace(city, assumptions=cities.assumptions(fire_besieged=0.0006, violence_home=1.5))


def third_seats() -> Case:
    """`ambulances` without buses, of which two stand inside."""
    return replace(cities.ambulances(), modes=(cities.ambulance(inside=2, outside=1),))


def whole_batches() -> Case:
    """`two_towns`, four of the near for one of the far, confirmed in batches of 40 and 10; early calls are better than late ones."""
    city = cities.two_towns(persons=(4, 1), slack=(60, 15), confirm=(20, 0), batch=(40, 10), people=(200, 60))
    return replace(city, assumptions=cities.assumptions(point_factor=0.2, street_factor=3.0, violence_home=1.0))


CITIES: tuple[City, ...] = (
    cities.one_road,
    cities.two_corridors,
    cities.aid_and_tail,
    cities.walkers,
    cities.ambulances,
    cities.with_pause,
    everything,
    posts_in_a_row,
    quiet_squares,
    kind_roads,
    third_seats,
    exchange,
    whole_batches,
    capped,
)
every_city = pytest.mark.parametrize("city", CITIES, ids=lambda c: c.__name__)


@cache
def bound(city: City, step: int, level: Level = Level.LIKELY) -> float:
    """The optimum of the relaxation."""
    case = city()
    return optimum(model_of(relax(case, forecast(case, level), step).model))


@cache
def grid(city: City, step: int) -> float:
    """The optimum of the grid model."""
    case = city()
    return optimum(model_of(formulate(case, forecast(case, Level.LIKELY), step).model))


@every_city
def test_every_accepted_plan_is_a_point_of_the_relaxation_that_costs_no_more(city: City) -> None:
    """Six plans by chance, each in a city that allows hardly more: who moves, when, and who is fed is possible in the relaxation.

    And at no more deaths than the replay's, in steps of a quarter and of a full hour.
    """
    roomy = city()
    dangers = plans.dangers(roomy)
    for seed in range(6):
        plan = accepted_plan(roomy, dangers, np.random.default_rng(seed))
        case = hardly_more(roomy, dangers, plan)
        verdict = judge(case, plan, dangers)
        assert verdict.violations == ()
        for step in (15, 60):
            form = relax(case, dangers[Level.LIKELY], step)
            assert Mapped(case, dangers[Level.LIKELY], form).cost(plan) <= verdict.likely.expected_deaths + CLOSE


def lone(case: Case, movement: Movement) -> tuple[float, float]:
    """Deaths of a plan of one movement of a vehicle without a crew: as replayed, and as a point of the relaxation by the minute."""
    plan, dangers = plans.plan(case, movement), plans.dangers(case)
    verdict = judge(case, plan, dangers)
    assert [v.text for v in verdict.violations] == []
    danger = dangers[Level.LIKELY]
    return verdict.likely.expected_deaths, Mapped(case, danger, relax(case, danger, 1)).cost(plan)


def test_a_person_on_the_third_seat_needs_no_second_ambulance() -> None:
    """Two critical people lie on the stretchers, their carers sit on two seats, and one limited person has the third: one vehicle."""
    case = replace(cities.ambulances(), modes=(replace(cities.ambulance(inside=1), crew=0),))
    trip = plans.out(case, "m1", 100, (HOME_CRITICAL, 2), (HOME_LIMITED, 1), vehicle="ambulance-01", site="clinic")
    trip = replace(trip, boardings=tuple(replace(b, call=b.call + plans.MUSTER) for b in trip.boardings))
    replayed, mapped = lone(case, trip)
    assert mapped == pytest.approx(replayed, abs=1e-9)


def test_whoever_waits_where_it_is_safe_is_called_early_in_the_relaxation_too() -> None:
    """A point five times safer than home: called 90 minutes early is better than called in time, and the relaxation knows it."""
    case = replace(cities.one_road(), modes=(replace(cities.bus(inside=1), crew=0),), assumptions=quiet_squares().assumptions)
    trip = plans.out(case, "m1", 200, (HOME_ABLE, 20))
    early, mapped = lone(case, replace(trip, boardings=(replace(trip.boardings[0], call=100),)))
    in_time, _ = lone(case, replace(trip, boardings=(replace(trip.boardings[0], call=190),)))
    assert early < in_time - 0.5
    assert mapped == pytest.approx(early, abs=1e-9)


def test_a_second_stop_on_a_safe_road_is_in_the_relaxation() -> None:
    """The bus fetches people at the square and drives to the yard and back, eight minutes on a road safer than home.

    The direct bus that boards at 208 is in the corridor as early as the one that boards at 200.
    """
    case = replace(kind_roads(), modes=(replace(cities.bus(inside=1), crew=0, loading_minutes=0),))
    trip = plans.out(case, "m1", 200, (HOME_ABLE, 20))
    trip = replace(trip, boardings=(replace(trip.boardings[0], call=190),))
    roads = ("alley", "alley", *trip.roads)
    with_detour, mapped = lone(case, replace(trip, points=("square", "yard"), roads=roads))
    direct, _ = lone(case, replace(trip, start=208, boardings=(replace(trip.boardings[0], call=198),)))
    assert with_detour < direct - 0.05
    assert mapped == pytest.approx(with_detour, abs=1e-9)


@every_city
@pytest.mark.parametrize("level", Level)
def test_no_accepted_plan_undercuts_the_bound(city: City, level: Level) -> None:
    """Four plans by chance, at every level of deaths."""
    case = city()
    dangers = plans.dangers(case)
    for seed in range(100, 104):
        plan = accepted_plan(case, dangers, np.random.default_rng(seed))
        assert judge(case, plan, dangers).tally(level).expected_deaths >= bound(city, 60, level) - CLOSE


@every_city
def test_no_grid_undercuts_the_bound(city: City) -> None:
    """Whatever the steps of the relaxation and of the grid: the bound holds for every point of the grid."""
    assert max(bound(city, step) for step in (15, 30, 60)) <= min(grid(city, step) for step in (15, 30, 60)) + CLOSE


@every_city
def test_a_finer_grid_is_no_worse(city: City) -> None:
    """Every start of a coarser grid is one of a finer; crews apart, whose waits are counted by steps."""
    case = city()
    case = replace(case, modes=tuple(replace(m, crew=0) for m in case.modes))
    danger = forecast(case, Level.LIKELY)
    quarter, half, hour = (optimum(model_of(formulate(case, danger, step).model)) for step in (15, 30, 60))
    assert quarter <= half + CLOSE
    assert half <= hour + CLOSE
