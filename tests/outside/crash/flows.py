"""What is done to a ledger while it is watched, and what it must hold afterwards."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from safepassage.outside.ledger import Ledger, opening
from safepassage.records.claim import Claim, ClaimKind, claim_id
from safepassage.records.levels import Range
from tests.outside.crash.recording_vfs import Deed, Kind, Recorder, recording

START = datetime(2016, 12, 15, 6, 0, tzinfo=UTC)
Held = tuple[str, ...]  # all that a ledger holds: its export, line by line
_MEMORY = Path("/dev/shm")


def claim(number: int, replaces: str | None = None) -> Claim:
    """One of many claims, by one of five claimants, about one of seven roads or zones."""
    at, who = START + timedelta(minutes=number), f"organisation {number % 5}"
    if number % 2:
        return Claim(ClaimKind.ROAD_STATE, f"road:r{number % 7}", at, who, word=("open", "shut")[number % 3 == 0], replaces=replaces)
    return Claim(ClaimKind.PEOPLE, f"zone:z{number % 7}", at, who, range=Range.exactly(number), note=f"count {number}", replaces=replaces)


def batches() -> list[list[Claim]]:
    """Six appends: single claims, an import, an amendment, a withdrawal."""
    first, second = claim(1), claim(2)
    amended = claim(3, replaces=claim_id(first))
    taken_back = Claim(
        ClaimKind.WITHDRAWAL, f"claim:{claim_id(second)}", START + timedelta(minutes=200), "organisation 2", note="miscounted"
    )
    return [[first], [second], [claim(n) for n in range(10, 50)], [amended], [taken_back], [claim(60), claim(61)]]


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder for thousands of small files: in memory where the system has such a place."""
    with TemporaryDirectory(dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None) as folder:
        yield Path(folder)


@contextmanager
def fixed_chance(seed: int) -> Iterator[None]:
    """The salts of a ledger from a seed, so that a trace is the same every time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "urandom", Random(seed).randbytes)
        yield


@contextmanager
def connections_set(*statements: str) -> Iterator[None]:
    """Ledgers opened meanwhile get some settings of SQLite changed after their own."""
    own = opening._set

    def changed(connection: sqlite3.Connection) -> None:
        own(connection)
        for statement in statements:
            connection.execute(statement)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_set", changed)
        yield


@dataclass(frozen=True, slots=True)
class Trace:
    """What a flow did to the disk, from `before`, the file as it was; and what the ledger held before and after each step."""

    before: bytes
    deeds: tuple[Deed, ...]
    held: tuple[Held, ...]  # the first before any step


def traced(seed: int = 1, settings: tuple[str, ...] = (), acknowledge_first: bool = False, large: int = 0) -> Trace:
    """
    Six appends and one purge in an empty ledger, each on a connection of its own, as the program does it.

    `acknowledge_first` is a planted fault: a person is told "done" before it is. `large`: as many claims more in the import.
    """
    steps: list[Callable[[Ledger], object]] = [_appending(batch, large if len(batch) > 2 else 0) for batch in batches()]
    steps.append(lambda ledger: ledger.purge(START + timedelta(minutes=30), START + timedelta(days=40), "kept long enough"))
    recorder = Recorder()
    with quick_folder() as folder, fixed_chance(seed):
        Ledger.open(folder).close()
        before = (folder / "claims.db").read_bytes()
        held = [holding(folder)]
        for step in steps:
            if acknowledge_first:
                recorder.note(Deed(Kind.ACK))
            with recording(recorder), connections_set(*settings), Ledger.open(folder) as ledger:
                step(ledger)
            if not acknowledge_first:
                recorder.note(Deed(Kind.ACK))
            held.append(holding(folder))
    return Trace(before, tuple(recorder.deeds), tuple(held))


def _appending(batch: list[Claim], more: int) -> Callable[[Ledger], object]:
    claims = batch + [claim(1000 + n) for n in range(more)]
    return lambda ledger: ledger.append(claims, batch[0].at + timedelta(days=1))


def holding(folder: Path) -> Held:
    """All that the ledger of a folder holds, after it says that it is whole."""
    with Ledger.open(folder, create=False) as ledger:
        faults = ledger.verify()
        assert not faults, [str(fault) for fault in faults]
        return tuple(ledger.export_lines())


def start_over(folder: Path, data: bytes, journal: bytes | None = None) -> Path:
    """A folder with this ledger in it, and this journal or none."""
    path = folder / "claims.db"
    path.write_bytes(data)
    beside = folder / "claims.db-journal"
    if journal is not None:
        beside.write_bytes(journal)
    elif beside.exists():
        beside.unlink()
    return path


def copy_of(folder: Path, to: Path) -> Path:
    """The folder of a case, elsewhere."""
    return Path(shutil.copytree(folder, to, dirs_exist_ok=True))
