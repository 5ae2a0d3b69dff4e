"""Rows of a foreign table by the names of their columns: headings recognised, each cell asked for as what it should be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from safepassage.outside.cells import MOST, MOST_TEXT
from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Grid, blank, letters
from safepassage.outside.importers.sheet_times import Clock, plain_time
from safepassage.outside.numbers import NotRead, is_number, number
from safepassage.outside.persons.masking import mask
from safepassage.outside.persons.no_persons import about_a_person, shown
from safepassage.outside.xlsx import Value

ROWS_BEFORE_HEADINGS = 10  # a title and some lines of explanation may stand above the headings
_MERGE = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")
_GROUPS = re.compile(r"(?<=\d)[,\u066c](?=\d{3}(?!\d))")  # 1,250,000
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f]")
T = TypeVar("T")
DROPPED = ""  # what `name_of` says of a column that is left out


@dataclass(frozen=True, slots=True)
class Headed:
    """A grid below its headings: the place of each column from 0, by its name."""

    grid: Grid
    columns: dict[str, int]
    faults: Faults
    first: int  # place in grid.rows of the first row below the headings
    # Cells repeat, in 10^5 rows a thousand times: each text is looked at once, and what was found without a fault is kept.
    masked: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)
    times: dict[tuple[str, bool], tuple[datetime, tuple[str, ...]]] = field(default_factory=dict)
    found: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def lines(self) -> Iterator[Line]:
        """The rows below the headings that hold anything in a column that is read."""
        wanted = self.columns.values()
        for row, cells in self.grid.rows[self.first :]:
            if any(place < len(cells) and not blank(cells[place]) for place in wanted):
                yield Line(self, row, cells)

    def texts(self, columns: Iterable[str]) -> Iterator[str]:
        """Every text that stands in these columns."""
        places = [self.columns[column] for column in columns if column in self.columns]
        for _, cells in self.grid.rows[self.first :]:
            for place in places:
                if place < len(cells) and isinstance(text := cells[place], str):
                    yield text


@dataclass(slots=True)
class Line:
    """One row. Every method that finds a fault notes it and returns a stand-in; `faulty` then says so."""

    table: Headed
    number: int
    cells: list[Value]
    faulty: bool = False
    told: set[str] = field(default_factory=set)  # columns with a fault: what follows from it is not told again

    def fault(self, column: str | None, problem: str, next_step: str) -> None:
        """Note a fault of a cell, or of the row."""
        self.faulty = True
        if column is not None:
            if column in self.told:
                return
            self.told.add(column)
        self.table.grid.fault(self.table.faults, self.number, self.table.columns.get(column or ""), problem, next_step)

    def where(self, column: str) -> str:
        """The address of a cell."""
        return self.table.grid.where(self.number, self.table.columns[column])

    def empty(self, column: str) -> bool:
        """Whether nobody filled the cell in; one whose formula or error was refused is not empty."""
        place = self.table.columns.get(column)
        if place is None or place >= len(self.cells):
            return True
        return blank(self.cells[place]) and not self.table.grid.tell_unreadable(self.number, place, self.table.faults)

    def value(self, column: str) -> Value:
        """The cell as it stands; empty if the table lacks the column. A formula or an error is a fault, and empty."""
        place = self.table.columns.get(column)
        if place is None or place >= len(self.cells):
            return ""
        grid = self.table.grid
        if (grid.formulas or grid.errors) and grid.tell_unreadable(self.number, place, self.table.faults):
            self.faulty = True
            self.told.add(column)
            return ""
        return self.cells[place]

    def once(self, column: str, read: Callable[[Line], T], *given: object) -> T:
        """
        What `read` makes of one cell, remembered by the cell's text.

        Only for a reader that looks at this cell alone (and at `given`) and repairs nothing; what it found beside a fault is not kept.
        """
        text = self.value(column)
        key = (read, text, *given)
        if isinstance(text, str) and key in self.table.found:
            found: T = self.table.found[key]
            return found
        found = read(self)
        if isinstance(text, str) and not self.faulty:
            self.table.found[key] = found
        return found

    def word(self, column: str) -> str:
        """The cell as text, spaces made single; what is formatted as a number or a time as it would be typed."""
        value = self.value(column)
        if (known := self.table.words.get(value)) is not None:  # type: ignore[arg-type]  # only texts are in it
            return known
        if isinstance(value, float):
            return f"{value:g}"
        text = " ".join(str(value).split())
        if len(text) > MOST_TEXT:
            self.fault(column, f"column {column} holds more than {MOST_TEXT} characters", "Shorten it.")
            return ""
        if text[:1] in ("=", "+", "-", "@") and not is_number(text):
            self.fault(column, f"column {column} starts with {text[0]}, which a spreadsheet runs as a formula", "Begin it with a letter.")
            return ""
        if _UNPRINTABLE.search(text):
            self.fault(column, f"column {column} holds a character that cannot be printed", "Type the text again.")
            return ""
        if isinstance(value, str):
            self.table.words[value] = text
        return text

    def text(self, column: str) -> str:
        """Free text, with what leads to a person masked: the repair tells the cell and the kind, never the value."""
        text = self.word(column)
        if not text:
            return ""
        if (known := self.table.masked.get(text)) is None:
            known = self.table.masked[text] = mask(text)
        masked, kinds = known
        if kinds:
            self.table.grid.repairs.append(f"{self.where(column)}: {' and '.join(kinds)} {'was' if len(kinds) == 1 else 'were'} masked")
        return masked

    def amount(self, column: str, least: float = 0.0, most: float = MOST) -> float | None:
        """A number in [least, most]; None where nobody said it (empty) or it is a fault."""
        value = self.value(column)
        if value == "" or blank(value):
            return None
        try:
            found = self.table.numbers.get(value)  # type: ignore[arg-type]  # only texts are in it
            if found is None:
                found = self._number(value)
        except NotRead as error:
            self.fault(column, f"column {column}: {shown(str(value))} {error}", "Write a number such as 1250 or 0.5.")
            return None
        if not least <= found <= most:
            self.fault(column, f"column {column}: {found:g} is not between {least:g} and {most:g}", "Correct the number.")
            return None
        return found

    def time(self, column: str, clock: Clock, whole_day: bool = False) -> datetime | None:
        """A time with a zone; None where nobody said it (empty) or it is a fault."""
        value = self.value(column)
        if value == "" or blank(value):
            return None
        try:
            found, done = self._time(clock, value, whole_day)
        except NotRead as error:
            repeated = isinstance(value, str) and plain_time(value.strip())
            problem = f"column {column}: {value if repeated else '(the cell)'} {error}"
            self.fault(column, problem, "Write year, month, day and the time of day, such as 2016-12-08 08:00.")
            return None
        if done:
            self.table.grid.counted.update(done)
        return found

    def _number(self, value: Value) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            raise NotRead("is not a number")
        if not isinstance(value, str):
            return float(value)
        text = value if self.table.grid.decimal_comma else _GROUPS.sub("", value)
        return self.table.numbers.setdefault(value, number(text, self.table.grid.decimal_comma))

    def _time(self, clock: Clock, value: Value, whole_day: bool) -> tuple[datetime, tuple[str, ...]]:
        if not isinstance(value, str):
            return clock.read(value, whole_day)
        if (value, whole_day) not in self.table.times:
            self.table.times[value, whole_day] = clock.read(value, whole_day)
        return self.table.times[value, whole_day]


def headed(grid: Grid, name_of: Callable[[str], str | None], needed: tuple[str, ...], faults: Faults) -> Headed | None:
    """
    Find the headings and what each stands for; None (and every fault at once) where they do not fit.

    Parameters
    ----------
    name_of : the column that a heading means; `DROPPED` for one that is left out; None for one that is not known.
    needed : columns that must be there.
    """
    place = _place_of_headings(grid, name_of)
    number, cells = grid.rows[place]
    if place:
        grid.repairs.append(f"{grid.file}: what stands above the headings in row {number} was left out")
    before = len(faults)
    columns = _columns(grid, number, cells, grid.rows[place + 1 :], name_of, faults)
    for name in needed:
        if name not in columns:
            grid.fault(faults, number, None, f"column {name} is missing", "Add it to the headings, and fill it in every row.")
    _tell_merges(grid, number, faults)
    return None if len(faults) > before else Headed(grid, columns, faults, place + 1)


def _place_of_headings(grid: Grid, name_of: Callable[[str], str | None]) -> int:
    """The row, of the first ones, with the most headings that are known; the first where none has two."""
    known = [len({name_of(str(cell)) for cell in cells} - {None, DROPPED}) for _, cells in grid.rows[:ROWS_BEFORE_HEADINGS]]
    return known.index(max(known)) if max(known) >= 2 else 0


def _columns(
    grid: Grid,
    number: int,
    cells: list[Value],
    below: list[tuple[int, list[Value]]],
    name_of: Callable[[str], str | None],
    faults: Faults,
) -> dict[str, int]:
    columns: dict[str, int] = {}
    width = max(len(row) for row in [cells, *(row for _, row in below)])
    for place in range(width):
        heading = " ".join(str(cells[place]).split()) if place < len(cells) else ""
        if not heading:
            _tell_nameless(grid, place, below, faults)
            continue
        name = name_of(heading)
        if name is None:
            grid.fault(faults, number, place, *_unknown(heading))
        elif name in columns:
            problem = f"the heading {shown(heading)} means {name}, and so does column {letters(columns[name])}"
            grid.fault(faults, number, place, problem, "Keep one of the two.")
        elif name != DROPPED:
            columns[name] = place
    return columns


def _unknown(heading: str) -> tuple[str, str]:
    if about_a_person(heading):
        return f"the column {shown(heading)} is about a person", "Delete the column: no persons in any record."
    return f"the heading {shown(heading)} is unknown", "Delete the column, or use a heading of docs/reference/claim_sheet.md."


def _tell_nameless(grid: Grid, place: int, below: list[tuple[int, list[Value]]], faults: Faults) -> None:
    """A column without a heading is nothing where it is empty, and a fault where it is not."""
    row = next((number for number, cells in below if place < len(cells) and not blank(cells[place])), None)
    if row is not None:
        grid.fault(faults, row, place, "the cell stands under no heading", "Write a heading above it, or delete it.")


def _tell_merges(grid: Grid, headings: int, faults: Faults) -> None:
    """A merge above or in the headings does no harm; below them it hides which row a value belongs to."""
    last = grid.rows[-1][0]
    for merge in grid.merges:
        match = _MERGE.fullmatch(merge)
        if match and int(match[4]) <= headings:
            grid.repairs.append(f"{grid.file} {merge}: cells merged in the heading were read as the first of them")
        elif match is None or int(match[2]) <= last:
            problem = f"the cells {merge} are merged, and only the first of them holds the value"
            faults.add(grid.file, int(match[2]) if match else None, problem, "Undo the merge and write the value in every row.", cell=merge)
