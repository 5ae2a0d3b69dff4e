"""A whole war's toll is the country's, not of the last town that was named, nor of the speaker's seat."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text


def place_of(text: str, number: int) -> str:
    claims: tuple[Proposal, ...] = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    (claim,) = (one for one in claims if number in [count.low for count in (one.harm and one.harm.killed, one.count) if count])
    return claim.place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("KHARTOUM - Shells hit El Obeid on Monday. The Health Ministry said 550 people had been killed since April 15.", 550, "Sudan"),
        ("LVIV - A missile hit a depot. The UN in Geneva said 9,000 civilians had died since the start of the war.", 9000, "Ukraine"),
        ("GORI, Georgia - Tanks left Gori. Georgia's Health Ministry said 175 people had died in the five-day conflict.", 175, "Georgia"),
        ("El Geneina: the market burned. Sudan's doctors' union said 863 civilians had been killed since 15 April.", 863, "Sudan"),
        ("BAMAKO - Gunmen raided Djenne. The UN said 680 people had been killed between 1 January and 31 March.", 680, "Mali"),
        ("PORT-AU-PRINCE - Gangs attacked Cabaret. The UN said 2,400 people had been killed so far this year.", 2400, "Haiti"),
        ("TRIPOLI - Shells hit Ain Zara. The WHO said 205 people had been killed since 4 April.", 205, "Libya"),
        (
            "ISTANBUL - Aleppo was bombed. The Syrian Observatory said 9,400 people had been killed since the conflict began.",
            9400,
            "Syria",
        ),
        (
            "GAZA - Jabalia was hit. Gaza's Health Ministry said 30,035 people had been killed since the start of the war.",
            30035,
            "Gaza Strip",
        ),
    ],
)
def test_a_wars_toll_is_the_countrys(text: str, number: int, place: str) -> None:
    assert place_of(text, number) == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        (
            "MOSCOW - Shells hit Belgorod. The Defence Ministry said 20,000 Ukrainian soldiers had been killed since the war began.",
            20000,
            "",
        ),
        ("Adre: tents burned. The UN said 1.4 million people had been displaced since the war began.", 1400000, ""),
    ],
)
def test_where_no_country_is_sure_none_is_told(text: str, number: int, place: str) -> None:
    assert place_of(text, number) == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("KYIV - Shells hit Kherson. The city's health department said 310 people had been killed since February 2022.", 310, "Kherson"),
        ("BANGUI - Rebels attacked Bria. The UN said 45 people had been killed in Bria since 12 May.", 45, "Bria"),
        ("EL FASHER - Shells fell on a market. The UN said 200 people had been killed in the city since May 10.", 200, "EL FASHER"),
        ("HODEIDAH - A boat sank. The UN said 12 people had died since 3 May.", 12, "HODEIDAH"),
        ("NAIROBI - Militants attacked Garissa. The Red Cross said 147 people were killed on Thursday.", 147, "Garissa"),
        (
            "BAMAKO - Gunmen raided Ogossagou. The government said 160 people were killed, the deadliest attack since the conflict began.",
            160,
            "Ogossagou",
        ),
        ("Adre: tents burned. The UN said 14,000 people had fled since the war began.", 14000, "Adre"),
    ],
)
def test_what_is_told_of_a_town_stays_there(text: str, number: int, place: str) -> None:
    assert place_of(text, number) == place
