"""Whose word an Arabic claim is: who is named right behind it, who blames and who is blamed or asked. None is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal
from safepassage.reports.arabic.voices.strangers import without_strangers
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="ar").claims


def last(text: str) -> Proposal:
    return claims(text)[-1]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("قال حاكم الولاية إن الوضع هادئ، وقتل 9 مزارعين في هجوم بحسب نقابة المزارعين.", "نقابة المزارعين"),
        ("أعلن الجيش الإثيوبي دخول البلدة، فيما قتل 13 مدنيا في قصف بالمدفعية وفق لجنة الإغاثة.", "لجنة الإغاثة"),
        ("قالت الحكومة إن الجسر مفتوح، لكن الجسر ما زال مغلقا بحسب السكان.", "السكان"),
        ("ذكرت وكالة محلية أن الجيش دخل غوما، وسقط 6 قتلى في المعارك نقلا عن مصدر طبي.", "مصدر طبي"),
        ("قالت الشرطة إن مسلحين هاجموا القرية وقتلوا 8 أشخاص وفقا لعميد البلدية.", "عميد البلدية"),
        ("قتل سبعة في غاو طبقا لمصادر أمنية.", "مصادر أمنية"),
        ("قتل سبعة في غاو وفق ما نقلته قناة محلية عن مصدر أمني.", "مصدر أمني"),
        ("قال الوزير إن 20 قتلوا بحسب التقارير الأولية.", "الوزير"),
        ("قال الوزير إن 20 قتلوا بحسب آخر إحصائية.", "الوزير"),
        ("أكد والي سنار مقتل 12 مدنيا.", "والي سنار"),
        ("قالت قناة محلية نقلا عن حاكم بنزرت إن 3 قتلوا.", "حاكم بنزرت"),
        ("قالت وسائل إعلام كينية إن 3 قتلوا.", "وسائل إعلام كينية"),
        ("الهلال الأحمر: نقلنا 14 جريحا من مستشفى كوستي.", "الهلال الأحمر"),
        ("حاكم دونيتسك: مقتل 3 وإصابة 20 في قصف روسي.", "حاكم دونيتسك"),
        ("قالت لجان مقاومة أم روابة إن 3 قتلوا.", "لجان مقاومة أم روابة"),
    ],
)
def test_who_is_named_right_behind_or_before_a_claim_is_its_claimant(text: str, claimant: str) -> None:
    assert last(text).claimant == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("حملت الحكومة الصومالية حركة الشباب مسؤولية مقتل 11 مدنيا في كيسمايو.", "الحكومة الصومالية"),
        ("حمل الحوثيون التحالف المسؤولية عن إغلاق مطار صنعاء.", "الحوثيون"),
        ("اعترف الجيش الأوكراني بقتل ثلاثة مدنيين بالخطأ في سومي.", "الجيش الأوكراني"),
    ],
)
def test_who_blames_or_owns_up_tells_it(text: str, claimant: str) -> None:
    assert [one.claimant for one in claims(text)] == [claimant]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("ناشد أهالي حي الكرامة الهلال الأحمر إجلاء 15 جريحا محاصرين.", "أهالي حي الكرامة"),
        ("ناشد مكتب الإغاثة في سرت المنظمات الدولية سرعة التدخل لإنقاذ آلاف النازحين من السيول.", "مكتب الإغاثة"),
    ],
)
def test_who_is_asked_says_nothing(text: str, claimant: str) -> None:
    assert {(one.claimant, one.modality) for one in claims(text)} == {(claimant, Modality.DEMANDED)}


def test_those_whom_a_number_counts_say_nothing() -> None:
    assert {one.claimant for one in claims("قتل 8 جنود في كمين قرب ديالى، إضافة إلى ثلاثة ضباط.")} == {"author"}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("عميد البلدية مختار السويح", "عميد البلدية"),
        ("والي غرب كردفان المنصور بليلة", "والي غرب كردفان"),
        ("والي النيل الأبيض", "والي النيل الأبيض"),
        ("محافظ شمال سيناء", "محافظ شمال سيناء"),
        ("لجان مقاومة أم بدة", "لجان مقاومة أم بدة"),
        ("أمين السجل", "أمين السجل"),
    ],
)
def test_the_office_stays_and_the_person_goes(name: str, kept: str) -> None:
    assert without_strangers(name) == kept
