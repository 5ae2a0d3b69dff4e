"""A plan's vehicles in SUMO take the minutes that a person works out by hand, and those that `check` says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.outside.sumo import comparing
from safepassage.records.city import CorridorState
from safepassage.records.traffic import Traffic
from tests import cities
from tests.check import plans
from tests.independent import cities_extra
from tests.outside.sumo.driven import BOTH, by_name, drive, one_bus, quick

NEAR = 0.4  # minutes: a bus speeds up and brakes, and SUMO works in whole seconds


@BOTH
def test_a_bus_alone_takes_length_over_speed_and_its_screening(traffic: Traffic) -> None:
    """
    20 km/h: lane 1.8 min, mile 3; 20 persons at 200 an hour 6 min; slope 3, coast 6. From 70 to 89.8.
    `check` takes 2 min for the lane: 90.
    """
    case = quick(cities.one_road())
    book, driven = drive(case, one_bus(case), traffic)
    found = driven.drives[0]
    assert found.departure == pytest.approx(70, abs=NEAR)
    assert found.checkpoints == pytest.approx((74.8,), abs=NEAR)
    assert found.arrival == pytest.approx(89.8, abs=NEAR)
    assert book.logs[0].arrival == 90
    assert not driven.unfinished
    assert driven.interventions == 0


@BOTH
def test_three_buses_at_a_desk_are_served_one_after_the_other(traffic: Traffic) -> None:
    """Each of 20 persons takes 6 min: they leave the desk 6 min apart, and queue 0, 6 and 12 min. `check` says the same."""
    case = quick(cities.one_road(buses=3))
    moves = [plans.out(case, f"m{n}", 60, (plans.HOME_ABLE, 20), vehicle=f"bus-0{n}") for n in (1, 2, 3)]
    book, driven = drive(case, plans.plan(case, *moves), traffic)
    arrivals = [d.arrival for d in driven.drives]
    assert arrivals == pytest.approx([89.8, 95.8, 101.8], abs=NEAR)
    assert [log.arrival for log in book.logs] == [90, 96, 102]
    assert [d.waits[0] for d in driven.drives] == pytest.approx([0, 6, 12], abs=NEAR)


@BOTH
def test_the_least_wait_at_a_checkpoint_includes_the_queue(traffic: Traffic) -> None:
    """At least 15 min: the first two (6 and 12 min with the queue) leave after 15, the third after its 18. `check` says the same."""
    case = quick(cities.one_road(buses=3), 15)
    moves = [plans.out(case, f"m{n}", 60, (plans.HOME_ABLE, 20), vehicle=f"bus-0{n}") for n in (1, 2, 3)]
    book, driven = drive(case, plans.plan(case, *moves), traffic)
    assert [log.arrival for log in book.logs] == [99, 99, 102]
    assert [d.arrival for d in driven.drives] == pytest.approx([98.8, 98.8, 101.8], abs=NEAR)
    assert driven.passes == 2
    assert driven.settled == pytest.approx(0, abs=0.05)


@BOTH
def test_every_kind_of_movement_is_driven(traffic: Traffic) -> None:
    """Buses, an ambulance, a car, a truck in and back, people on foot, two corridors: all arrive, none earlier than its roads are long."""
    case = cities_extra.everything()
    book, driven = drive(case, plans.busy_day(case), traffic)
    assert [d.movement for d in driven.drives] == [log.trip.movement.id for log in book.logs]
    assert not driven.unfinished
    found = comparing.compare(book, [driven], 1, 1)
    for row, log in zip(found.movements, book.logs, strict=True):
        (minutes,) = row.driven
        assert minutes is not None
        assert minutes >= row.checked - row.rounding - NEAR, log.trip.movement.id
        assert minutes <= row.checked + 2, log.trip.movement.id


def test_on_one_lane_the_fast_wait_behind_the_slow_and_on_two_they_do_not() -> None:
    """A car at 40 km/h leaves two minutes after a bus at 20: alone it needs half of the bus's time; on one lane it comes in behind it."""
    case = quick(cities.two_corridors())
    fast = replace(cities.bus(inside=9), id="fast", speed_kmh=40.0)
    case = replace(case, modes=(*case.modes, fast))
    slow_one = plans.out(case, "slow", 60, (plans.HOME_ABLE, 1))
    fast_one = plans.out(case, "quick", 61, (plans.HOME_ABLE, 1), vehicle="fast-01")
    plan = plans.plan(case, slow_one, fast_one)
    arrival = {}
    for lanes in (1, 2):
        found = by_name(drive(case, plan, Traffic.MICRO, lanes=lanes)[1])
        slow, quickly = found["slow"].arrival, found["quick"].arrival
        assert slow is not None
        assert quickly is not None
        arrival[lanes] = quickly - slow
    assert 0 < arrival[1] < 1
    assert arrival[2] < -2


def test_a_movement_that_check_cannot_carry_out_is_left_out_and_named() -> None:
    """A bus through a road that nobody says is open is not sent, and is told."""
    case = cities.one_road()
    plan = one_bus(case)
    bad = replace(plan.movements[0], id="m2", roads=("lane",))
    from safepassage.check.book import open_book

    book = open_book(case, replace(plan, movements=(*plan.movements, bad)))
    assert [m.id for m in book.vetted.left_out] == ["m2"]
    _, driven = drive(case, plan, Traffic.MESO)
    assert comparing.compare(book, [driven], 1, 1).left_out == ("m2",)
    assert CorridorState.OPENED in {c.state for c in case.corridors}


def test_a_vehicle_that_is_late_for_its_next_run_is_named() -> None:
    """The bus is back 30 min after its people arrive (turn-round): a next run that starts 20 min after is late, one 40 min after is not."""
    case = quick(cities.one_road())
    first = one_bus(case).movements[0]
    for after, late in ((20, ("m2",)), (40, ())):
        second = plans.empty_in(case, "m2", 90 + after)
        book, driven = drive(case, plans.plan(case, first, second), Traffic.MESO)
        assert comparing.compare(book, [driven], 1, 1).runs[0].late == late


@BOTH
def test_the_same_seed_gives_the_same_times(traffic: Traffic) -> None:
    """Conventions, section 12: two runs agree to the last digit."""
    case = cities_extra.everything()
    plan = plans.busy_day(case)
    assert drive(case, plan, traffic)[1] == drive(case, plan, traffic)[1]
