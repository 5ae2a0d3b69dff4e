"""Bookings become movements: ids, times, roads, and which vehicle of the fleet does what."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from safepassage.plan.roster import Roster
from safepassage.plan.rounding import Booking
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Boarding, Kind, Movement

_ORDER = {Kind.IN: 0, Kind.AID: 1, Kind.OUT: 2}


def movements(roster: Roster, bookings: Iterable[Booking]) -> tuple[Movement, ...]:
    """Movements in the order of their start, numbered, each with a vehicle of the fleet that is free."""
    fleet = _Fleet(roster)
    made: list[Movement] = []
    for n, booking in enumerate(sorted(bookings, key=lambda b: (b.start, _ORDER[kind_of(b)], b.journey.mode, b.journey.corridor)), 1):
        made.append(movement_of(roster, booking, f"m{n:04d}", fleet.take(booking)))
    return tuple(made)


def kind_of(booking: Booking) -> Kind:
    """What a booking does: its journey says it."""
    if booking.journey.point is not None:
        return Kind.OUT
    return Kind.IN if booking.journey.site is None else Kind.AID


def movement_of(roster: Roster, booking: Booking, name: str, vehicle: str) -> Movement:
    """The movement of a booking."""
    journey, start, kind = booking.journey, booking.start, kind_of(booking)
    mode = roster.modes[journey.mode]
    boardings: list[Boarding] = []
    for k, n in sorted(booking.loads.items()):
        call = start - roster.muster - roster.walk(k, journey)
        boardings.append(Boarding(roster.form.groups[k], journey.point or "", n, call))
    units = dict(mode.cargo)
    return Movement(
        id=name,
        kind=kind,
        vehicle=vehicle,
        mode=mode.id,
        corridor=journey.corridor,
        roads=tuple(leg.road for leg in journey.legs if kind is not Kind.AID or leg.offset < journey.arrives),
        points=(journey.point,) if journey.point else (),
        site=journey.site,
        boardings=tuple(boardings),
        cargo=tuple((good, share * units[good]) for good, share in sorted(booking.cargo.items())),
        start=start,
        departure=start + (mode.loading_minutes if kind is Kind.OUT else 0),
        checkpoints=tuple(start + stand.offset for stand in journey.stands),
        arrival=start + journey.arrives,
        back=start + journey.ends if kind is Kind.AID else None,
    )


class _Fleet:
    """Which vehicle goes: of those free, the one that has been free longest."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster
        self.parties = 0
        self.inside: dict[str, list[tuple[int, str]]] = {}
        self.outside: dict[str, list[tuple[int, str]]] = {}
        for mode in roster.case.modes:
            fleet = mode.inside + mode.outside
            names = [f"{mode.id}-{n:0{max(2, len(str(fleet)))}d}" for n in range(1, fleet + 1)]
            self.inside[mode.id] = [(0, name) for name in names[: mode.inside]]
            self.outside[mode.id] = [(0, name) for name in names[mode.inside :]]
            heapify(self.inside[mode.id])
            heapify(self.outside[mode.id])

    def take(self, booking: Booking) -> str:
        """The vehicle that makes a movement; bookings come in the order of their start."""
        journey, mode = booking.journey, self.roster.modes[booking.journey.mode]
        if mode.kind is ModeKind.FOOT:
            self.parties += 1
            return f"{mode.id}-{self.parties:04d}"
        kind = kind_of(booking)
        free, name = heappop((self.inside if kind is Kind.OUT else self.outside)[mode.id])
        if free > booking.start:
            raise AssertionError(f"{name} is not free at minute {booking.start}")
        if journey.free is not None:
            there = self.inside if kind is Kind.IN else self.outside
            heappush(there[mode.id], (booking.start + journey.free, name))
        return name
