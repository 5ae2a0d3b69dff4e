"""Cuts streets where a case has a junction that the map has not: a checkpoint in the middle of a long road is a place on it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from safepassage.records.streets import METRES_PER_DEGREE, NOBODY, Flags, Floats, Ints, Streets, local

FROM_JUNCTION = 150.0  # metres: where a junction of the map is nearer, that one stands for the case's
LEAST_PIECE = 20.0  # metres: no shorter piece is made
TO_STREET = 400.0  # metres: a main street must pass this near


def cut_at(streets: Streets, lon: Floats, lat: Floats) -> tuple[Streets, int]:
    """
    The same streets with a new junction on the nearest main street for each point that has none near, and how many were made.

    Parameters
    ----------
    lon, lat : of the case's junctions, degrees, shape (n,).
    """
    if not streets.main.any() or not len(lon):
        return streets, 0
    where = _cuts(streets, lon, lat)
    return (_with(streets, where), sum(len(spots) for spots in where.values())) if where else (streets, 0)


def _cuts(streets: Streets, lon: Floats, lat: Floats) -> dict[int, list[tuple[float, float, float]]]:
    """By edge, where it is to be cut: its share of segments gone (3.25: a quarter of the fourth), and the new junction's degrees."""
    px, py = local(lon, lat, streets.centre)
    x, y = local(streets.points[:, 0], streets.points[:, 1], streets.centre)
    edge_of = np.repeat(np.arange(len(streets.u)), np.diff(streets.first))
    begin = np.flatnonzero((edge_of[:-1] == edge_of[1:]) & streets.main[edge_of[:-1]] & (streets.island[streets.u[edge_of[:-1]]] == 0))
    ends = np.unique(np.concatenate([streets.u[streets.main], streets.v[streets.main]]))
    found: dict[int, list[tuple[float, float, float]]] = {}
    for k in range(len(px)):
        if np.hypot(streets.x[ends] - px[k], streets.y[ends] - py[k]).min() <= FROM_JUNCTION:
            continue
        share, away = _nearest_on(x, y, begin, px[k], py[k])
        best = int(away.argmin())
        if away[best] > TO_STREET:
            continue
        point, part = int(begin[best]), float(share[best])
        edge = int(edge_of[point])
        spot = streets.points[point] + part * (streets.points[point + 1] - streets.points[point])
        cut = (point - int(streets.first[edge]) + part, float(spot[0]), float(spot[1]))
        if _far_enough(streets.line(edge), found.get(edge, []), cut):
            found.setdefault(edge, []).append(cut)
    return {edge: sorted(spots) for edge, spots in found.items()}


def _far_enough(line: Floats, others: list[tuple[float, float, float]], cut: tuple[float, float, float]) -> bool:
    """Whether a cut lies well away from the ends of its street and from other cuts: else that place stands for it."""
    taken = [line[0], line[-1], *(np.array([lon, lat]) for _, lon, lat in others)]
    return all(_length(np.array([spot, cut[1:]])) >= LEAST_PIECE for spot in taken)


def _nearest_on(x: Floats, y: Floats, begin: Ints, px: float, py: float) -> tuple[Floats, Floats]:
    """For each segment from point `begin` to the next: the share along it that is nearest to a point, and how far that is [metres]."""
    dx, dy = x[begin + 1] - x[begin], y[begin + 1] - y[begin]
    square = dx * dx + dy * dy
    along = np.where(square > 0, ((px - x[begin]) * dx + (py - y[begin]) * dy) / np.where(square > 0, square, 1.0), 0.0)
    share = np.clip(along, 0.0, 1.0)
    away: Floats = np.hypot(x[begin] + share * dx - px, y[begin] + share * dy - py)
    return share, away


def _with(streets: Streets, where: dict[int, list[tuple[float, float, float]]]) -> Streets:
    """The streets with these edges cut: each keeps its first piece in its place, the others follow at the end."""
    pieces: list[tuple[int, int, int, Floats]] = []  # edge, from, to, points
    nodes: list[tuple[float, float, int]] = []  # lon, lat, island
    for edge in sorted(where):
        line, here, before = streets.line(edge), int(streets.u[edge]), 0.0
        left = [line[0]]
        for part, lon, lat in where[edge]:
            left += [line[k] for k in range(int(before) + 1, int(np.ceil(part)) if part > int(part) else int(part))]
            new = len(streets.node) + len(nodes)
            nodes.append((lon, lat, int(streets.island[here if here < len(streets.node) else streets.u[edge]])))
            pieces.append((edge, here, new, np.array([*left, [lon, lat]])))
            here, before, left = new, part, [np.array([lon, lat])]
        pieces.append((edge, here, int(streets.v[edge]), np.array([*left, *line[int(before) + 1 :]])))
    return _rebuilt(streets, pieces, nodes)


def _rebuilt(streets: Streets, pieces: list[tuple[int, int, int, Floats]], nodes: list[tuple[float, float, int]]) -> Streets:
    cut = sorted({edge for edge, *_ in pieces})
    kept = np.setdiff1d(np.arange(len(streets.u)), cut)
    source = np.concatenate([kept, [edge for edge, *_ in pieces]]).astype(np.int64)
    lines = [*(streets.line(int(edge)) for edge in kept), *(points for *_, points in pieces)]
    metres = np.concatenate([streets.metres[kept], _shares(streets, pieces)])
    lon = np.append(streets.lon, [n[0] for n in nodes])
    lat = np.append(streets.lat, [n[1] for n in nodes])
    x, y = local(lon, lat, streets.centre)
    of_edge = ("kind", "lanes", "kmh_limit", "oneway", "bridge", "walkable", "drivable", "share", "name", "way")
    picked: dict[str, Flags | Floats | Ints] = {name: getattr(streets, name)[source] for name in of_edge}
    return replace(
        streets,
        node=np.append(streets.node, int(streets.node.max()) + 1 + np.arange(len(nodes))),
        lon=lon,
        lat=lat,
        x=x,
        y=y,
        island=np.append(streets.island, [n[2] for n in nodes]).astype(np.int64),
        area=np.append(streets.area, np.full(len(nodes), NOBODY)).astype(np.int64),
        u=np.append(streets.u[kept], [u for _, u, _, _ in pieces]).astype(np.int64),
        v=np.append(streets.v[kept], [v for _, _, v, _ in pieces]).astype(np.int64),
        metres=metres,
        first=np.append(0, np.cumsum([len(line) for line in lines])).astype(np.int64),
        points=np.concatenate(lines),
        **picked,  # type: ignore[arg-type]
    )


def _shares(streets: Streets, pieces: list[tuple[int, int, int, Floats]]) -> Floats:
    """The pieces' lengths: their shares of the whole edge's, so that nothing is gained or lost."""
    drawn = np.array([max(_length(points), 0.05) for *_, points in pieces])
    edges = np.array([edge for edge, *_ in pieces])
    whole = np.bincount(edges, weights=drawn, minlength=len(streets.u))
    share: Floats = drawn / whole[edges] * streets.metres[edges]
    return share


def _length(points: Floats) -> float:
    step = np.diff(points, axis=0) * METRES_PER_DEGREE
    return float(np.hypot(step[:, 0] * np.cos(np.radians(points[0, 1])), step[:, 1]).sum())
