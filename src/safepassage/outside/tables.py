"""CSV tables a person keeps: comma, semicolon or tab, comments, Excel's byte-order mark; every fault with its line."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from safepassage.outside.cells import Row
from safepassage.outside.files import Faults, read_lines
from safepassage.outside.persons.no_persons import about_a_person, shown

MOST_ROWS = 200_000
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Listed(Generic[T_co]):
    """What a table holds: the rows without a fault as records with their lines; and the keys of all rows, faulty ones too."""

    file: str
    rows: tuple[tuple[int, T_co], ...]
    keys: frozenset[str]  # lists are cross-checked against these, so that one fault is told once
    readable: bool  # False when the table is missing or its header is wrong: nothing can be said about references to it

    @property
    def records(self) -> tuple[T_co, ...]:
        """The records, in the order of the file."""
        return tuple(record for _, record in self.rows)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a CSV file as text."""

    file: str
    rows: tuple[Row, ...]
    readable: bool
    faults: Faults

    def listed(self, make: Callable[[Row], T], key: tuple[str, ...] = ("id",)) -> Listed[T]:
        """
        Make a record of every row; a row with any fault makes none.

        Parameters
        ----------
        make : reads the cells of one row. It may raise ValueError (a record refuses nonsense): that becomes a fault.
        key : columns whose texts together may stand in one row only.
        """
        good: list[tuple[int, T]] = []
        first: dict[str, int] = {}
        for row in self.rows:
            before = len(self.faults)
            _tell_twin(row, key, first)
            try:
                record = make(row)
            except ValueError as error:
                if len(self.faults) == before:
                    row.fault(str(error), "Correct the row.")
                continue
            if len(self.faults) == before:
                good.append((row.line, record))
        return Listed(self.file, tuple(good), frozenset(first), self.readable)


def _tell_twin(row: Row, key: tuple[str, ...], first: dict[str, int]) -> None:
    text = " ".join(row.word(column) for column in key)
    if text.strip() and text in first:
        row.fault(f"{' and '.join(key)} {shown(text)} already stands in line {first[text]}", "Keep one of the two, or rename one.", key[0])
    else:
        first[text] = row.line


def read_table(
    path: Path, columns: tuple[str, ...], faults: Faults, optional: bool = False, may_lack: frozenset[str] = frozenset()
) -> Table:
    """
    Read a CSV file with a header.

    Parameters
    ----------
    columns : every column the table may have, in any order.
    optional : whether the file may be absent.
    may_lack : columns that may be left out altogether.
    """
    if optional and not path.exists():
        return Table(path.name, (), True, faults)
    lines = read_lines(path, faults)
    if lines is None:
        return Table(path.name, (), False, faults)
    separator, split = split_lines(path.name, lines, faults)
    return as_table(path.name, split, columns, faults, may_lack, decimal_comma=separator == ";")


def as_table(
    file: str,
    split: list[tuple[int, list[str]]],
    columns: tuple[str, ...],
    faults: Faults,
    may_lack: frozenset[str] = frozenset(),
    decimal_comma: bool = False,
) -> Table:
    """The table that lines of cells are, the first of them the header; each with its line number."""
    if not split:
        faults.add(file, None, "the table is empty", f"Its first line must be: {','.join(columns)}")
        return Table(file, (), False, faults)
    header_line, header = split[0]
    names = headings(header)
    if not _header_fits(file, header_line, names, columns, may_lack, faults):
        return Table(file, (), False, faults)
    if len(split) - 1 > MOST_ROWS:
        faults.add(file, split[MOST_ROWS + 1][0], f"the table has more than {MOST_ROWS} rows", "Take out what the plan does not need.")
        split = split[: MOST_ROWS + 1]
    rows = [_row(file, line, cells, names, decimal_comma, faults) for line, cells in split[1:]]
    return Table(file, tuple(row for row in rows if row is not None), True, faults)


def headings(cells: list[str]) -> list[str]:
    """The names of the columns in their one spelling, blank ones at the end left out."""
    names = [cell.strip().casefold() for cell in cells]
    while names and not names[-1]:
        names.pop()
    return names


def split_lines(file: str, lines: list[str], faults: Faults) -> tuple[str, list[tuple[int, list[str]]]]:
    """The separator, and the cells of each line that is neither empty nor a comment. A cell never runs over a line's end."""
    separator: str | None = None
    found: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip(" \t,;") or line.lstrip(' "\t').startswith("#"):
            continue
        if separator is None and line.casefold().startswith("sep=") and len(line) == 5:  # Excel writes this line
            separator = line[4]
            continue
        separator = separator or max(",;\t", key=line.count)
        try:
            found.append((number, next(csv.reader([line], delimiter=separator, strict=True))))
        except csv.Error:
            faults.add(
                file, number, "a quotation mark is opened and not closed, or a cell is far too long", 'Write "" for a quotation mark.'
            )
    return separator or ",", found


def _header_fits(file: str, line: int, names: list[str], columns: tuple[str, ...], may_lack: frozenset[str], faults: Faults) -> bool:
    for place, name in enumerate(names, start=1):
        if name in columns:
            continue
        if about_a_person(name) or name in ("name", "name_ar"):
            faults.add(
                file, line, f"column {place} ({shown(name)}) is about a person", "Delete the column: no persons in any record.", column=name
            )
        else:
            faults.add(file, line, f"column {place} ({shown(name)}) is unknown", f"The columns are: {','.join(columns)}", column=name)
    for name in dict.fromkeys(names):
        if name in columns and names.count(name) > 1:
            faults.add(file, line, f"column {name} stands there {names.count(name)} times", "Keep one of them.", column=name)
    lacking = [name for name in columns if name not in names and name not in may_lack]
    for name in lacking:
        faults.add(file, line, f"column {name} is missing", "Add it to the header and to every row.")
    return not lacking


def _row(file: str, line: int, cells: list[str], names: list[str], decimal_comma: bool, faults: Faults) -> Row | None:
    while len(cells) > len(names) and not cells[-1].strip():
        cells.pop()
    if len(cells) != len(names):
        faults.add(
            file, line, f"the row has {len(cells)} cells and the header {len(names)}", 'Put a text that contains the separator in "quotes".'
        )
        return None
    return Row(file, line, {name: cell.strip() for name, cell in zip(names, cells, strict=True)}, decimal_comma, faults)
