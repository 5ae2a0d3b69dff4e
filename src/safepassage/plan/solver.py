"""Solve linear models in child processes, and believe nothing that a child says.

HiGHS runs only in a child (`solver_child.py`), so that a crash, a hang or a model too large ends in `SolverFailed`, never in the death
of the program. The parent checks the answer against its own model: lengths, numbers, bounds, rows; it adds up the objective itself;
and it proves its own bound from repaired duals. An answer whose objective is not within `gap` of that bound is refused. So a lie
cannot do harm: what passes is a point of the model, and is proven to be nearly the best one.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from types import TracebackType
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from safepassage.errors import SolverFailed
from safepassage.plan.duals import matrix, proven_bound, repair, stock_order
from safepassage.plan.solver_process import CHILD, Child, Infeasible, Options, core_of
from safepassage.records.model import Floats, Ints, LinearModel, Solution

__all__ = ["CHILD", "Infeasible", "Options", "SolverPool", "WarmModel", "core_of", "judge", "refuse_nonsense", "solve"]

FEASIBILITY = 1e-5  # of the sum of the magnitudes in a row, or of 1 if that is more


def solve(model: LinearModel, **options: Any) -> Solution:
    """
    Solve one model in a child of its own. Options: see `Options`.

    Raises
    ------
    SolverFailed
        When the model is infeasible, when the child dies or exceeds its time or memory, and when its answer is not proven.
    ValueError
        When the model has numbers that no model may have.
    """
    with SolverPool(workers=1) as pool:
        return pool.submit(model, **options).result()


class SolverPool:
    """Children that solve models beside each other; each starts once (0.3 s) and is replaced when it fails.

    >>> with SolverPool(workers=2) as pool:
    ...     solutions = list(pool.map(models, method="simplex"))
    """

    def __init__(self, workers: int = 2, *, command: Sequence[str] = CHILD, awake: bool = False) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="solver")
        self._idle: queue.SimpleQueue[Child] = queue.SimpleQueue()
        self._children = [Child(command) for _ in range(workers)]
        for child in self._children:
            if awake:  # they get ready while the caller prepares its first model
                child.wake()
            self._idle.put(child)

    def submit(self, model: LinearModel, **options: Any) -> Future[Solution]:
        """The solution, once it is there; its `result()` raises what `solve` raises."""
        return self._threads.submit(self._run, model, Options(**options))

    def map(self, models: Iterable[LinearModel], **options: Any) -> Iterator[Solution]:
        """The solutions in the order of the models."""
        futures = [self.submit(model, **options) for model in models]
        return (future.result() for future in futures)

    def _run(self, model: LinearModel, options: Options) -> Solution:
        refuse_nonsense(model)
        _refuse_impossible(model)
        child = self._idle.get()  # as many children as threads: there is always one
        started = time.monotonic()
        try:
            primal, duals = child.ask(model, options)
            return judge(model, primal, duals, options, time.monotonic() - started)
        except BaseException:
            child.kill()  # whatever is wrong with it, the next model gets a fresh one
            raise
        finally:
            self._idle.put(child)

    def __enter__(self) -> SolverPool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Wait for what was submitted; on an error (or Ctrl-C) stop at once."""
        if kind is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            for child in self._children:
                child.kill()
        self._threads.shutdown(wait=True)
        for child in self._children:
            child.kill()


class WarmModel:
    """A model that is solved again and again with other numbers, each time from where the last solve ended (0.1 s, not 3 s).

    >>> with WarmModel(form.model, order=form.stock_order) as warm:
    ...     plain = warm.solve()
    ...     one_more_bus = warm.solve(row_upper=more)

    Every answer is judged as in `solve`. After a failure the next call starts a fresh child, cold.

    It is for one thread at a time; two threads take two of them.

    Parameters
    ----------
    core : shape (columns,)
        Columns with which sifting starts; `core_of(model)` by default.
    order : as in `Options`.
    time_limit : seconds
        Of one call.
    """

    def __init__(
        self,
        model: LinearModel,
        *,
        core: NDArray[np.bool_] | None = None,
        order: Ints | Sequence[Ints] | None = None,
        time_limit: float = 300.0,
        memory_mb: int = 4000,
        command: Sequence[str] = CHILD,
    ) -> None:
        self._model, self._child, self._warm = model, Child(command), False
        order = stock_order(model) if order is None else order
        self._options = Options(time_limit=time_limit, memory_mb=memory_mb, order=order, core=core_of(model) if core is None else core)

    def solve(
        self,
        *,
        upper: Floats | None = None,
        row_lower: Floats | None = None,
        row_upper: Floats | None = None,
        cost: Floats | None = None,
        gap: float = 1e-6,
    ) -> Solution:
        """
        Solve the model with these arrays in place of its own; an array left out is the model's, whatever was given before.

        Raises
        ------
        SolverFailed
            As `solve`. When the model is infeasible the child stays warm.
        ValueError
            When an array has another shape than the model's, or numbers that no model may have.
        """
        given = {"upper": upper, "row_lower": row_lower, "row_upper": row_upper, "cost": cost}
        model = _replaced(self._model, {name: array for name, array in given.items() if array is not None})
        _refuse_impossible(model)
        options = replace(self._options, gap=gap)
        started = time.monotonic()
        try:
            primal, duals = self._child.ask(model, options, again=self._warm)
            found = judge(model, primal, duals, options, time.monotonic() - started)
        except Infeasible:
            self._warm = True
            raise
        except BaseException:
            self._warm = False
            self._child.kill()
            raise
        self._warm = True
        return found

    def __enter__(self) -> WarmModel:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._warm = False
        self._child.kill()


