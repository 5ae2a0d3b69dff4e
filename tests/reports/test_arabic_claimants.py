"""Of the words where an Arabic speaker is named only a name is shown: not when, how or what he speaks."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.reports.arabic.parties.claimants import named
from safepassage.session.reading_texts import read_text


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("وزارة الدفاع الروسية ليلة الأحد", "وزارة الدفاع الروسية"),
        ("متحدث هاتفيا", "متحدث"),
        ("مجلس الأمن قراراً يدعو", "مجلس الأمن"),
        ("الجيش ثم نفى", "الجيش"),
        ("مسؤول في الوكالة", "مسؤول في الوكالة"),
        ("وزارة الصحة", "وزارة الصحة"),
        ("منظمة أطباء بلا حدود", "منظمة أطباء بلا حدود"),
        ("واشنطن", "واشنطن"),
        ("وكالة فرانس برس", "وكالة فرانس برس"),
        ("author", "author"),
        ("الثلاثاء", ""),
        ("هاتفيا", ""),
        ("ومضى", ""),
        ("في ديالى", ""),
        ("وفي نيويورك", ""),
        ("ذلك قائلا", ""),
        ("", ""),
    ],
)
def test_a_name_ends_where_when_and_how_begin(words: str, name: str) -> None:
    """Days, adverbs, objects and links end it; a preposition, a verb or a pronoun begins none."""
    assert named(words) == name


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("قال متحدث هاتفيا إن الجماعة قبلت وقفا لإطلاق النار.", "قبلت", "متحدث"),
        ("وقالت وزارة الدفاع الروسية ليلة الأحد إن القوات سيطرت على البلدة.", "سيطرت", "وزارة الدفاع الروسية"),
        ("وقال متحدث باسم المعارضة إن المدينة محاصرة. ومضى يقول إن القناصة قتلوا أربعة من المقاتلين.", "القناصة", "المعارضة"),
        ("تبنى مجلس الأمن قراراً يدعو إلى هدنة إنسانية.", "هدنة", "مجلس الأمن"),
    ],
)
def test_no_adverb_and_no_day_claims_anything(text: str, words: str, claimant: str) -> None:
    """Whoever goes on speaking is who spoke before."""
    found = read_text(text, ident="t", doc_date=date(2019, 4, 17), lang="ar").claims
    assert next(one for one in found if words in one.quote).claimant == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("أغلقت السلطات السودانية معبر أرقين حتى إشعار آخر.", "السلطات السودانية"),
        ("طالبت منظمة أنقذوا الأطفال بفتح تحقيق مستقل.", "منظمة أنقذوا الأطفال"),
    ],
)
def test_a_name_ends_before_what_is_shut_and_keeps_its_own_words(text: str, claimant: str) -> None:
    (one,) = read_text(text, ident="t", doc_date=date(2019, 4, 17), lang="ar").claims
    assert one.claimant == claimant
