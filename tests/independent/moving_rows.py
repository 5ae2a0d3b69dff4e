"""Section 5, people out: the columns x, what they cost, and every row they enter."""

from __future__ import annotations

from itertools import product
from math import exp, floor

from safepassage.records.case import Case
from safepassage.records.city import AssemblyPoint, Corridor, Site, SiteKind
from safepassage.records.levels import Level
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care, Group
from safepassage.units import HOUR
from tests.independent import trips, ways
from tests.independent.exposure import total
from tests.independent.home_rows import blocks, groups_of
from tests.independent.model import Name
from tests.independent.trips import Trip
from tests.independent.writer import Writer, crew_lost, goes_to_pool, road_danger


def admitted(case: Case, group: Group, corridor: Corridor) -> bool:
    """Rule 8: the terms admit the class, and no checkpoint whose holder made such people disappear stands unwatched."""
    terms = next((t for t in case.terms if t.corridor == corridor.id), None)
    if terms is None or terms.who is None or group.screening not in terms.who:
        return False
    watched = bool(terms.third_party) and terms.follow_up is True
    met = [c for c in case.checkpoints if c.id in corridor.checkpoints]
    return watched or not any(c.rule(group.screening).disappeared for c in met)


def size_for(mode: Mode, care: Care) -> int:
    """How many people of a care group one vehicle takes."""
    return min(mode.seats, mode.stretchers) if care is Care.CRITICAL else mode.seats


def write_people_out(writer: Writer) -> None:
    """Every column x that the rules allow."""
    case = writer.case
    carriers = [m for m in case.modes if m.kind is not ModeKind.TRUCK]
    for mode, point, corridor, site in product(carriers, case.assembly_points, case.corridors, case.sites):
        if site.id not in corridor.sites or site.kind is SiteKind.AID_POINT:
            continue
        for start in writer.steps:
            trip = trips.out_trip(case, mode, point, corridor, site, start)
            if trip is None or not trips.out_is_allowed(case, trip, point):
                continue
            for group in groups_of(case):
                fits = group.care in mode.carries and group.care in site.accepts and size_for(mode, group.care) > 0
                if fits and group.zone in point.zones and admitted(case, group, corridor):
                    write_x(writer, group, point, site, trip)


def write_x(writer: Writer, group: Group, point: AssemblyPoint, site: Site, trip: Trip) -> None:
    """One column x with its cost and all its entries, unless its people would be called before the plan starts."""
    case, model = writer.case, writer.model
    home_to_point = ways.walk_minutes(case, group, point)
    gathered = trip.start - trips.whole(case, "muster_minutes")
    call = gathered - home_to_point
    if call < 0:
        return
    column: Name = ("x", str(group), point.id, trip.corridor.id, site.id, trip.mode.id, trip.start)
    b = call // case.block
    still_there = writer.dangers.staying(group, blocks(case)[b][0], call)
    size = size_for(trip.mode, group.care)
    alive = survive_the_way(writer, group, point, site, trip, call, gathered)
    model.costs[column] = 1 / still_there - 1 + 1 - alive + crew_lost(writer, trip) / size
    model.rows["stock", str(group), b].add(column, 1 / still_there)
    write_corridor_rows(writer, column, trip, 1 / size)
    write_headcount(case, writer, column, trip)
    write_site_rows(writer, column, site, trip)
    write_willing(writer, column, group, site)
    write_crowd(writer, column, point, gathered, trip.start + trip.mode.loading_minutes)
    if trip.mode.kind is not ModeKind.FOOT:
        model.rows["inside", trip.mode.id, trip.start].add(column, 1 / size)
    if trip.mode.kind is ModeKind.VEHICLE:
        goes_to_pool(writer, "outside", trip.mode, trip.arrival + trip.mode.turnround_minutes, column, 1 / size)


