"""Workbooks of strangers: read with addresses, and refused where they could harm or mislead."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from safepassage.outside import xlsx
from safepassage.outside.files import Faults, address
from safepassage.outside.xlsx import Sheet, read_xlsx


def book(path: Path, fill: Any) -> Path:
    """A workbook with one sheet `a`, which `fill(workbook, sheet)` fills."""
    workbook = xlsxwriter.Workbook(str(path))
    fill(workbook, workbook.add_worksheet("a"))
    workbook.close()
    return path


def patched(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """The workbook with a text of one part replaced, as a hostile or careless program would write it."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def sheet_of(path: Path) -> Sheet:
    """Its only sheet, read without fault."""
    faults = Faults()
    sheets = read_xlsx(path, faults)
    assert sheets is not None
    assert faults.told() == []
    return next(iter(sheets.values()))


def refusal(path: Path) -> str:
    """Why the workbook is refused."""
    faults = Faults()
    assert read_xlsx(path, faults) is None
    (fault,) = faults.told()
    return str(fault)


def test_addresses_are_those_a_person_sees() -> None:
    """Columns go A to Z, then AA; rows count from 1."""
    places = {"A1": (0, 0), "F7": (6, 5), "Z1": (0, 25), "AA2": (1, 26), "ZZ1": (0, 701), "AAA1": (0, 702)}
    assert [address(*place) for place in places.values()] == list(places)


def test_values_come_as_what_they_are(tmp_path: Path) -> None:
    """Texts stay texts, also 007 and =x; numbers, truths and times are such; what is blank before the first value keeps its place."""

    def fill(workbook: Any, sheet: Any) -> None:
        for column, text in enumerate(("007", "=x", "ساحة")):
            sheet.write_string(1, column + 1, text)
        sheet.write_number(2, 1, 100)
        sheet.write_number(2, 2, 0.2)
        sheet.write_boolean(2, 3, True)
        sheet.write_datetime(3, 1, datetime(2016, 12, 8, 8), workbook.add_format({"num_format": "yyyy-mm-dd hh:mm"}))

    assert sheet_of(book(tmp_path / "a.xlsx", fill)).rows == [
        ["", "", "", ""],
        ["", "007", "=x", "ساحة"],
        ["", 100, 0.2, True],
        ["", datetime(2016, 12, 8, 8), "", ""],
    ]


def test_formulas_errors_and_merges_have_addresses(tmp_path: Path) -> None:
    """A formula's last value looks like a number, so that it is a formula must be told; an error is told as one."""

    def fill(_: Any, sheet: Any) -> None:
        sheet.write_formula("B2", "=1+1", None, 2)
        sheet.write_formula("C3", "=1/0", None, "#DIV/0!")
        sheet.merge_range("D4:E5", "one")

    found = sheet_of(book(tmp_path / "a.xlsx", fill))
    assert found.rows[1][1] == 2
    assert found.formulas == {"B2", "C3"}
    assert found.errors == {"C3"}
    assert found.merges == ("D4:E5",)


@pytest.mark.parametrize(("written", "read"), [("A11", "A11"), ("B1", "B1"), ("IV1", "IV1"), ("A21", "A21")])
def test_a_cell_is_where_its_address_says(tmp_path: Path, written: str, read: str) -> None:
    """Also where its row is called otherwise: row 1 that holds A11, which is not A1 of row 1."""
    path = book(tmp_path / "a.xlsx", lambda workbook, sheet: sheet.write_formula(0, 0, "=1+1", None, 2))
    assert sheet_of(patched(path, "xl/worksheets/sheet1.xml", b'r="A1"', f'r="{written}"'.encode())).formulas == {read}


def test_a_million_formatted_blank_rows_are_cheap(tmp_path: Path) -> None:
    """Somebody coloured the whole sheet: only the two values count, within seconds."""
    path = book(tmp_path / "a.xlsx", lambda _, sheet: sheet.write_column(0, 0, ["id", "x"]))
    rows = b"".join(b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (r, r) for r in range(3, 1_000_000))
    patched(path, "xl/worksheets/sheet1.xml", b"</sheetData>", rows + b"</sheetData>")
    begun = time.monotonic()
    assert sheet_of(path).rows == [["id"], ["x"]]
    assert time.monotonic() - begun < 30


