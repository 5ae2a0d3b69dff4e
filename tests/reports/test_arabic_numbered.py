"""Arabic places with a number for a name or joined to one another, and days with their dates. None is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.reports.arabic.places.numbered import numbered
from safepassage.reports.words.arabic_words import plain_word
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استهدفت غارة الجسر الثالث.", "الجسر الثالث"),
        ("أغلق المعبر الثالث أمام المسافرين.", "المعبر الثالث"),
        ("أصيب 4 عمال قرب الدوار السابع في عمان.", "الدوار السابع"),
        ("توجهت القافلة للجسر الثالث في الرقة.", "الجسر الثالث"),
        ("انفجرت عبوة في عين الدلب.", "عين الدلب"),
        ("أكثر من 10 غارات استهدفت بعلبك.", "بعلبك"),
        ("غرق 30 مهاجرا قبالة سواحل صبراتة.", "صبراتة"),
    ],
)
def test_where_it_was(text: str, place: str) -> None:
    assert [one.place for one in claims(text)] == [place]


@pytest.mark.parametrize(
    ("text", "kind", "last"),
    [
        ("الحي الثاني عشر في كييف", "حي", 3),
        ("للجسر الرابع", "جسر", 2),
        ("بالدوار الخامس", "دوار", 2),
        ("الحي القديم", "", 0),
        ("المعبر الثاني الذي يغلق", "", 0),
        ("الأسبوع الثاني", "", 0),
    ],
)
def test_a_site_with_a_number_for_a_name(text: str, kind: str, last: int) -> None:
    assert numbered([plain_word(word) for word in text.split()], 0) == (kind, last)


def test_one_more_of_its_kind_has_no_name() -> None:
    assert numbered([plain_word(word) for word in ["وهو", "المعبر", "الثاني"]], 1) == ("", 1)


@pytest.mark.parametrize(
    ("text", "when", "start"),
    [
        ("وصلت القافلة إلى كييف يوم الثلاثاء ١٢ أيلول/سبتمبر.", "يوم الثلاثاء ١٢ أيلول/سبتمبر", date(2023, 9, 12)),
        ("وصلت القافلة إلى غزة يوم الأحد الموافق 19 نوفمبر 2023.", "يوم الأحد الموافق 19 نوفمبر 2023", date(2023, 11, 19)),
        ("وصلت القافلة إلى غزة يوم الثلاثاء.", "يوم الثلاثاء", date(2024, 1, 2)),
    ],
)
def test_a_day_of_the_week_with_its_date_is_that_date(text: str, when: str, start: date) -> None:
    assert [(one.when.text, one.when.start) for one in claims(text) if one.when is not None] == [(when, start)]


def test_the_part_of_the_day_belongs_to_its_hour() -> None:
    assert [one.when.text for one in claims("قصف الجيش درنة عند الساعة 3:30 فجرا.") if one.when] == ["عند الساعة 3:30 فجرا"]
