"""Roads drawn as several lines have their capacity once."""

from __future__ import annotations

import pytest

from safepassage.streets.building import build
from safepassage.streets.carriageways import merged
from tests.streets.maps import PLAIN, classes, raw, shared

MAIN = {"highway": "primary"}


def shares(*ways: object) -> list[float]:
    """The share of capacity of each edge."""
    return [round(share, 3) for share in merged(build(raw(*ways), classes()).streets).share]  # type: ignore[arg-type]


def lane(first: int, north: float, tags: dict[str, str]) -> object:
    """A street of 600 m from west to east."""
    return ([(first, 0.0, north), (first + 1, 600.0, north)], tags)


def test_two_lines_twenty_metres_apart_are_one_road() -> None:
    """Both two-way: 1,800 + 1,800 vehicles an hour each way would be twice the road; halved they are the road."""
    streets = merged(build(raw(lane(1, 0, MAIN), lane(3, 20, MAIN)), classes()).streets)  # type: ignore[arg-type]
    assert streets.share.tolist() == [0.5, 0.5]
    assert streets.vehicles_per_hour().sum() == 1800


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (lane(3, 100, MAIN), "a hundred metres apart they are two roads"),
        (lane(3, 20, PLAIN), "a side street along a main one is a street of its own"),
        (lane(3, 2, MAIN), "two metres apart is how carelessly one line is drawn"),
        (([(3, 300, -300), (4, 300, 300)], MAIN), "a street across is not beside"),
        (
            ([(3, 0, 20), (4, 300, 20), (5, 300, 400), (6, 600, 400)], MAIN),
            "beside it on less than half of its way",
        ),
    ],
)
def test_what_is_not_one_road_keeps_its_capacity(other: object, why: str) -> None:
    """The second line's share stays 1."""
    assert shares(lane(1, 0, MAIN), other)[-1] == 1, why


def test_a_one_way_pair_needs_no_help() -> None:
    """Each line carries its own direction's lanes already."""
    one = MAIN | {"oneway": "yes"}
    assert shares(lane(1, 0, one), ([(4, 600, 20), (3, 0, 20)], one)) == [1, 1]


def test_three_lines_share_by_three() -> None:
    """The middle one and the outer ones: each has two others of its class beside it."""
    assert shares(lane(1, 0, MAIN), lane(3, 20, MAIN), lane(5, 40, MAIN)) == [0.333, 0.333, 0.333]


def test_most_primary_roads_of_aleppo_are_drawn_twice() -> None:
    """The map has no one-way streets: 268 km of primary lines stand for about half as much road."""
    from safepassage.outside.files import Faults
    from safepassage.outside.streets.door import read_raw

    found = read_raw(shared("aleppo2016", "aleppo_roads.geojson.gz"), Faults())
    assert found is not None
    streets = merged(build(found, classes()).streets)
    primary = streets.kind == [c.id for c in streets.classes].index("primary")
    road = (streets.metres * streets.share)[primary].sum() / streets.metres[primary].sum()
    assert 0.5 <= road <= 0.65
    assert (streets.share[~streets.main] == 1).all()
