"""The ill and those who died of it, the weeks of the year, and the five phases of hunger."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str, lang: str = "en") -> list[Proposal]:
    """What a text of one language claims."""
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims)


@pytest.mark.parametrize(
    ("text", "lang", "ill", "dead"),
    [
        ("840 cases of measles, including 19 deaths, were recorded in Baidoa.", "en", 840, 19),
        ("Some 340 suspected cases of measles, with six deaths, were reported in Doro.", "en", 340, 6),
        ("Some 220 cases of meningitis, 18 of them fatal, were notified in Dosso.", "en", 220, 18),
        ("The clinic in Bentiu recorded 75 cases of hepatitis E, 12 of whom died.", "en", 75, 12),
        ("During weeks 14-18, 220 cases of measles including 3 deaths were reported in Leer.", "en", 220, 3),
        ("سجلت حجة 640 إصابة بالكوليرا بينها 12 وفاة.", "ar", 640, 12),
        ("بلغت إصابات الحصبة في مأرب 210 حالات، منها 9 وفيات.", "ar", 210, 9),
        ("سجلت مأرب 340 حالة كوليرا بينها ست وفيات.", "ar", 340, 6),
    ],
)
def test_the_ill_are_not_dead(text: str, lang: str, ill: int, dead: int) -> None:
    """They are counted; those among them who died are dead."""
    (one,) = claims(text, lang)
    assert one.kind is ReadKind.NEED
    assert one.count is not None
    assert one.count.low == ill
    assert one.harm
    assert one.harm.killed is not None
    assert one.harm.killed.low == dead
    assert one.place


@pytest.mark.parametrize(
    ("text", "lang", "dead"),
    [
        ("The army killed 12 people, including two nurses, in Tete.", "en", 12),
        ("Last week 19 people died of cholera in Beira.", "en", 19),
        ("In the past week 12 people have been killed in Aweil.", "en", 12),
        ("In week 21, 40 people died of cholera in Beira.", "en", 40),
        ("توفي طفل بالحصبة ومرض 14 آخرون في زمزم.", "ar", 1),
        ("قتل الأسبوع الماضي 19 شخصا في كسلا.", "ar", 19),
    ],
)
def test_who_died(text: str, lang: str, dead: int) -> None:
    """All of the dead, and none who only fell ill."""
    (one,) = claims(text, lang)
    assert one.harm
    assert one.harm.killed is not None
    assert one.harm.killed.low == dead


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("No new cholera cases were reported in week 19 in Beira.", "en"),
        ("There were no measles deaths in weeks 12 to 16 in Aweil.", "en"),
        ("لم تسجل حالات كوليرا جديدة في الأسبوع 19 في الحديدة.", "ar"),
    ],
)
def test_a_week_counts_nothing(text: str, lang: str) -> None:
    """The number of a week is of nobody."""
    (one,) = claims(text, lang)
    assert one.negative
    assert one.count is None
    assert not one.harm


def test_a_town_that_records_cases_says_nothing() -> None:
    """It is where they are."""
    (one,) = claims("سجلت القضارف 1204 إصابات بالكوليرا.", "ar")
    assert (one.claimant, one.place) == ("author", "القضارف")


@pytest.mark.parametrize(
    ("text", "lang", "people", "place"),
    [
        ("The number of people in IPC 3 in Baidoa rose to 310,000.", "en", 310_000, "Baidoa"),
        ("About 756,000 people face IPC 5 in Gaza.", "en", 756_000, "Gaza"),
        ("An estimated 90,000 people were in Phase 4 in Pibor in April.", "en", 90_000, "Pibor"),
        ("In Turkana, 210,000 people were classified in IPC Phase 4 in March.", "en", 210_000, "Turkana"),
        ("The number of people in Phase 3 or above in Borno fell to 900,000.", "en", 900_000, "Borno"),
        ("نحو 1.1 مليون شخص في المرحلة الخامسة من التصنيف المتكامل في غزة.", "ar", 1_100_000, "غزة"),
    ],
)
def test_a_phase_of_hunger_is_a_need(text: str, lang: str, people: int, place: str) -> None:
    """Nobody moved, and the phase counts nobody and is no place."""
    (one,) = claims(text, lang)
    assert (one.kind, one.subtype, one.place) == (ReadKind.NEED, "food", place)
    assert one.count is not None
    assert one.count.low == people


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Phase 2 of the evacuation of Aleppo began on Friday.", ReadKind.DISPLACEMENT),
        ("About 3,000 people fled Leer, which is in IPC 4.", ReadKind.DISPLACEMENT),
        ("Some 20,000 people were evacuated in Phase 2 of the operation in Aleppo.", ReadKind.DISPLACEMENT),
        ("وصل 300 شخص في المرحلة الثانية من الإجلاء إلى حلب.", ReadKind.DISPLACEMENT),
    ],
)
def test_phases_of_something_else_are_no_need(text: str, kind: ReadKind) -> None:
    """Of an evacuation, or of where people came from."""
    (one,) = claims(text, "ar" if text[0] > "z" else "en")
    assert one.kind is kind
