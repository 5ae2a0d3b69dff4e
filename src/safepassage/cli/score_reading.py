"""The door to judge the reader: `score-reading` (docs/explanation/reading_measured.md)."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Annotated

import typer

from safepassage.brief.markup import clean
from safepassage.cli.door import STATUSES, AsJson, app, told

Given = Annotated[
    Path | None,
    typer.Option(
        "--proposals", metavar="FILE", help="Proposals to judge, in the same format (safepassage read --json); without, the texts are read."
    ),
]
Events = Annotated[
    Path | None,
    typer.Option("--events", metavar="FILE", help="Also judge the event types of a table with tabs: id, EventSnippet, SubType."),
]


@app.command("score-reading", epilog=STATUSES)
def score_reading(
    key: Annotated[
        Path,
        typer.Argument(
            metavar="KEY", help="Texts with the claims a careful reader would record, as JSON (docs/reference/reading_json.md)."
        ),
    ],
    proposals: Given = None,
    events: Events = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="Also print each claim that was missed and each proposal too many, with its words.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """
    Say how well texts are read into claims, against a key.

    Kind and span, claimant, modality, numbers, place, time, and whether confidence can be trusted.

    Reads the key and its texts; writes nothing. Pairs are one to one, of the same kind, with spans that share at least half of the longer.

    Example: safepassage score-reading my_key.json --json
    """
    from safepassage.session import reading_texts

    with told(f"cannot score {key}"):
        asked = reading_texts.read_key(key)
        given = reading_texts.read_key(proposals) if proposals else reading_texts.read_all(asked)
        rows = list(reading_texts.table(reading_texts.score_key(asked, given)))
        if events:
            rows.append(reading_texts.score_events(events))
        if as_json:
            said: dict[str, object] = {"key": str(key), "rows": reading_texts.rows_to_list(rows)}
            said |= {"misses": reading_texts.misses(asked, given)} if misses else {}
            typer.echo(json.dumps(said, ensure_ascii=False, indent=1))
            return
        typer.echo(f"{'':26}{'share':>7}{'right':>8}{'of':>6}{'goal':>7}")
        for row in rows:
            share = "-" if math.isnan(row.share) else f"{row.share:.2f}"
            goal = "" if math.isnan(row.goal) else f"{row.goal:.2f}"
            typer.echo(f"{row.name:26}{share:>7}{row.right:>8}{row.of:>6}{goal:>7}")
        for one in reading_texts.misses(asked, given) if misses else ():
            typer.echo(clean(f"{one['what']:7}{one['document']}  {one['kind']}/{one['subtype']}: {one['quote']}"))
            if "instead" in one:
                typer.echo(clean(f"       instead: {one['instead']}".replace("\n", " ")))
