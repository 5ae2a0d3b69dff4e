"""No persons in any record; and no false alarm at codes, dates and places."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.outside.case_folder import read_case
from safepassage.outside.persons.no_persons import about_a_person, personal, shown
from tests.outside.folders import FILES, change, faults_of, only_fault, write_case


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("call +963 955 123 456", "a phone number"),
        ("0955-123-456 at night", "a phone number"),
        ("(021) 234 5678", "a phone number"),
        ("00963955123456", "a phone number"),
        ("أبو محمد ٠٩٥٥١٢٣٤٥٦", "a phone number"),
        ("هاتف: ٢٣٤٥٦", "a phone number"),
        ("tel. 23 45 6", "a phone number"),
        ("head nurse, nurse@clinic.example.org", "an e-mail address"),
        ("bus 34 AB 1234", "a number plate"),
        ("plate 123456", "a number plate"),
        ("لوحة رقم ١٢٣٤٥٦", "a number plate"),
    ],
)
def test_what_leads_to_a_person_is_found_and_not_shown(text: str, kind: str) -> None:
    """Latin and Arabic-Indic digits, with and without separators."""
    assert personal(text) == kind
    assert shown(text) == "(not repeated here)"


@pytest.mark.parametrize(
    "text",
    [
        "A061 SOHR 2016-12-12",
        "A061 A062 A063 A064 A065 A066",
        "SY020001 N0160 C1007",
        "36.201 37.145",
        "36.2012,37.1453",
        "2016-12-08T08:00+02:00 to 2016-12-08T19:00+02:00",
        "8.12.2016 and 12/08/2016, 20161208",
        "https://example.org/2016/12/1234567890",
        "S/2016/1038 and A/HRC/34/64",
        "doi 10.1016/j.ejor.2012.05.033",
        "OSM way 384628101",
        "OHCHR, 9 Dec 2016: about 275,000 to 300,000 people",
        "12 DEC 2016",
        "310 / 384 / 442 deaths to 3, 8 and 12 December",
        "7 of 734; 18 of 199",
        "2015-2016, pp. 12-18",
        "شارع ١٢ حي السكري",
    ],
)
def test_codes_dates_places_and_counts_are_no_alarm(text: str) -> None:
    """An alarm at every P-code would teach people to switch it off."""
    assert personal(text) is None


@pytest.mark.parametrize(
    "heading", ["phone", "Phone number", "name_of_person", "contact", "patient", "e-mail", "Plate", "passport no", "رقم الهاتف"]
)
def test_a_heading_about_a_person_is_known(heading: str) -> None:
    """In English and Arabic, with spaces or underscores."""
    assert about_a_person(heading)


@pytest.mark.parametrize("heading", ["name", "name_ar", "cap_people", "holder", "source", "telescope"])
def test_our_own_headings_are_not_about_a_person(heading: str) -> None:
    """A name may be a road's; how many people is nobody."""
    assert not about_a_person(heading)


@pytest.mark.parametrize("heading", ["phone", "name_of_person", "contact", "patient", "name"])
def test_a_column_about_persons_is_a_fault_that_tells_no_value(tmp_path: Path, heading: str) -> None:
    """people.csv has no name column either; what stands below the heading is not repeated."""
    folder = write_case(tmp_path)
    lines = FILES["people.csv"].splitlines()
    text = "\n".join([f"{lines[0]},{heading}", *(line + ",Umm Khaled 0955123456" for line in lines[1:])])
    (folder / "people.csv").write_text(text, encoding="utf-8")
    fault = only_fault(folder)
    assert (fault.file, fault.line) == ("people.csv", 1)
    assert "is about a person" in fault.problem
    assert "Khaled" not in str(fault)


@pytest.mark.parametrize(
    ("file", "old", "line"),
    [
        ("people.csv", "A066 OHCHR 2016-12-09", 2),
        ("parties.csv", "Local council", 3),
        ("nodes.csv", "Square", 3),
        ("roads.csv", "1000,front", 3),
    ],
)
def test_a_phone_number_is_told_by_line_and_never_repeated(tmp_path: Path, file: str, old: str, line: int) -> None:
    """In a source, a name, and even in a column of numbers."""
    folder = write_case(tmp_path)
    change(folder, file, old, "+963 955 123 456" if "," not in old else "+963955123456x,front")
    faults = faults_of(folder)
    assert (file, line) in {(fault.file, fault.line) for fault in faults}
    assert not any("955" in str(fault) for fault in faults)


def test_a_table_whose_header_was_lost_does_not_tell_its_first_row(tmp_path: Path) -> None:
    """Without a header the first row is read as one: its phone number is not repeated as an 'unknown column'."""
    folder = write_case(tmp_path)
    (folder / "parties.csv").write_text("gov,Government,,0955 123 456,deal1,report\n", encoding="utf-8")
    assert not any("955" in str(fault) for fault in faults_of(folder))


def test_a_long_number_may_be_an_id_but_a_mobile_number_may_not(tmp_path: Path) -> None:
    """Roads from OpenStreetMap have ids such as 384628101; 0955123456 is somebody's."""
    folder = write_case(tmp_path)
    change(folder, "roads.csv", "r1,n1,n2", "384628101,n1,n2")
    assert "384628101" in {road.id for road in read_case(folder).roads}
    change(folder, "roads.csv", "384628101,n1,n2", "0955123456,n1,n2")
    fault = only_fault(folder)
    assert (fault.line, fault.problem) == (2, "column id: (not repeated here) is not an id")
