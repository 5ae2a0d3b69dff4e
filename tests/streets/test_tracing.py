"""Roads of a case over real streets: shortest over main streets, names in order, junctions where the case has them."""

from __future__ import annotations

from itertools import combinations, groupby, pairwise

import numpy as np
import pytest

from safepassage.outside.files import Faults
from safepassage.outside.streets.door import read_raw
from safepassage.records.case import Case
from safepassage.records.city import Exposure, Node, Road, RoadState
from safepassage.records.street_ways import StreetWay, in_order
from safepassage.records.streets import Streets
from safepassage.session import read
from safepassage.streets.building import build
from safepassage.streets.cutting import cut_at
from safepassage.streets.router import Router
from safepassage.streets.tracing import trace
from tests.streets.maps import METRE, PLAIN, ROOT, classes, raw, shared

MAIN = {"highway": "primary", "name": "Long road"}
AROUND = ([(1, 0, 0), (2, 0, 300), (3, 400, 300), (4, 400, 0)], MAIN)  # 1,000 m of main street
ACROSS = ([(1, 0, 0), (4, 400, 0)], PLAIN)  # 400 m of side street
SHORT = ([(1, 0, 0), (5, 200, -200), (4, 400, 0)], MAIN)  # 566 m of main street


def node(ident: str, east: float, north: float) -> Node:
    """A junction of the case."""
    return Node(ident, ident, "", east * METRE, north * METRE)


def road(u: str, v: str, name: str = "A road") -> Road:
    """A road of the case."""
    return Road(f"{u}-{v}", u, v, name, "", 500.0, Exposure.REAR, RoadState.UNKNOWN, None, "by hand")


def test_a_way_keeps_to_main_streets_unless_they_are_twice_as_long() -> None:
    """566 m of main street beat 400 m of side street (800 counted); 1,000 m do not."""
    ends = [node("a", 0, 0), node("b", 400, 0)]
    by_main = trace(build(raw(ACROSS, SHORT), classes()).streets, ends, [road("a", "b")])[0]
    assert by_main.metres == pytest.approx(565.7, abs=0.5)
    assert by_main.names == ("Long road",)
    by_side = trace(build(raw(ACROSS, AROUND), classes()).streets, ends, [road("a", "b")])[0]
    assert by_side.metres == pytest.approx(400, abs=0.5)
    assert by_side.detour == pytest.approx(1.0, abs=0.001)


def test_a_road_is_traced_over_streets_of_its_own_name() -> None:
    """1,000 m of the street that the road is named after count as 600, and beat 400 m of side street."""
    ends = [node("a", 0, 0), node("b", 400, 0)]
    streets = build(raw(ACROSS, AROUND), classes()).streets
    assert trace(streets, ends, [road("a", "b", "Long road: from here to there")])[0].metres == pytest.approx(1000, abs=0.5)


def test_a_one_way_street_is_driven_against_only_where_nothing_else_leads_there() -> None:
    """From b to a: round the block of 1,000 m; and where that is missing, against the sign."""
    ends = [node("a", 0, 0), node("b", 400, 0)]
    one_way = (ACROSS[0], MAIN | {"oneway": "yes"})
    lawful = trace(build(raw(one_way, AROUND), classes()).streets, ends, [road("b", "a")])[0]
    assert lawful.metres == pytest.approx(1000, abs=0.5)
    alone = trace(build(raw(one_way), classes()).streets, ends, [road("b", "a")])[0]
    assert alone.metres == pytest.approx(400, abs=0.5)
    assert alone.forward == (False,)


@pytest.mark.parametrize(
    ("end", "why"),
    [(node("b", 400, 900), "its end b lies 0.9 km from the nearest street"), (node("b", 1, 1), "both of its ends lie at one junction")],
)
def test_what_cannot_be_traced_says_why(end: Node, why: str) -> None:
    """Off the map, or too short for it."""
    way = trace(build(raw(ACROSS), classes()).streets, [node("a", 0, 0), end], [road("a", "b")])[0]
    assert way.why.startswith(why)
    assert way.edges == ()
    assert np.isnan(way.metres)


def test_an_unreachable_zone_has_no_way() -> None:
    """A street that no street leads to belongs to another piece: nothing is snapped to it, and the router says so by an empty way."""
    island = ([(8, 5000, 0), (9, 5300, 0)], MAIN)
    streets = build(raw(ACROSS, SHORT, island), classes()).streets
    router = Router.of(streets)
    start, end = (int(np.flatnonzero(streets.node == number)[0]) for number in (1, 9))
    assert router.way(start, end, np.ones(len(streets.u))) == ((), ())


def test_a_street_is_cut_where_the_case_has_a_junction_and_the_map_has_none() -> None:
    """A checkpoint 30 m beside the middle of 2,000 m of road: two pieces of 1,000 m, no metre gained or lost; areas and names stay."""
    streets = build(raw(([(1, 0, 0), (2, 2000, 0)], MAIN)), classes()).streets
    cut, made = cut_at(streets, np.array([1000, 1990]) * METRE, np.array([30, 0]) * METRE)
    assert made == 1
    assert sorted(cut.metres) == pytest.approx([1000, 1000], abs=0.5)
    assert cut.metres.sum() == pytest.approx(streets.metres.sum(), abs=1e-6)
    assert (cut.u.tolist(), cut.v.tolist()) == ([0, 2], [2, 1])
    assert [cut.name_of(e)[0] for e in range(2)] == ["Long road", "Long road"]
    assert [cut.line(e).shape for e in range(2)] == [(2, 2), (2, 2)]


