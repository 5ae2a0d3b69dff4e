"""Each way a workbook can be wrong is told with sheet and cell, in the words of the person who filled it in."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from safepassage.errors import FaultyCase
from safepassage.outside.workbook_read import read_workbook
from tests.outside.books import Changes, faults_in, formula, merged, only_fault_in, rewritten, sheets_of, time_of_day, tiny_book
from tests.outside.folders import change, faults_of


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "words"),
    [
        ("roads", "F2", "far", "column metres: 'far' is not a number"),
        ("roads", "F2", -5, "column metres: -5 is not between 0.001 and 1e+06"),
        ("roads", "H3", "ajar", "none of the words allowed"),
        ("roads", "I2", "nobody", "party 'nobody', which is not in sheet parties"),
        ("roads", "B2", "n9", "node 'n9', which is not in sheet nodes"),
        ("roads", "A4", "r2", "id 'r2' already stands in row 3"),
        ("roads", "J2", "", "column source is empty"),
        ("roads", "F4", 500, "has 500 m, and its ends lie 2692 m apart"),
        ("people", "D3", "", "column low: nobody reported the number"),
        ("people", "D3", 50, "low 50, likely 10, high 20 do not rise"),
        ("people", "B2", "abel", "none of the words allowed"),
        ("nodes", "D5", 437.15, "437.15 is not between -180 and 180"),
        ("nodes", "D5", 47.15, "10.0 degrees from the middle"),
        ("assembly_points", "F2", 500.5, "500.5 is not a whole number"),
        ("corridors", "G2", "r2 r9", "road 'r9', which is not in sheet roads"),
        ("corridors", "G2", "r3 r2", "road 'r3' does not continue corridor 'east'"),
        ("pauses", "C2", "2016-12-08T09:00+02:00", "the pause ends before it starts"),
        ("pauses", "B2", "2016-12-08T09:00", "has no time zone"),
        ("pauses", "B2", time_of_day(9), "a time of day without a date"),
        ("pauses", "B2", datetime(2016, 12, 8, 9, 0, 30), "has seconds"),
        ("pauses", "D2", "perhaps", "neither yes nor no"),
        ("parties", "C2", "=HYPERLINK(1)", "runs as a formula"),
        ("parties", "B2", "two\nlines", "more than one line"),
        ("parties", "D2", True, "made true or false of this cell"),
        ("parties", "D2", date(2016, 12, 8), "made a date of this cell"),
        ("parties", "D2", 12345678901234567890, "keeps 15 digits only"),
        ("parties", "F2", "call 0944 123 456", "seems to hold a phone number"),
        ("people", "D2", formula("=400*2", 800), "holds a formula"),
        ("people", "D2", formula("=A99", "#REF!"), "holds an error such as #REF!"),
        ("roads", "I2:I3", merged("council"), "the cells I2:I3 are merged"),
        ("zones", "L4", "note", "stands under no heading"),
        ("terms", "B2", "perhaps", "time is neither true nor false"),
        ("terms", "L2", "general everybody", "names 'everybody', which is no screening class"),
        ("terms", "N2", "gov them", "party 'them', which is not in sheet parties"),
        ("assumptions", "B2", "", "low is missing"),
        ("assumptions", "E2", "per week", "does not name the day"),
        ("case", "B8", "soon", "horizon_hours is not a number"),
        ("case", "B7", "2016-12-08 6 a.m.", "is not a time"),
        ("case", "B7", datetime(2016, 12, 8, 6), "the time has no zone"),
        ("notes", "B2", "write to someone@example.org", "seems to hold an e-mail address"),
        ("notes", "A2", "rivers", "is no sheet of a case"),
    ],
)
def test_a_wrong_cell_is_told_with_sheet_and_cell(tmp_path: Path, sheet: str, cell: str, value: object, words: str) -> None:
    """Where it stands, what is wrong and what to do; what leads to a person is never repeated."""
    faults = faults_in(rewritten(tiny_book(tmp_path), {(sheet, cell): value}))
    found = [fault for fault in faults if str(fault).startswith(f"sheet {sheet} cell {cell}: ") and words in fault.problem]
    assert len(found) == 1, "\n".join(map(str, faults))
    assert found[0].next_step.endswith((".", "?", ")"))
    assert not re.search(r"\.csv|\.toml line|0944|example\.org", "\n".join(map(str, faults)).replace("(docs/reference/case_folder.md)", ""))


@pytest.mark.parametrize("value", ["٨٠٠", "800", " 800 ", "\u200f٨٠٠", 800.0])
def test_numbers_are_read_however_they_were_typed(tmp_path: Path, value: object) -> None:
    """Arabic digits, numbers as text, with spaces or direction marks: 800 people."""
    assert read_workbook(rewritten(tiny_book(tmp_path), {("people", "D2"): value})).people[0].count.low == 800


def test_yes_as_a_tick_is_yes(tmp_path: Path) -> None:
    """A spreadsheet's TRUE in a column of yes and no, and نعم."""
    for value, said in ((True, True), (False, False), ("نعم", True), ("TRUE", True), ("لا", False)):
        (tmp_path / str(value)).mkdir()
        assert read_workbook(rewritten(tiny_book(tmp_path / str(value)), {("pauses", "D2"): value})).pauses[0].city is said


