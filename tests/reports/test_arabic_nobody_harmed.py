"""That an Arabic deed harmed nobody, told at its end; and who fled beside what was hit. Sentences written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims_of(text: str) -> list[Proposal]:
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims)


@pytest.mark.parametrize(
    ("text", "deed", "none"),
    [
        ("سقطت قذائف هاون على حي برزة بدمشق دون وقوع إصابات.", "shelling", "injury"),
        ("قصف على معرشمارين دون إصابات.", "shelling", "injury"),
        ("الساعة 10:00 قصف مدفعي على حاس، لا إصابات.", "shelling", "injury"),
        ("انفجرت عبوة ناسفة في بغداد أمس من دون خسائر بشرية.", "explosion", "killing"),
        ("وقعت اشتباكات في حمص دون أن يسقط قتلى.", "clash", "killing"),
        ("سقط صاروخ في حيفا ولا إصابات.", "shelling", "injury"),
    ],
)
def test_none_at_the_end_is_told(text: str, deed: str, none: str) -> None:
    found = claims_of(text)
    assert [(claim.subtype, claim.negative) for claim in found] == [(deed, False), (none, True)]
    assert found[0].place == found[1].place


@pytest.mark.parametrize(
    "text",
    [
        "قصف على درنة دون ورود أنباء عن إصابات.",  # nothing is known
        "قصف على درنة دون إصابات خطيرة.",  # none of a sort
        "قتل 3 في قصف على درنة دون إصابات بين العسكريين.",  # none of some
        "قصفت المدفعية تلبيسة ليلا دون خسائر مادية.",  # of things
    ],
)
def test_what_is_not_known_is_no_none(text: str) -> None:
    assert [claim.negative for claim in claims_of(text)] == [False]


def test_that_none_was_hurt_denies_no_shelling() -> None:
    assert [(claim.subtype, claim.negative) for claim in claims_of("لم تقع إصابات في قصف سرمين.")] == [("injury", True)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("تضررت 900 خيمة وتشردت 700 أسرة بسبب السيول في مأرب.", [(ReadKind.INCIDENT, 900), (ReadKind.DISPLACEMENT, 700)]),
        ("نهبت 20 متجرا ونزح 600 شخص في بانغي.", [(ReadKind.INCIDENT, 20), (ReadKind.DISPLACEMENT, 600)]),
        ("دمرت الغارات 9 منازل في صعدة وشردت 40 أسرة.", [(ReadKind.INCIDENT, 9), (ReadKind.DISPLACEMENT, 40)]),
        ("نزح 900 شخص وتضررت 40 خيمة في حجة.", [(ReadKind.DISPLACEMENT, 900), (ReadKind.INCIDENT, 40)]),
    ],
)
def test_who_fled_is_told_beside_what_was_hit(text: str, counts: list[tuple[ReadKind, float]]) -> None:
    found = claims_of(text)
    assert [(claim.kind, claim.count.low if claim.count else None) for claim in found] == counts
    assert len({claim.place for claim in found}) == 1


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        # named, with a title: one, whatever the verb tells
        ("قتل الطبيب خالد المصري بقصف على مستشفى في رفح.", 1, None),
        ("قتلت الناشطة سعاد حمود في منزلها بالبصرة قبل يومين.", 1, None),
        ("قتل الصحفي خالد المصري وزوجته في غارة على رفح.", 2, None),
        ("جرح المعلم أحمد يوسف في إدلب.", None, 1),
        ("قتل الجندي الروسي خمسة مدنيين في بوتشا.", 5, None),
        ("قتل المسلح المجهول في بغداد.", None, None),
        # both parents; the hurt behind a part of the dead
        ("أصيبت طفلة، وقتل والداها، في قصف على إدلب.", 2, 1),
        ("فجر انتحاري نفسه في كركوك فقتل 13 شخصا، بينهم 5 من الشرطة، وأصاب 20.", 13, 20),
    ],
)
def test_who_was_killed_is_counted(text: str, killed: float | None, injured: float | None) -> None:
    (claim,) = claims_of(text)
    harm = claim.harm
    assert (harm.killed.low if harm and harm.killed else None, harm.injured.low if harm and harm.injured else None) == (killed, injured)


def test_a_sentence_of_death_is_no_killing() -> None:
    assert [claim.kind for claim in claims_of("قضت محكمة في صنعاء بإعدام 44 شخصا يوم السبت.")] == [ReadKind.PROTECTION]
    assert [claim.subtype for claim in claims_of("أعدم التنظيم 12 رجلا في الرقة.")] == ["killing"]
