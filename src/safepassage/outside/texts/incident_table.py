"""A table of incidents, row by row: each becomes a proposal whose quote is its row. Nothing is guessed: what no cell says is unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from math import isfinite
from pathlib import Path

from safepassage.outside.collection import without_collection
from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Grid, blank, read_grid
from safepassage.outside.importers.points import Box
from safepassage.outside.importers.sheet_rows import DROPPED
from safepassage.outside.importers.sheet_times import Clock
from safepassage.outside.masking import blacked_out, times
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.reading_parts import load_atlas
from safepassage.outside.texts.door import nameless
from safepassage.outside.texts.incident_columns import COLUMNS, column_of
from safepassage.outside.unannounced import BLACK, UNNAMED, black_names
from safepassage.outside.xlsx import Value
from safepassage.records.case import Case
from safepassage.records.reading import (
    Count,
    Harm,
    Modality,
    PlaceRead,
    Proposal,
    ReadDocument,
    ReadKind,
    WhenRead,
    called,
    document_id,
)

MOST_DEATHS = 1e6
SHORT = 60  # letters of a text that may stand in many rows
MOST_COUNTED = 5  # signs of a number that may stand in many rows
MOST_HEADINGS_AT = 10  # rows from the top among which the headings are looked for
SHOWN = ("date", "place", "type", "actor", "weapon", "killed", "killed_low", "killed_high", "injured", "source", "notes")
_LEADS_TO_SOMEBODY = re.compile(r"\d[\d ().+/-]{5,}\d|[@/]|[^\W\d_]{2}")


_SILENT = dict.fromkeys(SHOWN, "")


@dataclass(frozen=True, slots=True)
class IncidentTable:
    """The table as a document with a proposal for each row, who wrote it, and what was done to it. None: it is no table of incidents."""

    document: ReadDocument | None
    source: str
    repairs: tuple[str, ...]


@dataclass(slots=True)
class _Reading:
    case: Case
    grid: Grid
    columns: dict[str, int]
    clock: Clock
    box: Box
    faults: Faults
    swapped: int = 0
    silent: int = 0
    masked: dict[str, int] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)  # short texts that were looked at for persons: most stand in many rows
    numbers: dict[str, float] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    times: dict[tuple[str, date, date], WhenRead] = field(default_factory=dict)
    counts: dict[tuple[float, float], Count] = field(default_factory=dict)
    shown: list[tuple[str, int]] = field(init=False)  # which of the columns of the table are shown, and where they are
    harms: dict[str, list[tuple[str, int]]] = field(init=False)

    def __post_init__(self) -> None:
        self.shown = [(column, self.columns[column]) for column in SHOWN if column in self.columns]
        ends = {column: (column, f"{column}_low", f"{column}_high") for column in ("killed", "injured")}
        self.harms = {column: [(name, self.columns[name]) for name in names if name in self.columns] for column, names in ends.items()}

    def cell(self, row: list[Value], column: str) -> Value:
        place = self.columns.get(column)
        return row[place] if place is not None and place < len(row) else ""

    def texts(self, row: list[Value]) -> dict[str, str]:
        """The cells that are shown, as text on one line each, persons blacked out."""
        found, known, size = _SILENT.copy(), self.known, len(row)
        for column, place in self.shown:
            if place < size and (raw := row[place]) != "":
                clean = known.get(raw) if isinstance(raw, str) else f"{raw:g}" if isinstance(raw, float) else str(raw)
                found[column] = self._clean(raw) if clean is None else clean  # type: ignore[arg-type]
        return found

    def _clean(self, raw: str) -> str:
        text = " ".join(raw.split())
        clean, kinds = blacked_out(text) if _LEADS_TO_SOMEBODY.search(text) else (text, {})
        clean, names = black_names(clean, lambda name: bool(load_atlas().find(name)))
        kinds |= {"a name": kinds.get("a name", 0) + names} if names else {}
        for kind, count in kinds.items():
            self.masked[kind] = self.masked.get(kind, 0) + count
        if len(raw) <= SHORT:
            self.known[raw] = clean
        return clean

    def number(self, value: Value) -> float:
        """A number in a cell. Raises NotRead or TypeError."""
        if not isinstance(value, str):
            return float(value)  # type: ignore[arg-type]
        if (found := self.numbers.get(value)) is None:
            found = number(value, self.grid.decimal_comma)
            if len(value) <= MOST_COUNTED:  # degrees are seldom met again
                self.numbers[value] = found
        return found

    def day(self, value: Value) -> date:
        """The day in a cell. Raises NotRead."""
        if not isinstance(value, str):
            return self.clock.read(value, True)[0].date()
        if (found := self.days.get(value)) is None:
            found = self.days[value] = self.clock.read(value, True)[0].date()
        return found


def read_incident_table(path: Path, case: Case, faults: Faults) -> IncidentTable:
    """
    The rows of a CSV or XLSX file as proposals of kind `incident`.

    A table needs a column of dates; a row without one is a fault. Points whose two degrees were exchanged are put right and counted.
    """
    with without_collection():
        return _read(path, case, faults)


def _read(path: Path, case: Case, faults: Faults) -> IncidentTable:
    before = len(faults)
    grid = read_grid(path, faults)
    if grid is None:
        return IncidentTable(None, "", ())
    place, columns = _headings(grid)
    if "date" not in columns:
        known = COLUMNS["date"]
        grid.fault(faults, grid.rows[place][0], None, "no column holds dates", f"Name the column of dates one of: {known}.")
        return IncidentTable(None, "", ())
    rows = grid.rows[place + 1 :]
    dates = [str(row[columns["date"]]) for _, row in rows if columns["date"] < len(row) and isinstance(row[columns["date"]], str)]
    reading = _Reading(case, grid, columns, Clock(case.start.tzinfo, dates), Box.of(case), faults)  # type: ignore[arg-type]
    parts: list[str] = []
    claims: list[Proposal] = []
    offset = 0
    for line, row in rows:
        texts = reading.texts(row)
        quote = " | ".join(filter(None, texts.values()))
        if claim := _proposal(reading, line, row, texts, quote, offset, len(claims)):
            claims.append(claim)
            parts.append(quote)
            offset += len(quote) + 1
    if len(faults) > before:
        return IncidentTable(None, "", ())
    if not claims:
        faults.add(path.name, None, "the table has headings and no rows", "Write one incident in each row.")
        return IncidentTable(None, "", ())
    text = "\n".join(parts)
    name = nameless(path.name)
    document = ReadDocument(name, text, "en", None, name, called(document_id(text, None), claims))
    return IncidentTable(document, f"maker of {name}", _repairs(name, reading))


def _headings(grid: Grid) -> tuple[int, dict[str, int]]:
    """Where the headings stand, and which column is where; of two that mean the same the first counts."""
    best: tuple[int, dict[str, int]] = (0, {})
    for place, (_, cells) in enumerate(grid.rows[:MOST_HEADINGS_AT]):
        columns: dict[str, int] = {}
        for i, cell in enumerate(cells):
            name = column_of(str(cell))
            if name != DROPPED:
                columns.setdefault(name, i)
        if len(columns) > len(best[1]):
            best = place, columns
    return best


def _proposal(
    reading: _Reading, line: int, row: list[Value], texts: dict[str, str], quote: str, offset: int, sentence: int
) -> Proposal | None:
    before = len(reading.faults)
    start, end = _day(reading, line, row, "date"), _day(reading, line, row, "end")
    if start and end and end < start:
        reading.grid.fault(reading.faults, line, reading.columns["end"], "the end is before the start", "Correct one of the two.")
    place = _place(reading, line, row, texts["place"])
    harm = Harm(killed=_count(reading, line, row, "killed"), injured=_count(reading, line, row, "injured"))
    if len(reading.faults) > before or start is None or not quote:
        return None
    reading.silent += not harm
    subtype = texts["type"].casefold().replace("/", " ").replace(" ", "_")[:60] or "incident"
    return Proposal(
        kind=ReadKind.INCIDENT,
        subtype=subtype,
        quote=quote,
        start=offset,
        end=offset + len(quote),
        sentence=sentence,
        sentence_start=offset,
        sentence_end=offset + len(quote),
        claimant=_claimant(texts["source"][:120]),
        modality=Modality.REPORTED,
        actor=texts["actor"][:120],
        weapon=texts["weapon"][:120],
        place=texts["place"][:120],
        place_resolved=place,
        when=_when(reading, texts["date"], start, end or start),
        harm=harm,
        grade_reason="a row of a table: who saw it is not said",
        confidence=0.9,
        note=f"row {line}",
    )


def _when(reading: _Reading, text: str, start: date, end: date) -> WhenRead:
    if (found := reading.times.get((text, start, end))) is None:
        found = reading.times[text, start, end] = WhenRead(text, start, end, "day")
    return found


def _claimant(source: str) -> str:
    """Who says so; a number of sources is nobody, a person `unnamed person`."""
    if BLACK in source:
        return UNNAMED
    return source if source and not source.replace(".", "").isdigit() else "author"


def _day(reading: _Reading, line: int, row: list[Value], column: str) -> date | None:
    value = reading.cell(row, column)
    if blank(value):
        if column == "date":
            reading.grid.fault(reading.faults, line, reading.columns["date"], "the row has no date", "Write the day, such as 2016-12-08.")
        return None
    try:
        return reading.day(value)
    except NotRead as error:
        reading.grid.fault(reading.faults, line, reading.columns[column], f"it {error}", "Write the day, such as 2016-12-08.")
        return None


def _place(reading: _Reading, line: int, row: list[Value], name: str) -> PlaceRead | None:
    raw = (reading.cell(row, "lon"), reading.cell(row, "lat"))
    if all(map(blank, raw)):
        return PlaceRead(name) if name else None
    try:
        lon, lat = reading.number(raw[0]), reading.number(raw[1])
    except (NotRead, TypeError):
        lon = lat = float("nan")
    if reading.box.holds(lat, lon) and not reading.box.holds(lon, lat):
        reading.swapped += 1
        lon, lat = lat, lon
    if not (isfinite(lon) and isfinite(lat) and abs(lon) <= 180 and abs(lat) <= 90):
        problem = "the longitude and latitude are not two degrees"
        reading.grid.fault(reading.faults, line, reading.columns.get("lon"), problem, "Write degrees, or leave both empty: unknown.")
        return None
    return PlaceRead(name or f"{lat:.3f} {lon:.3f}", "", lon, lat, "point")


def _count(reading: _Reading, line: int, row: list[Value], column: str) -> Count | None:
    """A number, or its two ends; an empty cell says nothing, which is not zero."""
    found: list[float] = []
    for name, place in reading.harms[column]:
        value = row[place] if place < len(row) else ""
        if value == "" or blank(value):
            continue
        try:
            found.append(reading.number(value))
        except (NotRead, TypeError):
            problem = f"{name.replace('_', ' ')} is not a number"
            reading.grid.fault(reading.faults, line, place, problem, "Write a whole number, or leave it empty: unknown.")
            return None
    if not found:
        return None
    low, high = min(found), max(found)
    if known := reading.counts.get((low, high)):
        return known
    text = f"{low:g}" if low == high else f"{low:g}-{high:g}"
    if low < 0 or high > MOST_DEATHS:
        reading.grid.fault(reading.faults, line, None, f"{text} {column} cannot be", "Correct it, or leave it empty: unknown.")
        return None
    known = reading.counts[low, high] = Count(low, high, "people", text)
    return known


def _repairs(name: str, reading: _Reading) -> tuple[str, ...]:
    said = [*reading.grid.repairs]
    if reading.silent:
        said.append(f"{name}: {reading.silent} rows say nothing of killed or injured: unknown, not zero")
    if reading.swapped:
        said.append(f"{name}: longitude and latitude were exchanged in {reading.swapped} rows")
    said += [f"{name}: {kind} was blacked out {times(count)}" for kind, count in reading.masked.items()]
    return tuple(said)
