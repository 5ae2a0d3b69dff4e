"""One row of a table: each cell asked for as what it should be; a wrong one becomes a fault, and a stand-in lets reading go on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from safepassage.outside.files import Faults
from safepassage.outside.numbers import NotRead, clock_time, is_number, number
from safepassage.outside.persons.no_persons import DIGITS, personal, shown
from safepassage.records.levels import Range
from safepassage.units import MINUTES_PER_HOUR

MOST_TEXT = 2_000  # characters in a cell
MOST = 1e9  # of anything that people count or measure; more is a slip of the finger, and its square would not be finite for long
ID = re.compile(r"\w[\w.:+\-]{0,79}")
LIKE_A_PHONE = re.compile(r"0\d{8,}")  # ids are not searched for persons otherwise: OpenStreetMap's are long numbers
NOBODY_SAID = ("", "unknown", "?", "غير معروف")
YES = {"yes": True, "true": True, "نعم": True, "no": False, "false": False, "لا": False}
E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line, by column. Every method that finds a fault notes it and returns a stand-in."""

    file: str
    line: int
    cells: dict[str, str]
    decimal_comma: bool
    faults: Faults

    def fault(self, problem: str, next_step: str, column: str | None = None) -> None:
        """Note a fault of this row; `column` is where it stands, which a workbook tells as a cell."""
        self.faults.add(self.file, self.line, problem, next_step, column=column)

    def at(self, column: str) -> Callable[[str, str], None]:
        """`fault` with the column filled in."""
        return lambda problem, next_step: self.fault(problem, next_step, column)

    def raw(self, column: str) -> str:
        """The cell as it stands; empty if the table lacks the column."""
        return self.cells.get(column, "")

    def word(self, column: str) -> str:
        """The cell as a key: a word of a list in its one spelling, an id as it stands."""
        return plain_word(self.raw(column)) if column in ("care", "screening") else self.raw(column)

    def unsaid(self, column: str) -> bool:
        """Whether nobody reported it."""
        return self.raw(column).casefold() in NOBODY_SAID

    def text(self, column: str) -> str:
        """Free text: no formula, nobody's phone number, nothing unprintable."""
        text = self.raw(column)
        tell_bad_text(text, f"column {column}", self.at(column))
        return text

    def told(self, column: str) -> str:
        """Free text that must be there (a source, a name)."""
        if not self.raw(column):
            self.fault(f"column {column} is empty", "Say who says so, where and when." if column == "source" else "Write it.", column)
        return self.text(column)

    def ident(self, column: str) -> str:
        """A name of a thing that other files use: letters, digits and . : + - _, no spaces."""
        text = self.raw(column)
        if not text:
            self.fault(f"column {column} is empty", "Write the id.", column)
        elif not ID.fullmatch(text) or LIKE_A_PHONE.fullmatch(text.translate(DIGITS)):
            self.fault(f"column {column}: {shown(text)} is not an id", "Use letters, digits and . : + - _ without spaces.", column)
        return text

    def maybe_ident(self, column: str) -> str | None:
        """An id, or None when nobody reported it."""
        return None if self.unsaid(column) else self.ident(column)

    def idents(self, column: str) -> tuple[str, ...]:
        """Ids separated by spaces, none twice."""
        words = tuple(self.raw(column).split())
        for word in words:
            if not ID.fullmatch(word):
                self.fault(f"column {column}: {shown(word)} is not an id", "Separate ids by single spaces.", column)
        self._tell_repeats(column, words)
        return words

    def choice(self, column: str, kind: type[E], unsaid: E | None = None) -> E:
        """One word of a list; `unsaid` is what an empty or unknown cell means (None: it must be said)."""
        if unsaid is not None and self.unsaid(column):
            return unsaid
        return self._member(column, self.raw(column), kind)

    def choices(self, column: str, kind: type[E]) -> tuple[E, ...]:
        """Words of a list, separated by spaces, none twice."""
        words = self.raw(column).split()
        self._tell_repeats(column, tuple(words))
        return tuple(self._member(column, word, kind) for word in words)

    def _member(self, column: str, word: str, kind: type[E]) -> E:
        plain = plain_word(word)
        members = list(kind)
        for member in members:
            if member.value == plain:
                return member
        self.fault(f"column {column}: {shown(word)} is none of the words allowed", f"Write one of: {', '.join(members)}.", column)
        return members[0]

    def _tell_repeats(self, column: str, words: tuple[str, ...]) -> None:
        for word in dict.fromkeys(words):
            if words.count(word) > 1:
                self.fault(f"column {column} names {shown(word)} {words.count(word)} times", "Name it once.", column)

    def yes(self, column: str) -> bool:
        """yes or no; unknown is not allowed where a plan would have to read it as one of them."""
        answer = YES.get(self.raw(column).casefold())
        if answer is None:
            self.fault(
                f"column {column}: {shown(self.raw(column))} is neither yes nor no",
                "If nobody knows, write the more dangerous one.",
                column,
            )
        return bool(answer)

    def number(self, column: str, least: float = -MOST, most: float = MOST) -> float:
        """A finite number in [least, most]."""
        text = self.raw(column)
        if self.unsaid(column):
            self.fault(
                f"column {column}: nobody reported the number", "Ask, or write an assumption and its source; unknown is not zero.", column
            )
            return 0.0
        try:
            value = number(text, self.decimal_comma, most)
        except NotRead as error:
            self.fault(f"column {column}: {shown(text)} {error}", "Write a number such as 1250 or 0.5.", column)
            return 0.0
        if not least <= value <= most:
            self.fault(f"column {column}: {value:g} is not {limit(value, least, most)}", "Correct the number.", column)
            return min(max(value, least), most)
        return value

    def whole(self, column: str, least: int = 0, most: int = 10_000_000) -> int:
        """A whole number in [least, most]."""
        value = self.number(column, least, most)
        if value != int(value):
            self.fault(f"column {column}: {value:g} is not a whole number", "Write a whole number.", column)
        return int(value)

    def range(self, prefix: str = "", least: float = 0.0, most: float = MOST) -> Range:
        """Three columns low <= likely <= high, each in [least, most]."""
        before = len(self.faults)
        low, likely, high = (self.number(prefix + end, least, most) for end in ("low", "likely", "high"))
        if len(self.faults) == before and not low <= likely <= high:
            self.fault(f"{prefix}low {low:g}, likely {likely:g}, high {high:g} do not rise", "Write low <= likely <= high.", prefix + "low")
        return Range(low, likely, high) if low <= likely <= high else Range.exactly(0.0)

    def minute(self, column: str, start: datetime | None) -> int:
        """A clock time as minutes since `start` (None: the start itself is faulty, 0 stands in)."""
        try:
            time = clock_time(self.raw(column))
        except NotRead as error:
            self.fault(f"column {column}: {shown_time(self.raw(column))} {error}", "Write it like 2016-12-08T08:00+02:00.", column)
            return 0
        return 0 if start is None else minutes_since(start, time)


