"""A ledger that cannot be opened says why and what to do; one that was interrupted opens as if nothing had been."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from safepassage.errors import FaultyCase, SafepassageError
from safepassage.outside.ledger import DamagedLedger, Ledger, LedgerUnavailable, opening, schema
from tests.outside.ledger.sayings import CLOCK, NOON, filled, people, road, said


def ledger_of(folder: Path, data: bytes) -> Path:
    """A folder whose ledger has these bytes."""
    (folder / "claims.db").write_bytes(data)
    return folder


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"claims, claims\n" * 1000, "no ledger at all"),
        (b"SQLite format 3\0" + b"\xff" * 5000, "damaged"),
    ],
)
def test_what_is_no_ledger_is_told_and_left_alone(tmp_path: Path, data: bytes, says: str) -> None:
    """An empty file, a text, a broken header: each is named, with both next steps, whether it is to be written or only read."""
    ledger_of(tmp_path, data)
    for create in (True, False):
        with pytest.raises(DamagedLedger, match=says) as told:
            Ledger.open(tmp_path, create=create)
        assert "safepassage verify" in str(told.value)
        assert "safepassage rescue" in str(told.value)
    assert (tmp_path / "claims.db").read_bytes() == data


def test_a_folder_of_that_name_and_a_missing_case_are_told(tmp_path: Path) -> None:
    """`claims.db` is a folder; the case's folder does not exist: two clear errors, and nothing is made."""
    (tmp_path / "claims.db").mkdir()
    with pytest.raises(DamagedLedger, match="not a file"):
        Ledger.open(tmp_path)
    with pytest.raises(LedgerUnavailable, match="cannot be made"):
        Ledger.open(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_the_database_of_another_program_is_told(tmp_path: Path) -> None:
    """A sound database that no safepassage wrote is not taken for a ledger."""
    connection = sqlite3.connect(tmp_path / "claims.db")
    connection.execute("CREATE TABLE entries (x)")
    connection.close()
    with pytest.raises(DamagedLedger, match="another program"):
        Ledger.open(tmp_path)


def test_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A ledger of a format that does not exist yet: refused with what to do, not one byte changed."""
    filled(tmp_path, road("open"))
    connection = sqlite3.connect(tmp_path / "claims.db")
    connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = (tmp_path / "claims.db").read_bytes()
    with pytest.raises(FaultyCase, match="newer"):
        Ledger.open(tmp_path)
    assert (tmp_path / "claims.db").read_bytes() == before


def test_a_write_that_was_cut_off_is_rolled_back_by_whoever_only_reads(tmp_path: Path) -> None:
    """A copy taken in the middle of a write, its journal beside it: opened for reading, it has what was acknowledged."""
    case, copy = tmp_path / "case", tmp_path / "copy"
    case.mkdir()
    copy.mkdir()
    filled(case, road("open"))
    connection = sqlite3.connect(case / "claims.db", isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    for n in range(2, 202):
        connection.execute(
            f"INSERT INTO entries (seq, what, id, recorded, body_hash, hash) VALUES ({n}, 'claim', 'c{n}', 't', zeroblob(32), zeroblob(32))"
        )
    for name in ("claims.db", "claims.db-journal"):
        shutil.copyfile(case / name, copy / name)
    connection.close()
    assert said(copy) == [road("open")]
    assert not (copy / "claims.db-journal").exists()


def test_who_writes_too_long_makes_the_others_wait_and_then_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program holds the ledger: after the waiting time it is told that nothing was written, and how to go on."""
    filled(tmp_path, road("open"))
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(tmp_path / "claims.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Ledger.open(tmp_path) as ledger:
        assert len(ledger.entries()) == 1
        with pytest.raises(LedgerUnavailable, match="another program"):
            ledger.append([people(5)], CLOCK)
        other.execute("ROLLBACK")
        assert len(ledger.append([people(5)], CLOCK).added) == 1
    other.close()


def test_a_full_disk_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    """The file may not grow: an error that says so; afterwards what was there is there, and it can be added to again."""
    filled(tmp_path, road("open"))
    with Ledger.open(tmp_path) as ledger:
        ledger._connection.execute("PRAGMA max_page_count = 8")
        with pytest.raises(LedgerUnavailable, match="disk is full"):
            ledger.append([people(n) for n in range(1000)], CLOCK)
        assert (len(ledger.entries()), ledger.verify()) == (1, ())
    assert len(filled(tmp_path, people(5))) == 1


def test_the_ledger_is_durable_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    """Rollback journal, synced with the folder, freed bytes zeroed (WAL is never used); no other file is left."""
    filled(tmp_path, road("open"))
    with Ledger.open(tmp_path) as ledger:
        settings = {
            name: ledger._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous", "secure_delete")
        }
        assert settings == {"journal_mode": "delete", "synchronous": 3, "secure_delete": 1}
    assert [file.name for file in tmp_path.iterdir()] == ["claims.db"]


def _refuse(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")


def test_a_disk_without_hard_links_gets_its_ledger_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a memory stick, where a file has one name only, the ledger is made and nothing is left beside it."""
    monkeypatch.setattr("os.link", _refuse)
    filled(tmp_path, road("open"))
    assert [file.name for file in tmp_path.iterdir()] == ["claims.db"]


def test_without_hard_links_a_ledger_made_meanwhile_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two makers at once on a memory stick: the one who comes second, with his own file ready, leaves the first one's ledger as it is."""
    filled(tmp_path, road("open"))
    monkeypatch.setattr("os.link", _refuse)
    opening.make(tmp_path / "claims.db")
    assert said(tmp_path) == [road("open")]
    assert [file.name for file in tmp_path.iterdir()] == ["claims.db"]


@pytest.mark.parametrize("breaks", ["os.fsync", "pathlib.Path.replace"])
def test_without_hard_links_a_break_leaves_no_part_of_a_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, breaks: str) -> None:
    """On a memory stick whatever breaks off the making of a ledger leaves none, and the next claim makes it."""
    with monkeypatch.context() as broken:
        broken.setattr("os.link", _refuse)
        broken.setattr(breaks, _refuse)
        with pytest.raises(LedgerUnavailable, match="cannot be made"):
            Ledger.open(tmp_path)
    assert not (tmp_path / "claims.db").exists()
    filled(tmp_path, road("open"))
    assert said(tmp_path) == [road("open")]


def _first_without_links(folder: str, n: int) -> None:
    os.link = _refuse  # type: ignore[assignment]
    _first(folder, n)


def _first(folder: str, n: int) -> None:
    filled(Path(folder), people(n))


@pytest.mark.parametrize("first", [_first, _first_without_links])
def test_many_who_begin_a_ledger_at_once_begin_one(tmp_path: Path, first: Callable[[str, int], None]) -> None:
    """Four processes take down the first claim of a case, on any disk: all four are there, in one whole ledger."""
    started = [get_context("spawn").Process(target=first, args=(str(tmp_path), n)) for n in range(4)]
    for each in started:
        each.start()
    for each in started:
        each.join(60)
    assert [each.exitcode for each in started] == [0, 0, 0, 0]
    assert sorted(claim.range.low for claim in said(tmp_path) if claim.range) == [0, 1, 2, 3]
    with Ledger.open(tmp_path) as ledger:
        assert ledger.verify() == ()


def test_an_error_of_ours_is_never_called_damage_of_the_users(tmp_path: Path) -> None:
    """A body of code that fails inside a write (the control: no SQLite error) comes through as itself, and nothing is written."""
    filled(tmp_path, road("open"))
    with Ledger.open(tmp_path) as ledger:
        with pytest.raises(ZeroDivisionError), ledger._writing():
            raise ZeroDivisionError
        assert issubclass(DamagedLedger, SafepassageError)
        assert [entry.claim for entry in ledger.relevant(NOON)] == [road("open")]
