"""One verdict about many proposals at once: each as if it were alone, and marked as one of many. The clock comes in as a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from safepassage import outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.ledger import Receipt
from safepassage.outside.proposals import Proposals
from safepassage.records.case import Case
from safepassage.records.claim import Claim, ClaimKind, claim_id
from safepassage.records.gazetteer import ALL, Gazetteer
from safepassage.records.reading import AMONG_THEM, ASKS, Proposal, ReadKind
from safepassage.session.accepting import claims_of
from safepassage.session.proposed import ACCEPTED, TAKEN_BACK, Pending, Standing, Waiting, standing
from safepassage.session.verdicts import SHORTEST, WHY_WITHDRAWN, Verdict, dated, refuse, row_of, tell_merged, tell_overtaken, tell_role
from safepassage.session.wording import act_by_hand

if TYPE_CHECKING:
    from safepassage.session.claims import Taken

TOGETHER = 5_000  # proposals in one commit


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a verdict about many can be said of, by kind, why it cannot of the others, and how many would be about the whole pocket."""

    names: tuple[str, ...]
    kinds: Counter[str]
    left: tuple[Fault, ...]
    pocket: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """What was decided together: the id of all of it, which ones, how many claims that made, what could not be, and what to look at."""

    bulk: str
    names: tuple[str, ...]
    claims: int
    faults: tuple[Fault, ...]
    looks: tuple[str, ...] = ()


def weigh(folder: Path, chosen: Waiting, what: str, progress: Callable[[str], None] = lambda _: None) -> Weighed:
    """Of which proposals a verdict can be said; nothing is decided yet. Raises FaultyCase where the case is faulty."""
    case, known = outside.read_case(folder), standing(folder)
    places = Gazetteer.of(case)
    names, kinds, left, pocket = list[str](), Counter[str](), list[Fault](), 0
    for one in chosen:
        try:
            if what == ACCEPTED:
                _tell_asking(folder, one)
                said = claims_of(case, one.document, one.proposal, one.source, places)
                pocket += any(claim.subject == ALL for claim in said)
            else:
                tell_merged(folder, known, one.proposal.id)
        except FaultyCase as error:
            left += error.faults
            continue
        names.append(one.proposal.id)
        kinds[_kind(one)] += 1
        if not len(names) % TOGETHER:
            progress(f"looked at {len(names):,}")
    return Weighed(tuple(names), kinds, tuple(left), pocket)


def _tell_asking(folder: Path, one: Pending) -> None:
    """A proposal that asks for a person is accepted by its own id only. Raises FaultyCase."""
    if ASKS in one.proposal.note:
        step = f"Look at each: safepassage review {folder} --accept ID, or {_otherwise(one.proposal)}"
        refuse("cannot accept unseen", one.proposal.id, one.proposal.note, step)


def _otherwise(proposal: Proposal) -> str:
    """What a person may do with it instead of accepting it as it was read."""
    if proposal.note == AMONG_THEM:
        return "where they are counted already --reject ID"
    return "where the way is open --correct ID:state=opened" if proposal.kind is ReadKind.ACCESS else "--correct ID:when=DAY"


def _kind(one: Pending) -> str:
    """`incident`; of access the state too: nobody opens a corridor without seeing it."""
    proposal = one.proposal
    return f"{proposal.kind.value} {proposal.state.value.replace('_', ' ')}" if proposal.state else proposal.kind.value


def decide_all(
    folder: Path, names: Sequence[str], verdict: Verdict, clock: datetime, progress: Callable[[str], None] = lambda _: None
) -> Done:
    """
    Accept or reject many, some thousands in a commit; the claims first, then the verdicts, each of which says that it was one of many.

    Killed between two commits, what was decided stays, and the others wait. Raises FaultyCase, DamagedLedger.
    """
    tell_role(verdict.by)
    bulk = "b" + sha256(f"{clock.isoformat()} {verdict.by} {' '.join(names)}".encode()).hexdigest()[:12]
    known, done, claims, faults, looks = standing(folder), list[str](), 0, list[Fault](), dict[str, None]()
    for place in range(0, len(names), TOGETHER):
        some = known.found.some(names[place : place + TOGETHER])
        kept, taken, told = _together(folder, known, some, verdict, bulk, clock)
        done, claims = done + kept, claims + len(taken.receipt.added)
        faults += told
        looks |= dict.fromkeys(taken.repairs)
        progress(f"{verdict.what} {len(done):,} of {len(names):,}")
    return Done(bulk, tuple(done), claims, tuple(faults), tuple(looks))


