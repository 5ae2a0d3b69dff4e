"""Every format that was ever written opens; an upgrade is one transaction (promise 19)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from safepassage.outside.ledger import Ledger, schema
from tests.outside.ledger import format_1
from tests.outside.ledger.sayings import CLOCK, filled, road, said


def version_of(folder: Path) -> int:
    """The format that a ledger says it has."""
    connection = sqlite3.connect(folder / "claims.db")
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return version


def test_a_ledger_of_format_1_opens_reads_verifies_and_takes_more(tmp_path: Path) -> None:
    """Written by a copy of the first format's statements: the same claim, the same id, a whole chain."""
    format_1.write(tmp_path)
    assert said(tmp_path) == [road("open")]
    with Ledger.open(tmp_path) as ledger:
        assert [(entry.id, entry.recorded) for entry in ledger.entries()] == [(format_1.ID, CLOCK)]
        assert ledger.verify() == ()
    filled(tmp_path, road("shut", 1))
    assert said(tmp_path) == [road("open"), road("shut", 1)]


def test_what_a_ledger_looks_up_does_not_change_with_the_names_known_to_be_one(tmp_path: Path) -> None:
    """The file keeps `united nations`, as ledgers always did, not the short name that a list of this version gives it."""
    filled(tmp_path, road("open", who=" United  Nations"))
    connection = sqlite3.connect(tmp_path / "claims.db")
    assert connection.execute("SELECT who FROM entries").fetchall() == [("united nations",)]
    connection.close()


def _half_an_upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE remarks (seq INTEGER PRIMARY KEY)")
    raise OSError(28, "the power went")


def _an_upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE remarks (seq INTEGER PRIMARY KEY)")


def test_an_older_ledger_is_upgraded_in_one_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a second format: an upgrade that breaks off leaves format 1 as it was; one that ends gives format 2, with every claim."""
    filled(tmp_path, road("open"))
    before = (tmp_path / "claims.db").read_bytes()
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "UPGRADES", {1: _half_an_upgrade})
    with pytest.raises(OSError, match="power"):
        Ledger.open(tmp_path)
    assert (tmp_path / "claims.db").read_bytes() == before
    monkeypatch.setattr(schema, "UPGRADES", {1: _an_upgrade})
    assert said(tmp_path) == [road("open")]
    assert version_of(tmp_path) == 2


def test_there_is_an_upgrade_from_every_older_format() -> None:
    """Whoever raises the version must say how the older ones become it."""
    assert sorted(schema.UPGRADES) == list(range(1, schema.VERSION))
