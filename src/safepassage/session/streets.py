"""Bringing the streets of a real city into a case: read, repaired, classified, placed, written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import numpy as np

from safepassage import outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.files import Faults
from safepassage.outside.streets.areas import read_areas
from safepassage.outside.streets.door import GivenPoints, read_points, read_raw
from safepassage.outside.streets.store import has_streets, read_classes, read_streets, write_streets
from safepassage.outside.streets.ways import read_ways, take_metres, write_ways
from safepassage.records.case import Case
from safepassage.records.claim import ClaimKind
from safepassage.records.clearing import StreetStates
from safepassage.records.misplaced import Landmark, NamedPoint, doubts, landmarks
from safepassage.records.street_summary import StreetSummary
from safepassage.records.street_ways import StreetMap, StreetWay
from safepassage.records.streets import Gate, Repair, Streets
from safepassage.session.claims import situated
from safepassage.streets.building import build
from safepassage.streets.carriageways import merged
from safepassage.streets.cutting import cut_at
from safepassage.streets.places import elsewhere, gates_found, gates_given, with_areas
from safepassage.streets.states import CLEARING, states
from safepassage.streets.summary import summary
from safepassage.streets.tracing import trace

__all__ = ["Brought", "bring_streets", "street_map", "street_states", "streets_of", "ways_of"]


@dataclass(frozen=True, slots=True)
class Brought:
    """Streets that were brought into a case, what they hold and what was put right, and the files that were written."""

    streets: Streets
    summary: StreetSummary
    ways: tuple[StreetWay, ...]
    changed: int  # rows of roads.csv that got their traced metres
    files: tuple[str, ...]


def streets_of(folder: Path) -> Streets | None:
    """The streets of a case; None where none were brought. Raises FaultyCase."""
    return read_streets(folder) if has_streets(folder) else None


def ways_of(folder: Path, streets: Streets) -> tuple[StreetWay, ...]:
    """Which streets each road of a case runs over; none where they were not traced. Raises FaultyCase."""
    faults = Faults()
    ways = read_ways(folder, len(streets.u), faults)
    if len(faults):
        raise FaultyCase(f"cannot read the streets of {folder.name}/", faults.told())
    return ways


def street_map(folder: Path) -> StreetMap | None:
    """The streets of a case and the ways of its roads, for the papers; None where none were brought. Raises FaultyCase."""
    streets = streets_of(folder)
    return StreetMap(streets, ways_of(folder, streets)) if streets is not None else None


def bring_streets(folder: Path, file: Path, areas: Path | None = None, gates: Path | None = None, *, metres: bool = False) -> Brought:
    """
    Read a foreign file of streets and write it as the tables of a case.

    Parameters
    ----------
    areas : a GeoJSON of neighbourhoods.
    gates : a GeoJSON of points where main streets leave the city; None: they are looked for.
    metres : also take the traced lengths of the case's roads into roads.csv.

    Raises
    ------
    FaultyCase
        With every fault of the case, the file, the areas and the gates. Nothing is written then.
    """
    case = outside.read_case(folder)
    faults = Faults()
    told: list[Repair] = []
    classes = read_classes(folder, faults)
    neighbourhoods = read_areas(areas, faults, told) if areas else ()
    points = read_points(gates, faults) if gates else None
    raw = read_raw(file, faults)
    if raw is None or len(faults):
        raise FaultyCase(f"cannot bring the streets of {file.name}", faults.told())
    built = build(raw, classes)
    _tell_elsewhere(case, built.streets, file)
    lon, lat = np.array([n.lon for n in case.nodes]), np.array([n.lat for n in case.nodes])
    cut, made = cut_at(merged(built.streets), lon, lat)
    streets = with_areas(cut, neighbourhoods)
    repairs = (*built.repairs, *told)
    if made:
        what = "junctions of the case on a main street, where the map has none near: the street was cut there"
        repairs += (Repair(what, made, float("nan")),)
    found: tuple[Gate, ...] = gates_found(streets)
    if points is not None:
        points, wrong = _without_doubtful(points, landmarks(neighbourhoods))
        repairs += wrong
        found, far = gates_given(streets, points.lon, points.lat, points.words)
        repairs += (Repair("gates farther than 1 km from every main street were left out", len(far), float("nan")),) if far else ()
    streets = replace(streets, gates=found)
    ways = trace(streets, case.nodes, case.roads)
    files = (*write_streets(folder, streets), write_ways(folder, ways))
    changed = take_metres(folder, ways, file.name) if metres else 0
    return Brought(streets, summary(streets, repairs), ways, changed, files)


def _without_doubtful(points: GivenPoints, known: Sequence[Landmark]) -> tuple[GivenPoints, tuple[Repair, ...]]:
    """The points that do not contradict their own names, and why the others are not used."""
    named = [NamedPoint(name, name_ar, lon, lat) for (_, name, name_ar), lon, lat in zip(points.words, points.lon, points.lat, strict=True)]
    found = {doubt.place: doubt.why for doubt in doubts(named, known)}
    keep = np.array([place not in found for place in range(len(named))], dtype=bool)
    words = tuple(word for word, kept in zip(points.words, keep, strict=True) if kept)
    told = tuple(Repair(f"{named[place].name or points.words[place][0]}: {why}: not used", 1, float("nan")) for place, why in found.items())
    return GivenPoints(points.lon[keep], points.lat[keep], words), told


def _tell_elsewhere(case: Case, streets: Streets, file: Path) -> None:
    what = f"cannot bring the streets of {file.name}"
    if not len(streets.u):
        step = "Fetch an extract that holds the city's streets (highway=*)."
        raise FaultyCase(what, [Fault(file.name, None, "it holds no street that one can walk or drive on", step)])
    places = [(n.lon, n.lat) for n in case.nodes] + [(z.lon, z.lat) for z in case.zones]
    lon, lat = np.array([p[0] for p in places]), np.array([p[1] for p in places])
    if problem := elsewhere(streets, lon, lat):
        raise FaultyCase(what, [Fault(file.name, None, problem, "Name the file of this city, or correct nodes.csv and zones.csv.")])


def street_states(folder: Path, at: datetime | None = None) -> tuple[StreetStates, datetime]:
    """
    What claims make of a case's streets at a time (the case's start, if None), and that time.

    Raises FaultyCase, also where no streets were brought.
    """
    real = street_map(folder)
    if real is None:
        step = "Bring them: safepassage roads CASE --from FILE"
        raise FaultyCase(
            f"cannot say the state of the streets of {folder.name}/", [Fault("streets.csv", None, "the case has no streets", step)]
        )
    found = situated(folder, at)
    rubble = {
        standing.subject.partition(":")[2]: standing.range
        for standing in found.situation.standings
        if standing.kind is ClaimKind.RUBBLE and standing.range is not None
    }
    try:
        rate = found.case.assumption(CLEARING.name)
    except KeyError:
        rate = CLEARING
    return states(real.streets, real.ways, found.case.roads, rubble, rate), found.situation.at
