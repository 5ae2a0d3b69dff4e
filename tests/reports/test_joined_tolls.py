"""A toll told in two halves is one claim; two tolls are two."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


def tolls(text: str) -> list[Proposal]:
    """The claims that tell of killed or injured."""
    text = f"Fighting went on in Marib on Monday. {text}"
    return [one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if one.harm.killed or one.harm.injured]


@pytest.mark.parametrize(
    "text",
    [
        "Two killed, five wounded.",
        "Casualties: 2 killed, 5 injured.",
        "2 people died and 5 were hospitalised with injuries.",
        "Two people died and five were hurt.",
    ],
)
def test_killed_and_injured_side_by_side_are_one_claim(text: str) -> None:
    """One claim with two dead and five hurt, whose quote holds both."""
    (found,) = tolls(text)
    assert found.harm.killed is not None
    assert found.harm.injured is not None
    assert (found.harm.killed.low, found.harm.injured.low) == (2, 5)
    assert f"Fighting went on in Marib on Monday. {text}"[found.start : found.end] == found.quote


def test_a_toll_that_adds_up_what_was_before_is_a_claim_of_its_own() -> None:
    """`bringing the toll to 80` tells of all days, the three of one."""
    found = tolls("Shelling killed three people in Marib on Tuesday, bringing the death toll since March to 80.")
    assert [one.harm.killed.low for one in found if one.harm.killed] == [3, 80]
