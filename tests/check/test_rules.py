"""Each rule of section 4, broken once: exactly that violation is named, with its place, minute and amount."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from safepassage.check import judge
from safepassage.records.case import Case
from safepassage.records.city import CorridorState, RoadState
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Movement, Plan, Ration
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE, HOME_AT_RISK, HOME_CRITICAL, HOME_LIMITED
from tests.check.test_timings import two_stops

Broken = tuple[Case, Plan]
Named = tuple[str, str, int | None, float]  # rule, where, minute, amount


def changed(case: Case, **changes: object) -> Case:
    """The case with its first corridor, assembly point, site, checkpoint and terms changed: `corridor={...}`."""
    tables = {"corridor": "corridors", "point": "assembly_points", "site": "sites", "checkpoint": "checkpoints", "terms": "terms"}
    for what, values in changes.items():
        first, *rest = getattr(case, tables[what])
        case = replace(case, **{tables[what]: (replace(first, **values), *rest)})  # type: ignore[arg-type]
    return case


def one_bus(case: Case | None = None, people: int = 40, start: int = 60, **bus: object) -> Broken:
    """The plan that breaks nothing: a bus in at 0, out at 60 with 40 people; `bus` changes the movement out."""
    city = case or cities.one_road()
    trip = replace(plans.out(city, "m2", start, (HOME_ABLE, people)), **bus)  # type: ignore[arg-type]
    return city, plans.plan(city, plans.empty_in(city, "m1", 0), trip)


def buses(count: int, start: int = 60, apart: int = 20, people: int = 10, case: Case | None = None) -> Broken:
    """Buses in, one at each quarter of an hour from 0 on, and out `apart` minutes after each other; corridor and desk are wide."""
    city = case or changed(cities.one_road(buses=count), point={"cap_people": 1000}, checkpoint={"persons_per_hour": 6000.0})
    ways = [plans.empty_in(city, f"i{n}", 0, f"bus-{n + 1:02d}") for n in range(count)]
    trips = [plans.out(city, f"o{n}", start + apart * n, (HOME_ABLE, people), vehicle=f"bus-{n + 1:02d}") for n in range(count)]
    return city, plans.plan(city, *ways, *trips)


def again(first: Movement, **changes: object) -> Movement:
    """The same movement, changed."""
    return replace(first, **changes)  # type: ignore[arg-type]


def bus_in_ambulance_city(*people: object, **keywords: object) -> Broken:
    """A bus of `ambulances`: corridor south has no checkpoint."""
    city = cities.ambulances()
    trip = plans.out(city, "m2", 90, *people, corridor="south", **keywords)  # type: ignore[arg-type]
    return city, plans.plan(city, plans.empty_in(city, "m1", 0, trip.vehicle), trip)


def corridor_announced() -> Broken:
    city, plan = one_bus(changed(cities.one_road(), corridor={"state": CorridorState.ANNOUNCED}))
    return city, replace(plan, movements=plan.movements[:1])


def road_shut() -> Broken:
    city, plan = one_bus()
    roads = tuple(replace(r, state=RoadState.UNKNOWN) if r.id == "mile" else r for r in city.roads)
    return replace(city, roads=roads), replace(plan, movements=plan.movements[:1])


def way_not_as_written() -> Broken:
    city, plan = one_bus()
    return city, replace(plan, movements=(plan.movements[0], again(plan.movements[1], roads=("lane", "mile", "slope"))))


def site_of_another_corridor() -> Broken:
    return one_bus(changed(cities.one_road(), corridor={"sites": ()}))


def patients_to_reception() -> Broken:
    return bus_in_ambulance_city((HOME_CRITICAL, 1), vehicle="ambulance-01")


def bus_for_limited_only() -> Broken:
    return one_bus(replace(cities.one_road(), modes=(replace(cities.bus(outside=1), carries=(HOME_LIMITED.care,)),)))


def zone_not_served() -> Broken:
    """The yard serves the hill; people of home walk 66 minutes to it and wait 10."""
    city = cities.two_corridors()
    trip = plans.out(city, "m2", 100, (HOME_ABLE, 10), corridor="west", site="hostel", point="yard")
    return city, plans.plan(city, plans.empty_in(city, "m1", 0, corridor="west"), trip)


def too_few_seats() -> Broken:
    return one_bus(people=51, case=changed(cities.one_road(), checkpoint={"persons_per_hour": 300.0}))


def too_few_stretchers() -> Broken:
    city, plan = bus_in_ambulance_city((HOME_CRITICAL, 3), vehicle="ambulance-01", site="clinic")
    return city, plan


def stops_too_far_apart() -> Broken:
    city = cities.two_corridors()
    roads = tuple(replace(r, metres=1510.0) if r.id == "alley" else r for r in city.roads)
    city = replace(city, roads=roads)
    trip = two_stops()
    late = again(trip.boardings[1], call=trip.boardings[1].call + 1)  # type: ignore[arg-type]
    trip = again(trip, boardings=(trip.boardings[0], late))
    return city, plans.plan(city, plans.empty_in(city, "in", 0, corridor="west"), trip)


def truck_overloaded() -> Broken:
    city = cities.aid_and_tail()
    return city, plans.plan(city, plans.aid(city, "t", 0, food=150.0, medical=20.0))


def before_the_pause() -> Broken:
    city = cities.with_pause()
    return city, plans.plan(city, plans.empty_in(city, "m1", 110), plans.out(city, "m2", 160, (HOME_ABLE, 40)))


def past_the_margin() -> Broken:
    """The bus has driven the mile at 335 + 10 + 2 + 3 = 350; the pause less its margin ends at 345."""
    city = cities.with_pause()
    return city, plans.plan(city, plans.empty_in(city, "m1", 120), plans.out(city, "m2", 335, (HOME_ABLE, 40)))


def after_the_horizon() -> Broken:
    """39 minutes from 700 on."""
    return one_bus(replace(cities.one_road(), tail=1440), start=700)


def too_many_out_of_the_corridor() -> Broken:
    """Four buses that stood inside enter it at 72, 82, 92 and 102; three an hour may."""
    city = changed(replace(cities.one_road(), modes=(cities.bus(inside=4),)), corridor={"vehicles_per_hour": 3})
    trips = (plans.out(city, f"o{n}", 50 + 10 * n, (HOME_ABLE, 10), vehicle=f"bus-0{n}") for n in (1, 2, 3, 4))
    return city, plans.plan(city, *trips)


def too_many_into_the_corridor() -> Broken:
    """Three vehicles come in at minute 0, two at most; out of it they go an hour apart."""
    return buses(3, case=changed(cities.one_road(buses=3), corridor={"vehicles_per_hour": 2}), apart=60)


def too_many_on_foot() -> Broken:
    city = cities.walkers(walkers_per_hour=15)
    parties = (plans.out(city, f"w{n}", 60 + 20 * n, (HOME_ABLE, 10), vehicle=f"foot-000{n}") for n in (1, 2))
    return city, plans.plan(city, *parties)


def too_many_to_screen() -> Broken:
    """Two buses of 50 reach it at 75 and 105, and are planned to stay 25 minutes: 0.8 of 120 an hour is 96."""
    patient = replace(cities.one_road(people=200, buses=2), assumptions=cities.assumptions(checkpoint_wait_minutes=25.0))
    return buses(2, people=50, apart=30, case=changed(patient, checkpoint={"persons_per_hour": 120.0}))


def too_many_to_take_in() -> Broken:
    return one_bus(changed(cities.one_road(), site={"intake_per_hour": 39.0}))


def too_many_trucks() -> Broken:
    base = cities.aid_and_tail()
    sites = tuple(replace(s, intake_per_hour=1) if s.id == "kitchen" else s for s in base.sites)
    city = replace(base, sites=sites, modes=(cities.truck(outside=2),))
    trucks = (plans.aid(city, f"t{n}", 10 * n, f"truck-0{n}", food=50.0) for n in (1, 2))
    return city, plans.plan(city, *trucks)


def too_few_places() -> Broken:
    return one_bus(changed(cities.one_road(), site={"places": 30.0}))


def too_great_a_crowd() -> Broken:
    """40 people are at the square from 50 to 70; it holds 39."""
    return one_bus(changed(cities.one_road(), point={"cap_people": 39}))


def too_long_a_wait() -> Broken:
    """They wait 10 minutes from 50 on; 9 at most."""
    return one_bus(changed(cities.one_road(), point={"cap_minutes": 9}))


def too_many_standing() -> Broken:
    """Two buses stand at the desk, from 75 and 80 on, 15 minutes each."""
    return buses(2, apart=5, case=changed(cities.one_road(buses=2), checkpoint={"standing_vehicles": 1}))


def too_long_in_the_queue() -> Broken:
    """Two buses of 50 reach the desk at 75 and 80: it takes 15 minutes for each, so the second is done at 105, 10 minutes late."""
    return buses(2, apart=5, people=50, case=cities.one_road(people=200, buses=2))


def too_long_seated() -> Broken:
    """From 60 to 99; 38 minutes at most."""
    return one_bus(replace(cities.one_road(), assumptions=cities.assumptions(max_seated_minutes=38.0)))


def called_too_late() -> Broken:
    """Called at 51, ten minutes from the square, for a bus at 60."""
    city, plan = one_bus()
    trip = plan.movements[1]
    late = replace(trip.boardings[0], call=51)
    return city, replace(plan, movements=(plan.movements[0], again(trip, boardings=(late,))))


def vehicle_not_in_the_fleet() -> Broken:
    city = cities.one_road()
    return city, plans.plan(city, plans.empty_in(city, "m1", 0, "bus-02"))


def vehicle_of_another_mode() -> Broken:
    city = cities.ambulances()
    return city, plans.plan(city, again(plans.empty_in(city, "m1", 0, "bus-01"), vehicle="ambulance-01"))


def party_named_twice() -> Broken:
    city = cities.walkers()
    return city, plans.plan(city, *(plans.out(city, f"w{n}", 60 + 30 * n, (HOME_ABLE, 10), vehicle="foot-0001") for n in (1, 2)))


def more_start_inside_than_stand_there() -> Broken:
    city = cities.one_road()
    return city, plans.plan(city, plans.out(city, "m2", 60, (HOME_ABLE, 40)))


def in_two_places_at_once() -> Broken:
    """The bus is still on its way in (0 to 6) when it is said to board at 5."""
    return one_bus(replace(cities.one_road(), zones=(cities.zone("home", 10.0),)), start=5, boardings=_called_at(0))


def _called_at(minute: int) -> tuple[object, ...]:
    city = replace(cities.one_road(), zones=(cities.zone("home", 10.0),))
    return (replace(plans.out(city, "x", 60, (HOME_ABLE, 40)).boardings[0], call=minute),)


def not_where_it_is_needed() -> Broken:
    """It comes in at 0 and again at 60, without having left."""
    city = cities.one_road()
    return city, plans.plan(city, plans.empty_in(city, "m1", 0), plans.empty_in(city, "m2", 60))


def boards_too_soon_after_arrival() -> Broken:
    """Arrives at 46, needs 10 minutes, boards at 50."""
    city = cities.one_road()
    return city, plans.plan(city, plans.empty_in(city, "m1", 40), plans.out(city, "m2", 50, (HOME_ABLE, 40)))


def leaves_too_soon_after_arrival() -> Broken:
    """Arrives at the camp at 99, needs 30 minutes, leaves at 128."""
    city, plan = one_bus()
    return city, replace(plan, movements=(*plan.movements, plans.plan(city, plans.empty_in(city, "m3", 128)).movements[0]))


def private_car_twice() -> Broken:
    car = replace(cities.bus(inside=1), kind=ModeKind.PRIVATE, crew=0)
    city = replace(cities.one_road(), modes=(car,))
    return city, plans.plan(city, *(plans.out(city, f"m{n}", 60 * n, (HOME_ABLE, 4)) for n in (1, 3)))


def class_not_admitted() -> Broken:
    return one_bus(changed(cities.one_road(), terms={"who": (HOME_AT_RISK.screening,)}))


def nobody_said_who_may_leave() -> Broken:
    return one_bus(changed(cities.one_road(), terms={"who": None}))


def class_that_disappeared_here() -> Broken:
    city = cities.ambulances()
    return city, plans.plan(city, plans.empty_in(city, "m1", 0), plans.out(city, "m2", 60, (HOME_AT_RISK, 5)))


def unwilling() -> Broken:
    """Half of 30 people at risk would go there: 15."""
    return bus_in_ambulance_city((HOME_AT_RISK, 16))


def aid_may_not_enter() -> Broken:
    city = changed(cities.aid_and_tail(), terms={"aid_in": None})
    return city, plans.plan(city, plans.aid(city, "t", 0, food=10.0))


def wrong_arrival() -> Broken:
    city, plan = one_bus()
    return city, replace(plan, movements=(plan.movements[0], again(plan.movements[1], arrival=98)))


def checkpoint_left_out() -> Broken:
    city, plan = one_bus()
    return city, replace(plan, movements=(plan.movements[0], again(plan.movements[1], checkpoints=())))


def ration_for_more_than_stay() -> Broken:
    city = replace(cities.one_road(), commodities=(cities.food(1000),))
    return city, Plan("small", (), (Ration(HOME_ABLE, 0, 103),))


def more_aid_than_there_is() -> Broken:
    """60 people eat 15 rations in six hours; 10 are there."""
    return cities.aid_and_tail(), Plan("small", (), (Ration(HOME_ABLE, 0, 60),))


def plan_for_another_case() -> Broken:
    return cities.one_road(), Plan("big", (), ())


CASES: dict[Callable[[], Broken], Named] = {
    corridor_announced: ("corridor", "east", 0, 1),
    road_shut: ("road", "mile", 0, 1),
    way_not_as_written: ("way", "m2", 60, 1),
    site_of_another_corridor: ("site", "m2", 60, 40),
    patients_to_reception: ("accepts", "m2", 90, 1),
    bus_for_limited_only: ("carries", "m2", 60, 40),
    zone_not_served: ("served", "m2", 24, 10),
    too_few_seats: ("seats", "m2", 60, 1),
    too_few_stretchers: ("stretchers", "m2", 90, 1),
    stops_too_far_apart: ("stops", "s", 60, 10),
    truck_overloaded: ("cargo", "t", 0, 0.25),
    before_the_pause: ("pause", "m1", 113, 7),
    past_the_margin: ("pause", "m2", 335, 5),
    after_the_horizon: ("horizon", "m2", 739, 19),
    too_many_out_of_the_corridor: ("enter_out", "east", 60, 1),
    too_many_into_the_corridor: ("enter_in", "east", 0, 1),
    too_many_on_foot: ("walkers", "east", 60, 5),
    too_many_to_screen: ("screening", "gatehouse", 60, 4),
    too_many_to_take_in: ("intake", "camp", 60, 1),
    too_many_trucks: ("unload", "kitchen", 0, 1),
    too_few_places: ("places", "camp", 99, 10),
    too_great_a_crowd: ("crowd", "square", 50, 1),
    too_long_a_wait: ("waiting", "m2 at square", 50, 1),
    too_many_standing: ("standing", "gatehouse", 80, 1),
    too_long_in_the_queue: ("queue", "o1 at gatehouse", 80, 10),
    too_long_seated: ("seated", "m2", 60, 1),
    called_too_late: ("call", "m2", 51, 1),
    vehicle_not_in_the_fleet: ("vehicle", "m1", 0, 1),
    vehicle_of_another_mode: ("vehicle", "m1", 0, 1),
    party_named_twice: ("vehicle", "w2", 120, 1),
    more_start_inside_than_stand_there: ("fleet", "bus inside", 60, 1),
    in_two_places_at_once: ("at_once", "bus-01", 5, 1),
    not_where_it_is_needed: ("elsewhere", "bus-01", 60, 1),
    boards_too_soon_after_arrival: ("reposition", "bus-01", 50, 6),
    leaves_too_soon_after_arrival: ("turnround", "bus-01", 128, 1),
    private_car_twice: ("elsewhere", "bus-01", 180, 1),
    class_not_admitted: ("terms", "m2", 60, 40),
    nobody_said_who_may_leave: ("terms", "m2", 60, 40),
    class_that_disappeared_here: ("disappeared", "m2 at gatehouse", 75, 5),
    unwilling: ("willingness", "home/at_risk to government", 70, 1),
    aid_may_not_enter: ("terms", "t", 0, 1),
    wrong_arrival: ("times", "m2", 99, 1),
    checkpoint_left_out: ("times", "m2", 75, 1),
    ration_for_more_than_stay: ("ration", str(HOME_ABLE), 0, 3),
    more_aid_than_there_is: ("aid_stock", "food", 0, 5),
    plan_for_another_case: ("case", "big", None, 1),
}


@pytest.mark.parametrize("broken", CASES, ids=lambda broken: broken.__name__)
def test_a_rule_broken_once_is_named_once(broken: Callable[[], Broken]) -> None:
    """Exactly that violation: its rule, place, minute and amount, and a sentence that a person can read."""
    city, plan = broken()
    found = judge(city, plan, plans.dangers(city)).violations
    assert [(v.rule, v.where, v.minute) for v in found] == [CASES[broken][:3]], [v.text for v in found]
    assert found[0].amount == pytest.approx(CASES[broken][3])
    assert found[0].text.endswith(".")
    assert len(found[0].text.split()) > 5


def test_a_plan_that_obeys_breaks_nothing() -> None:
    """A bus in, forty people out, in time."""
    city, plan = one_bus()
    assert judge(city, plan, plans.dangers(city)).violations == ()


def test_a_plan_inside_a_pause_breaks_nothing() -> None:
    """In at 120, out at 330: the mile is driven at 345, the pause's end at 360 less its margin of 15."""
    city = cities.with_pause()
    plan = plans.plan(city, plans.empty_in(city, "m1", 117), plans.out(city, "m2", 330, (HOME_ABLE, 40)))
    assert judge(city, plan, plans.dangers(city)).violations == ()


def test_two_stops_break_nothing() -> None:
    """1200 m apart, half of the people of `home` and `hill` would go to that side."""
    city = cities.two_corridors()
    plan = plans.plan(city, plans.empty_in(city, "in", 0, corridor="west"), two_stops())
    assert judge(city, plan, plans.dangers(city)).violations == ()
