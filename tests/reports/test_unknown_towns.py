"""A site or a town that no list has gets the point of no other town than the one its own words name; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import PlaceRead
from safepassage.session.reading_texts import read_text


def point(text: str, words: str, lang: str = "en") -> PlaceRead | None:
    """Where the claim is whose quote holds these words."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims
    return next(one for one in claims if words in one.quote).place_resolved


MEULABOH = "MEULABOH, Indonesia - Two people drowned in Lhok Beuting. The Lamteh bridge has collapsed."


@pytest.mark.parametrize("words", ["drowned", "collapsed"])
def test_another_town_than_the_one_of_the_dateline_has_no_point_of_it(words: str) -> None:
    """Lhok Beuting is a town of its own, and the bridge that is told next may be there."""
    assert point(MEULABOH, words) is None


def test_a_site_of_a_text_that_was_filed_from_a_town_and_names_no_other_is_there() -> None:
    """Nothing tells of another town: the hospital is somewhere in Tuzla."""
    there = point("TUZLA, Bosnia - Shells fell on Gradina hospital. Three people died.", "Gradina")
    assert there is not None
    assert there.precision == "somewhere in Tuzla"


def test_a_quarter_lies_in_the_town_that_is_named_behind_it() -> None:
    """In the north of Donetsk, not in the town shelled before."""
    there = point("Shelling hit Horlivka. Two people were killed in the Azotnyi quarter in the north of Donetsk.", "killed")
    assert there is not None
    assert there.precision == "somewhere in Donetsk"


def test_a_road_to_a_town_of_no_list_has_no_point() -> None:
    """It begins anywhere."""
    assert point("Kathmandu airport is open. Roads to Gorkha are blocked by landslides.", "blocked") is None


def test_a_town_with_a_name_of_its_own_is_found_however_far_it_is_from_where_the_text_was_filed() -> None:
    """The only Zalingei of the world is in Sudan."""
    there = point("SENNAR - Two people drowned. Heavy rain has cut the road to Zalingei.", "road to")
    assert there is not None
    assert there.name == "Zalinjay"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("قصف القصر الجمهوري في تعز.", "somewhere in Taiz"),
        ("لحج: قتل اثنان بقصف على القصر الجمهوري في المدينة.", "somewhere in Laḩij"),
        ("اشتدت المعارك في الموصل. قتل ثلاثة في مستشفى الكندي بقصف.", "somewhere in Mosul"),
        ("سيطر الجيش على القصر الجمهوري في الخرطوم.", "site"),
        ("حلب – قصف الطيران مستشفى الكندي.", "site"),
    ],
)
def test_a_site_of_the_list_by_hand_is_one_only_in_its_own_country(text: str, where: str) -> None:
    """There is a Republican Palace in Khartoum and in Taiz, a Kindi hospital in Aleppo and in Mosul."""
    there = point(text, "القصر" if "القصر" in text else "الكندي", "ar")
    assert there is not None
    assert there.precision == where


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("أديس أبابا – قتل 4 أشخاص في قصف على مستشفى لملم في دبرتشو.", "لملم"),
        ("أكرا – انهارت مدرسة الرحمة في كيتاكرو وقتل ستة تلاميذ.", "كيتاكرو"),
    ],
)
def test_a_site_in_a_town_of_no_list_has_no_point_in_arabic_either(text: str, words: str) -> None:
    """Nothing but the dateline would tell one."""
    assert point(text, words, "ar") is None


def test_a_month_behind_a_site_is_no_town() -> None:
    """`في مارس` says when: the school is somewhere in Sanaa."""
    assert point("صنعاء – قتل 4 أشخاص في قصف على مدرسة النور في مارس الماضي.", "النور", "ar") is not None
