"""The days of incident tables: years of two digits, days from one to another, year, month and day in columns of their own."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from safepassage import outside
from safepassage.records.reading import WhenRead
from safepassage.session import reading

CLOCK = datetime(2030, 1, 2, tzinfo=UTC)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """The case of two roads."""
    outside.new_case(tmp_path / "town", "two_roads")
    return tmp_path / "town"


def read(town: Path, text: str, day_first: bool | None = None) -> reading.Reading:
    """What becomes of a CSV table; nothing is kept."""
    (town.parent / "log.csv").write_text(text, encoding="utf-8")
    return reading.read(town, [town.parent / "log.csv"], CLOCK, keep=False, day_first=day_first)


def whens(found: reading.Reading) -> list[WhenRead]:
    """Of a table without fault."""
    assert [str(fault) for fault in found.faults] == []
    return [claim.when for document in found.documents for claim in document.claims if claim.when]


def spans(found: reading.Reading) -> list[tuple[str, str, str]]:
    """The first day, the last day and the precision of each row."""
    return [(str(when.start), str(when.end), when.precision) for when in whens(found)]


def column(*dates: str) -> str:
    """A table of incidents on these dates."""
    return "Date,Place,Killed\n" + "".join(f'"{one}",Homs,1\n' for one in dates)


def test_a_year_of_two_digits_is_read_as_one_of_four_and_said(town: Path) -> None:
    """13/4/24 decides 3/4/24; 99 is 1999."""
    found = read(town, column("3/4/24", "13/4/24", "31.12.99"))
    assert [when.start for when in whens(found)] == [date(2024, 4, 3), date(2024, 4, 13), date(1999, 12, 31)]
    assert any("a year of two digits" in repair for repair in found.repairs)
    assert any("was read as day/month" in repair for repair in found.repairs)


@pytest.mark.parametrize(("day_first", "day"), [(True, date(2024, 4, 3)), (False, date(2024, 3, 4))])
def test_a_year_of_two_digits_takes_the_order_that_a_person_says(town: Path, day_first: bool, day: date) -> None:
    """As years of four digits do; without it, one fault for the column."""
    assert [when.start for when in whens(read(town, column("3/4/24", "3/4/24"), day_first))] == [day, day]
    (fault,) = read(town, column("3/4/24", "5/6/24")).faults
    assert "--days-first" in fault.next_step
    assert "day/month or as month/day" in fault.problem


def test_where_the_year_may_stand_first_it_is_told_and_not_guessed(town: Path) -> None:
    """24/05/03, 24/05/17, 24/06/02: what stands first stays the same, as a year does."""
    table = column("24/05/03", "24/05/17", "24/06/02")
    (fault,) = read(town, table).faults
    assert "may stand first or last" in fault.problem
    assert [when.start for when in whens(read(town, column("24/05/03"), day_first=True))] == [date(2003, 5, 24)]


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("12-14 May 2024", "2024-05-12", "2024-05-14"),
        ("12 – 14 May 2024", "2024-05-12", "2024-05-14"),
        ("12th to 14th May 2024", "2024-05-12", "2024-05-14"),
        ("May 12-14, 2024", "2024-05-12", "2024-05-14"),
        ("30 April - 2 May 2024", "2024-04-30", "2024-05-02"),
        ("30 Dec - 2 Jan 2024", "2023-12-30", "2024-01-02"),
        ("30 Dec 2023 until 2 Jan 2024", "2023-12-30", "2024-01-02"),
        ("2024-05-12/2024-05-14", "2024-05-12", "2024-05-14"),
        ("2024-05-12 to 2024-05-14", "2024-05-12", "2024-05-14"),
        ("3-5/4/2024", "2024-04-03", "2024-04-05"),
        ("5/12-14/2024", "2024-05-12", "2024-05-14"),
        ("13/5/2024 - 14/5/2024", "2024-05-13", "2024-05-14"),
        ("12/13 May 2024", "2024-05-12", "2024-05-13"),
        ("12-14 May 24", "2024-05-12", "2024-05-14"),
        ("من 12 إلى 14 مايو 2024", "2024-05-12", "2024-05-14"),
        ("١٢-١٤ أيار ٢٠٢٤", "2024-05-12", "2024-05-14"),
    ],
)
def test_days_from_one_to_another_are_all_of_them(town: Path, cell: str, start: str, end: str) -> None:
    """What only one of the ends says, a month or a year, holds for the other."""
    assert spans(read(town, column(cell))) == [(start, end, "day")]


def test_months_from_one_to_another_are_all_of_them(town: Path) -> None:
    """April-May 2024."""
    assert spans(read(town, column("April-May 2024", "Nov 2023 - Jan 2024"))) == [
        ("2024-04-01", "2024-05-31", "month"),
        ("2023-11-01", "2024-01-31", "month"),
    ]


@pytest.mark.parametrize(
    ("cell", "why"), [("14-12 May 2024", "ends before it starts"), ("12-14 May", "not a time"), ("30-31 February 2024", "not a time")]
)
def test_days_that_cannot_be_are_a_fault(town: Path, cell: str, why: str) -> None:
    """With its cell and the next step; a year is not guessed."""
    (fault,) = read(town, column(cell)).faults
    assert (fault.line, fault.cell) == (2, "A")
    assert why in fault.problem


def test_days_that_can_be_read_in_two_ways_are_told(town: Path) -> None:
    """As single dates are."""
    assert ["day/month or as month/day" in fault.problem for fault in read(town, column("3/5/2024 - 4/5/2024")).faults] == [True]
    assert spans(read(town, column("3/5/2024 - 4/5/2024"), day_first=True)) == [("2024-05-03", "2024-05-04", "day")]


def test_year_month_and_day_in_columns_of_their_own_are_one_date(town: Path) -> None:
    """Months by number or name; days from one to another; a day that nobody knows leaves the month; a total is none."""
    found = read(
        town,
        "Year,Month,Day,Place,Killed\n2024,5,12,Homs,1\n2024,May,12-14,Homs,1\n2024,5,,Homs,1\n٢٠٢٤,أيار,٣,Homs,1\n2024,Feb,unknown,Homs,1\nTotal,,,,5\n",
    )
    assert spans(found) == [
        ("2024-05-12", "2024-05-12", "day"),
        ("2024-05-12", "2024-05-14", "day"),
        ("2024-05-01", "2024-05-31", "month"),
        ("2024-05-03", "2024-05-03", "day"),
        ("2024-02-01", "2024-02-29", "month"),
    ]
    assert "log.csv: row 7 is a total, and left out" in found.repairs


def test_year_and_month_alone_are_the_month_and_beside_whole_dates_they_say_nothing_more(town: Path) -> None:
    """In Arabic too; ACLED has a column of years beside its dates."""
    assert spans(read(town, "السنة,الشهر,المكان,عدد القتلى\n2024,5,Homs,1\n")) == [("2024-05-01", "2024-05-31", "month")]
    assert spans(read(town, "Date,Year,Month,Place,Killed\n2024-05-12,2024,4,Homs,1\n")) == [("2024-05-12", "2024-05-12", "day")]


def test_faults_of_split_dates_have_their_row_and_cell(town: Path) -> None:
    """A day and a month that no calendar has, a row without a year."""
    found = read(town, "Place,Year,Month,Day,Killed\nHoms,2024,2,31,1\nHoms,2024,13,1,1\nHoms,,5,1,1\n")
    assert [(fault.line, fault.cell) for fault in found.faults] == [(2, "D"), (3, "D"), (4, "D")]
