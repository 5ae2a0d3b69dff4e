"""A given name with a family name is a person, whoever announces it or not; organisations, places and offices are none."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.unannounced import black_names, looks_like_a_person, names_a_person, role_alone


def blacked(text: str) -> str:
    """The text with nobody spared."""
    return black_names(text, lambda _: False)[0]


@pytest.mark.parametrize(
    ("text", "black"),
    [
        ("Their mother, Fatima Hassan, was shot.", "Their mother, ■■■■■■■■■■■■■, was shot."),
        ("Mohammed, 34, a baker, and his son Omar, 7, died.", "■■■■■■■■, 34, a baker, and his son ■■■■, 7, died."),
        ("Olena Kovalenko-Bondar and John B. Smith fled.", "■■■■■■■■■■■■■■■■■■■■■■ and ■■■■■■■■■■■■■ fled."),
        ("Ali bin Hamza al-Masri said so.", "■■■■■■■■■■■■■■■■■■■■■■ said so."),
        ("KHALID OMAR, 22, KILLED IN HOMS", "■■■■■■■■■■■, 22, KILLED IN HOMS"),
        ("Kandil, a nurse at the hospital, was shot.", "■■■■■■, a nurse at the hospital, was shot."),
        ("They shot Kasongo, a teacher, and Kasereka, a baker.", "They shot ■■■■■■■, a teacher, and ■■■■■■■■, a baker."),
        ('"We hid," said Petrenko, a driver from Tokmak.', '"We hid," said ■■■■■■■■, a driver from Tokmak.'),
        ("SALMA AZIZ WAS KILLED", "■■■■■■■■■■ WAS KILLED"),
        ("قال محمد أحمد خالد إن الطريق مغلق", "قال ■■■■■■■■■■■■■■ إن الطريق مغلق"),
    ],
)
def test_a_name_in_a_sentence_is_blacked_out_letter_for_letter(text: str, black: str) -> None:
    """With an age after it a given name alone is enough; in Arabic two given names."""
    assert blacked(text) == black
    assert len(black) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell near Saint George Hospital and in King Abdullah Street.",
        "The Khalid ibn al-Walid Army left Port Victoria.",
        "Ali left; in May, 12 fled; Jordan, 40 km away, is shut.",
        "Meanwhile, a nurse at the clinic was shot. In Goma, a driver, who hid, was shot. Later, a baker was killed.",
        "Kyiv, a resident of Irpin said, is calm. MSF, a doctor said, was shut out. One, a teacher, fled. Suddenly, a farmer ran.",
        "Chad, a neighbour of Sudan, closed the crossing. Rosatom, a trader of uranium, and Caritas, a driver of reform, said so.",
        "Oxfam, a charity, and Wagner, a band of fighters, came to Sake, a town.",
        "The Omar Mosque, the Martin Luther School and the Elizabeth River stood.",
        "SAID UNHCR, 12 WERE HURT NEAR NASSER HOSPITAL",
        "WHO and MSF said that Aleppo, Homs and Idlib were shelled.",
        "أعلن الهلال الأحمر أن الطريق مغلق",
    ],
)
def test_places_organisations_and_single_words_stay(text: str) -> None:
    """A mosque named after a man is a place."""
    assert blacked(text) == text


def test_whoever_is_spared_stays() -> None:
    """A city with a person's name, or a public office, is for the caller to know; an age after it makes it a person nevertheless."""
    assert black_names("Carlos Casares was shelled.", lambda name: name == "Carlos Casares") == ("Carlos Casares was shelled.", 0)
    assert black_names("His son Omar, 7, died.", lambda _: True)[1] == 1


@pytest.mark.parametrize("value", ["John Smith", "Ahmad Hassan", "Fatima", "mother, Fatima Hassan", "محمد أحمد"])
def test_a_slot_with_a_given_name_names_a_person(value: str) -> None:
    """Alone, or beside other words."""
    assert names_a_person(value)


@pytest.mark.parametrize(
    "value",
    [
        "White Helmets",
        "Human Rights Watch",
        "ICRC",
        "Médecins Sans Frontières",
        "residents",
        "Jaish al-Islam",
        "Syrian government",
        "الأمم المتحدة",
    ],
)
def test_an_organisation_is_no_person_even_at_the_stricter_door(value: str) -> None:
    """By a word of organisations, by being small words, by its letters, or because it is well known."""
    assert not names_a_person(value)
    assert not looks_like_a_person(value)


@pytest.mark.parametrize(
    ("value", "role"),
    [
        ("Free Syrian Army commander Abu Ali al-Homsi", "Free Syrian Army commander"),
        ("Aid worker Sanaa Odeh", "Aid worker"),
        ("Relatives of Omar Nasser", "Relatives"),
        ("Neighbours of the Haddad family", "Neighbours"),
        ("Colleagues of journalist Wael Dahdouh", "Colleagues"),
        ("lawyer for Ibrahim Musa", "lawyer"),
        ("Hussein's widow", "widow"),
        ("Mother-of-three Amina Yusuf", "Mother-of-three"),
        ("Red Cross volunteer Zorvan Pelkit", "Red Cross volunteer"),
    ],
)
def test_a_role_with_any_name_behind_it_names_a_person(value: str, role: str) -> None:
    """Whether the name is on a list or not; what is left of it is the role."""
    assert names_a_person(value)
    assert role_alone(value) == role


@pytest.mark.parametrize("value", ["Abu Ali al-Homsi", "Umm Zorvan"])
def test_a_kunya_alone_is_a_person(value: str) -> None:
    """A father or mother of somebody."""
    assert names_a_person(value)


@pytest.mark.parametrize(
    "value",
    [
        "Abu Dhabi",
        "Abu Sayyaf",
        "Friends of the Earth",
        "Relatives of the victims",
        "lawyers for the detainees",
        "families of Homs",
        "mother of a soldier",
        "Syria's neighbours",
        "Save the Children",
        "Secretary General",
        "head of the Red Cross",
        "UN special envoy",
        "Foreign Ministry official",
        "mayor of Kharkiv",
    ],
)
def test_kin_of_nobody_named_and_roles_alone_are_no_person(value: str) -> None:
    """What follows is small, a place or an office."""
    assert not names_a_person(value)
    assert role_alone(value) == value


def test_what_a_person_types_is_held_to_more() -> None:
    """Two capitalised words that nobody knows may be a man: whoever means a group says so."""
    assert looks_like_a_person("Zorvan Pelkit")
    assert not looks_like_a_person("Zorvan Pelkit group")
    assert not names_a_person("Zorvan Pelkit")


@pytest.mark.parametrize(
    ("text", "black"),
    [
        ("J. Okonkwo called from the gate.", "■■■■■■■■■■ called from the gate."),
        ("He left. A. B. Kone stayed.", "He left. ■■■■■■■■■■ stayed."),
        ("Plan B. Doctors left N. Kivu and E. Ghouta.", "Plan B. Doctors left N. Kivu and E. Ghouta."),
        ("A. Findings of the mission", "A. Findings of the mission"),
        ("Khalid ibn al-Walid mosque was hit, and Ahmed Shawqi street.", "Khalid ibn al-Walid mosque was hit, and Ahmed Shawqi street."),
    ],
)
def test_initials_with_a_family_name_are_a_person(text: str, black: str) -> None:
    """What counts parts, a quarter of the sky or a plan is none; nor is what a mosque is named after."""
    assert blacked(text) == black
