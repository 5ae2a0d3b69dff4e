"""What there is to work with: vehicles, stocks, pauses, and the terms that parties agreed to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from safepassage.records.levels import Range
from safepassage.records.people import Care, Group, Screening


class ModeKind(StrEnum):
    VEHICLE = "vehicle"  # carries people, returns
    PRIVATE = "private"  # carries people, leaves for good, driven by one of them
    TRUCK = "truck"  # carries aid
    FOOT = "foot"  # people walking in a party of `seats`, with no vehicle


@dataclass(frozen=True, slots=True)
class Mode:
    """A kind of vehicle. `inside` and `outside` is where the fleet stands when the plan starts.

    One movement is one vehicle (or one walking party). A critical person takes one stretcher and one seat (the carer's); anybody
    else takes one seat. `cargo` is what a full truck carries of a commodity, in its unit.
    """

    id: str
    name: str
    name_ar: str
    kind: ModeKind
    seats: int
    stretchers: int
    crew: int
    speed_kmh: float
    loading_minutes: int
    turnround_minutes: int
    inside: int
    outside: int
    carries: tuple[Care, ...]
    cargo: tuple[tuple[str, float], ...]  # commodity id -> units in a full truck
    source: str


@dataclass(frozen=True, slots=True)
class Commodity:
    """Aid that is used up: `stock` inside at the start, `need` units a person-day by care group (0: none), in `zones` (empty: all)."""

    id: str
    name: str
    name_ar: str
    unit: str
    stock: Range
    need: tuple[tuple[Care, float], ...]
    source: str
    zones: tuple[str, ...] = field(default=(), repr=False)  # whose people it is for: those of one of two sieges; empty: everybody

    def need_of(self, care: Care) -> float:
        """Units that one aided person of this care group uses up in a day, where the commodity is for them."""
        return dict(self.need)[care]

    def need_for(self, group: Group) -> float:
        """Units that one aided person of a group uses up in a day; 0 in zones that the commodity is not for."""
        return self.need_of(group.care) if not self.zones or group.zone in self.zones else 0.0


@dataclass(frozen=True, slots=True)
class Pause:
    """A quiet interval on a corridor, [start, end) in minutes since the plan starts; `city` quietens homes too."""

    corridor: str
    start: int
    end: int
    city: bool
    source: str


@dataclass(frozen=True, slots=True)
class Terms:
    """What the parties agreed on for a corridor. None is 'nobody said': a missing term stops a plan.

    `time`, `places`, `route` and `aid_in` say that the term stands; `who` names the screening classes that may leave.
    `third_party` names who stands at the checkpoints; `follow_up` is follow-up of those held.
    The five of voluntariness: a "no" (False) or an unknown stamps every page (forced displacement).

    `headcount` is the most persons in a window (the planner keeps to it, at likely), `cargo` the most units of a commodity in a window,
    `coupled` with which other corridor or operation it is agreed, and how, in words (neither is kept to by itself; the rule of a coupled
    deal is a `Coupled`). `guarantors` are parties that vouch for it.
    `agreed` says of each term which parties agreed to it; where it is empty, `agreed_by` counts for every term.
    """

    corridor: str
    time: bool | None
    places: bool | None
    route: bool | None
    who: tuple[Screening, ...] | None
    aid_in: bool | None
    third_party: str | None
    follow_up: bool | None
    voluntary: bool | None
    may_stay: bool | None
    may_return: bool | None
    choice_of_destination: bool | None
    monitoring: bool | None
    agreed_by: tuple[str, ...]
    source: str
    headcount: Range | None = None
    cargo: tuple[tuple[str, float], ...] | None = None  # commodity id -> units
    coupled: str | None = None
    guarantors: tuple[str, ...] | None = None
    agreed: tuple[tuple[str, tuple[str, ...]], ...] = ()  # term -> parties

    def agreed_to(self, term: str) -> tuple[str, ...]:
        """The parties that agreed to one term."""
        return dict(self.agreed).get(term, ()) if self.agreed else self.agreed_by

    @property
    def agreed_parties(self) -> tuple[str, ...]:
        """The parties that agreed to any term, each once."""
        return tuple(dict.fromkeys((*self.agreed_by, *(party for _, parties in self.agreed for party in parties))))
