"""Routes over streets cut into the roads of a corridor: one name, one kind of danger, one holder each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.spatial import cKDTree

from safepassage.records.city import Exposure, Zone
from safepassage.records.proposal import exposure_of
from safepassage.records.streets import NOBODY, Floats, Streets
from safepassage.streets.routes import Route

FRONT = 500.0  # metres from the edge of the besieged areas: front, on both sides of it (assumption); who holds it is unknown
SHORT = 120.0  # metres: a shorter piece is told with the one before it, if danger and holder are the same


@dataclass(frozen=True, slots=True)
class Piece:
    """Streets of a route from `first` to `last`, places in its junctions."""

    first: int
    last: int
    name: tuple[str, str]
    area: tuple[str, str]
    exposure: Exposure
    holder: str | None


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of where junctions lie: in which besieged zone, and metres to the nearest one on the other side of the edge."""

    zone: tuple[Zone | None, ...]
    to_edge: Floats
    known: bool


def ground(streets: Streets, zones: Sequence[Zone]) -> Ground:
    """By the areas of the streets whose ids are zones; unknown everywhere where there are none."""
    by_id: Mapping[str, Zone] = {zone.id: zone for zone in zones}
    of_area = [by_id.get(area.id) for area in streets.areas]
    zone = tuple(of_area[a] if a != NOBODY else None for a in streets.area.tolist())
    inside = np.array([z is not None for z in zone], dtype=bool)
    spots = np.stack([streets.x, streets.y], axis=1)
    to_edge = np.full(len(spots), np.inf)
    for side in (inside, ~inside):
        if side.any() and not side.all():
            to_edge[side] = cKDTree(spots[~side]).query(spots[side])[0]
    return Ground(zone, to_edge, bool(inside.any()))


def exposures(streets: Streets, where: Ground) -> list[Exposure]:
    """Of every street: front within 500 m of the edge of the besieged areas, on either side; else besieged or behind; or unknown."""
    inside = np.array([z is not None for z in where.zone], dtype=bool)
    near = (inside[streets.u] != inside[streets.v]) | (np.minimum(where.to_edge[streets.u], where.to_edge[streets.v]) <= FRONT)
    return [exposure_of(bool(b), bool(n), where.known) for b, n in zip(inside[streets.u].tolist(), near.tolist(), strict=True)]


def pieces(streets: Streets, where: Ground, kinds: Sequence[Exposure], route: Route, pinned: frozenset[int]) -> list[Piece]:
    """
    The route cut where name, danger or holder changes, and at the pinned places of its junctions.

    A short piece without a change of danger or holder goes with the one before it.
    """
    found: list[Piece] = []
    metres = streets.metres
    for k, (edge, (here, there)) in enumerate(zip(route.edges, pairwise(route.nodes), strict=True)):
        place = streets.area[here] if streets.area[here] != NOBODY else streets.area[there]
        area = (streets.areas[place].name, streets.areas[place].name_ar) if place != NOBODY else ("", "")
        zone = where.zone[here] or where.zone[there]
        holder = zone.holder if zone is not None and kinds[edge] is Exposure.BESIEGED else None
        name = streets.name_of(edge)
        piece = Piece(k, k + 1, name, area, kinds[edge], holder)
        old = found[-1] if found else None
        if old is None or k in pinned or (old.exposure, old.holder) != (piece.exposure, piece.holder):
            found.append(piece)
            continue
        same = old.name == name if any(name) or any(old.name) else old.area == area
        length = float(metres[list(route.edges[old.first : old.last])].sum())
        if same or metres[edge] < SHORT or length < SHORT:
            named = old if any(old.name) or not any(name) else piece
            found[-1] = Piece(old.first, k + 1, named.name, old.area if length >= metres[edge] else area, old.exposure, old.holder)
        else:
            found.append(piece)
    return found
