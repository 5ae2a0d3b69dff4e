"""
Workbooks of strangers, read so that none can harm: an archive with limits, XML without a DTD, no formula taken for a value.

The values come from calamine (times by their number format, texts as they stand). What calamine does not tell is scanned beside it, as
a stream: which cells hold a formula or an error, which are merged, and how far the values reach.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, TypeAlias
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from safepassage.outside.files import Faults, address, read_data

Value: TypeAlias = str | float | int | bool | datetime | date | time | timedelta

MOST_UNPACKED = 300_000_000  # bytes of all parts together; a million formatted blank rows are about 60 MB
MOST_PARTS = 2_000  # files in the archive
MOST_ROW = 200_000  # the last row that may hold a value
MOST_COLUMN = 256  # the last column that may hold a value
MOST_CELLS = 4_000_000  # of one sheet, blank ones between the values included
MOST_SHEETS = 100
PIECE = 1 << 20  # bytes unpacked at a time
MOST_TOKEN = 4 * PIECE  # bytes of one tag: of what never ends, expat looks at all again with each piece
EXACT = 2.0**53  # above it a float names no single whole number


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One sheet. `rows[r][c]` is the value in row r and column c, counted from 0 at A1; a blank cell is "". Rows and columns that are
    blank to the end are cut off. A number is an int where it is whole.

    `formulas` and `errors` (#REF! and the like) are addresses such as F7; `merges` are ranges such as B2:C3.
    """

    name: str
    rows: list[list[Value]]
    formulas: frozenset[str] = frozenset()
    merges: tuple[str, ...] = ()
    errors: frozenset[str] = frozenset()

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
            scans = [(name, _scan(parts, part)) for name, part in _sheet_parts(parts)]
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
            if name.endswith((".xml", ".rels")) and not name.startswith("xl/worksheets/sheet"):  # sheets are parsed once, in _scan
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


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _sheet_parts(parts: _Parts) -> list[tuple[str, str]]:
    """Name and part of each sheet, in the order of the workbook."""
    targets: dict[str, str] = {}
    found: list[tuple[str, str]] = []

    def relation(name: str, values: dict[str, str]) -> None:
        if _local(name) == "Relationship" and values.get("TargetMode") != "External":
            target = PurePosixPath("/xl") / values["Target"]
            targets[values["Id"]] = str(target).lstrip("/")

    def sheet(name: str, values: dict[str, str]) -> None:
        if _local(name) == "sheet":
            ident = next((value for key, value in values.items() if _local(key) == "id" and "}" in key), "")
            found.append((values["name"], ident))

    parts.parse("xl/_rels/workbook.xml.rels", start=relation)
    parts.parse("xl/workbook.xml", start=sheet)
    if len(found) > MOST_SHEETS:
        raise _Refused(f"the workbook has more than {MOST_SHEETS} sheets")
    plain = [name.casefold() for name, _ in found]
    if twins := {name for name in plain if plain.count(name) > 1}:
        raise _Refused(f"{len(twins)} sheet names stand there twice", "Give every sheet a name of its own.")
    return [(name, targets[ident]) for name, ident in found]


@dataclass(slots=True)
class _Scan:
    """What a pass over one sheet's XML tells."""

    row: int = 0  # of the last cell with a value, counted from 1
    column: int = 0
    here: tuple[int, int] = (0, 0)
    kind: str = ""
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)
    merges: list[str] = field(default_factory=list)

    def start(self, name: str, values: dict[str, str]) -> None:
        """Expat's handler: an element begins."""
        tag = _local(name)
        if tag == "c":
            self.here, self.kind = self._place(values.get("r")), values.get("t", "")
        elif tag in ("v", "is", "f"):
            self.row, self.column = max(self.row, self.here[0]), max(self.column, self.here[1])
            if tag == "f":
                self.formulas.add(self.here)
            if tag == "v" and self.kind == "e":
                self.errors.add(self.here)
        elif tag == "row":
            self.here = (int(values.get("r", self.here[0] + 1)), 0)
        elif tag == "mergeCell" and len(self.merges) < MOST_ROW:
            self.merges.append(values["ref"])

    def _place(self, reference: str | None) -> tuple[int, int]:
        """Row and column from 1; a cell without an address follows the one before it."""
        if reference is None:
            return self.here[0], self.here[1] + 1
        letters = reference.rstrip("0123456789")
        column = 0
        for letter in letters.upper():
            column = column * 26 + ord(letter) - ord("A") + 1
        return int(reference[len(letters) :]), column


def _scan(parts: _Parts, part: str) -> _Scan:
    scan = _Scan()
    parts.parse(part, start=scan.start)
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
        sheets[name] = Sheet(name, rows, _addresses(scan.formulas), tuple(scan.merges), _addresses(scan.errors))
    return sheets


def _addresses(places: set[tuple[int, int]]) -> frozenset[str]:
    return frozenset(address(row - 1, column - 1) for row, column in places)


def _trimmed(rows: list[list[Any]]) -> list[list[Value]]:
    """Without the blank rows and columns at the end; whole numbers as int."""
    while rows and all(_blank(value) for value in rows[-1]):
        rows.pop()
    width = max((c + 1 for row in rows for c, value in enumerate(row) if not _blank(value)), default=0)
    return [[_whole(value) for value in row[:width]] for row in rows]


def _blank(value: Value) -> bool:
    return isinstance(value, str) and not value.strip()


def _whole(value: Value) -> Value:
    return int(value) if isinstance(value, float) and value.is_integer() and abs(value) < EXACT else value
