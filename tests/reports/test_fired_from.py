"""Sides of towns: where shells came from is not where they struck; half of a town is no half of a number."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


@pytest.mark.parametrize(
    ("text", "name", "killed"),
    [
        ("Shells fired from eastern Aleppo killed 5 in the west.", "West Aleppo", 5),
        ("Mortars launched from western Mosul killed 4 in the east.", "East Mosul", 4),
        ("East Mosul is free. In the west 3 people were killed.", "West Mosul", 3),
        ("Shells fired from eastern Aleppo on Monday killed 5 people in the city.", "Aleppo", 5),
        ("BENGHAZI - In the southern half of Sirte two people were killed.", "southern Sirte", 2),
        ("In the northern half of Gao three people were killed.", "northern Gao", 3),
    ],
)
def test_a_side_of_a_town_is_where_it_is_said_to_be(text: str, name: str, killed: int) -> None:
    """`The west` is that of the town whose east was named; the half keeps the town, and the dead are all of those told."""
    found = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims[-1]
    assert found.place_resolved is not None
    assert found.place_resolved.name == name
    assert found.harm.killed is not None
    assert found.harm.killed.low == killed


@pytest.mark.parametrize("text", ["Rockets fired from Gaza killed 2 people.", "Shells fired from eastern Aleppo killed 5 people."])
def test_nobody_is_killed_where_the_shells_came_from(text: str) -> None:
    """Where nothing else is told the place is not known."""
    (found,) = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    assert (found.place, found.place_resolved) == ("", None)
