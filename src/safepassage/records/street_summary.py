"""What a network of streets holds, in counts and metres: what a person is told when it was brought in."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.streets import Repair


@dataclass(frozen=True, slots=True)
class ClassLength:
    """A class of streets: how many, how long, and how much of it may be driven and walked [metres]."""

    kind: str
    edges: int
    metres: float
    driven: float  # by a private vehicle
    walked: float


@dataclass(frozen=True, slots=True)
class StreetSummary:
    """
    Counts and metres of a network.

    `island_metres` hang together with nothing of the largest piece, in `islands` pieces. `dead_ends` are junctions with one street.
    `shared_metres` is drawn as parallel carriageways of one road, and counted once in its capacity.
    """

    source: str
    nodes: int
    edges: int
    metres: float
    by_class: tuple[ClassLength, ...]
    oneway_metres: float
    bridge_metres: float
    named_metres: float
    islands: int
    island_metres: float
    dead_ends: int
    shared_metres: float
    gates: tuple[tuple[str, str], ...]  # id, name
    areas: int  # neighbourhoods that hold a junction
    unplaced: int  # junctions that lie in no neighbourhood
    repairs: tuple[Repair, ...]
