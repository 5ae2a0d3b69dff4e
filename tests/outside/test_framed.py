"""Persons whom their role, their house, their age or a telephone number beside them shows; what is no person's stays."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.masking import blacked_out
from safepassage.outside.persons.unannounced import BLACK, black_names
from safepassage.outside.reading_parts import is_place
from safepassage.session.nameless import holds_office


def left(text: str) -> str:
    """What is left of a text, each name as one square."""
    masked = black_names(blacked_out(text, holds_office, is_place)[0], holds_office, is_place)[0]
    return " ".join(BLACK if set(word.strip(".,;:()'s")) == {BLACK} else word for word in masked.split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Militiamen shot dead Estanislao Quiroga on the road to Buenaventura.", "Estanislao Quiroga"),
        ("Rebels hanged the village chief Tamba Koroma in Kailahun.", "Tamba Koroma"),
        ("Community leader Rosalba Chindoy was found dead.", "Rosalba Chindoy"),
        ("Clan elder Ugas Warfa Diriye was killed in Galkayo.", "Warfa Diriye"),
        ("Hostage Ingrid Solberg was freed near Zamboanga.", "Ingrid Solberg"),
        ("Survivors Kamala and Hari Adhikari were flown to Pokhara.", "Kamala Hari Adhikari"),
        ("Two cousins, Berhane and Kibrom Hagos, were shot in Shire.", "Berhane Kibrom Hagos"),
        ("The column was led by Mykhailo Stetsenko.", "Mykhailo Stetsenko"),
        ("A mortar hit the house of Osman Tijani in Ombada.", "Osman Tijani"),
        ("The 9-year-old, Achol, was taken to the clinic.", "Achol"),
        ("A 77-year-old woman, Pema Sherpa, was found.", "Pema Sherpa"),
        ("Patient 4: female, 27, Gulalai Stanekzai, from Gardez.", "Gulalai Stanekzai"),
        ("Isatu Kargbo lost three sons to Ebola.", "Isatu Kargbo"),
        ("Father-of-three Wilner Exantus said the bridge is gone.", "Wilner Exantus"),
        ("The driver (Ruslan M.) was shot.", "Ruslan"),
        ("Camp in-charge Nurul Hoque said 300 shelters burned.", "Nurul Hoque"),
        ("Enumerator: Chipo Moyo", "Chipo Moyo"),
        ("Interview with Kaltouma, 31, at the centre.", "Kaltouma"),
        ("Call Serhii on 067 555 12 34 for a seat.", "Serhii"),
        ("0922 113 445 (Olena) has two places.", "Olena"),
        ("Gunmen kidnapped Yakubu Bitrus and Rifkatu Bitrus near Jos.", "Yakubu Rifkatu Bitrus"),
        ("Shabnam's brother Zmarai is stuck in Herat.", "Zmarai"),
    ],
)
def test_a_person_whom_his_role_or_house_shows_is_blacked_out(text: str, names: str) -> None:
    """Every word of the name, and nothing else is asked here."""
    found = left(text)
    assert not [name for name in names.split() if name in found], found


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot dead Fulani herders near Jos.",
        "Militiamen killed Hema villagers in Djugu.",
        "Shells hit the house of Parliament in Tripoli, and the house of Culture in Kherson.",
        "The convoy was led by Save the Children.",
        "The attack was led by Ahrar al-Sham.",
        "Talks led by Saudi Arabia and Egypt failed.",
        "Interview with Al Jazeera on Monday.",
        "Two towns, Bor and Pibor, were attacked.",
        "Two brothers, both from Mekelle, were killed.",
        "A 12-year-old, Syrian, was killed in Adana.",
        "Sudan lost five children to measles.",
        "Mariupol lost its hospital.",
        "Community leaders Forum said the road to Juba is open.",
        "Reporters Without Borders said two were killed.",
        "Chief Medical Officer said 12 died in Kailahun.",
        "Soldiers arrested Rohingya men in Sittwe.",
        "Hostage Families Forum demanded a deal.",
        "Residents of Old Fangak said boats came.",
        "Contact: Norwegian Refugee Council, Juba",
        "Supervisor: UNICEF",
        "The guard (SSNPS) shot two.",
        "Fighters from Kata'ib Hezbollah entered Al Qaim.",
        "Teacher Training College in Makeni burned.",
    ],
)
def test_peoples_bodies_and_places_beside_the_same_words_stay(text: str) -> None:
    """Not a letter goes."""
    assert left(text) == text


@pytest.mark.parametrize("office", ["Red Cross", "Nyala Hospital", "Sudanese Red Crescent", "Kosti"])
def test_the_office_beside_a_number_stays(office: str) -> None:
    """Before it and in brackets behind it."""
    assert office in left(f"Call {office} 0912 345 678 now.")
    assert office in left(f"0912 345 678 ({office}) is open.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Village head Malam Sani said 40 families fled.", "Sani"),
        ("Clan elder Ugas Hashi told Reuters that 12 were killed.", "Hashi"),
        ("Community leader Eduardo Salcedo reported 3 dead.", "Eduardo Salcedo"),
    ],
)
def test_who_speaks_for_few_is_not_named(text: str, name: str) -> None:
    assert name not in left(text)


@pytest.mark.parametrize(
    "text", ["Camp manager Oxfam said 40 tents burned.", "Village head Idlib said nothing.", "Tribal chief Sheikh Zayed Hospital was hit."]
)
def test_a_body_or_a_place_behind_such_a_role_stays(text: str) -> None:
    assert left(text) == text
