"""A case goes into a workbook and comes back the same; the workbook is made for a tired person and for no formula."""

from __future__ import annotations

import csv
import os
import re
from datetime import datetime
from importlib import resources
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safepassage.errors import FaultyCase
from safepassage.outside.beginning import new_case
from safepassage.outside.case_folder import read_case
from safepassage.outside.workbook_columns import column_of
from safepassage.outside.workbook_plain import cell_of, literal, value_of
from safepassage.outside.workbook_read import open_workbook, read_workbook, workbook_to_folder
from safepassage.outside.workbook_words import TABLES
from safepassage.outside.workbook_write import write_workbook
from safepassage.records.levels import Range
from tests.outside.books import Changes, formula, rewritten, sheets_of, tiny_book
from tests.outside.folders import change, write_case

EXAMPLES = ("two_roads", "aleppo_2016")


def example(name: str) -> Path:
    """The folder of a packaged example."""
    return Path(str(resources.files("safepassage").joinpath("examples", name)))


PAGE = Path(__file__).parents[2] / "docs" / "reference" / "workbook.md"


def table(path: Path) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of a CSV file, comments left out."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.reader(lines))
    return rows[0], rows[1:]


def xml_of(path: Path, sheet: str) -> str:
    """The XML of a sheet, found by its place in the workbook."""
    with ZipFile(path) as archive:
        names = re.findall(r'<sheet name="([^"]+)"', archive.read("xl/workbook.xml").decode())
        return archive.read(f"xl/worksheets/sheet{names.index(sheet) + 1}.xml").decode()


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_case_comes_back_equal(tmp_path: Path, name: str) -> None:
    """Folder to workbook to folder: the same case, every text cell the same, and the workbook of the copy the same bytes."""
    folder, book, back = example(name), tmp_path / "case.xlsx", tmp_path / "back"
    write_workbook(book, folder)
    assert read_workbook(book) == read_case(folder)
    workbook_to_folder(book, back)
    assert read_case(back) == read_case(folder)
    texts = 0
    for path in sorted(folder.glob("*.csv")):
        (header, rows), (header_back, rows_back) = table(path), table(back / path.name)
        assert header == header_back
        assert len(rows) == len(rows_back)
        for place, heading in enumerate(header):
            if not column_of(path.stem, heading).number:
                assert [row[place] for row in rows] == [row[place] for row in rows_back], (path.name, heading)
                texts += len(rows)
    assert texts > 100
    write_workbook(tmp_path / "again.xlsx", back)
    assert (tmp_path / "again.xlsx").read_bytes() == book.read_bytes()


def test_the_tiny_case_with_its_inflow_comes_back_equal(tmp_path: Path) -> None:
    """The one table that may be absent comes back when it is there, with the comment above a table."""
    book = tiny_book(tmp_path)
    names = workbook_to_folder(book, tmp_path / "back")
    assert read_case(tmp_path / "back") == read_case(tmp_path / "tiny")
    assert "inflow.csv" in names
    assert names[-1] == "case.toml"
    assert (tmp_path / "back" / "nodes.csv").read_text(encoding="utf-8").startswith("# junctions; degrees\nid,name")


def test_a_table_with_semicolons_and_decimal_commas_comes_back_equal(tmp_path: Path) -> None:
    """37,1 becomes the number 37.1 in the workbook, and so does the amount in a cargo."""
    folder = write_case(tmp_path)
    change(folder, "fleet.csv", "medical:900", "medical:0.5")
    for name in ("nodes.csv", "fleet.csv"):
        text = (folder / name).read_text(encoding="utf-8").replace(",", ";").replace(".", ",")
        (folder / name).write_text(text, encoding="utf-8")
    write_workbook(tmp_path / "a.xlsx", folder)
    assert read_workbook(tmp_path / "a.xlsx") == read_case(folder)
    assert sheets_of(tmp_path / "a.xlsx")["nodes"].rows[1][3] == 37.1


