"""Arabic ways that are excepted from what is told of all, and the one that alone is left; own sentences, none of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


def ways(text: str) -> tuple[Proposal, ...]:
    return tuple(one for one in claims(text) if one.kind is ReadKind.ACCESS)


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("المعابر كلها مفتوحة عدا معبر إيرز.", "opening"),
        ("جميع المعابر مغلقة باستثناء كرم أبو سالم.", "closed"),
        ("كل مطارات اليمن مغلقة إلا مطار سيئون.", "closed"),
        ("المعابر مغلقة، باستثناء معبر إيرز المفتوح للحالات الطبية.", "closed"),
        ("باستثناء معبر إيرز، كل المعابر مغلقة.", "closed"),
    ],
)
def test_what_is_told_of_all_is_not_told_of_the_excepted_one(text: str, subtype: str) -> None:
    assert [(one.subtype, one.place, one.place_resolved) for one in ways(text)] == [(subtype, "", None)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("كل الطرق إلى بانغي سالكة ما عدا طريق بوار.", "بانغي"),
        ("كل المعابر مفتوحة بما فيها معبر نصيب.", "معبر نصيب"),
        ("معبر نصيب مفتوح باستثناء يوم الجمعة.", "معبر نصيب"),
        ("معبر رفح مغلق باستثناء الحالات الإنسانية.", "معبر رفح"),
    ],
)
def test_the_place_of_which_it_is_told_stays(text: str, place: str) -> None:
    assert [one.place for one in ways(text)] == [place]


@pytest.mark.parametrize(
    ("text", "subtype", "place"),
    [
        ("لم يبق مفتوحاً سوى معبر كرم أبو سالم.", "opening", "معبر كرم أبو سالم"),
        ("لم يبق سوى معبر نصيب مفتوحا.", "opening", "معبر نصيب"),
        ("لم يعد سالكا إلا جسر بزيبز.", "opening", "جسر بزيبز"),
        ("لم يبق مغلقا سوى طريق الضالع.", "closed", "طريق الضالع"),
        ("لا توجد طرق سالكة إلا طريق المطار.", "opening", "طريق المطار"),
    ],
)
def test_the_one_that_is_left_is_as_is_said(text: str, subtype: str, place: str) -> None:
    found = ways(text)
    assert [(one.subtype, one.place, one.negative) for one in found] == [(subtype, place, False)]
    assert not any(one.state is AccessState.OPENED for one in found)


@pytest.mark.parametrize(
    "text", ["لا يفتح معبر نصيب إلا يوم الأحد.", "لم يعد الطريق إلى حيس مفتوحا إلا للمشاة.", "لا توجد طرق سالكة غير آمنة في تعز."]
)
def test_who_or_when_is_excepted_opens_no_way(text: str) -> None:
    assert {one.negative for one in ways(text)} == {True}


def test_besides_is_no_exception() -> None:
    assert [one.place for one in claims("عدا عن القصف في الفاشر، قتل 12 في نيالا.")][:1] == ["الفاشر"]
