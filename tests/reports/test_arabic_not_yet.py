"""What is not told as so in Arabic: thought likely, to come, put off, ended, threatened, only reported. None is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.reports.arabic.words.lexicon import hits
from safepassage.reports.words.arabic_words import plain_word, will
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("رجحت مصادر فتح الجسر بين الخرطوم وبحري خلال أيام.", Modality.PREDICTED),
        ("رجح مسؤول أممي دخول المساعدات إلى غوما قريبا.", Modality.PREDICTED),
        ("رجحت مصادر طبية مقتل 12 شخصا في غاو.", Modality.REPORTED),
        ("أكدت الإدارة أن الطريق الساحلي سيفتح يوم السبت.", Modality.PLANNED),
        ("كان من المفترض أن تدخل القافلة أمس لكنها لم تصل.", Modality.PLANNED),
        ("الجيش يدرس فتح ممر لخروج المدنيين من غوما.", Modality.PROPOSED),
        ("تعذر على منظمة العفو التحقق من مقتل 30 عاملا في ماريب.", Modality.REPORTED),
        ("تعذر على البعثة التحقق من صحة التقارير التي تفيد بمقتل 30 عاملا في بكتيا.", Modality.REPORTED),
        ("لم تتمكن البعثة من التحقق من مزاعم فتح معبر طورخم.", Modality.REPORTED),
        ("أعربت اليونيسف عن قلقها إزاء تقارير تفيد بمقتل عشرات الأطفال في تيغراي.", Modality.REPORTED),
        ("أعرب المبعوث عن قلقه البالغ إزاء مقتل 9 مسعفين في غوما.", Modality.ASSERTED),
        ("أصدر الاتحاد بيانا نفى فيه مقتل أي من لاعبيه.", Modality.DENIED),
        ("لولا وصول المسعفين لقتل العشرات.", Modality.CONDITIONAL),
        ("مجلس بحري: لا حقيقة لما ينشر عن إغلاق جسر شمبات.", Modality.DENIED),
    ],
)
def test_how_it_is_said(text: str, modality: Modality) -> None:
    told = claims(text)
    assert [one.modality for one in told] == [modality]
    assert told[0].state not in (AccessState.OPENED, AccessState.USED)


@pytest.mark.parametrize("text", ["تعذر على منظمة العفو التحقق من مقتل 30 عاملا في ماريب.", "تعذر على البعثة التثبت من سقوط قتلى في غاو."])
def test_who_could_not_verify_it_does_not_claim_it(text: str) -> None:
    assert [one.claimant for one in claims(text)] == ["author"]


@pytest.mark.parametrize(
    ("text", "negative", "state"),
    [
        ("تأجل فتح معبر طورخم الذي كان مقررا السبت.", True, None),
        ("أعلنت البلدية عدم فتح الطريق.", True, None),
        ("أنهى العمال إغلاق الطريق الدولي في قابس.", True, None),
        ("رفعت الشرطة الحواجز من شارع الجمهورية.", True, None),
        ("ألغت السلطات قرار إغلاق مطار أربيل.", True, None),
        ("لم ينته إغلاق معبر طورخم.", False, AccessState.CLOSED),
        ("أعيد إغلاق معبر طورخم بعد ساعات من فتحه.", False, AccessState.CLOSED),
        ("القوافل متوقفة والمعبر مغلق.", False, AccessState.CLOSED),
        ("البوابة قافلة من الصباح.", False, AccessState.CLOSED),
    ],
)
def test_a_way_is_never_told_as_what_it_is_no_more(text: str, negative: bool, state: AccessState | None) -> None:
    assert [(one.negative, one.state) for one in claims(text)][-1:] == [(negative, state)]


@pytest.mark.parametrize(
    ("text", "negative"),
    [("رفع الجيش الحصار عن دير الزور.", True), ("لم يرفع الجيش الحصار عن دير الزور.", False), ("حاصر الجيش دير الزور.", False)],
)
def test_a_siege_that_was_lifted_is_none(text: str, negative: bool) -> None:
    assert [(one.subtype, one.negative) for one in claims(text)] == [("siege", negative)]


@pytest.mark.parametrize(
    "text", ["توجهت القافلة للجسر الثالث في الرقة.", "القافلة عند المعبر منذ الصباح.", "وصلت عبر المعبر قافلة مساعدات."]
)
def test_a_convoy_shuts_no_way(text: str) -> None:
    assert {one.state for one in claims(text)} == {None}


def test_what_is_told_beside_a_rumour_that_is_false_is_told() -> None:
    told = claims("لا صحة لما يتداول حول افتتاح معبر طورخم، والمعبر لا يزال مغلقا.")
    assert [(one.modality, one.state) for one in told] == [(Modality.DENIED, None), (Modality.ASSERTED, AccessState.CLOSED)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("هدد المتحدث باسم الجيش بقصف مبان في كييف.", ReadKind.THREAT),
        ("توعد مسلحون بقتل جنود فرنسيين.", ReadKind.THREAT),
        ("ألقت طائرة مساعدات على دير الزور.", ReadKind.RESPONSE),
        ("ألقت الطائرات براميل متفجرة على دير الزور.", ReadKind.INCIDENT),
    ],
)
def test_what_is_no_shot_is_none(text: str, kind: ReadKind) -> None:
    assert [one.kind for one in claims(text)] == [kind]


@pytest.mark.parametrize(
    ("word", "ahead"),
    [
        ("سيفتح", True),
        ("سيولد", True),
        ("سينفد", True),
        ("سيطرد", True),
        ("ستينات", False),
        ("سيوف", False),
        ("سيطرت", False),
        ("سيارات", False),
    ],
)
def test_which_words_look_ahead(word: str, ahead: bool) -> None:
    assert will(word) is ahead


@pytest.mark.parametrize(
    ("text", "shot"),
    [
        ("أطلقت القوات سراح 40 أسيرا في عملية تبادل", False),
        ("أسقطت الطائرات منشورات على البلدة", False),
        ("أطلقت القوات النار على البلدة", True),
        ("أسقطت الطائرات قنابل على البلدة", True),
    ],
)
def test_what_was_let_go_or_dropped_sets_off_no_shot(text: str, shot: bool) -> None:
    plain = [plain_word(word) for word in text.split()]
    found = [hit.rule.kind for hit in hits(plain, 0, len(plain)) if hit.place == 0]
    assert (ReadKind.INCIDENT in found) is shot
    assert ReadKind.POSTURE not in found
