"""Groups of people: where they are, what care they need, how a checkpoint will class them. Never who they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from safepassage.records.levels import Range


class Care(StrEnum):
    """What a person needs to travel."""

    CRITICAL = "critical"  # a stretcher and a carer's seat in an ambulance
    LIMITED = "limited"  # cannot walk far: a seat
    ABLE = "able"  # a seat, or their own feet


class Screening(StrEnum):
    """How a checkpoint will class a person; never a sect and never a name."""

    GENERAL = "general"
    AT_RISK = "at_risk"  # at risk of detention, e.g. men of fighting age
    FIGHTER = "fighter"  # laid down arms


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """A cell of people that are treated alike: one zone, one need of care, one screening class."""

    zone: str
    care: Care
    screening: Screening

    def __str__(self) -> str:
        return f"{self.zone}/{self.care}/{self.screening}"


@dataclass(frozen=True, slots=True)
class People:
    """How many living persons a group holds at the start of the plan."""

    group: Group
    count: Range
    source: str


@dataclass(frozen=True, slots=True)
class Inflow:
    """Persons who join a group at a known minute (fled from another zone, turned back)."""

    group: Group
    minute: int
    count: Range
    source: str


@dataclass(frozen=True, slots=True)
class Willingness:
    """At most this share of a screening class would go to a side. A cap, never a forecast to be filled."""

    screening: Screening
    side: str
    share: Range
    source: str
