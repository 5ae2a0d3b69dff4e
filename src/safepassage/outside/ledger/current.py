"""Which entries a situation can depend on (claims, section 4): what is current, found by an index; and what is rare, in full."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from safepassage.records.claim import Claim, ClaimKind

# Of these the history counts and not only the last word: each incident and report, each tally, each window that a cancellation may cut,
# each step of a corridor (claims, section 7: a step left out), each deal of a party.
WHOLE = (
    *(ClaimKind.WINDOW, ClaimKind.INCIDENT, ClaimKind.REPORT, ClaimKind.CONVOY, ClaimKind.TALLY),
    *(ClaimKind.CLOSURE, ClaimKind.DEAL, ClaimKind.CORRIDOR_STATE),
)
PASSING = (ClaimKind.INCIDENT, ClaimKind.REPORT)
INCIDENT_SECONDS = 30 * 86_400  # for so long an incident is part of the situation (claims, section 9); a test holds it against `assess`
_ACTS = """
SELECT id, kind, replaces, target, at FROM entries WHERE replaces IS NOT NULL AND weight > 0
UNION SELECT id, kind, replaces, target, at FROM entries WHERE target IS NOT NULL AND weight > 0
"""
_CURRENT = """
SELECT same.seq FROM (
  SELECT lane, max(at) AS latest FROM entries INDEXED BY entries_current
  WHERE lane IS NOT NULL AND at <= :at AND seq NOT IN (SELECT value FROM json_each(:hidden)) GROUP BY lane
) AS newest CROSS JOIN entries AS same INDEXED BY entries_current ON same.lane = newest.lane AND same.at = newest.latest
WHERE same.lane IS NOT NULL AND same.seq NOT IN (SELECT value FROM json_each(:hidden))
"""
_HISTORY = """
SELECT seq FROM entries INDEXED BY entries_history
WHERE lane IS NULL AND at IS NOT NULL AND at <= :at AND (kind NOT IN ('incident', 'report') OR at > :oldest)
  AND seq NOT IN (SELECT value FROM json_each(:hidden))
"""
# The claims that have a time, by an index each, for to look at the table itself takes ten times as long.
_TIMED = (
    "FROM entries INDEXED BY entries_current WHERE lane IS NOT NULL",
    "FROM entries INDEXED BY entries_history WHERE lane IS NULL AND at IS NOT NULL",
)
_SLOTS = """
SELECT DISTINCT same.id FROM json_each(?) JOIN entries AS chosen ON chosen.id = value
JOIN entries AS same ON same.kind = chosen.kind AND same.subject = chosen.subject AND same.detail = chosen.detail AND same.at IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Act:
    """What one claim does to others: it replaces one, takes one back, or decides for one."""

    id: str
    kind: str
    replaces: str | None
    target: str | None
    at: int

    @property
    def withdraws(self) -> str | None:
        """The claim it takes back."""
        return self.target if self.kind == ClaimKind.WITHDRAWAL else None


def has_lane(claim: Claim) -> bool:
    """Whether a newer claim of the same claimant on the same slot takes the place of this one."""
    return claim.kind not in WHOLE and claim.grade.weight > 0


def acts(connection: sqlite3.Connection) -> list[Act]:
    """Every claim that does something to another; what is set aside (weight 0) does nothing."""
    return [Act(*row) for row in connection.execute(_ACTS)]


def withdrawn(found: Iterable[Act]) -> set[str]:
    """The claims that are taken back: by a withdrawal that is not itself taken back."""
    by: dict[str, list[str]] = defaultdict(list)
    for act in found:
        if act.withdraws is not None:
            by[act.withdraws].append(act.id)
    state: dict[str, bool] = {}
    entered: set[str] = set()  # what comes round to itself is damage, for ids are hashes: it must not be read for ever
    for first in by:
        waiting = [first]
        while waiting:
            claim = waiting[-1]
            unknown = [other for other in by.get(claim, ()) if other not in state]
            if unknown and claim not in entered:
                entered.add(claim)
                waiting += unknown
                continue
            state[waiting.pop()] = any(not state.get(other, False) for other in by.get(claim, ()))
    return {claim for claim, taken_back in state.items() if taken_back}


