"""A dateline abroad of a story that names only its country, and an army's toll of weeks beside the town of a day; not of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text


def places(text: str) -> list[str]:
    return [one.place for one in read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims]


def countries(text: str) -> set[str]:
    claims = read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims
    return {one.place_resolved.country for one in claims if one.place_resolved is not None}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "NAIROBI, July 4 - Rebels took control of Rwanda on Monday. Residents said soldiers had shot dead 30 people in the capital.",
            "RW",
        ),
        ("ISTANBUL - Protests spread in Iran on Thursday. Activists said 12 people had been shot dead by the police.", "IR"),
        ("BRAZZAVILLE - Rebels tightened their grip on Zaire. Diplomats said 200 people had been killed. The airport was closed.", "CD"),
        ("ABIDJAN, March 22 - Mutinous soldiers overran Mali overnight. Three people were killed at the Koulouba palace.", "ML"),
        ("AMMAN - Warplanes bombed Iraq overnight. Residents said 12 people had been killed.", "IQ"),
        # told of the town itself
        ("NAIROBI - Police shot dead two students who marched against the war in Sudan. A third died in hospital.", "KE"),
        ("BEIRUT - Israeli jets bombed the southern suburbs on Monday. Medics said 12 people were killed.", "LB"),
        ("KABUL - Soldiers held Pakistan responsible for the raid. Two guards were killed.", "AF"),
    ],
)
def test_what_a_neighbour_capital_writes_of_a_country_is_there(text: str, country: str) -> None:
    assert countries(text) == {country}


def test_its_airport_is_not_the_whole_country() -> None:
    text = "AMMAN - Warplanes bombed Iraq overnight. Residents said 12 people had been killed and the airport was closed."
    assert places(text)[-1] == "the airport"


def test_what_is_told_of_the_town_of_the_dateline_stays_there() -> None:
    assert places("JUBA - Fighting went on in Sudan. The airport in Juba was closed.")[-1] == "Juba"
    assert places("AMMAN - Warplanes bombed Iraq. King Abdullah met his ministers in Amman.")[-1] == "Amman"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Troops entered Kilinochchi on Friday as the military said it had killed 1,300 rebels in a month.", "Sri Lanka"),
        ("Commandos landed in Piochar on Tuesday as the army said it had killed 751 militants in two weeks.", "Pakistan"),
        ("Marines landed at Jolo as the navy said 30 pirates had been killed this year.", "Philippines"),
        # of the day, or of a place that is told
        ("Troops entered Zabadani on Friday as the army said it killed 12 gunmen.", "Zabadani"),
        ("Troops entered Zabadani on Friday as the army said it had killed 120 gunmen near Madaya in two weeks.", "Madaya"),
        ("Troops entered Douma as the army said it had killed 60 rebels in the town in two weeks.", "Douma"),
    ],
)
def test_an_army_s_toll_of_weeks_is_no_town_s(text: str, place: str) -> None:
    assert places(text)[-1] == place


def test_its_own_dead_of_the_campaign_are_not_either() -> None:
    text = "Commandos landed in Piochar as the army said it had killed 751 militants in two weeks. The army said 29 soldiers had died."
    assert places(text)[-1] == "Pakistan"
