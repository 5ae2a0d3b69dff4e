"""`safepassage replan`, killed without warning: the news is kept, the old plan is whole, no half of a new one can be read."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib import resources
from pathlib import Path
from random import Random
from time import perf_counter

import pytest

from safepassage import outside
from safepassage.outside.ledger import Ledger
from tests.outside.crash.children import killed

KILLS = 12
SEED = 9
PAPERS = {"difference.html", "difference.csv", "difference.json", "timetable.csv", "plan.basis", "plan.json"}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`two_roads` and its plan beside it, in `out`."""
    base = tmp_path_factory.mktemp("replan")
    with resources.as_file(resources.files("safepassage") / "examples" / "two_roads") as example:
        shutil.copytree(example, base / "town")
    subprocess.run(_line("plan", base / "town", base / "out", "--step", "60", "--prices", "0"), check=True, capture_output=True)
    return base


def _line(door: str, case: Path, out: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "safepassage.cli", door, str(case), "--out", str(out), *more]


def test_replan_killed_at_any_moment_leaves_no_half_plan(town: Path) -> None:
    """Twelve kills, from its first moment to its last: ledger whole, old plan byte for byte, plan.json of the new one whole or absent."""
    case = outside.read_case(town / "town")
    corridor = next(c.id for c in case.corridors if c.usable)
    old = {path.name: path.read_bytes() for path in (town / "out").iterdir()}
    dice, states, usual = Random(SEED), set[str](), 0.0
    for run in range(KILLS + 1):
        minute = case.clock(60 + run).isoformat(timespec="minutes")
        news = ["--plan", str(town / "out"), "--at", minute, "--news", f"{corridor} closed since {minute[:10]} {minute[11:16]}, says UN"]
        out = town / f"again-{run}"
        if run == 0:
            begun = perf_counter()
            subprocess.run(_line("replan", town / "town", out, *news), check=True, capture_output=True)
            usual = perf_counter() - begun
        else:
            killed(_line("replan", town / "town", out, *news), dice.uniform(0.3, 1.0) * usual, ready=None)
        with Ledger.open(town / "town", create=False) as ledger:
            assert ledger.verify() == ()
        assert {path.name: path.read_bytes() for path in (town / "out").iterdir()} == old
        states.add(_state(out))
    print(f"{KILLS} kills after a run of {usual:.1f} s: {sorted(states)}")
    assert {"whole"} < states, "no kill came before the end: this test tests nothing"


def _state(out: Path) -> str:
    """What a run left: nothing, an unchecked difference, or everything; half of it fails."""
    if not out.exists():
        return "nothing"
    names = {path.name for path in out.iterdir() if not path.name.endswith(".part")}
    if "plan.json" in names:
        assert names >= PAPERS
        assert json.loads((out / "plan.json").read_text(encoding="utf-8"))["movements"] is not None
        return "whole"
    if "difference.html" in names:
        assert (out / "difference.html").read_text(encoding="utf-8").rstrip().endswith("</html>")
    return "unchecked"
