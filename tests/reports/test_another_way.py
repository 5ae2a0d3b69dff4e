"""A way that is told of is not at the crossing, port or airport that was named before it; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.reports.places.another_way import is_of_another_way
from safepassage.session.reading_texts import read_text


def claim(text: str, words: str, lang: str) -> Proposal:
    """The claim whose quote holds these words."""
    return next(one for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims if words in one.quote)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Goma airport is functioning. The road to Sake remains blocked.", "remains blocked", "Sake"),
        ("Beirut airport remains open. All roads to the south are cut.", "are cut", "Beirut"),
        ("Adre crossing is open. The road beyond it is impassable.", "impassable", "Adre"),
        ("مطار بنينا مفتوح. الطريق إلى سوسة مقطوع.", "مقطوع", "سوسة"),
        ("مطار عدن مفتوح. الميناء مغلق.", "مغلق", "عدن"),
    ],
)
def test_a_shut_road_is_not_at_the_open_airport_named_before(text: str, words: str, place: str) -> None:
    """It is where the claim itself says, else in the town of the airport."""
    assert claim(text, words, "ar" if place >= "\u0600" else "en").place == place


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Hodeidah port was bombed. The port is closed.", "is closed", "Hodeidah port"),
        ("The Bab al-Hawa crossing was shelled. The road to it is closed.", "is closed", "Bab al-Hawa crossing"),
        ("The Kerch bridge was hit. The bridge is closed.", "is closed", "Kerch bridge"),
        ("تعرض ميناء الحديدة للقصف. الميناء مغلق.", "مغلق", "ميناء الحديدة"),
    ],
)
def test_the_same_way_is_meant_where_its_word_is_said_again(text: str, words: str, place: str) -> None:
    """The port, the bridge, the road to it: of what was named."""
    assert claim(text, words, "ar" if place >= "\u0600" else "en").place == place


def test_an_airport_that_is_open_is_not_at_the_town_of_the_next_sentence() -> None:
    """Its own name says where it is, though no word before it does."""
    opened = claim("Kathmandu airport is open. Roads to Gorkha are blocked by landslides.", "is open", "en")
    assert opened.place == "Kathmandu airport"


def test_a_claim_without_a_way_stays_at_the_site() -> None:
    """`Three were killed` tells of no other way."""
    assert not is_of_another_way("Hodeidah port", ["three", "were", "killed"])
    assert is_of_another_way("Hodeidah port", ["the", "road", "is", "cut"])
