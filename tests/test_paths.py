"""Ways: which roads, and how many minutes (mathematics, section 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.errors import SafepassageError
from safepassage.paths import NoWay, Way, great_circle_km, road_minutes, shortest, walk_minutes, way_aid, way_in, way_out
from safepassage.records.case import Case
from safepassage.records.city import Exposure, Road, RoadState
from safepassage.records.people import Care
from tests import cities

REAR = Exposure.REAR


def with_road(case: Case, changed: Road) -> Case:
    """The case with one road replaced."""
    return replace(case, roads=tuple(changed if r.id == changed.id else r for r in case.roads))


def find_road(case: Case, road_id: str) -> Road:
    """A road of the case."""
    return next(r for r in case.roads if r.id == road_id)


def test_the_way_out_is_inner_road_corridor_and_rear_road() -> None:
    """From the square over the lane to the gate, through the corridor to the plain, along the coast to the camp."""
    way = way_out(cities.one_road(), ("square",), "east", "camp")
    assert way == Way(("lane", "mile", "slope", "coast"), ("square", "gate", "post", "plain", "shore"))
    assert (way.stops, way.enters) == ((0,), 1)


def test_a_vehicle_that_stops_twice_passes_both_points_in_order() -> None:
    """From the orchard to the square, and only then to the corridor; the second point is the way's second node."""
    way = way_out(cities.two_corridors(), ("yard", "square"), "east", "camp")
    assert way.roads == ("alley", "lane", "mile", "slope", "coast")
    assert (way.stops, way.enters) == ((0, 1), 2)


def test_a_vehicle_may_come_back_over_the_road_it_came_by() -> None:
    """Square, orchard, and back to the square: the second point keeps its place although a node is met twice."""
    way = way_out(cities.two_corridors(), ("square", "yard"), "east", "camp")
    assert way.roads == ("alley", "alley", "lane", "mile", "slope", "coast")
    assert way.nodes[:4] == ("square", "orchard", "square", "gate")
    assert (way.stops, way.enters) == ((0, 1), 3)


def test_no_road_is_needed_where_places_coincide() -> None:
    """The yard stands at the start of corridor west: nothing comes before the river."""
    way = way_out(cities.two_corridors(), ("yard",), "west", "hostel")
    assert way.roads == ("river", "farm")
    assert way.enters == 0


def test_the_way_in_is_the_corridor_backwards() -> None:
    """An empty vehicle drives from the outer end to the start node, and no further."""
    assert way_in(cities.one_road(), "east") == Way(("slope", "mile"), ("plain", "post", "gate"))


def test_an_aid_truck_drives_on_to_the_aid_point() -> None:
    """The corridor backwards and then the besieged road to the kitchen on the square."""
    assert way_aid(cities.aid_and_tail(), "east", "kitchen") == Way(("slope", "mile", "lane"), ("plain", "post", "gate", "square"))


def test_the_shorter_of_two_ways_is_taken() -> None:
    """300 + 400 m over two roads beat one road of 701 m."""
    roads = [cities.road("a", "x", "y", 701, REAR), cities.road("b", "x", "m", 300, REAR), cities.road("c", "m", "y", 400, REAR)]
    assert shortest(roads, "x", "y") == ("b", "c")
    assert shortest(roads, "y", "x") == ("c", "b")


def test_of_ways_equally_long_the_road_ids_decide() -> None:
    """700 m as one road `z` or as roads `b` and `c`: b comes first, in whichever order the roads are listed."""
    roads = [cities.road("z", "x", "y", 700, REAR), cities.road("c", "m", "y", 400, REAR), cities.road("b", "x", "m", 300, REAR)]
    assert shortest(roads, "x", "y") == ("b", "c")
    assert shortest(roads[::-1], "x", "y") == ("b", "c")
    assert shortest([cities.road("a", "x", "y", 700, REAR), *roads], "x", "y") == ("a",)


def test_tenths_of_metres_add_up_as_on_paper() -> None:
    """0.1 + 0.2 m are as long as 0.3 m, so that the ids decide: floating-point sums would say longer."""
    roads = [cities.road("z", "x", "y", 0.3, REAR), cities.road("b", "x", "m", 0.1, REAR), cities.road("c", "m", "y", 0.2, REAR)]
    assert shortest(roads, "x", "y") == ("b", "c")


def test_a_place_is_reached_from_itself_without_a_road() -> None:
    """The way from a node to itself is empty."""
    assert shortest([], "x", "x") == ()


@pytest.mark.parametrize("state", [RoadState.SHUT, RoadState.UNKNOWN])
def test_a_road_that_is_not_known_to_be_open_is_no_way(state: RoadState) -> None:
    """The only lane to the gate is shut, or nobody said what it is: both stop the way out, and the error says where."""
    case = cities.one_road()
    shut = with_road(case, replace(find_road(case, "lane"), state=state))
    with pytest.raises(NoWay, match="from square to gate"):
        way_out(shut, ("square",), "east", "camp")


def test_people_are_not_sent_along_the_front_to_reach_the_corridor() -> None:
    """A lane on the front is not a besieged road: it does not lead to the corridor."""
    case = cities.one_road()
    with pytest.raises(NoWay):
        way_out(with_road(case, replace(find_road(case, "lane"), exposure=Exposure.FRONT)), ("square",), "east", "camp")


