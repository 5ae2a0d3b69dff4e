"""News that an Arabic text says is not right, baseless, a mere rumour, or denied behind it; own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Modality, Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("أكدت هيئة المنافذ الحدودية أن خبر إغلاق منفذ الشلامجة غير دقيق.", "هيئة المنافذ الحدودية"),
        ("إشاعة إغلاق معبر باب الهوى لا أساس لها.", "author"),
        ("الأنباء عن فتح معبر رفح غير دقيقة، بحسب هيئة المعابر.", "هيئة المعابر"),
        ("جرى تداول خبر إغلاق مطار نجران، ونفته هيئة الطيران.", "هيئة الطيران"),
        ("روجت مواقع أخبارا عن إغلاق مطار أربيل، ونفتها إدارة المطار.", "إدارة المطار"),
        ("ووصفت الحكومة ما قاله الحوثيون بأن الطريق مفتوح بأنه كذب.", "الحكومة"),
        ("اعتبر الجيش ادعاء الحوثيين السيطرة على الجوف دعاية.", "الجيش"),
        ("قال الجيش إن ما قاله الحوثيون عن سيطرتهم على الجوف غير صحيح.", "الجيش"),
        ("أخبار إغلاق جسر بزيبز مجرد شائعات، قالت الشرطة.", "الشرطة"),
    ],
)
def test_news_that_is_not_right_is_denied(text: str, claimant: str) -> None:
    assert [(one.modality, one.negative, one.state, one.claimant) for one in claims(text)] == [(Modality.DENIED, True, None, claimant)]


@pytest.mark.parametrize(
    "text",
    [
        "أكدت إدارة المعبر خبر إغلاق معبر العريضة.",
        "خبر إغلاق مطار النجف صحيح، بحسب الإدارة.",
        "أرقام الضحايا غير دقيقة، وقتل 12 شخصا في الكوت.",
        "أغلق الجيش معبر الوليد، ونفى المحافظ أي علم له.",
    ],
)
def test_other_words_of_news_deny_nothing(text: str) -> None:
    assert {(one.modality, one.negative) for one in claims(text)[:1]} == {(Modality.ASSERTED, False)}
