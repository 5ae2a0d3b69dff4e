"""The end of strikes is no strike, and where forces withdraw to is not where they are; what a building was used for is no capture."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


@pytest.mark.parametrize(
    "text",
    [
        "علقت إسرائيل الغارات الجوية على لبنان 48 ساعة.",
        "توقف القصف على بنغازي منذ الصباح.",
        "أوقفت روسيا غاراتها على إدلب.",
        "أعلنت تركيا أنها علقت ضرباتها الجوية على كوباني.",
        "توقفت الاشتباكات والقصف في طرابلس.",
    ],
)
def test_strikes_that_ended_are_no_incident(text: str) -> None:
    claims = _read(text)
    assert claims
    assert not any(claim.kind is ReadKind.INCIDENT for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "لم يتوقف القصف على بنغازي منذ الصباح.",
        "أوقف القصف عمل المستشفى في الفاشر.",
        "توقفت الغارات على غزة ثم استؤنفت مساء.",
        "انتهت الغارة على رفح بمقتل خمسة.",
        "توقف العمل في الميناء بسبب القصف على الحديدة.",
    ],
)
def test_strikes_that_go_on_or_ended_something_else_stay(text: str) -> None:
    assert any(claim.kind is ReadKind.INCIDENT for claim in _read(text))


@pytest.mark.parametrize(
    ("text", "place", "destination"),
    [
        ("انسحبت القوات الأرمينية نحو غوريس.", "", "غوريس"),
        ("وانسحب الجيش نحو سنار بعد سقوط ود مدني.", "", "سنار"),
        ("انسحب الجيش من بور باتجاه جوبا يوم الجمعة.", "بور", "جوبا"),
        ("انسحبت قوات الدعم السريع من سنجة إلى الدندر.", "سنجة", "الدندر"),
    ],
)
def test_forces_withdraw_from_a_place_to_another(text: str, place: str, destination: str) -> None:
    told = [(claim.kind, claim.subtype, claim.place, claim.destination) for claim in _read(text)]
    assert told == [(ReadKind.CONTROL, "withdrawal", place, destination)]


def test_forces_that_go_forward_do_not_withdraw() -> None:
    assert [claim.subtype for claim in _read("دفع الجيش بتعزيزات نحو الرقة.")] == ["reinforcement"]
    assert [claim.place for claim in _read("تقدم الجيش نحو الأبيض.")] == ["الأبيض"]


@pytest.mark.parametrize(
    ("text", "captured"),
    [
        ("وقال متحدث عسكري أمريكي في الرياض إن الملجأ كان مركزا للقيادة والسيطرة في بغداد.", False),
        ("قالت إسرائيل إن المدرسة كانت مركز قيادة وسيطرة لحماس في النصيرات.", False),
        ("ادعى الجيش أن المدرسة تستخدم غرفة سيطرة في دير البلح.", False),
        ("أعلنت قيادة الجيش السيطرة على بارا.", True),
        ("أعلن الجيش السيطرة على مركز قيادة في بحري.", True),
    ],
)
def test_command_and_control_is_no_capture(text: str, captured: bool) -> None:
    assert any(claim.kind is ReadKind.CONTROL for claim in _read(text)) is captured
