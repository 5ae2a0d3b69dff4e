"""Streets from a GeoPackage or a shapefile, by pyogrio: lines in any projection it names, columns as in OpenStreetMap or UNSDI-T."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from safepassage.outside.files import Faults
from safepassage.outside.streets.lines import CLASS_KEYS, Lines
from safepassage.records.raw_streets import RawStreets
from safepassage.records.streets import Repair

Shapes = NDArray[np.object_]
DEGREES = "EPSG:4326"
AGAIN = "Export it again as a GeoPackage of lines in EPSG:4326."
PARTS = (".shx", ".dbf")  # files that belong to a shapefile


def read_gis(path: Path, faults: Faults) -> RawStreets | None:
    """The lines of the layers that hold streets; None and faults where there are none."""
    import pyogrio

    if path.stat().st_size == 0:
        faults.add(path.name, None, "it is empty", AGAIN)
        return None
    if path.suffix.casefold() == ".shp":
        lacking = [part for part in PARTS if not any(path.with_suffix(p).exists() for p in (part, part.upper()))]
        for part in lacking:
            faults.add(path.with_suffix(part).name, None, "the file is missing: a shapefile is several files", "Put it beside the .shp.")
        if lacking:
            return None
    lines = Lines(path.name, path.name, faults)
    extra: list[Repair] = []
    try:
        for layer in _layers(path):
            _take(path, layer, lines, extra, faults)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FeatureError, ValueError) as error:
        faults.add(path.name, None, f"it cannot be read ({_why(error)})", AGAIN)
        return None
    if not lines.ways and not len(faults):
        faults.add(path.name, None, "it holds no lines", AGAIN)
    if len(faults):
        return None
    raw = lines.done()
    return RawStreets(raw.source, raw.way, raw.first, raw.node, raw.points, raw.tags, (*extra, *raw.repairs))


def _why(error: Exception) -> str:
    return "".join(letter for letter in str(error).split("\n")[0][:120] if letter.isprintable())


def _layers(path: Path) -> list[str]:
    """The layers of lines; where some of them have a column of street classes, only those."""
    import pyogrio

    lines = [str(name) for name, kind in pyogrio.list_layers(path) if kind and "LineString" in str(kind)]
    classed = [name for name in lines if any(str(f).casefold() in CLASS_KEYS for f in pyogrio.read_info(path, layer=name)["fields"])]
    return classed or lines


def _take(path: Path, layer: str, lines: Lines, extra: list[Repair], faults: Faults) -> None:
    import pyogrio
    import shapely

    meta, _, geometry, columns = pyogrio.raw.read(path, layer=layer)
    shapes = shapely.from_wkb(geometry)
    shapes = shapely.force_2d(shapes)
    if (shapes := _in_degrees(shapes, meta.get("crs"), path, extra, faults)) is None:
        return
    fields = [str(name) for name in meta["fields"]]
    parts, of = shapely.get_parts(shapes, return_index=True)
    straight = shapely.get_type_id(parts) == 1
    lines.skipped += int((~straight).sum()) + int((shapely.is_missing(shapes) | shapely.is_empty(shapes)).sum())
    coordinates, where = shapely.get_coordinates(parts[straight], return_index=True)
    bounds = np.searchsorted(where, np.arange(int(straight.sum()) + 1))
    for number, row in enumerate(of[straight].tolist()):
        properties = {name: _plain(column[row]) for name, column in zip(fields, columns, strict=True)}
        lines.add(row + 1, coordinates[bounds[number] : bounds[number + 1]], properties)


def _plain(value: object) -> object:
    """A cell as Python has it; NaN and NULL are nothing."""
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        if not np.isfinite(value):
            return None
        return int(value) if value.is_integer() else value  # DBF keeps whole numbers as reals: lanes 2.0 is 2
    return value


def _in_degrees(shapes: Shapes, crs: str | None, path: Path, extra: list[Repair], faults: Faults) -> Shapes | None:
    """The shapes in longitude and latitude; None and a fault where nobody says what their numbers are."""
    import pyproj
    import shapely

    bounds = shapely.total_bounds(shapes)
    if crs is None:
        if np.isfinite(bounds).all() and (np.abs(bounds) <= (180, 90, 180, 90)).all():
            extra.append(Repair("no projection is named (.prj): its numbers were read as degrees", 1, float("nan")))
            return shapes
        problem = "its numbers are no degrees, and it does not say what they are (no .prj, no CRS)"
        faults.add(path.name, None, problem, "Export it again in EPSG:4326.")
        return None
    if crs == DEGREES:
        return shapes
    turn = pyproj.Transformer.from_crs(crs, DEGREES, always_xy=True)
    extra.append(Repair(f"projected from {_why(ValueError(crs))[:40]} to degrees", len(shapes), float("nan")))
    turned: Shapes = shapely.transform(shapes, lambda spots: np.stack(turn.transform(spots[:, 0], spots[:, 1]), axis=1))
    return turned
