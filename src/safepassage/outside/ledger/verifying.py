"""Whether a ledger is what was written: its file, what guards it, the chain, each body against its hash, each id against its body."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from safepassage.errors import Fault
from safepassage.outside.files import Faults
from safepassage.outside.ledger import chain, incoming, schema
from safepassage.outside.ledger.current import has_lane
from safepassage.outside.ledger.reading import claim_of, time_of
from safepassage.records.claim import canonical, id_of_text

_FILE = "claims.db"
_RESCUE = "Save what can be read: safepassage rescue CASE rescued.jsonl."
_SELECT = f"SELECT {', '.join(schema.COLUMNS)} FROM entries ORDER BY seq"


def faults_of(connection: sqlite3.Connection) -> tuple[Fault, ...]:
    """Everything that is wrong with a ledger; nothing, when it is whole."""
    faults = Faults()
    for look in (_tell_file, _tell_schema, _tell_entries):
        try:
            look(connection, faults)
        except (sqlite3.Error, UnicodeError, OverflowError, TypeError, AttributeError) as error:
            faults.add(_FILE, None, f"it cannot be read to its end ({error})", _RESCUE)
    return tuple(faults.told())


def _tell_file(connection: sqlite3.Connection, faults: Faults) -> None:
    for (line,) in connection.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            faults.add(_FILE, None, f"the file is not sound ({' '.join(str(line).split())})", _RESCUE)
    if connection.execute("PRAGMA application_id").fetchone()[0] != schema.APPLICATION:
        faults.add(_FILE, None, "it does not say that safepassage wrote it", _RESCUE)


def _tell_schema(connection: sqlite3.Connection, faults: Faults) -> None:
    found = schema.statements_of(connection)
    for statement in schema.STATEMENTS:
        if statement not in found:
            faults.add(_FILE, None, f"what guards it was changed or taken out: {_name(statement)}", _RESCUE)
    for statement in sorted(found - set(schema.STATEMENTS)):
        faults.add(_FILE, None, f"it has what no version wrote: {_name(statement)}", _RESCUE)


def _name(statement: str) -> str:
    return " ".join(statement.split()[:3])[:60]


def _tell_entries(connection: sqlite3.Connection, faults: Faults) -> None:
    previous, expected = chain.GENESIS, 1
    lanes: dict[tuple[object, ...], int] = {}
    erased: dict[int, int] = {}  # place: by which purge, as the rows say
    logged: dict[int, int] = {}  # the same, as the purges say
    for row in connection.execute(_SELECT):
        entry = dict(zip(schema.COLUMNS, row, strict=True))
        seq = entry["seq"]
        if seq != expected:
            faults.add(_FILE, None, f"entries {expected} to {seq - 1} are missing", _RESCUE)
        if chain.link(previous, seq, entry["what"], entry["id"], entry["recorded"], entry["body_hash"]) != entry["hash"]:
            faults.add(f"{_FILE} entry {seq}", None, "it does not follow from the entry before it", _RESCUE)
        previous, expected = entry["hash"], seq + 1
        if entry["body"] is None:
            erased[seq] = entry["erased_by"]
        elif entry["what"] == "purge":
            logged.update(dict.fromkeys(_places(entry["body"]), seq))
        slot = tuple(entry[name] for name in schema.EXTRACTED[:4])
        if entry["lane"] is not None and lanes.setdefault(slot, entry["lane"]) != entry["lane"]:
            faults.add(f"{_FILE} entry {seq}", None, "it does not stand with the others of its claimant on its slot", _RESCUE)
        for problem in _problems(entry):
            faults.add(f"{_FILE} entry {seq}", None, problem, _RESCUE)
    if len(set(lanes.values())) != len(lanes):
        faults.add(_FILE, None, "claims on different slots stand together", _RESCUE)
    for seq in sorted(erased.keys() | logged.keys()):
        if erased.get(seq) != logged.get(seq):
            problem = (
                "it is empty, and no purge says that it was erased" if seq in erased else "a purge says that it was erased, and it is not"
            )
            faults.add(f"{_FILE} entry {seq}", None, problem, _RESCUE)


def _places(body: str) -> list[int]:
    try:
        return [seq for first, last in json.loads(body)["erased"] for seq in range(first, last + 1)]
    except (ValueError, KeyError, TypeError):
        return []


def _problems(entry: dict[str, Any]) -> list[str]:
    """What is wrong with one entry by itself."""
    found: list[str] = []
    extracted = tuple(entry[name] for name in schema.EXTRACTED)
    try:
        time_of(entry["recorded"])
    except ValueError:
        found.append("when it was taken down is no time")
    if entry["body"] is None:
        left = (entry["salt"], entry["lane"], *extracted) != (None, None, *incoming.NOTHING)
        return [*found, "it was erased, and something of it is left"] if left else found
    if entry["salt"] is None or chain.body_hash(entry["salt"], entry["body"]) != entry["body_hash"]:
        return [*found, "it does not say what was written"]
    if entry["what"] == "claim":
        found += _claim_problems(entry, extracted)
    elif entry["what"] != "purge":
        found.append("no version writes such an entry")
    return found


def _claim_problems(entry: dict[str, Any], extracted: tuple[object, ...]) -> list[str]:
    if id_of_text(entry["body"]) != entry["id"]:
        return ["its id is not that of what it says"]
    try:
        claim = claim_of(entry["body"])
    except (ValueError, KeyError, TypeError):
        return ["it is no claim that this version can read"]
    if canonical(claim) != entry["body"]:
        return ["it is not written as claims are"]
    if (entry["lane"] is not None) != has_lane(claim):
        return ["it does not stand with the others of its claimant on its slot"]
    return [] if extracted == incoming.extracted(claim) else ["what is looked up of it is not what it says"]
