"""Notes that count behind a colon: things burnt are no injured people, families no people, each place of a list has its own number."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def claims(text: str, lang: str = "en") -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang=lang).claims


@pytest.mark.parametrize(
    ("text", "lang", "number", "unit"),
    [
        ("Huts burnt: 64\nPersons killed: 2\nPlace: Akobo", "en", 64, "huts"),
        ("Vehicles burnt: 3. Persons killed: 1. Place: Mueda.", "en", 3, "vehicles"),
        ("Houses destroyed: 45", "en", 45, "houses"),
        ("Families displaced: 1,200", "en", 1200, "families"),
        ("Households displaced: 412\nLocation: Baliet", "en", 412, "households"),
        ("عدد الأسر النازحة: 340", "ar", 340, "أسرة"),
        ("المنازل المدمرة: 45\nالمكان: خمر", "ar", 45, "منازل"),
    ],
)
def test_what_is_counted_is_what_the_head_says(text: str, lang: str, number: int, unit: str) -> None:
    found = claims(text, lang)
    assert (number, unit) in [(one.count.low, one.count.unit) for one in found if one.count]
    assert not any(one.harm.injured for one in found)


def test_fields_tell_where_and_when() -> None:
    found = claims("DATE: 2024-05-11. LOC: Torit. FATALITIES: 4. WOUNDED: 9. REMARKS: cattle raid.")
    assert [(one.place, one.when.start if one.when else None) for one in found] == [("Torit", date(2024, 5, 11))] * 2
    assert [one.harm.killed.low for one in found if one.harm.killed] == [4]
    assert [one.harm.injured.low for one in found if one.harm.injured] == [9]


def test_the_foot_of_a_note_is_of_its_lines() -> None:
    (found,) = claims("Houses burnt: 12\nDate: 13/05/2024\nLocation: Kadugli")
    assert found.place == "Kadugli"
    assert found.when is not None
    assert found.when.start == date(2024, 5, 13)


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("Civilians killed by district: Kaya 4, Djibo 11, Dori 2.", "en", [("Kaya", 4), ("Djibo", 11), ("Dori", 2)]),
        ("Aid workers killed in 2021 by country: Mali 6, Yemen 2.", "en", [("Mali", 6), ("Yemen", 2)]),
        ("القتلى حسب المحافظات: حلب 34، إدلب 58، حمص 12.", "ar", [("حلب", 34), ("إدلب", 58), ("حمص", 12)]),
    ],
)
def test_each_place_of_a_list_has_its_own_toll(text: str, lang: str, told: list[tuple[str, int]]) -> None:
    assert [(one.place, one.harm.killed.low) for one in claims(text, lang) if one.harm.killed] == told


def test_each_camp_has_its_own_number() -> None:
    found = claims("IDPs per camp: Zamzam 350,000; Kalma 180,000.")
    assert [(one.place, one.count.low) for one in found if one.count] == [("Zamzam", 350_000), ("Kalma", 180_000)]


@pytest.mark.parametrize(
    "text", ["Killed in Friday's strikes: Omar 34, Ali 12.", "Votes by region: Oromia 300, Amhara 250.", "Planned shelters: 40"]
)
def test_ages_votes_and_plans_are_no_tolls(text: str) -> None:
    assert not any(one.harm.killed for one in claims(text))
    assert not any(one.place in ("Omar", "Ali", "Oromia") for one in claims(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dead by age: Under 5, Over 60.",
        "Displaced: Women 120, Men 90, Children 300.",
        "IDPs arrived: Monday 40, Tuesday 60.",
        "Arrived: Trucks 40, Buses 12.",
        "Killed by each side: Army 12, Rebels 30.",
        "Displaced families: January 40, February 60.",
    ],
)
def test_who_and_when_are_no_places(text: str) -> None:
    """A list none of whose names is known as a place counts at no places."""
    listed = {"Under", "Over", "Women", "Men", "Monday", "Trucks", "Buses", "Army", "Rebels", "January", "February"}
    assert not {one.place for one in claims(text)} & listed
