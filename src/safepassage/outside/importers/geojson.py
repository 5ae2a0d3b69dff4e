"""GeoJSON: each feature is a claim, its properties named like the columns of the claim sheet (docs/reference/imports.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.points import Points, subject_of
from safepassage.outside.importers.table_text import read_text
from safepassage.outside.numbers import NotRead, number, plain_digits
from safepassage.outside.persons.masking import mask
from safepassage.outside.persons.no_persons import about_a_person, shown
from safepassage.records.case import Case
from safepassage.records.claim import SHAPES, Claim, ClaimKind, Grade, How, Thing
from safepassage.records.levels import Range

PROPERTIES = (
    *("kind", "subject", "name", "detail", "value", "low", "likely", "high", "since", "until", "at"),
    *("claimant", "through", "how", "grade", "note", "key"),
)
MOST_FEATURES = 100_000
MOST_DEPTH = 24  # brackets within brackets: a multipolygon in a collection needs 9
MOST_TEXT = 2_000  # letters of a property
DEGREES = ("crs84", "epsg::4326", "epsg:4326", "epsg/0/4326")  # how EPSG:4326 is written in the old member "crs"
NESTING = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


class _Refused(ValueError):
    """The text is no JSON that can be trusted: why."""


@dataclass(slots=True)
class _Reading:
    """What is known while the features of one file are read."""

    case: Case
    file: str
    claimant: str
    faults: Faults
    points: Points
    masked: dict[str, int] = field(default_factory=dict)
    unread: dict[str, int] = field(default_factory=dict)
    heights: int = 0
    zoneless: int = 0

    def fault(self, where: str, problem: str, next_step: str) -> None:
        self.faults.add(self.file, None, f"{where}: {problem}", next_step)


def read_geojson(path: Path, case: Case, claimant: str, faults: Faults) -> Imported:
    """
    The claims of a FeatureCollection in degrees (EPSG:4326, longitude first).

    Parameters
    ----------
    claimant : who says it where a feature names nobody. An incident without a subject is where its point (or the middle of its line or
        area) is: `points.subject_of`.
    """
    read = read_text(path, faults)
    if read is None:
        return Imported((), ())
    reading = _Reading(case, path.name, claimant, faults, Points.of(case, path.name, faults))
    claims: list[Claim] = []
    keys: dict[str, int] = {}
    for place, feature in enumerate(_features(read[0], reading), start=1):
        claim = _claim(f"feature {place}", feature, reading)
        if claim and claim.key and keys.setdefault(claim.key, place) != place:
            reading.fault(f"feature {place}", f"its key already stands in feature {keys[claim.key]}", "Keep one of the two.")
        elif claim:
            claims.append(claim)
    return Imported(tuple(claims), (*read[1], *_repairs(reading)))


# --- the file ---------------------------------------------------------------------------------------------------------------------


def _features(text: str, reading: _Reading) -> list[dict[str, object]]:
    try:
        whole = _json(text)
    except (_Refused, ValueError, RecursionError) as error:
        why = str(error) if isinstance(error, _Refused) else "it is not JSON"
        line = error.lineno if isinstance(error, json.JSONDecodeError) else None
        reading.faults.add(reading.file, line, why, "Export it again as GeoJSON (RFC 7946).")
        return []
    if not isinstance(whole, dict) or whole.get("type") not in ("FeatureCollection", "Feature"):
        reading.fault("the file", "is not a FeatureCollection", "Export it again as GeoJSON (RFC 7946).")
        return []
    if not _in_degrees(whole.get("crs")):
        reading.fault("the file", "is not in degrees", "Export it again in EPSG:4326 (WGS 84).")
        return []
    features = [whole] if whole["type"] == "Feature" else whole.get("features")
    if not isinstance(features, list) or not all(isinstance(f, dict) and f.get("type") == "Feature" for f in features):
        reading.fault("the file", "features is not a list of features", "Export it again as GeoJSON (RFC 7946).")
        return []
    if len(features) > MOST_FEATURES:
        reading.fault("the file", f"it holds more than {MOST_FEATURES} features", "Take out what is not about this case.")
        return []
    return features


def _json(text: str) -> object:
    """Strict JSON: no key twice, no NaN, no infinity, nothing nested without end."""
    depth = 0
    for letter in re.findall(r"[\[\]{}]", _QUOTED.sub("", text)):
        depth += 1 if letter in "[{" else -1
        if depth > MOST_DEPTH:
            raise _Refused(f"it is nested more than {MOST_DEPTH} deep")
    return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Refused("an object holds one key twice")
    return found


def _constant(text: str) -> float:
    raise _Refused(f"it holds {text}, which is no number")


def _in_degrees(crs: object) -> bool:
    if crs is None:
        return True
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return isinstance(name, str) and name.casefold().endswith(DEGREES)


# --- a feature --------------------------------------------------------------------------------------------------------------------


def _claim(where: str, feature: dict[str, object], reading: _Reading) -> Claim | None:
    before = len(reading.faults)
    cells = _cells(where, feature.get("properties"), reading)
    point = _place(where, feature.get("geometry"), reading)
    lost = point is None and feature.get("geometry") is not None
    kind = _kind(where, cells, reading)
    if kind is None:
        return None
    subject = _subject(where, cells, kind, point, lost, reading)
    values = _values(where, cells, kind, reading)
    times = {name: _time(where, name, cells, reading) for name in ("at", "since", "until")}
    claimant = cells.get("claimant") or reading.claimant
    if not cells.get("at"):
        reading.fault(where, "at is missing", "Write from when it is so, such as 2016-12-08T09:30+02:00.")
    if not claimant.strip() or mask(reading.claimant)[1]:
        reading.fault(where, "nobody is named who says so, or a person is", "Write claimant: an organisation or a role.")
    if len(reading.faults) > before:
        return None
    try:
        return Claim(
            kind=kind,
            subject=subject,
            claimant=claimant,
            detail=cells.get("detail", ""),
            through=cells.get("through", ""),
            how=How(cells.get("how", "").casefold() or "unknown"),
            grade=Grade.read(cells.get("grade", "")),
            note=cells.get("note", ""),
            place=point if kind is ClaimKind.INCIDENT else None,
            key=cells.get("key", ""),
            **values,  # type: ignore[arg-type]
            **times,  # type: ignore[arg-type]
        )
    except ValueError as error:
        reading.fault(where, str(error), "Correct it (docs/explanation/claims.md, section 1).")
        return None


def _cells(where: str, properties: object, reading: _Reading) -> dict[str, str]:
    """The properties that are read, as text without persons; the others are counted."""
    cells: dict[str, str] = {}
    for name, value in (properties if isinstance(properties, dict) else {}).items():
        plain = name.strip().casefold()
        if plain not in PROPERTIES:
            label = "a property about a person" if about_a_person(plain) else shown(plain)
            reading.unread[label] = reading.unread.get(label, 0) + 1
        elif isinstance(value, dict | list | bool) or len(str(value)) > MOST_TEXT:
            reading.fault(where, f"{plain} is neither a text nor a number, or is too long", "Write a short text or a number.")
        elif value is not None:
            cells[plain], kinds = mask(" ".join(str(value).split())) if plain != "key" else (str(value), ())
            for kind in kinds:
                reading.masked[kind] = reading.masked.get(kind, 0) + 1
    return {name: text for name, text in cells.items() if text}


def _kind(where: str, cells: dict[str, str], reading: _Reading) -> ClaimKind | None:
    text = cells.get("kind", "").casefold().replace(" ", "_")
    if text in ClaimKind.__members__.values():
        return ClaimKind(text)
    reading.fault(where, "kind is missing or none of the kinds of claims", f"Write one of: {', '.join(ClaimKind)}.")
    return None


def _subject(where: str, cells: dict[str, str], kind: ClaimKind, point: tuple[float, float] | None, lost: bool, reading: _Reading) -> str:
    """The thing of the case that the feature is about. `lost`: it has a geometry whose fault was told already."""
    text = cells.get("subject") or cells.get("name", "")
    things = SHAPES[kind].things
    thing, mark, _ = text.partition(":")
    if mark and thing in (Thing.CONVOY, Thing.CLAIM, Thing.CASE_NUMBER, Thing.PLACE):
        return text
    found = reading.points.gazetteer.find(text, things) if text else ()
    if len(found) == 1:
        return found[0]
    if kind is ClaimKind.INCIDENT and not found and (point or text or lost):
        return subject_of(reading.points, point, text)
    if found:
        reading.fault(where, f"the subject may be {', '.join(found[:8])}", "Write one of them as it stands here.")
    else:
        reading.fault(
            where, f"the case has no {' or '.join(things)} of that name", "Write subject: an id, or a name as in the case's table."
        )
    return f"{things[0]}:unknown"


def _values(where: str, cells: dict[str, str], kind: ClaimKind, reading: _Reading) -> dict[str, object]:
    """The word and the range that a claim of this kind says."""
    shape, value = SHAPES[kind], cells.get("value")
    word = None
    if shape.words is not None and value is not None and not (shape.words == () and shape.unit and _is_number(value)):
        word, value = value.casefold().replace(" ", "_") if shape.words else value, None
    texts = [cells.get("low"), value if value is not None else cells.get("likely"), cells.get("high")]
    known = [text for text in texts if text is not None]
    if not known:
        return {"word": word, "range": None}
    try:
        ends = [number(text) for text in known]
        low, high = ends[0], ends[-1]
        return {"word": word, "range": Range(low, (low + high) / 2 if texts[1] is None else number(texts[1]), high)}
    except (NotRead, ValueError):
        reading.fault(where, "value, low, likely and high are no rising numbers", "Write low <= likely <= high, or value alone.")
        return {"word": word, "range": None}


def _is_number(text: str) -> bool:
    try:
        number(text)
    except NotRead:
        return False
    return True


def _time(where: str, name: str, cells: dict[str, str], reading: _Reading) -> datetime | None:
    text = cells.get(name)
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(plain_digits(text))
    except ValueError:
        reading.fault(where, f"{name} is not a time", "Write it like 2016-12-08T09:30+02:00.")
        return None
    if time.tzinfo is None:
        reading.zoneless += 1
        return time.replace(tzinfo=reading.case.start.tzinfo)
    return time


# --- its place --------------------------------------------------------------------------------------------------------------------


def _place(where: str, geometry: object, reading: _Reading) -> tuple[float, float] | None:
    """The point, or the middle of the corners of a line or an area; None where there is no geometry, or (with a fault) a wrong one."""
    if geometry is None:
        return None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in NESTING:
        reading.fault(where, "its geometry is of no known type", f"Known are {', '.join(NESTING)}.")
        return None
    try:
        corners = list(_corners(geometry.get("coordinates"), NESTING[str(kind)], reading))
    except (TypeError, ValueError, OverflowError):
        corners = []
    if not corners:
        reading.fault(where, "its coordinates are not pairs of numbers", "Write [longitude, latitude] in degrees.")
        return None
    if kind == "Polygon" and len(corners) > 1 and corners[0] == corners[-1]:
        corners = corners[:-1]
    points: list[tuple[float, float] | None] = []
    for lon, lat in corners:
        points.append(reading.points.point(lon, lat, where=where))
        if points[-1] is None:
            return None  # one fault is told of a feature, not one of each corner
    good = [point for point in points if point]
    return sum(lon for lon, _ in good) / len(good), sum(lat for _, lat in good) / len(good)


def _corners(value: object, nesting: int, reading: _Reading) -> Iterator[tuple[float, float]]:
    if not isinstance(value, list):
        raise TypeError("no list")
    if nesting:
        for part in value:
            yield from _corners(part, nesting - 1, reading)
        return
    if len(value) not in (2, 3) or any(isinstance(each, bool) or not isinstance(each, int | float) for each in value):
        raise ValueError("no point")
    reading.heights += len(value) == 3
    yield float(value[0]), float(value[1])


def _repairs(reading: _Reading) -> tuple[str, ...]:
    file = reading.file
    said = [
        (reading.heights, f"{file}: {reading.heights} heights were left out"),
        (reading.zoneless, f"{file}: {reading.zoneless} times without a zone were read in the case's zone"),
    ]
    unread = [f"{file}: {label} was not read in {count} features" for label, count in reading.unread.items()]
    masked = [f"{file}: {kind} was masked in {count} properties" for kind, count in reading.masked.items()]
    return (*reading.points.repairs(), *(sentence for count, sentence in said if count), *unread, *masked)