def survive_the_way(writer: Writer, group: Group, point: AssemblyPoint, site: Site, trip: Trip, call: int, gathered: int) -> float:
    """q r: the chance to be alive at T+ for somebody who leaves home at `call` and reaches the point at `gathered`."""
    dangers = writer.dangers
    leaves = trip.start + trip.mode.loading_minutes
    waiting = total(dangers.street(group.zone, minute) for minute in range(call, gathered))
    waiting += total(dangers.point(point.id, minute) for minute in range(gathered, leaves))
    waiting += dangers.illness(group.care) * (leaves - call)
    moving = road_danger(writer, trip) + dangers.illness(group.care) * (trip.arrival - leaves)
    after = dangers.treated(group.care, site) * (dangers.end - trip.arrival)
    return exp(-waiting - moving - after)


def write_corridor_rows(writer: Writer, column: Name, trip: Trip, vehicles: float) -> None:
    """enter_out or walkers, screening, standing."""
    case, model, corridor = writer.case, writer.model, trip.corridor
    walking = trip.mode.kind is ModeKind.FOOT
    for minute in trip.enters_start:
        if walking:
            model.row(("walkers", corridor.id, minute // HOUR), "<=", corridor.walkers_per_hour).add(column, 1.0)
        else:
            model.row(("enter_out", corridor.id, minute // HOUR), "<=", corridor.vehicles_per_hour).add(column, vehicles)
    for checkpoint in (c for c in case.checkpoints if c.id in corridor.checkpoints):
        h = trip.reached(checkpoint.id) // HOUR
        planned = case.value("screening_load", Level.LIKELY) * checkpoint.persons_per_hour
        model.row(("screening", checkpoint.id, h), "<=", planned).add(column, 1.0)
        wait = trips.whole(case, "checkpoint_wait_minutes")
        if not walking and wait > 0:
            model.row(("standing", checkpoint.id, h), "<=", checkpoint.standing_vehicles).add(column, vehicles * wait / 60)


def write_headcount(case: Case, writer: Writer, column: Name, trip: Trip) -> None:
    """headcount[c,t]: those who enter in a window, which is a pause or, where none is required, the plan."""
    corridor = trip.corridor
    agreed = next((t.headcount for t in case.terms if t.corridor == corridor.id), None)
    if agreed is None:
        return
    ends: dict[int, int] = {}
    for start, end in [(p.start, p.end) for p in case.pauses if p.corridor == corridor.id] if corridor.pause_required else [(0, 10**9)]:
        ends[start] = max(end, ends.get(start, end))
    for start, end in ends.items():
        if any(start <= minute < end for minute in trip.enters_start):
            writer.model.row(("headcount", corridor.id, start), "<=", agreed.likely).add(column, 1.0)


def write_site_rows(writer: Writer, column: Name, site: Site, trip: Trip) -> None:
    """intake and places."""
    writer.model.row(("intake", site.id, trip.arrival // HOUR), "<=", site.intake_per_hour).add(column, 1.0)
    writer.model.row(("places", site.id), "<=", site.places).add(column, 1.0)


def write_willing(writer: Writer, column: Name, group: Group, site: Site) -> None:
    """willing[zone,class,side]: a share of the people and inflow, at likely, rounded down."""
    case = writer.case
    there = [p.count.likely for p in case.people if (p.group.zone, p.group.screening) == (group.zone, group.screening)]
    there += [i.count.likely for i in case.inflows if (i.group.zone, i.group.screening) == (group.zone, group.screening)]
    share = next(w.share.likely for w in case.willingness if (w.screening, w.side) == (group.screening, site.side))
    cap = floor(share * sum(there) + 1e-9)
    writer.model.row(("willing", group.zone, str(group.screening), site.side), "<=", cap).add(column, 1.0)


def write_crowd(writer: Writer, column: Name, point: AssemblyPoint, gathered: int, leaves: int) -> None:
    """crowd[p,t]: people stand at the point during [gathered, leaves); counted whenever somebody may arrive."""
    muster = trips.whole(writer.case, "muster_minutes")
    for minute in (start - muster for start in writer.steps):
        if gathered <= minute < leaves:
            writer.model.row(("crowd", point.id, minute), "<=", point.cap_people).add(column, 1.0)
