"""Towns of one name, short names and months: which is meant, or that nothing tells; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def first(text: str) -> Proposal:
    """The first claim."""
    lang = "ar" if text[0] >= "\u0600" else "en"
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims[0]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Odessa was shelled overnight.", "UA"),
        ("Gunmen killed 130 people in Solhan.", "BF"),
        ("Envoys of both sides will meet in New York on 10 June.", "US"),
        ("The governor of Texas said a fire in Odessa, Texas killed two.", "US"),
    ],
)
def test_the_large_town_or_the_one_of_a_war_is_meant(text: str, country: str) -> None:
    """Odessa is Odesa in another spelling; the list of towns of wars comes before a small town of peace, not before New York."""
    there = first(text).place_resolved
    assert there is not None
    assert there.country == country


@pytest.mark.parametrize("text", ["Fighting in Bor killed 12 people.", "Foca was shelled."])
def test_a_small_town_that_several_countries_have_gets_no_point(text: str) -> None:
    """Nothing else speaks for one of them."""
    found = first(text)
    assert found.place in ("Bor", "Foca")
    assert found.place_resolved is None


def test_it_gets_one_where_the_text_names_the_country() -> None:
    """Bor, of South Sudan."""
    there = first("South Sudan: fighting in Bor killed 12 people.").place_resolved
    assert there is not None
    assert there.country == "SS"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("قتل 3 جنود في انفجار بتعز.", "تعز"),
        ("قتل ثلاثة في كمين بجوبا.", "جوبا"),
        ("القاهرة - أدى انفجار بدرنة إلى مقتل 12.", "درنة"),
        ("قتل 2 في قصف بإب.", "إب"),
        ("قتل 5 أشخاص في إب.", "إب"),
        ("قتل ثلاثة بنار القناصة في حمص.", "حمص"),
        ("قصف الجيش المدينة بحجة وجود مسلحين.", ""),
    ],
)
def test_a_short_name_with_in_written_to_it(text: str, where: str) -> None:
    """Before the dateline; but a pretext is not the town of Hajja, and fire is no town."""
    assert first(text).place == where


def test_ibb_is_a_city_and_august_a_month() -> None:
    """إب and آب differ in one sign."""
    assert first("قتل 5 أشخاص في إب.").when is None
    august = first("قتل 5 أشخاص في آب 2016.").when
    assert august is not None
    assert august.start == date(2016, 8, 1)


def test_a_road_is_not_on_the_way_to_a_town_of_another_country() -> None:
    """Salar is in Afghanistan, Salor in Uzbekistan."""
    assert first("GHAZNI, Afghanistan - The Taliban closed the Salar road.").place_resolved is None


def test_a_line_of_a_country_has_no_town_of_another() -> None:
    """There is a Faw in Sudan, which the gazetteer lacks, and one in Iraq."""
    found = first("السودان: أوقف حاجز للدعم السريع قافلة مساعدات قرب الفاو.")
    assert found.place == "الفاو"
    assert found.place_resolved is None
