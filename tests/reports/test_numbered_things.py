"""Things with a number, parents of so many, and hours: none of them counts people, and a number with `No` denies nothing."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.records.reading import AccessState, Proposal
from safepassage.session.reading_texts import read_text

pytest.importorskip("spacy", reason="needs the extra `reading`")


def read(text: str) -> tuple[Proposal, ...]:
    return read_text(text, ident="t", doc_date=date(2024, 5, 20), lang="en").claims


def counted(text: str) -> dict[str, float]:
    """All that the claims of a text count, by what befell them."""
    told: dict[str, float] = {}
    for claim in read(text):
        roles = {"killed": claim.harm.killed, "injured": claim.harm.injured, "missing": claim.harm.missing, "count": claim.count}
        told |= {role: count.low for role, count in roles.items() if count is not None}
    return told


@pytest.mark.parametrize(
    ("text", "negative", "state"),
    [
        ("Route No 1 is blocked near Sirte.", False, AccessState.BLOCKED),
        ("Checkpoint No 5 near Goma is closed.", False, AccessState.CLOSED),
        ("The No 7 bus was hit in Kherson, killing 2.", False, None),
        ("No 4 camp in Kutupalong burned.", False, None),
        ("No 12 people were killed in Gao.", True, None),
    ],
)
def test_no_before_the_number_of_a_thing_denies_nothing(text: str, negative: bool, state: AccessState | None) -> None:
    """`Route No 1` is a route; `No 12 people` still denies."""
    (claim,) = read(text)
    assert (claim.negative, claim.state) == (negative, state)


def test_who_speaks_keeps_its_number_as_written() -> None:
    """`Hospital No 2`, whatever the parser was given."""
    (claim,) = read("Hospital No 2 in Mariupol said 5 people died on Monday.")
    assert claim.claimant == "Hospital No 2"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trucks 3-88123 and 2-88123 were burnt at Mellit.", {}),
        ("Lorries KAA 123 and KBB 456 were burnt in Garissa.", {}),
        ("The vehicle (reg. LSR 124 AA) hit a mine in Maiduguri, killing 4.", {"killed": 4}),
        ("Highways 4 and 6 are blocked near Tyre.", {}),
        ("Rooms 3, 4 and 6 of the hospital in Gao were destroyed.", {}),
        ("School no. 5 was shelled in Kherson.", {}),
        ("In 12 camps 7 people died in Goma.", {"count": 12, "killed": 7}),
        ("Between 20-30 trucks were burnt near Mellit.", {"count": 20}),
        ("A father-of-four was killed in Bogota.", {"killed": 1}),
        ("Father-of-three killed in Derry.", {"killed": 1}),
        ("Rescuers pulled a girl alive from the rubble in Adiyaman 90 hours after the quake.", {}),
        ("The Tutsi were killed in Kibuye.", {}),
        ("A Tutsi was killed in Kibuye.", {"killed": 1}),
        ("The Hazara woman was killed in Kabul.", {"killed": 1}),
    ],
)
def test_the_number_of_a_thing_counts_nobody(text: str, told: dict[str, float]) -> None:
    """Plates, wards, hours and the children of a parent; what is counted beside them stays."""
    assert counted(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maria Lopez and her three children were killed in Cali.", {"killed": 4}),
        ("Aisha Bello and her four children were abducted in Kaduna.", {"count": 5}),
        ("Teacher Abudo and four pupils were killed in Pemba.", {"killed": 5}),
        ("The bodies of Bishnu Tamang and two children were found in Melamchi.", {"killed": 3}),
        ("Nurse Grace Achieng and her son Peter, 6, were among the dead in Garissa.", {"killed": 2}),
        ("Gunmen shot dead Maria Lopez and her two sons in Cali.", {"killed": 3}),
        ("Oxfam and three guards were attacked in Goma.", {"count": 3}),
    ],
)
def test_a_named_person_is_counted_with_those_beside(text: str, told: dict[str, float]) -> None:
    """One more than the number; an organisation or a town adds nobody."""
    assert counted(text) == told


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In three hours on 3 May, 12 people were killed in Goma.", date(2024, 5, 3), date(2024, 5, 3)),
        ("In two days of clashes last week 30 people were killed in Aden.", date(2024, 5, 12), date(2024, 5, 18)),
        ("In 24 hours 12 people were killed in Goma.", date(2024, 5, 19), date(2024, 5, 20)),
        ("Clashes on Friday 10 and Saturday 11 May killed 12 in Goma.", date(2024, 5, 10), date(2024, 5, 11)),
        ("Shelling on Monday 6 and Tuesday 7 May killed 4 in Kherson.", date(2024, 5, 6), date(2024, 5, 7)),
    ],
)
def test_the_day_that_is_named_goes_before_how_long_it_took(text: str, first: date, last: date) -> None:
    """And two days of a week with one month are two days of it, told as past."""
    (claim,) = read(text)
    assert claim.when is not None
    assert (claim.when.start, claim.when.end, claim.modality.value) == (first, last, "asserted")
    assert claim.count is None


def test_within_weeks_of_what_is_past_is_not_to_come() -> None:
    """`Within weeks of the coup`: when that was is not told; `within two weeks` is to come."""
    (past,) = read("Within weeks of the coup, 700 people had been killed in Yangon.")
    assert past.when is None
    (coming,) = read("The bridge will open within two weeks.")
    assert coming.when is not None
    assert coming.when.end == date(2024, 6, 3)


def test_the_second_of_two_days_counts_nobody() -> None:
    """`Between December 16 and 18`: no eighteen people."""
    assert counted("Between December 16 and 18 in four villages near Beni people fled.") == {"count": 4}
