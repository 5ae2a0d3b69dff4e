"""The door to what was read: walk through the proposals, list some of them, decide by id or about many at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from safepassage.brief.proposal_lines import render_proposal
from safepassage.cli import at_once, reviewing, terminal_keys
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, app, counted, told
from safepassage.errors import Fault, FaultyCase
from safepassage.records.reading import ASKS, Proposal, ReadDocument, ReadKind
from safepassage.records.reading_json import documents_to_dict
from safepassage.session import choosing, correcting, verdicts
from safepassage.session.choosing import Choice
from safepassage.session.proposed import ACCEPTED, CORRECTED, MERGED, REJECTED, TAKEN_BACK, Pending, Waiting, standing
from safepassage.session.verdicts import Verdict

_Asked = tuple[str, str, str | dict[str, str]]  # a proposal's id, what is decided, and the id it is merged into or its corrections


@app.command(epilog=STATUSES)
def review(
    case: CaseFolder,
    by: Annotated[str, typer.Option("--by", metavar="ROLE", help="Who decides: a role, never a person's name.")] = "analyst",
    show: Annotated[bool, typer.Option("--list", help="Only list the proposals that wait.")] = False,
    accept: Annotated[
        str, typer.Option("--accept", metavar="IDS", help="Accept these proposals: ids, or their beginnings, by commas.")
    ] = "",
    reject: Annotated[str, typer.Option("--reject", metavar="IDS", help="Reject these proposals.")] = "",
    correct: Annotated[
        list[str] | None, typer.Option("--correct", metavar="ID:SLOT=VALUE", help="Correct a slot of one and accept it; may be repeated.")
    ] = None,
    merge: Annotated[str, typer.Option("--merge", metavar="ID=ID", help="The first says the same as the second, which stays.")] = "",
    back: Annotated[
        str,
        typer.Option(
            "--take-back",
            metavar="IDS",
            help="Undo what was decided about these, or in bulk (b...): they wait again, their claims are withdrawn.",
        ),
    ] = "",
    document: Annotated[str, typer.Option("--document", metavar="NAME", help="Only proposals of this document.")] = "",
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="Only of this kind, such as incident or access.")] = "",
    least: Annotated[
        float, typer.Option("--min-confidence", metavar="SHARE", help="Only those of which the reader is so sure: 0 to 1.", min=0, max=1)
    ] = 0.0,
    dated: Annotated[
        bool | None,
        typer.Option(
            "--dated/--undated", help="Only those of which it is known, or not, when they are so. Undated ones cannot be accepted."
        ),
    ] = None,
    accept_all: Annotated[bool, typer.Option("--accept-all", help="Accept all that wait, of those chosen; asks once.")] = False,
    reject_all: Annotated[bool, typer.Option("--reject-all", help="Reject all that wait, of those chosen; asks once.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask: for scripts.")] = False,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why. It is kept. No persons.")] = "",
    key: Annotated[Path | None, typer.Option("--key", metavar="FILE", help="Write what was decided as a key for score-reading.")] = None,
    as_json: AsJson = False,
) -> None:
    """
    Walk through proposals and accept, correct, reject or merge each with one key.

    Reads and writes the case's proposals; what is accepted goes into the ledger, with its quote and page. Each decision is on the disk
    before the next is asked for: stop at any time; the last one can be undone. With --accept, --reject, --correct, --merge or
    --take-back nothing is asked.

    --document, --kind, --min-confidence, --dated and --undated choose among what waits: walk through it, --list it, or decide about all
    of it with --accept-all or --reject-all, which tell the number, ask once, and leave what cannot be accepted.

    Example: safepassage review my_city --by "duty analyst"
    """
    with told("cannot review"):
        asked = [*_called(back, TAKEN_BACK), *_called(accept, ACCEPTED), *_called(reject, REJECTED)]
        corrections, unread = _corrections(correct or [])
        if unread:
            _tell_undecided([*unread, *_faults_of(case, corrections, by, note)], 0)
        asked += [*corrections, *_merging(merge)]
        choice = Choice(document, _kind(kind), least, dated)
        _tell_both(bool(asked), accept_all, reject_all, choice)
        if asked:
            _carry_out(case, asked, by, note)
        elif key is not None:
            _write_key(case, key)
        elif accept_all or reject_all:
            at_once.decide_all(case, choosing.chosen(case, choice), Verdict(ACCEPTED if accept_all else REJECTED, by, note=note), yes)
        else:
            with terminal_keys.silent():
                waiting = choosing.chosen(case, choice)
                if waiting and not (show or as_json):
                    reviewing.walk(case, waiting, by)
                    return
            if as_json:
                typer.echo(json.dumps([{"document": one.document.id, **_plain(one)} for one in waiting], ensure_ascii=False, indent=1))
            else:
                _list(case, waiting, choice)


def _kind(word: str) -> ReadKind | None:
    try:
        return ReadKind(word.strip().casefold()) if word.strip() else None
    except ValueError:
        raise typer.BadParameter(f"--kind is one of {', '.join(ReadKind)}") from None


def _tell_both(asked: bool, accept_all: bool, reject_all: bool, choice: Choice) -> None:
    """What cannot be asked for together is told before anything is done."""
    if accept_all and reject_all:
        raise typer.BadParameter("either --accept-all or --reject-all")
    if asked and (accept_all or reject_all or choice != Choice()):
        raise typer.BadParameter("decide about the ids you name, or choose by --document, --kind and the like: not both in one call")


def _plain(one: Pending) -> dict[str, object]:
    document = ReadDocument(one.document.id, one.document.text, one.document.lang, claims=(one.proposal,))
    return documents_to_dict((document,))["docs"][0]["claims"][0]  # type: ignore[index, no-any-return]


def _called(names: str, what: str) -> list[_Asked]:
    return [(name.strip(), what, "") for name in names.split(",") if name.strip()]


def _corrections(texts: list[str]) -> tuple[list[_Asked], list[Fault]]:
    """The corrections that options give, those of one proposal together; and the options that are none, or give a slot again."""
    slots: dict[str, dict[str, str]] = {}
    faults: list[Fault] = []
    for text in texts:
        name, colon, rest = text.partition(":")
        slot, equals, value = rest.partition("=")
        if not (colon and equals and name.strip() and slot.strip()):
            faults.append(Fault(text[:60], None, "it is not ID:SLOT=VALUE", "Such as p1a2b3:claimant=ICRC."))
        elif slot.strip().casefold() in slots.setdefault(name.strip(), {}):
            faults.append(Fault(text[:60], None, "this slot of the proposal is corrected already, otherwise", "Write it once."))
        else:
            slots[name.strip()][slot.strip().casefold()] = value
    return [(name, CORRECTED, words) for name, words in slots.items() if words], faults


def _faults_of(case: Path, corrections: list[_Asked], by: str, note: str) -> Iterator[Fault]:
    """What is wrong with corrections none of which is carried out."""
    for name, what, more in corrections:
        try:
            _verdict(case, name, what, more, by, note)
        except FaultyCase as error:
            yield from error.faults


def _merging(text: str) -> list[_Asked]:
    first, _, second = text.partition("=")
    return [(first.strip(), MERGED, second.strip())] if text else []


def _list(case: Path, waiting: Waiting, choice: Choice) -> None:
    console, changed = Console(), reviewing.Changed(case)
    for one in waiting:
        changed.tell(one, console)
        render_proposal(one.document, one.proposal, console)
    if waiting:
        typer.echo(f"{counted(len(waiting), 'proposal waits', 'proposals wait')} for a person.")
    elif choice != Choice() and (others := len(verdicts.pending(case))):
        typer.echo(f"No proposal of this choice waits; {counted(others, 'waits', 'wait')} in all: safepassage review {case}")
    else:
        typer.echo("No proposal waits. Read documents: safepassage read")


def _carry_out(case: Path, asked: list[_Asked], by: str, note: str) -> None:
    """Each decision that options give, one after the other; one that cannot be is told and keeps none of the others out."""
    faults, done = list[Fault](), 0
    console, asking = Console(), _asking(case, asked)
    for name, what, more in asked:
        try:
            if what == TAKEN_BACK and name.startswith("b"):
                at_once.take_back_all(case, name, by)
            elif what == TAKEN_BACK:
                reviewing.take_back(case, name, by, console)
            else:
                reviewing.decide(case, name, _verdict(case, name, what, more, by, note), console)
                if what == ACCEPTED and name in asking:
                    back = f"safepassage review {case} --take-back {name}"
                    typer.echo(f"  It has no state, and opens no way. Where the way is open: {back}, then --correct {name}:state=opened")
            done += 1
        except FaultyCase as error:
            faults += error.faults
    if faults:
        _tell_undecided(faults, done)


def _asking(case: Path, asked: list[_Asked]) -> frozenset[str]:
    """Which of those to be accepted ask a person whether a way is open."""
    if not any(what == ACCEPTED for _, what, _ in asked):
        return frozenset()
    names = {name for name, what, _ in asked if what == ACCEPTED}
    waiting = (one.proposal for one in verdicts.pending(case) if one.proposal.id in names)
    return frozenset(one.id for one in waiting if one.kind is ReadKind.ACCESS and ASKS in one.note)


def _tell_undecided(faults: list[Fault], done: int) -> NoReturn:
    typer.echo(f"safepassage: cannot review: {counted(len(faults), 'problem', 'problems')}", err=True)
    for fault in faults:
        typer.echo(f"  * {fault}", err=True)
    typer.echo("What else was asked for is done, and told above." if done else "Nothing was written.", err=True)
    raise typer.Exit(2)


def _verdict(case: Path, name: str, what: str, more: str | dict[str, str], by: str, note: str) -> Verdict:
    if isinstance(more, dict):
        waiting = verdicts.pending(case)
        known = [one for one in waiting.names if one.startswith(name)]
        if len(known) != 1:
            verdicts.tell_decided(case, standing(case), name)
            step = f"See what waits: safepassage review {case} --list"
            raise FaultyCase("cannot correct", [Fault(name[:40], None, "no one proposal that waits has this id", step)])
        return Verdict(what, by, _corrected(name, waiting[waiting.names.index(known[0])].proposal, more), note=note)
    return Verdict(what, by, into=more, note=note)


def _corrected(name: str, proposal: Proposal, words: dict[str, str]) -> Proposal:
    """The proposal, corrected; each fault tells which proposal it is of."""
    try:
        return correcting.corrected(proposal, words)
    except FaultyCase as error:
        faults = [replace(fault, file=name if fault.file == correcting.WHOLE else f"{name}:{fault.file}") for fault in error.faults]
        raise FaultyCase(error.what, faults) from None


def _write_key(case: Path, to: Path) -> None:
    """The decided documents as a key; of the others it is told what is missing, and where none is decided nothing is written."""
    from safepassage import outside
    from safepassage.session.decided_key import corrections

    key = corrections(case)
    left = [_undecided(case, name, count) for name, count in key.undecided.items()]
    if not key.documents:
        nothing = Fault(case.name or str(case), None, "nothing was read into it", "Read documents: safepassage read")
        raise FaultyCase("cannot write a key", left or [nothing])
    outside.write_whole(to, json.dumps(documents_to_dict(key.documents), ensure_ascii=False, indent=1).encode())
    wrote = counted(len(key.documents), "document", "documents")
    typer.echo(f"Wrote {to}: {wrote} of which every proposal is decided. Score: safepassage score-reading {to}")
    for fault in left:
        typer.echo(f"Left out: {fault}")


def _undecided(case: Path, name: str, count: int) -> Fault:
    waits = counted(count, "of its proposals waits", "of its proposals wait")
    step = f'Decide about them too: safepassage review {case} --document "{name}"'
    return Fault(name, None, f"{waits} still: only a document that is decided as a whole tells what the reader missed", step)
