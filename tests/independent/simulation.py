"""What becomes of everybody under a plan (sections 2 and 3), by letting cohorts live one minute after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import exp

from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.operation import ModeKind
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Kind, Movement, Ration
from tests.independent import ways
from tests.independent.exposure import Dangers
from tests.independent.home_life import Home
from tests.independent.timetable import timetable
from tests.independent.trips import Leg


@dataclass
class Fate:
    """Expected persons: by group, how many end where ("home", "waiting", "moving", "after": dead there; "out", "inside": alive)."""

    groups: dict[Group, defaultdict[str, float]] = field(default_factory=dict)
    crew: float = 0.0

    def total(self, place: str) -> float:
        """All groups together."""
        return float(sum(ends[place] for ends in self.groups.values()))

    @property
    def deaths(self) -> float:
        """Expected deaths of people and crews up to T+."""
        return self.crew + sum(self.total(place) for place in ("home", "waiting", "moving", "after"))


def simulate(case: Case, danger: Danger, movements: Sequence[Movement], rations: Iterable[Ration]) -> Fate:
    """
    Expected deaths by place under a plan that obeys the rules.

    Raises
    ------
    ValueError
        At likely, when a plan boards people who were never present or uses aid that was never there.
    """
    dangers = Dangers(case, danger)
    legs = timetable(case, movements)
    home = Home(case, dangers, movements, list(rations))
    home.live()
    fate = Fate(groups=home.ends)
    for movement in movements:
        for i, boarding in enumerate(movement.boardings):
            leave(dangers, fate, boarding, home.boarded[movement.id, i], movement, legs[movement.id])
        fate.crew += crew_deaths(dangers, movement, legs[movement.id])
    fate.crew += standing_deaths(dangers, movements, legs)
    return fate


def leave(dangers: Dangers, fate: Fate, boarding: Boarding, people: float, movement: Movement, legs: list[Leg]) -> None:
    """Walk, wait, drive and arrive, minute by minute."""
    case, group, ends = dangers.case, boarding.group, fate.groups[boarding.group]
    point = next(p for p in case.assembly_points if p.id == boarding.point)
    site = next(s for s in case.sites if s.id == movement.site)
    stop = next(i for i, leg in enumerate(legs) if leg.place == "point" and leg.id == point.id)
    at_point = boarding.call + ways.walk_minutes(case, group, point)
    alive, ill = people, dangers.illness(group.care)
    for minute in range(boarding.call, legs[stop].end):
        violence = dangers.street(group.zone, minute) if minute < at_point else dangers.point(point.id, minute)
        ends["waiting"] += alive * (1 - exp(-violence - ill))
        alive *= exp(-violence - ill)
    for leg in legs[stop + 1 :]:
        for minute in range(leg.start, leg.end):
            violence = met(dangers, movement, leg, minute)
            ends["moving"] += alive * (1 - exp(-violence - ill))
            alive *= exp(-violence - ill)
    for _ in range(legs[-1].end, dangers.end):
        ends["after"] += alive * (1 - exp(-dangers.treated(group.care, site)))
        alive *= exp(-dangers.treated(group.care, site))
    ends["out"] += alive


def met(dangers: Dangers, movement: Movement, leg: Leg, minute: int) -> float:
    """Violence met on a leg of a movement in one minute."""
    mode = next(m for m in dangers.case.modes if m.id == movement.mode)
    if leg.place == "road":
        return dangers.road(leg.id, minute) * (dangers.danger.foot_factor if mode.kind is ModeKind.FOOT else 1.0)
    return dangers.point(leg.id, minute) if leg.place == "point" else dangers.checkpoint(leg.id, minute)


def crew_deaths(dangers: Dangers, movement: Movement, legs: list[Leg]) -> float:
    """Crew lost on one movement."""
    crew = next(m.crew for m in dangers.case.modes if m.id == movement.mode)
    alive = float(crew)
    for leg in legs:
        for minute in range(leg.start, leg.end):
            alive *= exp(-met(dangers, movement, leg, minute))
    return crew - alive


def standing_deaths(dangers: Dangers, movements: Sequence[Movement], legs: dict[str, list[Leg]]) -> float:
    """Crew lost in vehicles that stand inside, from minute 0 or their way in until they leave, or until T+."""
    dead = 0.0
    for mode in (m for m in dangers.case.modes if m.kind is not ModeKind.FOOT):
        unused = mode.inside
        for vehicle in sorted({m.vehicle for m in movements if m.mode == mode.id}):
            own = sorted((m for m in movements if m.vehicle == vehicle), key=lambda m: m.start)
            unused -= own[0].kind is Kind.OUT
            dead += sum(mode.crew * killed_inside(dangers, start, end) for start, end in times_inside(dangers, own, legs))
        dead += unused * mode.crew * killed_inside(dangers, 0, dangers.end)
    return dead


def times_inside(dangers: Dangers, own: list[Movement], legs: dict[str, list[Leg]]) -> list[tuple[int, int]]:
    """When one vehicle stands inside between its movements, in their order."""
    spans, since = [], 0
    for movement in own:
        if movement.kind is Kind.OUT:
            spans.append((since, movement.start))
        since = legs[movement.id][-1].end
    if own[-1].kind is Kind.IN:
        spans.append((since, dangers.end))
    return spans


def killed_inside(dangers: Dangers, start: int, end: int) -> float:
    """The chance that somebody who stands inside during [start, end) is killed."""
    alive = 1.0
    for minute in range(start, end):
        alive *= exp(-dangers.inside(minute))
    return 1 - alive
