"""
Erasing what old claims say: the text, its salt, all that was extracted. Places, ids and hashes stay, so that the chain still holds.

Nothing comes back to life by it:

- What an erased claim had taken back or replaced is erased with it, however new it is: it counted for nothing.
- A claim stays, old as it is, while a newer decision rests on it, or while it is an act that was taken back and whose target is newer;
  and so does all that acts upon a claim that stays.

An id is made of what the claim says: whoever guesses the exact text of an erased claim can tell by its id that it was said.
"""

from __future__ import annotations

import json
import sqlite3
from base64 import b32encode
from collections.abc import Sequence
from hashlib import sha256

from safepassage.outside.ledger.current import Act, acting_on, acts, withdrawn
from safepassage.outside.ledger.schema import EXTRACTED
from safepassage.records.claim import ClaimKind

_NOTHING = ", ".join(f"{name} = NULL" for name in ("salt", "body", *EXTRACTED, "lane"))
_ERASE = f"UPDATE entries SET {_NOTHING}, erased_by = ? WHERE seq = ?"


def chosen(connection: sqlite3.Connection, before: int) -> list[int]:
    """The places of the claims that a purge erases, rising; `before` in seconds since 1970."""
    rows = connection.execute("SELECT seq, id, at FROM entries WHERE at IS NOT NULL").fetchall()
    found = acts(connection)
    old = {entry_id for _, entry_id, at in rows if at < before}
    gone = withdrawn(found)
    doomed = old - _staying(found, gone, old, {entry_id for _, entry_id, _ in rows})
    doomed |= _undone_by(found, gone, doomed)
    return sorted(seq for seq, entry_id, _ in rows if entry_id in doomed)


def _staying(found: Sequence[Act], gone: set[str], old: set[str], there: set[str]) -> set[str]:
    """Old claims that a newer decision rests on; old acts that were taken back, on newer claims; and what acts upon those."""
    decided = {act.target for act in found if act.kind == ClaimKind.DECISION and act.id not in gone | old}
    dormant = {act.id for act in found if act.id in gone and any(o in there - old for o in (act.replaces, act.target) if o)}
    return acting_on(found, {claim for claim in decided if claim and claim not in gone} | dormant)


def _undone_by(found: Sequence[Act], gone: set[str], doomed: set[str]) -> set[str]:
    """What claims that are erased had taken back or replaced, and what those had, and so on."""
    standing = {act.id: act for act in found if act.id not in gone}
    reached: set[str] = set()
    waiting = list(doomed)
    while waiting:
        act = standing.get(waiting.pop())
        for other in (act.replaces, act.withdraws) if act else ():
            if other is not None and other not in reached:
                reached.add(other)
                waiting.append(other)
    return reached


def act(erased: Sequence[int], before: str, reason: str) -> str:
    """The body of the entry that says what was erased: from before when, why, and which places, as runs of first and last."""
    runs: list[list[int]] = []
    for seq in erased:
        if runs and runs[-1][1] == seq - 1:
            runs[-1][1] = seq
        else:
            runs.append([seq, seq])
    says = {"before": before, "erased": runs, "reason": reason}
    return json.dumps(says, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def act_id(body: str, previous: bytes) -> str:
    """`p` and twelve letters: two purges that say the same are two acts."""
    return "p" + b32encode(sha256(previous + body.encode()).digest())[:12].decode().lower()


def erase(connection: sqlite3.Connection, erased: Sequence[int], by: int) -> None:
    """Take out of some entries all that they say, in the transaction that the purge's own entry `by` was added in."""
    connection.executemany(_ERASE, [(by, seq) for seq in erased])
