"""A run that is killed leaves papers that belong together, or no plan: never half of one, never two halves."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from typer.testing import CliRunner

from safepassage import certificate
from safepassage.cli import app

SPREAD = tuple((i + 0.5) / 15 for i in range(15))  # moments as shares of a whole run
WRITING = (0.0, 0.2, 0.6, 0.8)  # moments as shares of the time in which papers are written
PATIENCE = 60.0  # seconds for one run

Papers = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Town:
    """A case, the papers of what it was before, the papers that a run to the end writes, and how long that takes [seconds]."""

    case: Path
    old: Path
    new: Path
    seconds: float
    writing: float


def papers(folder: Path) -> Papers:
    """Every finished paper; a name with a dot in front is a file that was being written."""
    return {f.name: f.read_bytes() for f in folder.iterdir() if not f.name.startswith(".")}


def start(case: Path, out: Path) -> subprocess.Popen[bytes]:
    """The command as a process of its own."""
    words = [sys.executable, "-m", "safepassage.cli", "plan", str(case), "--out", str(out), "--step", "60", "--prices", "0"]
    return subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def until_papers_are_written(process: subprocess.Popen[bytes], out: Path) -> None:
    """Returns when the old plan is gone, or the process has ended."""
    end = time.monotonic() + PATIENCE
    while (out / "plan.json").exists() and process.poll() is None:
        assert time.monotonic() < end, "the run takes too long"
        time.sleep(0.001)


def ended(process: subprocess.Popen[bytes]) -> int:
    return process.wait(timeout=PATIENCE)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    """`two_roads`, planned as it is and, before, with twenty fewer people: so that old and new papers can be told apart."""
    base = tmp_path_factory.mktemp("killed")
    with as_file(files("safepassage") / "examples" / "two_roads") as folder:
        case = Path(shutil.copytree(folder, base / "town"))
    people = case / "people.csv"
    text = people.read_text(encoding="utf-8")
    people.write_text(text.replace("amber,able,general,100,100,100", "amber,able,general,80,80,80"), encoding="utf-8")
    assert ended(start(case, base / "old")) == 0
    people.write_text(text, encoding="utf-8")
    new = Path(shutil.copytree(base / "old", base / "new"))
    began = time.monotonic()
    process = start(case, new)
    until_papers_are_written(process, new)
    first = time.monotonic()
    assert ended(process) == 0
    last = time.monotonic()
    return Town(case, base / "old", new, last - began, last - first)


def killed(town: Town, out: Path, *, share: float, writing: bool) -> int:
    """Start a run over the old papers and kill it at a share of its time, or of its writing; how it ended."""
    shutil.copytree(town.old, out)
    process = start(town.case, out)
    try:
        if writing:
            until_papers_are_written(process, out)
        time.sleep(share * (town.writing if writing else town.seconds))
    finally:
        process.kill()
    return ended(process)


def sound(town: Town, out: Path) -> None:
    """Every paper is whole, old or new; with a plan.json they are all of one run, and its bounds are proven."""
    old, new, left = papers(town.old), papers(town.new), papers(out)
    for name, data in left.items():
        assert data in (old.get(name), new.get(name)), f"{name} is neither the old one nor the new one"
        if name.endswith(".json"):
            json.loads(data)
        if name.endswith(".certificate"):
            certificate.verify(out / name)
    if "plan.json" not in left:
        return
    assert left == (old if left["plan.json"] == old["plan.json"] else new)
    said = CliRunner().invoke(app, ["verify-bound", str(out)])
    assert said.exit_code == 0, said.output
    assert "Proven" in said.output


def test_old_and_new_papers_can_be_told_apart(town: Town) -> None:
    """Otherwise the tests below would show nothing: plan, page and every certificate differ."""
    old, new = papers(town.old), papers(town.new)
    assert set(old) == set(new)
    assert {"plan.json", "plan.html"} <= set(old)
    assert all(old[name] != new[name] for name in old if name.startswith(("plan.", "bound")))


@pytest.mark.parametrize("share", SPREAD, ids="{:.2f}".format)
def test_a_run_killed_at_any_moment_leaves_no_half_plan(town: Town, tmp_path: Path, share: float) -> None:
    """Kill -9, at fifteen moments of a run."""
    killed(town, tmp_path / "out", share=share, writing=False)
    sound(town, tmp_path / "out")


@pytest.mark.parametrize("share", WRITING, ids="{:.2f}".format)
def test_a_run_killed_while_it_writes_leaves_no_half_plan(town: Town, tmp_path: Path, share: float) -> None:
    """Kill -9, at four moments after the old plan was taken away."""
    status = killed(town, tmp_path / "out", share=share, writing=True)
    assert status == -signal.SIGKILL or (papers(tmp_path / "out") == papers(town.new))
    sound(town, tmp_path / "out")


def test_after_a_kill_the_next_run_puts_everything_right(town: Town, tmp_path: Path) -> None:
    """A folder in which a run was killed while writing is as good as any: run again, and all papers are the new ones."""
    out = tmp_path / "out"
    killed(town, out, share=0.4, writing=True)
    sound(town, out)
    assert ended(start(town.case, out)) == 0
    assert papers(out) == papers(town.new)
