"""A name that is a town's as well is a person's where no town can stand; how large the town is and how it sounds decide the rest."""

from __future__ import annotations

import pytest

from safepassage.outside.persons.size_of_places import is_large
from safepassage.outside.persons.unannounced import BLACK, black_names
from safepassage.outside.reading_parts import is_place


def blackened(text: str) -> str:
    """The words that are gone, side by side."""
    black = black_names(text, lambda _: False, is_place)[0]
    return " ".join("".join(a if b == BLACK else " " for a, b in zip(text, black, strict=True)).split())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("18 | Bahati | F | 3 | malaria | dead", "Bahati"),
        ("19 | Shamil | M | 44 | GSW", "Shamil"),
        ("Luz F 27 fracture", "Luz"),
        ("Bed 3 - Imelda - F - 40", "Imelda"),
        ("Stepan, 61, blast injury", "Stepan"),
        ("pt Madina, mother of two, cholera", "Madina"),
        ("Zara bled till noon", "Zara"),
        ("Beslan cried all night", "Beslan"),
        ("Musa has the keys", "Musa"),
        ("Maria had two goats. Both died.", "Maria"),
        ("Lena, stay in the cellar", "Lena"),
        ("Lasha, don't come over the field", "Lasha"),
        ("Hodan's phone is off", "Hodan"),
        ("Salome's arm is broken", "Salome"),
        ("1120 caller gave the name Selam, waters broken", "Selam"),
        ("the boy answers to Stepan", "Stepan"),
        ("identified by the aunt as Lasha", "Lasha"),
        ("his card says Bohdan", "Bohdan"),
        ("my Milan is dead", "Milan"),
        ('"Where is my Taras?" she asked', "Taras"),
        ('"They took the goats," said Salome. "All of them."', "Salome"),
        ("1344 Base: who is with Roza? Over", "Roza"),
        ("As agreed with Bol, we pay the driver.", "Bol"),
        ("They broke into the shop of Sebastián and beat him.", "Sebastián"),
        ("Chief Garang left", "Garang"),
        ("the sisters Nalini and Roza - same house", "Nalini Roza"),
        ("20 | Peace | F | 5 | burns", "Peace"),
    ],
)
def test_where_no_town_can_stand_a_name_that_a_town_has_is_a_persons(text: str, name: str) -> None:
    """By the sex beside an age, what a body does, who is spoken to, whose arm it is, what a name is said to be."""
    assert blackened(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Juba cried for peace",
        "Rafah bled all night",
        "Goma, stay strong",
        "Khartoum has the keys to the talks",
        "Goma's heart is broken",
        "My Aleppo is dead",
        '"Where is our Sudan?" the crowd sang',
        '"The road is closed," said OCHA.',
        '"No one may pass," said Moscow.',
        "who is with UNMISS?",
        "as agreed with Hezbollah",
        "| Mocha | 3 | open |",
        "Kakuma, 19 cases, measles",
        "near Roza",
        "trucks left Lena at noon",
        "meet me in Salem",
        "Place: Bol",
        "Bol was shelled again overnight.",
        "Fighting around Garang and Bahati goes on.",
        "Families, stay inside",
        "Kilo, say again",
        "Amputation, 34, broken leg",
        "Chief Executive left",
        "the group took the name Al-Furqan",
        "my WhatsApp is gone",
        "12 | Staff | F | 30",
    ],
)
def test_a_large_town_a_body_and_a_plain_word_stay(text: str) -> None:
    """A capital weeps in many a report, and a village stays where towns stand."""
    assert blackened(text) == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("no news from Rojhat", "Rojhat"),
        ("confirm you have Adong on board, over", "Adong"),
        ("I have Malalai here", "Malalai"),
        ("we have Ngalula in the car", "Ngalula"),
        ("Case study 4: Mwende's story", "Mwende"),
        ("The house of Zarmina burnt", "Zarmina"),
        ("Elder Mukalay left", "Mukalay"),
        ("Uncle Nangialai left", "Nangialai"),
        ("- Lemlem", "Lemlem"),
        ("1. Nandini", "Nandini"),
        ("Torpekai is crying", "Torpekai"),
        ("Nyamuoch slept under the bridge", "Nyamuoch"),
        ("He may use the name Kostya", "Kostya"),
        ("little Ivanko - one grave", "Ivanko"),
        ("Lima to base: Gulalai refuses to board", "Gulalai"),
    ],
)
def test_a_single_name_of_chats_logs_and_lists_is_known_by_its_sound(text: str, name: str) -> None:
    """Names of many peoples, in lines of a few words."""
    assert blackened(text) == name


@pytest.mark.parametrize(
    "text", ["- Access", "1. Findings", "- Nyala", "2. Kassala", "no news from Kupiansk", "no word from MSF", "Hello, minutes attached"]
)
def test_a_heading_a_town_and_a_body_stay_in_the_same_lines(text: str) -> None:
    """What stands in a list is as often a heading or a town."""
    assert blackened(text) == ""


def test_a_place_is_large_by_its_people_our_list_or_the_case() -> None:
    """Milan, the camp that only a case knows; not the villages Bol, nor Lasha, as Lashio is called too."""
    assert is_large("Milan", is_place)
    assert is_large("Goma", is_place)
    assert is_large("Qxzv Depot", lambda _: True)
    assert not is_large("Bol", is_place)
    assert not is_large("Lasha", is_place)
    assert not is_large("Milan", lambda _: False)
