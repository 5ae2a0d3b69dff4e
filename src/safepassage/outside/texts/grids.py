"""Documents as blocks of words and tables, laid out as one text: each row of a table is a line of its own, and it is known where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from safepassage.outside.importers.sheet_rows import DROPPED
from safepassage.outside.texts.incident_columns import column_of
from safepassage.records.document import GAP, STROKE

LONGEST_CELL = 400  # letters; a table with longer ones is how a page is laid out
LONGEST_HEADING = 60
MOST_CELLS = 200  # of a row
_ONLY_A_NUMBER = re.compile(r"[~≈<>±+]?\s?\d{1,12}(?:[.,\u00a0\u202f ٬]\d{3}){0,4}(?:[.,٫]\d{1,6})?\s?[%٪]?")
_DIGIT = re.compile(r"\d")


class Table(NamedTuple):
    """The cells of its rows, those rows that are said to be headings, and whether a cell reaches over several rows."""

    rows: list[list[str]]
    headings: frozenset[int] = frozenset()
    merged: bool = False


class Row(NamedTuple):
    """A row as letters [start, end) of a text, whether it is a heading, and its cells."""

    start: int
    end: int
    heading: bool
    cells: list[str]

    def unread(self) -> Iterator[tuple[int, int]]:
        """What says nothing by itself: headings, and a number of which only the heading says what is counted."""
        if self.heading:
            yield self.start, self.end
            return
        place = self.start
        for cell in filter(None, self.cells):
            if _ONLY_A_NUMBER.fullmatch(cell):
                yield place, place + len(cell)
            place += len(cell) + len(STROKE)


class Taken(NamedTuple):
    """What is taken out of a document: its pages, what a person is to know of it, its tables (of one page), and which have merged cells."""

    pages: list[str]
    remarks: Sequence[str] = ()
    tables: Sequence[Sequence[Row]] = ()
    merged: Sequence[bool] = ()


def is_data(table: Table) -> bool:
    """Whether it is a table that says something, not one by which a page is laid out."""
    wide = sum(sum(bool(cell.strip()) for cell in row) > 1 for row in table.rows)
    return wide > 1 and all(len(cell) <= LONGEST_CELL for row in table.rows for cell in row)


def laid_out(blocks: Iterable[str | Table], remarks: Sequence[str] = ()) -> Taken:
    """The blocks one below the other, with an empty line between them and between rows."""
    parts, tables, merged, place = list[str](), list[list[Row]](), list[bool](), 0
    for block in blocks:
        if isinstance(block, str):
            if clean := block.strip():
                parts.append(clean)
                place += len(clean) + GAP
            continue
        rows, headings = list[Row](), headings_of(block)
        for number, cells in enumerate(block.rows):
            cells = [" ".join(cell.split()) for cell in cells]
            line = STROKE.join(filter(None, cells))
            if line:
                rows.append(Row(place, place + len(line), number in headings, cells))
                parts.append(line)
                place += len(line) + GAP
        if is_data(block):
            tables.append(rows)
            merged.append(block.merged)
    return Taken(["\n\n".join(parts)], remarks, tables, merged)


def headings_of(table: Table) -> frozenset[int]:
    """The rows that say what stands below them and nothing else: those said to be, else the first if it plainly is one."""
    if table.headings or not is_data(table):
        return table.headings if len(table.headings) < len(table.rows) else frozenset()
    first, below = [cell.strip() for cell in table.rows[0]], table.rows[1:]
    said = [cell for cell in first if cell]
    if len(said) < 2 or any(len(cell) > LONGEST_HEADING or _DIGIT.search(cell) or cell.endswith(".") for cell in said):
        return frozenset()
    known = sum(column_of(cell) != DROPPED for cell in said)
    return frozenset((0,)) if 2 * known >= len(said) or any(_counted(place, below) for place in range(len(first))) else frozenset()


def _counted(place: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row has a number in this column, and one has more than blanks there."""
    cells = [row[place] for row in rows if place < len(row) and row[place].strip()]
    return bool(cells) and all(_DIGIT.search(cell) for cell in cells)
