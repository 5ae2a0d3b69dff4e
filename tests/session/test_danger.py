"""Danger through the session: from files to the planner's table, never over an older one unseen, and back out again."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage import outside, session
from safepassage.cli import app
from safepassage.errors import FaultyCase, UnknownDanger
from safepassage.records.hazard import HazardKind, Posture

HEADING = "id,date,lat,lon,deaths_low,deaths_high,place\n"
SQUARES = (("amber", "Amber", 0.195, 0.004), ("birch", "Birch", 0.206, 0.004), ("cedar", "Cedar", 0.23, 0.0))


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """`two_roads` (1 January 2030, zones amber and birch) with outlines and thirty incidents in December 2029, most of them in amber."""
    outside.new_case(tmp_path / "town", "two_roads")
    features = []
    for ident, name, west, south in SQUARES:
        ring = [[west, south], [west + 0.01, south], [west + 0.01, south + 0.01], [west, south + 0.01], [west, south]]
        geometry = {"type": "Polygon", "coordinates": [ring]}
        features.append({"type": "Feature", "properties": {"id": ident, "name": name}, "geometry": geometry})
    (tmp_path / "areas.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    rows = [f"i{d},2029-12-{d:02d},0.009,{0.2 if d % 3 else 0.211},1,3,\n" for d in range(1, 31)]
    (tmp_path / "incidents.csv").write_text(HEADING + "".join(rows), encoding="utf-8")
    return tmp_path


def made(town: Path, *more: str) -> session.FromRecords:
    return session.from_records(town / "town", [town / name for name in ("areas.geojson", "incidents.csv", *more)])


def test_what_is_written_into_the_case_is_what_a_plan_reads(town: Path) -> None:
    """The rows come back from danger.csv as they were made, and the forecast of the case is the one that was shown."""
    done = made(town)
    session.write_danger(done, town / "town", town / "out", replace_table=False)
    assert session.read(town / "town").hazards == done.made.hazards
    assert {p.name for p in (town / "out").iterdir()} == {"danger.html", "danger.json", "danger_by_hour.csv"}


def test_an_older_table_is_never_overwritten_unseen(town: Path) -> None:
    """Made again from the same records it is the same; from others it stops, and with --replace the old one is kept."""
    session.write_danger(made(town), town / "town", town / "out", replace_table=False)
    old = (town / "town" / "danger.csv").read_bytes()
    session.write_danger(made(town), town / "town", town / "out", replace_table=False)
    (town / "news.csv").write_text(HEADING + "n1,2029-12-31,0.009,0.211,5,9,\n", encoding="utf-8")
    with pytest.raises(FaultyCase, match="--replace"):
        session.write_danger(made(town, "news.csv"), town / "town", town / "out", replace_table=False)
    assert (town / "town" / "danger.csv").read_bytes() == old
    session.write_danger(made(town, "news.csv"), town / "town", town / "out", replace_table=True)
    assert (town / "town" / "danger.before.csv").read_bytes() == old
    assert (town / "town" / "danger.csv").read_bytes() != old


def test_a_plan_stops_where_nothing_was_ever_reported(town: Path) -> None:
    """All incidents lie in amber: the danger of birch is unknown, and planning names it instead of counting it as quiet."""
    rows = [f"i{d},2029-12-{d:02d},0.009,0.2,1,3,\n" for d in range(1, 31)]
    (town / "incidents.csv").write_text(HEADING + "".join(rows), encoding="utf-8")
    done = made(town)
    session.write_danger(done, town / "town", town / "out", replace_table=False)
    with pytest.raises(UnknownDanger, match="birch"):
        session.run(session.read(town / "town"), step=60, prices_step=None)
    assert any("Birch" in caution for caution in done.made.cautions)


def test_a_plan_with_made_danger_expects_other_deaths_than_without(town: Path) -> None:
    """Both run to the end; the level is the same, the places are not."""
    before = session.run(session.read(town / "town"), step=60, prices_step=None).result
    session.write_danger(made(town), town / "town", town / "out", replace_table=False)
    after = session.run(session.read(town / "town"), step=60, prices_step=None).result
    assert after.expected_deaths.likely != pytest.approx(before.expected_deaths.likely, rel=1e-6)
    assert after.bound.likely <= after.expected_deaths.likely


def test_incidents_of_the_ledger_count_too_and_once(town: Path) -> None:
    """Imported as a claim, an incident is one of the records; handed in as a file as well, it is still one."""
    heading = "event_id_cnty,event_date,sub_event_type,location,latitude,longitude,fatalities,source\n"
    (town / "acled.csv").write_text(heading + "X1,2029-12-30,Sniper attack,Birch,0.009,0.211,2,radio\n", encoding="utf-8")
    session.import_file(town / "town", town / "acled.csv", datetime(2030, 1, 1, 12, tzinfo=UTC))
    for more in ((), ("acled.csv",)):
        told = [event.file for event in made(town, *more).studied.evidence.events if event.id == "acled:X1"]
        assert told == ["ledger"]


def test_what_is_newer_than_the_time_asked_for_is_not_seen(town: Path) -> None:
    """As known on 10 December only the first nine incidents are there."""
    at = session.time_of(town / "town", "2029-12-10T00:00+00:00", datetime(2030, 1, 1, tzinfo=UTC))
    done = session.from_records(town / "town", [town / "areas.geojson", town / "incidents.csv"], at)
    dates = [part.what for part in session.explain(done, "amber") if part.event]
    assert dates
    assert all(int(what.rpartition("i")[2]) < 10 for what in dates)


def test_the_papers_are_for_the_task_force_and_rank_nothing(town: Path) -> None:
    """Each file carries the stamp; places stand in the order of the case or of their names, not of their danger."""
    done = made(town)
    session.write_danger(done, town / "town", town / "out", replace_table=False)
    for name in ("danger.html", "danger.json", "danger_by_hour.csv"):
        assert "task force only" in (town / "out" / name).read_text(encoding="utf-8-sig").casefold()
    assert (town / "town" / "danger.csv").read_text(encoding="utf-8").startswith("# TASK FORCE ONLY")
    data = json.loads((town / "out" / "danger.json").read_text(encoding="utf-8"))
    assert [area["area"] for area in data["areas"]] == ["amber", "birch", "cedar"]
    assert data["areas"][2]["incidents_per_day"] is None  # nothing was ever reported in cedar: unknown, not low


def test_by_hour_each_weapon_has_its_part(town: Path) -> None:
    """In the street of amber, in the first hour, the classes of weapons sum to the whole at every level."""
    done = made(town)
    session.write_danger(done, town / "town", town / "out", replace_table=False)
    text = (town / "out" / "danger_by_hour.csv").read_text(encoding="utf-8-sig")
    rows = [r for r in csv.DictReader(io.StringIO(text)) if (r["place"], r["posture"]) == ("amber", "street")]
    at_first = [r for r in rows if r["hour"] == rows[0]["hour"]]
    for end in ("low", "likely", "high"):
        whole = next(float(r[end]) for r in at_first if r["weapon"] == "all")
        assert sum(float(r[end]) for r in at_first if r["weapon"] != "all") == pytest.approx(whole, rel=0.02)


def test_the_same_records_give_the_same_bytes(town: Path) -> None:
    """No clock, no chance: every file."""
    found = []
    for name in ("one", "two"):
        session.write_danger(made(town), town / "town", town / name, replace_table=True)
        found.append([p.read_bytes() for p in sorted((town / name).iterdir())])
    assert found[0] == found[1]


def test_at_the_terminal(town: Path) -> None:
    """Made, explained as data, and a fault told with its line and exit status 2."""
    arguments = ["danger", str(town / "town"), "--records", str(town / "areas.geojson"), "--records", str(town / "incidents.csv")]
    ended = CliRunner().invoke(app, [*arguments, "--out", str(town / "out")])
    assert ended.exit_code == 0, ended.output
    assert "TASK FORCE ONLY" in ended.output
    ended = CliRunner().invoke(app, [*arguments, "--explain", "amber", "--json"])
    parts = json.loads(ended.output)["parts"]
    assert sum(part["share"] for part in parts) == pytest.approx(1.0, abs=0.01)
    assert {"file", "line", "date"} <= set(parts[0])
    (town / "bad.csv").write_text(HEADING + "x,,0.009,0.2,1,3,\n", encoding="utf-8")
    ended = CliRunner().invoke(app, [*arguments, "--records", str(town / "bad.csv")])
    assert ended.exit_code == 2
    assert "bad.csv line 2" in ended.output


def test_without_records_there_is_no_danger_to_make(town: Path) -> None:
    """Nothing was reported: that is said, and not taken for quiet."""
    with pytest.raises(FaultyCase, match="nothing was reported"):
        session.from_records(town / "town", [town / "areas.geojson"])


def test_without_outlines_zones_are_circles(town: Path) -> None:
    """Incidents near the middle of a zone are its own."""
    done = session.from_records(town / "town", [town / "incidents.csv"])
    cellar = [r for r in done.made.hazards if r.kind is HazardKind.ZONE and r.posture is Posture.CELLAR]
    assert {row.place for row in cellar if row.per_hour} == {"amber", "birch"}
