"""Plans with one thing wrong: each is broken, or is not what it declares. A judge that accepts one of them is of no use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from numpy.random import Generator

from safepassage.records.case import Case
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care, Group
from safepassage.records.plan import Boarding, Kind, Movement, Plan, Ration

Declared = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A plan with one thing changed, what it declares, and what was changed."""

    what: str
    plan: Plan
    declared: Declared | None


def mutants(plan: Plan, case: Case, rng: Generator, n: int, declared: Declared | None = None) -> Iterator[Mutant]:
    """
    `n` mutants of a plan that obeys, each wrong in one way.

    Parameters
    ----------
    declared : the plan's true totals; without them a mutant may be a plan that obeys as well (one person fewer, a movement less).

    Notes
    -----
    What could be right is not tried: another vehicle that stands idle, another site at the same node.
    """
    kinds = [*CHANGES, *([_declared_number] if declared else [])]
    made = 0
    while made < n:
        kind = kinds[int(rng.integers(len(kinds)))]
        mutant = kind(_Workshop(plan, case, rng, declared))
        if mutant is not None:
            made += 1
            yield mutant


@dataclass(frozen=True, slots=True)
class _Workshop:
    """A plan on the bench."""

    plan: Plan
    case: Case
    rng: Generator
    declared: Declared | None

    def pick(self, items: list[Any]) -> Any:
        """One of the items, or None of none."""
        return items[int(self.rng.integers(len(items)))] if items else None

    def movement(self, *kinds: Kind) -> Movement | None:
        """One movement of the kinds, or of any."""
        found: Movement | None = self.pick([m for m in self.plan.movements if not kinds or m.kind in kinds])
        return found

    def mode(self, movement: Movement) -> Mode:
        """A movement's mode."""
        return next(m for m in self.case.modes if m.id == movement.mode)

    def some(self, most: int) -> int:
        """A number from 1 to `most`."""
        return int(self.rng.integers(1, most + 1))

    def put(self, what: str, old: Movement, **changes: Any) -> Mutant:
        """The plan with one movement changed."""
        new = replace(old, **changes)
        movements = tuple(new if m is old else m for m in self.plan.movements)
        return Mutant(f"{what} of {old.id}", replace(self.plan, movements=movements), self.declared)

    def put_boarding(self, what: str, movement: Movement, **changes: Any) -> Mutant:
        """The plan with one boarding of a movement changed."""
        old: Boarding = self.pick(list(movement.boardings))
        new = tuple(replace(b, **changes) if b is old else b for b in movement.boardings)
        return self.put(what, movement, boardings=new)


def _people(w: _Workshop) -> Mutant | None:
    m = w.movement(Kind.OUT)
    if m is None:
        return None
    people = m.boardings[0].people
    return w.put("people", m, boardings=(replace(m.boardings[0], people=people + w.pick([-1, 1]) * w.some(people)), *m.boardings[1:]))


def _seats(w: _Workshop) -> Mutant | None:
    m = w.movement(Kind.OUT)
    if m is None:
        return None
    more = w.mode(m).seats - m.people + w.some(10)
    return w.put("seat count", m, boardings=(replace(m.boardings[0], people=m.boardings[0].people + more), *m.boardings[1:]))


def _time(w: _Workshop) -> Mutant | None:
    m = w.movement()
    if m is None:
        return None
    field = w.pick(["start", "departure", "arrival", *(["back"] if m.back is not None else [])])
    return w.put(f"time ({field})", m, **{field: getattr(m, field) + w.pick([-1, 1]) * w.some(90)})


def _checkpoint_time(w: _Workshop) -> Mutant | None:
    m = w.movement(Kind.OUT)
    if m is None or not m.checkpoints:
        return None
    return w.put(
        "time (checkpoint)", m, checkpoints=w.pick([(), (*m.checkpoints, m.arrival), (m.checkpoints[0] + w.some(9), *m.checkpoints[1:])])
    )


def _call(w: _Workshop) -> Mutant | None:
    """Called too late to be there: who waited longest is late when called a plan's length later."""
    m = w.movement(Kind.OUT)
    return None if m is None else w.put_boarding("call", m, call=m.departure + w.some(60))


def _road(w: _Workshop) -> Mutant | None:
    m = w.movement()
    if m is None:
        return None
    i = int(w.rng.integers(len(m.roads)))
    other = w.pick([r.id for r in w.case.roads if r.id != m.roads[i]] + ["no-such-road"])
    without, swapped = (*m.roads[:i], *m.roads[i + 1 :]), (*m.roads[:i], other, *m.roads[i + 1 :])
    return w.put("road", m, roads=w.pick([without, swapped, (*m.roads, other)]))


def _corridor(w: _Workshop) -> Mutant | None:
    m = w.movement()
    if m is None:
        return None
    own = next(c.roads for c in w.case.corridors if c.id == m.corridor)
    return w.put("corridor", m, corridor=w.pick([c.id for c in w.case.corridors if c.roads != own] + ["no-such-corridor"]))


def _site(w: _Workshop) -> Mutant | None:
    m = w.movement(Kind.OUT, Kind.AID)
    if m is None:
        return None
    own = next(s for s in w.case.sites if s.id == m.site)
    return w.put("site", m, site=w.pick([s.id for s in w.case.sites if s.node != own.node] + ["no-such-site", None]))


def _vehicle(w: _Workshop) -> Mutant | None:
    """One that the fleet lacks, of another mode, or that is at work just then."""
    m = w.movement()
    if m is None:
        return None
    mode = w.mode(m)
    at_work = [o.vehicle for o in w.plan.movements if o.mode == m.mode and o.vehicle != m.vehicle and _meet(m, o)]
    wrong = [f"{mode.id}-{mode.inside + mode.outside + 1:02d}", "cart-01", mode.id, *at_work]
    return None if mode.kind is ModeKind.FOOT else w.put("vehicle", m, vehicle=w.pick(wrong))


