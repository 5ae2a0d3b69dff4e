"""
Whether a ledger is whole, before anything is read of it or built upon it.

Up to `LOOKED_THROUGH` entries all of it is looked at: the chain, each body, and that each index has what the table has. A larger one
takes too long for that: then entries are counted, its end is looked at (`opening`), each body that is read (`reading`), and `verify`
does the rest.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from safepassage.outside.ledger.chain import GENESIS, body_hash, link
from safepassage.outside.ledger.damage import DamagedLedger, told_of_values

LOOKED_THROUGH = 20_000  # entries; they take 0.1 s (benchmarks/ledger.py)
_ENTRIES = "SELECT seq, what, id, recorded, salt, body, body_hash, hash, erased_by FROM entries WHERE seq > ? ORDER BY seq"


@dataclass(frozen=True, slots=True)
class Whole:
    """Up to which entry a ledger was found whole, and the hash of it and all before."""

    seq: int = 0
    hash: bytes = GENESIS


def looked_at(connection: sqlite3.Connection, path: Path, before: Whole) -> Whole:
    """
    How far a ledger is whole: to its end. What was looked at `before`, through the same connection, is not looked at again.

    In the transaction of whoever reads or writes, so that what is looked at is what is read. Raises DamagedLedger.
    """
    last = connection.execute("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1").fetchone()
    if last is None or last == (before.seq, before.hash):
        return before
    if last[0] > LOOKED_THROUGH:
        count = connection.execute("SELECT count(*) FROM entries").fetchone()[0]
        if count != last[0]:
            raise DamagedLedger(path, f"it has {count} entries, and the last one is entry {last[0]}")
        return Whole(*last)
    with told_of_values(path):
        found = _chain(connection, path, before)
    if before == Whole():
        _tell_indexes(connection, path)
    return found


def _chain(connection: sqlite3.Connection, path: Path, before: Whole) -> Whole:
    """Each entry follows from the one before it, and says what was written."""
    seq, previous = before.seq, before.hash
    purges, erasers = set(), set()
    for place, what, entry_id, recorded, salt, body, hashed, chained, erased_by in connection.execute(_ENTRIES, (seq,)):
        seq += 1
        if place != seq:
            raise DamagedLedger(path, f"entry {seq} is missing")
        if (erased_by is None) if body is None else (salt is None or body_hash(salt, body) != hashed):
            raise DamagedLedger(path, f"entry {seq} does not say what was written")
        if link(previous, seq, what, entry_id, recorded, hashed) != chained:
            raise DamagedLedger(path, f"entry {seq} does not follow from the entry before it")
        previous = chained
        if what == "purge":
            purges.add(seq)
        if erased_by is not None:
            erasers.add(erased_by)
    if erasers - purges:
        raise DamagedLedger(path, "an entry is empty, and no purge says that it was erased")
    return Whole(seq, previous)


def _tell_indexes(connection: sqlite3.Connection, path: Path) -> None:
    """What is looked up is found by the indexes: an entry that one of them lacks would not be found, and nothing would tell."""
    for (line,) in connection.execute("PRAGMA integrity_check(1)"):
        if line != "ok":
            raise DamagedLedger(path, f"the file is not sound ({' '.join(str(line).split())})")