def test_a_value_in_the_last_corner_is_a_fault_and_not_a_table_of_billions(tmp_path: Path) -> None:
    """XFD1048576 alone would be 17,000,000,000 cells; the sheet comes without rows."""
    path = book(tmp_path / "a.xlsx", lambda _, sheet: (sheet.write(0, 0, "id"), sheet.write(1_048_575, 16_383, "x")))
    faults = Faults()
    sheets = read_xlsx(path, faults)
    assert sheets is not None
    assert sheets["a"].rows == []
    (fault,) = faults.told()
    assert (fault.file, "row 1048576 and column 16384" in fault.problem) == ("sheet a", True)


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    """Entities that grow without end need a DTD, and no spreadsheet writes one."""
    path = book(tmp_path / "a.xlsx", lambda _, sheet: sheet.write(0, 0, "x"))
    for part, root in (("xl/worksheets/sheet1.xml", b"<worksheet"), ("xl/sharedStrings.xml", b"<sst")):
        bad = tmp_path / "bad.xlsx"
        bad.write_bytes(path.read_bytes())
        patched(bad, part, root, b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + root)
        assert "document type" in refusal(bad)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What counts is what comes out, not the size that the archive declares."""
    monkeypatch.setattr(xlsx, "MOST_UNPACKED", 3_000_000)
    path = book(tmp_path / "a.xlsx", lambda _, sheet: sheet.write(0, 0, "x"))
    patched(path, "xl/worksheets/sheet1.xml", b"</sheetData>", b" " * 4_000_000 + b"</sheetData>")
    assert path.stat().st_size < 100_000
    assert "unpacks to more than 3 MB" in refusal(path)


@pytest.mark.parametrize("data", [b"", b"id,name\n", b"PK\x03\x04" + b"\0" * 40, b"\xd0\xcf\x11\xe0" + b"\0" * 600])
def test_what_is_no_workbook_is_a_plain_fault(tmp_path: Path, data: bytes) -> None:
    """Nothing, a CSV file renamed, a torn archive, an old .xls or one with a password."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    assert "no Excel workbook" in refusal(path)


def test_a_torn_workbook_is_a_plain_fault(tmp_path: Path) -> None:
    """Cut anywhere, it never ends in a traceback."""
    path = book(tmp_path / "a.xlsx", lambda _, sheet: sheet.write(0, 0, "x"))
    whole = path.read_bytes()
    for cut in range(0, len(whole), 97):
        path.write_bytes(whole[:cut])
        assert refusal(path)


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    """Two readers could take different ones."""
    path = book(tmp_path / "a.xlsx", lambda _, sheet: sheet.write(0, 0, "x"))
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(path, "a") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"<worksheet/>")
    assert "two parts of one name" in refusal(path)


def test_two_sheets_of_one_name_are_refused(tmp_path: Path) -> None:
    """No spreadsheet program writes that; which one counts cannot be known."""
    path = tmp_path / "a.xlsx"
    workbook = xlsxwriter.Workbook(str(path))
    for name in ("roads", "nodes"):
        workbook.add_worksheet(name).write(0, 0, "id")
    workbook.close()
    patched(path, "xl/workbook.xml", b'name="nodes"', b'name="Roads"')
    assert "twice" in refusal(path)


def test_a_tag_that_never_ends_is_refused_at_once(tmp_path: Path) -> None:
    """Twenty megabytes of letters without a bracket: expat would look at all of them again with each piece, minutes of it for 300 MB."""
    path = tmp_path / "endless.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "A" * 20_000_000)
    faults = Faults()
    assert read_xlsx(path, faults) is None
    assert "a tag of the workbook never ends" in faults.told()[0].problem
