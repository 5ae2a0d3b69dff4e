"""The table of a ledger, what guards it, and how older formats become this one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

APPLICATION = 0x53504C47  # "SPLG"
VERSION = 1
# From the body, to look up fast; erased with it.
EXTRACTED = ("kind", "subject", "detail", "who", "at", "weight", "key", "replaces", "target")
# `lane`: the place of the first claim of the same claimant on the same slot, so that what is current is found by comparing whole numbers.
# Only claims that a newer one can hide have one: not those that are set aside (weight 0), nor those of which the history counts.
COLUMNS = ("seq", "what", "id", "recorded", "salt", "body", "body_hash", "hash", *EXTRACTED, "lane", "erased_by")

_TABLE = """
CREATE TABLE entries (
  seq INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  recorded TEXT NOT NULL,
  salt BLOB,
  body TEXT,
  body_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  kind TEXT, subject TEXT, detail TEXT, who TEXT, at INTEGER, weight INTEGER, key TEXT, replaces TEXT, target TEXT,
  lane INTEGER,
  erased_by INTEGER REFERENCES entries (seq)
) STRICT
"""
# What decides which claims are found stands in an index too, so that a look at the file (`wholeness`) sees where the two differ.
_INDEXES = (
    "CREATE INDEX entries_slot ON entries (kind, subject, detail, who) WHERE at IS NOT NULL",
    "CREATE INDEX entries_current ON entries (lane, at) WHERE lane IS NOT NULL",
    "CREATE INDEX entries_history ON entries (kind, at) WHERE lane IS NULL AND at IS NOT NULL",
    "CREATE INDEX entries_key ON entries (key) WHERE key IS NOT NULL",
    "CREATE INDEX entries_replaces ON entries (replaces, weight) WHERE replaces IS NOT NULL",
    "CREATE INDEX entries_target ON entries (target, weight) WHERE target IS NOT NULL",
)
_SAME = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in ("seq", "what", "id", "recorded", "body_hash", "hash"))
_GONE = " AND ".join(f"NEW.{name} IS NULL" for name in ("salt", "body", *EXTRACTED, "lane"))
_TRIGGERS = (
    # `INSERT OR REPLACE` deletes without asking a trigger for deletion, so the entry that comes in is looked at
    """
CREATE TRIGGER entries_come_last BEFORE INSERT ON entries
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entries) OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'a ledger is append only: an entry comes after the last, and none twice'); END
""",
    """
CREATE TRIGGER entries_stay BEFORE DELETE ON entries
BEGIN SELECT raise(ABORT, 'a ledger is append only: no entry is ever deleted'); END
""",
    f"""
CREATE TRIGGER entries_stand BEFORE UPDATE ON entries
WHEN NOT (
  {_SAME}
  AND {_GONE}
  AND OLD.what = 'claim' AND OLD.body IS NOT NULL
  AND NEW.erased_by = (SELECT max(seq) FROM entries)
  AND (SELECT what FROM entries WHERE seq = NEW.erased_by) = 'purge'
)
BEGIN SELECT raise(ABORT, 'a ledger is append only: only a logged purge erases a body'); END
""",
)
STATEMENTS = tuple(statement.strip() for statement in (_TABLE, *_INDEXES, *_TRIGGERS))

# From which version: what makes it the next one. Each runs inside the one transaction of the upgrade, and may not end it.
UPGRADES: dict[int, Callable[[sqlite3.Connection], None]] = {}


def write_schema(connection: sqlite3.Connection) -> None:
    """Make an empty database an empty ledger, in the transaction under way."""
    for statement in STATEMENTS:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Bring a ledger of an older version to this one, in one transaction: all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = connection.execute("PRAGMA user_version").fetchone()[0]  # somebody else may have been quicker
        for step in range(found, VERSION):
            UPGRADES[step](connection)
        connection.execute(f"PRAGMA user_version = {max(VERSION, found)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def statements_of(connection: sqlite3.Connection) -> set[str]:
    """What the tables, indexes and triggers of a database are made by; the indexes that SQLite makes itself left out."""
    return {row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")}
