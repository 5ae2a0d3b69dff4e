"""When movements really are where: ways, loading, and queues first come, first served (mathematics, section 3)."""

from __future__ import annotations

from dataclasses import replace

from safepassage.check import timings
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Movement, Plan
from safepassage.records.verdict import Timing
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE


def times(plan: Plan, case: object = None) -> dict[str, Timing]:
    """Timings by movement."""
    return {t.movement: t for t in timings(case or cities.one_road(), plan)}  # type: ignore[arg-type]


def bare(*movements: Movement) -> Plan:
    """A plan whose times nobody has filled in."""
    return Plan("small", movements, ())


def test_a_bus_alone_takes_the_least_time_at_the_checkpoint() -> None:
    """Boards at 60, loads 10, lane 2 + mile 3: at the desk at 75; 40 people take 12 minutes, nobody less than 15; 3 + 6 more."""
    case = cities.one_road()
    assert times(bare(plans.out(case, "a", 60, (HOME_ABLE, 40))))["a"] == Timing("a", 70, (75,), 99, None)


def test_three_buses_queue_first_come_first_served() -> None:
    """50, 40 and 20 people reach a desk that takes 200 an hour at 75, 77, 79: done at 90, 102 and 108; the camp is 9 minutes on."""
    case = cities.one_road(buses=3)
    loads = (("c", 60, 50), ("b", 62, 40), ("a", 64, 20))
    found = times(bare(*(plans.out(case, name, start, (HOME_ABLE, n)) for name, start, n in loads)))
    assert [(found[m].checkpoints, found[m].arrival) for m in "cba"] == [((75,), 99), ((77,), 111), ((79,), 117)]


def test_a_tie_at_the_desk_goes_by_the_name_of_the_movement() -> None:
    """Both reach it at 75 with 50 people: 'a' leaves at 90, 'b' at 105, whatever their order in the plan."""
    case = cities.one_road(buses=2)
    found = times(bare(plans.out(case, "b", 60, (HOME_ABLE, 50)), plans.out(case, "a", 60, (HOME_ABLE, 50))))
    assert (found["a"].arrival, found["b"].arrival) == (99, 114)


def test_a_desk_counts_in_exact_fractions() -> None:
    """At 130 an hour 13 people take exactly 6 minutes: ten such buses at one minute keep the desk until 75 + 60, not a minute longer."""
    case = cities.one_road(buses=10)
    case = replace(case, checkpoints=(replace(case.checkpoints[0], persons_per_hour=130.0),))
    found = times(bare(*(plans.out(case, f"m{i}", 60, (HOME_ABLE, 13)) for i in range(10))), case)
    assert found["m9"].arrival == 75 + 60 + 9


def test_an_empty_bus_passes_the_checkpoint_without_a_stop() -> None:
    """slope 3 + mile 3 minutes."""
    assert times(bare(plans.empty_in(cities.one_road(), "in", 30)))["in"] == Timing("in", 30, (), 36, None)


def test_a_truck_goes_in_unloads_and_comes_back_the_same_way() -> None:
    """slope 3, mile 3, lane 2: at the kitchen at 8; unloads 20 minutes; back 8 minutes later."""
    case = cities.aid_and_tail()
    assert times(bare(plans.aid(case, "t", 0, food=100.0)), case)["t"] == Timing("t", 0, (), 8, 36)


def test_a_second_stop_costs_the_drive_and_the_loading() -> None:
    """Loads at the square 60-70, alley 1200 m 4 minutes, loads at the yard 74-84, river 9, farm 6: there at 99."""
    assert times(bare(two_stops()), cities.two_corridors())["s"] == Timing("s", 84, (), 99, None)


def two_stops(start: int = 60, home: int = 10, hill: int = 20) -> Movement:
    """A bus that takes people of `home` at the square and of `hill` at the yard, by corridor west."""
    case = cities.two_corridors()
    hill_able = replace(HOME_ABLE, zone="hill")
    first = plans.out(case, "s", start, (HOME_ABLE, home), corridor="west", site="hostel")
    second = plans.out(case, "s", start + 14, (hill_able, hill), corridor="west", site="hostel", point="yard")
    boardings = (*first.boardings, *second.boardings)
    return replace(first, points=("square", "yard"), boardings=boardings)


def test_walkers_stand_in_the_same_queue_as_buses() -> None:
    """Ten on foot (5 + lane 9 + mile 15 minutes) are at the desk at 74, the bus at 75: it takes 3 minutes for them, 15 for the bus."""
    case = cities.walkers()
    bus = plans.out(case, "bus", 60, (HOME_ABLE, 50))
    party = plans.out(case, "walk", 45, (HOME_ABLE, 10), vehicle="foot-0001")
    found = times(bare(bus, party), case)
    assert found["walk"].checkpoints == (45 + 5 + 9 + 15,)
    assert found["bus"].arrival == 74 + 3 + 15 + 9


def test_a_movement_that_cannot_be_carried_out_has_no_times() -> None:
    """Nobody can say when a bus on an unknown road arrives."""
    case = cities.one_road()
    lost = replace(plans.out(case, "a", 60, (Group("home", HOME_ABLE.care, HOME_ABLE.screening), 4)), roads=("nowhere",))
    assert timings(case, bare(lost)) == ()
    assert isinstance(lost.boardings[0], Boarding)
