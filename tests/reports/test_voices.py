"""Who says it: sayings beside a clause and how far they reach, headings, chains of `he` and `the group`; each row worked out by hand."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)


def claim(text: str, words: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "claimant"),
    [
        ("A bomb hit a row of houses, killing 13 people, truck drivers reaching Chaman said.", "killing 13", "truck drivers"),
        ("About 4,500 families have fled their homes since October, police estimate.", "4,500", "police"),
        ("Famine is likely in both towns by September, the food security cluster warns.", "Famine", "food security cluster"),
        ("Taps have run dry, residents reached by phone said, and shells hit the hospital.", "shells", "residents"),
        ("Troops retook the square, officials said, but snipers killed five people on Monday.", "snipers", "author"),
        ("The bridge was shelled on Monday, two women in the town told the agency, and a school was burnt.", "school", "women"),
        ("The army shelled the town and, a rebel spokesman said, killed 12 people at the market.", "killed 12", "rebel spokesman"),
    ],
)
def test_a_saying_between_signs_reaches_as_far_as_it_reads(text: str, words: str, claimant: str) -> None:
    """What stands before it and what `and` joins is said by them; what stands behind `but` is the author's."""
    assert claimant in claim(text, words).claimant
