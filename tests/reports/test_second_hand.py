"""Whose word is passed on: the party that told it claims it, through whoever repeats it, and the grade is the party's."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str, lang: str) -> tuple[Proposal, ...]:
    """What a text claims."""
    return tuple(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims)


@pytest.mark.parametrize(
    ("text", "claimant", "through"),
    [
        (
            "OCHA reports that, per the Al-Shabaab radio station Andalus, 12 Ethiopian soldiers were killed in Beledweyne.",
            "Al-Shabaab radio station Andalus",
            "OCHA",
        ),
        (
            "UNICEF said that, according to the Houthi health ministry, 9 children were killed in Hajjah.",
            "Houthi health ministry",
            "UNICEF",
        ),
        ("The army told the UN that 40 rebels were killed in Gao.", "army", "United Nations"),
        ("The UN was told by the army that 40 rebels were killed in Gao.", "army", "United Nations"),
        ("40 rebels were killed in Gao, the UN heard from the army.", "army", "United Nations"),
        ("MSF heard from the militia that 12 villagers were killed in Bunia.", "militia", "MSF"),
        ("According to information that WFP received from the SAF, 4 drivers were killed in Kosti.", "SAF", "WFP"),
        ('UNHCR spokesperson quoted the M23 leader: "No civilian was killed in Goma."', "M23 leader", "UNHCR spokesperson"),
        ("WHO's partner, the Hamas-run health ministry, said 50 were killed in Rafah.", "Hamas-run health ministry", ""),
        ('"Ukraine hit a school in Donetsk, 5 dead" - TASS', "TASS", ""),
        ("“Rebels shelled Goma, 4 dead” — AFP", "AFP", ""),
    ],
)
def test_who_told_it_claims_it(text: str, claimant: str, through: str) -> None:
    """All of a sentence are the claims of the party, graded as its own and not as the agency's that passes it on."""
    found = claims(text, "en")
    assert {(one.claimant, one.through) for one in found} == {(claimant, through)}
    assert {str(one.grade) for one in found} == {"C3"}


@pytest.mark.parametrize(
    ("text", "claimant", "through"),
    [
        ("قال الجيش للأمم المتحدة إن 40 مسلحا قتلوا في غاو.", "الجيش", "الأمم المتحدة"),
        ("قالت حركة الشباب للصليب الأحمر إن 12 جنديا قتلوا في كيسمايو.", "حركة الشباب", "الصليب الأحمر"),
        ("أبلغ الجيش الأمم المتحدة بمقتل 40 مسلحا في غاو.", "الجيش", "الأمم المتحدة"),
        ("وقالت الأمم المتحدة إن قوات الدعم السريع أبلغتها بمقتل 40 جنديا في الفاشر.", "قوات الدعم السريع", "الأمم المتحدة"),
        ("وقالت منظمة أطباء بلا حدود إن الجيش أبلغها أن 9 مدنيين قتلوا في الضعين.", "الجيش", "منظمة أطباء بلا حدود"),
        ("علمت الأمم المتحدة من الجيش أن 40 مسلحا قتلوا في غاو.", "الجيش", "الأمم المتحدة"),
    ],
)
def test_in_arabic_who_told_it_claims_it(text: str, claimant: str, through: str) -> None:
    """Behind `to the X`, with the one who was told as the object or written with the verb, `learnt from`."""
    (found,) = claims(text, "ar")
    assert (found.claimant, found.through, str(found.grade)) == (claimant, through, "C3")


@pytest.mark.parametrize(
    ("text", "claimant", "lang"),
    [
        ("قال الأمين العام للأمم المتحدة إن 40 مدنيا قتلوا في غاو.", "الأمم المتحدة", "ar"),
        ("قال المرصد السوري لحقوق الإنسان إن 12 مدنيا قتلوا في حمص.", "المرصد السوري لحقوق الإنسان", "ar"),
        ("UNHCR said that three people per day were killed in Goma.", "UNHCR", "en"),
        ("The minister quoted a figure: 12 people were killed in Goma.", "minister", "en"),
        ("قال الجيش للسكان إن 12 مسلحا قتلوا في حمص.", "الجيش", "ar"),
        ("MSF learned from satellite images that 12 villagers were killed in Bunia.", "MSF", "en"),
    ],
)
def test_whose_own_word_it_is_keeps_it(text: str, claimant: str, lang: str) -> None:
    """The office is of the United Nations, the observatory for human rights; pictures and rates tell nothing."""
    found = claims(text, lang)
    assert {(one.claimant, one.through) for one in found} == {(claimant, "")}


def test_what_is_noted_of_the_news_itself_says_nothing() -> None:
    """Behind a dash stands an agency, or a label."""
    assert [one.claimant for one in claims("Road to Homs closed - SANA", "en")] == ["SANA"]
    assert [one.claimant for one in claims("Road to Homs closed - BREAKING", "en")] == ["author"]
