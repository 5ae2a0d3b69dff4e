"""Ways: which roads a movement uses, and how many minutes they take (mathematics, section 3).

Pure and without caches: callers that ask the same question often keep the answers themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import pairwise
from math import asin, ceil, cos, radians, sin, sqrt
from typing import Protocol, TypeVar

from safepassage.errors import SafepassageError
from safepassage.records.case import Case
from safepassage.records.city import Corridor, Exposure, Road, RoadState
from safepassage.records.levels import Level
from safepassage.records.people import Care
from safepassage.units import METRES_PER_KM, MINUTES_PER_HOUR

EARTH_RADIUS_KM = 6371.0088  # mean radius of the WGS 84 ellipsoid
DIGITS = 9  # minutes are compared to a billionth, so that a road of exactly 3 minutes never takes 4
MILLIMETRES = 1000  # lengths are compared in whole millimetres, so that sums do not depend on their order


class NoWay(SafepassageError):
    """No open road leads from one place to another, or a corridor's roads do not join."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


@dataclass(frozen=True, slots=True)
class Way:
    """Roads in the order driven and the nodes they join: `roads[i]` leads from `nodes[i]` to `nodes[i + 1]`.

    `stops[i]` is where in `nodes` the i-th assembly point stands; `enters` is where in `nodes` the corridor is entered.
    """

    roads: tuple[str, ...]
    nodes: tuple[str, ...]
    stops: tuple[int, ...] = field(default=(), compare=False)
    enters: int = field(default=0, compare=False)


def way_out(case: Case, points: tuple[str, ...], corridor: str, site: str) -> Way:
    """
    The way of people out: from each assembly point to the next, through the corridor, to the site.

    Parameters
    ----------
    points, corridor, site : identifiers
        Assembly points in the order visited (at least one), a corridor, a site.

    Raises
    ------
    NoWay
        When no open besieged road joins the points and the corridor, none behind the lines its end and the site,
        or the corridor's roads do not join.
    KeyError
        When the case has no such point, corridor or site.
    """
    through = _find(case.corridors, corridor)
    stages = [*(_find(case.assembly_points, p).node for p in points), through.start]
    besieged = _open(case, Exposure.BESIEGED)
    roads: tuple[str, ...] = ()
    stops = []
    for here, there in pairwise(stages):
        stops.append(len(roads))
        roads += shortest(besieged, here, there)
    enters = len(roads)
    roads += _checked(case, through)
    roads += shortest(_open(case, Exposure.REAR), through.end, _find(case.sites, site).node)
    return Way(roads, _nodes(case, roads, stages[0]), tuple(stops), enters)


def way_in(case: Case, corridor: str) -> Way:
    """The way of an empty vehicle in: the corridor's roads backwards, from its outer end to its start. Raises as `way_out`."""
    through = _find(case.corridors, corridor)
    roads = _checked(case, through)[::-1]
    return Way(roads, _nodes(case, roads, through.end))


def way_aid(case: Case, corridor: str, aid_point: str) -> Way:
    """The way of an aid truck in: the corridor backwards, then besieged roads to the aid point. Raises as `way_out`."""
    through = _find(case.corridors, corridor)
    inside = shortest(_open(case, Exposure.BESIEGED), through.start, _find(case.sites, aid_point).node)
    roads = _checked(case, through)[::-1] + inside
    return Way(roads, _nodes(case, roads, through.end))


def besieged_from(roads: Iterable[Road], starts: Iterable[str]) -> frozenset[str]:
    """Nodes that besieged roads join to some nodes, open or not: the siege that these lie in."""
    besieged = [r for r in roads if r.exposure is Exposure.BESIEGED]
    found, new = set[str](), set(starts)
    while new:
        found |= new
        new = {far for r in besieged for near, far in ((r.u, r.v), (r.v, r.u)) if near in found} - found
    return frozenset(found)


