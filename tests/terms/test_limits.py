"""Limits that were agreed: told, with what the fleet could do beside them and what the plan keeps to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.operation import Pause
from safepassage.terms import adequacy
from tests.cities import aid_and_tail, with_pause

# One bus of 50 seats from outside makes 3 loads in a pause of 240 minutes (test_adequacy.py): 150 persons. One truck makes 3 trips of 200
# rations: 600.


def with_terms(case: Case, **changes: object) -> Case:
    """The same case; the terms of its corridor changed."""
    return replace(case, terms=(replace(case.terms[0], **changes),))  # type: ignore[arg-type]


def about(case: Case, word: str) -> list[tuple[str, str]]:
    """The lines with a word in their English, with their Arabic."""
    return [(one, other) for one, other in zip(*adequacy(case), strict=True) if word in one]


def aid_in_a_pause() -> Case:
    """`aid_and_tail` in one pause of 240 minutes."""
    base = aid_and_tail()
    return replace(base, corridors=(replace(base.corridors[0], pause_required=True),), pauses=(Pause("east", 120, 360, False, "test"),))


def test_where_no_limit_was_agreed_nothing_is_said_of_limits() -> None:
    """None is nobody said."""
    assert about(with_pause(), "are agreed") == []


@pytest.mark.parametrize(
    ("most", "told"),
    [
        (149, "Its vehicles could take up to 150 in the longest window."),
        (150, "Its vehicles have at most 150 seats in the longest window: within it."),
    ],
)
def test_a_headcount_is_compared_with_the_seats_of_a_window(most: int, told: str) -> None:
    """1 bus x 50 seats x 3 loads = 150."""
    [(line, in_arabic)] = about(with_terms(with_pause(), headcount=Range.exactly(most)), "persons a window")
    assert line == f"East: at most {most} persons a window are agreed; the plan keeps to {most}. {told}"
    assert [c for c in line if c.isdigit()] == [c for c in in_arabic if c.isdigit()]


def test_a_headcount_with_a_range_is_compared_at_its_low_end() -> None:
    """100 to 200 agreed, 150 kept to, 150 possible: it may be too many."""
    [(line, _)] = about(with_terms(with_pause(), headcount=Range(100, 150, 200)), "persons a window")
    assert "at most 100–200 persons" in line
    assert "keeps to 150" in line
    assert "COUNT each window of the plan against 100" in line


def test_a_vehicle_that_begins_inside_makes_one_load_more() -> None:
    """It saves its way in: 4 loads of 50."""
    case = with_pause()
    inside = replace(case, modes=(replace(case.modes[0], inside=1, outside=0),))
    [(line, _)] = about(with_terms(inside, headcount=Range.exactly(10)), "persons a window")
    assert "up to 200" in line


def test_without_a_window_nobody_is_counted() -> None:
    """A corridor that needs a pause and has none takes nobody: within any limit."""
    [(line, _)] = about(with_terms(replace(with_pause(), pauses=()), headcount=Range.exactly(0)), "persons a window")
    assert "have at most 0 seats" in line


@pytest.mark.parametrize(("most", "told"), [(599, "could bring up to 600"), (600, "could bring 600 in the longest window: within it")])
def test_a_limit_of_cargo_is_compared_with_the_trucks(most: float, told: str) -> None:
    """1 truck x 200 rations x 3 trips = 600."""
    [(line, in_arabic)] = about(with_terms(aid_in_a_pause(), cargo=(("food", most),)), "of Food a window")
    assert f"at most {most:,.0f} rations of Food" in line
    assert told in line
    assert [c for c in line if c.isdigit()] == [c for c in in_arabic if c.isdigit()]


def test_what_it_is_coupled_with_is_said_in_the_words_of_the_deal() -> None:
    """A deal that holds only together with another: a person must watch that."""
    [(line, in_arabic)] = about(with_terms(with_pause(), coupled="buses from the other town, one for one"), "only together")
    assert line == (
        "East: agreed only together with this: buses from the other town, one for one. The planner does not see to it; a person must."
    )
    assert "buses from the other town, one for one" in in_arabic
