"""The ledger's file as one moment had it, while others may write: copied in memory under SQLite's own lock."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from safepassage.errors import Fault, FaultyCase

LEDGER = "claims.db"
BEGINNING = b"SQLite format 3\0"
WAIT_SECONDS = 10.0
DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)


def beside_ledger() -> tuple[str, ...]:
    """Names of the files that SQLite keeps beside a ledger while it is written: of no use once the copy is whole."""
    return tuple(f"{LEDGER}-{end}" for end in ("journal", "wal", "shm"))


@dataclass(slots=True)
class HeldLedger:
    """
    A ledger that is being read, or (`alone`) held so that nobody else reads or writes it until it is closed.

    Opening it lets SQLite roll back what a crash left half written. A file that is no database any more is held by nobody: it is taken
    as it lies there, for a rescue later.
    """

    connection: sqlite3.Connection | None
    path: Path

    @classmethod
    def open(cls, folder: Path, alone: bool) -> HeldLedger:
        """Raises FaultyCase when somebody else holds it for longer than 10 seconds, or it cannot be opened."""
        path = folder / LEDGER
        with path.open("rb") as file:
            if file.read(len(BEGINNING)) != BEGINNING:  # not even looked at by SQLite, which would delete its journal
                return cls(None, path)
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=WAIT_SECONDS, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE" if alone else "BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # a plain BEGIN locks nothing before it reads
        except sqlite3.DatabaseError as error:
            connection.close()
            if error.sqlite_errorcode in DAMAGED:
                return cls(None, path)
            step = "Close other windows of the program, see that you may write in the folder, and seal again."
            raise FaultyCase(
                f"cannot seal {folder.name}", [Fault(LEDGER, None, f"the ledger cannot be held still ({error})", step)]
            ) from error
        except BaseException:
            connection.close()
            raise
        return cls(connection, path)

    @property
    def locked(self) -> bool:
        """Whether SQLite's lock is held."""
        return self.connection is not None

    def copy(self) -> bytes | None:
        """The committed state, byte by byte; None of a file that is no database."""
        return None if self.connection is None else self.connection.serialize()

    def close(self) -> None:
        """Let it go."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def __enter__(self) -> HeldLedger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