def test_a_cell_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    """Of a formula nothing else is told, although its last value is no number either."""
    fault = only_fault_in(rewritten(tiny_book(tmp_path), {("people", "D2"): formula("=A1", "zone")}))
    assert str(fault).startswith("sheet people cell D2: the cell holds a formula. ")


def test_everything_is_told_at_once(tmp_path: Path) -> None:
    """Faults of five sheets in one reading, a missing sheet and one too many among them; a sheet beginning with _ is not read."""
    changes: Changes = {("roads", "F2"): "far", ("people", "D2"): formula("=1", 1), ("terms", "B2"): "perhaps", ("case", "B8"): "soon"}
    changes |= {("rivers", "A1"): "id", ("_mine", "A1"): formula("=1", 1)}
    book = rewritten(tiny_book(tmp_path), changes, without=("aid",), extra=("rivers", "_mine"))
    with pytest.raises(FaultyCase) as caught:
        read_workbook(book)
    told = {str(fault).partition(": ")[0] for fault in caught.value.faults}
    assert told == {
        *("sheet roads cell F2", "sheet people cell D2", "sheet terms cell B2", "sheet case cell B8"),
        *("sheet aid", "sheet 'rivers'"),
    }
    assert str(caught.value).startswith("cannot read the workbook tiny.xlsx: 6 problems\n")


def test_the_workbook_tells_what_the_folder_tells(tmp_path: Path) -> None:
    """The same mistake in either is the same fault, with a line in one and a cell in the other."""
    book = rewritten(tiny_book(tmp_path), {("screening", "E4"): 1.9, ("fleet", "N4"): "food=14000"})
    change(tmp_path / "tiny", "screening.csv", "0.5,0.6,0.9", "0.5,0.6,1.9")
    change(tmp_path / "tiny", "fleet.csv", "food:14000", "food=14000")
    in_folder = {(fault.file, fault.line, fault.problem) for fault in faults_of(tmp_path / "tiny")}
    in_book = {(fault.file.replace("sheet ", "") + ".csv", fault.line, fault.problem) for fault in faults_in(book)}
    assert in_book == in_folder
    assert len(in_book) == 2


