"""`Eleven U.S. troops and two Iraqi soldiers were killed`: initials with dots are one word, and both groups are counted."""

from datetime import date

import pytest

from safepassage.reports.words.words import words_of
from safepassage.session.reading_texts import read_text

TODAY = date(2024, 5, 20)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Eleven U.S. troops and two Iraqi soldiers have been killed in three days of fighting.", 13),
        ("Five M.S.F. workers and two guards were killed in Badghis.", 7),
        ("BAGHDAD - Two U.S. helicopters collided and 17 U.S. soldiers were killed in Mosul.", 17),
        ("A mine killed four A.U. peacekeepers and three Somali drivers near Afgoye.", 7),
        ("Six U.N. peacekeepers and nine villagers died in Kidal.", 15),
        ("Seven U.S. and two British soldiers were killed.", 9),
        ("Six NATO troops and 14 Afghan policemen were killed.", 20),
        ("Two S.P.L.A. officers and eleven herders were shot dead in Pibor.", 13),
    ],
)
def test_groups_with_initials_are_summed(text: str, killed: int) -> None:
    told = [one.harm.killed.low for one in read_text(text, ident="t", doc_date=TODAY).claims if one.harm.killed]
    assert told == [killed]


def test_the_wounded_are_counted_beside_the_dead() -> None:
    text = "Two U.S. soldiers were killed and three U.S. Marines were wounded in Najaf."
    claim = read_text(text, ident="t", doc_date=TODAY).claims[0]
    assert claim.harm.killed is not None
    assert claim.harm.injured is not None
    assert (claim.harm.killed.low, claim.harm.injured.low) == (2, 3)


def test_a_stop_behind_initials_and_hours_stay_words_of_their_own() -> None:
    assert [word.text for word in words_of("troops of the U.S.")][-2:] == ["U.S", "."]
    assert [word.text for word in words_of("at 9 a.m. on Friday")][2:6] == ["a", ".", "m", "."]
    assert [word.text for word in words_of("U.N. staff, 5.2 km")][:2] == ["U.N.", "staff"]
