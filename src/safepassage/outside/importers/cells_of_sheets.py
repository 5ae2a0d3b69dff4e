"""Tables of strangers as one grid of cells with addresses, whether they came as CSV or as a workbook."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from safepassage.outside.files import Faults, address, read_data
from safepassage.outside.importers.encodings import decoded
from safepassage.outside.xlsx import Sheet, Value, read_xlsx

MOST_ROWS = 200_000  # with anything in them; blank ones are not counted
SEPARATORS = ",;\t"
WORKBOOKS = (".xlsx", ".xlsm")
Rows = list[tuple[int, list[Value]]]
_FORMULA = (
    "the cell holds a formula, and what it says may be another number elsewhere",
    "Copy the cell and paste it as a value.",
)
_ERROR = ("the cell holds an error such as #REF!", "Write the value.")


@dataclass(slots=True)
class Grid:
    """
    The rows that hold anything, each with its number from 1 as a person sees it, and its cells.

    `file` is `sheet NAME` of a workbook, or a file's name; `book` is the workbook's name, where faults are to tell it. `repairs` are
    sentences about what was done to the table; `counted` are repairs that are said once with the number of cells.
    """

    file: str
    rows: list[tuple[int, list[Value]]]
    merges: tuple[str, ...] = ()
    formulas: frozenset[str] = frozenset()
    errors: frozenset[str] = frozenset()
    decimal_comma: bool = False
    repairs: list[str] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)
    told: set[str] = field(default_factory=set)  # cells whose formula or error is a fault already
    book: str = ""
    sheet: Sheet | None = None  # that it was made of

    @property
    def name(self) -> str:
        """What a sentence calls it: `log.csv`; `log.xlsx, sheet Log`."""
        return f"{self.book}, {self.file}" if self.book else self.file

    def where(self, row: int, column: int) -> str:
        """The address of a cell as a sentence tells it: `sheet claims C7`, `claims.csv line 7 column C`."""
        if self.file.startswith("sheet "):
            return f"{self.file} {address(row - 1, column)}"
        return f"{self.file} line {row} column {letters(column)}"

    def fault(self, faults: Faults, row: int, column: int | None, problem: str, next_step: str) -> None:
        """Note a fault of a cell, or of a whole row (column None)."""
        of_sheet = self.file.startswith("sheet ")
        cell = None if column is None else address(row - 1, column) if of_sheet else letters(column)
        faults.add(self.name, row, problem, next_step, cell=cell)

    def tell_unreadable(self, row: int, column: int, faults: Faults) -> bool:
        """Whether a cell is a formula or an error, which is a fault."""
        if not self.formulas and not self.errors:
            return False
        place = address(row - 1, column)
        if place not in self.formulas and place not in self.errors:
            return False
        if place not in self.told:
            self.told.add(place)
            self.fault(faults, row, column, *(_FORMULA if place in self.formulas else _ERROR))
        return True

    def said(self) -> tuple[str, ...]:
        """All repairs as sentences; those that were counted come last, one for each kind."""
        more = [f"{self.file}: {what} ({count} {'cell' if count == 1 else 'cells'})" for what, count in self.counted.items()]
        return (*self.repairs, *more)


def letters(column: int) -> str:
    """The letters of a column counted from 0: 2 is C."""
    return address(0, column)[:-1]


def read_grid(path: Path, faults: Faults, sheet: str | None = None) -> Grid | None:
    """
    The cells of a CSV file or of one sheet of a workbook; None (and a fault) where it cannot be read.

    Parameters
    ----------
    sheet : the name of the sheet to read; without it, or where the workbook has none of that name, the first.
    """
    if path.suffix.casefold() in WORKBOOKS:
        return _of_workbook(path, faults, sheet)
    return _of_csv(path, faults)


def read_grids(path: Path, faults: Faults) -> list[Grid]:
    """The cells of a CSV file, or of every sheet of a workbook that has any, hidden ones too; faults tell the workbook beside the sheet."""
    if path.suffix.casefold() not in WORKBOOKS:
        grid = _of_csv(path, faults)
        return [] if grid is None else [grid]
    before = len(faults)
    sheets = [sheet for sheet in (read_xlsx(path, faults) or {}).values() if sheet.rows]
    if not sheets and len(faults) == before:
        _tell_empty(path, faults)
    grids = [_grid_of(sheet, path.name) for sheet in sheets]
    return [grid for grid in grids if _checked(grid, path, faults) is not None]


def _of_workbook(path: Path, faults: Faults, wanted: str | None) -> Grid | None:
    before = len(faults)
    sheets = read_xlsx(path, faults)
    if not sheets:
        return None
    name = next((name for name in sheets if name.strip().casefold() == wanted), next(iter(sheets)))
    if any(fault.file == f"sheet {name}" for fault in faults.found[before:]):
        return None
    grid = _grid_of(sheets[name])
    if others := [other for other in sheets if other != name and sheets[other].rows]:
        grid.repairs.append(f"{path.name}: sheet {name} was read, and not {', '.join(others)}")
    return _checked(grid, path, faults)


def _grid_of(sheet: Sheet, book: str = "") -> Grid:
    return Grid(f"sheet {sheet.name}", _filled(sheet), sheet.merges, sheet.formulas, sheet.errors, book=book, sheet=sheet)


def _filled(sheet: Sheet) -> list[tuple[int, list[Value]]]:
    """The rows that are not blank."""
    return [(number, row) for number, row in enumerate(sheet.rows, start=1) if not all(map(blank, row))]


def _of_csv(path: Path, faults: Faults) -> Grid | None:
    data = read_data(path, faults)
    if data is None:
        return None
    repairs: list[str] = []
    text = decoded(path.name, data, faults, repairs)
    if text is None:
        return None
    separator = _separator(text)
    grid = Grid(path.name, [], decimal_comma=separator == ";", repairs=repairs)
    if not _split(text, separator, grid, faults):
        return None
    return _checked(grid, path, faults)


def _separator(text: str) -> str:
    """What stands most often in the first line that is not blank; Excel may say it itself (sep=;)."""
    for line in StringIO(text):
        if line.casefold().startswith("sep=") and len(line.strip()) == 5:
            return line[4]
        if line.strip(" \t,;\r\n") and not _comment(line):
            return max(SEPARATORS, key=line.count)
    return ","


def _comment(line: str) -> bool:
    return line.lstrip(' "\t').startswith("#")


def _split(text: str, separator: str, grid: Grid, faults: Faults) -> bool:
    """Fill the grid's rows; a cell in quotation marks may run over lines. False (and a fault) where the quotation marks do not fit."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            number, line = line, reader.line_num + 1
            if not "".join(cells).strip() or _comment(cells[0]) or (number == 1 and cells[0].casefold() == "sep="):
                continue
            grid.rows.append((number, list(cells)))
            if len(grid.rows) > MOST_ROWS + 1:
                break  # `_checked` tells it
    except csv.Error:
        problem = "a quotation mark is opened and not closed, or a cell is far too long"
        faults.add(grid.file, line, problem, 'Write "" for a quotation mark inside a text.')
        return False
    return True


def _checked(grid: Grid, path: Path, faults: Faults) -> Grid | None:
    if not grid.rows:
        _tell_empty(path, faults)
        return None
    if len(grid.rows) > MOST_ROWS:
        row = grid.rows[MOST_ROWS][0]
        faults.add(grid.file, row, f"the table has more than {MOST_ROWS} rows", "Split it, and import the parts one after the other.")
        return None
    return grid


def _tell_empty(path: Path, faults: Faults) -> None:
    faults.add(path.name, None, "the table is empty", "Write headings, and one claim in each row below them.")


def blank(value: Value) -> bool:
    """Whether a cell says nothing."""
    return isinstance(value, str) and not value.strip()
