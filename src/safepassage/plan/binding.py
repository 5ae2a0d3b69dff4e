"""What binds, hour by hour: limits that the optimum of the grid model uses up, ranked by their shadow prices (which only rank)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from safepassage.plan.duals import matrix, reduced_costs
from safepassage.records.case import Case
from safepassage.records.model import LinearModel, Solution
from safepassage.records.result import Binding
from safepassage.units import HOUR

_ROW = re.compile(r"(\w+)\[([^,\]]+),(-?\d+)\]")
_LIMITS = {  # family of rows -> words, unit, how many of the number in its name make an hour
    "enter_out": ("vehicles out through {}", "vehicles/h", 1),
    "enter_in": ("vehicles in through {}", "vehicles/h", 1),
    "walkers": ("walkers through {}", "persons/h", 1),
    "screening": ("screening at {}", "persons/h", 1),
    "standing": ("vehicles standing at {}", "vehicles/h", 1),
    "intake": ("intake of {}", "persons/h", 1),
    "unload": ("trucks unloading at {}", "trucks/h", 1),
    "headcount": ("persons agreed for a window of {}", "persons", HOUR),
    "crowd": ("people waiting at {}", "persons", HOUR),
}
_POOLS = {"i": "{}: none left inside to board", "o": "{}: none left outside to send in"}
FELT = 1e-5  # deaths per unit: below it a limit does not bind
NONE = 1e-6  # vehicles


def binding(case: Case, model: LinearModel, solution: Solution) -> tuple[Binding, ...]:
    """
    Limits used up in the optimum, one a limit and hour, the strongest first within an hour.

    `dual` is the expected deaths that one more unit would avoid, at the margin; of several rows of one limit in an hour the strongest.
    """
    found: dict[tuple[int, str], Binding] = {}
    for item in (*_rows(case, model, solution), *_pools(case, model, solution), *_coupled(case, model, solution)):
        key = (item.hour, item.what)
        if key not in found or found[key].dual < item.dual:
            found[key] = item
    return tuple(sorted(found.values(), key=lambda b: (b.hour, -b.dual, b.what)))


def _rows(case: Case, model: LinearModel, solution: Solution) -> Iterator[Binding]:
    """Limits of roads, checkpoints, sites and assembly points."""
    names = {c.id: c.name for c in case.corridors} | {c.id: c.name for c in case.checkpoints}
    names |= {s.id: s.name for s in case.sites} | {p.id: p.name for p in case.assembly_points}
    activity = matrix(model) @ solution.primal
    for row in np.flatnonzero(np.abs(solution.dual) > FELT):
        match = _ROW.fullmatch(model.row_names[row])
        if match is not None and match[1] in _LIMITS:
            words, unit, minutes = _LIMITS[match[1]]
            hour = max(0, int(match[3])) // minutes
            used, limit, dual = float(activity[row]), float(model.row_upper[row]), abs(float(solution.dual[row]))
            yield Binding(hour, words.format(names[match[2]]), used, limit, unit, dual)


def _pools(case: Case, model: LinearModel, solution: Solution) -> Iterator[Binding]:
    """Fleets of which none is left, where one more vehicle in that step would have been worth something."""
    fleets = {m.id: (m.name, float(m.inside + m.outside)) for m in case.modes}
    worth = reduced_costs(model, solution.dual)
    for column in np.flatnonzero((worth > FELT) & (solution.primal < NONE)):
        match = _ROW.fullmatch(model.column_names[column])
        if match is not None and match[1] in _POOLS:
            name, size = fleets[match[2]]
            yield Binding(int(match[3]) // HOUR, _POOLS[match[1]].format(name), size, size, "vehicles", float(worth[column]))


def _coupled(case: Case, model: LinearModel, solution: Solution) -> Iterator[Binding]:
    """Sides of coupled deals of which nobody else could have left, where it would have been worth something."""
    sides = {(deal.id, side.id): pair for deal in case.coupled for pair in (deal.sides, deal.sides[::-1]) for side in pair[:1]}
    if not sides:
        return
    worth, rows = reduced_costs(model, solution.dual), matrix(model).tocsr()
    number = {name: row for row, name in enumerate(model.row_names)}
    left: dict[tuple[str, str], float] = {}
    for column, name in enumerate(model.column_names):
        if not name.startswith("c["):
            continue
        deal, side, minute = name[2:-1].split(",")
        row = rows[[number[f"coupled[{deal},{side},{minute}]"]]]
        leave = row.indices[(row.data > 0) & (row.indices != column)]
        left[deal, side] = left.get((deal, side), 0.0) + float(solution.primal[leave].sum())
        if worth[column] > FELT and solution.primal[column] < NONE:
            here, there = sides[deal, side]
            what = f"{here.name} waits for people of {there.name}"
            yield Binding(int(minute) // HOUR, what, left[deal, side], left[deal, side], "persons", float(worth[column]))
