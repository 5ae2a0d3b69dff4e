"""What goes on from what somebody said, in the tenses of a report and without a verb of saying, is still whose words it is."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.outside.reading_parts import load_parser
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.voices.represented import goes_on
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
        ("Russia denied bombing the theatre in Mariupol. At least 300 people had been killed there.", "300"),  # who denies
        ("The police said they used tear gas. Six students had been shot in Kampala.", "students"),  # a side that fights
        ("The RSF said it respected civilians. Its fighters had raped nine women in Sirba.", "women"),
        ("The mayor said the road was open. But two buses had been shelled there.", "buses"),  # against what he said
        ("The mayor said the road was open. In fact two buses had been shelled there.", "buses"),
        ("Residents said the army had fled, which the army denied. Forty soldiers had been killed.", "Forty"),  # two said it
        ("The mayor said shells fell on Bor. The market was hit. Three people had been killed there in May.", "killed"),  # broken off
    ],
)
def test_what_the_author_tells_stays_the_authors(text: str, quote: str) -> None:
    assert claimant(text, quote) == "author"


def test_who_writes_tells_what_they_saw() -> None:
    """`we`, `our`: the author, whoever spoke before."""
    ours, theirs = load_parser()(
        ["Of the houses that our team saw, ten had been destroyed.", "Of the houses on the hill, ten had been destroyed."]
    )
    assert goes_on(ours[-2], Speakers(reported="residents")) == ""
    assert goes_on(theirs[-2], Speakers(reported="residents")) == "residents"


def test_another_who_speaks_is_heard() -> None:
    text = "The mayor said shells fell on Bor. UNHCR said 3,000 people had fled. Another 2,000 had crossed the river."
    assert claimant(text, "2,000") == "UNHCR"
