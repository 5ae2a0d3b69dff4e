"""Bytes on disk: read with a limit and as UTF-8, written whole or not at all."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from safepassage.errors import Fault

MOST_BYTES = 50_000_000  # of one file
MOST_FAULTS = 200  # told of one file; beyond that a person repairs the first ones and runs again


def address(row: int, column: int) -> str:
    """The address of a cell: F7 for row 6, column 5, both counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


@dataclass(slots=True)
class Faults:
    """
    Collects everything that is wrong, so that it can be told at once.

    `places` is for tables that stand in a workbook: the place from 1 of each column, by file and column. Faults of such tables get a cell.
    """

    found: list[Fault] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    places: dict[str, dict[str, int]] = field(default_factory=dict)

    def add(self, file: str, line: int | None, problem: str, next_step: str, cell: str | None = None, column: str | None = None) -> None:
        """
        Note one fault; past the limit of a file, only its number grows.

        Parameters
        ----------
        cell : its address where the caller knows it.
        column : the column it stands in; of a table in a workbook it becomes the address.
        """
        place = self.places.get(file, {}).get(column or "")
        if cell is None and line is not None and place is not None:
            cell = address(line - 1, place - 1)
        self.counts[file] = self.counts.get(file, 0) + 1
        if self.counts[file] <= MOST_FAULTS:
            self.found.append(Fault(file, line, problem, next_step, cell))

    def __len__(self) -> int:
        return sum(self.counts.values())

    def told(self) -> list[Fault]:
        """Every fault noted, and one more for each file that has too many to tell."""
        rest = [(file, n - MOST_FAULTS) for file, n in self.counts.items() if n > MOST_FAULTS]
        more = [
            Fault(file, None, f"{n} more problems are not told here", "Repair the first ones and read the file again.") for file, n in rest
        ]
        return self.found + more


def read_lines(path: Path, faults: Faults) -> list[str] | None:
    """The lines of a UTF-8 file, without byte-order mark and line ends; None (and a fault) if it cannot be read."""
    data = read_data(path, faults)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.add(path.name, line, "this line is not UTF-8 text", "Save the file again as UTF-8 (in Excel: 'CSV UTF-8').")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def read_data(path: Path, faults: Faults) -> bytes | None:
    """The bytes of a file; None (and a fault) if it is missing, too large or cannot be read."""
    try:
        if not path.is_file():
            faults.add(
                path.name, None, "the file is missing", "Write it as the pages in docs/reference say, or begin with a copy of an example."
            )
            return None
        if path.stat().st_size > MOST_BYTES:
            faults.add(path.name, None, f"the file is larger than {MOST_BYTES // 1_000_000} MB", "Take out what the plan does not need.")
            return None
        return path.read_bytes()
    except OSError as error:
        faults.add(path.name, None, f"the file cannot be read ({error.strerror})", "Make it readable and try again.")
        return None


def write_whole(path: Path, data: bytes) -> None:
    """
    Write a file so that it is, at any moment, the old one or the new one: a neighbour in the same folder, synced, then renamed.

    Raises
    ------
    OSError
        When the folder cannot be written; the old file is then untouched.
    """
    neighbour = path.with_name(f".{path.name}.{secrets.token_hex(6)}.part")
    handle = os.open(neighbour, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(neighbour, path)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself survive a power cut; not every system can (Windows cannot open a folder)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
