"""What SUMO wrote, read back: nothing is taken as so because the program ended well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from pathlib import Path
from xml.etree import ElementTree

from safepassage.outside.sumo.program import SumoFailed
from safepassage.outside.sumo.routes import Halting, Route
from safepassage.outside.sumo.streets import Streets
from safepassage.outside.sumo.traffic_files import OUTPUTS, halts
from safepassage.records.plan import Kind
from safepassage.records.traffic import Drive

SECONDS = 60  # of a minute
EARLY = 2.0  # seconds by which a program that works in whole seconds may be early


@dataclass(frozen=True, slots=True)
class _Raw:
    """One vehicle's seconds: when it arrived, when it left each edge of its route, when it began and ended each halt."""

    arrival: float | None
    left: tuple[float | None, ...]
    halted: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of every route: drives in their order, and how long each was at each desk (reached, left) [seconds]."""

    drives: tuple[Drive, ...]
    desks: Mapping[tuple[str, int], tuple[float, float]]  # movement, n-th checkpoint -> reached, left
    interventions: int


def read(folder: Path, streets: Streets, routes: Sequence[Route], aside: Mapping[tuple[str, int], float]) -> Outcome:
    """
    Read the outputs of one run.

    Raises
    ------
    SumoFailed
        When a file is missing or broken, speaks of a vehicle that nobody sent, tells one twice, or has times that run backwards.
    """
    raw = _raw(folder, {streets.name("m", r.trip.movement.id): r for r in routes})
    drives: list[Drive] = []
    desks: dict[tuple[str, int], tuple[float, float]] = {}
    for route in routes:
        m = route.trip.movement
        drive, passed = _drive(route, raw[streets.name("m", m.id)], aside)
        drives.append(drive)
        desks |= {(m.id, n): times for n, times in enumerate(passed)}
    return Outcome(tuple(drives), desks, _interventions(folder))


def _items(folder: Path, output: str, tag: str) -> Iterator[ElementTree.Element]:
    path = folder / OUTPUTS[output]
    try:
        for _, element in ElementTree.iterparse(path):
            if element.tag == tag:
                yield element
    except (OSError, ElementTree.ParseError) as error:
        raise SumoFailed(f"what SUMO wrote cannot be read ({path.name}: {error})") from error


def _seconds(text: str | None) -> float | None:
    """A time; None where the program writes that it never came."""
    value = float(text) if text not in (None, "") else -1.0
    if not isfinite(value):
        raise SumoFailed(f"SUMO wrote the time {text!r}")
    return None if value < 0 else value


def _raw(folder: Path, routes: Mapping[str, Route]) -> dict[str, _Raw]:
    arrivals: dict[str, float | None] = {}
    for trip in _items(folder, "tripinfo-output", "tripinfo"):
        if trip.get("id") in arrivals or trip.get("id") not in routes:
            raise SumoFailed(f"SUMO tells of the vehicle {trip.get('id')!r}, which nobody sent, or twice")
        arrivals[str(trip.get("id"))] = _seconds(trip.get("arrival"))
    halted: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for halt in _items(folder, "stop-output", "stopinfo"):
        begun, ended = _seconds(halt.get("started")), _seconds(halt.get("ended"))
        if begun is not None and ended is not None:
            halted[str(halt.get("id"))].append((begun, ended))
    left: dict[str, tuple[float | None, ...]] = {}
    for vehicle in _items(folder, "vehroute-output", "vehicle"):
        ways = [route for route in vehicle.iter("route") if route.get("exitTimes") is not None]
        if ways:
            left[str(vehicle.get("id"))] = tuple(_seconds(t) for t in str(ways[-1].get("exitTimes")).split())
    return {name: _Raw(arrivals.get(name), left.get(name, ()), tuple(sorted(halted[name]))) for name in routes}


def _drive(route: Route, raw: _Raw, aside: Mapping[tuple[str, int], float]) -> tuple[Drive, list[tuple[float, float]]]:
    """One drive, and when it reached and left each desk."""
    made = [(halt.why, times) for (halt, _), times in zip(halts(route, aside), raw.halted, strict=False)]
    m, kind = route.trip.movement, route.trip.movement.kind
    if raw.arrival is not None and (len(raw.halted) != len(halts(route, aside)) or len(raw.left) != len(route.edges)):
        raise SumoFailed(f"SUMO says that movement {m.id} arrived, and not that it halted where it must, or passed every road")
    reached, waits, passed = [], [], []
    desks = [times for why, times in made if why is Halting.DESK]
    for screening, (begun, ended) in zip(route.screenings, desks, strict=False):
        before = raw.left[screening.before] if screening.before < len(raw.left) else None
        if before is None:
            raise SumoFailed(f"SUMO says that movement {m.id} was at a desk, and not when it left the road before it")
        reached.append(before + screening.approach)
        waits.append(max(0.0, begun - reached[-1]))
        passed.append((reached[-1], ended))
    loads = [times for why, times in made if why is Halting.LOAD]
    arrival, back = raw.arrival, None
    departure: float | None = float(m.start * SECONDS)
    if kind is Kind.OUT:
        departure = loads[-1][1] if len(loads) == len(m.points) else None
    elif kind is Kind.AID:
        arrival, back = (loads[0][0] if loads else None), raw.arrival
    _forwards(m.id, float(m.start * SECONDS), [departure, *reached, arrival, back])
    minutes = tuple(t / SECONDS for t in reached), tuple(t / SECONDS for t in waits)
    return Drive(m.id, _minutes(departure), *minutes, _minutes(arrival), _minutes(back)), passed


def _minutes(seconds: float | None) -> float | None:
    return None if seconds is None else seconds / SECONDS


def _forwards(movement: str, start: float, times: Sequence[float | None]) -> None:
    known = [start, *(t for t in times if t is not None)]
    if any(later < earlier - EARLY for earlier, later in pairwise(known)):
        raise SumoFailed(f"SUMO's times of movement {movement} run backwards: {known}")


def _interventions(folder: Path) -> int:
    """Vehicles that SUMO moved by hand (teleports) or let collide."""
    total = 0
    for tag, key in (("teleports", "total"), ("safety", "collisions")):
        for item in _items(folder, "statistic-output", tag):
            total += int(item.get(key, "0"))
    return total
