"""A table in a document of words: of incidents, row by row; any other line by line, and its headings claim nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.records.reading import Count, Proposal
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
    """`soon` is no day: no row is lost, each is a line, the first one counts by its headings; why is told."""
    table = (("Date", "Place", "Killed", "Note"), ("2023-05-01", "Homs", "3", ""), ("soon", "Hama", "", "5 people were killed"))
    found = read(tmp_path, "r.docx", files.docx("Situation.", table=table))
    first, second = found.documents[0].claims
    assert (first.quote, first.harm.killed and first.harm.killed.low) == ("2023-05-01 | Homs | 3", 3)
    assert "5 people were killed" in second.quote
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


def counted(found: reading.Reading) -> list[tuple[str, str, float | None, float | None, float | None]]:
    """Of each claim its place, in which country, how many it says were killed, injured and missing."""

    def low(count: Count | None) -> float | None:
        return count.low if count else None

    def one(claim: Proposal) -> tuple[str, str, float | None, float | None, float | None]:
        country = claim.place_resolved.country if claim.place_resolved else ""
        return claim.place, country, low(claim.harm.killed), low(claim.harm.injured), low(claim.harm.missing)

    return [one(claim) for claim in found.documents[0].claims]


FLOOD = (
    ("Town", "Dead", "Missing", "Displaced"),
    ("Derna", "3,958", "9,000", "30,000"),
    ("Al Bayda", "46", "", "3,000"),
    ("Sousse", "7", "2", ""),
)
ARABIC = (("المدينة", "الوفيات", "المفقودون"), ("درنة", "3958", "9000"), ("البيضاء", "46", ""), ("المجموع", "4004", "9000"))


@pytest.mark.parametrize("kind", ["docx", "html"])
def test_rows_below_killed_and_missing_are_tolls_without_a_date(tmp_path: Path, kind: str) -> None:
    """Each its own, with its place; a namesake in the country of the others is meant; what is displaced is no toll; nothing is told."""
    page = "<html><p>Floods.</p><table>" + "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in FLOOD) + "</table></html>"
    found = read(tmp_path, f"r.{kind}", page.encode() if kind == "html" else files.docx("Floods.", table=FLOOD))
    assert counted(found) == [("Derna", "LY", 3958, None, 9000), ("Al Bayda", "LY", 46, None, None), ("Sousse", "TN", 7, None, 2)]
    assert [one.quote for one in found.documents[0].claims][1:] == ["Al Bayda | 46 | 3,000", "Sousse | 7 | 2"]
    assert {one.confidence for one in found.documents[0].claims} == {0.4}
    assert not any("its table" in repair for repair in found.repairs)


def test_an_arabic_table_of_tolls_is_read_and_its_sum_is_not(tmp_path: Path) -> None:
    """Derna and Al Bayda; the sum counts nobody anew."""
    found = read(tmp_path, "r.docx", files.docx("فيضانات شرق ليبيا", table=ARABIC))
    assert counted(found) == [("درنة", "LY", 3958, None, 9000), ("البيضاء", "LY", 46, None, None)]


def test_a_namesake_in_the_country_of_the_other_rows_is_meant(tmp_path: Path) -> None:
    """`سوسة` beside Derna and Al Bayda is Susa in Libya, not Sousse in Tunisia."""
    found = read(tmp_path, "r.docx", files.docx("فيضانات", table=(*ARABIC[:3], ("سوسة", "7", "2"))))
    assert counted(found)[2] == ("سوسة", "LY", 7, None, 2)


def test_a_table_whose_columns_are_places_is_read_by_number(tmp_path: Path) -> None:
    """Killed in Gaza, killed in the West Bank."""
    table = (("Indicator", "Gaza", "West Bank"), ("Killed", "28,340", "381"), ("Injured", "67,984", "4,462"))
    assert counted(read(tmp_path, "r.docx", files.docx("Update.", table=table))) == [
        ("Gaza", "PS", 28340, None, None),
        ("West Bank", "PS", 381, None, None),
        ("Gaza", "PS", None, 67984, None),
        ("West Bank", "PS", None, 4462, None),
    ]


def test_a_heading_over_two_rows_heads_its_column(tmp_path: Path) -> None:
    """`County` stands beside `Casualties` and heads what stands below both."""
    head = "<tr><th rowspan=2>County</th><th colspan=2>Cholera</th></tr><tr><th>Deaths</th><th>Missing</th></tr>"
    page = f"<html><table>{head}<tr><td>Renk</td><td>17</td><td>2</td></tr><tr><td>Malakal</td><td>9</td><td>1</td></tr></table></html>"
    assert counted(read(tmp_path, "r.html", page.encode())) == [("Renk", "SS", 17, None, 2), ("Malakal", "SS", 9, None, 1)]


@pytest.mark.parametrize(
    "table",
    [
        (("Indicator", "Male", "Female"), ("Killed", "31", "12")),
        (("Indicator", "May", "June"), ("Killed", "31", "12")),
        (("Town", "Killed (army)", "Killed (rebels)"), ("Kidal", "14", "30")),
        (("Village", "Goats", "Dead"), ("Dolo", "31", "7"), ("Mandera", "90", "6")),
        (("Office", "Extension"), ("Maiduguri", "12"), ("Yola", "44")),
    ],
)
def test_a_table_of_which_nothing_is_read_is_told_of(tmp_path: Path, table: tuple[tuple[str, ...], ...]) -> None:
    """Months, sexes, sides, goats: no claim, and a word that says so."""
    found = read(tmp_path, "r.docx", files.docx("Update.", table=table))
    assert found.documents[0].claims == ()
    assert f"r.docx: no claim was read of its table 1 ({', '.join(table[0])}): look at it yourself" in found.repairs


def test_rows_that_are_not_read_are_counted(tmp_path: Path) -> None:
    """A row of a day that nobody can tell."""
    table = (("Town", "Killed", "Month"), ("Kidal", "14", "April 2023"), ("Gao", "3", "later"))
    found = read(tmp_path, "r.docx", files.docx("Update.", table=(*table, ("Gao", "", "April 2023"))))
    assert [one[:3] for one in counted(found)] == [("Kidal", "ML", 14)]
    assert "r.docx: of its table 1 (Town, Killed, Month) 1 row that counts people was not read: look at it yourself" in found.repairs


def test_a_table_in_a_pdf_is_read_by_its_lines(tmp_path: Path) -> None:
    """Its rows stand apart from the words around it; the row whose cells are fewer than the headings is told of."""
    lines = "Rescue teams are at work in the north of the district.\nDistrict Dead Injured Missing\nIrpin 21 40 3\nBucha 5\nTotal 26 84 3"
    found = read(tmp_path, "r.pdf", files.pdf(f"{lines}\nThe road to Irpin is closed."))
    assert [one for one in counted(found) if one[2]] == [("Irpin", "UA", 21, 40, 3)]
    assert "The road to Irpin is closed" in [one.quote for one in found.documents[0].claims]
    assert (
        "r.pdf: of its table 1 (District, Dead, Injured, Missing) 1 row that counts people was not read: look at it yourself"
        in found.repairs
    )
