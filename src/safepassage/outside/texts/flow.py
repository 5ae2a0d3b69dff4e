"""The words of a web page as they come, in blocks: stretches of text, and tables with their rows and cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from safepassage.outside.texts.grids import MOST_CELLS, Table, is_data

MOST_DEPTH = 12  # tables within tables; what is nested further flows on


@dataclass(slots=True)
class _Cell:
    heading: bool = False
    parts: list[str | _Table] = field(default_factory=list)
    wide: int = 1
    high: int = 1


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    merged: bool = False


class Flow:
    """Takes words and the beginnings of tables, rows and cells; gives blocks."""

    def __init__(self) -> None:
        self._top = _Cell()
        self._tables: list[_Table] = []
        self._too_deep = 0

    def add(self, text: str) -> None:
        """Words, or the break between two blocks."""
        self._here().parts.append(text)

    def begin_table(self) -> None:
        """A table in the cell that is open, or in the page."""
        if len(self._tables) == MOST_DEPTH:
            self._too_deep += 1
            self.add("\n\n")
            return
        table = _Table()
        self._here().parts.append(table)
        self._tables.append(table)

    def begin_row(self) -> None:
        """A row of the innermost table."""
        if self._tables and not self._too_deep:
            self._tables[-1].rows.append([])
        else:
            self.add("\n\n")

    def begin_cell(self, heading: bool, wide: str = "", high: str = "") -> None:
        """A cell of the last row; `wide` and `high`: over how many columns and rows it reaches, as written."""
        if not self._tables or self._too_deep:
            self.add(" | ")
            return
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        table.merged = table.merged or high.strip() not in ("", "1")
        table.rows[-1].append(_Cell(heading, [], _span(wide), _span(high)))

    def end_table(self) -> None:
        """The innermost table is complete."""
        if self._too_deep:
            self._too_deep -= 1
        elif self._tables:
            self._tables.pop()

    def _here(self) -> _Cell:
        """The last cell of the last table that has one; words between a table and its first cell stand before it."""
        return next((table.rows[-1][-1] for table in reversed(self._tables) if table.rows and table.rows[-1]), self._top)

    def blocks(self) -> Iterator[str | Table]:
        """What was collected, in its order."""
        yield from _joined(_unfolded(self._top))


def _unfolded(cell: _Cell) -> Iterator[str | Table]:
    for part in cell.parts:
        if isinstance(part, str):
            yield part
        else:
            yield "\n\n"
            yield from _of_table(part)
            yield "\n\n"


def _of_table(table: _Table) -> Iterator[str | Table]:
    """A table that holds none and says something is one; any other is how a page is laid out, and flows."""
    nested = any(isinstance(part, _Table) for row in table.rows for cell in row for part in cell.parts)
    plain = None if nested else _plain(table)
    if plain is not None and is_data(plain):
        yield plain
        return
    for row in table.rows:
        yield "\n\n"
        for cell in row:
            yield " | "
            yield from _unfolded(cell)


def _plain(table: _Table) -> Table:
    rows = [row for row in table.rows if row]
    cells, below = list[list[str]](), dict[int, int]()  # of a column: the rows yet to come into which a cell above reaches
    for row in rows:
        cells.append(_row(row, below)[:MOST_CELLS])
    return Table(cells, frozenset(number for number, row in enumerate(rows) if all(cell.heading for cell in row)), table.merged)


def _row(row: list[_Cell], below: dict[int, int]) -> list[str]:
    """The cells of a row each in its column: where one of a row above reaches into it, nothing stands. Counts `below` down."""
    line = list[str]()
    for cell in row:
        _pass_over(line, below)
        if cell.high > 1:
            below.update((len(line) + n, cell.high) for n in range(cell.wide))
        line += _texts(cell)
    _pass_over(line, below)
    for column in tuple(below):
        below[column] -= 1
        if not below[column]:
            del below[column]
    return line


def _pass_over(line: list[str], below: dict[int, int]) -> None:
    while len(line) in below and len(line) < MOST_CELLS:
        line.append("")


def _span(written: str) -> int:
    return max(1, min(int(written), MOST_CELLS)) if written.isdecimal() and written.isascii() and len(written) < 4 else 1


def _texts(cell: _Cell) -> Iterator[str]:
    yield "".join(part for part in cell.parts if isinstance(part, str))
    yield from [""] * (cell.wide - 1)


def _joined(blocks: Iterator[str | Table]) -> Iterator[str | Table]:
    """Words that follow each other as one block, its lines without spaces around them, paragraphs an empty line apart."""
    words = list[str]()
    for block in blocks:
        if isinstance(block, str):
            words.append(block)
            continue
        yield _tidy(words)
        words = []
        yield block
    yield _tidy(words)


def _tidy(words: list[str]) -> str:
    lines = (" ".join(line.split()).strip("| ") for line in "".join(words).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
