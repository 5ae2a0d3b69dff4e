"""A full disk, a folder that cannot be written, a clock that jumps: it says so, and nothing is lost."""

from __future__ import annotations

import os
import subprocess
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from safepassage.outside.ledger import Ledger, LedgerUnavailable
from tests.outside.crash.children import IMPORT, RECORDED, ROOT, command
from tests.outside.crash.crash_states import crashes
from tests.outside.crash.flows import START, batches, claim, holding, quick_folder, start_over, traced
from tests.outside.crash.recording_vfs import Kind

LIMIT = 600_000  # bytes of a file: room for a few imports
NOBODY = 65534
JUMPS = 1_000


def test_a_disk_that_fills_up_keeps_all_that_was_said(tmp_path: Path) -> None:
    """A program may not let a file grow further: it says so and what to do; the imports before are there, the last not by half."""
    (tmp_path / "brief.html").write_bytes(b"old")
    child = subprocess.run(command("cramped", tmp_path, LIMIT), cwd=ROOT, capture_output=True, text=True)
    assert child.returncode == 0, child.stderr
    lines = child.stdout.split("\n")[:-1]
    said = {line for line in lines if " " not in line}
    told = [line for line in lines if " " in line]
    assert len(said) >= 2 * IMPORT, "the disk was full before anything was said"
    assert told[0].startswith("told the ledger")
    assert "Try again" in told[0] or "try again" in told[0]
    assert told[1] == f"reads {len(said)}"  # it goes on reading
    assert told[2].startswith("paper")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["brief.html", "claims.db"]
    assert (tmp_path / "brief.html").read_bytes() == b"old"
    with Ledger.open(tmp_path) as ledger:
        assert ledger.verify() == ()
        assert {entry.id for entry in ledger.entries()} == said
        ledger.append([claim(1)], RECORDED)  # there is room again
        assert ledger.count() == len(said) + 1


def _as_one_who_may_not_write(look: Callable[[], None]) -> int:
    """The exit status of a look taken by a user without special rights; 0 when it raised nothing."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        if os.geteuid() == 0:
            os.setuid(NOBODY)
        look()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


@pytest.mark.skipif(os.name != "posix", reason="rights are those of unix")
def test_a_folder_that_cannot_be_written_still_reads() -> None:
    """Without the right to write, the claims are read; a new one is refused with the next step, and the file stays as it was."""
    with quick_folder() as folder:
        with Ledger.open(folder) as ledger:
            ledger.append(batches()[2], RECORDED)
        held, data = holding(folder), (folder / "claims.db").read_bytes()

        def look() -> None:
            assert holding(folder) == held
            with Ledger.open(folder) as ledger, pytest.raises(LedgerUnavailable, match="cannot be written"):
                ledger.append([claim(1)], RECORDED)

        (folder / "claims.db").chmod(0o444)
        folder.chmod(0o555)
        status = _as_one_who_may_not_write(look)
        folder.chmod(0o755)
        assert status == 0
        assert (folder / "claims.db").read_bytes() == data


@pytest.mark.skipif(os.name != "posix", reason="rights are those of unix")
def test_what_is_half_written_is_not_read_where_it_cannot_be_taken_back() -> None:
    """A crash in the middle of a commit, in a folder that cannot be written: an error, not half a commit; writable again, it is whole."""
    trace = traced()
    place = next(n for n, deed in enumerate(trace.deeds) if deed.kind is Kind.SYNC and deed.file == "claims.db")
    state = list(crashes(trace.before, trace.deeds[: place + 1], Random(1), 0, each_byte=False))[-2].state
    with quick_folder() as folder:
        start_over(folder, *state)
        assert state[0] != trace.before

        def look() -> None:
            with pytest.raises(LedgerUnavailable), Ledger.open(folder, create=False) as ledger:
                ledger.entries()

        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        status = _as_one_who_may_not_write(look)
        folder.chmod(0o755)
        for file in folder.iterdir():
            file.chmod(0o644)
        assert status == 0
        assert holding(folder) == trace.held[0]


def test_a_journal_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Something else has the journal's name: nothing is written without a way back, and a person is told."""
    with Ledger.open(tmp_path) as ledger:
        ledger.append([claim(1)], RECORDED)
        held = holding(tmp_path)
        (tmp_path / "claims.db-journal").mkdir()
        with pytest.raises(LedgerUnavailable):
            ledger.append([claim(2)], RECORDED)
    (tmp_path / "claims.db-journal").rmdir()
    assert holding(tmp_path) == held


def test_a_clock_that_jumps_by_years_loses_nothing_and_keeps_the_order() -> None:
    """1,000 claims, the clock up to ten years off, back and forth: each is there, in the order they came, with the clock as it was."""
    dice = Random(10)
    clocks = [START + timedelta(days=dice.uniform(-3650, 3650)) for _ in range(JUMPS)]
    claims = [claim(n) for n in range(JUMPS)]
    with quick_folder() as folder, quick_folder() as other, Ledger.open(folder) as ledger, Ledger.open(other) as steady:
        for said, clock in zip(claims, clocks, strict=True):
            ledger.append([said], clock)
        steady.append(claims, START)
        assert ledger.verify() == ()
        entries = ledger.entries()
        assert [entry.claim for entry in entries] == claims
        assert [entry.seq for entry in entries] == list(range(1, JUMPS + 1))
        assert [entry.recorded for entry in entries] == [clock.replace(microsecond=0) for clock in clocks]
        assert ledger.latest_recorded() == max(clocks).replace(microsecond=0)
        at = START + timedelta(minutes=JUMPS // 2)
        assert [entry.claim for entry in ledger.relevant(at)] == [entry.claim for entry in steady.relevant(at)]
        assert any(entry.recorded > at for entry in ledger.relevant(at))  # the control: the wrong clock was not asked
