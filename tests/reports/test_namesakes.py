"""Which of several places of one name is meant: areas with a direction in their name, the country or state beside a town, ends of roads."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.outside.reading_parts import load_atlas
from safepassage.records.reading import PlaceRead, Proposal
from safepassage.reports.rows.incident_places import RowPlaces
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def claim(text: str, lang: str = "en") -> Proposal:
    """The first claim of a text."""
    return read_text(text, ident="t", doc_date=DAY, lang=lang).claims[0]


def where(text: str, lang: str = "en") -> PlaceRead | None:
    """Its place."""
    return claim(text, lang).place_resolved


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("12 people were killed in South Omo, Ethiopia.", "South Omo", "ET"),
        ("12 people were killed in Central Java when a bridge fell.", "Central Java", "ID"),
        ("12 people were killed in Northern Ireland by a bomb.", "Northern Ireland", "GB"),
        ("12 were killed in the New Town of Kano.", "New Town of Kano", "NG"),
        ("A bomb killed 3 in the Old City of Kandy.", "Old City of Kandy", "LK"),
        ("Four people were shot dead in New Jersey on Sunday.", "New Jersey", "US"),
    ],
)
def test_an_area_of_its_own_is_no_part_of_a_namesake(text: str, name: str, country: str) -> None:
    """Neither of Mostar (airport OMO), of Java in Georgia, of the other Ireland, of Kano in Japan, of Kandi in Benin nor of Jersey."""
    place = where(text)
    assert place is not None
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize("text", ["Floods in South Gondar killed 12 people.", "Three were killed in North Kisumu on Sunday."])
def test_an_area_that_nobody_knows_has_no_point(text: str) -> None:
    """A direction with a capital letter need not be the north of the town: its point is withheld."""
    place = where(text)
    assert place is None or "district" not in place.precision


def test_a_part_of_a_town_is_still_its_part() -> None:
    """In small letters, of a town that is large or named by the text, the part lies 3 km from the middle."""
    place = where("Shelling killed 7 people in eastern Bakhmut on Monday.")
    assert place is not None
    assert (place.name, place.precision) == ("eastern Bakhmut", "district group")
    named = where("Mbandaka is flooded. 7 people drowned in eastern Mbandaka on Monday.")
    assert named is not None
    assert named.precision == "district group"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("12 were killed in Tripoli, Lebanon.", "LB"),
        ("8 people were killed in Tripoli (Lebanon) on Friday.", "LB"),
        ("12 people were killed in Tripoli in northern Lebanon.", "LB"),
        ("12 were killed in the Lebanese city of Tripoli.", "LB"),
        ("A hotel in Tripoli, Lebanon was bombed, killing 3.", "LB"),
        ("12 were killed in Paris, Texas.", "US"),
        ("12 were killed in Birmingham, Alabama, on Sunday.", "US"),
        ("12 were killed in Atlanta, Georgia.", "US"),
        ("12 were killed in Tripoli.", "LY"),
    ],
)
def test_the_country_or_state_beside_a_town_decides(text: str, country: str) -> None:
    """Behind a comma, in brackets, behind `in`, before it as a people's; without one the well-known town is meant."""
    place = where(text)
    assert place is not None
    assert place.country == country


def test_what_is_said_beside_a_town_once_holds_for_the_text() -> None:
    """Lebanon's Tripoli is meant again where the text names Tripoli alone."""
    found = read_text("Lebanon's Tripoli was shelled on Monday. In Tripoli 3 people died.", ident="t", doc_date=DAY, lang="en").claims
    assert {one.place_resolved.country for one in found if one.place_resolved} == {"LB"}


