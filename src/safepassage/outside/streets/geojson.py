"""Streets from GeoJSON, plain or gzipped: lines in degrees, their properties read as those of OpenStreetMap or of UNSDI-T."""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path

import numpy as np

from safepassage.outside.files import Faults
from safepassage.outside.importers.geojson import DEGREES
from safepassage.outside.streets.lines import Lines
from safepassage.records.raw_streets import RawStreets

MOST_BYTES = 1_500_000_000  # of JSON, unpacked
AGAIN = "Export it again as GeoJSON (RFC 7946)."


def read_geojson(path: Path, faults: Faults) -> RawStreets | None:
    """The lines of a FeatureCollection (.geojson, .json, or either with .gz); None and faults where it is none."""
    data = _bytes(path, faults)
    if data is None:
        return None
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        faults.add(path.name, line, "it is not JSON, or it ends in the middle", AGAIN)
        return None
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list):
        faults.add(path.name, None, "it is not a FeatureCollection", AGAIN)
        return None
    crs = whole.get("crs")
    if crs is not None and not str(crs.get("properties", {}).get("name", "") if isinstance(crs, dict) else "").casefold().endswith(DEGREES):
        faults.add(path.name, None, "it is not in degrees", "Export it again in EPSG:4326 (WGS 84).")
        return None
    lines = Lines(path.name, path.name, faults)
    for place, feature in enumerate(features, start=1):
        _take(place, feature, lines)
    if not lines.ways and not len(faults):
        faults.add(path.name, None, "it holds no lines", "Export the streets as LineStrings.")
    return None if len(faults) else lines.done()


def _take(place: int, feature: object, lines: Lines) -> None:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(feature, dict) or not isinstance(geometry, dict) or kind not in ("LineString", "MultiLineString"):
        lines.skipped += 1
        return
    parts = geometry.get("coordinates")
    properties = feature.get("properties")
    for part in [parts] if kind == "LineString" else parts if isinstance(parts, list) else [None]:
        try:
            coordinates = np.array(part, dtype=np.float64)
        except (TypeError, ValueError):
            coordinates = np.empty(0)
        lines.add(place, coordinates, properties if isinstance(properties, dict) else {})


def _bytes(path: Path, faults: Faults) -> bytes | None:
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rb") as file:
            data: bytes = file.read(MOST_BYTES + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        faults.add(path.name, None, "it is cut off, or not gzipped", "Fetch it again.")
        return None
    except OSError as error:
        faults.add(path.name, None, f"it cannot be read ({error.strerror})", "Make it readable and try again.")
        return None
    if len(data) > MOST_BYTES:
        faults.add(path.name, None, f"it holds more than {MOST_BYTES // 1_000_000} MB", "Cut the city out of it.")
        return None
    if not data.strip():
        faults.add(path.name, None, "it is empty", "Fetch it again.")
        return None
    return data
