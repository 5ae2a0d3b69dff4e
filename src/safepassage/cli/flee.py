"""The door to flight: how many could be out by themselves, at best."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage import brief, session
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, Out, app, told


@app.command(epilog=STATUSES)
def flee(
    case: CaseFolder,
    exits: Annotated[
        str, typer.Option("--exits", metavar="WHERE", help="border, gates, or gates, nodes and corridors of the case, with commas.")
    ] = "",
    closed: Annotated[
        list[str] | None,
        typer.Option("--closed", metavar="NAME=START/END", help="A street that closes, in minutes from the case's start; may be repeated."),
    ] = None,
    out: Out = Path("out"),
    as_json: AsJson = False,
) -> None:
    """
    Bound how many could be out by each hour on foot or by car, at best.

    Reads the case and its streets (safepassage roads); writes flee.html, flee.csv and flee.json to DIR. It is an upper bound and not a
    forecast: every street is taken as passable and nobody is stopped. Out is any street outside the besieged areas (border), or the
    gates; WHERE chooses. What is assumed stands in flee_rates.csv, which a case may hold itself.

    Example: safepassage flee my_city --out out/my_city
    """
    with told(f"cannot bound flight in {case}"):
        fled = session.flee(case, exits, tuple(closed or ()))
        files = session.write_flight(fled, out)
        if as_json:
            typer.echo(json.dumps(brief.flight_data(fled.flight, fled.stamps), ensure_ascii=False))
            return
        brief.render_flight(fled.flight, fled.stamps, Console())
        typer.echo(f"Wrote {', '.join(files)} to {out}.")
