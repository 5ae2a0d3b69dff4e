"""A case from one workbook, as strict as from a folder: every fault at once, each with its sheet and cell."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from pathlib import Path

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.case_folder import case_of
from safepassage.outside.cells import Row
from safepassage.outside.files import Faults, write_whole
from safepassage.outside.numbers import NotRead, clock_time
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.settings import Section
from safepassage.outside.tables import Table, as_table
from safepassage.outside.workbook_cells import Cells, cells_of
from safepassage.outside.workbook_columns import HEADS, NOTES, README, file_of
from safepassage.outside.workbook_plain import Texts, files_of, value_of
from safepassage.outside.workbook_words import TABLES
from safepassage.outside.xlsx import Sheet, read_xlsx
from safepassage.records.case import Case

_FILES = re.compile(rf"\b({'|'.join((*TABLES, NOTES))})\.(?:csv|toml)\b")
_LINE = re.compile(r"\b(in|of) line (\d+)")


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook without faults: its case, the plain files that are the same case (case.toml last), and what was repaired, in sentences."""

    case: Case
    files: dict[str, bytes]
    repairs: tuple[str, ...]


def read_workbook(path: Path) -> Case:
    """The case that a workbook holds. Raises FaultyCase with every fault, each with its sheet and cell."""
    return open_workbook(path).case


def open_workbook(path: Path) -> Opened:
    """The case that a workbook holds, as plain files too, with what was repaired. Raises FaultyCase as `read_workbook`."""
    faults = Faults()
    sheets = read_xlsx(path, faults)
    what = f"cannot read the workbook {path.name}"
    if sheets is None:
        raise FaultyCase(what, faults.told())
    book = _Book(_named(sheets, faults), faults)
    case = case_of(book, faults)
    notes = book.notes()
    if case is None or len(faults):
        raise FaultyCase(what, book.told())
    repairs = tuple(f"sheet {name}: {repair}" for name, cells in book.cells.items() for repair in cells.repairs)
    return Opened(case, book.files(notes), repairs)


def workbook_to_folder(path: Path, folder: Path, overwrite: bool = False) -> tuple[str, ...]:
    """
    Write the case of a workbook as a case folder; nothing is written unless the whole workbook is without faults.

    Parameters
    ----------
    overwrite : whether a case that is there already gets these tables. All else in its folder, the ledger too, stays.

    Returns
    -------
    The names of the files written; case.toml is the last, so a folder that has it is whole.

    Raises
    ------
    FaultyCase
        When the workbook has faults, a case is there already, or the folder cannot be written.
    """
    opened = open_workbook(path)
    what = f"cannot write the case {folder.name or folder}/"
    if folder.is_dir() and any(folder.iterdir()) and not overwrite:
        raise FaultyCase(what, [Fault(folder.name or str(folder), None, "the folder is not empty", "Name a new folder.")])
    try:
        _put(opened.files, folder)
    except OSError as error:
        fault = Fault(folder.name or str(folder), None, f"the folder cannot be written ({error.strerror})", "Name another folder.")
        raise FaultyCase(what, [fault]) from error
    return tuple(opened.files)


def _put(files: dict[str, bytes], folder: Path) -> None:
    """
    Put files into a case folder once all of them are on the disk; where one cannot be put, the folder is as it was.

    The old case.toml goes first and the new one comes last: a power cut in between leaves a folder that is no case, never a mixture
    of two that reads.
    """
    folder.mkdir(parents=True, exist_ok=True)
    staged = folder / f".{secrets.token_hex(6)}.part"
    staged.mkdir()
    moves = [(folder / name, staged / f"{name}.old") for name in ("case.toml", *map(file_of, TABLES)) if (folder / name).exists()]
    moves = list(dict.fromkeys(moves)) + [(staged / name, folder / name) for name in files]
    done: list[tuple[Path, Path]] = []
    try:
        for name, data in files.items():
            write_whole(staged / name, data)
        for old, new in moves:
            os.replace(old, new)
            done.append((old, new))
    except BaseException:
        for old, new in reversed(done):
            os.replace(new, old)
        raise
    finally:
        shutil.rmtree(staged, ignore_errors=True)


