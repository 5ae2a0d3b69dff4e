"""When every movement really is where: checkpoints serve first come, first served (mathematics, section 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from math import ceil

from safepassage.check.course import Course, Doing
from safepassage.check.lookup import Lookup
from safepassage.records.city import Checkpoint, Corridor, Site
from safepassage.records.operation import Mode
from safepassage.records.plan import Kind, Movement
from safepassage.records.verdict import Timing
from safepassage.units import HOUR


@dataclass(frozen=True, slots=True)
class Trip:
    """A movement that can be carried out: its names are known, its way is open and as written."""

    movement: Movement
    mode: Mode
    corridor: Corridor
    site: Site | None
    course: Course


@dataclass(frozen=True, slots=True)
class Log:
    """A trip with the minute at which each of its steps begins; the last entry is when all is over."""

    trip: Trip
    begins: tuple[int, ...]  # shape (steps + 1,)

    @property
    def departure(self) -> int:
        """OUT: leaves its last assembly point. IN and AID: starts outside."""
        course = self.trip.course
        return self.begins[course.stops[-1] + 1] if self.trip.movement.kind is Kind.OUT else self.begins[0]

    @property
    def checkpoints(self) -> tuple[tuple[str, int, int], ...]:
        """Each checkpoint, the minute it is reached and the minute it is left."""
        steps = enumerate(self.trip.course.steps)
        return tuple((s.place, self.begins[i], self.begins[i + 1]) for i, s in steps if s.doing is Doing.CHECKPOINT)

    @property
    def arrival(self) -> int:
        """At the site; IN: inside; AID: at the aid point."""
        return self.begins[self.trip.course.stops[0]] if self.trip.movement.kind is Kind.AID else self.begins[-1]

    @property
    def end(self) -> int:
        """When the movement is over."""
        return self.begins[-1]

    @property
    def timing(self) -> Timing:
        """The minutes that a plan writes down."""
        back = self.end if self.trip.movement.kind is Kind.AID else None
        return Timing(self.trip.movement.id, self.departure, tuple(c[1] for c in self.checkpoints), self.arrival, back)


class _Desk:
    """One checkpoint's desk: serves persons one party after the other, in exact fractions of a minute."""

    def __init__(self, checkpoint: Checkpoint, least: int) -> None:
        self.minutes_each = Fraction(HOUR) / Fraction(checkpoint.persons_per_hour)
        self.least = least
        self.free_from = Fraction(0)

    def serve(self, minute: int, persons: int) -> int:
        """The minute at which a party that came at `minute` leaves."""
        self.free_from = max(self.free_from, Fraction(minute)) + persons * self.minutes_each
        return max(minute + self.least, ceil(self.free_from))


def logs(look: Lookup, trips: Sequence[Trip]) -> tuple[Log, ...]:
    """
    The minutes of every trip, in the order of `trips`.

    All trips go their way together; the one that comes first to any checkpoint is served first, ties by movement id.
    """
    least = int(look.likely("checkpoint_wait_minutes"))
    desks: dict[str, _Desk] = {}
    begins = [[trip.movement.start] for trip in trips]
    arriving: list[tuple[int, str, int]] = []

    def go_on(i: int) -> None:
        """Drive until the next checkpoint, and stand in its queue."""
        steps, minutes = trips[i].course.steps, begins[i]
        while len(minutes) <= len(steps):
            step = steps[len(minutes) - 1]
            if step.doing is Doing.CHECKPOINT:
                heappush(arriving, (minutes[-1], trips[i].movement.id, i))
                return
            minutes.append(minutes[-1] + step.minutes)

    for i in range(len(trips)):
        go_on(i)
    while arriving:
        minute, _, i = heappop(arriving)
        place = trips[i].course.steps[len(begins[i]) - 1].place
        if place not in desks:
            desks[place] = _Desk(look.checkpoints[place], least)
        begins[i].append(desks[place].serve(minute, trips[i].movement.people))
        go_on(i)
    return tuple(Log(trip, tuple(minutes)) for trip, minutes in zip(trips, begins, strict=True))
