"""Streets come in from GeoJSON, go out as tables, and come back the same."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults
from safepassage.outside.streets.door import read_raw
from safepassage.outside.streets.store import read_streets, write_streets
from safepassage.outside.streets.ways import read_ways, take_metres, write_ways
from safepassage.records.street_ways import StreetWay
from safepassage.streets.building import build
from tests.streets.maps import classes, shared


def line(points: list[list[float]], **properties: Any) -> dict[str, Any]:
    """A feature."""
    return {"type": "Feature", "properties": properties, "geometry": {"type": "LineString", "coordinates": points}}


def written(folder: Path, *features: dict[str, Any], name: str = "city.geojson") -> Path:
    """A file of features."""
    path = folder / name
    data = json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


def problems(path: Path) -> list[str]:
    """What is told of a file that cannot be read."""
    faults = Faults()
    assert read_raw(path, faults) is None
    return [fault.problem for fault in faults.told()]


def test_lines_meet_where_they_share_a_point_and_where_their_ends_nearly_touch(tmp_path: Path) -> None:
    """The second line begins on a middle point of the first; the third ends 1 m from the second's end. The repair is counted."""
    metre = 1 / 111_195
    path = written(
        tmp_path,
        line([[37.0, 36.0], [37.001, 36.0], [37.002, 36.0]], highway="primary", name="A"),
        line([[37.001, 36.0], [37.001, 36.001]], highway="residential"),
        line([[37.001, 36.001 + metre], [37.001, 36.002]], highway="residential"),
    )
    raw = read_raw(path, Faults())
    assert raw is not None
    streets = build(raw, classes()).streets
    assert len(streets.u) == 4
    assert streets.island.max() == 0
    assert [(r.what, r.count) for r in raw.repairs] == [("ends of lines within 2 m of each other were joined", 2)]


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    """Every array, to 0.1 m; and written again it is the same bytes."""
    path = written(
        tmp_path,
        line(
            [[37.0, 36.0], [37.001, 36.0005], [37.002, 36.0]],
            **{"class": "primary", "name": "Castello, Road", "name_ar": "الكاستيلو", "lanes": "3"},
        ),
        line([[37.002, 36.0], [37.002, 36.002]], highway="residential", oneway="-1", maxspeed="30", bridge="yes", hgv="no"),
        name="city.geojson.gz",
    )
    raw = read_raw(path, Faults())
    assert raw is not None
    streets = build(raw, classes()).streets
    for place in ("one", "two"):
        (tmp_path / place).mkdir()
    write_streets(tmp_path / "one", streets)
    again = read_streets(tmp_path / "one")
    write_streets(tmp_path / "two", again)
    for name in ("u", "v", "kind", "oneway", "bridge", "walkable", "drivable", "name", "way", "first", "node", "island"):
        assert (getattr(again, name) == getattr(streets, name)).all(), name
    assert np.allclose(again.metres, streets.metres, atol=0.05)
    assert again.names == streets.names == (("Castello, Road", "الكاستيلو"),)
    assert {p.name: p.read_bytes() for p in (tmp_path / "one").iterdir()} == {p.name: p.read_bytes() for p in (tmp_path / "two").iterdir()}


def test_every_fault_of_the_tables_is_told_at_once(tmp_path: Path) -> None:
    """A class that is not in the table, metres of 0 and a node that is not there: three faults, each with its line."""
    raw = read_raw(
        written(tmp_path, line([[37.0, 36.0], [37.001, 36.0]], u=1, v=2), line([[37.0, 36.0], [37.0, 36.1]], u=1, v=3)), Faults()
    )
    assert raw is not None
    write_streets(tmp_path, build(raw, classes()).streets)
    text = (tmp_path / "streets.csv").read_text()
    first, second = text.splitlines()[2:4]
    bad = text.replace(first, first.replace("road", "river")).replace(second, second.replace("0,1,3", "0,1,77").replace("1,1,3", "1,1,77"))
    bad = bad.replace(second.split(",")[6], "0")
    (tmp_path / "streets.csv").write_text(bad)
    with pytest.raises(FaultyCase) as told:
        read_streets(tmp_path)
    assert [(f.line, f.problem.split(" is not ")[0]) for f in told.value.faults] == [
        (4, "column v"),
        (4, "column metres"),
        (3, "column class"),
    ]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "it is empty"),
        (b'{"type": "FeatureCollection", "features": [{"type": "Fea', "it is not JSON, or it ends in the middle"),
        (b"[]", "it is not a FeatureCollection"),
        (b'{"type": "FeatureCollection", "features": []}', "it holds no lines"),
    ],
)
def test_a_file_that_is_none_is_told(tmp_path: Path, data: bytes, says: str) -> None:
    """Empty, cut off, something else, without a line."""
    (tmp_path / "x.geojson").write_bytes(data)
    assert problems(tmp_path / "x.geojson") == [says]


