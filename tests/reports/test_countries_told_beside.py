"""Which country a name lies in: by the dateline, by what is named beside it, by whose police tell it; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import PlaceRead
from safepassage.session.reading_texts import read_text


def last_place(text: str) -> PlaceRead | None:
    """Where the last claim of a text is."""
    return read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="en").claims[-1].place_resolved


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("JUBA (AFP) - Raiders killed 5 in Bor.", "Bor", "SS"),
        ("HOMS (AFP) - Shelling killed 12.", "Homs", "SY"),
        ("BEIRUT (AFP) - A bomb killed 3 in Saida.", "Sidon", "LB"),
        ("CARACAS (AFP) – Three were killed in Merida.", "Mérida", "VE"),
        ("HOMS (Reuters) - Shelling killed 12.", "Homs", "SY"),
    ],
)
def test_a_dateline_may_name_its_agency_in_capitals(text: str, name: str, country: str) -> None:
    place = last_place(text)
    assert place is not None
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Shelling killed 14 people in El Fasher. Nine people were killed in Buqda, Somalia.", "SO"),
        ("Shelling killed 14 people in El Fasher. Nine people were killed in Buqda in Somalia.", "SO"),
        ("Shelling killed 14 people in El Fasher. In Somalia, nine people were killed in Buqda.", "SO"),
        ("Fighting killed 14 in Goma and 3 in the village of Kwahaslalek, Nigeria.", "NG"),
        ("12 were killed in La Paz, El Salvador.", "SV"),
    ],
)
def test_what_no_list_has_there_lies_in_the_country_beside_it_without_a_point(text: str, country: str) -> None:
    place = last_place(text)
    assert place is not None
    assert (place.country, place.lat, place.lon) == (country, None, None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A bomb in Tripoli killed 6, Lebanese police said.", "LB"),
        ("TRIPOLI - A bomb in Tripoli killed 6, Libyan police said.", "LY"),
        ("A bomb in Tripoli killed 6, the police said.", "LY"),
    ],
)
def test_police_tell_of_their_own_country(text: str, country: str) -> None:
    place = last_place(text)
    assert place is not None
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("BAGHDAD (AFP) - A car bomb in Kut killed 8.", "IQ"),
        ("In Uri, shelling killed 3 Indian soldiers.", "IN"),
        ("Gunmen killed 30 people in Duk county.", "SS"),
        ("Floods killed 12 in Chikwawa.", "MW"),
    ],
)
def test_the_code_of_an_airport_is_no_name_of_its_town(text: str, country: str) -> None:
    """Kut is not Kutaisi, Uri not Uribe, Duk not Mtubatuba, whose airports are called so on luggage."""
    place = last_place(text)
    assert place is not None
    assert place.country == country
