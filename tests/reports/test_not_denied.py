"""What somebody does not deny, cannot deny, does not rule out: told by others, or left open, and never denied nor his."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text


def claims(text: str) -> list[Proposal]:
    return [*read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The army did not deny that its shells killed 12 people in Loikaw.", 12),
        ("Rwanda has not denied that 12 people were killed in Sake.", 12),
        ("The ministry could not deny that 12 people had been shot dead in Jeremie.", 12),
        ("The militia never disputed that 12 people died in Zalingei.", 12),
        ("The governor did not reject reports that 12 people had died in Sumy.", 12),
        ("The coalition did not deny the killing of 12 people in Hajjah.", 12),
        ("The junta did not deny killing 12 people in Pauk.", 12),
        ("Moscow did not deny losing 12 soldiers near Vuhledar.", 12),
    ],
)
def test_what_somebody_does_not_deny_is_told_as_reported(text: str, killed: float) -> None:
    """Nor is it told as his: he has not said so."""
    (found,) = claims(text)
    assert found.harm.killed is not None
    assert (found.claimant, found.modality, found.negative, found.harm.killed.low) == ("unnamed", Modality.REPORTED, False, killed)


@pytest.mark.parametrize(
    "text",
    [
        "There is no denying that 12 people were killed in Rubkona.",
        "It cannot be denied that 12 people died in Deir al-Balah.",
        "It is not disputed that 12 people were killed in Oicha.",
    ],
)
def test_what_cannot_be_denied_is_so(text: str) -> None:
    (found,) = claims(text)
    assert found.harm.killed is not None
    assert (found.claimant, found.modality, found.negative, found.harm.killed.low) == ("author", Modality.ASSERTED, False, 12)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor did not rule out that 12 people had died in Sumy.",
        "The prefect could not rule out that 12 people had been killed in Sake.",
    ],
)
def test_what_is_left_open_gives_no_toll(text: str) -> None:
    assert not any(one.harm.killed or one.modality is Modality.DENIED for one in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the militia neither confirmed nor denied that 12 people had died in Zalingei.",
        "The junta neither confirmed nor denied the killing of 12 villagers.",
        "Kyiv has neither confirmed nor denied killing 12 soldiers near Tokmak.",
        "The coalition would not confirm or deny that 12 people had been killed in Hajjah.",
        "The police refused to confirm or deny that 12 people died in Jeremie.",
        "The prefect could neither confirm nor deny reports that 12 people had died in Sake.",
    ],
)
def test_what_is_neither_confirmed_nor_denied_is_told_by_others(text: str) -> None:
    """As a report of nobody named: never asserted, never denied, never by who was asked."""
    (found,) = claims(text)
    assert found.harm.killed is not None
    assert (found.claimant, found.modality, found.negative, found.harm.killed.low) == ("unnamed", Modality.REPORTED, False, 12)


@pytest.mark.parametrize(
    "text",
    [
        "The junta neither confirmed nor denied that it had reopened the road to Loikaw.",
        "Ankara would neither confirm nor deny that the Bab al-Hawa crossing was open.",
        "Moscow neither confirmed nor denied that it would open the corridor to Izium.",
        "The army did not deny that it would open the road to Rubkona.",
    ],
)
def test_nothing_that_nobody_confirms_opens_a_way(text: str) -> None:
    assert all(
        one.state is None and not one.negative and one.claimant == "unnamed" and one.modality is not Modality.ASSERTED
        for one in claims(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        "The army did not deny the road was shut.",
        "The police did not deny the bridge was closed.",
        "Rwanda did not deny the road to Sake was shut.",
    ],
)
def test_no_stub_of_a_denial_that_was_none_is_left(text: str) -> None:
    (found,) = claims(text)
    assert (found.claimant, found.modality, found.negative) == ("unnamed", Modality.REPORTED, False)


def test_what_was_so_takes_no_negation_from_the_verb_before() -> None:
    (found,) = claims("The junta has not denied the airport at Loikaw was closed.")
    assert (found.modality, found.negative) == (Modality.ASSERTED, False)


@pytest.mark.parametrize(
    "text", ["The ministry did not deny the closure of the bridge.", "The rebels have not denied the closure of the airport at Gao."]
)
def test_a_closure_not_denied_is_told_by_others(text: str) -> None:
    (found,) = claims(text)
    assert (found.claimant, found.modality, found.negative) == ("unnamed", Modality.REPORTED, False)


@pytest.mark.parametrize("text", ["The army did not deny.", "Ethiopia did not dispute it.", "The rebels have not rejected it."])
def test_of_what_no_word_tells_nothing_is_told(text: str) -> None:
    assert not claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "The junta did not reject the proposal to open the road to Loikaw.",
        "Damascus has not rejected the proposal to reopen the Nassib crossing.",
        "The rebels did not reject a UN proposal for a humanitarian corridor to Torit.",
        "Moscow did not refuse the request to open the corridor to Izium.",
        "The offer to reopen the bridge at Wau was not rejected.",
        "Turkey did not oppose the opening of the Bab al-Salam crossing.",
        "The M23 has not objected to a humanitarian corridor out of Sake.",
    ],
)
def test_a_proposal_not_rejected_stands_and_opens_nothing(text: str) -> None:
    (found,) = claims(text)
    assert (found.modality, found.negative, found.state) == (Modality.PROPOSED, False, AccessState.PROPOSED)


@pytest.mark.parametrize(
    "text",
    [
        "The junta rejected the proposal to open the road to Loikaw.",
        "Moscow turned down the request to open the corridor to Izium.",
        "Turkey never opened the Bab al-Salam crossing.",
        "The militia did not open the road to Sake.",
    ],
)
def test_what_is_rejected_or_not_done_is_no_proposal(text: str) -> None:
    refused = (Modality.ASSERTED, Modality.DENIED)
    assert claims(text)
    told = claims(text)
    assert all(one.state is None and one.modality in refused for one in told)
    assert all(one.negative or one.modality is Modality.DENIED or one.subtype == "rejection" for one in told)


@pytest.mark.parametrize(
    "text",
    [
        "The coalition did not rule out a strike on Hajjah.",
        "A raid on Sumy cannot be ruled out.",
        "The general has not ruled out an attack on Sake.",
    ],
)
def test_an_attack_not_ruled_out_is_a_threat(text: str) -> None:
    (found,) = claims(text)
    assert (found.kind, found.modality, found.negative) == (ReadKind.THREAT, Modality.PREDICTED, False)


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("The army denied that 12 people died in Zalingei.", "army"),
        ("The coalition ruled out that its jets had killed 12 people in Hajjah.", "coalition"),
        ("The junta denied killing 12 people in Pauk.", "junta"),
        ("The minister, who did not deny the talks, denied that 12 people had died in Sumy.", "minister"),
    ],
)
def test_what_is_denied_stays_denied(text: str, claimant: str) -> None:
    (found,) = (one for one in claims(text) if one.harm.killed)
    assert (found.modality, found.negative) == (Modality.DENIED, True)
    assert claimant in found.claimant


@pytest.mark.parametrize(
    "text", ["There is no denying that the road to Torit is closed.", "There was no denying that the bridge at Wau was closed."]
)
def test_a_way_that_nobody_denies_is_closed_is_closed(text: str) -> None:
    (found,) = claims(text)
    assert (found.modality, found.negative) == (Modality.ASSERTED, False)


def test_a_corridor_whose_opening_is_not_denied_is_not_opened() -> None:
    assert all(one.state is None for one in claims("The army did not deny that it had opened the corridor to Zalingei."))


def test_a_charge_not_denied_is_no_denial() -> None:
    assert not claims("The army did not deny the charge.")