def relevant(connection: sqlite3.Connection, at: int) -> set[int]:
    """
    The places of every entry on which a situation at a time [seconds since 1970] can depend, and of few others.

    Claims that do not count (taken back, replaced, of the future) are left out with what took them back. Where an act must be weighed
    (a decision, a fork) all that it touches is in. An old incident is no part of a situation, and so does nothing to other claims.
    """
    oldest = at - INCIDENT_SECONDS
    found = [act for act in acts(connection) if act.kind not in PASSING or act.at > oldest]
    gone = withdrawn(found)
    replaced = {act.replaces for act in found if act.replaces and act.id not in gone and act.withdraws is None}
    takers = {act.id for act in found if act.withdraws is not None}
    hidden = json.dumps(sorted(places(connection, gone | replaced | takers)))
    known = {"at": at, "oldest": oldest, "hidden": hidden}
    seqs = {row[0] for query in (_CURRENT, _HISTORY) for row in connection.execute(query, known)}
    return seqs | places(connection, _weighed(connection, found, gone, at))


def count_after(connection: sqlite3.Connection, at: int) -> int:
    """How many claims speak of a time after one [seconds since 1970]."""
    return sum(int(connection.execute(f"SELECT count(*) {timed} AND at > ?", (at,)).fetchone()[0]) for timed in _TIMED)


def latest(connection: sqlite3.Connection) -> int | None:
    """The latest time of which a claim speaks [seconds since 1970]; None without claims."""
    found = [connection.execute(f"SELECT max(at) {timed}").fetchone()[0] for timed in _TIMED]
    return max((at for at in found if at is not None), default=None)


def places(connection: sqlite3.Connection, ids: Iterable[str]) -> set[int]:
    """Where claims stand that have a body; ids without one are passed over."""
    wanted = json.dumps(sorted(ids))
    rows = connection.execute("SELECT seq FROM json_each(?) JOIN entries ON entries.id = value WHERE body IS NOT NULL", (wanted,))
    return {row[0] for row in rows}


def _weighed(connection: sqlite3.Connection, found: list[Act], gone: set[str], at: int) -> set[str]:
    """Forks, and slots for which somebody decided: the claims there, whatever became of them, and all that acts upon them."""
    decisions = [act for act in found if act.kind == ClaimKind.DECISION and act.id not in gone and act.at <= at]
    decided = json.dumps(sorted({act.target for act in decisions if act.target}))
    chosen = {act.id for act in decisions} | {row[0] for row in connection.execute(_SLOTS, (decided,))}
    return acting_on(found, chosen | _forked(found, gone))


def _forked(found: Iterable[Act], gone: set[str]) -> set[str]:
    """The lines of versions with a fork in them, whole: of each claim the first of its line, for a fork is called by it."""
    parents = {act.id: act.replaces for act in found if act.replaces is not None and act.id not in gone and act.withdraws is None}
    forks = {claim for claim, versions in Counter(parents.values()).items() if versions > 1}
    return acting_on((act for act in found if act.id in parents), {_first(claim, parents) for claim in forks})


def _first(claim: str, parents: Mapping[str, str]) -> str:
    """The claim that a line of versions began with; what comes round to itself is damage, and is read once."""
    passed = {claim}
    while (parent := parents.get(claim)) is not None and parent not in passed:
        passed.add(parent)
        claim = parent
    return claim


def acting_on(found: Iterable[Act], ids: Iterable[str]) -> set[str]:
    """Some claims, and all that takes them back or replaces them, and all that does so to those."""
    upon: dict[str, list[str]] = defaultdict(list)
    for act in found:
        for other in (act.replaces, act.withdraws):
            if other is not None:
                upon[other].append(act.id)
    reached: set[str] = set()
    waiting = list(ids)
    while waiting:
        claim = waiting.pop()
        if claim not in reached:
            reached.add(claim)
            waiting += upon.get(claim, ())
    return reached
