"""From rows to entries: every body that is read is held against its hash."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from safepassage.outside.collection import without_collection
from safepassage.outside.ledger.chain import body_hash
from safepassage.outside.ledger.damage import DamagedLedger
from safepassage.outside.ledger.decoding import Decoder
from safepassage.records.claim import Claim, Entry, claim_from_dict

READ = "seq, entries.id, recorded, salt, body, body_hash"  # what `entries_of` needs of a row, in this order


def entries_of(rows: Iterable[tuple[Any, ...]], path: Path) -> list[Entry]:
    """The entries in rows of `READ`. Raises DamagedLedger at the first that does not say what was written."""
    with without_collection():
        return list(_entries(rows, path))


def _entries(rows: Iterable[tuple[Any, ...]], path: Path) -> Iterator[Entry]:
    decode, read = Decoder().claim, json.JSONDecoder().raw_decode
    for seq, entry_id, recorded, salt, body, told_hash in rows:
        if body is None or salt is None or body_hash(salt, body) != told_hash:
            raise DamagedLedger(path, f"entry {seq} does not say what was written")
        try:
            values, end = read(body)
            if end != len(body):
                raise ValueError("it says more than one thing")
            yield Entry(seq, entry_id, time_of(recorded), decode(values))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DamagedLedger(path, f"entry {seq} is no claim that this version can read ({type(error).__name__})") from error


def claim_of(body: str) -> Claim:
    """The claim in a body. Raises ValueError, KeyError, TypeError."""
    return claim_from_dict(json.loads(body))


@lru_cache(maxsize=4096)
def time_of(text: str) -> datetime:
    """When an entry was recorded, from `text_of`."""
    return datetime.fromisoformat(text)


def text_of(time: datetime) -> str:
    """A time as a ledger keeps it: UTC, whole seconds. Raises ValueError for a time without a zone."""
    if time.tzinfo is None:
        raise ValueError("the clock of a ledger has a zone")
    return time.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def second(time: datetime) -> int:
    """Whole seconds since 1970, rounded down: as the claims' own text rounds."""
    return int(time.replace(microsecond=0).timestamp())


def by_seq(connection: sqlite3.Connection, seqs: Iterable[int]) -> list[tuple[Any, ...]]:
    """The rows of some places, by place."""
    wanted = json.dumps(sorted(seqs))
    query = f"SELECT {READ} FROM entries WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq"
    return connection.execute(query, (wanted,)).fetchall()
