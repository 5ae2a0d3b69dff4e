"""Stops: when a deal or a road could not be used, for how long, and why. Drawn by `stops`, played by `rehearsal`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import inf

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


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

    def __post_init__(self) -> None:
        if not 0 < self.pace < inf:
            raise ValueError(f"the pace of a future must be above nothing and finite, not {self.pace}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One fitted parameter as a person reads it: what was believed before, what was seen, what is believed now, and why."""

    name: str
    unit: str
    prior: tuple[float, float, float]  # 10 / 50 / 90 % of a new operation, before any operation was seen
    data: str  # "homs_2014_02: 24, 48 h; ..."
    posterior: tuple[float, float, float]  # 10 / 50 / 90 % of a new operation, after
    source: str  # why the prior is what it is


@dataclass(frozen=True, slots=True)
class Habits:
    """
    Posterior draws for an operation that the model has not seen: row i of every array belongs together, and is one future's truth.

    `delay` and `stopped` are mean spells [hours]; `open` the mean open spell in shares of the whole work (0.5: half the people leave
    between two stops); `final` the chance that a stop is never lifted; `causes` the chance of each `Cause` in its order; `overrun` open
    hours that the work takes over those announced; `unevenness` the spread (of the log) of the rate between open spells; `demand` people
    who come over the likely estimate; `patients` the same for patients; `finish` all hours from the agreed start to the last departure
    over those announced, stops and delay among them.
    """

    delay: Floats  # (n,)
    open: Floats  # (n,) shares of the work
    stopped: Floats  # (n,)
    final: Floats  # (n,)
    causes: Floats  # (n, causes)
    overrun: Floats  # (n,)
    unevenness: Floats  # (n,)
    demand: Floats  # (n,)
    patients: Floats  # (n,)
    finish: Floats  # (n,)

    def __post_init__(self) -> None:
        for name in self.__slots__:
            values = getattr(self, name)
            if len(values) != len(self.delay) or not np.all(np.isfinite(values)) or np.any(values < 0):
                raise ValueError(f"The draws of {name} are not {len(self.delay)} finite numbers of at least 0.")
            values.setflags(write=False)

    def __len__(self) -> int:
        return len(self.delay)


@dataclass(frozen=True, slots=True)
class StopModel:
    """What operations taught about stops: which it has seen (it may forecast none of them), each parameter, and draws."""

    seen: tuple[str, ...]  # ids of operations, sorted
    parameters: tuple[Parameter, ...]
    habits: Habits
