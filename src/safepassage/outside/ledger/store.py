"""The ledger: claims in, in the order they are taken down; never changed, never lost (claims, section 3)."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.collection import without_collection
from safepassage.outside.ledger import chain, current, incoming, lines, opening, purging, verifying
from safepassage.outside.ledger.damage import refused, told, told_of_values
from safepassage.outside.ledger.reading import READ, by_seq, claim_of, entries_of, second, text_of, time_of
from safepassage.outside.ledger.schema import COLUMNS
from safepassage.outside.ledger.wholeness import Whole, looked_at
from safepassage.records.claim import Claim, Entry

LEAST_PREFIX = 4  # letters of an id by which a person may call a claim
_INSERT = f"INSERT INTO entries ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"

_LANE = "SELECT lane FROM entries WHERE at IS NOT NULL AND kind = ? AND subject = ? AND detail = ? AND who = ? AND lane IS NOT NULL LIMIT 1"


@dataclass(frozen=True, slots=True)
class Receipt:
    """
    What became of claims that were handed in; it is written only once they are on the disk.

    `added`: the new entries. `known`: ids of claims that were there already, or say the same under the same key. `forks`: ids of new
    claims whose target somebody else had replaced too. `meanwhile`: what others added about the same subjects since the writer last read.
    """

    added: tuple[Entry, ...]
    known: tuple[str, ...]
    forks: tuple[str, ...]
    meanwhile: tuple[Entry, ...] = ()


class Ledger:
    """
    The claims of one case, in `claims.db` of its folder. Use it in a `with` statement.

    Every method raises DamagedLedger where what is read is not what was written, and LedgerUnavailable where the disk, another
    program or a right stands in the way.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, on_disk: bool) -> None:
        self._path = path
        self._connection = connection
        self._on_disk = on_disk
        self._whole = Whole()

    @classmethod
    def open(cls, folder: Path, *, create: bool = True) -> Ledger:
        """
        The ledger of a case. Where there is none, an empty one is made; with `create=False` nothing is written and it reads as empty.

        Raises
        ------
        DamagedLedger, LedgerUnavailable, FaultyCase
            When the file is not a whole ledger; cannot be opened now; was written by a newer version.
        """
        path = Path(folder) / opening.NAME
        with told(path):
            there = path.exists() or path.is_symlink()
            if not there and not create:
                return cls(path, opening.empty(), on_disk=False)
            if not there:
                opening.make(path)
            return cls(path, opening.connected(path), on_disk=True)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def head(self) -> str:
        """The hash that stands for all entries: kept elsewhere, it tells whether this is still the same ledger, or a longer one."""
        with told(self._path):
            return self._tip()[1].hex()

    def count(self) -> int:
        """How many entries there are, erased ones and acts included."""
        with told(self._path):
            return self._tip()[0]

    def entries(self) -> list[Entry]:
        """Every claim that was not erased, in the order they were taken down."""
        with told(self._path), told_of_values(self._path), self._reading():
            return entries_of(self._rows("what = 'claim' AND body IS NOT NULL"), self._path)

    def of_key(self, key: str) -> list[Entry]:
        """The claims of a key, in the order of arrival."""
        with told(self._path), told_of_values(self._path), self._reading():
            return entries_of(self._rows("what = 'claim' AND body IS NOT NULL AND key = ? ORDER BY seq", key), self._path)

    def relevant(self, at: datetime) -> list[Entry]:
        """Every entry on which the situation at a time can depend, and few others, in the order they were taken down."""
        with told(self._path), told_of_values(self._path), self._reading():
            return entries_of(by_seq(self._connection, current.relevant(self._connection, second(at))), self._path)

    def count_after(self, at: datetime) -> int:
        """How many claims speak of a later time."""
        with told(self._path), self._reading():
            return current.count_after(self._connection, second(at))

    def latest_recorded(self) -> datetime | None:
        """The latest clock at which anything was taken down; None in an empty ledger."""
        with told(self._path), told_of_values(self._path), self._reading():
            text = self._value("SELECT max(recorded) FROM entries")
            return None if text is None else time_of(text)

    def latest_at(self) -> datetime | None:
        """From when the newest claim is so; None without claims."""
        with told(self._path), told_of_values(self._path), self._reading():
            latest = current.latest(self._connection)
            return None if latest is None else datetime.fromtimestamp(latest, UTC)

    def find(self, prefix: str) -> Entry:
        """
        The claim of an id, or of the first letters of one.

        Raises
        ------
        FaultyCase
            When no claim, or more than one, has it; or the claim was erased.
        """
        wanted = prefix.strip().lower()
        if len(wanted) < LEAST_PREFIX:
            raise refused(f"{prefix[:40]!r} is too short for the id of a claim", f"Give at least {LEAST_PREFIX} letters of it.")
        with told(self._path), told_of_values(self._path), self._reading():
            rows = self._rows("what = 'claim' AND id >= ? AND id < ? ORDER BY seq LIMIT 5", wanted, wanted + "\U0010ffff")
            self._tell_not_one(prefix[:40], rows)
            return entries_of(rows, self._path)[0]

    def append(
        self, claims: Sequence[Claim], recorded: datetime, seen: str | None = None, elsewhere: Collection[str] = frozenset()
    ) -> Receipt:
        """
        Take claims down: all of them or none, in one transaction; it returns when they are on the disk.

        Parameters
        ----------
        claims
            In the order they are to stand (a claim of the batch that another speaks of goes first).
        recorded
            The clock. It may have been set back: the order of entries is their place, not their time.
        seen
            What `head` was when the writer last read: the receipt then lists what others wrote since about the same subjects.
        elsewhere
            Ids that may be spoken of without being here: erased or lost in the ledger that the claims come from.

        Raises
        ------
        FaultyCase
            With every claim that cannot be taken down; nothing was written.
        """
        self._tell_not_on_disk()
        clock = text_of(recorded)
        with without_collection():
            return self._append(claims, clock, seen, elsewhere)

    def _append(self, claims: Sequence[Claim], clock: str, seen: str | None, elsewhere: Collection[str]) -> Receipt:
        written = incoming.texts(claims)
        with told(self._path), self._writing():
            with told_of_values(self._path):
                known, meanwhile = self._known(claims, written), self._meanwhile(claims, seen)
            arrived = incoming.sort_out(claims, written, known, elsewhere)
            forks = self._forks(arrived.new)
            added = self._insert("claim", [(entry_id, text) for entry_id, text, _ in arrived.new], clock, [c for _, _, c in arrived.new])
        time = time_of(clock)
        new = tuple(Entry(seq, new[0], time, new[2]) for seq, new in zip(added, arrived.new, strict=True))
        return Receipt(new, tuple(arrived.known), forks, meanwhile)

    def purge(self, before: datetime, recorded: datetime, reason: str) -> int:
        """
        Erase what the claims from before a time say (see `purging`); how many. That, when and why it was done is an entry of its own.

        Raises
        ------
        FaultyCase
            When no reason is given.
        """
        if not reason.strip():
            raise refused("no reason is given for the purge", "Say why, in a few words: it stays in the ledger.")
        clock = text_of(recorded)
        if not self._on_disk:
            return 0
        with told(self._path), self._writing():
            chosen = purging.chosen(self._connection, second(before))
            if chosen:
                body = purging.act(chosen, text_of(before), reason)
                (seq,) = self._insert("purge", [(purging.act_id(body, self._tip()[1]), body)], clock)
                purging.erase(self._connection, chosen, seq)
        return len(chosen)

    def verify(self) -> tuple[Fault, ...]:
        """Everything that is not as it was written: the file, what guards it, the chain, each body, each id (`verifying`)."""
        with self._one_moment():
            return verifying.faults_of(self._connection)

    def export_lines(self) -> Iterator[str]:
        """The ledger as JSON lines: a header, then every entry. The same ledger gives the same bytes."""
        with told(self._path), told_of_values(self._path), self._reading():
            yield from lines.lines_of(self._connection)

    def _tip(self) -> tuple[int, bytes]:
        row = self._connection.execute("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1").fetchone()
        return row or (0, chain.GENESIS)

    def _rows(self, where: str, *values: object) -> list[tuple[Any, ...]]:
        order = "" if "ORDER BY" in where else " ORDER BY seq"
        return self._connection.execute(f"SELECT {READ} FROM entries WHERE {where}{order}", values).fetchall()

    def _value(self, query: str, *values: object) -> Any:
        row = self._connection.execute(query, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One moment of the ledger, which is whole (`wholeness`)."""
        with self._one_moment():
            self._whole = looked_at(self._connection, self._path, self._whole)
            yield

    @contextmanager
    def _one_moment(self) -> Iterator[None]:
        """What is read is of one moment, whatever others write meanwhile."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """All or nothing; acknowledged only after the commit."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            opening.tell_broken_end(self._connection, self._path)  # never build upon a broken end
            self._whole = looked_at(self._connection, self._path, self._whole)
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _insert(self, what: str, bodies: list[tuple[str, str]], clock: str, claims: Sequence[Claim] = ()) -> list[int]:
        first, previous = self._tip()
        rows: list[tuple[object, ...]] = []
        lanes: dict[tuple[object, ...], int] = {}
        for place, ((entry_id, text), salt) in enumerate(zip(bodies, chain.salts(len(bodies)), strict=True)):
            seq = first + 1 + place
            hashed = chain.body_hash(salt, text)
            previous = chain.link(previous, seq, what, entry_id, clock, hashed)
            extracted = incoming.extracted(claims[place]) if claims else incoming.NOTHING
            lane = self._lane(extracted[:4], seq, lanes, first > 0) if claims and current.has_lane(claims[place]) else None
            rows.append((seq, what, entry_id, clock, salt, text, hashed, previous, *extracted, lane, None))
        self._connection.executemany(_INSERT, rows)
        return list(range(first + 1, first + 1 + len(rows)))

    def _lane(self, slot: tuple[object, ...], seq: int, lanes: dict[tuple[object, ...], int], older: bool) -> int:
        """The number under which the claims of one claimant on one slot are found; a new one is the place of the first of them."""
        if slot not in lanes:
            lanes[slot] = (self._value(_LANE, *slot) if older else None) or seq
        return lanes[slot]

    def _known(self, claims: Sequence[Claim], written: Sequence[incoming.Written]) -> incoming.Known:
        asked = json.dumps(sorted(incoming.asked(claims, written)))
        ids = {
            row[0] for row in self._connection.execute("SELECT entries.id FROM json_each(?) JOIN entries ON entries.id = value", (asked,))
        }
        keys = json.dumps(sorted({claim.key for claim in claims if claim.key}))
        rows = self._connection.execute(
            "SELECT entries.key, entries.id, body FROM json_each(?) JOIN entries ON entries.key = value ORDER BY seq", (keys,)
        )
        by_key: dict[str, list[tuple[str, Claim]]] = {}
        for key, entry_id, body in rows:
            by_key.setdefault(key, []).append((entry_id, claim_of(body)))
        return incoming.Known(ids, by_key)

    def _forks(self, new: Sequence[tuple[str, str, Claim]]) -> tuple[str, ...]:
        """New claims that replace one which another claim, not taken back, replaces too."""
        replacing = [(entry_id, claim.replaces) for entry_id, _, claim in new if claim.replaces is not None and claim.grade.weight]
        if not replacing:
            return ()
        found = current.acts(self._connection)
        gone = current.withdrawn(found)
        versions = {act.replaces for act in found if act.id not in gone}
        forks = []
        for entry_id, replaced in replacing:
            if replaced in versions:
                forks.append(entry_id)
            versions.add(replaced)
        return tuple(forks)

    def _meanwhile(self, claims: Sequence[Claim], seen: str | None) -> tuple[Entry, ...]:
        if seen is None or seen == self._tip()[1].hex():
            return ()
        since = self._value("SELECT seq FROM entries WHERE hex(hash) = upper(?) ORDER BY seq DESC LIMIT 1", seen) or 0
        subjects = {claim.subject for claim in claims}
        return tuple(
            entry
            for entry in entries_of(self._rows("seq > ? AND body IS NOT NULL AND what = 'claim'", since), self._path)
            if entry.claim.subject in subjects
        )

    def _tell_not_on_disk(self) -> None:
        if not self._on_disk:
            raise ValueError("this ledger was opened for reading (create=False) and does not exist")

    def _tell_not_one(self, prefix: str, rows: list[tuple[Any, ...]]) -> None:
        if not rows:
            raise refused(f"no claim has the id {prefix!r}", "See the ids: safepassage claims CASE.")
        if len(rows) > 1:
            raise refused(f"{prefix!r} is the beginning of several claims: {', '.join(row[1] for row in rows)}", "Give more letters.")
        if rows[0][4] is None:
            raise refused(f"what claim {rows[0][1]} said was erased", "Only that it was there is still known.")


__all__ = ["FaultyCase", "Ledger", "Receipt"]
