"""The door to danger: make it from records, say what made it so."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from safepassage import brief, session
from safepassage.cli.door import STATUSES, AsJson, At, CaseFolder, Out, app, told

SHOWN = 25  # parts of a place that are printed; --json has all


@app.command(epilog=STATUSES)
def danger(
    case: CaseFolder,
    records: Annotated[
        list[Path] | None,
        typer.Option(
            "--records",
            metavar="FILE",
            help="Incidents, strikes, damage, postures (CSV), areas and front lines (GeoJSON); may stand there several times.",
        ),
    ] = None,
    out: Out = Path("out/danger"),
    at: At = "",
    level: Annotated[
        str,
        typer.Option("--level", metavar="FROM", help="anchored: the case's violence_home; records: what the records tell of the dead."),
    ] = "anchored",
    explain: Annotated[str, typer.Option("--explain", metavar="PLACE", help="Only say which records made the danger of a place so.")] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Keep an older danger.csv of the case as danger.before.csv, and write.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """
    Make the danger of every place and road by hour, from records.

    Reads the case, the incidents of its ledger and the files (docs/reference/danger_tables.md); what is newer than --at (the case's start,
    if left out) is not seen. Writes danger.csv into the case, which plan then uses, and danger.html, danger.json and danger_by_hour.csv to
    DIR. Where nothing was ever reported danger is unknown, never low.

    Example: safepassage danger my_city --records incidents.csv --records areas.geojson
    """
    if level not in ("anchored", "records"):
        raise typer.BadParameter("choose anchored or records", param_hint="--level")
    with told(f"cannot make danger for {case}"):
        moment = session.time_of(case, at, datetime.now(UTC)) if at else None
        done = session.from_records(case, records or [], moment, by_records=level == "records")
        if explain:
            _explain(done, explain, as_json)
            return
        written = session.write_danger(done, case, out, replace_table=replace)
        _say(done, written, as_json)


def _explain(done: session.FromRecords, place: str, as_json: bool) -> None:
    parts = session.explain(done, place)
    if as_json:
        said = {"stamps": done.stamps, "place": place, "parts": [brief.part_data(part) for part in parts]}
        typer.echo(json.dumps(said, ensure_ascii=False, indent=1))
        return
    typer.echo(" | ".join(done.stamps))
    typer.echo(f"{place}: what its share of the expected incidents is made of")
    for part in parts[:SHOWN]:
        data = brief.part_data(part)
        where = f"  {data['date']} {data['place']}, {data['source']}, {data['file']} line {data['line']}" if part.event else ""
        typer.echo(f"{part.share:7.1%}  {part.what}{where}")
    if rest := parts[SHOWN:]:
        typer.echo(f"{sum(part.share for part in rest):7.1%}  {len(rest)} more (--json has all)")


def _say(done: session.FromRecords, written: tuple[str, ...], as_json: bool) -> None:
    made = done.made
    check = made.level
    unknown = sorted({row.place for row in made.hazards if row.per_hour is None})
    if as_json:
        said = {"stamps": done.stamps, "written": written, "unknown": unknown, "cautions": made.cautions}
        typer.echo(json.dumps(said, ensure_ascii=False, indent=1))
        return
    typer.echo(" | ".join(done.stamps))
    for repair in done.studied.evidence.repairs:
        typer.echo(f"note: {repair}")
    for caution in made.cautions:
        typer.echo(f"* {caution}")
    told_level = f"{check.assumed.likely:.1e} ({check.assumed.low:.1e} to {check.assumed.high:.1e}) deaths a person-day at home, assumed"
    if check.records:
        told_level += f"; the records tell {check.records.likely:.1e} ({check.records.low:.1e} to {check.records.high:.1e})"
    typer.echo(f"Level: {told_level}.")
    typer.echo(f"Unknown: {len(unknown)} of {len({row.place for row in made.hazards})} places and roads.")
    typer.echo(f"Wrote {', '.join(written)}.")
