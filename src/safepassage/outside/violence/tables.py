"""Tables of violence become events: dates, points, weapons, deaths and evidence as each table writes them; every fault with its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.incidents import SLASHED, day_parts
from safepassage.outside.importers.points import NEAR_NOTHING, Box
from safepassage.outside.importers.table_text import Lines, read_lines_of
from safepassage.outside.numbers import NotRead, number, plain_digits
from safepassage.outside.persons.masking import mask
from safepassage.outside.violence.shapes import GRADES, PLAIN, SHAPES, STRIKES, WORDS, Shape, shape_of, weapon_of
from safepassage.records.claim import Grade
from safepassage.records.hazard import Event, EventKind, Precision, Weapon
from safepassage.records.levels import Range

EPOCH = date(1970, 1, 1).toordinal()
MOST_DEATHS = 1e6
BEST_GRADE = 16  # of an Admiralty grade, A1
YEARS = (1900, 2199)
_SHORT_ID = re.compile(r"[A-Za-z]{0,6}[ _-]?\d{1,7}", re.ASCII)  # leads to nobody: not looked through
_PLAIN_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,20})?", re.ASCII)


@dataclass(slots=True)
class _Reading:
    """What is known while one table is read; texts that come back are looked up, not read again."""

    file: str
    lines: Lines
    shape: Shape
    box: Box
    faults: Faults
    columns: dict[str, str] = field(default_factory=dict)  # what it means -> heading
    day_first: bool | None = None
    days: dict[str, int | None] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    weapons: dict[str, Weapon] = field(default_factory=dict)
    swapped: int = 0
    far: int = 0
    silent: int = 0

    def cell(self, row: dict[str, str], what: str) -> str:
        """The cell that means something; empty where the table has no such column."""
        heading = self.columns.get(what)
        return row[heading] if heading else ""

    def fault(self, line: int, problem: str, next_step: str) -> None:
        self.faults.add(self.file, line, problem, next_step)


def read_events(path: Path, box: Box, faults: Faults) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """
    The events of a CSV file (ACLED, UCDP GED, Airwars, UNOSAT, UNOSAT for HRW, or any with a date and a place), and what was put right.

    Points far from `box` are left out and counted; those that lie in it only with longitude and latitude exchanged are put right.
    A row repeated word for word counts once; two rows of one id that differ are a fault.
    """
    lines = read_lines_of(path, faults)
    if lines is None:
        return (), ()
    shape = shape_of(lines.headings)
    if shape is None:
        known = "; ".join(f"{s.name}: {', '.join(sorted(s.needs))}" for s in SHAPES)
        step = (
            f"A plain table needs a date, and lat and lon or a place (docs/reference/danger_tables.md). Known by their headings: {known}."
        )
        faults.add(path.name, 1, "these are not the headings of a table of violence", step)
        return (), ()
    if shape is PLAIN and "kind" in lines.headings and {row["kind"].casefold() for _, row in lines.rows} == {"strike"}:
        shape = STRIKES
    reading = _Reading(path.name, lines, shape, box, faults)
    reading.columns = _columns(shape, lines.headings)
    reading.day_first = _day_first(reading)
    if not lines.rows:
        faults.add(path.name, None, "the table has no rows", "Leave the file out, or export it again.")
    before = len(faults)
    events = tuple(event for line, row in _once(reading) if (event := _event(line, row, reading)))
    if lines.rows and not events and reading.far and len(faults) == before:
        what = f"none of its {reading.far} points lies near this case"
        faults.add(path.name, None, what, "Look whether it is the right city, the right hemisphere, and degrees with the longitude in lon.")
    return events, (*lines.repairs, *_repairs(reading))


def _columns(shape: Shape, headings: tuple[str, ...]) -> dict[str, str]:
    """Which heading holds what: the first of the shape's names that the table has."""
    found = {}
    for what in ("id", "date", "end", "lat", "lon", "place", "place_ar", "weapon", "low", "best", "high", "precision", "grade", "source"):
        name = next((name for name in getattr(shape, what) if name in headings), None)
        if name:
            found[what] = name
    if found.get("grade") == found.get("source"):
        found.pop("grade", None)
    return found


