"""Arabic messages in the speech of the street: what they tell, and what they only ask, fear or deny."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("الطريق سكر", ReadKind.ACCESS, "closed"),
        ("يا شباب الجسر تسكر من الصبح", ReadKind.ACCESS, "closed"),
        ("الجماعة قفلوا الكبري", ReadKind.ACCESS, "closed"),
        ("الضو مقطوع من امبارح", ReadKind.NEED, "water_power"),
        ("ما في كهربا من يومين", ReadKind.NEED, "water_power"),
        ("العائلات طلعت من خلة الفرجان", ReadKind.DISPLACEMENT, "flight"),
        ("الناس عم تطلع", ReadKind.DISPLACEMENT, "flight"),
        ("محاصرين ما نقدر نطلع", ReadKind.PROTECTION, "trapped"),
        ("في ناس ماتت", ReadKind.INCIDENT, "killing"),
        ("خشوا للحوش وخذوا السيارة والفلوس", ReadKind.INCIDENT, "looting"),
        ("أخدوا أخي من البيت مبارح", ReadKind.PROTECTION, "detention"),
        ("مسكوا ولد خالتي في الارتكاز", ReadKind.PROTECTION, "detention"),
        ("نحنا محاصرين ما نقدر نطلع.", ReadKind.PROTECTION, "trapped"),
        ("ما قادرين نطلع من الحلة.", ReadKind.PROTECTION, "trapped"),
        ("ما حدا عم يقدر يفوت.", ReadKind.ACCESS, "blocked"),
        ("ماكو طريق للطلعة.", ReadKind.ACCESS, "blocked"),
        ("المشفى طلع من الخدمة.", ReadKind.NEED, "out_of_service"),
        ("شفشفوا السوق كلو.", ReadKind.INCIDENT, "looting"),
        ("طكوا المنطقة بالهاونات.", ReadKind.INCIDENT, "shelling"),
        ("قبضوا على تاجر في السوق.", ReadKind.PROTECTION, "detention"),
        ("نزحنا من الحديدة أمس.", ReadKind.DISPLACEMENT, "flight"),
        ("دخلوا البيت وأخذوا السيارة والذهب وحتى الأكل.", ReadKind.INCIDENT, "looting"),
    ],
)
def test_a_message_of_few_words_tells_what_it_says(text: str, kind: ReadKind, subtype: str) -> None:
    """As told, of the very words: `ما` of what there is not denies nothing."""
    (one,) = claims(text)
    assert (one.kind, one.subtype, one.modality, one.negative) == (kind, subtype, Modality.ASSERTED, False)


def test_who_came_in_and_took_is_one_deed() -> None:
    """From who came in to what they took."""
    (one,) = claims("يا جماعة الدعامة دخلوا الحلة وشالوا العربات والدهب.")
    assert (one.subtype, one.quote) == ("looting", "الدعامة دخلوا الحلة وشالوا العربات والدهب")


@pytest.mark.parametrize(
    "text",
    [
        "اذا سكر الطريق وين منروح؟",
        "الطريق ما سكر الحمد لله",
        "سكر الفرن",
        "ما ضربوا السوق اليوم",
        "لو ضربوا السوق كان راحت العالم",
        "ضربوا الشباب عالحاجز",
        "في كهربا وفي مي",
        "الناس طلعت مظاهرة بالجامع",
        "الناس بدها تطلع",
        "ما حدا طلع من الحي",
        "ما مات حدا الحمدلله",
        "راح أخي ع السوق",
        "أخذوا الدكتور ع المشفى",
        "أهلي طلعوا من العناية",
        "سمعت انهم ضربوا المدرسة",
        "شالوا الساتر من الطريق",
        "أخذوا السيارة وطلعوا ع تركيا",
        "قطعوا الخط الهاتف",
        "هل قبضوا على التاجر؟",
        "لم يقبضوا على أحد.",
        "في طريق آمن للطلعة.",
    ],
)
def test_what_is_denied_feared_asked_or_of_daily_life_is_no_claim(text: str) -> None:
    """No harm, flight or want is read of it."""
    assert claims(text) == ()


@pytest.mark.parametrize("text", ["الطريق مفتوح والناس ماشية", "بدهم يسكروا الجسر بكرا", "الطريق سكر ولا مفتوح؟", "لا تسكروا الطريق"])
def test_no_message_opens_a_way(text: str) -> None:
    """Nor shuts one that is only meant to be shut."""
    assert not {one.state for one in claims(text)} & {AccessState.OPENED, AccessState.USED, AccessState.CLOSED}


@pytest.mark.parametrize("text", ["ما حدا نهب السوق.", "ما حدا قتل حدا.", "محد انقتل بالقصف."])
def test_nobody_did_it(text: str) -> None:
    """`ما حدا`, `محد`: a no."""
    assert [one.negative for one in claims(text)] == [True]


def test_what_made_them_flee_is_no_no() -> None:
    """`ما حدا بالسكان`."""
    assert not any(one.negative for one in claims("قصفوا الحي ما حدا بالسكان إلى النزوح."))


def test_to_go_out_is_not_to_hope() -> None:
    """`تطلع` of the street against `يتطلع إلى`."""
    (hope,) = claims("يتطلع السكان إلى فتح المعبر.")
    assert hope.modality is Modality.DEMANDED
