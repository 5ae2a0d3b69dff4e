"""What danger is made of: reports of violence, areas, who massed where; and what is made of it, row by row, for the planner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage.records.levels import Assumption, Range

Ring = tuple[tuple[float, float], ...]  # (lon, lat) of each corner; the last is the first


class Weapon(StrEnum):
    """Classes of weapons that reach people differently. UNKNOWN: the report does not say."""

    AIR = "air"  # bombs and missiles from the air
    SHELLING = "shelling"  # mortars, artillery, rockets
    SMALL_ARMS = "small_arms"  # snipers, clashes
    GAS = "gas"  # heavier than air: it sinks into cellars
    EXPLOSIVE = "explosive"  # mines, devices, what did not explode at first
    UNKNOWN = "unknown"


class Posture(StrEnum):
    """Where a body is when the weapon comes."""

    CELLAR = "cellar"  # at home, sheltering
    STREET = "street"  # in the open, on foot or waiting
    VEHICLE = "vehicle"


class EventKind(StrEnum):
    """What a record tells."""

    INCIDENT = "incident"  # people were hurt, or a dated attack
    STRIKE = "strike"  # something was hit; nobody says who was hurt
    DAMAGE = "damage"  # a structure is damaged in a picture: a prior


class Precision(StrEnum):
    """What a point stands for. A CITY's point says nothing of where in it."""

    POINT = "point"
    NEIGHBOURHOOD = "neighbourhood"  # the middle of a neighbourhood: spread over it
    TOWN = "town"  # a village or town as a whole
    CITY = "city"
    NONE = "none"  # no point; perhaps a name


@dataclass(frozen=True, slots=True)
class Event:
    """
    One report of violence. Times are days since 1970-01-01 in the case's own clock, closed-open: an interval is an interval.

    `weight` is how far its evidence counts (0 to 1), `deaths` what the sources say between them (None: nobody said), `also` the other
    records of the same incident, `doubt` why its point cannot be right (then it is not used), `named` the areas whose name it bears.
    """

    id: str
    kind: EventKind
    begin: float
    end: float
    place: str
    point: tuple[float, float] | None
    precision: Precision
    weapon: Weapon
    deaths: Range | None
    weight: float
    source: str
    file: str
    line: int
    also: tuple[str, ...] = ()
    doubt: str = ""
    named: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.begin < self.end:
            raise ValueError(f"{self.id}: an event must begin before it ends")
        if not 0 <= self.weight <= 1:
            raise ValueError(f"{self.id}: a weight lies between 0 and 1, not {self.weight}")


@dataclass(frozen=True, slots=True)
class Area:
    """A neighbourhood: its outlines in degrees (holes as rings of the other kind), and who holds it, if somebody said."""

    id: str
    name: str
    name_ar: str
    rings: tuple[Ring, ...]
    people: float | None = None
    holder: str | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Front:
    """A front line, in degrees."""

    points: Ring
    file: str = ""


class Stance(StrEnum):
    """What is claimed of a party near a place."""

    MASSING = "massing"  # troops gather
    PUSH = "push"  # an assault is announced


@dataclass(frozen=True, slots=True)
class Posturing:
    """A claim that troops mass near an area, or that a push is announced; days as in `Event`, end None: until further notice."""

    area: str
    stance: Stance
    begin: float
    end: float | None
    source: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that was read for making danger, in the order of the files, and sentences on what was put right or left out."""

    events: tuple[Event, ...] = ()
    areas: tuple[Area, ...] = ()
    fronts: tuple[Front, ...] = ()
    posturing: tuple[Posturing, ...] = ()
    repairs: tuple[str, ...] = ()


class HazardKind(StrEnum):
    """What a row of made danger is about."""

    ZONE = "zone"
    ROAD = "road"
    CHECKPOINT = "checkpoint"


@dataclass(frozen=True, slots=True)
class MadeHazard:
    """
    Danger of one place and posture during [begin, end) minutes of the plan, without pauses [deaths per person-hour].

    `per_hour` None: nothing was ever reported there, and nothing is assumed: unknown, which raises where a number is asked of it.
    """

    kind: HazardKind
    place: str
    posture: Posture
    begin: int
    end: int
    per_hour: Range | None
    source: str

    def __post_init__(self) -> None:
        if not 0 <= self.begin < self.end:
            raise ValueError(f"danger of {self.place}: it must begin before it ends, and not before the plan")
        if self.per_hour is not None and self.per_hour.low < 0:
            raise ValueError(f"danger of {self.place}: a hazard is not negative")


@dataclass(frozen=True, slots=True)
class Part:
    """What one record, or one thing that is known of the place, adds to a place's intensity: `share` of the whole, shares sum to one."""

    what: str  # an event's id, or a name such as "structure: damage"
    share: float
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Intensity:
    """
    Incidents expected in one area [per day], and how its danger compares with where the people are (1: like the mean of them).

    Ranges hold 80 percent of belief; None where nothing was ever reported: unknown, never low. `records` is how many reports were ever
    placed here, `posturing` the claims that raise it.
    """

    area: str
    per_day: Range | None
    relative: Range | None
    records: float
    posturing: tuple[Posturing, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelCheck:
    """The level of danger from three sides [deaths per person-day]: assumed, and as the records tell it, with their under-reporting."""

    assumed: Range
    records: Range | None  # None: no record says how many died
    incidents_per_day: Range  # at the start of the plan, in the areas of the zones
    deaths_per_incident: Range | None
    people: float


@dataclass(frozen=True, slots=True)
class MadeDanger:
    """All that `danger` makes: the planner's rows, danger area by area, what it rests on, and what a person must know."""

    day: float  # what was known: days since 1970-01-01, in the case's clock
    sources: tuple[tuple[str, int], ...]  # each collection and its records
    hazards: tuple[MadeHazard, ...]
    hourly: tuple[tuple[float, float, float], ...]  # of each hour of the plan: what multiplies the level, low / likely / high
    intensities: tuple[Intensity, ...]
    level: LevelCheck
    assumptions: tuple[Assumption, ...]  # those that were used
    learned: tuple[tuple[str, float], ...]  # each view and its weight
    cautions: tuple[str, ...]
    cautions_ar: tuple[str, ...]
