"""Several good routes between two junctions: fast ones, less dangerous ones, and ones that share little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from safepassage.records.streets import Floats, Ints, Streets
from safepassage.units import METRES_PER_KM, MINUTES_PER_HOUR

PENALTY = 1.5  # x the cost of a street each time a route has used it (Bader, Dees, Geisberger, Sanders 2011: 1.2-1.6)
ROUNDS = 8  # penalised searches for one pair
LONGEST = 1.75  # x the fastest route's minutes, and x the straight line: longer ones are not proposed
LITTLE_SHARED, MOST_SHARED = 0.4, 0.8  # of a route's metres with one that is proposed already
TINY = 1e-12  # minutes: a cost of nothing is no arc to a sparse matrix
DANGERS = (0.3, 1.0, 3.0)  # weights of danger against minutes, both relative to the fastest route


@dataclass(frozen=True, slots=True)
class Route:
    """Streets in the order driven, and the junctions they join."""

    edges: tuple[int, ...]
    nodes: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Graph:
    """The streets that a vehicle may drive as arcs. `arc` are places of edges; parallel streets keep the cheaper one for each cost."""

    tail: Ints
    head: Ints
    arc: Ints
    nodes: int


def graph(streets: Streets, vehicle: str) -> Graph:
    """Both ways of each street that the vehicle may use, one way of a one-way street."""
    can = streets.kmh(vehicle) > 0
    there, back = np.flatnonzero(can), np.flatnonzero(can & ~streets.oneway)
    tail = np.concatenate((streets.u[there], streets.v[back]))
    head = np.concatenate((streets.v[there], streets.u[back]))
    return Graph(tail, head, np.concatenate((there, back)), len(streets.node))


def minutes(streets: Streets, kmh: Floats) -> Floats:
    """Minutes on each street at a speed [km/h] of shape (E,) or (); infinite at 0."""
    with np.errstate(divide="ignore"):
        return np.asarray(streets.metres / METRES_PER_KM / kmh * MINUTES_PER_HOUR, dtype=np.float64)


def shortest(net: Graph, cost: Floats, start: int, end: int) -> list[int] | None:
    """Places of arcs of the cheapest way, by the costs of arcs, shape (arcs,); None where there is none. Infinite: closed."""
    order, matrix = _cheapest(net, cost)
    far, before = dijkstra(matrix, indices=start, return_predecessors=True)
    if not np.isfinite(far[end]):
        return None
    arc_of = dict(zip(zip(net.tail[order].tolist(), net.head[order].tolist(), strict=True), order.tolist(), strict=True))
    way, v = [], end
    while v != start:
        way.append(arc_of[int(before[v]), v])
        v = int(before[v])
    return way[::-1]


def _cheapest(net: Graph, cost: Floats) -> tuple[Ints, Any]:
    """The open arcs, of parallel ones the cheapest (a sparse matrix would add them up), and the matrix of their costs."""
    order = np.lexsort((cost, net.head, net.tail))
    order = order[np.isfinite(cost[order])]
    first = np.ones(order.size, dtype=bool)
    first[1:] = (np.diff(net.tail[order]) != 0) | (np.diff(net.head[order]) != 0)
    order = order[first]
    return order, csr_array((np.maximum(cost[order], TINY), (net.tail[order], net.head[order])), shape=(net.nodes, net.nodes))


def alternatives(streets: Streets, net: Graph, time: Floats, danger: Floats, start: int, end: int, count: int) -> list[Route]:
    """
    Up to `count` routes: the fastest; then each time the fastest of those that share at most 40 % with each chosen one, or else the one
    that shares least, as long as that is at most 80 %. None is longer than 1.75 x the straight line, but for the fastest.

    Candidates come from penalising streets that were used, from weighing danger against minutes, and from the pair of routes that share
    nothing, if there is one.

    Parameters
    ----------
    time, danger : shape (E,), minutes and expected deaths on each street; danger NaN where unknown (then it is weighed by the worst known).
    """
    cost = time[net.arc]
    fastest = shortest(net, cost, start, end)
    if fastest is None:
        return []
    total = cost[fastest].sum()
    pool = [(fastest, "fastest"), *_by_danger(net, cost, danger[net.arc], fastest, start, end), *_penalised(net, cost, fastest, start, end)]
    pool += [(way, "one of two that share no street") for way in disjoint(net, cost, start, end) or ()]
    straight = float(np.hypot(streets.x[start] - streets.x[end], streets.y[start] - streets.y[end]))
    metres, chosen = streets.metres, [pool[0]]
    pool = [(w, why) for w, why in pool if cost[w].sum() <= LONGEST * total and metres[net.arc[w]].sum() <= LONGEST * straight] or chosen
    while len(chosen) < count:
        shares = np.array([max(_shared(net, metres, way, other) for other, _ in chosen) for way, _ in pool])
        times = np.array([float(cost[way].sum()) for way, _ in pool])
        few = shares <= LITTLE_SHARED
        best = int(np.where(few, times, np.inf).argmin()) if few.any() else int(shares.argmin())
        if shares[best] > MOST_SHARED:
            break
        chosen.append(pool[best])
    return [_route(net, way, why) for way, why in chosen]


def _shared(net: Graph, metres: Floats, way: Sequence[int], other: Sequence[int]) -> float:
    """Share of a way's metres that the other uses too, in whichever direction."""
    edges = net.arc[list(way)]
    return float(metres[edges[np.isin(edges, net.arc[list(other)])]].sum() / metres[edges].sum())


