"""One door for every file of streets: see by its name what it is, and read it in a process of its own where it is a foreign format."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from safepassage.outside.files import Faults, read_data
from safepassage.outside.streets.geojson import read_geojson
from safepassage.records.raw_streets import RawStreets
from safepassage.records.streets import Floats

KINDS = ".osm.pbf, .pbf, .osm, .osm.bz2, .osm.gz, .geojson, .json, .geojson.gz, .gpkg, .shp"


def read_raw(path: Path, faults: Faults) -> RawStreets | None:
    """The ways of a file of streets; None and faults where it cannot be read."""
    if not path.is_file():
        faults.add(path.name, None, "there is no such file", f"Write the path of a file: {KINDS}.")
        return None
    name = path.name.casefold()
    if name.endswith((".geojson", ".json", ".geojson.gz", ".json.gz")):
        return read_geojson(path, faults)
    faults.add(path.name, None, "its name does not say what it is", f"It must end in one of: {KINDS}.")
    return None


@dataclass(frozen=True, slots=True, eq=False)
class GivenPoints:
    """Points that a person gives: degrees, and of each its id, name and Arabic name."""

    lon: Floats
    lat: Floats
    words: tuple[tuple[str, str, str], ...]


def read_points(path: Path, faults: Faults) -> GivenPoints:
    """The points of a GeoJSON."""
    data = read_data(path, faults)
    lon, lat, words = [], [], []
    try:
        features = json.loads(data)["features"] if data is not None else []
    except (ValueError, KeyError, TypeError, RecursionError):
        faults.add(path.name, None, "it is not a FeatureCollection", "Export it again as GeoJSON (RFC 7946).")
        features = []
    for place, feature in enumerate(features, start=1):
        try:
            x, y = (float(number) for number in feature["geometry"]["coordinates"][:2])
            if feature["geometry"]["type"] != "Point" or not (abs(x) <= 180 and abs(y) <= 90):
                raise ValueError(place)
        except (TypeError, ValueError, KeyError):
            faults.add(path.name, None, f"feature {place} is no point in degrees", "Take it out, or give it a place.")
            continue
        properties = feature.get("properties") or {}
        ident = str(properties.get("id") or properties.get("node") or place)
        lon.append(x)
        lat.append(y)
        words.append((f"gate_{ident}", str(properties.get("name") or ""), str(properties.get("name_ar") or "")))
    return GivenPoints(np.array(lon), np.array(lat), tuple(words))
