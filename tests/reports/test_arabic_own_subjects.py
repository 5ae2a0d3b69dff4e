"""Arabic clauses with a subject of their own: no denial of the clause before reaches them, nor the word of who calls a place safe."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2025, 10, 29), lang="ar").claims


def of_ways(text: str) -> list[tuple[AccessState | None, bool]]:
    """What a text says of ways: the state, and whether it is told as not so."""
    return [(one.state, one.negative) for one in claims(text) if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    "text",
    [
        "لا يوجد طريق آمن، والجسر الخامس مغلق",
        "لا نعرف شيئا، معبر رفح مغلق",
        "لا توجد ممرات آمنة والمعبر مغلق",
        "ليس هناك غذاء والجسر الخامس مغلق",
        "لم يصل أحد والمعبر مغلق",
        "ليس لدينا دواء، ومعبر أدري مغلق",
        "الطريق ليس آمنا والمعبر مغلق",
        "لم تدخل شاحنة واحدة، والبوابة مقفلة منذ شهر",
        "لا يوجد دواء والمعبر لا يزال مغلقا",
        "لم يصل أحد والطريق أغلقه الجيش",
        "لم تدخل المساعدات والمعابر مغلقة",
    ],
)
def test_a_way_is_closed_whatever_there_is_none_of(text: str) -> None:
    """`There is no X, and the crossing is closed`: closed, and not *not closed*."""
    assert (AccessState.CLOSED, False) in of_ways(text)


@pytest.mark.parametrize(
    "text",
    [
        "لا أحد يستطيع الخروج، وطريق طويلة مقطوع",
        "لم نستطع الخروج والطريق مقطوع",
        "لا طريق آمن والجسر مقطوع",
        "لا نستطيع الوصول إليهم فالطريق مقطوع",
        "لن نعود، الطريق مقطوع",
    ],
)
def test_a_way_is_cut_whatever_nobody_can_do(text: str) -> None:
    """The same of a way that is cut."""
    assert (AccessState.BLOCKED, False) in of_ways(text)


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("ليست الطرق والمعابر مغلقة", True),
        ("لا تزال الطرق والمعابر مغلقة", False),
        ("لا المعبر مغلق ولا الطريق مقطوع", True),
        ("المعبر ليس مغلقا", True),
        ("الطريق غير مقطوع", True),
    ],
)
def test_two_ways_under_one_denial_are_denied_both(text: str, negative: bool) -> None:
    """`The roads and the crossings are not closed`: the second begins no clause of its own; *still* denies nothing."""
    assert {no for _, no in of_ways(text)} == {negative}


@pytest.mark.parametrize("text", ["لم يغلق المعبر والطريق مفتوح", "لا توجد كهرباء والطريق مفتوح"])
def test_a_way_beside_a_denial_is_never_opened(text: str) -> None:
    """A sentence that says no to anything opens no way."""
    assert not any(state is AccessState.OPENED for state, _ in of_ways(text))


@pytest.mark.parametrize(
    "text",
    [
        "ادعت إسرائيل أن المواصي «منطقة آمنة»، وقصفتها فاستشهد 6",
        "ادعت إسرائيل أن المواصي «منطقة آمنة»، وقصفتها الطائرات فاستشهد 6",
        "قالت إسرائيل إن المستشفى خال، وقصفته فقتل 6",
        "زعمت القوات أن الحي آمن، وقتلت 6 من سكانه",
        "زعم الجيش أن الممر آمن، لكنه قتل 6 نازحين",
        "ادعى الجيش أن المدرسة خالية، فقصفها وقتل 6 أطفال",
    ],
)
def test_harm_told_against_who_called_the_place_safe_is_the_authors(text: str) -> None:
    """He claims the safety, and nobody but the text claims the dead."""
    harm = [one for one in claims(text) if one.harm.killed]
    assert [(one.harm.killed.low, one.claimant) for one in harm if one.harm.killed] == [(6, "author")]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("قال الجيش إنه قصف المخزن وقتل 5 مسلحين", "الجيش"),
        ("قال الجيش إن المخيم آمن وأنه قصف موقعا للمسلحين", "الجيش"),
        ("قال الأهالي إن الطريق مفتوح وقصفت الطائرات السوق", "الأهالي"),
        ("قالت منظمة إن إسرائيل ادعت أن المواصي آمنة، وقصفتها فقتل 3", "منظمة"),
    ],
)
def test_what_a_speaker_goes_on_to_tell_stays_his(text: str, claimant: str) -> None:
    """What is told of others, or behind another `that`, is still what he says; so is what an organisation tells of a claim."""
    assert {one.claimant for one in claims(text) if one.kind is ReadKind.INCIDENT} == {claimant}


@pytest.mark.parametrize(
    "text",
    [
        "السكان لا يحتاجون إلى شيء، قال المحافظ",
        "لا نحتاج إلى دواء",
        "لم يعد السكان بحاجة إلى الغذاء",
        "لم تعد المخيمات تحتاج إلى الخيام",
        "قال المدير إن المستشفى لا يحتاج إلى أي دعم",
    ],
)
def test_who_needs_nothing_needs_nothing(text: str) -> None:
    """`The people need nothing` is no need."""
    needs = [one for one in claims(text) if one.kind is ReadKind.NEED]
    assert needs
    assert all(one.negative for one in needs)


@pytest.mark.parametrize(
    "text",
    [
        "السكان يحتاجون إلى كل شيء",
        "لا يجد السكان ما يحتاجون إليه",
        "لا يحتاجون شيئا سوى الماء",
        "لا شيء يحتاجه السكان أكثر من الماء",
        "لا خبز ويحتاج السكان إلى الماء",
    ],
)
def test_who_needs_nothing_but_water_needs_water(text: str) -> None:
    """A no beside a need, of another thing or with an exception, leaves the need."""
    needs = [one for one in claims(text) if one.kind is ReadKind.NEED]
    assert needs
    assert not any(one.negative for one in needs)
    assert {one.modality for one in needs} <= {*SAYS_SO} | {Modality.REPORTED}
