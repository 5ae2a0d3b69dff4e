"""An upper bound on how many could be out by each minute, from the whole street network (docs/explanation/arrivals.md)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf, nan

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from safepassage.records.flight import Closing
from safepassage.records.streets import Flags, Floats, Ints, Streets
from safepassage.streets import layers
from safepassage.streets.arrivals import Escape, earliest, nearest, to_exit
from safepassage.units import METRES_PER_KM, MINUTES_PER_HOUR

Arc = tuple[int, int, int]  # ticks, room, street
SECONDS = 60  # of a minute; ticks are seconds
MOST_LAYERS = 240  # steps are made so long that a horizon has no more layers than these


@dataclass(frozen=True, slots=True)
class Gait:
    """One way of fleeing at one level: `kmh` and `per_minute` [persons] of each edge, shape (E,); both ways, with all its room."""

    kmh: Floats
    per_minute: Floats


def on_foot(streets: Streets, kmh: float, flow: float) -> Gait:
    """Walking at `kmh`; `flow` persons a minute pass a metre of width. The whole width may be used outwards."""
    return Gait(np.where(streets.walkable, kmh, 0.0), streets.foot_width() * flow)


def by_car(streets: Streets, speed_share: float, flow_share: float, persons: float) -> Gait:
    """Private cars, `persons` in each, at shares of free speed and of lane capacity. All lanes may be used outwards."""
    ways = np.where(streets.oneway, 1.0, 2.0)
    return Gait(streets.kmh("private") * speed_share, streets.vehicles_per_hour() * ways * flow_share * persons / MINUTES_PER_HOUR)


def way_out(streets: Streets, gait: Gait, people: Ints, out: Flags, closings: Sequence[Closing] = ()) -> tuple[Escape, Ints]:
    """
    The problem of arrivals: every street both ways, times in whole seconds rounded down, one exit for all junctions that are out.

    Returns
    -------
    escape : with steps of a minute and, as rooms, persons a minute rounded up.
    edge : shape (arcs,), the street of each arc.
    """
    usable = np.flatnonzero((gait.kmh > 0) & (gait.per_minute > 0))
    edge = np.concatenate((usable, usable))
    place = np.where(out, -1, np.cumsum(~out) - 1)
    exit_place = int((~out).sum())
    place[out] = exit_place
    tail, head = (place[np.concatenate(ends)] for ends in ((streets.u[usable], streets.v[usable]), (streets.v[usable], streets.u[usable])))
    kept = (tail != exit_place) & (tail != head)
    edge, tail, head = edge[kept], tail[kept], head[kept]
    seconds = np.floor(streets.metres[edge] / METRES_PER_KM / gait.kmh[edge] * MINUTES_PER_HOUR * SECONDS).astype(np.int64)
    crowd = np.append(people[~out], people[out].sum())
    escape = Escape(
        crowd,
        tail.astype(np.int32),
        head.astype(np.int32),
        seconds,
        np.ceil(gait.per_minute[edge]).astype(np.int64),
        np.array([exit_place], dtype=np.int32),
        SECONDS,
    )
    return shorter(*_trimmed(escape, edge), closings)


def _trimmed(escape: Escape, edge: Ints) -> tuple[Escape, Ints]:
    """Without places that nobody who can leave ever comes by."""
    left = to_exit(escape)
    come = nearest(escape.people.size, escape.tail, escape.head, escape.ticks, np.flatnonzero(escape.people > 0).astype(np.int32))
    kept = (np.isfinite(left) & np.isfinite(come)) | (escape.people > 0)
    kept[escape.exits] = True
    arcs = kept[escape.tail] & kept[escape.head]
    place = (np.cumsum(kept) - 1).astype(np.int32)
    return (
        Escape(
            escape.people[kept],
            place[escape.tail[arcs]],
            place[escape.head[arcs]],
            escape.ticks[arcs],
            escape.room[arcs],
            place[escape.exits],
            escape.step,
        ),
        edge[arcs],
    )


def shorter(escape: Escape, edge: Ints, closings: Sequence[Closing] = ()) -> tuple[Escape, Ints]:
    """
    The same problem with fewer places: no dead ends where nobody lives, and one arc for a row of them without a turning or people between.

    Exact: such a row takes the sum of its times and the least of its rooms. Streets that close, and streets side by side, are left.
    """
    closed = {e for closing in closings for e in closing.edges}
    fixed = escape.people > 0
    fixed[escape.exits] = True
    after: list[dict[int, Arc]] = [{} for _ in escape.people]  # of each place: the arc to each next place
    before: list[set[int]] = [set() for _ in after]
    beside: list[tuple[int, int, Arc]] = []
    for u, v, *arc in zip(*(x.tolist() for x in (escape.tail, escape.head, escape.ticks, escape.room, edge)), strict=True):
        if arc[2] in closed or v in after[u]:
            fixed[[u, v]] = True
        if v in after[u]:
            beside.append((u, v, (arc[0], arc[1], arc[2])))
        else:
            after[u][v] = (arc[0], arc[1], arc[2])
            before[v].add(u)
    look = [v for v in range(len(after)) if not fixed[v]]
    while look:
        look += [w for w in _taken_out(after, before, look.pop()) if not fixed[w]]
    rows = [(u, v, *arc) for u in range(len(after)) for v, arc in after[u].items()] + [(u, v, *arc) for u, v, arc in beside]
    table = np.array(rows, dtype=np.int64).reshape(-1, 5)
    ends = table[:, :2].astype(np.int32)
    return _trimmed(replace(escape, tail=ends[:, 0], head=ends[:, 1], ticks=table[:, 2], room=table[:, 3]), table[:, 4])


def _taken_out(after: list[dict[int, Arc]], before: list[set[int]], v: int) -> list[int]:
    """Take a place out where that is exact. Returns its neighbours, which may go next; none where the two are joined already."""
    beside = before[v] | after[v].keys()
    new = [(u, w) for u in before[v] for w in after[v] if u != w]
    if not beside or len(beside) > 2 or any(w in after[u] for u, w in new):
        return []
    for u, w in new:
        one, two = after[u][v], after[v][w]
        after[u][w] = (one[0] + two[0], min(one[1], two[1]), one[2])
        before[w].add(u)
    for u in beside:
        after[u].pop(v, None)
        before[u].discard(v)
    after[v], before[v] = {}, set()
    return sorted(beside)


def no_way(escape: Escape) -> int:
    """Persons who have no way to an exit."""
    return int(escape.people[~np.isfinite(to_exit(escape))].sum())


def static_bound(escape: Escape, edge: Ints, minutes: Sequence[float], closings: Sequence[Closing] = ()) -> list[int]:
    """
    For each time θ one flow without time: an arc takes `room x (θ - time from the nearest person - time on it - time to an exit)`.

    Whoever is out by θ enters arc (u, v) no earlier than the nearest person can come to u and no later than an exit can still be reached
    from v; where the street is closed for some of that time, that time is taken off (∫ of its room). Hence an upper bound.
    """
    places = escape.people.size
    left, finite = to_exit(escape), np.isfinite
    come = nearest(places, escape.tail, escape.head, escape.ticks, np.flatnonzero(escape.people > 0).astype(np.int32))
    known = finite(left[escape.head]) & finite(come[escape.tail])
    tail, head, room, edge = escape.tail[known], escape.head[known], escape.room[known] / escape.step, edge[known]
    first, spare = come[tail], escape.ticks[known] + left[head]
    source, sink = places, places + 1
    origins = np.flatnonzero(escape.people > 0)
    rows = np.concatenate((tail, np.full(origins.size, source), escape.exits))
    columns = np.concatenate((head, origins, np.full(escape.exits.size, sink)))
    found = []
    for minute in minutes:
        open_for = _open_seconds(first, minute * SECONDS - spare, edge, closings)
        can_go = np.where(left[origins] <= minute * SECONDS, escape.people[origins], 0)
        rooms = np.concatenate((np.ceil(room * open_for - 1e-9), can_go, np.full(escape.exits.size, escape.people.sum())))
        rooms = np.minimum(rooms, escape.people.sum())
        graph = csr_array((rooms.astype(np.int64), (rows, columns)), shape=(sink + 1, sink + 1))
        graph.data = np.minimum(graph.data, escape.people.sum())
        found.append(int(maximum_flow(graph.astype(np.int32), source, sink).flow_value))
    return found


def _open_seconds(first: NDArray[np.float64], last: NDArray[np.float64], edge: Ints, closings: Sequence[Closing]) -> NDArray[np.float64]:
    """Seconds from `first` to `last` in which an arc's street is open. Overlapping closings of one street must have been joined."""
    time: NDArray[np.float64] = (last - first).clip(min=0.0)
    for closing in closings:
        hit = np.isin(edge, closing.edges)
        shut = np.minimum(last, closing.end * SECONDS) - np.maximum(first, closing.start * SECONDS)
        time = np.where(hit, time - shut.clip(min=0.0), time)
    return time.clip(min=0.0)