def test_a_cut_off_gzip_is_told(tmp_path: Path) -> None:
    """Half a download."""
    path = written(tmp_path, line([[37.0, 36.0], [37.001, 36.0]]), name="x.geojson.gz")
    path.write_bytes(path.read_bytes()[:-20])
    assert problems(path) == ["it is cut off, or not gzipped"]


def test_coordinates_that_are_no_degrees_are_all_told(tmp_path: Path) -> None:
    """Metres of UTM instead of degrees, in each of two features."""
    path = written(tmp_path, line([[332000, 4009000], [332100, 4009000]]), line([[37.0, 36.0], [37.0, 136.0]]))
    assert problems(path) == ["feature 1: its coordinates are no degrees", "feature 2: its coordinates are no degrees"]


def test_a_state_in_a_map_is_counted_and_not_taken(tmp_path: Path) -> None:
    """UNSDI-T's OpStatus says closed: a map is no claim. The street is there, and the repair names it."""
    raw = read_raw(
        written(tmp_path, line([[37.0, 36.0], [37.001, 36.0]], FClass="Primary", OpStatus="Closed", CurntPrac="Truck")), Faults()
    )
    assert raw is not None
    assert raw.tags[0]["highway"] == "primary"
    assert [r.what.split(":")[0] for r in raw.repairs] == ["curntprac=Truck", "opstatus=Closed"]


def test_the_streets_of_aleppo_come_in_whole() -> None:
    """27,189 edges of 2,261 km: 19 of no length and 53 drawn twice (0.7 km) go, the rest stays to a tenth of a percent."""
    raw = read_raw(shared("aleppo2016", "aleppo_roads.geojson.gz"), Faults())
    assert raw is not None
    assert len(raw.way) == 27_189
    built = build(raw, classes())
    left_out = sum(repair.count for repair in built.repairs)
    assert len(built.streets.u) == 27_189 - left_out
    assert built.streets.metres.sum() + sum(r.metres for r in built.repairs) == pytest.approx(2_261_367, rel=0.001)
    connected = built.streets.metres[built.streets.island[built.streets.u] == 0].sum() / built.streets.metres.sum()
    assert connected == pytest.approx(0.987, abs=0.001)


def test_traced_lengths_go_into_roads_csv_and_nothing_else_changes(tmp_path: Path) -> None:
    """Comments, quotes, the order of rows and untraced roads stay; a changed source says where its metres are from, once."""
    before = '# lengths by hand\nid,u,v,metres,source\nr1,a,b,1400,"drawn, by hand"\nr2,b,c,700,drawn\n'
    (tmp_path / "roads.csv").write_text(before, encoding="utf-8")
    traced = StreetWay("r1", (0,), (True,), 1656.4, 1250.0, 0.0, 0.0, ())
    missing = StreetWay("r2", (), (), float("nan"), float("nan"), 0.0, 9.0, (), "off the map")
    assert take_metres(tmp_path, (traced, missing), "city.pbf") == 1
    after = '# lengths by hand\nid,u,v,metres,source\nr1,a,b,1656,"drawn, by hand; metres traced over city.pbf"\nr2,b,c,700,drawn\n'
    assert (tmp_path / "roads.csv").read_text(encoding="utf-8") == after
    assert take_metres(tmp_path, (traced, missing), "city.pbf") == 0
    assert (tmp_path / "roads.csv").read_text(encoding="utf-8") == after


def test_ways_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    """Direction, names, the reason why not; a street that is not there is a fault."""
    ways = (
        StreetWay("r1", (4, 2), (True, False), 1656.0, 1250.0, 12.0, 30.0, ("Castello Road", "Ring")),
        StreetWay("r2", (), (), float("nan"), float("nan"), 0.0, 900.0, (), "off the map"),
    )
    write_ways(tmp_path, ways)
    faults = Faults()
    again = read_ways(tmp_path, 5, faults)
    assert not len(faults)
    assert again[0] == ways[0]
    assert (again[1].edges, again[1].why, again[1].v_off) == ((), "off the map", 900.0)
    read_ways(tmp_path, 4, faults)
    assert [(fault.line, fault.problem.split(" a street")[0]) for fault in faults.told()] == [(2, "column streets names")]
