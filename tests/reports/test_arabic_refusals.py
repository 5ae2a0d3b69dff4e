"""Arabic: who refuses a truce has not agreed to it, a truce that is broken is told of, a way that is called off is none."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2025, 10, 29), lang="ar").claims


def diplomacy(text: str) -> list[tuple[str, str, bool]]:
    """Subtype, actor and whether it is not so, of what a text tells of diplomacy."""
    return [(one.subtype, one.actor, one.negative) for one in claims(text) if one.kind is ReadKind.DIPLOMACY]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("رفضت إسرائيل مقترح الهدنة", "إسرائيل"),
        ("إسرائيل رفضت الهدنة", "إسرائيل"),
        ("الحوثيون رفضوا الاتفاق", "الحوثيون"),
        ("الهدنة رفضها الدعم السريع", "قوات الدعم السريع"),
        ("الدعم السريع رفض الهدنة", "قوات الدعم السريع"),
        ("رفضت حماس التهدئة", "حماس"),
        ("رفض الجيش الهدنة التي وافق عليها الدعم السريع", ""),
        ("قال الجيش إنه يرفض أي هدنة", ""),
        ("تم رفض الهدنة من قبل الجيش", ""),
        ("رفضت الحكومة المبادرة الأممية", ""),
    ],
)
def test_who_refuses_a_truce_is_told_to_refuse_it(text: str, actor: str) -> None:
    """Not to agree, and never by the one who had agreed to what another refuses."""
    assert diplomacy(text) == [("rejection", actor, False)]


@pytest.mark.parametrize(
    ("text", "refuser"),
    [
        ("وافق الجيش على الهدنة ورفضتها قوات الدعم السريع", "قوات الدعم السريع"),
        ("وافق الجيش على الهدنة ورفضها الحوثيون", "الحوثيون"),
        ("قبلت حماس الاتفاق لكن إسرائيل رفضته", "إسرائيل"),
    ],
)
def test_one_agrees_and_another_refuses(text: str, refuser: str) -> None:
    """Two claims: the agreement of the first, the refusal of the second."""
    agreed, refused = diplomacy(text)
    assert agreed[0] == "agreement"
    assert refused == ("rejection", refuser, False)


def test_who_did_not_refuse_is_told_so() -> None:
    """A no before the refusal takes it back."""
    assert diplomacy("لم يرفض الجيش الهدنة") == [("rejection", "", True)]


@pytest.mark.parametrize(
    ("text", "subtype", "negative"),
    [
        ("انهارت الهدنة في اليوم الأول", "pause_ended", False),
        ("أنهى الجيش الهدنة", "pause_ended", False),
        ("انتهت الهدنة", "pause_ended", False),
        ("انتهى وقف إطلاق النار مساء الجمعة", "pause_ended", False),
        ("انقضت الهدنة في اليمن دون تمديد", "pause_ended", False),
        ("استأنفت إسرائيل الحرب على غزة بعد انهيار الهدنة", "pause_ended", False),
        ("خرق الدعم السريع الهدنة", "pause_broken", False),
        ("انتهكت إسرائيل وقف إطلاق النار", "pause_broken", False),
        ("خرق الجيش الإسرائيلي اتفاق وقف إطلاق النار", "pause_broken", False),
        ("انتهاك الهدنة من قبل الحوثيين في الحديدة", "pause_broken", False),
        ("لم تنته الهدنة", "pause_ended", True),
        ("لم تصمد الهدنة", "ceasefire", True),
        ("دخلت الهدنة حيز التنفيذ صباح الأحد", "ceasefire", False),
        ("مددت الأطراف الهدنة شهرين", "ceasefire", False),
        ("جهود لمنع انهيار الهدنة", "ceasefire", False),
    ],
)
def test_the_end_or_breach_of_a_truce_is_told(text: str, subtype: str, negative: bool) -> None:
    """It is no truce, unless it is to be kept from ending."""
    assert [(one, no) for one, _, no in diplomacy(text)] == [(subtype, negative)]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("خرقت قوات الدعم السريع الهدنة في الخرطوم", "author"),
        ("نقض الحوثيون الهدنة", "author"),
        ("أنهى الجيش الهدنة", "author"),
        ("قال الجيش إن الدعم السريع خرق الهدنة", "الجيش"),
        ("اتهم الجيش الدعم السريع بخرق الهدنة", "الجيش"),
    ],
)
def test_who_breaks_a_truce_does_not_say_so(text: str, claimant: str) -> None:
    """Whoever accuses him does, else the text."""
    assert [one.claimant for one in claims(text) if one.kind is ReadKind.DIPLOMACY] == [claimant]


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("ووافق الجيش على هدنة إنسانية لثلاثة أيام", "agreement"),
        ("اتفق الجيش وقوات الدعم السريع على هدنة إنسانية لثلاثة أيام", "agreement"),
        ("أعلنت قوات الدعم السريع موافقتها على هدنة إنسانية", "agreement"),
        ("بدأت هدنة إنسانية في الخرطوم", "ceasefire"),
        ("دخلت هدنة إنسانية حيز التنفيذ", "ceasefire"),
        ("دعت الأمم المتحدة إلى هدنة إنسانية في الفاشر", "truce_demanded"),
        ("نطالب بهدنة إنسانية فورا", "truce_demanded"),
        ("اقترحت واشنطن هدنة إنسانية لثلاثة أشهر", "truce_demanded"),
        ("رفض الجيش هدنة إنسانية", "rejection"),
    ],
)
def test_a_truce_is_demanded_only_where_somebody_asks_for_it(text: str, subtype: str) -> None:
    """One that was agreed to or began is told as such."""
    assert [one for one, _, _ in diplomacy(text)] == [subtype]


def test_a_truce_broken_by_shells_is_shelling() -> None:
    """What was done, and whom it killed, tells more than what it broke."""
    (one,) = claims("خرقت الهدنة بقصف السوق ومقتل 3")
    assert (one.kind, one.subtype) == (ReadKind.INCIDENT, "shelling")
    assert one.harm.killed is not None
    assert one.harm.killed.low == 3


@pytest.mark.parametrize("text", ["ألغى الجيش الممر", "ألغت الحكومة الممر الإنساني", "تم إلغاء الممر", "الممر رفضه الدعم السريع"])
def test_a_corridor_called_off_is_none(text: str) -> None:
    """It is told as not so, and has no state."""
    (one,) = claims(text)
    assert (one.kind, one.negative, one.state) == (ReadKind.ACCESS, True, None)


@pytest.mark.parametrize("text", ["طريق طويلة غير سالك", "الطريق إلى الفاشر غير صالح للمرور", "الطرق غير سالكة بسبب الأمطار"])
def test_a_way_that_cannot_be_passed_is_blocked(text: str) -> None:
    """`Impassable` is what the way is: it denies nothing."""
    (one,) = claims(text)
    assert (one.kind, one.negative, one.state) == (ReadKind.ACCESS, False, AccessState.BLOCKED)


@pytest.mark.parametrize("text", ["ألغى الجيش إغلاق الطريق", "رفض الجيش الانسحاب من الطريق"])
def test_only_a_way_is_called_off(text: str) -> None:
    """Not its closing, and nothing that is done from it."""
    assert not any(one.subtype == "corridor" for one in claims(text))


@pytest.mark.parametrize("text", ["التكايا توقفت كلها", "توقفت المخابز", "الأفران توقفت عن العمل", "المخابز متوقفة", "المخبز الوحيد توقف"])
def test_kitchens_and_bakeries_that_stopped_are_a_need(text: str) -> None:
    """Out of service, as in English."""
    (one,) = claims(text)
    assert (one.kind, one.subtype, one.negative) == (ReadKind.NEED, "out_of_service", False)


@pytest.mark.parametrize("text", ["الطفلة استشهدت", "المعلمة قُتلت", "الطفلة سيلا استشهدت", "السائق استشهد في الطريق"])
def test_one_who_stands_before_the_verb_is_one_killed(text: str) -> None:
    """The subject before a passive verb: one of them."""
    (one,) = claims(text)
    assert one.harm.killed is not None
    assert one.harm.killed.low == 1


@pytest.mark.parametrize("text", ["أنهى الجيش الهدنة", "انتهكت إسرائيل وقف إطلاق النار", "موسكو وافقت على هدنة وكييف رفضتها"])
def test_a_truce_or_a_verb_is_no_part_of_a_name(text: str) -> None:
    """Whoever is told to claim it: the name ends before what he did, and to what."""
    assert {word for one in claims(text) for word in one.claimant.split()}.isdisjoint({"الهدنة", "وقف", "وافقت"})