def test_a_town_that_the_country_beside_it_lacks_has_no_point() -> None:
    """Santiago of Cape Verde is an island; Chile's capital is not meant."""
    place = where("12 were killed in Santiago, Cape Verde.")
    assert place is not None
    assert (place.country, place.lon) == ("CV", None)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("قتل 12 في طرابلس بلبنان.", "LB"),
        ("قتل 12 في طرابلس في شمال لبنان.", "LB"),
        ("قتل 12 في مدينة طرابلس اللبنانية.", "LB"),
        ("قتل 12 في طرابلس (لبنان) يوم الاثنين.", "LB"),
        ("قتل 12 في طرابلس.", "LY"),
    ],
)
def test_the_country_beside_an_arabic_town_decides(text: str, country: str) -> None:
    """Joined with `in`, behind it, in brackets, as an adjective."""
    place = where(text, "ar")
    assert place is not None
    assert place.country == country


def test_both_ends_of_a_road_lie_in_one_country() -> None:
    """Bor of the Juba-Bor road is in South Sudan, not in Russia."""
    place = where("The Juba-Bor road was closed on Monday.")
    assert place is not None
    assert (place.country, place.precision) == ("SS", "on the road of Bor")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("12 were killed in downtown Port-au-Prince.", "Port-au-Prince"),
        ("A car bomb went off in downtown Mogadishu and killed 10.", "Mogadishu"),
        ("Two people were shot downtown Bukavu on Monday.", "Bukavu"),
    ],
)
def test_downtown_is_in_the_town(text: str, name: str) -> None:
    """The town has its point, whatever part of it is told."""
    place = where(text)
    assert place is not None
    assert (place.name, place.precision) == (name, "city")


def test_a_message_is_about_the_place_behind_its_label() -> None:
    """The dead of a report on Khartoum are not those of the road to Madani, which is told next."""
    text = "UPDATE Khartoum 20 April 2023\n\nAt least 330 dead and 3,200 wounded - WHO.\n\nRoad to Madani is said to be open."
    place = where(text)
    assert place is not None
    assert place.name == "Khartoum"


def test_a_market_in_a_far_province_of_that_name_has_no_point() -> None:
    """Muthanna is a quarter of Mosul, too; what Baghdad or Lagos tells of a province is of the province."""
    far = where("MOSUL - Suicide bombers attacked a market in Muthanna on Monday and killed 12.")
    assert far is not None
    assert (far.name, far.lon) == ("Muthanna", None)
    told = where("LAGOS - Gunmen killed 12 in Zamfara on Monday.")
    assert told is not None
    assert (told.name, told.precision) == ("Zamfara", "region")


@pytest.mark.parametrize(
    ("names", "country"),
    [(("Goma",), "CD"), (("Goma", "Bukavu"), "CD"), (("Bor", "Juba"), "SS"), (("Santiago",), "CL"), (("Bor",), "")],
)
def test_a_table_without_countries_goes_by_size_and_by_its_other_rows(names: tuple[str, ...], country: str) -> None:
    """Not by letter (Goma in the Philippines); a small town of four countries, and no other row: no point."""
    place = RowPlaces(load_atlas(), (), [(name, ()) for name in names]).place(names[0], ())
    assert place.country == country


@pytest.mark.parametrize(
    ("text", "country", "lang"),
    [
        ("Ukraine: A shell killed 2 in Nikopol. In Kherson 4 were wounded.\n\nMali: 5 people were killed in Gao.", "ML", "en"),
        ("Ukraine: A shell killed 2 in Nikopol. In Kherson 4 were wounded.\n\nHaiti: Three were killed in Tabarre.", "HT", "en"),
        ("Shells killed 3 in Sarajevo. In Zenica 2 were wounded.\n\nGaza City: 4 killed.", "PS", "en"),
        ("أوكرانيا: قتل 2 في باخموت وأصيب 4 في خيرسون.\n\nمالي: قتل 5 في غاو.", "ML", "ar"),
    ],
)
def test_a_line_that_begins_with_a_country_is_of_that_country(text: str, country: str, lang: str) -> None:
    """Of news of several countries none is put around the town of another; a name that nobody knows has a country and no point."""
    found = read_text(text, ident="t", doc_date=DAY, lang=lang).claims[-1].place_resolved
    assert found is not None
    assert found.country == country


