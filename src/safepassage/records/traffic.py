"""A plan's vehicles driven through a traffic program, and how that compares with our own replay. Minutes since the plan starts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Traffic(StrEnum):
    """How closely a traffic program looks at a vehicle."""

    MESO = "mesoscopic"  # queues on stretches of road
    MICRO = "microscopic"  # every vehicle, every second


@dataclass(frozen=True, slots=True)
class Closing:
    """A road that nobody drives on, both ways, in [start, end) minutes; `end` None: it is not opened again."""

    road: str
    start: int
    end: int | None

    def __post_init__(self) -> None:
        if self.start < 0 or (self.end is not None and self.end <= self.start):
            raise ValueError(f"road {self.road} cannot be closed from minute {self.start} to minute {self.end}")


@dataclass(frozen=True, slots=True)
class Drive:
    """When one movement was where; None: never, by the end of the run. `waits` is the queue before each checkpoint's desk [minutes]."""

    movement: str
    departure: float | None
    checkpoints: tuple[float, ...]
    waits: tuple[float, ...]
    arrival: float | None
    back: float | None

    @property
    def end(self) -> float | None:
        """When it was over."""
        return self.arrival if self.back is None else self.back


@dataclass(frozen=True, slots=True)
class Driven:
    """One run of a traffic program. `settled` is by how much the last pass still moved a wait at a checkpoint [minutes]."""

    traffic: Traffic
    drives: tuple[Drive, ...]  # of every movement that was handed over, in the order of the plan
    unfinished: tuple[str, ...]  # movements that were under way, or had not begun, when the run ended
    interventions: int  # vehicles that the program moved by hand or let collide: 0, or the run is not to be believed
    passes: int
    settled: float
    version: str


@dataclass(frozen=True, slots=True)
class Compared:
    """
    One movement by both. Minutes from its start to its end, as `check` has it and as each run has it (None: not over by its end).

    `rounding` is what `check` adds by taking whole minutes for each road; `queued` is what each run lets it stand before desks.
    """

    movement: str
    kind: str
    vehicle: str
    mode: str
    corridor: str
    start: int
    checked: int  # from start to end [minutes]
    driven: tuple[float | None, ...]  # the same, one for each run
    rounding: float
    queued: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """Differences of one kind of movement, driven minus checked [minutes]: how many, mean, 5 %, 50 %, 95 %, least and most."""

    kind: str
    mode: str
    count: int
    mean: float
    low: float
    middle: float
    high: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One run against the replay. Clearance is the minute at which the last vehicle with people is out."""

    traffic: Traffic
    arrived: int
    unfinished: tuple[str, ...]
    interventions: int
    passes: int
    settled: float
    clearance: float | None
    all_over: float | None
    late: tuple[str, ...]  # movements whose vehicle is not ready a minute after they start
    spreads: tuple[Spread, ...]


@dataclass(frozen=True, slots=True)
class TrafficCheck:
    """The whole comparison."""

    case_id: str
    version: str
    lanes: int
    seed: int
    clearance_checked: int | None
    all_over_checked: int | None
    left_out: tuple[str, ...]  # movements that `check` could not replay either
    runs: tuple[RunSummary, ...]
    movements: tuple[Compared, ...]
