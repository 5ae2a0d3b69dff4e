"""Courses: what a vehicle does, step by step, from its start to its end (mathematics, section 3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage import paths
from safepassage.check.lookup import Lookup
from safepassage.records.city import Corridor, Site
from safepassage.records.operation import Mode
from safepassage.records.plan import Kind, Movement


class Doing(StrEnum):
    """What a step is: each has its own hazard."""

    ROAD = "road"  # drive (or walk) along a road
    POINT = "point"  # load at an assembly point, unload at an aid point
    CHECKPOINT = "checkpoint"  # wait for, and be screened at, a checkpoint


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done at one place. `minutes` of a checkpoint are 0 here: the queue decides."""

    doing: Doing
    place: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Course:
    """Steps in the order done. All other fields are positions in `steps`: the moment a step begins (or, at the end, all is over)."""

    steps: tuple[Step, ...]
    roads: tuple[str, ...]  # the way as a movement must write it (AID: the way in)
    stops: tuple[int, ...]  # loading at each assembly point; AID: unloading
    enters: int  # enters the corridor: OUT at `start`, IN and AID at `end`
    returns: int | None  # AID: enters it again, at `start`
    reaches_quiet: int  # IN, AID: begins to drive `quiet_until`
    leaves_quiet: int  # OUT, AID: has driven `quiet_until`; IN: has arrived
    metres_apart: float  # of road between the first and the last assembly point


def course(look: Lookup, movement: Movement, mode: Mode, corridor: Corridor, site: Site | None) -> Course:
    """The course of a movement whose names are all known. Raises `paths.NoWay` when no open road leads there."""
    key = (movement.kind, mode.id, movement.points, corridor.id, movement.site)
    if movement.kind is Kind.OUT:
        assert site is not None
        return look.kept(key, lambda: _out(look, mode, movement.points, corridor, site))
    if movement.kind is Kind.IN:
        return look.kept(key, lambda: _in(look, mode, corridor))
    assert site is not None
    return look.kept(key, lambda: _aid(look, mode, corridor, site))


def _out(look: Lookup, mode: Mode, points: tuple[str, ...], corridor: Corridor, site: Site) -> Course:
    way = paths.way_out(look.case, points, corridor.id, site.id)
    waiting = list(corridor.checkpoints)
    steps: list[Step] = []
    stops: list[int] = []
    enters = leaves_quiet = 0
    for i, node in enumerate(way.nodes):
        for point in (p for p, stop in zip(points, way.stops, strict=True) if stop == i):
            stops.append(len(steps))
            steps.append(Step(Doing.POINT, point, mode.loading_minutes))
        if i == way.enters:
            enters = len(steps)
        while i >= way.enters and waiting and look.checkpoints[waiting[0]].node == node:
            steps.append(Step(Doing.CHECKPOINT, waiting.pop(0), 0))
        if i < len(way.roads):
            steps.append(_drive(look, mode, way.roads[i]))
            if way.enters <= i < way.enters + len(corridor.roads) and way.roads[i] == corridor.quiet_until:
                leaves_quiet = len(steps)
    apart = sum(look.roads[r].metres for r in way.roads[: way.stops[-1]])
    return Course(tuple(steps), way.roads, tuple(stops), enters, None, 0, leaves_quiet, apart)


def _in(look: Lookup, mode: Mode, corridor: Corridor) -> Course:
    roads = paths.way_in(look.case, corridor.id).roads
    steps = tuple(_drive(look, mode, road) for road in roads)
    return Course(steps, roads, (), 0, None, roads.index(corridor.quiet_until), len(steps), 0.0)


def _aid(look: Lookup, mode: Mode, corridor: Corridor, site: Site) -> Course:
    roads = paths.way_aid(look.case, corridor.id, site.id).roads
    going = tuple(_drive(look, mode, road) for road in roads)
    steps = (*going, Step(Doing.POINT, site.id, mode.loading_minutes), *reversed(going))
    quiet = roads.index(corridor.quiet_until)
    returns = len(steps) - len(corridor.roads)
    return Course(steps, roads, (len(going),), 0, returns, quiet, len(steps) - quiet, 0.0)


def _drive(look: Lookup, mode: Mode, road: str) -> Step:
    return Step(Doing.ROAD, road, paths.road_minutes(look.roads[road], mode.speed_kmh))
