"""Arabic openings that are only named: what they serve, who waits for them, asks for them, talks of them. Own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def ways(text: str) -> tuple[Proposal, ...]:
    found = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    return tuple(one for one in found if one.kind is ReadKind.ACCESS)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("ينتظر السائقون فتح معبر نصيب منذ ثلاثة أيام.", Modality.PREDICTED),
        ("تترقب العائلات فتح الطريق بين تعز والحوبان.", Modality.PREDICTED),
        ("العالقون بانتظار فتح معبر العريضة.", Modality.PREDICTED),
        ("اقتربت الحكومة من فتح معبر القائم.", Modality.PREDICTED),
        ("يجري التحضير لفتح ممر إنساني من حي الشيخ مقصود.", Modality.PLANNED),
        ("تجري الاستعدادات لإعادة فتح مطار الريان.", Modality.PLANNED),
        ("بدأت الجرافات إزالة السواتر تمهيداً لفتح طريق حرض.", Modality.PLANNED),
        ("وجه المحافظ بفتح طريق البوكمال.", Modality.PLANNED),
        ("يعمل المهندسون على فتح الطريق بين زاخو ودهوك.", Modality.PLANNED),
        ("أعطت دمشق الضوء الأخضر لفتح معبر تل أبيض.", Modality.PLANNED),
        ("أقر مجلس الوزراء إعادة فتح منفذ عرعر.", Modality.PLANNED),
        ("الحديث يدور عن فتح معبر جديد قرب الرمثا.", Modality.REPORTED),
        ("تهدف المبادرة إلى فتح الطريق بين مارب وصنعاء.", Modality.PLANNED),
        ("وصل وفد لبحث فتح الطريق بين مارب والبيضاء.", Modality.PROPOSED),
        ("شُكلت لجنة لفتح الطرق في محافظة تعز.", Modality.PROPOSED),
        ("يبحث الوفد إدخال المساعدات وفتح الطريق إلى دارايا.", Modality.PROPOSED),
        ("قدمت المنظمة طلباً لفتح معبر الطينة.", Modality.DEMANDED),
        ("مطالبات أهلية بفتح طريق تعز.", Modality.DEMANDED),
        ("لم يصل أي رد من السلطات على طلب فتح معبر باب السلامة.", Modality.DEMANDED),
    ],
)
def test_an_opening_that_is_waited_for_prepared_or_asked_for_is_none_yet(text: str, modality: Modality) -> None:
    found = ways(text)
    assert [one.modality for one in found] == [modality]
    assert not any(one.negative for one in found)
    assert {one.state for one in found} <= {None, AccessState.ANNOUNCED, AccessState.PROPOSED}


@pytest.mark.parametrize(
    "text",
    [
        "لم يتم التوصل إلى اتفاق بشأن فتح ممر إنساني من مدينة الفلوجة.",
        "لا نية لدى الحكومة لفتح معبر أرقين.",
        "لا خطط لإعادة فتح مطار الخرطوم.",
        "عرقلت الألغام فتح الطريق إلى حيس.",
        "عطل القصف فتح معبر أدري.",
    ],
)
def test_where_nothing_is_agreed_or_meant_nothing_is_opened(text: str) -> None:
    found = ways(text)
    assert found
    assert all(one.negative and one.state is None for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "غير معروف إن كان طريق الحديدة مفتوحاً.",
        "لا يعرف ما إذا كان معبر الطينة مفتوحاً.",
        "ليس واضحاً إن كان مطار سيئون مفتوحاً أمام الرحلات.",
        "لا ندري إن كانت طريق الحديدة مفتوحة.",
    ],
)
def test_whether_a_way_is_open_is_asked_and_not_told(text: str) -> None:
    assert [(one.modality, one.negative, one.state) for one in ways(text)] == [(Modality.CONDITIONAL, False, None)]


def test_a_way_that_is_shut_until_it_is_opened_is_shut() -> None:
    assert [one.state for one in ways("المعبر في الطينة مغلق بانتظار فتحه.")] == [AccessState.CLOSED]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت اللجنة فتح المعبر أمام الحافلات في جرابلس.",
        "ساهمت اللجنة في فتح الطريق بين إب والضالع.",
        "نجحت الوساطة في فتح الطريق بين إب والضالع.",
        "أسفرت المفاوضات عن فتح طريق الضالع.",
        "أعاد الجيش فتح الطريق بين كوستي والأبيض بعد محادثات.",
        "بعد ضغوط دولية فتحت إسرائيل معبر إيرز.",
        "قام الأهالي بفتح الطريق إلى حيس.",
        "بعد أن كان مغلقا، الطريق إلى حيس مفتوح.",
    ],
)
def test_an_opening_that_is_told_stays_told(text: str) -> None:
    assert [(one.subtype in ("opening", "opened"), one.modality, one.negative) for one in ways(text)] == [(True, Modality.ASSERTED, False)]
