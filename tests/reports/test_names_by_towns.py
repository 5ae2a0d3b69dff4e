"""A name of no list lies in or near the town that the words behind it name, not around the town of before; FYR is no town."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text


def precision_of(text: str) -> str:
    place = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims[-1].place_resolved
    return "" if place is None else place.precision


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("ILIGAN - Evacuees reached Iligan. Six people were killed in Barangay Gadongan in Marawi City.", "somewhere in Marawi City"),
        ("MOSUL - Shells fell on Tal Afar. Four died in Hay Salam in Mosul.", "somewhere in Mosul"),
        ("PORT SUDAN - El Obeid was shelled. Two people died in Um Gargour, in Nyala.", "somewhere in Nyala"),
        ("DAMASCUS - Aleppo was bombed. Three people died in Beit Sakhra near Idlib.", "somewhere around Idlib"),
        ("DAMASCUS - Aleppo was bombed. Three people died in Beit Sakhra.", "somewhere around Aleppo"),
        ("DAMASCUS - Aleppo was bombed. Three people died in Saraqib near Idlib.", "city"),
    ],
)
def test_a_name_of_no_list_lies_by_the_town_behind_it(text: str, precision: str) -> None:
    assert precision_of(text) == precision


@pytest.mark.parametrize(
    "text",
    [
        "FYR Macedonia: 8,000 people crossed on Sunday. Four people died in the camp.",
        "Refugees in FYR Macedonia said two people died.",
    ],
)
def test_fyr_macedonia_is_a_country(text: str) -> None:
    place = read_text(text, ident="t", doc_date=date(1999, 5, 20), lang="en").claims[-1].place_resolved
    assert place is not None
    assert place.country == "MK"