def test_richer_terms_and_pauses_that_recur_come_back_equal(tmp_path: Path) -> None:
    """Limits as a number, a list or a text, guarantors, who agreed to what; a pause of two days."""
    folder = write_case(tmp_path)
    change(folder, "case.toml", "horizon_hours = 24", "horizon_hours = 48")
    change(folder, "pauses.csv", "city,source", "city,days,source")
    change(folder, "pauses.csv", "yes,deal 1", "yes,2,deal 1")
    rich = 'headcount = [400, 500, 600]\ncargo = "food:14000 medical:900"\ncoupled = "the other town, one for one"\nguarantors = ["gov"]\n'
    change(folder, "terms.toml", 'source = "deal 1"', rich + 'agreed = "time:gov,council aid_in:council"\nsource = "deal 1"')
    write_workbook(tmp_path / "a.xlsx", folder)
    workbook_to_folder(tmp_path / "a.xlsx", tmp_path / "back")
    case = read_case(tmp_path / "back")
    assert case == read_case(folder)
    assert len(case.pauses) == 2
    assert case.terms[0].headcount == Range(400, 500, 600)
    assert case.terms[0].guarantors == ("gov",)


def test_what_nobody_said_comes_back_as_unsaid(tmp_path: Path) -> None:
    """The word unknown in a cell of parties is no party of that name; a title in brackets is a text."""
    changes: Changes = {("terms", "N2"): "unknown", ("terms", "L2"): "غير معروف", ("case", "B3"): "[1, 2]"}
    book = rewritten(tiny_book(tmp_path), changes)
    workbook_to_folder(book, tmp_path / "back")
    case = read_case(tmp_path / "back")
    assert case == read_workbook(book)
    assert (case.terms[0].agreed_by, case.terms[0].who, case.title) == ((), None, "[1, 2]")


def test_lists_and_tables_of_terms_come_back(tmp_path: Path) -> None:
    """What is not yes, a text or a list of words stands in the cell as TOML writes it."""
    for value in (["a b", "c"], {"low": 1, "likely": 2.5}, [{"time": ["gov"]}], 7, True):
        cell = cell_of(value)
        assert value_of(cell) == (value if not isinstance(value, (int, bool)) else cell)
    assert cell_of(["gov", "opp"]) == "gov opp"
    assert value_of("[no toml") == "[no toml"


@given(
    st.recursive(st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="utf-8", exclude_characters="\x7f")), st.lists)
)
def test_any_value_reads_back_from_its_toml(value: object) -> None:
    """Quotation marks, backslashes, Arabic, control characters: what is written as TOML is read as it was."""
    assert value_of(literal([value])) == [value]


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_cell_is_a_formula(tmp_path: Path, name: str) -> None:
    """Not one sheet holds a formula, a link or anything outside the workbook."""
    write_workbook(tmp_path / "a.xlsx", example(name))
    with ZipFile(tmp_path / "a.xlsx") as archive:
        for part in archive.namelist():
            text = archive.read(part).decode()
            assert "<f>" not in text
            assert "<f " not in text
            assert 'TargetMode="External"' not in text


def test_what_looks_like_a_number_or_a_formula_stays_text(tmp_path: Path) -> None:
    """An id 007, a party 1-2, a role -5: written as texts, so that no spreadsheet counts with them, and read as they were."""
    folder = write_case(tmp_path)
    for file in ("nodes.csv", "roads.csv", "assembly_points.csv", "sites.csv"):
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_text(re.sub(r"\bn1\b", "007", text), encoding="utf-8")
    for name in ("zones.csv", "roads.csv", "parties.csv", "terms.toml"):
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(re.sub(r'(^|,|")council(?=,|")', r"\g<1>1-2", text, flags=re.M), encoding="utf-8")
    change(folder, "parties.csv", ",local council,", ",-5,")
    write_workbook(tmp_path / "a.xlsx", folder)
    sheets = sheets_of(tmp_path / "a.xlsx")
    assert sheets["nodes"].rows[1][0] == "007"
    assert sheets["parties"].rows[2][0] == "1-2"
    assert sheets["parties"].rows[2][3] == "-5"
    assert read_workbook(tmp_path / "a.xlsx") == read_case(folder)


