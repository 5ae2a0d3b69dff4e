"""Which of the times of a sentence a claim has, and how far it goes; each worked out by hand, no sentence is of a key."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.session.reading_texts import read_text

WEDNESDAY = date(2019, 4, 17)
Days = tuple[date | None, date | None]


def april(first: int | None, last: int | None) -> Days:
    return (first and date(2019, 4, first)) or None, (last and date(2019, 4, last)) or None


def days(text: str, words: str) -> Days | None:
    """The days of the last claim whose quote holds these words; None: it has no time."""
    when = [one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in one.quote][-1].when
    return None if when is None else (when.start, when.end)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A 72-hour ceasefire began on Monday.", "ceasefire", april(15, 18)),
        ("A three-day truce came into force on Monday.", "truce", april(15, 17)),
        ("A ceasefire began on Monday.", "ceasefire", april(15, 15)),
        ("A 72-hour ceasefire collapsed on Monday.", "ceasefire", april(15, 15)),
        ("The government says its wheat will last for nine days.", "wheat", april(None, 26)),
        ("Stocks inside are enough for three days.", "Stocks", april(None, 20)),
        ("Stocks inside are sufficient for no more than a week.", "Stocks", april(None, 24)),
        ("The hospital has been without food for three days.", "without food", april(14, 17)),
        ("Clashes around the town entered a fifth day on Tuesday.", "Clashes", april(12, 16)),
        ("Tanks shelled the northern quarter for a fifth day on Tuesday.", "shelled", april(16, 16)),
        ("The town has come under fire 24 times in as many hours.", "under fire", april(16, 17)),
        ("Weekend shelling killed 40 people in the town.", "killed", april(13, 14)),
        ("At least 20 people were killed Monday and Tuesday in the town.", "killed", april(15, 16)),
    ],
)
def test_how_long_a_thing_runs_gives_it_an_end(text: str, words: str, wanted: Days) -> None:
    """A truce of so many days ends, a stock lasts until a day; a truce that collapsed has no length left."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("A tank hit the bakery just before midnight, killing ten people.", "bakery", april(16, 16)),
        ("A tank hit the bakery just before midnight on Monday, killing ten people.", "bakery", april(15, 15)),
        ("A tank hit the bakery before dawn, killing ten people.", "bakery", april(17, 17)),
        ("Two mortar rounds hit the school at about 10 a.m. Monday.", "hit", april(15, 15)),
        ("Two mortar rounds hit the school at 10 a.m. Patients were killed at the clinic on Sunday.", "hit", april(17, 17)),
        ("The army had recaptured nineteen villages by early afternoon.", "recaptured", april(None, 17)),
        ("By nightfall 300 families had fled the town.", "fled", april(17, 17)),
    ],
)
def test_an_hour_is_of_the_day_that_it_can_only_be_of(text: str, words: str, wanted: Days) -> None:
    """What happened before midnight happened the night before the report; a day of the week may follow on a.m. without a word."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        (
            "French troops took up positions on Wednesday, two days after a jet bombed their camp, killing nine soldiers.",
            "killing",
            april(15, 15),
        ),
        ("French troops took up positions on Wednesday, two days after a jet bombed their camp.", "positions", april(17, 17)),
        (
            "Since Monday, those who want to cross the frontline have needed a special pass, and have had no aid since March.",
            "special pass",
            april(15, None),
        ),
        ("The donors meeting here on Thursday have been asked for $543 million.", "donors", april(18, 18)),
        ("Ministers meeting in Cairo on Thursday agreed to a ceasefire.", "Ministers", april(11, 11)),
        ("A prisoner exchange planned for Tuesday did not take place.", "exchange", april(16, 16)),
        ("A truce due to start on Tuesday collapsed within hours.", "truce", april(16, 16)),
        ("A prisoner exchange is planned for Tuesday.", "exchange", april(23, 23)),
        ("Fighting that began on Friday has displaced 4,000 people.", "displaced", april(12, None)),
        ("Fighting that began on Friday displaced 4,000 people.", "displaced", april(12, 12)),
    ],
)
def test_a_claim_has_the_time_of_its_own_verb(text: str, words: str, wanted: Days) -> None:
    """What is planned for a day and came to nothing is over; what began and goes on has no end."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The offensive began on Friday. Forty people have been killed since the assault began.", "killed", april(12, None)),
        (
            "The army launched its offensive on Friday. Forty people have been killed since the start of the offensive.",
            "killed",
            april(12, None),
        ),
        ("The siege was laid on 4 April. Forty people have been killed since the siege began.", "killed", april(4, None)),
        ("The offensive will begin on Friday. Forty people have been killed since the offensive began.", "killed", None),
        ("The truce began on Friday. Forty people have been killed since the offensive began.", "killed", None),
        ("The offensive began on Friday. Forty people have been killed since the offensive began two days ago.", "killed", april(15, None)),
    ],
)
def test_since_it_began_is_counted_from_the_day_that_was_told(text: str, words: str, wanted: Days) -> None:
    """`Since the offensive began` has the day on which the text says that it did; a day of its own is stronger, a plan is none."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Rebels attacked the town on Tuesday of last week. For three days they shelled the market.", "shelled", april(9, 12)),
        ("Rebels attacked the town on Tuesday of last week. For three days they have shelled the market.", "shelled", april(14, 17)),
    ],
)
def test_for_three_days_runs_from_the_day_just_told_unless_it_goes_on(text: str, words: str, wanted: Days) -> None:
    """A story goes on from the day it has reached; the perfect tense reaches to the day of the report."""
    assert days(text, words) == wanted
