"""Whole vehicles for the rest: what is booked already stays, and the optimum of what is left says where the others go."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace

import numpy as np

from safepassage.errors import SolverFailed
from safepassage.plan.admission import size_of
from safepassage.plan.base import Formulation, way_hazard
from safepassage.plan.rations import at_home, point_of, rations_of
from safepassage.plan.replan_rest import Rest
from safepassage.plan.replan_solve import Optimum
from safepassage.plan.roster import Roster
from safepassage.plan.rounding import WORTH, Booking, Guide, follow
from safepassage.plan.solver import SolverPool
from safepassage.plan.whole import Rest as Left
from safepassage.records.model import Floats, LinearModel, Solution
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Ration
from safepassage.units import DAY, HOUR

TINY = 1e-7


@dataclass(frozen=True, slots=True)
class Rounded:
    """Bookings of the rest, and the rations with them; `cost` of the whole in the grid model [expected deaths]."""

    bookings: tuple[Booking, ...]
    rations: tuple[Ration, ...]
    cost: float


def copy_of(roster: Roster) -> Roster:
    """A roster of its own with the same bookings."""
    twin = Roster.__new__(Roster)
    shared = ("form", "case", "exposures", "modes", "sites", "points", "posts", "home", "walks", "allowed")
    for name, value in vars(roster).items():
        setattr(twin, name, value if name in shared else deepcopy(value))
    return twin


class Leftover:
    """What is left of the model of the rest once vehicles are booked; no row that only limits is left with less than nothing."""

    def __init__(self, rest: Rest, roster: Roster, booked: list[Booking]) -> None:
        self.rest, self.roster = rest, roster
        self._left = Left(rest.form, roster, _Nobody())
        self._left.settle(booked, np.zeros(0, np.int64))
        model = self._left.model
        upper = np.where(np.isneginf(model.row_lower), np.maximum(model.row_upper, 0.0), model.row_upper)
        self.model: LinearModel = replace(model, row_upper=upper, offset=model.offset + float(model.cost @ point_of(rest.form, booked)))

    def fill_up(self, found: Solution) -> list[Booking]:
        """Books whole vehicles along an optimum of what is left."""
        guide: Guide = self._left.guide(found)
        form = _near(replace(self.rest.form, model=self.model), found.primal, guide.reduced)
        step = form.step
        since = -(-self.roster.first_call // step) * step
        return follow(form, found.primal, self.roster, since=since, guide=guide)


class _Nobody:
    """Stands where a solver is not asked."""

    def solve(self, *, upper: Floats | None = None, row_lower: Floats | None = None, row_upper: Floats | None = None) -> Solution:
        raise SolverFailed("nobody was to be asked")


def _near(form: Formulation, primal: Floats, reduced: Floats) -> Formulation:
    """The same model, told of the columns only that matter: journeys and starts with a flow, and who would fill an empty seat there."""
    starts: dict[object, set[int]] = {}
    flowing = primal > TINY
    for load in form.loads:
        going = load.starts[flowing[load.columns]]
        if len(going):
            starts.setdefault(load.journey, set()).update(going.tolist())
    wanted = flowing | (reduced < WORTH)
    busy = {journey: np.array(sorted(found)) for journey, found in starts.items()}
    loads = []
    for load in form.loads:
        if load.journey in busy:
            near = wanted[load.columns] & np.isin(load.starts, busy[load.journey])
            if near.any():
                loads.append(replace(load, starts=load.starts[near], columns=load.columns[near]))
    return replace(form, loads=tuple(loads))


def recall(rest: Rest, roster: Roster, booked: list[Booking]) -> list[Booking]:
    """Empty vehicles that are sent in for nothing are not sent, the latest first."""
    step, needless = rest.form.step, set[int]()
    for booking in sorted(booked, key=lambda b: -b.start):
        journey = booking.journey
        if journey.point is not None or journey.site is not None or roster.modes[journey.mode].kind is not ModeKind.VEHICLE:
            continue
        ready = -(-(booking.start + (journey.free or 0)) // step)
        if roster.inside[journey.mode][ready:].min(initial=1) >= 1:
            roster.inside[journey.mode][ready:] -= 1
            roster.outside[journey.mode][booking.start // step :] += 1
            roster.enter_in[journey.corridor][booking.start // HOUR] += 1
            needless.add(id(booking))
    return [b for b in booked if id(b) not in needless]


def settle(rest: Rest, roster: Roster, booked: list[Booking], pool: SolverPool) -> Rounded:
    """Rations for those who stay, and what all costs. Raises SolverFailed when the rations cannot be settled."""
    form, home = rest.form, rest.home
    point = point_of(form, booked)
    given = np.zeros(form.aided.shape)
    if home.begun:
        given[:, home.block] = _as_given(rest, point)
        form = replace(form, model=_closed(form, home.block))
        point[form.aided[:, home.block]] = given[:, home.block]
    found = Optimum(pool, at_home(form, point), frozenset(), method="simplex").result()
    made = [r for r in rations_of(_if_all_were_there(rest, form), found.primal, booked) if r.block >= home.block + home.begun]
    index = {g: k for k, g in enumerate(form.groups)}
    for r in made:
        given[index[r.group], r.block] = r.people
    return Rounded(tuple(booked), (*home.given, *made), cost_of(rest, roster, booked, given))


def _if_all_were_there(rest: Rest, form: Formulation) -> Formulation:
    """The model in which all who were called had been there: a ration must not be for more than stay then."""
    lower = form.model.row_lower.copy()
    lower[form.stock_order[-1 - rest.home.block]] = rest.home.sure
    return replace(form, model=replace(form.model, row_lower=lower))


def _as_given(rest: Rest, point: Floats) -> Floats:
    """Who is fed in the block that has begun: those to whom it was given out, as far as they are there, and the aid is; shape (groups,)."""
    home, model = rest.home, rest.form.model
    rows = rest.form.stock_order[-1 - home.block]
    fed = np.minimum(home.fed, np.maximum(model.row_lower[rows] - _taken(model, point)[rows], 0.0))
    fed = np.minimum(fed, model.upper[rest.form.aided[:, home.block]])
    days = rest.roster.case.block / DAY if home.block < rest.form.staying.shape[1] - 1 else rest.roster.case.tail / DAY
    for good, left in zip(rest.form.case.commodities, home.aid, strict=True):
        need = np.array([good.need_for(g) for g in rest.form.groups])
        used = float(need @ fed) * days
        if used > left[home.block]:
            fed = np.where(need > 0, fed * left[home.block] / used, fed)
    return fed


def _closed(form: Formulation, block: int) -> LinearModel:
    upper = form.model.upper.copy()
    upper[form.aided[:, block]] = 0.0
    return replace(form.model, upper=upper)


def _taken(model: LinearModel, point: Floats) -> Floats:
    """What a point takes of each row; shape (rows,)."""
    used = np.flatnonzero(point)
    sizes = model.start[used + 1] - model.start[used]
    places = np.repeat(model.start[used] - np.r_[0, np.cumsum(sizes)[:-1]], sizes) + np.arange(int(sizes.sum()))
    weights = model.value[places] * np.repeat(point[used], sizes)
    return np.asarray(np.bincount(model.index[places], weights=weights, minlength=len(model.row_lower)), np.float64)


def cost_of(rest: Rest, roster: Roster, booked: list[Booking], given: Floats) -> float:
    """
    Expected deaths of whole vehicles, whole people and rations in the grid model: never less than its optimum.

    `given`: persons who get aid, as far as they are there; shape (groups, blocks + 1). As `rations.cost_in_grid`, from the news on.
    """
    form, model = rest.form, rest.form.model
    point = point_of(form, booked)
    leaving = _taken(model, point)
    deaths = model.offset + float(model.cost @ point) + sum(_half_empty(rest, roster, b) for b in booked) + _standing(rest, roster)
    here = np.zeros(len(form.groups))
    for b, rows in enumerate(reversed(form.stock_order)):
        present = here + model.row_lower[rows] - leaving[rows]
        fed = np.minimum(given[:, b], present)
        alone, aided = model.cost[form.staying[:, b]], model.cost[form.aided[:, b]]
        deaths += float(alone @ (present - fed) + aided @ fed)
        here = (1 - alone) * (present - fed) + (1 - aided) * fed
    return deaths


def _half_empty(rest: Rest, roster: Roster, booking: Booking) -> float:
    """Deaths in the crew of a vehicle that its persons do not pay for, because it is not full."""
    journey, mode = booking.journey, roster.modes[booking.journey.mode]
    filled = sum(n / size_of(mode, rest.form.groups[k].care) for k, n in booking.living.items())
    if not booking.loads or not mode.crew or filled >= 1:
        return 0.0
    start = np.array([booking.start])
    hazard = way_hazard(roster.exposures, journey, mode, start)
    hazard = hazard + roster.exposures.point(journey.point or "", start, start + mode.loading_minutes)
    return float((1 - filled) * mode.crew * -np.expm1(-hazard)[0])


def _standing(rest: Rest, roster: Roster) -> float:
    """Deaths in crews of vehicles that stand inside after the news; those before are decided."""
    case = rest.form.case
    steps = np.arange(0, case.horizon, rest.form.step)
    fear = roster.exposures.inside(steps, np.r_[steps[1:], case.horizon + case.tail])
    return float(sum(mode.crew * (roster.inside[mode.id] @ fear) for mode in case.modes)) - rest.standing
