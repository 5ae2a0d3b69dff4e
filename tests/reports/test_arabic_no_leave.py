"""Arabic: leave not given, nothing recorded, who says the second clause, what came after a closing. Own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


def test_leave_that_was_not_given_is_denied() -> None:
    assert [(one.kind, one.negative) for one in claims("السلطات السودانية لم تمنحها الإذن لدخول مدينة الدلنج.")] == [
        (ReadKind.ACCESS, True)
    ]
    assert [(one.kind, one.negative) for one in claims("منحت السلطات المنظمة الإذن لدخول الدلنج.")] == [(ReadKind.ACCESS, False)]


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("لم تسجل أي إصابة بالكوليرا في كسلا.", True),
        ("لم تسجل أي حالة وفاة بالكوليرا في القضارف.", True),
        ("لم ينتشر الوباء في كسلا.", True),
        ("سجلت 20 إصابة بالكوليرا في كسلا.", False),
    ],
)
def test_a_disease_that_did_not_come_is_no_need(text: str, negative: bool) -> None:
    assert [(one.kind, one.negative) for one in claims(text)] == [(ReadKind.NEED, negative)]


def test_flight_that_was_not_recorded_was_not_refused() -> None:
    (none,) = claims("لم تسجل المنظمة الدولية للهجرة أي نزوح من سنجة هذا الأسبوع.")
    assert (none.kind, none.negative) == (ReadKind.DISPLACEMENT, True)
    (kept,) = claims("لم يتمكن السكان من النزوح من سنجة.")
    assert (kept.kind, kept.subtype, kept.negative) == (ReadKind.ACCESS, "passage", True)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أفاد ناشطون بأن الجيش أغلق طريق المليحة، والمحافظة تقول إن الطريق مفتوح.", ["ناشطون", "المحافظة"]),
        ("قال السكان إن الطريق مغلق، والبلدية تقول إن الطريق مفتوح.", ["السكان", "البلدية"]),
    ],
)
def test_who_says_the_second_clause_says_it(text: str, speakers: list[str]) -> None:
    found = claims(text)
    assert [one.claimant for one in found] == speakers
    assert not any(one.state is AccessState.OPENED for one in found)


def test_a_closing_that_is_over_is_not_told() -> None:
    found = claims("بعد إغلاق دام شهراً، عاد معبر المنصورة للعمل.")
    assert not any(one.state in (AccessState.CLOSED, AccessState.OPENED) for one in found)
    assert [one.state for one in claims("بعد إغلاق معبر رفح توقفت الإغاثة.")] == [AccessState.CLOSED]


def test_a_way_that_is_shut_to_others_is_shut_to_them() -> None:
    found = claims("المطار مفتوح أمام الرحلات الإنسانية ومغلق أمام الرحلات التجارية.")
    assert [(one.subtype, one.state) for one in found] == [("opening", None), ("closed", AccessState.CLOSED)]


@pytest.mark.parametrize("text", ["أعلنت إدارة المعبر إغلاقه بالكامل يوم الأحد.", "أعلنت هيئة المطار إغلاقه بسبب القصف."])
def test_an_announced_closing_is_no_corridor(text: str) -> None:
    assert [(one.subtype, one.state) for one in claims(text)] == [("closed", AccessState.CLOSED)]


def test_airspace_bridges_and_what_is_only_meant() -> None:
    assert [one.state for one in claims("أعلنت السلطات السودانية إغلاق مجالها الجوي حتى نهاية مايو.")] == [AccessState.CLOSED]
    assert [one.state for one in claims("انهار الجسر الرابط بين سواكن وطوكر.")] == [AccessState.BLOCKED]
    assert [one.kind for one in claims("انهار سقف منزل قرب الجسر وقتل ثلاثة.")] == [ReadKind.INCIDENT]
    assert [one.state for one in claims("أعلنت السلطات عزمها إغلاق معبر جابر.")] == [None]


def test_the_day_of_a_promise_is_not_the_day_of_the_closing() -> None:
    (shut,) = claims("أغلقت سلطات معبر الوديعة البوابة ووعدت بفتحها الأسبوع القادم.")
    assert (shut.state, shut.when) == (AccessState.CLOSED, None)
