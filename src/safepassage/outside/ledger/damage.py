"""What can be wrong with a ledger, as a person meets it: what is wrong, where, and the next step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from safepassage.errors import Fault, FaultyCase, SafepassageError

_BROKEN = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR", "SQLITE_MISMATCH", "SQLITE_FORMAT")
_SAYS = {
    "SQLITE_BUSY": ("another program has been writing to it for more than 30 seconds", "Close that program, or wait, and try again."),
    "SQLITE_LOCKED": ("another program is using it", "Close that program, or wait, and try again."),
    "SQLITE_READONLY": ("the folder or the file cannot be written", "Make both writable, or copy the case to a folder that is."),
    "SQLITE_CANTOPEN": ("it cannot be opened", "See that you may read and write the case's folder and the file."),
    "SQLITE_PERM": ("you may not open it", "See that you may read and write the case's folder and the file."),
    "SQLITE_FULL": ("the disk is full", "Make room and try again: what was taken down before is whole."),
    "SQLITE_TOOBIG": ("it does not take a text this long", "Shorten it."),
}
_IO = ("the disk gave an error", "Try again: the same claim said twice is one claim. If it happens again, copy the case to another disk.")


class DamagedLedger(SafepassageError):
    """A ledger is not what was written: says what is wrong with it, and how to save what can be read."""

    exit_status = 2

    def __init__(self, path: Path, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(path, problem)  # as it is made, so that it can be handed from one process to another

    def __str__(self) -> str:
        case = self.path.parent.name or "CASE"
        return "\n".join(
            [
                f"the ledger {case}/{self.path.name} is damaged: {self.problem}.",
                f"  To see all that is wrong:        safepassage verify {case}",
                f"  To save all that can be read:    safepassage rescue {case} rescued.jsonl",
                "Nothing was written.",
            ]
        )


class LedgerUnavailable(SafepassageError):
    """A ledger cannot be read or written now (held by another, disk full, read only); what was taken down before is whole."""

    def __init__(self, path: Path, problem: str, next_step: str) -> None:
        super().__init__(path, problem, next_step)

    def __str__(self) -> str:
        path, problem, next_step = self.args
        return f"the ledger {path.parent.name or 'CASE'}/{path.name}: {problem}. {next_step}"


def refused(problem: str, next_step: str, what: str = "the ledger") -> FaultyCase:
    """One fault of what is asked of a ledger."""
    return FaultyCase(f"cannot do this with {what}", [Fault("claims.db", None, problem, next_step)])


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says into what a person can act upon. Raises DamagedLedger, LedgerUnavailable."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _translated(path, error) from error
    except sqlite3.DatabaseError as error:
        raise _translated(path, error) from error


@contextmanager
def told_of_values(path: Path) -> Iterator[None]:
    """
    While only the ledger is read: a value of a kind that no version writes is damage (a flipped bit can make a hash a text, or nothing).

    Raises DamagedLedger.
    """
    try:
        yield
    except (TypeError, AttributeError, UnicodeError, OverflowError) as error:
        raise DamagedLedger(path, "a value in it is not of its kind") from error


def _translated(path: Path, error: sqlite3.Error) -> SafepassageError:
    name = getattr(error, "sqlite_errorname", "") or ""
    general = "_".join(name.split("_")[:2])
    if general in _SAYS:
        return LedgerUnavailable(path, *_SAYS[general])
    if general == "SQLITE_IOERR":
        return LedgerUnavailable(path, *_IO)
    if general in _BROKEN or general == "SQLITE_CONSTRAINT" or not general:
        return DamagedLedger(path, "it is no ledger at all" if general == "SQLITE_NOTADB" else f"SQLite says: {error}")
    return LedgerUnavailable(path, f"SQLite says: {error}", "Try again.")
