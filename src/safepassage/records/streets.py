"""
A real street network: junctions, streets, and what their map says of them. Arrays are read-only; edges are numbered from 0.

Whether a street is open is not here: that comes from claims (docs/explanation/streets.md). A map never says it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

VEHICLES = ("bus", "ambulance", "private", "truck")  # the second axis of `drivable`, and the order of `StreetClass.kmh`
METRES_PER_DEGREE = 111_195.0  # of latitude on a sphere of 6,371.0 km, as in all lengths of the program
NOBODY = -1  # no name, no area, no way: an index that points at nothing


@dataclass(frozen=True, slots=True)
class StreetClass:
    """
    What is assumed of a street of a class where its map does not say it; a line of street_classes.csv, which a person may change.

    `rank` orders classes: up to `MAIN_RANK` are main streets. `lanes` counts both directions together (of a one-way street: its own).
    `vehicles_per_hour` is for one lane. `kmh` is free speed by vehicle, in the order of VEHICLES; 0: that vehicle may not use it.
    `foot_metres` is the width people can walk on (0: nobody walks there).
    """

    id: str
    rank: int
    lanes: float
    vehicles_per_hour: float
    kmh: tuple[float, float, float, float]
    foot_metres: float
    oneway: bool
    source: str

    def __post_init__(self) -> None:
        if not (self.lanes > 0 and self.vehicles_per_hour >= 0 and self.foot_metres >= 0 and min(self.kmh) >= 0):
            raise ValueError(f"street class {self.id}: lanes must be positive; the other numbers must not be negative")


MAIN_RANK = 3  # motorway 0, trunk 1, primary 2, secondary 3; then tertiary 4 and smaller


@dataclass(frozen=True, slots=True)
class Gate:
    """Where a main street leaves the network's frame: the way on is outside the map."""

    id: str
    node: int  # place in the arrays of nodes
    name: str
    name_ar: str
    source: str


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A neighbourhood with its P-code (or another id). `rings`: its outlines and holes in degrees, each of shape (corners, 2)."""

    id: str
    name: str
    name_ar: str
    rings: tuple[Floats, ...]
    source: str


@dataclass(frozen=True, slots=True, eq=False)
class Streets:
    """
    A street network. N nodes, E edges, P points of geometry.

    An edge runs from `u` to `v` as its geometry does; `oneway` edges may be driven in that direction only, walked in both.
    """

    source: str  # the file it came from, and whose data it is
    centre: tuple[float, float]  # lon, lat: the origin of x and y
    # nodes, shape (N,)
    node: Ints  # the source's own number of a node
    lon: Floats  # degrees
    lat: Floats
    x: Floats  # metres east of the centre
    y: Floats  # metres north
    island: Ints  # which connected piece, walking; 0 is the longest
    area: Ints  # place in `areas`, or -1
    # edges, shape (E,)
    u: Ints  # place of a node
    v: Ints
    metres: Floats
    kind: Ints  # place in `classes`
    lanes: Floats  # of all directions that may be driven; the class's where the map says nothing
    kmh_limit: Floats  # speed limit; NaN where the map has none
    oneway: Flags
    bridge: Flags
    walkable: Flags
    drivable: Flags  # shape (E, 4): by the VEHICLES
    share: Floats  # of its class's capacity: 1; or 1/k where k drawn carriageways are one road
    name: Ints  # place in `names`, or -1
    way: Ints  # the source's own number of a street, or -1
    first: Ints  # shape (E + 1,): its points are points[first[e] : first[e + 1]]
    points: Floats  # shape (P, 2): lon, lat
    # what they point at
    names: tuple[tuple[str, str], ...]  # as the map writes it, and in Arabic ("" where it has none)
    classes: tuple[StreetClass, ...]
    gates: tuple[Gate, ...] = ()
    areas: tuple[Area, ...] = ()

    def __post_init__(self) -> None:
        nodes, edges = len(self.node), len(self.u)
        shapes = {"drivable": (edges, len(VEHICLES)), "first": (edges + 1,), "points": (len(self.points), 2)}
        for item in fields(self):
            value: Any = getattr(self, item.name)
            if not isinstance(value, np.ndarray):
                continue
            wanted = shapes.get(item.name, (nodes,) if item.name in _OF_NODES else (edges,))
            if value.shape != wanted:
                raise ValueError(f"streets: {item.name} has shape {value.shape}, not {wanted}")
            value.setflags(write=False)
        if edges and not (self.metres > 0).all():
            raise ValueError("streets: every edge must have a positive length")
        if edges and (min(self.u.min(), self.v.min()) < 0 or max(self.u.max(), self.v.max()) >= nodes):
            raise ValueError("streets: an edge ends at a node that is not there")

    @property
    def main(self) -> Flags:
        """Which edges are main streets, shape (E,)."""
        return self.of_class([c.rank <= MAIN_RANK for c in self.classes]).astype(bool)

    def of_class(self, values: list[float] | list[bool] | list[int]) -> Floats:
        """A value of each class, spread over the edges: shape (E,)."""
        return np.asarray(values, dtype=np.float64)[self.kind] if len(self.kind) else np.empty(0)

    def kmh(self, vehicle: str) -> Floats:
        """Free speed of a vehicle [km/h], shape (E,): the class's, no more than the limit; 0 where it may not drive."""
        place = VEHICLES.index(vehicle)
        free = self.of_class([c.kmh[place] for c in self.classes])
        return np.where(self.drivable[:, place], np.fmin(free, self.kmh_limit), 0.0)

    def vehicles_per_hour(self) -> Floats:
        """
        What fits through each way that may be driven [vehicles per hour], shape (E,).

        A two-way street's lanes are split over its two ways. `share` is counted in: a road drawn as several lines has its capacity once.
        """
        ways = np.where(self.oneway, 1.0, 2.0)
        return self.of_class([c.vehicles_per_hour for c in self.classes]) * self.lanes / ways * self.share

    def foot_width(self) -> Floats:
        """Metres of width to walk on, shape (E,), both ways together; 0 where nobody walks. `share` is counted in."""
        return np.where(self.walkable, self.of_class([c.foot_metres for c in self.classes]) * self.share, 0.0)

    def line(self, edge: int) -> Floats:
        """The points of an edge, shape (points, 2): lon, lat, from u to v."""
        return self.points[self.first[edge] : self.first[edge + 1]]

    def name_of(self, edge: int) -> tuple[str, str]:
        """Its name as the map has it, and in Arabic; empty where it has none."""
        return self.names[self.name[edge]] if self.name[edge] != NOBODY else ("", "")


_OF_NODES = frozenset(("node", "lon", "lat", "x", "y", "island", "area"))


@dataclass(frozen=True, slots=True)
class Repair:
    """Something in a map that was put right or left out: what, how often, over how many metres (NaN: it has no length)."""

    what: str
    count: int
    metres: float


def local(lon: Floats, lat: Floats, centre: tuple[float, float]) -> tuple[Floats, Floats]:
    """
    Metres east and north of a centre (equirectangular: over 40 km less than 0.1 % off).

    Parameters
    ----------
    lon, lat : degrees, shape (n,).
    """
    east = METRES_PER_DEGREE * float(np.cos(np.radians(centre[1])))
    return (lon - centre[0]) * east, (lat - centre[1]) * METRES_PER_DEGREE
