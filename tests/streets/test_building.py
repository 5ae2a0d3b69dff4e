"""From ways to a network: cut where ways meet, measured, and every odd tag told."""

from __future__ import annotations

import numpy as np
import pytest

from safepassage.records.streets import VEHICLES
from safepassage.streets.building import build
from tests.streets.maps import PLAIN, classes, raw

CROSS = (
    ([(1, 0, 0), (2, 100, 0), (3, 250, 0)], {"highway": "primary", "name": "Long street"}),
    ([(4, 100, -60), (2, 100, 0), (5, 100, 80)], PLAIN),
)


def test_two_streets_that_share_a_point_become_four() -> None:
    """A crossing of 250 m and 140 m is cut at its middle: 100 + 150 + 60 + 80 m, five junctions."""
    streets = build(raw(*CROSS), classes()).streets
    assert streets.metres == pytest.approx([100, 150, 60, 80], abs=0.1)
    assert len(streets.node) == 5
    assert [streets.name_of(e)[0] for e in range(4)] == ["Long street", "Long street", "", ""]


def test_a_bridge_does_not_meet_what_it_crosses() -> None:
    """Lines that cross without a point in common are not joined, however near they are."""
    over = ([(1, 0, 0), (2, 200, 0)], {"bridge": "yes"})
    under = ([(3, 100, -50), (4, 100, 50)], PLAIN)
    streets = build(raw(over, under), classes()).streets
    assert len(streets.u) == 2
    assert streets.island.tolist() == [0, 0, 1, 1]
    assert streets.bridge.tolist() == [True, False]


def test_oneway_minus_one_turns_the_line_round() -> None:
    """It may be driven from node 2 to node 1, and its first point is then node 2's."""
    built = build(raw(([(1, 0, 0), (2, 100, 0)], {"oneway": "-1"})), classes())
    streets = built.streets
    assert (streets.node[streets.u[0]], streets.node[streets.v[0]]) == (2, 1)
    assert streets.oneway.all()
    assert streets.line(0)[0, 0] > streets.line(0)[1, 0]
    assert [r.what.split(":")[0] for r in built.repairs] == ["oneway=-1"]


@pytest.mark.parametrize(
    ("tags", "lanes", "kmh", "repair"),
    [
        ({"lanes": "2;3"}, 2.0, np.nan, "lanes holds several numbers"),
        ({"lanes": "many"}, 2.0, np.nan, "lanes is no number"),
        ({"lanes": "-1"}, 2.0, np.nan, "lanes is no number"),
        ({"maxspeed": "walk"}, 2.0, 5.0, "maxspeed=walk"),
        ({"maxspeed": "30 mph"}, 2.0, 48.28032, None),
        ({"maxspeed": "50;70"}, 2.0, 50.0, None),
        ({"maxspeed": "none"}, 2.0, np.nan, None),
        ({"maxspeed": "fast"}, 2.0, np.nan, "maxspeed is no number"),
    ],
)
def test_odd_lanes_and_speeds_are_read_or_told(tags: dict[str, str], lanes: float, kmh: float, repair: str | None) -> None:
    """What can be read is read at its cautious end; what cannot gets its class's number, and a named repair."""
    built = build(raw(([(1, 0, 0), (2, 100, 0)], tags)), classes())
    assert built.streets.lanes[0] == lanes
    assert built.streets.kmh_limit[0] == pytest.approx(kmh, nan_ok=True)
    assert [r.what.startswith(repair) for r in built.repairs] == [True] if repair else not built.repairs


@pytest.mark.parametrize(
    ("tags", "walkable", "driven"),
    [
        ({}, True, VEHICLES),
        ({"access": "no"}, False, ()),
        ({"access": "no", "foot": "yes"}, True, ()),
        ({"access": "no", "bus": "yes"}, False, ("bus",)),
        ({"motor_vehicle": "no", "emergency": "yes"}, True, ("ambulance",)),
        ({"hgv": "no"}, True, ("bus", "ambulance", "private")),
        ({"highway": "footway"}, True, ()),
        ({"highway": "track"}, True, ("ambulance", "private", "truck")),
        ({"foot": "no"}, False, VEHICLES),
    ],
)
def test_who_may_use_a_street(tags: dict[str, str], walkable: bool, driven: tuple[str, ...]) -> None:
    """By its class, and by what the map says of each: the narrower word wins over the wider."""
    streets = build(raw(([(1, 0, 0), (2, 100, 0)], tags)), classes()).streets
    assert bool(streets.walkable[0]) is walkable
    assert tuple(v for k, v in enumerate(VEHICLES) if streets.drivable[0, k]) == driven


def test_a_roundabout_is_one_way_without_saying_so() -> None:
    """junction=roundabout is driven as its line runs."""
    streets = build(raw(([(1, 0, 0), (2, 10, 0), (3, 10, 10), (1, 0, 0)], {"junction": "roundabout"})), classes()).streets
    assert streets.oneway.all()
    assert streets.metres.sum() == pytest.approx(10 + 10 + 14.142, abs=0.1)


def test_what_is_no_street_is_left_out_and_counted() -> None:
    """Construction and squares are told with their metres."""
    built = build(
        raw(([(1, 0, 0), (2, 100, 0)], {"highway": "construction"}), ([(3, 0, 0), (4, 50, 0)], {"area": "yes"}), CROSS[1]), classes()
    )
    assert len(built.streets.u) == 1
    assert sorted((r.count, round(r.metres)) for r in built.repairs) == [(1, 50), (1, 100)]


def test_a_street_drawn_twice_is_kept_once() -> None:
    """Same ends, same length: 100 m are told as left out; a longer way round between the same ends stays."""
    twice = ([(1, 0, 0), (2, 100, 0)], PLAIN)
    longer = ([(1, 0, 0), (3, 50, 80), (2, 100, 0)], PLAIN)
    built = build(raw(twice, twice, longer), classes())
    assert len(built.streets.u) == 2
    assert [(r.count, round(r.metres)) for r in built.repairs] == [(1, 100)]


def test_capacity_of_a_two_way_street_is_split_over_its_ways() -> None:
    """A primary of 4 lanes of 900 an hour has 1,800 each way; one-way it has all 3,600."""
    both = ([(1, 0, 0), (2, 100, 0)], {"highway": "primary"})
    one = ([(3, 0, 50), (4, 100, 50)], {"highway": "primary", "oneway": "yes"})
    assert build(raw(both, one), classes()).streets.vehicles_per_hour().tolist() == [1800, 3600]


def test_a_speed_limit_bounds_a_vehicle_and_never_makes_it_faster() -> None:
    """A bus does 20 km/h in a residential street: a limit of 10 counts, one of 50 does not."""
    slow, fast = ([(1, 0, 0), (2, 100, 0)], {"maxspeed": "10"}), ([(2, 100, 0), (3, 200, 0)], {"maxspeed": "50"})
    assert build(raw(slow, fast), classes()).streets.kmh("bus").tolist() == [10, 20]
