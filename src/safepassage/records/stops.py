"""Stops: when a deal or a road could not be used, for how long, and why. Drawn by `stops`, played by `rehearsal`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cause(StrEnum):
    """Why nothing moved."""

    NOT_OPENED = "not opened in time"
    ATTACK = "attack"
    LISTS = "dispute over lists"
    OUTSIDER = "a party outside the deal"
    COUPLED = "coupled operation late"
    WEATHER = "weather"
    UNTOLD = "not told"


@dataclass(frozen=True, slots=True)
class Stop:
    """One time in which one deal (or one road) was stopped: [start, end), minutes since the plan's start."""

    what: str  # id of a deal, a corridor or a road; "" is the whole operation
    start: int
    end: int
    cause: Cause

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"A stop of {self.what or 'the operation'} ends (minute {self.end}) before it starts ({self.start}).")


@dataclass(frozen=True, slots=True)
class Course:
    """What one future holds: every stop, and how fast the work goes while nothing is stopped (1 as planned)."""

    stops: tuple[Stop, ...]
    pace: float = 1.0
