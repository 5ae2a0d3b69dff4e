"""The state of streets, from what is claimed of the roads that run over them. A map never says it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from safepassage.records.city import Road, RoadState
from safepassage.records.clearing import Clearing, RoadOnStreets, StreetStates
from safepassage.records.levels import Assumption, Range
from safepassage.records.street_ways import StreetWay
from safepassage.records.streets import Ints, Streets

WORSE = (RoadState.OPEN, RoadState.UNKNOWN, RoadState.SHUT)  # of two roads over one street, the state further right is the street's
NO_ROAD = -1
CLEARING = Assumption(
    name="clearing_metres_per_hour",
    range=Range(15, 60, 200),
    unit="metres of road an hour, one lane wide, one crew with one loader",
    worse="low",
    source="built-in assumption",
    why="a wheeled loader moves 60-120 m3 an hour; a lane of 3.5 m under 0.3-1.5 m of rubble holds 1-5 m3 a metre; halved for "
    "unexploded ordnance and shelling",
)


def edge_states(streets: Streets, ways: Sequence[StreetWay], roads: Sequence[Road]) -> Ints:
    """The place in WORSE of each street's state, shape (E,); -1 where no road of the case runs over it, so nobody can have spoken of it."""
    state = {road.id: WORSE.index(road.state) for road in roads}
    found = np.full(len(streets.u), NO_ROAD, dtype=np.int64)
    for way in ways:
        if way.road in state and way.edges:
            places = np.array(way.edges)
            found[places] = np.maximum(found[places], state[way.road])
    return found


def states(
    streets: Streets, ways: Sequence[StreetWay], roads: Sequence[Road], rubble: Mapping[str, Range], rate: Assumption = CLEARING
) -> StreetStates:
    """
    What claims make of the streets.

    Parameters
    ----------
    roads : as the situation has them.
    rubble : by road, the chance that rubble blocks it; roads that nobody speaks of are not there.
    """
    length = {way.road: way.metres for way in ways if not way.why}
    rows = tuple(_road(road, length.get(road.id), rubble.get(road.id), rate) for road in roads)
    state = edge_states(streets, ways, roads)
    held: dict[str | None, float] = {}
    done: set[int] = set()
    holder = {road.id: road.holder for road in roads}
    for way in ways:
        for edge in way.edges:
            if edge not in done:
                done.add(edge)
                held[holder.get(way.road)] = held.get(holder.get(way.road), 0.0) + float(streets.metres[edge])
    return StreetStates(
        roads=rows,
        by_state=tuple((WORSE[k], float(streets.metres[state == k].sum())) for k in range(len(WORSE))),
        by_holder=tuple(sorted(held.items(), key=lambda item: (item[0] is None, item[0] or ""))),
        silent=float(streets.metres[state == NO_ROAD].sum()),
    )


def _road(road: Road, traced: float | None, rubble: Range | None, rate: Assumption) -> RoadOnStreets:
    metres = road.metres if traced is None else traced
    work = clearing(road.id, metres, rate) if rubble is not None and rubble.high > 0 else None
    return RoadOnStreets(road.id, road.name, road.state, road.holder, metres, traced is not None, rubble, work)


def clearing(road: str, metres: float, rate: Assumption) -> Clearing:
    """The time that one crew takes for a road: its metres over the rate; slow crews make the high end."""
    return Clearing(road, metres, Range(metres / rate.range.high, metres / rate.range.likely, metres / rate.range.low), rate)