@pytest.mark.parametrize(
    ("changes", "where", "words"),
    [
        ({("roads", "E1"): "name"}, "sheet roads cell E1", "column name stands there 2 times"),
        ({("roads", "J1"): "phone"}, "sheet roads cell J1", "is about a person"),
        ({("roads", "J1"): "colour"}, "sheet roads cell J1", "column 10 ('colour') is unknown"),
        ({("roads", "J1"): "colour"}, "sheet roads row 1", "column source is missing"),
        ({("case", "D1"): "whatsapp"}, "sheet case cell D1", "is unknown"),
        ({("case", "A1"): "what"}, "sheet case row 1", "column key is missing"),
        ({("case", "A3"): "id"}, "sheet case cell A3", "'id' already stands in row 2"),
        ({("case", "A3"): "colour"}, "sheet case cell B3", "'colour' is unknown"),
        ({("terms", "A1"): "road"}, "sheet terms row 1", "column corridor is missing"),
        ({("terms", "C1"): "time"}, "sheet terms cell C1", "column time stands there 2 times"),
        ({("terms", "C1"): "phone"}, "sheet terms cell C2", "is about a person"),
        ({("assumptions", "A3"): "violence_home"}, "sheet assumptions cell A3", "already stands in row 2"),
        ({("assumptions", "A2"): "violence"}, "sheet assumptions row 2", "is no assumption of this program"),
    ],
)
def test_a_wrong_heading_is_told_with_its_cell(tmp_path: Path, changes: Changes, where: str, words: str) -> None:
    """Unknown, doubled and missing headings, and headings about persons."""
    told = [str(fault) for fault in faults_in(rewritten(tiny_book(tmp_path), changes))]
    assert any(text.startswith(where + ":") and words in text for text in told), "\n".join(told)


@pytest.mark.parametrize("sheet", ["nodes", "case", "terms", "assumptions"])
def test_a_missing_sheet_is_told(tmp_path: Path, sheet: str) -> None:
    """Not as faults of everything that refers to it."""
    faults = faults_in(rewritten(tiny_book(tmp_path), {}, without=(sheet,)))
    assert [str(fault).partition(".")[0] for fault in faults] == [f"sheet {sheet}: the sheet is missing"]


def test_an_empty_sheet_is_told(tmp_path: Path) -> None:
    """A sheet without headings is no table."""
    faults = faults_in(rewritten(tiny_book(tmp_path), {}, without=("aid",), extra=("Aid",)))
    assert any(str(fault).startswith("sheet aid: the sheet is empty") for fault in faults)


def test_names_of_sheets_may_be_written_otherwise(tmp_path: Path) -> None:
    """`Assembly points` is assembly_points; two spellings of one sheet are a fault."""
    book = tiny_book(tmp_path)
    rows = sheets_of(book)["assembly_points"].rows
    changes: Changes = {("Assembly points", f"{'ABCDEFGH'[c]}{r + 1}"): value for r, row in enumerate(rows) for c, value in enumerate(row)}
    both = rewritten(book, changes, extra=("Assembly points",))
    assert "or another one has it" in only_fault_in(both).problem
    assert read_workbook(rewritten(both, {}, without=("assembly_points",))).assembly_points[0].id == "p1"


def test_blank_rows_and_columns_and_comments_are_passed_over(tmp_path: Path) -> None:
    """Rows keep their numbers: the fault below a blank row and a comment names the row that a person sees."""
    changes: Changes = {("parties", "A5"): "# below: not sure", ("parties", "A7"): "a b"}
    changes |= {("parties", f"{column}7"): "x" for column in "BCDEF"}
    fault = only_fault_in(rewritten(tiny_book(tmp_path), changes))
    assert str(fault).startswith("sheet parties cell A7: column id: 'a b' is not an id")


def test_a_whole_table_of_swapped_coordinates_is_one_fault(tmp_path: Path) -> None:
    """All nodes with lon and lat exchanged: said so, once, and not as a fault of every zone and road."""
    book = tiny_book(tmp_path)
    rows = sheets_of(book)["nodes"].rows
    changes: Changes = {("nodes", f"D{r}"): rows[r - 1][4] for r in range(2, 6)}
    changes |= {("nodes", f"E{r}"): rows[r - 1][3] for r in range(2, 6)}
    fault = only_fault_in(rewritten(book, changes))
    assert str(fault).startswith("sheet nodes cell D2: all nodes lie where the zones would lie with longitude and latitude swapped")
    assert "sheet nodes or sheet zones" in fault.next_step


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    """A CSV file with the wrong name, or no file at all."""
    (tmp_path / "a.xlsx").write_text("id,name\n", encoding="utf-8")
    assert "no Excel workbook" in only_fault_in(tmp_path / "a.xlsx").problem
    assert only_fault_in(tmp_path / "b.xlsx").problem == "the file is missing"
