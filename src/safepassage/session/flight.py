"""How many could be out by each hour by themselves, at best: the case's people on the case's streets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

import numpy as np

from safepassage import brief, outside
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.flee_rates import read_flee_rates
from safepassage.records.case import Case
from safepassage.records.flight import Bounded, Closing, Flight
from safepassage.records.levels import Assumption, Level, Range
from safepassage.records.operation import ModeKind
from safepassage.records.people import Care
from safepassage.records.streets import Flags, Ints, Streets
from safepassage.session.claims import situated
from safepassage.session.streets import streets_of
from safepassage.streets import flight as room
from safepassage.streets.arrivals import Escape
from safepassage.streets.places import nearest
from safepassage.streets.standing import beyond, standing

__all__ = ["Fled", "flee", "write_flight"]

DAY_MINUTES = 24 * 60
LONGEST = 7 * DAY_MINUTES  # minutes looked ahead
ROWS = 16  # of a table, about
EVERY = (5, 15, 30, 60, 120, 240, 360, 720, 1440)  # minutes between two rows
NEAR = 500.0  # metres from a named place to the street that leads out there
GOING = {"foot": (Care.LIMITED, Care.ABLE), "car": (Care.CRITICAL, Care.LIMITED, Care.ABLE)}


@dataclass(frozen=True, slots=True)
class Fled:
    """The case, what was found out, and its stamps."""

    case: Case
    flight: Flight
    stamps: tuple[str, ...]


def flee(folder: Path, exits: str = "", closed: Sequence[str] = ()) -> Fled:
    """
    Bound how many could be out by when, on foot and by car.

    Parameters
    ----------
    exits : "border" (out of the besieged areas), "gates", or gates, nodes and corridors by id with commas; "" chooses one of the first two.
    closed : streets that close, each `NAME=START/END` in minutes from the case's start, or `NAME` for all the time.

    Raises
    ------
    FaultyCase
        When the case has no streets or no such exits or streets.
    """
    case = situated(folder).case
    streets = streets_of(folder)
    if streets is None:
        step = f"Bring them: safepassage roads {folder} --from FILE"
        raise FaultyCase(f"cannot bound flight in {folder}", [Fault("streets.csv", None, "the case has no streets", step)])
    rates = read_flee_rates(folder)
    out, said = _exits(case, streets, exits)
    closings = tuple(_closing(streets, text) for text in closed)
    edges = [edge for closing in closings for edge in closing.edges]
    if len(edges) != len(set(edges)):
        step = "Give each street one window."
        raise FaultyCase("cannot bound flight", [Fault("--closed", None, "a street is closed twice", step)])
    bounds = tuple(_bounded(case, streets, rates, how, out, closings) for how in GOING)
    flight = Flight(
        bounds=bounds,
        exits=said,
        exit_count=_ways_out(streets, out),
        left_out=(("foot", _people(case, (Care.CRITICAL,))),),
        rates=(case.assumption("walk_kmh_able"), *rates.values()),
        closings=tuple(closed),
        seen=case.assumption("flee_per_day"),
        roads=streets.source,
    )
    return Fled(case, flight, ("task force only", *(("exercise",) if case.note else ())))


def _exits(case: Case, streets: Streets, exits: str) -> tuple[Flags, str]:
    zones = [zone.id for zone in case.zones]
    areas = {area.id for area in streets.areas}
    word = exits or ("border" if areas & set(zones) else "gates")
    if word == "border":
        if not areas & set(zones):
            _tell("no zone of the case is an area of areas.geojson", "Bring areas with the zones' ids (--areas), or name --exits.")
        return beyond(streets, zones), "any street out of the besieged areas"
    out = np.zeros(len(streets.node), dtype=bool)
    if word == "gates":
        if not streets.gates:
            _tell("the streets have no gates", "Bring them with --gates, or name --exits.")
        out[[gate.node for gate in streets.gates]] = True
        return out, "the gates, where main streets leave the map"
    places = {g.id: g.node for g in streets.gates}
    spots = {n.id: (n.lon, n.lat) for n in case.nodes}
    spots |= {c.id: spots[c.end] for c in case.corridors}
    for name in (part.strip() for part in word.split(",")):
        if name in places:
            out[places[name]] = True
        elif name in spots:
            lon, lat = spots[name]
            node, metres = nearest(streets, np.array([lon]), np.array([lat]))
            if metres[0] > NEAR:
                _tell(f"{name} is {metres[0]:,.0f} m from every street", "Name an exit that lies on the map of the streets.")
            out[node] = True
        else:
            _tell(f"there is no exit {name}", "Name border, gates, or gates, nodes and corridors of the case, separated by commas.")
    return out, word


def _tell(problem: str, step: str) -> None:
    raise FaultyCase("cannot bound flight", [Fault("--exits", None, problem, step)])


def _closing(streets: Streets, text: str) -> Closing:
    """`NAME=START/END`, minutes from the case's start; NAME as the map writes it, or a street's id in streets.csv."""
    name, _, window = text.partition("=")
    named = {k for k, both in enumerate(streets.names) if name.strip() in both}
    edges = tuple(np.flatnonzero(np.isin(streets.name, list(named))).tolist()) if named else ()
    if not edges and name.strip().isdigit() and int(name) < len(streets.u):
        edges = (int(name),)
    start, _, end = window.partition("/")
    try:
        times = (float(start), float(end)) if window else (0.0, float(LONGEST))
    except ValueError:
        times = (1.0, 0.0)
    if not edges or not 0 <= times[0] < times[1]:
        problem = f"there is no street {name}" if not edges else f"{window} is no window"
        step = "Write NAME=START/END: a name or id of streets.csv, minutes from the case's start."
        raise FaultyCase("cannot bound flight", [Fault("--closed", None, problem, step)])
    return Closing(edges, *times)


def _ways_out(streets: Streets, out: Flags) -> int:
    """Streets that lead from a junction that is not out to one that is."""
    return int((out[streets.u] != out[streets.v]).sum())


def _people(case: Case, cares: tuple[Care, ...], zone: str | None = None) -> Range:
    counts = [p.count for p in case.people if p.group.care in cares and zone in (None, p.group.zone)]
    return Range(sum(c.low for c in counts), sum(c.likely for c in counts), sum(c.high for c in counts))


def _gait(streets: Streets, case: Case, rates: dict[str, Assumption], how: str, level: str) -> room.Gait:
    def at(name: str) -> float:
        return float(getattr(rates[name].range, level))

    if how == "foot":
        return room.on_foot(streets, float(getattr(case.assumption("walk_kmh_able").range, level)), at("walk_flow"))
    return room.by_car(streets, at("car_speed"), at("car_flow"), at("car_persons"))


def _bounded(case: Case, streets: Streets, rates: dict[str, Assumption], how: str, out: Flags, closings: tuple[Closing, ...]) -> Bounded:
    """One way of fleeing at three levels: low means fewest people, slowest; high most and fastest."""
    problems = []
    for level in Level:
        by_zone: dict[str, float] = defaultdict(float)
        for zone in case.zones:
            by_zone[zone.id] = getattr(_people(case, GOING[how], zone.id), level)
        people = standing(streets, case.zones, by_zone)
        problems.append(room.way_out(streets, _gait(streets, case, rates, how, level), people, out, closings))
    stranded = [room.no_way(escape) for escape, _ in problems]
    most = _vehicles(case, rates) if how == "car" else None
    ends = [
        min(a, b) for a, b in zip((e.people.sum() - s for (e, _), s in zip(problems, stranded, strict=True)), _levels(most), strict=True)
    ]
    minutes = _minutes(problems, ends[0], closings)
    static = [room.static_bound(escape, edge, minutes, closings) for escape, edge in problems]
    exact: list[list[float]] = [[float("nan")] * len(minutes)] * len(problems)
    step = 0
    if room.has_exact():
        answers = [room.exact_bound(*problem, minutes, closings, end) for problem, end in zip(problems, ends, strict=True)]
        exact, step = [found for found, _ in answers], answers[0][1]
    rows = [_row(k, static, exact, most) for k in range(len(minutes))]
    return Bounded(
        how,
        tuple(minutes),
        tuple(rows),
        tuple((exact[0][k], exact[1][k], exact[2][k]) for k in range(len(minutes))),
        tuple((static[0][k], static[1][k], static[2][k]) for k in range(len(minutes))),
        _people(case, GOING[how]),
        _rising([float(s) for s in stranded]),
        most,
        step,
    )


def _row(k: int, static: list[list[int]], exact: list[list[float]], most: Range | None) -> Range:
    return _rising([float(np.nanmin((static[j][k], exact[j][k], _levels(most)[j]))) for j in range(3)])


def _levels(values: Range | None) -> tuple[float, float, float]:
    return (values.low, values.likely, values.high) if values else (float("inf"),) * 3


def _rising(values: list[float]) -> Range:
    """A range whose levels never fall: a bound may only be raised."""
    return Range(values[0], max(values[:2]), max(values))


def _vehicles(case: Case, rates: dict[str, Assumption]) -> Range | None:
    """Persons that the private cars inside can take at once; a car that has left does not come back. None: the case has no such mode."""
    modes = [m for m in case.modes if m.kind is ModeKind.PRIVATE]
    if not modes:
        return None
    cars, persons = sum(m.inside for m in modes), rates["car_persons"].range
    return Range(cars * persons.low, cars * persons.likely, cars * persons.high)


def _minutes(problems: list[tuple[Escape, Ints]], wanted: float, closings: tuple[Closing, ...]) -> list[int]:
    """The rows of the table: until as many as are wanted are out even at the slowest, a week at most."""
    escape, edge = problems[0]
    last = EVERY[1]
    while last < LONGEST and room.static_bound(escape, edge, [last], closings)[0] < wanted:
        last = min(LONGEST, ceil(last * 1.4))
    every = next((e for e in EVERY if last / e <= ROWS), EVERY[-1])
    return list(range(0, every * (-(-last // every)) + 1, every))


def write_flight(fled: Fled, out: Path) -> tuple[str, ...]:
    """Write flee.html, flee.csv and flee.json; their names."""
    out.mkdir(parents=True, exist_ok=True)
    outside.write_whole(out / "flee.html", brief.flight_page(fled.case, fled.flight, fled.stamps).encode())
    outside.write_csv(out / "flee.csv", *brief.flight_rows(fled.flight, fled.stamps))
    outside.write_json(out / "flee.json", brief.flight_data(fled.flight, fled.stamps))
    return ("flee.html", "flee.csv", "flee.json")
