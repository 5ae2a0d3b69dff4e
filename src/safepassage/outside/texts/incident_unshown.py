"""Rows, cells and columns of a sheet that are struck through or hidden: they are not read, and what is left out is said with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from safepassage.outside.files import address
from safepassage.outside.importers.cells_of_sheets import Grid, Rows, blank, letters
from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.xlsx import Value

MOST_NAMED = 5  # rows that are named where several are left out
_LONGEST = 40  # letters of a heading that is named
STRUCK = "struck through, which takes back what they say"
HIDDEN = "hidden, by hand or by a filter"
_SHOW = "if they count, show them and read the file again"


def without_hidden_columns(grid: Grid) -> Grid:
    """The grid, its hidden columns blank. Which they are is said by `hidden_columns`, once it is known where the headings stand."""
    hidden = grid.sheet.hidden_columns if grid.sheet else frozenset()
    if hidden:
        grid.rows = [(line, ["" if place in hidden else cell for place, cell in enumerate(row)]) for line, row in grid.rows]
    return grid


def hidden_columns(grid: Grid, line: int) -> list[str]:
    """The hidden columns that have a heading in a row, each with it: F (Killed)."""
    if grid.sheet is None:
        return []
    headings = enumerate(grid.sheet.rows[line - 1])
    named = [(letters(place), " ".join(str(cell).split())) for place, cell in headings if place in grid.sheet.hidden_columns]
    return [f"{column} ({blacked_out(heading[:_LONGEST])[0]})" for column, heading in named if heading]


def shown(grid: Grid) -> Rows:
    """The rows that are not hidden."""
    hidden = grid.sheet.hidden_rows if grid.sheet else frozenset()
    return [(line, row) for line, row in grid.rows if line not in hidden] if hidden else grid.rows


def headings_in(grid: Grid, line: int, row: Sequence[Value]) -> list[Value]:
    """The cells of a row as headings: one that is struck through heads nothing."""
    struck = set(_struck(grid, line, row))
    return ["" if place in struck else cell for place, cell in enumerate(row)] if struck else list(row)


def read_rows(grid: Grid, rows: Rows, columns: Mapping[str, int]) -> Rows:
    """
    The rows that are neither hidden nor taken back, without the cells that are struck through; the grid's repairs say which are not.

    A row is taken back where its day is struck through, or half of what it says.
    """
    sheet = grid.sheet
    if sheet is None or not (sheet.hidden_rows or sheet.struck or sheet.left):
        return rows
    kept: Rows = []
    hidden, taken_back, cells = list[int](), list[int](), list[str]()
    for line, row in rows:
        if line in sheet.hidden_rows:
            hidden.append(line)
            continue
        struck = list(_struck(grid, line, row))
        if struck and (columns["date"] in struck or 2 * len(struck) >= sum(not blank(value) for value in row)):
            taken_back.append(line)
            continue
        if struck:
            row = ["" if place in struck else value for place, value in enumerate(row)]
            cells += [address(line - 1, place) for place in struck]
        kept.append((line, _as_left(sheet.left, line, row) if sheet.left else row))
    _say(grid, taken_back, hidden, cells)
    return kept


def _struck(grid: Grid, line: int, row: Sequence[Value]) -> Iterator[int]:
    if grid.sheet is not None and (struck := grid.sheet.struck):
        for place, value in enumerate(row):
            if not blank(value) and address(line - 1, place) in struck:
                yield place


def _as_left(left: Mapping[str, str], line: int, row: list[Value]) -> list[Value]:
    """A row of whose texts only what is not struck through is read: 5, where 3 before it is."""
    return [left.get(address(line - 1, place), value) if isinstance(value, str) else value for place, value in enumerate(row)]


def _say(grid: Grid, taken_back: Sequence[int], hidden: Sequence[int], cells: Sequence[str]) -> None:
    left = grid.sheet.left if grid.sheet else {}
    if taken_back:
        grid.repairs.append(f"{grid.name}: {_counted(taken_back, 'row')} {STRUCK}, and left out")
    if hidden:
        grid.repairs.append(f"{grid.name}: {_counted(hidden, 'row')} {HIDDEN}, and left out: {_SHOW}")
    if cells:
        grid.repairs.append(f"{grid.name}: {_counted(cells, 'cell')} struck through, and left out: unknown, not zero")
    if left:
        grid.repairs.append(
            f"{grid.name}: of {len(left)} {'cell' if len(left) == 1 else 'cells'} a part is struck through: the rest is read"
        )


def _counted(places: Sequence[object], what: str) -> str:
    """`2 rows (3, 7) are`, `9 rows (3, 7, 8, 9, 12 and more) are`."""
    more = " and more" if len(places) > MOST_NAMED else ""
    named = ", ".join(map(str, places[:MOST_NAMED]))
    return f"{len(places)} {what} ({named}) is" if len(places) == 1 else f"{len(places)} {what}s ({named}{more}) are"
