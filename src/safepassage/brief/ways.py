"""Where each vehicle is, minute by minute: its way as junctions, and the minutes at which it is at each."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.brief.facts import timings
from safepassage.records.case import Case
from safepassage.records.city import Road
from safepassage.records.plan import Kind, Movement
from safepassage.records.result import Result
from safepassage.records.verdict import Timing


@dataclass(frozen=True, slots=True)
class Ride:
    """A movement as the map draws it: junctions passed, and (minute, share of the way in metres) in the order of time."""

    movement: Movement
    nodes: tuple[str, ...]
    keys: tuple[tuple[int, float], ...]


def way_nodes(roads: dict[str, Road], ids: tuple[str, ...], start: str | None) -> tuple[str, ...]:
    """The junctions along consecutive roads, from `start` when it is an end of the first one; roads nobody knows are skipped."""
    known = [roads[i] for i in ids if i in roads]
    if not known:
        return () if start is None else (start,)
    here = _first_end(known, start)
    nodes = [here]
    for road in known:
        here = road.v if here == road.u else road.u
        nodes.append(here)
    return tuple(nodes)


def _first_end(known: list[Road], start: str | None) -> str:
    first = known[0]
    if start in (first.u, first.v):
        return str(start)
    if len(known) > 1 and first.u in (known[1].u, known[1].v):
        return first.v
    return first.u


def rides(case: Case, result: Result) -> list[Ride]:
    """Every movement's ride, in the order they start."""
    roads = {road.id: road for road in case.roads}
    corridors = {c.id: c for c in case.corridors}
    points = {p.id: p.node for p in case.assembly_points}
    posts = {c.id: c.node for c in case.checkpoints}
    times = timings(result)
    found = []
    for movement in sorted(result.plan.movements, key=lambda m: (m.start, m.id)):
        corridor = corridors.get(movement.corridor)
        if movement.kind is Kind.OUT:
            start = points.get(movement.points[0]) if movement.points else None
        else:
            start = corridor.end if corridor else None
        nodes = way_nodes(roads, movement.roads, start)
        stops = tuple(posts[c] for c in corridor.checkpoints if c in posts) if corridor and movement.kind is Kind.OUT else ()
        shares = _shares(roads, movement.roads, nodes)
        found.append(Ride(movement, nodes, _keys(case, movement, times[movement.id], stops, shares)))
    return found


def _shares(roads: dict[str, Road], ids: tuple[str, ...], nodes: tuple[str, ...]) -> dict[str, float]:
    """The share of the way's metres driven at each junction."""
    metres = [roads[i].metres for i in ids if i in roads]
    whole = sum(metres) or 1.0
    driven, at = 0.0, {nodes[0]: 0.0} if nodes else {}
    for node, length in zip(nodes[1:], metres, strict=False):
        driven += length
        at[node] = driven / whole
    return at


def _keys(case: Case, movement: Movement, time: Timing, stops: tuple[str, ...], shares: dict[str, float]) -> tuple[tuple[int, float], ...]:
    keys = [(time.departure, 0.0)]
    for node, reached in zip(stops, time.checkpoints, strict=False):
        share = shares.get(node, keys[-1][1])
        drive = _drive(case, movement) * (1 - share)
        keys.append((reached, share))
        keys.append((max(reached, int(time.arrival - drive)), share))
    keys.append((time.arrival, 1.0))
    if movement.kind is Kind.AID and time.back is not None:
        there = time.arrival - time.departure
        keys += [(max(time.arrival, time.back - there), 1.0), (time.back, 0.0)]
    if movement.kind is Kind.OUT and movement.start < time.departure:
        keys.insert(0, (movement.start, 0.0))
    return tuple(k for k, following in zip(keys, [*keys[1:], None], strict=True) if k != following)


def _drive(case: Case, movement: Movement) -> float:
    """Minutes the whole way takes this mode without stops."""
    mode = next((m for m in case.modes if m.id == movement.mode), None)
    roads = {road.id: road.metres for road in case.roads}
    metres = sum(roads.get(i, 0.0) for i in movement.roads)
    return metres / (mode.speed_kmh * 1000 / 60) if mode and mode.speed_kmh > 0 else 0.0
