"""Bodies that are on their way home were not killed where they arrive; those taken to a ward or a grave died close by."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import ASKS, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The bodies of six Kenyan soldiers arrived in Nairobi on Friday.", 6),
        ("Bodies of 14 Nepali workers were flown home to Kathmandu.", 14),
        ("The air force flew the bodies of nine soldiers to Kinshasa.", 9),
        ("Russia handed over the bodies of 909 soldiers on Friday.", 909),
        ("أعيدت جثامين خمسة جنود إلى عمّان يوم الاثنين.", 5),
    ],
)
def test_nobody_was_killed_where_bodies_arrive(text: str, count: float) -> None:
    """They are counted, and a person looks where and when they died."""
    (claim,) = read(text)
    assert (claim.harm.killed, claim.count and claim.count.low, claim.subtype) == (None, count, "")
    assert ASKS in claim.note


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("The bodies of 31 people were brought to Nasser hospital on Monday.", 31),
        ("The bodies of 40 people were buried in Bucha.", 40),
        ("The bodies of 17 people were taken from the rubble in Antakya.", 17),
        ("Rescuers found 12 bodies in Derna and carried them to the village.", 12),
        ("Seven bodies were pulled from the river in Derna.", 7),
        ("The bodies of four children were found in Kutum.", 4),
        ("وصلت جثامين 9 شهداء إلى مستشفى الأقصى.", 9),
    ],
)
def test_bodies_that_are_found_or_brought_to_a_ward_are_a_toll(text: str, killed: float) -> None:
    """What the rule above must not lose."""
    assert [claim.harm.killed.low for claim in read(text) if claim.harm.killed] == [killed]


def test_the_dead_and_their_bodies_are_one_killing() -> None:
    """It was where the dead fell, not where they were taken."""
    claims = read("Shelling hit Hawzen on Friday, 18 killed and their bodies taken to Ayder hospital.")
    (toll,) = [claim for claim in claims if claim.harm.killed]
    assert (toll.quote, toll.place) == ("18 killed", "Hawzen")
    told = read("22 people were killed and their bodies taken to the morgue in Beni.")
    assert [claim.quote for claim in told] == ["22 people were killed"]
