"""
The streets that SUMO is given: a case's roads in both directions, a yard at each place where vehicles start, a desk at each checkpoint.

A road that leads to a checkpoint is cut in two, so that its length stays what it is: the first part, and beside each other the lane of
those who are screened and the lane of those who are not. The desk itself is so short that one vehicle at a time fits on it: that is what
makes it serve one after the other, in the mesoscopic model too (SUMO's parking spaces have no limit there).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import cos, radians
from xml.sax.saxutils import quoteattr

from safepassage.paths import EARTH_RADIUS_KM
from safepassage.records.case import Case
from safepassage.units import METRES_PER_KM

DESK = 5.0  # metres: shorter than any vehicle with its gap, so one at a time
BEHIND = 40.0  # metres behind the desk, where who is screened stands aside, and comes back onto the road past who is at the desk
YARD = 30.0  # metres
STANDING = 15.0  # metres of lane for each vehicle that can stand at a checkpoint: the longest (12 m) and its gap
LEAST = 1.0  # metres of a road that stay in front of a checkpoint's lane
PLAIN = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Edge:
    """One stretch, one way. Metres, metres a second."""

    id: str
    start: str
    end: str
    metres: float
    lanes: int


@dataclass(slots=True)
class Streets:
    """Nodes, edges and the turns between them; grows while routes are laid."""

    case: Case
    lanes: int
    speed: float  # metres a second, of the fastest vehicle
    nodes: dict[str, tuple[float, float]] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)
    turns: dict[tuple[str, str], None] = field(default_factory=dict)
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    pieces: dict[str, list[str]] = field(default_factory=dict)  # road -> its edges

    def name(self, what: str, item_id: str) -> str:
        """A name that SUMO takes: the id itself where it is plain, else a number that no plain id can be."""
        key = (what, item_id)
        if key not in self.names:
            self.names[key] = f"{what}.{item_id}" if PLAIN.fullmatch(item_id) else f"{what}.#{len(self.names)}"
        return self.names[key]

    def node(self, node_id: str) -> str:
        """A node of the case, at its place in metres."""
        name = self.name("n", node_id)
        if name not in self.nodes:
            found = next(n for n in self.case.nodes if n.id == node_id)
            first = self.case.nodes[0]
            metres = EARTH_RADIUS_KM * METRES_PER_KM
            x = radians(found.lon - first.lon) * cos(radians(first.lat)) * metres
            self.place(name, x, radians(found.lat - first.lat) * metres)
        return name

    def place(self, name: str, x: float, y: float) -> None:
        """Put a node where no other stands."""
        taken = set(self.nodes.values())
        x, y = round(x, 1), round(y, 1)
        while (x, y) in taken:
            x = round(x + 1.0, 1)
        self.nodes[name] = (x, y)

    def near(self, name: str, node: str, step: float) -> str:
        """A node of ours beside one of the case."""
        if name not in self.nodes:
            x, y = self.nodes[node]
            self.place(name, x + step, y - step)
        return name

    def lay(self, edge_id: str, start: str, end: str, metres: float, lanes: int) -> str:
        """An edge, if it is not there yet."""
        self.edges.setdefault(edge_id, Edge(edge_id, start, end, round(metres, 2), lanes))
        return edge_id

    def turn(self, one: str, other: str) -> None:
        """Let vehicles go from one edge to another."""
        self.turns[one, other] = None


def nodes_xml(streets: Streets) -> str:
    """The nodes as netconvert reads them."""
    return _document("nodes", (f'<node id={quoteattr(n)} x="{x}" y="{y}" type="priority"/>' for n, (x, y) in streets.nodes.items()))


def edges_xml(streets: Streets) -> str:
    """The edges as netconvert reads them, each with its true length."""
    speed = f"{streets.speed:.4f}"
    return _document(
        "edges",
        (
            f'<edge id={quoteattr(e.id)} from={quoteattr(e.start)} to={quoteattr(e.end)} length="{e.metres}" numLanes="{e.lanes}" '
            f'speed="{speed}"/>'
            for e in streets.edges.values()
        ),
    )


def turns_xml(streets: Streets) -> str:
    """The turns as netconvert reads them, lane by lane: only those that some vehicle makes."""
    return _document("connections", (line for pair in streets.turns for line in _lanes(streets, *pair)))


def _lanes(streets: Streets, one: str, other: str) -> Iterable[str]:
    here, there = streets.edges[one].lanes, streets.edges[other].lanes
    for k in range(max(here, there)):
        lanes = f'fromLane="{min(k, here - 1)}" toLane="{min(k, there - 1)}"'
        yield f"<connection from={quoteattr(one)} to={quoteattr(other)} {lanes}/>"


def _document(root: str, lines: Iterable[str]) -> str:
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', f"<{root}>", *(f"  {line}" for line in lines), f"</{root}>", ""])
