"""The doors to planning: parse, call the session, print. Nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage import brief, certificate, session
from safepassage.cli.door import STATUSES, AsJson, At, CaseFolder, Out, WhatIf, app, told
from safepassage.records.verdict import Violation


def _a_step(minutes: int) -> int:
    if minutes not in session.STEPS:
        raise typer.BadParameter(f"choose {', '.join(map(str, session.STEPS))} minutes")
    return minutes


def _a_step_or_none(minutes: int) -> int:
    return minutes if minutes == 0 else _a_step(minutes)


Step = Annotated[
    int, typer.Option("--step", metavar="MINUTES", callback=_a_step, help="Movements start at multiples of this: 15, 30 or 60.")
]


@app.command(epilog=STATUSES)
def demo(out: Out = Path("out/aleppo_2016"), step: Step = 30) -> None:
    """
    Plan the built-in case: east Aleppo, 8 December 2016, an exercise.

    Reads nothing; writes plan.html (open it in a browser), plan.json, tables and the bound's certificate to DIR.

    Example: safepassage demo --out out/aleppo_2016
    """
    with told("cannot plan the built-in case"), _example("aleppo_2016") as folder:
        _plan(session.situated(folder), out, step, 60, what_if=False)


@app.command(epilog=STATUSES)
def plan(
    case: CaseFolder,
    out: Out = Path("out"),
    step: Step = 30,
    prices: Annotated[
        int, typer.Option("--prices", metavar="MINUTES", callback=_a_step_or_none, help="Grid of the price list; 0 leaves it out.")
    ] = 60,
    what_if: WhatIf = False,
    at: At = "",
) -> None:
    """
    Plan a case: who moves when, by which corridor and vehicle.

    Reads the case and its claims as they are at --at (the case's start, if left out); writes plan.html, plan.json, timetable.csv,
    left_behind.csv, prices.csv and the certificates of the bound to DIR, and prints the answer. Only corridors that are opened are used,
    and only on complete terms, unless --what-if.

    Example: safepassage plan my_city --out out/my_city
    """
    with told(f"cannot plan {case}"):
        moment = session.time_of(case, at, datetime.now(UTC)) if at else None
        _plan(session.situated(case, moment), out, step, prices or None, what_if=what_if, folder=case)


@app.command(epilog=STATUSES)
def price(case: CaseFolder, step: Step = 60, what_if: WhatIf = False, as_json: AsJson = False) -> None:
    """
    Say what one more hour, vehicle, faster checkpoint or intake is worth.

    Reads the case; writes nothing. Prices are additions only and do not add up.

    Example: safepassage price my_city
    """
    with told(f"cannot price {case}"):
        read = session.read(case)
        prices = session.prices(read, step, what_if)
        stamps = session.stamps(read, what_if)
        if as_json:
            typer.echo(json.dumps({"stamps": stamps, "prices": brief.prices_data(prices)}, ensure_ascii=False, indent=1))
            return
        typer.echo(" | ".join(stamps))
        for item in prices:
            typer.echo(
                f"{item.addition}: {item.low:.4f} / {item.likely:.4f} / {item.high:.4f} expected deaths avoided (low / likely / high)"
            )


@app.command(epilog=STATUSES)
def check(
    case: CaseFolder,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="plan.json, a movements.csv that a person wrote, or their folder.")],
    as_json: AsJson = False,
) -> None:
    """
    Judge any plan, ours or a person's: name every rule it breaks.

    Reads the case and the plan; writes nothing. The plan is replayed minute by minute.

    Example: safepassage check my_city out/my_city/plan.json

    Exit status: 0 no violations, 1 violations, 2 faults in the case or the plan file.
    """
    with told(f"cannot check {plan}"):
        read = session.read(case, session.planned_at(plan))
        verdict, stamps = session.judge(read, plan), session.stamps_of(read, plan)
        deaths = {"low": verdict.low.expected_deaths, "likely": verdict.likely.expected_deaths, "high": verdict.high.expected_deaths}
        if as_json:
            violations = [_violation(v) for v in verdict.violations]
            said = {"violations": violations, "expected_deaths": deaths, "stamps": stamps}
            typer.echo(json.dumps(said, ensure_ascii=False, indent=1))
        else:
            typer.echo(" | ".join(stamps))
            for violation in verdict.violations:
                typer.echo(f"{violation.rule}: {violation.text}")
            typer.echo(
                f"{len(verdict.violations)} violations. Expected deaths, replayed: "
                f"{deaths['likely']:.1f} likely ({deaths['low']:.1f} to {deaths['high']:.1f})."
            )
    if verdict.violations:
        raise typer.Exit(1)


@app.command("verify-bound", epilog=STATUSES)
def verify_bound(
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="The folder of a plan, its plan.json, or a .certificate file.")],
) -> None:
    """
    Check the proof of a plan's bound in exact whole numbers.

    Reads the certificates (and plan.json, whose bounds must not be above what is proven); writes nothing.

    Example: safepassage verify-bound out/my_city
    """
    with told(f"cannot verify {plan}"):
        try:
            bound, model = session.verify(plan)
        except certificate.Refused as refusal:
            typer.echo(f"safepassage: not proven: {refusal}", err=True)
            raise typer.Exit(1) from None
        typer.echo(
            f"Proven: no plan of model {model[:16]}… costs fewer than {certificate.rounded_down(bound)} expected deaths (likely level)."
        )


def _plan(found: session.Situated, out: Path, step: int, prices_step: int | None, *, what_if: bool, folder: Path | None = None) -> None:
    """Run, write, print. `folder`: the case's, whose streets the map is drawn over where it has any."""
    case, carried = found.case, session.carried(found.situation)
    console = Console()
    session.try_folder(out)
    real = session.street_map(folder) if folder else None
    with console.status("reading") as status:
        answer = session.run(case, step=step, prices_step=prices_step, what_if=what_if, carried=carried, progress=status.update)
        result = session.write(case, answer, out, found, real)
    brief.render(case, result, console)
    if found.later:
        typer.echo(f"{found.later} claims are of later times and not in this plan. Plan again from the news: safepassage replan")
    typer.echo(f"Wrote {out / 'plan.html'} (open it in a browser), plan.json, tables and the bound's certificate.")


def _violation(violation: Violation) -> dict[str, object]:
    names = ("rule", "where", "minute", "amount", "text")
    return {name: getattr(violation, name) for name in names}


@contextmanager
def _example(name: str) -> Iterator[Path]:
    with resources.as_file(resources.files("safepassage") / "examples" / name) as folder:
        yield folder
