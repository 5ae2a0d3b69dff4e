"""What a skilled hand changes in the file is found: each way of tampering, beside a control that is clean."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from safepassage.outside.ledger import DamagedLedger, Ledger, wholeness
from safepassage.outside.ledger.schema import COLUMNS, EXTRACTED
from tests.outside.ledger.sayings import CLOCK, NOON, filled, people, road, said, unguarded

ERASED = ", ".join(f"{name} = NULL" for name in ("salt", "body", *EXTRACTED, "lane"))
OTHERS = ", ".join(COLUMNS[3:])
GUARDED = [
    "DELETE FROM entries WHERE seq = 2",
    "UPDATE entries SET body = '{}' WHERE seq = 2",
    "UPDATE entries SET recorded = '2017-01-01T00:00:00Z' WHERE seq = 2",
    "UPDATE entries SET at = 0 WHERE seq = 2",
    "UPDATE entries SET body = NULL, salt = NULL WHERE seq = 2",
    f"UPDATE entries SET {ERASED}, erased_by = 3 WHERE seq = 2",
    f"REPLACE INTO entries SELECT 2, what, 'c2', {OTHERS} FROM entries WHERE seq = 1",
    f"INSERT INTO entries SELECT 9, what, 'c9', {OTHERS} FROM entries WHERE seq = 1",
]
TAMPERED = {
    "a body is changed": "UPDATE entries SET body = replace(body, 'shut', 'open') WHERE seq = 2",
    "a salt is changed": "UPDATE entries SET salt = zeroblob(16) WHERE seq = 2",
    "a body's hash is changed": "UPDATE entries SET body_hash = zeroblob(32) WHERE seq = 2",
    "an id is changed": "UPDATE entries SET id = 'caaaaaaaaaaaa' WHERE seq = 2",
    "the clock is changed": "UPDATE entries SET recorded = '2016-12-15T17:00:00Z' WHERE seq = 2",
    "a claim is called an act": "UPDATE entries SET what = 'purge' WHERE seq = 2",
    "a link is changed": "UPDATE entries SET hash = zeroblob(32) WHERE seq = 2",
    "an entry is taken out": "DELETE FROM entries WHERE seq = 2",
    "two entries change places": "UPDATE entries SET seq = seq - 3 WHERE seq < 3; UPDATE entries SET seq = -seq WHERE seq < 0",
    "a body is erased without a purge": "UPDATE entries SET body = NULL, salt = NULL WHERE seq = 2",
    "a body is erased in the name of another entry": "UPDATE entries SET body = NULL, salt = NULL, erased_by = 3 WHERE seq = 2",
    "a claim is hidden by its time": "UPDATE entries SET at = 9999999999 WHERE seq = 2",
    "a claim is hidden by its road": "UPDATE entries SET subject = 'road:elsewhere' WHERE seq = 2",
    "a claim is hidden behind another": "UPDATE entries SET lane = 3 WHERE seq = 2",
    "a claim is hidden by its grade": "UPDATE entries SET weight = 0 WHERE seq = 2",
    "a claim is hidden from its claimant": "UPDATE entries SET lane = NULL WHERE seq = 2",
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Three claims: the road open, then shut, and people counted."""
    filled(tmp_path, road("open"), road("shut", 1), people(5))
    return tmp_path


def problems(folder: Path) -> list[str]:
    """What opening, reading or verifying finds."""
    try:
        with Ledger.open(folder) as ledger:
            return [str(fault) for fault in ledger.verify()]
    except DamagedLedger as error:
        return [str(error)]


def test_a_ledger_that_nobody_touched_verifies(case: Path) -> None:
    """The control of all that follows: also with its guards taken out and put back as they were."""
    assert problems(case) == []
    with unguarded(case):
        pass
    assert problems(case) == []


@pytest.mark.parametrize("statement", GUARDED)
def test_the_file_itself_refuses_to_be_rewritten(case: Path, statement: str) -> None:
    """Another program that opens the file can neither change, delete, replace nor put in between."""
    before = said(case)
    connection = sqlite3.connect(case / "claims.db")
    with pytest.raises(sqlite3.Error, match="append only"):
        connection.execute(statement)
    connection.close()
    assert said(case) == before
    assert problems(case) == []


@pytest.mark.parametrize("what", TAMPERED)
def test_what_is_changed_past_the_guards_is_found(case: Path, what: str) -> None:
    """Each change, made with the triggers out of the way and put back, is told by `verify`."""
    with unguarded(case) as connection:
        connection.executescript(TAMPERED[what])
    assert problems(case) != []


