"""The optimum of the rest: only the columns that are still open go to the solver, and it starts with those that were used before."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

import numpy as np

from safepassage.errors import SolverFailed
from safepassage.plan.base import Formulation
from safepassage.plan.duals import matrix
from safepassage.plan.solver import SolverPool
from safepassage.records.model import Floats, Ints, LinearModel, Solution

GAP = 1e-6  # between objective and proven bound, relative
USED = 1e-9  # persons or vehicles: what counts as used


class Optimum:
    """
    A linear model on its way through the solver; `result` waits for it.

    A model from which closed columns and empty rows are left out is a half of one, and the simplex method that starts with the columns of
    an earlier optimum needs a quarter of the time of one that does not (measured on the built-in case: 0.5 s and 2.7 s).
    """

    def __init__(self, pool: SolverPool, model: LinearModel, basis: frozenset[str], method: str = "sift") -> None:
        self.model = model
        self.columns: Ints = np.flatnonzero(model.upper > 0)
        part = matrix(model)[:, self.columns]
        filled = np.bincount(part.indices, minlength=len(model.row_lower)) > 0
        needed = (model.row_lower > 0) | (model.row_upper < 0)
        self.rows: Ints = np.flatnonzero(filled | needed)
        number = np.full(len(model.row_lower), -1, dtype=np.int64)
        number[self.rows] = np.arange(len(self.rows))
        names = tuple(map(model.column_names.__getitem__, self.columns.tolist()))
        small = replace(
            model,
            cost=model.cost[self.columns],
            upper=model.upper[self.columns],
            start=part.indptr.astype(np.int64),
            index=number[part.indices],
            value=part.data,
            row_lower=model.row_lower[self.rows],
            row_upper=model.row_upper[self.rows],
            row_names=tuple(map(model.row_names.__getitem__, self.rows.tolist())),
            column_names=names,
        )
        core = np.array([name in basis or name[0] != "x" for name in names], dtype=np.bool_) if basis else None
        self._future: Future[Solution] = pool.submit(small, core=core, gap=GAP, method=method)

    def result(self) -> Solution:
        """The optimum, proven, in the columns and rows of the whole model. Raises SolverFailed when there is none."""
        found = self._future.result()
        primal, dual = np.zeros(len(self.model.cost)), np.zeros(len(self.model.row_lower))
        primal[self.columns], dual[self.rows] = found.primal, found.dual
        return replace(found, primal=primal, dual=dual)


class Again:
    """The model of the rest, solved again with other limits while vehicles are given out (`whole.Warm`)."""

    def __init__(self, pool: SolverPool, model: LinearModel, basis: frozenset[str]) -> None:
        self.pool, self.model, self.basis = pool, model, basis

    def solve(self, *, upper: Floats | None = None, row_lower: Floats | None = None, row_upper: Floats | None = None) -> Solution:
        """The optimum with these arrays in place of the model's own. Raises SolverFailed."""
        own = self.model
        model = replace(
            own,
            upper=own.upper if upper is None else upper,
            row_lower=own.row_lower if row_lower is None else row_lower,
            row_upper=own.row_upper if row_upper is None else row_upper,
        )
        found = Optimum(self.pool, model, self.basis).result()
        self.basis = used_in(self.model, found.primal)
        return found


def used_in(model: LinearModel, primal: Floats) -> frozenset[str]:
    """Names of the columns that a point uses: with them the next solve begins."""
    return frozenset(map(model.column_names.__getitem__, np.flatnonzero(primal > USED).tolist()))


def basis_of(form: Formulation, primal: Floats) -> bytes:
    """The columns of persons that an optimum uses, as bytes to keep for next time."""
    return "\n".join(sorted(name for name in used_in(form.model, primal) if name.startswith("x["))).encode()


def read_basis(kept: bytes | None) -> frozenset[str]:
    """What `basis_of` wrote; of what is no text, nothing: then the solver begins afresh. Names that a model does not have do no harm."""
    try:
        return frozenset((kept or b"").decode("utf-8").split("\n")) - {""}
    except UnicodeDecodeError:
        return frozenset()


def refuse_unproven(found: Solution) -> None:
    """SolverFailed when an optimum is not the proven one: objective and bound more than 1e-5 apart."""
    if not abs(found.objective - found.bound) <= 1e-5 * max(1.0, abs(found.objective)):
        raise SolverFailed(f"the optimum of the rest is not proven: {found.objective:.9g} found, {found.bound:.9g} proven")
