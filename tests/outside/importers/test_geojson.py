"""GeoJSON features become claims; what cannot be true is a fault, what was repaired is named."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

import safepassage
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults
from safepassage.outside.importers.geojson import read_geojson
from safepassage.outside.importers.imported import Imported
from safepassage.records.claim import ClaimKind, How
from safepassage.records.levels import Range

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
AT = "2016-12-08T09:30+02:00"
POINT = {"type": "Point", "coordinates": [37.142, 36.175]}
SHELLING = {"kind": "incident", "detail": "shelling", "low": 2, "high": 4, "at": AT, "claimant": "SOHR"}


def told(folder: Path, text: str, claimant: str = "UN") -> tuple[Imported, list[str]]:
    """What a file becomes, and its faults."""
    path, faults = folder / "map.geojson", Faults()
    path.write_text(text, encoding="utf-8")
    return read_geojson(path, CASE, claimant, faults), [str(fault) for fault in faults.told()]


def collection(*features: tuple[object, object], **more: object) -> str:
    """A FeatureCollection of (geometry, properties)."""
    listed = [{"type": "Feature", "geometry": geometry, "properties": properties} for geometry, properties in features]
    return json.dumps({"type": "FeatureCollection", "features": listed, **more})


def read(folder: Path, *features: tuple[object, object]) -> Imported:
    """What features become, without a fault."""
    found, faults = told(folder, collection(*features))
    assert faults == []
    return found


def test_a_point_is_an_incident_in_its_zone(tmp_path: Path) -> None:
    """Without a subject an incident is where its point lies; of low 2 and high 4 the likely value is the middle."""
    (claim,) = read(tmp_path, (POINT, SHELLING)).claims
    assert (claim.kind, claim.subject, claim.detail, claim.range) == (ClaimKind.INCIDENT, "zone:N0219", "shelling", Range(2, 3, 4))
    assert (claim.place, claim.at, claim.claimant) == ((37.142, 36.175), datetime.fromisoformat(AT), "SOHR")


def test_lines_and_areas_stand_for_their_middle(tmp_path: Path) -> None:
    """The middle of a square of 0.002 degrees around Sukkari's middle is Sukkari's middle; a closing corner does not count twice."""
    west, south, east, north = 37.141, 36.174, 37.143, 36.176
    square = {"type": "Polygon", "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]]}
    line = {"type": "LineString", "coordinates": [[37.141, 36.175], [37.143, 36.175]]}
    for claim in read(tmp_path, (square, SHELLING), (line, SHELLING)).claims:
        assert claim.place == pytest.approx((37.142, 36.175))
        assert claim.subject == "zone:N0219"


def test_a_road_a_holder_a_count(tmp_path: Path) -> None:
    """Any kind of claim can be a feature; who says it is the caller's word where the feature names nobody."""
    found = read(
        tmp_path,
        (
            None,
            {"kind": "corridor_state", "subject": "Ramouseh", "value": "Closed", "at": AT, "through": "SARC", "how": "seen", "grade": "B2"},
        ),
        (POINT, {"kind": "holder", "subject": "السكري", "value": "gov", "at": AT}),
        (None, {"kind": "people", "subject": "pocket:all", "value": 40000, "at": "2016-12-08T09:30", "key": "x:1"}),
    )
    closed, held, people = found.claims
    assert (closed.subject, closed.word, closed.claimant, closed.through, closed.how) == (
        "corridor:ramouseh",
        "closed",
        "UN",
        "SARC",
        How.SEEN,
    )
    assert (held.subject, held.word, held.place) == ("zone:N0219", "gov", None)
    assert (people.range, people.key, people.at) == (Range.exactly(40_000), "x:1", datetime.fromisoformat(AT))
    assert found.repairs == ("map.geojson: 1 times without a zone were read in the case's zone",)


def test_what_is_repaired_is_named(tmp_path: Path) -> None:
    """A height, exchanged coordinates, a property that nobody reads, a name in a note."""
    geometry = {"type": "Point", "coordinates": [36.175, 37.142, 380.0]}
    found = read(tmp_path, (geometry, SHELLING | {"fid": 7, "phone": "0944123456", "note": "said Dr Samer Hadid"}))
    assert found.claims[0].place == (37.142, 36.175)
    assert found.claims[0].note == "said Dr [name]"
    assert found.repairs == (
        "map.geojson: longitude and latitude were exchanged in 1 points",
        "map.geojson: 1 heights were left out",
        "map.geojson: 'fid' was not read in 1 features",
        "map.geojson: a property about a person was not read in 1 features",
        "map.geojson: a name was masked in 1 properties",
    )


def test_every_fault_at_once(tmp_path: Path) -> None:
    """Each feature that cannot be true is told, with its place in the file."""
    bad = [
        ({"type": "Point", "coordinates": [237.1, 36.1]}, SHELLING, "feature 1: a coordinate is beyond 180 or 90"),
        ({"type": "Point", "coordinates": [0, 0]}, SHELLING, "feature 2: the point is at 0, 0"),
        ({"type": "Point", "coordinates": ["37", 36]}, SHELLING, "feature 3: its coordinates are not pairs"),
        ({"type": "Ball"}, SHELLING, "feature 4: its geometry is of no known type"),
        (POINT, SHELLING | {"kind": "weather"}, "feature 5: kind is missing or none"),
        (POINT, {"kind": "incident"}, "feature 6: at is missing"),
        (POINT, SHELLING | {"low": 5, "high": 2}, "feature 7: value, low, likely and high are no rising numbers"),
        (POINT, SHELLING | {"at": "yesterday"}, "feature 8: at is not a time"),
        (POINT, {"kind": "holder", "subject": "Atlantis", "value": "gov", "at": AT}, "feature 9: the case has no road"),
        (POINT, {"kind": "people", "subject": "pocket:all", "value": -5, "at": AT}, "feature 10: counts and amounts are not negative"),
    ]
    _, faults = told(tmp_path, collection(*[(geometry, properties) for geometry, properties, _ in bad]))
    assert len(faults) == len(bad)
    for _, _, words in bad:
        assert any(words in fault for fault in faults), (words, faults)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"type": "FeatureCollection", "features": NaN}', "it holds NaN"),
        ('{"type": "FeatureCollection", "features": [], "features": []}', "an object holds one key twice"),
        ("[" * 50 + "]" * 50, "nested more than 24 deep"),
        ("[" * 200_000, "nested more than 24 deep"),
        ("{'type': 1}", "it is not JSON"),
        ("[1]", "is not a FeatureCollection"),
        ('{"type": "FeatureCollection", "features": 3}', "features is not a list"),
        (collection(crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32637"}}), "is not in degrees"),
    ],
)
def test_what_is_no_geojson(tmp_path: Path, text: str, words: str) -> None:
    """Broken, endless, doubled or foreign: told in a word, never a crash."""
    assert words in told(tmp_path, text)[1][0]


def test_numbers_without_end(tmp_path: Path) -> None:
    """1e999 is infinity for a computer; it is no longitude."""
    text = collection(({"type": "Point", "coordinates": [1.5, 36.1]}, SHELLING)).replace("1.5", "1e999")
    assert "not a finite number" in told(tmp_path, text)[1][0]


def test_degrees_by_their_old_name(tmp_path: Path) -> None:
    """CRS84 and EPSG:4326 are degrees."""
    for name in ("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"):
        found, faults = told(tmp_path, collection((POINT, SHELLING), crs={"type": "name", "properties": {"name": name}}))
        assert faults == []
        assert len(found.claims) == 1
