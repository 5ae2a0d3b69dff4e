"""Tables of incidents that stand in a document of words: read as a table of incidents in a file of its own is."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from pathlib import Path

from safepassage.outside.files import Faults
from safepassage.outside.importers.sheet_rows import DROPPED
from safepassage.outside.texts.incident_columns import column_of, columns_of
from safepassage.outside.texts.incident_table import IncidentTable, read_incident_table
from safepassage.records.case import Case
from safepassage.records.document import Grid
from safepassage.records.incident_row import Judges

_OF_INCIDENTS = frozenset(("killed", "killed_low", "killed_high", "injured", "injured_low", "injured_high", "type", "weapon", "actor"))
_DAYS = ("date", "end", "year", "month")
_MOST_ABOVE = 4  # rows above and with the headings
_LONGEST = 120  # letters of a document's name that are in that of its table


def is_of_incidents(grid: Grid) -> bool:
    """Whether one of its first rows says a date and what was done to whom: below a title that reaches over all columns."""
    return _headings(grid) is not None


def _headings(grid: Grid) -> int | None:
    """The row of its headings."""
    for place, (_, cells) in enumerate(grid.rows[:_MOST_ABOVE]):
        columns = columns_of(cells)
        named = {name for name, at in columns.items() if name != "type" or column_of(cells[at]) != DROPPED}  # a chronicle is told in words
        if "date" in columns and not _OF_INCIDENTS.isdisjoint(named) and sum(bool(cell.strip()) for cell in cells) > 1:
            return place
    return None


def read_grid_of(
    name: str, number: int, grid: Grid, case: Case, judges: Judges, day_first: bool | None = None
) -> tuple[IncidentTable, Faults]:
    """Its rows as proposals, and what is wrong with it: then it has none."""
    faults = Faults()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name[:_LONGEST]} table {number}.csv"
        with path.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows(_rows(grid))
        return read_incident_table(path, case, faults, judges, day_first), faults


def _rows(grid: Grid) -> Iterator[list[str]]:
    """From its headings on; a day in a cell that reaches over several rows holds for each of them (a number does not)."""
    first = _headings(grid) or 0
    headings = grid.rows[first][1]
    days = [place for name, place in columns_of(headings).items() if name in _DAYS] if grid.merged else []
    yield list(headings)
    above = dict[int, str]()
    for _, cells in grid.rows[first + 1 :]:
        row = [*cells, *[""] * (len(headings) - len(cells))]
        for place in days:
            above[place] = row[place] = row[place] or above.get(place, "")
        yield row
