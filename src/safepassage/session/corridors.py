"""Proposing corridors: from a case and its streets to routes, segments, and rows of the case's tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import isnan
from pathlib import Path

import numpy as np

from safepassage import brief, outside
from safepassage.danger import forecast
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.appending import append_rows
from safepassage.paths import NoWay, great_circle_km, shortest
from safepassage.records.case import Case
from safepassage.records.city import Corridor, CorridorState, Exposure, Node, Road, RoadState
from safepassage.records.levels import Level, Range
from safepassage.records.proposal import Proposals, Proposed, Segment, Shared
from safepassage.records.streets import VEHICLES, Floats, Streets
from safepassage.session.claims import situated
from safepassage.session.street_reports import Report, last_reported, reports_of
from safepassage.session.streets import streets_of, ways_of
from safepassage.streets import routes as room
from safepassage.streets import segments as cutting
from safepassage.streets.places import nearest
from safepassage.units import HOUR, METRES_PER_KM

__all__ = ["Offered", "propose_corridors", "take_up", "write_proposals"]

NEAR = 500.0  # metres from a named place to its street
AT_CHECKPOINT = 150.0  # metres: a route so near to a checkpoint of the case passes it
MOST_VEHICLES, MOST_WALKERS = 60, 600  # an hour (assumption): one vehicle a minute each way; walkers as in the built-in case
SOURCE = "proposed by safepassage corridors from {file}; nobody has agreed to it or reported on it"


@dataclass(frozen=True, slots=True)
class Offered:
    """The case with the proposals in it, the proposals, and their stamps."""

    case: Case
    proposals: Proposals
    stamps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Town:
    """What every pair of places shares."""

    case: Case
    streets: Streets
    net: room.Graph
    time: Floats
    kinds: list[Exposure]
    where: cutting.Ground
    danger: Floats
    reports: tuple[Report, ...]  # of claims, the newest first


def propose_corridors(folder: Path, starts: Sequence[str], ends: Sequence[str], count: int = 3, vehicle: str = "bus") -> Offered:
    """
    Several routes from each start to each end, as corridors that are proposed.

    Parameters
    ----------
    starts : assembly points, zones (their first assembly point) or nodes of the case.
    ends : nodes, or corridors (their outer ends), of the case; gates of the streets near a node.
    vehicle : of bus, ambulance, private, truck: whose streets and speeds count.

    Raises
    ------
    FaultyCase
        When the case has no streets, a place is not known, lies off the streets, or no route joins a start and an end.
    """
    known = situated(folder)
    case, streets = known.case, streets_of(folder)
    if streets is None:
        step = f"Bring them: safepassage roads {folder} --from FILE"
        raise FaultyCase(f"cannot propose corridors in {folder}", [Fault("streets.csv", None, "the case has no streets", step)])
    where = cutting.ground(streets, case.zones)
    kinds = cutting.exposures(streets, where)
    time = room.minutes(streets, streets.kmh(vehicle))
    reports = reports_of(known.situation.standings, ways_of(folder, streets), case.start.tzinfo)
    town = _Town(case, streets, room.graph(streets, vehicle), time, kinds, where, _danger(case, kinds, time), reports)
    faults: list[Fault] = []
    froms = [_place(town, name, faults, "--from") for name in starts]
    tos = [_place(town, name, faults, "--to") for name in ends]
    if faults:
        raise FaultyCase("cannot propose corridors", faults)
    made = [p for a in froms for b in tos if a and b and a != b for p in _between(town, a, b, count, faults)]
    if faults:
        raise FaultyCase("cannot propose corridors", faults)
    return _offered(town, made)


def _danger(case: Case, kinds: Sequence[Exposure], time: Floats) -> Floats:
    """Expected deaths of a person who drives along each street without a pause, likely; NaN where unknown."""
    rate = {k: float("nan") if k is Exposure.UNKNOWN else case.value(f"fire_{k.value}", Level.LIKELY) / HOUR for k in Exposure}
    return np.array([rate[k] for k in kinds]) * np.where(np.isfinite(time), time, 0.0)


def _place(town: _Town, name: str, faults: list[Fault], option: str) -> str:
    """The node of the case that a name stands for."""
    case = town.case
    found = {c.id: c.end for c in case.corridors}
    for point in reversed(case.assembly_points):
        found |= dict.fromkeys(point.zones, point.node)
    found |= {n.id: n.id for n in case.nodes} | {p.id: p.node for p in case.assembly_points}
    found |= {g.id: _node_at(town, g.node) for g in town.streets.gates}
    if not found.get(name):
        step = "Name an assembly point, zone, node or corridor of the case, or a gate near one of its nodes."
        faults.append(Fault(option, None, f"{name} is no place of this case", step))
        return ""
    if _street_node(town, found[name])[1] > NEAR:
        problem = f"{found[name]} is more than {NEAR:.0f} m from every street"
        faults.append(Fault(option, None, problem, "Name a place on the map of the streets."))
    return found[name]


def _node_at(town: _Town, junction: int) -> str:
    lon, lat = float(town.streets.lon[junction]), float(town.streets.lat[junction])
    far = {n.id: great_circle_km(lon, lat, n.lon, n.lat) * METRES_PER_KM for n in town.case.nodes}
    best = min(far, key=lambda n: (far[n], n))
    return best if far[best] <= NEAR else ""


def _street_node(town: _Town, node: str) -> tuple[int, float]:
    spot = next(n for n in town.case.nodes if n.id == node)
    at, metres = nearest(town.streets, np.array([spot.lon]), np.array([spot.lat]))
    return int(at[0]), float(metres[0])


def _between(town: _Town, start: str, end: str, count: int, faults: list[Fault]) -> list[Proposed]:
    (a, off_start), (b, off_end) = _street_node(town, start), _street_node(town, end)
    found = room.alternatives(town.streets, town.net, town.time, town.danger, a, b, count) if a != b else []
    if not found:
        faults.append(Fault("--to", None, f"no street that a vehicle may use leads from {start} to {end}", "Name another end."))
    return [_proposed(town, start, end, k + 1, route, (off_start, off_end)) for k, route in enumerate(found)]


def _proposed(town: _Town, start: str, end: str, number: int, route: room.Route, off: tuple[float, float]) -> Proposed:
    ident, pinned = f"p-{start}-{end}-{number}", _pinned(town, route, (start, end))
    cut = cutting.pieces(town.streets, town.where, town.kinds, route, frozenset(pinned))
    names = {0: start, len(route.nodes) - 1: end} | pinned
    nodes, roads = [], []
    for k, piece in enumerate(cut):
        if piece.last not in names:
            names[piece.last] = f"s{town.streets.node[route.nodes[piece.last]]}"
            nodes.append(_junction(town, names[piece.last], route.nodes[piece.last], piece, cut[k + 1]))
        extra = (off[0] if k == 0 else 0.0) + (off[1] if k == len(cut) - 1 else 0.0)
        roads.append(_road(town, f"{ident}-{k + 1}", names, piece, route, extra))
    metres = sum(r.metres for r in roads)
    one, two = (next(n for n in town.case.nodes if n.id == name) for name in (start, end))
    straight = great_circle_km(one.lon, one.lat, two.lon, two.lat) * METRES_PER_KM
    corridor = _corridor(town, ident, start, end, route, roads, [start, *(pinned[k] for k in sorted(pinned)), end])
    parts = tuple(_segment(town, road, route.edges[p.first : p.last], p) for road, p in zip(roads, cut, strict=True))
    return Proposed(corridor, tuple(nodes), parts, metres, metres / straight if straight else float("nan"), (), None, (), route.why)


def _segment(town: _Town, road: Road, edges: tuple[int, ...], piece: cutting.Piece) -> Segment:
    return Segment(road, edges, (), piece.area[0], last_reported(town.reports, edges, town.streets.metres), (), ())


def _pinned(town: _Town, route: room.Route, ends: tuple[str, str]) -> dict[int, str]:
    """Nodes of checkpoints that the route passes between its ends: the place in its junctions that is nearest, within 150 m."""
    found: dict[int, str] = {}
    inner = route.nodes[1:-1]
    for checkpoint in town.case.checkpoints:
        if checkpoint.node in (*ends, *found.values()):
            continue
        spot = next(n for n in town.case.nodes if n.id == checkpoint.node)
        far = [great_circle_km(spot.lon, spot.lat, float(town.streets.lon[v]), float(town.streets.lat[v])) * METRES_PER_KM for v in inner]
        if far and min(far) <= AT_CHECKPOINT:
            found.setdefault(1 + far.index(min(far)), checkpoint.node)
    return found


def _junction(town: _Town, ident: str, node: int, before: cutting.Piece, after: cutting.Piece) -> Node:
    one, two = _called(before), _called(after)
    lon, lat = (round(float(x[node]), 6) for x in (town.streets.lon, town.streets.lat))
    return Node(ident, f"{one[0]} / {two[0]}", f"{one[1]} / {two[1]}", lon, lat)


def _called(piece: cutting.Piece) -> tuple[str, str]:
    """A street's name; one without is told by its neighbourhood."""
    if any(piece.name):
        return piece.name[0] or piece.name[1], piece.name[1] or piece.name[0]
    if any(piece.area):
        return f"street in {piece.area[0]}", f"شارع في {piece.area[1] or piece.area[0]}"
    return "street without a name", "شارع بلا اسم"


