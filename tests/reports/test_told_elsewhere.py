"""Where nobody was killed: the city of talks, the capital that a text was filed from, the hospital, the guns; no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def tolls(text: str) -> dict[float, tuple[str, str]]:
    """By the number of killed, else of injured, the place as written and its name in the gazetteer."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return {_number(one): (one.place, one.place_resolved.name if one.place_resolved else "") for one in claims if _number(one)}


def _number(one: Proposal) -> float:
    amount = (one.harm.killed or one.harm.injured) if one.harm is not None else None
    return amount.low if amount is not None else 0


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Peace talks resumed in Doha on Sunday. At least 18 people were killed in overnight air strikes.", 18, ""),
        ("Mediators held a new round of negotiations in Jeddah. At least nine civilians were killed in artillery fire.", 9, ""),
        ("President Zelensky was in Paris on Friday. Seven people died in missile strikes.", 7, ""),
        ("The trial of the former commander opened in The Hague. Twenty people died in bombings.", 20, ""),
        ("A delegation from Khartoum visited Nairobi. Six civilians were killed on Monday.", 6, ""),
        ("Sniper fire wounded two women in Al-Wa'er. A ceasefire was discussed in Astana. A child was killed at noon.", 1, "Al-Wa'er"),
        ("DOHA - Peace talks resumed on Sunday. At least 18 people were killed in overnight air strikes.", 18, ""),
        # the city of the talks is meant, or another one is named
        ("Talks were held in Damascus on Monday. Later a bomb exploded in the city, killing five people.", 5, "Damascus"),
        ("Peace talks resumed in Doha. In Rafah, 18 people were killed in air strikes.", 18, "Rafah"),
        ("Clashes erupted during talks in Juba. Ten people died.", 10, "Juba"),
        ("Negotiators said people in Homs were starving. Two children died on Monday.", 2, "Homs"),
    ],
)
def test_nobody_is_killed_where_they_talk(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][0] == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("MOGADISHU (Reuters) - Al Shabaab fighters stormed an army base in the south of the country, killing 17 soldiers.", 17, "Somalia"),
        ("ISTANBUL (AP) - Syrian government forces shelled a market in the northwest of the country, killing nine people.", 9, "Syria"),
        ("DAKAR, Senegal (AP) - Fighters killed more than 100 villagers and soldiers in central Burkina Faso.", 100, "Burkina Faso"),
        ("ABUJA, Nigeria (AP) - Gunmen killed at least 50 people in a remote village in the northwest, residents said.", 50, "Nigeria"),
        ("KABUL (Reuters) - Taliban fighters killed nine policemen in a northern province on Sunday.", 9, "Afghanistan"),
        ("BANGUI (AFP) - Armed men killed 15 people in the north of the country. Ten people were wounded.", 10, "Central African Republic"),
        # in the capital itself
        ("KABUL, Afghanistan (AP) - A suicide bomber killed 12 people in the west of the capital.", 12, "west Kabul"),
        ("KABUL (AP) - A bomb killed 12 people on Sunday as fighting raged in the south of the country.", 12, "Kabul"),
        ("BEIRUT (AP) - An air strike killed six people in the south of the city.", 6, "south Beirut"),
    ],
)
def test_in_the_south_of_the_country_is_not_in_its_capital(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][1] == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Across the country, 214 people were killed in the past week, monitors said. In Homs, 31 people were killed.", 214, "Syria"),
        ("Nationwide, at least 120 civilians have been killed this month. The worst incident was in Mykolaiv.", 120, "Ukraine"),
        ("The health ministry said 52 people had been killed in the past 24 hours. In Nuseirat, a strike killed 14.", 52, ""),
        ("At least 78 people were killed on Friday, activists said. Most of the deaths were reported in Hama.", 78, ""),
        ("Overall, 410 civilians were killed in April, monitors said. In Douma, shops were shut on 7 April.", 410, ""),
        ("In all, 33 people were killed this week, the group said. A blast in Kirkuk killed nine.", 33, ""),
        # the next sentence tells where these were
        ("At least 12 people were killed on Friday. The bomb exploded in a market in Quetta.", 12, "Quetta"),
        ("Twelve people were killed on Sunday, police said. The attack happened in Goma.", 12, "Goma"),
    ],
)
def test_a_total_is_not_in_the_town_of_the_next_toll(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][1] == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Four civilians were wounded in shelling of Beryslav and taken to hospital in Kherson.", 4, "Beryslav"),
        ("A drone hit a pickup near Naqoura. Six others were wounded and taken to hospital in Tyre.", 6, "Naqoura"),
        ("Gunmen attacked Ganta. The wounded were brought to a hospital in Monrovia. Eleven people died in the attack.", 11, "Ganta"),
        ("Six people were injured and rushed to Mulago hospital in Kampala after a bus was ambushed near Karuma.", 6, "Karuma"),
        ("Eleven people were hurt and rushed to a clinic in Lusaka after a grenade went off in Kasama.", 11, "Kasama"),
        # the hospital itself, or nothing else is named
        ("A shell hit the hospital in Kherson. Four people were killed.", 4, "Kherson"),
        ("Five people were injured and taken to hospital in Kherson.", 5, "Kherson"),
    ],
)
def test_where_the_wounded_are_taken_is_not_where_they_were_hurt(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][0] == place


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Six people were injured and rushed to Mulago hospital in Kampala after a bus was ambushed near Karuma.", "Karuma", "UG"),
        ("Nine were killed in Gwane. A clinic in Kinshasa treated six.", "Gwane", "CD"),
        ("Four people died in Kolokoto. Authorities in Bamako blamed jihadists.", "Kolokoto", "ML"),
    ],
)
def test_a_town_of_no_list_has_not_the_point_of_the_hospital(text: str, place: str, country: str) -> None:
    """Nor that of an office."""
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    found = [one.place_resolved for one in claims if one.place == place and one.place_resolved]
    assert found
    assert {(one.lat, one.country) for one in found} == {(None, country)}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Refugees from Homs arrived in Jordan last week. They lack food.", ["Jordan", "Jordan"]),
        ("Families who fled from Kachin State crossed into China. They are living in tents.", ["China", "China"]),
        ("Refugees from Aleppo reached Kilis on Monday. They need blankets.", ["Kilis", "Kilis"]),
        ("Refugees from Homs arrived in Jordan last week. They said soldiers had killed nine men.", ["Jordan", "Homs"]),
    ],
)
def test_who_arrived_is_in_need_there(text: str, places: list[str]) -> None:
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    assert [one.place for one in claims] == places


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Artillery positioned in Luhansk fired on Severodonetsk. Five people were killed.", 5, "Severodonetsk"),
        ("Guns in Donetsk shelled Marinka, killing one.", 1, "Marinka"),
        ("Warships in the Black Sea launched missiles at Odesa. Two people were injured.", 2, "Odesa"),
        ("Soldiers in Khartoum shelled Omdurman. Nine people were killed.", 9, "Omdurman"),
        # they fired where they were
        ("Troops in Bunia fired on protesters, killing three.", 3, "Bunia"),
        ("Snipers in Aleppo shot dead two boys.", 2, "Aleppo"),
    ],
)
def test_where_guns_stand_is_not_where_they_hit(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][0] == place


