"""Several ways between two places: by hand on small maps, and on Aleppo's streets where they are there."""

from __future__ import annotations

import numpy as np
import pytest

from safepassage.records.streets import Streets
from safepassage.streets.building import build
from safepassage.streets.routes import alternatives, disjoint, graph, least_shared, minutes, shortest
from tests.streets.maps import PLAIN, classes, raw

Spot = tuple[int, float, float]


def town(*ways: tuple[Spot, ...]) -> Streets:
    """Residential streets, each from spot to spot (node number, metres east, metres north)."""
    return build(raw(*((way, PLAIN) for way in ways)), classes()).streets


def place(streets: Streets, number: int) -> int:
    return int(np.flatnonzero(streets.node == number)[0])


A, B, NORTH, SOUTH = (1, 0.0, 0.0), (2, 1000.0, 0.0), (3, 500.0, 200.0), (4, 500.0, -300.0)
TWO_WAYS = ((A, NORTH), (NORTH, B), (A, SOUTH), (SOUTH, B), (NORTH, SOUTH))


def nodes(streets: Streets, edges: tuple[int, ...]) -> set[int]:
    return {int(streets.node[v]) for e in edges for v in (streets.u[e], streets.v[e])}


def found(streets: Streets, count: int = 3) -> list[set[int]]:
    time = minutes(streets, streets.kmh("bus"))
    ways = alternatives(streets, graph(streets, "bus"), time, np.full(time.size, np.nan), place(streets, 1), place(streets, 2), count)
    return [nodes(streets, way.edges) for way in ways]


def test_the_second_way_shares_nothing_with_the_first() -> None:
    """Over the north is 1,077 m, over the south 1,166 m: the fastest comes first, the other is the alternative."""
    ways = found(town(*TWO_WAYS))
    assert ways[:2] == [{1, 2, 3}, {1, 2, 4}]


def test_a_way_far_longer_than_the_straight_line_is_not_proposed() -> None:
    """Over a place 1.5 km south the way is 3.2 times the straight line: only one way is left."""
    far = (4, 500.0, -1500.0)
    assert found(town((A, NORTH), (NORTH, B), (A, far), (far, B))) == [{1, 2, 3}]


def test_danger_can_turn_the_second_way() -> None:
    """The shorter way is deadly, the longer is not: the second proposal is the longer one, for that reason."""
    streets = town(*TWO_WAYS)
    time = minutes(streets, streets.kmh("bus"))
    danger = np.array([1.0 if 3 in nodes(streets, (e,)) else 1e-6 for e in range(time.size)])
    ways = alternatives(streets, graph(streets, "bus"), time, danger, place(streets, 1), place(streets, 2), 2)
    assert {w.why for w in ways} == {"fastest", "less dangerous"}
    assert nodes(streets, ways[1].edges) == {1, 2, 4}


def test_two_ways_that_share_nothing_are_found_where_the_shortest_stands_in_between() -> None:
    """Suurballe's case: the shortest way 1-3-4-2 uses the street in the middle; taken back, 1-3-2 and 1-4-2 share no street."""
    one_way, middle, last = ((1, 0, 0), (3, 0, 100)), ((3, 0, 100), (4, 100, 100)), ((4, 100, 100), (2, 100, 200))
    streets = town(one_way, middle, last, ((1, 0, 0), (5, 300, 0), (4, 100, 100)), ((3, 0, 100), (6, -200, 300), (2, 100, 200)))
    net = graph(streets, "bus")
    cost = minutes(streets, streets.kmh("bus"))[net.arc]
    one, two = place(streets, 1), place(streets, 2)
    first = shortest(net, cost, one, two)
    assert first is not None
    assert nodes(streets, tuple(net.arc[first].tolist())) == {1, 3, 4, 2}
    pair = disjoint(net, cost, one, two)
    assert pair is not None
    assert not set(net.arc[pair[0]].tolist()) & set(net.arc[pair[1]].tolist())
    assert least_shared(streets, net, cost, one, two) == 0


def test_a_bridge_that_every_way_must_use_is_measured() -> None:
    """Two ways join before a street of 400 m: any two ways share 400 m."""
    streets = town(*TWO_WAYS, (B, (9, 1400.0, 0.0)))
    net = graph(streets, "bus")
    cost = minutes(streets, streets.kmh("bus"))[net.arc]
    assert disjoint(net, cost, place(streets, 1), place(streets, 9)) is None
    assert least_shared(streets, net, cost, place(streets, 1), place(streets, 9)) == pytest.approx(400, abs=2)


def test_no_street_is_no_way() -> None:
    """Two pieces that nothing joins: no route, and no number."""
    streets = town((A, NORTH), (B, SOUTH))
    net = graph(streets, "bus")
    cost = minutes(streets, streets.kmh("bus"))[net.arc]
    assert found(streets) == []
    assert np.isnan(least_shared(streets, net, cost, place(streets, 1), place(streets, 2)))
