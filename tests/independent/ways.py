"""Which roads a movement takes and how many minutes each needs (mathematics, section 3), by trying every way there is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import asin, ceil, cos, radians, sin, sqrt

from safepassage.records.case import Case
from safepassage.records.city import AssemblyPoint, Corridor, Exposure, Road, RoadState, Site
from safepassage.records.levels import Level
from safepassage.records.operation import Mode
from safepassage.records.people import Group

EARTH_KM = 6371.0088


def all_ways(roads: Sequence[Road], here: str, there: str, seen: tuple[str, ...] = ()) -> Iterator[tuple[Road, ...]]:
    """Every way from one node to another that visits no node twice."""
    if here == there:
        yield ()
        return
    for road in roads:
        if here in (road.u, road.v):
            beyond = road.v if road.u == here else road.u
            if beyond not in (*seen, here):
                for rest in all_ways(roads, beyond, there, (*seen, here)):
                    yield (road, *rest)


def shortest(case: Case, exposure: Exposure, here: str, there: str) -> tuple[Road, ...] | None:
    """The shortest way over open roads of one exposure, in metres, ties by road ids; None when there is none."""
    roads = [r for r in case.roads if r.exposure is exposure and r.state is RoadState.OPEN]
    ways = list(all_ways(roads, here, there))
    if not ways:
        return None
    return min(ways, key=lambda way: (sum(r.metres for r in way), tuple(r.id for r in way)))


def corridor_roads(case: Case, corridor: Corridor) -> tuple[Road, ...]:
    """The corridor's roads from inside to outside."""
    by_id = {r.id: r for r in case.roads}
    return tuple(by_id[name] for name in corridor.roads)


def corridor_is_whole(case: Case, corridor: Corridor) -> bool:
    """Rule 1: usable, its roads open and consecutive from `start` to `end`."""
    here = corridor.start
    for road in corridor_roads(case, corridor):
        if road.state is not RoadState.OPEN or here not in (road.u, road.v):
            return False
        here = road.v if road.u == here else road.u
    return corridor.usable and here == corridor.end


def inner_legs(case: Case, points: Sequence[AssemblyPoint], corridor: Corridor) -> list[tuple[Road, ...]] | None:
    """The besieged ways from each point to the next and from the last to the corridor; None if one is missing."""
    stops = [*(p.node for p in points), corridor.start]
    legs = [shortest(case, Exposure.BESIEGED, a, b) for a, b in pairwise(stops)]
    whole = [leg for leg in legs if leg is not None]
    return whole if len(whole) == len(legs) else None


def outer_leg(case: Case, corridor: Corridor, site: Site) -> tuple[Road, ...] | None:
    """The way behind the lines from the corridor's end to the site."""
    return shortest(case, Exposure.REAR, corridor.end, site.node)


def aid_leg(case: Case, corridor: Corridor, site: Site) -> tuple[Road, ...] | None:
    """The besieged way from the corridor's inner end to the aid point."""
    return shortest(case, Exposure.BESIEGED, corridor.start, site.node)


def road_minutes(road: Road, mode: Mode) -> int:
    """Whole minutes that a mode needs for a road, at least one."""
    return max(1, ceil(road.metres / (mode.speed_kmh * 1000 / 60)))


def great_circle_km(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Distance on the sphere (haversine)."""
    dlon, dlat = radians(lon2 - lon1), radians(lat2 - lat1)
    h = sin(dlat / 2) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(dlon / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(h))


def walk_minutes(case: Case, group: Group, point: AssemblyPoint) -> int:
    """Whole minutes that a group needs on foot from home to the assembly point."""
    zone = next(z for z in case.zones if z.id == group.zone)
    node = next(n for n in case.nodes if n.id == point.node)
    km = great_circle_km(zone.lon, zone.lat, node.lon, node.lat)
    metres_per_minute = case.value(f"walk_kmh_{group.care}", Level.LIKELY) * 1000 / 60
    return ceil(1000 * km * case.value("detour_factor", Level.LIKELY) / metres_per_minute)
