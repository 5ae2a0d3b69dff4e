"""What a network is told of the places of a text, worked out by hand."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed (sh setup.sh reading)")

from safepassage.outside.reading_parts import load_atlas
from safepassage.reports.arabic.voices.sentences import split_arabic
from safepassage.reports.arabic.where.survey import survey as survey_arabic
from safepassage.reports.places.place_hints import HINTED, Focus, Hinted, focuses_of, place_hints
from safepassage.reports.places.whereabouts import survey
from safepassage.reports.words.words import sentences_of, words_of

TEXT = (
    "Shells fall on Douma\n\nBEIRUT, 3 March - Shells fell on Douma on Saturday. Families fled from Douma to Damascus.\n\nHarasta\n"
    "The clinic of Harasta is shut.\nKafr Batna: quiet. Aid from Turkey is at the border, east of Douma."
)


def told(text: str) -> list[tuple[str, set[str]]]:
    pieces = sentences_of(text)
    mentions, abouts = survey(((start, words_of(text[start:end], start), text[start:end]) for start, end in pieces), text, load_atlas())
    return [(text[place.start : place.end], names_of(place)) for place in place_hints(text, pieces, mentions, focuses_of(abouts))]


def names_of(place: Hinted) -> set[str]:
    return {HINTED[number] for number in place.told}


def of(name: str, turn: int = 0) -> set[str]:
    return [names for written, names in told(TEXT) if written == name][turn]


def test_a_place_is_told_by_how_often_and_where_it_stands() -> None:
    assert {"city", "title", "lead", "often", "oftenest", "main"} <= of("Douma")  # four times
    assert "title" not in of("Douma", 1)
    assert {"once", "said to"} <= of("Damascus")
    assert {"twice", "heading"} <= of("Harasta")
    assert "heading" not in of("Harasta", 1)


def test_a_place_is_told_by_how_it_is_said() -> None:
    assert "said at" in of("Douma", 1)
    assert "said from" in of("Douma", 2)
    assert "relative" in of("Douma", 3)


def test_a_line_that_begins_with_a_name_and_a_colon_is_headed_by_it() -> None:
    assert "headed" in of("Kafr Batna")
    assert all("headed" not in names for written, names in told(TEXT) if written != "Kafr Batna")


def test_countries_and_what_lies_abroad_are_told() -> None:
    assert {"country", "abroad", "said from"} <= of("Turkey")
    assert "abroad" not in of("Damascus")


def test_the_first_place_of_a_line_is_told_and_countries_are_none() -> None:
    assert "first of line" in of("Harasta")
    assert "first of line" not in of("Damascus")
    assert "first of line" not in of("Turkey")


def test_a_place_has_one_sort_one_way_to_be_said_and_one_number() -> None:
    sorts = set(HINTED[:9])
    for _, names in told(TEXT):
        assert len(names & sorts) == 1
        assert len([name for name in names if name.startswith("said ")]) == 1
        assert len(names & {"once", "twice", "often", "all along"}) == 1


def test_arabic_places_are_told_alike() -> None:
    text = "دوما 3 مارس - سقطت قذائف على دوما أمس. وفر السكان إلى دمشق."
    pieces = sentences_of(text)
    surveyed = survey_arabic(list(split_arabic(text, pieces)), text, load_atlas())
    found = place_hints(text, pieces, surveyed.mentions(), surveyed.focuses())
    names = [names_of(place) for place in found]
    assert [text[place.start : place.end] for place in found] == ["دوما", "دوما", "دمشق"]
    assert {"main", "oftenest", "twice", "city"} <= names[0]
    assert {"once", "said to"} <= names[2]


def test_nothing_is_told_of_a_text_without_places() -> None:
    assert place_hints("Nothing here.", [(0, 13)], [[]], [Focus()]) == []
