"""Those who are let go, towns that fall into hands, numbers of units and towns of wars in Arabic; no sentence is of a key."""

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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سقوط غوما بيد المتمردين.", "Goma"),
        ("سقطت ديبالتسيفي بيد الانفصاليين.", "Debaltseve"),
        ("سقطت تدمر في أيدي تنظيم الدولة.", "Palmyra"),
        ("سقطت الموصل في قبضة داعش في حزيران 2014.", "Mosul"),
    ],
)
def test_a_town_that_fell_into_hands_is_captured(text: str, place: str) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert (claim.kind, claim.subtype) == (ReadKind.CONTROL, "captured")
    assert claim.place_resolved is not None
    assert claim.place_resolved.name == place


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتلت حركة إم 23 عشرين مدنيا في روتشورو.", 20),
        ("قتل مسلحو قوة 47 تسعة رجال في درنة.", 9),
        ("قصفت كتيبة 101 حي الزهور فقتلت أربعة.", 4),
        ("قتل 12 من كتيبة 20 آخرون جرحوا.", 12),
    ],
)
def test_the_number_of_a_unit_counts_nobody(text: str, killed: int) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert claim.harm.killed is not None
    assert (claim.harm.killed.low, claim.harm.killed.high) == (killed, killed)


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("قصفت القوات مدينة ستيباناكرت فقتل 5 أشخاص.", "Stepanakert", "AZ"),
        ("قتل 12 مدنيا في غوندر شمال إثيوبيا الأحد.", "Gonder", "ET"),
        ("اندلعت اشتباكات في بانغي وأسفرت عن مقتل 9.", "Bangui", "CF"),
        ("قتل 14 شخصا في انفجار بسوق في كويتا.", "Quetta", "PK"),
    ],
)
def test_towns_of_wars_are_known_by_their_arabic_names(text: str, place: str, country: str) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 15), lang="ar").claims
    assert claim.place_resolved is not None
    assert (claim.place_resolved.name, claim.place_resolved.country) == (place, country)
