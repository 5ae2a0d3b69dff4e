"""What a disk can hold after the power fails: everything up to a byte, or some of what was not yet synced lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.outside.crash.recording_vfs import Deed, Kind

MAIN, JOURNAL = "claims.db", "claims.db-journal"
State = tuple[bytes, bytes | None]  # the ledger and its journal (None: there is none) as a crash leaves them


@dataclass(slots=True)
class _Node:
    """A file without its name: what is surely on the disk, and what was done since and may be lost, in order."""

    durable: bytes = b""
    pending: list[Deed] = field(default_factory=list)
    now: bytes = b""  # as a program sees it: everything arrived
    named: bool = False  # its name is in the folder on the disk (a new journal's is once it was synced)

    def do(self, deed: Deed) -> None:
        self.now = done(self.now, deed)
        self.pending.append(deed)

    def sync(self) -> None:
        self.durable, self.pending, self.named = self.now, [], True


@dataclass(slots=True)
class Disk:
    """The ledger and its journal on a disk with a cache. `ghost` is a journal that was deleted, and whose deletion may yet be lost."""

    main: _Node
    journal: _Node | None = None
    ghost: _Node | None = None

    @classmethod
    def with_ledger(cls, data: bytes) -> Disk:
        """A disk with this ledger and no journal."""
        return cls(_Node(data, [], data, True))

    def do(self, deed: Deed) -> None:
        """One deed of a trace arrives."""
        if deed.kind is Kind.CREATE:
            self.journal = _Node()
        elif deed.kind is Kind.DELETE:
            self.ghost = None if deed.place else self.journal  # with the folder synced, it is gone for good
            self.journal = None
        elif deed.kind is Kind.SYNC:
            node = self._node(deed)
            node.sync()
            if node is self.journal:
                self.ghost = None  # SQLite syncs the folder with the first sync of a new journal
        elif deed.kind is not Kind.ACK:
            self._node(deed).do(deed)

    def now(self) -> State:
        """All that was written has arrived."""
        return self.main.now, self.journal.now if self.journal else None

    def partly(self, deed: Deed) -> Iterator[State]:
        """Each state that a write under way can leave when a part of it arrived: of prefixes that leave the same bytes, one."""
        node = self._node(deed)
        old = node.now
        for length in range(1, len(deed.data) + 1):
            place = deed.place + length - 1
            if place >= len(old) or old[place] != deed.data[length - 1]:
                changed = done(old, Deed(Kind.WRITE, deed.file, deed.place, deed.data[:length]))
                yield self._with(deed.file, changed)

    def scattered(self, dice: Random) -> State:
        """Of all that was not synced, some arrived, some did not, some in part; a new or deleted name may be lost too."""
        main = _scattered(self.main, dice)
        journal = None
        if self.journal is not None and (self.journal.named or dice.random() < 0.7):
            journal = _scattered(self.journal, dice)
        elif self.ghost is not None and dice.random() < 0.5:
            journal = _scattered(self.ghost, dice)
        return main, journal

    def _node(self, deed: Deed) -> _Node:
        if deed.file == MAIN:
            return self.main
        if deed.file != JOURNAL or self.journal is None:
            raise AssertionError(f"the trace writes to {deed.file!r}, which is not open")
        return self.journal

    def _with(self, file: str, data: bytes) -> State:
        main, journal = self.now()
        return (data, journal) if file == MAIN else (main, data)


def done(data: bytes, deed: Deed) -> bytes:
    """The bytes of a file after a write or a truncation; what lies between its end and a write is zeros."""
    if deed.kind is Kind.TRUNCATE:
        return data[: deed.place].ljust(deed.place, b"\0")
    return data[: deed.place].ljust(deed.place, b"\0") + deed.data + data[deed.place + len(deed.data) :]


def _scattered(node: _Node, dice: Random) -> bytes:
    data = node.durable
    luck = dice.choice((0.1, 0.5, 0.9))
    for deed in node.pending:
        if dice.random() < luck:
            if deed.kind is Kind.WRITE and dice.random() < 0.3:
                deed = Deed(deed.kind, deed.file, deed.place, deed.data[: dice.randrange(len(deed.data) + 1)])
            data = done(data, deed)
    return data


@dataclass(frozen=True, slots=True)
class Crash:
    """One way in which a crash leaves the disk; `acknowledged`: how many steps a person had been told are done."""

    state: State
    acknowledged: int


def crashes(
    before: bytes, deeds: Sequence[Deed], dice: Random, samples: int, steps: range | None = None, each_byte: bool = True
) -> Iterator[Crash]:
    """
    Every crash of a trace: before each deed; in each write at each byte; and, `samples` times before each deed, with unsynced writes lost.

    `steps` are those of the flow that are looked at (all). States that were given before are left out.
    """
    disk, acknowledged = Disk.with_ledger(before), 0
    given: set[tuple[int, int]] = set()
    for deed in deeds:
        if steps is None or acknowledged in steps:
            for state in _around(disk, deed, dice, samples, each_byte):
                mark = (hash(state), acknowledged)
                if mark not in given:
                    given.add(mark)
                    yield Crash(state, acknowledged)
        disk.do(deed)
        acknowledged += deed.kind is Kind.ACK
    if steps is None or acknowledged in steps:
        yield Crash(disk.now(), acknowledged)


def _around(disk: Disk, deed: Deed, dice: Random, samples: int, each_byte: bool) -> Iterator[State]:
    yield disk.now()
    for _ in range(samples):
        yield disk.scattered(dice)
    if each_byte and deed.kind is Kind.WRITE:
        yield from disk.partly(deed)
