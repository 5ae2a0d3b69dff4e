"""The door to corridors: several ways that could be asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage import brief, session
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, Out, app, told

VEHICLES = ("bus", "ambulance", "private", "truck")


def _a_vehicle(name: str) -> str:
    if name not in VEHICLES:
        raise typer.BadParameter(f"choose {', '.join(VEHICLES)}")
    return name


@app.command(epilog=STATUSES)
def corridors(
    case: CaseFolder,
    start: Annotated[list[str], typer.Option("--from", metavar="PLACE", help="An assembly point, zone or node; may be repeated.")],
    end: Annotated[list[str], typer.Option("--to", metavar="PLACE", help="A node, corridor or gate outside; may be repeated.")],
    count: Annotated[int, typer.Option("--count", metavar="N", min=1, max=6, help="Ways for each pair, at most.")] = 3,
    vehicle: Annotated[
        str, typer.Option("--vehicle", metavar="KIND", callback=_a_vehicle, help="Whose streets and speeds count: bus, ambulance, ...")
    ] = "bus",
    write: Annotated[bool, typer.Option("--write", help="Also add them to the case, as proposed.")] = False,
    out: Out = Path("out"),
    as_json: AsJson = False,
) -> None:
    """
    Propose corridors: several ways over real streets, and what they share.

    Reads the case and its streets (safepassage roads); writes corridors.html, segments.csv and corridors.json to DIR. With --write also
    adds rows to nodes.csv, roads.csv and corridors.csv of the case: proposed, never opened, the state of every road unknown. Nothing that
    is there is changed.

    Example: safepassage corridors my_city --from fardos --to khan_assal --out out/my_city
    """
    with told(f"cannot propose corridors in {case}"):
        offered = session.propose_corridors(case, start, end, count, vehicle)
        files = session.write_proposals(offered, out)
        added = session.take_up(case, offered) if write else ()
        if as_json:
            typer.echo(json.dumps(brief.corridors_data(offered.proposals, offered.stamps), ensure_ascii=False))
            return
        brief.render_corridors(offered.proposals, offered.stamps, Console())
        typer.echo(f"Wrote {', '.join(files)} to {out}.")
        typer.echo(f"Added to {', '.join(added)} of {case}, as proposed." if added else "Add them to the case with --write.")
