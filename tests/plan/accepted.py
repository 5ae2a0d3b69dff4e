"""Plans that break nothing, by chance: vehicles at any minute, early calls, two stops, mixed loads and cargo, rations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import ceil
from typing import Any

from numpy.random import Generator

from safepassage import paths
from safepassage.check import judge
from safepassage.records.case import Case
from safepassage.records.city import Corridor, SiteKind
from safepassage.records.coupled import Coupled
from safepassage.records.danger import Danger
from safepassage.records.levels import Level, Range
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care
from safepassage.records.plan import Boarding, Kind, Movement, Plan, Ration
from tests.check import plans


def accepted_plan(case: Case, dangers: Mapping[Level, Danger], rng: Generator, tries: int = 25) -> Plan:
    """A plan that the judge accepts: movements and rations are proposed at random, and kept when nothing is wrong with them."""
    depot = _Depot(case, rng)
    kept = Plan(case.id, (), ())
    for n in range(tries):
        movement = depot.propose(f"m{n:02d}") if rng.random() < 0.8 else None
        if movement is not None:
            plan = plans.plan(case, *kept.movements, movement, rations=kept.rations)
        else:
            plan = Plan(case.id, kept.movements, _with_ration(case, kept, rng))
        if not judge(case, plan, dangers).violations:
            kept = plan
            depot.keep(plan)
    return kept


def hardly_more(case: Case, dangers: Mapping[Level, Danger], plan: Plan) -> Case:
    """The city in which corridors, checkpoints and sites let through in an hour what the plan needs, and nothing more."""
    out = [m for m in plan.movements if m.kind is Kind.OUT]
    arrived = _most(((m.site or "", m.arrival), m.people) for m in out)
    arrived |= _most(((m.site or "", m.arrival), 1) for m in plan.movements if m.kind is Kind.AID)
    posts = {c.id: c.checkpoints for c in case.corridors}
    screened = _most(((p, t), m.people) for m in out for p, t in zip(posts[m.corridor], m.checkpoints, strict=True))
    rates = {c.id: c.persons_per_hour for c in case.checkpoints}
    load = max((people / rates[post] for post, people in screened.items()), default=0.01)
    tight = replace(
        case,
        sites=tuple(replace(s, intake_per_hour=arrived.get(s.id, 0.0)) for s in case.sites),
        assumptions=tuple(replace(a, range=Range.exactly(load)) if a.name == "screening_load" else a for a in case.assumptions),
    )
    for n, corridor in enumerate(case.corridors):
        for most in range(corridor.vehicles_per_hour + 1):
            narrow = replace(corridor, vehicles_per_hour=most)
            found = replace(tight, corridors=(*tight.corridors[:n], narrow, *tight.corridors[n + 1 :]))
            if not judge(found, plan, dangers).violations:
                tight = found
                break
    return replace(tight, coupled=tuple(_hardly_coupled(tight, dangers, plan, deal) for deal in tight.coupled))


def _hardly_coupled(case: Case, dangers: Mapping[Level, Danger], plan: Plan, deal: Coupled) -> Coupled:
    """The deal with as little slack as the plan needs: what the judge finds too many without any."""
    one, two = deal.sides
    strict = replace(deal, sides=(replace(one, slack=0), replace(two, slack=0)))
    found = judge(replace(case, coupled=(strict,)), plan, dangers).violations
    slack = {v.where: ceil(max(o.amount for o in found if o.where == v.where)) for v in found if v.rule == "coupled"}
    least = [slack.get(f"{deal.id}/{side.id}", 0) for side in deal.sides]
    return replace(deal, sides=(replace(one, slack=least[0]), replace(two, slack=least[1])))


def _most(passing: Iterable[tuple[tuple[str, int], float]]) -> dict[str, float]:
    """The most that pass a place in one clock hour."""
    hours: dict[tuple[str, int], float] = defaultdict(float)
    for (place, minute), n in passing:
        hours[place, minute // 60] += n
    found: dict[str, float] = defaultdict(float)
    for (place, _), n in hours.items():
        found[place] = max(found[place], n)
    return dict(found)


def _with_ration(case: Case, plan: Plan, rng: Generator) -> tuple[Ration, ...]:
    """One ration more, in place of what the group had in that block."""
    people = case.people[int(rng.integers(len(case.people)))]
    block = int(rng.integers(case.horizon // case.block + 1))
    count = int(rng.integers(1, int(people.count.likely) + 2))
    others = tuple(r for r in plan.rations if (r.group, r.block) != (people.group, block))
    return (*others, Ration(people.group, block, count))


@dataclass(slots=True)
class _Depot:
    """Vehicles, where they are and from when on."""

    case: Case
    rng: Generator
    free: dict[str, tuple[Mode, bool, int]] = field(default_factory=dict)  # vehicle -> mode, whether inside, since when
    parties: int = 0

    def __post_init__(self) -> None:
        for mode in self.case.modes:
            for n in range(mode.inside + mode.outside):
                self.free[f"{mode.id}-{n + 1:02d}"] = (mode, n < mode.inside, 0)

    def pick(self, items: Any) -> Any:
        """One of the items."""
        found = list(items)
        return found[int(self.rng.integers(len(found)))]

    def soon(self, most: int) -> int:
        """At once, as late as may be, or between."""
        return int(self.pick([0, 0, most, int(self.rng.integers(most + 1))]))

    def propose(self, name: str) -> Movement | None:
        """A movement that might be right."""
        on_foot = [m for m in self.case.modes if m.kind is ModeKind.FOOT]
        corridor = self.pick(self.case.corridors)
        if on_foot and self.rng.random() < 0.3:
            return self.out(
                name, f"{on_foot[0].id}-{self.parties + 1:04d}", on_foot[0], corridor, int(self.rng.integers(self.case.horizon))
            )
        vehicle, (mode, inside, since) = self.pick(self.free.items())
        quiet = [p.start for p in self.case.pauses if p.corridor == corridor.id]
        start = max(since, self.pick(quiet) if corridor.pause_required and quiet else 0) + self.soon(60)
        if mode.kind is ModeKind.TRUCK:
            return self.aid(name, vehicle, mode, corridor, start)
        if inside:
            return self.out(name, vehicle, mode, corridor, start)
        return plans.empty_in(self.case, name, start, vehicle, corridor.id)

    def aid(self, name: str, vehicle: str, mode: Mode, corridor: Corridor, start: int) -> Movement | None:
        """A truck with a mixed load."""
        share = float(self.rng.random())
        cargo = {good: units * part for (good, units), part in zip(mode.cargo, (share, 1 - share), strict=False)}
        site = self.pick(s.id for s in self.case.sites if s.kind is SiteKind.AID_POINT)
        try:
            return plans.aid(self.case, name, start, vehicle, corridor.id, site, **cargo)
        except paths.NoWay:
            return None

    def out(self, name: str, vehicle: str, mode: Mode, corridor: Corridor, start: int) -> Movement | None:
        """People out from one point or two."""
        if not corridor.sites:
            return None
        points, site = self.rng.permutation([p.id for p in self.case.assembly_points])[:2].tolist(), self.pick(corridor.sites)
        stops = tuple(points if self.rng.random() < 0.4 else points[:1])
        try:
            way = paths.way_out(self.case, stops, corridor.id, site)
        except paths.NoWay:
            return None
        roads = {r.id: r for r in self.case.roads}
        boards = [start + i * mode.loading_minutes for i in range(len(stops))]
        for i, stop in enumerate(way.stops):
            boards[i] += sum(paths.road_minutes(roads[r], mode.speed_kmh) for r in way.roads[:stop])
        boardings = self.boardings(mode, dict(zip(stops, boards, strict=True)))
        if not boardings:
            return None
        return Movement(name, Kind.OUT, vehicle, mode.id, corridor.id, way.roads, stops, site, boardings, (), start, start, (), start)

    def boardings(self, mode: Mode, boards: dict[str, int]) -> tuple[Boarding, ...]:
        """Groups that find a seat, called up to the longest wait early."""
        points = {p.id: p for p in self.case.assembly_points}
        there = [
            (p.group, at) for p in self.case.people for at in boards if p.group.zone in points[at].zones and p.group.care in mode.carries
        ]
        seats, stretchers = mode.seats, mode.stretchers
        found = []
        for i in self.rng.permutation(len(there))[:4]:
            group, at = there[i]
            most = min(seats, stretchers) if group.care is Care.CRITICAL else seats
            if most > 0:
                people = self.pick([most, int(self.rng.integers(1, most + 1))])
                seats, stretchers = seats - people, stretchers - people * (group.care is Care.CRITICAL)
                walk = paths.walk_minutes(self.case, group.zone, at, group.care)
                found.append(Boarding(group, at, people, boards[at] - walk - self.soon(points[at].cap_minutes)))
        return tuple(found)

    def keep(self, plan: Plan) -> None:
        """Where the vehicle of the newest movement is now."""
        if not plan.movements:
            return
        m = plan.movements[-1]
        mode = next(mode for mode in self.case.modes if mode.id == m.mode)
        if mode.kind is ModeKind.FOOT:
            self.parties += 1
        elif mode.kind is ModeKind.PRIVATE:
            self.free.pop(m.vehicle, None)
        elif m.kind is Kind.IN:
            self.free[m.vehicle] = (mode, True, m.arrival + 10)
        else:
            self.free[m.vehicle] = (mode, False, (m.back or m.arrival) + mode.turnround_minutes)
