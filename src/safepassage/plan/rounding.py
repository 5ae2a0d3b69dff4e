"""From flows to whole vehicles: follow the optimum of the grid model, giving out one vehicle at a time.

Cumulative rounding: a vehicle goes when the flow that should have gone by now is half a vehicle ahead of what has gone; it is filled
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

HALF = 0.5
TINY = 1e-7
URGENCY = {Care.CRITICAL: 0, Care.LIMITED: 1, Care.ABLE: 2}


@dataclass(slots=True)
class Booking:
    """One vehicle given out: `loads` persons by group on the way out, `cargo` shares of a truck by commodity."""

    journey: Journey
    start: int
    loads: dict[int, int] = field(default_factory=dict)
    cargo: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class _Line:
    """A journey out with its flow: `flow[step]` persons by group."""

    journey: Journey
    flow: dict[int, dict[int, float]]
    behind: dict[int, float] = field(default_factory=lambda: defaultdict(float))


def follow(form: Formulation, primal: Floats, roster: Roster, until: int | None = None, since: int = 0) -> list[Booking]:
    """Whole vehicles that follow a solution of the grid model, for starts in [since, until)."""
    lines = _lines(form, primal)
    empties = [(run, _flow(run, primal)) for run in form.empties]
    trucks = _by_journey(form.trucks, primal)
    owed: dict[object, float] = defaultdict(float)
    cargo_owed: dict[tuple[Journey, str], float] = defaultdict(float)
    booked: list[Booking] = []
    last = form.case.horizon if until is None else until
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


def _lines(form: Formulation, primal: Floats) -> list[_Line]:
    lines: dict[Journey, _Line] = {}
    for load in form.loads:
        line = lines.setdefault(load.journey, _Line(load.journey, {int(s): {} for s in load.starts}))
        amounts = primal[load.columns]
        for i in np.flatnonzero(amounts > TINY):
            line.flow.setdefault(int(load.starts[i]), {})[load.group] = float(amounts[i])
        for s in load.starts:
            line.flow.setdefault(int(s), {})
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
    while owed[journey] >= HALF and _starts(roster, journey, start) and roster.can_enter(journey, start):
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
    while owed[journey] >= HALF and _starts(roster, journey, start) and roster.can_enter(journey, start):
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
        while owed[key] >= HALF:
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
        if not loads:
            continue
        roster.take_out(line.journey, start, loads)
        for k, n in loads.items():
            line.behind[k] -= n
        return Booking(line.journey, start, loads)
    return None


def _vehicles_behind(form: Formulation, roster: Roster, line: _Line) -> float:
    mode = roster.modes[line.journey.mode]
    return sum(max(b, 0.0) / size_of(mode, form.groups[k].care) for k, b in line.behind.items())


def fill(form: Formulation, roster: Roster, line: _Line, start: int, room: int) -> dict[int, int]:
    """Whole people for one vehicle: first those furthest behind, then those whose turn on this journey comes next."""
    later = {k: a for s in sorted(line.flow, reverse=True) if s > start for k, a in line.flow[s].items()}
    behind = [k for k in line.behind if line.behind[k] > TINY]
    behind.sort(key=lambda k: (URGENCY[form.groups[k].care], -line.behind[k]))
    loads: dict[int, int] = {}
    for k, most in [(k, max(1, round(line.behind[k]))) for k in behind] + [(k, room) for k in [*behind, *later]]:
        free = min(room - sum(loads.values()), roster.seats(line.journey, loads, k), most)
        n = min(free, roster.may_board(line.journey, k, start) - loads.get(k, 0))
        if n > 0:
            loads[k] = loads.get(k, 0) + n
    return loads


def _starts(roster: Roster, journey: Journey, start: int) -> bool:
    return start in roster.allowed[journey]
