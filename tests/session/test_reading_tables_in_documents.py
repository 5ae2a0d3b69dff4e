"""A table in a document of words: of incidents, row by row; any other line by line, and its headings claim nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.session import reading
from tests.outside.texts import files

pytest.importorskip("spacy", reason="needs the extra `reading`")
CLOCK = datetime(2030, 1, 1, 12, tzinfo=UTC)
HTML = (
    "<html><p>Shells fell on Homs on 3 May 2023, killing 12.</p><table><tr><th>Date<th>Location<th>Fatalities"
    "<tr><td>2023-05-01<td>Homs<td><p>3</p><tr><td>2023-05-02<td>Hama<td></table><p>The road to Hama is closed.</p></html>"
)
INCIDENTS = (("Date", "Location", "Fatalities"), ("2023-05-01", "Homs", "3"), ("2023-05-02", "Hama", ""))


def read(folder: Path, name: str, data: bytes) -> reading.Reading:
    """What is read of a document; nothing is kept."""
    folder.mkdir(exist_ok=True)
    outside.new_case(folder / "town", "two_roads")
    (folder / name).write_bytes(data)
    found = reading.read(folder / "town", [folder / name], CLOCK, date(2023, 5, 30), keep=False)
    assert not found.faults
    assert all(one.quote == document.text[one.start : one.end] for document in found.documents for one in document.claims)
    return found


@pytest.mark.parametrize(
    ("name", "data"), [("r.html", HTML.encode()), ("r.docx", files.docx("Shells fell on Homs on 3 May 2023, killing 12.", table=INCIDENTS))]
)
def test_a_table_of_incidents_is_read_row_by_row(tmp_path: Path, name: str, data: bytes) -> None:
    """Three dead on 1 May, and on 2 May nobody said: the words and the table are two documents, and no row is read twice."""
    found = read(tmp_path, name, data)
    words, table = found.documents
    assert [one.quote for one in table.claims] == ["2023-05-01 | Homs | 3", "2023-05-02 | Hama"]
    assert [one.harm.killed.low if one.harm.killed else None for one in table.claims] == [3, None]
    assert "Shells fell on Homs on 3 May 2023, killing 12" in words.claims[0].quote
    assert not any("2023-05" in one.quote for one in words.claims)
    assert f"{name}: its table 1 is read row by row, as a table of incidents" in found.repairs


def test_headings_of_any_other_table_claim_nothing(tmp_path: Path) -> None:
    """`People displaced` is a heading and no claim; 300 in a cell of its own is not the count of the sentence in the next."""
    table = (("Governorate", "People displaced", "Note"), ("Homs", "1,200", ""), ("Idlib", "300", "5,000 people fled the town on Friday"))
    claims = read(tmp_path, "r.docx", files.docx("Situation.", table=table)).documents[0].claims
    assert [one.quote for one in claims if "displaced" in one.quote] == []
    assert [one.count.low for one in claims if one.count] == [5000]


def test_a_table_with_a_row_without_a_day_is_read_line_by_line(tmp_path: Path) -> None:
    """`soon` is no day: no row is lost, each is a line, and why is told."""
    table = (("Date", "Place", "Killed", "Note"), ("2023-05-01", "Homs", "3", ""), ("soon", "Hama", "", "5 people were killed"))
    found = read(tmp_path, "r.docx", files.docx("Situation.", table=table))
    assert "5 people were killed" in found.documents[0].claims[0].quote
    assert any("its table 1 is read line by line, not as a table of incidents: " in repair for repair in found.repairs)


def test_a_table_by_which_a_page_is_laid_out_flows(tmp_path: Path) -> None:
    """One cell is the menu, one the text: the text is read as it would be without the table."""
    text = "Shells fell on Homs on 3 May 2023, killing 12. The road to Hama is closed."
    page = f"<html><table><tr><td>Home<td><table><tr><td><p>{text}</p></table></table></html>"
    assert len(read(tmp_path, "r.html", page.encode()).documents[0].claims) == 2


MERGED = (
    "<html><table><tr><th colspan=4>Incidents, May</th></tr><tr><th>Date<th>Type<th>Place<th>Killed</tr>"
    "<tr><td rowspan=2>2023-05-01<td>Shelling<td>Homs<td rowspan=2>3</tr><tr><td>Air strike<td>Hama</tr>"
    "<tr><td>2023-05-02<td>Clash<td>Idlib<td>1</tr></table></html>"
)


def test_a_day_over_several_rows_holds_for_each_and_a_number_for_the_first(tmp_path: Path) -> None:
    """Below a title over all columns; no row is lost, and the three are not six."""
    claims = read(tmp_path, "r.html", MERGED.encode()).documents[0].claims
    told = [(one.when.start if one.when else None, one.place, one.harm.killed.low if one.harm.killed else None) for one in claims]
    assert told == [(date(2023, 5, 1), "Homs", 3), (date(2023, 5, 1), "Hama", None), (date(2023, 5, 2), "Idlib", 1)]


CELLS = (
    *(
        "open (planned)",
        "open - tbc",
        "reopening tomorrow",
        "opening postponed",
        "expected open",
        "opened?",
        "open if agreed",
        "open on paper",
    ),
    *("opened (proposed)", "to be opened", "open next week", "مفتوح (مقترح)", "مفتوح غدا", "سيفتح قريبا", "تم فتحه (غير مؤكد)"),
)
REMARKS = ("not confirmed", "plan only", "tbc", "postponed", "proposal", "from tomorrow", "if agreed", "خطة فقط", "غير مؤكد", "مقترح")


def states(tmp_path: Path, *rows: tuple[str, ...]) -> set[str]:
    """The states that a table gives ways."""
    found = read(tmp_path, "r.docx", files.docx("Access update", table=rows))
    return {claim.state.value for document in found.documents for claim in document.claims if claim.state}


def test_a_cell_that_plans_or_doubts_an_opening_opens_no_way(tmp_path: Path) -> None:
    """Nor does a plain cell beside a remark that does, or below a heading that does; the plain row alone opens it."""
    assert states(tmp_path / "a", ("Road", "State"), *(("Castello road", cell) for cell in CELLS)).isdisjoint({"opened", "used"})
    assert states(tmp_path / "b", ("Road", "State", "Remarks"), *(("Castello road", "open", remark) for remark in REMARKS)) == set()
    assert states(tmp_path / "c", ("Road", "Planned state"), ("Castello road", "open"), ("Castello road", "opened")) == set()
    assert states(tmp_path / "d", ("Road", "State"), ("Castello road", "open"), ("Castello road", "opened")) == {"opened"}
