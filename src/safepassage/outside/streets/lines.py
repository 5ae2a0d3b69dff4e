"""Lines of a plain map file (GeoJSON, GeoPackage, shapefile) as ways: joined where they have a point in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from safepassage.outside.files import Faults
from safepassage.records.raw_streets import RawStreets
from safepassage.records.streets import METRES_PER_DEGREE, Repair

Array = NDArray[Any]
SNAP_METRES = 2.0  # ends this near to each other are one place
DEGREE_DIGITS = 7  # about 1 cm: points equal to this are one point
# words of other maps -> the words of OpenStreetMap
CLASS_KEYS = ("highway", "class", "fclass", "road_class", "type")
FCLASS = {
    "highway": "trunk",
    "expressway": "motorway",
    "main road": "primary",
    "primary road": "primary",
    "national road": "primary",
    "secondary road": "secondary",
    "regional road": "secondary",
    "tertiary road": "tertiary",
    "local road": "unclassified",
    "urban": "residential",
    "street": "residential",
    "residential road": "residential",
    "residential/urban": "residential",
    "trail": "track",
    "feeder": "tertiary",
    "footpath": "path",
    "bridge": "road",
    "unknown": "road",
    "other": "road",
}
PASSED_ON = (
    *("highway", "name", "name:en", "name:ar", "name_ar", "ref", "oneway", "lanes", "maxspeed", "bridge", "tunnel", "junction", "access"),
    *("motor_vehicle", "vehicle", "foot", "hgv", "bus", "psv", "emergency", "area"),
)


@dataclass(slots=True)
class Lines:
    """Collects lines with their properties; `done` joins them. A fault is told with the feature's place in the file."""

    file: str
    source: str
    faults: Faults
    ways: list[int] = field(default_factory=list)
    coordinates: list[Array] = field(default_factory=list)
    ends: list[tuple[int, int] | None] = field(default_factory=list)
    tags: list[dict[str, str]] = field(default_factory=list)
    said: dict[str, int] = field(default_factory=dict)  # states that the file gives: not taken, but counted
    skipped: int = 0
    heights: int = 0

    def add(self, place: int, coordinates: Array, properties: Mapping[str, object]) -> None:
        """One line: coordinates of shape (points, 2 or 3) in degrees."""
        if coordinates.ndim != 2 or coordinates.shape[1] not in (2, 3) or len(coordinates) < 2:
            self.faults.add(
                self.file, None, f"feature {place}: a line needs two points of longitude and latitude", "Correct it, or take it out."
            )
            return
        if not np.isfinite(coordinates[:, :2]).all() or (np.abs(coordinates[:, :2]) > (180, 90)).any():
            step = "Export it again in EPSG:4326 (longitude first)."
            self.faults.add(self.file, None, f"feature {place}: its coordinates are no degrees", step)
            return
        self.heights += coordinates.shape[1] == 3
        self.ways.append(place)
        self.coordinates.append(coordinates[:, :2])
        self.ends.append(_ends(properties))
        self.tags.append(self._tags(properties))

    def _tags(self, properties: Mapping[str, object]) -> dict[str, str]:
        plain = {
            str(k).strip().casefold(): str(v).strip()
            for k, v in properties.items()
            if v is not None and v == v and not isinstance(v, dict | list)
        }
        tags = {key: plain[key] for key in PASSED_ON if plain.get(key)}
        word = next((plain[key] for key in CLASS_KEYS if plain.get(key)), "").casefold().replace("_", " " if "fclass" in plain else "_")
        if "highway" not in tags:
            tags["highway"] = FCLASS.get(word.replace("_", " "), word.replace(" ", "_")) if word else "road"
        for key in ("opstatus", "curntprac", "sec", "srfcond"):
            if plain.get(key):
                label = f"{key}={plain[key][:30]}"
                self.said[label] = self.said.get(label, 0) + 1
        if plain.get("curntprac", "").casefold() in ("foot", "on foot", "footpath", "motorcycle", "animal"):
            tags.setdefault("motor_vehicle", "no")
        for theirs, ours in (("roadname", "name"), ("rd_name", "name"), ("name_en", "name"), ("name_a", "name:ar")):
            if plain.get(theirs):
                tags.setdefault(ours, plain[theirs])
        return tags

    def done(self) -> RawStreets:
        """The ways, numbered where they meet."""
        sizes = [len(c) for c in self.coordinates]
        first = np.append(0, np.cumsum(sizes)).astype(np.int64)
        points = np.concatenate(self.coordinates) if sizes else np.empty((0, 2))
        repairs = []
        if self.heights:
            repairs.append(Repair("heights were left out", self.heights, float("nan")))
        if self.skipped:
            repairs.append(Repair("features that are no lines were left out", self.skipped, float("nan")))
        for label, count in sorted(self.said.items()):
            repairs.append(Repair(f"{label}: a state is a claim, not a map: not taken (docs/howto/bring_streets.md)", count, float("nan")))
        if self.ends and all(pair is not None for pair in self.ends):
            node = self._named(first)
        else:
            node, snapped = _joined(points, first)
            if snapped:
                repairs.append(Repair(f"ends of lines within {SNAP_METRES:g} m of each other were joined", snapped, float("nan")))
        return RawStreets(self.source, np.array(self.ways, dtype=np.int64), first, node, points, tuple(self.tags), tuple(repairs))

    def _named(self, first: Array) -> Array:
        """The file says itself what its lines' ends are called: nothing else joins them."""
        node = -1 - np.arange(first[-1], dtype=np.int64)
        node[first[:-1]] = [pair[0] for pair in self.ends if pair]
        node[first[1:] - 1] = [pair[1] for pair in self.ends if pair]
        return node


def _ends(properties: Mapping[str, object]) -> tuple[int, int] | None:
    u, v = properties.get("u"), properties.get("v")
    if isinstance(u, int) and isinstance(v, int) and not isinstance(u, bool) and 0 <= u < 2**62 and 0 <= v < 2**62:
        return u, v
    return None


def _joined(points: Array, first: Array) -> tuple[Array, int]:
    """Numbers of points: equal where two are in one place, or where two ends are near each other. And how many ends were moved together."""
    if not len(points):
        return np.empty(0, dtype=np.int64), 0
    place, node = np.unique(np.rint(points * 10**DEGREE_DIGITS).astype(np.int64), axis=0, return_inverse=True)
    node = node.reshape(-1).astype(np.int64)
    ends = np.unique(np.concatenate([node[first[:-1]], node[first[1:] - 1]]))
    metric = place[ends] / 10**DEGREE_DIGITS * METRES_PER_DEGREE
    metric[:, 0] *= np.cos(np.radians(np.median(points[:, 1])))
    near = cKDTree(metric).query_pairs(SNAP_METRES, output_type="ndarray")
    same = np.arange(len(place))
    for a, b in near[np.lexsort((near[:, 1], near[:, 0]))] if len(near) else ():
        low, high = sorted((_root(same, ends[a]), _root(same, ends[b])))
        same[high] = low
    if len(near):
        return np.array([_root(same, n) for n in node.tolist()], dtype=np.int64), len(np.unique(near))
    return node, 0


def _root(same: Array, n: int) -> int:
    while same[n] != n:
        n = int(same[n])
    return n
