"""movements.csv: a plan that a person writes in a spreadsheet. What is left empty is worked out (docs/reference/plan_files.md)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from safepassage import paths
from safepassage.check import timings
from safepassage.errors import FaultyCase
from safepassage.outside.cells import Row, minutes_since
from safepassage.outside.files import Faults
from safepassage.outside.numbers import NotRead, clock_time, number
from safepassage.outside.people_tables import cargo_of, group_of
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.tables import Listed, Table, read_table
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import ModeKind
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Kind, Movement, Plan, Ration
from safepassage.records.verdict import Timing

COLUMNS = (
    *("movement", "kind", "vehicle", "mode", "corridor", "site", "zone", "care", "screening", "point", "people", "call"),
    *("start", "departure", "checkpoints", "arrival", "back", "roads", "cargo"),
)
MUST = frozenset(("movement", "kind", "vehicle", "mode", "corridor", "start"))
SHARED = ("kind", "vehicle", "mode", "corridor", "site", "start", "departure", "checkpoints", "arrival", "back", "roads", "cargo")
TOTALS = ("expected_deaths_low", "expected_deaths_likely", "expected_deaths_high", "people_out")


def read_movements(path: Path, case: Case) -> tuple[Plan, dict[str, Any]]:
    """
    Read movements.csv, and rations.csv and totals.csv beside it if they are there.

    Raises
    ------
    FaultyCase
        With every fault, each with its line: names that the case does not have, rows of one movement that contradict each other.
    """
    faults = Faults()
    table = read_table(path, COLUMNS, faults, may_lack=frozenset(COLUMNS) - MUST)
    movements = [m for rows in _by_movement(table).values() if (m := _movement(rows, case)) is not None]
    rations = _rations(path.with_name("rations.csv"), case, faults)
    declared = _totals(path.with_name("totals.csv"), faults)
    if len(faults):
        raise FaultyCase(f"cannot read the plan {path.name}", faults.told())
    plan = Plan(case.id, tuple(m for m, _ in movements), rations.records)
    return _timed(plan, [blank for _, blank in movements], case), declared


def _by_movement(table: Table) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        rows[row.ident("movement")].append(row)
    return rows


def _movement(rows: list[Row], case: Case) -> tuple[Movement, frozenset[str]] | None:
    """One movement, and which of its columns a person left empty; None after a fault."""
    first, before = rows[0], len(rows[0].faults)
    for row in rows[1:]:
        _tell_contradiction(first, row)
    kind = first.choice("kind", Kind)
    _tell_unknown_names(rows, kind, case)
    start = _minute(first, "start", case)
    boardings = tuple(_boarding(row, start, case) for row in rows) if kind is Kind.OUT else ()
    movement = Movement(
        id=first.raw("movement"),
        kind=kind,
        vehicle=_vehicle(first, case),
        mode=first.ident("mode"),
        corridor=first.ident("corridor"),
        roads=first.idents("roads"),
        points=tuple(dict.fromkeys(b.point for b in boardings)),
        site=first.ident("site") if kind is not Kind.IN else None,
        boardings=boardings,
        cargo=cargo_of(first),
        start=start,
        departure=_maybe(first, "departure", start, case),
        checkpoints=tuple(_read_minute(first, "checkpoints", word, case) for word in first.raw("checkpoints").split()),
        arrival=_maybe(first, "arrival", start, case),
        back=_maybe(first, "back", start, case) if kind is Kind.AID else None,
    )
    if len(first.faults) > before:
        return None
    blank = _blank(rows)
    return movement if movement.roads else replace(movement, roads=_way(movement, case)), blank


def _blank(rows: list[Row]) -> frozenset[str]:
    """Columns that a person left empty in every row of a movement, and "call p" for each point p at which no call is written."""
    columns = {column for column in SHARED if all(not row.raw(column) for row in rows)}
    calls = {f"call {row.raw('point')}" for row in rows} - {f"call {row.raw('point')}" for row in rows if row.raw("call")}
    return frozenset(columns | calls)


def _tell_contradiction(first: Row, row: Row) -> None:
    for column in SHARED:
        if row.raw(column) not in ("", first.raw(column)):
            row.fault(f"column {column} differs from line {first.line} of the same movement", "Write it once, or alike in every row.")


def _tell_unknown_names(rows: list[Row], kind: Kind, case: Case) -> None:
    first = rows[0]
    _in(first, "mode", {m.id for m in case.modes}, "fleet.csv")
    _in(first, "corridor", {c.id for c in case.corridors}, "corridors.csv")
    if kind is not Kind.IN:
        _in(first, "site", {s.id for s in case.sites}, "sites.csv")
    for row in rows if kind is Kind.OUT else ():
        _in(row, "point", {p.id for p in case.assembly_points}, "assembly_points.csv")
        _in(row, "zone", {z.id for z in case.zones}, "zones.csv")
    if kind is not Kind.OUT and len(rows) > 1:
        rows[1].fault(f"movement {shown(first.raw('movement'))} carries nobody and has several rows", "Write it in one row.")


def _in(row: Row, column: str, names: Iterable[str], file: str) -> None:
    if row.raw(column) and row.raw(column) not in names:
        row.fault(f"column {column}: {shown(row.raw(column))} is not in {file} of the case", "Correct it.")


def _vehicle(row: Row, case: Case) -> str:
    """The vehicle's name; a walking party or a private vehicle may go by the movement's."""
    once = {m.id for m in case.modes if m.kind in (ModeKind.FOOT, ModeKind.PRIVATE)}
    if not row.raw("vehicle") and row.raw("mode") in once:
        return row.raw("movement")
    row.text("vehicle")  # tells a number plate
    return row.ident("vehicle")


def _boarding(row: Row, start: int, case: Case) -> Boarding:
    """People who board. An empty call becomes the one of the grid model (mathematics, section 5), for the first stop."""
    group, point = group_of(row), row.ident("point")
    people = row.whole("people")
    if row.raw("call"):
        return Boarding(group, point, people, _minute(row, "call", case))
    return Boarding(group, point, people, _call(case, group, point, start))


def _call(case: Case, group: Group, point: str, boarding: int) -> int:
    """Leave home early enough to walk and muster; not before the plan starts if walking alone allows it."""
    with suppress(KeyError):  # a name the case does not have is told elsewhere
        walk = paths.walk_minutes(case, group.zone, point, group.care)
        muster = int(case.value("muster_minutes", Level.LIKELY))
        return max(boarding - walk - muster, min(0, boarding - walk))
    return boarding


def _minute(row: Row, column: str, case: Case) -> int:
    return _read_minute(row, column, row.raw(column), case)


def _maybe(row: Row, column: str, stand_in: int, case: Case) -> int:
    return _minute(row, column, case) if row.raw(column) else stand_in


def _read_minute(row: Row, column: str, text: str, case: Case) -> int:
    """Minutes since the plan starts (90), or a clock time with a zone."""
    with suppress(NotRead):
        minutes = number(text)
        if minutes == int(minutes) and abs(minutes) < 10_000_000:
            return int(minutes)
    with suppress(NotRead):
        return minutes_since(case.start, clock_time(text))
    row.fault(f"column {column}: {shown(text)} is neither a whole minute nor a time", "Write 90, or 2016-12-08T07:30+02:00.")
    return 0


def _way(movement: Movement, case: Case) -> tuple[str, ...]:
    """The way of mathematics, section 3; empty where there is none, which `check` will name."""
    with suppress(paths.NoWay):
        if movement.kind is Kind.IN:
            return paths.way_in(case, movement.corridor).roads
        if movement.kind is Kind.AID:
            return paths.way_aid(case, movement.corridor, movement.site or "").roads
        return paths.way_out(case, movement.points, movement.corridor, movement.site or "").roads
    return ()


def _timed(plan: Plan, blanks: list[frozenset[str]], case: Case) -> Plan:
    """Times that a person left empty become those of the replay, with its queues, so that nobody is blamed for what they did not write."""
    if not any(blanks):
        return plan
    true = {timing.movement: timing for timing in timings(case, plan)}
    pairs = zip(plan.movements, blanks, strict=True)
    return replace(plan, movements=tuple(_fill(m, blank, true[m.id], case) if m.id in true else m for m, blank in pairs))


def _fill(movement: Movement, blank: frozenset[str], true: Timing, case: Case) -> Movement:
    filled = replace(
        movement,
        departure=true.departure if "departure" in blank else movement.departure,
        checkpoints=true.checkpoints if "checkpoints" in blank else movement.checkpoints,
        arrival=true.arrival if "arrival" in blank else movement.arrival,
        back=true.back if "back" in blank else movement.back,
    )
    return replace(filled, boardings=tuple(_later(b, filled, blank, case) for b in filled.boardings))


def _later(boarding: Boarding, movement: Movement, blank: frozenset[str], case: Case) -> Boarding:
    """At the last of several points people board when the vehicle gets there, so an empty call is later than at the first."""
    last = movement.points[-1]
    if boarding.point != last or len(movement.points) < 2 or f"call {last}" not in blank:
        return boarding
    loading = next(mode.loading_minutes for mode in case.modes if mode.id == movement.mode)
    return replace(boarding, call=_call(case, boarding.group, last, movement.departure - loading))


def _rations(path: Path, case: Case, faults: Faults) -> Listed[Ration]:
    def ration(row: Row) -> Ration:
        _in(row, "zone", {z.id for z in case.zones}, "zones.csv")
        return Ration(group_of(row), row.whole("block"), row.whole("people"))

    columns = ("zone", "care", "screening", "block", "people")
    return read_table(path, columns, faults, optional=True).listed(ration, key=columns[:4])


def _totals(path: Path, faults: Faults) -> dict[str, Any]:
    """Totals that a person declares: `expected_deaths` by level, `people_out`."""

    def total(row: Row) -> tuple[str, float]:
        if row.raw("name") not in TOTALS:
            row.fault(f"column name: {shown(row.raw('name'))} is no total", f"Write one of: {', '.join(TOTALS)}.")
        return row.raw("name"), row.number("value", 0)

    said = dict(read_table(path, ("name", "value"), faults, optional=True).listed(total, key=("name",)).records)
    deaths = {str(level): said[f"expected_deaths_{level}"] for level in Level if f"expected_deaths_{level}" in said}
    declared: dict[str, Any] = {"expected_deaths": deaths} if deaths else {}
    if "people_out" in said:
        declared["people_out"] = said["people_out"]
    return declared
