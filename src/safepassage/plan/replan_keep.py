"""What of the old plan can stay as it is: each movement that still fits is booked again, in the order in which they start."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from safepassage.plan.base import Formulation
from safepassage.plan.journeys import Journey
from safepassage.plan.replan_course import Courses
from safepassage.plan.roster import Roster
from safepassage.plan.rounding import Booking
from safepassage.records.people import Group
from safepassage.records.plan import Kind, Movement, Plan

_ORDER = {Kind.IN: 0, Kind.AID: 1, Kind.OUT: 2}
HALF = 0.5  # of the persons: for fewer the vehicle is given out anew
Key = tuple[str, str, str | None, str | None]


def later_of(plan: Plan, now: int) -> tuple[Movement, ...]:
    """What of a plan had not started at the news, in the order of booking."""
    return tuple(sorted((m for m in plan.movements if m.start >= now), key=lambda m: (m.start, _ORDER[m.kind], m.mode, m.corridor, m.id)))


def keep(form: Formulation, roster: Roster, courses: Courses, movements: Iterable[Movement]) -> dict[str, Booking]:
    """
    Books the movements that the roster still has room for; movement id -> booking.

    A vehicle keeps as many of its people as are still there, and goes if they are half of them or more. One whose way, times or stops
    are not those of a journey of the new model is not kept.
    """
    ways = _ways(form)
    booked: dict[str, Booking] = {}
    first_call, roster.first_call = roster.first_call, 0  # who was called already is on the way
    modes = {m.id: m for m in roster.case.modes}
    index = {g: k for k, g in enumerate(form.groups)}
    for m in movements:
        journey = _same(ways, roster, courses, m)
        if journey is None:
            continue
        if m.kind is Kind.OUT:
            loads = _loads(roster, journey, m, index)
            if sum(loads.values()) >= HALF * m.people:
                booked[m.id] = Booking(journey, m.start, loads, living=roster.take_out(journey, m.start, loads))
        elif roster.can_enter(journey, m.start):
            roster.take_in(journey, m.start)
            full = dict(modes[m.mode].cargo)
            booked[m.id] = Booking(journey, m.start, cargo={good: units / full[good] for good, units in m.cargo if full.get(good)})
    roster.first_call = first_call
    return booked


def _ways(form: Formulation) -> dict[Key, Journey]:
    return {_key(run.journey): run.journey for run in form.runs}


def _key(journey: Journey) -> Key:
    return journey.mode, journey.corridor, journey.point, journey.site


def _same(ways: Mapping[Key, Journey], roster: Roster, courses: Courses, m: Movement) -> Journey | None:
    """The journey of the new model that is this movement, minute by minute, if it may start then."""
    if len(m.points) > 1:
        return None
    journey = ways.get((m.mode, m.corridor, m.points[0] if m.points else None, m.site))
    if journey is None or m.start not in roster.allowed[journey] or journey != courses.of(m):
        return None
    return journey


def _loads(roster: Roster, journey: Journey, m: Movement, index: Mapping[Group, int]) -> dict[int, int]:
    room = roster.room(journey, m.start)
    loads: dict[int, int] = {}
    for b in m.boardings:
        k = index.get(b.group)
        if k is None or b.call != m.start - roster.muster - roster.walk(k, journey):
            continue
        n = min(b.people, room - sum(loads.values()), roster.may_join(journey, loads, k, m.start))
        if n > 0:
            loads[k] = loads.get(k, 0) + n
    return loads
