"""The claim sheet: what a good row becomes, and every repair by its name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

import safepassage
from safepassage.outside.case_folder import read_case
from safepassage.outside.files import Faults
from safepassage.outside.importers.imported import Imported
from safepassage.outside.importers.sheet import read_sheet
from safepassage.outside.importers.sheet_times import Clock
from safepassage.outside.importers.sheet_words import COLUMNS, HEADINGS
from safepassage.outside.numbers import NotRead
from safepassage.records.claim import Claim, ClaimKind, Grade, How
from safepassage.records.levels import Range

CASE = read_case(Path(safepassage.__file__).parent / "examples" / "aleppo_2016")
ZONE = timezone(timedelta(hours=2))  # the case's
NINE = datetime(2016, 12, 8, 9, tzinfo=ZONE)
ROAD = "ramouseh-ram_west"


def read(tmp_path: Path, text: str) -> Imported:
    """The claims of a CSV sheet without fault."""
    path = tmp_path / "claims.csv"
    path.write_text(text, encoding="utf-8")
    faults = Faults()
    imported = read_sheet(path, CASE, faults)
    assert [str(fault) for fault in faults.told()] == []
    return imported


def rows(*lines: str) -> str:
    """A sheet of road states: subject, value, at, note."""
    return "\n".join(["kind,subject,value,at,claimant,note", *(f"road_state,{line}" for line in lines)])


def only(imported: Imported) -> Claim:
    """The one claim of a sheet."""
    (claim,) = imported.claims
    return claim


def test_a_row_becomes_a_claim(tmp_path: Path) -> None:
    """All columns of the documented sheet arrive where they belong."""
    header = ",".join(COLUMNS)
    row = "incident,N0205,shelling,,2,3,5,,2016-12-08T12:00+02:00,2016-12-08T09:00+02:00,SARC,UN,seen,B2,near the market,37.15,36.18,row-7"
    assert only(read(tmp_path, f"{header}\n{row}\n")) == Claim(
        kind=ClaimKind.INCIDENT,
        subject="zone:N0205",
        at=NINE,
        claimant="SARC",
        detail="shelling",
        range=Range(2, 3, 5),
        until=NINE + timedelta(hours=3),
        through="UN",
        how=How.SEEN,
        grade=Grade("B", 2),
        note="near the market",
        place=(37.15, 36.18),
        key="row-7",
    )


@pytest.mark.parametrize("subject", ["cp_ramouseh", "checkpoint:cp_ramouseh"])
def test_a_thing_has_an_id_and_a_name_in_two_languages(tmp_path: Path, subject: str) -> None:
    """The id, thing:id and both names mean the same thing."""
    checkpoint = next(item for item in CASE.checkpoints if item.id == "cp_ramouseh")
    for name in (subject, checkpoint.name, checkpoint.name_ar):
        claim = only(read(tmp_path, f'kind;subject;value;at;claimant\nrate;"{name}";400;2016-12-08T09:00+02:00;UN\n'))
        assert (claim.subject, claim.range) == ("checkpoint:cp_ramouseh", Range.exactly(400))


def test_headings_may_be_arabic_or_spelt_otherwise(tmp_path: Path) -> None:
    """A sheet wholly in Arabic, with Arabic digits, says what the English one says."""
    english = f"Kind , SUBJECT,value,At,Claimant\nroad state,{ROAD},Closed,2016-12-08 09:00,UN"
    arabic = f"النوع,الموضوع,القيمة,الوقت,المصدر\nحالة طريق,{ROAD},مغلق,٨ كانون الأول ٢٠١٦ ٠٩:٠٠,UN"
    assert only(read(tmp_path, english)) == only(read(tmp_path, arabic))


def test_a_heading_means_one_column() -> None:
    """No spelling in the table of headings stands for two columns, and every column has its own."""
    assert set(HEADINGS.values()) == set(COLUMNS)
    assert all(HEADINGS[column] == column for column in COLUMNS)


@pytest.mark.parametrize(
    "text",
    [
        *("2016-12-08 09:00", "2016.12.08 09:00", "8 Dec 2016 9:00", "8 December 2016, 9:00 am", "Dec 8, 2016 09:00", "08.12.2016 09:00"),
        *("٠٨.١٢.٢٠١٦ ٠٩:٠٠", "8 كانون الأول 2016 09:00", "8 ديسمبر 2016 الساعة 9:00", "٨ ديسمبر ٢٠١٦ ٩:٠٠ ص", "2016-12-08T07:00Z"),
    ],
)
def test_a_time_may_be_written_in_many_ways(text: str) -> None:
    """All of them are nine in the morning of 8 December, in the case's zone or the one they tell."""
    assert Clock(ZONE).read(text, whole_day=False)[0] == NINE


