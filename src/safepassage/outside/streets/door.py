"""One door for every file of streets: see by its name what it is, and read it in a process of its own where it is a foreign format."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from safepassage.outside.files import Faults, read_data
from safepassage.outside.streets.child import GEOJSON, GIS, OSM
from safepassage.outside.streets.osm import unpacked
from safepassage.records.raw_streets import RawStreets
from safepassage.records.streets import Floats

MOST_MB = 6_000  # of address space, of which a reader touches a fraction
MOST_SECONDS = 900
CUT = "Cut the city out of it, with osmium extract or a GIS, or fetch it again."
KINDS = ".osm.pbf, .pbf, .osm, .osm.bz2, .osm.gz, .geojson, .json, .geojson.gz, .gpkg, .shp"


def read_raw(path: Path, faults: Faults) -> RawStreets | None:
    """
    The ways of a file of streets; None and faults where it cannot be read.

    It is read in a child process: what a foreign file does to a reader (endless memory, endless time, a crash) ends there, as a fault.
    """
    if not path.is_file():
        faults.add(path.name, None, "there is no such file", f"Write the path of a file: {KINDS}.")
        return None
    name = path.name.casefold()
    if not name.endswith((*OSM, *GEOJSON, *GIS)):
        faults.add(path.name, None, "its name does not say what it is", f"It must end in one of: {KINDS}.")
        return None
    needs = "osmium" if name.endswith(OSM) else "pyogrio" if name.endswith(GIS) else ""
    if needs and find_spec(needs) is None:
        faults.add(
            path.name,
            None,
            f"reading it needs the package {needs}",
            "Install the extra: sh setup.sh streets  (GeoJSON is read without it).",
        )
        return None
    return _from_child(path, faults)


def _from_child(path: Path, faults: Faults) -> RawStreets | None:
    command = (sys.executable, "-P", "-m", "safepassage.outside.streets.child", str(path.resolve()), str(MOST_MB), str(MOST_SECONDS))
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        faults.add(path.name, None, f"it was not read within {MOST_SECONDS} s", CUT)
        return None
    try:
        with np.load(io.BytesIO(done.stdout), allow_pickle=False) as found:
            arrays = dict(found)
        told = json.loads(bytes(arrays.pop("faults")))
        for file, line, problem, step in told:
            faults.add(file, line, problem, step)
        return None if told else unpacked(arrays)
    except (ValueError, KeyError, EOFError, OSError, zipfile.BadZipFile):
        problem = (
            f"its reader died (exit status {done.returncode}): the file is damaged, or needs more than {MOST_MB:,} MB or {MOST_SECONDS} s"
        )
        faults.add(path.name, None, problem, CUT)
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
