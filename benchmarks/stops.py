"""Leave one operation out: what forecasts of operations were worth that learned from the others only."""

from __future__ import annotations

from collections.abc import Mapping

from safepassage.records.outlook import Marks, Score
from safepassage.session.operations import score_all

GIVEN = ("aleppo_2016_12", "azovstal_2022_05", "four_towns_2017_04", "homs_2014_02")


def run() -> Mapping[str, object]:
    """Leave one operation out: 80 % interval score, CRPS, coverage and finish of the forecast and of three dull ones."""
    scores = score_all()
    given = tuple(each for each in scores if each.operation in GIVEN)
    figures: dict[str, object] = {}
    for each in scores:
        figures[each.operation] = {marks.name: row(marks) for marks in (each.forecast, *each.dull)}
    for name, group in (("the four given", given), ("all", scores)):
        means = {kind: mean(group, kind) for kind in ("forecast", "no stops", "press", "climatology")}
        best = min(value for kind, value in means.items() if kind != "forecast")
        figures[f"{name}: mean interval score"] = means
        figures[f"{name}: over the best dull one"] = means["forecast"] / best
        lines = {kind: mean(group, kind, line=True) for kind in ("no stops", "press", "climatology")}
        figures[f"{name}: mean interval score of the dull ones as single lines"] = lines
        figures[f"{name}: over the best single line"] = means["forecast"] / min(lines.values())
        figures[f"{name}: mean crps"] = {kind: mean_crps(group, kind) for kind in means}
        figures[f"{name}: coverage of the 80 % band"] = sum(each.forecast.coverage80 for each in group) / len(group)
        figures[f"{name}: most finish p90 / p10"] = max(each.forecast.finish[2] / each.forecast.finish[0] for each in group)
    return figures


def row(marks: Marks) -> dict[str, float]:
    """What the table shows of one outlook."""
    return {
        "interval": round(marks.interval_score, 3),
        "crps": round(marks.crps, 3),
        "coverage": round(marks.coverage80, 2),
        "p10": round(marks.finish[0], 1),
        "p50": round(marks.finish[1], 1),
        "p90": round(marks.finish[2], 1),
    }


def mean(scores: tuple[Score, ...], kind: str, line: bool = False) -> float:
    """Mean scaled interval score of one kind of outlook (or of its one middle course): every operation counts the same."""
    chosen = [
        marks.as_line if line else marks.interval_score for each in scores for marks in (each.forecast, *each.dull) if marks.name == kind
    ]
    return sum(chosen) / len(chosen)


def mean_crps(scores: tuple[Score, ...], kind: str) -> float:
    """Mean scaled CRPS of one kind of outlook."""
    chosen = [marks.crps for each in scores for marks in (each.forecast, *each.dull) if marks.name == kind]
    return sum(chosen) / len(chosen)
