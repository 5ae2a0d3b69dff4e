"""The door to planning again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage import brief, session
from safepassage.cli.claims import show_taken
from safepassage.cli.door import STATUSES, At, CaseFolder, app, told


@app.command(epilog=STATUSES)
def replan(
    case: CaseFolder,
    news: Annotated[str, typer.Option("--news", metavar="TEXT", help="One line of news; left out: the claims since the plan.")] = "",
    plan: Annotated[Path, typer.Option("--plan", metavar="DIR", help="The plan that the news finds: its folder.")] = Path("out"),
    at: At = "",
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="Where the papers go; else into the plan's folder.")] = None,
    thorough: Annotated[bool, typer.Option("--thorough", help="Take a minute to give out whole vehicles again, not a second.")] = False,
) -> None:
    """
    Plan again from the news: who moves when now, and whom to tell.

    Reads the case, its claims and the plan; takes the news down; writes difference.html, difference.csv, difference.json, timetable.csv
    and plan.json to DIR. What has started stays as it was reported, or else as planned; the rest is solved again to its optimum, and
    whole vehicles keep what can be kept of the old plan.

    Example: safepassage replan my_city --plan out/my_city --news "Ramouseh closed since 09:30, says ICRC"
    """
    with told(f"cannot plan {case} again"):
        options = {"line": news, "at": at, "out": out, "thorough": thorough}
        again = session.replan(case, plan, datetime.now(UTC), first=_show, **options)  # type: ignore[arg-type]
        brief.render_proof(again.news, Console())
        typer.echo(f"Wrote {again.folder / 'difference.html'} again, checked (open it in a browser), the tables and the new plan.json.")
    if again.news.proof and again.news.proof.violations:
        raise typer.Exit(1)


def _show(again: session.Again) -> None:
    """The difference, as soon as it is there."""
    if again.taken is not None:
        show_taken(again.taken)
    brief.render_difference(again.case, again.news, Console())
    typer.echo(f"Wrote {again.folder / 'difference.html'}. It is being checked.")
