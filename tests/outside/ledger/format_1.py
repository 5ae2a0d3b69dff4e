"""A ledger as format 1 wrote it, with its own copy of the statements and hashes: it must stay as it is when the program moves on."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

TABLE = """CREATE TABLE entries (
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
) STRICT"""
REST = (
    "CREATE INDEX entries_slot ON entries (kind, subject, detail, who) WHERE at IS NOT NULL",
    "CREATE INDEX entries_current ON entries (lane, at) WHERE lane IS NOT NULL",
    "CREATE INDEX entries_history ON entries (kind, at) WHERE lane IS NULL AND at IS NOT NULL",
    "CREATE INDEX entries_key ON entries (key) WHERE key IS NOT NULL",
    "CREATE INDEX entries_replaces ON entries (replaces, weight) WHERE replaces IS NOT NULL",
    "CREATE INDEX entries_target ON entries (target, weight) WHERE target IS NOT NULL",
    """CREATE TRIGGER entries_come_last BEFORE INSERT ON entries
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entries) OR EXISTS (SELECT 1 FROM entries WHERE id = NEW.id)
BEGIN SELECT raise(ABORT, 'a ledger is append only: an entry comes after the last, and none twice'); END""",
    """CREATE TRIGGER entries_stay BEFORE DELETE ON entries
BEGIN SELECT raise(ABORT, 'a ledger is append only: no entry is ever deleted'); END""",
    """CREATE TRIGGER entries_stand BEFORE UPDATE ON entries
WHEN NOT (
  NEW.seq IS OLD.seq AND NEW.what IS OLD.what AND NEW.id IS OLD.id AND NEW.recorded IS OLD.recorded AND NEW.body_hash IS OLD.body_hash AND NEW.hash IS OLD.hash
  AND NEW.salt IS NULL AND NEW.body IS NULL AND NEW.kind IS NULL AND NEW.subject IS NULL AND NEW.detail IS NULL AND NEW.who IS NULL AND NEW.at IS NULL AND NEW.weight IS NULL AND NEW.key IS NULL AND NEW.replaces IS NULL AND NEW.target IS NULL AND NEW.lane IS NULL
  AND OLD.what = 'claim' AND OLD.body IS NOT NULL
  AND NEW.erased_by = (SELECT max(seq) FROM entries)
  AND (SELECT what FROM entries WHERE seq = NEW.erased_by) = 'purge'
)
BEGIN SELECT raise(ABORT, 'a ledger is append only: only a logged purge erases a body'); END""",  # noqa: E501
)
BODY = '{"at":"2016-12-15T12:00:00Z","claimant":"ICRC","kind":"road_state","subject":"road:ramouseh","word":"open"}'
ID = "confdawnolvsy"
SALT = bytes(range(16))
RECORDED = "2016-12-15T18:00:00Z"


def write(folder: Path) -> None:
    """One claim: the ICRC said that the road is open."""
    body_hash = hashlib.sha256(SALT + BODY.encode()).digest()
    first = hashlib.sha256(b"safepassage ledger 1").digest()
    link = hashlib.sha256(first + f"1\nclaim\n{ID}\n{RECORDED}\n".encode() + body_hash).digest()
    connection = sqlite3.connect(folder / "claims.db")
    for statement in (TABLE, *REST):
        connection.execute(statement)
    row = (
        1,
        "claim",
        ID,
        RECORDED,
        SALT,
        BODY,
        body_hash,
        link,
        "road_state",
        "road:ramouseh",
        "",
        "icrc",
        1481803200,
        1,
        None,
        None,
        None,
        1,
        None,
    )
    connection.execute(f"INSERT INTO entries VALUES ({', '.join('?' * len(row))})", row)
    connection.commit()
    connection.execute("PRAGMA application_id = 1397771335")
    connection.execute("PRAGMA user_version = 1")
    connection.close()
