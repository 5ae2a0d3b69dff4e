"""What is told without a verb of its own: `; in Taiz, 3`, `Road to Tawila: closed since Sunday`; and one more of several, or a part."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import AccessState, Count, Proposal
from safepassage.session.reading_texts import read_text


def claims(text: str) -> tuple[Proposal, ...]:
    return tuple(read_text(text, ident="t", doc_date=date(2024, 1, 5), lang="en").claims)


def tolls(text: str) -> list[tuple[str, float, float]]:
    """Place, killed and injured of each toll."""
    return [(one.place, size(one.harm.killed), size(one.harm.injured)) for one in claims(text) if one.harm]


def size(count: Count | None) -> float:
    return count.low if count is not None else 0.0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("14 were killed in Kutum and, in Nyala, 6.", [("Kutum", 14, 0), ("Nyala", 6, 0)]),
        ("Nine people were killed in Kherson; in Odesa, 4.", [("Kherson", 9, 0), ("Odesa", 4, 0)]),
        ("Nine people were killed in Aden; in Mocha, 4; in Taiz, 2.", [("Aden", 9, 0), ("Mocha", 4, 0), ("Taiz", 2, 0)]),
        ("In Beni 30 were wounded; in Bunia, 12.", [("Beni", 0, 30), ("Bunia", 0, 12)]),
    ],
)
def test_the_toll_of_a_second_town_needs_no_verb(text: str, told: list[tuple[str, float, float]]) -> None:
    """Where a comma parts the town from its number."""
    assert tolls(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A girl from Kutum, 6, was killed.", [("Kutum", 1, 0)]),
        ("Nine people were killed in Kherson; in Odesa 4 houses were burned.", [("Kherson", 9, 0)]),
        ("Seven soldiers were killed in Avdiivka; in Sumy, 300, including children, were evacuated.", [("Avdiivka", 7, 0)]),
        ("Nine people were killed in Dadaab; in Block 5, a fire broke out.", [("Dadaab", 9, 0)]),
        ("Nine people were killed in Yei; in August, 20.", [("Yei", 9, 0)]),
        ("A nurse was the victim of a massacre in Tawila.", [("Tawila", 1, 0)]),
        ("The boy was the latest of the deaths in Jenin.", [("Jenin", 1, 0)]),
        ("Nine people were killed in Kherson and, in Odesa, 6 months later.", [("Kherson", 9, 0)]),
    ],
)
def test_an_age_or_a_number_of_something_else_is_no_toll(text: str, told: list[tuple[str, float, float]]) -> None:
    assert tolls(text) == told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A sixth person died in Tripoli.", 1),
        ("A ninth miner was killed in Donetsk.", 1),
        ("The second of three sisters was shot dead in Jenin.", 1),
        ("A third of the 60 patients died in Gao.", 20),
        ("A fifth of the 50 prisoners died in Saydnaya.", 10),
        ("The first of the 40 hostages died in Gao.", 1),
        ("A second strike killed four people in Gao.", 4),
    ],
)
def test_one_more_is_one_and_a_part_of_a_number_is_reckoned(text: str, killed: float) -> None:
    assert [told for _, told, _ in tolls(text)] == [killed]


@pytest.mark.parametrize("text", ["A third of the patients died in Gao.", "A quarter of the prisoners died in Gao."])
def test_a_part_of_an_unknown_number_is_nobody(text: str) -> None:
    assert tolls(text) == []


@pytest.mark.parametrize(
    ("text", "state", "place"),
    [
        ("Road to Kaduqli: closed since Monday.", AccessState.CLOSED, "Kaduqli"),
        ("Corridor to Izium: open 10:00-14:00", AccessState.OPENED, "Izium"),
        ("Crossing at Nimule: shut to trucks until further notice.", AccessState.CLOSED, "Nimule"),
        ("Road to Gao: open if the truce holds.", None, "Gao"),
        ("Planned corridor to Bakhmut: open on Sunday.", None, "Bakhmut"),
        ("Road to Gao: not open.", AccessState.CLOSED, "Gao"),
    ],
)
def test_a_label_and_its_state_are_one_note(text: str, state: AccessState | None, place: str) -> None:
    """And no more open than its words say."""
    (found,) = claims(text)
    assert (found.state, found.place) == (state, place)


def test_the_hours_of_a_way_are_its_time() -> None:
    (found,) = claims("Corridor to Izium: open 10:00-14:00")
    assert found.when is not None
    assert (found.when.text, found.when.clock) == ("10:00-14:00", "10:00")


def test_a_second_town_of_who_fled_or_is_evacuated_leaves_the_first_its_own() -> None:
    """`; in Sumy, 300, ..., were evacuated` is a clause of its own."""
    assert [one.place for one in claims("Thirty families fled Kutum; in Mellit, 12.")] == ["Kutum"]
    told = claims("Forty people were evacuated from Kharkiv; in Sumy, 300, including children, were evacuated.")
    assert [one.place for one in told] == ["Kharkiv", "Sumy"]


def test_hours_without_a_label_take_no_time_from_what_follows() -> None:
    told = claims("The shop in Lviv is open 10:00-14:00, but a missile killed two people there at 11:00.")
    assert [one.when.text for one in told if one.harm and one.when is not None] == ["at 11:00"]
