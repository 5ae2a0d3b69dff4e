"""Where envoys meet is the city that the world means by the name, whatever small town has it too: London was in Canada."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.session.reading_texts import read_text

MEETINGS = (
    ("Washington", "واشنطن", "US"), ("London", "لندن", "GB"), ("Paris", "باريس", "FR"), ("Moscow", "موسكو", "RU"),
    ("Geneva", "جنيف", "CH"), ("Vienna", "فيينا", "AT"), ("Brussels", "بروكسل", "BE"), ("Doha", "الدوحة", "QA"),
    ("Jeddah", "جدة", "SA"), ("Astana", "أستانا", "KZ"), ("Sochi", "سوتشي", "RU"), ("Ankara", "أنقرة", "TR"),
    ("Istanbul", "إسطنبول", "TR"), ("Tehran", "طهران", "IR"), ("New York", "نيويورك", "US"), ("Addis Ababa", "أديس أبابا", "ET"),
    ("Nairobi", "نيروبي", "KE"), ("Cairo", "القاهرة", "EG"), ("Amman", "عمّان", "JO"), ("Beirut", "بيروت", "LB"),
    ("Oslo", "أوسلو", "NO"), ("Rome", "روما", "IT"), ("Berlin", "برلين", "DE"), ("The Hague", "لاهاي", "NL"), ("Minsk", "مينسك", "BY"),
    ("Madrid", "مدريد", "ES"), ("Dayton", "دايتون", "US"), ("Lausanne", "لوزان", "CH"), ("Abu Dhabi", "أبوظبي", "AE"),
    ("Muscat", "مسقط", "OM"), ("Kyiv", "كييف", "UA"), ("Warsaw", "وارسو", "PL"), ("Beijing", "بكين", "CN"),
    ("Islamabad", "إسلام آباد", "PK"), ("Kabul", "كابول", "AF"), ("Juba", "جوبا", "SS"), ("Kampala", "كمبالا", "UG"),
    ("Entebbe", "عنتيبي", "UG"), ("Djibouti", "جيبوتي", "DJ"), ("Athens", "أثينا", "GR"), ("Lisbon", "لشبونة", "PT"),
    ("Budapest", "بودابست", "HU"), ("Stockholm", "ستوكهولم", "SE"), ("Sharm el-Sheikh", "شرم الشيخ", "EG"),
    ("Montreux", "مونترو", "CH"),
)  # fmt: skip
AFTER_HOMS = "Shells fell on Homs on Friday, killing three people. The UN envoy will meet both sides in {} on 10 June."
AFTER_HOMS_AR = "سقطت قذائف على حمص الجمعة فقتلت ثلاثة أشخاص. ومن المقرر أن يجتمع مبعوثو الطرفين في {} في العاشر من يونيو."


def _country(text: str) -> str:
    place = next(claim for claim in read_text(text, ident="a", doc_date=date(2022, 3, 21)).claims if claim.kind.value == "diplomacy")
    return place.place_resolved.country if place.place_resolved is not None else ""


@pytest.mark.parametrize(("city", "country"), [(city, country) for city, _, country in MEETINGS])
def test_a_meeting_is_in_the_city_of_the_world(city: str, country: str) -> None:
    """In a text of nothing else, and in one of another country's war."""
    assert _country(f"Envoys of both sides will meet in {city} on 10 June.") == country
    assert _country(AFTER_HOMS.format(city)) == country


@pytest.mark.parametrize(("city", "country"), [(city, country) for _, city, country in MEETINGS])
def test_so_it_is_in_arabic(city: str, country: str) -> None:
    """واشنطن was in Utah, موسكو in Texas."""
    assert _country(f"ومن المقرر أن يجتمع مبعوثو الطرفين في {city} في العاشر من يونيو.") == country
    assert _country(AFTER_HOMS_AR.format(city)) == country


def test_a_town_of_the_war_is_the_town_of_the_war() -> None:
    """Whatever great city is called as it is."""
    text = "Russian shells hit the village of New York near Toretsk on Friday, Ukraine said."
    claim = read_text(text, ident="a", doc_date=date(2022, 3, 21)).claims[0]
    assert claim.place_resolved is not None
    assert claim.place_resolved.country == "UA"