def _once(reading: _Reading) -> list[tuple[int, dict[str, str]]]:
    """The rows, the same one only once."""
    heading = reading.columns.get("id")
    if heading is None or not reading.shape.own_ids:
        return list(reading.lines.rows)
    first: dict[str, tuple[int, dict[str, str]]] = {}
    kept = []
    for line, row in reading.lines.rows:
        ident = row[heading]
        if ident and ident in first:
            if first[ident][1] != row:
                shown = mask(ident)[0][:40]
                reading.fault(
                    line, f"{heading} {shown} already stands in line {first[ident][0]} and says something else", "Keep one of the two."
                )
            continue
        first[ident] = (line, row)
        kept.append((line, row))
    return kept


def _event(line: int, row: dict[str, str], reading: _Reading) -> Event | None:
    before, shape = len(reading.faults), reading.shape
    begin = _day(line, row, "date", reading)
    last = _day(line, row, "end", reading) if reading.cell(row, "end") else begin
    if begin is not None and last is not None and last < begin:
        reading.fault(line, "it ends before it begins", "Exchange the two dates, or correct them.")
    point, near = _point(line, row, reading)
    deaths = _deaths(line, row, reading)
    precision = _precision(row, reading, point is not None)
    weight = _weight(line, row, reading)
    if len(reading.faults) > before or begin is None or last is None or not near:
        return None
    ident = reading.cell(row, "id") if shape.own_ids else ""
    key = (
        f"{shape.key or reading.file}:{ident}" if ident and (_SHORT_ID.fullmatch(ident) or not mask(ident)[1]) else f"{reading.file}:{line}"
    )
    place = _place(row, reading)
    weapon = _weapon(row, reading)
    reading.silent += deaths is None and shape.kind is EventKind.INCIDENT
    return Event(
        key, shape.kind, float(begin), float(last + 1), place, point, precision, weapon, deaths, weight, shape.name, reading.file, line
    )


def _day(line: int, row: dict[str, str], what: str, reading: _Reading) -> int | None:
    """Days since 1970-01-01; None after a fault."""
    text = reading.cell(row, what)
    if text not in reading.days:
        reading.days[text] = _read_day(text, reading.day_first)
    day = reading.days[text]
    if day is None:
        heading = reading.columns.get(what, "date")
        said = "is empty: without a date it cannot count" if not text else "is not a date"
        if text and SLASHED.fullmatch(plain_digits(text)) and reading.day_first is None:
            said = "can be read in two ways: day or month first"
        reading.fault(line, f"column {heading} {said}", "Write it as 2016-12-08.")
    return day


def _read_day(text: str, day_first: bool | None) -> int | None:
    parts = day_parts(plain_digits(text), day_first)
    try:
        day = date(*parts) if parts else None
    except ValueError:
        return None
    return day.toordinal() - EPOCH if day and YEARS[0] <= day.year <= YEARS[1] else None


def _day_first(reading: _Reading) -> bool | None:
    """Whether 8/12/2016 is in December: one day past the 12th decides for all. None: none does, or they disagree."""
    headings = [reading.columns[what] for what in ("date", "end") if what in reading.columns]
    found = [
        m
        for _, row in reading.lines.rows
        for h in headings
        if "/" in row[h] or "." in row[h]
        if (m := SLASHED.fullmatch(plain_digits(row[h])))
    ]
    first, second = any(int(m[1]) > 12 for m in found), any(int(m[2]) > 12 for m in found)
    return None if first == second else first


def _point(line: int, row: dict[str, str], reading: _Reading) -> tuple[tuple[float, float] | None, bool]:
    """The point in degrees (None: the table gives none), and whether it may be about this case."""
    lon_text, lat_text = reading.cell(row, "lon"), reading.cell(row, "lat")
    if not lon_text and not lat_text:
        return None, True
    try:
        lon, lat = _number(lon_text), _number(lat_text)
    except NotRead:
        reading.fault(
            line, "the coordinates are not two numbers", "Write degrees, such as 37.126 and 36.168, or leave both empty: unknown."
        )
        return None, True
    if abs(lon) < NEAR_NOTHING and abs(lat) < NEAR_NOTHING:
        reading.fault(line, "the point is at 0, 0, where forms put what nobody gave", "Leave the coordinates empty: unknown.")
    elif reading.box.holds(lon, lat):
        return (lon, lat), True
    elif reading.box.holds(lat, lon):
        reading.swapped += 1
        return (lat, lon), True
    elif abs(lon) > 180 or abs(lat) > 90:
        reading.fault(line, "a coordinate is beyond 180 or 90 degrees", "Write degrees (EPSG:4326), not metres.")
    else:
        reading.far += 1
        return None, False
    return None, True


