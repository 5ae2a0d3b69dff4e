"""Noes that the reading lost or took twice: sieges that hold, reports that are not correct, who never left (English)."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    """What an English text claims."""
    return list(read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("The siege of Gorazde has not been lifted, UNPROFOR said.", True),
        ("The siege of Kunduz has not ended, the ICRC said.", True),
        ("The siege of El Fasher is not over, residents said.", True),
        ("The UN failed to lift the siege of Madaya.", True),
        ("The army failed to break the siege of Deir ez-Zor airport.", True),
        ("The siege of Sarajevo was lifted in May 2024.", False),
        ("The RSF has not besieged El Obeid.", False),
    ],
)
def test_a_siege_that_is_not_lifted_holds(text: str, holds: bool) -> None:
    """And one that was lifted is none."""
    (siege,) = (one for one in claims(text) if one.kind is ReadKind.CONTROL)
    assert siege.subtype == "siege"
    assert siege.negative is not holds


def test_who_failed_to_break_a_siege_lays_none() -> None:
    """The army is not the besieger."""
    (siege,) = claims("The army failed to break the siege of Deir ez-Zor airport.")
    assert siege.actor == ""


@pytest.mark.parametrize(
    "text", ["The blockade of Hodeidah has not been eased, the ICRC said.", "The roadblock at Ngala has not been removed."]
)
def test_a_blockade_that_is_not_lifted_blocks(text: str) -> None:
    """No `access` that is not so."""
    (blocked,) = claims(text)
    assert (blocked.state, blocked.negative) == (AccessState.BLOCKED, False)


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("Reports that the Kassala-Port Sudan highway is open are not correct, the Sudanese drivers' union said.", "opening"),
        ("Claims that the Wad al-Nur road has been reopened are not true, drivers said.", "opening"),
        ("Reports that the Bentiu road is closed are false, the governor said.", "closed"),
        ("Reports that rebels captured Bouar are not correct, the prefect said.", "captured"),
        ("News that the Renk airstrip is shut is incorrect, UNMISS said.", "closed"),
    ],
)
def test_a_report_that_is_not_correct_is_denied(text: str, subtype: str) -> None:
    """What it holds is denied, by who says that it is not correct."""
    (denied,) = claims(text)
    assert (denied.subtype, denied.modality, denied.negative, denied.state) == (subtype, Modality.DENIED, True, None)
    assert denied.actor.lower() not in ("reports", "claims", "news")


@pytest.mark.parametrize(
    "text",
    [
        "Cholera has not spread to Kakuma, the health ministry said.",
        "The clinic at Bama is no longer out of service.",
        "Pumping has resumed at the Alouk station.",
        "None of the 400 people due to leave has left.",
        "The first convoy since April was supposed to leave Kosti today for El Obeid, but never left.",
        "The crossing at Nimule was meant to be reopened on Monday but was not.",
        "The Nimule crossing was scheduled to open on Monday. It didn't.",
        "Nobody was turned back at Qalandia this morning.",
        "The prefect had not given permission for an evacuation by helicopter, UNHCR said.",
        "No MSF flights.",
    ],
)
def test_a_no_is_kept(text: str) -> None:
    """Each is told as not so."""
    told = claims(text)
    assert told
    assert all(one.negative and one.modality in SAYS_SO for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "There are no measles vaccines in Bama.",
        "The hospital has not resumed operations.",
        "Cholera has spread to Kakuma.",
        "Patients were turned back at Qalandia this morning.",
    ],
)
def test_what_is_so_stays_so(text: str) -> None:
    """The contrary: a lack, a hospital that stands still, people who were turned back."""
    told = claims(text)
    assert told
    assert not any(one.negative for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels say the airport at Bangui is within their reach but deny they have shelled it.",
        "M23 says Bukavu is within reach of its fighters.",
        "Oleshky is within range of Russian artillery.",
        "The patrol says it is clear now as far as Largu.",
        "WFP said it had entered Madaya for the first time in a year.",
        "OCHA entered Kadugli.",
    ],
)
def test_what_is_in_reach_is_not_taken(text: str) -> None:
    """Nor is what relief workers enter."""
    assert not any(one.kind is ReadKind.CONTROL for one in claims(text))


def test_an_army_that_entered_took_ground() -> None:
    """The contrary."""
    assert any(one.kind is ReadKind.CONTROL for one in claims("The Ukrainian army said it had entered the town of Oleshky."))


def test_what_was_called_off_is_not_told_as_done() -> None:
    """Nobody was attacked, no way was shut, nobody is held."""
    assert all(one.negative for one in claims("The strike at Aden port was called off."))
    (order,) = claims("Evacuation orders for Beit Lahia were cancelled on Thursday, the army said.")
    assert (order.kind, order.negative, order.state) == (ReadKind.DISPLACEMENT, True, None)
    (fee,) = claims("At Chiure, families said they were being charged 1,000 meticais.")
    assert fee.kind is ReadKind.ACCESS
    waved = claims("Checkpoint at the northern exit of Barvinkove manned by National Guard, waving NGOs through.")
    assert not {one.state for one in waved} & {AccessState.BLOCKED, AccessState.CLOSED}


def test_who_took_one_town_from_within_reach_of_another_took_it() -> None:
    """The contrary: `within reach of Sinja` is told beside."""
    assert any(one.kind is ReadKind.CONTROL for one in claims("The army, within reach of Sinja, took Jebel Moya."))


def test_an_epidemic_that_has_not_reached_its_peak_is_there() -> None:
    """`has not reached its peak`: people are ill."""
    assert not any(one.negative for one in claims("The epidemic has not reached its peak in Uvira."))