def _road(town: _Town, ident: str, names: dict[int, str], piece: cutting.Piece, route: room.Route, extra: float) -> Road:
    metres = float(town.streets.metres[list(route.edges[piece.first : piece.last])].sum()) + extra
    name, name_ar = _called(piece)
    u, v = names[piece.first], names[piece.last]
    source = SOURCE.format(file=town.streets.source or "streets.csv")
    return Road(ident, u, v, name, name_ar, round(max(metres, 1.0), 1), piece.exposure, RoadState.UNKNOWN, piece.holder, source)


def _corridor(town: _Town, ident: str, start: str, end: str, route: room.Route, roads: Sequence[Road], passed: Sequence[str]) -> Corridor:
    case, edges = town.case, list(route.edges)
    one, two = (next(n for n in case.nodes if n.id == name) for name in (start, end))
    quiet = [r.id for r in roads if r.exposure in (Exposure.BESIEGED, Exposure.FRONT)] or [roads[-1].id]
    vehicles = int(min(MOST_VEHICLES, town.streets.vehicles_per_hour()[edges].min()))
    walkers = MOST_WALKERS if (town.streets.foot_width()[edges] > 0).all() else 0
    number = ident.rsplit("-", 1)[1]
    return Corridor(
        id=ident,
        name=f"Proposed: {one.name} to {two.name}, way {number}",
        name_ar=f"مقترح: من {one.name_ar} إلى {two.name_ar}، الطريق {number}",
        state=CorridorState.PROPOSED,
        start=start,
        end=end,
        roads=tuple(r.id for r in roads),
        quiet_until=quiet[-1],
        checkpoints=tuple(c.id for node in passed for c in case.checkpoints if c.node == node),
        vehicles_per_hour=vehicles,
        walkers_per_hour=walkers,
        pause_required=True,
        sites=_sites(case, end),
        source=SOURCE.format(file=town.streets.source or "streets.csv"),
    )


