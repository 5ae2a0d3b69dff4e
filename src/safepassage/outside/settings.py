"""TOML files a person keeps: every fault with its line, although the parser knows no lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from math import isfinite
from pathlib import Path

from safepassage.outside.cells import NOBODY_SAID, YES, limit, shown_time, tell_bad_text
from safepassage.outside.files import Faults, read_lines
from safepassage.outside.numbers import NotRead, clock_time, number, whole_minutes
from safepassage.outside.persons.no_persons import about_a_person, shown

_HEADER = re.compile(r"""\s*\[\s*["']?([^\[\]"']+?)["']?\s*\]\s*(?:\#.*)?$""")
_KEY = re.compile(r"""\s*["']?([\w\-]+)["']?\s*=""")
_AT_LINE = re.compile(r"\(at line (\d+)")


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a TOML file (or the file itself). As with a row, wrong values become faults and stand-ins are returned."""

    file: str
    name: str
    line: int
    values: dict[str, object]
    lines: dict[str, int]
    faults: Faults

    def fault(self, key: str, problem: str, next_step: str) -> None:
        """Note a fault at a key, or at the head of the table if the key is not there."""
        where = f"[{label(self.name)}] " if self.name else ""
        self.faults.add(self.file, self.lines.get(key, self.line), where + problem, next_step, column=key)

    def at(self, key: str) -> Callable[[str, str], None]:
        """`fault` with the key filled in."""
        return lambda problem, next_step: self.fault(key, problem, next_step)

    def tell_unknown(self, known: tuple[str, ...]) -> None:
        """Note every key that the file may not have."""
        for key in self.values:
            if key in known:
                continue
            if about_a_person(key):
                self.fault(key, f"{shown(key)} is about a person", "Delete it: no persons in any record.")
            else:
                self.fault(key, f"{shown(key)} is unknown", f"The keys are: {', '.join(known)}")

    def unsaid(self, key: str) -> bool:
        """Whether the key is left out or unknown."""
        value = self.values.get(key, "")
        return isinstance(value, str) and value.strip().casefold() in NOBODY_SAID

    def text(self, key: str, must: bool = False) -> str:
        """Free text; `must`: it may not be empty."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.fault(key, f"{key} is not a text", 'Write it in "quotes".')
            return ""
        text = " ".join(value.split())
        if must and not text:
            self.fault(key, f"{key} is missing", "Say who says so, where and when." if key == "source" else f"Write {key}.")
        tell_bad_text(text, key, self.at(key))
        return text

    def number(self, key: str, least: float, most: float) -> float:
        """A finite number in [least, most]."""
        value = self.values.get(key)
        if isinstance(value, str) and not self.unsaid(key):
            with suppress(NotRead):
                value = number(value)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            said = "is missing" if self.unsaid(key) else "is not a number"
            self.fault(key, f"{key} {said}", f"Write a number, e.g. {key} = 0.5; unknown is not zero.")
            return 0.0
        if not _finite(value):
            self.fault(key, f"{key} is not a finite number", "Write a number such as 0.5.")
            return 0.0
        if not least <= value <= most:
            self.fault(key, f"{key} = {value:g} is not {limit(value, least, most)}", "Correct the number.")
            return min(max(float(value), least), most)
        return float(value)

    def yes(self, key: str) -> bool | None:
        """true, false, or None when nobody said."""
        value = self.values.get(key, "")
        if isinstance(value, bool):
            return value
        if self.unsaid(key):
            return None
        if isinstance(value, str) and value.strip().casefold() in YES:
            return YES[value.strip().casefold()]
        self.fault(key, f"{key} is neither true nor false", "Write true, false or leave it out if nobody said.")
        return None

    def words(self, key: str) -> tuple[str, ...] | None:
        """A list of words (or one text of words separated by spaces); None when nobody said."""
        value = self.values.get(key)
        if value is None or self.unsaid(key):
            return None
        words = value.split() if isinstance(value, str) else value
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            self.fault(key, f"{key} is not a list of words", f'Write it like {key} = ["general"].')
            return None
        for word in words:
            tell_bad_text(word, key, self.at(key))
        return tuple(words)

    def time(self, key: str) -> datetime | None:
        """A time with a zone, in whole minutes; None after a fault."""
        value = self.values.get(key, "")
        try:
            if isinstance(value, datetime):
                return whole_minutes(value)
            return clock_time(value if isinstance(value, str) else "")
        except NotRead as error:
            text = shown_time(value) if isinstance(value, str) else "the value"
            self.fault(key, f"{key}: {text} {error}", 'Write it like "2016-12-08T08:00+02:00".')
            return None


def label(name: str) -> str:
    """The name of a table as an error may repeat it."""
    return name if shown(name) == repr(name) else "(not repeated here)"


def _finite(value: int | float) -> bool:
    try:
        return isfinite(value)
    except OverflowError:
        return False


def read_settings(path: Path, faults: Faults) -> Section | None:
    """A TOML file without tables, as one section; None (and a fault) when it cannot be read."""
    lines = read_lines(path, faults)
    if lines is None:
        return None
    values = _parse(path.name, lines, 0, faults)
    return None if values is None else Section(path.name, "", 1, values, _key_lines(lines, 0), faults)


def read_sections(path: Path, faults: Faults) -> list[Section] | None:
    """
    A TOML file that is one table after another, read table by table, so that a fault in one hides none in the next.

    Returns None when the file cannot be read at all. A table that cannot be parsed, or stands there twice, is a fault.
    """
    lines = read_lines(path, faults)
    if lines is None:
        return None
    sections: list[Section] = []
    first: dict[str, int] = {}
    for name, start, block in _blocks(lines):
        values = _parse(path.name, block, start, faults, name)
        if name is None:
            for key in values or ():
                faults.add(path.name, 1, f"{shown(key)} stands in no table", "Write a line such as [name] above it.")
            continue
        if name in first:
            faults.add(path.name, start, f"[{label(name)}] already stands in line {first[name]}", "Keep one of the two.")
            continue
        first[name] = start
        if values is not None:
            sections.append(Section(path.name, name, start, values, _key_lines(block, start), faults))
    return sections


def _blocks(lines: list[str]) -> Iterator[tuple[str | None, int, list[str]]]:
    """Name, line number and body of each table; a header inside a text of three quotation marks is none."""
    name, start = None, 0
    body: list[str] = []
    quote = ""
    for number_, line in enumerate(lines, start=1):
        head = None if quote else _HEADER.match(line)
        if head:
            yield name, start, body
            name, start, body = head[1], number_, []
            continue
        body.append(line)
        for mark in ('"""', "'''"):
            if quote in ("", mark) and line.count(mark) % 2:
                quote = "" if quote else mark
    yield name, start, body


def _parse(file: str, lines: list[str], before: int, faults: Faults, name: str | None = None) -> dict[str, object] | None:
    try:
        return tomllib.loads("\n".join(lines) + "\n")
    except (ValueError, RecursionError) as error:
        found = _AT_LINE.search(str(error))
        line = min(before + int(found[1]), before + len(lines)) if found else before + 1
        where = "this" if name is None else f"[{label(name)}]"
        faults.add(file, line, f"{where} is not TOML", 'Write key = value; texts in "quotes", lists in [ ], a key only once.')
        return None


def _key_lines(lines: list[str], before: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for number_, line in enumerate(lines, start=1):
        if match := _KEY.match(line):
            found.setdefault(match[1], before + number_)
    return found