@pytest.mark.parametrize(
    ("text", "number", "place", "within"),
    [
        ("Gunmen killed three men in Kismayo. A bomb in the Hodan district of Mogadishu killed eleven.", 11, "Hodan", "Mogadishu"),
        ("Two police died in Herat. A blast in the Dasht-e-Barchi area of Kabul killed 19.", 19, "Dasht-e-Barchi", "Kabul"),
        ("Fighting continued in El Fasher. Shells hit the Mayo neighbourhood of Khartoum, killing seven.", 7, "Mayo", "Khartoum"),
        ("A blast hit Goma. Gunmen killed four men in the Kyeshero suburb of the city of Bukavu.", 4, "Kyeshero", "Bukavu"),
        ("Two were killed in Idlib. Three died in the Salihin neighbourhood of eastern Aleppo.", 3, "Salihin", "Aleppo"),
    ],
)  # fmt: skip
def test_a_quarter_is_in_the_town_that_has_it(text: str, number: float, place: str, within: str) -> None:
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    found = next(one for one in claims if _number(one) == number)
    assert found.place_resolved is not None
    assert found.place == place
    assert within in found.place_resolved.precision


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Gunmen attacked a village in Walikale. Goma is 130 kilometres away. Two nurses were killed.", 2, "Walikale"),
        ("Militants attacked Macomia. Pemba, the provincial capital, is 120 km to the south-east. Eleven people died.", 11, "Macomia"),
        ("Rebels ambushed a convoy near Beni. The city lies 50 km from Butembo. Four soldiers died.", 4, "Beni"),
        # it was attacked itself
        ("Shells hit Kutum. Kutum lies 120 km from El Fasher. Nine people were killed.", 9, "Kutum"),
    ],
)
def test_a_town_that_only_tells_how_far_it_is_has_no_dead(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][0] == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Civilians arriving in Irbil from Mosul described executions. One man said 60 people had been hanged.", 60, "Mosul"),
        ("Villagers who fled to Bunia from Djugu said militiamen had killed 11 people.", 11, "Djugu"),
        ("In Goma, people displaced from Masisi said armed men had killed 14 villagers.", 14, "Masisi"),
        # there after all
        ("In Adré, gunmen killed four refugees from El Geneina.", 4, "Adré"),
        ("Refugees from Darfur said five people had died in the camp in Adré.", 5, "Adré"),
    ],
)
def test_what_refugees_tell_was_where_they_fled_from(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][0] == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Taliban fighters captured Kunduz and moved on Baghlan. In the capital, a rocket killed two people.", 2, "Kabul"),
        ("Fighting continued in Gao and Kidal. In the capital, gunmen attacked a police post, killing two.", 2, "Bamako"),
        ("M23 rebels took Sake. Seven people were killed in the capital.", 7, "Kinshasa"),
        # a province has one too, or it is named
        ("Gunmen attacked villages in Borno state. In the capital, a bomb killed three.", 3, "Borno"),
        ("Gunmen raided El Fasher. In the state capital, six people were killed.", 6, "El Fasher"),
        ("Fighting continued in Kidal. In the capital, Bamako, gunmen killed two.", 2, "Bamako"),
    ],
)
def test_the_capital_is_that_of_the_country(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][1] == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Kherson region: villages were shelled. In Antonivka, a drone hit a bus. Two passengers died.", 2, "Antonivka"),
        ("Borno: gunmen attacked Dikwa. Eleven people were killed.", 11, "Dikwa"),
        ("Al Hasakah: in Ras al-Ayn, a car bomb exploded. Four people were killed.", 4, "Ras al-Ayn"),
        # in all of it
        ("Sumy region: shelling hit Bilopillia. Two people were killed in the region.", 2, "Sumy region"),
        ("Kherson region: six people were killed. In Antonivka, a drone hit a bus.", 6, "Kherson region"),
    ],
)
def test_a_line_of_a_region_goes_on_with_the_town_named_last(text: str, number: float, place: str) -> None:
    assert tolls(text)[number][0] == place


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bakhmut was shelled 30 times. Two people died in the city and one in Chasiv Yar.", {2: "Bakhmut", 1: "Chasiv Yar"}),
        ("Gunmen attacked Beni. Six people were killed in the town and three in nearby Oicha.", {6: "Beni", 3: "Oicha"}),
        ("Rockets hit Homs. Two people died in Talbiseh and three in the city.", {2: "Talbiseh", 3: "Homs"}),
        # one toll
        ("A missile hit Kharkiv. Seven people died in the city and 30 were wounded.", {7: "Kharkiv"}),
    ],
)
def test_the_dead_of_the_town_are_not_those_of_the_next(text: str, told: dict[float, str]) -> None:
    assert {number: place for number, (place, _) in tolls(text).items()} == told


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Seven were killed on Sunday. In the same attack in Gorom-Gorom, nine were wounded.", 7, "Gorom-Gorom"),
        ("Seven were killed. In the attack, which hit a market in Gorom-Gorom, nine were wounded.", 7, "Gorom-Gorom"),
        ("Three people were killed when a shell hit a house. Near the house in Saqba, two were wounded.", 3, "Saqba"),
        ("So far 300 people have died. In Derna, the mayor said the dam had burst.", 300, "Derna"),
    ],
)
def test_what_is_told_on_of_the_same_deed_tells_where_it_was(text: str, number: float, place: str) -> None:
    """`In the same attack`, `near the house`: no other toll is told there."""
    assert tolls(text)[number][0] == place


def test_others_who_fled_are_not_where_the_next_went() -> None:
    """Those of Kutum were in Kutum; only others fled to Tawila."""
    text = "5,000 people fled from Kutum on Sunday, and 3,000 more fled to Tawila."
    found = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims[0]
    assert found.place == "Kutum"
