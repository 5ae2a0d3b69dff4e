"""Several days of one year, days in a list, feasts that lie behind, and what is shut from a day on."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("spacy", reason="the extra for reading is not installed: sh setup.sh reading")

from safepassage.records.reading import Proposal
from safepassage.session.reading_texts import read_text

Days = tuple[date | None, date | None]


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


def days(claim: Proposal) -> Days:
    return (None, None) if claim.when is None else (claim.when.start, claim.when.end)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The attacks took place on 12 June and 14 July 2014 in Mpeketoni and killed 60 people.", (date(2014, 6, 12), date(2014, 7, 14))),
        ("The strikes on 3 August, 9 August and 27 September 2006 killed 41 people in Tyre.", (date(2006, 8, 3), date(2006, 9, 27))),
        ("Raids on 28 December and 3 January 2009 killed 18 people in Rafah.", (date(2008, 12, 28), date(2009, 1, 3))),
        ("On 12 June the army said the attack of 14 July 2014 in Bama had killed nine.", (date(2014, 7, 14), date(2014, 7, 14))),
        ("Clashes on 4 and 5 May 2016 killed 12 in Aleppo.", (date(2016, 5, 4), date(2016, 5, 5))),
        ("Shelling hit Orikhiv on 3, 7 and 12 May, killing five.", (date(2024, 5, 3), date(2024, 5, 12))),
        ("Attacks on 2, 5, 8 and 9 March killed 41 people in Cabo Delgado.", (date(2024, 3, 2), date(2024, 3, 9))),
        ("At least 60 people were killed before Christmas in Goma.", (None, date(2023, 12, 25))),
    ],
)
def test_the_days_of_a_toll(text: str, when: Days) -> None:
    """The year of the last is that of all, and none of the days counts people."""
    (claim,) = read(text)
    assert days(claim) == when
    assert claim.count is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The Rafah crossing has been closed from 7 May.", (date(2024, 5, 7), None)),
        ("The airport road in Aden was closed from Saturday until further notice.", (date(2024, 5, 18), None)),
        ("From Sunday the port of Hodeidah will be closed to fuel ships.", (date(2024, 5, 26), None)),
        ("The road to Kaya was blocked from 3 May to 9 May.", (date(2024, 5, 3), date(2024, 5, 9))),
        ("The border at Nimule is closed from Friday until Sunday.", (date(2024, 5, 17), date(2024, 5, 19))),
        ("The checkpoint at Metema was closed on 7 May.", (date(2024, 5, 7), date(2024, 5, 7))),
    ],
)
def test_a_way_shut_from_a_day_on_has_no_end(text: str, when: Days) -> None:
    """Unless somebody says when it ends."""
    (claim,) = read(text)
    assert days(claim) == when


def test_a_feast_to_come_is_the_next_one() -> None:
    """Who wants a crossing open before Ramadan does not speak of the last one."""
    (claim,) = read("The aid group wants the crossing at Rafah to be reopened before Ramadan.")
    assert claim.when is not None
    assert claim.when.end is not None
    assert claim.when.end.year == 2025
