"""Families among the dead are persons: as many as is said, or no less than one of each."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Count
from safepassage.session.reading_texts import read_text

Range = tuple[float, float | None]


def counts(text: str, role: str) -> list[Count]:
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    claims = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims
    return [count for one in claims if (count := getattr(one.harm, role)) is not None]


def ranges(text: str, role: str = "killed") -> list[Range]:
    return [(one.low, one.high) for one in counts(text, role)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two families of five were killed in Jabalia.", (10, 10)),
        ("The strike killed two families of five.", (10, 10)),
        ("Three families of six each were killed in Jabalia.", (18, 18)),
        ("Three families of six people each were killed in Jabalia.", (18, 18)),
        ("Two families of 14 each were killed in Rafah.", (28, 28)),
        ("Two families of 14 people were killed in Rafah.", (14, 28)),
        ("Two families of five and a guard were killed in Sumy.", (11, 11)),
        ("Two families, 14 people, were killed in Rafah.", (14, 14)),
        ("Two families (14 people) were killed in Rafah.", (14, 14)),
        ("A family of five and a neighbour were killed in Sumy.", (6, 6)),
    ],
)
def test_families_are_counted_by_their_size(text: str, killed: Range) -> None:
    """`Two families of five` were read as two dead."""
    assert ranges(text) == [killed]


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Three families were killed in Jabalia.", 3),
        ("Twelve families of farmers were killed in Homs.", 12),
        ("At least two families were wiped out in Rafah.", 2),
        ("Dozens of families were killed in Rafah.", 24),
        ("Three families of up to eight people were killed in Derna.", 3),
        ("Two families of three to five people were killed in Derna.", 2),
    ],
)
def test_families_of_unknown_size_are_at_least_one_each(text: str, least: float) -> None:
    """How many more they were is not known, so there is no upper end."""
    assert ranges(text) == [(least, None)]


@pytest.mark.parametrize(
    ("text", "role", "told"),
    [
        ("Eleven people from two families of farmers were killed in Rafah.", "killed", (11, 11)),
        ("Eleven people of three families died in Rafah.", "killed", (11, 11)),
        ("Eleven members of two families were killed in Rafah.", "killed", (11, 11)),
        ("Four families lost their homes and two people were killed.", "killed", (2, 2)),
        ("Two families are mourning five dead in Derna.", "killed", (5, 5)),
        ("Five members of two families of farmers were wounded.", "injured", (5, 5)),
        ("The raid killed 12 people and wounded two families of four.", "injured", (8, 8)),
    ],
)
def test_families_beside_a_toll_are_not_added_to_it(text: str, role: str, told: Range) -> None:
    """Nor are those counted whose dead they mourn, or who lost their homes."""
    assert ranges(text, role) == [told]


@pytest.mark.parametrize("text", ["Two families of five fled Rafah.", "Some 480 families arrived in Pibor."])
def test_families_who_fled_are_no_toll(text: str) -> None:
    assert ranges(text) == []


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتلت ثلاث عائلات من خمسة أفراد في رفح.", (5, 15)),
        ("قتلت ثلاث عائلات مكونة من خمسة أفراد في رفح.", (5, 15)),
        ("استشهدت عائلتان من سبعة أفراد في رفح.", (7, 14)),
        ("استشهدت عائلتان من 14 فردا في رفح.", (14, 28)),
        ("قتلت عائلة من خمسة أفراد في رفح.", (5, 5)),
        ("استشهد خمسة أفراد من عائلة واحدة في رفح.", (5, 5)),
        ("قتل 11 شخصا من عائلتين في رفح.", (11, 11)),
        ("قتل ثلاثة مدنيين من خمس عائلات في رفح.", (3, 3)),
    ],
)
def test_in_arabic_the_size_may_be_of_each_or_of_all(text: str, killed: Range) -> None:
    """`ثلاث عائلات من خمسة أفراد` were read as five, and no more."""
    assert ranges(text) == [killed]


def test_families_from_villages_are_counted_as_they_are() -> None:
    """`من خمس قرى`: whence they came is no size."""
    claims = read_text("نزحت ثلاث عائلات من خمس قرى في إدلب.", ident="t", doc_date=date(2022, 3, 21), lang="ar").claims
    assert [one.count.low for one in claims if one.count] == [3]
