"""Flight without vehicles of the operation: what is assumed of a way of fleeing, and how many could be out by when at best."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.levels import Assumption, Range


@dataclass(frozen=True, slots=True)
class Closing:
    """Streets that nobody can enter from minute `start` to minute `end` of the plan; `edges` are their places in the network."""

    edges: tuple[int, ...]
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Bounded:
    """
    An upper bound on the people out, for one way of fleeing.

    `minutes[k]` after the start at most `out[k]` persons are out. Both bounds, level by level (low, likely, high), so that a reader
    sees which one binds: `exact` of the layered network (NaN: not worked out), `static` of one flow with `room x (time left)`.
    """

    how: str  # foot / car
    minutes: tuple[int, ...]
    out: tuple[Range, ...]
    exact: tuple[tuple[float, float, float], ...]
    static: tuple[tuple[float, float, float], ...]
    people: Range  # who could go this way
    no_way: Range  # of these, who have no way to an exit
    most: Range | None  # as many as the vehicles at hand can take; None: nobody said, or on foot
    step: int  # seconds of a layer; 0 where there is none


@dataclass(frozen=True, slots=True)
class Flight:
    """What `safepassage flee` found out."""

    bounds: tuple[Bounded, ...]
    exits: str  # in words
    exit_count: int
    left_out: tuple[tuple[str, Range], ...]  # who cannot go so, and how many
    rates: tuple[Assumption, ...]
    closings: tuple[str, ...]  # in words
    seen: Assumption  # how many were seen to flee in a day
    roads: str  # where the streets came from
