"""The four traffic traps, and what becomes of those whom a stop meets; minutes worked out by hand on `one_road`.

A bus boards 50 at minute 60 (called at 20, they walk 10 minutes), leaves the square at 70, the lane at 72, the mile at 75 (end of the quiet
area), is 15 minutes at the gatehouse, drives 9 more and arrives at 99.
"""

from __future__ import annotations

import pytest

from safepassage.rehearsal.kernel import ARRIVED, HOME, STUCK, T_BOARDED, T_CALL, T_END, T_HOW
from safepassage.rehearsal.play import IDENTITY
from tests.rehearsal.futures import bus_out, city, played, set_up

ONE = set_up(city(), [bus_out("m1", "bus-01", 60, 50, 20)])
CALL, ARRIVES = 20, 99


def ends(stops: list[tuple[int, int]], **how: object) -> list[tuple[int, int, int]]:
    """(call, end, how it ended) of each try."""
    tries = played(ONE, stops, **how).tries  # type: ignore[arg-type]
    return [(int(t[T_CALL]), int(t[T_END]), int(t[T_HOW])) for t in tries]


def test_without_a_stop_it_goes_as_planned() -> None:
    """One try, at its minutes."""
    assert ends([]) == [(CALL, ARRIVES, ARRIVED)]


def test_nobody_is_called_while_the_road_is_stopped() -> None:
    """Stopped from 0 to 100: they are called at 100 and arrive 80 minutes late."""
    assert ends([(0, 100)]) == [(100, ARRIVES + 80, ARRIVED)]


def test_who_was_called_before_the_stop_waits_and_goes_when_it_ends() -> None:
    """Stopped from 30 to 100: they stand at the square from 30, board at 100 and not at 60; 40 minutes late."""
    assert ends([(30, 100)]) == [(CALL, ARRIVES + 40, ARRIVED)]


def test_who_would_wait_longer_than_the_point_allows_goes_home_and_is_called_again() -> None:
    """At most 90 minutes from the boarding at 60: home at 150, called again at 200."""
    found = played(ONE, [(30, 200)])
    assert [tuple(t[[T_CALL, T_END, T_HOW, T_BOARDED]]) for t in found.tries] == [(20, 150, HOME, 0), (200, 279, ARRIVED, 1)]


@pytest.mark.parametrize("minute", [69, 70, 71, 72, 74])
def test_a_road_that_closes_on_the_leave_step_loses_nobody(minute: int) -> None:
    """Closed just before, at and just after the minute the bus leaves: it arrives as late as the stop is long, and everybody is found."""
    found = played(ONE, [(minute, minute + 60)])
    assert [tuple(t[[T_CALL, T_END, T_HOW]]) for t in found.tries] == [(CALL, ARRIVES + 60, ARRIVED)]


def test_a_stop_that_begins_when_the_quiet_area_is_left_changes_nothing() -> None:
    """At 75 the bus is out of the quiet area; at 74 it is not."""
    assert ends([(75, 500)]) == [(CALL, ARRIVES, ARRIVED)]
    assert ends([(74, 500)]) == [(CALL, ARRIVES + 426, ARRIVED)]


def test_a_road_that_opens_again_is_used_again() -> None:
    """Stopped, open, stopped, open: the bus goes in the first opening that is long enough to call its people."""
    assert ends([(0, 50), (55, 130)]) == [(50, 130 + 10 + 29, ARRIVED)]


def test_the_only_road_closed_for_good_keeps_everybody_at_home() -> None:
    """Nobody is called; all are inside or died at home."""
    found = played(ONE, [(0, 10_000)])
    assert len(found.tries) == 0
    assert found.people_by_hour.max() == 0
    assert found.groups[0, 3:5].sum() == pytest.approx(100, abs=IDENTITY)


def test_capacity_to_zero_with_a_bus_on_the_road_holds_it_there() -> None:
    """Trapped at 72 for good: the 50 are still on the way at T+, or died on it, and are counted once."""
    found = played(ONE, [(72, 10_000)], trap=True)
    assert [tuple(t[[T_CALL, T_HOW]]) for t in found.tries] == [(CALL, STUCK)]
    boarded = found.groups[0, 11]
    waiting, moving, on_the_way = found.groups[0, 5], found.groups[0, 6], found.groups[0, 8]
    assert on_the_way > 0
    assert waiting + moving + on_the_way == pytest.approx(boarded, abs=IDENTITY)


def test_who_turns_back_drives_as_long_as_they_drove_and_tries_again() -> None:
    """Met at 74 after 4 minutes on roads: back at the square at 78; called again when the stop ends at 200."""
    assert ends([(74, 200)], fate="turn back") == [(CALL, 78, HOME), (200, 279, ARRIVED)]


def test_who_is_held_longer_than_their_patience_turns_back() -> None:
    """Held at 74 for 30 minutes, then 4 back: 108."""
    assert ends([(74, 200)], patience=30) == [(CALL, 108, HOME), (200, 279, ARRIVED)]


def test_those_who_are_let_through_lose_no_minute() -> None:
    """A stop that lets those under way go on."""
    assert ends([(72, 200)], fate="go on") == [(CALL, ARRIVES, ARRIVED)]


def test_being_held_kills_more_than_going_on_and_turning_back_loses_nobody() -> None:
    """The dead of waiting and moving rise with the minutes under way; the identity holds in each (the engine raises otherwise)."""
    free, held = played(ONE, []), played(ONE, [(72, 400)])
    assert held.deaths[2] > free.deaths[2]
    back = played(ONE, [(72, 400)], fate="turn back")
    assert back.groups[0, 2:11].sum() == pytest.approx(100, abs=IDENTITY)


def test_who_is_called_in_a_stop_of_others_is_called_when_it_ends() -> None:
    """Two buses: the first is held on the road from 72 to 132, the second's people, due at 80, are called at 132 and arrive at 211."""
    of = set_up(city(people=300, buses_inside=2), [bus_out("m1", "bus-01", 60, 50, 20), bus_out("m2", "bus-02", 120, 50, 80)])
    assert [int(t[T_END]) for t in played(of, [(72, 132)]).tries] == [ARRIVES + 60, 132 + 40 + 39]
