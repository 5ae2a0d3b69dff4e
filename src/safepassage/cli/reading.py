"""The door to documents: read them. The planner lives without it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console

from safepassage.brief.proposal_lines import render_proposal
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, app, counted, told
from safepassage.records.reading import day_of_text
from safepassage.records.reading_json import documents_written
from safepassage.session import reading

FIRST_HEARD, HEARD_EVERY = 8.0, 10.0  # seconds
MOST_SHOWN = 200  # proposals of one document that are printed
PIECES = 2_000  # of JSON that are printed at once


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
            heard = status.update if console.is_terminal else Patience()
            found = reading.read(
                case, files, datetime.now(UTC), _day(day), source, lang, keep=not show, encoding=encoding, day_first=day_first,
                progress=heard,
            )  # fmt: skip
        if as_json:
            pieces = documents_written(found.documents)
            while block := "".join(islice(pieces, PIECES)):
                typer.echo(block, nl=False)
            typer.echo()
        else:
            _show(found, case, show)
        if found.faults:
            _tell(found)


class Patience:
    """Where no terminal shows what is being done: a line on standard error when it takes long, and again and again."""

    def __init__(self) -> None:
        self._next = monotonic() + FIRST_HEARD

    def __call__(self, doing: str) -> None:
        """What is done now."""
        if monotonic() >= self._next:
            self._next = monotonic() + HEARD_EVERY
            typer.echo(f"... {doing}", err=True)


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