def _together(
    folder: Path, known: Standing, some: Sequence[Pending], verdict: Verdict, bulk: str, clock: datetime
) -> tuple[list[str], Taken, list[Fault]]:
    """Those that were decided, the claims they made, and what was decided by somebody else meanwhile."""
    from safepassage.session.claims import NOTHING, Taken, take_down

    case, faults, ids = outside.read_case(folder), list[Fault](), dict[str, list[str]]()
    taken = Taken(Receipt((), (), ()), NOTHING, ())
    if verdict.what == ACCEPTED:
        places = Gazetteer.of(case)
        says = {one.proposal.id: claims_of(case, one.document, one.proposal, one.source, places) for one in some}
        taken = take_down(folder, [claim for claims in says.values() for claim in claims], clock, table=case)
        _bring_back(folder, case, taken.receipt.known, verdict.by, clock)
        ids = _ids(folder, says, taken.receipt)
    rows = [row_of(one.proposal.id, verdict, ids.get(one.proposal.id, []), known.last.get(one.proposal.id, ""), bulk) for one in some]
    with Proposals.open(folder) as kept:
        new = set(kept.append(rows, clock))
    for name in (one.proposal.id for one, row in zip(some, rows, strict=True) if row[1] not in new):
        added = tuple(entry for entry in taken.receipt.added if entry.id in ids.get(name, ()))
        try:
            tell_overtaken(folder, name, verdict.by, replace(taken, receipt=Receipt(added, (), ())), clock)
        except FaultyCase as error:
            faults += error.faults
    return [one.proposal.id for one, row in zip(some, rows, strict=True) if row[1] in new], taken, faults


def _ids(folder: Path, says: dict[str, tuple[Claim, ...]], receipt: Receipt) -> dict[str, list[str]]:
    """The ids of the claims that each proposal made; of one that the ledger had already under its key, that one."""
    there, known = {entry.id for entry in receipt.added} | set(receipt.known), set(receipt.known)
    found: dict[str, list[str]] = {}
    with outside.ledger.Ledger.open(folder, create=False) as ledger:
        for name, claims in says.items():
            made = [claim_id(claim) for claim in claims]
            before = [] if there.issuperset(made) else [e.id for claim in claims for e in ledger.of_key(claim.key) if e.id in known]
            found[name] = list(dict.fromkeys([one for one in made if one in there] + before))
    return found


def take_back_all(folder: Path, bulk: str, by: str, clock: datetime) -> Done:
    """All that still stands of what was decided in bulk waits again, its claims withdrawn. Raises FaultyCase where there is none."""
    known = standing(folder)
    names = [name for name, said in known.decided.items() if said.get("bulk", "").startswith(bulk)] if len(bulk) >= SHORTEST else []
    if len({known.decided[name]["bulk"] for name in names}) != 1:
        what = "several of what was decided in bulk begin so" if names else "nothing that was decided in bulk and stands has this id"
        refuse("cannot take it back", bulk[:40], what, "It was printed when it was decided, and begins with b.")
    tell_role(by)
    claims = [claim for name in names for claim in known.decided[name]["claims"]]
    withdrawn = _withdraw(folder, outside.read_case(folder), claims, by, WHY_WITHDRAWN, clock)
    with Proposals.open(folder) as kept:
        kept.append([row_of(name, Verdict(TAKEN_BACK, by), [], known.last[name]) for name in names], clock)
    return Done(bulk, tuple(names), withdrawn, ())


def _bring_back(folder: Path, case: Case, claims: Sequence[str], by: str, clock: datetime) -> None:
    """What was accepted, taken back and accepted again counts again: its withdrawal is withdrawn."""
    if claims:
        from safepassage.session.claims import withdrawals

        gone = withdrawals(folder)
        acts = [gone[claim] for claim in claims if claim in gone]
        _withdraw(folder, case, [act.id for act in acts if act.claim.note.startswith(WHY_WITHDRAWN)], by, "accepted again in review", clock)


def _withdraw(folder: Path, case: Case, names: Sequence[str], by: str, reason: str, clock: datetime) -> int:
    """Withdraw those of these entries that stand, all or none; how many."""
    if not names:
        return 0
    from safepassage.session.claims import now, take_down, withdrawals

    gone, asked = withdrawals(folder), set(names)
    with outside.ledger.Ledger.open(folder, create=False) as ledger:
        times = {entry.id: entry.claim.at for entry in ledger.entries() if entry.id in asked}
    at = max(now(folder, clock), *times.values())
    said = dated(reason, clock)
    acts = [act_by_hand(ClaimKind.WITHDRAWAL, f"claim:{name}", by, said, at) for name in names if name not in gone and name in times]
    return len(take_down(folder, acts, clock, table=case).receipt.added)