def _meet(a: Movement, b: Movement) -> bool:
    """Whether two movements share a minute."""
    return a.start < (b.back or b.arrival) and b.start < (a.back or a.arrival)


def _mode(w: _Workshop) -> Mutant | None:
    m = w.movement()
    return None if m is None else w.put("mode", m, mode=w.pick([o.id for o in w.case.modes if o.id != m.mode] + ["no-such-mode"]))


def _point(w: _Workshop) -> Mutant | None:
    m = w.movement(Kind.OUT)
    if m is None:
        return None
    at = {p.id: p.node for p in w.case.assembly_points}
    other = w.pick([p for p, node in at.items() if node != at[m.points[0]]] + ["no-such-point"])
    if w.rng.random() < 0.5:
        return w.put_boarding("point of a boarding", m, point=other if other not in m.points else "no-such-point")
    return w.put("point", m, points=(other, *m.points[1:]), boardings=tuple(replace(b, point=other) for b in m.boardings))


def _group(w: _Workshop) -> Mutant | None:
    """People of a zone that the point does not serve, or that the case lacks, or with a need of care that the mode cannot meet."""
    m = w.movement(Kind.OUT)
    if m is None:
        return None
    boarding: Boarding = w.pick(list(m.boardings))
    served = next(p.zones for p in w.case.assembly_points if p.id == boarding.point)
    wrong = [replace(boarding.group, zone=z.id) for z in w.case.zones if z.id not in served]
    wrong += [replace(boarding.group, care=care) for care in Care if care not in w.mode(m).carries]
    wrong += [Group("no-such-zone", boarding.group.care, boarding.group.screening)]
    other = w.pick(wrong)
    return w.put("group", m, boardings=tuple(replace(b, group=other) if b is boarding else b for b in m.boardings))


def _cargo(w: _Workshop) -> Mutant | None:
    m = w.movement(Kind.AID)
    if m is None or not m.cargo:
        return None
    full = dict(w.mode(m).cargo)
    name, _ = m.cargo[0]
    return w.put("cargo", m, cargo=((name, full[name] * (1 + w.rng.random()) + 1), *m.cargo[1:]))


def _ration(w: _Workshop) -> Mutant | None:
    """More than there are, twice, in a block that is not, or not whole."""
    if not w.plan.rations:
        return None
    old: Ration = w.pick(list(w.plan.rations))
    counts: list[Any] = [10**7, -1, old.people + 0.5]
    wrong = [replace(old, people=n) for n in counts] + [replace(old, block=n) for n in (-1, 10**6)]
    new = w.pick([(r,) for r in wrong] + [(old, old)])
    rations = tuple(r for o in w.plan.rations for r in (new if o is old else (o,)))
    return Mutant(f"ration of {old.group} in block {old.block}", replace(w.plan, rations=rations), w.declared)


def _dropped(w: _Workshop) -> Mutant | None:
    """A movement less: its people stay, or its crew does not go in."""
    m = w.pick([m for m in w.plan.movements if m.boardings or w.mode(m).crew])
    if m is None:
        return None
    movements = tuple(o for o in w.plan.movements if o is not m)
    return Mutant(f"dropped {m.id}", replace(w.plan, movements=movements), w.declared)


def _duplicated(w: _Workshop) -> Mutant | None:
    m = w.movement()
    if m is None:
        return None
    twin = replace(m, id=w.pick([m.id, f"{m.id}-again"]))
    return Mutant(f"duplicated {m.id}", replace(w.plan, movements=(*w.plan.movements, twin)), w.declared)


def _too_early(w: _Workshop) -> Mutant | None:
    """People of a coupled deal, their calls and all their minutes with the first that leave their side, who have used up its slack."""
    sides = [side for deal in w.case.coupled for side in deal.sides]
    m = w.pick([m for m in w.plan.movements if m.kind is Kind.OUT and any(m.corridor in side.corridors for side in sides)])
    if m is None:
        return None
    side = next(side for side in sides if m.corridor in side.corridors)
    own = [o for o in w.plan.movements if o.kind is Kind.OUT and o.corridor in side.corridors]
    first = min(o.start for o in w.plan.movements if o.kind is Kind.OUT)
    if m.start == first or sum(o.people for o in own if o is m or o.start == first) <= side.slack:
        return None
    early = m.start - first
    calls = tuple(replace(b, call=b.call - early) for b in m.boardings)
    times = {"start": first, "departure": m.departure - early, "arrival": m.arrival - early}
    mutant = w.put("too early", m, boardings=calls, checkpoints=tuple(t - early for t in m.checkpoints), **times)
    return replace(mutant, declared=None)


def _declared_number(w: _Workshop) -> Mutant | None:
    """Expected deaths that are a millionth to a tenth off, at one level."""
    assert w.declared is not None
    deaths = dict(w.declared["expected_deaths"])
    level = w.pick(sorted(deaths))
    deaths[level] *= 1 + w.pick([-1, 1]) * 10.0 ** -w.some(6)
    return Mutant(f"declared deaths at {level}", w.plan, {**w.declared, "expected_deaths": deaths})


CHANGES: tuple[Callable[[_Workshop], Mutant | None], ...] = (
    _people,
    _seats,
    _time,
    _checkpoint_time,
    _call,
    _road,
    _corridor,
    _site,
    _vehicle,
    _mode,
    _point,
    _group,
    _cargo,
    _ration,
    _dropped,
    _duplicated,
    _too_early,
)
