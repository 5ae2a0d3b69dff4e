"""The door to real streets."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage import brief, session
from safepassage.cli.door import STATUSES, AsJson, At, CaseFolder, app, told


@app.command(epilog=STATUSES)
def roads(
    case: CaseFolder,
    file: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="The streets: .osm.pbf .osm .osm.bz2 .geojson[.gz] .gpkg .shp")
    ] = None,
    areas: Annotated[
        Path | None, typer.Option("--areas", metavar="FILE", help="Neighbourhoods: polygons with P-codes and names, GeoJSON.")
    ] = None,
    gates: Annotated[
        Path | None, typer.Option("--gates", metavar="FILE", help="Where main streets leave the city: points, GeoJSON. Else looked for.")
    ] = None,
    metres: Annotated[bool, typer.Option("--metres", help="Also take the traced lengths of the case's roads into roads.csv.")] = False,
    at: At = "",
    as_json: AsJson = False,
) -> None:
    """
    Bring in the real streets of a city, or say what claims make of them.

    Reads FILE and the case; writes streets.csv, street_nodes.csv, street_gates.csv, street_ways.csv (which streets each road of the case
    runs over) and, where there is none, street_classes.csv: what is assumed of each class of street, to change. Says what was put right,
    with counts and metres. Whether a street is open is never taken from a map: it stays unknown until somebody claims it.

    Without --from it reads the streets and the claims of the case, writes nothing, and says how many kilometres are open, shut or
    unknown and who holds them, at --at (the case's start, if left out); of roads with rubble, the chance that it blocks them, and the
    hours that clearing takes.

    Example: safepassage roads my_city --from city.osm.pbf
    """
    if file is None:
        _states(case, at, as_json=as_json)
        return
    with told(f"cannot bring the streets of {file}"):
        brought = session.bring_streets(case, file, areas, gates, metres=metres)
        if as_json:
            typer.echo(json.dumps(brief.streets_data(brought.summary, brought.ways), ensure_ascii=False))
            return
        brief.render_streets(brought.summary, brought.ways, Console())
        if metres:
            typer.echo(f"roads.csv: {brought.changed} roads got their traced metres.")
        typer.echo(f"Wrote {', '.join(brought.files)} to {case}.")


def _states(case: Path, at: str, *, as_json: bool) -> None:
    with told(f"cannot say the state of the streets of {case}"):
        found, when = session.street_states(case, session.time_of(case, at, datetime.now(UTC)) if at else None)
        if as_json:
            typer.echo(json.dumps(brief.street_states_data(found), ensure_ascii=False))
            return
        brief.render_street_states(found, when.isoformat(timespec="minutes"), Console())
