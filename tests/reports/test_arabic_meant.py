"""Whom a bare Arabic noun means (`الحركة`, `مديره`), and one form for several who speak."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.reports.arabic.parties.cases import in_nominative
from safepassage.session.reading_texts import read_text


def claimant(text: str, words: str) -> str:
    """Who claims the claim whose quote holds these words."""
    return next(one.claimant for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("رفضت حماس المقترح. وقالت الحركة إن الجيش قصف السوق وقتل تسعة مدنيين.", "السوق", "حماس"),
        ("قتلت جماعة الحوثي ثلاثة مدنيين في تعز. وقالت الجماعة إنها أسقطت طائرة.", "طائرة", "الحوثيون"),
        ("هاجم تنظيم داعش السجن في الحسكة. وقال التنظيم إنه حرر 800 سجين.", "800", "تنظيم الدولة"),
        ("قالت حركة الشباب إنها سيطرت على بلدة عدالي. وقالت الحركة إن مقاتليها قتلوا 12 جنديا.", "12", "حركة الشباب"),
        (
            "يعيش نحو 1300 نازح في مستشفى تبنين الحكومي، ويقول مديره إن المياه الصالحة للشرب تكفي ليومين فقط.",
            "المياه",
            "مدير مستشفى تبنين الحكومي",
        ),
        ("قصفت الطائرات مستشفى الشفاء في المدينة. وقال المدير إن أربعة مرضى قتلوا.", "أربعة", "مدير مستشفى الشفاء"),
        (
            "قالت الأونروا إن مدارسها امتلأت بالنازحين. وحذّر مدير عملياتها في القطاع من أن 570 ألف شخص يواجهون الجوع.",
            "570",
            "مدير عمليات الأونروا",
        ),
        # contrary: nobody of the kind was named
        ("قالت الحركة إن الطريق مغلق.", "الطريق", "الحركة"),
        ("زار الوفد المدينة. وقال المدير إن المياه قطعت.", "المياه", "المدير"),
        ("قصف مستشفى الرازي. وزار مدير الوكالة المدينة. وقال المدير إن المياه قطعت.", "المياه", "المدير"),
        ("وقال مدير المستشفى إن سبعة جرحى توفوا.", "سبعة", "مدير المستشفى"),
    ],
)
def test_a_bare_noun_means_the_party_or_the_house_named_last(text: str, words: str, who: str) -> None:
    """The movement, the director, the director of her operations."""
    assert claimant(text, words) == who


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("ناشطين", "ناشطون"),
        ("مسؤولين محليين", "مسؤولون محليون"),
        ("الناشطين المحليين", "الناشطون المحليون"),
        ("مسؤولين في البلدية", "مسؤولون في البلدية"),
        ("سكاناً", "سكان"),
        # two, no plural of persons, and what is in its form already
        ("مسعفين اثنين", "مسعفين اثنين"),
        ("طبيبين", "طبيبين"),
        ("مصدرين طبيين", "مصدرين طبيين"),
        ("وزارة الصحة", "وزارة الصحة"),
        ("فلسطين", "فلسطين"),
        ("ناشطون", "ناشطون"),
        ("", ""),
    ],
)
def test_several_who_speak_have_one_form(name: str, form: str) -> None:
    """Whatever stands before them: `وفق ناشطين`, `قال ناشطون`."""
    assert " ".join(in_nominative(name.split())) == form