def test_a_corridor_is_driven_as_written_even_if_a_road_of_it_is_shut() -> None:
    """Whether a corridor's road is open is for `check` to name; the way is the corridor's."""
    case = cities.one_road()
    shut = with_road(case, replace(find_road(case, "mile"), state=RoadState.SHUT))
    assert way_out(shut, ("square",), "east", "camp").roads == ("lane", "mile", "slope", "coast")


@pytest.mark.parametrize(
    ("roads", "words"),
    [(("slope", "mile"), "slope does not begin at gate"), (("mile",), "not to its end plain"), (("mile", "ghost"), "no road ghost")],
)
def test_a_corridor_whose_roads_do_not_join_leads_nowhere(roads: tuple[str, ...], words: str) -> None:
    """Roads out of order, too few, or invented are an error that says which, for every kind of way."""
    case = cities.aid_and_tail()
    broken = replace(case, corridors=(replace(case.corridors[0], roads=roads),))
    with pytest.raises(NoWay, match=words):
        way_out(broken, ("square",), "east", "camp")
    with pytest.raises(NoWay, match=words):
        way_in(broken, "east")
    with pytest.raises(NoWay, match=words):
        way_aid(broken, "east", "kitchen")
    assert issubclass(NoWay, SafepassageError)


@pytest.mark.parametrize(
    ("metres", "speed", "minutes"),
    [
        (1000, 20, 3),
        (1001, 20, 4),
        (999, 20, 3),
        (1, 20, 1),
        (1e-9, 20, 1),
        (600, 20, 2),
        (1000, 15, 4),
        (2000, 30, 4),
        (2900, 15, 12),
        (5500, 30, 11),
    ],
)
def test_minutes_on_a_road_are_rounded_up(metres: float, speed: float, minutes: int) -> None:
    """At 20 km/h a minute is 333.3 m: 1000 m take 3 minutes, one metre more takes 4, and the shortest road takes one."""
    assert road_minutes(cities.road("a", "x", "y", metres, REAR), speed) == minutes


@given(st.integers(1, 240), st.integers(1, 120))
@settings(max_examples=60, deadline=None)
def test_a_road_of_whole_minutes_takes_exactly_these(minutes: int, speed_kmh: int) -> None:
    """A road exactly as long as a vehicle drives in n minutes takes n, whatever its speed: rounding never adds a minute."""
    metres = minutes * speed_kmh * 1000 / 60
    assert road_minutes(cities.road("a", "x", "y", metres, REAR), float(speed_kmh)) == minutes


@pytest.mark.parametrize(("care", "minutes"), [(Care.ABLE, 10), (Care.LIMITED, 20), (Care.CRITICAL, 15)])
def test_the_carried_and_the_helped_walk_longer(care: Care, minutes: int) -> None:
    """0.0035 degrees on the equator are 389.2 m, with the detour of 1.25 486.5 m: at 3, 1.5 and 2 km/h 9.7, 19.5 and 14.6 minutes."""
    assert walk_minutes(cities.one_road(), "home", "square", care) == minutes


def test_people_at_the_assembly_point_do_not_walk() -> None:
    """The hill's people live where the yard is: no minutes."""
    assert walk_minutes(cities.two_corridors(), "hill", "yard", Care.LIMITED) == 0


def test_distances_on_the_globe_are_right() -> None:
    """A degree is 111.195 km along the equator and along a meridian; at 60 degrees north half of it along the parallel (a little less)."""
    assert great_circle_km(10, 0, 11, 0) == pytest.approx(111.195, abs=1e-3)
    assert great_circle_km(10, 0, 10, 1) == pytest.approx(111.195, abs=1e-3)
    assert great_circle_km(10, 60, 11, 60) == pytest.approx(55.597, abs=5e-3)
    assert great_circle_km(0, 0, 180, 0) == pytest.approx(20015.1, abs=0.1)


CITIES = [cities.one_road, cities.two_corridors, cities.aid_and_tail, cities.walkers, cities.ambulances, cities.with_pause]


@pytest.mark.parametrize("city", CITIES)
def test_every_tiny_city_has_a_way_from_each_point_to_each_site(city: Callable[[], Case]) -> None:
    """Whoever tests with these cities can drive in them: every way out begins at the point and ends at the site, and a way in exists."""
    case = city()
    for corridor in case.corridors:
        assert way_in(case, corridor.id).nodes[-1] == corridor.start
        for point in case.assembly_points:
            for site in (s for s in case.sites if s.id in corridor.sites):
                way = way_out(case, (point.id,), corridor.id, site.id)
                assert (way.nodes[0], way.nodes[way.enters], way.nodes[-1]) == (point.node, corridor.start, site.node)


def test_a_name_that_the_case_does_not_have_is_an_error() -> None:
    """An unknown corridor, point or site is named, never skipped."""
    case = cities.one_road()
    for points, corridor, site in ((("nowhere",), "east", "camp"), (("square",), "nowhere", "camp"), (("square",), "east", "nowhere")):
        with pytest.raises(KeyError, match="nowhere"):
            way_out(case, points, corridor, site)
