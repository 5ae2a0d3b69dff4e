"""Where every movement is in which minutes, with the queues at checkpoints: a clock that ticks (section 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

from safepassage.records.case import Case
from safepassage.records.operation import Mode
from safepassage.records.plan import Kind, Movement
from tests.independent import trips, ways
from tests.independent.trips import Leg

Stage = tuple[str, str, int]  # place, id, minutes (a checkpoint: at least)


@dataclass
class Vehicle:
    """One movement on its way: what it still has to do and since when it is ready for it."""

    movement: Movement
    todo: list[Stage]
    ready: int
    legs: list[Leg] = field(default_factory=list)


def timetable(case: Case, movements: Sequence[Movement]) -> dict[str, list[Leg]]:
    """The legs of every movement by its id."""
    under_way = [Vehicle(m, stages(case, m), m.start) for m in sorted(movements, key=lambda m: m.id)]
    free = {c.id: Fraction(0) for c in case.checkpoints}
    minute = 0
    while any(vehicle.todo for vehicle in under_way):
        for vehicle in under_way:
            while vehicle.todo and vehicle.ready == minute:
                next_stage(case, vehicle, minute, free)
        minute += 1
    return {vehicle.movement.id: vehicle.legs for vehicle in under_way}


def next_stage(case: Case, vehicle: Vehicle, minute: int, free: dict[str, Fraction]) -> None:
    """Begin what comes next; at a checkpoint, behind those who came before."""
    place, name, minutes = vehicle.todo.pop(0)
    vehicle.ready = minute + minutes
    if place == "checkpoint":
        rate = next(c.persons_per_hour for c in case.checkpoints if c.id == name)
        free[name] = max(free[name], Fraction(minute)) + Fraction(60 * vehicle.movement.people) / Fraction(rate)
        vehicle.ready = max(vehicle.ready, ceil(free[name]))
    vehicle.legs.append(Leg(place, name, minute, vehicle.ready))


def stages(case: Case, movement: Movement) -> list[Stage]:
    """All that a movement does, in order."""
    mode = next(m for m in case.modes if m.id == movement.mode)
    if movement.kind is Kind.OUT:
        return out_stages(case, movement, mode)
    corridor = next(c for c in case.corridors if c.id == movement.corridor)
    if movement.kind is Kind.IN:
        alone = trips.in_trip(case, mode, corridor, movement.start)
        assert alone is not None, f"{movement.id} has no way"
        return as_stages(alone.legs)
    aid_point = next(s for s in case.sites if s.id == movement.site)
    both = trips.aid_trip(case, mode, corridor, aid_point, movement.start)
    assert both is not None, f"{movement.id} has no way"
    return as_stages(both[0].legs + both[1].legs)


def as_stages(legs: list[Leg]) -> list[Stage]:
    """Legs without their times."""
    return [(leg.place, leg.id, leg.end - leg.start) for leg in legs]


def out_stages(case: Case, movement: Movement, mode: Mode) -> list[Stage]:
    """Stops and the ways between them, the corridor with its checkpoints, the way to the site."""
    corridor = next(c for c in case.corridors if c.id == movement.corridor)
    site = next(s for s in case.sites if s.id == movement.site)
    points = [next(p for p in case.assembly_points if p.id == name) for name in movement.points]
    inner, outer = ways.inner_legs(case, points, corridor), ways.outer_leg(case, corridor, site)
    assert inner is not None, f"{movement.id} has no way to the corridor"
    assert outer is not None, f"{movement.id} has no way to its site"
    wait = trips.whole(case, "checkpoint_wait_minutes")
    result: list[Stage] = []
    for point, leg in zip(points, inner, strict=True):
        result.append(("point", point.id, mode.loading_minutes))
        result += [("road", r.id, ways.road_minutes(r, mode)) for r in leg]
    here, pending = corridor.start, [next(c for c in case.checkpoints if c.id == name) for name in corridor.checkpoints]
    for road in (None, *ways.corridor_roads(case, corridor)):
        if road is not None:
            result.append(("road", road.id, ways.road_minutes(road, mode)))
            here = road.v if road.u == here else road.u
        while pending and pending[0].node == here:
            result.append(("checkpoint", pending.pop(0).id, wait))
    return result + [("road", r.id, ways.road_minutes(r, mode)) for r in outer]
