"""The state at the news: who is left, which vehicles stand where, what is stocked; as a case that can be planned."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from math import floor

from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.levels import Range
from safepassage.records.operation import Mode, ModeKind, Pause
from safepassage.records.people import Group, People, Screening, Willingness
from safepassage.records.plan import Kind, Movement, Plan, Ration
from safepassage.units import DAY

WINDOW = 3 * DAY  # minutes that a plan looks ahead: the rolling plan of 72 hours


@dataclass(slots=True)
class Vehicle:
    """One vehicle as it really is: where it stands once it is free, and since when, if inside (-1: outside or gone)."""

    mode: str
    crew: int
    since: int
    free: int = 0
    gone: bool = False


@dataclass(slots=True)
class State:
    """What is known at the news. Lives only inside one future; people are counted as they came, never as they truly are at home."""

    left: dict[Group, float]
    vehicles: list[Vehicle]
    places: dict[str, float]
    used: dict[tuple[Screening, str], float] = field(default_factory=lambda: defaultdict(float))  # persons, by class and side
    stock: dict[str, float] = field(default_factory=dict)
    parties: int = 0  # walking parties that left

    @classmethod
    def of(cls, case: Case) -> State:
        """The state when the plan begins, by likely counts."""
        left: dict[Group, float] = defaultdict(float)
        for people in case.people:
            left[people.group] += people.count.likely
        fleet = [
            Vehicle(mode.id, mode.crew, since)
            for mode in case.modes
            if mode.kind is not ModeKind.FOOT
            for since in [0] * mode.inside + [-1] * mode.outside
        ]
        stock = {good.id: good.stock.likely for good in case.commodities}
        return cls(left, fleet, {s.id: float(s.places) for s in case.sites}, stock=stock)


def state_case(case: Case, state: State, now: int, closed: frozenset[str], lost: frozenset[str]) -> Case | None:
    """
    The case at minute `now` of `case`, over the next 72 hours or what is left; None where nothing can be planned.

    Parameters
    ----------
    closed : corridors that are stopped now; nobody knows when they open
    lost : zones that have changed hands
    """
    horizon = min(WINDOW, case.horizon - now) // case.block * case.block
    pauses = [_shifted(p, now, horizon) for p in case.pauses]
    kept = tuple(p for p in pauses if p is not None)
    corridors = tuple(replace(c, state=CorridorState.BLOCKED) if c.id in closed and c.usable else c for c in case.corridors)
    needs = any(c.usable and (not c.pause_required or any(p.corridor == c.id for p in kept)) for c in corridors)
    if horizon <= 0 or not needs:
        return None
    people = [People(g, Range.exactly(float(floor(n + 1e-6))), "counted at the news") for g, n in state.left.items() if g.zone not in lost]
    return replace(
        case,
        start=case.clock(now),
        horizon=horizon,
        tail=case.horizon + case.tail - now - horizon,
        people=tuple(p for p in people if p.count.likely > 0),
        inflows=tuple(
            replace(f, minute=f.minute - now) for f in case.inflows if now <= f.minute < now + horizon and f.group.zone not in lost
        ),
        willingness=_willingness(case, state),
        sites=tuple(replace(s, places=max(0.0, state.places[s.id])) for s in case.sites),
        corridors=corridors,
        pauses=kept,
        modes=tuple(_mode(case, m.id, state) for m in case.modes),
        commodities=tuple(replace(c, stock=Range.exactly(max(0.0, state.stock[c.id]))) for c in case.commodities),
    )


def _shifted(pause: Pause, now: int, horizon: int) -> Pause | None:
    start, end = max(pause.start - now, 0), min(pause.end - now, horizon)
    return replace(pause, start=start, end=end) if start < end else None


def _willingness(case: Case, state: State) -> tuple[Willingness, ...]:
    """Shares of those who are left that would still go to a side: less those who went."""
    there: dict[Screening, float] = defaultdict(float)
    first: dict[Screening, float] = defaultdict(float)
    for group, n in state.left.items():
        there[group.screening] += n
    for people in case.people:
        first[people.group.screening] += people.count.likely
    found = []
    for w in case.willingness:
        room = max(0.0, w.share.likely * first[w.screening] - state.used[w.screening, w.side])
        found.append(replace(w, share=Range.exactly(min(1.0, room / there[w.screening]) if there[w.screening] > 0 else 0.0)))
    return tuple(found)


def _mode(case: Case, mode_id: str, state: State) -> Mode:
    mode = next(m for m in case.modes if m.id == mode_id)
    if mode.kind is ModeKind.FOOT:
        return replace(mode, inside=max(0, mode.inside - state.parties))
    mine = [v for v in state.vehicles if v.mode == mode_id and not v.gone]
    inside = sum(v.since >= 0 for v in mine)
    return replace(mode, inside=inside, outside=len(mine) - inside)


def shifted(plan: Plan, now: int, mark: str, case: Case) -> Plan:
    """A plan made at the news on the clock of the whole rehearsal; ids of its movements begin with `mark`, rations come in its blocks."""
    movements = tuple(
        replace(
            m,
            id=f"{mark}{m.id}",
            boardings=tuple(replace(b, call=b.call + now) for b in m.boardings),
            start=m.start + now,
            departure=m.departure + now,
            checkpoints=tuple(c + now for c in m.checkpoints),
            arrival=m.arrival + now,
            back=None if m.back is None else m.back + now,
        )
        for m in plan.movements
    )
    first, last = -(-now // case.block), case.horizon // case.block
    ahead: dict[Group, dict[int, int]] = {}
    for r in plan.rations:
        ahead.setdefault(r.group, {})[r.block] = r.people
    final = max((r.block for r in plan.rations), default=0)
    then = [(block, min((block * case.block - now) // case.block, final)) for block in range(first, last + 1)]
    rations = [Ration(group, block, people.get(at, 0)) for group, people in ahead.items() for block, at in then]
    return Plan(plan.case_id, movements, tuple(rations), plan.what_if)


def assign(plan: Plan, state: State, modes: dict[str, ModeKind]) -> dict[str, int]:
    """Which real vehicle each vehicle of a plan is: of those on its side, the one that is free first for the chain that starts first."""
    chains: dict[str, Movement] = {}
    for m in sorted(plan.movements, key=lambda m: (m.start, m.id)):
        if modes[m.mode] is not ModeKind.FOOT:
            chains.setdefault(m.vehicle, m)
    free: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for i, v in sorted(enumerate(state.vehicles), key=lambda item: (item[1].free, item[0])):
        if not v.gone:
            free[v.mode, v.since >= 0].append(i)
    found = {}
    for name, m in chains.items():
        there = free[m.mode, m.kind is Kind.OUT]
        if there:
            found[name] = there.pop(0)
    return found
