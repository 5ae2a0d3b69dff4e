"""What claims make of the streets: their state, who holds them, rubble, and what clearing it would take."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.city import RoadState
from safepassage.records.levels import Assumption, Range


@dataclass(frozen=True, slots=True)
class Clearing:
    """
    Clearing one road of rubble, one lane wide: an activity with its own crew and time, which somebody must order and protect.

    `hours` is for one crew with one loader over the whole `metres`; two crews from both ends take half. It says nothing of the danger to
    the crew, and is counted in no plan.
    """

    road: str
    metres: float
    hours: Range
    rate: Assumption  # metres that a crew clears in an hour


@dataclass(frozen=True, slots=True)
class RoadOnStreets:
    """A road of the case as claims have it. `metres` are those over its streets, or its own where it was not traced."""

    road: str
    name: str
    state: RoadState
    holder: str | None
    metres: float
    traced: bool
    rubble: Range | None  # the chance that rubble blocks it; None: nobody speaks of rubble, which is not "none"
    clearing: Clearing | None


@dataclass(frozen=True, slots=True)
class StreetStates:
    """The roads of a case, and the metres of all streets by state and by holder. `silent` metres belong to no road of the case."""

    roads: tuple[RoadOnStreets, ...]
    by_state: tuple[tuple[RoadState, float], ...]
    by_holder: tuple[tuple[str | None, float], ...]
    silent: float
