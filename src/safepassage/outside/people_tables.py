"""The tables about people (groups, never persons) and about what there is to work with: fleet, stocks, pauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from safepassage.outside.cells import Row
from safepassage.outside.files import Faults
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.source import Source
from safepassage.outside.tables import Listed
from safepassage.records.operation import Commodity, Mode, ModeKind, Pause
from safepassage.records.people import Care, Group, Inflow, People, Screening, Willingness
from safepassage.units import DAY

_GROUP = ("zone", "care", "screening")
MOST_DAYS = 31  # as long as the longest horizon


def group_of(row: Row) -> Group:
    """The group that the columns zone, care and screening name."""
    return Group(row.ident("zone"), row.choice("care", Care), row.choice("screening", Screening))


def read_people(source: Source, faults: Faults) -> Listed[People]:
    """people.csv"""

    def people(row: Row) -> People:
        return People(group_of(row), row.range(), row.told("source"))

    return source.table("people.csv", (*_GROUP, "low", "likely", "high", "source"), faults).listed(people, key=_GROUP)


def read_inflows(source: Source, start: datetime | None, faults: Faults) -> Listed[Inflow]:
    """inflow.csv, which may be absent"""

    def inflow(row: Row) -> Inflow:
        return Inflow(group_of(row), row.minute("at", start), row.range(), row.told("source"))

    columns = (*_GROUP, "at", "low", "likely", "high", "source")
    return source.table("inflow.csv", columns, faults, optional=True).listed(inflow, key=(*_GROUP, "at"))


def read_willingness(source: Source, faults: Faults) -> Listed[Willingness]:
    """willingness.csv"""

    def willingness(row: Row) -> Willingness:
        return Willingness(row.choice("screening", Screening), row.ident("side"), row.range("", 0, 1), row.told("source"))

    columns = ("screening", "side", "low", "likely", "high", "source")
    return source.table("willingness.csv", columns, faults).listed(willingness, key=("screening", "side"))


def read_pauses(source: Source, start: datetime | None, faults: Faults) -> Listed[Pause]:
    """pauses.csv, which may have no rows"""

    def pause(row: Row) -> tuple[Pause, int]:
        begins, ends = row.minute("start", start), row.minute("end", start)
        days = 1 if row.raw("days") == "" else row.whole("days", 1, MOST_DAYS)
        return Pause(row.ident("corridor"), begins, ends, row.yes("city"), row.told("source")), days

    columns = ("corridor", "start", "end", "city", "days", "source")
    table = source.table("pauses.csv", columns, faults, may_lack=frozenset({"days"}))
    listed = table.listed(pause, key=("corridor", "start", "end"))
    return Listed(listed.file, _recurring(listed.rows, faults, listed.file), listed.keys, listed.readable)


def _recurring(rows: tuple[tuple[int, tuple[Pause, int]], ...], faults: Faults, file: str) -> tuple[tuple[int, Pause], ...]:
    """
    Each pause on each of its days, at the same clock time: that of the zone in which the case starts, whose clocks a case does not change.

    A pause that recurs and meets another of its corridor is a fault of the later line; single pauses may meet, as they always could.
    """
    found = [
        (line, replace(first, start=first.start + day * DAY, end=first.end + day * DAY))
        for line, (first, days) in rows
        for day in range(days)
    ]
    recurs = {line for line, (_, days) in rows if days > 1}
    told: set[int] = set()
    for line, other in _meetings(found, recurs):
        last = max(line, other)
        if last not in told:
            with_whom = "itself, being longer than a day" if line == other else f"the pause of line {min(line, other)}"
            faults.add(
                file, last, f"recurring, it overlaps {with_whom}", "Correct start, end or days, or keep one of the two.", column="days"
            )
            told.add(last)
    return tuple(found)


def _meetings(pauses: list[tuple[int, Pause]], recurs: set[int]) -> Iterator[tuple[int, int]]:
    """Lines of pauses that overlap another of the same corridor, of which one recurs: in the order of time, against the latest to end."""
    latest: dict[tuple[str, bool], tuple[int, int]] = {}  # corridor, only those that recur -> end, line
    for line, pause in sorted(pauses, key=lambda item: (item[1].start, item[0])):
        end, other = latest.get((pause.corridor, line not in recurs), (pause.start, 0))
        if end > pause.start:
            yield line, other
        for only in (False, True) if line in recurs else (False,):
            latest[pause.corridor, only] = max(latest.get((pause.corridor, only), (pause.end, line)), (pause.end, line))


def read_fleet(source: Source, faults: Faults) -> Listed[Mode]:
    """fleet.csv"""
    columns = (
        *("id", "name", "name_ar", "kind", "seats", "stretchers", "crew", "speed_kmh", "loading_minutes", "turnround_minutes"),
        *("inside", "outside", "carries", "cargo", "source"),
    )
    return source.table("fleet.csv", columns, faults).listed(_mode)


def _mode(row: Row) -> Mode:
    kind, carries = row.choice("kind", ModeKind), row.choices("carries", Care)
    seats, stretchers = row.whole("seats"), row.whole("stretchers")
    if carries and not seats:
        row.fault("it carries people and has no seat", "Write its seats, or leave carries empty.")
    if Care.CRITICAL in carries and not stretchers:
        row.fault("it carries critical people and has no stretcher", "Write its stretchers, or take critical out of carries.")
    if kind is not ModeKind.TRUCK and not carries:
        row.fault("column carries is empty", "Write which of critical limited able it carries.")
    return Mode(
        row.ident("id"),
        row.told("name"),
        row.text("name_ar"),
        kind,
        seats,
        stretchers,
        row.whole("crew"),
        row.number("speed_kmh", 0.1, 200),
        row.whole("loading_minutes", 0, 1440),
        row.whole("turnround_minutes", 0, 10080),
        row.whole("inside"),
        row.whole("outside"),
        carries,
        cargo_of(row),
        row.told("source"),
    )


def cargo_of(row: Row) -> tuple[tuple[str, float], ...]:
    """`food:14000 medical:900` as pairs of commodity and units."""
    pairs: dict[str, float] = {}
    for word in row.raw("cargo").split():
        commodity, _, amount = word.partition(":")
        try:
            units = number(amount, row.decimal_comma)
        except NotRead:
            units = -1.0
        if units < 0 or not commodity or commodity in pairs:
            row.fault(f"column cargo: {shown(word)} is not commodity:units", "Write it like food:14000 medical:900, each once.")
        pairs[commodity] = units
    return tuple(pairs.items())


def read_aid(source: Source, faults: Faults) -> Listed[Commodity]:
    """aid.csv"""
    columns = ("id", "name", "name_ar", "unit", "low", "likely", "high", "need_critical", "need_limited", "need_able", "zones", "source")

    def commodity(row: Row) -> Commodity:
        need = tuple((care, row.number(f"need_{care}", 0)) for care in Care)
        unit, source = row.told("unit"), row.told("source")
        return Commodity(row.ident("id"), row.told("name"), row.text("name_ar"), unit, row.range(), need, source, row.idents("zones"))

    return source.table("aid.csv", columns, faults, may_lack=frozenset({"zones"})).listed(commodity)
