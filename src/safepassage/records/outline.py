"""An operation of the past: its outline (what was known before it began), and its actual (what was counted afterwards)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from safepassage.records.stops import Cause


class What(StrEnum):
    """What a fact of an outline tells, and in which unit."""

    PEOPLE = "people"  # people expected to leave
    PATIENTS = "patients"  # patients for whom a place was asked
    HOURS = "hours"  # announced: how long it was to take
    ROUTE = "route_km"
    BATCH = "batch"  # people agreed for the first convoy
    VEHICLES = "vehicles"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing known before an operation: low / likely / high, since when, who said it, where it stands."""

    what: What
    low: float
    likely: float
    high: float
    said: datetime  # when it was said; nothing later than `Outline.as_of` is let in
    source: str

    def __post_init__(self) -> None:
        if not 0 < self.low <= self.likely <= self.high:
            raise ValueError(f"The fact on {self.what} is not 0 < low <= likely <= high: {self.low:g}, {self.likely:g}, {self.high:g}.")


@dataclass(frozen=True, slots=True)
class Outline:
    """What was known before an operation began."""

    id: str
    name: str
    as_of: datetime  # nothing said later is in here
    start: datetime  # the agreed start: hour 0 of every forecast
    window: tuple[int, int] | None  # agreed hours of the day [from, to), or None: day and night
    coupled: bool | None  # tied to another operation; None: nobody said
    facts: tuple[Fact, ...]
    counted: str = "departures"  # or "arrivals"

    def __post_init__(self) -> None:
        late = [fact for fact in self.facts if fact.said > self.as_of]
        if late:
            raise ValueError(f"{self.id}: {len(late)} facts are later than {self.as_of.isoformat()}, e.g. on {late[0].what}.")
        if self.window is not None and not 0 <= self.window[0] < self.window[1] <= 24:
            raise ValueError(f"{self.id}: the hours of the day {self.window} are not 0 <= from < to <= 24.")

    def fact(self, what: What) -> Fact | None:
        """The fact on one thing, None when nobody had said anything."""
        return next((fact for fact in self.facts if fact.what == what), None)


@dataclass(frozen=True, slots=True)
class Count:
    """People (or patients) out by a moment, in all since the start: a range where sources differ."""

    hour: float  # since the outline's start
    low: float
    high: float

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise ValueError(f"A count at hour {self.hour:g} is not 0 <= low <= high: {self.low:g}, {self.high:g}.")


@dataclass(frozen=True, slots=True)
class Spell:
    """A time in which people could leave (`cause` None) or could not; hours since the outline's start, closed-open."""

    start: float
    end: float
    cause: Cause | None = None
    last: bool = False  # the operation ended in it: an open spell cut short by success, a stop that was never lifted
    source: str = ""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"A spell ends (hour {self.end:g}) before it starts ({self.start:g}).")


@dataclass(frozen=True, slots=True)
class Actual:
    """What was counted. `finish` is the hour of the last departure (or arrival, where arrivals are counted)."""

    counts: tuple[Count, ...]  # ordered by hour
    patients: tuple[Count, ...] = ()
    spells: tuple[Spell, ...] = ()  # ordered; empty: nobody told when the road was open
    finish: tuple[float, float] | None = None  # earliest, latest
    unread: tuple[str, ...] = ()  # lines of the source that hold no count that can be scored

    @property
    def total(self) -> Count | None:
        """The last count, None when there is none."""
        return self.counts[-1] if self.counts else None


@dataclass(frozen=True, slots=True)
class Past:
    """An operation of the past, both sides of it."""

    outline: Outline
    actual: Actual
