"""Which place of a text a claim is about, one row for each rule, each worked out by hand; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.outside.reading_parts import load_atlas
from safepassage.records.reading import Proposal
from safepassage.reports.places.whereabouts import survey
from safepassage.reports.words.words import sentences_of, words_of
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


def claim(text: str, words: str, lang: str = "en") -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang=lang).claims if words in one.quote)


def about(text: str) -> str:
    """What a text is about, by how it is told; one of the things that the place of a claim is chosen by."""
    lines = [(start, words_of(text[start:end], start), text[start:end]) for start, end in sentences_of(text)]
    main = survey(lines, text, load_atlas())[1][0].main
    assert main is not None
    return main.text


def test_a_text_whose_first_sentence_tells_of_no_other_town_is_about_the_one_it_was_filed_from() -> None:
    """One call to Sarajevo makes no text about Sarajevo."""
    text = (
        "TUZLA, Bosnia, April 17 - Shells fell on the hospital today, officers said.\n\nThe commander told Sarajevo by telephone that "
        "his men had food for four days.\n\nTown officials said 31 people had died since Monday."
    )
    assert claim(text, "31 people").place == "TUZLA"


def test_a_road_named_after_a_town_has_the_point_of_that_town_and_says_so() -> None:
    """Of the road from Juba to Nimule, in a text about Juba, the point is Nimule's: on the road of Nimule."""
    text = "Fighting in Juba went on for a third day on Tuesday. The Juba-Nimule road is closed to aid convoys."
    found = claim(text, "road is closed")
    assert found.place == "Juba-Nimule road"
    assert found.place_resolved is not None
    assert found.place_resolved.precision == "on the road of Nimule"


def test_what_a_line_begins_with_is_what_it_is_about() -> None:
    """The second item of the list is about Kherson: `the city` is Kherson there, though the text is about Lysychansk."""
    text = (
        "Lysychansk: flash update\n\nLysychansk: Russian forces shelled the city on Tuesday.\n"
        "Kherson: The city has been under the control of Russian forces since Monday. Water has run out.\n"
    )
    assert claim(text, "under the control").place == "Kherson"
    assert claim(text, "Water has run out").place == "Kherson"


def test_where_envoys_met_is_the_place_of_what_they_did_there() -> None:
    """`In Nairobi, envoys called` is of Nairobi; the fighting of the text is in Mogadishu."""
    text = "Shells fell on Mogadishu on Tuesday.\n\nIn Nairobi, European envoys called for an immediate truce."
    assert claim(text, "envoys called").place == "Nairobi"


def test_troops_that_go_from_one_town_to_another_are_told_of_the_other() -> None:
    """From Kirkuk to Tikrit: the place of the move is Tikrit."""
    text = "Gunmen hold Tikrit. The army moved two battalions from Kirkuk to Tikrit on Tuesday, an officer said."
    assert claim(text, "two battalions").place == "Tikrit"


def test_the_lines_above_a_text_name_what_it_is_about() -> None:
    """A region in the first line and a town in the second: the town. Where talks are held does not count."""
    text = (
        "CENTRAL AFRICAN REPUBLIC - OUAKA\nSituation in and around Bambari\nReport no. 4, 17 April 2019\n\n"
        "- Armed men shelled Ippy and Ippy market on Monday.\n- The hospital has no more blood.\n"
    )
    assert about(text) == "Bambari"


def test_the_district_named_most_gives_way_to_its_city_where_a_text_is_about_it() -> None:
    """Two sentences speak of Abu Salim; the text is about Tripoli, where it was filed."""
    text = (
        "TRIPOLI, April 17 - Rockets hit Abu Salim on Tuesday. Shops in Abu Salim were shut.\n\n"
        "The war has displaced 25,000 people, the council said."
    )
    assert about(text) == "TRIPOLI"


def test_an_airport_lies_where_it_is_not_in_the_middle_of_its_city() -> None:
    """Kandahar airport is 16 km from Kandahar."""
    found = claim("Fighting around Kandahar went on.\n\nTaliban fighters shelled Kandahar airport on Tuesday.", "airport").place_resolved
    assert found is not None
    assert (found.precision, found.lat) == ("site", 31.506)


def test_a_text_about_a_region_is_about_the_town_that_it_tells_of() -> None:
    """The title has Unity State; what is said of no place is said of Bentiu, which the text tells of."""
    text = (
        "UNITY STATE\nReport no. 9, 17 April 2019\n\nBentiu changed hands on Monday. Fighters hold Bentiu.\n\n"
        "NEEDS\nHealth: 31 wounded patients need surgery.\n"
    )
    assert claim(text, "31 wounded").place == "Bentiu"


