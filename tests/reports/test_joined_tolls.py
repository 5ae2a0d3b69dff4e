"""A toll told in two halves is one claim; two tolls are two."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


def tolls(text: str) -> list[Proposal]:
    """The claims that tell of killed or injured."""
    text = f"Fighting went on in Marib on Monday. {text}"
    return [one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if one.harm.killed or one.harm.injured]


@pytest.mark.parametrize(
    "text",
    [
        "Two killed, five wounded.",
        "Casualties: 2 killed, 5 injured.",
        "2 people died and 5 were hurt.",
        "Two people died and five were hurt.",
    ],
)
def test_killed_and_injured_side_by_side_are_one_claim(text: str) -> None:
    """One claim with two dead and five hurt, whose quote holds both."""
    (found,) = tolls(text)
    assert found.harm.killed is not None
    assert found.harm.injured is not None
    assert (found.harm.killed.low, found.harm.injured.low) == (2, 5)
    assert f"Fighting went on in Marib on Monday. {text}"[found.start : found.end] == found.quote


def test_a_toll_that_adds_up_what_was_before_is_a_claim_of_its_own() -> None:
    """`bringing the toll to 80` tells of all days, the three of one."""
    found = tolls("Shelling killed three people in Marib on Tuesday, bringing the death toll since March to 80.")
    assert [one.harm.killed.low for one in found if one.harm.killed] == [3, 80]


def told(text: str, lang: str = "en") -> list[tuple[float | None, float | None, str]]:
    """Killed, injured and place of each toll; no quote reaches into another's."""
    found = [one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang=lang).claims if one.harm.killed or one.harm.injured]
    assert all(text[one.start : one.end] == one.quote for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    return [
        (one.harm.killed.low if one.harm.killed else None, one.harm.injured.low if one.harm.injured else None, one.place) for one in found
    ]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Shelling killed four people in Bahri and three others in Khartoum.", [(4, None, "Bahri"), (3, None, "Khartoum")]),
        (
            "Two people were killed in Homs, three in Hama and one in Idlib.",
            [(2, None, "Homs"), (3, None, "Hama"), (1, None, "Idlib")],
        ),
        ("Four soldiers in Gao and two in Mopti were killed.", [(4, None, "Gao"), (2, None, "Mopti")]),
        ("Two women were killed in Gaza City and a child in Rafah.", [(2, None, "Gaza City"), (1, None, "Rafah")]),
        ("Three people died in Kharkiv, and in Sumy two were wounded.", [(3, None, "Kharkiv"), (None, 2, "Sumy")]),
        ("A strike on Rafah killed nine and one on Khan Younis six.", [(9, None, "Rafah"), (6, None, "Khan Younis")]),
        ("Rockets hit Sderot, wounding two, and Ashkelon, where one man died.", [(None, 2, "Sderot"), (1, None, "Ashkelon")]),
        (
            "Air strikes killed five people in Homs and seven in Hama, and wounded dozens in Idlib.",
            [(5, None, "Homs"), (7, None, "Hama"), (None, 24, "Idlib")],
        ),
        (
            "Sixteen people were killed on Thursday, ten of them in Saraqib and six in Binnish.",
            [(16, None, ""), (10, None, "Saraqib"), (6, None, "Binnish")],
        ),
    ],
)
def test_each_place_has_its_own_toll(text: str, tolls: list[tuple[float | None, float | None, str]]) -> None:
    """What the verb of the first says befell those of the second too, and each is counted where it was."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("12 people were killed in Aleppo and 30 wounded.", [(12, 30, "Aleppo")]),
        ("Five people died in Homs and 20 were wounded there.", [(5, 20, "Homs")]),
        ("Strikes on Idlib killed 8 people and destroyed two schools in Maarat.", [(8, None, "Idlib")]),
        ("The army killed 12 fighters near Homs and captured 5 in Hama.", [(12, None, "Homs")]),
        ("Four people, including two children from Hama, were killed in Homs.", [(4, None, "Homs")]),
        ("Israeli fire killed at least 21 people across Gaza, including eight in Jabalia and five in Rafah.", [(21, None, "Gaza")]),
        ("Attackers killed 12 people in the villages of Kona and Toro.", [(12, None, "Kona")]),
    ],
)
def test_one_toll_stays_one(text: str, tolls: list[tuple[float | None, float | None, str]]) -> None:
    """Neither a second place without a toll nor a part of the first toll makes a second one."""
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("مقتل 4 في بحري و3 في الخرطوم.", [(4, None, "بحري"), (3, None, "الخرطوم")]),
        ("قتل شخصان في حمص وثلاثة في حماة وواحد في إدلب.", [(2, None, "حمص"), (3, None, "حماة"), (1, None, "إدلب")]),
        ("أدت الغارات إلى مقتل 12 شخصاً في حلب وإصابة 7 في إدلب.", [(12, None, "حلب"), (None, 7, "إدلب")]),
        ("استشهدت امرأتان في غزة وطفل في رفح.", [(2, None, "غزة"), (1, None, "رفح")]),
        ("قتلت غارة على رفح تسعة أشخاص، وأخرى على خان يونس ستة.", [(9, None, "رفح"), (6, None, "خان يونس")]),
        ("قتل ثلاثة في حمص وجرح خمسة، وقتل اثنان في حماة.", [(3, 5, "حمص"), (2, None, "حماة")]),
        ("سقط 14 قتيلاً في أم درمان، بينما أصيب تسعة في الأبيض.", [(14, None, "أم درمان"), (None, 9, "الأبيض")]),
        ("قتل شخص وأصيب ثلاثة في نيكوبول، وأصيب اثنان في مارغانيتس.", [(1, 3, "نيكوبول"), (None, 2, "مارغانيتس")]),
        ("استهدفت مسيّرة سيارة في الخيام فسقط شهيدان.", [(2, None, "الخيام")]),
    ],
)
def test_each_place_has_its_own_toll_in_arabic(text: str, tolls: list[tuple[float | None, float | None, str]]) -> None:
    """As in English; a name that no gazetteer has is a place of its own too."""
    assert told(text, "ar") == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("قتل 12 شخصاً في حلب وأصيب 30.", [(12, 30, "حلب")]),
        ("قتل خمسة في حمص وأصيب عشرون هناك.", [(5, 20, "حمص")]),
        ("قُتل 21 شخصاً في غزة بينهم ثمانية في جباليا وخمسة في رفح.", [(21, None, "غزة")]),
        ("قتل 3 جنود من حمص و2 من حماة.", [(3, None, "حمص")]),
        ("قصف طال حي الجولان أوقع 11 قتيلاً و32 جريحاً في صفوف المدنيين.", [(11, 32, "حي الجولان")]),
    ],
)
def test_one_toll_stays_one_in_arabic(text: str, tolls: list[tuple[float | None, float | None, str]]) -> None:
    """Neither those of a part nor the hurt of the same strike make a second toll."""
    assert told(text, "ar") == tolls
