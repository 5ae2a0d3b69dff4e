"""Which movements can be carried out at all. What cannot is a named violation, and is left out of the replay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from safepassage.check.course import Doing, course
from safepassage.check.form import form_of_movement, form_of_ration
from safepassage.check.lookup import Lookup
from safepassage.check.queue import Trip
from safepassage.paths import NoWay
from safepassage.records.city import RoadState, SiteKind
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind, Movement, Plan, Ration
from safepassage.records.verdict import Violation

Place = tuple[Doing | str, str]
FITS = {Kind.OUT: set(ModeKind) - {ModeKind.TRUCK}, Kind.IN: {ModeKind.VEHICLE}, Kind.AID: {ModeKind.TRUCK}}


@dataclass(frozen=True, slots=True)
class Vetted:
    """What of a plan can be replayed, and what is wrong with the rest."""

    trips: tuple[Trip, ...]
    rations: tuple[Ration, ...]
    left_out: tuple[Movement, ...]
    violations: tuple[Violation, ...]


def vet(look: Lookup, plan: Plan, unknown: frozenset[Place] = frozenset()) -> Vetted:
    """
    Part the movements that can be replayed from those that cannot.

    Parameters
    ----------
    unknown : places whose danger nobody has described; a movement that meets one is left out (conventions, section 2).
    """
    found: list[Violation] = []
    trips: list[Trip] = []
    left_out: list[Movement] = []
    seen: set[str] = set()
    for movement in plan.movements:
        answer = _trip(look, movement, unknown, seen)
        if isinstance(answer, Trip):
            trips.append(answer)
            seen.add(movement.id)
        else:
            found += answer
            left_out.append(movement)
    rations, wrong = _rations(look, plan)
    return Vetted(tuple(trips), rations, tuple(left_out), (*found, *wrong))


def _trip(look: Lookup, movement: Movement, unknown: frozenset[Place], seen: set[str]) -> Trip | Sequence[Violation]:
    """The trip, or what stands against it: each question is asked only when those before it are answered."""
    if faults := list(form_of_movement(movement)) or list(_names(look, movement, seen)):
        return faults
    if faults := list(_purpose(look, movement)):
        return faults
    mode, corridor = look.modes[movement.mode], look.corridors[movement.corridor]
    site = None if movement.site is None else look.sites[movement.site]
    try:
        trip = Trip(movement, mode, corridor, site, course(look, movement, mode, corridor, site))
    except NoWay as error:
        return [Violation("way", movement.id, movement.start, 1.0, f"Movement {movement.id} has no way: {error}")]
    return list(_way(look, trip)) or list(_danger(look, trip, unknown)) or list(_minutes(look, trip)) or trip


def _names(look: Lookup, m: Movement, seen: set[str]) -> Iterator[Violation]:
    """Rule 1: roads, points, sites, modes, groups exist; no id is used twice."""
    if m.id in seen:
        yield Violation("duplicate", m.id, m.start, 1.0, f"Two movements are called {m.id}; only the first was replayed.")
    asked: list[tuple[str, str, Mapping[str, object]]] = [("mode", m.mode, look.modes), ("corridor", m.corridor, look.corridors)]
    asked += [("road", r, look.roads) for r in m.roads] + [("point", p, look.points) for p in m.points]
    asked += [("site", m.site, look.sites)] if m.site is not None else []
    asked += [("point", b.point, look.points) for b in m.boardings]
    asked += [("commodity", c, look.commodities) for c, _ in m.cargo]
    for what, name in dict.fromkeys((what, name) for what, name, known in asked if name not in known):
        yield Violation(
            "unknown", f"{what} {name}", m.start, 1.0, f"Movement {m.id} names the {what} {name!r}, which the case does not have."
        )
    for group in dict.fromkeys(b.group for b in m.boardings if b.group not in look.groups):
        yield Violation("unknown", f"group {group}", m.start, 1.0, f"Movement {m.id} boards {group}, of whom nobody is known to be there.")


def _purpose(look: Lookup, m: Movement) -> Iterator[Violation]:
    """Rules 1 and 3: a movement has what its kind needs, and nothing else."""
    kind = look.modes[m.mode].kind
    if kind not in FITS[m.kind]:
        yield Violation("kind", m.id, m.start, 1.0, f"Movement {m.id} goes {m.kind} with {m.mode}, which is of kind {kind}.")
    where = None if m.site is None else look.sites[m.site].kind
    right = {Kind.OUT: where in (SiteKind.HOSPITAL, SiteKind.RECEPTION), Kind.IN: where is None, Kind.AID: where is SiteKind.AID_POINT}
    if not right[m.kind]:
        yield Violation(
            "site", m.id, m.start, 1.0, f"Movement {m.id} goes {m.kind} to {m.site or 'no site'}, which is not a site for that."
        )
    if m.kind is Kind.OUT and not (m.points and m.boardings):
        yield Violation("empty", m.id, m.start, 1.0, f"Movement {m.id} goes out with nobody aboard.")
    if m.kind is not Kind.OUT and (m.points or m.boardings):
        yield Violation("kind", m.id, m.start, 1.0, f"Movement {m.id} goes {m.kind} and cannot take people aboard.")
    if len(set(m.points)) != len(m.points):
        yield Violation("stops", m.id, m.start, 1.0, f"Movement {m.id} stops twice at one assembly point.")
    for boarding in (b for b in m.boardings if m.kind is Kind.OUT and b.point not in m.points):
        yield Violation(
            "stops", m.id, m.start, boarding.people, f"Movement {m.id} boards people at {boarding.point}, where it does not stop."
        )
    if m.kind is not Kind.AID and m.cargo:
        yield Violation("cargo", m.id, m.start, 1.0, f"Movement {m.id} goes {m.kind} and carries no aid.")


def _way(look: Lookup, trip: Trip) -> Iterator[Violation]:
    """Rule 1: the roads are open, consecutive and as written; checkpoints let somebody pass."""
    m = trip.movement
    for road in dict.fromkeys(r for r in m.roads if look.roads[r].state is not RoadState.OPEN):
        text = f"Movement {m.id} uses road {road}, whose state is {look.roads[road].state}: not known to be open."
        yield Violation("road", road, m.start, 1.0, text)
    if m.roads != trip.course.roads:
        text = f"Movement {m.id} writes the way {' '.join(m.roads)}; the way is {' '.join(trip.course.roads)}."
        yield Violation("way", m.id, m.start, 1.0, text)
    for step in trip.course.steps:
        if step.doing is Doing.CHECKPOINT and not look.checkpoints[step.place].persons_per_hour > 0:
            yield Violation("checkpoint", step.place, m.start, m.people, f"Movement {m.id} passes {step.place}, which screens nobody.")


def _danger(look: Lookup, trip: Trip, unknown: frozenset[Place]) -> Iterator[Violation]:
    """Conventions, section 2: a place whose danger nobody described is not without danger."""
    m = trip.movement
    met: list[Place] = [(step.doing, step.place) for step in trip.course.steps]
    met += [("street", b.group.zone) for b in m.boardings]
    for doing, place in dict.fromkeys(p for p in met if p in unknown):
        yield Violation("danger", place, m.start, 1.0, f"Movement {m.id} meets the {doing} {place}, whose danger nobody has described.")
    for place in (step.place for step in trip.course.steps if step.doing is Doing.CHECKPOINT):
        described = {rule.screening for rule in look.checkpoints[place].rules}
        for screening in dict.fromkeys(b.group.screening for b in m.boardings if b.group.screening not in described):
            text = f"Movement {m.id} brings {screening} people to {place}; nobody has said what it does with them."
            yield Violation("danger", place, m.start, m.people, text)


def _minutes(look: Lookup, trip: Trip) -> Iterator[Violation]:
    """Rules 4 and 6: it starts within the plan, and people are called in time to be there."""
    m = trip.movement
    if not 0 <= m.start <= look.end:
        amount = -m.start if m.start < 0 else m.start - look.end
        yield Violation("horizon", m.id, m.start, amount, f"Movement {m.id} starts at {look.clock(m.start)}, outside the plan.")
        return
    offsets = dict(zip(m.points, _stop_minutes(trip), strict=True)) if m.kind is Kind.OUT else {}
    for b in m.boardings:
        late = b.call + look.walk(b.group.zone, b.point, b.group.care) - offsets[b.point]
        if b.call < 0:
            yield Violation("horizon", m.id, b.call, -b.call, f"Movement {m.id} calls {b.group} {-b.call} minutes before the plan starts.")
        elif late > 0:
            text = f"Movement {m.id} calls {b.group} at {look.clock(b.call)}: they reach {b.point} {late} minutes after boarding."
            yield Violation("call", m.id, b.call, late, text)


def _stop_minutes(trip: Trip) -> Iterator[int]:
    """The minute of boarding at each assembly point; no checkpoint lies before the last."""
    steps, start = trip.course.steps, trip.movement.start
    for stop in trip.course.stops:
        yield start + sum(step.minutes for step in steps[:stop])


def _rations(look: Lookup, plan: Plan) -> tuple[tuple[Ration, ...], list[Violation]]:
    """Rations for known groups in known blocks, one each; the rest is named."""
    good: dict[tuple[object, int], Ration] = {}
    found: list[Violation] = []
    helped = {group for group in look.groups if any(commodity.need_for(group) > 0 for commodity in look.commodities.values())}
    for ration in plan.rations:
        if wrong := list(form_of_ration(ration)):
            found += wrong
        elif ration.group not in look.groups:
            text = f"A ration in block {ration.block} is for {ration.group}, of whom nobody is known to be there."
            found.append(Violation("unknown", f"group {ration.group}", None, ration.people, text))
        elif not 0 <= ration.block <= look.blocks:
            text = f"A ration for {ration.group} is in block {ration.block}; the plan has blocks 0 to {look.blocks}."
            found.append(Violation("unknown", f"block {ration.block}", None, ration.people, text))
        elif ration.group not in helped:
            text = f"A ration in block {ration.block} is for {ration.group}, whom no commodity of the case helps."
            found.append(Violation("ration", str(ration.group), ration.block * look.case.block, ration.people, text))
        elif (ration.group, ration.block) in good:
            text = f"Two rations are for {ration.group} in block {ration.block}; only the first was replayed."
            found.append(Violation("duplicate", str(ration.group), ration.block * look.case.block, ration.people, text))
        else:
            good[ration.group, ration.block] = ration
    return tuple(good.values()), found
