"""Where a truce was signed is not where it was broken; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Azerbaijan violated the ceasefire signed in Moscow, Armenia said.", ""),
        ("The ceasefire signed in Moscow broke down, with shelling in Stepanakert.", "Stepanakert"),
        ("The cessation of hostilities signed in Entebbe collapsed.", ""),
        ("انتهك الجيش وقف إطلاق النار الموقع في مينسك، وقصف أفدييفكا.", ""),
        ("انهارت الهدنة المتفق عليها في جدة وقصف الطيران أم درمان.", "أم درمان"),
        ("The truce signed in Haikou took effect on Friday.", "Haikou"),
        ("The ceasefire was signed in Moscow.", "Moscow"),
        ("Rebels violated the ceasefire in Homs.", "Homs"),
        ("وقع الطرفان وقف إطلاق النار في جدة.", "جدة"),
        ("خرق الجيش الهدنة في أم درمان.", "أم درمان"),
    ],
)
def test_a_truce_breaks_elsewhere_than_where_it_was_signed(text: str, where: str) -> None:
    """What else the claim names is the place, else nothing is; where it is signed is told only by the signing."""
    lang = "ar" if text[0] >= "\u0600" else "en"
    assert read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims[0].place == where


def test_a_village_is_not_around_the_town_of_the_signing() -> None:
    """Zamzam is nowhere near Doha."""
    claims = read_text("The militia broke the truce brokered in Doha, killing 4 in Zamzam.", ident="t", doc_date=None, lang="en").claims
    place = next(one for one in claims if "killing" in one.quote).place_resolved
    assert place is None or place.country == "SD"