def test_no_street_is_cut_at_its_end_or_twice_at_one_place() -> None:
    """A junction 300 m past the end of a street, and two checkpoints 5 m apart: one cut, no piece under 20 m."""
    streets = build(raw(([(1, 0, 0), (2, 2000, 0)], MAIN)), classes()).streets
    cut, made = cut_at(streets, np.array([2300, 1000, 1005]) * METRE, np.zeros(3))
    assert made == 1
    assert cut.metres.min() > 900


def test_parallel_links_between_two_junctions_are_kept_apart() -> None:
    """Of 400 m and 566 m between the same ends the cheaper is taken; when it may not be used, the other."""
    streets = build(raw(ACROSS, SHORT), classes()).streets
    short = int(streets.metres.argmin())
    router, ones = Router.of(streets), np.ones(len(streets.u))
    start, end = (int(np.flatnonzero(streets.node == number)[0]) for number in (1, 4))
    assert router.way(start, end, ones)[0] == (short,)
    ones[short] = np.inf
    assert streets.metres[list(router.way(start, end, ones)[0])].sum() == pytest.approx(565.7, abs=0.5)


@pytest.fixture(scope="module")
def aleppo() -> tuple[Case, Streets, dict[str, StreetWay]]:
    """The roads of the built-in case over the streets of Aleppo."""
    found = read_raw(shared("aleppo2016", "aleppo_roads.geojson.gz"), Faults())
    assert found is not None
    case = read(ROOT / "src" / "safepassage" / "examples" / "aleppo_2016")
    lon, lat = np.array([n.lon for n in case.nodes]), np.array([n.lat for n in case.nodes])
    streets = cut_at(build(found, classes()).streets, lon, lat)[0]
    return case, streets, {way.road: way for way in trace(streets, case.nodes, case.roads)}


@pytest.mark.parametrize(
    ("corridor", "names"),
    [
        (
            "ramouseh",
            ["Southern ring (Ramouseh - Sheikh Saeed - Airport)", "Western ring", "Ramouseh Road", "Damascus highway (M5) west approach"],
        ),
        ("airport_road", ["Airport Road"]),
        ("castello", ["Handarat road", "Castello Road", "Aazaz / Gaziantep highway (Route 214)"]),
    ],
)
def test_named_roads_come_out_in_the_order_they_are_driven(
    aleppo: tuple[Case, Streets, dict[str, StreetWay]], corridor: str, names: list[str]
) -> None:
    """The corridors of the built-in case, from their inner ends, over the streets that have names in the map."""
    case, _, ways = aleppo
    it = next(c for c in case.corridors if c.id == corridor)
    roads = {r.id: r for r in case.roads}
    met = [name for way in in_order(ways, [roads[r] for r in it.roads], it.start) for name in way.names]
    assert [name for name, _ in groupby(met)] == names


def test_ways_over_real_streets_are_as_long_as_ways_are(aleppo: tuple[Case, Streets, dict[str, StreetWay]]) -> None:
    """Length over straight line between every pair of assembly points and checkpoints at least 2 km apart: 1.05 to 1.75."""
    case, streets, _ = aleppo
    wanted = sorted({p.node for p in case.assembly_points} | {c.node for c in case.checkpoints} - {"fl_rashidin"})
    nodes = [n for n in case.nodes if n.id in wanted]
    pairs = [road(a.id, b.id) for a, b in combinations(nodes, 2)]
    ways = [way for way in trace(streets, nodes, pairs) if way.straight >= 2000]
    detours = [way.detour for way in ways]
    assert len(ways) >= 40
    assert min(detours) > 1.0
    assert max(detours) <= 1.75
    assert 1.05 <= float(np.median(detours)) <= 1.75


def test_the_roads_of_the_case_have_about_the_lengths_they_were_drawn_with(aleppo: tuple[Case, Streets, dict[str, StreetWay]]) -> None:
    """The hand-drawn lengths were made another way: half of the 72 roads agree within 20 %; all that lie off the map say so."""
    case, _, ways = aleppo
    drawn = {r.id: r.metres for r in case.roads}
    ratios = [way.metres / drawn[key] for key, way in ways.items() if not way.why]
    assert len(ratios) == 72
    assert 0.9 <= float(np.median(ratios)) <= 1.2
    assert sum(0.8 <= ratio <= 1.2 for ratio in ratios) >= 36
    assert all("from the nearest street" in way.why for way in ways.values() if way.why)


def test_each_way_is_one_line_without_a_gap(aleppo: tuple[Case, Streets, dict[str, StreetWay]]) -> None:
    """Every street of a way begins where the one before it ended."""
    _, streets, ways = aleppo
    for way in ways.values():
        ends = [
            (streets.u[e], streets.v[e]) if along else (streets.v[e], streets.u[e]) for e, along in zip(way.edges, way.forward, strict=True)
        ]
        assert all(before[1] == after[0] for before, after in pairwise(ends))
