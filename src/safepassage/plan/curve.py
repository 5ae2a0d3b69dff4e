"""The curve of the bound: when people would be out in the optimum of the relaxation."""

from __future__ import annotations

import re

import numpy as np

from safepassage.plan import journeys
from safepassage.plan.duals import matrix
from safepassage.records.case import Case
from safepassage.records.model import LinearModel, Solution
from safepassage.records.people import Care
from safepassage.units import HOUR

_COLUMN = re.compile(r"x\[[^,]*/(\w+)/\w+,([^,]+),([^,]+),([^,]+),([^,]+),(\d+)\]")


def out_by_hour(case: Case, model: LinearModel, solution: Solution, care: Care | None = None) -> tuple[float, ...]:
    """Living persons (of one need of care) outside by the end of each hour of the plan, as the relaxation moves them; shape (hours,)."""
    lasts = {(j.point, j.corridor, j.site, j.mode): j.arrives for j in journeys.outward(case)}
    people = _boarding(model, solution)
    arrived = np.zeros(case.horizon // HOUR)
    for column in np.flatnonzero(people > 0):
        match = _COLUMN.fullmatch(model.column_names[column])
        if match is not None:
            need, point, corridor, site, mode, start = match.groups()
            if care is not None and need != care.value:
                continue
            hour = (int(start) + lasts[point, corridor, site, mode]) // HOUR
            arrived[min(hour, len(arrived) - 1)] += people[column]
    return tuple(float(n) for n in np.cumsum(arrived))


def _boarding(model: LinearModel, solution: Solution) -> np.ndarray:
    """Living persons in each column: what it counts for the places of its site."""
    places = np.array([name.startswith("places[") for name in model.row_names])
    counted = matrix(model).T @ places.astype(float)
    return np.asarray(counted * solution.primal)
