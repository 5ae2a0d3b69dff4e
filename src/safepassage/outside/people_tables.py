"""The tables about people (groups, never persons) and about what there is to work with: fleet, stocks, pauses."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from safepassage.outside.cells import Row
from safepassage.outside.files import Faults
from safepassage.outside.no_persons import shown
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.tables import Listed, read_table
from safepassage.records.operation import Commodity, Mode, ModeKind, Pause
from safepassage.records.people import Care, Group, Inflow, People, Screening, Willingness

_GROUP = ("zone", "care", "screening")


def group_of(row: Row) -> Group:
    """The group that the columns zone, care and screening name."""
    return Group(row.ident("zone"), row.choice("care", Care), row.choice("screening", Screening))


def read_people(folder: Path, faults: Faults) -> Listed[People]:
    """people.csv"""

    def people(row: Row) -> People:
        return People(group_of(row), row.range(), row.told("source"))

    return read_table(folder / "people.csv", (*_GROUP, "low", "likely", "high", "source"), faults).listed(people, key=_GROUP)


def read_inflows(folder: Path, start: datetime | None, faults: Faults) -> Listed[Inflow]:
    """inflow.csv, which may be absent"""

    def inflow(row: Row) -> Inflow:
        return Inflow(group_of(row), row.minute("at", start), row.range(), row.told("source"))

    columns = (*_GROUP, "at", "low", "likely", "high", "source")
    return read_table(folder / "inflow.csv", columns, faults, optional=True).listed(inflow, key=(*_GROUP, "at"))


def read_willingness(folder: Path, faults: Faults) -> Listed[Willingness]:
    """willingness.csv"""

    def willingness(row: Row) -> Willingness:
        return Willingness(row.choice("screening", Screening), row.ident("side"), row.range("", 0, 1), row.told("source"))

    columns = ("screening", "side", "low", "likely", "high", "source")
    return read_table(folder / "willingness.csv", columns, faults).listed(willingness, key=("screening", "side"))


def read_pauses(folder: Path, start: datetime | None, faults: Faults) -> Listed[Pause]:
    """pauses.csv, which may have no rows"""

    def pause(row: Row) -> Pause:
        begins, ends = row.minute("start", start), row.minute("end", start)
        return Pause(row.ident("corridor"), begins, ends, row.yes("city"), row.told("source"))

    columns = ("corridor", "start", "end", "city", "source")
    return read_table(folder / "pauses.csv", columns, faults).listed(pause, key=("corridor", "start", "end"))


def read_fleet(folder: Path, faults: Faults) -> Listed[Mode]:
    """fleet.csv"""
    columns = (
        *("id", "name", "name_ar", "kind", "seats", "stretchers", "crew", "speed_kmh", "loading_minutes", "turnround_minutes"),
        *("inside", "outside", "carries", "cargo", "source"),
    )
    return read_table(folder / "fleet.csv", columns, faults).listed(_mode)


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


def read_aid(folder: Path, faults: Faults) -> Listed[Commodity]:
    """aid.csv"""
    columns = ("id", "name", "name_ar", "unit", "low", "likely", "high", "need_critical", "need_limited", "need_able", "source")

    def commodity(row: Row) -> Commodity:
        need = tuple((care, row.number(f"need_{care}", 0)) for care in Care)
        unit, source = row.told("unit"), row.told("source")
        return Commodity(row.ident("id"), row.told("name"), row.text("name_ar"), unit, row.range(), need, source)

    return read_table(folder / "aid.csv", columns, faults).listed(commodity)
