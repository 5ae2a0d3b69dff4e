"""From a plan to its script: vetted and timed by the judge's own reading of it, so that without stops it is what `check` replays."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from safepassage.check.book import Aboard, Book
from safepassage.check.course import Doing
from safepassage.check.crews import by_vehicle, stood_inside
from safepassage.check.queue import Log
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.danger import Danger
from safepassage.records.operation import ModeKind
from safepassage.records.people import Care, Screening
from safepassage.records.plan import Kind
from safepassage.rehearsal.script import CHECKPOINT, POINT, ROAD, Floats, Ints, Script
from safepassage.rehearsal.tables import Rows
from safepassage.units import HOUR

KINDS = (Kind.OUT, Kind.IN, Kind.AID)
CARES = tuple(Care)
CLASSES = tuple(Screening)
CROWD_STEP = 5  # minutes: a choice of the rehearsal, as fine as a plan's times are written
DOING = {Doing.ROAD: (ROAD, "road"), Doing.POINT: (POINT, "point"), Doing.CHECKPOINT: (CHECKPOINT, "checkpoint")}


@dataclass(frozen=True, slots=True)
class Names:
    """What the numbers of a script stand for."""

    groups: tuple[str, ...]
    zones: tuple[str, ...]
    corridors: tuple[str, ...]
    sites: tuple[str, ...]
    checkpoints: tuple[str, ...]
    willing: tuple[tuple[Screening, str], ...]  # screening class, side
    movements: tuple[str, ...]
    vehicles: tuple[str, ...]


def places(book: Book) -> list[tuple[str, str]]:
    """Every place that a rehearsal of the plan needs the hazard of."""
    zones = [zone.id for zone in book.look.case.zones]
    found = [("home", zone) for zone in zones] + [("street", zone) for zone in zones]
    for log in book.replayed:
        found += [(DOING[step.doing][1], step.place) for step in log.trip.course.steps]
    return [*dict.fromkeys(found), ("inside", "")]


def described(danger: Danger) -> list[tuple[str, str]]:
    """Every road, point and checkpoint whose danger somebody described: what other plans of the case may need."""
    tables = {"road": danger.road, "point": danger.point, "checkpoint": danger.checkpoint}
    return [(kind, name) for kind, table in tables.items() for name, hazard in table.items() if not np.isnan(hazard).any()]


def write(book: Book, rows: Rows, end: int, own: frozenset[str]) -> tuple[Script, Names]:
    """
    The script of a plan and what its numbers stand for.

    Parameters
    ----------
    book : of the plan, on the case with the horizon `end`
    own : ids of the movements that are the plan's own; the others carry it on after its end
    """
    return _Writer(book, rows, end, own).write()


class _Writer:
    """Gathers the arrays of a script."""

    def __init__(self, book: Book, rows: Rows, end: int, own: frozenset[str]) -> None:
        self.book, self.rows, self.end, self.own = book, rows, end, own
        self.case: Case = book.look.case
        self.logs = sorted(book.replayed, key=lambda log: (log.trip.movement.start, log.trip.movement.id))
        self.aboard: dict[int, list[Aboard]] = {}
        for a in book.aboard:
            self.aboard.setdefault(id(a.log), []).append(a)
        self.chains = by_vehicle(self.logs)
        self.index = {id(log): i for i, log in enumerate(self.logs)}
        self.willing = tuple((s, side) for s in CLASSES for side in dict.fromkeys(site.side for site in self.case.sites))
        case = self.case
        self.order = {
            "zone": _order(z.id for z in case.zones),
            "corridor": _order(c.id for c in case.corridors),
            "site": _order(s.id for s in case.sites),
            "checkpoint": _order(c.id for c in case.checkpoints),
            "point": _order(p.id for p in case.assembly_points),
            "good": _order(g.id for g in case.commodities),
        }

    def write(self) -> tuple[Script, Names]:
        parts: dict[str, object] = {}
        for part in (self._heading, self._movements, self._steps, self._boardings, self._cargo, self._groups, self._vehicles, self._places):
            parts |= part()
        names = Names(
            tuple(str(g) for g in self.book.look.groups),
            tuple(self.order["zone"]),
            tuple(self.order["corridor"]),
            tuple(self.order["site"]),
            tuple(self.order["checkpoint"]),
            self.willing,
            tuple(log.trip.movement.id for log in self.logs),
            tuple(self.chains),
        )
        return Script(**parts), names  # type: ignore[arg-type]

    def _heading(self) -> dict[str, object]:
        return {
            "end": self.end,
            "t_plus": self.book.look.end,
            "block": self.case.block,
            "blocks": self.book.look.blocks,
            "crowd_step": CROWD_STEP,
            "margin": int(self.book.look.likely("margin_minutes")),
            "desk_least": int(self.book.look.likely("checkpoint_wait_minutes")),
            "inside_row": self.rows["inside", ""],
        }

    def _movements(self) -> dict[str, object]:
        ranks = {name: i for i, name in enumerate(sorted(log.trip.movement.id for log in self.logs))}
        vehicles = {name: i for i, name in enumerate(self.chains)}
        corridor, site, point = self.order["corridor"], self.order["site"], self.order["point"]
        quiet = [self._quiet(log) for log in self.logs]
        firsts = [log.trip.movement.points[0] if log.trip.movement.points else None for log in self.logs]
        return {
            "kind": self._each(lambda log: KINDS.index(log.trip.movement.kind)),
            "rank": self._each(lambda log: ranks[log.trip.movement.id]),
            "start": self._each(lambda log: log.trip.movement.start),
            "lead": self._each(self._lead),
            "lasts": self._each(lambda log: log.end - log.begins[0]),
            "vehicle": self._each(lambda log: vehicles.get(log.trip.movement.vehicle, -1)),
            "following": self._following(),
            "ready": self._each(self._ready),
            "corridor": self._each(lambda log: corridor[log.trip.corridor.id]),
            "site": self._each(lambda log: site[log.trip.site.id] if log.trip.site else -1),
            "hospital": self._each(lambda log: int(log.trip.site is not None and log.trip.site.kind is SiteKind.HOSPITAL)),
            "persons": self._each(lambda log: log.trip.movement.people),
            "crew": np.array([log.trip.mode.crew for log in self.logs], dtype=np.float64),
            "on_foot": self._each(lambda log: int(log.trip.mode.kind is ModeKind.FOOT)),
            "own": self._each(lambda log: int(log.trip.movement.id in self.own)),
            "begins_quiet": ints(q[0] for q in quiet),
            "leaves_quiet": ints(q[1] for q in quiet),
            "enters": ints(q[2] for q in quiet),
            "point": ints(-1 if name is None else point[name] for name in firsts),
            "cap_minutes": ints(0 if name is None else self.book.look.points[name].cap_minutes for name in firsts),
            "open_until": self._each(lambda log: log.trip.course.leaves_quiet),
        }

    def _each(self, value: Callable[[Log], int]) -> Ints:
        return ints(value(log) for log in self.logs)

    def _quiet(self, log: Log) -> tuple[int, int, int]:
        """Minutes from the start, by the plan's own times, until it meets, and has left, the quiet area; and enters the corridor."""
        course, begins = log.trip.course, log.begins
        minutes = [begin - begins[0] for begin in begins]
        meets = 0 if log.trip.movement.kind is Kind.OUT else minutes[course.reaches_quiet]
        return meets, minutes[course.leaves_quiet], minutes[course.enters]

    def _lead(self, log: Log) -> int:
        calls = [a.boarding.call for a in self.aboard.get(id(log), [])]
        return log.trip.movement.start - min(calls, default=log.trip.movement.start)

    def _ready(self, log: Log) -> int:
        if log.trip.movement.kind is Kind.IN:
            return int(self.book.look.likely("reposition_minutes"))
        return log.trip.mode.turnround_minutes

    def _following(self) -> Ints:
        found = np.full(len(self.logs), -1, dtype=np.int64)
        for chain in self.chains.values():
            for log, after in pairwise(chain):
                found[self.index[id(log)]] = self.index[id(after)]
        return found

    def _steps(self) -> dict[str, object]:
        steps = [step for log in self.logs for step in log.trip.course.steps]
        desk = self.order["checkpoint"]
        return {
            "step_first": firsts(len(log.trip.course.steps) for log in self.logs),
            "step_kind": ints(DOING[s.doing][0] for s in steps),
            "step_row": ints(self.rows[DOING[s.doing][1], s.place] for s in steps),
            "step_minutes": ints(s.minutes for s in steps),
            "step_desk": ints(desk[s.place] if s.doing is Doing.CHECKPOINT else -1 for s in steps),
            "stop_first": firsts(len(log.trip.course.stops) for log in self.logs),
            "stop_step": ints(stop for log in self.logs for stop in log.trip.course.stops),
        }

    def _boardings(self) -> dict[str, object]:
        found = [(a, a.boarding, log) for log in self.logs for a in self.aboard.get(id(log), [])]
        groups, classes = self.book.look.groups, {key: i for i, key in enumerate(self.willing)}
        return {
            "aboard_first": firsts(len(self.aboard.get(id(log), [])) for log in self.logs),
            "aboard_group": ints(groups[b.group] for _, b, _ in found),
            "aboard_people": np.array([b.people for _, b, _ in found], dtype=np.float64),
            "aboard_call": ints(b.call - log.trip.movement.start + self._lead(log) for _, b, log in found),
            "aboard_walk": ints(self.book.look.walk(b.group.zone, b.point, b.group.care) for _, b, _ in found),
            "aboard_point": ints(self.rows["point", b.point] for _, b, _ in found),
            "aboard_stop": ints(_which_stop(a) for a, _, _ in found),
            "aboard_class": ints(classes[b.group.screening, log.trip.site.side] if log.trip.site else 0 for _, b, log in found),
        }

    def _cargo(self) -> dict[str, object]:
        good = self.order["good"]
        loads = [log.trip.movement.cargo if log.trip.movement.kind is Kind.AID else () for log in self.logs]
        return {
            "cargo_first": firsts(len(load) for load in loads),
            "cargo_good": ints(good[name] for load in loads for name, _ in load),
            "cargo_units": np.array([units for load in loads for _, units in load], dtype=np.float64),
        }

    def _groups(self) -> dict[str, object]:
        groups = list(self.book.look.groups)
        need = np.array([[good.need_for(g) for g in groups] for good in self.case.commodities]).reshape(
            len(self.case.commodities), len(groups)
        )
        ration: Floats = np.zeros((self.book.look.blocks + 1, len(groups)))
        for item in self.book.vetted.rations:
            ration[item.block, self.book.look.groups[item.group]] = item.people
        return {
            "group_zone": ints(self.order["zone"][g.zone] for g in groups),
            "group_care": ints(CARES.index(g.care) for g in groups),
            "group_screening": ints(CLASSES.index(g.screening) for g in groups),
            "home_row": ints(self.rows["home", g.zone] for g in groups),
            "street_row": ints(self.rows["street", g.zone] for g in groups),
            "ration": ration,
            "need": need,
        }

    def _vehicles(self) -> dict[str, object]:
        idle: list[float] = []
        for mode in (m for m in self.case.modes if m.crew > 0):
            used = sum(stood_inside(chain) for chain in self.chains.values() if chain[0].trip.mode is mode)
            idle += [float(mode.crew)] * max(0, mode.inside - used)
        return {
            "vehicle_crew": np.array([chain[0].trip.mode.crew for chain in self.chains.values()], dtype=np.float64),
            "vehicle_inside": ints(int(stood_inside(chain)) for chain in self.chains.values()),
            "idle_crew": np.array(idle, dtype=np.float64),
        }

    def _places(self) -> dict[str, object]:
        windows = [self._windows(c.id, c.pause_required) for c in self.case.corridors]
        return {
            "desk_minutes": np.array([HOUR / c.persons_per_hour for c in self.case.checkpoints], dtype=np.float64),
            "intake": np.array([s.intake_per_hour for s in self.case.sites], dtype=np.float64),
            "point_cap": ints(p.cap_people for p in self.case.assembly_points),
            "out_per_hour": ints(c.vehicles_per_hour for c in self.case.corridors),
            "in_per_hour": ints(c.vehicles_per_hour for c in self.case.corridors),
            "walkers_per_hour": ints(c.walkers_per_hour for c in self.case.corridors),
            **self._coupled(),
            "window_first": firsts(len(found) for found in windows),
            "window_start": ints(begin for found in windows for begin, _ in found),
            "window_end": ints(end for found in windows for _, end in found),
        }

    def _coupled(self) -> dict[str, object]:
        """Which corridors are bound in lock-step to which (mathematics, rule 10)."""
        sides = [(deal, n, deal.sides[n]) for deal in self.case.coupled for n in (0, 1)]
        places = {c: i for i, (_, _, side) in enumerate(sides) for c in side.corridors}
        return {
            "side": ints(places.get(c.id, -1) for c in self.case.corridors),
            "side_other": ints(i + 1 - 2 * n for i, (_, n, _) in enumerate(sides)),
            "side_ratio": np.array([deal.ratio(n) for deal, n, _ in sides], dtype=np.float64),
            "side_slack": np.array([side.slack for _, _, side in sides], dtype=np.float64),
            "side_confirm": ints(side.confirm_minutes for _, _, side in sides),
            "side_batch": np.array([side.batch or 0 for _, _, side in sides], dtype=np.float64),
        }

    def _windows(self, corridor: str, pause_required: bool) -> list[tuple[int, int]]:
        """When movements may be in the quiet area; without pauses at any time (the margin is taken off again)."""
        if not pause_required:
            return [(0, self.book.look.end + int(self.book.look.likely("margin_minutes")))]
        return sorted((p.start, p.end) for p in self.case.pauses if p.corridor == corridor)


def _which_stop(a: Aboard) -> int:
    """0: the first assembly point of its movement, 1: the second."""
    return a.log.trip.movement.points.index(a.boarding.point)


def _order(names: Iterable[str]) -> dict[str, int]:
    return {name: i for i, name in enumerate(names)}


def ints(values: Iterable[int]) -> Ints:
    """Whole numbers as an array."""
    return np.array(list(values), dtype=np.int64)


def firsts(lengths: Iterable[int]) -> Ints:
    """Where each list begins when they stand one after the other, and where the last ends."""
    return np.array([0, *accumulate(lengths)], dtype=np.int64)