def shortest(roads: Iterable[Road], origin: str, destination: str) -> tuple[str, ...]:
    """
    The roads of the shortest way between two nodes, in metres; of ways equally long, the one whose road ids come first.

    Dijkstra's algorithm with (length, road ids) as the label: appending a road keeps the order of two labels, because no
    length is zero, so the first label to settle a node is the least.

    Raises
    ------
    NoWay
        When the roads do not join the two.
    """
    leaving: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for road in roads:
        length = max(1, round(road.metres * MILLIMETRES))
        leaving[road.u].append((length, road.id, road.v))
        leaving[road.v].append((length, road.id, road.u))
    settled: set[str] = set()
    heap: list[tuple[int, tuple[str, ...], str]] = [(0, (), origin)]
    while heap:
        length, way, node = heappop(heap)
        if node == destination:
            return way
        if node in settled:
            continue
        settled.add(node)
        for more, road_id, following in leaving[node]:
            if following not in settled:
                heappush(heap, (length + more, (*way, road_id), following))
    raise NoWay(f"no open road of the right kind leads from {origin} to {destination}. Say which roads are open in roads.csv.")


def road_minutes(road: Road, speed_kmh: float) -> int:
    """Whole minutes a vehicle of that speed [km/h] is on a road: rounded up, at least one."""
    return max(1, _whole_minutes(road.metres / METRES_PER_KM, speed_kmh))


def walk_minutes(case: Case, zone: str, point: str, care: Care) -> int:
    """Whole minutes people of a zone take on foot to an assembly point: straight line x detour, rounded up. 0 if they are there."""
    home = _find(case.zones, zone)
    node = _find(case.nodes, _find(case.assembly_points, point).node)
    km = great_circle_km(home.lon, home.lat, node.lon, node.lat) * case.value("detour_factor", Level.LIKELY)
    return _whole_minutes(km, case.value(f"walk_kmh_{care.value}", Level.LIKELY))


def great_circle_km(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> float:
    """Kilometres between two places given in degrees, on a sphere (haversine formula)."""
    lat_1, lat_2 = radians(lat_a), radians(lat_b)
    across = sin((lat_2 - lat_1) / 2) ** 2 + cos(lat_1) * cos(lat_2) * sin(radians(lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(across)))


def _whole_minutes(km: float, speed_kmh: float) -> int:
    return ceil(round(km * MINUTES_PER_HOUR / speed_kmh, DIGITS))


def _find(items: Iterable[T], item_id: str) -> T:
    for item in items:
        if item.id == item_id:
            return item
    raise KeyError(item_id)


def _open(case: Case, exposure: Exposure) -> list[Road]:
    """Roads of one exposure that are known to be open; unknown is not open (conventions, section 2)."""
    return [r for r in case.roads if r.exposure is exposure and r.state is RoadState.OPEN]


def _checked(case: Case, corridor: Corridor) -> tuple[str, ...]:
    """The corridor's roads, once it is sure that they lead from its start to its end."""
    last = _nodes(case, corridor.roads, corridor.start)[-1]
    if last != corridor.end:
        raise NoWay(f"the roads of corridor {corridor.id} lead to {last}, not to its end {corridor.end}. Correct corridors.csv.")
    return corridor.roads


def _nodes(case: Case, roads: tuple[str, ...], origin: str) -> tuple[str, ...]:
    """The nodes met on consecutive roads."""
    wanted = set(roads)
    ends = {r.id: (r.u, r.v) for r in case.roads if r.id in wanted}
    nodes = [origin]
    for road in roads:
        if road not in ends:
            raise NoWay(f"the case has no road {road}. Correct the corridor's roads in corridors.csv, or add it to roads.csv.")
        u, v = ends[road]
        if nodes[-1] not in (u, v):
            raise NoWay(f"road {road} does not begin at {nodes[-1]}, where the road before it ends. Correct corridors.csv.")
        nodes.append(v if nodes[-1] == u else u)
    return tuple(nodes)
