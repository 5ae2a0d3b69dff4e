"""Tolls as notes and messages give them, and numbers that a sentence takes back."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Harm, Proposal
from safepassage.session.reading_texts import read_text


def harm_of(text: str) -> tuple[float | None, float | None, float | None]:
    found: tuple[Proposal, ...] = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    harm: Harm = next(claim.harm for claim in found if claim.harm)
    return (
        harm.killed.low if harm.killed else None,
        harm.injured.low if harm.injured else None,
        harm.missing.low if harm.missing else None,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 dead 4 wounded in Kutum.", (3, 4, None)),
        ("3 killed 4 injured.", (3, 4, None)),
        ("Kutum market: 3 killed 4 injured 2 missing.", (3, 4, 2)),
        ("12 people killed 30 injured in a strike on Rafah.", (12, 30, None)),
        ("14 killed & 30 injured at Rafah.", (14, 30, None)),
        ("5 children killed 12 injured in Sumy.", (5, 12, None)),
        ("Dead 3, wounded 4.", (3, 4, None)),
    ],
)
def test_each_number_has_the_word_beside_it(text: str, told: tuple[float | None, ...]) -> None:
    assert harm_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I can confirm 2, not 12 dead.", (2, None, None)),
        ("Correction: 3 killed, not 5.", (3, None, None)),
        ("Correction to my last: 4 killed instead of 6.", (4, None, None)),
        ("The strike killed seven people, not nine as reported.", (7, None, None)),
    ],
)
def test_a_number_taken_back_counts_nobody(text: str, told: tuple[float | None, ...]) -> None:
    assert harm_of(text) == told
