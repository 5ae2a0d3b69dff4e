"""Points of foreign files: degrees that can be true, swapped ones put right and named, and the place of the case that they lie in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import cos, hypot, isfinite, radians

from safepassage.outside.files import Faults
from safepassage.records.case import Case
from safepassage.records.gazetteer import Gazetteer, plain

METRES_PER_DEGREE = 111_195.0  # of latitude, on a sphere of 6,371 km
ZONE_REACH = 700.0  # metres from a zone's middle: half of what lies between the middles of neighbouring districts of a city, about 1.4 km
BOX_MARGIN = 0.25  # degrees around the case's junctions and zones, about 25 km: news of a siege comes from its countryside too
NEAR_NOTHING = 0.01  # degrees around (0, 0), where forms put a point that nobody gave
_NOT_A_NAME = re.compile(r"[\s:]+")


@dataclass(frozen=True, slots=True)
class Box:
    """Where a case lies, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def of(cls, case: Case) -> Box:
        """Around all junctions and zones of a case, with a margin."""
        lons = [node.lon for node in case.nodes] + [zone.lon for zone in case.zones]
        lats = [node.lat for node in case.nodes] + [zone.lat for zone in case.zones]
        return cls(min(lons) - BOX_MARGIN, min(lats) - BOX_MARGIN, max(lons) + BOX_MARGIN, max(lats) + BOX_MARGIN)

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point lies in it."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


@dataclass(slots=True)
class Points:
    """Checks the points of one file. `swapped` counts those whose longitude and latitude were exchanged."""

    case: Case
    file: str
    faults: Faults
    box: Box
    gazetteer: Gazetteer
    swapped: int = 0

    @classmethod
    def of(cls, case: Case, file: str, faults: Faults) -> Points:
        """For the points of one file about a case."""
        return cls(case, file, faults, Box.of(case), Gazetteer.of(case))

    def point(self, lon: float, lat: float, line: int | None = None, where: str = "") -> tuple[float, float] | None:
        """
        (lon, lat) as it can be true; None and a fault where it cannot. Exchanged are those that lie in the case only the other way round.

        `where` names what the point belongs to in a file without lines.
        """
        if not (isfinite(lon) and isfinite(lat)):
            self._fault(line, where, "a coordinate is not a finite number", "Write degrees, such as 37.126 and 36.168.")
        elif abs(lon) < NEAR_NOTHING and abs(lat) < NEAR_NOTHING:
            self._fault(line, where, "the point is at 0, 0, where forms put what nobody gave", "Leave the coordinates empty: unknown.")
        elif self.box.holds(lat, lon) and not self.box.holds(lon, lat):
            self.swapped += 1
            return lat, lon
        elif abs(lon) > 180 or abs(lat) > 90:
            self._fault(line, where, "a coordinate is beyond 180 or 90 degrees", "Write degrees (EPSG:4326), not metres.")
        else:
            return lon, lat
        return None

    def _fault(self, line: int | None, where: str, problem: str, next_step: str) -> None:
        self.faults.add(self.file, line, f"{where}: {problem}" if where else problem, next_step)

    def repairs(self) -> tuple[str, ...]:
        """What was put right."""
        return (f"{self.file}: longitude and latitude were exchanged in {self.swapped} points",) if self.swapped else ()


def subject_of(points: Points, point: tuple[float, float] | None, name: str) -> str:
    """
    The place of the case that a point is said to be in: the zone with the nearest middle, if that is within `ZONE_REACH`.

    Else the place by its name: `place:NAME`; it is on the map, and no zone is said to be hit that may not have been.
    """
    if point:
        near = min(((_metres(point, (zone.lon, zone.lat)), zone.id) for zone in points.case.zones), default=None)
        if near and near[0] <= ZONE_REACH:
            return f"zone:{near[1]}"
    elif len(found := [s for s in points.gazetteer.subjects.get(plain(name), ()) if s.startswith("zone:")]) == 1:
        return found[0]
    return f"place:{_NOT_A_NAME.sub('_', name.strip()) or 'unnamed'}"


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    east = (one[0] - other[0]) * cos(radians((one[1] + other[1]) / 2))
    return hypot(east, one[1] - other[1]) * METRES_PER_DEGREE
