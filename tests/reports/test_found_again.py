"""What became of the missing: found dead they are killed, found alive they are missing no more."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20)).claims


@pytest.mark.parametrize(
    ("text", "killed", "of"),
    [
        ("Search teams found 41 of the 45 missing in Petropolis dead.", 41, 45),
        ("Rescuers found 20 of the 31 missing miners dead in Soma.", 20, 31),
        ("All 6 missing fishermen were found dead near Lamu.", 6, None),
        ("عثر على 8 من أصل 12 مفقودا في السيول قتلى في ظفار.", 8, 12),
    ],
)
def test_who_is_found_dead_of_the_missing_was_killed(text: str, killed: float, of: float | None) -> None:
    """All who were missing are the count; that the others are still missing is not said."""
    (claim,) = read(text)
    assert claim.harm.killed is not None
    assert (claim.harm.killed.low, claim.harm.missing, claim.count and claim.count.low) == (killed, None, of)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The 10 people reported missing in Petropolis turned up safe.", 10),
        ("The three children reported missing in Adiyaman were found unharmed.", 3),
        ("Search teams found 41 of the 45 missing in Petropolis alive.", 41),
        ("The 22 missing fishermen returned safely to Gaza.", 22),
        ("عثر على المفقودين الخمسة أحياء في درنة.", 5),
        ("عثر على 4 من أصل 9 مفقودين أحياء في مأرب.", 4),
    ],
)
def test_who_is_found_alive_is_missing_no_more(text: str, count: float) -> None:
    """The claim is negative, and tells of no missing."""
    (claim,) = read(text)
    assert (claim.negative, claim.harm.missing, claim.count and claim.count.low) == (True, None, count)


def test_who_is_not_found_is_missing_still() -> None:
    """A `not` before the finding takes nothing back."""
    assert all(not claim.negative for claim in read("لم يعثر على 7 مفقودين في درنة."))
    told = read("Rescuers have not found the 12 missing miners alive or dead in Soma.")
    assert all(claim.harm.killed is None for claim in told)