def _number(text: str) -> float:
    """As `number`, which is asked only where the text is not plainly one: tables are long."""
    return float(text) if _PLAIN_NUMBER.fullmatch(text) else number(text)


def _deaths(line: int, row: dict[str, str], reading: _Reading) -> Range | None:
    """Between what the sources say at least and at most. None: nobody said, which is not zero."""
    texts = [reading.cell(row, what) for what in ("low", "best", "high")]
    if not any(texts):
        return None
    try:
        said = [_number(text) if text else None for text in texts]
    except NotRead:
        reading.fault(line, "the deaths are not numbers", "Write whole numbers, or leave them empty: unknown.")
        return None
    known = [value for value in said if value is not None]
    low = known[0] if said[0] is None else said[0]
    high = known[-1] if said[2] is None else said[2]
    likely = (low + high) / 2 if said[1] is None else said[1]
    if not 0 <= low <= likely <= high <= MOST_DEATHS:
        what = f"the deaths are {low:g} at least" + (f", {likely:g} likely" if said[1] is not None else "") + f" and {high:g} at most"
        reading.fault(line, what, "Correct them: at least <= likely <= at most.")
        return None
    return Range(low, likely, high)


def _precision(row: dict[str, str], reading: _Reading, has_point: bool) -> Precision:
    if not has_point:
        return Precision.NONE
    said = reading.cell(row, "precision").casefold()
    if not said and "precision" not in reading.columns:
        return reading.shape.usual
    found = reading.shape.precisions.get(said) or WORDS.get(said)
    return found or reading.shape.usual


def _weight(line: int, row: dict[str, str], reading: _Reading) -> float:
    """How far the evidence counts: words of the table, an Admiralty grade such as B2, or a number between 0 and 1. Not said: wholly."""
    said = reading.cell(row, "grade").casefold()
    if not said:
        return 1.0
    if said in GRADES:
        return GRADES[said]
    convert: tuple[Callable[[str], float], ...] = (number, lambda text: Grade.read(text).weight / BEST_GRADE)
    for read in convert:
        try:
            value = read(said)
        except ValueError:
            continue
        if 0 <= value <= 1:
            return value
    if reading.shape is PLAIN:
        heading = reading.columns["grade"]
        reading.fault(
            line, f"column {heading} is no grade", f"Write one of {', '.join(GRADES)}, a grade such as B2, or a number from 0 to 1."
        )
    return 1.0


def _place(row: dict[str, str], reading: _Reading) -> str:
    text = " / ".join(t for t in (reading.cell(row, "place"), reading.cell(row, "place_ar")) if t)
    if text not in reading.places:
        reading.places[text] = " ".join(text.split())[:120]  # masked in `gather`, once it is known that it is no neighbourhood's name
    return reading.places[text]


def _weapon(row: dict[str, str], reading: _Reading) -> Weapon:
    text = reading.cell(row, "weapon")
    if text not in reading.weapons:
        found = weapon_of(text)
        reading.weapons[text] = reading.shape.one_weapon if found is Weapon.UNKNOWN else found
    return reading.weapons[text]


def _repairs(reading: _Reading) -> tuple[str, ...]:
    file = reading.file
    said = (
        (reading.swapped, f"{file}: longitude and latitude were exchanged in {reading.swapped} points"),
        (reading.far, f"{file}: {reading.far} points lie far from this case and are left out"),
        (reading.silent, f"{file}: {reading.silent} incidents say no deaths: unknown, not zero"),
        (
            reading.day_first is not None,
            f"{file}: dates such as 8/12/2016 were read with the {'day' if reading.day_first else 'month'} first",
        ),
    )
    return tuple(sentence for is_so, sentence in said if is_so)
