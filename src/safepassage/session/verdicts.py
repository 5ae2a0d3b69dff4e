"""A person's verdicts about proposals, and what they make of the ledger; a verdict may be taken back. The clock comes in as a value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from safepassage import outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.masking import mask
from safepassage.outside.proposals import DOCUMENT, PROPOSAL, VERDICT, Proposals
from safepassage.outside.unannounced import black_names
from safepassage.records.claim import ClaimKind
from safepassage.records.reading import Proposal, ReadDocument
from safepassage.records.reading_json import proposal_from_dict, proposal_to_dict
from safepassage.records.reading_line import as_line
from safepassage.session.accepting import claims_of, key_of
from safepassage.session.correcting import seems_a_person

if TYPE_CHECKING:
    from safepassage.session.claims import Taken

ACCEPTED, CORRECTED, REJECTED, MERGED, TAKEN_BACK = "accepted", "corrected", "rejected", "merged", "taken back"
WHY_WITHDRAWN = "taken back in review"  # how the reason of a withdrawal begins that a person brings back by accepting again
SHORTEST = 4  # letters of an id that name a proposal


@dataclass(frozen=True, slots=True)
class Pending:
    """A proposal that nobody has decided about, in its document; `source` is who wrote that."""

    document: ReadDocument
    source: str
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    What a person says of a proposal: `what` is accepted, corrected, rejected, merged, or taken back.

    `as_corrected`: the proposal as it should have been. `into`: the proposal that says the same already.
    """

    what: str
    by: str
    as_corrected: Proposal | None = None
    into: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """A proposal that may say the same as another; `became` is what was decided about it, empty while it waits."""

    proposal: Proposal
    became: str


def pending(folder: Path) -> tuple[Pending, ...]:
    """The proposals that wait for a person, in the order of the documents and of the places in them."""
    found, decided, _ = _all(folder)
    return tuple(found[name] for name in found if name not in decided)


