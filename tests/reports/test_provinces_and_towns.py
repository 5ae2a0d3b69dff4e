"""A province is not the town that is called like it, and a name that is only like a town's lies where the text tells it to be."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def last(text: str) -> Proposal:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims[-1]


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("The defence ministry said 61 people had been killed in Chiapas since Saturday.", "Chiapas", "region"),
        ("Soldiers took Ocosingo on Tuesday. The ministry said 61 people had been killed in Chiapas since Saturday.", "Chiapas", "region"),
        ("Twelve people were killed in Sulu on Monday, the Philippine army said.", "Sulu", "region"),
        ("Clashes killed six people in Maryland county, Liberia.", "Maryland", "region"),
        # the town by its own name
        ("Nine people were killed in Chiapa de Corzo, in Chiapas state, on Sunday.", "Chiapa de Corzo", "city"),
        ("Shelling hit Tal Rifaat, in Aleppo province, on Monday, killing two.", "Tal Rifaat", "city"),
    ],
)
def test_a_province_is_not_the_town_that_is_called_like_it(text: str, name: str, precision: str) -> None:
    place = last(text).place_resolved
    assert place is not None
    assert (place.name, place.precision) == (name, precision)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Rebels killed 14 peasants in the village of Huayao, in the province of Huanta, on Saturday night.", "somewhere around Huanta"),
        ("Rebels killed 14 peasants in Huayao, Huanta province, on Saturday.", "somewhere in Huanta province"),
        ("Gunmen killed nine people in Kaduwa, Zamfara state, Nigeria, on Friday.", "somewhere in Zamfara state"),
        ("Gunmen killed 20 villagers at Karimdad, in the province of Ghazni, on Friday.", "somewhere around Ghazni"),
    ],
)
def test_a_name_like_a_far_town_lies_in_the_province_told_beside_it(text: str, precision: str) -> None:
    place = last(text).place_resolved
    assert place is not None
    assert place.precision == precision


def test_a_state_of_no_list_is_no_town_of_a_like_name() -> None:
    assert last("Gunmen killed eight people in Tabasco state, Mexico, on Sunday.").place_resolved is None


def test_a_quarter_is_in_the_city_that_its_sentence_names() -> None:
    text = (
        "AYACUCHO, Peru - Rebels killed three people in Huanta on Monday. In Lima, a car bomb outside a bank in the Miraflores district "
        "injured four people."
    )
    place = last(text).place_resolved
    assert place is not None
    assert place.lat == pytest.approx(-12.1, abs=0.1)
    assert place.lon == pytest.approx(-77.0, abs=0.1)
