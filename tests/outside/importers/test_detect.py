"""A file's kind is told by what it holds, and never by running it."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from safepassage.errors import FaultyCase
from safepassage.outside.importers.detect import KINDS, detect

TEXTS = {
    "sheet": ("claims.csv", "kind;subject;value;at;claimant\n"),
    "form": ("answers.csv", "start,end,road/road_name,_uuid,_submission_time\n"),
    "acled": ("a.csv", "event_id_cnty,event_date,year,latitude,longitude,fatalities\n"),
    "ucdp": ("u.csv", "id,year,date_start,date_end,best,high,low,latitude,longitude\n"),
    "airwars": ("w.csv", "code,airwars_id,url,date,lat,lon,killed_min,killed_max\n"),
    "hrw": ("h.csv", "OBJECTID,lat,lon,DamageID1,DatePeriodStart,DatePeriodEnd,Radius (m)\n"),
    "whatsapp": ("chat.txt", "\ufeff١٤/١٢/٢٠١٦، ٩:٣١ ص - A: hello\n"),
    "geojson": ("map.json", '{"type": "FeatureCollection", "features": []}'),
    "jsonl": ("export.jsonl", '{"at":"2016-12-08T07:30:00Z","claimant":"ICRC","kind":"road_state"}\n'),
}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_is_known_by_its_headings(tmp_path: Path, kind: str) -> None:
    """Whatever a file is called, its first line says what it is."""
    name, text = TEXTS[kind]
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert detect(tmp_path / name) == kind


@pytest.mark.parametrize(
    "heading", ["SubmissionDate,road,state,meta-instanceID,KEY", "طريق,group/state,meta/instanceID", "النوع,الموضوع,الوقت,المصدر"]
)
def test_other_headings_of_forms_and_sheets(tmp_path: Path, heading: str) -> None:
    """ODK writes the id of an answer in two ways; the sheet's headings may be Arabic."""
    (tmp_path / "x.csv").write_text(heading + "\n", encoding="utf-8")
    assert detect(tmp_path / "x.csv") == ("form" if "instance" in heading else "sheet")


@pytest.mark.parametrize(
    ("sheets", "headings", "kind"),
    [
        (("case", "nodes", "roads"), ("id", "lon"), "workbook"),
        (("claims",), ("kind", "subject"), "sheet"),
        (("answers",), ("start", "road", "_uuid"), "form"),
        (("Sheet1",), ("kind", "subject"), "sheet"),
    ],
)
def test_a_workbook_is_known_by_its_sheets(tmp_path: Path, sheets: tuple[str, ...], headings: tuple[str, ...], kind: str) -> None:
    """A case, a claim sheet, and the answers of forms are all XLSX."""
    book = xlsxwriter.Workbook(tmp_path / "x.xlsx")
    for name in sheets:
        book.add_worksheet(name).write_row(0, 0, headings)
    book.close()
    assert detect(tmp_path / "x.xlsx") == kind


@pytest.mark.parametrize("data", [b"", b"hello\n", b"PK\x03\x04broken", b"\x00\x01\x02", b"a,b\n1,2\n", b'{"a": 1}'])
def test_what_is_unknown_lists_what_is_known(tmp_path: Path, data: bytes) -> None:
    """The next step names every kind."""
    (tmp_path / "x.bin").write_bytes(data)
    with pytest.raises(FaultyCase) as raised:
        detect(tmp_path / "x.bin")
    assert all(f"{kind}:" in str(raised.value) for kind in KINDS)


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    """A name with no file behind it is told as such."""
    with pytest.raises(FaultyCase, match="cannot be read"):
        detect(tmp_path / "nothing.csv")


def test_the_page_of_imports_lists_every_kind() -> None:
    """docs/reference/imports.md knows what the program knows."""
    page = (Path(__file__).parents[3] / "docs" / "reference" / "imports.md").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f"| `{kind}` |" not in page] == []