def test_a_comment_that_leads_to_a_person_stays_behind(tmp_path: Path) -> None:
    """Nor does one go into the workbook that a spreadsheet would run; the others do, and the workbook can be read."""
    folder = write_case(tmp_path)
    change(folder, "nodes.csv", "# junctions; degrees", "# ask 0944 123 456\n# =1+1\n# junctions; degrees")
    write_workbook(tmp_path / "a.xlsx", folder)
    assert sheets_of(tmp_path / "a.xlsx")["notes"].rows == [["sheet", "note"], ["nodes", "junctions; degrees"]]
    assert read_workbook(tmp_path / "a.xlsx") == read_case(folder)


def test_a_sheet_is_ready_to_be_filled_in(tmp_path: Path) -> None:
    """Header bold and frozen with a note on each heading; columns wide enough; drop-downs where a cell is one of a few words."""
    book = tiny_book(tmp_path)
    xml = xml_of(book, "roads")
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in xml
    assert '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"' in xml
    assert 'sqref="H2:H504"><formula1>"open,shut,unknown"</formula1>' in xml  # 3 roads and 500 spare rows below the heading
    assert '"besieged,front,rear,unknown"' in xml
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', xml)]
    assert widths
    assert all(8 <= width <= 61 for width in widths)
    with ZipFile(book) as archive:
        notes = "".join(archive.read(part).decode() for part in archive.namelist() if part.startswith("xl/comments"))
        styles = archive.read("xl/styles.xml").decode()
    assert "Length [m]." in notes
    assert "One of: open, shut, unknown." in notes
    assert 'readingOrder="2"' in styles
    offered = {"corridors": "yes,no", "people": "critical,limited,able", "screening": "general,at_risk,fighter", "terms": "yes,no"}
    for sheet, words in offered.items():
        assert f'<formula1>"{words}"</formula1>' in xml_of(book, sheet)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_column_of_a_case_has_a_note(tmp_path: Path, name: str) -> None:
    """Nobody has to guess a unit."""
    write_workbook(tmp_path / "a.xlsx", example(name))
    sheets = sheets_of(tmp_path / "a.xlsx")
    for sheet in TABLES:
        assert [str(heading) for heading in sheets[sheet].rows[0] if not column_of(sheet, str(heading)).meaning] == []


def test_the_first_sheet_says_what_each_sheet_is(tmp_path: Path) -> None:
    """In English and Arabic, with the rule that no persons belong here; it is not read as a table."""
    sheets = sheets_of(tiny_book(tmp_path))
    name, sheet = next(iter(sheets.items()))
    assert name == "read me"
    said = {str(row[0]): row[1:] for row in sheet.rows}
    for table_name in TABLES:
        english, arabic = said[table_name]
        assert re.search(r"[a-z]", str(english))
        assert re.search(r"[\u0600-\u06ff]", str(arabic))
    assert any("No persons" in str(row[1]) and "لا أشخاص" in str(row[2]) for row in sheet.rows)
    assert set(TABLES) < set(sheets)


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_new_case_can_be_a_workbook(tmp_path: Path, name: str) -> None:
    """A person begins with a case that works, and no file of theirs is overwritten."""
    assert new_case(tmp_path / "tonight", name, workbook=True) == ("case.xlsx",)
    assert read_workbook(tmp_path / "tonight" / "case.xlsx") == read_case(example(name))
    with pytest.raises(FaultyCase, match="not empty"):
        new_case(tmp_path / "tonight", workbook=True)


def test_a_faulty_case_is_told_and_not_copied(tmp_path: Path) -> None:
    """No workbook is written of a folder that cannot be read."""
    folder = write_case(tmp_path)
    change(folder, "people.csv", "5,10,20", "5,,20")
    with pytest.raises(FaultyCase, match=re.escape("people.csv line 3")):
        write_workbook(tmp_path / "a.xlsx", folder)
    assert not (tmp_path / "a.xlsx").exists()


def test_a_date_cell_is_read_in_the_zone_of_the_start_and_said(tmp_path: Path) -> None:
    """09:00 without a zone is 09:00+02:00, as minute 180; the repair has its cells and comes back as a comment of the table."""
    book = rewritten(tiny_book(tmp_path), {("pauses", "B2"): datetime(2016, 12, 8, 9)})
    opened = open_workbook(book)
    assert opened.case.pauses[0].start == 180
    assert opened.repairs == ("sheet pauses: times without a zone were read as UTC+02:00, the zone of the case's start: cells B2",)
    workbook_to_folder(book, tmp_path / "back")
    assert (tmp_path / "back" / "pauses.csv").read_text(encoding="utf-8").startswith("# times without a zone were read as UTC+02:00")


