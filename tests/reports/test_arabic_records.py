"""`The worst shelling in two years` was not two years ago; two ways of which different things are said are two claims."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=DAY, lang="ar").claims


@pytest.mark.parametrize(
    "text",
    [
        "قتل 12 في حمص في أعنف قصف منذ عامين.",
        "فتح معبر مارغارا للمرة الأولى منذ 30 عاما.",
        "قتل 40 مدنيا في تعز في أسوأ هجوم منذ عام 2015.",
        "دخلت أول قافلة إلى حمص منذ ستة أشهر.",
    ],
)
def test_since_when_nothing_was_like_it_is_not_when_it_was(text: str) -> None:
    (claim,) = claims(text)
    assert claim.when is None


def test_since_when_it_goes_on_and_when_it_was_are_told() -> None:
    (besieged,) = claims("لم تدخل أي شاحنة إلى حمص منذ أسبوع.")
    (entered,) = claims("دخلت أول قافلة إلى حمص منذ ستة أشهر يوم الأحد.")
    assert besieged.when is not None
    assert entered.when is not None
    assert (besieged.when.start, besieged.when.end) == (date(2024, 5, 13), None)
    assert (entered.when.start, entered.when.end) == (date(2024, 5, 19), date(2024, 5, 19))


@pytest.mark.parametrize(
    "text", ["شارع الستين في الخرطوم مغلق والطريق إلى مدني سالك.", "معبر باب السلامة مغلق وطريق عفرين مفتوح أمام المدنيين."]
)
def test_what_is_said_of_the_second_way_is_not_said_of_the_first(text: str) -> None:
    shut, other = claims(text)
    assert (shut.state and shut.state.value, other.state) == ("closed", None)
    assert "مغلق" in shut.quote
    assert "مغلق" not in other.quote


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("كذب، قناص قتل اثنين في الحديدة", False),
        ("القوات قتلت اثنين في الحديدة، كذب", True),
        ("كذب أن القوات قتلت اثنين في الحديدة.", True),
        ("كذب الجيش مقتل 12 في حمص.", True),
    ],
)
def test_a_lie_with_a_comma_is_what_was_told_before(text: str, denied: bool) -> None:
    """In a chat it answers the message before; behind a clause it takes that back."""
    (claim,) = claims(text)
    assert (claim.modality.value == "denied", claim.negative) == (denied, denied)


def test_what_is_agreed_to_come_within_a_week_lies_ahead() -> None:
    (truce,) = claims("وافق الطرفان على وقف القتال في حمص خلال أسبوع.")
    (past,) = claims("اتفق الطرفان خلال الأسبوع الماضي على وقف القتال.")
    assert truce.when is not None
    assert past.when is not None
    assert truce.when.start == DAY
    assert past.when.end is not None
    assert past.when.end < DAY
