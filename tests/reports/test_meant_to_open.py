"""`To open` behind an approval, a plan, work or a wait tells of no opening (English)."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import SAYS_SO, AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

DAY = date(2024, 5, 20)


def access(text: str) -> list[Proposal]:
    """What an English text says of ways."""
    return [one for one in read_text(text, ident="t", doc_date=DAY, lang="en").claims if one.kind is ReadKind.ACCESS]


def openings(text: str) -> list[Proposal]:
    """What is told as an opening that happened: said to be so, without a no, and neither agreed nor announced."""
    return [
        one
        for one in access(text)
        if one.subtype in ("opening", "opened", "used")
        and one.modality in SAYS_SO
        and not one.negative
        and one.state is not AccessState.AGREED
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Preparations are being made to open the Naqoura crossing to returnees.",
        "Work has begun to reopen the Gorazde road.",
        "Peacekeepers are clearing mines to open the Gjakova road.",
        "Engineers were sent to reopen the Bria airstrip.",
        "Pressure is growing on Chad to open the Tine crossing.",
        "Drivers are waiting for the Kasindi crossing to open.",
        "Talks are under way to reopen the Bouar road.",
        "The cabinet has taken the decision to reopen the Trebil crossing.",
        "The commission set a date to open the Kapija bridge.",
        "Residents protested to open the road to Taiz.",
        "No agreement was reached to open the Bouar road.",
        "Israel has not given its consent to open the Rafah crossing.",
        "Kenya moved to reopen the Mandera crossing.",
        "The council voted to open the Bab al-Salam crossing for six months.",
        "Chad gave permission to reopen the Tine crossing, the UN said.",
    ],
)
def test_what_is_to_bring_an_opening_is_none(text: str) -> None:
    """Not one of them says that anybody can pass."""
    assert not openings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Damascus has given the green light to open the Tal Abyad crossing.",
        "Israel has agreed in principle to open the Erez crossing, the White House said.",
        "The two sides reached agreement to open the road from Taiz to Aden.",
        "Serbia has approved the reopening of the Merdare crossing.",
    ],
)
def test_an_approval_is_agreed(text: str) -> None:
    """Agreed, and not more."""
    assert AccessState.AGREED in {one.state for one in access(text)}


def test_a_decision_is_announced_and_a_demand_demanded() -> None:
    """What is decided is planned; what is pressed for is demanded."""
    (decided,) = access("The Sudanese government has decided to open the Adre crossing.")
    assert (decided.modality, decided.state) == (Modality.PLANNED, AccessState.ANNOUNCED)
    (pressed,) = access("Pressure is growing on Chad to open the Tine crossing.")
    assert pressed.modality is Modality.DEMANDED


@pytest.mark.parametrize(
    "text",
    [
        "The mayor managed to reopen the Torit road on Friday.",
        "It took three days to reopen the Bamenda road.",
        "Troops began to reopen the Bamenda road on Friday.",
        "The army decided to open the road and opened it on Friday.",
        "Authorities helped to reopen the Bria airstrip.",
    ],
)
def test_what_was_done_is_still_told(text: str) -> None:
    """The contrary: `managed to open` says that it was done."""
    assert openings(text)


def test_a_length_of_time_agreed_on_is_one_to_come() -> None:
    """`voted to open it for six months`: not the six months that are over."""
    (voted,) = access("The Security Council voted to open the Bab al-Salam crossing for six months.")
    assert voted.when is not None
    assert voted.when.start == DAY


@pytest.mark.parametrize("verb", ["decided", "voted"])
def test_a_decision_to_close_shuts_nothing_yet(verb: str) -> None:
    """`decided to close` is a plan; `closed` is not."""
    (planned,) = access(f"The Ethiopian government {verb} to close the Metema crossing.")
    assert (planned.modality, planned.state) == (Modality.PLANNED, None)
    (done,) = access("The Ethiopian government closed the Metema crossing.")
    assert done.state is AccessState.CLOSED
    (then_done,) = access("The Ethiopian government decided to close the Metema crossing and did so at midnight.")
    assert then_done.state is AccessState.CLOSED