@pytest.mark.parametrize("what", [what for what in TAMPERED if "claim is hidden" not in what])
def test_a_changed_ledger_is_neither_read_nor_built_upon(case: Path, what: str) -> None:
    """Without verifying: whatever is asked of it, or handed in, the answer is that it is damaged, and what to do. Nothing is written."""
    with unguarded(case) as connection:
        connection.executescript(TAMPERED[what])
    before = (case / "claims.db").read_bytes()
    asks: list[Callable[[Ledger], object]] = [Ledger.entries, Ledger.latest_at, lambda ledger: ledger.relevant(NOON)]
    asks.append(lambda ledger: ledger.append([people(7)], CLOCK))
    for ask in asks:
        with pytest.raises(DamagedLedger, match=r"\n.*safepassage verify .*\n.*safepassage rescue"), Ledger.open(case) as ledger:
            ask(ledger)
    assert (case / "claims.db").read_bytes() == before


def test_an_entry_that_an_index_lacks_is_told(case: Path) -> None:
    """The index by which the current claims are found was cut: reading tells it, where a claim would go missing without a word."""
    connection = sqlite3.connect(case / "claims.db", isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = replace(sql, 'lane IS NOT NULL', 'lane > 1') WHERE name = 'entries_current'")
    connection.close()
    connection = sqlite3.connect(case / "claims.db", isolation_level=None)
    connection.executescript("PRAGMA writable_schema = ON; REINDEX entries_current")
    connection.execute("UPDATE sqlite_schema SET sql = replace(sql, 'lane > 1', 'lane IS NOT NULL') WHERE name = 'entries_current'")
    connection.close()
    with Ledger.open(case) as ledger, pytest.raises(DamagedLedger, match="index"):
        ledger.relevant(NOON)


def test_of_a_large_ledger_a_changed_body_is_told_when_it_is_read(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One too large to be looked through: whoever reads the changed entry is told which one; whoever does not need it reads on."""
    monkeypatch.setattr(wholeness, "LOOKED_THROUGH", 2)
    with unguarded(case) as connection:
        connection.execute(TAMPERED["a body is changed"])
    with Ledger.open(case) as ledger:
        with pytest.raises(DamagedLedger, match=r"entry 2 .*\n.*safepassage verify .*\n.*safepassage rescue"):
            ledger.entries()
        assert [entry.claim for entry in ledger.relevant(NOON)] == [road("open"), people(5)]


def test_of_a_large_ledger_a_missing_entry_is_told(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One too large to be looked through is counted: two entries of which the last is the third."""
    monkeypatch.setattr(wholeness, "LOOKED_THROUGH", 2)
    filled(case, people(8, who="somebody else"))
    with unguarded(case) as connection:
        connection.execute("DELETE FROM entries WHERE seq = 2")
    with Ledger.open(case) as ledger, pytest.raises(DamagedLedger, match="it has 3 entries, and the last one is entry 4"):
        ledger.relevant(NOON)


def test_nothing_is_built_upon_a_broken_end(case: Path) -> None:
    """With the last link broken the ledger does not open, so that nothing more is taken down on it."""
    with unguarded(case) as connection:
        connection.execute("UPDATE entries SET hash = zeroblob(32) WHERE seq = 3")
    with pytest.raises(DamagedLedger, match="entry 3, the last one"):
        Ledger.open(case)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER entries_stand",
        "DROP TRIGGER entries_stay; CREATE TRIGGER entries_stay BEFORE DELETE ON entries BEGIN SELECT 1; END",
        "DROP INDEX entries_current",
        "CREATE TABLE more (x)",
    ],
)
def test_guards_that_were_changed_are_told(case: Path, statement: str) -> None:
    """A trigger or index taken out or weakened, a table that no version made: told, although every entry is whole."""
    connection = sqlite3.connect(case / "claims.db")
    connection.executescript(statement)
    connection.close()
    assert len(problems(case)) > 0


def test_an_older_copy_put_back_is_told_by_its_head(case: Path) -> None:
    """A shorter ledger is whole in itself: only the hash that was kept elsewhere differs."""
    copy = (case / "claims.db").read_bytes()
    with Ledger.open(case) as ledger:
        ledger.append([people(6, 1)], CLOCK)
        kept_elsewhere = ledger.head()
    (case / "claims.db").write_bytes(copy)
    with Ledger.open(case) as ledger:
        assert ledger.verify() == ()
        assert ledger.head() != kept_elsewhere


def test_every_byte_of_the_entries_counts(case: Path) -> None:
    """One bit turned over, at 150 places spread over the file: found, or what is read stays the same."""
    file = case / "claims.db"
    whole, expected = file.read_bytes(), said(case)
    for place in range(0, len(whole), len(whole) // 150):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << (place % 8)
        file.write_bytes(flipped)
        assert problems(case) != [] or said(case) == expected, f"byte {place} of {hashlib.sha256(whole).hexdigest()[:8]}"
