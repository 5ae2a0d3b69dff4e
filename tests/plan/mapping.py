"""Where an accepted plan lies in the relaxation (docs: bound.md, "The relaxation"), and what that point costs at most."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csc_array

from safepassage import paths
from safepassage.plan.base import Formulation
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.model import Floats
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Kind, Movement, Plan
from safepassage.risk import Exposures


@dataclass
class Mapped:
    """What a plan fixes: columns by their name's beginning and the minute they stand for."""

    case: Case
    danger: Danger
    form: Formulation
    slots: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))  # "e[bus,east" -> (start, column)
    there: dict[tuple[Group, int], float] = field(default_factory=dict)  # of those called in a block, the share expected to live

    def __post_init__(self) -> None:
        self.exposures = Exposures(self.case, self.danger)
        for column, name in enumerate(self.form.model.column_names):
            beginning, _, start = name[:-1].rpartition(",")
            self.slots[beginning].append((int(start), column))

    def column(self, beginning: str, minute: int) -> int:
        """The column that stands for a minute."""
        return max((start, column) for start, column in self.slots[beginning] if start <= minute)[1]

    def cost(self, plan: Plan) -> float:
        """
        The least cost of a point of the relaxation that moves who the plan moves, when it does, and feeds whom it feeds.

        Raises
        ------
        ArithmeticError
            When there is no such point.
        """
        model = self.form.model
        lower, upper = np.zeros(len(model.cost)), model.upper.copy()
        upper[[c for b, found in self.slots.items() if b[0] in "xvea" for _, c in found]] = 0.0
        fed = self.fed(plan)
        for m in plan.movements:
            for column, amount in self.amounts(m):
                upper[column] += amount
                lower[column] += amount if m.kind is not Kind.IN else 0.0  # an empty seat need not come in
        for k, b, amount in fed:
            lower[self.form.aided[k, b]] = upper[self.form.aided[k, b]] = amount
        return model.offset + self._solve(lower, upper)

    def amounts(self, m: Movement) -> list[tuple[int, float]]:
        """Columns of a movement and how much of each."""
        if m.kind is Kind.IN:
            return [(self.column(f"e[{m.mode},{m.corridor}", m.start), 1.0)]
        if m.kind is Kind.AID:
            full = dict(next(mode.cargo for mode in self.case.modes if mode.id == m.mode))
            return [(self.column(f"a[{m.corridor},{m.site},{w},{m.mode}", m.start), units / full[w]) for w, units in m.cargo]
        return [self.boarded(m, b) for b in m.boardings]

    def boarded(self, m: Movement, b: Boarding) -> tuple[int, float]:
        """A boarding's column, and its persons counted at the start of the block in which the column calls them."""
        mode = next(mode for mode in self.case.modes if mode.id == m.mode)
        roads = {r.id: r for r in self.case.roads}

        def to_corridor(point: str) -> int:
            way = paths.way_out(self.case, (point,), m.corridor, m.site or "")
            return sum(paths.road_minutes(roads[r], mode.speed_kmh) for r in way.roads[: way.enters])

        boards = m.departure + to_corridor(m.points[-1]) - to_corridor(b.point) - mode.loading_minutes
        column = self.column(f"x[{b.group},{b.point},{m.corridor},{m.site},{m.mode}", boards)
        called = boards - paths.walk_minutes(self.case, b.group.zone, b.point, b.group.care)
        begin = called // self.case.block * self.case.block
        people = b.people * self.there[b.group, b.call // self.case.block]
        return column, people * float(np.exp(self.lost(b.group, b.call) - self.lost(b.group, begin)))

    def lost(self, group: Group, minute: int) -> float:
        """Hazard at home, unaided, from the plan's start."""
        return float(self.exposures.home(group.zone, 0, minute)) + self.danger.untreated[group.care] * minute

    def fed(self, plan: Plan) -> list[tuple[int, int, float]]:
        """Group, block and persons that rations reach: section 2, worked out once more."""
        found = []
        ends = [*range(0, self.case.horizon + 1, self.case.block), self.case.horizon + self.case.tail]
        rations = {(r.group, r.block): r.people for r in plan.rations}
        for k, group in enumerate(self.form.groups):
            here = sum(p.count.at(self.danger.level) for p in self.case.people if p.group == group)
            for b, (begin, end) in enumerate(pairwise(ends)):
                calls = [o for m in plan.movements for o in m.boardings if o.group == group and begin <= o.call < begin + self.case.block]
                wanted = sum(o.people * float(np.exp(self.lost(group, o.call) - self.lost(group, begin))) for o in calls)
                self.there[group, b] = min(1.0, here / wanted) if wanted else 1.0  # calls are for whole persons
                rest = max(0.0, here - wanted)
                fed = min(float(rations.get((group, b), 0)), max(rest, 0.0))
                found.append((k, b, fed))
                here = (rest - fed) * self.stay(group, begin, end, False) + fed * self.stay(group, begin, end, True)
                joining = [f for f in self.case.inflows if f.group == group and begin <= f.minute < end]
                here += sum(f.count.at(self.danger.level) * self.stay(group, f.minute, end, False) for f in joining)
        return found

    def stay(self, group: Group, begin: int, end: int, aided: bool) -> float:
        """Chance to live at home."""
        return self.exposures.staying(group.zone, group.care, begin, end, aided)

    def _solve(self, lower: Floats, upper: Floats) -> float:
        model = self.form.model
        rows = csc_array((model.value, model.index, model.start), shape=(len(model.row_lower), len(model.cost))).tocsr()
        equal = model.row_lower == model.row_upper
        answer = linprog(
            model.cost,
            A_eq=rows[equal],
            b_eq=model.row_upper[equal],
            A_ub=rows[~equal],
            b_ub=model.row_upper[~equal],
            bounds=np.c_[lower, np.maximum(lower, upper)],
            method="highs",
        )
        if answer.status != 0:
            raise ArithmeticError(f"the plan is no point of the relaxation: {answer.message}")
        return float(answer.fun)
