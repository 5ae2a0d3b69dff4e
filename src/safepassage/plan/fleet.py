"""Some modes with whole vehicles: the part of the grid model that concerns them, as a mixed-integer model.

A whole vehicle is a column `y[journey, start]`; the persons in it take at most `y` vehicles. Rows that belong to the part alone are kept
as they are. Rows that it shares with others are kept as caps and priced at the duals of the whole linear model, so that the part
takes what is worth more to it than to the others.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from math import floor

import numpy as np
from numpy.typing import NDArray

from safepassage.plan.admission import size_of
from safepassage.plan.base import Formulation, Load, way_hazard
from safepassage.plan.duals import matrix
from safepassage.plan.integers import IntegerModel, solve_whole
from safepassage.plan.journeys import Journey, Minutes
from safepassage.plan.roster import EPS, Roster
from safepassage.plan.rounding import Booking
from safepassage.plan.space import Draft
from safepassage.records.model import Floats, Ints, LinearModel
from safepassage.records.operation import ModeKind

Flags = NDArray[np.bool_]
VEHICLE_ROWS = ("inside[", "outside[", "enter_out[", "standing[")
GAP = 0.2  # expected deaths
MANY = 5_000  # columns of persons: those that the duals find dearest are left out


@dataclass(slots=True)
class Trip:
    """Column `y` of the vehicles on a journey at a start, and the columns of the persons in them by group."""

    journey: Journey
    start: int
    column: int
    people: dict[int, int]


@dataclass(frozen=True, slots=True)
class Fleet:
    """The mixed-integer model of some modes; `empties` are columns by journey and start."""

    model: IntegerModel
    trips: tuple[Trip, ...]
    empties: tuple[tuple[Journey, int, int], ...]


def dispatch(form: Formulation, left: LinearModel, duals: Floats, roster: Roster, modes: frozenset[str]) -> list[Booking]:
    """
    Books whole vehicles of some modes (those that return), with whole people, for the whole horizon.

    `left` is the grid model less what is booked already, `duals` the prices of its rows, shape (rows,). `modes` may include others
    that compete for the same people: they take part, but are not booked. Nothing is booked when no answer was found.
    """
    fleet = _Part(form, left, duals, roster, modes).fleet()
    if not fleet.trips:
        return []
    vehicles = _vehicles(fleet.model)
    if vehicles is None:
        return []
    people = solve_whole(with_whole_people(fleet, vehicles), gap=GAP / 4, nodes=20, seconds=20.0)
    able: dict[Journey, list[int]] = defaultdict(list)
    for load in form.loads:
        able[load.journey].append(load.group)
    return _book(fleet, roster, vehicles if people is None else people, able)


def _vehicles(model: IntegerModel) -> Floats | None:
    """Whole vehicles: first those next to the linear optimum (most of which are whole as they are), and if there are none, any."""
    relaxed = solve_whole(replace(model, whole=np.zeros_like(model.whole)), gap=GAP)
    if relaxed is None:
        return None
    lower = np.where(model.whole, np.floor(relaxed + EPS), model.lower)
    upper = np.where(model.whole, np.ceil(relaxed - EPS), model.upper)
    near = solve_whole(replace(model, lower=np.maximum(lower, 0.0), upper=np.maximum(upper, 0.0)), gap=GAP)
    return solve_whole(model, gap=GAP) if near is None else near


def with_whole_people(fleet: Fleet, vehicles: Floats) -> IntegerModel:
    """The same model with the vehicles as they are in `vehicles`, and whole people in them."""
    whole, upper, lower = fleet.model.whole.copy(), fleet.model.upper.copy(), fleet.model.lower.copy()
    for trip in fleet.trips:
        upper[trip.column] = round(vehicles[trip.column])
        for column in trip.people.values():
            whole[column] = True
            upper[column] *= upper[trip.column] > 0
    for _, _, column in fleet.empties:
        upper[column] = lower[column] = round(vehicles[column])
    return replace(fleet.model, whole=whole, upper=upper, lower=lower)


class _Part:
    """The columns of the grid model that concern some modes, and what they become."""

    def __init__(self, form: Formulation, left: LinearModel, duals: Floats, roster: Roster, modes: frozenset[str]) -> None:
        self.form, self.roster, self.model, self.draft = form, roster, left, Draft()
        self.matrix = matrix(left)
        self.loads = [load for load in form.loads if load.journey.mode in modes]
        open_ = left.upper > 0
        mine = self._mine(modes, open_)
        total = np.bincount(self.matrix[:, np.flatnonzero(open_)].indices, minlength=self.matrix.shape[0])
        self.own = total == np.bincount(self.matrix[:, np.flatnonzero(mine)].indices, minlength=len(total))
        self.prices = np.where(self.own, 0.0, duals)
        people = np.concatenate([load.columns for load in self.loads]) if self.loads else np.zeros(0, np.int64)
        people = people[mine[people]]
        reduced = left.cost[people] - self.matrix[:, people].T @ duals
        mine[people[np.argsort(reduced, kind="stable")[MANY:]]] = False
        self.columns: Ints = np.flatnonzero(mine)
        self.number = np.full(len(mine), -1, dtype=np.int64)
        self.number[self.columns] = np.arange(len(self.columns))
        self.vehicle_row = np.array([name.startswith(VEHICLE_ROWS) for name in left.row_names])

    def _mine(self, modes: frozenset[str], open_: Flags) -> Flags:
        """Loads and vehicles of the modes, and the people at home whom nobody else moves."""
        named = tuple(f"{letter}[{mode}," for letter in "eio" for mode in sorted(modes))
        mine = np.array([name.startswith(named) for name in self.model.column_names])
        for load in self.loads:
            mine[load.columns] = True
        mine |= np.array([name.startswith("c[") for name in self.model.column_names])  # who may still leave, where deals are coupled
        others = {load.group for load in self.form.loads if load.journey.mode not in modes and open_[load.columns].any()}
        for k in {load.group for load in self.loads} - others:
            mine[self.form.staying[k]] = mine[self.form.aided[k]] = True
        return np.asarray(mine & open_)

    def fleet(self) -> Fleet:
        """The mixed-integer model."""
        model, draft = self.model, self.draft
        strangers = ~self.own & (model.row_lower == model.row_upper)  # e.g. the stock of people whom others move: priced, not kept
        lower = np.where(self.own, model.row_lower, -np.inf)
        draft.add_rows("grid", lower, np.where(strangers, np.inf, model.row_upper), model.row_names)
        touched = self.matrix[:, self.columns].tocoo()
        cost = model.cost[self.columns] - self.matrix[:, self.columns].T @ self.prices
        trips, journeys = self._trips()
        in_vehicle = np.zeros(len(self.columns), dtype=bool)
        vehicle: dict[tuple[int, int], float] = {}
        crews = np.zeros(len(trips))
        sizes: dict[int, int] = {}
        for load in (load for load in self.loads if load.journey in journeys):
            self._out_of_people(load, journeys[load.journey], cost, vehicle, crews, sizes, in_vehicle)
        keep = ~(in_vehicle[touched.col] & self.vehicle_row[touched.row])
        draft.add_columns(cost, model.upper[self.columns], [model.column_names[c] for c in self.columns])
        draft.enter(touched.row[keep], touched.col[keep], touched.data[keep])
        rows, numbers = (np.array([key[i] for key in vehicle], dtype=np.int64) for i in (0, 1))
        values = np.array(list(vehicle.values()))
        crews -= np.bincount(numbers, weights=values * self.prices[rows], minlength=len(trips)) if len(trips) else 0.0
        kinds = [self.roster.modes[t.journey.mode] for t in trips]
        columns = draft.add_columns(crews, [float(m.inside + m.outside) for m in kinds], [f"y[{i}]" for i in range(len(trips))])
        draft.enter(rows, columns[numbers] if len(numbers) else numbers, values)
        self._fill(trips, columns, sizes)
        self._whole_people(trips)
        return self._finish(trips)

    def _trips(self) -> tuple[list[Trip], dict[Journey, tuple[int, Minutes]]]:
        """A trip for each journey and start at which somebody may go; journey -> its first trip, its starts."""
        starts: dict[Journey, set[int]] = defaultdict(set)
        driven = [load for load in self.loads if self.roster.modes[load.journey.mode].kind is not ModeKind.FOOT]
        for load in driven:
            starts[load.journey] |= {int(s) for s in load.starts[self.number[load.columns] >= 0]}
        trips: list[Trip] = []
        places: dict[Journey, tuple[int, Minutes]] = {}
        for journey, found in starts.items():
            places[journey] = (len(trips), np.array(sorted(found), dtype=np.int64))
            trips += [Trip(journey, s, len(self.columns) + len(trips) + i, {}) for i, s in enumerate(sorted(found))]
        for load in driven:
            first, known = places[load.journey]
            for s, column in zip(load.starts, self.number[load.columns], strict=True):
                if column >= 0:
                    trips[first + int(np.searchsorted(known, s))].people[load.group] = int(column)
        return trips, places

    def _out_of_people(
        self,
        load: Load,
        place: tuple[int, Minutes],
        cost: Floats,
        vehicle: dict[tuple[int, int], float],
        crews: Floats,
        sizes: dict[int, int],
        in_vehicle: Flags,
    ) -> None:
        """Takes the vehicle and its crew out of the columns of persons; fills in `vehicle` (row, trip) and `crews`."""
        mode = self.roster.modes[load.journey.mode]
        size = size_of(mode, self.form.groups[load.group].care)
        exposures, point = self.roster.exposures, load.journey.point or ""
        hazard = way_hazard(exposures, load.journey, mode, load.starts)
        hazard = hazard + exposures.point(point, load.starts, load.starts + mode.loading_minutes)
        crew = mode.crew * -np.expm1(-hazard)
        for s, column, dead in zip(load.starts, load.columns, crew, strict=True):
            number = self.number[column]
            if number < 0:
                continue
            trip = place[0] + int(np.searchsorted(place[1], s))
            span = slice(self.matrix.indptr[column], self.matrix.indptr[column + 1])
            rows, values = self.matrix.indices[span], self.matrix.data[span]
            mine = self.vehicle_row[rows]
            cost[number] += float(values[mine] @ self.prices[rows[mine]]) - dead / size
            in_vehicle[number], sizes[int(number)], crews[trip] = True, size, dead
            for row, value in zip(rows[mine], values[mine], strict=True):
                vehicle[int(row), trip] = value * size

    def _fill(self, trips: list[Trip], columns: Ints, sizes: dict[int, int]) -> None:
        """fill[trip]: the persons find room in its vehicles."""
        rows = self.draft.row("grid", 0) + len(self.model.row_names) + np.arange(len(trips))
        self.draft.add_rows("fill", -np.inf, 0.0, [f"fill[{i}]" for i in range(len(trips))])
        self.draft.enter(rows, columns, -1.0)
        for row, trip in zip(rows, trips, strict=True):
            people = list(trip.people.values())
            self.draft.enter(row, people, [1 / sizes[c] for c in people])

    def _whole_people(self, trips: list[Trip]) -> None:
        """present[group]: those called are alive then, even if nobody gets aid (as in the roster); whole[group]: in whole persons."""
        people: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for trip in trips:
            for k, column in trip.people.items():
                people[k].append((column, trip.start - self.roster.muster - self.roster.walk(k, trip.journey)))
        groups = sorted(people)
        most = np.array([self.roster.slack[k].max() for k in groups])
        first = np.array([min(call for _, call in people[k]) for k in groups], dtype=np.int64)
        alive = [most[i] * np.exp(-self.roster.home[k][first[i]]) for i, k in enumerate(groups)]
        present = self.draft.add_rows("present", -np.inf, np.maximum(most, 0.0), [f"present[{k}]" for k in groups])
        whole = self.draft.add_rows("whole", -np.inf, [max(0, floor(a + EPS)) for a in alive], [f"whole[{k}]" for k in groups])
        for i, k in enumerate(groups):
            columns, calls = np.array(people[k], dtype=np.int64).T
            self.draft.enter(present + i, columns, np.exp(self.roster.home[k][calls]))
            self.draft.enter(whole + i, columns, 1.0)

    def _finish(self, trips: list[Trip]) -> Fleet:
        linear = self.draft.finish(0.0)
        whole = np.array([name.startswith("e[") for name in linear.column_names])
        returning = [t for t in trips if t.journey.free is not None]
        whole[[t.column for t in returning]] = True
        made = IntegerModel(
            linear.cost,
            np.zeros(len(linear.cost)),
            linear.upper,
            linear.start.astype(np.int32),
            linear.index.astype(np.int32),
            linear.value,
            linear.row_lower,
            linear.row_upper,
            whole,
        )
        runs = [
            (run.journey, int(s), int(self.number[c])) for run in self.form.empties for s, c in zip(run.starts, run.columns, strict=True)
        ]
        return Fleet(made, tuple(returning), tuple(run for run in runs if run[2] >= 0))


def _book(fleet: Fleet, roster: Roster, point: Floats, able: dict[Journey, list[int]]) -> list[Booking]:
    """Books what the point says, in the order of time; what the roster refuses stays behind. `able`: the groups that a journey takes."""
    booked: list[Booking] = []
    due = [(start, 0, journey, round(point[column]), None) for journey, start, column in fleet.empties if point[column] > 0.5]
    out = [(t.start, 1, t.journey, round(point[t.column]), t) for t in fleet.trips if point[t.column] > 0.5]
    for start, _, journey, vehicles, trip in sorted([*due, *out], key=lambda item: item[:2]):
        left = {} if trip is None else {k: round(point[c]) for k, c in trip.people.items() if point[c] > 0.5}
        for _ in range(vehicles):
            booking = _send(roster, journey, start) if trip is None else _carry(roster, trip, left, able[journey])
            if booking is not None:
                booked.append(booking)
    return booked


def _send(roster: Roster, journey: Journey, start: int) -> Booking | None:
    if not roster.can_enter(journey, start):
        return None
    roster.take_in(journey, start)
    return Booking(journey, start)


def _carry(roster: Roster, trip: Trip, left: dict[int, int], able: list[int]) -> Booking | None:
    """One vehicle with those who are left to go, and then with anybody else who may."""
    room = roster.room(trip.journey, trip.start)
    loads: dict[int, int] = {}
    for k, most in [*left.items(), *((k, room) for k in (*trip.people, *able))]:
        n = min(room - sum(loads.values()), most, roster.may_join(trip.journey, loads, k, trip.start))
        if n > 0:
            loads[k] = loads.get(k, 0) + n
            left[k] = max(0, left.get(k, 0) - n)
    if not loads:
        return None
    living = roster.take_out(trip.journey, trip.start, loads)
    return Booking(trip.journey, trip.start, loads, living=living)
