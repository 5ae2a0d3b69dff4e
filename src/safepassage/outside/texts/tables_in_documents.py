"""Tables of incidents that stand in a document of words: read as a table of incidents in a file of its own is."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.sheet_rows import DROPPED
from safepassage.outside.texts.incident_columns import column_of
from safepassage.outside.texts.incident_table import IncidentTable, read_incident_table
from safepassage.records.case import Case
from safepassage.records.document import Grid
from safepassage.records.incident_row import Judges

_OF_INCIDENTS = frozenset(("killed", "killed_low", "killed_high", "injured", "injured_low", "injured_high", "type", "weapon", "actor"))
_LONGEST = 120  # letters of a document's name that are in that of its table


def is_of_incidents(grid: Grid) -> bool:
    """Whether its headings say a date and what was done to whom, and no cell reaches over several rows."""
    headings = next((cells for heading, cells in grid.rows if heading), ())
    columns = {column_of(cell) for cell in headings} - {DROPPED}
    return "date" in columns and not columns.isdisjoint(_OF_INCIDENTS) and not grid.merged


def read_grid_of(
    name: str, number: int, grid: Grid, case: Case, judges: Judges, day_first: bool | None = None
) -> tuple[IncidentTable, Faults]:
    """Its rows as proposals, and what is wrong with it: then it has none."""
    faults = Faults()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name[:_LONGEST]} table {number}.csv"
        first = next(place for place, (heading, _) in enumerate(grid.rows) if heading)
        with path.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows(cells for _, cells in grid.rows[first:])
        return read_incident_table(path, case, faults, judges, day_first), faults
