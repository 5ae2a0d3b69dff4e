"""Leave one operation out: what forecasts of operations were worth that learned from the others only."""

from __future__ import annotations

from collections.abc import Mapping

from safepassage.records.outlook import Marks, Score
from safepassage.session.operations import score_all

DULL = ("no stops", "press", "climatology")
KINDS = ("forecast", *DULL, *(f"{kind}, band" for kind in DULL))
GIVEN = ("aleppo_2016_12", "azovstal_2022_05", "four_towns_2017_04", "homs_2014_02")


def run() -> Mapping[str, object]:
    """Leave one operation out: 80 % interval score, CRPS, coverage and finish of the forecast and of three dull ones."""
    scores = score_all()
    figures: dict[str, object] = {each.operation: {name: row(marks) for name, marks in named(each).items()} for each in scores}
    for name, group in (("given", tuple(each for each in scores if each.operation in GIVEN)), ("all", scores)):
        means = {kind: mean(group, kind) for kind in KINDS}
        lines, bands = (
            min(means[kind] for kind in KINDS if kind.startswith(DULL) and kind.endswith("band") is band) for band in (False, True)
        )
        figures[f"{name}: mean interval score"] = {kind: round(value, 3) for kind, value in means.items()}
        figures[f"{name}: mean CRPS"] = {kind: round(mean(group, kind, "crps"), 3) for kind in KINDS}
        figures[f"{name}: interval score over the best dull one"] = means["forecast"] / lines
        figures[f"{name}: interval score over the best dull one with a band"] = means["forecast"] / bands
        figures[f"{name}: coverage of the 80 % band"] = mean(group, "forecast", "coverage80")
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


def named(score: Score) -> dict[str, Marks]:
    """Marks by the name of the outlook."""
    plain = {marks.name: marks for marks in (score.forecast, *score.dull)}
    return plain | {f"{marks.name}, band": marks for marks in score.hard}


def mean(scores: tuple[Score, ...], kind: str, figure: str = "interval_score") -> float:
    """Mean of one figure of one kind of outlook: every operation counts the same."""
    return sum(float(getattr(named(each)[kind], figure)) for each in scores) / len(scores)
