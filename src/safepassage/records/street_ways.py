"""Which streets a road of a case runs over: what the map draws, and what carries a claim about the road to its streets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from safepassage.records.city import Road
from safepassage.records.streets import Streets


@dataclass(frozen=True, slots=True)
class StreetWay:
    """
    A road of a case over real streets, from its `u` to its `v`.

    `edges` are places in the network's edges, in order; `forward[k]` says whether edge k is gone along as it is drawn. `metres` is their
    length, `straight` that of the straight line between its two ends on the streets. `u_off` and `v_off` are how far the case's own
    junctions lie from there [metres]. `names` are the street names met, in order, each once in a row. With `why` it could not be traced.
    """

    road: str
    edges: tuple[int, ...]
    forward: tuple[bool, ...]
    metres: float
    straight: float
    u_off: float
    v_off: float
    names: tuple[str, ...]
    why: str = ""

    @property
    def detour(self) -> float:
        """Length over straight line; NaN where there is none."""
        return self.metres / self.straight if self.straight > 0 else float("nan")

    def turned(self) -> StreetWay:
        """The same way from its `v` to its `u`."""
        return replace(
            self,
            edges=self.edges[::-1],
            forward=tuple(not along for along in self.forward[::-1]),
            names=self.names[::-1],
            u_off=self.v_off,
            v_off=self.u_off,
        )


def in_order(ways: Mapping[str, StreetWay], roads: Iterable[Road], start: str) -> tuple[StreetWay, ...]:
    """
    The ways of consecutive roads, each turned as it is gone along from junction `start`; those that were not traced stay, with their `why`.

    Parameters
    ----------
    ways : by road; a road that is not there is left out.
    """
    here, found = start, []
    for road in roads:
        forward = road.u == here
        here = road.v if forward else road.u
        if road.id in ways:
            found.append(ways[road.id] if forward else ways[road.id].turned())
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class StreetMap:
    """The streets of a case and the ways of its roads over them, as the papers draw them."""

    streets: Streets
    ways: tuple[StreetWay, ...]
