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
        ("9 civilians killed incl. 2 kids, 14 hurt in Kutum.", (9, 14, None)),
        ("Dead: 8; wounded: 31 in Sumy.", (8, 31, None)),
        ("Fatalities: 8 / injuries: 31", (8, 31, None)),
        ("Casualties: dead: 4, injured: 9.", (4, 9, None)),
        ("12/30 (killed/injured) in Sumy.", (12, 30, None)),
        ("12/30 killed/injured in Sumy.", (12, 30, None)),
        ("Killed/injured: 12/30 in Sumy.", (12, 30, None)),
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


def test_two_labelled_sentences_are_two_tolls() -> None:
    found = read_text("Killed: 12. Injured: 30.", ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    assert [claim.harm.killed.low for claim in found if claim.harm.killed] == [12]
    assert [claim.harm.injured.low for claim in found if claim.harm.injured] == [30]


def test_a_labelled_number_of_animals_is_no_toll() -> None:
    found = read_text("Dead: 300 cattle.", ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    assert not [claim for claim in found if claim.harm]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Of the 30 wounded 14 have died.", 14),
        ("Of the 30 wounded, 14 have died.", 14),
        ("Of the 12 injured, two died later.", 2),
        ("Out of 30 injured, 14 died.", 14),
        ("Of the 40 killed, 12 were children.", 40),
    ],
)
def test_of_the_wounded_those_are_dead_who_died(text: str, dead: float) -> None:
    assert harm_of(text)[0] == dead


@pytest.mark.parametrize(
    "text",
    [
        "8,000 people left Sumy. The correct number is 5,800.",
        "Twelve people were killed in Sumy. Correction: nine.",
        "Shelling killed 4 in Kutum. Make that 6.",
        "40 people were killed in Zamzam. That should read 14.",
    ],
)
def test_a_number_that_the_next_sentence_puts_right_counts_nobody(text: str) -> None:
    """How many it were is unknown then, and the claim is less sure."""
    first = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims[0]
    assert first.count is None
    assert not first.harm
    assert first.confidence < 0.5


@pytest.mark.parametrize(
    "text",
    ["Shelling killed 4 in Kutum. Sorry, the driver died too.", "40 people were killed in Zamzam. The actual toll is higher than 40."],
)
def test_a_number_that_no_other_takes_the_place_of_stands(text: str) -> None:
    first = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims[0]
    assert first.harm.killed is not None
