"""What `check` says of a plan: named violations, and what the replay counted."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.levels import Level
from safepassage.records.people import Group


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule broken: which rule (a short name such as "seats"), where, when (minute), by how much, in words."""

    rule: str
    where: str
    minute: int | None
    amount: float
    text: str


@dataclass(frozen=True, slots=True)
class GroupCount:
    """What becomes of one group: persons, expected. `people` + `inflow` is the sum of the six that follow."""

    group: Group
    people: float
    inflow: float
    out_alive: float
    inside_alive: float
    dead_home: float
    dead_waiting: float
    dead_moving: float
    dead_after: float
    boarded: float  # living persons who boarded
    held: float  # of those out, expected to be held at checkpoints
    aided_days: float  # person-days with aid


@dataclass(frozen=True, slots=True)
class Timing:
    """When a movement really is where, with the queues: minutes since the plan starts."""

    movement: str
    departure: int
    checkpoints: tuple[int, ...]
    arrival: int
    back: int | None


@dataclass(frozen=True, slots=True)
class Tally:
    """A plan replayed at one level: expected persons."""

    level: Level
    groups: tuple[GroupCount, ...]
    crew_deaths: float
    held: tuple[tuple[str, str, float], ...]  # checkpoint, screening class, expected persons held
    out_by_hour: tuple[float, ...]  # living persons arrived outside by the end of each hour of the plan
    critical_by_hour: tuple[float, ...]

    @property
    def expected_deaths(self) -> float:
        """Deaths of people and crews up to T+."""
        dead = sum(g.dead_home + g.dead_waiting + g.dead_moving + g.dead_after for g in self.groups)
        return dead + self.crew_deaths


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on a plan: violations at the likely level, the tally at each level, and the true times."""

    violations: tuple[Violation, ...]
    low: Tally
    likely: Tally
    high: Tally
    timings: tuple[Timing, ...]

    def tally(self, level: Level) -> Tally:
        """The tally at one level."""
        return {Level.LOW: self.low, Level.LIKELY: self.likely, Level.HIGH: self.high}[level]
