"""The door to the check outside: a plan's vehicles in SUMO."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from safepassage import session
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, Out, app, told
from safepassage.records.traffic import RunSummary, Traffic, TrafficCheck

SETTLED = 0.1  # minutes
MODELS = {"both": tuple(Traffic), "meso": (Traffic.MESO,), "micro": (Traffic.MICRO,)}


def _a_model(name: str) -> str:
    if name not in MODELS:
        raise typer.BadParameter(f"choose {', '.join(MODELS)}")
    return name


@app.command("replay-in-sumo", epilog=STATUSES)
def replay_in_sumo(
    case: CaseFolder,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="plan.json, a movements.csv that a person wrote, or their folder.")],
    out: Out = Path("out/sumo"),
    model: Annotated[str, typer.Option("--model", metavar="NAME", callback=_a_model, help="meso, micro or both.")] = "both",
    lanes: Annotated[
        int, typer.Option("--lanes", metavar="LANES", min=1, max=2, help="Of each road, each way: on 1 nobody overtakes.")
    ] = 1,
    seed: Annotated[int, typer.Option("--seed", metavar="NUMBER", min=0, help="SUMO's seed.")] = 1,
    time_limit: Annotated[float, typer.Option("--time-limit", metavar="SECONDS", min=1, help="For one pass of SUMO.")] = 600.0,
    as_json: AsJson = False,
) -> None:
    """
    Drive a plan's vehicles in SUMO, a traffic program of others, and compare.

    Reads the case and the plan; writes sumo_check.csv, sumo_check.json and what SUMO was given to DIR. Travel times and clearance are
    compared with our own replay, movement by movement. Needs SUMO: sh setup.sh sumo

    Example: safepassage replay-in-sumo my_city out/my_city/plan.json --out out/sumo

    Exit status: 0 every movement arrived, 1 some did not or SUMO failed, 2 faults in the case, the plan or the call.
    """
    with told(f"cannot replay {plan} in SUMO"):
        console = Console(stderr=True)
        with console.status("reading the plan") as status:
            options = {"traffics": MODELS[model], "lanes": lanes, "seed": seed, "time_limit": time_limit, "progress": status.update}
            answer = session.replay_in_sumo(case, plan, out, **options)  # type: ignore[arg-type]
        if as_json:
            typer.echo(json.dumps(answer.data, ensure_ascii=False, indent=1))
        else:
            typer.echo(" | ".join(answer.stamps))
            _show(answer.found, answer)
            typer.echo(f"Wrote {out / 'sumo_check.csv'} (every movement), sumo_check.json, and what SUMO was given.")
    if any(run.unfinished or run.interventions for run in answer.found.runs):
        raise typer.Exit(1)


def _show(found: TrafficCheck, answer: session.InSumo) -> None:
    """The comparison in a few lines."""
    typer.echo(f"SUMO {found.version}, {found.lanes} lane(s) each way, {len(found.movements)} movements.")
    if found.left_out:
        typer.echo(f"  {len(found.left_out)} movements cannot be carried out and were left out: {', '.join(found.left_out[:5])}")
    typer.echo(f"  the last people are out, by check: {_clock(answer, found.clearance_checked)}")
    for run in found.runs:
        _show_run(run, answer)


def _show_run(run: RunSummary, answer: session.InSumo) -> None:
    name = run.traffic.value
    typer.echo(f"  the last people are out, {name}: {_clock(answer, run.clearance)}")
    for s in run.spreads:
        typer.echo(
            f"    {name} minus check, {s.kind} {s.mode}: mean {s.mean:+.1f} min, middle {s.middle:+.1f}, 90 % between {s.low:+.1f} and "
            f"{s.high:+.1f}, most {s.least:+.1f} and {s.most:+.1f} ({s.count} movements)"
        )
    if run.settled > SETTLED:
        typer.echo(f"    after {run.passes} passes the waits at checkpoints still moved by {run.settled:.1f} min from one to the next")
    if run.late:
        typer.echo(f"    {len(run.late)} movements start before their vehicle is ready: {', '.join(run.late[:5])}")
    if run.unfinished:
        typer.echo(f"    NOT ARRIVED: {len(run.unfinished)} movements, such as {', '.join(run.unfinished[:5])}")
    if run.interventions:
        typer.echo(f"    NOT TO BE BELIEVED: SUMO moved {run.interventions} vehicles by hand or let them collide")


def _clock(answer: session.InSumo, minute: float | None) -> str:
    return "not by the end of the run" if minute is None else f"{answer.case.clock(round(minute)):%d %b %H:%M} (minute {minute:.1f})"
