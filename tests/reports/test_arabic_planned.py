"""What is planned beside what was done is a claim of its own, in quotation marks as outside; and a plan reaches its second `that`."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text


def read(text: str) -> list[Proposal]:
    return list(read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="ar").claims)


@pytest.mark.parametrize(
    ("text", "done", "planned"),
    [
        ("دخلت 10 شاحنات إلى الفاشر، ومن المقرر أن تدخل 20 شاحنة غدا.", "دخلت 10 شاحنات إلى الفاشر", "ومن المقرر أن تدخل 20 شاحنة غدا"),
        (
            'قال المتحدث: "دخلت 10 شاحنات إلى الفاشر ومن المقرر أن تدخل 20 شاحنة غدا."',
            "دخلت 10 شاحنات إلى الفاشر",
            "ومن المقرر أن تدخل 20 شاحنة غدا",
        ),
        (
            'قال الوسيط: "انهارت الهدنة في سرت، ومن المنتظر أن يجتمع الطرفان في جدة الثلاثاء".',
            "انهارت الهدنة في سرت",
            "ومن المنتظر أن يجتمع الطرفان في جدة الثلاثاء",
        ),
    ],
)
def test_what_is_planned_behind_what_was_done_is_told_for_itself(text: str, done: str, planned: str) -> None:
    """The deed is not of tomorrow, and the plan is no deed."""
    first, second = read(text)
    assert (first.quote, first.modality, second.quote, second.modality) == (done, Modality.ASSERTED, planned, Modality.PLANNED)
    assert first.when is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ('وأضاف البيان: "ومن المقرر، بحسب الاتفاق، أن تدخل 20 شاحنة إلى الفاشر غدا".', "تدخل 20 شاحنة"),
        ('قال الوسيط: "ومن المقرر أن يصل الوفد إلى جدة الثلاثاء وأن يجتمع الطرفان الأربعاء".', "يجتمع الطرفان"),
    ],
)
def test_a_plan_reaches_over_an_aside_and_to_its_second_that(text: str, quote: str) -> None:
    (claim,) = (one for one in read(text) if quote in one.quote)
    assert claim.modality is Modality.PLANNED


def test_a_shut_road_that_is_to_open_is_shut() -> None:
    """The state of today and the plan are two claims."""
    first, second = read("الطريق إلى موبتي مغلق ومن المقرر فتحه الأحد.")
    assert (first.state, second.state, second.modality) == (AccessState.CLOSED, AccessState.ANNOUNCED, Modality.PLANNED)
