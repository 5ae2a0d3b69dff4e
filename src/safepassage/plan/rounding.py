"""From flows to whole vehicles: follow the optimum of the grid model, giving out one vehicle at a time.

Cumulative rounding: a vehicle goes when the flow that should have gone by now is DUE vehicles ahead of what has gone; it is filled
with whole people of the groups that are furthest behind. The roster refuses whatever a row of the grid model refuses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from safepassage.plan.admission import size_of
from safepassage.plan.base import Formulation, Run
from safepassage.plan.journeys import Journey
from safepassage.plan.roster import Roster
from safepassage.records.model import Floats
from safepassage.records.people import Care

DUE = 0.1  # of a vehicle: early is better than late, as the linear model is solved again after each hour
AID_DUE = 1e-3  # of a truck: a crumb of aid that comes a block later may be what a block lacks
WASTE = 0.4  # of the worth of a vehicle: one that would waste more waits for the next step
WORTH = 0.001  # expected deaths: nobody takes an empty seat who would cost more
TINY = 1e-7
URGENCY = {Care.CRITICAL: 0, Care.LIMITED: 1, Care.ABLE: 2}


@dataclass(slots=True)
class Booking:
    """One vehicle given out: `loads` persons by group on the way out, `cargo` shares of a truck by commodity.

    `living`: of the loads, how many are expected to be there; a whole seat is booked for a person who may have died.
    """

    journey: Journey
    start: int
    loads: dict[int, int] = field(default_factory=dict)
    cargo: dict[str, float] = field(default_factory=dict)
    living: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Guide:
    """What the duals of a solution say of columns, shape (columns,): `reduced` costs, and the price of a `seat` in a vehicle."""

    reduced: Floats
    seat: Floats


@dataclass(slots=True)
class _Line:
    """A journey out with its flow: `flow[step]` persons by group."""

    journey: Journey
    flow: dict[int, dict[int, float]]
    dear: dict[int, dict[int, float]] = field(default_factory=dict)  # start -> group -> reduced cost of one more person
    price: dict[int, float] = field(default_factory=dict)  # start -> what a vehicle is worth then [expected deaths]
    behind: dict[int, float] = field(default_factory=lambda: defaultdict(float))


def follow(
    form: Formulation, primal: Floats, roster: Roster, until: int | None = None, since: int = 0, guide: Guide | None = None
) -> list[Booking]:
    """
    Whole vehicles that follow a solution of the grid model, for starts in [since, until).

    With a `guide`, seats that the solution leaves empty are filled, and a vehicle that would waste too much of its worth waits.
    """
    last = form.case.horizon if until is None else until
    lines = _lines(form, primal, guide, since, last)
    empties = [(run, _flow(run, primal)) for run in form.empties]
    trucks = _by_journey(form.trucks, primal)
    owed: dict[object, float] = defaultdict(float)
    cargo_owed: dict[tuple[Journey, str], float] = defaultdict(float)
    booked: list[Booking] = []
    for start in range(since, last, form.step):
        for run, flow in empties:
            owed[run.journey] += flow.get(start, 0.0)
            booked += _send(roster, run.journey, start, owed)
        for journey, by_good in trucks.items():
            for good, flow in by_good.items():
                owed[journey] += flow.get(start, 0.0)
                cargo_owed[journey, good] += flow.get(start, 0.0)
            booked += _send_aid(roster, journey, start, owed, cargo_owed, list(by_good))
        booked += _send_out(form, roster, lines, start, owed)
    return booked


def _lines(form: Formulation, primal: Floats, guide: Guide | None, since: int, until: int) -> list[_Line]:
    """Journeys out with all their flow, and what the guide says of starts in [since, until)."""
    lines: dict[Journey, _Line] = {}
    modes = {m.id: m for m in form.case.modes}
    for load in form.loads:
        line = lines.setdefault(load.journey, _Line(load.journey, {}))
        amounts = primal[load.columns]
        for i in np.flatnonzero(amounts > TINY):
            line.flow.setdefault(int(load.starts[i]), {})[load.group] = float(amounts[i])
        first, end = np.searchsorted(load.starts, (since, until))
        for start, column in zip(load.starts[first:end].tolist(), load.columns[first:end], strict=True):
            line.flow.setdefault(start, {})
            if guide is not None:
                size = size_of(modes[load.journey.mode], form.groups[load.group].care)
                line.dear.setdefault(start, {})[load.group] = float(guide.reduced[column])
                line.price[start] = size * float(guide.seat[column])
    return list(lines.values())


def _flow(run: Run, primal: Floats) -> dict[int, float]:
    amounts = primal[run.columns]
    return {int(run.starts[i]): float(amounts[i]) for i in np.flatnonzero(amounts > TINY)}


def _by_journey(runs: Iterable[Run], primal: Floats) -> dict[Journey, dict[str, dict[int, float]]]:
    trucks: dict[Journey, dict[str, dict[int, float]]] = {}
    for run in runs:
        trucks.setdefault(run.journey, {})[run.commodity or ""] = _flow(run, primal)
    return trucks


def _send(roster: Roster, journey: Journey, start: int, owed: dict[object, float]) -> list[Booking]:
    """Empty vehicles that are due."""
    sent: list[Booking] = []
    while owed[journey] >= DUE and _starts(roster, journey, start) and roster.can_enter(journey, start):
        roster.take_in(journey, start)
        owed[journey] -= 1
        sent.append(Booking(journey, start))
    return sent


def _send_aid(
    roster: Roster,
    journey: Journey,
    start: int,
    owed: dict[object, float],
    cargo_owed: dict[tuple[Journey, str], float],
    goods: list[str],
) -> list[Booking]:
    """Aid trucks that are due, each with the commodities that are furthest behind."""
    sent: list[Booking] = []
    while owed[journey] >= AID_DUE and _starts(roster, journey, start) and roster.can_enter(journey, start):
        roster.take_in(journey, start)
        owed[journey] -= 1
        behind = {g: max(cargo_owed[journey, g], 0.0) for g in goods}
        total = sum(behind.values()) or 1.0
        cargo = {g: b / total for g, b in behind.items() if b / total > TINY}
        for good, share in cargo.items():
            cargo_owed[journey, good] -= share
        sent.append(Booking(journey, start, cargo=cargo))
    return sent


def _send_out(form: Formulation, roster: Roster, lines: list[_Line], start: int, owed: dict[object, float]) -> list[Booking]:
    """Vehicles with people that are due at one step."""
    going: dict[tuple[str, str], list[_Line]] = defaultdict(list)
    for line in lines:
        if start not in line.flow:
            continue
        key = (line.journey.mode, line.journey.corridor)
        going[key].append(line)
        mode = roster.modes[line.journey.mode]
        for k, amount in line.flow[start].items():
            line.behind[k] += amount
            owed[key] += amount / size_of(mode, form.groups[k].care)
    sent: list[Booking] = []
    for key, candidates in sorted(going.items(), key=lambda item: -roster.modes[item[0][0]].stretchers):
        while owed[key] >= DUE:
            booking = _best_vehicle(form, roster, candidates, start)
            if booking is None:
                break
            owed[key] -= 1
            sent.append(booking)
    return sent


def _best_vehicle(form: Formulation, roster: Roster, lines: list[_Line], start: int) -> Booking | None:
    """Books a vehicle on the journey that is furthest behind; None if none of them can go now."""
    for line in sorted(lines, key=lambda ln: -_vehicles_behind(form, roster, ln)):
        if _vehicles_behind(form, roster, line) <= TINY:
            return None
        room = roster.room(line.journey, start)
        loads = fill(form, roster, line, start, room) if room else {}
        if not loads or _waste(form, roster, line, start, loads) > WASTE * line.price.get(start, 0.0) + TINY:
            continue
        living = roster.take_out(line.journey, start, loads)
        for k, n in loads.items():
            line.behind[k] -= n
        return Booking(line.journey, start, loads, living=living)
    return None


def _vehicles_behind(form: Formulation, roster: Roster, line: _Line) -> float:
    mode = roster.modes[line.journey.mode]
    return sum(max(b, 0.0) / size_of(mode, form.groups[k].care) for k, b in line.behind.items())


def _waste(form: Formulation, roster: Roster, line: _Line, start: int, loads: dict[int, int]) -> float:
    """What a vehicle with these persons is worth less than a full one with the best [expected deaths]."""
    dear, mode = line.dear.get(start, {}), roster.modes[line.journey.mode]
    empty = 1 - sum(n / size_of(mode, form.groups[k].care) for k, n in loads.items())
    return empty * line.price.get(start, 0.0) + sum(n * max(0.0, dear.get(k, 0.0)) for k, n in loads.items())


def fill(form: Formulation, roster: Roster, line: _Line, start: int, room: int) -> dict[int, int]:
    """Whole people for one vehicle: first those furthest behind, then those whose turn on this journey comes next."""
    later = {k: a for s in sorted(line.flow, reverse=True) if s > start for k, a in line.flow[s].items()}
    behind = [k for k in line.behind if line.behind[k] > TINY]
    behind.sort(key=lambda k: (URGENCY[form.groups[k].care], -line.behind[k]))
    loads: dict[int, int] = {}
    dear = line.dear.get(start, {})
    anybody = [k for k in sorted(dear, key=dear.__getitem__) if dear[k] < WORTH]
    for k, most in [(k, max(1, round(line.behind[k]))) for k in behind] + [(k, room) for k in [*behind, *later, *anybody]]:
        n = min(room - sum(loads.values()), most, roster.may_join(line.journey, loads, k, start))
        if n > 0:
            loads[k] = loads.get(k, 0) + n
    return loads


def _starts(roster: Roster, journey: Journey, start: int) -> bool:
    return start in roster.allowed[journey]
