"""The doors to a case itself: begin one, find its faults."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from safepassage import outside, session
from safepassage.cli.door import STATUSES, CaseFolder, app, told


@app.command(epilog=STATUSES)
def new(
    folder: Annotated[Path, typer.Argument(metavar="CASE", help="A new or empty folder.")],
    xlsx: Annotated[bool, typer.Option("--xlsx", help="Write one workbook, case.xlsx, instead of the tables.")] = False,
    example: Annotated[str, typer.Option("--example", metavar="NAME", help="What to begin with: two_roads or aleppo_2016.")] = "two_roads",
) -> None:
    """
    Begin a case: a working example to change.

    Writes the tables of a case, or one workbook of them, to a new or empty folder. A workbook comes back with: safepassage import.

    Example: safepassage new my_city
    """
    with told(f"cannot begin a case in {folder}"):
        names = outside.new_case(folder, example, workbook=xlsx)
        if xlsx:
            book = folder / names[0]
            typer.echo(f"Wrote {book}. Change it, then: safepassage import {folder} {book}")
            return
        typer.echo(f"Wrote {len(names)} files to {folder}. Change them, then: safepassage validate {folder}")


@app.command(epilog=STATUSES)
def validate(case: CaseFolder) -> None:
    """
    Say everything that is wrong with a case, all at once.

    Reads the case; writes nothing. Each fault has its file, its line and what to do.

    Example: safepassage validate my_city
    """
    with told(f"{case} has faults"):
        found = session.situated(case)
        session.street_map(case)  # faults of its streets, where it has any
        read = found.case
        opened = [c.name for c in read.corridors if c.usable]
        asks = session.asks(read)
        typer.echo(
            f"{read.title}: no faults. {len(read.zones)} zones, {len(read.corridors)} corridors, "
            f"of them opened: {', '.join(opened) or 'none'}."
        )
        for ask in asks:
            typer.echo(f"  not executable yet: {ask}")
