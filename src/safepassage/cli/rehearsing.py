"""The door to a rehearsal."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from safepassage import brief, session
from safepassage.cli.door import STATUSES, AsJson, CaseFolder, Out, app, told
from safepassage.records.rehearsal import Convoys, Rehearsal, Scenario, Setting

FEW = 50  # futures that nobody waits long for, compiled or not

POLICIES = ("fixed", "replan")
PlanFile = Annotated[
    Path | None,
    typer.Option("--plan", metavar="PLAN", help="plan.json, a movements.csv, or their folder; left out: the case is planned first."),
]


def _a_policy(word: str) -> str:
    if word not in POLICIES:
        raise typer.BadParameter(f"choose {' or '.join(POLICIES)}")
    return word


@app.command(epilog=STATUSES)
def rehearse(
    case: CaseFolder,
    plan: PlanFile = None,
    out: Out = Path("out"),
    futures: Annotated[int, typer.Option("--futures", metavar="N", min=1, help="How many futures.")] = 1000,
    seed: Annotated[int, typer.Option("--seed", metavar="S", min=0, help="The same seed gives the same bytes.")] = 1,
    processes: Annotated[int, typer.Option("--processes", metavar="P", min=0, help="Processes; 0: one for each core.")] = 0,
    cluster: Annotated[
        str,
        typer.Option("--cluster", metavar="ADDRESS", help="A Dask cluster instead: local:2 or tls://host:port. Needs: sh setup.sh cluster"),
    ] = "",
    days: Annotated[int, typer.Option("--days", metavar="DAYS", min=1, max=60, help="How long is rehearsed, in days.")] = 14,
    scenario: Annotated[Scenario, typer.Option("--scenario", help="What is supposed of all futures.")] = Scenario.AS_DRAWN,
    convoys: Annotated[Convoys, typer.Option("--convoys", help="How vehicles go.")] = Convoys.TIMETABLE,
    policy: Annotated[
        str,
        typer.Option("--policy", metavar="WORD", callback=_a_policy, help="fixed: the plan, delayed; replan: solved again at every stop."),
    ] = "fixed",
    sensitivity: Annotated[
        int, typer.Option("--sensitivity", metavar="N", min=0, help="Futures for each end of each assumption; 0: leave it out.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """
    Play a plan in many futures in which the road is stopped.

    Reads the case, its claims and the plan; writes rehearsal.html, rehearsal.json and rehearsal.csv to DIR. Says who is out by each hour,
    when it is finished, the hours lost by cause, expected deaths by where they happen, who is held and who is left behind, each as
    10 / 50 / 90 % of the futures; with --policy replan also what planning again at every stop is worth. Ctrl-C leaves what was finished,
    stamped as partial.

    Example: safepassage rehearse my_city --plan out/my_city --out out/my_city --futures 1000
    """
    with told(f"cannot rehearse {case}"):
        session.try_folder(out)
        setting = Setting(futures, seed, days, scenario, convoys, policy, sensitivity)
        screen = Console(stderr=True)
        if futures > FEW and find_spec("numba") is None:
            screen.print("Without the extra `streets` each future takes about 100 times as long: sh setup.sh streets")
        with _bar(screen) as bar:
            task = bar.add_task("rehearsing", total=futures)
            rehearsed = session.rehearse_case(case, plan, setting, processes, lambda n: bar.advance(task, n), cluster)
        session.write_rehearsal(rehearsed, out)
        if as_json:
            typer.echo(json.dumps(brief.rehearsal_data(rehearsed.case, rehearsed.found), ensure_ascii=False, indent=1))
            return
        brief.render_rehearsal(rehearsed.case, rehearsed.found, Console())
        _last(rehearsed.found, out)


def _bar(screen: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=screen, transient=True)


def _last(found: Rehearsal, out: Path) -> None:
    if found.partial:
        typer.echo(f"Stopped after {found.done} of {found.asked} futures.")
    typer.echo(f"Wrote {out / 'rehearsal.html'} (open it in a browser), rehearsal.json and rehearsal.csv.")
