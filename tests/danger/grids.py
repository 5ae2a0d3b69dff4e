"""Tiny towns of square neighbourhoods, and events in them, with answers worked out by hand."""

from __future__ import annotations

from safepassage.records.hazard import Area, Event, EventKind, Precision, Weapon
from safepassage.records.levels import Range

SIDE = 0.01  # degrees: about 1.1 km at the equator, where a degree of longitude is one of latitude


def square(ident: str, column: int, row: int = 0, **more: object) -> Area:
    """A neighbourhood of 0.01 degrees each way; (0, 0) has its corner at (0, 0)."""
    west, south = column * SIDE, row * SIDE
    ring = ((west, south), (west + SIDE, south), (west + SIDE, south + SIDE), (west, south + SIDE), (west, south))
    return Area(ident, more.get("name", ident.upper()), "", (ring,), holder=more.get("holder"))  # type: ignore[arg-type]


def middle(column: int, row: int = 0) -> tuple[float, float]:
    """The middle of a square."""
    return (column + 0.5) * SIDE, (row + 0.5) * SIDE


def event(
    ident: str,
    day: float,
    point: tuple[float, float] | None = (0.005, 0.005),
    *,
    end: float | None = None,
    kind: EventKind = EventKind.INCIDENT,
    precision: Precision = Precision.NEIGHBOURHOOD,
    weapon: Weapon = Weapon.UNKNOWN,
    deaths: Range | None = None,
    weight: float = 1.0,
    source: str = "invented",
    place: str = "",
    named: tuple[str, ...] = (),
    doubt: str = "",
) -> Event:
    """An event of one day (or until `end`)."""
    last = day + 1 if end is None else end
    return Event(
        ident, kind, day, last, place, point, precision, weapon, deaths, weight, source, "invented.csv", 2, doubt=doubt, named=named
    )
