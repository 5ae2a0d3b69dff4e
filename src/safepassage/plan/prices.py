"""What one addition is worth: the optimum of the grid model with it and without it, at three levels.

Prices are differences of optima on one grid, so that no rounding gets into them. They are not additive: two buses are not worth twice
what one is, and a longer pause may take the worth of both. Never are they shadow prices, which hold for the first second only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import numpy as np

from safepassage.plan.additions import Addition, additions
from safepassage.plan.base import Formulation
from safepassage.plan.formulation import formulate
from safepassage.plan.solver import SolverPool, WarmModel
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.model import Floats, LinearModel
from safepassage.records.result import Price

Forecast = Callable[[Case, Level], Danger]

FINER = 10_000.0
"""Models are solved in ten-thousandths of a death: the solver takes a reduced cost of 1e-7 for nought, and persons come in thousands."""
GAP = 1e-6  # of the optimum: an answer that is further from its bound is refused


def price_list(
    case: Case,
    dangers: Mapping[Level, Danger],
    forecast: Forecast,
    *,
    step: int = 60,
    what_if: bool = False,
    workers: int = 2,
) -> tuple[Price, ...]:
    """
    The first price list: one more hour of each pause, one more vehicle, the price of delay, a faster checkpoint, more intake.

    Parameters
    ----------
    dangers : level -> Danger
        The forecast of the case as it is.
    forecast : (case, level) -> Danger
        Forecasts a changed case: a pause that is longer quietens the city, too.
    step : minutes
        The grid on which all optima are taken.
    workers : int
        How many solver processes run beside each other.

    Returns
    -------
    Expected deaths avoided, in the order pauses, vehicles, delays (negative: deaths that the delay costs), checkpoints, coupled
    deals, intake.

    Raises
    ------
    SolverFailed, UnknownDanger
    """
    asked = tuple(additions(case, what_if))
    build = partial(formulate, step=step, what_if=what_if)

    def anew(changed: Case, level: Level, not_before: int) -> float:
        form = build(changed, forecast(changed, level))
        model = replace(_finer(form.model), upper=_from(form, not_before))
        return pool.submit(model, method="sift", order=form.stock_order, gap=GAP).result().objective / FINER

    with SolverPool(workers) as pool, ThreadPoolExecutor(workers) as threads:
        same = {level: threads.submit(_same_model, build, case, dangers[level], asked) for level in Level}  # these take longest
        other = {(level, n): threads.submit(anew, a.case, level, a.not_before) for n, a in enumerate(asked) if a.case for level in Level}
        without = {level: future.result()[0] for level, future in same.items()}
        having = {(level, n): value for level, future in same.items() for n, value in future.result()[1].items()}
        having |= {key: future.result() for key, future in other.items()}
    return tuple(_price(addition, {level: without[level] - having[level, n] for level in Level}) for n, addition in enumerate(asked))


def _same_model(
    build: Callable[[Case, Danger], Formulation], case: Case, danger: Danger, asked: tuple[Addition, ...]
) -> tuple[float, dict[int, float]]:
    """The optimum as it is, and with each addition that only changes limits: the model is built once and solved warm."""
    form = build(case, danger)
    with WarmModel(_finer(form.model), order=form.stock_order) as model:
        without = model.solve(gap=GAP).objective / FINER
        return without, {
            n: model.solve(**addition.limits(form.model), gap=GAP).objective / FINER
            for n, addition in enumerate(asked)
            if addition.limits is not None
        }


def _finer(model: LinearModel) -> LinearModel:
    return replace(model, cost=FINER * model.cost, offset=FINER * model.offset)


def _from(form: Formulation, minute: int) -> Floats:
    """Uppers with which nothing starts before a minute."""
    upper = form.model.upper.copy()
    for run in form.runs:
        upper[run.columns[np.asarray(run.starts) < minute]] = 0.0
    return upper


def _price(addition: Addition, worth: Mapping[Level, float]) -> Price:
    values = (round(worth[level], 6) + 0.0 for level in (Level.LOW, Level.LIKELY, Level.HIGH))  # never "-0"
    return Price(addition.name, addition.name_ar, addition.kind, *values)