class _Proposed(Mapping[str, Pending]):
    """Every proposal by id, made of what is kept when it is asked for: of a table of 100,000 rows one decision asks for one."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}  # what each says, by id
        self.documents: dict[str, str] = {}
        self._read: dict[str, tuple[ReadDocument, str]] = {}

    def __getitem__(self, name: str) -> Pending:
        said = json.loads(self.kept[name])
        return Pending(*self._document(said["document"]), proposal_from_dict(said["proposal"]))

    def __iter__(self) -> Iterator[str]:
        return iter(self.kept)

    def __len__(self) -> int:
        return len(self.kept)

    def _document(self, name: str) -> tuple[ReadDocument, str]:
        if name not in self._read:
            said = json.loads(self.documents[name])
            day = date.fromisoformat(said["doc_date"]) if said["doc_date"] else None
            self._read[name] = ReadDocument(said["name"], said["text"], said["lang"], day), said["source"]
        return self._read[name]


def _all(folder: Path) -> tuple[_Proposed, dict[str, dict[str, object]], dict[str, str]]:
    """
    Every proposal by id, the verdict that stands about each, and the id of the last one about each.

    One that was taken back stands no more; its taking back is the last one.
    """
    last: dict[str, str] = {}
    found = _Proposed()
    decided: dict[str, dict[str, object]] = {}
    if not folder.is_dir():
        step = "Write its path, or start a new case."
        raise FaultyCase("cannot review", [Fault(folder.name or str(folder), None, "there is no such folder", step)])
    with Proposals.open(folder, create=False) as kept:
        rows = kept.all()
    for row in rows:
        if row.what == DOCUMENT:
            found.documents[row.id] = row.body
        elif row.what == PROPOSAL:
            found.kept[row.id] = row.body
        elif row.what == VERDICT:
            said = json.loads(row.body)
            last[said["proposal"]] = row.id
            decided[said["proposal"]] = said
            if said["verdict"] == TAKEN_BACK:
                del decided[said["proposal"]]
    return found, decided, last


def alike(folder: Path, proposal: Proposal, most: int = 9) -> tuple[Alike, ...]:
    """Those of the same kind that a proposal may be merged into, the likeliest first: of its place, its subtype, its numbers."""
    found, decided, _ = _all(folder)
    into = [Alike(one.proposal, str(decided.get(name, {}).get("verdict", ""))) for name, one in found.items() if name != proposal.id]
    into = [one for one in into if one.proposal.kind is proposal.kind and one.became not in (REJECTED, MERGED)]
    return tuple(sorted(into, key=lambda one: -_likeness(one.proposal, proposal))[:most])


def _likeness(one: Proposal, other: Proposal) -> int:
    numbers = {count.low for count in (one.count, one.harm.killed, one.harm.injured) if count}
    same = numbers & {count.low for count in (other.count, other.harm.killed, other.harm.injured) if count}
    return 2 * bool(_spot(one) and _spot(one) == _spot(other)) + 2 * bool(same) + (one.subtype == other.subtype)


def _spot(proposal: Proposal) -> str:
    return (proposal.place_resolved.name if proposal.place_resolved else "") or proposal.place


def decide(folder: Path, name: str, verdict: Verdict, clock: datetime) -> Taken | None:
    """
    Carry out a person's verdict. An accepted proposal is taken down in the ledger first, and only then marked as decided.

    A crash between the two leaves the proposal waiting; accepted again, the ledger says that it knows the claim; decided otherwise, what
    stands in the ledger is told.

    Raises
    ------
    FaultyCase
        When there is no such proposal, it is decided already (be it while this was carried out), it cannot become a claim, what it is
        merged into does not stand, or it is rejected though another was merged into it.
    """
    found, decided, last = _all(folder)
    name = _named(found, name, "cannot decide")
    one = found[name]
    if name in decided:
        step = "To decide anew: safepassage review CASE --take-back ID."
        _refuse("cannot decide", name, f"it was {decided[name]['verdict']} by {decided[name]['by']}", step)
    _tell_role(verdict.by)
    if verdict.what == MERGED:
        verdict = replace(verdict, into=_standing(found, decided, verdict.into, name))
    if verdict.what == REJECTED:
        _tell_merged(decided, name)
    taken = None
    if verdict.what in (ACCEPTED, CORRECTED):
        from safepassage.session.claims import take_down  # who only reads does not load what keeps claims: a tenth of the start

        proposal = verdict.as_corrected or one.proposal
        taken = take_down(folder, claims_of(outside.read_case(folder), one.document, proposal, one.source), clock)
        taken = _brought_back(folder, taken, verdict.by, clock)
    if not _keep(folder, name, verdict, _ids(taken), clock, last.get(name, "")):
        _tell_overtaken(folder, name, verdict.by, taken, clock)
    return _with_left_behind(folder, one, taken)


def _tell_overtaken(folder: Path, name: str, by: str, taken: Taken | None, clock: datetime) -> NoReturn:
    """Two people decided at once and the other was quicker: what only this one put into the ledger is withdrawn."""
    said = _all(folder)[1].get(name, {})
    theirs = said.get("claims", [])
    assert isinstance(theirs, list)
    ours = [entry.id for entry in taken.receipt.added if entry.id not in theirs] if taken else []
    for claim in ours:
        _withdrawn(folder, claim, by, clock)
    what = f"meanwhile it was {said.get('verdict', TAKEN_BACK)} by {said.get('by', 'somebody else')}"
    fault = Fault(name, None, what, "To decide anew: safepassage review CASE --take-back ID.")
    if ours:
        raise FaultyCase("cannot decide", [fault], end=f"The claim that was made of it is withdrawn: {', '.join(ours)}.")
    raise FaultyCase("cannot decide", [fault])


def _with_left_behind(folder: Path, one: Pending, taken: Taken | None) -> Taken | None:
    """
    With a word on each claim of this proposal that stands beside what was decided.

    A crash left it, or it came from another desk, which may have had its reasons: a person withdraws it.
    """
    with outside.ledger.Ledger.open(folder, create=False) as ledger:
        entries = ledger.of_key(key_of(one.document, one.proposal))
    past = {entry.claim.replaces for entry in entries} | set(_ids(taken))
    left = [entry.id for entry in entries if entry.id not in past]
    if not left:
        return taken
    from safepassage.session.claims import NOTHING, Taken, withdrawal_of

    left = [name for name in left if not withdrawal_of(folder, name)]
    words = tuple(f"LOOK: its claim {name} stands in the ledger. To take it out: safepassage withdraw CASE {name}" for name in left)
    if not words:
        return taken
    taken = taken or Taken(outside.ledger.Receipt((), (), ()), NOTHING, ())
    return replace(taken, repairs=(*taken.repairs, *words))


def _tell_merged(decided: dict[str, dict[str, object]], name: str) -> None:
    """What others were merged into is not rejected: what they say would be lost with it."""
    others = [other for other, said in decided.items() if said["verdict"] == MERGED and said.get("into") == name]
    if others:
        step = f"To decide about it by itself: safepassage review CASE --take-back {','.join(others)}"
        _refuse("cannot reject it", name, f"{', '.join(others)} was merged into it", step)


def _named(found: _Proposed, name: str, failing: str) -> str:
    """The id of the one proposal that begins so."""
    match = [known for known in found if known.startswith(name)] if len(name) >= SHORTEST else []
    if len(match) != 1:
        what = "no proposal has this id" if not match else "several proposals begin so"
        _refuse(failing, name[:40] or "the id", what, "See them with: safepassage review CASE --list")
    return match[0]


def _standing(found: _Proposed, decided: dict[str, dict[str, object]], into: str, name: str) -> str:
    """The id of what a proposal is merged into: another one, neither rejected nor itself merged, or both would be lost."""
    into = _named(found, into, "cannot merge it")
    if into == name:
        _refuse("cannot merge it", into, "it is the proposal itself", "Name the other one that says the same.")
    said = decided.get(into, {})
    if said.get("verdict") == MERGED:
        _refuse("cannot merge it", into, "it was merged itself", f"Merge into {said.get('into')}.")
    if said.get("verdict") == REJECTED:
        _refuse("cannot merge it", into, "it was rejected", "Decide about this one by itself.")
    return into


def _refuse(failing: str, where: str, what: str, step: str) -> NoReturn:
    raise FaultyCase(failing, [Fault(where, None, what, step)])


def _tell_role(by: str) -> None:
    if not by.strip() or seems_a_person(by):
        what = "nobody is said to decide" if not by.strip() else "it seems to name a person"
        raise FaultyCase("cannot decide", [Fault("--by", None, what, "Name a role, such as `duty analyst`.")])


def take_back(folder: Path, name: str, by: str, clock: datetime) -> Taken | None:
    """
    Take the verdict about a proposal back, so that it waits again; the claim that it became is withdrawn first.

    A crash between the two leaves it decided and its claim withdrawn; taken back again, it waits.

    Raises
    ------
    FaultyCase
        When there is no such proposal, or nothing is decided about it.
    """
    found, decided, last = _all(folder)
    name = _named(found, name, "cannot take it back")
    if name not in decided:
        _refuse("cannot take it back", name, "nothing is decided about it", "It waits already: safepassage review CASE")
    _tell_role(by)
    taken, claims = None, decided[name]["claims"]
    assert isinstance(claims, list)
    for claim in claims:
        taken = _withdrawn(folder, claim, by, clock)
    _keep(folder, name, Verdict(TAKEN_BACK, by), [], clock, last[name])
    return taken


def _withdrawn(folder: Path, claim: str, by: str, clock: datetime) -> Taken | None:
    from safepassage.session.claims import act, withdrawal_of

    if withdrawal_of(folder, claim):
        return None
    return act(folder, claim, ClaimKind.WITHDRAWAL, by, _dated(WHY_WITHDRAWN, clock), clock)


def _brought_back(folder: Path, taken: Taken, by: str, clock: datetime) -> Taken:
    """What was accepted, taken back and accepted again counts again: its withdrawal is withdrawn."""
    from safepassage.session.claims import act, withdrawal_of

    for claim in taken.receipt.known:
        gone = withdrawal_of(folder, claim)
        if gone and gone.claim.note.startswith(WHY_WITHDRAWN):
            again = act(folder, gone.id, ClaimKind.WITHDRAWAL, by, _dated("accepted again in review", clock), clock)
            taken = replace(taken, repairs=again.repairs, changes=again.changes)
    return taken


def _dated(reason: str, clock: datetime) -> str:
    """A reason that no earlier act has: the same act at the same time of a case would be known already, and have no effect."""
    return f"{reason}, {clock:%Y-%m-%d %H:%M:%S.%f} UTC"


def _ids(taken: Taken | None) -> list[str]:
    return [*(entry.id for entry in taken.receipt.added), *taken.receipt.known] if taken else []


def _keep(folder: Path, name: str, verdict: Verdict, claims: list[str], clock: datetime, last: str) -> bool:
    """Take a verdict down behind the last one about its proposal; False where somebody else's stands there since."""
    body: dict[str, object] = {"proposal": name, "verdict": verdict.what, "by": verdict.by, "claims": claims}
    if verdict.as_corrected:
        body["corrected"] = proposal_to_dict(verdict.as_corrected)
    note = black_names(mask(verdict.note)[0], lambda _: False)[0]
    body |= {key: value for key, value in (("into", verdict.into), ("note", note)) if value}
    text = as_line(body)
    place = f"{name} {last}"  # two verdicts at one place have one id, and the second is left out
    with Proposals.open(folder) as kept:
        return bool(kept.append([(VERDICT, "v" + sha256(place.encode()).hexdigest()[:12], text)], clock))