def test_a_whole_sheet_may_decide_between_day_and_month(tmp_path: Path) -> None:
    """13/12 can only be day/month, so 08/12 beside it is 8 December; with 12/13 it is 12 August's other way round."""
    imported = read(tmp_path, rows(f"{ROAD},open,08/12/2016 09:00,UN,", f"{ROAD},shut,13/12/2016 09:00,UN,"))
    assert [claim.at.day for claim in imported.claims] == [8, 13]
    assert any("08/12/2016 was read as day/month" in repair for repair in imported.repairs)
    american = read(tmp_path, rows(f"{ROAD},open,08/12/2016 09:00,UN,", f"{ROAD},shut,12/13/2016 09:00,UN,"))
    assert [(claim.at.month, claim.at.day) for claim in american.claims] == [(8, 12), (12, 13)]


def test_dates_that_contradict_each_other_decide_nothing() -> None:
    """A sheet with 13/12 and 12/14 has two writers; 08/12 stays a question."""
    with pytest.raises(NotRead, match="day/month or as month/day"):
        Clock(ZONE, ["13/12/2016", "12/14/2016"]).read("08/12/2016 09:00", whole_day=False)


def test_a_time_without_a_zone_takes_the_cases_and_it_is_said_once(tmp_path: Path) -> None:
    """Two such cells make one sentence that counts them."""
    imported = read(tmp_path, rows(f"{ROAD},open,2016-12-08 09:00,UN,", f"{ROAD},shut,2016-12-08 10:00,UN,"))
    assert imported.claims[0].at == datetime(2016, 12, 8, 7, tzinfo=UTC)
    assert imported.repairs == ("claims.csv: a time without a zone was taken as the case's own (UTC+02:00) (2 cells)",)


def test_what_leads_to_a_person_is_masked_and_not_repeated(tmp_path: Path) -> None:
    """The repair tells the cell and the kind; the number is in no claim and in no sentence."""
    imported = read(tmp_path, rows(f"{ROAD},open,2016-12-08T09:00+02:00,UN,call +963 944 123 456"))
    assert only(imported).note == "call [phone number]"
    assert imported.repairs == ("claims.csv line 2 column F: a phone number was masked",)


def test_swapped_coordinates_are_exchanged_by_name(tmp_path: Path) -> None:
    """36.2 east, 37.1 north is not in Aleppo and 37.1 east, 36.2 north is; a place not far outside stays as it is."""
    header = "kind,subject,detail,at,claimant,lon,lat\n"
    imported = read(tmp_path, header + "incident,Old mill,shelling,2016-12-08T09:00+02:00,SARC,36.2,37.1\n")
    assert (only(imported).subject, only(imported).place) == ("place:Old mill", (37.1, 36.2))
    assert imported.repairs[0] == (
        "claims.csv line 2 column F and claims.csv line 2 column G: lon and lat were the other way round and were exchanged"
    )
    assert only(read(tmp_path, header + "incident,Old mill,shelling,2016-12-08T09:00+02:00,SARC,37.6,36.5\n")).place == (37.6, 36.5)


def test_low_and_high_alone_have_a_middle_that_is_said(tmp_path: Path) -> None:
    """15,000 to 100,000 people: likely is 57,500, and a repair says that it was made."""
    imported = read(tmp_path, 'kind,subject,low,high,at,claimant\npeople,pocket,"15,000","100,000",2016-12-08T09:00+02:00,UN\n')
    assert only(imported).range == Range(15_000, 57_500, 100_000)
    assert "likely was taken as the middle" in imported.repairs[0]


