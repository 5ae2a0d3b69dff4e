"""What a row of a sheet speaks of: names to subjects, and places on the map the right way round."""

from __future__ import annotations

from collections.abc import Iterable

from safepassage.outside.cells import ID
from safepassage.outside.importers.sheet_rows import Line
from safepassage.outside.persons.no_persons import shown
from safepassage.records.case import Case
from safepassage.records.claim import Thing
from safepassage.records.gazetteer import Gazetteer

NEAR = 0.1  # degrees around the case's nodes and zones (about 10 km): a place in there is certainly meant
FAR = 1.0  # degrees; beyond it a place is a slip, and not news of this case
MOST_SHOWN = 5  # subjects that an ambiguous name could mean
SWAPPED = "lon and lat were the other way round and were exchanged"
NEW_PLACE = "a place that the case does not know was kept by its name and coordinates"
_FREE = (Thing.CONVOY, Thing.CLAIM, Thing.CASE_NUMBER)  # what a case's tables do not list


class Things:
    """Finds the things of a case by the names that people write."""

    def __init__(self, case: Case) -> None:
        self.gazetteer = Gazetteer.of(case)
        self.found: dict[tuple[str, tuple[Thing, ...]], tuple[str, ...]] = {}
        points = [(node.lon, node.lat) for node in case.nodes] + [(zone.lon, zone.lat) for zone in case.zones]
        lons, lats = zip(*points, strict=True)
        self.box: tuple[float, float, float, float] = (min(lons), max(lons), min(lats), max(lats))

    def find(self, name: str, things: Iterable[Thing]) -> tuple[str, ...]:
        """As `Gazetteer.find`; each name is looked for once."""
        key = (name, tuple(things))
        if key not in self.found:
            self.found[key] = self.gazetteer.find(*key)
        return self.found[key]

    def subject(self, line: Line, column: str, things: tuple[Thing, ...], placed: bool = False) -> str:
        """
        The subject that a cell names; a fault (and an empty text) where it is none of these things, or several.

        Parameters
        ----------
        placed : whether the row has coordinates, so that a place that the case does not know may be meant.
        """
        text = line.word(column)
        if not text:
            if line.empty(column):
                line.fault(column, f"column {column} is empty", "Say what the claim is about: an id, thing:id, or a name.")
            return ""
        thing, mark, rest = (part.strip() for part in text.partition(":"))
        if mark and thing in things and Thing(thing) in (*_FREE, Thing.PLACE):
            return self._free(line, column, Thing(thing), rest)
        found = self.find(text, things)
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            some = ", ".join(found[:MOST_SHOWN]) + (" and others" if len(found) > MOST_SHOWN else "")
            line.fault(column, f"column {column}: {shown(text)} could be {some}", "Write one of them as it stands here.")
            return ""
        return self._unknown(line, column, things, placed)

    def _unknown(self, line: Line, column: str, things: tuple[Thing, ...], placed: bool) -> str:
        if len(things) == 1 and things[0] in _FREE:
            return self._free(line, column, things[0], line.word(column))
        if Thing.PLACE in things and placed:
            line.table.grid.counted[NEW_PLACE] += 1
            return f"place:{line.text(column)}"
        problem = f"column {column}: the case knows no {' or '.join(things)} of the name {shown(line.word(column))}"
        line.fault(column, problem, "Write an id of the case's tables, thing:id, or a name in either language.")
        return ""

    def _free(self, line: Line, column: str, thing: Thing, name: str) -> str:
        if thing is Thing.PLACE:
            return f"place:{line.text(column).partition(':')[2].strip()}"
        if not ID.fullmatch(name):
            line.fault(column, f"column {column}: {shown(name)} is not an id", "Use letters, digits and . : + - _ without spaces.")
        return f"{thing}:{name}"

    def place(self, line: Line) -> tuple[float, float] | None:
        """Longitude and latitude of a row; None where it has none. Exchanged (a repair) where only so they lie in the case's town."""
        lon, lat = line.amount("lon", -180, 180), line.amount("lat", -180, 180)
        if line.empty("lon") and line.empty("lat"):
            return None
        if line.empty("lon") or line.empty("lat"):
            empty, other = ("lon", "lat") if line.empty("lon") else ("lat", "lon")
            line.fault(other, f"column {other} stands without {empty}", "Write both, in degrees, or neither.")
            return None
        if lon is None or lat is None:
            return None  # told already
        if not self._within(lon, lat, NEAR) and self._within(lat, lon, NEAR):
            line.table.grid.repairs.append(f"{line.where('lon')} and {line.where('lat')}: {SWAPPED}")
            return lat, lon
        if not self._within(lon, lat, FAR):
            line.fault("lon", f"{lon:g} east, {lat:g} north is far from the case's town", "Write degrees: lon is east, lat is north.")
        return lon, lat

    def _within(self, lon: float, lat: float, margin: float) -> bool:
        west, east, south, north = self.box
        return west - margin <= lon <= east + margin and south - margin <= lat <= north + margin
