"""Streets from OpenStreetMap files (.osm.pbf, .osm, .osm.bz2, .osm.gz), by pyosmium: ways as they are, points where they are."""

from __future__ import annotations

import json
from array import array
from pathlib import Path
from typing import Any

import numpy as np

from safepassage.outside.files import Faults
from safepassage.records.raw_streets import RawStreets
from safepassage.records.streets import Repair

SOURCE = "© OpenStreetMap contributors, ODbL"
NOWHERE = 2**31 - 1  # libosmium's coordinate of a node that is not in the file
PER_DEGREE = 10_000_000
MOST_WAYS = 5_000_000
READ_TAGS = frozenset(
    (
        *("highway", "name", "name:en", "name:ar", "ref", "oneway", "lanes", "maxspeed", "bridge", "junction", "area"),
        *("access", "vehicle", "motor_vehicle", "motorcar", "foot", "bus", "psv", "hgv", "goods", "emergency"),
    )
)
AGAIN = "Fetch it again; if that does not help, cut the city out with osmium extract."


def read_osm(path: Path, faults: Faults) -> RawStreets | None:
    """The ways with a highway tag. Where a way has points that are not in the file, it is cut there, and that is counted."""
    import osmium

    if path.stat().st_size == 0:
        faults.add(path.name, None, "it is empty", AGAIN)
        return None
    ways = _Ways()
    try:
        found = osmium.FileProcessor(str(path), osmium.osm.NODE | osmium.osm.WAY).with_locations()
        found = found.with_filter(osmium.filter.EntityFilter(osmium.osm.WAY)).with_filter(osmium.filter.KeyFilter("highway"))
        for way in found:
            ways.add(way)
            if len(ways.ids) > MOST_WAYS:
                faults.add(path.name, None, f"it holds more than {MOST_WAYS:,} streets", "Cut the city out of it with osmium extract.")
                return None
    except (RuntimeError, ValueError, UnicodeDecodeError) as error:
        faults.add(path.name, None, f"it is cut off or is no OpenStreetMap file ({_why(error)})", AGAIN)
        return None
    if not ways.ids:
        faults.add(path.name, None, "it holds no street (no way with a highway tag)", "Fetch an extract that holds the city's streets.")
        return None
    raw = ways.raw(f"{path.name}, {SOURCE}")
    if not len(raw.way):
        faults.add(path.name, None, "its streets have no points: the nodes are not in the file, or stand after the ways", AGAIN)
        return None
    return raw


def _why(error: Exception) -> str:
    return "".join(letter for letter in str(error)[:120] if letter.isprintable())


class _Ways:
    """Ways as they are read: plain numbers, because a way's own memory is gone once the next one is read."""

    def __init__(self) -> None:
        self.ids = array("q")
        self.sizes = array("q")
        self.refs = array("q")
        self.x = array("q")
        self.y = array("q")
        self.tags: list[dict[str, str]] = []

    def add(self, way: Any) -> None:
        """One way."""
        if way.deleted:
            return
        nodes = way.nodes
        self.ids.append(way.id)
        self.sizes.append(len(nodes))
        for node in nodes:
            self.refs.append(node.ref)
            self.x.append(node.x)
            self.y.append(node.y)
        self.tags.append({tag.k: tag.v for tag in way.tags if tag.k in READ_TAGS})

    def raw(self, source: str) -> RawStreets:
        """What was read, cut where points are missing."""
        ref, x, y, size = (
            np.frombuffer(a, dtype=np.int64) if len(a) else np.empty(0, np.int64) for a in (self.refs, self.x, self.y, self.sizes)
        )
        there = (x != NOWHERE) & (y != NOWHERE)
        of_way = np.repeat(np.arange(len(size)), size)
        gap = np.append(True, (of_way[1:] != of_way[:-1]) | ~there[:-1]) if len(of_way) else np.empty(0, dtype=bool)
        run = np.cumsum(gap & there | (gap & ~there))[there]
        kept_way = of_way[there]
        begins = np.flatnonzero(np.append(True, run[1:] != run[:-1])) if len(run) else np.empty(0, dtype=np.int64)
        first = np.append(begins, len(run)).astype(np.int64)
        long = np.diff(first) > 1
        keep = np.repeat(long, np.diff(first))
        places = kept_way[first[:-1]][long]
        sizes = np.diff(first)[long]
        missing = ~there
        repairs = []
        if missing.any():
            what = "points that are not in the file (the map was clipped): the street was cut there"
            repairs.append(Repair(what, int(missing.sum()), float("nan")))
        lost = len(size) - len(np.unique(places))
        if lost:
            repairs.append(Repair("streets of which the file holds no two points in a row: left out", lost, float("nan")))
        return RawStreets(
            source,
            np.frombuffer(self.ids, dtype=np.int64)[places],
            np.append(0, np.cumsum(sizes)).astype(np.int64),
            ref[there][keep],
            np.stack([x[there][keep] / PER_DEGREE, y[there][keep] / PER_DEGREE], axis=1),
            tuple(self.tags[place] for place in places.tolist()),
            tuple(repairs),
        )


def packed(raw: RawStreets) -> dict[str, Any]:
    """The ways as arrays alone, to hand them from one process to another."""
    words = {
        "source": raw.source,
        "tags": raw.tags,
        "repairs": [(r.what, r.count, None if r.metres != r.metres else r.metres) for r in raw.repairs],
    }
    text = np.frombuffer(json.dumps(words).encode(), dtype=np.uint8)
    return {"way": raw.way, "first": raw.first, "node": raw.node, "points": raw.points, "words": text}


def unpacked(found: dict[str, Any]) -> RawStreets:
    """The reverse of `packed`."""
    words = json.loads(bytes(found["words"]))
    repairs = tuple(Repair(what, count, float("nan") if metres is None else metres) for what, count, metres in words["repairs"])
    return RawStreets(words["source"], found["way"], found["first"], found["node"], found["points"], tuple(words["tags"]), repairs)
