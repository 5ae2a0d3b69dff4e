"""A table of incidents, row by row: each becomes a proposal whose quote is its row. Nothing is guessed: what no cell says is unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from safepassage.outside.collection import without_collection
from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Rows, blank, read_grids
from safepassage.outside.importers.points import Box
from safepassage.outside.importers.sheet_times import Clock
from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.texts.door import nameless
from safepassage.outside.texts.incident_cells import Cells
from safepassage.outside.texts.incident_columns import is_of_persons, is_of_victims, is_written_freely
from safepassage.outside.texts.incident_proposals import RowReader
from safepassage.outside.texts.incident_rest import incidents_of
from safepassage.outside.texts.incident_sheets import Headed, tables_of
from safepassage.records.case import Case
from safepassage.records.incident_row import Judges
from safepassage.records.reading import Proposal, ReadDocument, called, document_id

_MOST_UNREAD = 12  # columns that are named as not read
_ORDER = "Write dates as 2016-12-08, or say the order: safepassage read CASE FILE --days-first (or --months-first)."


@dataclass(frozen=True, slots=True)
class IncidentTable:
    """The table as a document with a proposal for each row, who wrote it, and what was done to it. None: it is no table of incidents."""

    document: ReadDocument | None
    source: str
    repairs: tuple[str, ...]


@dataclass(slots=True)
class _Parts:
    """What has been read of a file, sheet by sheet: proposals, the lines that they are quoted from, and what is said of it."""

    claims: list[Proposal] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    letters: int = 0

    def add(self, found: Sequence[Proposal]) -> None:
        """Take in the proposals of a sheet, which begin where the letters end."""
        self.claims += found
        self.lines += [claim.quote for claim in found]
        self.letters = found[-1].end + 1 if found else self.letters


_NONE = IncidentTable(None, "", ())


def read_incident_table(path: Path, case: Case, faults: Faults, judges: Judges, day_first: bool | None = None) -> IncidentTable:
    """
    The rows of a CSV or XLSX file as proposals of kind `incident`; of a workbook, every sheet whose headings are of incidents.

    A table needs a column of dates; a row without one is a fault. Points whose two degrees were exchanged are put right and counted.

    Parameters
    ----------
    day_first : whether 3/4/2016 is in April, where a person says so; None: the other dates of the column say it, or it is a fault.
    """
    with without_collection():
        return _read(path, case, faults, judges, day_first)


def _read(path: Path, case: Case, faults: Faults, judges: Judges, day_first: bool | None) -> IncidentTable:
    before = len(faults)
    grids = read_grids(path, faults)
    if not grids or len(faults) > before:
        return _NONE
    name, parts = nameless(path.name), _Parts()
    tables = tables_of(grids, faults)
    for headed in tables:
        sheet = nameless(headed.grid.file) if len(tables) > 1 else ""
        rows, cells = _opened(headed, case, faults, judges, day_first)
        reader = RowReader(cells, Box.of(case), judges, sheet, _is_written_freely(headed))
        again = _add(parts, reader, rows)
        cells.tell_two_ways(_ORDER)
        called_so = f"{name}, {sheet}" if sheet else name
        parts.said += [*headed.grid.said(), *_unread(headed), *reader.repairs(called_so), *cells.said(called_so), *_twice(called_so, again)]
    if len(faults) > before:
        return _NONE
    if not parts.claims:
        left = [said for headed in tables for said in headed.grid.repairs if "left out" in said]
        faults.add(path.name, None, "the table has headings and no rows", "; ".join(("Write one incident in each row.", *left)))
        return _NONE
    text = "\n".join(parts.lines)
    document = ReadDocument(name, text, "en", None, name, called(document_id(text, None), parts.claims))
    return IncidentTable(document, f"maker of {name}", tuple(parts.said))


def _opened(headed: Headed, case: Case, faults: Faults, judges: Judges, day_first: bool | None) -> tuple[Rows, Cells]:
    """The rows that may be incidents, and who reads their cells."""
    rows = incidents_of(headed.grid, headed.place, headed.columns)
    at = headed.columns["date"]
    dates = [cell for _, row in rows if at < len(row) and isinstance(cell := row[at], str)]
    assert case.start.tzinfo is not None  # a case without a zone is refused
    headings = headed.grid.rows[headed.place][1]
    source = headed.columns.get("source")
    target = headed.columns.get("target")
    asked = {
        "actor": judges.doer,
        "target": judges.victim if target is not None and is_of_victims(str(headings[target])) else judges.doer,
        "source": judges.reporter if source is not None and is_of_persons(str(headings[source])) else judges.sayer,
    }
    return rows, Cells(headed.grid, headed.columns, Clock(case.start.tzinfo, dates, day_first), faults, asked)


def _is_written_freely(headed: Headed) -> bool:
    """Whether what is taken for the types of its rows may be any text."""
    at = headed.columns.get("type")
    return at is not None and is_written_freely(str(headed.grid.rows[headed.place][1][at]))


def _add(parts: _Parts, reader: RowReader, rows: Rows) -> list[int]:
    """Add the proposals of a sheet to those of the others; the rows that another sheet holds already are left out, and returned."""
    others, again = frozenset(parts.lines), list[int]()
    found: list[Proposal] = []
    offset = parts.letters
    reader.look_ahead(rows)
    for line, row in rows:
        claim = reader.proposal(line, row, offset, len(parts.claims) + len(found))
        if claim and claim.quote in others:
            again.append(line)
        elif claim:
            found.append(claim)
            offset += len(claim.quote) + 1
    parts.add(found)
    return again


def _twice(name: str, lines: Sequence[int]) -> list[str]:
    """That rows stand in another sheet too."""
    if not lines:
        return []
    rows = f"row {lines[0]} says" if len(lines) == 1 else f"{len(lines)} rows, the first of them row {lines[0]}, say"
    return [f"{name}: {rows} the same as a row of a sheet before, and left out: taken once"]


def _unread(headed: Headed) -> list[str]:
    """Which columns are not read, because nobody knows what their headings mean."""
    used = set(headed.columns.values())
    cells = headed.grid.rows[headed.place][1]
    names = [" ".join(str(cell).split()) for at, cell in enumerate(cells) if at not in used and not blank(cell)]
    if not names:
        return []
    shown = ", ".join(blacked_out(name[:40])[0] for name in names[:_MOST_UNREAD])
    more = f" and {len(names) - _MOST_UNREAD} more" if len(names) > _MOST_UNREAD else ""
    return [f"{headed.grid.name}: columns that were not read: {shown}{more}"]
