"""What every command shares: the program itself, its options, and how an error is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from safepassage.errors import SafepassageError

STATUSES = "Exit status: 0 done, 1 failed or violations found, 2 faults in the case or the call, 3 not executable (a term is missing)."

app = typer.Typer(
    help="Plan humanitarian corridors out of a besieged city: fewest expected deaths, with a proven bound.",
    epilog=STATUSES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

CaseFolder = Annotated[Path, typer.Argument(metavar="CASE", help="The case: a folder of plain files (safepassage new makes one).")]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the papers are written.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
At = Annotated[str, typer.Option("--at", metavar="TIME", help="A time such as 2016-12-08T09:30+02:00; without a zone, in the case's.")]
WhatIf = Annotated[
    bool, typer.Option("--what-if", help="Use corridors that are not opened and terms that are missing; every page is stamped.")
]


@contextmanager
def told(what: str) -> Iterator[None]:
    """Tell an error as a person can use it, and exit with its status."""
    try:
        yield
    except SafepassageError as error:
        typer.echo(f"safepassage: {error}" if error.exit_status != 1 else f"safepassage: {what}: {error}", err=True)
        raise typer.Exit(error.exit_status) from None
    except (OSError, ValueError) as error:
        typer.echo(f"safepassage: {what}: {error}", err=True)
        raise typer.Exit(2 if isinstance(error, OSError) else 1) from None


def counted(count: int, one: str, several: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{count:,} {one if count == 1 else several}"
