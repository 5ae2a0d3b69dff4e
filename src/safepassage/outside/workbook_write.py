"""A case as one workbook: a sheet for each of its tables, made to be filled in by a tired person in any spreadsheet program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

from safepassage.errors import Fault, FaultyCase
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults, write_whole
from safepassage.outside.numbers import NotRead, number
from safepassage.outside.workbook_columns import QUANTITIES, README, Column, column_of
from safepassage.outside.workbook_plain import Texts, texts_of
from safepassage.outside.workbook_words import RULES, TABLES

MADE = datetime(2000, 1, 1)  # written into every workbook: the same case gives the same bytes
SPARE_ROWS = 500  # below the last row, with drop-downs as well
TEXT = 49  # the number format that every spreadsheet program takes as text
NARROWEST, WIDEST = 8, 60  # characters


def write_workbook(path: Path, tables_from: Path) -> None:
    """
    Write the case in a folder as a workbook, whole or not at all.

    Raises
    ------
    FaultyCase
        When the case has faults, or the file cannot be written.
    """
    what = f"cannot write the workbook {path.name}"
    read_case(tables_from)
    faults = Faults()
    sheets = texts_of(tables_from, faults)
    if len(faults):
        raise FaultyCase(what, faults.told())
    try:
        write_whole(path, _bytes(sheets))
    except OSError as error:
        fault = Fault(
            path.name, None, f"the file cannot be written ({error.strerror})", "Close it in other programs, or name another file."
        )
        raise FaultyCase(what, [fault]) from error


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of a workbook. Text cells are formatted as text, so that a spreadsheet makes no date of `1-2` and no 7 of `007`."""

    heading: Any
    text: Any
    arabic: Any
    number: Any
    line: Any
    line_ar: Any


def _bytes(sheets: dict[str, Texts]) -> bytes:
    data = BytesIO()
    book = Workbook(data, {"in_memory": True})
    book.set_properties({"title": "safepassage case", "created": MADE})
    looks = _Looks(
        heading=book.add_format({"bold": True, "bg_color": "#DDDDDD", "bottom": 1, "num_format": TEXT}),
        text=book.add_format({"num_format": TEXT, "valign": "top"}),
        arabic=book.add_format({"num_format": TEXT, "valign": "top", "align": "right", "reading_order": 2}),
        number=book.add_format({"num_format": "General", "valign": "top"}),
        line=book.add_format({"text_wrap": True, "valign": "top"}),
        line_ar=book.add_format({"text_wrap": True, "valign": "top", "align": "right", "reading_order": 2}),
    )
    _write_readme(book.add_worksheet(README), looks)
    for name, texts in sheets.items():
        _write_sheet(book.add_worksheet(name), name, texts, looks)
    book.close()
    return data.getvalue()


def _write_readme(sheet: Any, looks: _Looks) -> None:
    """What each sheet is, and the rules, in English and Arabic."""
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 2, 70)
    rows = [("", *rule) for rule in RULES] + [("sheet", "what it holds", "ما فيها")] + [(name, *words) for name, words in TABLES.items()]
    for place, (name, english, arabic) in enumerate(rows):
        heads = place == len(RULES)
        sheet.write_string(place, 0, name, looks.heading)
        sheet.write_string(place, 1, english, looks.heading if heads else looks.line)
        sheet.write_string(place, 2, arabic, looks.heading if heads else looks.line_ar)


def _write_sheet(sheet: Any, name: str, texts: Texts, looks: _Looks) -> None:
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # an id such as 007 is a text on purpose
    for place, heading in enumerate(texts.header):
        column = column_of(name, heading)
        cells = [row[place] for row in texts.rows]
        sheet.set_column(place, place, _width(heading, cells, column), _look(column, looks))
        sheet.write_string(0, place, heading, looks.heading)
        if column.meaning:
            sheet.write_comment(0, place, _explained(column), {"x_scale": 2})
        if column.words:
            _offer(sheet, place, len(texts.rows), column)
        for row, text in enumerate(cells, start=1):
            quantity = name == "case" and texts.rows[row - 1][0] in QUANTITIES and heading == "value"
            _write_cell(sheet, row, place, text, Column(column.meaning, number=True) if quantity else column, looks)


def _width(heading: str, cells: list[str], column: Column) -> int:
    longest = max(map(len, (heading, *cells)))
    return column.wide or min(max(longest + 2, NARROWEST), WIDEST)


def _look(column: Column, looks: _Looks) -> Any:
    if column.number:
        return looks.number
    return looks.arabic if column.arabic else looks.text


def _explained(column: Column) -> str:
    return f"{column.meaning} One of: {', '.join(column.words)}." if column.words else column.meaning


def _offer(sheet: Any, place: int, rows: int, column: Column) -> None:
    """A drop-down with the words that the column knows."""
    rule = {
        "validate": "list",
        "source": list(column.words),
        "error_title": "Not one of the words",
        "error_message": f"Write one of: {', '.join(column.words)}.",
    }
    sheet.data_validation(1, place, rows + SPARE_ROWS, place, rule)


def _write_cell(sheet: Any, row: int, place: int, text: str, column: Column, looks: _Looks) -> None:
    """A number as a number where the column holds numbers; everything else as text, also what begins with = + - @."""
    look = _look(column, looks)
    if not text:
        return
    if column.number:
        try:
            sheet.write_number(row, place, number(text), look)
            return
        except NotRead:
            pass
    sheet.write_string(row, place, text, look)
