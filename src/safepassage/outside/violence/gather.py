"""All records of violence together: read every file, find points that cannot be right, count one incident once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import cos, hypot, radians
from pathlib import Path

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults
from safepassage.outside.importers.points import METRES_PER_DEGREE, Box
from safepassage.outside.persons.masking import mask
from safepassage.outside.violence.names import index, same_place
from safepassage.outside.violence.postures import is_posture_table, read_postures
from safepassage.outside.violence.shapes_on_map import read_map
from safepassage.outside.violence.tables import read_events
from safepassage.records.hazard import Area, Event, EventKind, Evidence, Front, Posturing, Precision
from safepassage.records.levels import Range

MAPS = (".geojson", ".json")
WRONG_METRES = 2_000.0  # between a point and the neighbourhood whose name it bears, from which it cannot be right
SAME_METRES = 1_000.0  # between two points of one incident: sources place it in the same neighbourhood
CENTRE_METRES = 50.0
SAME_DAYS = 3.0  # intervals longer than this are periods, not dates: they are never matched
MARGIN = 0.25  # degrees around the areas, as around a case
_EXACT = (Precision.POINT, Precision.NEIGHBOURHOOD, Precision.TOWN, Precision.CITY, Precision.NONE)


def gather(files: Sequence[Path], box: Box | None, more: Iterable[Event] = ()) -> Evidence:
    """
    Everything that the files tell, and `more` (incidents of a ledger).

    Parameters
    ----------
    box : where the case lies; None: around the areas of the files.

    Raises
    ------
    FaultyCase
        With every fault of every file; nothing is used then.
    """
    faults = Faults()
    areas: list[Area] = []
    fronts: list[Front] = []
    repairs: list[str] = []
    for file in files:
        if file.suffix.casefold() in MAPS:
            of_file, lines, said = read_map(file, faults)
            repairs += said
            areas += of_file
            fronts += lines
    around = box or _around(areas)
    events = list(more)
    posturing: list[Posturing] = []
    for file in files:
        if file.suffix.casefold() in MAPS:
            continue
        if around is None:
            faults.add(file.name, None, "it is not known which city it is about", "Give the areas too (GeoJSON).")
        elif is_posture_table(file):
            posturing += read_postures(file, faults)
        else:
            found, said = read_events(file, around, faults)
            events += found
            repairs += said
    if len(faults):
        raise FaultyCase("cannot read the records", faults.told())
    checked = _doubted(_named(events, areas), areas)
    once, merged = one_each(checked)
    if merged:
        repairs.append(f"{merged} records tell incidents that another source tells too: they count once, with the range of both")
    return Evidence(tuple(once), tuple(areas), tuple(fronts), tuple(posturing), tuple(repairs))


def _around(areas: Sequence[Area]) -> Box | None:
    points = [point for area in areas for ring in area.rings for point in ring]
    if not points:
        return None
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return Box(min(lons) - MARGIN, min(lats) - MARGIN, max(lons) + MARGIN, max(lats) + MARGIN)


def _named(events: Iterable[Event], areas: Sequence[Area]) -> list[Event]:
    """
    Events with the areas whose name (or id) they bear; what is no neighbourhood's name is masked, as it could be a person's.

    A village may share a neighbourhood's name: it is asked for its point.
    """
    known = index((area.name, area.name_ar) for area in areas)
    ids = {area.id.casefold(): number for number, area in enumerate(areas)}
    found: dict[str, tuple[int, ...]] = {}
    plain: dict[str, str] = {}
    result = []
    for event in events:
        if event.place and event.precision is not Precision.TOWN and areas:
            if event.place not in found:
                own = ids.get(event.place.casefold())
                found[event.place] = (own,) if own is not None else same_place(event.place, known)
            if found[event.place]:
                result.append(replace(event, named=tuple(areas[n].id for n in found[event.place])))
                continue
        if event.place not in plain:
            plain[event.place] = mask(event.place)[0]
        result.append(event if plain[event.place] == event.place else replace(event, place=plain[event.place]))
    return result


def _doubted(events: Sequence[Event], areas: Sequence[Area]) -> list[Event]:
    """Points that cannot be right: far from the neighbourhood they name, or at the very spot where the table puts "the city"."""
    by_id = {area.id: area for area in areas}
    centres: defaultdict[tuple[int, int], set[tuple[float, float]]] = defaultdict(set)
    for event in events:
        if event.precision is Precision.CITY and event.point:
            centres[_bucket(event.point)].add(event.point)
    told: dict[tuple[tuple[float, float], tuple[str, ...]], str] = {}
    result = []
    for event in events:
        if event.point and event.precision not in (Precision.CITY, Precision.TOWN):
            key = (event.point, event.named)
            if key not in told:
                told[key] = _doubt(event.point, [by_id[name] for name in event.named], centres)
            event = replace(event, doubt=told[key]) if told[key] else event
        result.append(event)
    return result


def _doubt(point: tuple[float, float], named: Sequence[Area], centres: Mapping[tuple[int, int], set[tuple[float, float]]]) -> str:
    x, y = _bucket(point)
    near = (spot for i in (-1, 0, 1) for j in (-1, 0, 1) for spot in centres.get((x + i, y + j), ()))
    if any(_metres(point, spot) < CENTRE_METRES for spot in near):
        return "its point is the one at which the table puts the whole city"
    if named:
        away = min(_to_area(point, area) for area in named)
        if away > WRONG_METRES:
            return f"its point lies {away / 1000:.1f} km from {' or '.join(area.name for area in named)}, whose name it bears"
    return ""


def _bucket(point: tuple[float, float]) -> tuple[int, int]:
    """A square of about 100 m."""
    return round(point[0] * 1000), round(point[1] * 1000)


def _to_area(point: tuple[float, float], area: Area) -> float:
    """Metres to the nearest corner of an area: good enough to tell two kilometres."""
    return min(_metres(point, corner) for ring in area.rings for corner in ring)


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    east = (one[0] - other[0]) * cos(radians((one[1] + other[1]) / 2))
    return hypot(east, one[1] - other[1]) * METRES_PER_DEGREE


def one_each(events: Sequence[Event]) -> tuple[list[Event], int]:
    """
    One event for each incident, and how many records were merged into another.

    The rule: two records of different sources tell one incident when their days meet, their places are the same (points at most
    1 km apart, or one name) and their deaths can be the same (ranges meet, or one says none). The record with the better evidence
    stays, then the one with the exacter place, then the first; its deaths become the least and the most of all. Records of one source
    are never merged, but for the same id.
    """
    kept: list[Event] = []
    seen: dict[str, int] = {}
    near: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    merged = 0
    for event in sorted(events, key=lambda e: (-e.weight, _EXACT.index(e.precision))):
        if event.id in seen:
            merged += 1
            continue
        keys = _keys(event) if event.kind is EventKind.INCIDENT and event.end - event.begin <= SAME_DAYS else []
        twin = next((n for key in keys for n in near[key] if _same(kept[n], event)), None)
        if twin is not None:
            kept[twin] = _joined(kept[twin], event)
            seen[event.id] = twin
            merged += 1
            continue
        seen[event.id] = len(kept)
        for key in _marks(event) if keys else ():
            near[key].append(len(kept))
        kept.append(event)
    order = {event.id: number for number, event in enumerate(events)}
    return sorted(kept, key=lambda e: order[e.id]), merged


def _marks(event: Event) -> list[tuple[object, ...]]:
    """Where an event can be found again: its days, with its square of about 1 km or its names."""
    days = range(int(event.begin), int(event.end - 1e-9) + 1)
    marks: list[tuple[object, ...]] = [(day, name) for day in days for name in event.named]
    if event.point and not event.doubt:
        x, y = round(event.point[0] * 100), round(event.point[1] * 100)
        marks += [(day, x, y) for day in days]
    return marks


def _keys(event: Event) -> list[tuple[object, ...]]:
    """The marks that a twin may have left: the squares around it too."""
    keys: list[tuple[object, ...]] = []
    for mark in _marks(event):
        if len(mark) == 2:
            keys.append(mark)
            continue
        day, x, y = mark
        keys += [(day, x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]  # type: ignore[operator]
    return keys


def _same(one: Event, other: Event) -> bool:
    if one.source == other.source or other.source in {name.partition(" ")[0] for name in one.also}:
        return False
    if one.deaths and other.deaths and (one.deaths.high < other.deaths.low or other.deaths.high < one.deaths.low):
        return False
    if one.named and other.named:
        return bool(set(one.named) & set(other.named))
    return bool(one.point and other.point and not one.doubt and not other.doubt and _metres(one.point, other.point) <= SAME_METRES)


def _joined(one: Event, other: Event) -> Event:
    both = [event.deaths for event in (one, other) if event.deaths]
    deaths = None
    if both:
        low, high = min(d.low for d in both), max(d.high for d in both)
        deaths = Range(low, sum(d.likely for d in both) / len(both), high)
    return replace(one, deaths=deaths, also=(*one.also, f"{other.source} {other.id}"))