def _route(net: Graph, way: Sequence[int], why: str) -> Route:
    nodes = [int(net.tail[way[0]]), *(int(v) for v in net.head[list(way)])]
    return Route(tuple(int(e) for e in net.arc[list(way)]), tuple(nodes), why)


def _by_danger(net: Graph, cost: Floats, danger: Floats, fastest: list[int], start: int, end: int) -> list[tuple[list[int], str]]:
    """Less dangerous routes, by three weights."""
    if np.isnan(danger).all():
        return []
    filled = np.where(np.isnan(danger), np.nanmax(danger), danger)
    unit = cost[fastest].sum() / max(filled[fastest].sum(), 1e-12)
    found = [shortest(net, cost + weight * unit * filled, start, end) for weight in DANGERS]
    return [(way, "less dangerous") for way in found if way]


def _penalised(net: Graph, cost: Floats, fastest: list[int], start: int, end: int) -> list[tuple[list[int], str]]:
    """Routes that turn up when streets already used cost half as much again each time, in both directions."""
    found, factor, way = [], np.ones(int(net.arc.max()) + 1), fastest
    for _ in range(ROUNDS):
        factor[net.arc[way]] *= PENALTY
        again = shortest(net, cost * factor[net.arc], start, end)
        if again is None:
            break
        way = again
        found.append((way, "another way"))
    return found


def disjoint(net: Graph, cost: Floats, start: int, end: int) -> tuple[list[int], list[int]] | None:
    """
    The two routes that share no street and are shortest together (Bhandari 1999, after Suurballe 1974); None where there are none.

    On the second search the first route's streets may only be driven back, at minus their cost; the distances of the first make all costs
    non-negative.
    """
    first = shortest(net, cost, start, end)
    if first is None:
        return None
    away = dijkstra(_cheapest(net, cost)[1], indices=start)
    with np.errstate(invalid="ignore"):
        reduced = np.maximum(cost + away[net.tail] - away[net.head], 0.0)
    used = np.isin(net.arc, net.arc[first])
    back = {(int(net.head[a]), int(net.tail[a])): a for a in first}
    blocked = np.where(used | ~np.isfinite(reduced), np.inf, reduced)
    tails, heads = np.array([u for u, _ in back], dtype=np.int64), np.array([v for _, v in back], dtype=np.int64)
    wider = Graph(
        np.concatenate((net.tail, tails)),
        np.concatenate((net.head, heads)),
        np.concatenate((net.arc, net.arc[list(back.values())])),
        net.nodes,
    )
    second = shortest(wider, np.concatenate((blocked, np.zeros(len(back)))), start, end)
    if second is None:
        return None
    undone = {net.arc[list(back.values())[a - net.tail.size]] for a in second if a >= net.tail.size}
    left = [a for a in first if net.arc[a] not in undone] + [a for a in second if a < net.tail.size]
    return _walk(net, left, start, end), _walk(net, left, start, end)


def _walk(net: Graph, left: list[int], start: int, end: int) -> list[int]:
    """Take one route out of the arcs that are left."""
    way, v = [], start
    while v != end:
        a = next(a for a in left if net.tail[a] == v)
        left.remove(a)
        way.append(a)
        v = int(net.head[a])
    return way


def least_shared(streets: Streets, net: Graph, cost: Floats, start: int, end: int) -> float:
    """Metres of street that any two routes have in common at least: 0 where two share nothing, NaN where there is no route."""
    first = shortest(net, cost, start, end)
    if first is None:
        return float("nan")
    if disjoint(net, cost, start, end) is not None:
        return 0.0
    metres, total = streets.metres, 0.0
    for e in dict.fromkeys(net.arc[first].tolist()):
        if shortest(net, np.where(net.arc == e, np.inf, cost), start, end) is None:
            total += float(metres[e])
    return total
