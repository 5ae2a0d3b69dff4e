"""Foreign tables as text: bytes in whatever encoding they came, headings and cells with their lines; what is guessed is said."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from safepassage.outside.files import MOST_BYTES, Faults
from safepassage.outside.importers.encodings import decoded

MOST_ROWS = 200_000
csv.field_size_limit(1_000_000)


@dataclass(frozen=True, slots=True)
class Lines:
    """The rows of a table, by heading in small letters, each with the line it begins in."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]
    repairs: tuple[str, ...]


def read_bytes(path: Path, faults: Faults) -> bytes | None:
    """The bytes of a file; None and a fault where it is missing, too large or cannot be read."""
    try:
        if not path.is_file():
            faults.add(path.name, None, "the file is missing", "Look for it where it was saved.")
        elif path.stat().st_size > MOST_BYTES:
            faults.add(path.name, None, f"the file is larger than {MOST_BYTES // 1_000_000} MB", "Take out what is not about this case.")
        else:
            return path.read_bytes()
    except OSError as error:
        faults.add(path.name, None, f"the file cannot be read ({error.strerror})", "Make it readable and try again.")
    return None


def read_text(path: Path, faults: Faults) -> tuple[str, tuple[str, ...]] | None:
    """The text of a file, and a repair that names its encoding if it is not UTF-8 (`encodings.decoded`). None and faults: there is none."""
    data = read_bytes(path, faults)
    repairs: list[str] = []
    text = None if data is None else decoded(path.name, data, faults, repairs)
    return None if text is None else (text, tuple(repairs))


def read_lines_of(path: Path, faults: Faults) -> Lines | None:
    """A table with headings: comma, semicolon or tab. Cells may hold line ends. None and faults where it is no table."""
    read = read_text(path, faults)
    if read is None:
        return None
    text, repairs = read
    heading_line = text.partition("\n")[0]
    if not heading_line.strip():
        faults.add(path.name, 1, "the table has no headings", "Its first line names the columns.")
        return None
    separator = max(",;\t", key=heading_line.count)
    found = list(_split(path.name, text, separator, faults))
    if not found:
        return None
    headings = tuple(cell.strip().casefold() for cell in found[0][1])
    for heading in dict.fromkeys(headings):
        if heading and headings.count(heading) > 1:
            faults.add(path.name, 1, f"column {heading[:40]} stands there {headings.count(heading)} times", "Keep one of them.")
    return Lines(headings, tuple(_rows(path.name, headings, found[1:], faults)), repairs)


def _split(file: str, text: str, separator: str, faults: Faults) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        faults.add(file, line, f"the row that begins here cannot be taken apart ({error})", 'Write "" for a quotation mark inside a cell.')


def _rows(file: str, headings: tuple[str, ...], found: list[tuple[int, list[str]]], faults: Faults) -> Iterator[tuple[int, dict[str, str]]]:
    count = 0
    for line, cells in found:
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        if count > MOST_ROWS:
            faults.add(file, line, f"the table has more than {MOST_ROWS} rows", "Take out what is not about this case.")
            return
        if len(cells) != len(headings):
            faults.add(file, line, f"the row has {len(cells)} cells and the header {len(headings)}", "Export the table again.")
            continue
        yield line, {heading: cell.strip() for heading, cell in zip(headings, cells, strict=True)}
