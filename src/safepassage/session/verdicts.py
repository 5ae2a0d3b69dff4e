"""A person's verdicts about proposals, and what they make of the ledger; a verdict may be taken back. The clock comes in as a value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from safepassage import outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.persons.by_hand import named_in_a_note
from safepassage.outside.persons.masking import mask
from safepassage.outside.persons.unannounced import BLACK, black_names
from safepassage.outside.proposals import VERDICT, Proposals
from safepassage.outside.reading_parts import is_place
from safepassage.records.claim import ClaimKind
from safepassage.records.reading import Proposal
from safepassage.records.reading_json import proposal_to_dict
from safepassage.records.reading_line import as_line
from safepassage.session.accepting import claims_of, key_of
from safepassage.session.correcting import seems_a_person
from safepassage.session.merging import contrary
from safepassage.session.proposed import ACCEPTED, CORRECTED, MERGED, REJECTED, TAKEN_BACK, Pending, Standing, Waiting, standing, waiting
from safepassage.session.unknown_places import place_words

if TYPE_CHECKING:
    from safepassage.session.claims import Taken

WHY_WITHDRAWN = "taken back in review"  # how the reason of a withdrawal begins that a person brings back by accepting again
SHORTEST = 4  # letters of an id that name a proposal


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


def pending(folder: Path) -> Waiting:
    """The proposals that wait for a person, in the order of the documents and of the places in them."""
    return waiting(standing(folder))


def decide(folder: Path, name: str, verdict: Verdict, clock: datetime) -> Taken | None:
    """
    Carry out a person's verdict. An accepted proposal is taken down in the ledger first, and only then marked as decided.

    A crash between the two leaves the proposal waiting; accepted again, the ledger says that it knows the claim; decided otherwise, what
    stands in the ledger is told.

    Raises
    ------
    FaultyCase
        When there is no such proposal, it is decided already (be it while this was carried out), a later reading took its place, it cannot
        become a claim, what it is merged into does not stand, or it is rejected though another was merged into it.
    """
    known = standing(folder)
    name = named(folder, known, name, "cannot decide")
    one = known.found[name]
    tell_decided(folder, known, name)
    tell_role(verdict.by)
    words: tuple[str, ...] = ()
    if verdict.what == MERGED:
        verdict = replace(verdict, into=_standing(folder, known, verdict.into, name))
        words = _contrary(folder, one.proposal, known.found[verdict.into].proposal)
    if verdict.what == REJECTED:
        tell_merged(folder, known, name)
    taken = None
    if verdict.what in (ACCEPTED, CORRECTED):
        from safepassage.session.claims import take_down  # who only reads does not load what keeps claims: a tenth of the start

        proposal = verdict.as_corrected or one.proposal
        case = outside.read_case(folder)
        claims = claims_of(case, one.document, proposal, one.source)
        taken = _brought_back(folder, take_down(folder, claims, clock), verdict.by, clock)
        words = place_words(case, folder, one.proposal, proposal, claims)
    if not _keep(folder, name, verdict, _ids(taken), clock, known.last.get(name, "")):
        tell_overtaken(folder, name, verdict.by, taken, clock)
    return _with_words(taken, (*words, *_left_behind(folder, one, taken)))


def _with_words(taken: Taken | None, words: tuple[str, ...]) -> Taken | None:
    """What was taken down, with what there is to look at."""
    if not words:
        return taken
    from safepassage.session.claims import NOTHING, Taken

    taken = taken or Taken(outside.ledger.Receipt((), (), ()), NOTHING, ())
    return replace(taken, repairs=(*taken.repairs, *words))


def tell_decided(folder: Path, known: Standing, name: str) -> None:
    """What is decided, be it in an earlier reading, or was overtaken by a later one, is decided anew by its own name only."""
    said = known.verdict(name)
    if said:
        what = f"it was {said['verdict']}{' in bulk' if 'bulk' in said else ''} by {said['by']}"
        earlier = "" if said["proposal"] == name else f", as {said['proposal']} of an earlier reading"
        refuse("cannot decide", name, what + earlier, f"To decide anew: safepassage review {folder} --take-back {said['proposal']}")
    if name in known.now:
        now = known.now[name]
        step = f"Decide about {now}, which says the same." if now else f"See what waits: safepassage review {folder} --list"
        refuse("cannot decide", name, "its text was read again with another date, and that reading counts", step)


def tell_overtaken(folder: Path, name: str, by: str, taken: Taken | None, clock: datetime) -> NoReturn:
    """Two people decided at once and the other was quicker: what only this one put into the ledger is withdrawn."""
    said = standing(folder).decided.get(name, {})
    theirs = said.get("claims", [])
    ours = [entry.id for entry in taken.receipt.added if entry.id not in theirs] if taken else []
    for claim in ours:
        _withdrawn(folder, claim, by, clock)
    what = f"meanwhile it was {said.get('verdict', TAKEN_BACK)} by {said.get('by', 'somebody else')}"
    fault = Fault(name, None, what, f"To decide anew: safepassage review {folder} --take-back {name}")
    if ours:
        raise FaultyCase("cannot decide", [fault], end=f"The claim that was made of it is withdrawn: {', '.join(ours)}.")
    raise FaultyCase("cannot decide", [fault])


def _left_behind(folder: Path, one: Pending, taken: Taken | None) -> tuple[str, ...]:
    """
    A word on each claim of this proposal that stands beside what was decided.

    A crash left it, or it came from another desk, which may have had its reasons: a person withdraws it.
    """
    with outside.ledger.Ledger.open(folder, create=False) as ledger:
        entries = ledger.of_key(key_of(one.document, one.proposal))
    past = {entry.claim.replaces for entry in entries} | set(_ids(taken))
    left = [entry.id for entry in entries if entry.id not in past]
    if not left:
        return ()
    from safepassage.session.claims import withdrawal_of

    left = [name for name in left if not withdrawal_of(folder, name)]
    return tuple(f"LOOK: its claim {name} stands in the ledger. To take it out: safepassage withdraw {folder} {name}" for name in left)


def _contrary(folder: Path, one: Proposal, into: Proposal) -> tuple[str, ...]:
    why = contrary(one, into)
    undo = f"To undo it: safepassage review {folder} --take-back {one.id}"
    return (f"LOOK: {why}. What is merged makes no claim of its own. {undo}",) if why else ()


def tell_merged(folder: Path, known: Standing, name: str) -> None:
    """What others were merged into is not rejected: what they say would be lost with it."""
    names = (name, *known.before.get(name, ()))
    others = [other for other, said in known.decided.items() if said["verdict"] == MERGED and said.get("into") in names]
    if others:
        step = f"To decide about it by itself: safepassage review {folder} --take-back {','.join(others)}"
        refuse("cannot reject it", name, f"{', '.join(others)} was merged into it", step)


def named(folder: Path, known: Standing, name: str, failing: str) -> str:
    """The id of the one proposal that begins so."""
    match = [one for one in known.found if one.startswith(name)] if len(name) >= SHORTEST else []
    if len(match) != 1:
        what = "no proposal has this id" if not match else "several proposals begin so"
        refuse(failing, name[:40] or "the id", what, f"See them with: safepassage review {folder} --list")
    return match[0]


def _standing(folder: Path, known: Standing, into: str, name: str) -> str:
    """The id of what a proposal is merged into: another one, neither rejected nor itself merged, or both would be lost."""
    into = named(folder, known, into, "cannot merge it")
    if into == name:
        refuse("cannot merge it", into, "it is the proposal itself", "Name the other one that says the same.")
    said = known.verdict(into) or {}
    if said.get("verdict") == MERGED:
        refuse("cannot merge it", into, "it was merged itself", f"Merge into {said.get('into')}.")
    if said.get("verdict") == REJECTED:
        refuse("cannot merge it", into, "it was rejected", "Decide about this one by itself.")
    if into in known.now and not said:
        refuse("cannot merge it", into, "its text was read again with another date", f"Merge into {known.now[into] or 'another one'}.")
    return into


def refuse(failing: str, where: str, what: str, step: str) -> NoReturn:
    """Raises FaultyCase."""
    raise FaultyCase(failing, [Fault(where, None, what, step)])


def tell_role(by: str) -> None:
    """Raises FaultyCase where nobody, or a person by name, is said to decide."""
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
    known = standing(folder)
    name = named(folder, known, name, "cannot take it back")
    said = known.verdict(name)
    if said is None:
        refuse("cannot take it back", name, "nothing is decided about it", f"It waits already: safepassage review {folder}")
    tell_role(by)
    taken, name = None, said["proposal"]
    for claim in said["claims"]:
        taken = _withdrawn(folder, claim, by, clock)
    _keep(folder, name, Verdict(TAKEN_BACK, by), [], clock, known.last[name])
    return taken


def _withdrawn(folder: Path, claim: str, by: str, clock: datetime) -> Taken | None:
    from safepassage.session.claims import act, withdrawal_of

    if withdrawal_of(folder, claim):
        return None
    return act(folder, claim, ClaimKind.WITHDRAWAL, by, dated(WHY_WITHDRAWN, clock), clock)


def _brought_back(folder: Path, taken: Taken, by: str, clock: datetime) -> Taken:
    """What was accepted, taken back and accepted again counts again: its withdrawal is withdrawn."""
    from safepassage.session.claims import act, withdrawal_of

    for claim in taken.receipt.known:
        gone = withdrawal_of(folder, claim)
        if gone and gone.claim.note.startswith(WHY_WITHDRAWN):
            again = act(folder, gone.id, ClaimKind.WITHDRAWAL, by, dated("accepted again in review", clock), clock)
            taken = replace(taken, repairs=again.repairs, changes=again.changes)
    return taken


def dated(reason: str, clock: datetime) -> str:
    """A reason that no earlier act has: the same act at the same time of a case would be known already, and have no effect."""
    return f"{reason}, {clock:%Y-%m-%d %H:%M:%S.%f} UTC"


def _ids(taken: Taken | None) -> list[str]:
    return [*(entry.id for entry in taken.receipt.added), *taken.receipt.known] if taken else []


def _keep(folder: Path, name: str, verdict: Verdict, claims: list[str], clock: datetime, last: str) -> bool:
    """Take a verdict down behind the last one about its proposal; False where somebody else's stands there since."""
    with Proposals.open(folder) as kept:
        return bool(kept.append([row_of(name, verdict, claims, last)], clock))


def _nameless_note(note: str) -> str:
    """A note without persons: who told somebody something is often named in it."""
    for start, end in named_in_a_note(note, is_place):
        note = note[:start] + BLACK * (end - start) + note[end:]
    return black_names(mask(note)[0], lambda _: False, is_place)[0]


def row_of(name: str, verdict: Verdict, claims: list[str], last: str, bulk: str = "") -> tuple[str, str, str]:
    """A verdict as it is kept. Two verdicts behind the same one have one id, and the second is left out."""
    body: dict[str, object] = {"proposal": name, "verdict": verdict.what, "by": verdict.by, "claims": claims}
    if verdict.as_corrected:
        body["corrected"] = proposal_to_dict(verdict.as_corrected)
    note = _nameless_note(verdict.note)
    body |= {key: value for key, value in (("into", verdict.into), ("note", note), ("bulk", bulk)) if value}
    return VERDICT, "v" + sha256(f"{name} {last}".encode()).hexdigest()[:12], as_line(body)
