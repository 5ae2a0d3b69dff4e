"""Tolls in words that agencies use beside `killed` and `wounded`, and numbers beside them that are no toll: own sentences."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

Ends = tuple[float, float | None]


def told(text: str, role: str) -> list[Ends]:
    """Both ends of each number of the killed, or of the injured."""
    claims = read_text(text, ident="t", doc_date=date(2016, 12, 10), lang="en").claims
    counts = [getattr(claim.harm, role) for claim in claims]
    return [(count.low, count.high) for count in counts if count]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("About 80 members of the border police and up to 20 villagers had lost their lives.", (80, 100)),
        ("Three newborns passed away this week for want of oxygen.", (3, 3)),
        ("The council published 61 names of the dead.", (61, 61)),
        ("The army lost 300 men, 40 of them in the first hour, and three tanks.", (300, 300)),
        ("The enemy lost up to 90 servicemen.", (0, 90)),
        ("We lost three of our best nurses.", (3, 3)),
        ("The houses are full of booby traps. One of them killed five sappers near the mill.", (5, 5)),
        ("At least 60 men and boys were shot at the edge of the town.", (60, None)),
        ("Our crews cannot bury the more than two hundred bodies that are decomposing in the yard.", (200, None)),
    ],
)
def test_a_toll_in_other_words_counts_the_killed(text: str, ends: Ends) -> None:
    """Joined numbers are summed, those of an aside are not."""
    assert told(text, "killed") == [ends]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy in Iraq warned on Saturday of a possible massacre of its people.",
        "The hospital lost two of its doctors to emigration.",
        "Two boys were shot at from the tower and ran.",
        "The patrol was shot at a dozen times.",
        "The memorial lists 8,372 names of the dead.",
    ],
)
def test_who_did_not_die_is_not_killed(text: str) -> None:
    """Warned of, gone away, shot at, or remembered."""
    assert told(text, "killed") == []


def test_victims_of_other_harm_are_not_wounded() -> None:
    """A hospital treats victims of shelling for wounds, and victims of rape or cholera for something else."""
    assert told("The hospital was treating more than 90 victims of rape.", "injured") == []
    assert told("The clinic treated 30 victims of shelling.", "injured") == [(30, 30)]
