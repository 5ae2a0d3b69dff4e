"""Tolls told one after the other, each with its own place; what is not told respectively stays one claim."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text


def tolls(text: str, role: str = "killed") -> list[tuple[float | None, str]]:
    found = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    counted = [(getattr(one.harm, role), one.place) for one in found]
    return [(count.low, place) for count, place in counted if count is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15 and 4 people were killed in Hodeidah and Aden respectively.", [(15, "Hodeidah"), (4, "Aden")]),
        ("Air raids killed 15 and four people in Kutum and Mellit, respectively.", [(15, "Kutum"), (4, "Mellit")]),
        ("In Uvira and Fizi, 15 and 4 villagers were killed respectively.", [(15, "Uvira"), (4, "Fizi")]),
        ("Sumy and Izium lost five and three civilians respectively.", [(5, "Sumy"), (3, "Izium")]),
        ("Five, nine and two people died in Loikaw, Lashio and Bhamo respectively.", [(5, "Loikaw"), (9, "Lashio"), (2, "Bhamo")]),
        ("Strikes on Tyre and Nabatieh killed 15 and four people respectively.", [(15, "Tyre"), (4, "Nabatieh")]),
        ("Three raids killed nine and 14 people in Kutum and Mellit respectively.", [(9, "Kutum"), (14, "Mellit")]),
    ],
)
def test_each_number_has_its_own_place(text: str, told: list[tuple[float, str]]) -> None:
    assert tolls(text) == told


def test_so_have_the_wounded() -> None:
    assert tolls("15 and 4 people were wounded in Hodeidah and Aden respectively.", "injured") == [(15, "Hodeidah"), (4, "Aden")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15 people were killed in Hodeidah and 4 in Aden.", [(15, "Hodeidah"), (4, "Aden")]),
        ("The raid killed 15 people and wounded four in Hodeidah.", [(15, "Hodeidah")]),
        ("Shells killed five soldiers and two civilians in Sumy.", [(7, "Sumy")]),
        ("The two raids on Kutum killed 15 and wounded four people respectively.", [(15, "Kutum")]),
    ],
)
def test_other_tolls_stay(text: str, told: list[tuple[float, str]]) -> None:
    assert tolls(text) == told
