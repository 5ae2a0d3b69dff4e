"""The book of a plan: what is replayed, when, and by whom. Rules and replay read it; nothing in it depends on the level."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safepassage.check.course import Doing
from safepassage.check.lookup import Lookup
from safepassage.check.queue import Log, logs
from safepassage.check.vet import Place, Vetted, vet
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.plan import Boarding, Plan


@dataclass(frozen=True, slots=True)
class Aboard:
    """A boarding with its minutes: leaves home at `call`, at the point from `there`, aboard from `boards`; the vehicle `leaves`."""

    boarding: Boarding
    log: Log
    there: int
    boards: int
    leaves: int
    after: int  # the first step after the stop


@dataclass(frozen=True, slots=True)
class Book:
    """A plan, vetted and timed."""

    look: Lookup
    plan: Plan
    vetted: Vetted
    logs: tuple[Log, ...]  # all that could be timed
    replayed: tuple[Log, ...]  # those that are over by T+
    aboard: tuple[Aboard, ...]  # boardings of the replayed


def open_book(case: Case, plan: Plan, unknown: frozenset[Place] = frozenset()) -> Book:
    """Vet a plan and time what can be timed."""
    look = Lookup.of(case)
    vetted = vet(look, plan, unknown)
    timed = logs(look, vetted.trips)
    replayed = tuple(log for log in timed if log.end <= look.end)
    return Book(look, plan, vetted, timed, replayed, tuple(b for log in replayed for b in _aboard(look, log)))


def _aboard(look: Lookup, log: Log) -> list[Aboard]:
    movement, stops = log.trip.movement, log.trip.course.stops
    at = dict(zip(movement.points, stops, strict=False))
    found = []
    for b in movement.boardings:
        there = b.call + look.walk(b.group.zone, b.point, b.group.care)
        stop = at[b.point]
        found.append(Aboard(b, log, there, log.begins[stop], log.begins[stop + 1], stop + 1))
    return found


def undescribed(danger: Danger) -> frozenset[Place]:
    """Places on the way whose danger nobody has described, at one level."""
    tables = {Doing.ROAD: danger.road, Doing.POINT: danger.point, Doing.CHECKPOINT: danger.checkpoint, "street": danger.street}
    return frozenset((kind, name) for kind, table in tables.items() for name, hazard in table.items() if np.isnan(hazard).any())
