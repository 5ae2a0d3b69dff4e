"""Whole vehicles, whole people, whole rations: from the optimum of the grid model to a plan that can be carried out.

Relax and fix, in the order of what a trip is worth. First the modes that carry stretchers, where one trip is worth as much as ten
buses: for them a mixed-integer model of the whole horizon is solved (`fleet`). Then, hour by hour, everything else: vehicles are
given out along the linear optimum (`rounding.follow`), and the linear model of what is left is solved again, from where it ended.
The roster refuses whatever a row of the model refuses, so what comes out is a point of the grid model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from safepassage.errors import SolverFailed
from safepassage.plan.admission import size_of
from safepassage.plan.base import Formulation
from safepassage.plan.duals import matrix
from safepassage.plan.fleet import VEHICLE_ROWS, dispatch
from safepassage.plan.movements import movements
from safepassage.plan.rations import at_home, cost_in_grid, point_of, rations_of
from safepassage.plan.roster import Roster
from safepassage.plan.rounding import Booking, Guide, follow
from safepassage.plan.solver import solve
from safepassage.records.model import Floats, Ints, LinearModel, Solution
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Movement, Ration
from safepassage.risk import Exposures
from safepassage.units import HOUR

SMALL = 4_000  # columns of a model whose vehicles are all dispatched at once
WINDOW = 30  # minutes of starts that are given out before the linear model is solved again


class Warm(Protocol):
    """A model that is solved again with other limits (`solver.WarmModel`)."""

    def solve(self, *, upper: Floats | None = None, row_lower: Floats | None = None, row_upper: Floats | None = None) -> Solution:
        """The optimum with these arrays in place of the model's own."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a plan consists of, and what it costs in the grid model: never less than its optimum."""

    movements: tuple[Movement, ...]
    rations: tuple[Ration, ...]
    cost_in_grid: float
    bookings: tuple[Booking, ...]


def make_whole(form: Formulation, exposures: Exposures, warm: Warm) -> Whole:
    """
    A plan of whole vehicles near the optimum of the grid model.

    `warm` solves `form.model`, with other uppers and row limits. The same case gives the same plan.

    Raises
    ------
    SolverFailed
        When the linear model itself cannot be solved, or the rations cannot be settled.
    """
    roster = Roster(form, exposures)
    return settled(form, roster, give_out(form, roster, warm))


def give_out(form: Formulation, roster: Roster, warm: Warm) -> list[Booking]:
    """Whole vehicles near the optimum of the grid model, as far as the roster has them. Raises SolverFailed without an optimum."""
    booked: list[Booking] = []
    rest = Rest(form, roster, warm)
    optimum = warm.solve()
    for modes in _dispatched(form):
        sent = dispatch(form, rest.model, optimum.dual, roster, modes)
        booked += sent
        rest.settle(sent, rest.columns_of({b.journey.mode for b in sent}))
        optimum = rest.solve() or optimum
    for since, until in _windows(form):
        along = follow(form, optimum.primal, roster, since=since, until=until, guide=rest.guide(optimum))
        booked += along
        rest.settle(along, rest.started(since, until))
        optimum = rest.solve() or optimum
    return booked


def _dispatched(form: Formulation) -> list[frozenset[str]]:
    """Modes that are dispatched together: those with stretchers; in a small city all (of which those that return are booked)."""
    moving = [m for m in form.case.modes if m.kind is not ModeKind.TRUCK]
    small = len(form.model.cost) <= SMALL
    modes = frozenset(m.id for m in moving if small or m.stretchers > 0)
    return [modes] if modes else []


def _windows(form: Formulation) -> Iterator[tuple[int, int]]:
    """Hours in which something may start."""
    starts = {int(s) // WINDOW for run in form.runs for s in run.starts}
    return ((w * WINDOW, w * WINDOW + WINDOW) for w in sorted(starts))


def settled(form: Formulation, roster: Roster, booked: list[Booking]) -> Whole:
    """The plan, once it is known who moves and what the trucks bring."""
    home = at_home(form, point_of(form, booked))
    rations = rations_of(form, solve(home, method="simplex").primal, booked)
    return Whole(movements(roster, booked), rations, cost_in_grid(form, roster, booked, rations), tuple(booked))


class Rest:
    """What is left of the grid model while vehicles are given out: row limits less what was used, no starts in the past."""

    def __init__(self, form: Formulation, roster: Roster, warm: Warm) -> None:
        self.form, self.roster, self.warm = form, roster, warm
        self.matrix = matrix(form.model)
        self.rows = {name: i for i, name in enumerate(form.model.row_names)}
        self.vehicle_rows = np.array([name.startswith(VEHICLE_ROWS) for name in form.model.row_names])
        self.used = np.zeros(len(form.model.row_lower))
        self.upper = form.model.upper.copy()
        self.starts = np.full(len(form.model.cost), -1)
        self.mode_of = np.full(len(form.model.cost), -1)
        names = [m.id for m in form.case.modes]
        for run in form.runs:
            self.starts[run.columns] = run.starts
            self.mode_of[run.columns] = names.index(run.journey.mode)

    def columns_of(self, modes: set[str]) -> Ints:
        """Columns of loads and vehicles of some modes."""
        wanted = [i for i, m in enumerate(self.form.case.modes) if m.id in modes]
        return np.flatnonzero(np.isin(self.mode_of, wanted))

    def started(self, since: int, until: int) -> Ints:
        """Columns that start in [since, until)."""
        return np.flatnonzero((self.starts >= since) & (self.starts < until))

    def settle(self, booked: list[Booking], closed: Ints) -> None:
        """Takes bookings out of what is left; nothing more is given out in the columns `closed`."""
        self.used += self.matrix @ point_of(self.form, booked)
        for booking in booked:
            self._whole_vehicle(booking)
        self.upper[closed] = 0.0

    def guide(self, optimum: Solution) -> Guide:
        """What the prices at an optimum say of columns."""
        seats = np.where(self.vehicle_rows, optimum.dual, 0.0)
        return Guide(self.form.model.cost - self.matrix.T @ optimum.dual, np.maximum(0.0, -(self.matrix.T @ seats)))

    @property
    def model(self) -> LinearModel:
        """The grid model less what is booked."""
        whole = self.form.model
        return replace(whole, upper=self.upper, row_lower=whole.row_lower - self.used, row_upper=whole.row_upper - self.used)

    def solve(self) -> Solution | None:
        """The optimum of what is left; None when the solver fails, and the plan follows the optimum before."""
        left = self.model
        try:
            return self.warm.solve(upper=left.upper, row_lower=left.row_lower, row_upper=left.row_upper)
        except SolverFailed:
            return None

    def _whole_vehicle(self, booking: Booking) -> None:
        """A vehicle that is not full is away, on the road and at the checkpoint like one that is; its persons pay only for their part."""
        journey, start, step = booking.journey, booking.start, self.form.step
        mode = self.roster.modes[journey.mode]
        if not booking.loads or mode.kind is ModeKind.FOOT:
            return
        empty = 1 - sum(n / size_of(mode, self.form.groups[k].care) for k, n in booking.living.items())
        taken = {f"inside[{mode.id},{start}]": empty, f"enter_out[{journey.corridor},{(start + journey.enters) // HOUR}]": empty}
        taken |= {f"standing[{s.checkpoint},{(start + s.offset) // HOUR}]": empty for s in journey.stands}
        if journey.free is not None:
            taken[f"outside[{mode.id},{-(-(start + journey.free) // step) * step}]"] = -empty
        for name, share in taken.items():
            if name in self.rows:
                self.used[self.rows[name]] += share