@dataclass(slots=True)
class _Book:
    """The sheets as a source of tables. Keeps the cells of each sheet that was asked for."""

    sheets: dict[str, Sheet]  # by the name that the case has for them
    faults: Faults
    cells: dict[str, Cells] = field(default_factory=dict)
    zone: tzinfo | None = None  # of the case's start

    def table(
        self, file: str, columns: tuple[str, ...], faults: Faults, optional: bool = False, may_lack: frozenset[str] = frozenset()
    ) -> Table:
        """A sheet as a table; its rows have the numbers of the sheet."""
        name = file.rpartition(".")[0]
        if optional and name not in self.sheets:
            return Table(file, (), True, faults)
        cells = self._cells(name)
        if cells is None:
            return Table(file, (), False, faults)
        return as_table(file, [(cells.head, list(cells.names)), *cells.rows], columns, faults, may_lack)

    def settings(self, file: str, faults: Faults) -> Section | None:
        """The sheet case: a key and its value in each row."""
        cells = self._cells("case", ("key", "value"), ("meaning",))
        if cells is None:
            return None
        keys, texts = cells.names.index("key"), cells.names.index("value")
        values: dict[str, object] = {}
        lines: dict[str, int] = {}
        for line, row in cells.rows:
            key = row[keys].casefold()
            if key in lines:
                faults.add(file, line, f"{shown(key)} already stands in row {lines[key]}", "Keep one of the two.", column="key")
                continue
            lines[key] = line
            if row[texts]:
                values[key] = row[texts]
        faults.places[file] |= dict.fromkeys(lines, texts + 1)
        with suppress(NotRead):
            self.zone = clock_time(str(values.get("start", ""))).tzinfo
        return Section(file, "", cells.head, values, lines, faults)

    def sections(self, file: str, faults: Faults) -> list[Section] | None:
        """A sheet with one row for each table of a TOML file; an empty cell is a key left out."""
        name = file.rpartition(".")[0]
        head = HEADS[name]
        cells = self._cells(name, (head,))
        if cells is None:
            return None
        found: dict[str, Section] = {}
        for line, row in cells.rows:
            ident = row[cells.names.index(head)]
            if not ident or ident in found:
                problem = f"{shown(ident)} already stands in row {found[ident].line}" if ident else f"column {head} is empty"
                faults.add(file, line, problem, "Name each once.", column=head)
                continue
            values = {key: value_of(cell) for key, cell in zip(cells.names, row, strict=True) if cell and key != head}
            found[ident] = Section(file, ident, line, values, dict.fromkeys(cells.names, line), faults)
        return list(found.values())

    def notes(self) -> dict[str, list[str]]:
        """Notes for people, by sheet: they come back as comments. They are searched for persons as every free text."""
        cells = self._cells(NOTES, ("sheet", "note"), ()) if NOTES in self.sheets else None
        found: dict[str, list[str]] = {}
        for line, texts in cells.rows if cells else ():
            row = Row(file_of(NOTES), line, dict(zip(cells.names if cells else (), texts, strict=True)), False, self.faults)
            if row.raw("sheet") not in TABLES:
                row.fault(f"{shown(row.raw('sheet'))} is no sheet of a case", f"The sheets are: {', '.join(TABLES)}.", "sheet")
            found.setdefault(row.raw("sheet"), []).append(row.text("note"))
        return found

    def files(self, notes: dict[str, list[str]]) -> dict[str, bytes]:
        """The plain files of a case without faults, with notes and repairs as comments."""
        texts = {name: Texts(cells.names, tuple(tuple(row) for _, row in cells.rows)) for name, cells in self.cells.items()}
        return files_of(texts, {name: [*notes.get(name, ()), *cells.repairs] for name, cells in self.cells.items()})

    def told(self) -> list[Fault]:
        """Every fault, with sheets in place of files; of a cell that cannot be read at all, only that."""
        spoiled = {(file_of(name), cell): why for name, cells in self.cells.items() for cell, why in cells.spoiled.items()}
        return [
            _in_sheets(fault)
            for fault in self.faults.told()
            if fault.cell is None or spoiled.get((fault.file, fault.cell), fault.problem) == fault.problem
        ]

    def _cells(self, name: str, must: tuple[str, ...] = (), may: tuple[str, ...] | None = None) -> Cells | None:
        """
        The cells of a sheet; None (and a fault) where it is missing or empty, or lacks a column that it must have.

        `may` are the other columns it can have; None: whoever reads the rows looks at those.
        """
        if name not in self.sheets:
            self.faults.add(file_of(name), None, "the sheet is missing", "Add it, or begin with a workbook that this program wrote.")
            return None
        cells = cells_of(name, self.sheets[name], self.zone, self.faults)
        if cells is None:
            return None
        self.cells[name] = cells
        for heading in dict.fromkeys(cells.names):
            if may is not None and heading not in must + may:
                step = f"Delete it. The columns are: {', '.join(must + may)}. No persons in any record."
                self.faults.add(file_of(name), cells.head, f"column {shown(heading)} is unknown", step, column=heading)
            if must and cells.names.count(heading) > 1:
                said = f"column {heading} stands there {cells.names.count(heading)} times"
                self.faults.add(file_of(name), cells.head, said, "Keep one of them.", column=heading)
        lacking = [heading for heading in must if heading not in cells.names]
        for heading in lacking:
            self.faults.add(file_of(name), cells.head, f"column {heading} is missing", "Write it in the first row.")
        return None if lacking else cells


def _named(sheets: dict[str, Sheet], faults: Faults) -> dict[str, Sheet]:
    """The sheets by the names that a case has for them; one that it does not know is a fault, unless it begins with _."""
    known = {name.replace("_", " "): name for name in (*TABLES, README, NOTES)}
    named: dict[str, Sheet] = {}
    for name, sheet in sheets.items():
        match = known.get(" ".join(name.casefold().replace("_", " ").split()))
        if name.startswith("_"):
            continue
        if match is None or match in named:
            step = f"Delete it, correct its name, or begin its name with _. The sheets are: {', '.join(TABLES)}."
            faults.add(f"sheet {shown(name)}", None, "no sheet of a case has this name, or another one has it", step)
        else:
            named[match] = sheet
    return named


def _in_sheets(fault: Fault) -> Fault:
    """A fault in the words of a workbook: sheets, not files; rows, not lines."""

    def sheets(text: str) -> str:
        return _LINE.sub(r"\1 row \2", _FILES.sub(r"sheet \1", text))

    return replace(fault, file=_FILES.sub(r"sheet \1", fault.file), problem=sheets(fault.problem), next_step=sheets(fault.next_step))
