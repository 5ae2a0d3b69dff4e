"""Reads one foreign file of streets in a process of its own, under limits that its parent set: python -m ... FILE MEGABYTES SECONDS."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import numpy as np

from safepassage.outside.files import Faults
from safepassage.outside.streets.osm import packed
from safepassage.records.raw_streets import RawStreets

OSM = (".pbf", ".osm", ".osm.bz2", ".osm.gz")
GEOJSON = (".geojson", ".json", ".geojson.gz", ".json.gz")
GIS = (".gpkg", ".shp")


def read_here(path: Path, faults: Faults) -> RawStreets | None:
    """The ways of a file, read in this process; None and faults where it cannot be read."""
    name = path.name.casefold()
    if name.endswith(GEOJSON):
        from safepassage.outside.streets.geojson import read_geojson

        return read_geojson(path, faults)
    if name.endswith(OSM):
        from safepassage.outside.streets.osm import read_osm

        return read_osm(path, faults)
    from safepassage.outside.streets.gis import read_gis

    return read_gis(path, faults)


def limit(megabytes: int, seconds: int) -> None:
    """Cap this process's memory and processor time, where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in ((resource.RLIMIT_AS, megabytes * 1_000_000), (resource.RLIMIT_CPU, seconds)):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def main() -> None:
    """Write an .npz to the standard output: the ways, or the faults. Memory that runs out is a fault too."""
    path, megabytes, seconds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    limit(megabytes, seconds)
    faults = Faults()
    raw: RawStreets | None = None
    try:
        raw = read_here(path, faults)
    except MemoryError:
        problem = f"it needs more than {megabytes:,} MB of memory"
        faults.add(path.name, None, problem, "Cut the city out of it, with osmium extract or a GIS.")
    told = [(f.file, f.line, f.problem, f.next_step) for f in faults.told()]
    buffer = io.BytesIO()
    arrays = packed(raw) if raw is not None and not told else {}
    np.savez(buffer, faults=np.frombuffer(json.dumps(told).encode(), dtype=np.uint8), **arrays)
    sys.stdout.buffer.write(buffer.getbuffer())


if __name__ == "__main__":
    main()
