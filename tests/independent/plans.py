"""Small plans written by hand, with their times from our own clock."""

from __future__ import annotations

from dataclasses import replace

from safepassage.records.case import Case
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Kind, Movement
from tests.independent import trips, ways
from tests.independent.timetable import timetable

Party = tuple[Group, str, int]  # group, assembly point, people


def out(case: Case, name: str, vehicle: str, start: int, corridor: str, site: str, parties: list[Party]) -> Movement:
    """People out: the points in the order named; everybody is called so as to muster before their stop."""
    points = tuple(dict.fromkeys(point for _, point, _ in parties))
    empty = Movement(name, Kind.OUT, vehicle, vehicle.rsplit("-", 1)[0], corridor, (), points, site, (), (), start, start, (), start)
    stops = [leg for leg in timetable(case, [empty])[name] if leg.place == "point"]
    boards = {stop.id: stop.start for stop in stops}
    by_id = {p.id: p for p in case.assembly_points}
    muster = trips.whole(case, "muster_minutes")
    called = (Boarding(g, p, k, boards[p] - ways.walk_minutes(case, g, by_id[p]) - muster) for g, p, k in parties)
    return replace(empty, boardings=tuple(called), departure=stops[-1].end)


def empty_in(name: str, vehicle: str, start: int, corridor: str) -> Movement:
    """An empty vehicle in."""
    return Movement(name, Kind.IN, vehicle, vehicle.rsplit("-", 1)[0], corridor, (), (), None, (), (), start, start, (), start)


def aid(name: str, vehicle: str, start: int, corridor: str, aid_point: str, **cargo: float) -> Movement:
    """A truck to an aid point and back."""
    loads = tuple(sorted(cargo.items()))
    return Movement(name, Kind.AID, vehicle, vehicle.rsplit("-", 1)[0], corridor, (), (), aid_point, (), loads, start, start, (), start)


def timed(case: Case, *movements: Movement) -> tuple[Movement, ...]:
    """The movements with the roads and times that our clock gives them, queues included."""
    legs = timetable(case, movements)
    result = []
    for movement in movements:
        own = legs[movement.id]
        stands = [leg.end for leg in own if leg.place == "point"]
        roads = tuple(leg.id for leg in own if leg.place == "road")
        posts = tuple(leg.start for leg in own if leg.place == "checkpoint")
        if movement.kind is Kind.AID:
            unloading = next(leg for leg in own if leg.place == "point")
            inward = roads[: len(roads) // 2]
            result.append(replace(movement, roads=inward, arrival=unloading.start, back=own[-1].end))
        else:
            departure = stands[-1] if stands else movement.start
            result.append(replace(movement, roads=roads, departure=departure, checkpoints=posts, arrival=own[-1].end))
    return tuple(result)
