"""A made-up answer to any case, for papers only: buses leave one after the other, and counts keep the identity of the mathematics.

No planner and no check stands behind it. What matters here is that every kind of thing a page must show is there.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from safepassage.records.case import Case
from safepassage.records.city import CorridorState, SiteKind
from safepassage.records.levels import Level, Range
from safepassage.records.operation import ModeKind, Pause
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan
from safepassage.records.result import Binding, Price, Result, TailCheck
from safepassage.records.verdict import GroupCount, Tally, Timing, Verdict, Violation
from tests import cities

WORSE = {Level.LOW: 0.5, Level.LIKELY: 1.0, Level.HIGH: 1.6}


def city() -> Case:
    """Two zones, two corridors (the second only proposed), a hospital, a truck, a pause, a class at risk: one of everything."""
    ways, sick, fed = cities.two_corridors(), cities.ambulances(), cities.aid_and_tail()
    west = replace(ways.corridors[1], state=CorridorState.PROPOSED)
    return replace(
        ways,
        tail=fed.tail,
        nodes=(*ways.nodes, *sick.nodes[-2:]),
        roads=(*ways.roads, *sick.roads[-3:]),
        people=(*sick.people, *(p for p in ways.people if p.group.zone == "hill")),
        sites=(*ways.sites, sick.sites[-1], fed.sites[-1]),
        checkpoints=sick.checkpoints,
        corridors=(sick.corridors[0], west),
        pauses=(Pause("east", 120, 480, True, cities.SOURCE),),
        terms=(replace(cities.terms("east"), monitoring=None, voluntary=False),),
        modes=(cities.bus(outside=2), cities.ambulance(outside=1), cities.truck()),
        commodities=fed.commodities,
    )


def answer(case: Case, vehicles: int = 6, proven: bool = False, violations: tuple[Violation, ...] = ()) -> Result:
    """A result with so many vehicles out, one empty vehicle in and one aid truck."""
    moves = (*_out(case, vehicles), *_others(case))
    tallies = {level: _tally(case, moves, level) for level in Level}
    timings = tuple(Timing(m.id, m.departure, m.checkpoints, m.arrival, m.back) for m in moves)
    verdict = Verdict(violations, tallies[Level.LOW], tallies[Level.LIKELY], tallies[Level.HIGH], timings)
    deaths = Range(*(tallies[level].expected_deaths for level in Level))
    return Result(
        plan=Plan(case.id, moves, ()),
        verdict=verdict,
        step=15,
        expected_deaths=deaths,
        bound=_times(deaths, 0.94),
        grid_bound=deaths.likely * 0.96,
        rounding_gap_percent=0.61,
        gap_percent=6.38,
        stay=_times(deaths, 1.9),
        flee=_times(deaths, 2.6),
        coordinator=_times(deaths, 1.25),
        coordinator_rule="the worst wounded first, then the nearest zone, by the corridor that has room",
        tails=tuple(TailCheck(f, *(_times(deaths, f**0.5 * k) for k in (1, 1.9, 2.6, 1.25))) for f in (0.5, 1.0, 2.0)),
        order_changes=False,
        binding=_binding(case),
        prices=_prices(case),
        bound_curve=tuple(1.15 * n for n in tallies[Level.LIKELY].out_by_hour),
        critical_bound_curve=tuple(1.05 * n for n in tallies[Level.LIKELY].critical_by_hour),
        certificates=(("low", "ab" * 32), ("likely", "cd" * 32), ("high", "ef" * 32)),
        stamps=("task force only", "forced displacement?"),
        notes=("Do not move the able now: at these levels moving them kills more than staying.",),
        cautions=("Ramouseh road: enough notice.",),
        cautions_ar=("طريق الراموسة: المهلة كافية.",),
        notes_ar=("لا تُنقلوا القادرين الآن: فعند هذه المستويات يقتل النقل أكثر مما يقتل البقاء.",),
        proven=proven,
    )


def _times(values: Range, factor: float) -> Range:
    return Range(values.low * factor, values.likely * factor, values.high * factor)


def _out(case: Case, vehicles: int) -> list[Movement]:
    """Vehicles out, spread over the horizon (or its pauses), each as full as its groups allow."""
    left = {p.group: p.count.likely for p in case.people}
    modes = [m for m in case.modes if m.kind in (ModeKind.VEHICLE, ModeKind.PRIVATE)]
    lines = [c for c in case.corridors if c.usable] or list(case.corridors)
    slots = [m for p in case.pauses for m in range(p.start, p.end - 120, 5)] or list(range(120, case.horizon - 180, 5))
    moves = []
    for k in range(vehicles):
        corridor, mode = lines[k % len(lines)], modes[k % len(modes)]
        point = case.assembly_points[k % len(case.assembly_points)]
        start = slots[k * len(slots) // vehicles]
        boardings = _boardings(left, set(mode.carries), point.zones, point.id, mode.seats or 1, start - 40)
        if not boardings:
            continue
        sites = [s for s in case.sites if s.id in corridor.sites and boardings[0].group.care in s.accepts]
        site = sites[k % len(sites)].id if sites else corridor.sites[0]
        there = start + mode.loading_minutes
        passed = tuple(there + 20 * (j + 1) for j, _ in enumerate(corridor.checkpoints))
        vehicle = f"{mode.id}-{k % 20:02d}"
        arrival = there + 30 + 30 * len(passed)
        way = corridor.roads
        moves.append(
            Movement(
                f"m{k:04d}", Kind.OUT, vehicle, mode.id, corridor.id, way, (point.id,), site, boardings, (), start, there, passed, arrival
            )
        )
    return moves


def _boardings(
    left: dict[Group, float], carries: set[Care], zones: tuple[str, ...], point: str, room: int, call: int
) -> tuple[Boarding, ...]:
    found: list[Boarding] = []
    for group in sorted(left):
        take = min(room, int(left[group]), 30 if len(left) > 12 else room)
        if group.zone in zones and group.care in carries and group.screening is not Screening.FIGHTER and take > 0 and len(found) < 2:
            found.append(Boarding(group, point, take, call))
            left[group] -= take / 20 if len(left) > 40 else take
            room -= take
    return tuple(found)


def _others(case: Case) -> list[Movement]:
    """One empty vehicle in by the first corridor, and one truck with aid for each hour of six."""
    corridor = case.corridors[0]
    back = tuple(reversed(corridor.roads))
    bus = next(m for m in case.modes if m.kind is ModeKind.VEHICLE)
    moves = [Movement("in-1", Kind.IN, f"{bus.id}-00", bus.id, corridor.id, back, (), None, (), (), 60, 60, (), 95)]
    for truck in (m for m in case.modes if m.kind is ModeKind.TRUCK):
        for k, site in enumerate(s for s in case.sites if s.kind is SiteKind.AID_POINT):
            start = 130 + 20 * k
            load = truck.cargo[k % len(truck.cargo)]
            name = f"{truck.id}-{k:02d}"
            moves.append(
                Movement(
                    f"aid-{k}",
                    Kind.AID,
                    name,
                    truck.id,
                    corridor.id,
                    back,
                    (),
                    site.id,
                    (),
                    (load,),
                    start,
                    start,
                    (),
                    start + 45,
                    start + 120,
                )
            )
    return moves


def _tally(case: Case, moves: tuple[Movement, ...], level: Level) -> Tally:
    boarded = Counter[Group]()
    for move in moves:
        for boarding in move.boardings:
            boarded[boarding.group] += boarding.people
    groups = tuple(_count(p.group, p.count.at(level), min(boarded[p.group], p.count.at(level)), WORSE[level]) for p in case.people)
    hours = range(1, case.horizon // 60 + 1)
    arrived = [(m.arrival, sum(b.people for b in m.boardings), _critical(m)) for m in moves if m.kind is Kind.OUT]
    share = 1 - 0.01 * WORSE[level]
    out = tuple(share * sum(n for t, n, _ in arrived if t <= 60 * h) for h in hours)
    critical = tuple(share * sum(n for t, _, n in arrived if t <= 60 * h) for h in hours)
    held = tuple((c.id, r.screening.value, 7.0 * WORSE[level] * (k + 1)) for c in case.checkpoints for k, r in enumerate(c.rules) if k)
    return Tally(level, groups, 0.2 * WORSE[level], held, out, critical)


def _critical(move: Movement) -> int:
    return sum(b.people for b in move.boardings if b.group.care is Care.CRITICAL)


def _count(group: Group, people: float, boarded: float, worse: float) -> GroupCount:
    """Persons who board die by a hundredth on each leg, those at home by a fiftieth, times how bad it is."""
    waiting, moving, after = (boarded * 0.01 * worse for _ in range(3))
    at_home = (people - boarded) * 0.02 * worse
    out = boarded - waiting - moving - after
    return GroupCount(
        group, people, 0.0, out, people - boarded - at_home, at_home, waiting, moving, after, boarded, 0.02 * boarded * worse, 3.0
    )


def _binding(case: Case) -> tuple[Binding, ...]:
    first = case.corridors[0].name
    rows = []
    for pause in case.pauses[:3] or (Pause(case.corridors[0].id, 120, 480, True, ""),):
        for hour in range(pause.start // 60, pause.end // 60):
            rows.append(Binding(hour, f"checkpoint rate on {first}", 382.0, 382.5, "persons an hour", 0.02 + 0.001 * hour))
            if hour % 3:
                rows.append(Binding(hour, "hospital intake", 8.0, 8.0, "persons an hour", 0.4))
            if hour % 4 == 1:
                rows.append(Binding(hour, f"vehicles on {first}", 60.0, 60.0, "vehicles an hour", 0.005))
    return tuple(rows)


def _prices(case: Case) -> tuple[Price, ...]:
    name, name_ar = case.corridors[0].name, case.corridors[0].name_ar
    return (
        Price(f"one more hour of pause on {name}", f"ساعة هدنة إضافية على {name_ar}", "pause", 1.1, 2.3, 4.2),
        Price("one more ambulance", "سيارة إسعاف إضافية", "vehicle", 0.4, 0.9, 1.7),
        Price("one more bus", "حافلة إضافية", "vehicle", 0.0, 0.0, 0.0),
        Price("the agreement 24 h later", "تأخّر الاتفاق 24 ساعة", "delay", -5.0, -9.0, -14.0),
    )
