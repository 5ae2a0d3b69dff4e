"""A case: everything that is known, claimed and assumed about one siege at one time."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from safepassage.records.city import AssemblyPoint, Checkpoint, Corridor, Node, Party, Road, Site, Zone
from safepassage.records.coupled import Coupled
from safepassage.records.hazard import MadeHazard
from safepassage.records.levels import Assumption, Level
from safepassage.records.operation import Commodity, Mode, Pause, Terms
from safepassage.records.people import Inflow, People, Willingness
from safepassage.units import HOUR


@dataclass(frozen=True, slots=True)
class Case:
    """One siege at one time. Minutes count from `start`; deaths are counted to `start` + horizon + tail (T+)."""

    id: str
    title: str
    title_ar: str
    note: str  # shown on every page, e.g. that the agreement is an exercise
    note_ar: str
    start: datetime
    horizon: int  # minutes
    tail: int  # minutes after the horizon
    block: int  # minutes of an aid block
    nodes: tuple[Node, ...]
    roads: tuple[Road, ...]
    zones: tuple[Zone, ...]
    people: tuple[People, ...]
    inflows: tuple[Inflow, ...]
    willingness: tuple[Willingness, ...]
    assembly_points: tuple[AssemblyPoint, ...]
    sites: tuple[Site, ...]
    checkpoints: tuple[Checkpoint, ...]
    corridors: tuple[Corridor, ...]
    pauses: tuple[Pause, ...]
    terms: tuple[Terms, ...]
    modes: tuple[Mode, ...]
    commodities: tuple[Commodity, ...]
    parties: tuple[Party, ...]
    assumptions: tuple[Assumption, ...]
    coupled: tuple[Coupled, ...] = field(default=(), repr=False)  # `tables` of older plan files do not know it: see `stands_on`
    hazards: tuple[MadeHazard, ...] = field(default=(), repr=False)  # danger made from records (danger.csv), in place of assumptions

    def __post_init__(self) -> None:
        if self.start.tzinfo is None:
            raise ValueError("the start of a case must have a time zone")
        if self.horizon <= 0 or self.horizon % self.block or self.block % HOUR:
            raise ValueError("the horizon must be whole aid blocks of whole hours")
        if self.tail < 0:
            raise ValueError("the tail must not be negative")

    def assumption(self, name: str) -> Assumption:
        """The assumption of that name; KeyError if the case has none."""
        for item in self.assumptions:
            if item.name == name:
                return item
        raise KeyError(name)

    def value(self, name: str, level: Level) -> float:
        """An assumption's value at a level of deaths."""
        return self.assumption(name).at(level)

    def clock(self, minute: int) -> datetime:
        """The time of day of a minute of the plan, in the case's own zone."""
        return self.start + timedelta(minutes=minute)
