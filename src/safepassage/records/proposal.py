"""Corridors that are proposed: routes over real streets, cut into segments, and what several of them share."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.city import Corridor, Exposure, Node, Road
from safepassage.records.levels import Range


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a proposed corridor under one name, in one kind of danger, held by one party (or nobody knows whom)."""

    road: Road
    edges: tuple[int, ...]  # places of its streets in the network
    minutes: tuple[tuple[str, float], ...]  # by vehicle, and on foot; NaN: may not go there
    area: str  # the neighbourhood most of it lies in, or ""
    verified: str  # when somebody last reported on it, or ""
    danger: tuple[Range | None, ...]  # by hour: deaths per person-hour in a vehicle; None: unknown
    alternatives: tuple[str, ...]  # proposed corridors that do not use it


@dataclass(frozen=True, slots=True)
class Proposed:
    """One proposed corridor."""

    corridor: Corridor
    nodes: tuple[Node, ...]  # those that the case does not have yet
    segments: tuple[Segment, ...]
    metres: float
    detour: float  # metres / straight line
    minutes: tuple[tuple[str, float], ...]
    deaths: Range | None  # expected per person and crossing by bus at the start, no pause; None: unknown
    holders: tuple[str, ...]  # parties met, in order; "unknown" among them
    why: str  # what it is good for


@dataclass(frozen=True, slots=True)
class Shared:
    """Kilometres that two proposed corridors have in common, and under which names."""

    one: str
    other: str
    metres: float
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What `safepassage corridors` found: the corridors, what pairs and all of them share, and whether two could share nothing."""

    corridors: tuple[Proposed, ...]
    shared: tuple[Shared, ...]
    by_all: tuple[tuple[str, str, float], ...]  # corridors' start, end, metres that all between the two share
    apart: tuple[tuple[str, str, float], ...]  # start, end, metres that two routes must share at least; NaN: no way at all
    ask: tuple[tuple[str, str], ...]  # party or "unknown", what must be agreed with it


def exposure_of(besieged: bool, near: bool, known: bool) -> Exposure:
    """What kind of danger a street lies in, by where it is: inside, on or near the edge, behind; unknown without outlines."""
    if not known:
        return Exposure.UNKNOWN
    return Exposure.FRONT if near else Exposure.BESIEGED if besieged else Exposure.REAR
