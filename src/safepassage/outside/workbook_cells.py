"""The cells of one sheet as the texts of a plain table; what a spreadsheet changed by itself is repaired by name, or told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from safepassage.outside.files import Faults, address
from safepassage.outside.tables import headings
from safepassage.outside.workbook_columns import TIMES, YES_NO, Column, column_of, file_of
from safepassage.outside.xlsx import Sheet, Value

MOST_DIGITS = 1e15  # a spreadsheet keeps 15 digits of a number; an id typed as a longer one has lost its end
_BREAKS = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_RANGE = re.compile(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?")


class NotPlain(ValueError):
    """A cell that cannot be read as a text; its message completes 'the cell ', with the next step."""

    def __init__(self, problem: str, next_step: str) -> None:
        self.next_step = next_step
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class Cells:
    """
    A sheet as texts. `names` are its headings; `rows` the row number in the sheet and the cells of each row below them that is not blank,
    as long as the headings.

    `spoiled` are cells that cannot be read, with their fault: what would be told of them further on follows from it.
    """

    head: int
    names: tuple[str, ...]
    rows: tuple[tuple[int, list[str]], ...]
    repairs: tuple[str, ...]
    spoiled: dict[str, str]


def cells_of(name: str, sheet: Sheet, zone: tzinfo | None, faults: Faults) -> Cells | None:
    """
    The cells of a sheet; None (and a fault) where it is empty.

    Rows that are blank or begin with # are left out.

    Parameters
    ----------
    name : the sheet as the case calls it.
    zone : in which times without a zone are read; None: they are faults.
    """
    file = file_of(name)
    spoiled = _unreadable(file, sheet, faults)
    lines = [(number, row) for number, row in enumerate(sheet.rows, start=1) if _speaks(row)]
    if not lines:
        faults.add(file, None, "the sheet is empty", "Its first row holds the headings (docs/reference/workbook.md).")
        return None
    head, header = lines[0]
    names = headings([str(value) for value in header])
    faults.places[file] = {heading: place for place, heading in enumerate(names, start=1)}
    texts = _Texts(name, names, zone, faults, spoiled, [])
    rows = tuple((number, texts.row(number, row)) for number, row in lines[1:])
    return Cells(head, tuple(names), rows, _said(texts.repaired, zone), spoiled)


def _speaks(row: list[Value]) -> bool:
    """Whether a row is neither blank nor a comment."""
    texts = [value.strip() if isinstance(value, str) else "x" for value in row]
    return any(texts) and not texts[0].startswith("#")


def _unreadable(file: str, sheet: Sheet, faults: Faults) -> dict[str, str]:
    """Formulas, errors and merged cells: each told once, with its address."""
    told: dict[str, str] = {}
    for cell in sorted(sheet.errors | sheet.formulas, key=_place_of):
        problem, step = "the cell holds a formula", "Write its value (copy, then paste special: values)."
        if cell in sheet.errors:
            problem, step = "the cell holds an error such as #REF!", "Write the value that belongs there."
        told[cell] = problem
        faults.add(file, _place_of(cell)[0], problem, step, cell=cell)
    for merge in sheet.merges:
        first, _, last = merge.partition(":")
        problem = f"the cells {merge} are merged, so it is unclear for which of them the value is"
        faults.add(file, _place_of(first)[0], problem, "Split them, and write the value in each.", cell=merge)
        (top, left), (bottom, right) = _place_of(first), _place_of(last or first)
        height, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
        for row in range(top, min(bottom, height) + 1):
            told.update({address(row - 1, column - 1): problem for column in range(left, min(right, width) + 1)})
    return told


def _place_of(cell: str) -> tuple[int, int]:
    """Row and column from 1 of an address such as F7; (0, 0) of what is none."""
    match = _RANGE.match(cell)
    if match is None:
        return 0, 0
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


@dataclass(slots=True)
class _Texts:
    """Turns the values of a sheet's rows into texts, and notes what was wrong or repaired."""

    name: str
    names: list[str]
    zone: tzinfo | None
    faults: Faults
    spoiled: dict[str, str]
    repaired: list[str]  # addresses of times that got a zone

    def row(self, line: int, row: list[Value]) -> list[str]:
        """The texts of one row, as many as there are headings."""
        texts = [self._text(line, place, value) for place, value in enumerate(row)]
        for place in range(len(self.names), len(texts)):
            if texts[place]:
                self._spoil(line, place, "the cell stands under no heading", "Write a heading above it, or delete it.")
        return (texts + [""] * len(self.names))[: len(self.names)]

    def _text(self, line: int, place: int, value: Value) -> str:
        heading = self.names[place] if place < len(self.names) else ""
        if self.name == "case" and heading == "value":
            heading = "start" if isinstance(value, (datetime, date)) else heading
        try:
            text = text_of(value, column_of(self.name, heading), self.zone, (self.name, heading) in TIMES)
        except NotPlain as problem:
            self._spoil(line, place, str(problem), problem.next_step)
            return " ".join(str(value).split())
        if isinstance(value, date):
            self.repaired.append(address(line - 1, place))
        return text

    def _spoil(self, line: int, place: int, problem: str, next_step: str) -> None:
        cell = address(line - 1, place)
        if cell not in self.spoiled:
            self.spoiled[cell] = problem
            self.faults.add(file_of(self.name), line, problem, next_step, cell=cell)


def text_of(value: Value, column: Column, zone: tzinfo | None, is_time: bool) -> str:
    """
    The text that a plain table would hold for the value of a cell.

    Raises
    ------
    NotPlain
        Where the spreadsheet has changed what was typed, or it can be read in more than one way.
    """
    if isinstance(value, str):
        if _BREAKS.search(value.strip()):
            raise NotPlain("the cell holds more than one line", "Write it in one line.")
        return value.strip()
    if isinstance(value, bool):
        if column.words != YES_NO:
            raise NotPlain("the spreadsheet made true or false of this cell", "Format it as text and type it again.")
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        if abs(value) >= MOST_DIGITS and not column.number:
            raise NotPlain("the spreadsheet made a number of it and keeps 15 digits only", "Format it as text and type it again.")
        return repr(value)
    if isinstance(value, (time, timedelta)):
        raise NotPlain("the cell holds a time of day without a date", "Write it like 2016-12-08T08:00+02:00, as text.")
    if not is_time:
        raise NotPlain("the spreadsheet made a date of this cell", "Format it as text and type it again.")
    if zone is None:
        raise NotPlain("the time has no zone", "Write it as text with its zone, like 2016-12-08T08:00+02:00.")
    return _zoned(value, zone)


def _zoned(value: date, zone: tzinfo) -> str:
    """A date cell as a time with a zone. Midnight comes as a date alone; fractions of a second come from fractions of a day."""
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0, tzinfo=zone)
    return moment.isoformat(timespec="minutes" if moment.second == 0 else "seconds")


def _said(repaired: list[str], zone: tzinfo | None) -> tuple[str, ...]:
    if not repaired:
        return ()
    cells = ", ".join(repaired[:20]) + (" ..." if len(repaired) > 20 else "")
    return (f"times without a zone were read as {zone}, the zone of the case's start: cells {cells}",)
