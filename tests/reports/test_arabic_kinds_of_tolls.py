"""Arabic tolls of several sorts: nobody lived, homes lost, civilians and soldiers, how often, and two million by one word."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _first(text: str) -> Proposal:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims[0]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("لم ينج أحد من ركاب الطائرة الـ62", 62),
        ("12 مدنيا، بينهم 3 أطفال، و4 جنود قتلوا", 16),
        ("قتل 12 مدنيا بينهم 3 أطفال و4 جنود", 16),
        ("قتل 12 مدنيا بينهم 3 نساء و4 أطفال", 12),
        ("مسلح يقتل مزارعا في كادونا", 1),
    ],
)
def test_how_many_died(text: str, killed: float) -> None:
    claim = _first(text)
    assert claim.harm.killed is not None
    assert (claim.kind, claim.negative, claim.harm.killed.low) == (ReadKind.INCIDENT, False, killed)


def test_who_lived_is_no_toll() -> None:
    claim = _first("لم ينج سوى 3 من ركاب المركب الـ45")
    assert (claim.kind, claim.negative, bool(claim.harm), claim.count) == (ReadKind.INCIDENT, False, False, None)


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("وقدّر محافظ بيروت عدد من فقدوا منازلهم بنحو 300 ألف", 300_000),
        ("فقدت 3 عائلات منازلها في سرمدا", 3),
        ("نزح مليونا شخص من الخرطوم", 2_000_000),
    ],
)
def test_who_lost_a_home_is_displaced(text: str, many: float) -> None:
    claim = _first(text)
    assert claim.count is not None
    assert (claim.kind, claim.count.low) == (ReadKind.DISPLACEMENT, many)


def test_how_often_is_no_length_of_time() -> None:
    assert _first("طفل يموت كل ساعتين في مخيم زمزم").count is None
    length = _first("استمر القصف ساعتين على حلب").count
    assert length is not None
    assert (length.low, length.unit) == (2, "hours")


def test_what_may_kill_has_killed_nobody() -> None:
    assert _first("قد يقتل مزارعا").harm.killed is None
    assert _first("لم يقتل جنديا").harm.killed is None


@pytest.mark.parametrize(
    ("text", "place", "killed", "injured"),
    [
        ("ارتفع عدد قتلى الهجوم على مسجدين في كرايستشيرش إلى 49، بينهم 7 في لينوود", "كرايستشيرش", 49, None),
        ("وصل عدد جرحى قصف ثلاث مدارس في خاركيف إلى 44 شخصا.", "خاركيف", None, 44),
        ("ارتفع عدد القتلى من 3 إلى 9 في غزة", "غزة", 9, None),
        ("ارتفع عدد قتلى هجومين في بغداد ونقل 30 إلى 4 مستشفيات", "بغداد", None, None),
    ],
)
def test_what_a_toll_rose_to_and_where_the_whole_was(text: str, place: str, killed: float | None, injured: float | None) -> None:
    claim = _first(text)
    harm = tuple(None if one is None else one.low for one in (claim.harm.killed, claim.harm.injured))
    assert (claim.place, *harm) == (place, killed, injured)


@pytest.mark.parametrize(
    "text", ["غرق مركب يقل 250 مهاجرا قبالة اليونان وإنقاذ 75", "غرق مركب يقل 250 مهاجرا قبالة اليونان، وتم إنقاذ 75."]
)
def test_who_was_saved_is_counted_and_not_who_was_aboard(text: str) -> None:
    count = _first(text).count
    assert count is not None
    assert count.low == 75
