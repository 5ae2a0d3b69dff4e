"""The doors to documents: read them, and walk through what they propose. The planner lives without them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage.brief.proposal_lines import render_proposal
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, app, counted, told
from safepassage.errors import Fault, FaultyCase
from safepassage.records.reading import Proposal, ReadDocument
from safepassage.records.reading_json import documents_to_dict
from safepassage.session import correcting, reading
from safepassage.session.reading import ACCEPTED, CORRECTED, MERGED, REJECTED, Pending, Verdict

KEYS = {
    "a": "accept: it goes into the ledger",
    "c": "correct, then accept: slot=value",
    "r": "reject: the reader is wrong",
    "m": "merge: another proposal says the same",
    "s": "skip: leave it for later",
    "q": "quit: what you decided is kept",
}
ASK = " ".join(f"[{key}]{words.partition(':')[0][1:]}" for key, words in KEYS.items())


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the day like 2016-12-04") from None


@app.command("read", epilog=STATUSES)
def read_(
    case: CaseFolder,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Text, Markdown, HTML, PDF, DOCX, CSV or XLSX of incidents, a folder, or -.")
    ],
    day: Annotated[str, typer.Option("--date", metavar="DATE", help="The day the documents are of; else the one in the file's name.")] = "",
    source: Annotated[str, typer.Option("--source", metavar="WHO", help="Who wrote them: an organisation or a role.")] = "",
    lang: Annotated[str, typer.Option("--lang", metavar="LANGUAGE", help="en or ar; else it is told from the letters.")] = "",
    encoding: Annotated[
        str, typer.Option("--encoding", metavar="NAME", help="Of texts that are not UTF-8, such as windows-1256; else told where certain.")
    ] = "",
    show: Annotated[bool, typer.Option("--show", help="Only show the proposals; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """
    Propose claims from documents, each beside its sentence.

    Reads the files and the case; writes proposals (proposals.db in the case), never claims: those a person makes of them with
    `safepassage review`. A file that cannot be read is told and keeps none of the others out. Persons are blacked out first.

    Example: safepassage read my_city report.pdf --date 2016-12-04 --source "Newspaper"

    Exit status: 0 done, 1 failed, 2 some files could not be read.
    """
    with told("cannot read"):
        if lang not in ("", "en", "ar"):
            raise typer.BadParameter("the languages are en and ar")
        console = Console(stderr=True)
        with console.status("reading") as status:
            found = reading.read(
                case, files, datetime.now(UTC), _day(day), source, lang, keep=not show, encoding=encoding, progress=status.update
            )
        if as_json:
            typer.echo(json.dumps(documents_to_dict(found.documents), ensure_ascii=False, indent=1))
        else:
            _show(found, case, show)
        if found.faults:
            _tell(found)


def _show(found: reading.Reading, case: Path, only: bool) -> None:
    console = Console()
    for repair in found.repairs:
        typer.echo(f"! {repair}")
    seen: set[str] = set()
    for document in found.documents:
        if document.claims and document.claims[0].id in seen:  # a second copy of the same text
            continue
        seen |= {proposal.id for proposal in document.claims}
        shown = document.claims[:MOST_SHOWN]
        for proposal in shown:
            render_proposal(document, proposal, console)
        if len(shown) < len(document.claims):
            typer.echo(f"… and {len(document.claims) - len(shown):,} more of {document.id}")
    count, of = len(seen), counted(len(found.documents), "document", "documents")
    typer.echo(f"{counted(count, 'proposal', 'proposals')} in {of}{'' if only else f', {_new(found):,} new'}.")
    if not only and count:
        typer.echo(f"None is a claim before a person accepts it: safepassage review {case}")


END, CTRL_D = "end of input", "\x04"
MOST_SHOWN = 200  # proposals of one document that are printed


def _new(found: reading.Reading) -> int:
    return sum(name.startswith("p") for name in found.new)


def _tell(found: reading.Reading) -> None:
    """The documents that could not be read; what was read is kept."""
    problems = counted(len(found.faults), "problem", "problems")
    typer.echo(f"safepassage: cannot read everything: {problems}", err=True)
    for fault in found.faults:
        typer.echo(f"  * {fault}", err=True)
    read = counted(len(found.documents), "other document was", "other documents were")
    typer.echo(f"{read} read." if found.documents else "Nothing was written.", err=True)
    raise typer.Exit(2)


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
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why. It is kept. No persons.")] = "",
    key: Annotated[Path | None, typer.Option("--key", metavar="FILE", help="Write what was decided as a key for score-reading.")] = None,
    as_json: AsJson = False,
) -> None:
    """
    Walk through proposals and accept, correct, reject or merge each with one key.

    Reads and writes the case's proposals; what is accepted goes into the ledger, with its quote and page. Each decision is on the disk
    before the next is asked for: stop at any time. With --accept, --reject, --correct or --merge nothing is asked.

    Example: safepassage review my_city --by "duty analyst"
    """
    with told("cannot review"):
        asked = [*_called(accept, ACCEPTED), *_called(reject, REJECTED)]
        if asked or correct or merge:
            _carry_out(case, asked, correct or [], merge, by, note)
        elif key is not None:
            _write_key(case, key)
        else:
            waiting = reading.pending(case)
            if as_json:
                typer.echo(json.dumps([{"document": one.document.id, **_plain(one)} for one in waiting], ensure_ascii=False, indent=1))
            elif show or not waiting:
                _list(waiting)
            else:
                _walk(case, waiting, by)


def _plain(one: Pending) -> dict[str, object]:
    document = ReadDocument(one.document.id, one.document.text, one.document.lang, claims=(one.proposal,))
    return documents_to_dict((document,))["docs"][0]["claims"][0]  # type: ignore[index, no-any-return]


def _called(names: str, what: str) -> list[tuple[str, str]]:
    return [(name.strip(), what) for name in names.split(",") if name.strip()]


def _list(waiting: tuple[Pending, ...]) -> None:
    console = Console()
    for one in waiting:
        render_proposal(one.document, one.proposal, console)
    typer.echo(
        f"{counted(len(waiting), 'proposal waits', 'proposals wait')} for a person."
        if waiting
        else "No proposal waits. Read documents: safepassage read"
    )


def _carry_out(case: Path, asked: list[tuple[str, str]], corrections: list[str], merge: str, by: str, note: str) -> None:
    """Decisions given as options, in the order accept, reject, correct, merge."""
    for name, what in asked:
        _decided(case, name, Verdict(what, by, note=note))
    slots: dict[str, dict[str, str]] = {}
    for text in corrections:
        name, colon, rest = text.partition(":")
        slot, equals, value = rest.partition("=")
        if not (colon and equals):
            raise FaultyCase("cannot correct", [Fault(text[:60], None, "it is not ID:SLOT=VALUE", "Such as p1a2b3:claimant=ICRC.")])
        slots.setdefault(name.strip(), {})[slot.strip()] = value
    waiting = {one.proposal.id: one.proposal for one in reading.pending(case)} if slots else {}
    for name, words in slots.items():
        known = [proposal for ident, proposal in waiting.items() if ident.startswith(name)]
        if len(known) != 1:
            raise FaultyCase("cannot correct", [Fault(name[:40], None, "no one proposal has this id", "See review --list.")])
        _decided(case, known[0].id, Verdict(CORRECTED, by, correcting.corrected(known[0], words), note=note))
    if merge:
        first, _, second = merge.partition("=")
        _decided(case, first.strip(), Verdict(MERGED, by, into=second.strip(), note=note))


def _decided(case: Path, name: str, verdict: Verdict) -> None:
    taken = reading.decide(case, name, verdict, datetime.now(UTC))
    ids = [entry.id for entry in taken.receipt.added] + list(taken.receipt.known) if taken else []
    typer.echo(f"{name}: {verdict.what}{f', claim {chr(44).join(ids)}' if ids else ''}")
    for change in taken.changes[0] if taken else ():
        typer.echo(f"  {change}")


def _walk(case: Path, waiting: tuple[Pending, ...], by: str) -> None:
    """One proposal after the other, one key each; a key that nobody pressed is never a decision."""
    console = Console()
    typer.echo("\n".join(f"  {key}  {words}" for key, words in KEYS.items()) + "\n")
    for place, one in enumerate(waiting, start=1):
        typer.echo(f"{place} of {len(waiting)}")
        render_proposal(one.document, one.proposal, console)
        while True:
            key = _key()
            if key in ("q", END):
                typer.echo("What you decided is kept.")
                return
            if key == "s" or (key in KEYS and _one(case, one, key, by)):
                break
    typer.echo("No proposal waits any more.")


def _key() -> str:
    """One key of a person at a keyboard, or one line where there is none; `END` at the end of the input, empty for a bare Enter."""
    typer.echo(f"{ASK} ? ", nl=False)
    try:
        key = typer.getchar() if _keyboard() else input()
    except (EOFError, KeyboardInterrupt):
        key = END
    typer.echo()
    return END if key in (END, CTRL_D) else key.strip().casefold()[:1]


def _keyboard() -> bool:
    import sys

    return sys.stdin.isatty()


def _one(case: Path, one: Pending, key: str, by: str) -> bool:
    """Whether a key became a decision; a fault is told, and the key asked for again."""
    try:
        _decided(case, one.proposal.id, _verdict(one.proposal, key, by))
    except FaultyCase as error:
        typer.echo(f"safepassage: {error}", err=True)
        return False
    return True


def _verdict(proposal: Proposal, key: str, by: str) -> Verdict:
    if key == "a":
        return Verdict(ACCEPTED, by)
    if key == "r":
        return Verdict(REJECTED, by)
    if key == "m":
        return Verdict(MERGED, by, into=_asked("same as (id)"))
    words: dict[str, str] = {}
    while line := _asked("slot=value (empty: done)"):
        slot, equals, value = line.partition("=")
        if equals:
            words[slot.strip()] = value.strip()
    return Verdict(CORRECTED, by, correcting.corrected(proposal, words))


def _asked(what: str) -> str:
    typer.echo(f"  {what}: ", nl=False)
    try:
        return input().strip()
    except EOFError:
        return ""


def _write_key(case: Path, to: Path) -> None:
    from safepassage import outside

    documents = reading.corrections(case)
    text = json.dumps(documents_to_dict(documents), ensure_ascii=False, indent=1)
    outside.write_whole(to, text.encode())
    typer.echo(f"Wrote {to}: {len(documents)} documents of which every proposal is decided. Score: safepassage score-reading {to}")
