"""Those who are let go are told of as released, in Arabic; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ReadKind
from safepassage.session.reading_texts import read_text


@pytest.mark.parametrize(
    ("text", "how_many"),
    [
        ("أطلق سراح 40 أسيرا في تعز اليوم.", 40),
        ("أطلق سراح ثلاثة صحفيين في نيالا.", 3),
        ("الإفراج عن 40 أسيرا في تعز.", 40),
        ("تم الإفراج عن 40 أسيرا.", 40),
        ("أفرجت السلطات عن 17 معتقلا في درعا.", 17),
    ],
)
def test_who_is_released_is_not_shot_and_gets_no_aid(text: str, how_many: int) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert (claim.kind, claim.subtype) == (ReadKind.PROTECTION, "release")
    assert claim.harm.killed is None
    assert claim.count is not None
    assert claim.count.low == how_many


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصلت القافلة إلى المستشفى الجراحي في صنعاء.", "Sanaa"),
        ("قصفت مدينة الجراحي في الحديدة فقتل 3 مدنيين.", "Al Jarrāḩī"),
    ],
)
def test_a_surgical_hospital_is_no_town_of_yemen(text: str, place: str) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert claim.place_resolved is not None
    assert claim.place_resolved.name == place
