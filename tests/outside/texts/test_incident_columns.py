"""What headings of incident tables mean, by their words: nobody can list them all."""

from __future__ import annotations

import pytest

from safepassage.outside.importers.sheet_rows import DROPPED
from safepassage.outside.texts.incident_columns import column_of, columns_of
from safepassage.outside.texts.tables_in_documents import is_of_incidents
from safepassage.records.document import Grid


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Incident type", "type"),
        ("Nature of incident", "type"),
        ("Type of access constraint", "type"),
        ("نوع الحادثة", "type"),
        ("طبيعة الحادث", "type"),
        ("What happened", "notes"),
        ("Description of incident", "notes"),
        ("وصف الحادث", "notes"),
        ("ماذا حدث", "notes"),
        ("Number killed", "killed"),
        ("No. of people killed", "killed"),
        ("# Fatalities (total)", "killed"),
        ("عدد القتلى", "killed"),
        ("عدد الشهداء", "killed"),
        ("Killed (max)", "killed_high"),
        ("Number of wounded", "injured"),
        ("عدد الجرحى", "injured"),
        ("Missing persons", "missing"),
        ("Governorate", "admin1"),
        ("المحافظة", "admin1"),
        ("Sub-district", "admin3"),
        ("الناحية", "admin3"),
        ("Date of incident", "date"),
        ("Date/Time", "date"),
        ("تاريخ الحادث", "date"),
        ("اسم القرية", "place"),
        ("الحي", "place"),
        ("Information source", "source"),
        ("مصدر المعلومات", "source"),
        ("الجهة المنفذة", "actor"),
        ("Verification status", "status"),
        ("التحقق", "status"),
        ("GPS coordinates", "point"),
        ("Date of death", "date"),
        ("Place of death", "place"),
        ("Location of injury", "place"),
        ("مكان الاستشهاد", "place"),
        ("تاريخ الاستشهاد", "date"),
    ],
)
def test_a_heading_is_known_by_its_words(heading: str, column: str) -> None:
    """Whatever else describes it: number of, type of, date of."""
    assert column_of(heading) == column


@pytest.mark.parametrize(
    "heading",
    ["Women killed", "deaths_a", "Killed/injured", "Total casualties", "Date modified", "Victim name", "Location type", "Severity"],
)
def test_a_heading_of_something_else_is_not_taken_for_one(heading: str) -> None:
    """A part of the dead is not the dead, two counts are not one, and names are not read."""
    assert column_of(heading) == DROPPED


def test_the_surer_of_two_headings_counts() -> None:
    """When it happened goes before when it was reported; of category and type, the second says more."""
    assert columns_of(["Date reported", "Date of incident", "Type", "Category"]) == {"date": 1, "subtype": 2, "type": 3}


def test_what_happened_is_the_type_where_remarks_stand_beside_it() -> None:
    """And where the table has a type, the second of two columns of notes is of remarks."""
    assert columns_of(["Date", "What happened", "Remarks"]) == {"date": 0, "type": 1, "notes": 2}
    assert columns_of(["Date", "Type", "What happened", "Remarks"]) == {"date": 0, "type": 1, "notes": 2, "remarks": 3}
    assert columns_of(["Date", "What happened", "Killed"]) == {"date": 0, "notes": 1, "killed": 2}


@pytest.mark.parametrize(
    ("headings", "so"),
    [(("Date", "Event"), False), (("التاريخ", "الحدث"), False), (("Date", "Event", "Killed"), True), (("Date", "Event type"), True)],
)
def test_a_chronicle_in_a_document_is_no_table_of_incidents(headings: tuple[str, ...], so: bool) -> None:
    """Its events are told in words, and read so; with a count of the dead beside them they are incidents."""
    grid = Grid(0, 60, ((True, headings), (False, tuple("abc"[: len(headings)]))))
    assert is_of_incidents(grid) == so


def test_an_outcome_is_a_status_where_no_other_stands() -> None:
    """`Port reopened`, `Planned`."""
    assert column_of("Outcome") == "status"
    assert columns_of(["Date", "Type", "Outcome", "Status"])["status"] == 3
