"""What a coordinator would do by hand: it keeps every rule, is never better than the optimum, and does not lose on purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from math import ceil

import pytest

from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.plan.base import Formulation
from safepassage.plan.coordinator import best_of_three, coordinate
from safepassage.plan.formulation import formulate
from safepassage.plan.rounding import Booking
from safepassage.plan.rules import RULES
from safepassage.plan.whole import Whole
from safepassage.records.case import Case
from safepassage.records.levels import Level, Range
from safepassage.records.people import Care
from safepassage.records.plan import Plan
from safepassage.risk import Exposures
from safepassage.units import DAY, HOUR
from tests import cities
from tests.independent import cities_extra, optimum
from tests.independent.comparison import model_of

City = Callable[[], Case]
CITIES: tuple[City, ...] = (
    cities.one_road,
    cities.two_corridors,
    cities.aid_and_tail,
    cities.walkers,
    cities.ambulances,
    cities.with_pause,
    cities_extra.everything,
    cities_extra.posts_in_a_row,
    cities_extra.closed_doors,
)
every_city = pytest.mark.parametrize("city", CITIES, ids=lambda c: c.__name__)
every_rule = pytest.mark.parametrize("rule", RULES)
SICKEST, ZONE, AHEAD = RULES


def model(case: Case, *, people_move: bool = True) -> Formulation:
    """The grid model at likely, in half hours."""
    return formulate(case, forecast(case, Level.LIKELY), 30, people_move=people_move)


def booked(case: Case, rule: str) -> list[Booking]:
    """What the coordinator gives out."""
    return coordinate(model(case), Exposures(case, forecast(case, Level.LIKELY)), rule)


@cache
def by_hand(city: City) -> tuple[str, Whole]:
    """The best of three for a city."""
    case = city()
    return best_of_three(model(case), Exposures(case, forecast(case, Level.LIKELY)))


def out(bookings: list[Booking]) -> list[Booking]:
    """Vehicles with people."""
    return [b for b in bookings if b.loads]


@every_city
def test_the_judge_finds_nothing_wrong_with_what_a_coordinator_does(city: City) -> None:
    """Seats, queues, pauses, terms, stocks: the coordinator keeps them all, in every city."""
    case, (_, whole) = city(), by_hand(city)
    verdict = judge(case, Plan(case.id, whole.movements, whole.rations), {level: forecast(case, level) for level in Level})
    assert [v.text for v in verdict.violations] == []


@every_city
def test_a_coordinator_is_never_better_than_the_optimum_nor_worse_than_leaving_everybody_where_they_are(city: City) -> None:
    """Deaths lie between those of the grid's optimum and those of staying with all the aid that can come (to a whole ration)."""
    case, (_, whole) = city(), by_hand(city)
    assert whole.cost_in_grid >= optimum(model_of(model(case).model)) - 1e-6
    assert whole.cost_in_grid <= optimum(model_of(model(case, people_move=False).model)) + 0.01


@every_city
def test_the_best_of_three_is_the_best_of_the_three(city: City) -> None:
    """Its rule is one of the three, and followed alone it gives the same vehicles."""
    rule, whole = by_hand(city)
    again = booked(city(), rule)
    assert [(b.journey, b.start, b.loads, b.cargo) for b in again] == [(b.journey, b.start, b.loads, b.cargo) for b in whole.bookings]


@every_rule
def test_a_coordinator_with_the_same_case_does_the_same(rule: str) -> None:
    """No clock and no dice."""
    first, second = booked(cities.ambulances(), rule), booked(cities.ambulances(), rule)
    assert first == second


@every_rule
def test_without_buses_nobody_is_driven_out(rule: str) -> None:
    """No vehicle, no movement."""
    assert booked(cities.one_road(buses=0), rule) == []


@every_rule
def test_buses_that_are_not_needed_are_not_sent_in(rule: str) -> None:
    """A hundred people need two buses of fifty: ten stand outside, two go in, and no other moves."""
    bookings = booked(cities.one_road(people=100, buses=10), rule)
    assert sorted(sum(b.loads.values()) for b in bookings) == [0, 0, 50, 50]


