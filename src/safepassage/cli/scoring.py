"""The doors of `forecast` and `score`: an operation from its outline, and what a forecast was worth."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from safepassage import session
from safepassage.cli.door import STATUSES, AsJson, app, told
from safepassage.records.outline import Outline
from safepassage.records.outlook import TENTHS, Marks, Outlook, Score, tenths

HOURS = (6, 12, 24, 36, 48, 72, 96, 120, 168, 240, 336)


@app.command(epilog=STATUSES)
def forecast(
    outline: Annotated[str, typer.Argument(metavar="OUTLINE", help="What is known before an operation (a file), or an id.")],
    operation: Annotated[str, typer.Option("--operation", metavar="ID", help="Which operation of a file that holds several.")] = "",
    futures: Annotated[int, typer.Option("--futures", metavar="NUMBER", min=100, max=100_000, help="How many futures.")] = 4000,
    seed: Annotated[int, typer.Option("--seed", metavar="NUMBER", min=0, help="The same seed gives the same bytes.")] = 1,
    as_json: AsJson = False,
) -> None:
    """
    Say how many people may be out by each hour, from an outline alone.

    Reads what is known before an operation begins (docs/howto/score_a_forecast.md); facts with a later date are refused. Writes nothing.
    Prints people and patients out by each hour of 14 days, the finish and the hours lost by cause, each as 10 / 50 / 90 % of futures in
    which the road is stopped as in past operations. For a city with a case, rehearse a plan instead.

    Example: safepassage forecast aleppo_2016_12
    """
    with told(f"cannot forecast {outline}"):
        known, found = session.foresee(outline, operation, futures, seed)
        if as_json:
            typer.echo(json.dumps(forecast_data(known, found), ensure_ascii=False, indent=1, allow_nan=False))
        else:
            _foretell(known, found)


def forecast_data(outline: Outline, found: Outlook) -> dict[str, object]:
    """A forecast as plain data: 10 / 50 / 90 % at each whole hour since the agreed start."""
    return {
        "operation": outline.id,
        "as_of": outline.as_of.isoformat(timespec="minutes"),
        "start": outline.start.isoformat(timespec="minutes"),
        "learned_from": list(found.seen),
        "levels": list(TENTHS),
        "people_out_by_hour": [list(found.tenths_at(hour)) for hour in found.hours],
        "patients_out_by_hour": None if found.patients is None else [list(found.patients_tenths_at(hour)) for hour in found.hours],
        "finish_hours": list(tenths(found.finish)),
        "hours_lost": {cause: {"mean": float(hours.mean()), "tenths": list(tenths(hours))} for cause, hours in found.lost},
    }


def _foretell(outline: Outline, found: Outlook) -> None:
    typer.echo(f"{outline.name}: as of {outline.as_of:%Y-%m-%d %H:%M}. Learned from {len(found.seen)} other operations.")
    table = Table(show_edge=False)
    for name in ("hours since the agreed start", "by", "people out", *(["patients out"] if found.patients is not None else [])):
        table.add_column(name)
    for hour in HOURS:
        by = outline.start + timedelta(hours=hour)
        treated = [] if found.patients is None else [_range(found.patients_tenths_at(hour))]
        table.add_row(str(hour), f"{by:%d %b %H:%M}", _range(found.tenths_at(hour)), *treated)
    Console(width=140).print(table)
    typer.echo(f"Last departure after {_range(tenths(found.finish))} hours. Ranges are 10 / 50 / 90 % of futures.")
    lost = ", ".join(f"{cause} {hours.mean():.0f}" for cause, hours in sorted(found.lost, key=lambda each: -each[1].mean()))
    typer.echo(f"Hours stopped before the last departure, mean: {lost}.")
    typer.echo("A forecast, not a promise. What such forecasts were worth: docs/explanation/stops.md. A person decides.")


@app.command(epilog=STATUSES)
def score(
    case: Annotated[str, typer.Argument(metavar="CASE", help="A rehearsed case, the outline of an operation (a file), or its id.")],
    actual: Annotated[Path, typer.Option("--actual", metavar="FILE", help="What was counted: JSON, CSV or TOML.")],
    operation: Annotated[str, typer.Option("--operation", metavar="ID", help="Which operation of a FILE that holds several.")] = "",
    futures: Annotated[int, typer.Option("--futures", metavar="NUMBER", min=100, max=100_000, help="Futures of an outline.")] = 4000,
    seed: Annotated[int, typer.Option("--seed", metavar="NUMBER", min=0, help="The same seed gives the same bytes.")] = 1,
    as_json: AsJson = False,
) -> None:
    """
    Compare a forecast with what happened, and with dull forecasts.

    Reads a rehearsed case (rehearsal.json), or the outline of an operation: what was known before it began; facts with a later date are
    refused. Reads what was counted; writes nothing. Prints interval score (80 %), CRPS, coverage of the 80 % band, total, finish and
    patients, beside no stops, what the press said, and the other operations' mean course. Smaller scores are better. What is unknown is not
    scored. A forecast never learns from the operation that it is scored on.

    Example: safepassage score aleppo_2016_12 --actual aleppo.csv
    """
    with told(f"cannot score {case}"):
        scored = session.score(case, actual, operation, futures, seed)
        if as_json:
            typer.echo(json.dumps(score_data(scored), ensure_ascii=False, indent=1, allow_nan=False))
        else:
            _print(scored)


def score_data(score: Score) -> dict[str, object]:
    """A score as plain data: each figure for the forecast and for each dull forecaster."""
    every = {_key(marks): marks for marks in (score.forecast, *score.dull)} | {f"{_key(marks)}_band": marks for marks in score.hard}
    finish, total, patients = score.finish_actual, score.total_actual, score.patients_actual
    return {
        "operation": score.operation,
        "learned_from": list(score.seen),
        "estimate_people": score.estimate,
        "counts_scored": score.counts,
        "interval_score": {name: marks.interval_score for name, marks in every.items()},
        "crps": {name: marks.crps for name, marks in every.items()},
        "coverage80": {name: marks.coverage80 for name, marks in every.items()},
        "interval_score_people": {name: marks.interval_score_people for name, marks in every.items()},
        "crps_people": {name: marks.crps_people for name, marks in every.items()},
        "interval_score_over_best_dull": score.over_best(score.dull),
        "interval_score_over_best_dull_with_band": score.over_best(score.hard),
        "finish_p10": score.forecast.finish[0],
        "finish_p50": score.forecast.finish[1],
        "finish_p90": score.forecast.finish[2],
        "finish_actual": None if finish is None else sum(finish) / 2,
        "finish_actual_range": None if finish is None else list(finish),
        "finish_unit": "hours since the agreed start",
        "finish_dull": {name: list(marks.finish) for name, marks in every.items() if name != "forecast"},
        "total": {name: list(marks.total) for name, marks in every.items()},
        "total_actual": None if total is None else list(total),
        "patients": {name: None if marks.patients_total is None else list(marks.patients_total) for name, marks in every.items()},
        "patients_interval_score": {name: marks.patients_interval_score for name, marks in every.items()},
        "patients_actual": None if patients is None else list(patients),
        "notes": list(score.notes),
    }


def _key(marks: Marks) -> str:
    return marks.name.replace(" ", "_")


def _print(score: Score) -> None:
    typer.echo(f"{score.operation}: {score.counts} counts scored. Learned from {len(score.seen)} others: {', '.join(score.seen)}.")
    typer.echo(f"Scores are shares of the likely estimate before the start, {score.estimate:,.0f} people; smaller is better.")
    table = Table(show_edge=False)
    for name in ("", "interval score", "CRPS", "coverage of 80 %", "finish, hours", "people out", "patients out"):
        table.add_column(name)
    named = [(marks.name, marks) for marks in (score.forecast, *score.dull)]
    for name, marks in [*named, *((f"{marks.name}, with a band", marks) for marks in score.hard)]:
        treated = "" if marks.patients_total is None else _range(marks.patients_total)
        scores = (f"{marks.interval_score:.3f}", f"{marks.crps:.3f}", f"{100 * marks.coverage80:.0f} %")
        table.add_row(name, *scores, _range(marks.finish), _range(marks.total), treated)
    table.add_row("what happened", "", "", "", *(_two(each) for each in (score.finish_actual, score.total_actual, score.patients_actual)))
    Console(width=140).print(table)
    typer.echo("Ranges are 10 / 50 / 90 %; hours count from the agreed start.")
    for words, dull in (("as it is told, one course", score.dull), ("given a band, which nobody tells", score.hard)):
        ratio = score.over_best(dull)
        if ratio is not None:
            typer.echo(f"Interval score over that of the best dull forecast {words}: {ratio:.2f}")
    for note in score.notes:
        typer.echo(f"note: {note}")


def _range(values: tuple[float, float, float]) -> str:
    if values[0] == values[2]:
        return f"{values[1]:,.0f}"
    return " / ".join(f"{value:,.0f}" for value in values)


def _two(values: tuple[float, float] | None) -> str:
    if values is None:
        return "not told"
    return f"{values[0]:,.0f}" if values[0] == values[1] else f"{values[0]:,.0f} to {values[1]:,.0f}"
