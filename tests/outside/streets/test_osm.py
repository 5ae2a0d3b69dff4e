"""OpenStreetMap files: clipped, odd, cut off, empty; and three real ones against totals worked out another way."""

from __future__ import annotations

import bz2
from pathlib import Path

import numpy as np
import pytest

from safepassage.outside.files import Faults
from safepassage.outside.streets.door import read_raw
from safepassage.records.raw_streets import RawStreets
from safepassage.streets.building import build
from tests.streets.maps import classes, shared

pytest.importorskip("osmium", reason="the extra [streets] is not installed: sh setup.sh streets")

HEAD = '<?xml version="1.0"?><osm version="0.6" generator="by hand">'
NODES = "".join(f'<node id="{k}" version="1" lon="{37 + k * 0.001}" lat="36.0"/>' for k in (1, 2, 3, 5, 6))
WAY = (
    '<way id="10" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="5"/><nd ref="6"/>'
    '<tag k="highway" v="primary"/><tag k="name:ar" v="الكاستيلو"/><tag k="lanes" v="2;3"/></way>'
)


def read(path: Path) -> RawStreets:
    """The ways of a file without faults."""
    faults = Faults()
    raw = read_raw(path, faults)
    assert raw is not None, faults.told()
    return raw


def problems(path: Path) -> list[str]:
    """What is told of a file that cannot be read."""
    faults = Faults()
    assert read_raw(path, faults) is None
    return [fault.problem for fault in faults.told()]


def test_a_way_with_a_missing_node_is_cut_there_and_not_bridged(tmp_path: Path) -> None:
    """Node 4 is not in the file: 1-2-3 and 5-6 remain, and nothing joins 3 to 5."""
    (tmp_path / "c.osm").write_text(f"{HEAD}{NODES}{WAY}</osm>")
    raw = read(tmp_path / "c.osm")
    assert raw.first.tolist() == [0, 3, 5]
    assert raw.node.tolist() == [1, 2, 3, 5, 6]
    assert [(r.what.split(" (")[0], r.count) for r in raw.repairs] == [("points that are not in the file", 1)]
    assert build(raw, classes()).streets.island.max() == 1


def test_the_same_map_reads_the_same_from_each_of_its_formats(tmp_path: Path) -> None:
    """XML, XML in bzip2, PBF: the same ways, points and words, Arabic too."""
    import osmium

    (tmp_path / "c.osm").write_text(f"{HEAD}{NODES}{WAY}</osm>")
    (tmp_path / "c.osm.bz2").write_bytes(bz2.compress((tmp_path / "c.osm").read_bytes()))
    with osmium.SimpleWriter(str(tmp_path / "c.osm.pbf")) as writer:
        for thing in osmium.FileProcessor(str(tmp_path / "c.osm")):
            writer.add(thing)
    plain, zipped, pbf = (read(tmp_path / name) for name in ("c.osm", "c.osm.bz2", "c.osm.pbf"))
    for other in (zipped, pbf):
        assert other.tags == plain.tags == ({"highway": "primary", "name:ar": "الكاستيلو", "lanes": "2;3"},) * 2
        assert np.array_equal(other.points, plain.points)
        assert np.array_equal(other.node, plain.node)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("x.osm.pbf", b"", "it is empty"),
        ("x.osm", b"", "it is empty"),
        ("x.osm", f"{HEAD}{NODES}".encode(), "it is cut off or is no OpenStreetMap file"),
        ("x.osm", f"{HEAD}{NODES}</osm>".encode(), "it holds no street"),
        ("x.osm", f"{HEAD}{WAY}</osm>".encode(), "its streets have no points"),
        ("x.osm", b"<gpx></gpx>", "it is cut off or is no OpenStreetMap file"),
        ("x.osm.pbf", b"no pbf at all, but long enough to be looked at", "it is cut off or is no OpenStreetMap file"),
        ("x.kml", b"<kml/>", "its name does not say what it is"),
    ],
)
def test_a_file_that_holds_no_streets_is_told(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    """Empty, cut off, without streets, without points, something else."""
    (tmp_path / name).write_bytes(data)
    assert [problem.startswith(says) for problem in problems(tmp_path / name)] == [True]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_pbf_is_told_wherever_it_was_cut(tmp_path: Path, share: float) -> None:
    """A download that stopped is never half a city."""
    data = shared("networks", "test.osm.pbf").read_bytes()
    (tmp_path / "half.osm.pbf").write_bytes(data[: int(len(data) * share)])
    assert [p.startswith("it is cut off") for p in problems(tmp_path / "half.osm.pbf")] == [True]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """With the kinds of files that can be read."""
    assert problems(tmp_path / "none.osm.pbf") == ["there is no such file"]


@pytest.mark.parametrize(
    ("name", "nodes", "edges", "km"),
    [("Helsinki.osm.pbf", 3582, 4668, 93.13), ("test.osm.pbf", 555, 704, 66.12), ("West-Oakland.osm.bz2", 54, 66, 8.78)],
)
def test_three_real_files_give_the_totals_of_the_table(name: str, nodes: int, edges: int, km: float) -> None:
    """The totals that docs/explanation/streets.md explains against osmnx."""
    raw = read(shared("networks", name))
    streets = build(raw, classes()).streets
    assert (len(streets.node), len(streets.u)) == (nodes, edges)
    assert streets.metres.sum() / 1000 == pytest.approx(km, abs=0.005)
