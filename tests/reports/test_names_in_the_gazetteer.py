"""Which entry of the gazetteer a written name gets: a longer name is another place, a namesake elsewhere than told is none."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def last(text: str) -> Proposal:
    """The last claim of a text."""
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims[-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paramilitaries killed six people in San José de Apartadó.", "San José de Apartadó"),
        ("Gunmen killed five in San Miguel de los Andes.", "San Miguel de los Andes"),
        ("Eleven miners died in Dan-Gulbi.", "Dan-Gulbi"),
        ("Gunmen killed nine soldiers near Kala-i-Murgh.", "Kala-i-Murgh"),
        ("Bandits killed four in Beni Zarour.", "Beni Zarour"),
        ("Police killed two in Santa Rosa de Yavarí, Peru.", "Santa Rosa de Yavarí"),
    ],
)
def test_a_name_that_only_begins_with_a_known_one_is_whole_and_has_no_point(text: str, name: str) -> None:
    claim = last(text)
    assert claim.place == name
    assert claim.place_resolved is None or claim.place_resolved.lat is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clashes killed six in Deir ez-Zor.", "Deir ez-Zor"),
        ("In Goma Rwandan soldiers killed four.", "Goma"),
        ("Clashes in Beni Wednesday left two dead.", "Beni"),
        ("In Mogadishu Hassan Sheikh Mohamud said three soldiers were killed.", "Mogadishu"),
        ("Gunmen killed four in Santiago de Cali.", "Cali"),
        ("A strike killed two in Sloviansk-Kramatorsk.", "Sloviansk"),
    ],
)
def test_what_stands_behind_a_town_is_not_always_its_name(text: str, name: str) -> None:
    place = last(text).place_resolved
    assert place is not None
    assert (place.name, place.precision) == (name, "city")


@pytest.mark.parametrize(
    ("text", "country", "lat", "lon"),
    [
        ("Settlers killed one man in Duma, near Nablus.", "PS", 32.06, 35.37),
        ("A strike killed four in Aliabad, south of Kunduz.", "AF", 36.52, 68.9),
        ("Clashes were reported in Saida, in Daraa province.", "SY", 32.63, 36.23),
        ("Gunmen killed eight policemen in Faizabad, capital of Badakhshan province.", "AF", 37.12, 70.58),
        ("In Raqqa province, an air strike hit a school in Mansoura, killing 33 people.", "SY", 35.84, 38.74),
        ("A mine killed two in Bamba, in Mali's Gao region.", "ML", 17.03, -1.4),
        ("A rocket killed two in Elbeyli, in Turkey's Kilis province.", "TR", 36.67, 37.47),
        ("Clashes killed six in Jijiga in the Somali region of Ethiopia.", "ET", 9.35, 42.8),
        ("Clashes killed six in Moyale in Oromia region.", "ET", 3.53, 39.05),
        ("A blast killed four in Basra, south of Baghdad.", "IQ", 30.51, 47.78),
        ("A drone hit Sevastopol in Russia, killing two.", "UA", 44.61, 33.52),
        ("Serb forces held Knin.", "HR", 44.04, 16.2),
        ("A bomb killed ten in Kandahar. Gunmen killed four police in Farah.", "AF", 32.37, 62.12),
        ("Rebels killed four in Dungu.", "CD", 3.62, 28.57),
        ("Papua New Guinea: four people were shot dead at Buin.", "PG", -6.75, 155.68),
        ("Shelling killed two in Ceylanpınar.", "TR", 36.85, 40.05),
        ("A strike killed two in Yarmouk district, activists in Damascus said.", "SY", 33.47, 36.3),
    ],
)
def test_the_namesake_is_meant_that_lies_where_the_text_says(text: str, country: str, lat: float, lon: float) -> None:
    place = last(text).place_resolved
    assert place is not None
    assert place.country == country
    assert place.lat == pytest.approx(lat, abs=0.06)
    assert place.lon == pytest.approx(lon, abs=0.06)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("Two men were killed in a raid on Aqaba, near Tubas in the West Bank.", "somewhere around Ţūbās"),
        ("Two people were killed at Pavlivske in Sumy region.", "region"),
        ("BAGHDAD - Gunmen killed three people in the Yarmouk district.", "somewhere in Baghdad"),
        ("BASRA - A bomb killed seven in the Shaab market.", "somewhere in Basrah"),
    ],
)
def test_where_none_lies_there_the_point_is_of_what_is_told_around_it(text: str, precision: str) -> None:
    place = last(text).place_resolved
    assert place is not None
    assert place.precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed six people in Moriba.",
        "Ten people were killed in Bili.",
        "Four people were killed in Metele.",
        "MAPUTO - The road to Santa Maria is closed.",
        "DAMASCUS - A bomb outside the Shifa hospital killed five.",
    ],
)
def test_a_short_name_of_no_list_is_no_city_of_another_continent(text: str) -> None:
    place = last(text).place_resolved
    assert place is None or place.lat is None


@pytest.mark.parametrize("name", ["Xinjiang", "Chhattisgarh", "Jharkhand", "Jammu and Kashmir", "the Kodori gorge"])
def test_these_are_regions(name: str) -> None:
    place = last(f"Six soldiers were killed in {name} on Monday.").place_resolved
    assert place is not None
    assert place.precision == "region"


@pytest.mark.parametrize(
    ("text", "country", "lat", "lon"),
    [
        # who speaks in a capital does not move the town of a war to a namesake there
        ("Speaking in Moscow, the spokesman said six people were killed in Donetsk.", "UA", 48.0, 37.8),
        ("The ministry in Moscow said six people were killed in Donetsk.", "UA", 48.0, 37.8),
        ("From Paris, the ministry said four soldiers were killed in Tessalit.", "ML", 20.2, 1.01),
        ("In Bangui, 36 people were killed.", "CF", 4.36, 18.56),
        # another spelling of a town lies where it is told to
        ("Seven people died at Tell Rifaat, north of Aleppo.", "SY", 36.47, 37.1),
        ("Two fishermen were shot at Al-Khokha, south of Hodeidah.", "YE", 13.81, 43.25),
        # a lake has shores in several countries
        ("Forty soldiers died in Bosso, on Lake Chad.", "NE", 13.7, 13.31),
        # by its former name the one of the province is meant
        ("A shell hit Pervomaisk in the Luhansk region.", "UA", 48.63, 38.52),
        # one by hand stands before its namesakes
        ("Thirteen died at a market in Abu Ghraib, west of Baghdad.", "IQ", 33.31, 44.07),
        # of several towns of a country one with the very name
        ("Three soldiers were ambushed in Santa Cruz, in the Philippines.", "PH", 14.6, 120.98),
        # districts that many cities have
        ("Zaporizhzhia: missiles hit the Shevchenkivskyi district, two dead.", "UA", 47.84, 35.14),
        ("Mykolaiv: one woman was killed in the Korabelnyi district.", "UA", 46.98, 31.99),
        ("Two people were killed in the Shevchenkivskyi district of Kyiv.", "UA", 50.46, 30.47),
    ],
)
def test_a_seat_a_spelling_or_a_common_name_moves_no_town(text: str, country: str, lat: float, lon: float) -> None:
    place = last(text).place_resolved
    assert place is not None
    assert place.country == country
    assert place.lat == pytest.approx(lat, abs=0.02)
    assert place.lon == pytest.approx(lon, abs=0.02)
