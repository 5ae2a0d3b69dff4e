"""Arabic ways that were offered, refused or failed at, and sources before a colon or behind, each worked out by hand; none is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2018, 5, 5), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("عرض الجيش فتح ممر آمن من الفاشر.", "الجيش"),
        ("يدرس الجيش فتح ممر آمن من الفاشر.", "الجيش"),
        ("تتفاوض الحكومة على فتح معبر أدري.", "الحكومة"),
        ("عرضت الحكومة على الحوثيين فتح طريق تعز.", "الحكومة"),
        ("عرض المتمردون هدنة في دارفور.", "المتمردون"),
        ("عرض الحوثيون وقفا لإطلاق النار في مأرب.", "الحوثيون"),
    ],
)
def test_what_is_offered_or_thought_about_is_proposed_by_whoever_does(text: str, claimant: str) -> None:
    found = claims(text)
    assert [(one.claimant, one.modality) for one in found] == [(claimant, Modality.PROPOSED)]
    assert {one.state for one in found} <= {AccessState.PROPOSED, None}


@pytest.mark.parametrize(
    "text",
    [
        "فشل الجيش في فتح ممر آمن من الفاشر.",
        "عجز الجيش عن فتح ممر آمن من الفاشر.",
        "بدلا من فتح ممر آمن قصف الجيش الفاشر.",
        "عوضا عن فتح ممر آمن قصف الجيش الفاشر.",
        "شكك السكان في أن الممر فتح.",
        "يعارض الجيش فتح ممر آمن من الفاشر.",
    ],
)
def test_what_failed_or_is_doubted_is_said_not_to_be_so(text: str) -> None:
    found = claims(text)
    assert [one.negative for one in found] == [True]
    assert {one.state for one in found} == {None}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("رفضت الحكومة فتح معبر زمزم.", "الحكومة"),
        ("رفضت إسرائيل طلب مصر فتح معبر رفح.", "إسرائيل"),
        ("رفض الجيش عرض الدعم السريع فتح ممر آمن من الفاشر.", "الجيش"),
    ],
)
def test_who_refuses_says_no(text: str, claimant: str) -> None:
    """Whose offer or request it was does nothing."""
    (found,) = claims(text)
    assert (found.claimant, found.negative, found.kind) == (claimant, True, ReadKind.ACCESS)
    assert found.actor in (claimant, "")


@pytest.mark.parametrize("text", ["رفض الجيش الانسحاب وفتح الطريق.", "وفشلت المفاوضات وفتح الجيش المعبر اليوم."])
def test_what_is_joined_behind_a_refusal_is_not_refused(text: str) -> None:
    assert not any(one.negative for one in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "أعلن التحالف بقيادة السعودية إعادة فتح مطار صنعاء أمام الرحلات الإنسانية.",
        "أعاد التحالف بقيادة السعودية فتح مطار صنعاء أمام الرحلات الإنسانية.",
    ],
)
def test_a_way_that_is_opened_again_is_not_blocked(text: str) -> None:
    """`إعادة` of a convoy turns it back, `إعادة فتح` of an airport does not."""
    assert [(one.subtype, one.state) for one in claims(text)] == [("opening", None)]


@pytest.mark.parametrize(
    "text",
    [
        "رفضت مصر إغلاق معبر رفح.",
        "فشل الجيش في إغلاق طريق تعز.",
        "يدرس الجيش إغلاق معبر أدري.",
        "عرض الجيش إغلاق معبر أدري.",
        "تجنبت الحكومة إغلاق معبر أدري.",
        "بدلا من إغلاق معبر أدري فتح الجيش طريقا ثانيا.",
    ],
)
def test_what_was_not_shut_is_not_closed(text: str) -> None:
    assert {one.state for one in claims(text)} <= {None}


def test_a_convoy_that_is_turned_back_is_blocked() -> None:
    assert [one.state for one in claims("أعاد الجيش قافلة مساعدات من حاجز دوما.")] == [AccessState.BLOCKED]


def test_pupils_and_widths_offer_nothing() -> None:
    """`يدرس الطلاب`, `عرض المعبر`: the same letters."""
    assert not [
        one
        for text in ("يدرس الطلاب في خيام قرب معبر رفح.", "عرض الجسر سبعة أمتار.")
        for one in claims(text)
        if one.modality is Modality.PROPOSED
    ]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("الحوثيون: مقتل 4 في صعدة و2 في حجة.", "الحوثيون"),
        ("وزارة الصحة: مقتل 4 في صعدة.", "وزارة الصحة"),
        ("مصدر طبي: مقتل 4 في صعدة.", "مصدر طبي"),
        ("أوكرانيا: مقتل 4 في سومي.", "author"),
        ("حلب: مقتل 4 في قصف.", "author"),
    ],
)
def test_a_party_or_an_office_before_a_colon_says_what_is_behind_it(text: str, claimant: str) -> None:
    """A country or a town before it is where it happened."""
    assert {one.claimant for one in claims(text)} == {claimant}


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("قد يموت المئات جوعا في الفاشر، حذرت الأمم المتحدة.", "الأمم المتحدة"),
        ("سيموت 40 طفلا في غزة ما لم يدخل الدواء، حذر الأطباء.", "الأطباء"),
    ],
)
def test_who_warns_may_stand_behind_what_is_feared(text: str, claimant: str) -> None:
    assert [(one.kind, one.claimant, one.modality) for one in claims(text)] == [(ReadKind.THREAT, claimant, Modality.WARNED)]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("نفى الجيش مقتل 400 من جنوده.", "الجيش"),
        ("نفت الحكومة مقتل مدنيين في الغارة على حجة.", "الحكومة"),
        ("نفى الحوثيون استهداف المستشفى في تعز.", "الحوثيون"),
        ("نفت روسيا قصف مستشفى في إدلب.", "روسيا"),
        ("نفت موسكو إغلاق الممر من ماريوبول.", "موسكو"),
        ("نفى المتحدث باسم الجيش احتجاز 20 رجلا عند الحاجز.", "الجيش"),
    ],
)
def test_what_is_cut_off_behind_who_denies_it_is_denied(text: str, claimant: str) -> None:
    """Wherever the network begins the claim: a denial is never told as if it had happened."""
    found = claims(text)
    assert found
    assert {(one.claimant, one.modality) for one in found} == {(claimant, Modality.DENIED)}


def test_who_denies_one_thing_does_not_deny_the_next() -> None:
    """What is joined by `and` with a verb of its own happened."""
    found = claims("نفى الجيش الاتهام وقتل ثلاثة مدنيين في قصف على حي في تعز.")
    assert [one.modality for one in found if one.harm.killed] == [Modality.ASSERTED]


@pytest.mark.parametrize(
    "text",
    [
        "نفت روسيا استهداف مدنيين بعد مقتل 52 شخصا في محطة كراماتورسك.",
        "نفى الجيش استخدام الكيماوي رغم مقتل 80 شخصا في خان شيخون.",
        "نفت إسرائيل وجود مجاعة فيما توفي 63 طفلا جوعا في غزة.",
        "نفت إسرائيل ذلك لكن 27 شخصا قتلوا في رفح.",
        "أنكر الجيش مقتل مدنيين لكنه أقر بمقتل 4 جنود.",
        "نفى الجيش مسؤوليته عن قصف السوق الذي قتل 40.",
        "طالبت المنظمة بوقف القتال بعد مقتل 30 في نيالا.",
    ],
)
def test_what_is_told_beside_a_denial_or_a_demand_happened(text: str) -> None:
    """Whose denial or demand stands before it: the dead are dead."""
    assert [(one.modality, one.negative) for one in claims(text) if one.harm.killed] == [(Modality.ASSERTED, False)]
