"""Who denies or demands behind a place set in front; what an area is declared, what is shut beyond a town. In Arabic, of no key."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def _read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "kind", "claimant"),
    [
        ("في الحديدة نفى الحوثيون إغلاق الميناء.", ReadKind.ACCESS, "الحوثيون"),
        ("في مأرب نفت السلطات إغلاق المطار.", ReadKind.ACCESS, "السلطات"),
        ("وفي الدلنج نفى الجيش سقوط المطار.", ReadKind.CONTROL, "الجيش"),
        ("في ساكي نفت حركة 23 مارس قصف المخيم.", ReadKind.INCIDENT, "حركة 23 مارس"),
        ("الجيش نفى قصف المستشفى.", ReadKind.INCIDENT, "الجيش"),
    ],
)
def test_who_denies_behind_a_place_set_in_front_denies(text: str, kind: ReadKind, claimant: str) -> None:
    claims = [claim for claim in _read(text) if claim.kind is kind]
    assert claims, text
    for claim in claims:
        assert (claim.modality, claim.negative, claim.claimant) == (Modality.DENIED, True, claimant), text
        assert claim.state is None, text


@pytest.mark.parametrize(
    "text",
    [
        "في تعز طالب الأهالي بفتح الطريق.",
        "الأهالي في زالنجي طالبوا بفتح الطريق.",
        "وفي بيان مشترك طالبت المنظمات بفتح معبر رفح.",
        "النازحون في المخيم يطالبون بفتح الطريق.",
    ],
)
def test_what_is_demanded_behind_or_before_a_place_is_no_opening(text: str) -> None:
    claims = [claim for claim in _read(text) if claim.kind is ReadKind.ACCESS]
    assert claims, text
    for claim in claims:
        assert claim.modality is Modality.DEMANDED, (text, claim)
        assert claim.state in (None, AccessState.PROPOSED), (text, claim)


def test_who_denied_that_says_what_follows() -> None:
    claims = _read("قالت وزارة الداخلية إن الجيش استعاد الجسر. لكن متحدثا باسم الثوار نفى ذلك وقال إن الجسر ما زال بأيدي مقاتليه.")
    assert [claim.claimant for claim in claims if claim.kind is ReadKind.CONTROL] == ["وزارة الداخلية", "متحدثا باسم الثوار"]


def test_a_body_that_denied_that_is_not_called_so() -> None:
    assert {claim.claimant for claim in _read("ونفت إذاعة عدن ذلك وقالت إن سبعة قتلوا في القصف.")} == {"إذاعة عدن"}


def test_a_spokesman_in_a_town_is_not_the_town() -> None:
    (claim,) = _read("قال متحدث في بورتسودان إن الطريق مغلق.")
    assert claim.claimant.startswith("متحدث"), claim.claimant


@pytest.mark.parametrize(
    "text", ["ما زال الجيش يسيطر على مدينة بارا.", "لا تزال القوات تسيطر على المطار.", "لا يزال الجسر تحت سيطرة الجيش."]
)
def test_what_is_still_held_is_held(text: str) -> None:
    assert [claim.subtype for claim in _read(text)] == ["holds"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن جيش الاحتلال بلدة قباطية منطقة عسكرية مغلقة.",
        "مخيم جنين: منطقة عسكرية مغلقة.",
        "أعلن الجيش أن مخيم بلاطة منطقة عسكرية مغلقة.",
        "أغلق الجيش المدخل الجنوبي للمخيم.",
        "أغلق الجيش المدخل الشمالي لبلدة حوارة.",
    ],
)
def test_what_is_declared_closed_is_closed(text: str) -> None:
    assert AccessState.CLOSED in [claim.state for claim in _read(text)], text


def test_what_is_shut_beyond_a_town_is_not_open_there() -> None:
    open_part, shut = _read("طريق حمص حماة مفتوح حتى الرستن ومغلق بعدها أمام المنظمات.")
    assert (open_part.subtype, shut.state) == ("opening", AccessState.CLOSED)
    assert "مغلق" not in open_part.quote


def test_a_fall_that_is_denied_before_nothing_else_stays_out() -> None:
    assert not [
        claim for claim in _read("ارتفع العدد رغم نفي الحكومة سقوط المطار.") if claim.kind is ReadKind.CONTROL and not claim.negative
    ]
