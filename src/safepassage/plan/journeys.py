"""Journeys: what a vehicle does minute by minute, as offsets from its start (mathematics, sections 3 and 5).

In the grid model the time spent at a checkpoint is the planned one, so every offset is a known whole number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage import paths
from safepassage.records.case import Case
from safepassage.records.city import Corridor, SiteKind
from safepassage.records.coupled import serves
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind
from safepassage.units import HOUR

Minutes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Leg:
    """Minutes [offset, offset + minutes) on one road."""

    road: str
    offset: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Stand:
    """Minutes [offset, offset + minutes) at one checkpoint."""

    checkpoint: str
    offset: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Journey:
    """One kind of movement, in offsets from its start.

    OUT: boards at `point` at 0. IN: leaves the corridor's outer end at 0. AID: the same, unloads at `site` and comes back.
    `enters` is when it counts as a vehicle of the corridor; `quiet` when it has left (OUT, AID) or reaches (IN) the quiet area.
    `free` is when the vehicle can start again (None: never).
    """

    mode: str
    corridor: str
    point: str | None
    site: str | None
    legs: tuple[Leg, ...]
    stands: tuple[Stand, ...]
    enters: int
    reaches_quiet: int
    leaves_quiet: int
    arrives: int
    ends: int
    free: int | None

    def __hash__(self) -> int:
        """Of the four that tell journeys apart: models and rosters look journeys up by the hundred thousand."""
        return hash((self.mode, self.corridor, self.point, self.site))


def outward(case: Case, corridors: frozenset[str] | None = None) -> Iterator[Journey]:
    """All journeys of people out: assembly point x corridor x site x mode that carries people; only over `corridors`, if given."""
    usable = [c for c in case.corridors if corridors is None or c.id in corridors]
    sites = {s.id: s for s in case.sites}
    ways = _Ways(case)
    timers = {m.id: _road_minutes(case, m) for m in case.modes}
    for mode in (m for m in case.modes if m.kind is not ModeKind.TRUCK):
        for point in case.assembly_points:
            for corridor in (c for c in usable if serves(case.coupled, mode.id, c.id)):
                for site in corridor.sites:
                    if sites[site].kind is not SiteKind.AID_POINT and set(sites[site].accepts) & set(mode.carries):
                        with suppress(paths.NoWay):  # no open road joins them: no such journey
                            yield _out(ways, timers[mode.id], mode, point.id, corridor, site)


class _Ways:
    """Ways out, each put together from a way to the corridor and a way from it, which many share: looked up once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.posts = {c.id: c.node for c in case.checkpoints}
        self.wait = int(case.value("checkpoint_wait_minutes", Level.LIKELY))
        self._near: dict[tuple[str, str], paths.Way] = {}  # point, corridor -> some way out that begins so
        self._far: dict[tuple[str, str], paths.Way] = {}  # corridor, site -> some way out that ends so

    def out(self, point: str, corridor: str, site: str) -> paths.Way:
        """As `paths.way_out`, for one point. Raises NoWay."""
        near, far = self._near.get((point, corridor)), self._far.get((corridor, site))
        if near is None or far is None:
            near = far = paths.way_out(self.case, (point,), corridor, site)
            self._near[point, corridor] = self._far[corridor, site] = near
        roads = near.roads[: near.enters] + far.roads[far.enters :]
        return paths.Way(roads, near.nodes[: near.enters] + far.nodes[far.enters :], (0,), near.enters)


def _out(ways: _Ways, minutes: Callable[[str], int], mode: Mode, point: str, corridor: Corridor, site: str) -> Journey:
    way = ways.out(point, corridor.id, site)
    first = way.enters
    now = mode.loading_minutes
    legs: list[Leg] = []
    stands: list[Stand] = []
    enters = quiet = now
    waiting = list(corridor.checkpoints)
    for i in range(len(way.roads) + 1):
        if i == first:
            enters = now
        while i >= first and waiting and ways.posts[waiting[0]] == way.nodes[i]:
            stands.append(Stand(waiting.pop(0), now, ways.wait))
            now += ways.wait
        if i < len(way.roads):
            road = way.roads[i]
            legs.append(Leg(road, now, minutes(road)))
            now += legs[-1].minutes
            if i >= first and road == corridor.quiet_until:
                quiet = now
    free = now + mode.turnround_minutes if mode.kind is ModeKind.VEHICLE else None
    return Journey(mode.id, corridor.id, point, site, tuple(legs), tuple(stands), enters, 0, quiet, now, now, free)


