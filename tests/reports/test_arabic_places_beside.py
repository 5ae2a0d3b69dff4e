"""The place of an Arabic toll: led by `in`, in lists, amid an assault, in a mayor's town; who is named before a colon and a number."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="en" if text.isascii() else "ar").claims


def _tolls(text: str) -> list[tuple[str, float]]:
    return [(claim.place, claim.harm.killed.low) for claim in _read(text) if claim.harm.killed]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("بلغ عدد القتلى في غزة 192 بينهم 58 طفلا، وفي إسرائيل قتل عشرة أشخاص بينهم طفلان.", [("غزة", 192), ("إسرائيل", 10)]),
        ("دمشق - بلغ عدد القتلى 1414. وفي تركيا ارتفع عدد القتلى إلى 29605.", [("دمشق", 1414), ("تركيا", 29605)]),
        ("باماكو - قتل 12 جنديا. وفي النيجر قتل 8.", [("باماكو", 12), ("النيجر", 8)]),
        ("قتل 5 في صنعاء، وفي السودان قتل 9 في الفاشر.", [("صنعاء", 5), ("الفاشر", 9)]),
        ("قتل 12 في تعز، وفي وقت لاحق قتل 3.", [("تعز", 12), ("تعز", 3)]),
        ("بعلبك 38 شهيدا، كسروان 3 شهداء، صور 9 شهداء و60 جريحا.", [("بعلبك", 38), ("كسروان", 3), ("صور", 9)]),
        ("بنغازي (رويترز) - قال رئيس بلدية درنة إن عدد القتلى في المدينة بلغ 5300.", [("درنة", 5300)]),
        ("أربيل - قالت وزارة الداخلية في بغداد إن 9 قتلوا في المدينة.", [("أربيل", 9)]),
    ],
)
def test_each_toll_is_where_its_own_words_say(text: str, tolls: list[tuple[str, float]]) -> None:
    assert _tolls(text) == tolls


def test_an_assault_behind_a_part_says_where_and_who_did_it_claims_nothing() -> None:
    (claim,) = _read("الخرطوم - قتل 11 شخصا وأصيب 102 بينهم 6 بجروح خطيرة خلال اقتحام قوات الدعم السريع مدينة النهود.")
    assert (claim.place, claim.claimant) == ("النهود", "author")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("وزارة الصحة: 218 قتيلا في غزة", "وزارة الصحة"),
        ("الهلال الأحمر الكردي: 7 قتلى في القامشلي", "الهلال الأحمر الكردي"),
        ("مصادر طبية: 12 قتيلا في رفح", "مصادر طبية"),
        ("أطباء بلا حدود: 120 جريحا في الفاشر", "أطباء بلا حدود"),
        ("الجيش: 5 قتلى في كمين بتعز", "author"),
        ("غزة: 12 قتيلا", "author"),
        ("SOHR: 12 killed in Hama", "SOHR"),
        ("Civil defence: 8 dead in Idlib", "Civil defence"),
        ("Local media: 5 dead in Goma", "Local media"),
        ("Update: 5 dead in Goma", "author"),
    ],
)
def test_who_counts_others_before_a_colon_claims_it(text: str, claimant: str) -> None:
    assert _read(text)[0].claimant == claimant


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("ارتفع عدد القتلى في باكستان إلى 1200 وفي الهند إلى 600 قتيل.", [("باكستان", 1200), ("الهند", 600)]),
        ("ارتفعت حصيلة القتلى في درنة إلى 5300، وفي سوسة إلى 70.", [("درنة", 5300), ("سوسة", 70)]),
        ("بلغ عدد القتلى في تركيا 29605 وفي سوريا 3500.", [("تركيا", 29605), ("سوريا", 3500)]),
        ("بلغ عدد القتلى 200 في غزة وفي رفح 40 ألف نازح.", [("غزة", 200)]),
        ("وصل عدد القتلى في درنة إلى 5300 وفي يوم واحد 70.", [("درنة", 5300)]),
    ],
)
def test_a_second_place_has_its_own_number(text: str, tolls: list[tuple[str, float]]) -> None:
    assert _tolls(text) == tolls
