"""Bookings of the rest become movements: what stays keeps its id and, where it can, its vehicle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace

from safepassage.plan.journeys import Journey
from safepassage.plan.movements import kind_of, movement_of
from safepassage.plan.replan_news import News
from safepassage.plan.replan_pools import Free, Pools, name, number
from safepassage.plan.roster import Roster
from safepassage.plan.rounding import Booking
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind, Movement, Plan

_ORDER = {Kind.IN: 0, Kind.AID: 1, Kind.OUT: 2}


def named(
    roster: Roster, news: News, old: Plan, pools: Pools, bookings: Sequence[Booking], used: frozenset[str] = frozenset()
) -> tuple[Movement, ...]:
    """
    The movements of the bookings, in the order of their start, each with its id and a vehicle that is free.

    `used` are ids that a new movement is never given: claims, papers and people know other movements by them.
    """
    ordered = sorted(bookings, key=lambda b: (b.start, _ORDER[kind_of(b)], b.journey.mode, b.journey.corridor))
    made = [movement_of(roster, booking, "", "") for booking in ordered]
    ids = _ids(made, [m for m in old.movements if m.start >= news.now], used | {m.id for m in old.movements})
    wanted = {m.id: m.vehicle for m in old.movements}
    fleet = _Fleet(roster, pools, old)
    vehicles = [fleet.take(booking, wanted.get(ids[i], "")) for i, booking in enumerate(ordered)]
    return tuple(replace(m, id=ids[i], vehicle=vehicles[i]) for i, m in enumerate(made))


def _ids(made: Sequence[Movement], old: Sequence[Movement], taken: frozenset[str]) -> list[str]:
    """The id of the old movement that each is, from the most alike to the least; the others get new ones."""
    ids: list[str] = [""] * len(made)
    left = dict.fromkeys(sorted(old, key=lambda m: (m.start, m.id)))
    for alike in _ALIKE:
        there: dict[Hashable, list[Movement]] = defaultdict(list)
        for m in left:
            there[alike(m)].append(m)
        for i, m in enumerate(made):
            if not ids[i] and (same := there.get(alike(m))):
                nearest = min(same, key=lambda other: (abs(other.start - m.start), other.id))
                same.remove(nearest)
                del left[nearest]
                ids[i] = nearest.id
    last = max((int(n) for n in (i.lstrip("m") for i in taken) if n.isdigit()), default=0)
    for i in range(len(ids)):
        if not ids[i]:
            last += 1
            ids[i] = f"m{last:04d}"
    return ids


def _way(m: Movement) -> tuple[Hashable, ...]:
    return m.kind, m.mode, m.corridor, m.points, m.site


def _exactly(m: Movement) -> tuple[Hashable, ...]:
    return (*_way(m), m.start, tuple(sorted(((b.group, b.people) for b in m.boardings), key=str)), m.cargo)


_ALIKE: tuple[Callable[[Movement], Hashable], ...] = (
    _exactly,
    lambda m: (*_way(m), m.start),
    lambda m: (m.kind, m.mode, m.points, m.start),
    _way,
)


class _Fleet:
    """Which vehicle goes: the one that was to go, if it is free; else the one that has been free longest."""

    def __init__(self, roster: Roster, pools: Pools, old: Plan) -> None:
        self.roster = roster
        self.free = {True: {m: list(f) for m, f in pools.inside.items()}, False: {m: list(f) for m, f in pools.outside.items()}}
        feet = {m.id for m in roster.case.modes if m.kind is ModeKind.FOOT}
        self.parties = max((number(m.vehicle) for m in old.movements if m.mode in feet), default=0)
        self.used: set[str] = {m.vehicle for m in old.movements if m.start < roster.first_call}

    def take(self, booking: Booking, wanted: str) -> str:
        """The vehicle of a booking; they come in the order of their start."""
        journey, mode = booking.journey, self.roster.modes[booking.journey.mode]
        if mode.kind is ModeKind.FOOT:
            return self._party(mode.id, wanted)
        out = kind_of(booking) is Kind.OUT
        vehicle = self._from(self.free[out][mode.id], booking.start, name(mode, number(wanted)) if wanted else "")
        self._returns(journey, booking, vehicle, inside=kind_of(booking) is Kind.IN)
        return vehicle

    def _party(self, mode: str, wanted: str) -> str:
        if wanted and wanted not in self.used:
            self.used.add(wanted)
            return wanted
        self.parties += 1
        return f"{mode}-{self.parties:04d}"

    def _from(self, pool: list[Free], start: int, wanted: str) -> str:
        ready = [free for free in pool if free[0] <= start]
        if not ready:
            raise AssertionError(f"no vehicle is free at minute {start}")
        chosen = next((free for free in ready if free[1] == wanted), min(ready))
        pool.remove(chosen)
        return chosen[1]

    def _returns(self, journey: Journey, booking: Booking, vehicle: str, inside: bool) -> None:
        if journey.free is not None:
            self.free[inside][journey.mode].append((booking.start + journey.free, vehicle))
