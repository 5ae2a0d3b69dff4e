"""Killed while documents are read and proposals decided, a case has every proposal and every decision that it said it had."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

from safepassage import outside
from safepassage.outside.ledger import Ledger
from safepassage.outside.proposals import PROPOSAL, VERDICT, Proposals
from safepassage.session import reading, verdicts
from tests.outside.crash.bulk_child import CLOCK
from tests.outside.crash.children import killed

LOOPS, COMMANDS = 40, 10
LONGEST = 0.5  # seconds from ready to the kill: several reads and decisions
SEED = 51
ROWS = 12
BULKS, MANY = 10, 80


def kept(folder: Path) -> tuple[set[str], set[str], set[str]]:
    """Ids of proposals, ids of claims, and the proposals that are decided, of files that verify."""
    with Proposals.open(folder, create=False) as proposals:
        rows = proposals.all()
    with Ledger.open(folder, create=False) as ledger:
        assert ledger.verify() == ()
        claims = {entry.id for entry in ledger.entries()}
    waiting = {one.proposal.id for one in verdicts.pending(folder)}
    names = {row.id for row in rows if row.what == PROPOSAL}
    assert len([row for row in rows if row.what == VERDICT]) == len(names - waiting)
    return names, claims, names - waiting


def test_a_killed_reader_has_kept_what_it_said(tmp_path: Path) -> None:
    """Killed forty times on one case, each second time in a commit, else at random: tables are there whole, decisions with their claim."""
    town, dice, amid = tmp_path / "town", Random(SEED), 0
    outside.new_case(town, "two_roads")
    read, accepted, claimed = set[str](), set[str](), set[str]()
    for run in range(LOOPS):
        command = [sys.executable, "-m", "tests.outside.crash.reading_child", str(town), str(run)]
        late = run % 2 == 1  # however slow the machine: not before something was accepted, and in the commit of what comes next
        end = killed(command, dice.uniform(0, LONGEST), "accepted" if late else "ready", folder=town, amid=late)
        for line in end.said:
            what, *said = line.split()
            {"read": read, "accepted": accepted, "claim": claimed}[what].update(said)
        amid += end.amid
        names, claims, decided = kept(town)
        assert read <= names, f"kill {run}: {len(read - names)} proposals are lost"
        assert accepted <= decided, f"kill {run}: {len(accepted - decided)} decisions are lost"
        assert claimed <= claims, f"kill {run}: {len(claimed - claims)} claims are lost"
        assert len(names) % ROWS == 0, f"kill {run}: half a table is there"
    print(f"{LOOPS} kills, {amid} in the middle of a commit; {len(read)} proposals, {len(accepted)} decisions said")
    assert read
    assert accepted
    assert amid >= LOOPS // 2, "too few kills fell into a commit: this test tests nothing"


def test_the_killed_command_line_leaves_no_half_reading(tmp_path: Path) -> None:
    """`safepassage read`, killed at any time of its run: all of a table's proposals, or none."""
    town, dice = tmp_path / "town", Random(SEED)
    outside.new_case(town, "two_roads")
    for run in range(COMMANDS):
        table = tmp_path / f"{run}.csv"
        table.write_text("date,place,killed\n" + "".join(f"2030-01-01,Mill {run},{row}\n" for row in range(ROWS)), encoding="utf-8")
        killed([sys.executable, "-m", "safepassage.cli", "read", str(town), str(table)], dice.uniform(0.2, 1.6), ready=None)
        assert len(kept(town)[0]) % ROWS == 0
    done = subprocess.run(
        [sys.executable, "-m", "safepassage.cli", "read", str(town), str(table)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len(kept(town)[0]) >= ROWS


def test_a_killed_bulk_acceptance_has_kept_what_it_said_and_is_finished_later(tmp_path: Path) -> None:
    """Killed ten times, half of them in a commit: what was said is decided, each has its claim, and at the end none is double."""
    town, dice, said, given, patience = tmp_path / "town", Random(SEED), set[str](), 0, 0.4
    outside.new_case(town, "two_roads")
    command = [sys.executable, "-m", "tests.outside.crash.bulk_child", str(town)]
    for run in range(BULKS):
        table = tmp_path / f"{run}.csv"  # as many again: a quick machine must not be done before it is killed
        table.write_text("date,place,killed\n" + "".join(f"2030-01-01,Mill {run},{row}\n" for row in range(MANY)), encoding="utf-8")
        reading.read(town, [table], CLOCK)
        given += MANY
        for line in killed(command, dice.uniform(0.0, patience), "ready", folder=town, amid=run % 2 == 1).said:
            said.update(line.split()[1:] if line.startswith("accepted") else ())
        names, claims, decided = kept(town)
        assert len(names) == given
        assert said <= decided, f"kill {run}: {len(said - decided)} decisions are lost"
        assert len(claims) >= len(decided), f"kill {run}: a decision has no claim"
        patience *= 1 if said else 1.6  # a busy machine comes to its first commit later
    assert said
    subprocess.run(command, check=True, capture_output=True)
    names, claims, decided = kept(town)
    assert (len(decided), len(claims)) == (given, given)
