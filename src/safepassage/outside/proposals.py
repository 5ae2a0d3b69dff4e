"""
What was read and not yet decided: documents, proposals and verdicts, in `proposals.db` of a case's folder.

Kept as the ledger keeps claims: append only, chained, in one transaction, acknowledged once it is on the disk. It is a file of its own,
so that nothing that a program read can be taken for a claim.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from safepassage.outside.ledger import chain, opening, schema
from safepassage.outside.ledger.damage import DamagedLedger, LedgerUnavailable, told, told_of_values
from safepassage.outside.ledger.reading import text_of, time_of
from safepassage.outside.ledger.wholeness import Whole, looked_at

NAME = "proposals.db"
DOCUMENT, PROPOSAL, VERDICT, PURGE = "document", "proposal", "verdict", "purge"
AGAIN = "again"  # a document that was known already was read once more: it is the reading that counts from then on
MOST_ASKED = 500  # ids in one question
_SELECT = "SELECT seq, what, id, recorded, salt, body, body_hash FROM entries"
_INSERT = "INSERT INTO entries (seq, what, id, recorded, salt, body, body_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Kept:
    """One thing as it is kept: its place from 1, what it is, its id, when it was taken down, and what it says (JSON)."""

    seq: int
    what: str
    id: str
    recorded: datetime
    body: str


class Proposals:
    """The proposals of one case. Use it in a `with` statement. Raises what a ledger raises (`outside.ledger`)."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._whole = Whole()

    @classmethod
    def open(cls, folder: Path, *, create: bool = True) -> Proposals:
        """
        Those of a case. Where nothing was ever read, an empty file is made; with `create=False` nothing is written and it reads as empty.

        Raises
        ------
        DamagedLedger, LedgerUnavailable, FaultyCase
            When the file is not whole; cannot be opened now; was written by a newer version.
        """
        path = Path(folder) / NAME
        with told(path):
            if not path.exists() and not create:
                return cls(path, opening.empty())
            if not path.exists():
                opening.make(path)
            return cls(path, opening.connected(path))

    def __enter__(self) -> Proposals:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._connection.close()

    def append(self, things: Sequence[tuple[str, str, str]], clock: datetime) -> tuple[str, ...]:
        """
        Take down (what, id, body), all or none; the ids that were not there yet. It returns when they are on the disk.

        What has an id that is there already is left out: the same document read twice is read once.
        """
        recorded = text_of(clock)
        with told(self._path), self._writing():
            known = self._known([name for _, name, _ in things])
            first: dict[str, tuple[str, str, str]] = {}
            for one in things:
                if one[1] not in known:
                    first.setdefault(one[1], one)
            new = list(first.values())
            self._insert([(*one, recorded) for one in new])
        return tuple(name for _, name, _ in new)

    def _known(self, names: Sequence[str]) -> set[str]:
        """Which of these ids are there already, in the transaction under way."""
        found = set[str]()
        for place in range(0, len(names), MOST_ASKED):
            asked = names[place : place + MOST_ASKED]
            rows = self._connection.execute(f"SELECT id FROM entries WHERE id IN ({','.join('?' * len(asked))})", asked)
            found |= {row[0] for row in rows}
        return found

    def erase(self, keep: Callable[[Kept], bool], act: tuple[str, str], clock: datetime) -> int:
        """
        Erase for good all that is not to be kept, in one transaction; how many. An entry (id, body) says that it was done.

        What is left is chained anew: unlike a ledger, whose places others cite, nothing outside speaks of places in this file.
        """
        rows = self.all()
        left = [(row.what, row.id, row.body, text_of(row.recorded)) for row in rows if row.what == PURGE or keep(row)]
        if len(left) == len(rows):
            return 0
        triggers = [statement for statement in schema.STATEMENTS if statement.startswith("CREATE TRIGGER")]
        with told(self._path), self._writing():
            if self._connection.execute("SELECT count(*) FROM entries").fetchone()[0] != len(rows):
                raise LedgerUnavailable(self._path, "somebody wrote to it meanwhile", "Purge again: nothing was erased.")
            for statement in triggers:
                self._connection.execute(f"DROP TRIGGER {statement.split()[2]}")
            self._connection.execute("DELETE FROM entries")
            for statement in triggers:
                self._connection.execute(statement)
            self._insert([*left, (PURGE, *act, text_of(clock))])
        self._whole = Whole()
        return len(rows) - len(left)

    def _insert(self, things: Sequence[tuple[str, str, str, str]]) -> None:
        """Append (what, id, body, recorded), in the transaction under way."""
        row = self._connection.execute("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1").fetchone()
        seq, previous = row or (0, chain.GENESIS)
        rows = []
        for (what, name, body, recorded), salt in zip(things, chain.salts(len(things)), strict=True):
            seq += 1
            hashed = chain.body_hash(salt, body)
            previous = chain.link(previous, seq, what, name, recorded, hashed)
            rows.append((seq, what, name, recorded, salt, body, hashed, previous))
        self._connection.executemany(_INSERT, rows)

    def all(self, *what: str) -> list[Kept]:
        """Everything, or what is of these kinds, in the order it was taken down. Raises DamagedLedger where it is not what was written."""
        of = f" WHERE what IN ({','.join('?' * len(what))})" if what else ""
        with self._looking():
            return [self._kept(row) for row in self._connection.execute(f"{_SELECT}{of} ORDER BY seq", what)]

    def skimmed(self) -> tuple[list[str], list[Kept]]:
        """The ids of the proposals in their order, and all else: of 100,000 proposals a person asks for a few (`some`)."""
        with self._looking():
            names = [row[0] for row in self._connection.execute("SELECT id FROM entries WHERE what = ? ORDER BY seq", (PROPOSAL,))]
            rest = self._connection.execute(f"{_SELECT} WHERE what <> ? ORDER BY seq", (PROPOSAL,))
            return names, [self._kept(row) for row in rest]

    def some(self, names: Sequence[str]) -> list[Kept]:
        """Those of these ids, in the order it was taken down; what was purged meanwhile is not among them. Raises DamagedLedger."""
        found: list[Kept] = []
        with self._looking():
            for place in range(0, len(names), MOST_ASKED):
                asked = names[place : place + MOST_ASKED]
                rows = self._connection.execute(f"{_SELECT} WHERE id IN ({','.join('?' * len(asked))})", asked)
                found += [self._kept(row) for row in rows]
        return sorted(found, key=lambda row: row.seq)

    def of_document(self, ident: str) -> list[Kept]:
        """The proposals of a document."""
        head = f'{{"document":"{ident}"'  # how each of them begins
        with self._looking():
            rows = self._connection.execute(
                f"{_SELECT} WHERE what = ? AND substr(body, 1, ?) = ? ORDER BY seq", (PROPOSAL, len(head), head)
            )
            return [self._kept(row) for row in rows]

    @contextmanager
    def _looking(self) -> Iterator[None]:
        """Reading what is of one moment, and whole."""
        with told(self._path), told_of_values(self._path):
            self._connection.execute("BEGIN")
            try:
                self._whole = looked_at(self._connection, self._path, self._whole)
                yield
            finally:
                self._connection.execute("ROLLBACK")

    def _kept(self, row: tuple[int, str, str, str, bytes, str, bytes]) -> Kept:
        seq, what, name, recorded, salt, body, hashed = row
        if chain.body_hash(salt, body) != hashed:
            raise DamagedLedger(self._path, f"entry {seq} does not say what was written")
        return Kept(seq, what, name, time_of(recorded), body)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            opening.tell_broken_end(self._connection, self._path)
            self._whole = looked_at(self._connection, self._path, self._whole)
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
