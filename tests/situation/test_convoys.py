"""What convoys did, and case numbers (claims, section 9)."""

from __future__ import annotations

import pytest

from safepassage.records.claim import Entry
from safepassage.records.levels import Range
from tests.cities import one_road
from tests.situation.spoken import closed, count, decided, exactly, known, state, withdrawn

CASE = one_road()
M1 = "convoy:m1"


def numbers(*entries: Entry) -> list[tuple[str, bool]]:
    """Case numbers, and whether they are open."""
    return [(found.number, found.open) for found in known(CASE, *entries).discrepancies]


def tallies(departed: float, arrived: float, at: float = 10) -> list[Entry]:
    """One tally of each end."""
    return [exactly("SARC", M1, departed, "departure", at=at - 1), exactly("ICRC", M1, arrived, "arrival", at=at)]


def test_the_last_that_is_said_of_a_convoy_is_its_state() -> None:
    """Departed at 9 with 50, held at 10; in one minute `turned back` is believed before `arrived`."""
    departed = state("SARC", M1, "departed", 9, range=Range.exactly(50))
    held = state("ICRC", M1, "held", 10)
    found = known(CASE, departed, held).convoys[0]
    assert (found.convoy, found.word, found.persons, found.rests_on) == ("m1", "held", None, (held.id,))
    assert known(CASE, departed).convoys[0].persons == Range.exactly(50)
    both = [state("SARC", M1, "arrived", 11), state("ICRC", M1, "turned_back", 11)]
    assert known(CASE, departed, held, *both).convoys[0].word == "turned_back"


@pytest.mark.parametrize(
    ("departure", "arrival", "opens"),
    [
        ((50, 50, 50), (50, 50, 50), False),
        ((50, 50, 50), (47, 47, 47), True),
        ((48, 50, 52), (47, 48, 49), False),  # they overlap
        ((48, 50, 52), (51, 51, 51), True),  # more arrived than departed
        ((50, 50, 50), (50, 52, 55), True),
    ],
)
def test_tallies_that_differ_open_a_case(departure: tuple[float, float, float], arrival: tuple[float, float, float], opens: bool) -> None:
    """Ranges that do not overlap, or an arrival likely above the departure."""
    said = [count("SARC", M1, *departure, "departure"), count("ICRC", M1, *arrival, "arrival", at=9)]
    assert numbers(*said) == ([("D-m1", True)] if opens else [])


def test_a_recount_does_not_close_a_case_and_a_closure_does() -> None:
    """50 left, 47 arrived; ICRC counts again: 50. Still open, until a person closes it with a reason."""
    said = [*tallies(50, 47), exactly("ICRC", M1, 50, "arrival", at=12)]
    assert numbers(*said) == [("D-m1", True)]
    assert numbers(*said, decided(said[0], 13)) == [("D-m1", True)]
    assert numbers(*said, closed("D-m1", 13)) == [("D-m1", False)]
    assert known(CASE, *said).convoys[0].arrival == Range.exactly(50)


def test_a_newer_tally_that_differs_again_opens_the_next_case() -> None:
    """Closed at 11; at 12 another count of 46: D-m1-2. A newer departure that agrees with the arrival opens nothing."""
    said = [*tallies(50, 47), closed("D-m1", 11)]
    newer = exactly("UN", M1, 46, "arrival", at=12)
    assert numbers(*said, newer) == [("D-m1", False), ("D-m1-2", True)]
    assert numbers(*said, newer, closed("D-m1-2", 13)) == [("D-m1", False), ("D-m1-2", False)]
    assert numbers(*said, exactly("UN", M1, 47, "departure", at=12)) == [("D-m1", False)]
    assert numbers(*said, exactly("UN", M1, 46, "arrival", at=11)) == [("D-m1", False)]  # the closure of that minute knew of it


def test_a_count_corrected_before_the_arrival_opens_nothing() -> None:
    """50, then 47 by the same claimant, then 47 arrived: at no time did the tallies differ."""
    said = [
        exactly("SARC", M1, 50, "departure", at=8),
        exactly("SARC", M1, 47, "departure", at=9),
        exactly("ICRC", M1, 47, "arrival", at=10),
    ]
    assert numbers(*said) == []


def test_a_closure_before_the_case_and_a_withdrawn_tally() -> None:
    """A closure of 8 o'clock does not close a case of 10; a tally that was taken back opens none."""
    said = tallies(50, 47)
    assert numbers(*said, closed("D-m1", 8)) == [("D-m1", True)]
    assert numbers(*said, withdrawn(said[1])) == []


def test_a_case_names_what_was_counted_and_by_which_claims() -> None:
    """Departure 50, arrival 47, and both ids."""
    said = tallies(50, 47)
    found = known(CASE, *said).discrepancies[0]
    assert (found.convoy, found.departure, found.arrival) == ("m1", Range.exactly(50), Range.exactly(47))
    assert set(found.tallies) == {entry.id for entry in said}
