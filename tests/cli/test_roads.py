"""`safepassage roads`, as a person meets it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from safepassage.cli import app

LINE: dict[str, Any] = {"type": "Feature", "properties": {"highway": "primary", "name": "Long road"}, "geometry": None}


def told(*words: str) -> str:
    """What a command that succeeds prints."""
    result = CliRunner(env={"COLUMNS": "1000", "NO_COLOR": "1"}).invoke(app, list(words))
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture(name="case")
def _case(tmp_path: Path) -> Path:
    """The small example."""
    folder = tmp_path / "city"
    told("new", str(folder))
    return folder


def written(path: Path, lines: list[list[list[float]]]) -> Path:
    """A file of main streets."""
    features = [LINE | {"geometry": {"type": "LineString", "coordinates": line}} for line in lines]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def streets_of(case: Path) -> list[list[list[float]]]:
    """A straight street for each road of the case."""
    rows = [line.split(",") for line in (case / "nodes.csv").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    at = {row[0]: [float(row[-2]), float(row[-1])] for row in rows[1:]}
    roads = [line.split(",") for line in (case / "roads.csv").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [[at[row[1]], at[row[2]]] for row in roads[1:]]


def test_streets_come_in_and_their_state_is_what_is_claimed(case: Path, tmp_path: Path) -> None:
    """Every road is traced; a road that is claimed shut, with rubble, is listed with its hours of clearing."""
    printed = told("roads", str(case), "--from", str(written(tmp_path / "city.geojson", streets_of(case))))
    assert "a map does not say what is open" in printed
    assert "(from city.geojson)" in printed
    road = (case / "roads.csv").read_text(encoding="utf-8").splitlines()
    ident = next(line for line in road if line and not line.startswith(("#", "id"))).split(",")[0]
    at = next(line for line in (case / "case.toml").read_text(encoding="utf-8").splitlines() if line.startswith("start")).split('"')[1]
    told("claim", str(case), "--road", ident, "--rubble", "0.2-0.6", "--says", "local council", "--at", at)
    told("claim", str(case), "--road", ident, "--state", "shut", "--says", "local council", "--at", at)
    data = json.loads(told("roads", str(case), "--json"))
    row = next(row for row in data["roads"] if row["road"] == ident)
    assert row["state"] == "shut"
    assert (row["rubble"]["low"], row["rubble"]["high"]) == (0.2, 0.6)
    assert row["clearing_hours_one_crew"]["high"] == pytest.approx(row["metres"] / 15)
    assert data["metres_by_state"]["shut"] > 0


def test_a_chance_above_one_is_refused(case: Path) -> None:
    """Rubble of 30 is a slip for 30 %."""
    result = CliRunner().invoke(app, ["claim", str(case), "--road", "front_east", "--rubble", "30", "--says", "X"])
    assert result.exit_code == 2


def test_streets_of_another_city_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    """The file lies in the wrong hemisphere: it says so, and leaves no table behind."""
    case = tmp_path / "aleppo"
    told("new", str(case), "--example", "aleppo_2016")
    before = sorted(path.name for path in case.iterdir())
    mirrored = [[[x, -y] for x, y in line] for line in streets_of(case)]
    result = CliRunner().invoke(app, ["roads", str(case), "--from", str(written(tmp_path / "city.geojson", mirrored))])
    assert result.exit_code == 2
    assert "wrong hemisphere: the sign of its latitudes" in result.output
    assert sorted(path.name for path in case.iterdir()) == before


def test_the_state_of_streets_that_were_not_brought_is_a_fault(case: Path) -> None:
    """With the next step."""
    result = CliRunner().invoke(app, ["roads", str(case)])
    assert result.exit_code == 2
    assert "safepassage roads CASE --from FILE" in result.output


def test_bringing_the_streets_again_writes_the_same_bytes_and_keeps_the_classes(case: Path, tmp_path: Path) -> None:
    """A changed street_classes.csv stays, and counts."""
    file = str(written(tmp_path / "city.geojson", streets_of(case)))
    told("roads", str(case), "--from", file)
    once = {path.name: path.read_bytes() for path in case.glob("street*")}
    table = (case / "street_classes.csv").read_text(encoding="utf-8").replace("primary,2,4,900", "primary,2,6,900")
    (case / "street_classes.csv").write_text(table, encoding="utf-8")
    told("roads", str(case), "--from", file)
    again = {path.name: path.read_bytes() for path in case.glob("street*")}
    assert again["street_classes.csv"].decode() == table
    assert again["street_nodes.csv"] == once["street_nodes.csv"]
    assert b",6,," in again["streets.csv"]
    assert b",6,," not in once["streets.csv"]


def test_a_gate_that_contradicts_its_own_name_is_told_and_not_used(case: Path, tmp_path: Path) -> None:
    """A gate named after a neighbourhood that lies 4 km from it is a mistake: it is named with the reason, the other gate stays."""
    lines = streets_of(case)
    (x, y), (v, w) = lines[0]
    ring = [[x + 0.04, y], [x + 0.05, y], [x + 0.05, y + 0.01], [x + 0.04, y]]
    area = {"type": "Feature", "properties": {"PCODE": "N1", "NAME_EN": "Shaarani"}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    points = [("1", "Shaarani gate", x, y), ("2", "Other gate", v, w)]
    gates = [
        {"type": "Feature", "properties": {"id": i, "name": name}, "geometry": {"type": "Point", "coordinates": [a, b]}}
        for i, name, a, b in points
    ]
    for name, features in (("areas.json", [area]), ("gates.json", gates)):
        (tmp_path / name).write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    options = ("--areas", str(tmp_path / "areas.json"), "--gates", str(tmp_path / "gates.json"))
    printed = told("roads", str(case), "--from", str(written(tmp_path / "city.geojson", lines)), *options)
    assert "Shaarani gate: its name names Shaarani, and it lies 4." in printed
    assert [line.split(",")[2] for line in (case / "street_gates.csv").read_text(encoding="utf-8").splitlines()[1:]] == ["Other gate"]
