"""The state of streets comes from claims about the roads over them; clearing takes a crew and hours."""

from __future__ import annotations

import pytest

from safepassage.records.city import Exposure, Road, RoadState
from safepassage.records.levels import Range
from safepassage.records.street_ways import StreetWay
from safepassage.streets.building import build
from safepassage.streets.states import CLEARING, WORSE, clearing, edge_states, states
from tests.streets.maps import PLAIN, classes, raw

STREETS = build(raw(([(1, 0, 0), (2, 100, 0), (3, 300, 0)], PLAIN), ([(2, 100, 0), (4, 100, 500)], PLAIN)), classes()).streets


def road(ident: str, state: RoadState, holder: str | None = None) -> Road:
    """A road of the case."""
    return Road(ident, "a", "b", ident, "", 777.0, Exposure.FRONT, state, holder, "by hand")


def way(ident: str, *edges: int, why: str = "") -> StreetWay:
    """Its streets."""
    metres = float(STREETS.metres[list(edges)].sum())
    return StreetWay(ident, edges, (True,) * len(edges), metres, metres, 0.0, 0.0, (), why)


def test_a_street_that_no_road_runs_over_is_unknown_whatever_the_map_says() -> None:
    """Of 100, 200 and 500 m the first is claimed open; the others are silent: 700 m, never open."""
    found = states(STREETS, [way("r", 0)], [road("r", RoadState.OPEN)], {})
    assert dict(found.by_state)[RoadState.OPEN] == pytest.approx(100, abs=0.5)
    assert found.silent == pytest.approx(700, abs=1)


@pytest.mark.parametrize(
    ("one", "other", "worse"),
    [
        (RoadState.OPEN, RoadState.SHUT, RoadState.SHUT),
        (RoadState.OPEN, RoadState.UNKNOWN, RoadState.UNKNOWN),
        (RoadState.SHUT, RoadState.UNKNOWN, RoadState.SHUT),
    ],
)
def test_two_roads_over_one_street_leave_it_in_the_worse_state(one: RoadState, other: RoadState, worse: RoadState) -> None:
    """Whichever is listed first."""
    for first, second in ((one, other), (other, one)):
        found = edge_states(STREETS, [way("r", 0), way("s", 0)], [road("r", first), road("s", second)])
        assert WORSE[int(found[0])] is worse


def test_metres_by_holder_count_each_street_once() -> None:
    """Two roads share a street of 100 m: the holder of the first one listed has it; 200 m more are nobody's known."""
    roads = [road("r", RoadState.OPEN, "gov"), road("s", RoadState.OPEN)]
    found = states(STREETS, [way("r", 0), way("s", 0, 1)], roads, {})
    assert {holder: round(metres) for holder, metres in found.by_holder} == {"gov": 100, None: 200}


def test_clearing_takes_metres_over_rate_and_slow_crews_make_the_high_end() -> None:
    """600 m at 15 / 60 / 200 m an hour: 40 hours at worst, 10 likely, 3 at best."""
    work = clearing("r", 600.0, CLEARING)
    assert (work.hours.low, work.hours.likely, work.hours.high) == (3, 10, 40)


def test_no_word_of_rubble_is_not_no_rubble() -> None:
    """A road nobody speaks of has rubble None and no clearing; a chance of 0 that somebody reports is 0, and nothing to clear."""
    roads = [road("r", RoadState.OPEN), road("s", RoadState.OPEN), road("t", RoadState.OPEN)]
    ways = [way("r", 0), way("s", 1), StreetWay("t", (), (), float("nan"), float("nan"), 0.0, 9.0, (), "off the map")]
    found = states(STREETS, ways, roads, {"s": Range(0, 0, 0), "t": Range(0.2, 0.5, 0.9)}).roads
    assert [(row.rubble, row.clearing is None) for row in found] == [(None, True), (Range(0, 0, 0), True), (Range(0.2, 0.5, 0.9), False)]
    assert (found[2].metres, found[2].traced) == (777.0, False)
