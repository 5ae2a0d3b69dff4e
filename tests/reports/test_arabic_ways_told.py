"""Arabic: what is said of a way in few words: in ruins, no more closed, open in name only, gainsaid, who came by it."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="ar").claims


def ways(text: str) -> list[tuple[str, bool]]:
    """Subtype and whether it is not so, of what a text tells of ways."""
    return [(one.subtype, one.negative) for one in claims(text) if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("معبر نصيب لم يعد مغلقاً.", ("closed", True)),
        ("لم تعد الطريق مغلقة", ("closed", True)),
        ("معبر نصيب لم يعد مفتوحاً", ("opening", True)),
        ("طريق الراموسة لم يعد سالكاً.", ("opening", True)),
        ("وعد الجيش بفتح ممر إنساني", ("opening", False)),
    ],
)
def test_what_is_no_more_is_no_promise(text: str, told: tuple[str, bool]) -> None:
    """`لم يعد` before how a way is: no longer; only `وعد` is a promise."""
    assert ways(text) == [told]


@pytest.mark.parametrize(
    "text",
    ["ليس هناك طريق للخروج والجسر مدمر", "لا طعام والجسر مدمر", "جسر الحلفايا مدمر", "الجسر منهار منذ شهر", "الطريق مغلق والجسر مهدم"],
)
def test_a_bridge_in_ruins_is_blocked(text: str) -> None:
    """Whatever else is told before it."""
    assert AccessState.BLOCKED in [one.state for one in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "سيارة مدمرة على الطريق",
        "المستشفى مدمر",
        "الحي مدمر والطريق مفتوح",
        "طريق المطار محاط بمبان مدمرة",
        "منازل طريق الراموسة مدمرة والطريق مفتوح",
        "جسر مدمر شمال طريق الراموسة والطريق مفتوح",
    ],
)
def test_ruins_beside_a_way_block_none(text: str) -> None:
    """A car, a hospital, a quarter, houses along the road."""
    assert AccessState.BLOCKED not in [one.state for one in claims(text)]


@pytest.mark.parametrize(
    "text", ["معبر رفح مفتوح بالاسم فقط.", "معبر رفح مفتوح اسماً لا فعلاً", "الممر مفتوح على الورق", "المعبر مفتوح نظرياً"]
)
def test_open_in_name_only_is_not_open(text: str) -> None:
    """It is told as not so."""
    assert ways(text) == [("opening", True)]


@pytest.mark.parametrize(
    "text",
    [
        "الدعم السريع بيقول الطريق مفتوح وآمن، والكلام دا ما صحيح",
        "قالت إسرائيل إن المعبر مفتوح وهذا غير صحيح",
        "يقولون إن الطريق مفتوح وهذا كذب",
        "الجيش قال الطريق مفتوح ودا كلام غير صحيح",
    ],
)
def test_what_the_text_gainsays_is_denied_by_it(text: str) -> None:
    """The one who said so is not who denies it."""
    (one,) = claims(text)
    assert (one.claimant, one.modality, one.negative, one.state) == ("author", Modality.DENIED, True, None)


@pytest.mark.parametrize(
    "text", ["قالت إسرائيل إن المعبر مفتوح وهذا مهم", "يقولون إن الطريق مفتوح وهذا ما نريده", "قال الجيش إن الطريق مفتوح"]
)
def test_what_nobody_gainsays_stays(text: str) -> None:
    """`This` alone takes nothing back."""
    assert [one.modality for one in claims(text) if one.kind is ReadKind.ACCESS] == [Modality.ASSERTED]


@pytest.mark.parametrize(
    "text",
    [
        "ادعت إسرائيل أن المواصي منطقة آمنة وقصفتها",
        "قالت إسرائيل إن المواصي منطقة آمنة وقصفتها",
        "زعم الجيش أن الممر آمن وقصفه",
    ],
)
def test_who_calls_a_place_safe_does_not_say_that_he_hit_it(text: str) -> None:
    """Also where no comma stands between."""
    assert [(one.kind, one.claimant) for one in claims(text)] == [(ReadKind.INCIDENT, "author")]


@pytest.mark.parametrize("text", ["قال الجيش إن المستشفى آمن وقصفه المسلحون", "قال السكان إن الحي كان آمنا وقصفته الطائرات"])
def test_who_says_that_others_hit_it_is_heard(text: str) -> None:
    """Who did it stands behind the verb, or somebody else speaks."""
    assert {one.claimant for one in claims(text)} <= {"الجيش", "السكان"}


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("عبر 50 مريضاً من معبر رفح", False),
        ("مرت قافلة من 12 شاحنة عبر معبر أدري", False),
        ("دخلت 12 شاحنة عبر معبر كرم أبو سالم", False),
        ("لا أحد يمر من طريق الراموسة.", True),
        ("لم يعبر أحد من معبر رفح", True),
        ("لا أحد يعبر معبر رفح", True),
    ],
)
def test_who_came_by_a_way_used_it(text: str, negative: bool) -> None:
    """How many, or nobody; it opens nothing by itself."""
    (one,) = claims(text)
    assert (one.subtype, one.negative, one.state) == ("used", negative, None)


def test_who_must_come_by_a_way_has_not() -> None:
    """`يجب أن` stands before the words of the claim."""
    (one,) = claims("يجب أن تعبر 40 شاحنة من معبر رفح")
    assert (one.modality, one.state) == (Modality.DEMANDED, AccessState.PROPOSED)


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("تم فتح معبر أدري يوم الأحد وعبرت 20 شاحنة مساعدات.", True),
        ("أعيد فتح معبر رفح يوم الأحد وعبر منه 50 مريضاً.", True),
        ("أعادت مصر فتح معبر رفح يوم الأحد وعبر منه 50 مريضاً.", True),
        ("تم فتح معبر أدري يوم الأحد ولم تعبر شاحنة.", False),
        ("تم فتح معبر أدري يوم الأحد وعبرت 20 شاحنة قبل قصفه.", False),
        ("أعيد فتح معبر رفح يوم الأحد وعبر منه 50 مريضاً ثم أغلق.", False),
        ("أعيد فتح معبر رفح يوم الأحد وخرجت منه جثث 5 مرضى.", False),
        ("أعيد فتح معبر رفح وعبر منه صفر مرضى.", False),
        ("معبر رفح مفتوح. عبر منه صفر مرضى.", False),
        ("معبر رفح مفتوح. يوم الجمعة.", False),
    ],
)
def test_news_of_its_use_may_stand_behind_an_opening(text: str, opened: bool) -> None:
    """Who came through and how many, and nothing else."""
    assert (AccessState.OPENED in [one.state for one in claims(text)]) is opened


@pytest.mark.parametrize("text", ["طريق الكاستيلو لم يعد آمناً", "معبر نصيب لم يعد يعمل", "لم يعد السكان إلى طريق الراموسة المغلق"])
def test_what_is_no_more_is_not_so_whatever_it_was(text: str) -> None:
    """No longer safe, no longer working, not come back: none tells that a way is open."""
    assert [(one.negative, one.state) for one in claims(text)] == [(True, None)]
