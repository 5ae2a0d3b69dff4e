"""A movement of the grid, step by step in time: where it is in which minutes, and whether the rules let it be (sections 3 to 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from safepassage.records.case import Case
from safepassage.records.city import AssemblyPoint, Corridor, Road, Site
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind
from tests.independent import ways


@dataclass
class Leg:
    """Being at one place (a "road", "point" or "checkpoint") during [start, end)."""

    place: str
    id: str
    start: int
    end: int


@dataclass
class Trip:
    """The legs of one movement, written down while it drives; `now` is the minute it has got to."""

    mode: Mode
    corridor: Corridor
    start: int
    now: int
    legs: list[Leg] = field(default_factory=list)
    enters_start: list[int] = field(default_factory=list)  # minutes at which it enters the corridor from inside
    enters_end: list[int] = field(default_factory=list)  # and from outside
    enters_quiet: int = -1
    leaves_quiet: int = -1
    arrival: int = -1

    def be(self, place: str, name: str, minutes: int) -> None:
        """Spend minutes at a place."""
        self.legs.append(Leg(place, name, self.now, self.now + minutes))
        self.now += minutes

    def drive(self, roads: Sequence[Road]) -> None:
        """Drive roads one after the other."""
        for road in roads:
            if road.id == self.corridor.quiet_until:
                self.enters_quiet = self.now
            self.be("road", road.id, ways.road_minutes(road, self.mode))
            if road.id == self.corridor.quiet_until:
                self.leaves_quiet = self.now

    def reached(self, checkpoint: str) -> int:
        """The minute it reaches a checkpoint."""
        return next(leg.start for leg in self.legs if leg.place == "checkpoint" and leg.id == checkpoint)


def whole(case: Case, name: str) -> int:
    """An assumption in whole minutes, at likely (a rule)."""
    return int(case.value(name, Level.LIKELY))


def passes_checkpoints(case: Case, trip: Trip, here: str, pending: list[str]) -> None:
    """Wait at every checkpoint that stands on this node, in the corridor's order."""
    at = {c.id: c.node for c in case.checkpoints}
    while pending and at[pending[0]] == here:
        trip.be("checkpoint", pending.pop(0), whole(case, "checkpoint_wait_minutes"))


def out_trip(case: Case, mode: Mode, point: AssemblyPoint, corridor: Corridor, site: Site, start: int) -> Trip | None:
    """People out: loading, inner way, corridor with its checkpoints, outer way. None when there is no way."""
    inner, outer = ways.inner_legs(case, [point], corridor), ways.outer_leg(case, corridor, site)
    if inner is None or outer is None or not ways.corridor_is_whole(case, corridor):
        return None
    trip = Trip(mode, corridor, start, start)
    trip.be("point", point.id, mode.loading_minutes)
    trip.drive(inner[0])
    trip.enters_start.append(trip.now)
    here, pending = corridor.start, list(corridor.checkpoints)
    passes_checkpoints(case, trip, here, pending)
    for road in ways.corridor_roads(case, corridor):
        trip.drive([road])
        here = road.v if road.u == here else road.u
        passes_checkpoints(case, trip, here, pending)
    trip.drive(outer)
    trip.arrival = trip.now
    return trip


def in_trip(case: Case, mode: Mode, corridor: Corridor, start: int) -> Trip | None:
    """An empty vehicle in: the corridor backwards."""
    if not ways.corridor_is_whole(case, corridor):
        return None
    trip = Trip(mode, corridor, start, start, enters_end=[start])
    trip.drive(ways.corridor_roads(case, corridor)[::-1])
    trip.arrival = trip.now
    return trip


def aid_trip(case: Case, mode: Mode, corridor: Corridor, site: Site, start: int) -> tuple[Trip, Trip] | None:
    """A truck in until it has unloaded, and the same truck out again."""
    inner = ways.aid_leg(case, corridor, site)
    if inner is None or not ways.corridor_is_whole(case, corridor):
        return None
    there = Trip(mode, corridor, start, start, enters_end=[start])
    there.drive(ways.corridor_roads(case, corridor)[::-1])
    there.drive(inner)
    there.arrival = there.now
    there.be("point", site.id, mode.loading_minutes)
    back = Trip(mode, corridor, there.now, there.now)
    back.drive(inner[::-1])
    back.enters_start.append(back.now)
    back.drive(ways.corridor_roads(case, corridor))
    back.arrival = back.now
    return there, back


def in_a_pause(case: Case, corridor: Corridor, first: int, last: int) -> bool:
    """Rule 4: from the pause's start on, and over by its end less the margin; all in one pause. Free if none is required."""
    if not corridor.pause_required:
        return True
    margin = whole(case, "margin_minutes")
    own = [p for p in case.pauses if p.corridor == corridor.id]
    return any(p.start <= first and last <= p.end - margin for p in own)


def on_its_side(case: Case, trip: Trip) -> bool:
    """Rule 10: a corridor that stands on sides of coupled deals is for the modes of those sides."""
    there = [side for deal in case.coupled for side in deal.sides if trip.corridor.id in side.corridors]
    return there == [] or True in [trip.mode.id in side.modes for side in there]


def out_is_allowed(case: Case, trip: Trip, point: AssemblyPoint) -> bool:
    """Rules 4, 6 and 10 for a trip alone."""
    seated = trip.arrival - trip.start
    return (
        in_a_pause(case, trip.corridor, trip.start, trip.leaves_quiet)
        and trip.arrival <= case.horizon
        and whole(case, "muster_minutes") <= point.cap_minutes
        and on_its_side(case, trip)
        and (trip.mode.kind is ModeKind.FOOT or seated <= whole(case, "max_seated_minutes"))
    )


def in_is_allowed(case: Case, trip: Trip) -> bool:
    """Rule 4 for an empty vehicle in."""
    in_time = in_a_pause(case, trip.corridor, trip.enters_quiet, trip.arrival) and trip.arrival <= case.horizon
    return in_time and on_its_side(case, trip)


def aid_is_allowed(case: Case, there: Trip, back: Trip) -> bool:
    """Rule 4 for a truck; and the terms let aid in."""
    terms = next((t for t in case.terms if t.corridor == there.corridor.id), None)
    agreed = terms is not None and terms.aid_in is True
    agreed = agreed and on_its_side(case, there)
    return agreed and in_a_pause(case, there.corridor, there.enters_quiet, back.leaves_quiet) and back.arrival <= case.horizon
