"""One round trip of a vehicle or aid truck, by the quickest way and with no queue: what a window is measured against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from safepassage.paths import NoWay, road_minutes, walk_minutes, way_aid, way_in, way_out
from safepassage.records.case import Case
from safepassage.records.city import Corridor, SiteKind
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care


@dataclass(frozen=True, slots=True)
class Round:
    """One round trip of a vehicle that stands outside, by the quickest point and site, with no queue. Minutes."""

    ready: int  # from entering until it can board (a truck: unload): the corridor inwards, and taking position
    clear: int  # from entering until it has left the quiet area again, loaded (a truck: unloaded)
    whole: int  # from entering until it can enter again

    def times(self, minutes: int) -> int:
        """How often one vehicle, outside at first, can go in and leave the quiet area again in so many minutes."""
        return 0 if minutes < self.clear else 1 + (minutes - self.clear) // max(1, self.whole)


def trips(case: Case, corridor: Corridor) -> list[tuple[Mode, Round]]:
    """The vehicles that carry people and can return, with their round trips; one that no open way leads for is left out."""
    fleet = [mode for mode in case.modes if mode.kind is ModeKind.VEHICLE and mode.inside + mode.outside > 0]
    found = [(mode, round_trip(case, corridor, mode)) for mode in fleet]
    return [(mode, trip) for mode, trip in found if trip is not None]


def truck_trips(case: Case, corridor: Corridor) -> list[tuple[Mode, Round]]:
    """The same of the aid trucks, where aid may enter."""
    if not any(terms.corridor == corridor.id and terms.aid_in for terms in case.terms):
        return []
    fleet = [mode for mode in case.modes if mode.kind is ModeKind.TRUCK and mode.outside > 0]
    found = [(mode, truck_round(case, corridor, mode)) for mode in fleet]
    return [(mode, trip) for mode, trip in found if trip is not None]


def round_trip(case: Case, corridor: Corridor, mode: Mode) -> Round | None:
    """The quickest round trip, or None where no open way joins any point and any site of the corridor."""
    try:
        inwards = _minutes(case, way_in(case, corridor.id).roads, mode)
    except NoWay:
        return None
    wait = int(case.value("checkpoint_wait_minutes", Level.LIKELY))
    ready = inwards + int(case.value("reposition_minutes", Level.LIKELY))
    ways = [out for point in case.assembly_points for site in corridor.sites if (out := _way(case, point.id, corridor, site)) is not None]
    if not ways:
        return None
    posts = {c.node for c in case.checkpoints if c.id in corridor.checkpoints}
    clear, whole = [], []
    for roads, nodes in ways:
        quiet = roads.index(corridor.quiet_until) + 1
        passed = sum(node in posts for node in nodes[:quiet])  # a post on the far end of the quiet area is met after leaving it
        clear.append(_minutes(case, roads[:quiet], mode) + wait * passed)
        whole.append(_minutes(case, roads, mode) + wait * len(posts))
    loaded = ready + mode.loading_minutes
    return Round(ready, loaded + min(clear), loaded + min(whole) + mode.turnround_minutes)


def truck_round(case: Case, corridor: Corridor, mode: Mode) -> Round | None:
    """In to the quickest aid point, unloading, and out by the same roads; None where no open way leads to any aid point."""
    rounds = []
    for site in (site for site in case.sites if site.kind is SiteKind.AID_POINT):
        try:
            roads = way_aid(case, corridor.id, site.id).roads
        except NoWay:
            continue
        inwards = _minutes(case, roads, mode)
        out = roads[::-1]
        clear = inwards + mode.loading_minutes + _minutes(case, out[: out.index(corridor.quiet_until) + 1], mode)
        rounds.append(Round(inwards, clear, 2 * inwards + mode.loading_minutes + mode.turnround_minutes))
    return min(rounds, key=lambda found: found.whole, default=None)


def longest_walk(case: Case) -> int:
    """The slowest walk to the nearest assembly point that serves the zone, over the groups that are there [minutes]."""
    groups = {(people.group.zone, people.group.care) for people in case.people}
    walks = [min(_walks(case, zone, care), default=0) for zone, care in sorted(groups)]
    return max(walks, default=0)


def _way(case: Case, point: str, corridor: Corridor, site: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    try:
        way = way_out(case, (point,), corridor.id, site)
    except NoWay:
        return None
    return way.roads, way.nodes


def _minutes(case: Case, roads: Iterable[str], mode: Mode) -> int:
    lengths = {road.id: road for road in case.roads}
    return sum(road_minutes(lengths[road], mode.speed_kmh) for road in roads)


def _walks(case: Case, zone: str, care: Care) -> list[int]:
    return [walk_minutes(case, zone, point.id, care) for point in case.assembly_points if zone in point.zones]
