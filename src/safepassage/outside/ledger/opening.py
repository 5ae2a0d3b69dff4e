"""Opening and making the file of a ledger: so that a crash at any moment leaves it whole, and damage is told at once."""

from __future__ import annotations

import errno
import os
import secrets
import sqlite3
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from safepassage.outside.files import _sync_folder
from safepassage.outside.ledger import schema
from safepassage.outside.ledger.chain import GENESIS, body_hash, link
from safepassage.outside.ledger.damage import DamagedLedger, LedgerUnavailable, refused, told, told_of_values

if sys.platform != "win32":
    import fcntl

NAME = "claims.db"
BUSY_SECONDS = 30.0


def connected(path: Path) -> sqlite3.Connection:
    """
    An existing ledger, ready to be read and appended to; what a crash left half written is rolled back by SQLite.

    Opened for writing even when only read: rolling back needs it. SQLite falls back to reading where the file is read-only.

    Raises
    ------
    DamagedLedger, LedgerUnavailable, FaultyCase
        When it is not a whole ledger; cannot be opened now; is of a newer version.
    """
    _tell_what_is_no_file(path)
    with told(path):
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        with told(path), told_of_values(path):  # a broken schema can make even SQLite's own message no text
            _set(connection)
            _look(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def empty() -> sqlite3.Connection:
    """A ledger without entries, in memory only."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    schema.write_schema(connection)
    connection.execute("COMMIT")
    return connection


def make(path: Path) -> None:
    """
    Write an empty ledger where there is none: whole or not at all, never over another that was made meanwhile.

    Raises
    ------
    LedgerUnavailable
        When the folder cannot be written.
    """
    connection = empty()
    data = connection.serialize()
    connection.close()
    neighbour = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
    try:
        try:
            _write(neighbour, data)
            with suppress(FileExistsError):  # somebody else was quicker: theirs stands
                _name(neighbour, path)
        finally:
            neighbour.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        step = "See that the case's folder exists, that you may write in it, and that the disk has room."
        raise LedgerUnavailable(path, f"it cannot be made ({error.strerror})", step) from error


def _name(neighbour: Path, path: Path) -> None:
    """Give the whole file its name, never that of another. Raises FileExistsError, OSError."""
    try:
        os.link(neighbour, path)  # unlike a rename, it never takes the place of another
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links, such as a memory stick
        _rename(neighbour, path)


def _rename(neighbour: Path, path: Path) -> None:
    """As `_name`, where a file has one name only: all who make a ledger there wait for each other, so that none replaces another's."""
    if sys.platform == "win32":
        neighbour.rename(path)  # there it refuses to take the place of another
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)  # a crash lets go of it
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        neighbour.replace(path)
    finally:
        os.close(folder)


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _tell_what_is_no_file(path: Path) -> None:
    """Looks at the file without opening it: closing it again would drop the locks that this process holds on it."""
    try:
        found = path.stat()
    except OSError as error:
        raise LedgerUnavailable(path, f"it cannot be opened ({error.strerror})", "See that you may read the case's folder.") from error
    if not stat.S_ISREG(found.st_mode):
        raise DamagedLedger(path, "it is not a file")
    if found.st_size == 0:
        raise DamagedLedger(path, "the file is empty (0 bytes): it was cut, or copied badly")


def _set(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = EXTRA")  # the folder too, once the journal is gone: a commit survives a power cut
    connection.execute("PRAGMA secure_delete = ON")  # what a purge frees is overwritten with zeros
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing of a case in the system's temporary folder
    connection.execute("PRAGMA cache_size = -32768")  # KiB
    connection.execute("PRAGMA trusted_schema = OFF")


def _look(connection: sqlite3.Connection, path: Path) -> None:
    """Who wrote it, in which version, and whether its end is whole. As fast for a large ledger as for a small one."""
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if mode == "wal":
        connection.execute("PRAGMA journal_mode = DELETE")
    if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION:
        raise DamagedLedger(path, "another program wrote it, or its first page was overwritten")
    connection.execute("BEGIN")  # while somebody reads nobody writes: what is held against each other is of one moment
    pages, page_bytes = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    if path.stat().st_size < pages * page_bytes:
        raise DamagedLedger(path, "the file was cut: its end is missing")
    connection.execute("COMMIT")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > schema.VERSION:
        problem = f"it was written by a newer safepassage (format {version}; this one knows up to {schema.VERSION})"
        raise refused(problem, "Install the newer version; this one changes nothing in it.")
    if version < 1:
        raise DamagedLedger(path, f"format {version} never existed")
    if version < schema.VERSION:
        schema.upgrade(connection, version)
    tell_broken_end(connection, path)


def tell_broken_end(connection: sqlite3.Connection, path: Path) -> None:
    """Raises DamagedLedger when the last entry does not follow from the one before it."""
    rows = connection.execute(
        "SELECT seq, what, id, recorded, salt, body, body_hash, hash FROM entries ORDER BY seq DESC LIMIT 2"
    ).fetchall()
    if rows:
        with told_of_values(path):
            _tell_broken_link(rows, path)


def _tell_broken_link(rows: list[tuple[Any, ...]], path: Path) -> None:
    seq, what, entry_id, recorded, salt, body, told_hash, chained = rows[0]
    before = rows[1][7] if len(rows) == 2 else GENESIS
    if seq != (rows[1][0] if len(rows) == 2 else 0) + 1:
        raise DamagedLedger(path, f"the entry before entry {seq} is missing")
    if body is not None and (salt is None or body_hash(salt, body) != told_hash):
        raise DamagedLedger(path, f"entry {seq}, the last one, does not say what was written")
    if link(before, seq, what, entry_id, recorded, told_hash) != chained:
        raise DamagedLedger(path, f"entry {seq}, the last one, does not follow from the entry before it")
