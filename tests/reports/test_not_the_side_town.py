"""What is told of the report's own town, or of a whole war, is not in the town of the sentence beside it; in both languages."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


_TULKARM = "Three people were killed in Tulkarm and its refugee camp on Monday. In Qalqilya, four people were wounded."
_ZALINGEI = "Shelling hit Zalingei and its camps on Sunday. Two people were shot in Nyala. Some 4,000 people have fled the camp since then."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{_TULKARM} Bulldozers destroyed 20 houses in the camp.", "Tulkarm"),
        (f"{_TULKARM} Bulldozers destroyed 20 houses in the camp. Soldiers withdrew from the city on Tuesday.", "Tulkarm"),
        (_ZALINGEI, "Zalingei"),
        (f"{_ZALINGEI} The town has no water.", "Zalingei"),
        (
            "Three people were killed in Kakuma and its camp on Monday. In Lodwar, police shot two. Now the camp has no water.",
            "Kakuma",
        ),
        # another camp was named since
        (
            "Three people were killed in Nablus and its camp. Soldiers raided Far'a camp near Tubas. Some 300 families fled the camp.",
            "Far'a camp",
        ),
    ],
)
def test_the_camp_is_that_of_the_town_that_was_told_with_it(text: str, place: str) -> None:
    assert claims(text)[-1].place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل ثلاثة أشخاص في طولكرم ومخيمها أمس. وفي قلقيلية اعتقل الجيش أربعة شبان. وهدمت الجرافات عشرين منزلا في المخيم.", "طولكرم"),
        (
            "قتل 12 شخصا في جنين ومخيمها. وفي رام الله قتل شاب عند مدخل البيرة. وأجلت الطواقم ثلاثة آلاف مواطن من المخيم. "
            "ومنع الجنود سيارات الإسعاف من الوصول إلى الجرحى.",
            "جنين",
        ),
        ("قتل ثلاثة أشخاص في نابلس ومخيمها أمس. واقتحم الجيش مخيم الفارعة في طوباس. ونزحت 300 عائلة من المخيم.", "مخيم الفارعة"),
    ],
)
def test_the_camp_is_that_of_the_town_that_was_told_with_it_in_arabic(text: str, place: str) -> None:
    assert claims(text, "ar")[-1].place == place


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "TRIPOLI - Forty migrants were killed in an air strike on Tajoura on Tuesday. In Gharyan, 40 bodies were found. "
            "The World Health Organization said the toll of the fighting since 4 April had reached 739 dead and 4,407 injured.",
            "Libya",
        ),
        (
            "KHARTOUM - Shells fell on Omdurman on Monday. In Bara, 12 people were killed. The Sudan Doctors Network said the toll of the "
            "war since 15 April had reached 3,900 dead.",
            "Sudan",
        ),
        ("GOMA - In Sake, shells killed three people on Friday. The hospital in Sake has received 210 wounded since 3 February.", "Saké"),
    ],
)
def test_the_toll_of_a_war_is_not_of_the_town_of_the_sentence_before(text: str, name: str) -> None:
    place = claims(text)[-1].place_resolved
    assert place is not None
    assert place.name == name


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وفي غريان عثر على 40 جثة. وقالت منظمة الصحة العالمية إن حصيلة المعارك منذ 4 أبريل بلغت 739 قتيلاً و4407 جرحى.", ""),
        ("وفي بارا قتل 12 شخصا. وقالت منظمة الصحة العالمية إن عدد ضحايا الحرب منذ 15 أبريل بلغ 3900 قتيل.", ""),
        # of a town, or of its hospital
        ("حصيلة المعارك في طرابلس منذ 4 أبريل بلغت 739 قتيلاً، بحسب منظمة الصحة العالمية.", "طرابلس"),
        ("وفي زليتن قتل 12 شخصا. وقال مستشفى زليتن إنه استقبل 210 جرحى منذ 3 فبراير.", "زليتن"),
    ],
)
def test_the_toll_of_a_war_is_not_of_the_town_of_the_sentence_before_in_arabic(text: str, place: str) -> None:
    assert (claims(text, "ar")[-1].place or "") == place


def test_a_town_that_is_named_only_afterwards_is_not_where_the_report_began() -> None:
    text = (
        "GROZNY, Russia (AP) - Russian jets bombed the center of the Chechen capital on Thursday, killing at least 18 people at a crowded "
        "market. Doctors at Hospital No. 4 said they had received 41 wounded since dawn, seven of whom died. The hospital has no "
        "electricity. In Shali, 30 kilometers to the southeast, a helicopter attack on Tuesday killed 55 people. The highway from Grozny "
        "to Nazran remained open on Thursday."
    )
    told = [(one.place or "").lower() for one in claims(text)[:4]]
    assert told == ["grozny", "grozny", "grozny", "shali"]
