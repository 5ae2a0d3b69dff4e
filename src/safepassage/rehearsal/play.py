"""Futures played one after the other: what of each is kept, and the identity that holds in every one of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from safepassage.errors import SafepassageError
from safepassage.records.stops import Course
from safepassage.rehearsal import account, kernel
from safepassage.rehearsal.draws import Drawing
from safepassage.rehearsal.future import NEVER, Future, Hazards
from safepassage.rehearsal.kernel import LOST, T_BOARDED, T_CREW, T_END, T_HOW, T_MOVEMENT
from safepassage.rehearsal.script import OUT, Floats, Ints, Script
from safepassage.units import HOUR

TRIES = 6  # of each movement, in the mean; a movement beyond it is not asked again
IDENTITY = 1e-6  # persons
PLACES = ("home", "waiting", "moving", "after arrival", "crews")


class LostCount(SafepassageError):
    """People were lost or counted twice in a future: a fault of this program. Do not use its numbers."""


@dataclass(frozen=True, slots=True)
class Played:
    """
    What one future came to. Persons and deaths are expected within it.

    `groups` has the columns of `account`; `finish`: when the last of the plan's own movements with people arrived, -1 if one has not.
    """

    people_by_hour: Floats
    patients_by_hour: Floats
    groups: Floats  # shape (groups, account.COLUMNS)
    crews: float
    lost: Floats  # person-hours by cause
    clock: Floats  # hours of pauses stopped, by cause
    finish: int
    trapped: int
    tries: Ints  # shape (tries, 7)

    @property
    def deaths(self) -> Floats:
        """Expected deaths by where they happen, in the order of `PLACES`."""
        home, waiting, moving, after = self.groups[:, account.DEAD_HOME : account.DEAD_AFTER + 1].sum(axis=0)
        return np.array([home, waiting, moving, after, self.crews])


def played(sc: Script, drawing: Drawing, course: Course, rng: Generator) -> Played:
    """Draw one future and play it. Raises LostCount when people were lost or counted twice."""
    future, hazards, clock = drawing.future(sc, course, rng)
    return play(sc, future, hazards, clock)


def play(sc: Script, f: Future, h: Hazards, clock: Floats) -> Played:
    """Play one future. Raises LostCount."""
    most = TRIES * len(sc.kind) + 1
    tries, met = np.zeros((most, 7), dtype=np.int64), np.zeros((most, 3))
    unloaded, lost, stands = (
        np.zeros(len(sc.kind), dtype=np.int64),
        np.zeros(LOST),
        np.zeros((most + len(sc.vehicle_crew) + 1, 3), dtype=np.int64),
    )
    count, standing, trapped = kernel.play(sc, f, h, kernel.beginning(sc), NEVER, tries, met, unloaded, lost, stands)
    found, by_hour = np.zeros((len(f.people), account.COLUMNS)), np.zeros((2, sc.end // HOUR))
    account.account(sc, f, h, tries, met, count, unloaded, found, by_hour)
    refuse_lost(found)
    tries, met = tries[:count], met[:count]
    cumulated = np.cumsum(by_hour, axis=1)
    return Played(
        people_by_hour=cumulated[0],
        patients_by_hour=cumulated[1],
        groups=found,
        crews=_crews(sc, h, tries, met, stands[:standing]),
        lost=lost / HOUR,
        clock=clock,
        finish=_finish(sc, tries),
        trapped=trapped,
        tries=tries,
    )


def refuse_lost(found: Floats) -> None:
    """The identity of DESIGN in one future, of every group: who came is who is found, each once."""
    came = found[:, account.PEOPLE] + found[:, account.INFLOW]
    ended = found[:, account.OUT_ALIVE : account.OVERRUN + 1].sum(axis=1)
    apart = np.abs(came - ended)
    if not np.all(apart <= IDENTITY * np.maximum(1.0, came)):
        g = int(np.argmax(np.where(np.isnan(apart), np.inf, apart)))
        raise LostCount(f"group {g}: {came[g]} persons came and {ended[g]} were found. Please report this.")


def _crews(sc: Script, h: Hazards, tries: Ints, met: Floats, stands: Ints) -> float:
    """Expected deaths of crews: on their movements, standing inside between them, and standing there unused."""
    moving = float(sc.crew[tries[:, T_MOVEMENT]] @ -np.expm1(-met[:, T_CREW]))
    inside = between(h, sc.inside_row, stands[:, 1], stands[:, 2])
    idle = float(between(h, sc.inside_row, np.array([0]), np.array([sc.t_plus]))[0])
    return moving + float(sc.vehicle_crew[stands[:, 0]] @ -np.expm1(-inside)) + float(sc.idle_crew.sum() * -np.expm1(-idle))


def between(h: Hazards, row: int, begin: Ints, end: Ints) -> Floats:
    """Hazard met at one place during each [begin, end)."""
    last = len(h.segment) - 1

    def until(minute: Ints) -> Floats:
        at = np.minimum(minute, last)
        k = h.segment[at]
        return np.asarray(h.cum[row, k] + h.rate[row, k] * (at - h.breaks[k]), np.float64)

    return until(end) - until(begin)


def _finish(sc: Script, tries: Ints) -> int:
    """When the last of the plan's own movements with people arrived; -1 where one has not, in the rehearsed time."""
    wanted = np.flatnonzero((sc.kind == OUT) & (sc.own == 1) & (sc.persons > 0))
    there = tries[(tries[:, T_HOW] == kernel.ARRIVED) & (tries[:, T_END] <= sc.end) & (tries[:, T_BOARDED] == 1)]
    arrived = np.full(len(sc.kind), -1, dtype=np.int64)
    arrived[there[:, T_MOVEMENT]] = there[:, T_END]
    ends = arrived[wanted]
    return int(ends.max()) if len(ends) and ends.min() >= 0 else -1
