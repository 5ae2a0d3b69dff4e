"""What binds, hour by hour: limits that the optimum of the grid model uses up, ranked by their shadow prices (which only rank)."""

from __future__ import annotations

import re
from collections import defaultdict

import numpy as np

from safepassage.plan.duals import matrix
from safepassage.records.case import Case
from safepassage.records.model import LinearModel, Solution
from safepassage.records.result import Binding
from safepassage.units import HOUR

_ROW = re.compile(r"(\w+)\[([^,\]]+),(-?\d+)\]")
_LIMITS = {
    "enter_out": ("vehicles out through {}", "vehicles/h", 1),
    "enter_in": ("vehicles in through {}", "vehicles/h", 1),
    "walkers": ("walkers through {}", "persons/h", 1),
    "screening": ("screening at {}", "persons/h", 1),
    "standing": ("vehicles standing at {}", "vehicles/h", 1),
    "intake": ("intake of {}", "persons/h", 1),
    "unload": ("trucks unloading at {}", "trucks/h", 1),
    "crowd": ("people waiting at {}", "persons", HOUR),
    "inside": ("{} vehicles inside", "vehicles", HOUR),
    "outside": ("{} vehicles outside", "vehicles", HOUR),
}
FELT = 1e-5  # deaths per unit: below it a limit does not bind


def binding(case: Case, model: LinearModel, solution: Solution) -> tuple[Binding, ...]:
    """
    Limits used up in the optimum, one a limit and hour, the strongest first within an hour.

    `dual` is the expected deaths that one more unit would avoid, at the margin; of several rows of one limit in an hour the strongest.
    """
    names = _names(case)
    activity = matrix(model) @ solution.primal
    found: dict[tuple[int, str, str], Binding] = {}
    for row in np.flatnonzero(np.abs(solution.dual) > FELT):
        match = _ROW.fullmatch(model.row_names[row])
        if match is None or match[1] not in _LIMITS:
            continue
        words, unit, minutes = _LIMITS[match[1]]
        hour = max(0, int(match[3])) // minutes
        pool = match[1] in ("inside", "outside")
        item = Binding(
            hour=hour,
            what=words.format(names[match[2]]),
            used=0.0 if pool else float(activity[row]),
            limit=0.0 if pool else float(model.row_upper[row]),
            unit=unit,
            dual=abs(float(solution.dual[row])),
        )
        key = (hour, match[1], match[2])
        if key not in found or found[key].dual < item.dual:
            found[key] = item
    return tuple(sorted(found.values(), key=lambda b: (b.hour, -b.dual, b.what)))


def _names(case: Case) -> dict[str, str]:
    kinds = (case.corridors, case.checkpoints, case.sites, case.assembly_points, case.modes)
    return defaultdict(str, {item.id: item.name for items in kinds for item in items})
