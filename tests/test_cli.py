"""The doors: what a person types and what comes back, on the small example."""

from __future__ import annotations

import json
import shutil
from importlib import resources
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage.cli import app

WRITTEN = {
    "bound.certificate",
    "bound-low.certificate",
    "bound-high.certificate",
    "left_behind.csv",
    "timetable.csv",
    "plan.html",
    "plan.basis",
    "plan.json",
    "prices.csv",
}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A copy of `two_roads` that a test may change."""
    with resources.as_file(resources.files("safepassage") / "examples" / "two_roads") as folder:
        return Path(shutil.copytree(folder, tmp_path / "town"))


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The small example and its papers."""
    base = tmp_path_factory.mktemp("planned")
    assert say("new", str(base / "town")).exit_code == 0
    assert say("plan", str(base / "town"), "--out", str(base / "out")).exit_code == 0
    return base / "town", base / "out"


def say(*words: str):  # type: ignore[no-untyped-def]
    return CliRunner().invoke(app, list(words))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_case_is_without_faults(tmp_path: Path) -> None:
    """`new` writes a case that `validate` finds nothing wrong with."""
    assert say("new", str(tmp_path / "mine")).exit_code == 0
    answer = say("validate", str(tmp_path / "mine"))
    assert answer.exit_code == 0
    assert "no faults" in answer.output


def test_a_plan_is_a_folder_of_papers(planned: tuple[Path, Path]) -> None:
    """All papers are written; plan.json has the names that others rely on."""
    _, out = planned
    assert {f.name for f in out.iterdir()} == WRITTEN
    plan = json.loads((out / "plan.json").read_text(encoding="utf-8"))
    for name in ("expected_deaths", "bound", "stay", "flee", "coordinator"):
        assert set(plan[name]) == {"low", "likely", "high"}
        assert plan[name]["low"] <= plan[name]["likely"] <= plan[name]["high"]
    assert plan["bound"]["likely"] <= plan["expected_deaths"]["likely"]
    assert plan["grid_bound"] > 0
    assert plan["gap_percent"] >= 0
    assert plan["rounding_gap_percent"] >= 0
    assert plan["movements"]
    assert plan["proven"] is True


def test_the_plan_passes_the_judge(planned: tuple[Path, Path]) -> None:
    """`check --json` finds no violation, and counts the deaths that plan.json prints."""
    town, out = planned
    answer = say("check", str(town), str(out / "plan.json"), "--json")
    assert answer.exit_code == 0, answer.output
    said = json.loads(answer.output)
    assert said["violations"] == []
    assert said["expected_deaths"] == json.loads((out / "plan.json").read_text(encoding="utf-8"))["expected_deaths"]


