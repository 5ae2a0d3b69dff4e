"""From the ways of a foreign file to a network: cut at junctions, classified, measured. Pure; every repair is counted with its metres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from safepassage.records.raw_streets import RawStreets
from safepassage.records.streets import METRES_PER_DEGREE, NOBODY, VEHICLES, Floats, Ints, Repair, StreetClass, Streets, local
from safepassage.streets.tags import Meaning, Reader

LEAST_METRES = 0.1  # below it two points are one place
TWIN_METRES = 5.0  # two lines of one street have their middles within this


@dataclass(frozen=True, slots=True)
class Built:
    """A network, and what had to be put right on the way to it."""

    streets: Streets
    repairs: tuple[Repair, ...]


def build(raw: RawStreets, classes: tuple[StreetClass, ...]) -> Built:
    """
    The network of a file's ways.

    Ways are cut where another way (or the same way again) has one of their points, and only there: a bridge does not meet what it crosses.
    """
    reader = Reader.of(classes)
    meanings = [reader.read(place, tags) for place, tags in enumerate(raw.tags)]
    steps = _step_metres(raw)
    repairs = [*raw.repairs, *_told(reader, raw, steps)]
    kept = np.array([m.kind >= 0 for m in meanings], dtype=bool)
    cut = _cut(raw, kept, steps)
    short = cut.metres < LEAST_METRES
    if short.any():
        repairs.append(
            Repair("two points in one place: the street between them was left out", int(short.sum()), float(cut.metres[short].sum()))
        )
    twins = _twins(cut, raw, meanings, steps) & ~short
    if twins.any():
        repairs.append(
            Repair("the same street drawn twice (same ends, same course): one was kept", int(twins.sum()), float(cut.metres[twins].sum()))
        )
    return Built(_network(raw, meanings, classes, cut.only(~(short | twins))), tuple(repairs))


@dataclass(frozen=True, slots=True)
class _Cut:
    """Edges as runs of points: edge e of way `way[e]` is points start[e] .. end[e], both counted in."""

    way: Ints
    start: Ints
    end: Ints
    tail: Ints  # the file's number of its first node
    head: Ints
    metres: Floats

    def only(self, keep: NDArray[np.bool_]) -> _Cut:
        """The same with only the edges to keep."""
        return _Cut(self.way[keep], self.start[keep], self.end[keep], self.tail[keep], self.head[keep], self.metres[keep])


def _step_metres(raw: RawStreets) -> Floats:
    """Great-circle metres from each point to the next, shape (P,); the last point of a way has 0."""
    if not len(raw.points):
        return np.empty(0)
    lon, lat = np.radians(raw.points[:, 0]), np.radians(raw.points[:, 1])
    half = np.sin(np.diff(lat) / 2) ** 2 + np.cos(lat[:-1]) * np.cos(lat[1:]) * np.sin(np.diff(lon) / 2) ** 2
    steps = np.append(2 * np.degrees(1.0) * METRES_PER_DEGREE * np.arcsin(np.sqrt(np.minimum(half, 1.0))), 0.0)
    steps[raw.first[1:][np.diff(raw.first) > 0] - 1] = 0.0
    return steps


def _told(reader: Reader, raw: RawStreets, steps: Floats) -> list[Repair]:
    total = np.append(0.0, np.cumsum(steps))
    length = total[raw.first[1:]] - total[raw.first[:-1]]
    return [Repair(what, len(ways), float(length[ways].sum())) for what, ways in sorted(reader.repairs.items())]


def _cut(raw: RawStreets, kept: NDArray[np.bool_], steps: Floats) -> _Cut:
    sizes = np.diff(raw.first)
    of_way = np.repeat(np.arange(len(sizes)), sizes)
    here = np.flatnonzero(kept[of_way] & (sizes[of_way] > 1)) if len(of_way) else np.empty(0, dtype=np.int64)
    _, inverse, often = np.unique(raw.node[here], return_inverse=True, return_counts=True)
    ends = np.zeros(len(raw.node), dtype=bool)
    long = sizes > 1
    ends[raw.first[:-1][long]] = True
    ends[raw.first[1:][long] - 1] = True
    breaks = here[(often[inverse] > 1) | ends[here]] if len(here) else here
    same = of_way[breaks[:-1]] == of_way[breaks[1:]] if len(breaks) else np.empty(0, dtype=bool)
    start, end = breaks[:-1][same], breaks[1:][same]
    total = np.append(0.0, np.cumsum(steps))
    return _Cut(of_way[start], start, end, raw.node[start], raw.node[end], total[end] - total[start])


def _twins(cut: _Cut, raw: RawStreets, meanings: list[Meaning], steps: Floats) -> NDArray[np.bool_]:
    """Edges drawn a second time: ends, use and direction of an earlier one, its length to 1 m, its middle to 5 m."""
    low, high = np.minimum(cut.tail, cut.head), np.maximum(cut.tail, cut.head)
    key = np.stack([low, high, np.rint(cut.metres).astype(np.int64)], axis=1)
    twin = np.zeros(len(key), dtype=bool)
    if not len(key):
        return twin
    _, group, often = np.unique(key, axis=0, return_inverse=True, return_counts=True)
    group = group.reshape(-1)
    kept: dict[int, list[int]] = {}
    for edge in np.flatnonzero(often[group] > 1).tolist():
        earlier = kept.setdefault(int(group[edge]), [])
        twin[edge] = any(_alike(edge, other, cut, raw, meanings, steps) for other in earlier)
        if not twin[edge]:
            earlier.append(edge)
    return twin


def _alike(a: int, b: int, cut: _Cut, raw: RawStreets, meanings: list[Meaning], steps: Floats) -> bool:
    one, two = meanings[cut.way[a]], meanings[cut.way[b]]
    if (one.kind, one.oneway, one.walkable, one.drivable) != (two.kind, two.oneway, two.walkable, two.drivable):
        return False
    if one.oneway and (cut.tail[a] == cut.tail[b]) == (one.backward != two.backward):
        return False
    (x, y), (v, w) = _middle(a, cut, raw, steps), _middle(b, cut, raw, steps)
    return float(np.hypot((x - v) * np.cos(np.radians(y)), y - w)) * METRES_PER_DEGREE < TWIN_METRES


def _middle(edge: int, cut: _Cut, raw: RawStreets, steps: Floats) -> tuple[float, float]:
    """Where half of an edge's length is reached: longitude, latitude."""
    begin, end = cut.start[edge], cut.end[edge]
    along = np.append(0.0, np.cumsum(steps[begin:end]))
    half = along[-1] / 2
    points = raw.points[begin : end + 1]
    return float(np.interp(half, along, points[:, 0])), float(np.interp(half, along, points[:, 1]))


