"""What the relaxation must allow for: people called early, a second stop, mixed loads (docs: bound.md, "The relaxation").

Violence only: illness and want go on at the same rate from home to arrival, whatever the way.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from safepassage import paths
from safepassage.plan.journeys import Journey, Minutes
from safepassage.plan.tables import Tables
from safepassage.records.case import Case
from safepassage.records.city import Exposure, Road, RoadState
from safepassage.records.model import Floats
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care

METRES_APART = 1500  # rule 3: the second stop of a movement

Detour = tuple[int, Floats]  # minutes more than the direct way; hazard from boarding to the corridor, by the minute it would have to board


def seats_taken_by(mode: Mode, care: Care) -> int:
    """How many persons of a care group may share one vehicle at most, whoever else is aboard; 0 if the mode does not carry them.

    Two critical people on the two stretchers of an ambulance with three seats leave a seat for a third person: there, everybody counts
    a third.
    """
    if care not in mode.carries:
        return 0
    if care is not Care.CRITICAL or stretchers_are_scarce(mode):
        return mode.seats
    return min(mode.seats, mode.stretchers)


def stretchers_are_scarce(mode: Mode) -> bool:
    """Whether a vehicle full of critical people has seats left for others."""
    return Care.CRITICAL in mode.carries and len(set(mode.carries)) > 1 and 0 < mode.stretchers < mode.seats


class Kindest:
    """The least hazard with which people and crews can make a journey out, over all calls and stops that rules 3, 4 and 6 allow.

    Arrays have shape (horizon,): one entry for each minute t. A movement with one stop boards at t; one that goes on to a second stop
    boards so much earlier that it is in the corridor when the first would be. All else is then the same.
    """

    def __init__(self, case: Case, tables: Tables) -> None:
        self.case, self.tables = case, tables
        self.points = {p.id: p for p in case.assembly_points}
        self.starts = {c.id: c.start for c in case.corridors}
        self._detours: dict[tuple[str, str, str], list[Detour]] = {}
        self._waits: dict[tuple[str, str, int], Floats] = {}
        self._approaches: dict[tuple[str, int, str, str, str], Floats] = {}
        self._ways: dict[tuple[str, str], tuple[Road, ...] | None] = {}
        self._open = {r.id: r for r in case.roads if r.exposure is Exposure.BESIEGED and r.state is RoadState.OPEN}

    def people(self, journey: Journey, mode: Mode, zone: str, walk: int) -> Floats:
        """From the plan's start until the corridor is entered, less what the direct way's roads cost: home, street, point, detour.

        Infinite where nobody could be there. Add the hazard of the journey's roads and checkpoints.
        """
        assert journey.point is not None
        key = (zone, walk, journey.point, self.starts[journey.corridor], mode.id)
        if key not in self._approaches:
            waits = self.wait(zone, journey.point, walk)
            best = waits + self._loading(journey.point, mode)
            for later, hazard in self.detours(journey, mode):
                best = np.minimum(best, _later(waits, later) + hazard)
            self._approaches[key] = best
        return self._approaches[key]

    def crew(self, journey: Journey, mode: Mode) -> Floats:
        """Of the crew, from boarding until the corridor is entered, less what the direct way's roads cost."""
        assert journey.point is not None
        best = self._loading(journey.point, mode)
        for _, hazard in self.detours(journey, mode):
            best = np.minimum(best, hazard)
        return best

    def wait(self, zone: str, point: str, walk: int) -> Floats:
        """Least hazard from the plan's start to boarding at a point: people of a zone may be called `cap_minutes` early, or in time.

        With g(a) = home until a - walk, the street until a, and less the point until a, for those who reach it at minute a, this is
        the point until t plus the least g(a) for a in [t - cap_minutes, t].
        """
        key = (zone, point, walk)
        if key not in self._waits:
            home, street, there = (self.tables.table(*what) for what in (("home", zone), ("street", zone), ("point", point)))
            horizon, cap = self.case.horizon, self.points[point].cap_minutes
            g = np.full(horizon, np.inf)
            walk = min(walk, horizon)
            g[walk:] = home[: horizon - walk] + street[walk:-1] - street[: horizon - walk] - there[walk:-1]
            padded = np.concatenate([np.full(cap, np.inf), g])
            self._waits[key] = there[:-1] + sliding_window_view(padded, cap + 1).min(axis=1)
        return self._waits[key]

    def earliest(self, journey: Journey, mode: Mode, calls: Minutes) -> Minutes:
        """The earliest calls of people who would be called in time at `calls`: as early as the point's cap and a second stop allow."""
        later = max((later for later, _ in self.detours(journey, mode)), default=0)
        return np.maximum(0, calls - self.points[journey.point or ""].cap_minutes - max(0, later))

    def detours(self, journey: Journey, mode: Mode) -> list[Detour]:
        """Every second stop within reach, on the way from a point to a corridor."""
        assert journey.point is not None
        key = (journey.point, self.starts[journey.corridor], mode.id)
        if key not in self._detours:
            found = (self._detour(journey, mode, other) for other in self.points if other != journey.point)
            self._detours[key] = [detour for detour in found if detour is not None]
        return self._detours[key]

    def _detour(self, journey: Journey, mode: Mode, other: str) -> Detour | None:
        here, there, gate = self.points[journey.point or ""].node, self.points[other].node, self.starts[journey.corridor]
        first, second, direct = self._way(here, there), self._way(there, gate), self._way(here, gate)
        if first is None or second is None or direct is None or sum(r.metres for r in first) > METRES_APART + 1e-9:
            return None
        went = [(r, self._minutes(r, mode)) for r in first], [(r, self._minutes(r, mode)) for r in second]
        straight = [(r, self._minutes(r, mode)) for r in direct]
        later = sum(m for part in went for _, m in part) + mode.loading_minutes - sum(m for _, m in straight)
        at, hazard = -later, self._loading(journey.point or "", mode, -later)
        at += mode.loading_minutes
        hazard, at = self._drive(went[0], mode, hazard, at)
        hazard = hazard + self._loading(other, mode, at)
        hazard, at = self._drive(went[1], mode, hazard, at + mode.loading_minutes)
        spared, _ = self._drive(straight, mode, 0 * hazard, mode.loading_minutes)
        return later, hazard - spared

    def _drive(self, roads: list[tuple[Road, int]], mode: Mode, hazard: Floats, at: int) -> tuple[Floats, int]:
        """The hazard so far and that of some roads, from `at` minutes after t on; and when that is over."""
        factor = self.tables.exposures.danger.foot_factor if mode.kind is ModeKind.FOOT else 1.0
        for road, minutes in roads:
            hazard = hazard + factor * self._spell("road", road.id, at, minutes)
            at += minutes
        return hazard, at

    def _loading(self, point: str, mode: Mode, at: int = 0) -> Floats:
        return self._spell("point", point, at, mode.loading_minutes)

    def _spell(self, kind: str, name: str, at: int, minutes: int) -> Floats:
        """V(t + at, t + at + minutes) for every minute t of the plan; minutes before it and after the horizon have none."""
        table, t = self.tables.table(kind, name), np.arange(self.case.horizon)
        begin, end = (np.clip(t + at + m, 0, self.case.horizon) for m in (0, minutes))
        return np.asarray(table[end] - table[begin])

    def _way(self, origin: str, target: str) -> tuple[Road, ...] | None:
        """The shortest way over open besieged roads, if there is one."""
        if (origin, target) not in self._ways:
            try:
                roads = paths.shortest(self._open.values(), origin, target)
                self._ways[origin, target] = tuple(self._open[r] for r in roads)
            except paths.NoWay:
                self._ways[origin, target] = None
        return self._ways[origin, target]

    def _minutes(self, road: Road, mode: Mode) -> int:
        return paths.road_minutes(road, mode.speed_kmh)


def _later(values: Floats, minutes: int) -> Floats:
    """The values so many minutes earlier; infinite where that is before the plan. A detour that is quicker is asked at the same minute."""
    if minutes <= 0:
        return values
    return np.concatenate([np.full(minutes, np.inf), values[:-minutes]])
