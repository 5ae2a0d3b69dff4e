"""Where nobody gave outlines: each zone as a circle around its middle."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, pi, radians, sin

from safepassage.danger.ground import METRES_PER_DEGREE
from safepassage.records.city import Zone
from safepassage.records.hazard import Area

RADIUS = 700.0  # metres: half of what lies between the middles of neighbouring districts of a city
CORNERS = 24
DRAWN = "drawn as circles"


def circles(zones: Iterable[Zone]) -> tuple[Area, ...]:
    """A circle for each zone, as a polygon of 24 corners; where two meet the later one has the ground."""
    return tuple(Area(z.id, z.name, z.name_ar, (_circle(z.lon, z.lat),), holder=z.holder, file=DRAWN) for z in zones)


def _circle(lon: float, lat: float) -> tuple[tuple[float, float], ...]:
    up = RADIUS / METRES_PER_DEGREE
    across = up / cos(radians(lat))
    turns = [2 * pi * k / CORNERS for k in range(CORNERS)]
    ring = [(lon + across * cos(turn), lat + up * sin(turn)) for turn in turns]
    return (*ring, ring[0])
