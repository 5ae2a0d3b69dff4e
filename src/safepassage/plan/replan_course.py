"""The course of a movement of an older plan, as a journey: from its own times, so that its roads need not be open any more."""

from __future__ import annotations

from safepassage import paths
from safepassage.plan.journeys import Journey, Leg, Stand
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.plan import Kind, Movement


class Courses:
    """Courses of the movements of one plan; many movements go the same way, which is looked up once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.modes = {m.id: m for m in case.modes}
        self._known: dict[tuple[object, ...], Journey] = {}

    def of(self, m: Movement) -> Journey:
        """
        What a movement does minute by minute, as offsets from its start.

        Equal to the journey of the grid model when the movement came out of it. Raises KeyError when the case lacks what it names.
        """
        key = (m.kind, m.mode, m.corridor, m.points, m.site, m.roads, tuple(at - m.start for at in m.checkpoints))
        if key not in self._known:
            laid = {Kind.OUT: _out, Kind.IN: _in, Kind.AID: _aid}[m.kind]
            self._known[key] = laid(self.case, m, self.modes[m.mode])
        return self._known[key]


def _out(case: Case, m: Movement, mode: Mode) -> Journey:
    corridor = {c.id: c for c in case.corridors}[m.corridor]
    wait = int(case.value("checkpoint_wait_minutes", Level.LIKELY))
    stops = paths.way_out(case, m.points, m.corridor, m.site or "").stops[1:] if len(m.points) > 1 else ()
    first = m.roads.index(corridor.roads[0])
    now, legs, stands = mode.loading_minutes, list[Leg](), list[Stand]()
    enters = quiet = now
    waiting = list(zip(corridor.checkpoints, m.checkpoints, strict=True))
    for i, road in enumerate((*m.roads, None)):
        now += mode.loading_minutes * stops.count(i)
        if i == first:
            enters = now
        while i >= first and waiting and waiting[0][1] - m.start == now:
            stands.append(Stand(waiting.pop(0)[0], now, wait))
            now += wait
        if road is not None:
            legs.append(Leg(road, now, _minutes(case, road, mode)))
            now += legs[-1].minutes
            if i >= first and road == corridor.quiet_until:
                quiet = now
    free = now + mode.turnround_minutes if mode.kind is ModeKind.VEHICLE else None
    return Journey(m.mode, m.corridor, m.points[0], m.site, tuple(legs), tuple(stands), enters, 0, quiet, now, now, free)


def _in(case: Case, m: Movement, mode: Mode) -> Journey:
    legs = _drive(case, mode, m.roads, 0)
    corridor = {c.id: c for c in case.corridors}[m.corridor]
    reaches = next(leg.offset for leg in legs if leg.road == corridor.quiet_until)
    arrives = legs[-1].offset + legs[-1].minutes
    free = arrives + int(case.value("reposition_minutes", Level.LIKELY))
    return Journey(m.mode, m.corridor, None, None, legs, (), 0, reaches, arrives, arrives, arrives, free)


def _aid(case: Case, m: Movement, mode: Mode) -> Journey:
    corridor = {c.id: c for c in case.corridors}[m.corridor]
    going = _drive(case, mode, m.roads, 0)
    arrives = going[-1].offset + going[-1].minutes
    coming = _drive(case, mode, tuple(reversed(m.roads)), arrives + mode.loading_minutes)
    reaches = next(leg.offset for leg in going if leg.road == corridor.quiet_until)
    left = next(leg.offset + leg.minutes for leg in coming if leg.road == corridor.quiet_until)
    back = coming[-1].offset + coming[-1].minutes
    free = back + mode.turnround_minutes
    return Journey(m.mode, m.corridor, None, m.site, going + coming, (), 0, reaches, left, arrives, back, free)


def _drive(case: Case, mode: Mode, roads: tuple[str, ...], start: int) -> tuple[Leg, ...]:
    legs: list[Leg] = []
    for road in roads:
        legs.append(Leg(road, start, _minutes(case, road, mode)))
        start += legs[-1].minutes
    return tuple(legs)


def _minutes(case: Case, road: str, mode: Mode) -> int:
    return paths.road_minutes(next(r for r in case.roads if r.id == road), mode.speed_kmh)
