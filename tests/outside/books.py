"""Workbooks for tests: the tiny case as one, and one with a few cells changed as a person or a spreadsheet would change them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.files import Faults
from safepassage.outside.workbook_read import read_workbook
from safepassage.outside.workbook_write import write_workbook
from safepassage.outside.xlsx import Sheet, read_xlsx
from tests.outside.folders import write_case

Write = Callable[[Any, Any, str], object]  # (workbook, sheet, address): writes a cell by itself
Changes = dict[tuple[str, str], object]


def tiny_book(tmp_path: Path) -> Path:
    """The tiny case of folders.py as a workbook."""
    path = tmp_path / "tiny.xlsx"
    write_workbook(path, write_case(tmp_path))
    return path


def sheets_of(path: Path) -> dict[str, Sheet]:
    """Its sheets, read without fault."""
    faults = Faults()
    sheets = read_xlsx(path, faults)
    assert sheets is not None, faults.told()
    assert faults.told() == []
    return sheets


def rewritten(path: Path, changes: Changes, without: tuple[str, ...] = (), extra: tuple[str, ...] = ()) -> Path:
    """The workbook with cells changed; `without` some sheets, with `extra` ones. Says if a changed cell names no sheet."""
    sheets = sheets_of(path)
    assert {name for name, _ in changes} <= {*sheets, *extra}
    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for name in (*sheets, *extra):
        if name in without:
            continue
        page = book.add_worksheet(name)
        for row, values in enumerate(sheets[name].rows if name in sheets else []):
            for column, value in enumerate(values):
                (page.write_string if isinstance(value, str) else page.write)(row, column, value)
        for (where, address), change in changes.items():
            if where == name:
                _change(book, page, address, change, day)
    book.close()
    return path


def _change(book: Any, page: Any, address: str, value: object, day: Any) -> None:
    if callable(value):
        value(book, page, address)
    elif isinstance(value, date | datetime):
        page.write_datetime(address, value, day)
    elif isinstance(value, str):
        page.write_string(address, value)
    else:
        page.write(address, value)


def formula(text: str, value: object) -> Write:
    """A cell with a formula and the value it had last."""
    return lambda _, page, address: page.write_formula(address, text, None, value)


def time_of_day(hours: int) -> Write:
    """A cell with a time and no date, as a person gets it who types 9:00."""
    return lambda book, page, address: page.write_number(address, hours / 24, book.add_format({"num_format": "hh:mm"}))


def merged(text: str) -> Write:
    """A merged range."""
    return lambda _, page, address: page.merge_range(address, text)


def faults_in(path: Path) -> tuple[Fault, ...]:
    """The faults that reading the workbook tells; fails if there is none."""
    with pytest.raises(FaultyCase) as caught:
        read_workbook(path)
    assert caught.value.exit_status == 2
    return caught.value.faults


def only_fault_in(path: Path) -> Fault:
    """The one fault that reading the workbook tells."""
    faults = faults_in(path)
    assert len(faults) == 1, "\n".join(map(str, faults))
    return faults[0]