def _sites(case: Case, end: str) -> tuple[str, ...]:
    """Hospitals and reception sites that known open roads behind the lines join with the end."""
    rear = [r for r in case.roads if r.exposure is Exposure.REAR and r.state is RoadState.OPEN]
    found = []
    for site in case.sites:
        try:
            shortest(rear, end, site.node)
        except NoWay:
            continue
        if site.kind.value != "aid_point":
            found.append(site.id)
    return tuple(found)


# --- what is told of them ---------------------------------------------------------------------------------------------------------


def _offered(town: _Town, made: Sequence[Proposed]) -> Offered:
    nodes = {n.id: n for p in made for n in p.nodes}
    roads = tuple(s.road for p in made for s in p.segments)
    case = replace(
        town.case,
        nodes=(*town.case.nodes, *(n for n in nodes.values() if n.id not in {m.id for m in town.case.nodes})),
        roads=(*town.case.roads, *roads),
        corridors=(*town.case.corridors, *(p.corridor for p in made)),
    )
    hazards = {level: forecast(case, level).road for level in Level}
    known = {n.id for n in town.case.nodes}
    told = tuple(_told(town, case, p, made, hazards, known) for p in made)
    pairs = [(a, b) for a, b in combinations(told, 2) if (a.corridor.start, a.corridor.end) == (b.corridor.start, b.corridor.end)]
    joined = dict.fromkeys((p.corridor.start, p.corridor.end) for p in told)
    by_all = tuple((a, b, _common(town, [p for p in told if (p.corridor.start, p.corridor.end) == (a, b)])[0]) for a, b in joined)
    cost, at = town.time[town.net.arc], {n: _street_node(town, n)[0] for pair in joined for n in pair}
    apart = tuple((a, b, room.least_shared(town.streets, town.net, cost, at[a], at[b])) for a, b in joined)
    shared = tuple(Shared(a.corridor.id, b.corridor.id, *_common(town, [a, b])) for a, b in pairs)
    stamps = ("task force only", *(("exercise",) if case.note else ()))
    return Offered(case, Proposals(told, shared, by_all, apart, _asks(told)), stamps)


def _told(
    town: _Town, case: Case, p: Proposed, made: Sequence[Proposed], hazards: dict[Level, dict[str, Floats]], known: set[str]
) -> Proposed:
    """One proposal with its minutes, danger, holders, and which others do without each segment."""
    ends = (p.corridor.start, p.corridor.end)
    others = [o for o in made if o is not p and (o.corridor.start, o.corridor.end) == ends]
    segments = tuple(
        replace(
            s,
            minutes=_minutes(case, town.streets, s),
            danger=_by_hour(case, [hazards[level][s.road.id] for level in Level]),
            alternatives=tuple(o.corridor.id for o in others if not _edges(o) & set(s.edges)),
        )
        for s in p.segments
    )
    return replace(
        p,
        nodes=tuple(n for n in p.nodes if n.id not in known),
        segments=segments,
        minutes=tuple((name, sum(dict(s.minutes)[name] for s in segments)) for name, _ in segments[0].minutes),
        deaths=_deaths(segments, hazards),
        holders=tuple(dict.fromkeys(s.road.holder or "unknown" for s in segments)),
    )