def _replaced(model: LinearModel, arrays: dict[str, Floats]) -> LinearModel:
    """The model with these arrays in place of its own; ValueError when one does not fit."""
    floats = {name: np.asarray(array, dtype=np.float64) for name, array in arrays.items()}
    for name, array in floats.items():
        if array.shape != getattr(model, name).shape:
            raise ValueError(f"{name} has the shape {array.shape}, the model's has {getattr(model, name).shape}")
    changed = replace(model, **cast(Any, floats))
    refuse_nonsense(changed)
    return changed


def refuse_nonsense(model: LinearModel) -> None:
    """ValueError when a model has NaN, an infinite coefficient, or an upper that is negative or infinite."""
    for name in ("cost", "upper", "value"):
        if not np.isfinite(getattr(model, name)).all():
            raise ValueError(f"the model's {name} has a number that is not finite")
    if np.isnan(model.row_lower).any() or np.isnan(model.row_upper).any() or not np.isfinite(model.offset):
        raise ValueError("the model has a row limit or an offset that is not a number")
    if (model.upper < 0).any():
        raise ValueError("the model has a column whose upper is negative")


def _refuse_impossible(model: LinearModel) -> None:
    """Infeasible, with the row's name, when a row's limits leave no room between them."""
    crossed = np.flatnonzero(model.row_lower > model.row_upper)
    if len(crossed):
        row = crossed[0]
        limits = f"at least {model.row_lower[row]:g} and at most {model.row_upper[row]:g}"
        raise Infeasible(f"the solver was not asked: the model is infeasible: row {model.row_names[row]} must be {limits}")


def judge(model: LinearModel, primal: Floats, duals: Floats, options: Options, seconds: float) -> Solution:
    """A solution, if the answer holds against the model; SolverFailed if not."""
    if not (np.isfinite(primal).all() and np.isfinite(duals).all()):
        raise SolverFailed("the solver's answer is refused: it has numbers that are not finite")
    kept = np.clip(primal, 0.0, model.upper)
    _refuse_outside(model, primal, kept)
    objective = float(model.offset + model.cost @ kept)
    repaired = repair(model, duals, options.order)
    bound = proven_bound(model, repaired)
    if not abs(objective - bound) <= options.gap * max(1.0, abs(objective)):
        raise SolverFailed(f"the solver's answer is refused: its objective is {objective:.9g}, the bound its duals prove is {bound:.9g}")
    return Solution(primal=kept, dual=repaired, objective=objective, bound=bound, seconds=seconds)


def _refuse_outside(model: LinearModel, primal: Floats, kept: Floats) -> None:
    """SolverFailed when the point is outside the model by more than FEASIBILITY allows."""
    off = np.abs(primal - kept) / np.maximum(1.0, model.upper)
    if off.size and off.max() > FEASIBILITY:
        name = model.column_names[int(off.argmax())]
        raise SolverFailed(f"the solver's answer is refused: column {name} is outside its bounds")
    rows = matrix(model)
    activity, size = rows @ kept, np.maximum(1.0, abs(rows) @ kept)
    off = np.maximum(model.row_lower - activity, activity - model.row_upper) / size
    if off.size and off.max() > FEASIBILITY:
        worst = int(off.argmax())
        raise SolverFailed(f"the solver's answer is refused: row {model.row_names[worst]} is off by {off[worst] * size[worst]:.3g}")