def test_a_row_twice_counts_once(tmp_path: Path) -> None:
    """The same claim said again is the same claim (claims, section 2)."""
    line = f"{ROAD},open,2016-12-08T09:00+02:00,UN,"
    imported = read(tmp_path, rows(line, line))
    assert len(imported.claims) == 1
    assert imported.repairs == ("claims.csv: row 3 says the same as row 2 and was taken once",)


def test_empty_columns_and_rows_are_nothing(tmp_path: Path) -> None:
    """Blank columns without heading, blank rows and a title above the headings do no harm."""
    text = f"News of today,,,,,,\n,,,,,,\nkind,,subject,value,at,claimant,\n,,,,,,\nroad_state,,{ROAD},open,2016-12-08T09:00+02:00,UN,\n"
    imported = read(tmp_path, text)
    assert only(imported).word == "open"
    assert imported.repairs == ("claims.csv: what stands above the headings in row 3 was left out",)


def test_a_windows_file_is_read_by_name_where_it_is_clear(tmp_path: Path) -> None:
    """Arabic in Windows-1256 and UTF-16 with its mark are repaired, and the repair names the encoding."""
    text = f"النوع,الموضوع,القيمة,الوقت,المصدر\nحالة طريق,{ROAD},مغلق,2016-12-08T09:00+02:00,UN\n"
    path = tmp_path / "claims.csv"
    for codec, name in (("cp1256", "Windows-1256"), ("utf-16", "UTF-16")):
        path.write_bytes(text.encode(codec))
        faults = Faults()
        imported = read_sheet(path, CASE, faults)
        assert not faults.told()
        assert only(imported).word == "shut"
        assert imported.repairs == (f"claims.csv: the text is {name}, not UTF-8; it was read as {name}",)
    path.write_bytes(rows(f"{ROAD},open,2016-12-08T09:00+02:00,Comité,").encode("cp1252"))
    assert only(read_sheet(path, CASE, Faults())).claimant == "Comité"


def test_a_workbook_says_the_same_as_the_csv(tmp_path: Path) -> None:
    """Dates as Excel keeps them, numbers as numbers; the sheet claims is read and not the first; a merged title is repaired by name."""
    path = tmp_path / "news.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("notes").write(0, 0, "not this one")
        sheet: Any = book.add_worksheet("Claims")
        sheet.merge_range("A1:F1", "Claims of the day")
        sheet.write_row(1, 0, ["kind", "subject", "low", "high", "at", "claimant"])
        sheet.write_row(2, 0, ["people", "pocket", 15_000, 100_000])
        sheet.write_datetime(2, 4, datetime(2016, 12, 8, 9, 0), book.add_format({"num_format": "dd/mm/yyyy hh:mm"}))
        sheet.write(2, 5, "UN")
    faults = Faults()
    imported = read_sheet(path, CASE, faults)
    assert [str(fault) for fault in faults.told()] == []
    assert (only(imported).at, only(imported).range) == (NINE, Range(15_000, 57_500, 100_000))
    assert "news.xlsx: sheet Claims was read, and not notes" in imported.repairs
    assert "sheet Claims A1:F1: cells merged in the heading were read as the first of them" in imported.repairs


def test_the_documented_sheet_is_read_as_it_stands(tmp_path: Path) -> None:
    """The example of docs/reference/claim_sheet.md makes seven claims, each of its row; its columns are all there are."""
    page = (Path(__file__).parents[3] / "docs" / "reference" / "claim_sheet.md").read_text(encoding="utf-8")
    imported = read(tmp_path, page.split("```csv\n")[1].split("```")[0])
    assert [claim.subject for claim in imported.claims] == [
        *("road:ramouseh-ram_west", "pocket:all", "zone:N0219", "corridor:ramouseh", "corridor:ramouseh", "place:Old mill", "convoy:M0012")
    ]
    assert imported.claims[1].range == Range(15_000, 57_500, 100_000)
    assert all(f"`{column}`" in page for column in COLUMNS)
