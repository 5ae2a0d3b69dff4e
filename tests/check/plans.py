"""Plans for tests, written short: names and starts by hand, roads and times filled in as a careful person would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from safepassage import paths
from safepassage.check import timings
from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan, Ration

MUSTER = 10
HOME_ABLE = Group("home", Care.ABLE, Screening.GENERAL)
HOME_LIMITED = Group("home", Care.LIMITED, Screening.GENERAL)
HOME_CRITICAL = Group("home", Care.CRITICAL, Screening.GENERAL)
HOME_AT_RISK = Group("home", Care.ABLE, Screening.AT_RISK)


def dangers(case: Case) -> Mapping[Level, Danger]:
    """The danger at each level."""
    return {level: forecast(case, level) for level in Level}


def out(
    case: Case,
    name: str,
    start: int,
    *people: tuple[Group, int],
    vehicle: str = "bus-01",
    corridor: str = "east",
    site: str = "camp",
    point: str = "square",
) -> Movement:
    """People out from one point; they are called so that they wait `MUSTER` minutes before they board."""
    calls = (start - MUSTER - paths.walk_minutes(case, group.zone, point, group.care) for group, _ in people)
    boardings = tuple(Boarding(group, point, n, call) for (group, n), call in zip(people, calls, strict=True))
    roads = paths.way_out(case, (point,), corridor, site).roads
    mode = vehicle.rsplit("-", 1)[0]
    return Movement(name, Kind.OUT, vehicle, mode, corridor, roads, (point,), site, boardings, (), start, start, (), start)


def empty_in(case: Case, name: str, start: int, vehicle: str = "bus-01", corridor: str = "east") -> Movement:
    """An empty vehicle in."""
    roads = paths.way_in(case, corridor).roads
    return Movement(name, Kind.IN, vehicle, vehicle.rsplit("-", 1)[0], corridor, roads, (), None, (), (), start, start, (), start)


def aid(
    case: Case, name: str, start: int, vehicle: str = "truck-01", corridor: str = "east", site: str = "kitchen", **cargo: float
) -> Movement:
    """A truck in and back."""
    roads = paths.way_aid(case, corridor, site).roads
    loads = tuple(sorted(cargo.items()))
    return Movement(name, Kind.AID, vehicle, "truck", corridor, roads, (), site, (), loads, start, start, (), start, start)


def plan(case: Case, *movements: Movement, rations: tuple[Ration, ...] = ()) -> Plan:
    """A plan that writes down the times that the queues give."""
    return timed(case, Plan(case.id, movements, rations))


def timed(case: Case, bare: Plan) -> Plan:
    """The same plan with the times that the queues give; movements that cannot be carried out stay as they are."""
    times = {t.movement: t for t in timings(case, bare)}

    def written(m: Movement) -> Movement:
        t = times.get(m.id)
        return m if t is None else replace(m, departure=t.departure, checkpoints=t.checkpoints, arrival=t.arrival, back=t.back)

    return replace(bare, movements=tuple(written(m) for m in bare.movements))


def busy_day(case: Case) -> Plan:
    """A plan of every kind of movement for `cities_extra.everything`, that breaks no rule."""
    moves = (
        empty_in(case, "m01", 10, "bus-02", "south"),
        empty_in(case, "m02", 20, "ambulance-01", "south"),
        out(case, "m03", 60, (HOME_ABLE, 20), (HOME_LIMITED, 8)),
        aid(case, "m04", 60, food=100.0, medical=20.0),
        out(case, "m05", 90, (HOME_AT_RISK, 10), (HOME_ABLE, 10), vehicle="bus-02", corridor="south"),
        out(case, "m06", 100, (HOME_CRITICAL, 2), vehicle="ambulance-01", site="clinic"),
        out(case, "m07", 120, (HOME_ABLE, 3), vehicle="car-01", corridor="south"),
        empty_in(case, "m08", 160, "bus-02", "south"),
        out(case, "m09", 180, (HOME_ABLE, 10), vehicle="foot-0001"),
        out(case, "m10", 300, (HOME_ABLE, 8), vehicle="bus-02"),
        aid(case, "m11", 310, corridor="south", medical=30.0),
    )
    rations = (
        Ration(HOME_ABLE, 0, 8),
        Ration(HOME_LIMITED, 0, 6),
        Ration(HOME_LIMITED, 1, 10),
        Ration(HOME_CRITICAL, 1, 3),
        Ration(HOME_ABLE, 2, 20),
    )
    return plan(case, *moves, rations=rations)
