"""SUMO is another program: whatever it does, the answer is a figure that can be so, or one plain sentence."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage import outside, session
from safepassage.cli import app
from safepassage.outside.sumo import program
from safepassage.outside.sumo.program import Sumo, SumoFailed
from safepassage.records.traffic import Traffic
from tests import cities
from tests.check import plans
from tests.outside.sumo.driven import drive, one_bus, quick, sumo

TWO_ROADS = Path(__file__).parents[3] / "src" / "safepassage" / "examples" / "two_roads"


def script(folder: Path, name: str, text: str) -> str:
    """A program that does what the text says."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def _gone(process: int) -> bool:
    """Whether a process has ended; ending takes a moment."""
    for _ in range(50):
        try:
            if "zombie" in Path(f"/proc/{process}/status").read_text(encoding="utf-8"):
                return True
        except OSError:
            return True
        time.sleep(0.1)
    return False


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    """With everything it started: nothing is left behind."""
    hangs = script(tmp_path, "hangs", f"sleep 60 & echo $! > {tmp_path}/child; wait")
    with pytest.raises(SumoFailed, match=r"not done after 0\.5 s"):
        program.call([hangs], tmp_path, 0.5, None)
    child = int((tmp_path / "child").read_text())
    assert _gone(child)


def test_a_program_that_fails_is_quoted(tmp_path: Path) -> None:
    """Exit status, and the last of what it said, without control letters."""
    fails = script(tmp_path, "fails", "printf 'Error: \\033[31mno such road\\n'; exit 3")
    with pytest.raises(SumoFailed, match=r"exit status 3\): Error: \[31mno such road"):
        program.call([fails], tmp_path, 10, None)


def test_the_environment_of_the_program_is_bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told neither proxies nor anything else of this session."""
    monkeypatch.setenv("HTTPS_PROXY", "http://somewhere")
    monkeypatch.setenv("SECRET", "x")
    said = program.call([script(tmp_path, "env", "env")], tmp_path, 10, None)
    assert "PROXY" not in said
    assert "SECRET" not in said


def test_without_sumo_the_next_step_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the package nor a program on the path."""
    monkeypatch.setattr(program, "_package", lambda: None)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(SumoFailed, match=r"not installed.*sh setup.sh sumo"):
        program.find()


@pytest.mark.parametrize(
    ("netconvert", "own", "told"),
    [("1.19.0", "1.19.0", "too old"), ("1.28.0", "1.27.0", "netconvert is of version 1.28 and sumo of 1.27"), ("", "", "does not say")],
)
def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, netconvert: str, own: str, told: str) -> None:
    """Two programs that do not belong together, or are older than what was tried, are not used."""
    script(tmp_path, "netconvert", f"echo 'Eclipse SUMO netconvert {netconvert}'")
    script(tmp_path, "sumo", f"echo 'Eclipse SUMO sumo Version {own}'")
    monkeypatch.setattr(program, "_package", lambda: None)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(SumoFailed, match=told):
        program.find()


@dataclass(frozen=True, slots=True)
class _Liar(Sumo):
    """SUMO whose output somebody changed."""

    file: str = ""
    change: Callable[[str], str] = str

    def run(self, folder: Path, seconds: float) -> None:
        Sumo.run(self, folder, seconds)
        path = folder / self.file
        changed = self.change(path.read_text(encoding="utf-8"))
        path.write_text(changed, encoding="utf-8") if changed else path.unlink()


LIES = {
    "a file is missing": ("halts.xml", lambda _: "", "cannot be read"),
    "a file breaks off": ("trips.xml", lambda text: text[: text.rindex("</")], "cannot be read"),
    "a vehicle nobody sent": ("trips.xml", lambda text: text.replace('"m.m1"', '"m.other"'), "which nobody sent"),
    "a time that is no number": ("trips.xml", lambda text: text.replace('arrival="5', 'arrival="nan" x="'), "SUMO wrote the time 'nan'"),
    "an arrival before the start": ("trips.xml", lambda text: text.replace('arrival="53', 'arrival="'), "run backwards"),
    "an arrival without a halt": ("halts.xml", lambda text: text.replace("<stopinfo", "<other"), "not that it halted"),
}


@pytest.mark.parametrize(("file", "change", "told"), LIES.values(), ids=LIES)
def test_an_output_that_cannot_be_so_is_refused(file: str, change: Callable[[str], str], told: str) -> None:
    """Nothing is taken as so because the program ended well."""
    case = quick(cities.one_road())
    found = sumo()
    with pytest.raises(SumoFailed, match=told):
        drive(case, one_bus(case), Traffic.MICRO, by=_Liar(found.home, found.netconvert, found.sumo, found.version, file, change))


@pytest.fixture(name="plan")
def _plan(tmp_path: Path) -> Path:
    """A case folder and a plan of two movements beside it."""
    shutil.copytree(TWO_ROADS, tmp_path / "case")
    case = session.read(tmp_path / "case")
    group = next(p.group for p in case.people if p.group.zone == "amber" and p.group.care == "able")
    moves = plans.out(case, "m1", 60, (group, 20), corridor="west", site="reception", point="p_amber")
    outside.write_json(tmp_path / "plan.json", outside.plan_to_dict(plans.plan(case, moves), case))
    return tmp_path / "plan.json"


def test_the_command_writes_the_comparison_and_says_it(plan: Path) -> None:
    """By hand: 10 min to load, 10 km at 30 km/h, 20 min: out at 07:30. Both models say so to the minute; so does `check`."""
    sumo()
    folder = plan.parent
    answer = CliRunner().invoke(app, ["replay-in-sumo", str(folder / "case"), str(plan), "--out", str(folder / "out")])
    assert answer.exit_code == 0, answer.output
    for name in ("by check", "mesoscopic", "microscopic"):
        assert f"the last people are out, {name}: 01 Jan 07:30" in answer.output.replace("\n", " ")
    data = json.loads((folder / "out" / "sumo_check.json").read_text(encoding="utf-8"))
    assert [run["arrived"] for run in data["runs"]] == [1, 1]
    assert data["stamps"] == list(session.stamps_of(session.read(folder / "case"), plan))
    assert (folder / "out" / "sumo" / "mesoscopic" / "vehicles.rou.xml").is_file()
    header = (folder / "out" / "sumo_check.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert "microscopic_difference" in header
    assert "TASK FORCE ONLY" in header


def test_the_same_command_writes_the_same_bytes(plan: Path) -> None:
    """Conventions, section 12."""
    sumo()
    folder = plan.parent
    for name in ("one", "two"):
        words = ["replay-in-sumo", str(folder / "case"), str(plan), "--out", str(folder / name), "--json"]
        assert CliRunner().invoke(app, words).exit_code == 0
    files = [p.relative_to(folder / "one") for p in sorted((folder / "one").rglob("*")) if p.is_file()]
    assert len(files) == 14
    assert all((folder / "one" / f).read_bytes() == (folder / "two" / f).read_bytes() for f in files)


def test_nothing_is_written_when_sumo_fails(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person does not find half a comparison."""
    sumo()
    folder = plan.parent

    def fails(*_: object) -> None:
        raise SumoFailed("sumo failed (exit status 1): it said nothing")

    monkeypatch.setattr(Sumo, "run", fails)
    answer = CliRunner().invoke(app, ["replay-in-sumo", str(folder / "case"), str(plan), "--out", str(folder / "out")])
    assert answer.exit_code == 1
    assert "exit status 1" in answer.output
    assert not (folder / "out").exists()