def inward(case: Case) -> Iterator[Journey]:
    """All journeys of an empty vehicle in."""
    reposition = int(case.value("reposition_minutes", Level.LIKELY))
    for mode in (m for m in case.modes if m.kind is ModeKind.VEHICLE):
        for corridor in (c for c in case.corridors if serves(case.coupled, mode.id, c.id)):
            try:
                roads = paths.way_in(case, corridor.id).roads
            except paths.NoWay:
                continue
            legs = _drive(case, mode, roads, 0)
            reaches = next(leg.offset for leg in legs if leg.road == corridor.quiet_until)
            arrives = legs[-1].offset + legs[-1].minutes
            yield Journey(mode.id, corridor.id, None, None, legs, (), 0, reaches, arrives, arrives, arrives, arrives + reposition)


def aid(case: Case) -> Iterator[Journey]:
    """All journeys of an aid truck: in, unloading, and out again."""
    points = [s for s in case.sites if s.kind is SiteKind.AID_POINT]
    for mode in (m for m in case.modes if m.kind is ModeKind.TRUCK):
        for corridor in (c for c in case.corridors if serves(case.coupled, mode.id, c.id)):
            for site in points:
                try:
                    roads = paths.way_aid(case, corridor.id, site.id).roads
                except paths.NoWay:
                    continue
                going = _drive(case, mode, roads, 0)
                arrives = going[-1].offset + going[-1].minutes
                coming = _drive(case, mode, tuple(reversed(roads)), arrives + mode.loading_minutes)
                reaches = next(leg.offset for leg in going if leg.road == corridor.quiet_until)
                left = next(leg.offset + leg.minutes for leg in coming if leg.road == corridor.quiet_until)
                back = coming[-1].offset + coming[-1].minutes
                free = back + mode.turnround_minutes
                yield Journey(mode.id, corridor.id, None, site.id, going + coming, (), 0, reaches, left, arrives, back, free)


def aid_returns_at(case: Case, journey: Journey) -> int:
    """When a truck enters the corridor on its way out, as an offset."""
    roads = set(next(c.roads for c in case.corridors if c.id == journey.corridor))
    return next(leg.offset for leg in journey.legs if leg.offset >= journey.arrives and leg.road in roads)


def _drive(case: Case, mode: Mode, roads: tuple[str, ...], start: int) -> tuple[Leg, ...]:
    minutes = _road_minutes(case, mode)
    legs: list[Leg] = []
    for road in roads:
        legs.append(Leg(road, start, minutes(road)))
        start += legs[-1].minutes
    return tuple(legs)


def _road_minutes(case: Case, mode: Mode) -> Callable[[str], int]:
    roads = {r.id: r for r in case.roads}
    return lambda road: paths.road_minutes(roads[road], mode.speed_kmh)


def allowed_starts(case: Case, journey: Journey, minutes: Minutes) -> Minutes:
    """Those of `minutes` at which the journey may start: inside a pause where one is required, and over by the horizon."""
    corridor = next(c for c in case.corridors if c.id == journey.corridor)
    inside = (minutes >= 0) & (minutes + journey.ends <= case.horizon)
    if not corridor.pause_required:
        return minutes[inside]
    margin = int(case.value("margin_minutes", Level.LIKELY))
    quiet = np.zeros(len(minutes), dtype=bool)
    for pause in (p for p in case.pauses if p.corridor == corridor.id):
        begins = minutes + journey.reaches_quiet >= pause.start
        quiet |= begins & (minutes + journey.leaves_quiet <= pause.end - margin)
    return minutes[inside & quiet]


def hours(minutes: Minutes) -> Minutes:
    """The clock hour of the plan each minute lies in."""
    return minutes // HOUR
