"""The missing and the hurt told beside the dead: وفقد 30 بعد السيول, as many injured; what people lost is nobody missing."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def told(text: str, role: str) -> list[float]:
    lang = "ar" if any("\u0600" <= letter <= "\u06ff" for letter in text) else "en"
    claims = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims
    return [count.low for one in claims if (count := getattr(one.harm, role)) is not None]


@pytest.mark.parametrize(
    ("text", "dead", "missing"),
    [
        ("قتل 12 شخصا وفقد 30 بعد السيول في درنة.", 12, 30),
        ("لقي 12 مهاجرا حتفهم غرقا وفُقد 30 آخرون بعد انقلاب قارب قبالة صفاقس.", 12, 30),
        ("قتل خمسة وفقد ثلاثة آخرون في درنة.", 5, 3),
        ("أسفرت السيول عن مقتل 12 وفقدان 30 آخرين في درنة.", 12, 30),
        ("قتل أربعة صيادين وفقد اثنان إثر قصف قارب قبالة الحديدة.", 4, 2),
        ("قتل 12 شخصا وفقد نحو 30 شخصا جراء انهيار سد قرب درنة.", 12, 30),
    ],
)
def test_the_missing_behind_the_dead_are_told(text: str, dead: float, missing: float) -> None:
    """Behind `بعد` and `إثر` they were lost to the reader."""
    assert (told(text, "killed"), told(text, "missing")) == ([dead], [missing])


@pytest.mark.parametrize(
    "text",
    [
        "قتل 12 شخصا وفقد الجيش 30 دبابة في درنة.",
        "قتل 12 شخصا وفقد 30 رجلا وعيهم في درنة.",
        "قتل 12 شخصا وفقدت 30 أسرة منازلها في درنة.",
        "قتل 12 شخصا وفقد 30 عاملا وظائفهم في درنة.",
        "قتل 12 شخصا وفقدت 20 حافلة في درنة.",
    ],
)
def test_what_was_lost_is_nobody_missing(text: str) -> None:
    """Consciousness, homes, work, tanks and buses."""
    assert (told(text, "killed"), told(text, "missing")) == ([12], [])


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Nine people were killed and as many injured in Jalingo.", [9]),
        ("Nine people were killed and the same number wounded in Jalingo.", [9]),
        ("Nine people were killed and twice as many injured in Jalingo.", []),
        ("Nine people were killed and as many houses burnt in Jalingo.", []),
    ],
)
def test_as_many_were_hurt(text: str, injured: list[float]) -> None:
    """`as many` is the number before it; twice as many is not, and houses are nobody."""
    assert (told(text, "killed"), told(text, "injured")) == ([9], injured)
