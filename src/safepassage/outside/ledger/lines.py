"""The ledger as JSON lines, to keep, to compare and to merge: out with every hash, in only when every hash holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from safepassage.errors import FaultyCase
from safepassage.outside.files import Faults
from safepassage.outside.ledger import chain
from safepassage.outside.ledger.incoming import MOST_LETTERS, target
from safepassage.outside.ledger.reading import claim_of
from safepassage.records.claim import Claim, id_of_text

FORMAT = "safepassage ledger"
VERSION = 1
MOST_LINE = 8 * MOST_LETTERS  # a letter is at most 6 when written \\uXXXX, and a quoted body is quoted again
_SELECT = "SELECT seq, what, id, recorded, salt, body, body_hash, hash FROM entries ORDER BY seq"
_KEYS = {"seq", "what", "id", "recorded", "salt", "body", "body_hash", "hash"}
_FILE = "this line"
_AGAIN = "Export the ledger again, or rescue it: safepassage rescue CASE rescued.jsonl."


@dataclass(frozen=True, slots=True)
class Exported:
    """What a file of lines holds: the claims that have a body, and the ids that they may speak of although these are not there."""

    claims: tuple[Claim, ...]
    elsewhere: frozenset[str]


def header(entries: int, head: bytes, rescued: bool = False) -> str:
    """The first line: what this is, how many entries follow, the hash of the last. `rescued`: entries may be missing."""
    return _written({"entries": entries, "format": FORMAT, "head": head.hex(), "rescued": rescued, "version": VERSION})


def line(row: tuple[Any, ...]) -> str:
    """One entry as a line: its body as the very text that was hashed; an erased one without body and salt."""
    seq, what, entry_id, recorded, salt, body, hashed, chained = row
    values = {"seq": seq, "what": what, "id": entry_id, "recorded": recorded, "body_hash": hashed.hex(), "hash": chained.hex()}
    return _written(values if body is None else {**values, "body": body, "salt": salt.hex()})


def lines_of(connection: sqlite3.Connection) -> Iterator[str]:
    """The lines of a ledger, without line ends."""
    count = connection.execute("SELECT count(*) FROM entries").fetchone()[0]
    last = connection.execute("SELECT hash FROM entries ORDER BY seq DESC LIMIT 1").fetchone()
    yield header(count, last[0] if last else chain.GENESIS)
    for row in connection.execute(_SELECT):
        yield line(row)


def import_lines(lines: Iterable[str]) -> tuple[Claim, ...]:
    """The claims in an export (see `read_lines`)."""
    return read_export(lines).claims


@dataclass(slots=True)
class _Reading:
    """How far a file is read: the last hash, the last place, what was found."""

    rescued: bool
    faults: Faults = field(default_factory=Faults)
    previous: bytes | None = chain.GENESIS
    seq: int = 0
    claims: list[Claim] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)


def read_export(lines: Iterable[str]) -> Exported:
    """
    What an export or a rescue holds. Erased entries and acts are checked and passed over.

    Raises
    ------
    FaultyCase
        With every line that is not as a ledger wrote it: not JSON, keys twice, NaN, too long, a body that is not its hash's or its
        id's, a link that does not follow; entries missing at the end.
    """
    source = iter(lines)
    first = Faults()
    head = _header(next(source, ""), first)
    reading = _Reading(rescued=bool(head.get("rescued")), faults=first)
    for number, text in enumerate(source, start=2):
        if text.strip():
            _take(text, number, reading)
    _tell_end(head, reading)
    if len(reading.faults):
        raise FaultyCase("cannot import these lines", reading.faults.told())
    spoken = {other for claim in reading.claims for other in (claim.replaces, target(claim)) if other is not None}
    return Exported(tuple(reading.claims), frozenset(spoken - reading.ids if reading.rescued else spoken & reading.erased))


def _header(text: str, faults: Faults) -> dict[str, Any]:
    found = _object(text.removeprefix("\ufeff"), 1, faults)
    if found is None:
        return {}
    if found.get("format") != FORMAT:
        faults.add(_FILE, 1, "it does not say that this is a ledger of safepassage", "Give a file that safepassage export or rescue wrote.")
        return {}
    if found.get("version") != VERSION:
        faults.add(_FILE, 1, "a newer safepassage wrote this file", "Install the newer version.")
    return found


def _take(text: str, number: int, reading: _Reading) -> None:
    entry = _object(text, number, reading.faults)
    if entry is None:
        reading.previous = None  # the next line cannot be held against this one
        return
    problem = _shape_problem(entry) or _link_problem(entry, reading) or _body_problem(entry, reading)
    if problem:
        reading.faults.add(_FILE, number, problem, _AGAIN)


def _shape_problem(entry: dict[str, Any]) -> str:
    must = _KEYS - {"salt", "body"}
    if not must <= entry.keys() or entry.keys() - _KEYS or ("salt" in entry) != ("body" in entry):
        return "it has not the keys of an entry"
    texts = [entry[name] for name in ("what", "id", "recorded")] + ([entry["body"]] if "body" in entry else [])
    if type(entry["seq"]) is not int or not 0 < entry["seq"] < 2**62 or not all(isinstance(text, str) for text in texts):
        return "a value of it is not of its kind"
    return "" if all(_is_hex(entry[name]) for name in ("body_hash", "hash", "salt") if name in entry) else "a hash of it is not one"


def _is_hex(text: object) -> bool:
    return type(text) is str and len(text) in (32, 64) and all(letter in "0123456789abcdef" for letter in text)


def _link_problem(entry: dict[str, Any], reading: _Reading) -> str:
    seq, before, place = entry["seq"], reading.previous, reading.seq
    reading.previous, reading.seq = bytes.fromhex(entry["hash"]), seq
    if seq <= place or (seq != place + 1 and not reading.rescued and before is not None):
        return f"entry {seq} does not come after entry {place}"
    if before is None or reading.rescued:
        return ""  # of a rescue each body is held against its hash and its id; the chain has holes
    chained = chain.link(before, seq, entry["what"], entry["id"], entry["recorded"], bytes.fromhex(entry["body_hash"]))
    return "" if chained == reading.previous else "it does not follow from the line before it"


def _body_problem(entry: dict[str, Any], reading: _Reading) -> str:
    if "body" not in entry:
        reading.erased.add(entry["id"])
        return ""
    if not _says(entry):
        return "it does not say what was written"
    if entry["what"] != "claim":
        return ""
    if id_of_text(entry["body"]) != entry["id"]:
        return "its id is not that of what it says"
    try:
        if _strict(entry["body"]) is None or len(entry["body"]) > MOST_LETTERS:
            return "its body is longer than any claim"
        claim = claim_of(entry["body"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return "it is no claim that this version can read"
    reading.claims.append(claim)
    reading.ids.add(entry["id"])
    return ""


def _says(entry: dict[str, Any]) -> bool:
    try:
        return chain.body_hash(bytes.fromhex(entry["salt"]), entry["body"]) == bytes.fromhex(entry["body_hash"])
    except UnicodeEncodeError:
        return False


def _tell_end(head: dict[str, Any], reading: _Reading) -> None:
    if not head or reading.rescued or len(reading.faults):
        return
    if reading.seq != head.get("entries") or reading.previous is None or reading.previous.hex() != head.get("head"):
        problem = f"the file ends at entry {reading.seq}, and its first line promises {head.get('entries')}"
        reading.faults.add("this file", None, problem, _AGAIN)


def _object(text: str, number: int, faults: Faults) -> dict[str, Any] | None:
    """The JSON object on a line; None, with a fault, where there is none."""
    if len(text) > MOST_LINE:
        faults.add(_FILE, number, f"it is longer than {MOST_LINE:,} letters", _AGAIN)
        return None
    try:
        found = _strict(text)
    except (ValueError, RecursionError) as error:
        said = str(error) if isinstance(error, _Refused) else "it is not JSON"
        faults.add(_FILE, number, said, _AGAIN)
        return None
    if not isinstance(found, dict):
        faults.add(_FILE, number, "it is not a JSON object", _AGAIN)
        return None
    return found


class _Refused(ValueError):
    """JSON that Python would take and no ledger writes."""


def _strict(text: str) -> Any:
    """JSON without NaN, without infinities, without a key twice in an object. Raises ValueError, RecursionError."""
    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Refused("it has a key twice")
    return found


def _no_constant(name: str) -> Any:
    raise _Refused(f"{name} is not a number")


def _written(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
