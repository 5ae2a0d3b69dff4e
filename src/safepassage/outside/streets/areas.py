"""Neighbourhoods as polygons: read from a GeoJSON that a person gives (--areas), kept in the case as areas.geojson."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path

import numpy as np

from safepassage.outside.files import Faults, read_data
from safepassage.records.streets import Area, Repair

AREAS = "areas.geojson"
ID_KEYS = ("id", "pcode", "adm4_pcode", "adm3_pcode", "code", "objectid")  # the P-code first, where there is one
NAME_KEYS = ("name_en", "name", "adm4_en", "label")
ARABIC_KEYS = ("name_ar", "name_a", "name:ar", "adm4_ar")


def read_areas(path: Path, faults: Faults, repairs: list[Repair] | None = None) -> tuple[Area, ...]:
    """
    The polygons of a GeoJSON, by P-code (or another id of theirs). Faults are told with the feature's place.

    Parameters
    ----------
    repairs : takes what was put right: ids that stand in two features are numbered. None: such an id is a fault.
    """
    data = read_data(path, faults)
    if data is None:
        return ()
    try:
        features = json.loads(data)["features"]
    except (ValueError, KeyError, TypeError, RecursionError):
        faults.add(path.name, None, "it is not a FeatureCollection", "Export it again as GeoJSON (RFC 7946).")
        return ()
    found: dict[str, Area] = {}
    doubled = 0
    for place, feature in enumerate(features if isinstance(features, list) else [], start=1):
        area = _area(place, feature, path.name, faults)
        if area is None:
            continue
        if area.id in found and repairs is None:
            faults.add(path.name, None, f"feature {place}: its id already stands in another feature", "Give each area an id of its own.")
        elif area.id in found:
            number = next(k for k in count(2) if f"{area.id}-{k}" not in found)
            area = replace(area, id=f"{area.id}-{number}")
            doubled += 1
        found[area.id] = area
    if not found and not len(faults):
        faults.add(path.name, None, "it holds no areas", "Export neighbourhoods as Polygons.")
    if doubled and repairs is not None:
        repairs.append(Repair("neighbourhoods with an id that another one has: numbered (7, 7-2)", doubled, float("nan")))
    return tuple(found[key] for key in sorted(found))


def _area(place: int, feature: object, file: str, faults: Faults) -> Area | None:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        faults.add(file, None, f"feature {place} is no polygon", "Take it out, or draw its outline.")
        return None
    properties = feature.get("properties")
    plain = {str(k).strip().casefold(): v for k, v in (properties if isinstance(properties, dict) else {}).items()}
    ident = _said(plain, ("pcode", *ID_KEYS))
    if not ident:
        faults.add(file, None, f"feature {place} has no id", f"Give it one of: {', '.join(ID_KEYS)}.")
        return None
    try:
        parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        rings = tuple(np.array(ring, dtype=np.float64)[:, :2] for part in parts for ring in part)
    except (TypeError, ValueError, IndexError, KeyError):
        rings = ()
    if not rings or any(len(ring) < 4 or not np.isfinite(ring).all() or (np.abs(ring) > (180, 90)).any() for ring in rings):
        faults.add(file, None, f"feature {place}: its outline is no ring of degrees", "Export it again in EPSG:4326.")
        return None
    return Area(ident, _said(plain, NAME_KEYS), _said(plain, ARABIC_KEYS), rings, str(plain.get("source") or file))


def _said(plain: Mapping[str, object], keys: tuple[str, ...]) -> str:
    return next((" ".join(str(plain[key]).split()) for key in keys if plain.get(key) not in (None, "")), "")


def write_areas(areas: tuple[Area, ...]) -> bytes:
    """areas.geojson: one polygon a line."""
    features = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"id": a.id, "name": a.name, "name_ar": a.name_ar, "source": a.source},
                "geometry": {"type": "MultiPolygon", "coordinates": [[[list(p) for p in ring.round(6).tolist()]] for ring in a.rings]},
            },
            ensure_ascii=False,
        )
        for a in areas
    ]
    return ('{"type": "FeatureCollection", "features": [\n' + ",\n".join(features) + "\n]}\n").encode()
