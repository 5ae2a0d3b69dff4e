"""Workbooks of incidents: what is struck through or hidden is not read, every sheet of incidents is, and whatever is left out is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from safepassage import outside
from safepassage.outside.xlsx_unshown import is_hidden
from safepassage.records.reading import Proposal
from safepassage.session import reading

CLOCK = datetime(2030, 1, 2, tzinfo=UTC)
HEAD = ["Date", "Place", "Type", "Killed"]
ROWS: list[list[Any]] = [
    ["2024-02-01", "Homs", "Shelling", 1],
    ["2024-02-02", "Homs", "Shelling", 2],
    ["2024-02-03", "Homs", "Shelling", 3],
]
Change = Callable[[xlsxwriter.Workbook, Worksheet], object]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The case of two roads."""
    outside.new_case(tmp_path / "town", "two_roads")
    return tmp_path / "town"


def log(town: Path, change: Change = lambda book, sheet: None, struck: Sequence[str] = (), inside: bool = False) -> reading.Reading:
    """A workbook with a sheet `Log` of three incidents, some cells struck through, as it is read; `inside`: texts stand in their cells."""
    path = town.parent / "log.xlsx"
    with xlsxwriter.Workbook(str(path), {"constant_memory": inside}) as book:
        sheet, line = book.add_worksheet("Log"), book.add_format({"font_strikeout": True})
        for at, row in enumerate((HEAD, *ROWS)):
            for place, value in enumerate(row):
                sheet.write(at, place, value, line if f"{'ABCD'[place]}{at + 1}" in struck else None)
            if inside and at == 1:
                change(book, sheet)
        if not inside:
            change(book, sheet)
    return reading.read(town, [path], CLOCK, keep=False)


def claims(found: reading.Reading) -> Sequence[Proposal]:
    """The proposals of a workbook without fault; each quote stands in its text."""
    assert [str(fault) for fault in found.faults] == []
    (document,) = found.documents
    assert [document.text[claim.start : claim.end] for claim in document.claims] == [claim.quote for claim in document.claims]
    return document.claims


def killed(found: reading.Reading) -> list[float | None]:
    """Of each proposal."""
    return [claim.harm.killed.low if claim.harm.killed else None for claim in claims(found)]


def test_a_row_that_is_struck_through_is_taken_back_and_that_is_said(town: Path) -> None:
    """Also where only its day is."""
    found = log(town, struck=("A3", "B3", "C3", "D3", "A4"))
    assert killed(found) == [1]
    assert "log.xlsx, sheet Log: 2 rows (3, 4) are struck through, which takes back what they say, and left out" in found.repairs


def test_a_struck_number_is_unknown(town: Path) -> None:
    """Not zero; the rest of its row stands."""
    found = log(town, struck=("D2",))
    assert killed(found) == [None, 2, 3]
    assert "log.xlsx, sheet Log: 1 cell (D2) is struck through, and left out: unknown, not zero" in found.repairs