def _network(raw: RawStreets, meanings: list[Meaning], classes: tuple[StreetClass, ...], cut: _Cut) -> Streets:
    back = np.array([meanings[w].backward for w in cut.way], dtype=bool)
    tail, head = np.where(back, cut.head, cut.tail), np.where(back, cut.tail, cut.head)
    node, inverse = np.unique(np.concatenate([tail, head]), return_inverse=True)
    u, v = inverse[: len(tail)].astype(np.int64), inverse[len(tail) :].astype(np.int64)
    index, first = _point_index(cut, back)
    points = raw.points[index] if len(index) else np.empty((0, 2))
    lonlat = np.zeros((len(node), 2))
    lonlat[v[::-1]] = points[first[1:] - 1][::-1]
    lonlat[u[::-1]] = points[first[:-1]][::-1]  # the first street at a node says where it is
    centre = (float(np.median(lonlat[:, 0])), float(np.median(lonlat[:, 1]))) if len(node) else (0.0, 0.0)
    x, y = local(lonlat[:, 0], lonlat[:, 1], centre)
    of = [meanings[w] for w in cut.way]
    names, name = _names(of)
    default = [c.lanes for c in classes]
    return Streets(
        source=raw.source,
        centre=centre,
        node=node,
        lon=np.ascontiguousarray(lonlat[:, 0]),
        lat=np.ascontiguousarray(lonlat[:, 1]),
        x=x,
        y=y,
        island=islands(len(node), u, v, cut.metres),
        area=np.full(len(node), NOBODY, dtype=np.int64),
        u=u,
        v=v,
        metres=cut.metres,
        kind=np.array([m.kind for m in of], dtype=np.int64),
        lanes=np.array([default[m.kind] if m.lanes is None else m.lanes for m in of], dtype=np.float64),
        kmh_limit=np.array([np.nan if m.kmh is None else m.kmh for m in of], dtype=np.float64),
        oneway=np.array([m.oneway for m in of], dtype=bool),
        bridge=np.array([m.bridge for m in of], dtype=bool),
        walkable=np.array([m.walkable for m in of], dtype=bool),
        drivable=np.array([m.drivable for m in of], dtype=bool).reshape(len(of), len(VEHICLES)),
        share=np.ones(len(of)),
        name=name,
        way=raw.way[cut.way],
        first=first,
        points=points,
        names=names,
        classes=classes,
    )


def _point_index(cut: _Cut, back: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Which points of the file are the points of the edges, one after the other, and where each edge's begin."""
    sizes = cut.end - cut.start + 1
    first = np.append(0, np.cumsum(sizes)).astype(np.int64)
    along = np.arange(first[-1]) - np.repeat(first[:-1], sizes)
    begin = np.repeat(np.where(back, cut.end, cut.start), sizes)
    return begin + along * np.repeat(np.where(back, -1, 1), sizes), first


def _names(of: list[Meaning]) -> tuple[tuple[tuple[str, str], ...], Ints]:
    names = sorted({(m.name, m.name_ar) for m in of if m.name or m.name_ar})
    place = {pair: k for k, pair in enumerate(names)} | {("", ""): NOBODY}
    return tuple(names), np.array([place[(m.name, m.name_ar)] for m in of], dtype=np.int64)


def islands(nodes: int, u: Ints, v: Ints, metres: Floats) -> Ints:
    """
    Which connected piece each node is in (walking, so in any direction), numbered by length: 0 is the longest.

    Parameters
    ----------
    u, v : shape (E,), places of nodes.
    metres : shape (E,).
    """
    graph = coo_matrix((np.ones(len(u)), (u, v)), shape=(nodes, nodes))
    count, piece = connected_components(graph, directed=False)
    length = np.bincount(piece[u], weights=metres, minlength=count) if len(u) else np.zeros(count)
    place = np.empty(count, dtype=np.int64)
    place[np.lexsort((np.arange(count), -length))] = np.arange(count)
    return place[piece] if nodes else np.empty(0, dtype=np.int64)
