"""A village that no gazetteer has lies in the province told beside it, never in another town of the text; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def at(text: str, name: str) -> tuple[str, str, bool]:
    """Precision and country of the place of that name, and whether it has a point."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    place = next(one.place_resolved for one in claims if one.place == name)
    return ("", "", False) if place is None else (place.precision, place.country, place.lat is not None)


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Gunmen kidnapped 287 students in Kuriga, Kaduna state. In Gada, Sokoto state, 15 pupils were taken.", "Kuriga", "Kaduna state"),
        ("Raiders killed nine in Bukwaya village, Nasarawa State. In Lagos, prices rose.", "Bukwaya", "Nasarawa State"),
        ("Shelling killed three in Orlopil, southern Donetsk region. Power is out in Dnipro.", "Orlopil", "southern Donetsk region"),
        ("Six died in Kambaluwa (Zamfara State). In Abuja, the president met governors.", "Kambaluwa", "Zamfara State"),
        ("Two people died in Umm Hawsh, in Aleppo province. In Damascus, the minister denied it.", "Umm Hawsh", "Aleppo province"),
        ("A shell killed a man in Petrolyubivka, in Russia's Belgorod region. A drone fell on Moscow.", "Petrolyubivka", "Belgorod region"),
        ("In Kandahar, two were hurt. Gunmen killed seven in Nawroba district of Paktia province.", "Nawroba", "Paktia province"),
        (
            "Shells hit Kharkiv. Two people died in the village of Novaya Tavolzhanka, Belgorod region.",
            "Novaya Tavolzhanka",
            "Belgorod region",
        ),
        ("In Taiz, two were hurt. Fighters killed two farmers in Al-Zawra village in Al-Bayda province.", "Al-Zawra", "Al-Bayda province"),
        ("Troops shot four in the hamlet of Zirikvo in the Djugu territory of Ituri. Crowds marched in Kinshasa.", "Zirikvo", "Ituri"),
    ],
)
def test_a_village_lies_in_its_own_province(text: str, name: str, precision: str) -> None:
    assert at(text, name)[0] == f"somewhere in {precision}"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # the area is not known either
        (
            "Maoists killed 76 policemen near Chintalnar in Dantewada district of Marhunga. A minister spoke in Mumbai.",
            "Chintalnar",
            "",
        ),
        # a country alone has no point
        ("Five were killed in Mugunzi, Burundi. Refugees reached Uvira.", "Mugunzi", "BI"),
        ("A bus burned in Abidjan. Across the border in Burkina Faso, seven people were killed in Sidarougo.", "Sidarougo", "BF"),
        ("In Lebanon, jets hit Deir Manqush, killing three. In Haifa, sirens sounded.", "Deir Manqush", "LB"),
        # a later sentence tells no more than the country
        ("Gunmen killed five in Bordugo. In Ouagadougou, markets closed.", "Bordugo", "BF"),
    ],
)
def test_without_a_province_there_is_no_point(text: str, name: str, country: str) -> None:
    assert at(text, name) == ("", country, False)


def test_a_village_told_again_lies_there_too() -> None:
    text = "Rebels killed six in Nyamirolo, South Kivu. In Goma, calm returned. On Sunday, four more people were killed in Nyamirolo."
    assert at(text, "Nyamirolo")[0] == "somewhere in South Kivu"


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Gunmen killed five in Bordugo, near Djibo. In Ouagadougou, markets closed.", "Bordugo", "somewhere around Djibo"),
        ("In Djibo, a bomb went off. Gunmen killed five in Bordugo.", "Bordugo", "somewhere around Djibo"),
        ("Gunmen killed two in the Karrada district of Baghdad.", "Karrada", "district"),
        ("In Taiz, a sniper killed a boy in Al-Rawdah neighbourhood.", "Al-Rawdah", "somewhere in Taiz"),
        ("Residents said Izium in Kharkiv region was shelled, killing two.", "Izium", "city"),
    ],
)
def test_a_town_named_before_it_still_is_around_it(text: str, name: str, precision: str) -> None:
    assert at(text, name)[0] == precision
