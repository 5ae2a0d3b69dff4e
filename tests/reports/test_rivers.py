"""A river that a town or a province is called after is not there: it is where the text is."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def _claims(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="a", doc_date=date(2023, 6, 9)).claims


@pytest.mark.parametrize(
    ("text", "name", "near"),
    [
        ("Shells fell on Kherson. In all, 2,340 people were evacuated from the western bank of the Dnipro.", "Dnipro", 46.64),
        ("Shells fell on Kherson. Ukrainian troops crossed the Dnipro on Monday.", "Dnipro", 46.64),
        ("Shells fell on Malakal. Barges on the White Nile have been stopped since October.", "White Nile", 9.53),
        ("Shells fell on Goma. About 40,000 people crossed Lake Kivu by boat.", "Lake Kivu", -1.66),
    ],
)
def test_a_river_is_where_the_text_is(text: str, name: str, near: float) -> None:
    """Not in the city of Dnipro, 200 km up the river, nor in the middle of a province of Sudan."""
    (*_, claim) = _claims(text)
    assert claim.place == name
    assert claim.place_resolved is not None
    assert claim.place_resolved.lat == pytest.approx(near, abs=0.05)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Shells fell on Dnipro on Monday.", 48.47),
        ("The Dnipro theatre was shelled on Monday.", 48.47),
        ("The Dnipro region was shelled on Monday.", 48.47),
        ("Fighters shelled The Hague on Monday.", 52.08),
        ("Shells hit Dnipro and the Kabul government said nothing.", 48.47),
    ],
)
def test_a_town_is_a_town(text: str, near: float) -> None:
    """Without an article, or with one that belongs to the word behind it."""
    place = _claims(text)[0].place_resolved
    assert place is not None
    assert place.lat == pytest.approx(near, abs=0.05)