def test_midnight_is_a_time_too(tmp_path: Path) -> None:
    """A date cell at 00:00 comes as a date alone: the day's first minute, and said. The horizon ends at 06:00."""
    book = rewritten(tiny_book(tmp_path), {("pauses", "C2"): datetime(2016, 12, 9)})
    assert open_workbook(book).case.pauses[0].end == 18 * 60


def test_a_folder_that_holds_anything_is_not_overwritten(tmp_path: Path) -> None:
    """Unless it is said; then the tables are the workbook's, and the ledger beside them stays byte for byte."""
    book = tiny_book(tmp_path)
    case = tmp_path / "tiny"
    (case / "claims.db").write_bytes(b"ledger")
    before = {path.name: path.read_bytes() for path in case.iterdir()}
    with pytest.raises(FaultyCase, match="not empty"):
        workbook_to_folder(book, case)
    assert {path.name: path.read_bytes() for path in case.iterdir()} == before
    rewritten(book, {("people", "D2"): 900}, without=("inflow",))
    workbook_to_folder(book, case, overwrite=True)
    assert read_case(case).people[0].count.low == 900
    assert read_case(case).inflows == ()
    assert (case / "claims.db").read_bytes() == b"ledger"
    assert [path.name for path in case.iterdir() if path.name.endswith(".part")] == []


def test_a_faulty_workbook_changes_nothing(tmp_path: Path) -> None:
    """The case that is there stays as it is, also where overwriting was asked for."""
    book = rewritten(tiny_book(tmp_path), {("people", "D2"): "many"})
    before = {path.name: path.read_bytes() for path in (tmp_path / "tiny").iterdir()}
    with pytest.raises(FaultyCase, match="sheet people cell D2"):
        workbook_to_folder(book, tmp_path / "tiny", overwrite=True)
    assert {path.name: path.read_bytes() for path in (tmp_path / "tiny").iterdir()} == before


def test_a_full_disk_leaves_the_case_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the tables are in place when the disk is full: they go back, and nothing was written."""
    book = rewritten(tiny_book(tmp_path), {("people", "D2"): 900})
    before = {path.name: path.read_bytes() for path in (tmp_path / "tiny").iterdir()}
    replace, full = os.replace, [tmp_path / "tiny" / "zones.csv"]

    def full_once(source: str | Path, target: str | Path) -> None:
        if Path(target) in full and Path(source).name == "zones.csv":
            full.clear()
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", full_once)
    with pytest.raises(FaultyCase, match="cannot be written"):
        workbook_to_folder(book, tmp_path / "tiny", overwrite=True)
    assert full == []
    assert {path.name: path.read_bytes() for path in (tmp_path / "tiny").iterdir()} == before


def test_a_power_cut_leaves_no_mixture_that_reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Old and new tables together would be a third case that nobody wrote: case.toml goes first and comes last."""
    book = tiny_book(tmp_path)
    replace = os.replace
    there: list[bool] = []

    def watched(source: str | Path, target: str | Path) -> None:
        replace(source, target)
        if tmp_path / "tiny" in (Path(source).parent, Path(target).parent):
            there.append((tmp_path / "tiny" / "case.toml").exists())

    monkeypatch.setattr(os, "replace", watched)
    workbook_to_folder(book, tmp_path / "tiny", overwrite=True)
    assert len(there) == 2 * 18  # 18 files go, 18 come
    assert there == [False] * 35 + [True]


def test_the_page_names_every_sheet_and_tells_faults_as_they_are_told(tmp_path: Path) -> None:
    """docs/reference/workbook.md: its list of sheets, and its example of faults, word for word."""
    page = PAGE.read_text(encoding="utf-8")
    for sheet in (*TABLES, "read me", "notes"):
        assert f"`{sheet}`" in page
    book = rewritten(tiny_book(tmp_path), {("roads", "F2"): "far", ("people", "D2"): formula("=1", 1)})
    with pytest.raises(FaultyCase) as caught:
        read_workbook(book)
    assert f"```\n{caught.value}\n```" in page
