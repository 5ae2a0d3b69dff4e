"""What SUMO reads beside the streets: kinds of vehicles, who drives when, roads that are closed, and how to run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

from safepassage.outside.sumo.routes import METRES_A_SECOND, SECONDS, Halt, Halting, Route
from safepassage.outside.sumo.streets import Streets
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.traffic import Closing, Traffic

BIG = 20  # seats from which a vehicle is as long as a bus
# Metres and metres a second squared; SUMO's own defaults for a bus, a truck, a passenger car, and a party of people walking.
SIZES = {ModeKind.TRUCK: (10.0, 1.3), ModeKind.PRIVATE: (5.0, 2.6), ModeKind.FOOT: (10.0, 1.5)}
BUS, AMBULANCE = (12.0, 1.2), (6.0, 2.6)
GAP = 2.5  # metres between vehicles that stand
FOR_GOOD = 10**9  # seconds: no run is as long
OUTPUTS = {"tripinfo-output": "trips.xml", "stop-output": "halts.xml", "vehroute-output": "ways.xml", "statistic-output": "totals.xml"}


def kinds_and_vehicles(streets: Streets, routes: Sequence[Route], modes: Sequence[Mode], aside: Mapping[tuple[str, int], float]) -> str:
    """
    The route file. `aside`: seconds that a movement stands aside behind its n-th desk, found out by the pass before.

    Drivers are all alike and exact (`sigma` and `speedDev` 0): a difference then comes of the roads, not of the dice.
    """
    lines = [_kind(streets, mode) for mode in modes]
    for route in sorted(routes, key=lambda r: (r.trip.movement.start, r.trip.movement.id)):
        lines += _vehicle(streets, route, aside)
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<routes>", *lines, "</routes>", ""])


def _kind(streets: Streets, mode: Mode) -> str:
    length, accel = SIZES.get(mode.kind, BUS if mode.seats >= BIG else AMBULANCE)
    speed = f"{mode.speed_kmh * METRES_A_SECOND:.4f}"
    return (
        f'  <vType id={quoteattr(streets.name("k", mode.id))} length="{length}" minGap="{GAP}" maxSpeed="{speed}" accel="{accel}" '
        f'decel="4.5" sigma="0" speedFactor="1" speedDev="0"/>'
    )


def _vehicle(streets: Streets, route: Route, aside: Mapping[tuple[str, int], float]) -> list[str]:
    m = route.trip.movement
    name, kind = quoteattr(streets.name("m", m.id)), quoteattr(streets.name("k", m.mode))
    first = route.halts[0] if route.halts else None
    where = "stop" if first is not None and first.at == 0 and first.why is Halting.LOAD else "last"
    lines = [f'  <vehicle id={name} type={kind} depart="{m.start * SECONDS}" departPos="{where}" departLane="first">']
    lines.append(f"    <route edges={quoteattr(' '.join(route.edges))}/>")
    lines += [_halt(streets, route, halt, seconds) for halt, seconds in halts(route, aside)]
    return [*lines, "  </vehicle>"]


def halts(route: Route, aside: Mapping[tuple[str, int], float]) -> list[tuple[Halt, float]]:
    """The halts that a vehicle really makes, with their seconds, in the order made."""
    found, desks = [], 0
    for halt in route.halts:
        seconds = halt.seconds
        if halt.why is Halting.ASIDE:
            seconds = aside.get((route.trip.movement.id, desks), 0.0)
            desks += 1
        if seconds > 0:
            found.append((halt, seconds))
    return found


def _halt(streets: Streets, route: Route, halt: Halt, seconds: float) -> str:
    edge = streets.edges[route.edges[halt.at]]
    parking = "false" if halt.why is Halting.DESK else "true"
    place = f'lane={quoteattr(edge.id + "_0")} startPos="0.1" endPos="{max(0.5, edge.metres - 0.2):.2f}"'
    return f'    <stop {place} duration="{seconds:.2f}" parking="{parking}"/>'


def closings_xml(streets: Streets, closings: Sequence[Closing], traffic: Traffic) -> str:
    """
    Closed roads, both ways: capacity to nothing, in the way that each model obeys (docs/explanation/sumo_check.md).

    SUMO's plain closing is ignored where no other way leads round. Microscopic SUMO stops at a speed of nothing, and lets who is on a road
    without permissions drive on; mesoscopic SUMO creeps on at 0.05 m/s where the speed is nothing, and holds everybody, on the road and
    before it, where the permissions are taken away.
    """
    close = _by_speed if traffic is Traffic.MICRO else _by_permission
    lines = []
    for n, road in enumerate(dict.fromkeys(c.road for c in closings)):
        if pieces := list(dict.fromkeys(streets.pieces.get(road, ()))):
            lines.append(close(streets, f"closed.{n}", pieces, _merged([c for c in closings if c.road == road])))
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<additional>", *lines, "</additional>", ""])


def _merged(closings: Sequence[Closing]) -> list[tuple[int, int]]:
    """The seconds in which a road is closed, as intervals that do not touch: SUMO muddles up those that overlap."""
    found: list[tuple[int, int]] = []
    for closing in sorted(closings, key=lambda c: c.start):
        begin, end = closing.start * SECONDS, FOR_GOOD if closing.end is None else closing.end * SECONDS
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def _by_speed(streets: Streets, name: str, pieces: Sequence[str], times: Sequence[tuple[int, int]]) -> str:
    lanes = " ".join(f"{piece}_{k}" for piece in pieces for k in range(streets.edges[piece].lanes))
    steps = "".join(f'<step time="{a}" speed="0"/><step time="{b}" speed="{streets.speed:.4f}"/>' for a, b in times)
    return f'  <variableSpeedSign id="{name}" lanes={quoteattr(lanes)}>{steps}</variableSpeedSign>'


def _by_permission(_: Streets, name: str, pieces: Sequence[str], times: Sequence[tuple[int, int]]) -> str:
    shut = "".join(f'<closingReroute id={quoteattr(piece)} disallow="all"/>' for piece in pieces)
    intervals = "".join(f'<interval begin="{a}" end="{b}">{shut}</interval>' for a, b in times)
    return f'  <rerouter id="{name}" edges={quoteattr(" ".join(pieces))}>{intervals}</rerouter>'


def settings_xml(traffic: Traffic, seed: int, seconds: int, lanes: int, closed: bool) -> str:
    """
    How to run: no teleports, no schemas fetched, every vehicle written down, whether it arrived or not; on two lanes some overtake.

    Where roads are closed, a vehicle that starts meanwhile waits for its road; without `ignore-route-errors` mesoscopic SUMO ends there.
    """
    options = {
        "net-file": "streets.net.xml",
        "route-files": "vehicles.rou.xml",
        "additional-files": "closed.add.xml",
        **OUTPUTS,
        "vehroute-output.exit-times": "true",
        "vehroute-output.write-unfinished": "true",
        "xml-validation": "never",
        "xml-validation.net": "never",
        "xml-validation.routes": "never",
        "begin": "0",
        "end": str(seconds),
        "time-to-teleport": "-1",
        "collision.action": "warn",
        "no-step-log": "true",
        "seed": str(seed),
    }
    if traffic is Traffic.MESO:
        options |= {"mesosim": "true", "meso-overtaking": "true" if lanes > 1 else "false"}
        options |= {"ignore-route-errors": "true"} if closed else {}
    lines = [f'  <{name} value="{value}"/>' for name, value in options.items()]
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<configuration>", *lines, "</configuration>", ""])
