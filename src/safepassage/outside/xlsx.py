"""
Workbooks of strangers, read so that none can harm: an archive with limits, XML without a DTD, no formula taken for a value.

The values come from calamine (times by their number format, texts as they stand). What calamine does not tell is scanned beside it, as
a stream: which cells hold a formula or an error, which are merged, struck through or hidden, and how far the values reach.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from safepassage.outside.files import Faults, address, read_data
from safepassage.outside.xlsx_unshown import Styles, Texts, columns_between, is_hidden, is_on
from safepassage.outside.xlsx_unshown import local as _local

Value: TypeAlias = str | float | int | bool | datetime | date | time | timedelta

MOST_UNPACKED = 300_000_000  # bytes of all parts together; a million formatted blank rows are about 60 MB
MOST_PARTS = 2_000  # files in the archive
MOST_ROW = 200_000  # the last row that may hold a value
MOST_COLUMN = 256  # the last column that may hold a value
MOST_CELLS = 4_000_000  # of one sheet, blank ones between the values included
MOST_SHEETS = 100
PIECE = 1 << 20  # bytes unpacked at a time
MOST_TOKEN = 4 * PIECE  # bytes of one tag: of what never ends, expat looks at all again with each piece
_STYLES, _SHARED = "xl/styles.xml", "xl/sharedStrings.xml"
_PARSED_LATER = ("xl/worksheets/sheet", _STYLES, _SHARED)  # once, by whom they are asked for
EXACT = 2.0**53  # above it a float names no single whole number


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One sheet. `rows[r][c]` is the value in row r and column c, counted from 0 at A1; a blank cell is "". Rows and columns that are
    blank to the end are cut off. A number is an int where it is whole.

    `formulas` and `errors` (#REF! and the like) are addresses such as F7; `merges` are ranges such as B2:C3.

    What is struck through or shown to nobody stands in `rows` too: `struck` are addresses of cells, `left` what is left of one of which
    only a part is struck; `hidden_rows` count from 1 and `hidden_columns` from 0 as elsewhere; `hidden` is the whole sheet.
    """

    name: str
    rows: list[list[Value]]
    formulas: frozenset[str] = frozenset()
    merges: tuple[str, ...] = ()
    errors: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    left: dict[str, str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False

    def cell(self, row: int, column: int) -> str:
        """The address of a cell: row 6, column 5 is F7."""
        return address(row, column)


def read_xlsx(path: Path, faults: Faults) -> dict[str, Sheet] | None:
    """
    Every sheet of a workbook by its name, in its order; None (and a fault) where the file cannot be read at all.

    A sheet that reaches too far is a fault, and comes without rows. Formulas, merges and errors are not faults here: the caller knows which
    cells it needs.
    """
    data = read_data(path, faults)
    if data is None:
        return None
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = _Parts(archive)
            styles, texts = _styles(parts), _shared(parts)
            scans = [(name, _scan(parts, part, styles, texts, hidden)) for name, part, hidden in _sheet_parts(parts)]
        return _sheets(path.name, data, scans, faults)
    except _Refused as refused:
        faults.add(path.name, None, str(refused), refused.next_step)
    except (BadZipFile, zlib.error, EOFError, expat.ExpatError, CalamineError, NotImplementedError, RuntimeError, ValueError, KeyError):
        faults.add(path.name, None, "this is no Excel workbook (.xlsx), or it is damaged or has a password", "Save it again as .xlsx.")
    return None


class _Refused(Exception):
    """A workbook that is not opened, and why."""

    def __init__(self, why: str, next_step: str = "Save the sheets in a new, plain workbook.") -> None:
        self.next_step = next_step
        super().__init__(why)


class _Parts:
    """The files of an archive, unpacked within limits and parsed without a DTD. Sizes that the archive declares are not believed."""

    def __init__(self, archive: ZipFile) -> None:
        names = archive.namelist()
        if len(names) > MOST_PARTS:
            raise _Refused(f"the workbook has more than {MOST_PARTS} parts")
        if len(set(names)) < len(names):
            raise _Refused("the workbook holds two parts of one name")
        self.archive, self.names, self.left = archive, frozenset(names), MOST_UNPACKED
        for name in sorted(self.names):
            if name.endswith((".xml", ".rels")) and not name.startswith(_PARSED_LATER):
                self.parse(name)

    def parse(self, name: str, start: Any = None, end: Any = None, text: Any = None) -> None:
        """Parse one part as a stream; `start`, `end`, `text` are expat's handlers, with namespaces written as {uri}name."""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
        fed = 0
        for piece in self._pieces(name):
            parser.Parse(piece, False)
            fed += len(piece)
            if fed - max(parser.CurrentByteIndex, 0) > MOST_TOKEN:
                raise _Refused("a tag of the workbook never ends", "Save it again as .xlsx.")
        parser.Parse(b"", True)

    def _pieces(self, name: str) -> Iterator[bytes]:
        with self.archive.open(name) as part:
            while piece := part.read(PIECE):
                self.left -= len(piece)
                if self.left < 0:
                    raise _Refused(f"the workbook unpacks to more than {MOST_UNPACKED // 1_000_000} MB", "Delete blank rows and pictures.")
                yield piece


def _refuse_doctype(*_: object) -> None:
    raise _Refused("the workbook holds a document type definition, which no spreadsheet writes")


def _styles(parts: _Parts) -> frozenset[str]:
    """The styles by which a cell is struck through."""
    styles = Styles()
    if _STYLES in parts.names:
        parts.parse(_STYLES, start=styles.start)
    return frozenset(styles.struck)


def _shared(parts: _Parts) -> dict[str, str]:
    """What is left of texts of which a part is struck through."""
    texts = Texts()
    if _SHARED in parts.names:
        parts.parse(_SHARED, texts.start, texts.end, texts.text)
    return texts.left


def _sheet_parts(parts: _Parts) -> list[tuple[str, str, bool]]:
    """Name and part of each sheet, in the order of the workbook, and whether it is hidden."""
    targets: dict[str, str] = {}
    found: list[tuple[str, str, bool]] = []

    def relation(name: str, values: dict[str, str]) -> None:
        if _local(name) == "Relationship" and values.get("TargetMode") != "External":
            target = PurePosixPath("/xl") / values["Target"]
            targets[values["Id"]] = str(target).lstrip("/")

    def sheet(name: str, values: dict[str, str]) -> None:
        if _local(name) == "sheet":
            ident = next((value for key, value in values.items() if _local(key) == "id" and "}" in key), "")
            found.append((values["name"], ident, values.get("state", "visible") != "visible"))

    parts.parse("xl/_rels/workbook.xml.rels", start=relation)
    parts.parse("xl/workbook.xml", start=sheet)
    if len(found) > MOST_SHEETS:
        raise _Refused(f"the workbook has more than {MOST_SHEETS} sheets")
    plain = [name.casefold() for name, _, _ in found]
    if twins := {name for name in plain if plain.count(name) > 1}:
        raise _Refused(f"{len(twins)} sheet names stand there twice", "Give every sheet a name of its own.")
    return [(name, targets[ident], hidden) for name, ident, hidden in found]


@dataclass(slots=True)
class _Scan:
    """What a pass over one sheet's XML tells. `styles` strike a cell through; of `texts`, shared ones, a part is."""

    styles: frozenset[str] = frozenset()
    texts: dict[str, str] = field(default_factory=dict)
    hidden: bool = False
    row: int = 0  # of the last cell with a value, counted from 1
    column: int = 0
    here: tuple[int, int] = (0, 0)
    line: str = "0"  # the row as addresses write it
    kind: str = ""
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)
    merges: list[str] = field(default_factory=list)
    struck: set[tuple[int, int]] = field(default_factory=set)
    left: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    value: str | None = None  # the number of a shared text, as far as it has come
    struck_inside: bool = False  # whether a text that stands in a cell itself is struck through
    inside: Texts | None = None  # who reads such

    def start(self, name: str, values: dict[str, str]) -> None:
        """Expat's handler: an element begins."""
        tag = _local(name)
        if self.inside:
            self.inside.start(name, values)
        if tag == "c":
            self.here, self.kind = self._place(values.get("r")), values.get("t", "")
            if self.styles and values.get("s", "0") in self.styles:
                self.struck.add(self.here)
        elif tag in ("v", "is", "f"):
            row, column = self.here
            if row > self.row:
                self.row = row
            if column > self.column:
                self.column = column
            if tag == "f":
                self.formulas.add(self.here)
            if tag == "v" and self.kind == "e":
                self.errors.add(self.here)
            self.value = "" if tag == "v" and self.kind == "s" else None
        elif tag == "row":
            self.here = (int(values.get("r", self.here[0] + 1)), 0)
            self.line = str(self.here[0])
            if "hidden" in values or "ht" in values:
                self._hide(self.here[0], values)
        elif tag == "strike" and is_on(values):  # in a text that stands in the cell itself
            self.struck_inside = True
        elif tag == "col" and is_hidden(values, "width"):
            self.hidden_columns.update(columns_between(values, MOST_COLUMN))
        elif tag == "mergeCell" and len(self.merges) < MOST_ROW:
            self.merges.append(values["ref"])

    def text(self, text: str) -> None:
        """Expat's handler: letters. Only asked for where a part of a text is struck through."""
        if self.value is not None:
            self.value += text
        elif self.inside:
            self.inside.text(text)

    def end(self, name: str) -> None:
        """Expat's handler: an element ends."""
        if self.value is not None and _local(name) == "v":
            if self.value in self.texts:
                self.left[self.here] = self.texts[self.value]
            self.value = None
        if self.inside:
            self.inside.end(name)
            if _local(name) == "is" and self.inside.last is not None:
                self.left[self.here] = self.inside.last

    def _hide(self, row: int, values: dict[str, str]) -> None:
        if is_hidden(values, "ht"):
            self.hidden_rows.add(row)

    def _place(self, reference: str | None) -> tuple[int, int]:
        """Row and column from 1; a cell without an address follows the one before it."""
        if reference is None:
            return self.here[0], self.here[1] + 1
        letters = reference.removesuffix(self.line)
        if letters in _COLUMNS:  # as nearly every address: the cell stands in the row that holds it
            return self.here[0], _COLUMNS[letters]
        letters = reference.rstrip("0123456789")
        return int(reference[len(letters) :]), _column(letters)


@lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """The number of a column, from 1: AA is 27."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column


_COLUMNS = {address(0, column)[:-1]: column + 1 for column in range(MOST_COLUMN)}


def _scan(parts: _Parts, part: str, styles: frozenset[str], texts: dict[str, str], hidden: bool) -> _Scan:
    """What a pass tells; a second one, letter by letter, where a text in a cell itself is struck through."""
    scan = _Scan(styles, texts, hidden)
    parts.parse(part, scan.start, *((scan.end, scan.text) if texts else ()))
    if scan.struck_inside:
        scan = _Scan(styles, texts, hidden, inside=Texts())
        parts.parse(part, scan.start, scan.end, scan.text)
    return scan


def _sheets(file: str, data: bytes, scans: list[tuple[str, _Scan]], faults: Faults) -> dict[str, Sheet]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    if book.sheet_names != [name for name, _ in scans]:
        raise _Refused("the workbook can be read in two ways")
    sheets: dict[str, Sheet] = {}
    for place, (name, scan) in enumerate(scans):
        rows: list[list[Value]] = []
        if scan.row > MOST_ROW or scan.column > MOST_COLUMN or scan.row * scan.column > MOST_CELLS:
            problem = f"the values reach to row {scan.row} and column {scan.column}, which is farther than a table goes"
            faults.add(f"sheet {name}", None, problem, f"Delete what stands far off; {MOST_ROW} rows at most.")
        elif scan.row:
            rows = _trimmed(book.get_sheet_by_index(place).to_python(skip_empty_area=False))
        sheets[name] = _sheet(name, rows, scan)
    return sheets


def _sheet(name: str, rows: list[list[Value]], scan: _Scan) -> Sheet:
    left = {address(row - 1, column - 1): text for (row, column), text in scan.left.items() if text.strip()}
    nothing = {place for place, text in scan.left.items() if not text.strip()}
    return Sheet(
        name,
        rows,
        _addresses(scan.formulas),
        tuple(scan.merges),
        _addresses(scan.errors),
        _addresses(scan.struck | nothing),
        left,
        frozenset(scan.hidden_rows),
        frozenset(scan.hidden_columns),
        scan.hidden,
    )


def _addresses(places: set[tuple[int, int]]) -> frozenset[str]:
    return frozenset(address(row - 1, column - 1) for row, column in places)


def _trimmed(rows: list[list[Any]]) -> list[list[Value]]:
    """Without the blank rows and columns at the end; whole numbers as int."""
    while rows and all(_blank(value) for value in rows[-1]):
        rows.pop()
    width = 0
    for row in rows:
        if len(row) > width:
            width = max((c + 1 for c, value in enumerate(row[width:], start=width) if not _blank(value)), default=width)
    return [[_whole(value) if type(value) is float else value for value in row[:width]] for row in rows]


def _blank(value: Value) -> bool:
    return isinstance(value, str) and not value.strip()


def _whole(value: float) -> Value:
    return int(value) if value.is_integer() and abs(value) < EXACT else value
