"""The planner on the built-in case."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import measured
from safepassage import session
from safepassage.danger import forecast
from safepassage.plan.formulation import formulate
from safepassage.records.case import Case
from safepassage.records.levels import Level, Range
from safepassage.records.result import Result

CASE = "aleppo_2016"
STEP = 15  # minutes


def run(case_name: str = CASE, step: int = STEP) -> dict[str, object]:
    """Plan east Aleppo at 15-minute steps, without prices: seconds, memory, expected deaths, bound, gaps.

    The time runs from the case folder to the verified certificate. The size of the model is counted afterwards, outside the time.
    """
    with resources.as_file(resources.files("safepassage") / "examples" / case_name) as folder, measured() as spent:
        case = session.read(folder)
        answer = session.run(case, step=step, prices_step=None)
        proven = _proven(case, answer)
    model = formulate(case, forecast(case, Level.LIKELY), step).model
    size = {"rows": len(model.row_lower), "columns": len(model.cost), "entries": len(model.value)}
    return {"case": case_name, "step_minutes": step, **spent.figures(), **_deaths(answer.result), "proven": proven, **size}


def _proven(case: Case, answer: session.Answer) -> bool:
    """Whether the certificates, written and read back, prove the bounds that are printed."""
    with TemporaryDirectory() as folder:
        return session.write(case, answer, Path(folder)).proven


def _deaths(result: Result) -> dict[str, object]:
    return {
        "expected_deaths": _span(result.expected_deaths),
        "bound": _span(result.bound),
        "grid_bound": result.grid_bound,
        "gap_percent": result.gap_percent,
        "rounding_gap_percent": result.rounding_gap_percent,
        "stay": _span(result.stay),
        "flee": _span(result.flee),
        "coordinator": _span(result.coordinator),
        "movements": len(result.plan.movements),
        "violations": len(result.verdict.violations),
    }


def _span(value: Range) -> dict[str, float]:
    return {level.value: value.at(level) for level in Level}