def exact_bound(
    escape: Escape, edge: Ints, minutes: Sequence[int], closings: Sequence[Closing] = (), enough: float = inf
) -> tuple[list[float], int]:
    """
    For each time θ the persons of the layered network who are out before θ; and the seconds of a layer.

    A layer is as many minutes as keep the layers few. Exact but for that rounding, which only ever lets more people
    out: an upper bound too. Beyond the step in which `enough` are out the answer is NaN.
    """
    if not escape.tail.size or not minutes:
        return [float(escape.people[escape.exits].sum())] * len(minutes), SECONDS
    longer = max(1, -(-max(minutes) // MOST_LAYERS))
    steps = -(-max(minutes) // longer)
    room = escape.room * longer
    if closings:
        room = _closed(escape.room * longer, edge, closings, steps, longer)
    found = earliest(replace(escape, room=room, step=SECONDS * longer), steps, int(min(enough, layers.FAR)))
    by = np.append(0, found.by).astype(np.float64)  # by[k]: before the end of k layers
    after = by[-1] if by[-1] >= found.people - found.no_way else nan  # stopped early: nothing is known of later times
    counts = [-(-minute // longer) for minute in minutes]
    return [float(by[k]) if k < by.size else after for k in counts], SECONDS * longer


def _closed(room: Ints, edge: Ints, closings: Sequence[Closing], steps: int, longer: int) -> Ints:
    """Rooms by step, shape (arcs, steps + 1): nobody enters a street while it is closed; a step that is closed in part has its share."""
    edges = np.arange(steps + 1) * longer
    open_share = np.ones((room.size, steps + 1))
    for closing in closings:
        shut = (np.minimum(edges + longer, closing.end) - np.maximum(edges, closing.start)).clip(min=0.0) / longer
        open_share[np.isin(edge, closing.edges)] -= shut
    rooms: Ints = np.ceil(room[:, None] * open_share.clip(min=0.0) - 1e-9).astype(np.int64)
    return rooms


def has_exact() -> bool:
    """Whether the layered network can be worked out for a whole city: it needs the extra [streets]."""
    return layers.COMPILED
