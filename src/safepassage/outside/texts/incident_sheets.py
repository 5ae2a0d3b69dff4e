"""Which sheets of a workbook are tables of incidents, and where their headings stand; every sheet that is not read is named, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Grid, Rows
from safepassage.outside.texts.incident_columns import COLUMNS, columns_of
from safepassage.outside.texts.incident_unshown import headings_in, hidden_columns, shown, without_hidden_columns

MOST_HEADINGS_AT = 10  # rows from the top among which the headings are looked for
_TELLS = frozenset(("type", "subtype", "weapon", "actor", "notes"))
_PLACED = frozenset(("place", "point", "lat", "admin1", "admin2", "admin3"))


class Headed(NamedTuple):
    """A grid, in which of its rows the headings stand, and which column is where."""

    grid: Grid
    place: int
    columns: dict[str, int]

    @property
    def line(self) -> int:
        """The row of the headings as a person counts."""
        return self.grid.rows[self.place][0]

    def below(self) -> Rows:
        """The rows below the headings."""
        return self.grid.rows[self.place + 1 :]


def tables_of(grids: Sequence[Grid], faults: Faults) -> list[Headed]:
    """
    The grids that are tables of incidents; the first one's repairs name the sheets that are none. None, and a fault, where none is.

    Of a workbook, the sheet that looks most like one is read, and each other that has its columns or tells days, places and what was done
    there: a summary that only counts says again what others tell.
    """
    open_ones = [grid for grid in grids if grid.sheet is None or not grid.sheet.hidden]
    hidden = [grid for grid in grids if grid.sheet is not None and grid.sheet.hidden]
    headed = [_headed(without_hidden_columns(grid)) for grid in open_ones]
    if not headed:
        _tell_none(hidden[0], "all sheets that hold anything are hidden", hidden[1:], faults)
        return []
    best = max(headed, key=lambda one: _worth(one.columns))
    if "date" not in best.columns:
        _tell_none(best.grid, "no column holds dates", hidden, faults, best)
        return []
    read = [one for one in headed if one is best or _is_of_incidents(one.columns) or one.columns.keys() == best.columns.keys()]
    _say_unread(read, [one.grid for one in headed if one not in read], hidden)
    return read


def _headed(grid: Grid) -> Headed:
    """Where the headings stand: in the row of the first ones that looks most like it, hidden ones passed over."""
    best = Headed(grid, 0, {})
    places = {line: place for place, (line, _) in enumerate(grid.rows)}
    for line, cells in shown(grid)[:MOST_HEADINGS_AT]:
        columns = columns_of(headings_in(grid, line, cells))
        if _worth(columns) > _worth(best.columns):
            best = Headed(grid, places[line], columns)
    return best


def _worth(columns: dict[str, int]) -> int:
    """How much a row of headings is one of incidents: a title such as `Incidents by date` has one word of them, and no second column."""
    return len(columns) + (len(COLUMNS) if "date" in columns and len(columns) > 1 else 0)


def _is_of_incidents(columns: dict[str, int]) -> bool:
    return "date" in columns and not _TELLS.isdisjoint(columns) and not _PLACED.isdisjoint(columns)


def _tell_none(grid: Grid, problem: str, hidden: Sequence[Grid], faults: Faults, headed: Headed | None = None) -> None:
    """That no table of incidents is there; what is hidden may be it."""
    step = f"Name the column of dates one of: {COLUMNS['date']}." if headed else "Show the sheet of incidents."
    unseen = [f"column {name}" for name in (hidden_columns(grid, headed.line) if headed else ())] + [other.file for other in hidden]
    if unseen:
        step += f" Hidden, and not read: {', '.join(unseen)}."
    grid.fault(faults, headed.line if headed else grid.rows[0][0], None, problem, step)


def _say_unread(read: Sequence[Headed], others: Sequence[Grid], hidden: Sequence[Grid]) -> None:
    """Which sheets were read and which not, where there are several; and which columns are hidden."""
    first, book = read[0].grid, read[0].grid.book
    if others:
        names = ", ".join(_bare(one.grid) for one in read)
        was = f"sheet {names} was" if len(read) == 1 else f"sheets {names} were"
        first.repairs.append(f"{book}: {was} read, and not {', '.join(map(_bare, others))}")
    elif len(read) > 1:
        first.repairs.append(f"{book}: {len(read)} sheets were read: {', '.join(_bare(one.grid) for one in read)}")
    if hidden:
        names = ", ".join(map(_bare, hidden))
        first.repairs.append(
            f"{book}: {_are(len(hidden), 'sheet')} hidden, and not read: {names}; show what counts, and read the file again"
        )
    for one in read:
        if columns := hidden_columns(one.grid, one.line):
            one.grid.repairs.append(f"{one.grid.name}: {_are(len(columns), 'column')} hidden, and not read: {', '.join(columns)}")


def _bare(grid: Grid) -> str:
    return grid.file.removeprefix("sheet ")


def _are(count: int, what: str) -> str:
    return f"1 {what} is" if count == 1 else f"{count} {what}s are"
