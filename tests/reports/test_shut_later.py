"""A way that was shut again in the same Arabic sentence: the closing is told, with its day; what else was shut shuts no way."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def read(text: str) -> list[Proposal]:
    found = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="ar").claims  # a Monday
    return [one for one in found if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "state", "day"),
    [
        ("فتح الممر ساعتين ثم أغلق.", AccessState.CLOSED, None),
        ("فتح المعبر يوم الأحد ثم أغلق يوم الاثنين.", AccessState.CLOSED, 21),
        ("فتح المعبر يوم الأحد وأغلق يوم الاثنين.", AccessState.CLOSED, 21),
        ("فتح المعبر يوم الأحد ثم أغلق يوم الثلاثاء.", AccessState.CLOSED, 15),
        ("فتح الطريق لساعات ثم قطع مجدداً.", AccessState.BLOCKED, None),
        ("فتح معبر نصيب صباح اليوم ثم ما لبث أن أغلق بعد قصف الطريق.", AccessState.CLOSED, None),
        ("افتتح الممر الإنساني لكنه أغلق بعد ساعة.", AccessState.CLOSED, None),
        ("أغلق المعبر يوم الأحد وفتح يوم الاثنين ثم أغلق مجدداً يوم الثلاثاء.", AccessState.CLOSED, 15),
    ],
)
def test_a_way_that_was_shut_again_is_told_as_shut(text: str, state: AccessState, day: int | None) -> None:
    """The last half stands, and no day before it is later than its own."""
    claims = read(text)
    assert claims[-1].state is state
    assert day is None or (claims[-1].when is not None and claims[-1].when.start == date(2022, 3, day))
    starts = [one.when.start for one in claims if one.when is not None and one.when.start is not None]
    assert starts == sorted(starts)
    assert not [one for one in claims if one.state is AccessState.OPENED]


@pytest.mark.parametrize(
    "text",
    [
        "فتح الجيش الطريق ثم أغلق مكتبه.",
        "فتح الممر ثم أغلق الباب.",
        "فتح الجسر اليوم وأغلق المكتب.",
        "لم يفتح الممر ثم أغلق.",
    ],
)
def test_another_thing_that_is_shut_shuts_no_way(text: str) -> None:
    """An office, a door; nor does it open one for sure."""
    assert not [one for one in read(text) if one.state is not None]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("قال السكان إنه ما زال مغلقاً.", AccessState.CLOSED),
        ("قال الجيش إن طريق الكاستيلو مفتوح لكن السكان قالوا إنه ما زال مقطوعاً.", AccessState.BLOCKED),
        ("توقفت عملية إجلاء المدنيين من شرق حلب.", AccessState.BLOCKED),
    ],
)
def test_what_is_still_shut_or_stopped_has_its_state(text: str, state: AccessState) -> None:
    assert read(text)[-1].state is state


@pytest.mark.parametrize(
    ("text", "negative"), [("فشل الممر الإنساني لليوم الثالث على التوالي.", True), ("حذرت البلدية السكان من سلوك طريق الساحل.", True)]
)
def test_a_corridor_that_failed_and_a_way_warned_of_are_not_so(text: str, negative: bool) -> None:
    (claim,) = read(text)
    assert (claim.negative, claim.state) == (negative, None)


def test_who_failed_to_shut_it_has_not_shut_it() -> None:
    assert not [one for one in read("فشل الجيش في إغلاق المعبر.") if one.state is not None]
