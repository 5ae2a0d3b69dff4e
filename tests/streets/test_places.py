"""Neighbourhoods, gates, and streets of another city."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from safepassage.records.streets import Area
from safepassage.streets.building import build
from safepassage.streets.places import elsewhere, gates_found, nearest, with_areas
from tests.streets.maps import METRE, PLAIN, classes, raw


def square(ident: str, west: float, south: float, side: float, hole: float = 0.0) -> Area:
    """A square in metres, with a square hole in its middle."""

    def ring(x: float, y: float, wide: float) -> NDArray[np.float64]:
        return np.array([[x, y], [x + wide, y], [x + wide, y + wide], [x, y + wide], [x, y]]) * METRE

    rings = [ring(west, south, side)]
    if hole:
        rings.append(ring(west + (side - hole) / 2, south + (side - hole) / 2, hole))
    return Area(ident, "", "", tuple(rings), "by hand")


def test_a_junction_lies_in_its_neighbourhood_and_not_in_a_hole() -> None:
    """Of three junctions one lies in A, one in the hole of A, one in B."""
    streets = build(raw(([(1, 10, 10), (2, 50, 50), (3, 150, 50)], PLAIN), ([(2, 50, 50), (9, 50, 60)], PLAIN)), classes()).streets
    placed = with_areas(streets, (square("A", 0, 0, 100, hole=30), square("B", 100, 0, 100)))
    found = [placed.areas[k].id if k >= 0 else None for k in placed.area[:3]]
    assert found == ["A", None, "B"]


def test_gates_are_dead_ends_of_main_streets_at_the_outline() -> None:
    """A primary from edge to edge has two; the residential dead ends, and a main dead end in the middle, are none."""
    main = ([(1, -1000, 0), (2, 0, 0), (3, 1000, 0)], {"highway": "primary", "name": "East road"})
    side = ([(4, 0, -1000), (2, 0, 0), (5, 0, 1000)], PLAIN)
    stub = ([(2, 0, 0), (6, 100, 100)], {"highway": "secondary"})
    streets = build(raw(main, side, stub), classes()).streets
    gates = gates_found(streets)
    assert [(g.id, int(streets.node[g.node]), g.name) for g in gates] == [("gate_1", 3, "East road"), ("gate_2", 1, "East road")]


@pytest.mark.parametrize(
    ("lon", "lat", "says"),
    [
        (37.15, 36.2, ""),
        (36.2, 37.15, "swapped"),
        (-37.15, 36.2, "hemisphere: the sign of its longitudes"),
        (37.15, -36.2, "hemisphere: the sign of its latitudes"),
        (24.9, 60.2, "60.2 N 24.9 E"),
    ],
)
def test_streets_of_another_place_are_told(lon: float, lat: float, says: str) -> None:
    """The case lies at 36.2 N 37.15 E; a map elsewhere is named with the likely mistake."""
    streets = build(raw(([(1, lon / METRE, lat / METRE), (2, lon / METRE + 900, lat / METRE)], PLAIN)), classes()).streets
    problem = elsewhere(streets, np.array([37.1, 37.2]), np.array([36.2, 36.2]))
    assert says in problem
    assert bool(problem) is bool(says)


def test_the_nearest_junction_may_be_asked_of_main_streets_only() -> None:
    """A point on a side street 200 m from the main one snaps there only when any street will do."""
    main, side = ([(1, 0, 0), (2, 1000, 0)], {"highway": "primary"}), ([(1, 0, 0), (3, 0, 200)], PLAIN)
    streets = build(raw(main, side), classes()).streets
    at = (np.array([0.0]), np.array([200 * METRE]))
    assert nearest(streets, *at)[1][0] == pytest.approx(0, abs=0.1)
    node, metres = nearest(streets, *at, main=True)
    assert streets.node[node[0]] == 1
    assert metres[0] == pytest.approx(200, abs=0.5)