def test_a_name_before_a_dash_in_an_arabic_title_is_a_place() -> None:
    """The emergency room of Nyala - South Darfur: what has no place of its own is of Nyala."""
    text = "غرفة طوارئ نيالا – ولاية جنوب دارفور\n\nقتل 12 شخصاً في قصف على السوق صباح اليوم."
    assert claim(text, "12", "ar").place == "نيالا"


def test_a_text_filed_from_abroad_is_not_about_the_town_it_was_filed_from() -> None:
    """The agency sits in Beirut; a first sentence that tells only of a part of a Syrian city tells of Syria."""
    text = (
        "BEIRUT, Dec 14 - A truce for eastern Aleppo broke down on Wednesday.\n\n"
        "Rockets hit the Mashhad quarter at noon, residents said. State television said that six people were killed."
    )
    rockets = next(claim for claim in read_text(text, ident="t", doc_date=date(2016, 12, 14), lang="en").claims if "Rockets" in claim.quote)
    assert rockets.place_resolved is not None
    assert rockets.place_resolved.country == "SY"


@pytest.mark.parametrize(
    ("said", "place", "point"),
    [
        ("Shells fell on Dar'a on Tuesday.", "Dar'a", 32.62),
        ("Shells fell on Sa'ada on Tuesday.", "Sa'ada", 16.94),
        ("Gunmen stormed Pul-i-Khumri on Tuesday.", "Pul-i-Khumri", 35.95),
    ],
)
def test_a_name_goes_on_in_small_letters_behind_a_sign(said: str, place: str, point: float) -> None:
    """`Dar` is no place of itself, and not in Tanzania."""
    found = read_text(said, ident="t", doc_date=WEDNESDAY, lang="en").claims[0]
    assert found.place == place
    assert found.place_resolved is not None
    assert found.place_resolved.lat == pytest.approx(point, abs=0.03)


@pytest.mark.parametrize(
    "said",
    [
        "Fighting went on in Najaf. Mr Sadr spoke on Monday. Sadr fighters killed four soldiers on Tuesday.",
        "Fighting went on in Najaf. Gunmen loyal to Sadr killed four soldiers on Tuesday.",
    ],
)
def test_a_name_that_is_somebodys_is_no_place(said: str) -> None:
    """Behind a title anywhere in the text, or behind `loyal to`."""
    assert claim(said, "four soldiers").place == "Najaf"


def test_where_behind_a_name_means_it() -> None:
    """`the base at Ad Dumayr, where commandos were dropped`: there."""
    text = "Troops stormed Homs on Monday. They surrounded the base at Palmyra, where commandos were dropped by helicopter on Tuesday."
    assert claim(text, "commandos").place == "Palmyra"


def test_the_only_town_of_its_name_in_the_country_is_meant_however_far_off() -> None:
    """Ad Dabbah on the Nile lies 700 km from El Fasher, which the text is about."""
    text = "Shelling of El Fasher went on for a third day. Seventy trucks loaded with food have been waiting in Ad Dabbah since Monday."
    found = claim(text, "Seventy trucks")
    assert found.place_resolved is not None
    assert found.place_resolved.lat == pytest.approx(18.05, abs=0.1)


@pytest.mark.parametrize(("name", "country"), [("السويد", "SE"), ("كينيا", "KE"), ("أرمينيا", "AM"), ("كولومبيا", "CO"), ("الفلبين", "PH")])
def test_a_country_is_known_by_its_arabic_name(name: str, country: str) -> None:
    """Before any town that is called as it is, and no unknown name near the city of the text."""
    first = load_atlas().find(name)[0]
    assert (first.country, first.precision) == (country, "country")


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Drones hit a hospital in Kharkiv's Saltivka district.", "hit", "Saltivka"),
        ("Four people were killed in Goma's Ndosho quarter.", "killed", "Ndosho"),
        ("Shells hit Gaza’s Shujaiya neighbourhood, killing four.", "hit", "Shujaiya"),
        ("Four people were killed in Khartoum's Bahri.", "killed", "Bahri"),
        ("People in Darfur's Kalma camp are starving.", "starving", "Kalma camp"),
        ("Goma's hospitals are full. Four people were killed in Sake.", "killed", "Sake"),
    ],
)
def test_a_quarter_behind_its_city_s_name_is_where_it_was(text: str, words: str, place: str) -> None:
    """`in Kharkiv's Saltivka district` is in Saltivka, of Kharkiv."""
    assert claim(text, words).place == place