def plain_word(word: str) -> str:
    """A word of a list in its one spelling: `At risk` is `at_risk`."""
    return word.casefold().replace(" ", "_").replace("-", "_")


def minutes_since(start: datetime, time: datetime) -> int:
    """Whole minutes from `start` to `time`, both aware."""
    return int((time - start).total_seconds()) // MINUTES_PER_HOUR


def shown_time(text: str) -> str:
    """A time repeated in an error: only if it is made of what times are made of (it cannot then be a phone number)."""
    looks_like_time = re.fullmatch(r"\d{4}-\d\d?-\d\d?[T ]?[\d:+\-Z]{0,14}", text)
    return repr(text) if looks_like_time else shown(text)


def tell_bad_text(text: str, where: str, fault: Callable[[str, str], None]) -> None:
    """Note what free text must not hold. The value itself is never repeated."""
    if len(text) > MOST_TEXT:
        fault(f"{where} holds more than {MOST_TEXT} characters", "Shorten it.")
        return
    if found := personal(text):
        fault(f"{where} seems to hold {found}", "Delete it: no persons in any record. Counts are written with commas: 1,250,000.")
    if text[:1] in "=+-@" and text and not is_number(text):
        fault(f"{where} starts with {text[0]}, which a spreadsheet runs as a formula", "Begin it with a letter.")
    if any(ord(letter) < 32 or ord(letter) == 127 for letter in text):
        fault(f"{where} holds a character that cannot be printed", "Type the text again.")


def limit(value: float, least: float, most: float) -> str:
    """The limit that a number breaks, in words."""
    if most < MOST:
        return f"between {least:g} and {most:g}"
    return f"at least {least:g}" if value < least else f"at most {most:g}"
