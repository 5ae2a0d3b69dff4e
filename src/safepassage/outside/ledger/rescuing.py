"""Saving what can be read of a damaged ledger: every entry whose hash holds, wherever in the file it stands."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from safepassage.outside.files import write_whole
from safepassage.outside.ledger import chain, lines
from safepassage.outside.ledger.carving import Carver, Found
from safepassage.outside.ledger.damage import LedgerUnavailable, refused
from safepassage.outside.ledger.opening import NAME
from safepassage.records.claim import id_of_text

_HASH_BYTES = 32


@dataclass(frozen=True, slots=True)
class Rescue:
    """How many entries were saved; how many more there were, at least: what a cut file no longer shows nobody can count."""

    kept: int
    lost: int


def rescue(folder: Path, to: Path) -> Rescue:
    """
    Write every entry of a ledger that is whole as JSON lines to a new file, in their order. The ledger itself is never changed.

    Raises
    ------
    FaultyCase, LedgerUnavailable
        When the file is there already; when the ledger cannot be read at all, or the file not be written.
    """
    path = Path(folder) / NAME
    if to.exists():
        raise refused(f"{to.name} is there already", "Give the name of a new file.", what="the rescue")
    try:
        carver = Carver.of(_rolled_back(path, to.parent))
        rows, highest = _rows(carver)
        head = rows[-1][7] if rows else chain.GENESIS
        text = "\n".join([lines.header(len(rows), head, rescued=True), *map(lines.line, rows)]) + "\n"
        write_whole(to, text.encode())
    except OSError as error:
        step = "See that you may read the case's folder and write the new file, and that the disk has room."
        raise LedgerUnavailable(path, f"it cannot be rescued to {to.name} ({error.strerror})", step) from error
    return Rescue(len(rows), max(highest, rows[-1][0] if rows else 0) - len(rows))


def _rolled_back(path: Path, beside: Path) -> bytes:
    """The bytes of a ledger; where a write was interrupted, as SQLite rolls it back, in a copy."""
    journal = path.with_name(f"{path.name}-journal")
    if not journal.exists():
        return path.read_bytes()
    with tempfile.TemporaryDirectory(dir=beside, prefix=".rescue-") as name:
        copy = Path(name) / path.name
        shutil.copyfile(path, copy)
        shutil.copyfile(journal, copy.with_name(journal.name))
        with suppress(sqlite3.Error), closing(sqlite3.connect(copy)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema")
        return copy.read_bytes()


def _rows(carver: Carver) -> tuple[list[tuple[Any, ...]], int]:
    """The whole entries by place, and the highest place that anything speaks of. Of an erased one only the place is left."""
    kept: dict[int, tuple[Any, ...]] = {}
    highest = carver.highest()
    for found in carver.found():
        row = _entry(found)
        if row is not None and (found.seq not in kept or row[5] is None):
            kept[found.seq] = row
    return [kept[seq] for seq in sorted(kept)], highest


def _entry(found: Found) -> tuple[Any, ...] | None:
    """The row that `lines.line` takes; None where something of it does not hold."""
    if len(found.values) < 8 or found.seq < 1:
        return None
    _, what, entry_id, recorded, salt, body, hashed, chained = found.values[:8]
    texts = all(isinstance(text, str) for text in (what, entry_id, recorded))
    if not texts or not all(isinstance(each, bytes) and len(each) == _HASH_BYTES for each in (hashed, chained)):
        return None
    if body is None and salt is None:
        return (found.seq, *found.values[1:8]) if what == "claim" else None
    if not isinstance(body, str) or not isinstance(salt, bytes) or chain.body_hash(salt, body) != hashed:
        return None
    return None if what == "claim" and id_of_text(body) != entry_id else (found.seq, *found.values[1:8])
