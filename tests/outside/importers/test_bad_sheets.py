"""Every kind of bad table that people send: each fault has its exact address, all are told at once, and none hangs."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

import safepassage
from safepassage.errors import Fault
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults
from safepassage.outside.importers import cells_of_sheets
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.sheet import read_sheet

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
HEADINGS = ("kind", "subject", "value", "at", "claimant", "note", "key")
GOOD = ("road_state", "ramouseh-ram_west", "open", "2016-12-08T09:00+02:00", "UN", "", "")


def tried(path: Path) -> tuple[Imported, list[Fault]]:
    """What became of a sheet, and its faults."""
    faults = Faults()
    return read_sheet(path, CASE, faults), faults.told()


def csv(tmp_path: Path, *rows: tuple[str, ...], codec: str = "utf-8") -> Path:
    """A CSV sheet with the usual headings."""
    path = tmp_path / "claims.csv"
    path.write_bytes("\n".join(",".join(row) for row in (HEADINGS, *rows)).encode(codec))
    return path


def book(tmp_path: Path, fill: Callable[[Any, Any], object], *rows: tuple[str, ...]) -> Path:
    """A workbook with a sheet `claims`, the usual headings, rows as text; `fill(workbook, sheet)` adds to it."""
    path = tmp_path / "claims.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("claims")
        for number, row in enumerate((HEADINGS, *rows)):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)
        fill(workbook, sheet)
    return path


def row(**changes: str) -> tuple[str, ...]:
    """The good row with some cells changed."""
    return tuple(changes.get(name, cell) for name, cell in zip(HEADINGS, GOOD, strict=True))


def only(path: Path) -> str:
    """The one fault of a sheet, as a person reads it; it makes no claim of that row."""
    _, faults = tried(path)
    assert len(faults) == 1, "\n".join(map(str, faults))
    return str(faults[0])


def test_all_faults_are_told_at_once_with_their_cells(tmp_path: Path) -> None:
    """Three rows, five faults, five addresses; the good row still becomes a claim."""
    bad = (row(kind="rumour"), row(value="ajar", at="yesterday"), row(subject="nowhere", claimant=""))
    imported, faults = tried(book(tmp_path, lambda *_: None, *bad, GOOD))
    assert [(fault.file, fault.cell) for fault in faults] == [("sheet claims", cell) for cell in ("A2", "D3", "C3", "E4", "B4")]
    assert len(imported.claims) == 1
    assert str(faults[0]).startswith("sheet claims cell A2: column kind: 'rumour' is no kind of claim")


def test_wrong_encoding_is_a_fault_with_its_line(tmp_path: Path) -> None:
    """One Turkish s could be another letter elsewhere; torn UTF-8 and Arabic of unknown encoding are not guessed."""
    path = csv(tmp_path, GOOD, row(note="Şişli"), codec="cp1254")
    assert only(path).startswith("claims.csv line 3: this line is not UTF-8 text")
    path.write_bytes(csv(tmp_path, GOOD, row(note="الراموسة مغلق منذ الصباح")).read_bytes()[:-4] + b",,")
    assert only(path).startswith("claims.csv line 3: this line is not UTF-8 text")
    path.write_bytes(csv(tmp_path, GOOD, row(note="الراموسة مغلق منذ الصباح"), codec="iso-8859-6").read_bytes())
    assert only(path).startswith("claims.csv line 3: this line is not UTF-8 text")
    path.write_bytes(csv(tmp_path, GOOD).read_bytes().decode().encode("utf-16-le"))
    assert "UTF-16 without a mark" in only(path)


def test_merged_cells_are_a_fault_that_names_the_range(tmp_path: Path) -> None:
    """Two rows share one cell: which row it belongs to nobody can know."""
    path = book(tmp_path, lambda _, sheet: sheet.merge_range("B2:B3", "ramouseh-ram_west"), GOOD, row(subject=""))
    imported, faults = tried(path)
    assert imported.claims == ()
    assert str(faults[0]).startswith("sheet claims cell B2:B3: the cells B2:B3 are merged")


def test_an_ambiguous_date_asks(tmp_path: Path) -> None:
    """08/12/2016 may be December or August; a date that can only be December elsewhere in the sheet decides it."""
    assert "column D: column at: 08/12/2016 09:00 can be read as day/month or as month/day" in only(
        csv(tmp_path, row(at="08/12/2016 09:00"))
    )
    imported, faults = tried(csv(tmp_path, row(at="08/12/2016 09:00"), row(at="14/12/2016 09:00")))
    assert (faults, imported.claims[0].at.month) == ([], 12)


@pytest.mark.parametrize("text", ["31/02/2016 09:00", "2016-12-08 25:00", "8 Foo 2016 09:00", "08/12/16", "0016-12-08 09:00", "9:00"])
def test_what_is_no_time_is_a_fault(tmp_path: Path, text: str) -> None:
    """No date is invented."""
    assert only(csv(tmp_path, row(at=text))).startswith("claims.csv line 2 column D: column at: ")


def test_a_date_without_a_time_of_day_ends_nothing(tmp_path: Path) -> None:
    """Until 9 December: its first minute or its last? The sheet must say."""
    path = tmp_path / "claims.csv"
    path.write_text("kind,subject,value,at,until,claimant\nroad_state,ramouseh-ram_west,open,2016-12-08,2016-12-09,UN\n")
    assert only(path).startswith("claims.csv line 2 column E: column until: 2016-12-09 is a date without a time of day")


def test_arabic_digits_are_digits(tmp_path: Path) -> None:
    """٤٠٠ persons an hour are 400; half a number is a fault with its cell."""
    assert tried(csv(tmp_path, row(kind="rate", subject="cp_ramouseh", value="٤٠٠")))[0].claims[0].range.likely == 400  # type: ignore[union-attr]
    assert only(csv(tmp_path, row(kind="rate", subject="cp_ramouseh", value="٤٠٠؟"))).startswith(
        "claims.csv line 2 column C: column value: '٤٠٠؟'"
    )


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1-1|cmd", "-x", "@SUM(A1)"])
def test_text_that_a_spreadsheet_would_run_is_refused(tmp_path: Path, text: str) -> None:
    """It would run on the desk of whoever opens our outputs."""
    assert only(csv(tmp_path, row(note=text))).startswith(f"claims.csv line 2 column F: column note starts with {text[0]}")
    assert only(book(tmp_path, lambda *_: None, row(note=text))).startswith("sheet claims cell F2: column note starts with")


def test_a_formula_is_refused_wherever_it_stands(tmp_path: Path) -> None:
    """A formula shows its last value; elsewhere it may be another. Cells C2 and F2."""

    def fill(_: Any, sheet: Any) -> None:
        sheet.write_formula("C2", '=IF(NOW()>0,"open","shut")', None, "open")
        sheet.write_formula("F2", "=1/0", None, "#DIV/0!")

    imported, faults = tried(book(tmp_path, fill, GOOD))
    assert imported.claims == ()
    assert {fault.cell for fault in faults if "formula" in fault.problem} == {"C2", "F2"}
    assert len(faults) == 2


def test_an_error_value_is_a_fault_and_not_empty(tmp_path: Path) -> None:
    """#REF! pasted as a value."""
    path = book(tmp_path, lambda *_: None, row(note="@@"))
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = "xl/worksheets/sheet1.xml"
    begin = parts[part].index(b'<c r="F2"')
    end = parts[part].index(b"</c>", begin) + 4
    parts[part] = parts[part][:begin] + b'<c r="F2" t="e"><v>#REF!</v></c>' + parts[part][end:]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert only(path).startswith("sheet claims cell F2: the cell holds an error")


