"""People of whom nobody knows, without the word `missing`; and people who are only looked for, far away or sheltering."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def missing_of(text: str) -> list[tuple[float, float | None]]:
    """Both ends of each number of missing."""
    claims = read_text(text, ident="t", doc_date=date(2016, 12, 10), lang="en").claims
    return [(claim.harm.missing.low, claim.harm.missing.high) for claim in claims if claim.harm.missing]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Some 120 boys taken off the buses for questioning have not been heard of again.", (120, 120)),
        ("There is no news of the 35 men taken from the bus.", (35, 35)),
        ("Their relatives have heard nothing of 20 men since May.", (20, 20)),
        ("The fate of 200 prisoners remains unknown.", (200, 200)),
        ("Thirteen men arrested at the bridge on 9 January have not been seen since.", (13, 13)),
        ("More than 30 people are still beneath the slabs of a collapsed block.", (30, None)),
        ("About 40 people are still under the rubble of the school.", (40, 40)),
        ("Rescuers were still digging for a family of six.", (6, 6)),
        ("The coastguard was searching on Monday for 16 sailors.", (16, 16)),
        ("Neighbours dug with their hands for the four children of the baker.", (4, 4)),
    ],
)
def test_who_is_out_of_sight_is_missing(text: str, ends: tuple[float, float | None]) -> None:
    """As many as the sentence counts."""
    assert missing_of(text) == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "An exodus of 40,000 people, not seen since 1991, followed.",
        "Three children trapped under the rubble were pulled out alive.",
        "Rescuers dug out 12 people from under the rubble.",
        "The company is looking for 40 nurses.",
        "Police are searching for 12 gunmen who escaped.",
        "Men were digging graves for 12 people.",
        "The whereabouts of 20 trucks are unknown.",
        "Some 900 residents are still sheltering beneath the concrete of the theatre.",
        "The bodies of 14 people are still under the rubble of the school.",
    ],
)
def test_who_is_not_out_of_sight_is_not_missing(text: str) -> None:
    """Saved, hunted, wanted for work, sheltering, dead, or no people."""
    assert missing_of(text) == []
