"""Real streets under the map: main ones always, side streets when close, roads of the case along their streets; one file, no request."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import numpy as np
import pytest

from safepassage.brief import page
from safepassage.brief.citymap import _projection, draw, map_data
from safepassage.brief.streetmap import _bends, along, beside, canvas, drawn_streets, projected
from safepassage.records.case import Case
from safepassage.records.street_ways import StreetMap
from safepassage.streets.building import build
from safepassage.streets.tracing import trace
from tests.brief import samples
from tests.streets.maps import Way, classes, raw

METRE = 1 / 111_195.0


@pytest.fixture(name="case")
def _case() -> Case:
    """The city of the other pages."""
    return samples.city()


def real_of(case: Case) -> StreetMap:
    """A crooked main street along each road of the case, with a side street off its middle."""
    at = {node.id: ((node.lon) / METRE, (node.lat) / METRE) for node in case.nodes}
    number = {node.id: 1000 + k for k, node in enumerate(case.nodes)}
    ways: list[Way] = []
    for k, road in enumerate(case.roads):
        (a, b), (c, d) = at[road.u], at[road.v]
        bend = ((a + c) / 2 + 0.2 * (d - b), (b + d) / 2 - 0.2 * (c - a))
        name = {"highway": "primary", "name": f"Street {k} <b>"}
        ways.append(([(number[road.u], a, b), (k, *bend), (number[road.v], c, d)], name))
        ways.append(([(k, *bend), (500 + k, bend[0] + 300, bend[1] + 10)], {"highway": "residential"}))
    streets = build(raw(*ways), classes()).streets
    return StreetMap(streets, trace(streets, case.nodes, case.roads))


def test_main_streets_are_always_drawn_and_side_streets_only_when_close(case: Case) -> None:
    """Side streets stand in a group of their own, which the style sheet hides until the reader is close."""
    drawing = draw(case, samples.answer(case), real_of(case))
    near = re.search(r'<g class="near">(.*?)</g>', drawing)
    assert near is not None
    assert 'class="st"' in near[1]
    assert 'class="st large"' not in near[1]
    assert 'class="st large"' in drawing
    style = page(case, samples.answer(case))
    assert ".near,.street-names{display:none}" in style
    assert ".close .near,.close .street-names{display:inline}" in style


def test_a_road_is_drawn_along_its_streets(case: Case) -> None:
    """Each traced road has a bend, and its junctions stand where the streets meet."""
    real = real_of(case)
    project = _projection(case)
    paper = canvas(case, project, real)
    traced = {way.road for way in real.ways if not way.why}
    assert traced
    for road in case.roads:
        if road.id in traced:
            line = paper.line(road.u, road.v)
            assert len(line) > 2
            assert line == paper.line(road.v, road.u)[::-1]
            assert (line[0], line[-1]) == (paper.spots[road.u], paper.spots[road.v])


def test_without_streets_a_road_is_a_straight_line(case: Case) -> None:
    """As it was: two points."""
    paper = canvas(case, _projection(case), None)
    assert all(len(paper.line(road.u, road.v)) == 2 for road in case.roads)


def test_a_vehicle_moves_along_the_streets(case: Case) -> None:
    """The shares of a path rise from 0 to 1000, and its first and last points are its junctions'."""
    real = real_of(case)
    paths = json.loads(map_data(case, samples.answer(case), real))["paths"]
    plain = json.loads(map_data(case, samples.answer(case)))["paths"]
    assert sum(map(len, paths)) > sum(map(len, plain))
    for path in paths:
        shares = path[2::3]
        assert shares == sorted(shares)
        assert (shares[0], shares[-1]) == (0, 1000)


def test_halfway_along_a_bent_road_is_half_of_its_length(case: Case) -> None:
    """A line of 30 and 10 units: its bend lies at three quarters."""
    road = case.roads[0]
    paper = canvas(case, _projection(case), None)
    bent = replace(paper, lines={(road.u, road.v): ((0.0, 0.0), (30.0, 0.0), (30.0, 10.0))})
    assert [share for _, share in along(bent, (road.u, road.v), [0.0, 1.0])] == [0.0, 0.75, 1.0]


def test_many_points_are_projected_as_one_is() -> None:
    """Inside the ring and outside of it, to a thousandth of a unit."""
    case = samples.city()
    for project in (_projection(case), replace(_projection(case), ring=500.0)):
        lon, lat = np.array([n.lon for n in case.nodes]) + 0.01, np.array([n.lat for n in case.nodes])
        x, y = projected(project, lon, lat)
        for k in range(len(lon)):
            assert (x[k], y[k]) == pytest.approx(project(float(lon[k]), float(lat[k])), abs=1e-3)


def test_a_small_bend_is_left_out_and_a_large_one_kept() -> None:
    """Half a step off the straight goes, two steps stay; slow drift in one direction stays too."""
    x = np.array([0.0, 10.0, 20.0, 30.0, 40.0])
    drift = np.array([0.0, 2.5, 8.1, 16.2, 26.4])
    assert _bends(x, np.array([0, 0.5, 0, 0.5, 0]), np.array([0, 5])).tolist() == [True, False, False, False, True]
    assert _bends(x, np.array([0, 0, 2.0, 0, 0]), np.array([0, 5])).tolist()[2] is True
    assert _bends(x, drift, np.array([0, 5])).sum() > 2


def test_a_corridor_moved_aside_keeps_its_side_whichever_way_it_is_driven() -> None:
    """The same path from both ends."""
    line = ((0.0, 0.0), (10.0, 0.0), (20.0, 5.0))
    assert beside(line, 7.0) == beside(line[::-1], 7.0)
    assert beside(line, 0.0) == "M0.0 0.0L10.0 0.0L20.0 5.0"


def test_street_names_are_inert_and_the_page_asks_for_nothing(case: Case) -> None:
    """A name with a tag in it is text; no address of the network stands in the page."""
    html = page(case, samples.answer(case), real_of(case))
    assert "Street 0 &lt;b&gt;" in html
    assert "<b>Street" not in html
    assert not re.search(r'(?:src|href)="(?!#)', html)
    assert "http://" not in html.replace("http://www.w3.org/2000/svg", "")


def test_streets_off_the_paper_are_not_in_the_file(case: Case) -> None:
    """A street 500 km away adds nothing to the drawing."""
    real = real_of(case)
    project = _projection(case)
    far = replace(real.streets, points=np.where(real.streets.points > -999, real.streets.points + 5.0, 0.0))
    assert len(drawn_streets(StreetMap(far, ()), replace(project, ring=float("inf")))) < 200


def test_the_same_streets_give_the_same_bytes(case: Case) -> None:
    """Twice the page."""
    assert page(case, samples.answer(case), real_of(case)) == page(case, samples.answer(case), real_of(case))