@pytest.mark.parametrize(
    "text",
    [
        "In Lebanon, five died on Monday. In Tripoli, militias fought on Tuesday and killed 4.",
        "Lebanon: five died on Monday. In Libya militias fought in Tripoli on Tuesday and killed 4.",
    ],
)
def test_a_country_that_begins_a_line_is_not_that_of_another_sentence(text: str) -> None:
    """A comma holds for its own sentence, and a sentence that names a country is of that one."""
    found = read_text(text, ident="t", doc_date=DAY, lang="en").claims[-1].place_resolved
    assert found is not None
    assert (found.name, found.country) == ("Tripoli", "LY")


def test_of_towns_and_countries_in_a_row_none_lies_in_the_next() -> None:
    """Doha has its point, though Israel is named behind it."""
    place = where("Shells killed five in Doha, Israel, and Jordan.")
    assert place is not None
    assert (place.country, place.lon is None) == ("QA", False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل 12 في الجزء الشرقي من حلب.", "East Aleppo"),
        ("أصيب 9 بالجزء الشمالي من درنة.", "northern Derna"),
        ("انسحب الجيش من النصف الغربي من مدينة الموصل يوم الأحد.", "West Mosul"),
    ],
)
def test_the_side_of_an_arabic_town_is_a_part_of_it(text: str, name: str) -> None:
    """As in English (decision 0054)."""
    assert read_text("حلب", ident="t", doc_date=DAY, lang="ar").claims in ((), [])  # two words before a name are not there
    place = where(text, "ar")
    assert place is not None
    assert (place.name, place.precision) == (name, "district group")


def test_a_side_of_an_arabic_town_is_the_place_of_its_own_sentence_alone() -> None:
    """What is told of `the city` behind it, and what names no place, is of the town."""
    text = "باتت القوات تسيطر على الجزء الشرقي من مدينة باخموت. وقتل 3 مدنيين في المدينة. ولا توجد كهرباء ولا مياه."
    told = read_text(text, ident="t", doc_date=date(2023, 3, 2), lang="ar").claims
    assert [claim.place_resolved.name if claim.place_resolved else "" for claim in told] == ["eastern Bakhmut", "Bakhmut", "Bakhmut"]
    assert [claim.place.startswith("الجزء") for claim in told] == [True, False, False]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 2 في حمص الأحد. وقتل 3 في إدلب.",
        "قتل 2 في حمص الأحد. والاثنين قتل 3 في إدلب.",
        "قتل 2 في حمص الأحد. ويوم الاثنين قتل 3 في إدلب.",
    ],
)
def test_the_dead_of_one_town_are_not_put_to_the_town_before(text: str) -> None:
    told = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    assert [(claim.place, claim.harm.killed and claim.harm.killed.low) for claim in told] == [("حمص", 2), ("إدلب", 3)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Iran deported 3,000 Afghans to Herat. Tehran said that Iran would go on. Four people were killed in Herat.", "AF"),
        ("Tehran said Iranian pilgrims were safe. Iran will help. Three were killed in Najaf on Tuesday.", "IQ"),
        ("Ten people were killed in Sidi Bouzid.", "TN"),
        ("Four people were killed in Nioro.", "ML"),
    ],
)
def test_a_small_town_far_away_outweighs_no_large_one_of_its_name(text: str, country: str) -> None:
    """Villages of Iran, of Morocco and of the Gambia are called so, too."""
    found = read_text(text, ident="t", doc_date=DAY, lang="en").claims[-1].place_resolved
    assert found is not None
    assert (found.country, found.lon is None) == (country, False)


def test_a_town_that_is_called_as_its_province_is_the_town() -> None:
    """Beledweyne is called as the province is: its road begins in the town."""
    place = where("The Belet Weyne road was cut by floods.")
    assert place is not None
    assert (place.name, place.precision) == ("Belet Weyne road", "on the road of Beledweyne")


def test_a_people_is_no_village() -> None:
    """Haouza in Western Sahara is written so, too."""
    place = where("Clashes between Hausa and Funj in Blue Nile killed 200.")
    assert place is not None
    assert place.name == "Blue Nile"
