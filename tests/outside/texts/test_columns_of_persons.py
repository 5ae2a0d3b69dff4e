"""Tables in documents that have a column of persons: what stands below goes, and columns of places and bodies stay."""

from __future__ import annotations

import pytest

from safepassage.outside.texts.columns_of_persons import persons_in_lines, persons_in_tables
from safepassage.outside.texts.grids import Row
from safepassage.records.document import STROKE


def names(*rows: str) -> list[str]:
    """What is found in a table of these rows, of which the first says what stands below; cells are parted by strokes."""
    text, found = "", list[Row]()
    for number, row in enumerate(rows):
        cells = [cell.strip() for cell in row.split("|")]
        line = STROKE.join(filter(None, cells))
        found.append(Row(len(text), len(text) + len(line), number == 0, cells))
        text += line + "\n\n"
    return [text[start:end] for start, end in persons_in_tables([found])]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("Name | Age | Village", "Domingos Anli | 40 | Nangade", "Muanaira | 9 | Nangade"), ["Domingos Anli", "Muanaira"]),
        (("Camp | Contact", "Chautara | Bir Bahadur Tamang", "Sindhuli | WFP", "Dolakha |"), ["Bir Bahadur Tamang"]),
        (("No | Focal point | Place", "1 | Sokhom Chea | Poipet"), ["Sokhom Chea"]),
        (("Village || Head of household", "Nangade || Anli Saide"), ["Anli Saide"]),
        (("الاسم | العمر | القرية", "شاهر مقبل | 40 | الشريجة"), ["شاهر مقبل"]),
    ],
)
def test_a_name_below_a_heading_of_persons_is_found(rows: tuple[str, ...], found: list[str]) -> None:
    """Where a column beside it tells an age, or the heading is of persons by itself; past an empty cell too."""
    assert names(*rows) == found


@pytest.mark.parametrize(
    "rows",
    [
        ("Name | Beds", "Nasser Hospital | 40", "Chautara | 9"),
        ("Name | Type | Phone", "Bakhmut Central Clinic | clinic | 0", "Camp Darfur | camp | 0"),
        ("Camp | Contact", "Chautara | UNHCR", "Dolakha | Nepal Red Cross", "Sindhuli | Kathmandu"),
        ("الاسم | الأسرة", "مستشفى ناصر | 40"),
        ("Contact rate | Cases", "High | 40"),
    ],
)
def test_columns_of_places_and_bodies_stay(rows: tuple[str, ...]) -> None:
    """A name beside no age is of a hospital; a contact is often a body."""
    assert names(*rows) == []


def test_tables_of_plain_text_are_read_too() -> None:
    """With strokes at both ends or only between; a line with one stroke alone is no table."""
    text = "Patients:\n\n| Name | Sex |\n|---|---|\n| Domingos Anli | m |\n\nName | Phone\nMuanaira Saide | 0\n\nName | Age\n"
    assert [text[slice(*span)] for span in persons_in_lines(text)] == ["Domingos Anli", "Muanaira Saide"]
