"""A plan: who moves when, by which road and vehicle; and what it is worth beside doing something else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage.records.people import Group


class Kind(StrEnum):
    """What a movement does."""

    OUT = "out"  # people out
    IN = "in"  # an empty vehicle in
    AID = "aid"  # a truck in, unloaded at the aid point, and out again


@dataclass(frozen=True, slots=True)
class Boarding:
    """People of one group who are called at a minute, walk to an assembly point and board there."""

    group: Group
    point: str
    people: int
    call: int  # minute at which they leave home


@dataclass(frozen=True, slots=True)
class Movement:
    """One vehicle (or one walking party), one way; an aid truck there and back. Times in minutes since the plan starts.

    OUT: `start` is the boarding at the first assembly point, `departure` the minute it leaves the last one, `checkpoints` the
    minute it reaches each checkpoint of the corridor, `arrival` at `site`. IN: `start` = `departure` outside, `arrival` inside.
    AID: `start` = `departure` outside, `arrival` at the aid point `site`, `back` the minute it is outside again.
    `roads` is the way in the order driven (AID: the way in).
    """

    id: str
    kind: Kind
    vehicle: str  # "bus-07"; a walking party has its own
    mode: str
    corridor: str
    roads: tuple[str, ...]
    points: tuple[str, ...]  # assembly points in the order visited; empty unless OUT
    site: str | None
    boardings: tuple[Boarding, ...]
    cargo: tuple[tuple[str, float], ...]  # commodity -> units
    start: int
    departure: int
    checkpoints: tuple[int, ...]
    arrival: int
    back: int | None = None

    @property
    def people(self) -> int:
        """Persons aboard when it departs (living, boarding)."""
        return sum(b.people for b in self.boardings)


@dataclass(frozen=True, slots=True)
class Ration:
    """How many of a group get aid during one block."""

    group: Group
    block: int
    people: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Movements and rations: all that a person needs to carry it out, and all that `check` needs to judge it."""

    case_id: str
    movements: tuple[Movement, ...]
    rations: tuple[Ration, ...]
    what_if: bool = False
