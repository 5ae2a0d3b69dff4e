"""From trips to routes: which edges a vehicle drives, where it halts and for how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from safepassage.check.course import Doing, Step
from safepassage.check.lookup import Lookup
from safepassage.check.queue import Trip
from safepassage.outside.sumo.streets import BEHIND, DESK, LEAST, STANDING, YARD, Streets
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind

SECONDS = 60  # of a minute
METRES_A_SECOND = 1 / 3.6  # of a kilometre an hour


class Halting(StrEnum):
    """What a vehicle halts for."""

    LOAD = "load"  # at an assembly or aid point, off the road
    DESK = "desk"  # at a checkpoint's desk: nobody passes meanwhile
    ASIDE = "aside"  # behind the desk, off the road


@dataclass(frozen=True, slots=True)
class Halt:
    """A halt on the `at`-th edge of a route. Seconds; those aside are found out by the passes (`replaying`)."""

    at: int
    why: Halting
    seconds: float


@dataclass(frozen=True, slots=True)
class Screening:
    """A checkpoint on a route: when the `before`-th edge is left and `approach` seconds have gone by, the desk would be reached."""

    before: int
    approach: float


@dataclass(frozen=True, slots=True)
class Route:
    """One movement as SUMO drives it."""

    trip: Trip
    edges: tuple[str, ...]
    halts: tuple[Halt, ...]
    screenings: tuple[Screening, ...]


def routes(look: Lookup, trips: Sequence[Trip], streets: Streets) -> tuple[Route, ...]:
    """The routes of all trips, in their order; lays the streets they need."""
    lanes = _lanes_before_desks(look, trips)
    return tuple(_Layer(look, streets, lanes, trip).route() for trip in trips)


Directed = tuple[str, str, str]  # layer, road, the node it leads to


def _lanes_before_desks(look: Lookup, trips: Sequence[Trip]) -> dict[Directed, float]:
    """Metres of lane before a desk, for every road that leads somebody to one: room for those who can stand there, if the road has it."""
    found: dict[Directed, float] = {}
    for trip in trips:
        for step, following, node in _walked(look, trip):
            if step.doing is Doing.ROAD and following is not None and following.doing is Doing.CHECKPOINT:
                room = max(1, look.checkpoints[following.place].standing_vehicles) * STANDING
                room = min(room, look.roads[step.place].metres - DESK - BEHIND - LEAST)
                key = (_layer(trip), step.place, node)
                if room >= LEAST:
                    found[key] = max(room, found.get(key, 0.0))
    return found


def _layer(trip: Trip) -> str:
    return "w" if trip.mode.kind is ModeKind.FOOT else "r"  # who walks has a path of their own beside the road


def origin(look: Lookup, trip: Trip) -> str:
    """The node where a trip begins."""
    m = trip.movement
    return look.points[m.points[0]].node if m.kind is Kind.OUT else trip.corridor.end


def _walked(look: Lookup, trip: Trip) -> Iterator[tuple[Step, Step | None, str]]:
    """Each step, the step after it, and the node where the step ends."""
    node, steps = origin(look, trip), trip.course.steps
    for i, step in enumerate(steps):
        if step.doing is Doing.ROAD:
            road = look.roads[step.place]
            node = road.v if node == road.u else road.u
        yield step, steps[i + 1] if i + 1 < len(steps) else None, node


class _Layer:
    """Lays one route."""

    def __init__(self, look: Lookup, streets: Streets, lanes: dict[Directed, float], trip: Trip) -> None:
        self.look, self.streets, self.lanes, self.trip = look, streets, lanes, trip
        self.speed = trip.mode.speed_kmh * METRES_A_SECOND
        self.edges: list[str] = []
        self.halts: list[Halt] = []
        self.screenings: list[Screening] = []

    def route(self) -> Route:
        """The route."""
        self._yard(origin(self.look, self.trip))
        begins = origin(self.look, self.trip)
        for step, following, node in _walked(self.look, self.trip):
            if step.doing is Doing.ROAD:
                to_desk = following.place if following is not None and following.doing is Doing.CHECKPOINT else None
                self._road(step.place, begins, node, to_desk)
            elif step.doing is Doing.CHECKPOINT:
                self._desk(step.place, node)
            else:
                self.halts.append(Halt(len(self.edges) - 1, Halting.LOAD, step.minutes * SECONDS))
            begins = node
        return Route(self.trip, tuple(self.edges), tuple(self.halts), tuple(self.screenings))

    def _go(self, edge: str) -> None:
        if self.edges:
            self.streets.turn(self.edges[-1], edge)
        self.edges.append(edge)

    def _yard(self, node_id: str) -> None:
        """Where vehicles stand before they start: beside the node."""
        streets, node = self.streets, self.streets.node(node_id)
        name = streets.name("yard", f"{_layer(self.trip)}-{node_id}")
        self._go(streets.lay(name, streets.near(f"{name}.n", node, -20.0), node, YARD, 1))

    def _road(self, road_id: str, begins: str, ends: str, to_desk: str | None) -> None:
        """A road in one direction, whole or in two parts."""
        streets, layer, metres = self.streets, _layer(self.trip), self.look.roads[road_id].metres
        one, other = streets.node(begins), streets.node(ends)
        name = f"{streets.name(layer, road_id)}.{'f' if self.look.roads[road_id].u == begins else 'b'}"
        lane = self.lanes.get((layer, road_id, ends))
        pieces = streets.pieces.setdefault(road_id, [])
        lanes = 1 if layer == "w" else streets.lanes
        if lane is None:
            self._go(streets.lay(name, one, other, metres, lanes))
            pieces.append(name)
            return
        tail = lane + DESK + BEHIND
        cut = streets.near(f"{name}.cut", other, -20.0)
        self._go(streets.lay(f"{name}.1", one, cut, metres - tail, lanes))
        if to_desk is None:
            self._go(streets.lay(f"{name}.by", cut, other, tail, lanes))
            pieces += [f"{name}.1", f"{name}.by"]
            return
        queue = f"{name}.{streets.name('q', to_desk)}"
        self._go(streets.lay(queue, cut, self._front(to_desk, other), lane, 1))
        pieces += [f"{name}.1", queue]

    def _front(self, checkpoint: str, node: str) -> str:
        """The node in front of a desk."""
        return self.streets.near(f"{self.streets.name('desk', checkpoint)}.n", node, 20.0)

    def _desk(self, checkpoint_id: str, node_id: str) -> None:
        """The desk, and the stretch behind it that leads back to the node."""
        streets, node = self.streets, self.streets.node(node_id)
        desk, front = streets.name("desk", checkpoint_id), self._front(checkpoint_id, node)
        if not self.edges[-1].endswith(f".{streets.name('q', checkpoint_id)}"):  # comes from a yard or another desk
            self._go(streets.lay(f"{self.edges[-1]}.{streets.name('q', checkpoint_id)}", node, front, BEHIND, 1))
        queue = streets.edges[self.edges[-1]]
        self.screenings.append(Screening(len(self.edges) - 2, queue.metres / self.speed))
        behind = streets.near(f"{desk}.m", node, 30.0)
        self._go(streets.lay(desk, front, behind, DESK, 1))
        each = Fraction(3600) / Fraction(self.look.checkpoints[checkpoint_id].persons_per_hour)
        self.halts.append(Halt(len(self.edges) - 1, Halting.DESK, float(self.trip.movement.people * each)))
        self._go(streets.lay(f"{desk}.behind", behind, node, BEHIND, 1))
        self.halts.append(Halt(len(self.edges) - 1, Halting.ASIDE, 0.0))
