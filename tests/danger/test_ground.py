"""The ground: points lie in the neighbourhood whose outline holds them, and nothing of a record is lost when it is spread."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.danger.ground import OUTSIDE, Ground
from safepassage.danger.placed import placed
from safepassage.records.hazard import Area, EventKind, Precision
from tests.danger.grids import event, middle, square

ROW = Ground.of([square("a", 0), square("b", 1), square("c", 2)])


def test_a_square_of_a_hundredth_of_a_degree_has_its_surface() -> None:
    """0.01 degrees are 1,111.95 m: 1.2364 square kilometres, near the equator."""
    assert ROW.square_km == pytest.approx([1.2364] * 3, rel=1e-3)


def test_points_lie_in_the_outline_that_holds_them() -> None:
    """Middles, a point just across the border, and one outside of all."""
    points = np.array([middle(0), middle(1), middle(2), (0.0101, 0.005), (0.05, 0.005), (0.005, -0.001)])
    assert ROW.locate(points).tolist() == [0, 1, 2, 1, OUTSIDE, OUTSIDE]


def test_a_hole_is_not_part_of_a_neighbourhood() -> None:
    """A square with a hole of a quarter of its surface has three quarters, and the hole's middle lies outside."""
    ring = square("a", 0).rings[0]
    hole = ((0.0025, 0.0025), (0.0025, 0.0075), (0.0075, 0.0075), (0.0075, 0.0025), (0.0025, 0.0025))
    ground = Ground.of([Area("a", "A", "", (ring, hole))])
    assert ground.square_km == pytest.approx([1.2364 * 0.75], rel=1e-3)
    assert ground.locate(np.array([middle(0), (0.001, 0.001)])).tolist() == [OUTSIDE, 0]


@given(st.floats(0.0001, 0.0299), st.floats(0.0001, 0.0099))
@settings(max_examples=60, deadline=None)
def test_spreading_a_record_that_lies_inside_conserves_it(lon: float, lat: float) -> None:
    """However near the edge of the map, and as a neighbourhood, a town or a bell: the parts sum to one."""
    for precision in (Precision.NEIGHBOURHOOD, Precision.TOWN):
        found = placed(ROW, [event("e", 0, (lon, lat), precision=precision)], EventKind.INCIDENT)
        assert found.own.sum() == pytest.approx(1.0)
        assert [bell.sum() for bell in found.wide] == pytest.approx([1.0, 1.0])


def test_a_bell_in_the_middle_square_falls_off_to_both_sides_alike() -> None:
    """Of three squares in a row the middle one has most, and the neighbours have the same to a grid point's width."""
    row, column = ROW.snapped(np.array([middle(1)]))[0]
    left, centre, right = ROW.spread((int(row), int(column)), 500.0)
    assert centre > 0.6
    assert left == pytest.approx(right, rel=0.3)


def test_a_record_far_outside_reaches_nobody() -> None:
    """A point three kilometres from the edge adds nothing through a bell of 500 m."""
    row, column = ROW.snapped(np.array([(-0.03, 0.005)]))[0]
    assert ROW.spread((int(row), int(column)), 500.0).sum() == 0


def test_the_middle_of_a_neighbourhood_stands_for_that_neighbourhood() -> None:
    """All of a record whose point is a neighbourhood's middle lies in that neighbourhood; a town's is shared with what is around."""
    found = placed(ROW, [event("e", 0, middle(1)), event("t", 0, middle(1), precision=Precision.TOWN)], EventKind.INCIDENT)
    own = found.own[found.place]
    assert own[0].tolist() == [0, 1, 0]
    assert own[1].sum() == pytest.approx(1)
    assert own[1][0] > 0.1


def test_a_point_that_only_means_the_city_is_not_placed() -> None:
    """Nor one that cannot be right, nor evidence that was discounted."""
    nowhere = [event("city", 0, precision=Precision.CITY), event("wrong", 0, doubt="5 km off"), event("discounted", 0, weight=0.0)]
    assert placed(ROW, nowhere, EventKind.INCIDENT).events == ()


def test_a_name_and_a_point_that_differ_share_the_record() -> None:
    """Its point lies in a, its name is b's: two thirds and one third. Without a usable point the name has all of it."""
    events = [event("e", 0, middle(0), named=("b",)), event("n", 0, None, precision=Precision.NONE, named=("c",))]
    found = placed(ROW, events, EventKind.INCIDENT)
    own = found.own[found.place]
    assert own[0] == pytest.approx([2 / 3, 1 / 3, 0])
    assert own[1].tolist() == [0, 0, 1]


def test_there_is_no_ground_without_areas() -> None:
    """Nothing can be placed on nothing."""
    with pytest.raises(ValueError, match="no areas"):
        Ground.of([])
