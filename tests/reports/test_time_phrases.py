"""Which days a claim is told of, each sentence worked out by hand; no sentence is of a key."""

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
    """The days of the claim whose quote holds these words; None: it has no time."""
    when = next(one for one in read_text(text, ident="t", doc_date=WEDNESDAY, lang="en").claims if words in one.quote).when
    return None if when is None else (when.start, when.end)


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("The president has invited both sides to a summit on Friday.", "invited", april(19, 19)),
        ("The rebels agreed to leave the town on Friday.", "agreed", april(19, 19)),
        ("On Friday the court ordered the army to leave the bodies where they are.", "ordered", april(12, 12)),
        ("A tanker due from Aden turned back on Sunday after it was fired upon.", "turned back", april(14, 14)),
        ("The mayor rejected a demand that his men hand in their weapons by noon on Friday.", "weapons", april(None, 19)),
        ("No convoy has been able to reach the town since Monday.", "convoy", april(15, None)),
        ("The governor promises 30 tonnes of food by Monday.", "promises", april(None, 22)),
    ],
)
def test_the_verb_over_a_day_tells_whether_it_lies_ahead(text: str, words: str, wanted: Days) -> None:
    """Wednesday, 17 April: what is to come is the next such day, what has happened the last one."""
    assert days(text, words) == wanted


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("Rockets hit the clinic before dawn.", "Rockets", april(17, 17)),
        ("Rebels shelled Mellit on Monday. By nightfall they had captured the bridge.", "captured", april(15, 15)),
        ("Observers counted 40 shells between dawn and dusk.", "shells", april(17, 17)),
        ("Tanks shelled the camp last night.", "shelled", april(16, 16)),
        ("Gunboats shelled the harbour during the night.", "shelled", april(16, 17)),
        ("A jet bombed the camp on Monday. Within hours, soldiers destroyed three helicopters.", "helicopters", april(15, 15)),
        ("Soldiers took the airport on Monday, two days after a jet bombed a camp at Bouake.", "bombed", april(13, 13)),
        ("Soldiers took the airport on Monday, two days after a jet bombed a camp at Bouake.", "took", april(15, 15)),
        ("Telephones have been dead since Friday, when rebels blew up a mast.", "blew up", april(12, 12)),
        ("Forty people have been killed since the assault began on Monday.", "killed", april(15, None)),
        ("The man was abducted and killed in Geneina on 14 April.", "abducted", april(14, 14)),
        ("No convoy has been let in since Apr. 3.", "convoy", april(3, None)),
        ("The army says that everybody must leave within 48 hrs.", "leave", april(17, 19)),
    ],
)
def test_times_of_day_and_times_told_from_another(text: str, words: str, wanted: Days) -> None:
    """Against Wednesday, 17 April 2019; both ends included, None is open."""
    assert days(text, words) == wanted
