"""Corridors over Aleppo's real streets: proposed, into the case's tables, and nothing overwritten. Flight from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage import session
from safepassage.errors import FaultyCase
from safepassage.outside import new_case, read_case
from safepassage.records.city import CorridorState, Exposure, RoadState
from tests.streets.maps import shared

EXAMPLES = Path(__file__).parent.parent.parent / "src" / "safepassage" / "examples"


@pytest.fixture(scope="module")
def aleppo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built-in case with the streets of the whole city; skips where they are not there."""
    roads, areas = shared("aleppo2016", "aleppo_roads.geojson.gz"), shared("aleppo2016", "ocha_aleppo_neighbourhoods.geojson")
    folder = tmp_path_factory.mktemp("aleppo") / "case"
    new_case(folder, "aleppo_2016")
    session.bring_streets(folder, roads, areas, shared("aleppo2016", "aleppo_gates.geojson"))
    return folder


@pytest.fixture(scope="module")
def offered(aleppo: Path) -> session.Offered:
    return session.propose_corridors(aleppo, ["N0209"], ["jabiri", "ramouseh"])


def test_each_pair_has_several_ways_of_sensible_length(offered: session.Offered) -> None:
    """Three ways from Fardos to each end, 1.05 to 1.75 times the straight line."""
    assert len(offered.proposals.corridors) == 6
    assert all(1.05 <= p.detour <= 1.75 for p in offered.proposals.corridors)


def test_losing_one_way_does_not_lose_all(offered: session.Offered) -> None:
    """The ways to one end have less than a fifth of their length in common."""
    for start, end, metres in offered.proposals.by_all:
        ways = [p.metres for p in offered.proposals.corridors if (p.corridor.start, p.corridor.end) == (start, end)]
        assert metres < min(ways) / 5


def test_named_roads_come_in_the_right_order(offered: session.Offered) -> None:
    """To Ramouseh one comes by the southern ring and then the western ring, as on the map."""
    first = next(p for p in offered.proposals.corridors if p.corridor.end == "ramouseh")
    names = [s.road.name for s in first.segments if "ring" in s.road.name]
    assert names == ["Southern ring (Ramouseh - Sheikh Saeed - Airport)", "Western ring"]


def test_what_nobody_reported_is_unknown(offered: session.Offered) -> None:
    """No road is open, nobody verified any, none near the front has a holder; every corridor is only proposed."""
    for p in offered.proposals.corridors:
        assert p.corridor.state is CorridorState.PROPOSED
        for s in p.segments:
            assert s.road.state is RoadState.UNKNOWN
            assert s.verified == ""
            assert s.road.exposure is not Exposure.FRONT or s.road.holder is None
    assert "unknown" in dict(offered.proposals.ask)


def test_they_go_into_the_case_and_nothing_is_overwritten(aleppo: Path, offered: session.Offered) -> None:
    """Six corridors more; what stood in the tables stands there still; a second time is refused, and changes nothing."""
    tables = ("nodes.csv", "roads.csv", "corridors.csv")
    before = {name: (aleppo / name).read_bytes() for name in tables}
    session.take_up(aleppo, offered)
    after = {name: (aleppo / name).read_bytes() for name in tables}
    assert all(after[name].startswith(before[name]) for name in tables)
    case = read_case(aleppo)
    assert {p.corridor for p in offered.proposals.corridors} <= set(case.corridors)
    with pytest.raises(FaultyCase, match="stands there already"):
        session.take_up(aleppo, offered)
    assert {name: (aleppo / name).read_bytes() for name in tables} == after


def test_a_place_off_the_map_and_a_place_that_is_none_are_told_together(aleppo: Path) -> None:
    """Both faults at once, each with what to do."""
    with pytest.raises(FaultyCase) as told:
        session.propose_corridors(aleppo, ["nowhere"], ["khan_assal"])
    assert len(told.value.faults) == 2


def test_a_case_without_streets_says_how_to_bring_them(tmp_path: Path) -> None:
    """Both doors need the streets first."""
    new_case(tmp_path / "case", "two_roads")
    with pytest.raises(FaultyCase, match="safepassage roads"):
        session.flee(tmp_path / "case")
    with pytest.raises(FaultyCase, match="safepassage roads"):
        session.propose_corridors(tmp_path / "case", ["a"], ["b"])
