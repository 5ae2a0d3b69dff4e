"""Tables for people: every movement with places in English and Arabic, clock times and people by need of care."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from safepassage.outside.files import write_whole
from safepassage.outside.numbers import is_number
from safepassage.records.case import Case
from safepassage.records.people import Care
from safepassage.records.plan import Boarding, Movement, Plan

HEADER = (
    *("movement", "kind", "vehicle", "mode", "mode_ar", "corridor", "corridor_ar", "zone", "zone_ar", "point", "point_ar"),
    *("people", "critical", "limited", "able", "call", "boarding_begins", "departure", "checkpoints", "checkpoints_ar", "checkpoint_times"),
    *("arrival", "back", "site", "site_ar", "cargo"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")  # characters that make a row read as another


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def name_ar(self) -> str: ...


def movement_rows(plan: Plan, case: Case) -> tuple[list[str], list[list[str]]]:
    """
    A header, and one row for each movement, assembly point, zone and call; a movement without people has one row.

    Screening classes are added up: whoever loads a bus need not know who is at risk of detention. `boarding_begins` is
    the movement's start at its first assembly point.
    """
    book = _Names(case)
    rows = [row for movement in plan.movements for row in _rows(movement, book)]
    return list(HEADER), rows


class _Names:
    """Names of the case's things in both languages; the id stands in where there is no name."""

    def __init__(self, case: Case) -> None:
        self.case = case
        groups: tuple[Sequence[_Named], ...] = (case.modes, case.corridors, case.zones, case.assembly_points, case.sites, case.checkpoints)
        kinds = ("mode", "corridor", "zone", "point", "site", "checkpoint")
        self.names = {
            (kind, item.id): (item.name or item.id, item.name_ar) for kind, items in zip(kinds, groups, strict=True) for item in items
        }
        self.checkpoints = {corridor.id: corridor.checkpoints for corridor in case.corridors}
        self.units = {commodity.id: f"{commodity.unit} {commodity.name or commodity.id}" for commodity in case.commodities}

    def both(self, kind: str, name: str | None) -> list[str]:
        """English and Arabic."""
        return list(self.names.get((kind, name or ""), (name or "", "")))

    def clock(self, minute: int | None) -> str:
        """A clock time with its zone."""
        return "" if minute is None else self.case.clock(minute).isoformat(timespec="minutes")


def _rows(movement: Movement, book: _Names) -> list[list[str]]:
    checkpoints = book.checkpoints.get(movement.corridor, ()) if movement.checkpoints else ()
    passed = [book.both("checkpoint", name) for name in checkpoints]
    head = [
        movement.id,
        movement.kind.value,
        movement.vehicle,
        *book.both("mode", movement.mode),
        *book.both("corridor", movement.corridor),
    ]
    tail = [
        book.clock(movement.start),
        book.clock(movement.departure),
        " / ".join(name for name, _ in passed),
        " / ".join(name for _, name in passed),
        " / ".join(book.clock(minute) for minute in movement.checkpoints),
        book.clock(movement.arrival),
        book.clock(movement.back),
        *book.both("site", movement.site),
        ", ".join(f"{units:g} {book.units.get(commodity, commodity)}" for commodity, units in movement.cargo),
    ]
    return [[*head, *middle, *tail] for middle in _stops(movement.boardings, book)]


def _stops(boardings: tuple[Boarding, ...], book: _Names) -> list[list[str]]:
    """Zone, point, people by care and call of each stop; one row of nothing when nobody boards."""
    if not boardings:
        return [["", "", "", "", "0", "0", "0", "0", ""]]
    counts: dict[tuple[str, str, int], dict[Care, int]] = {}
    for boarding in boardings:
        by_care = counts.setdefault((boarding.group.zone, boarding.point, boarding.call), dict.fromkeys(Care, 0))
        by_care[boarding.group.care] += boarding.people
    return [
        [*book.both("zone", zone), *book.both("point", point), str(sum(care.values())), *(str(care[c]) for c in Care), book.clock(call)]
        for (zone, point, call), care in counts.items()
    ]


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """
    Write a table whole or not at all: UTF-8 with a byte-order mark, so that Excel shows Arabic.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in (header, *rows))
    write_whole(path, text.getvalue().encode("utf-8-sig"))


def _harmless(cell: str) -> str:
    cell = _TURNS.sub("", cell)
    if cell.startswith(_FORMULA) and not is_number(cell):
        return "'" + cell
    return cell
