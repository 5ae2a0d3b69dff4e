"""Small claims to take down, and a ledger opened the way another program would: past all that guards it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from safepassage.outside.ledger import Ledger
from safepassage.records.claim import Claim, ClaimKind, Entry, claim_id
from safepassage.records.levels import Range

NOON = datetime(2016, 12, 15, 12, tzinfo=UTC)
CLOCK = datetime(2016, 12, 15, 18, tzinfo=UTC)


def minutes(count: int) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=count)


def road(word: str, at: int = 0, who: str = "ICRC", name: str = "ramouseh", replaces: str | None = None, key: str = "") -> Claim:
    """A road is open, shut or unknown, said so many minutes after noon."""
    return Claim(ClaimKind.ROAD_STATE, f"road:{name}", NOON + minutes(at), who, word=word, replaces=replaces, key=key)


def people(count: float, at: int = 0, who: str = "council", zone: str = "z1") -> Claim:
    """So many people in a zone."""
    return Claim(ClaimKind.PEOPLE, f"zone:{zone}", NOON + minutes(at), who, range=Range.exactly(count))


def back(claim: Claim | str, at: int = 0, who: str = "coordinator", why: str = "it was another road") -> Claim:
    """A claim is taken back."""
    named = claim if isinstance(claim, str) else claim_id(claim)
    return Claim(ClaimKind.WITHDRAWAL, f"claim:{named}", NOON + minutes(at), who, note=why)


def decision(claim: Claim | str, at: int = 0, who: str = "coordinator", why: str = "seen by our own") -> Claim:
    """A person decides for a claim."""
    named = claim if isinstance(claim, str) else claim_id(claim)
    return Claim(ClaimKind.DECISION, f"claim:{named}", NOON + minutes(at), who, note=why)


def filled(folder: Path, *claims: Claim) -> tuple[Entry, ...]:
    """Take claims down in one call."""
    with Ledger.open(folder) as ledger:
        return ledger.append(claims, CLOCK).added


def said(folder: Path) -> list[Claim]:
    """What the ledger says now."""
    with Ledger.open(folder, create=False) as ledger:
        return [entry.claim for entry in ledger.entries()]


@contextmanager
def unguarded(folder: Path) -> Iterator[sqlite3.Connection]:
    """The file with its triggers out of the way and put back afterwards: what a skilled hand could do."""
    connection = sqlite3.connect(folder / "claims.db", isolation_level=None)
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    yield connection
    for _, statement in guards:
        connection.execute(statement)
    connection.close()