def test_a_seat_too_many_is_named(planned: tuple[Path, Path], tmp_path: Path) -> None:
    """A plan with one person more than seats exits 1 and names the rule."""
    town, out = planned
    plan = json.loads((out / "plan.json").read_text(encoding="utf-8"))
    full = next(m for m in plan["movements"] if m["boardings"])
    full["boardings"][0]["people"] += 1000
    (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    answer = say("check", str(town), str(tmp_path / "plan.json"), "--json")
    assert answer.exit_code == 1
    assert "seats" in {v["rule"] for v in json.loads(answer.output)["violations"]}


def test_the_bound_is_proven_by_its_certificate(planned: tuple[Path, Path], tmp_path: Path) -> None:
    """verify-bound says proven; not of a damaged file, nor of a plan that prints a higher bound."""
    _, out = planned
    assert "Proven" in say("verify-bound", str(out / "plan.json")).output
    other = Path(shutil.copytree(out, tmp_path / "other"))
    plan = json.loads((other / "plan.json").read_text(encoding="utf-8"))
    plan["bound"]["likely"] += 0.01
    (other / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    assert say("verify-bound", str(other)).exit_code == 1
    paper = other / "bound.certificate"
    paper.write_bytes(paper.read_bytes()[:-7])
    assert say("verify-bound", str(paper)).exit_code == 1


def test_a_certificate_of_another_case_is_refused(planned: tuple[Path, Path], tmp_path: Path) -> None:
    """Three certificates that verify, for another level's model than plan.json names: not proven."""
    _, out = planned
    other = Path(shutil.copytree(out, tmp_path / "other"))
    shutil.copy(out / "bound-high.certificate", other / "bound.certificate")
    answer = say("verify-bound", str(other))
    assert answer.exit_code == 1
    assert "another model" in answer.output


@pytest.mark.parametrize("step", ["0", "-5", "17", "45", "720"])
def test_a_step_is_15_30_or_60_minutes(town: Path, tmp_path: Path, step: str) -> None:
    """Any other step is refused before anything is worked out: exit 2, nothing written."""
    assert say("plan", str(town), "--out", str(tmp_path / "out"), "--step", step).exit_code == 2
    assert say("price", str(town), "--step", step).exit_code == 2
    assert not (tmp_path / "out").exists()


def test_the_plan_is_no_worse_than_what_a_person_would_do(planned: tuple[Path, Path]) -> None:
    """At the likely level neither the coordinator's plan nor staying with aid in costs fewer deaths."""
    _, out = planned
    plan = json.loads((out / "plan.json").read_text(encoding="utf-8"))
    assert plan["expected_deaths"]["likely"] <= min(plan["coordinator"]["likely"], plan["stay"]["likely"]) + 1e-9


def test_faults_are_told_at_once_and_nothing_is_written(town: Path, tmp_path: Path) -> None:
    """Three faults in three files: all told with file and line, exit 2, no papers."""
    change(town / "people.csv", "amber,able,general,100", "amber,able,general,-100")
    change(town / "pauses.csv", "2030-01-01T12:00", "2030-01-01T07:00")
    (town / "fleet.csv").unlink()
    answer = say("plan", str(town), "--out", str(tmp_path / "out"))
    assert answer.exit_code == 2
    assert "people.csv line 3" in answer.output
    assert "pauses.csv line 3" in answer.output
    assert "fleet.csv" in answer.output
    assert "Nothing was written." in answer.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("term", ["time = true", "places = true", "route = true", "aid_in = true", 'who = ["general", "at_risk"]'])
def test_a_missing_term_stops_the_plan_and_says_what_to_ask_for(town: Path, tmp_path: Path, term: str) -> None:
    """Each of the five terms gates: exit 3, an ask that names the corridor, and nothing written."""
    text = (town / "terms.toml").read_text(encoding="utf-8")
    (town / "terms.toml").write_text(text.replace(term + "\n", "", 1), encoding="utf-8")
    answer = say("plan", str(town), "--out", str(tmp_path / "out"))
    assert answer.exit_code == 3, answer.output
    assert "East road" in answer.output
    assert not (tmp_path / "out").exists()


def test_a_what_if_stamps_every_paper(town: Path, tmp_path: Path) -> None:
    """A corridor that is only proposed is used with --what-if alone; page, JSON and movements say so."""
    change(town / "corridors.csv", "الطريق الغربي,opened", "الطريق الغربي,proposed")
    change(town / "corridors.csv", "الطريق الشرقي,opened", "الطريق الشرقي,proposed")
    plain, bold = tmp_path / "plain", tmp_path / "bold"
    assert say("plan", str(town), "--out", str(plain), "--prices", "0").exit_code == 0
    assert say("plan", str(town), "--out", str(bold), "--prices", "0", "--what-if").exit_code == 0
    without, with_it = (json.loads((f / "plan.json").read_text(encoding="utf-8")) for f in (plain, bold))
    assert not [m for m in without["movements"] if m["kind"] == "out"]
    assert [m for m in with_it["movements"] if m["kind"] == "out"]
    assert any("what if" in stamp.lower() for stamp in with_it["stamps"])
    for name in ("plan.html", "timetable.csv", "left_behind.csv", "prices.csv"):
        assert "task force only" in (plain / name).read_text(encoding="utf-8").lower(), name
        if name != "prices.csv":
            assert "what if" in (bold / name).read_text(encoding="utf-8").lower(), name
    assert not any("what if" in stamp.lower() for stamp in without["stamps"])


def test_the_same_case_gives_the_same_bytes(planned: tuple[Path, Path], tmp_path: Path) -> None:
    """Planning twice writes the same plan.json, page and tables (conventions, section 12)."""
    town, out = planned
    assert say("plan", str(town), "--out", str(tmp_path / "again")).exit_code == 0
    for name in sorted(WRITTEN):
        assert (tmp_path / "again" / name).read_bytes() == (out / name).read_bytes(), name


def test_prices_of_additions_are_never_below_nothing(planned: tuple[Path, Path]) -> None:
    """More never costs lives; delay never saves any."""
    town, _ = planned
    answer = say("price", str(town), "--json")
    assert answer.exit_code == 0, answer.output
    said = json.loads(answer.output)
    assert said["stamps"][0] == "TASK FORCE ONLY"
    assert {"pause", "vehicle", "checkpoint", "intake", "delay"} == {row["kind"] for row in said["prices"]}
    for row in said["prices"]:
        worth = list(row["deaths_avoided"].values())
        assert all(w <= 1e-4 for w in worth) if row["kind"] == "delay" else all(w >= -1e-4 for w in worth)


def test_numbers_in_tables_for_excel_keep_their_arabic(planned: tuple[Path, Path]) -> None:
    """CSV starts with a byte-order mark, which Excel needs to show Arabic."""
    _, out = planned
    for name in ("timetable.csv", "left_behind.csv", "prices.csv"):
        data = (out / name).read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert any("؀" <= letter <= "ۿ" for letter in data.decode("utf-8-sig"))
