"""Where streets lie: in which neighbourhood, where main streets leave the frame, and whether they are of the case's city at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import ConvexHull, QhullError

from safepassage.records.streets import MAIN_RANK, METRES_PER_DEGREE, NOBODY, Area, Flags, Floats, Gate, Ints, Streets

FRAME_SHARE = 0.02  # a gate lies within this share of the network's width from its outline
NEAR_DEGREES = 0.3  # places of a case may lie this far outside of the streets' frame: reception sites do
SNAP_MOST_METRES = 1_000.0  # a point farther than this from every street has no street


def within(lon: Floats, lat: Floats, areas: Sequence[Area]) -> Ints:
    """
    The place in `areas` of the area each point lies in, or -1; where areas overlap, the first.

    Even-odd rule over outlines and holes together.

    Parameters
    ----------
    lon, lat : degrees, shape (n,).
    """
    found = np.full(len(lon), NOBODY, dtype=np.int64)
    for place, area in enumerate(areas):
        corners = np.concatenate(area.rings)
        (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
        here = np.flatnonzero((found == NOBODY) & (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north))
        if len(here):
            inside = np.zeros(len(here), dtype=bool)
            for ring in area.rings:
                inside ^= _crossings(lon[here], lat[here], ring)
            found[here[inside]] = place
    return found


def _crossings(lon: Floats, lat: Floats, ring: Floats) -> Flags:
    """Whether a ray to the east crosses the ring an odd number of times, for each point."""
    odd = np.zeros(len(lon), dtype=bool)
    for (x1, y1), (x2, y2) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        if y1 != y2:
            spans = (lat >= min(y1, y2)) & (lat < max(y1, y2))
            odd ^= spans & (lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1))
    return odd


def with_areas(streets: Streets, areas: Sequence[Area]) -> Streets:
    """The same streets, each node in its area."""
    return replace(streets, areas=tuple(areas), area=within(streets.lon, streets.lat, areas))


def gates_found(streets: Streets) -> tuple[Gate, ...]:
    """Dead ends of main streets at the outline of the network: there the city goes on outside the file. Ordered from north, clockwise."""
    if len(streets.node) < 3:
        return ()
    degree = np.bincount(np.concatenate([streets.u, streets.v]), minlength=len(streets.node))
    rank = streets.of_class([c.rank for c in streets.classes])
    best = np.full(len(streets.node), 99.0)
    np.minimum.at(best, streets.u, rank)
    np.minimum.at(best, streets.v, rank)
    width = max(float(np.ptp(streets.x)), float(np.ptp(streets.y)))
    ends = np.flatnonzero((degree == 1) & (best <= MAIN_RANK) & (streets.island == 0) & (_to_outline(streets) <= FRAME_SHARE * width))
    turn = np.degrees(np.arctan2(streets.x[ends], streets.y[ends])) % 360
    of_end = {int(n): e for ends_of in (streets.u, streets.v) for e, n in enumerate(ends_of.tolist())}
    found = []
    for number, node in enumerate(ends[np.lexsort((streets.node[ends], turn))].tolist(), start=1):
        edge = of_end[node]
        name, name_ar = streets.name_of(edge)
        kind = streets.classes[streets.kind[edge]].id
        found.append(Gate(f"gate_{number}", node, name, name_ar, f"end of a {kind} street at the outline of the map"))
    return tuple(found)


def _to_outline(streets: Streets) -> Floats:
    """Metres from each node to the convex hull of all nodes."""
    spots = np.stack([streets.x, streets.y], axis=1)
    try:
        hull = ConvexHull(spots)
    except QhullError:
        return np.zeros(len(spots))
    distance: Floats = -(spots @ hull.equations[:, :2].T + hull.equations[:, 2]).max(axis=1)
    return distance


def gates_given(
    streets: Streets, lon: Floats, lat: Floats, words: Sequence[tuple[str, str, str]]
) -> tuple[tuple[Gate, ...], tuple[int, ...]]:
    """
    Gates at points a person gives, and the places of those that no street is near to.

    Parameters
    ----------
    words : of each point its id, name, and Arabic name.
    """
    node, metres = nearest(streets, lon, lat, main=True)
    far = tuple(np.flatnonzero(metres > SNAP_MOST_METRES).tolist())
    gates = [
        Gate(ident, int(node[k]), name, name_ar, f"given; {metres[k]:.0f} m from a junction of main streets")
        for k, (ident, name, name_ar) in enumerate(words)
        if k not in far
    ]
    return tuple(gates), far


def nearest(streets: Streets, lon: Floats, lat: Floats, *, main: bool = False) -> tuple[Ints, Floats]:
    """
    The junction of the largest piece that is nearest to each point, and how far it is [metres].

    Parameters
    ----------
    main : only junctions of main streets.
    """
    able = streets.island == 0
    if main and streets.main.any():
        on_main = np.zeros(len(streets.node), dtype=bool)
        on_main[streets.u[streets.main]] = on_main[streets.v[streets.main]] = True
        able = able & on_main if (able & on_main).any() else able
    where = np.flatnonzero(able)
    if not len(where):
        return np.full(len(lon), NOBODY, dtype=np.int64), np.full(len(lon), np.inf)
    east = METRES_PER_DEGREE * float(np.cos(np.radians(streets.centre[1])))
    spots = np.stack([(lon - streets.centre[0]) * east, (lat - streets.centre[1]) * METRES_PER_DEGREE], axis=1)
    square = _squares(spots, np.stack([streets.x[where], streets.y[where]], axis=1))
    best = square.argmin(axis=1)
    return where[best].astype(np.int64), np.sqrt(square[np.arange(len(best)), best])


def _squares(a: Floats, b: Floats) -> NDArray[np.float64]:
    square: Floats = ((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=2)
    return square


def elsewhere(streets: Streets, lon: Floats, lat: Floats) -> str:
    """
    Why the streets cannot be of a case whose places are at `lon`, `lat` (degrees, shape (n,)); empty when they can.

    They can when half of the places lie in or near their frame.
    """
    if not len(lon) or not len(streets.lon):
        return ""

    def share(x: Floats, y: Floats) -> float:
        inside = (np.abs(x - np.clip(x, streets.lon.min(), streets.lon.max())) <= NEAR_DEGREES) & (
            np.abs(y - np.clip(y, streets.lat.min(), streets.lat.max())) <= NEAR_DEGREES
        )
        return float(inside.mean())

    if share(lon, lat) >= 0.5:
        return ""
    middle = _degrees(float(np.median(lon)), float(np.median(lat)))
    where = f"its streets lie around {_degrees(*streets.centre)}, the places of the case around {middle}"
    for guess, x, y in (
        ("longitude and latitude seem to be swapped", lat, lon),
        ("it seems to be in the wrong hemisphere: the sign of its longitudes", -lon, lat),
        ("it seems to be in the wrong hemisphere: the sign of its latitudes", lon, -lat),
        ("it seems to be in the wrong hemisphere: both signs", -lon, -lat),
    ):
        if share(x, y) >= 0.5:
            return f"{where}: {guess}"
    return where


def _degrees(lon: float, lat: float) -> str:
    return f"{abs(lat):.1f} {'N' if lat >= 0 else 'S'} {abs(lon):.1f} {'E' if lon >= 0 else 'W'}"
