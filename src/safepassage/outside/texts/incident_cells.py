"""The cells of an incident table: as text without persons, as days, degrees and counts. What is met again is not looked at again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import TypeVar

from safepassage.outside.files import Faults
from safepassage.outside.importers.cells_of_sheets import Grid, Rows
from safepassage.outside.importers.sheet_spans import span_of
from safepassage.outside.importers.sheet_times import NO_CLOCK, NO_ZONE, Clock, TwoWays, month_of
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.persons.masking import times
from safepassage.outside.persons.unannounced import BLACK, UNNAMED
from safepassage.outside.texts.incident_counts import count_of, says_nothing, says_some
from safepassage.outside.texts.incident_masking import SHORT, Masked, masked, masked_ahead
from safepassage.outside.xlsx import Value
from safepassage.records.reading import Count

SHOWN = (
    *("date", "place", "admin3", "admin2", "admin1", "country", "type", "subtype", "actor", "target", "weapon"),
    *(
        "killed",
        "killed_low",
        "killed_high",
        "injured",
        "injured_low",
        "injured_high",
        "missing",
        "status",
        "grade",
        "source",
        "notes",
        "remarks",
    ),
)
_MOST_WORDS = 5  # that are quoted
MOST_COUNTED = 5  # signs of a number that may stand in many rows
_DAY = "Write the day, such as 2016-12-08."
_NUMBER = "Write a whole number, a range such as 2-4, or leave it empty: unknown."
_SILENT = dict.fromkeys(SHOWN, "")
_MIDNIGHT = time(0)


T = TypeVar("T")


class _Sayers:
    """Who is meant in columns of one kind; what was met before is not asked again."""

    def __init__(self, sayer: Callable[[str], str]) -> None:
        self.known: dict[str, str] = {}  # cleaned, by the cell as it stands
        self._sayer, self._meant = sayer, dict[str, str]()

    def meant(self, text: str) -> str:
        if (found := self._meant.get(text)) is None:
            if BLACK in text and not any(map(str.isalnum, text)):
                found = UNNAMED
            else:
                found = "" if says_nothing(text) or text.replace(".", "").isdigit() else self._sayer(text)[:120]
            self._meant[text] = found
        return found


class Cells:
    """
    Reads the cells of one table; every wrong one is a fault with its address.

    Parameters
    ----------
    asked : by column (actor, target, source), who says of a cell what it names: a body or role as it is, or `unnamed person`.
    """

    def __init__(
        self,
        grid: Grid,
        columns: dict[str, int],
        clock: Clock,
        faults: Faults,
        asked: Mapping[str, Callable[[str], str]],
    ) -> None:
        self.grid, self.columns, self.faults = grid, columns, faults
        self._clock = clock
        self._masked = Counter[str]()
        self._ahead: dict[str, Masked] = {}  # long texts that were looked at for persons before their rows
        self._known: dict[str, str] = {}  # short texts that were looked at for persons: most stand in many rows
        self._of = {column: _Sayers(sayer) for column, sayer in asked.items()}
        self._shown = [(name, columns[name], *self._cleaner(name)) for name in SHOWN if name in columns]
        self._areas: dict[str, str] = {}
        self._numbers: dict[str, float] = {}
        self._days: dict[str | date, date] = {}  # by the text, or the time that a workbook holds
        self._spans: dict[str, tuple[date, date, str]] = {}
        self._counts: dict[Value, Count | None] = {}
        self._two_ways: list[int] = []
        self._orders: dict[str, None] = {}
        self._unsaid = 0
        self._in_words: dict[str, int] = {}  # `several`, and how often

    def look_ahead(self, rows: Rows) -> None:
        """Have the long texts of the rows looked at for persons together, which two can do."""
        places = [place for _, place, _, _ in self._shown]
        texts = (cell for _, row in rows for place in places if place < len(row) and isinstance(cell := row[place], str))
        self._ahead = masked_ahead(text for text in texts if len(text) > SHORT)

    def cell(self, row: list[Value], column: str) -> Value:
        """The cell as it stands; empty if the table lacks the column."""
        place = self.columns.get(column)
        return row[place] if place is not None and place < len(row) else ""

    def texts(self, row: list[Value]) -> dict[str, str]:
        """The cells that are shown, as text on one line each, persons blacked out."""
        found, size = _SILENT.copy(), len(row)
        for column, place, known, clean in self._shown:
            if place < size and (raw := row[place]) != "":
                if isinstance(raw, str):
                    text = known.get(raw)
                    found[column] = clean(raw) if text is None else text
                else:
                    found[column] = _typed(raw)
        return found

    def named(self, row: list[Value], column: str) -> str:
        """The name of a place or area, persons blacked out; empty where the cell says nothing."""
        raw = self.cell(row, column)
        if not isinstance(raw, str):
            return _typed(raw)
        if (found := self._areas.get(raw)) is None:
            found = self._areas[raw] = "" if says_nothing(raw) else self._clean(raw)
        return found

    def who(self, column: str, text: str) -> str:
        """Who is meant by a cell that was cleaned: an organisation or role, `unnamed person`; empty where nobody is named, or a number."""
        return self._of[column].meant(text)

    def _cleaner(self, column: str) -> tuple[dict[str, str], Callable[[str], str]]:
        """The short texts of a column as they were cleaned before, and what cleans another."""
        if (sayers := self._of.get(column)) is None:
            return self._known, self._clean
        return sayers.known, lambda raw: self._clean_sayer(raw, sayers)

    def _clean_sayer(self, raw: str, sayers: _Sayers) -> str:
        """As `_clean`; of a cell that is a person's name alone nothing is left."""
        clean = self._clean(raw)
        if clean and sayers.meant(clean) == UNNAMED and BLACK not in clean:
            self._masked["a name"] += 1
            clean = re.sub(r"\S", BLACK, clean)
        if len(raw) <= SHORT:
            sayers.known[raw] = clean
        return clean

    def _clean(self, raw: str) -> str:
        clean, kinds = self._ahead.get(raw) or masked(raw)
        self._masked.update(kinds)
        if len(raw) <= SHORT:
            self._known[raw] = clean
        return clean

    def degrees(self, value: Value) -> float:
        """A number in a cell. Raises NotRead or TypeError."""
        if not isinstance(value, str):
            return float(value)  # type: ignore[arg-type]
        if (found := self._numbers.get(value)) is None:
            found = number(value, self.grid.decimal_comma)
            if len(value) <= MOST_COUNTED:  # degrees are seldom met again
                self._numbers[value] = found
        return found

    def days(self, line: int, row: list[Value]) -> tuple[date, date, str] | None:
        """The first and the last day that a row is of, and whether it says days or months; None where there is none, or a fault."""
        value = self.cell(row, "date")
        if isinstance(value, str):
            if not value[:1].isdecimal() and (month := month_of(value)):
                return (*month, "month")
            if (known := self._spans.get(value)) is not None:
                return known
        day = self.day(line, row, "date", self._span)
        return (day, day, "day") if isinstance(day, date) else day

    def day(self, line: int, row: list[Value], column: str, else_read: Callable[[Value], T] | None = None) -> date | T | None:
        """The day in a cell, or what `else_read` reads that is no single day; None where there is none, or a fault."""
        value = self.cell(row, column)
        if value == "" or says_nothing(value):
            if column == "date":
                what = "the row has no date" if value == "" or not str(value).strip() else "the row's date is not known"
                self.fault(line, column, what, f"{_DAY} A row that is no incident may be taken out.")
            return None
        try:
            return self._day(value) if else_read is None else self._day_or(value, else_read)
        except TwoWays:
            self._two_ways.append(line)
        except NotRead as error:
            self.fault(line, column, f"it {error}", _DAY)
        return None

    def _day_or(self, value: Value, else_read: Callable[[Value], T]) -> date | T:
        try:
            return self._day(value)
        except TwoWays:
            raise
        except NotRead:
            if (found := else_read(value)) is None:
                raise
            return found

    def _span(self, value: Value) -> tuple[date, date, str] | None:
        """Two days in one cell; None where it holds no two."""
        found = span_of(value, self._day) if isinstance(value, str) else None
        if isinstance(value, str) and found:
            self._spans[value] = found
        return found

    def _day(self, value: Value) -> date:
        if isinstance(value, str | date) and (known := self._days.get(value)) is not None:
            return known
        read, done = self._clock.read(value, True)
        self._orders |= {one: None for one in done if one != NO_CLOCK and not one.startswith(NO_ZONE[:20])}
        if isinstance(value, str | date):
            self._days[value] = read.date()
        return read.date()

    def count(self, line: int, row: list[Value], columns: list[tuple[str, int]]) -> Count | None:
        """A number of people, or its two ends where they have columns; a cell that says nothing is unknown, which is not zero."""
        found: list[Count] = []
        end = ""
        for column, place in columns:
            if place >= len(row) or (value := row[place]) == "":
                continue
            try:
                if (one := self._count(value)) is not None:
                    found.append(one)
                    end = column
                else:
                    self._unknown(value)
            except NotRead as error:
                self.fault(line, column, f"{column.replace('_', ' ')} {error}", _NUMBER)
        if len(found) < 2:
            return _as_end(end, found[0]) if found else None
        return _joined(found)

    def tells_of_some(self, row: list[Value], columns: list[tuple[str, int]]) -> bool:
        """Whether a cell says that there were people, and not how many."""
        return any(place < len(row) and (value := row[place]) != "" and says_some(value) for _, place in columns)

    def _unknown(self, value: Value) -> None:
        """Note a cell that says no number."""
        if says_some(value):
            words = " ".join(str(value).casefold().split())
            self._in_words[words] = self._in_words.get(words, 0) + 1
        else:
            self._unsaid += bool(str(value).strip())

    def _count(self, value: Value) -> Count | None:
        try:
            return self._counts[value]
        except KeyError:
            found = self._counts[value] = count_of(value, self.grid.decimal_comma)
            return found

    def fault(self, line: int, column: str, problem: str, next_step: str) -> None:
        """Note a fault of a cell."""
        self.grid.fault(self.faults, line, self.columns.get(column), problem, next_step)

    def tell_two_ways(self, next_step: str) -> None:
        """One fault for all dates of which nothing says whether day or month comes first."""
        if not self._two_ways:
            return
        first, more = self._two_ways[0], len(self._two_ways) - 1
        if self._clock.year_first:
            self.fault(first, "date", "a year of two digits may stand first or last: 24/05/03 is in 2024 or in 2003", next_step)
            return
        others = "other dates of the column contradict each other" if self._clock.both else "no other date of the column decides it"
        rows = f", as in {more} more {'row' if more == 1 else 'rows'}" if more else ""
        self.fault(first, "date", f"the date can be read as day/month or as month/day{rows}, and {others}", next_step)

    def said(self, name: str) -> list[str]:
        """What was done to the cells, as sentences."""
        unsaid = (
            [f"{name}: {self._unsaid} {'cell says' if self._unsaid == 1 else 'cells say'} that a number is not known: unknown, not zero"]
            if self._unsaid
            else []
        )
        if self._in_words:
            count, words = sum(self._in_words.values()), ", ".join(list(self._in_words)[:_MOST_WORDS])
            unsaid.append(
                f"{name}: {count} {'cell says' if count == 1 else 'cells say'} only in words how many ({words}): unknown, not zero"
            )
        masked = [f"{name}: {kind} was blacked out {times(count)}" for kind, count in self._masked.items()]
        return [*(f"{name}: {order}" for order in self._orders), *unsaid, *masked]


def _typed(raw: Value) -> str:
    """A cell that is no text, as it would be typed."""
    if isinstance(raw, float):
        return f"{raw:g}"
    if isinstance(raw, datetime) and raw.time() == _MIDNIGHT:
        return str(raw.date())
    return str(raw)


def _as_end(column: str, count: Count) -> Count:
    """What a column of lowest or highest numbers says by itself, as where the other end is unknown."""
    if column.endswith("_low") and not count.qualifier:
        return Count(count.low, None, count.unit, count.text, "at least")
    return Count(0.0, count.high, count.unit, count.text, "up to") if column.endswith("_high") and not count.qualifier else count


def _joined(found: list[Count]) -> Count:
    """The counts of one row, from the lowest end to the highest."""
    low = min(one.low for one in found)
    highs = [one.high for one in found]
    high = None if None in highs else max(high for high in highs if high is not None)
    qualifier = next((one.qualifier for one in found if one.qualifier), "")
    ends = f"{low:g}" if low == high else f"{low:g} or more" if high is None else f"{low:g}-{high:g}"
    return Count(low, high, "people", ends, qualifier)