def _edges(p: Proposed) -> set[int]:
    return {e for s in p.segments for e in s.edges}


def _deaths(segments: Sequence[Segment], hazards: dict[Level, dict[str, Floats]]) -> Range | None:
    """Expected deaths of one person who crosses by bus from the first minute, without a pause."""
    minutes = [dict(s.minutes)["bus"] for s in segments]
    return _rising([sum(m * float(hazards[level][s.road.id][0]) for m, s in zip(minutes, segments, strict=True)) for level in Level])


def _minutes(case: Case, streets: Streets, s: Segment) -> tuple[tuple[str, float], ...]:
    """Minutes by each kind of vehicle and on foot: no faster than the case's fleet; NaN where it may not go."""
    edges, fleet = list(s.edges), {m.id: m.speed_kmh for m in case.modes}
    scale = s.road.metres / float(streets.metres[edges].sum())
    found = []
    for vehicle in VEHICLES:
        kmh = np.minimum(streets.kmh(vehicle)[edges], fleet.get(vehicle, np.inf))
        hours = streets.metres[edges] / METRES_PER_KM / np.where(kmh > 0, kmh, np.nan)
        found.append((vehicle, float(hours.sum()) * HOUR * scale))
    walk = case.value("walk_kmh_able", Level.LIKELY)
    return (*found, ("foot", s.road.metres / METRES_PER_KM / walk * HOUR if streets.walkable[edges].all() else float("nan")))


def _by_hour(case: Case, levels: Sequence[Floats]) -> tuple[Range | None, ...]:
    hours = range(0, case.horizon, HOUR)
    return tuple(_rising([float(h[t : t + HOUR].mean()) * HOUR for h in levels]) for t in hours)


def _rising(values: Sequence[float]) -> Range | None:
    if any(isnan(v) for v in values):
        return None
    low, likely, high = values
    return Range(min(low, likely), likely, max(likely, high))


def _common(town: _Town, some: Iterable[Proposed]) -> tuple[float, tuple[str, ...]]:
    """Metres and names of the streets that all of some corridors use."""
    sets = [_edges(p) for p in some]
    edges = sorted(set.intersection(*sets)) if len(sets) > 1 else []
    names = dict.fromkeys(town.streets.name_of(e)[0] for e in edges)
    return float(town.streets.metres[edges].sum()) if edges else 0.0, tuple(n for n in names if n)


def _asks(told: Sequence[Proposed]) -> tuple[tuple[str, str], ...]:
    """With whom what would have to be agreed, over all the proposed corridors."""
    by_holder: dict[str, dict[str, None]] = {}
    for p in told:
        for s in p.segments:
            by_holder.setdefault(s.road.holder or "unknown", {}).setdefault(f"{s.road.name} ({p.corridor.id})")
    return tuple((holder, "; ".join(names)) for holder, names in by_holder.items())


# --- files ------------------------------------------------------------------------------------------------------------------------


def write_proposals(offered: Offered, out: Path) -> tuple[str, ...]:
    """Write corridors.html, segments.csv and corridors.json; their names."""
    out.mkdir(parents=True, exist_ok=True)
    outside.write_whole(out / "corridors.html", brief.corridors_page(offered.case, offered.proposals, offered.stamps).encode())
    outside.write_csv(out / "segments.csv", *brief.segment_rows(offered.proposals, offered.stamps))
    outside.write_json(out / "corridors.json", brief.corridors_data(offered.proposals, offered.stamps))
    return ("corridors.html", "segments.csv", "corridors.json")


def take_up(folder: Path, offered: Offered) -> tuple[str, ...]:
    """Add the proposals to nodes.csv, roads.csv and corridors.csv, as proposed. Raises FaultyCase: nothing is changed then."""
    made = offered.proposals.corridors
    nodes = {n.id: n for p in made for n in p.nodes}
    return append_rows(
        folder,
        {
            "nodes.csv": [_row(n, "id name name_ar lon lat") for n in nodes.values()],
            "roads.csv": [_row(s.road, "id u v name name_ar metres exposure state holder source") for p in made for s in p.segments],
            "corridors.csv": [
                _row(
                    p.corridor,
                    "id name name_ar state start end roads quiet_until checkpoints vehicles_per_hour walkers_per_hour pause_required "
                    "sites source",
                )
                for p in made
            ],
        },
    )


def _row(record: object, columns: str) -> dict[str, str]:
    return {column: _cell(getattr(record, column)) for column in columns.split()}


def _cell(value: object) -> str:
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(value) if isinstance(value, tuple) else str(value)
