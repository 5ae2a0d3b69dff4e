"""Who is hit, reached, treated or mourned is no place, though no list has the name; a town that is hit or reached is one."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text


def places(text: str) -> list[str]:
    return [one.place for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims]


@pytest.mark.parametrize(
    "text",
    [
        "A bullet struck Tymofiy in the chest.",
        "Shrapnel hit Moo Paw near the eye.",
        "A mine splinter hit Bakheet in his leg.",
        "A shell hit Lyudmila as she hung out washing, killing her.",
        "Medics reached Oksana after nine hours.",
        "Firefighters reached Maryna at dawn.",
        "Surgeons treated Tymofiy for burns after the shelling.",
        "Sviatoslav was hit by a bullet.",
        "Twelve people died, according to Wamtracker.",
    ],
)
def test_who_is_hit_or_reached_is_no_place(text: str) -> None:
    assert set(places(text)) <= {""}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells hit Zarqana on Monday, killing two.", "Zarqana"),
        ("Rockets struck Toretsk overnight.", "Toretsk"),
        ("Troops reached Wad Rawah on Saturday.", "Wad Rawah"),
        ("Rebels reached Kibirango on Friday.", "Kibirango"),
        ("Soldiers reached Maryna on Friday.", "Maryna"),
        ("M23 fighters captured Nyabibwe.", "Nyabibwe"),
        ("Drones hit Kostiantynivka in the morning, killing three.", "Kostiantynivka"),
        ("A bullet hit Tymofiy in the chest in Kherson.", "Kherson"),
        ("A rocket hit Karim bridge near Raqqa.", "Karim bridge"),
        ("A missile hit Halima bridge on Monday.", "Halima bridge"),
    ],
)
def test_what_is_hit_or_reached_by_forces_is_a_place(text: str, place: str) -> None:
    assert place in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers reached Tesfaye Gebre under the rubble on Monday.",
        "Firefighters reached Bosco Tshimanga on Tuesday.",
        "Paramedics reached Abu Sakhr on Friday.",
        "Soldiers reached Lidiya Bondarchuk on Monday.",
        "Aid workers reached Halyna Stepanivna on Monday.",
        "Aid workers reached Daoud Ismail on Monday.",
        "The convoy reached Thiri Moe, 71, on Monday.",
        "Volunteers reached Kasongo Mbuyi and her three children on Monday.",
        "Volunteers reached Kasongo Mbuyi, a mother of three, on Monday.",
    ],
)
def test_a_name_on_no_list_is_no_place_where_the_words_tell_a_person(text: str) -> None:
    assert set(places(text)) <= {""}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rescuers reached Douz Ighil on Monday. In Douz Ighil, 12 people died.", "Douz Ighil"),
        ("The convoy reached Kalma Hamra on Monday.", "Kalma Hamra"),
        ("Aid convoys reached Kutum Fafa, where women and children wait, on Monday.", "Kutum Fafa"),
        ("Shells hit Nowa Sieva, a village of 71 families.", "Nowa Sieva"),
        ("Troops reached Kafr Ibrahim on Monday.", "Kafr Ibrahim"),
        ("Trucks reached Saint Peter on Monday.", "Saint Peter"),
    ],
)
def test_a_village_on_no_list_stays_a_place(text: str, place: str) -> None:
    assert place in places(text)