def corrections(folder: Path) -> tuple[ReadDocument, ...]:
    """
    The decided documents as a key (docs/reference/reading_json.md): what a person accepted, as they corrected it.

    Only documents of which every proposal is decided: of the others nobody knows what is missing.
    """
    found, decided, _ = _all(folder)
    by_document: dict[str, list[tuple[str, Pending]]] = {}
    for name, one in found.items():
        by_document.setdefault(f"{one.document.id}\n{one.document.doc_date}\n{one.document.text}", []).append((name, one))
    keys = []
    for rows in by_document.values():
        if all(name in decided for name, _ in rows):
            claims = tuple(c for name, one in rows if (c := _right(one.proposal, decided[name])))
            keys.append(replace(rows[0][1].document, source=rows[0][1].source, claims=claims))
    return tuple(keys)


def _right(proposal: Proposal, verdict: dict[str, object]) -> Proposal | None:
    """A proposal as a key has it; merged ones are right and repeat another, so they are neither rewarded nor punished."""
    if verdict["verdict"] == REJECTED:
        return None
    corrected = verdict.get("corrected")
    right = proposal_from_dict(corrected) if isinstance(corrected, dict) else proposal
    return replace(right, confidence=1.0, weight="optional" if verdict["verdict"] == MERGED else "core")
