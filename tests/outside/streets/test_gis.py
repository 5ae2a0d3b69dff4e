"""GeoPackages and shapefiles: projected or not, with the columns of UNSDI-T."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from safepassage.outside.files import Faults
from safepassage.outside.streets.door import read_raw
from safepassage.records.raw_streets import RawStreets
from safepassage.streets.building import build
from tests.streets.maps import classes

for package in ("pyogrio", "shapely", "pyproj"):
    pytest.importorskip(package, reason="the extra [streets] is not installed: sh setup.sh streets")

UTM = "EPSG:32637"
LINES = [[(37.0, 36.0), (37.001, 36.0), (37.002, 36.0)], [(37.001, 36.0), (37.001, 36.001)]]
COLUMNS = {
    "FClass": ["Primary Road", "Residential"],
    "CurntPrac": ["Truck", "Foot"],
    "OpStatus": ["Open", "Closed"],
    "Sec": ["Unknown", None],
    "SrfCond": ["Good", "Poor"],
    "Lanes": [2.0, np.nan],
}


def write(path: Path, crs: str | None) -> None:
    """A file of the two lines, in degrees or projected."""
    import pyogrio
    import pyproj
    import shapely

    shapes = shapely.multilinestrings([[shapely.linestrings(line)] for line in LINES])
    if crs == UTM:
        turn = pyproj.Transformer.from_crs("EPSG:4326", UTM, always_xy=True)
        shapes = shapely.transform(shapes, lambda spots: np.stack(turn.transform(spots[:, 0], spots[:, 1]), axis=1))
    pyogrio.raw.write(
        str(path),
        geometry=shapely.to_wkb(shapes),
        field_data=[np.array(cells, dtype=float if name == "Lanes" else object) for name, cells in COLUMNS.items()],
        fields=list(COLUMNS),
        geometry_type="MultiLineString",
        crs=crs,
    )


def read(path: Path) -> RawStreets:
    """The ways of a file without faults."""
    faults = Faults()
    raw = read_raw(path, faults)
    assert raw is not None, faults.told()
    return raw


@pytest.mark.parametrize("crs", ["EPSG:4326", UTM])
@pytest.mark.parametrize("name", ["roads.gpkg", "roads.shp"])
def test_a_projected_file_gives_the_network_that_one_in_degrees_gives(tmp_path: Path, name: str, crs: str) -> None:
    """A T of 90 + 90 + 111 m: three streets, a primary one of two lanes, a residential one for walkers only."""
    write(tmp_path / name, crs)
    raw = read(tmp_path / name)
    streets = build(raw, classes()).streets
    assert streets.metres == pytest.approx([89.96, 89.96, 111.2], abs=0.2)
    assert [streets.classes[k].id for k in streets.kind] == ["primary", "primary", "residential"]
    assert streets.lanes.tolist() == [2, 2, 2]
    assert streets.drivable[:, 0].tolist() == [True, True, False]
    assert streets.walkable.all()
    assert streets.lon.min() == pytest.approx(37.0, abs=1e-6)


def test_the_states_of_unsdi_t_are_counted_and_not_taken(tmp_path: Path) -> None:
    """OpStatus, Sec, CurntPrac and SrfCond are what somebody said on a day: each word is told with its count."""
    write(tmp_path / "roads.gpkg", "EPSG:4326")
    told = {r.what.split(":")[0]: r.count for r in read(tmp_path / "roads.gpkg").repairs}
    assert told == {
        "curntprac=Truck": 1,
        "curntprac=Foot": 1,
        "opstatus=Open": 1,
        "opstatus=Closed": 1,
        "sec=Unknown": 1,
        "srfcond=Good": 1,
        "srfcond=Poor": 1,
    }


def test_a_shapefile_without_its_parts_is_told_with_each_of_them(tmp_path: Path) -> None:
    """Somebody sent the .shp alone: both missing files are named."""
    write(tmp_path / "roads.shp", "EPSG:4326")
    for part in (".dbf", ".shx"):
        (tmp_path / "roads.shp").with_suffix(part).unlink()
    faults = Faults()
    assert read_raw(tmp_path / "roads.shp", faults) is None
    assert [fault.file for fault in faults.told()] == ["roads.shx", "roads.dbf"]


def test_numbers_that_nobody_explains_are_degrees_only_if_they_can_be(tmp_path: Path) -> None:
    """Without .prj: degrees are taken as such and told; metres are refused."""
    write(tmp_path / "degrees.shp", "EPSG:4326")
    write(tmp_path / "metres.shp", UTM)
    for name in ("degrees", "metres"):
        (tmp_path / f"{name}.prj").unlink()
    assert read(tmp_path / "degrees.shp").repairs[0].what.startswith("no projection is named")
    faults = Faults()
    assert read_raw(tmp_path / "metres.shp", faults) is None
    assert [fault.problem.split(",")[0] for fault in faults.told()] == ["its numbers are no degrees"]


@pytest.mark.parametrize(("data", "says"), [(b"", "it is empty"), (b"SQLite format 3\x00 and then nothing", "it cannot be read")])
def test_a_broken_geopackage_is_told(tmp_path: Path, data: bytes, says: str) -> None:
    """Empty, or cut off after its head."""
    (tmp_path / "x.gpkg").write_bytes(data)
    faults = Faults()
    assert read_raw(tmp_path / "x.gpkg", faults) is None
    assert [fault.problem.startswith(says) for fault in faults.told()] == [True]
