"""The readers of streets against osmnx and pyrosm: seconds, memory, and where every kilometre of difference comes from."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Any

from benchmarks.measure import peak_of

NETWORKS = Path(os.environ.get("SAFEPASSAGE_SHARED", Path(__file__).parents[2] / "shared")) / "networks"
RIVALS = "SAFEPASSAGE_OSMNX_PYTHON"
HOW = f"python -m venv elsewhere && elsewhere/bin/pip install osmnx pyrosm && export {RIVALS}=elsewhere/bin/python"
COPIES = 20  # of the file side by side: a city of 50,000 ways
APART = 0.2  # degrees from one copy to the next
NOWHERE = 2**31 - 1
OURS = """
import json, sys, time
from pathlib import Path
from safepassage.outside.files import Faults
from safepassage.outside.streets.door import read_raw
from safepassage.outside.streets.store import read_classes
from safepassage.streets.building import build
began = time.perf_counter()
faults = Faults()
raw = read_raw(Path(sys.argv[1]), faults)
built = build(raw, read_classes(None, faults))
work = time.perf_counter() - began
s = built.streets
repairs = [[r.what, r.count, None if r.metres != r.metres else r.metres] for r in built.repairs]
print(json.dumps({"nodes": len(s.node), "edges": len(s.u), "km": float(s.metres.sum()) / 1000, "work_seconds": work, "repairs": repairs}))
"""


def run(file: str = "") -> Mapping[str, object]:
    """Read one OpenStreetMap file into a network, and the same as osmnx and pyrosm do it, each in a process of its own."""
    path = Path(file) if file else NETWORKS / "Helsinki.osm.pbf"
    if not path.exists():
        raise SystemExit(f"the benchmark roads needs a file: --file city.osm.pbf ({path.name} is not beside the checkout)")
    figures: dict[str, object] = {"file": path.name}
    with TemporaryDirectory() as folder:
        city = Path(folder) / "city.osm.pbf"
        write_copies(path, city, COPIES)
        for name, each in (("as it is", path), (f"{COPIES} copies side by side", city)):
            whole = Path(folder) / f"{each.name}.whole.osm"
            write_whole(each, whole)
            figures[name] = compare(each, whole)
    return figures | {"cores": os.cpu_count(), "python": sys.version.split()[0]}


def compare(path: Path, whole: Path) -> dict[str, object]:
    """Our reader on a file and, where they are installed, osmnx and pyrosm. `whole`: the same as XML without gaps, all that osmnx takes."""
    ours, seconds, mb = _timed([sys.executable, "-c", OURS, str(path)])
    told: dict[str, object] = {
        "nodes": ours["nodes"],
        "edges": ours["edges"],
        "km": ours["km"],
        "seconds": seconds,
        "work_seconds": ours["work_seconds"],
        "peak_mb": mb,
    }
    python = os.environ.get(RIVALS)
    if not python:
        return told | {"osmnx": f"not measured: {HOW}"}
    script = str(Path(__file__).with_name("roads_rivals.py"))
    for rival, source in (("osmnx", whole), ("pyrosm", path)):
        try:
            found, its, its_mb = _timed([python, script, rival, str(source)])
        except subprocess.CalledProcessError as error:
            told[rival] = f"failed: {error.stderr.strip().splitlines()[-1][:200] if error.stderr.strip() else 'it died'}; {HOW}"
            continue
        told |= {
            f"{rival}_seconds": its,
            f"{rival}_peak_mb": its_mb,
            f"{rival}_times_slower": its / seconds,
            f"{rival}_memory_times": its_mb / mb,
        }
        if rival == "osmnx":
            told |= explained(ours, found, _timed([python, script, "segments", str(source)])[0])
        else:
            told["pyrosm_km"] = found["km"]
    return {key: round(value, 3) if isinstance(value, float) else value for key, value in told.items()}


def explained(ours: Mapping[str, Any], theirs: Mapping[str, Any], segments: Mapping[str, Any]) -> dict[str, object]:
    """
    Where the kilometres come from that osmnx has and we have not, or the reverse; what is left is unexplained.

    `segments`: osmnx again, with every stretch of every way once. What it then drops are stretches that two ways have in common.
    """
    left_out = sum((metres or 0.0) for what, _, metres in ours["repairs"] if "left out" in what or "one was kept" in what) / 1000
    in_common = segments["km"] - theirs["km"]
    rest = theirs["km"] + in_common - ours["km"] - left_out
    return {
        "osmnx_nodes": theirs["nodes"],
        "osmnx_edges": theirs["edges"],
        "osmnx_km": theirs["km"],
        "left_out_km": left_out,
        "in_common_km": in_common,
        "unexplained_km": rest,
        "unexplained_percent": 100 * abs(rest) / theirs["km"],
    }


def _timed(command: list[str]) -> tuple[dict[str, object], float, float]:
    """What a process prints as JSON, the seconds from its start to its end, and the most that it and its children held at one time [MB]."""
    most: list[float] = []
    done = Event()
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    watcher = Thread(target=lambda: most.append(peak_of(process.pid, done)), daemon=True)
    watcher.start()
    out, err = process.communicate()
    seconds = time.perf_counter() - began
    done.set()
    watcher.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, out, err)
    return json.loads(out.strip().splitlines()[-1]), seconds, most[0]


def write_copies(path: Path, target: Path, copies: int) -> None:
    """The same streets many times, each copy moved to the east and numbered anew: a larger city of the same make."""
    osmium: Any = import_module("osmium")

    nodes, ways = [], []
    for thing in osmium.FileProcessor(str(path), osmium.osm.NODE | osmium.osm.WAY):
        if thing.is_node():
            nodes.append((thing.id, thing.lon, thing.lat))
        elif "highway" in thing.tags:
            ways.append((thing.id, [n.ref for n in thing.nodes], [(t.k, t.v) for t in thing.tags]))
    used = {ref for _, refs, _ in ways for ref in refs}
    step = 1 + max(max(ident for ident, _, _ in nodes), max(ident for ident, _, _ in ways))
    with osmium.SimpleWriter(str(target)) as writer:
        for copy in range(copies):
            for ident, lon, lat in nodes:
                if ident in used:
                    writer.add_node(osmium.osm.mutable.Node(id=ident + copy * step, location=(lon + copy * APART, lat), version=1))
        for copy in range(copies):
            for ident, refs, tags in ways:
                moved = [ref + copy * step for ref in refs]
                writer.add_way(osmium.osm.mutable.Way(id=ident + copy * step, nodes=moved, tags=tags, version=1))


def write_whole(path: Path, target: Path) -> None:
    """The same streets as XML, cut where points are missing: osmnx refuses a file with gaps, and reads no PBF. Not timed."""
    osmium: Any = import_module("osmium")

    number = 0
    at: dict[int, tuple[float, float]] = {}
    ways: list[tuple[list[int], list[tuple[str, str]]]] = []
    found = osmium.FileProcessor(str(path), osmium.osm.NODE | osmium.osm.WAY).with_locations()
    for way in found.with_filter(osmium.filter.EntityFilter(osmium.osm.WAY)).with_filter(osmium.filter.KeyFilter("highway")):
        run: list[int] = []
        tags = [(t.k, t.v) for t in way.tags]
        for node in way.nodes:
            if node.x == NOWHERE:
                ways.append((run, tags))
                run = []
                continue
            at[node.ref] = (node.lon, node.lat)
            run.append(node.ref)
        ways.append((run, tags))
    with osmium.SimpleWriter(str(target)) as writer:
        for ident in sorted(at):
            writer.add_node(osmium.osm.mutable.Node(id=ident, location=at[ident], version=1))
        for refs, tags in ways:
            if len(refs) > 1:
                number += 1
                writer.add_way(osmium.osm.mutable.Way(id=number, nodes=refs, tags=tags, version=1))
