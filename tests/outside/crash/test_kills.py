"""A program that is killed without warning leaves every claim that it had said is there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random
from time import perf_counter

import pytest

from safepassage.outside.ledger import Ledger
from tests.outside.crash.children import IMPORT, RECORDED, command, killed, new
from tests.outside.crash.flows import START
from tests.outside.folders import write_case

LONGEST = {"single": 0.12, "imports": 0.15, "opens": 0.12}  # seconds from ready to the kill: several appends of each kind
KILLS = {"single": 20, "imports": 20, "opens": 10}
ON_ONE_LEDGER = 5  # kills in a row
SEED = 50
ROWS = 300  # of an imported table
COMMANDS = 14


def _ids(folder: Path) -> list[str]:
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify() == ()
        return [entry.id for entry in ledger.entries()]


@pytest.mark.parametrize("what", KILLS)
def test_a_killed_program_has_kept_what_it_said(what: str, tmp_path: Path) -> None:
    """Killed again and again, each second time in a commit, else at random: what was said is there, imports are whole or absent."""
    dice, said, total, amid = Random(f"{SEED} {what}"), set[str](), 0, 0
    for run in range(KILLS[what]):
        folder = tmp_path / str(run // ON_ONE_LEDGER)
        if run % ON_ONE_LEDGER == 0:
            folder.mkdir()
            total, said = total + len(said), set()
        end = killed(command(what, folder, run), dice.uniform(0, LONGEST[what]), folder=folder, amid=run % 2 == 1)
        said |= set(end.said)
        amid += end.amid
        ids = _ids(folder)
        assert said <= set(ids), f"kill {run}: {len(said - set(ids))} claims are lost"
        if what == "imports":
            assert len(ids) % IMPORT == 0, f"kill {run}: half an import is there"
    print(f"{what}: {KILLS[what]} kills, {amid} in the middle of a commit, {total + len(said)} claims said")
    assert total
    assert amid >= KILLS[what] // 2, "too few kills fell into a commit: this test tests nothing"
    with Ledger.open(folder) as ledger:  # a journal that says nothing yet stays until somebody writes
        ledger.append([new(0, KILLS[what])], RECORDED)
    assert [file.name for file in folder.iterdir()] == ["claims.db"]


def test_the_control_that_says_too_early_is_found(tmp_path: Path) -> None:
    """A program that says "there" before the commit: a few kills are enough to find claims that are not."""
    dice, lost = Random(SEED), 0
    for run in range(8):
        said = set(killed(command("hasty", tmp_path, run), dice.uniform(0, LONGEST["imports"])).said)
        lost += not said <= set(_ids(tmp_path))
    print(f"{lost} of 8 kills lost what was said")
    assert lost


def _table(path: Path, run: int) -> Path:
    """A table of claims that no other run brings."""
    lines = ["kind,subject,detail,value,low,likely,high,at,claimant,through,how,grade,key"]
    for number in range(ROWS):
        at = (START + timedelta(minutes=number)).isoformat()
        lines.append(f"road_state,road:r1,,shut,,,,{at},organisation {number % 5},,seen,B2,run {run} line {number}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_the_killed_command_line_has_kept_what_it_said(tmp_path: Path) -> None:
    """`safepassage claim` and `safepassage import`, killed late in their usual time: said is kept, imports are whole."""
    case, dice, said = write_case(tmp_path), Random(SEED), set[str]()

    def line(run: int) -> list[str]:
        says = ["--state", "shut", "--says", "Red Crescent", "--at", f"2016-12-08T05:{run:02}+02:00"]
        table = _table(tmp_path / f"{run}.csv", run)
        words = ["claim", str(case), "--road", "Street", *says] if run % 2 else ["import", str(case), str(table)]
        return [sys.executable, "-m", "safepassage.cli", *words]

    usual = []
    for run in (58, 59):
        begun = perf_counter()
        subprocess.run(line(run), check=True, capture_output=True)
        usual.append(perf_counter() - begun)
    patience = 1.0
    for run in range(COMMANDS):
        words = " ".join(killed(line(run), patience * dice.uniform(0.6, 1.3) * usual[run % 2], ready=None).said)
        said |= set(re.findall(r"\bc[a-z2-7]{12}\b", words))
        patience *= 1 if said else 1.15  # a machine that has become busier comes to its end later
        with Ledger.open(case, create=False) as ledger:
            assert ledger.verify() == ()
            entries = ledger.entries()
        assert said <= {entry.id for entry in entries}
        assert set(Counter(entry.claim.key.partition(" line ")[0] for entry in entries if entry.claim.key).values()) == {ROWS}
    print(f"{COMMANDS} commands killed, {len(said)} ids said, {len(entries)} entries")
    assert said, "no command came far enough to say anything: this test tests nothing"
    assert not list(case.glob("*.part"))
