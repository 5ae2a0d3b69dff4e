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


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Mortars killed three and wounded eleven in Hajjah and Marib, respectively.", (3, "Hajjah"), (11, "Marib")),
        ("Drones killed four people and injured seven in Nikopol and Kherson respectively.", (4, "Nikopol"), (7, "Kherson")),
        ("The raids on Kutum and Mellit killed 15 and wounded four people respectively.", (15, "Kutum"), (4, "Mellit")),
    ],
)
def test_the_killed_are_at_one_place_and_the_wounded_at_the_other(text: str, killed: tuple[float, str], injured: tuple[float, str]) -> None:
    assert (tolls(text), tolls(text, "injured")) == ([killed], [injured])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15 people and 4 people were killed in Hodeidah and Aden.", [(19, "Hodeidah and Aden")]),
        ("Seven and four people were killed in Uvira and Fizi.", [(11, "Uvira and Fizi")]),
        ("Five, nine and two people died in Loikaw, Lashio and Bhamo.", [(16, "Loikaw, Lashio and Bhamo")]),
        ("Strikes on Tyre and Nabatieh killed 15 and four people.", [(19, "Tyre and Nabatieh")]),
        ("In Izium and Sumy, six women and three men were killed.", [(9, "Izium and Sumy")]),
    ],
)
def test_where_no_word_tells_which_is_where_the_toll_is_of_all_places(text: str, told: list[tuple[float, str]]) -> None:
    assert tolls(text) == told
    assert all(one.place_resolved is None for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two brothers aged seven and ten were killed in Uvira and Fizi.", 2),
        ("Two brothers, seven and ten, were killed in Uvira and Fizi.", 2),
        ("Between seven and ten people were killed in Uvira and Fizi.", 7),
        ("A girl, eight, and a man, 50, were killed in Sumy.", 2),
        ("Three sisters, six, eight and 11, were killed in Hama.", 3),
    ],
)
def test_ages_are_not_added_up(text: str, told: float) -> None:
    assert [count for count, _ in tolls(text)] == [told]


def test_so_have_the_wounded() -> None:
    assert tolls("15 and 4 people were wounded in Hodeidah and Aden respectively.", "injured") == [(15, "Hodeidah"), (4, "Aden")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("15 people were killed in Hodeidah and 4 in Aden.", [(15, "Hodeidah"), (4, "Aden")]),
        ("The raid killed 15 people and wounded four in Hodeidah.", [(15, "Hodeidah")]),
        ("Shells killed five soldiers and two civilians in Sumy.", [(7, "Sumy")]),
        ("Six people in Tyre and four people in Nabatieh were killed.", [(6, "Tyre"), (4, "Nabatieh")]),
        ("The two raids on Kutum killed 15 and wounded four people respectively.", [(15, "Kutum")]),
    ],
)
def test_other_tolls_stay(text: str, told: list[tuple[float, str]]) -> None:
    assert tolls(text) == told
