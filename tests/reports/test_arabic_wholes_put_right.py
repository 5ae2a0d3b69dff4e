"""Arabic wholes told with what they are made up of, and tolls that are taken back or put right. Sentences written for the test."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal
from safepassage.session.reading_texts import read_text

Toll = tuple[float | None, float | None]


def claims_of(text: str) -> list[Proposal]:
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims)


def toll(claim: Proposal) -> Toll:
    harm = claim.harm
    return (
        harm.killed.low if harm and harm.killed else None,
        harm.injured.low if harm and harm.injured else None,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # listed behind a sign, as many as the whole
        ("قتل أربعة أشخاص، امرأتان وطفلان، في قصف على أريحا يوم الأحد.", (4, None)),
        ("قتل ثلاثة أشخاص، رجل وطفلتان، في غارة على صعدة.", (3, None)),
        ("أصيب ستة مسعفين، 4 رجال وامرأتان، في الخرطوم أمس.", (None, 6)),
        ("قتل سبعة جنود، أربعة ضباط وثلاثة مجندين، في كمين بسيناء.", (7, None)),
        ("قتل خمسة مدنيين (رجلان وثلاث نساء) في غارة على صعدة.", (5, None)),
        # others beside them
        ("قتل ثلاثة أشخاص وامرأتان في قصف على سرمين.", (5, None)),
        ("قتل ستة مدنيين، وثلاثة جنود، في تعز.", (9, None)),
        # victims are killed or hurt
        ("سقط 15 ضحية مدنية (6 قتلى و9 جرحى) في مأرب.", (6, 9)),
        ("بلغ عدد ضحايا التفجير 30 (10 قتلى و20 جريحا) في بغداد.", (10, 20)),
        ("خلف القصف 16 ضحية، 5 قتلى و11 جريحا، في زليتن.", (5, 11)),
        ("أسفر الانفجار في الموصل عن 10 ضحايا بينهم 4 قتلى و6 جرحى.", (4, 6)),
        ("بلغ عدد الضحايا المدنيين 13 ضحية: 3 قتلى و10 جرحى في درنة.", (3, 10)),
        ("سقط 14 ضحية و9 جرحى في مأرب.", (14, 9)),
    ],
)
def test_a_whole_is_not_added_to_its_parts(text: str, told: Toll) -> None:
    assert [toll(claim) for claim in claims_of(text)] == [told]


@pytest.mark.parametrize(
    ("text", "denied", "right"),
    [
        ("قالت الوزارة إن الحصيلة السابقة البالغة 70 قتيلا غير صحيحة وإن عدد القتلى 51.", 70, 51),
        ("نفت الوزارة أن يكون عدد القتلى 90 وأكدت أنه 33 في انفجار الكرادة.", 90, 33),
        ("قال الطبيب إن حصيلة 50 قتيلا خاطئة وإن العدد الحقيقي 31 قتيلا في الرقة.", 50, 31),
        ("لم يقتل 14 شخصا كما أعلن سابقا بل 6 فقط في قصف سراقب.", 14, 6),
        ("عدد القتلى في تفجير الصدر ليس 30 بل 18.", 30, 18),
    ],
)
def test_a_toll_put_right_is_told_as_so(text: str, denied: float, right: float) -> None:
    found = claims_of(text)
    assert [(toll(claim)[0], claim.negative) for claim in found] == [(denied, True), (right, False)]
    assert found[1].modality is Modality.ASSERTED


def test_the_number_that_it_is_not_denies_no_shelling() -> None:
    found = claims_of("عدد القتلى 9 وليس 16 كما ورد سابقا، في قصف سراقب.")
    assert [(toll(claim), claim.negative) for claim in found] == [((9, None), False)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("سحبت الوكالة خبرا عن مقتل 7 عمال في الكفرة.", Modality.DENIED),
        ("تراجع المحافظ عن تصريحه بأن 60 شخصا قتلوا في زليتن.", Modality.DENIED),
        ("حذفت الوزارة بيانا قال إن 14 سجينا ماتوا في سجن عدرا.", Modality.DENIED),
        ("اعتذر الجيش عن مقتل 12 مدنيا في تعز.", Modality.ASSERTED),
        ("سحب الجيش قواته وأعلن بيان مقتل 5 جنود في حمص.", Modality.ASSERTED),
    ],
)
def test_a_report_taken_back_is_denied(text: str, modality: Modality) -> None:
    assert [claim.modality for claim in claims_of(text)] == [modality]
