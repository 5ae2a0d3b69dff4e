"""Section 5, vehicles: the pools inside and outside, empty vehicles in, trucks with aid."""

from __future__ import annotations

from itertools import product

from safepassage.records.city import Corridor, Site, SiteKind
from safepassage.records.operation import Mode, ModeKind
from safepassage.units import HOUR
from tests.independent import trips
from tests.independent.exposure import total
from tests.independent.home_rows import blocks
from tests.independent.model import Name
from tests.independent.writer import Writer, crew_lost, goes_to_pool

POOLS = {"inside": (ModeKind.VEHICLE, ModeKind.PRIVATE), "outside": (ModeKind.VEHICLE, ModeKind.TRUCK)}


def write_pools(writer: Writer) -> None:
    """Columns i and o and rows inside[m,t] and outside[m,t]; movements are added to these rows later."""
    for pool, mode in product(POOLS, writer.case.modes):
        if mode.kind not in POOLS[pool]:
            continue
        there = mode.inside if pool == "inside" else mode.outside
        for step in writer.steps:
            row = writer.model.row((pool, mode.id, step), "=", there if step == 0 else 0.0)
            row.add((pool[0], mode.id, step), 1.0)
            if step > 0:
                row.add((pool[0], mode.id, step - writer.step), -1.0)
            writer.model.costs[pool[0], mode.id, step] = standing(writer, mode, step) if pool == "inside" else 0.0


def standing(writer: Writer, mode: Mode, step: int) -> float:
    """Crew deaths while one vehicle stands inside during a step; in the last step also during the tail."""
    last = step + writer.step == writer.case.horizon
    end = writer.dangers.end if last else step + writer.step
    return mode.crew * total(writer.dangers.inside(minute) for minute in range(step, end))


def write_empties_in(writer: Writer) -> None:
    """Every column e that the rules allow."""
    model, case = writer.model, writer.case
    vehicles = [m for m in case.modes if m.kind is ModeKind.VEHICLE]
    for mode, corridor, start in product(vehicles, case.corridors, writer.steps):
        trip = trips.in_trip(case, mode, corridor, start)
        if trip is None or not trips.in_is_allowed(case, trip):
            continue
        column: Name = ("e", mode.id, corridor.id, start)
        model.costs[column] = crew_lost(writer, trip)
        model.rows["outside", mode.id, start].add(column, 1.0)
        model.row(("enter_in", corridor.id, start // HOUR), "<=", corridor.vehicles_per_hour).add(column, 1.0)
        goes_to_pool(writer, "inside", mode, trip.arrival + trips.whole(case, "reposition_minutes"), column, 1.0)


def write_trucks(writer: Writer) -> None:
    """Every column a that the rules allow, for the one truck mode of the case."""
    case = writer.case
    trucks = [m for m in case.modes if m.kind is ModeKind.TRUCK]
    if len(trucks) > 1:
        raise ValueError("columns a[c,d,w,t] name no mode: a case may have one truck mode")
    aid_points = [s for s in case.sites if s.kind is SiteKind.AID_POINT]
    for truck, corridor, site, start in product(trucks, case.corridors, aid_points, writer.steps):
        round_trip = trips.aid_trip(case, truck, corridor, site, start)
        if round_trip is not None and trips.aid_is_allowed(case, *round_trip):
            for commodity, units in truck.cargo:
                write_a(writer, corridor, site, commodity, units, round_trip)


def write_a(
    writer: Writer, corridor: Corridor, site: Site, commodity: str, units: float, round_trip: tuple[trips.Trip, trips.Trip]
) -> None:
    """One column a with its cost and all its entries: a truck full of one commodity."""
    there, back = round_trip
    model, truck = writer.model, there.mode
    column: Name = ("a", corridor.id, site.id, commodity, there.start)
    model.costs[column] = crew_lost(writer, there, back)
    for b, (block_start, _) in enumerate(blocks(writer.case)):
        if there.now <= block_start:
            model.rows["aid", commodity, b].add(column, -units)
    model.rows["outside", truck.id, there.start].add(column, 1.0)
    for way, minutes in (("enter_in", there.enters_end), ("enter_out", back.enters_start)):
        for minute in minutes:
            model.row((way, corridor.id, minute // HOUR), "<=", corridor.vehicles_per_hour).add(column, 1.0)
    model.row(("unload", site.id, there.arrival // HOUR), "<=", site.intake_per_hour).add(column, 1.0)
    goes_to_pool(writer, "outside", truck, back.arrival + truck.turnround_minutes, column, 1.0)
