"""Who speaks in an Arabic quotation: over several sentences, behind an aside, and named behind it."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.reports.arabic.voices.sentences import split_arabic
from safepassage.reports.words.words import sentences_of
from safepassage.session.reading_texts import read_text

DOCTOR = "طبيب في مستشفى الحكمة"


def speakers(text: str) -> list[str]:
    """The first speaker of each sentence; empty where none is named."""
    return [next((frame.claimant for frame in one.frames), "") for one in split_arabic(text, sentences_of(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f'وقال {DOCTOR} إن سبعة قتلوا. وأضاف "نعالج الناس في خيمة. لم يعد لدينا مسكن للألم".', [DOCTOR, DOCTOR, DOCTOR]),
        ('وقال أحد السكان، وهو صاحب متجر، عبر الهاتف "الدبابات عند المسجد القديم. أطلقوا النيران على المنازل".', ["أحد السكان"] * 2),
        ('وروى رجل في الخمسين من عمره بلغ زاخو عبر الأراضي السورية: "سرنا ثلاثة أيام. تركت أمي تحت شجرة".', ["رجل في الخمسين"] * 2),
        ("قال الوزير: «الطريق مقطوع منذ أمس. لا طعام في المدينة». وسقطت قذيفة على السوق.", ["الوزير", "الوزير", ""]),
        ("قال لي الحارس إن خمسة قتلوا. وقالت لنا طبيبة في دوما إن ثلاثة أصيبوا.", ["الحارس", "طبيبة في دوما"]),
        ('قال الوزير: "الطريق مقطوع منذ أمس.\n\nوسقطت قذيفة على السوق.', ["الوزير", ""]),
    ],
)
def test_a_quotation_goes_on_until_its_marks_are_closed(text: str, told: list[str]) -> None:
    """And ends with its paragraph where nobody closes them."""
    assert speakers(text) == told


def test_who_is_named_behind_a_quotation_said_it() -> None:
    """Also where more is told of him behind his name."""
    text = '"خرجنا مشياً عبر البساتين ونحن تسعة عشر نفساً"، يقول مدرس وصل إلى حي العامرية في بغداد.'
    (claim, *_) = read_text(text, ident="t", doc_date=date(2004, 4, 20), lang="ar").claims
    assert claim.claimant.startswith("مدرس")
