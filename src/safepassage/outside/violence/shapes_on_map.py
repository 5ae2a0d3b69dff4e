"""GeoJSON of a city: neighbourhoods with their P-codes and holders, and front lines."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from safepassage.outside.files import Faults
from safepassage.outside.importers.table_text import read_text
from safepassage.records.hazard import Area, Front, Ring

IDS = ("pcode", "id", "code", "adm4_pcode", "area")
NAMES = ("name_en", "name", "english", "neighbourhood")
NAMES_AR = ("name_ar", "name_a", "arabic")
PEOPLE = ("people", "pop", "population", "pop_prewar_est")
LEAST_CORNERS = 4


def read_map(path: Path, faults: Faults) -> tuple[tuple[Area, ...], tuple[Front, ...], tuple[str, ...]]:
    """
    Polygons become areas, lines become front lines. Who holds an area stands in a property `holder`, or one that begins with `control`.

    A feature that cannot be used is a fault, with its number. Areas without an id get their number, and where several share one the later
    get a number behind it, which is said (third result).
    """
    read = read_text(path, faults)
    if read is None:
        return (), (), ()
    try:
        whole = json.loads(read[0], parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        faults.add(path.name, line, "it is not GeoJSON", "Export it again as GeoJSON (RFC 7946) in EPSG:4326.")
        return (), (), ()
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list) or not features:
        faults.add(path.name, None, "it has no features", "Export it again as a FeatureCollection.")
        return (), (), ()
    areas: list[Area] = []
    fronts: list[Front] = []
    for place, feature in enumerate(features, start=1):
        try:
            _take(feature, place, path.name, areas, fronts)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            why = f"feature {place} cannot be used ({error})" if isinstance(error, ValueError) else f"feature {place} cannot be used"
            faults.add(path.name, None, why, "Polygons in degrees are areas, lines are fronts; take out what is neither.")
    own, said = _own_ids(path.name, areas)
    return own, tuple(fronts), said


def _refused(constant: str) -> float:
    raise ValueError(f"{constant} is no number")


def _take(feature: dict[str, Any], place: int, file: str, areas: list[Area], fronts: list[Front]) -> None:
    said = {str(key).casefold(): value for key, value in (feature.get("properties") or {}).items()}
    geometry = feature["geometry"]
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind in ("LineString", "MultiLineString"):
        lines = [coordinates] if kind == "LineString" else coordinates
        fronts.extend(Front(_points(line), file) for line in lines)
        return
    if kind not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"a {kind} is neither an area nor a line")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    rings = tuple(ring for polygon in polygons for ring in _rings(polygon))
    people = next((float(said[name]) for name in PEOPLE if isinstance(said.get(name), (int, float))), None)
    areas.append(Area(_text(said, IDS) or f"area{place}", _text(said, NAMES), _text(said, NAMES_AR), rings, people, _holder(said), file))


def _rings(polygon: list[Any]) -> Iterable[Ring]:
    """The outline anticlockwise, holes clockwise, whichever way they were drawn."""
    for number, ring in enumerate(polygon):
        points = _points(ring)
        if len(points) < LEAST_CORNERS or points[0] != points[-1]:
            raise ValueError("an outline does not close")
        if (_turn(points) > 0) != (number == 0):
            points = points[::-1]
        yield points


def _points(line: list[Any]) -> Ring:
    points = tuple((float(point[0]), float(point[1])) for point in line)
    if len(points) < 2 or any(abs(lon) > 180 or abs(lat) > 90 for lon, lat in points):
        raise ValueError("it is not in degrees")
    return points


def _turn(points: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(points))


def _text(said: dict[str, Any], names: tuple[str, ...]) -> str:
    value = next((said[name] for name in names if said.get(name) not in (None, "")), "")
    return " ".join(str(value).split())[:120]


def _holder(said: dict[str, Any]) -> str | None:
    for name in ("holder", *sorted(name for name in said if name.startswith("control") and "source" not in name)):
        if isinstance(said.get(name), str) and said[name].strip():
            return " ".join(said[name].split())[:60]
    return None


def _own_ids(file: str, areas: list[Area]) -> tuple[tuple[Area, ...], tuple[str, ...]]:
    """Areas with an id of their own: of those that share one, the later get a number behind it; and a sentence that says so."""
    seen: Counter[str] = Counter()
    found = []
    for area in areas:
        seen[area.id] += 1
        found.append(area if seen[area.id] == 1 else replace(area, id=f"{area.id}-{seen[area.id]}"))
    shared = sorted(ident for ident, count in seen.items() if count > 1)
    said = f"{file}: {len(shared)} ids stand there more than once ({', '.join(shared)[:80]}); the later ones got -2, -3"
    return tuple(found), (said,) if shared else ()
