"""What goes on from what somebody said, in the tenses of a report and without a verb of saying, is still whose words it is."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def claimant(text: str, quote: str) -> str:
    """Of the claim whose quote has these words."""
    found = read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims
    return next(one.claimant for one in found if quote in one.quote)


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        ("The governor of Idlib said the hospital had been hit. The road to Aleppo would stay closed until Friday.", "road", "governor"),
        ("A doctor in Omdurman said 40 wounded were waiting. Two wards had been destroyed by shells.", "wards", "doctor"),
        ("Shells fell on Bor, the mayor said. Three people had been killed and the bridge was cut.", "bridge", "mayor"),
        ("UNHCR said 3,000 people had fled Goma. Another 2,000 had crossed into Rwanda. Food would run out in two days.", "Food", "UNHCR"),
    ],
)
def test_a_report_goes_on_in_its_tense(text: str, quote: str, wanted: str) -> None:
    assert wanted in claimant(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The governor said the hospital was hit. Shells fell on the market on Monday.", "Shells"),  # no tense of a report
        ("The governor said the hospital was hit.\n\nTwo wards had been destroyed by shells on Monday.", "wards"),  # a paragraph later
        ("UNHCR says 3,000 people are trapped in Goma. Shells had destroyed the bridge in May.", "bridge"),  # it is not told in the past
        ("Shells fell on Bor on Monday. Three people had been killed there on Sunday.", "killed"),  # nobody spoke
        ("Residents said shells fell on Bor. Of the houses that our team saw, ten had been destroyed.", "destroyed"),  # who writes saw it
        ("The mayor said shells fell on Bor. The market was hit. Three people had been killed there in May.", "killed"),  # broken off
    ],
)
def test_what_the_author_tells_stays_the_authors(text: str, quote: str) -> None:
    assert claimant(text, quote) == "author"


def test_another_who_speaks_is_heard() -> None:
    text = "The mayor said shells fell on Bor. UNHCR said 3,000 people had fled. Another 2,000 had crossed the river."
    assert claimant(text, "2,000") == "UNHCR"