def test_columns_about_persons_are_refused_and_unknown_ones_told(tmp_path: Path) -> None:
    """Both in one go, each at its heading; nothing of them is read."""
    path = tmp_path / "claims.csv"
    path.write_text("kind,subject,value,at,claimant,phone,colour\nroad_state,ramouseh-ram_west,open,2016-12-08,UN,0944123456,red\n")
    imported, faults = tried(path)
    assert imported.claims == ()
    assert [(fault.line, fault.cell) for fault in faults] == [(1, "F"), (1, "G")]
    assert "about a person" in faults[0].problem
    assert "'colour' is unknown" in faults[1].problem
    assert "0944123456" not in "".join(map(str, faults))


def test_columns_twice_lacking_or_nameless_are_told(tmp_path: Path) -> None:
    """Two headings for one thing, a needed one missing, a value under none."""
    path = tmp_path / "claims.csv"
    path.write_text("kind,subject,place,at,\nroad_state,a,b,2016-12-08,x\n")
    _, faults = tried(path)
    assert [(fault.line, fault.cell) for fault in faults] == [(1, "C"), (2, "E"), (1, None)]
    assert "column claimant is missing" in faults[2].problem


def test_a_key_twice_is_a_fault_with_both_cells(tmp_path: Path) -> None:
    """Two different claims of one key: G3 says where the first stands."""
    told = only(book(tmp_path, lambda *_: None, row(key="row-7"), row(key="row-7", value="shut")))
    assert told.startswith("sheet claims cell G3: the key 'row-7' already stands in sheet claims G2, with another claim")


def test_a_claimant_who_is_a_person_is_refused_and_not_repeated(tmp_path: Path) -> None:
    """A claimant is an organisation or a role."""
    told = only(csv(tmp_path, row(claimant="+963 944 123 456")))
    assert "line 2 column E" in told
    assert "944" not in told


