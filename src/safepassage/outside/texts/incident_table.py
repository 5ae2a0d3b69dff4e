"""A table of incidents, row by row: each becomes a proposal whose quote is its row. Nothing is guessed: what no cell says is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from safepassage.outside.collection import without_collection
from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Grid, Rows, blank, read_grid
from safepassage.outside.importers.points import Box
from safepassage.outside.importers.sheet_times import Clock
from safepassage.outside.masking import blacked_out
from safepassage.outside.texts.door import nameless
from safepassage.outside.texts.incident_cells import Cells
from safepassage.outside.texts.incident_columns import COLUMNS, columns_of
from safepassage.outside.texts.incident_proposals import RowReader
from safepassage.outside.texts.incident_rest import incidents_of
from safepassage.records.case import Case
from safepassage.records.incident_row import Judges
from safepassage.records.reading import Proposal, ReadDocument, called, document_id

MOST_HEADINGS_AT = 10  # rows from the top among which the headings are looked for
_MOST_UNREAD = 12  # columns that are named as not read
_ORDER = "Write dates as 2016-12-08, or say the order: safepassage read CASE FILE --days-first (or --months-first)."


@dataclass(frozen=True, slots=True)
class IncidentTable:
    """The table as a document with a proposal for each row, who wrote it, and what was done to it. None: it is no table of incidents."""

    document: ReadDocument | None
    source: str
    repairs: tuple[str, ...]


_NONE = IncidentTable(None, "", ())


def read_incident_table(path: Path, case: Case, faults: Faults, judges: Judges, day_first: bool | None = None) -> IncidentTable:
    """
    The rows of a CSV or XLSX file as proposals of kind `incident`; of a workbook, the sheet whose headings are of incidents.

    A table needs a column of dates; a row without one is a fault. Points whose two degrees were exchanged are put right and counted.

    Parameters
    ----------
    day_first : whether 3/4/2016 is in April, where a person says so; None: the other dates of the column say it, or it is a fault.
    """
    with without_collection():
        return _read(path, case, faults, judges, day_first)


def _read(path: Path, case: Case, faults: Faults, judges: Judges, day_first: bool | None) -> IncidentTable:
    before = len(faults)
    grid = read_grid(path, faults, worth=lambda rows: _worth(_headings(rows)[1]))
    if grid is None:
        return _NONE
    place, columns = _headings(grid.rows)
    if "date" not in columns:
        grid.fault(faults, grid.rows[place][0], None, "no column holds dates", f"Name the column of dates one of: {COLUMNS['date']}.")
        return _NONE
    unread = _unread(grid, place, columns)
    rows = incidents_of(grid, place, columns)
    dates = [cell for _, row in rows if columns["date"] < len(row) and isinstance(cell := row[columns["date"]], str)]
    assert case.start.tzinfo is not None  # a case without a zone is refused
    cells = Cells(grid, columns, Clock(case.start.tzinfo, dates, day_first), faults, judges.sayer)
    reader = RowReader(cells, Box.of(case), judges)
    claims, text = _proposals(reader, rows)
    cells.tell_two_ways(_ORDER)
    if len(faults) > before:
        return _NONE
    if not claims:
        faults.add(path.name, None, "the table has headings and no rows", "Write one incident in each row.")
        return _NONE
    name = nameless(path.name)
    document = ReadDocument(name, text, "en", None, name, called(document_id(text, None), claims))
    return IncidentTable(document, f"maker of {name}", (*grid.said(), *unread, *reader.repairs(name), *cells.said(name)))


def _proposals(reader: RowReader, rows: Rows) -> tuple[list[Proposal], str]:
    """The proposals of the rows, and the text that they are quoted from: a line for each."""
    parts: list[str] = []
    claims: list[Proposal] = []
    offset = 0
    reader.ask_places(rows)
    for line, row in rows:
        if claim := reader.proposal(line, row, offset, len(claims)):
            claims.append(claim)
            parts.append(claim.quote)
            offset += len(claim.quote) + 1
    return claims, "\n".join(parts)


def _headings(rows: Rows) -> tuple[int, dict[str, int]]:
    """Where the headings stand, and which column is where."""
    best: tuple[int, dict[str, int]] = (0, {})
    for place, (_, cells) in enumerate(rows[:MOST_HEADINGS_AT]):
        columns = columns_of(cells)
        if _worth(columns) > _worth(best[1]):
            best = place, columns
    return best


def _worth(columns: dict[str, int]) -> int:
    """How much a row of headings is one of incidents: a title such as `Incidents by date` has one word of them, and no second column."""
    return len(columns) + (len(COLUMNS) if "date" in columns and len(columns) > 1 else 0)


def _unread(grid: Grid, place: int, columns: dict[str, int]) -> list[str]:
    """Which columns are not read, because nobody knows what their headings mean."""
    used = set(columns.values())
    names = [" ".join(str(cell).split()) for at, cell in enumerate(grid.rows[place][1]) if at not in used and not blank(cell)]
    if not names:
        return []
    shown = ", ".join(blacked_out(name[:40])[0] for name in names[:_MOST_UNREAD])
    more = f" and {len(names) - _MOST_UNREAD} more" if len(names) > _MOST_UNREAD else ""
    return [f"{f'{grid.book}, ' if grid.book else ''}{grid.file}: columns that were not read: {shown}{more}"]