@every_rule
def test_nobody_is_moved_where_the_way_kills_more_than_staying(rule: str) -> None:
    """At a hundred deaths per thousand person-minutes on the front road, all stay."""
    case = cities.one_road()
    danger = forecast(case, Level.LIKELY)
    deadly = replace(danger, road=danger.road | {"mile": 0.1 + 0 * danger.road["mile"]})
    assert coordinate(formulate(case, deadly, 30), Exposures(case, deadly), rule) == []


@every_rule
def test_a_bus_goes_round_until_the_horizon(rule: str) -> None:
    """One bus and more people than it can ever carry: no trip is left out that would still fit after the last."""
    case = replace(cities.one_road(people=1000, buses=1), tail=DAY)
    trips = sorted(out(booked(case, rule)), key=lambda b: b.start)
    assert all(sum(b.loads.values()) == 50 for b in trips)
    assert len(trips) >= 4
    last = trips[-1]
    assert last.start + (last.journey.free or 0) + (trips[1].start - trips[0].start) > case.horizon


def test_the_sickest_leave_before_those_who_can_wait() -> None:
    """The ambulance carries critical people first, two at a time, until all six are at the clinic."""
    case = cities.ambulances()
    form = model(case)
    trips = sorted((b for b in out(booked(case, SICKEST)) if b.journey.mode == "ambulance"), key=lambda b: b.start)
    cares = [{form.groups[k].care: n for k, n in b.loads.items()} for b in trips]
    assert sum(c.get(Care.CRITICAL, 0) for c in cares) == 2 + 2 + 2
    critical = [Care.CRITICAL in c for c in cares]
    assert critical == sorted(critical, reverse=True)
    assert {b.journey.site for b, ill in zip(trips, critical, strict=True) if ill} == {"clinic"}


def test_the_most_urgent_zone_goes_first() -> None:
    """Of two zones at one point, alike but for their danger, the first bus is full of people from the worse."""
    base = cities.two_corridors(people=60, buses=1)
    worse = tuple(replace(z, danger=Range.exactly(3.0)) if z.id == "hill" else z for z in base.zones)
    case = replace(base, zones=worse)
    form = model(case)
    first = min(out(booked(case, ZONE)), key=lambda b: b.start)
    assert {form.groups[k].zone for k in first.loads} == {"hill"}
    assert sum(first.loads.values()) == 50


@every_rule
def test_trucks_run_until_stocks_last_for_everybody(rule: str) -> None:
    """150 people for two and a half days: 375 rations less 10, by 200 a truck; 25 kits less 4, by 40 a truck: two and one."""
    cargo = [b.cargo for b in booked(cities.aid_and_tail(), rule) if b.cargo]
    assert sum(c.get("food", 0) for c in cargo) == ceil((375 - 10) / 200) == 2
    assert sum(c.get("medical", 0) for c in cargo) == ceil((25 - 4) / 40) == 1


@every_rule
def test_a_bus_that_cannot_be_in_time_in_the_morning_comes_in_the_evening_before(rule: str) -> None:
    """Two pauses of three hours: the second's first bus boards as it begins, because it came in at the end of the first."""
    base = cities.with_pause(60, 240)
    second = replace(base.pauses[0], start=480, end=660)
    case = replace(base, pauses=(*base.pauses, second), people=(cities.count("home", Care.ABLE, 1000),), modes=(cities.bus(outside=8),))
    trips = sorted(b.start for b in out(booked(case, rule)))
    assert 480 in trips


@every_rule
def test_six_hours_are_whole_steps_of_every_grid(rule: str) -> None:
    """Windows of the look-ahead neither overlap nor leave a gap: every step at which a bus could go is thought of."""
    window = RULES[rule].window
    assert window is None or all(window % step == 0 for step in (15, 30, 60))
    assert window in (None, 6 * HOUR)