def test_coordinates_that_lie_nowhere_near_are_a_fault(tmp_path: Path) -> None:
    """Neither way round in Aleppo: 2 east, 48 north. One alone is a fault as well."""
    path = tmp_path / "claims.csv"
    head = "kind,subject,detail,at,claimant,lon,lat\nincident,mill,shelling,2016-12-08,UN,"
    path.write_text(head + "2.3,48.8\n")
    assert only(path).startswith("claims.csv line 2 column F: 2.3 east, 48.8 north is far from the case's town")
    path.write_text(head + "37.1,\n")
    _, faults = tried(path)
    assert str(faults[0]).startswith("claims.csv line 2 column F: column lon stands without lat")


def test_a_number_said_half_or_twice_is_a_fault(tmp_path: Path) -> None:
    """High alone says nothing of the low end; two likely values contradict each other; ends that fall are told."""
    path = tmp_path / "claims.csv"
    head = "kind,subject,value,low,likely,high,at,claimant\npeople,pocket,"
    for cells, cell, words in (
        (",,,40", "F", "column low is not"),
        ("10,,20,", "C", "says 10 and"),
        (",9,8,10", "D", "do not rise"),
        (",-5,0,1", "D", "not between"),
    ):
        path.write_text(f"{head}{cells},2016-12-08,UN\n")
        told = only(path)
        assert told.startswith(f"claims.csv line 2 column {cell}: ")
        assert words in told


def test_an_open_quotation_mark_is_a_fault(tmp_path: Path) -> None:
    """It would swallow the rest of the sheet."""
    assert "quotation mark" in only(csv(tmp_path, row(note='"never closed'), GOOD))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system keeps no peak of a single program (no /proc)")
def test_a_million_rows_are_a_plain_answer_in_time(tmp_path: Path) -> None:
    """Blank ones cost nothing; a million filled ones are one clear fault; both within 30 s and 700 MB, in a process of their own."""
    begun = time.monotonic()
    code = "import sys; from pathlib import Path; from tests.outside.importers.test_bad_sheets import a_million; "
    code += "print(a_million(Path(sys.argv[1])))"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[3]
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 700_000  # kB
    assert time.monotonic() - begun < 30


def a_million(folder: Path) -> int:
    """Reads a million blank rows, then a million filled ones; the most memory that took [kB]."""
    path = csv(folder, *[()] * 1_000_000, GOOD)
    imported, faults = tried(path)
    assert (len(imported.claims), faults) == (1, [])
    path.write_bytes(path.read_bytes()[:40] + b"\n" + b"road_state,a,open,,,,\n" * 1_000_000)
    told = only(path)
    assert "line 200002: the table has more than 200000 rows" in told
    return most_held()


def most_held() -> int:
    """The most memory this program held [kB]. `ru_maxrss` will not do: a started program takes over its parent's."""
    status = Path("/proc/self/status")
    return int(status.read_text().split("VmHWM:")[1].split()[0])


def test_a_million_blank_rows_of_a_workbook_are_cheap_and_far_ones_a_fault(tmp_path: Path) -> None:
    """Formatted to the last row: read at once. A value in row 1,000,000: a fault, not a hang."""
    begun = time.monotonic()

    def colour(workbook: Any, sheet: Any) -> None:
        style = workbook.add_format({"bg_color": "yellow"})
        for number in range(2, 50_000):
            sheet.write_blank(number, 0, None, style)

    assert tried(book(tmp_path, colour, GOOD))[1] == []
    assert "row 1000000" in only(book(tmp_path, lambda _, sheet: sheet.write(999_999, 0, "x"), GOOD))
    assert time.monotonic() - begun < 30


def test_the_limit_of_rows_is_for_filled_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three filled rows with blank ones between, at a limit of three: the headings and two claims fit, a third does not."""
    monkeypatch.setattr(cells_of_sheets, "MOST_ROWS", 3)
    rows = [row(at=f"2016-12-08T0{hour}:00+02:00") for hour in range(3)]
    assert tried(csv(tmp_path, rows[0], (), (), rows[1]))[1] == []
    assert only(csv(tmp_path, rows[0], (), rows[1], rows[2])).startswith("claims.csv line 5: the table has more than 3 rows")


def test_an_excel_number_is_no_date(tmp_path: Path) -> None:
    """A date column formatted as a number holds 42712.375; what it counts from is not told."""
    path = book(tmp_path, lambda _, sheet: sheet.write_number("D2", 42712.375), GOOD)
    assert only(path).startswith("sheet claims cell D2: column at: (the cell) is a number")
    path = book(
        tmp_path,
        lambda workbook, sheet: sheet.write_datetime("D2", datetime(2016, 12, 8), workbook.add_format({"num_format": "dd/mm/yyyy"})),
        GOOD,
    )
    imported, _ = tried(path)
    assert "a date without a time of day was taken as its first minute, 00:00" in imported.repairs[0]