@pytest.mark.parametrize("inside", [False, True])
def test_of_a_text_a_part_of_which_is_struck_through_the_rest_is_read(town: Path, inside: bool) -> None:
    """Of `3 5` with the 3 struck through, 5 is left; whether the workbook keeps texts in one place, or each in its cell."""

    def change(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        struck = book.add_format({"font_strikeout": True})
        sheet.write_rich_string("C2", "Shelling ", struck, "of a school", " of a market")
        sheet.write_rich_string("D2", struck, "3 ", "5 ", "dead")

    found = log(town, change, inside=inside)
    assert killed(found) == [5, 2, 3]
    assert claims(found)[0].quote == "2024-02-01 | Homs | Shelling of a market | 5 dead"
    assert "log.xlsx, sheet Log: of 2 cells a part is struck through: the rest is read" in found.repairs


def test_a_format_that_strikes_nothing_takes_nothing_back(town: Path) -> None:
    """Bold and red rows stand."""
    found = log(town, lambda book, sheet: sheet.write_row("A3", ROWS[1], book.add_format({"bold": True, "font_color": "red"})))
    assert killed(found) == [1, 2, 3]
    assert not any("struck" in repair for repair in found.repairs)


def test_hidden_rows_are_left_out_and_said(town: Path) -> None:
    """By hand or by a filter: a workbook does not tell which."""
    found = log(town, lambda book, sheet: [sheet.set_row(row, None, None, {"hidden": True}) for row in (1, 3)])
    assert killed(found) == [2]
    (said,) = [repair for repair in found.repairs if "hidden" in repair]
    assert said.startswith("log.xlsx, sheet Log: 2 rows (2, 4) are hidden, by hand or by a filter, and left out: if they count, show them")


@pytest.mark.parametrize(
    ("values", "hidden"), [({"hidden": "1"}, True), ({"hidden": "0", "ht": "15"}, False), ({"ht": "0"}, True), ({"ht": "10"}, False)]
)
def test_a_row_of_no_height_is_hidden_too(values: dict[str, str], hidden: bool) -> None:
    """Some programs write it so."""
    assert is_hidden(values, "ht") is hidden


def test_a_hidden_column_is_not_read_and_named(town: Path) -> None:
    """What nobody sees is unknown, not zero."""
    found = log(town, lambda book, sheet: sheet.set_column("D:D", None, None, {"hidden": True}))
    assert killed(found) == [None, None, None]
    assert "log.xlsx, sheet Log: 1 column is hidden, and not read: D (Killed)" in found.repairs


def test_a_hidden_column_of_dates_is_told_as_why(town: Path) -> None:
    """With the next step."""
    (fault,) = log(town, lambda book, sheet: sheet.set_column("A:A", None, None, {"hidden": True})).faults
    assert "no column holds dates" in fault.problem
    assert "Hidden, and not read: column A (Date)" in fault.next_step


@pytest.mark.parametrize("hide", [Worksheet.hide, Worksheet.very_hidden])
def test_a_hidden_sheet_is_not_read_and_named(town: Path, hide: Callable[[Worksheet], None]) -> None:
    """However it is hidden."""

    def change(book: xlsxwriter.Workbook, _: Worksheet) -> None:
        old = book.add_worksheet("Old")
        old.write_row(0, 0, HEAD)
        old.write_row(1, 0, ["2020-01-01", "Homs", "Shelling", 90])
        hide(old)

    found = log(town, change)
    assert killed(found) == [1, 2, 3]
    assert "log.xlsx: 1 sheet is hidden, and not read: Old; show what counts, and read the file again" in found.repairs


def test_a_table_of_which_every_row_is_left_out_says_why(town: Path) -> None:
    """Nothing is proposed, and nothing is lost silently."""
    (fault,) = log(town, struck=("A2", "A3", "A4")).faults
    assert "no rows" in fault.problem
    assert "3 rows (2, 3, 4) are struck through" in fault.next_step


def test_a_merged_day_of_which_the_first_row_is_hidden_holds_for_the_others(town: Path) -> None:
    """The row that is seen has the day that is seen."""

    def change(book: xlsxwriter.Workbook, sheet: Worksheet) -> None:
        sheet.merge_range("A2:A3", "2024-02-01", book.add_format({"border": 1}))
        sheet.set_row(1, None, None, {"hidden": True})

    assert [str(claim.when and claim.when.start) for claim in claims(log(town, change))] == ["2024-02-01", "2024-02-03"]


def months(town: Path, sheets: dict[str, list[list[Any]]]) -> reading.Reading:
    """A workbook of these sheets, each with its rows."""
    path = town.parent / "log.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return reading.read(town, [path], CLOCK, keep=False)


def test_each_sheet_of_incidents_is_read_and_each_row_names_its_sheet(town: Path) -> None:
    """Those with the same headings, or with days, places and what happened; a count by months and a log of versions are not."""
    found = months(
        town,
        {
            "Read me": [["Access incidents"]],
            "Jan": [HEAD, ["2024-01-01", "Homs", "Shelling", 1]],
            "Feb": [["The second month"], HEAD, ["2024-02-01", "Homs", "Shelling", 2], ["Total", "", "", 2]],
            "Access": [["Day", "Village", "What happened"], ["2024-02-03", "Homs", "Convoy turned back"]],
            "By month": [["Date", "Killed"], ["2024-01-31", 1]],
            "Versions": [["Date", "Version", "Remarks"], ["2024-03-01", 2, "Feb added"]],
        },
    )
    assert [claim.note for claim in claims(found)] == ["sheet Jan row 2", "sheet Feb row 3", "sheet Access row 2"]
    assert killed(found) == [1, 2, None]
    assert "log.xlsx: sheets Jan, Feb, Access were read, and not Read me, By month, Versions" in found.repairs
    assert "log.xlsx, sheet Feb: row 4 is a total, and left out" in found.repairs


def test_the_same_row_of_two_sheets_is_taken_once_and_said(town: Path) -> None:
    """A sheet of all and one of a part tell each incident twice; the same row twice on one sheet may be two incidents."""
    found = months(town, {"All": [HEAD, *ROWS, ROWS[0]], "Homs": [HEAD, ROWS[1], ["2024-02-09", "Homs", "Shelling", 4]]})
    assert killed(found) == [1, 2, 3, 1, 4]
    assert "log.xlsx, sheet Homs: row 2 says the same as a row of a sheet before, and left out: taken once" in found.repairs


def test_faults_of_all_sheets_are_told_at_once(town: Path) -> None:
    """Each with its sheet and cell; then nothing of the workbook is proposed."""
    found = months(town, {"Jan": [HEAD, ["2024-01-01", "Homs", "x", "5 goats"]], "Feb": [HEAD, ["", "Homs", "Shelling", 2]]})
    assert found.documents == ()
    assert [str(fault).partition(":")[0] for fault in found.faults] == ["log.xlsx, sheet Jan cell D2", "log.xlsx, sheet Feb cell A2"]
