"""Which party an Arabic claim blames, each worked out by hand; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims


def actors(text: str) -> list[str]:
    return [one.actor for one in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل 7 أشخاص في أوكرانيا.",
        "قتل 9 جنود في إسرائيل في هجوم.",
        "قتل 12 جنديا في تركيا في انفجار.",
        "قتل 9 في العراق وإيران وتركيا.",
        "قتل أربعة في العاصمة كييف.",
        "قتل أربعة في هجوم على كييف.",
        "فر 200 لاجئ من تركيا إلى اليونان.",
    ],
)
def test_where_it_happened_did_nothing(text: str) -> None:
    """A country and its capital act only as the subject of a verb or where a raid is theirs."""
    assert actors(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "أفاد المرصد السوري بمقتل 6 عناصر من قوات النظام في درعا.",
        "قتل القيادي في حزب الله محمد نعمة ناصر في صور.",
        "قالت القيادة المركزية الأمريكية إنها قصفت مواقع للحوثيين.",
        "مقتل مقاتلي المعارضة في كمين قرب حماة.",
        "مقتل 8 من تنظيم الدولة في غارة للتحالف.",
        "استهدفت غارة مقاتلين من الحوثيين في صعدة وقتلت خمسة.",
        "قتل ثلاثة من عناصر حزب الله في قصف إسرائيلي.",
    ],
)
def test_whose_people_fell_did_not_do_it(text: str) -> None:
    assert actors(text) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "الفصائل المدعومة من تركيا قتلت خمسة في عفرين.",
        "قتلت الفصائل الموالية لتركيا خمسة في عفرين.",
        "قتلت ميليشيات مدعومة من روسيا أربعة في سرت.",
        "قتلت الفصائل السورية الموالية لأنقرة خمسة في عفرين.",
        "هاجم جنود منشقون عن الجيش السوري حاجزا في حمص.",
    ],
)
def test_those_whom_a_party_backs_are_not_the_party(text: str) -> None:
    """Nor are those who left it."""
    assert actors(text) == [""]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قتلت قوات الجيش السوري الحر ثلاثة في كفريا.", "المعارضة"),
        ("قتلت قوات النظام خمسة مدنيين في دوما.", "الحكومة السورية"),
        ("قصفت قوات النظام المدعومة من روسيا إدلب وقتلت خمسة.", "الحكومة السورية"),
        ("قتل مسلحون من تنظيم الدولة خمسة مدنيين في الموصل.", "تنظيم الدولة"),
        ("قتل خمسة مدنيين على يد عناصر من قوات النظام في درعا.", "الحكومة السورية"),
        ("قتل جندي من الجيش السوداني برصاص قوات الدعم السريع في كتم.", "قوات الدعم السريع"),
        ("قتلت إسرائيل 9 في نابلس.", "إسرائيل"),
        ("قصفت روسيا كييف بالصواريخ.", "روسيا"),
        ("قتل خمسة في قصف روسيا لمدينة سومي.", "روسيا"),
        ("اتهمت كييف روسيا بقصف محطة في خيرسون.", "روسيا"),
        ("شنت القوات الإسرائيلية غارات على مواقع حزب الله في صور.", "إسرائيل"),
        ("سقطت قذائف من مواقع الحوثيين على حي الروضة.", "الحوثيون"),
        ("نفت إسرائيل قصف المستشفى في غزة.", "إسرائيل"),
        ("اقترحت روسيا إقامة ممرات إنسانية في حلب.", "روسيا"),
        ("طالبت الأمم المتحدة إسرائيل بفتح معبر كرم أبو سالم.", "إسرائيل"),
    ],
)
def test_who_did_it_is_told(text: str, actor: str) -> None:
    """The subject, whoever shot, whoever is accused or called on; the Free Syrian Army is no army of the government."""
    assert actors(text) == [actor]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("طالبت الأمم المتحدة بالتحقيق في مقتل 13 شخصا في كيشيشي و5 في روتشورو.", "الأمم المتحدة"),
        ("دعت منظمة العفو إلى التحقيق في مقتل 13 شخصا في كيشيشي.", "منظمة العفو"),
        ("طالبت عائلات الضحايا بمحاسبة المسؤولين عن مقتل 13 شخصا في كيشيشي.", "عائلات الضحايا"),
        ("ورد الحوثيون بأن خمسة قتلوا في صعدة.", "الحوثيون"),
    ],
)
def test_who_asks_about_the_dead_or_answers_did_not_kill_them(text: str, claimant: str) -> None:
    """What is to be looked into is told as done; an answer is a saying."""
    found = claims(text)
    assert found
    assert {(one.claimant, one.modality, one.actor) for one in found} == {(claimant, Modality.ASSERTED, "")}


def test_what_is_demanded_stays_demanded() -> None:
    assert [one.modality for one in claims("طالب المتظاهرون بإعدام خمسة جنود في كيشيشي.")] == [Modality.DEMANDED]


@pytest.mark.parametrize("text", ["وردت أنباء بأن خمسة قتلوا في صعدة.", "ورد أن خمسة قتلوا في صعدة."])
def test_what_came_in_is_no_answer(text: str) -> None:
    assert [one.claimant for one in claims(text)] == ["author"]
