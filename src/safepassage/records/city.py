"""The city: where things are, which roads join them, who holds what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage.records.levels import Range
from safepassage.records.people import Care, Screening


class Exposure(StrEnum):
    """What kind of danger a road lies in; UNKNOWN travels and raises when a number is asked of it."""

    BESIEGED = "besieged"  # inside the besieged area
    FRONT = "front"  # crosses or lines the front
    REAR = "rear"  # behind the lines, away from fighting
    UNKNOWN = "unknown"


class RoadState(StrEnum):
    """Whether a vehicle can pass; UNKNOWN is neither open nor shut."""

    OPEN = "open"
    SHUT = "shut"
    UNKNOWN = "unknown"


class CorridorState(StrEnum):
    """A corridor is a state machine (conventions, section 4); only OPENED and USED carry people."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    ANNOUNCED = "announced"
    OPENED = "opened"
    USED = "used"
    BLOCKED = "blocked"
    CLOSED = "closed"
    NOT_KEPT = "not_kept"


class SiteKind(StrEnum):
    HOSPITAL = "hospital"
    RECEPTION = "reception"
    AID_POINT = "aid_point"  # where trucks unload, inside


@dataclass(frozen=True, slots=True)
class Node:
    """A junction. Degrees, EPSG:4326."""

    id: str
    name: str
    name_ar: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Road:
    """A road between two junctions, usable both ways; `holder` is the party that holds it, if known."""

    id: str
    u: str
    v: str
    name: str
    name_ar: str
    metres: float
    exposure: Exposure
    state: RoadState
    holder: str | None
    source: str

    def __post_init__(self) -> None:
        if not self.metres > 0:
            raise ValueError(f"road {self.id}: metres must be positive, not {self.metres}")


@dataclass(frozen=True, slots=True)
class Zone:
    """A besieged neighbourhood; `danger` multiplies the violence at home of the whole enclave."""

    id: str
    name: str
    name_ar: str
    lon: float
    lat: float
    holder: str | None
    danger: Range
    source: str


@dataclass(frozen=True, slots=True)
class AssemblyPoint:
    """Where people called from `zones` wait for a vehicle: at most `cap_people`, at most `cap_minutes`."""

    id: str
    name: str
    name_ar: str
    node: str
    zones: tuple[str, ...]
    cap_people: int
    cap_minutes: int
    source: str


@dataclass(frozen=True, slots=True)
class Site:
    """A hospital or reception site outside, or an aid point inside.

    `intake_per_hour` persons (an aid point: trucks unloaded) per clock hour of the plan; `places` in all.
    `side` is the territory it lies in (a party), for the choice of destination.
    """

    id: str
    name: str
    name_ar: str
    kind: SiteKind
    side: str
    node: str
    intake_per_hour: float
    places: float
    accepts: tuple[Care, ...]
    source: str


@dataclass(frozen=True, slots=True)
class ScreeningRule:
    """What a checkpoint does with a class: the share held, and whether its holder made people of it disappear."""

    screening: Screening
    held: Range  # share of those who pass
    disappeared: bool
    source: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Screens `persons_per_hour`, first come first served; `standing_vehicles` can wait there."""

    id: str
    name: str
    name_ar: str
    holder: str
    node: str
    persons_per_hour: float
    standing_vehicles: int
    rules: tuple[ScreeningRule, ...]
    source: str

    def rule(self, screening: Screening) -> ScreeningRule:
        """The rule for one class; every class has one (checked when the case is read)."""
        return next(r for r in self.rules if r.screening is screening)


@dataclass(frozen=True, slots=True)
class Corridor:
    """A way out that parties talk about: consecutive `roads` from inside to outside.

    `quiet_until` is the last road of the quiet area: past it a vehicle is out of danger's reach for the pause.
    `checkpoints` lie on nodes of the way, in the order met on the way out. `vehicles_per_hour` each way,
    `walkers_per_hour` on the way out. `sites` can be reached from its outer end.
    With `pause_required`, people and vehicles move only inside the corridor's pauses.
    """

    id: str
    name: str
    name_ar: str
    state: CorridorState
    start: str  # node inside
    end: str  # node outside
    roads: tuple[str, ...]
    quiet_until: str
    checkpoints: tuple[str, ...]
    vehicles_per_hour: int
    walkers_per_hour: int
    pause_required: bool
    sites: tuple[str, ...]
    source: str

    @property
    def usable(self) -> bool:
        """Whether a plan may use it without a what-if."""
        return self.state in (CorridorState.OPENED, CorridorState.USED)


@dataclass(frozen=True, slots=True)
class Party:
    """A party to the conflict or to the operation, and the deals that bind it."""

    id: str
    name: str
    name_ar: str
    role: str
    deals: tuple[str, ...]
    source: str
