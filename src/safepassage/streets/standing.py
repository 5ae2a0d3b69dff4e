"""Where the people of a case stand in its street network, and which junctions count as out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from safepassage.records.city import Zone
from safepassage.records.streets import NOBODY, Flags, Floats, Ints, Streets, local

AROUND = 300.0  # metres: people of a zone that has no outline stand at the junctions so near to its middle


def standing(streets: Streets, zones: Iterable[Zone], persons: dict[str, float]) -> Ints:
    """
    Whole persons at each junction, shape (N,): a zone's people are spread over its streets, by walkable length.

    A zone is the area of the same id (its P-code); one without is everything within 300 m of its middle, or else the nearest junction.
    """
    weight = _street_metres(streets)
    place = {area.id: k for k, area in enumerate(streets.areas)}
    found = np.zeros(len(streets.node), dtype=np.int64)
    for zone in zones:
        wished = round(persons.get(zone.id, 0.0))
        if wished:
            found += _spread(wished, np.where(_of_zone(streets, zone, place.get(zone.id), weight), weight, 0.0))
    return found


def _street_metres(streets: Streets) -> Floats:
    """Half of the walkable length that meets at each junction."""
    metres = np.where(streets.walkable, streets.metres, 0.0) / 2
    count = len(streets.node)
    return np.asarray(np.bincount(streets.u, metres, count) + np.bincount(streets.v, metres, count), dtype=np.float64)


def _of_zone(streets: Streets, zone: Zone, area: int | None, weight: Floats) -> Flags:
    inside: Flags = streets.area == area if area is not None else np.zeros(len(streets.node), dtype=bool)
    if (weight[inside] > 0).any():
        return inside
    x, y = local(np.array([zone.lon]), np.array([zone.lat]), streets.centre)
    away = np.where(weight > 0, np.hypot(streets.x - x, streets.y - y), np.inf)
    near: Flags = away <= max(AROUND, float(away.min()))
    return near


def _spread(persons: int, weight: Floats) -> Ints:
    """Whole persons in proportion to weights, by the largest remainder."""
    wished = persons * weight / weight.sum()
    whole: Ints = np.floor(wished).astype(np.int64)
    most_left = np.argsort(whole - wished, kind="stable")
    whole[most_left[: persons - int(whole.sum())]] += 1
    return whole


def beyond(streets: Streets, besieged: Sequence[str]) -> Flags:
    """
    Junctions outside the besieged areas: those that hang together with the largest piece of what is left without them, shape (N,).

    A square or a small area that lies wholly inside is not out.
    """
    place = {area.id: k for k, area in enumerate(streets.areas)}
    inside = np.isin(streets.area, [place[b] for b in besieged if b in place])
    kept = ~inside[streets.u] & ~inside[streets.v]
    count = len(streets.node)
    graph = csr_array((np.ones(int(kept.sum())), (streets.u[kept], streets.v[kept])), shape=(count, count))
    piece = connected_components(graph, directed=False)[1]
    piece[inside] = NOBODY
    sizes = np.bincount(piece[~inside], minlength=1)
    out: Flags = piece == int(sizes.argmax())
    return out & ~inside
