"""Who gets aid, once it is settled who moves and what the trucks bring: a small linear programme over people at home."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from safepassage.plan.admission import size_of
from safepassage.plan.base import Formulation, way_hazard
from safepassage.plan.roster import Roster
from safepassage.plan.rounding import Booking
from safepassage.records.model import Floats, LinearModel
from safepassage.records.plan import Ration
from safepassage.risk import Exposures

WHOLE = 1e-6  # 2.9999999 persons are three
TENTH = 0.1  # a ration more is given for a tenth of a person expected to live, or more


def point_of(form: Formulation, bookings: list[Booking]) -> Floats:
    """The bookings as a point of the grid model: x, e and a filled in; u, v, i, o still zero. Shape (columns,)."""
    point = np.zeros(len(form.model.cost))
    loads = {(load.journey, load.group): load for load in form.loads}
    empties = {run.journey: run for run in form.empties}
    trucks = {(run.journey, run.commodity): run for run in form.trucks}
    for booking in bookings:
        for k, n in booking.living.items():
            load = loads[booking.journey, k]
            point[load.columns[np.searchsorted(load.starts, booking.start)]] += n
        for good, share in booking.cargo.items():
            run = trucks[booking.journey, good]
            point[run.columns[np.searchsorted(run.starts, booking.start)]] += share
        if not booking.loads and not booking.cargo:
            run = empties[booking.journey]
            point[run.columns[np.searchsorted(run.starts, booking.start)]] += 1
    return point


def at_home(form: Formulation, point: Floats) -> LinearModel:
    """The model of people at home (u, v) that is left when all else is fixed at `point`."""
    model = form.model
    columns = np.r_[form.staying.ravel(), form.aided.ravel()]
    moved = np.bincount(model.index, weights=model.value * np.repeat(point, np.diff(model.start)), minlength=len(model.row_lower))
    rows = np.flatnonzero([name.startswith(("stock[", "aid[")) for name in model.row_names])
    number = np.full(len(model.row_lower), -1)
    number[rows] = np.arange(len(rows))
    lengths = model.start[columns + 1] - model.start[columns]
    places = np.concatenate([np.arange(model.start[c], model.start[c + 1]) for c in columns])
    return replace(
        model,
        cost=model.cost[columns],
        upper=model.upper[columns],
        start=np.r_[0, np.cumsum(lengths)].astype(np.int64),
        index=number[model.index[places]],
        value=model.value[places],
        row_lower=(model.row_lower - moved)[rows],
        row_upper=(model.row_upper - moved)[rows],
        offset=model.offset + float(model.cost @ point),
        row_names=tuple(model.row_names[r] for r in rows),
        column_names=tuple(model.column_names[c] for c in columns),
    )


def rations_of(form: Formulation, home: Floats, bookings: list[Booking]) -> tuple[Ration, ...]:
    """Whole rations from the solution of `at_home`: shape (u columns + v columns,).

    Where everybody left gets aid, the ration is for whole persons (7 rations for 6.4 expected to live); elsewhere it is rounded down.
    Nowhere is it for a whole person more than the booked calls leave there.
    """
    alone = home[: form.aided.size].reshape(form.aided.shape)
    aided = home[form.aided.size :].reshape(form.aided.shape)
    whole = np.where(alone < WHOLE, np.ceil(aided - TENTH), np.floor(aided + WHOLE))
    whole = _for_those_there(form, whole, bookings)
    return tuple(Ration(form.groups[k], int(b), int(whole[k, b])) for k, b in np.argwhere(whole > 0))


def _for_those_there(form: Formulation, whole: Floats, bookings: list[Booking]) -> Floats:
    """Rations cut to whole persons present after the booked calls, block by block; shape (groups, blocks + 1)."""
    model = form.model
    called = point_of(form, [replace(b, living={k: float(n) for k, n in b.loads.items()}) for b in bookings])
    weights = model.value * np.repeat(called, np.diff(model.start))
    leaving = np.bincount(model.index, weights=weights, minlength=len(model.row_lower))
    cut = whole.copy()
    here = np.zeros(len(form.groups))
    for b, rows in enumerate(reversed(form.stock_order)):
        rest = np.maximum(here + model.row_lower[rows] - leaving[rows], 0.0)
        cut[:, b] = np.minimum(whole[:, b], np.ceil(rest - WHOLE))
        fed = np.minimum(cut[:, b], rest)
        here = (1 - model.cost[form.staying[:, b]]) * (rest - fed) + (1 - model.cost[form.aided[:, b]]) * fed
    return cut


def cost_in_grid(form: Formulation, roster: Roster, bookings: list[Booking], rations: tuple[Ration, ...]) -> float:
    """Expected deaths of whole vehicles, whole people and whole rations in the grid model: never less than its optimum."""
    model = form.model
    point = point_of(form, bookings)
    index = {g: k for k, g in enumerate(form.groups)}
    given = np.zeros(form.aided.shape)
    for ration in rations:
        given[index[ration.group], ration.block] = ration.people
    stay_at_home(form, point, given)
    crews = sum(_half_empty(form, roster, booking) for booking in bookings)
    return model.offset + float(model.cost @ point) + crews + _standing(roster, form)


def stay_at_home(form: Formulation, point: Floats, given: Floats) -> None:
    """Fills in u and v, block by block, so that every stock row holds: v is what is given, as far as people are there."""
    model = form.model
    for b, rows in enumerate(reversed(form.stock_order)):
        weights = model.value * np.repeat(point, np.diff(model.start))
        activity = np.bincount(model.index, weights=weights, minlength=len(model.row_lower))
        present = model.row_lower[rows] - activity[rows]
        point[form.aided[:, b]] = np.minimum(given[:, b], present)
        point[form.staying[:, b]] = present - point[form.aided[:, b]]


def crews_away(form: Formulation, exposures: Exposures, bookings: Iterable[Booking]) -> float:
    """Deaths at most, up to T+, that crews of vehicles which are not full escape because all of a crew leaves, not a part."""
    modes = {m.id: m for m in form.case.modes}
    end = form.case.horizon + form.case.tail
    total = 0.0
    for booking in (b for b in bookings if b.loads and modes[b.journey.mode].crew):
        mode = modes[booking.journey.mode]
        filled = sum(n / size_of(mode, form.groups[k].care) for k, n in booking.living.items())
        total += max(0.0, 1 - filled) * mode.crew * float(exposures.inside(np.array([booking.start]), np.array([end]))[0])
    return total


def _half_empty(form: Formulation, roster: Roster, booking: Booking) -> float:
    """Deaths in the crew of a vehicle that its persons do not pay for, because it is not full."""
    journey, mode = booking.journey, roster.modes[booking.journey.mode]
    if not booking.loads or not mode.crew:
        return 0.0
    start = np.array([booking.start])
    hazard = way_hazard(roster.exposures, journey, mode, start)
    hazard = hazard + roster.exposures.point(journey.point or "", start, start + mode.loading_minutes)
    filled = sum(n / size_of(mode, form.groups[k].care) for k, n in booking.living.items())
    return float(max(0.0, 1 - filled) * mode.crew * -np.expm1(-hazard)[0])


def _standing(roster: Roster, form: Formulation) -> float:
    """Deaths in crews of vehicles that stand inside."""
    steps = np.arange(0, form.case.horizon, form.step)
    fear = roster.exposures.inside(steps, np.r_[steps[1:], form.case.horizon + form.case.tail])
    return float(sum(mode.crew * (roster.inside[mode.id] @ fear) for mode in form.case.modes))
