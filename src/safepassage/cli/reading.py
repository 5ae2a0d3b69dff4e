"""The doors to documents: read them, and walk through what they propose. The planner lives without them."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage.brief.proposal_lines import render_proposal
from safepassage.cli import reviewing
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, app, counted, told
from safepassage.errors import Fault, FaultyCase
from safepassage.records.reading import ReadDocument, day_of_text
from safepassage.records.reading_json import documents_to_dict
from safepassage.session import correcting, reading, verdicts
from safepassage.session.verdicts import ACCEPTED, CORRECTED, MERGED, REJECTED, TAKEN_BACK, Pending, Verdict

_Asked = tuple[str, str, str | dict[str, str]]  # a proposal's id, what is decided, and the id it is merged into or its corrections
MOST_SHOWN = 200  # proposals of one document that are printed


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the day like 2016-12-04") from None
    try:
        return day_of_text(day)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


@app.command("read", epilog=STATUSES)
def read_(
    case: CaseFolder,
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Text, Markdown, HTML, PDF, DOCX, CSV or XLSX of incidents, a folder, or -.")
    ],
    day: Annotated[str, typer.Option("--date", metavar="DATE", help="The day the documents are of; else the one in the file's name.")] = "",
    source: Annotated[str, typer.Option("--source", metavar="WHO", help="Who wrote them: an organisation or a role.")] = "",
    lang: Annotated[
        str, typer.Option("--lang", metavar="LANGUAGE", help="en or ar; else by the letters, and both where it is in both.")
    ] = "",
    encoding: Annotated[
        str, typer.Option("--encoding", metavar="NAME", help="Of texts that are not UTF-8, such as windows-1256; else told where certain.")
    ] = "",
    day_first: Annotated[
        bool | None,
        typer.Option("--days-first/--months-first", help="How tables mean 3/4/2016: 3 April or 4 March; else as their other dates show."),
    ] = None,
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
                case, files, datetime.now(UTC), _day(day), source, lang, keep=not show, encoding=encoding, day_first=day_first,
                progress=status.update,
            )  # fmt: skip
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
    back: Annotated[
        str,
        typer.Option("--take-back", metavar="IDS", help="Undo what was decided about these: they wait again, their claims are withdrawn."),
    ] = "",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="Why. It is kept. No persons.")] = "",
    key: Annotated[Path | None, typer.Option("--key", metavar="FILE", help="Write what was decided as a key for score-reading.")] = None,
    as_json: AsJson = False,
) -> None:
    """
    Walk through proposals and accept, correct, reject or merge each with one key.

    Reads and writes the case's proposals; what is accepted goes into the ledger, with its quote and page. Each decision is on the disk
    before the next is asked for: stop at any time; the last one can be undone. With --accept, --reject, --correct, --merge or
    --take-back nothing is asked.

    Example: safepassage review my_city --by "duty analyst"
    """
    with told("cannot review"):
        asked = [*_called(back, TAKEN_BACK), *_called(accept, ACCEPTED), *_called(reject, REJECTED)]
        asked += [*_corrections(correct or []), *_merging(merge)]
        if asked:
            _carry_out(case, asked, by, note)
        elif key is not None:
            _write_key(case, key)
        else:
            waiting = verdicts.pending(case)
            if as_json:
                typer.echo(json.dumps([{"document": one.document.id, **_plain(one)} for one in waiting], ensure_ascii=False, indent=1))
            elif show or not waiting:
                _list(waiting)
            else:
                reviewing.walk(case, waiting, by)


def _plain(one: Pending) -> dict[str, object]:
    document = ReadDocument(one.document.id, one.document.text, one.document.lang, claims=(one.proposal,))
    return documents_to_dict((document,))["docs"][0]["claims"][0]  # type: ignore[index, no-any-return]


def _called(names: str, what: str) -> list[_Asked]:
    return [(name.strip(), what, "") for name in names.split(",") if name.strip()]


def _corrections(texts: list[str]) -> list[_Asked]:
    """The corrections that options give, those of one proposal together."""
    slots: dict[str, dict[str, str]] = {}
    for text in texts:
        name, colon, rest = text.partition(":")
        slot, equals, value = rest.partition("=")
        if not (colon and equals):
            raise FaultyCase("cannot correct", [Fault(text[:60], None, "it is not ID:SLOT=VALUE", "Such as p1a2b3:claimant=ICRC.")])
        slots.setdefault(name.strip(), {})[slot.strip()] = value
    return [(name, CORRECTED, words) for name, words in slots.items()]


def _merging(text: str) -> list[_Asked]:
    first, _, second = text.partition("=")
    return [(first.strip(), MERGED, second.strip())] if text else []


def _list(waiting: tuple[Pending, ...]) -> None:
    console = Console()
    for one in waiting:
        render_proposal(one.document, one.proposal, console)
    typer.echo(
        f"{counted(len(waiting), 'proposal waits', 'proposals wait')} for a person."
        if waiting
        else "No proposal waits. Read documents: safepassage read"
    )


def _carry_out(case: Path, asked: list[_Asked], by: str, note: str) -> None:
    """Each decision that options give, one after the other; one that cannot be is told and keeps none of the others out."""
    faults: list[Fault] = []
    console = Console()
    for name, what, more in asked:
        try:
            if what == TAKEN_BACK:
                reviewing.take_back(case, name, by, console)
            else:
                reviewing.decide(case, name, _verdict(case, name, what, more, by, note), console)
        except FaultyCase as error:
            faults += error.faults
    if faults:
        _tell_undecided(faults, len(asked))


def _tell_undecided(faults: list[Fault], asked: int) -> None:
    typer.echo(f"safepassage: cannot review: {counted(len(faults), 'problem', 'problems')}", err=True)
    for fault in faults:
        typer.echo(f"  * {fault}", err=True)
    typer.echo("Nothing was written." if asked == 1 else "What else was asked for is done, and told above.", err=True)
    raise typer.Exit(2)


def _verdict(case: Path, name: str, what: str, more: str | dict[str, str], by: str, note: str) -> Verdict:
    if isinstance(more, dict):
        known = [one.proposal for one in verdicts.pending(case) if one.proposal.id.startswith(name)]
        if len(known) != 1:
            raise FaultyCase("cannot correct", [Fault(name[:40], None, "no one proposal has this id", "See review --list.")])
        return Verdict(what, by, correcting.corrected(known[0], more), note=note)
    return Verdict(what, by, into=more, note=note)


def _write_key(case: Path, to: Path) -> None:
    from safepassage import outside

    documents = verdicts.corrections(case)
    text = json.dumps(documents_to_dict(documents), ensure_ascii=False, indent=1)
    outside.write_whole(to, text.encode())
    typer.echo(f"Wrote {to}: {len(documents)} documents of which every proposal is decided. Score: safepassage score-reading {to}")
