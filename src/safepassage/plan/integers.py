"""Whole numbers: a small mixed-integer model, solved in a child process of its own. It is also the script that the child runs.

Nothing rests on the answer: vehicles that come of it pass the roster one by one, and no answer (None) only means a plan that follows
the linear optimum less closely. The search stops by its gap or after so many nodes, which is deterministic; the time limit is a
safety net.
"""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
ARRAYS = ("cost", "lower", "upper", "start", "index", "value", "row_lower", "row_upper", "whole")


@dataclass(frozen=True, slots=True)
class IntegerModel:
    """minimise cost @ z, row_lower <= A z <= row_upper, lower <= z <= upper; columns with `whole` are whole numbers. A is by columns."""

    cost: Floats
    lower: Floats
    upper: Floats
    start: NDArray[np.int32]
    index: NDArray[np.int32]
    value: Floats
    row_lower: Floats
    row_upper: Floats
    whole: NDArray[np.bool_]


def solve_whole(model: IntegerModel, *, gap: float, nodes: int = 40, seconds: float = 60.0) -> Floats | None:
    """
    The best point found, shape (columns,), within `gap` of the best there is [in units of the cost] unless `nodes` run out.

    None when nothing was found, or when the child failed for whatever reason.
    """
    job = io.BytesIO()
    np.savez(job, options=np.array([gap, nodes, seconds]), **{name: getattr(model, name) for name in ARRAYS})
    try:
        done = subprocess.run([sys.executable, "-P", __file__], input=job.getvalue(), capture_output=True, timeout=seconds + 20, check=True)
        point = np.load(io.BytesIO(done.stdout), allow_pickle=False)
    except (OSError, ValueError, EOFError, subprocess.SubprocessError):
        return None
    good = point.shape == model.cost.shape and point.dtype == np.float64 and np.isfinite(point).all()
    return np.asarray(point, np.float64) if good else None


def _search(job: Any) -> Floats:
    """HiGHS on one thread; an empty array when it found nothing."""
    import highspy

    gap, nodes, seconds = job["options"]
    solver: Any = highspy.Highs()  # type: ignore[no-untyped-call]
    options = {"output_flag": False, "threads": 1, "time_limit": float(seconds), "mip_abs_gap": float(gap), "mip_rel_gap": 0.0}
    for name, value in (options | {"mip_max_nodes": int(nodes)}).items():
        solver.setOptionValue(name, value)
    model: Any = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(job["cost"]), len(job["row_lower"])
    model.col_cost_, model.col_lower_, model.col_upper_ = job["cost"], job["lower"], job["upper"]
    model.row_lower_, model.row_upper_ = job["row_lower"], job["row_upper"]
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = job["start"], job["index"], job["value"]
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    model.integrality_ = [kinds[int(whole)] for whole in job["whole"]]
    solver.passModel(model)
    solver.run()
    found = solver.getInfo().primal_solution_status == 2  # a feasible point
    return np.asarray(solver.getSolution().col_value if found else [], dtype=np.float64)


if __name__ == "__main__":
    with np.load(io.BytesIO(sys.stdin.buffer.read()), allow_pickle=False) as asked:
        np.save(sys.stdout.buffer, _search(asked))
