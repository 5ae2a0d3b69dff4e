"""Both bounds on flight lie above the exact optimum, on small networks; people stand where they should; out is out."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.records.flight import Closing
from safepassage.streets import flight, layers
from safepassage.streets.arrivals import Escape, earliest
from tests.streets.test_arrivals import an_escape, by_linear_program

SLICE = 20  # seconds of the fine clock that the linear program keeps
MINUTES = (1, 2, 3, 5)


@st.composite
def towns(draw: st.DrawFn) -> tuple[Escape, Escape, list[int]]:
    """One town on a clock of 20 s and on one of seconds with steps of a minute; the minutes in which its street 0 is closed."""
    places = draw(st.integers(2, 5))
    place = st.integers(0, places - 1)
    arcs = draw(st.lists(st.tuples(place, place, st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=8))
    people = draw(st.lists(st.integers(0, 30), min_size=places, max_size=places))
    fine = an_escape(people, arcs, [draw(place)])
    coarse = replace(fine, ticks=fine.ticks * SLICE, room=fine.room * 60 // SLICE, step=60)
    return fine, coarse, draw(st.lists(st.integers(0, 3), max_size=2, unique=True))


def exactly(fine: Escape, minute: int, closed: list[int]) -> float:
    """The most people out before a minute is over, by the linear program; street 0 may not be entered in the closed minutes."""
    slices = 60 // SLICE
    room = np.repeat(fine.room[:, None], max(MINUTES) * slices + 1, axis=1)
    for m in closed:
        room[0, m * slices : (m + 1) * slices] = 0
    return by_linear_program(replace(fine, room=room), minute * slices - 1)


@settings(max_examples=25, deadline=None)
@given(towns())
def test_nobody_can_beat_either_bound(town: tuple[Escape, Escape, list[int]]) -> None:
    """The flow with the time left, and the layers of a minute, are never below the exact optimum, with and without a street that closes."""
    fine, coarse, closed = town
    edge = np.arange(coarse.tail.size)
    closings = [Closing((0,), m, m + 1) for m in closed]
    static = flight.static_bound(coarse, edge, MINUTES, closings)
    exact, step = flight.exact_bound(coarse, edge, MINUTES, closings)
    assert step == 60
    for k, minute in enumerate(MINUTES):
        truth = exactly(fine, minute, closed)
        assert static[k] >= truth - 1e-6
        assert exact[k] >= truth - 1e-6


@settings(max_examples=60, deadline=None)
@given(towns())
def test_a_network_made_shorter_gives_the_same_numbers(town: tuple[Escape, Escape, list[int]]) -> None:
    """Taking out dead ends and rows of streets without a turning changes no arrival."""
    fine, _, _ = town
    short, _ = flight.shorter(fine, np.arange(fine.tail.size))
    long_by, short_by = earliest(fine, 25).by, earliest(short, 25).by
    assert short_by.tolist() == long_by[: short_by.size].tolist()
    assert (long_by[short_by.size :] == long_by[-1]).all()


def test_the_flow_with_the_time_left_by_hand() -> None:
    """
    100 people, one street of 2 minutes for 10 a minute: out before minute 5 are at most those who enter in the 3 minutes left, 30.

    The same street closed from minute 1 to 2 takes 20.
    """
    escape = an_escape([100, 0], [(0, 1, 120, 10)], [1], step=60)
    edge = np.array([7])
    assert flight.static_bound(escape, edge, [1, 2, 5]) == [0, 0, 30]
    assert flight.static_bound(escape, edge, [5], [Closing((7,), 1, 2)]) == [20]
    assert flight.exact_bound(escape, edge, [1, 2, 5])[0] == [0, 0, 30]
    assert flight.exact_bound(escape, edge, [5], [Closing((7,), 1, 2)])[0] == [20]


def test_the_layers_see_what_the_one_flow_does_not() -> None:
    """
    The last minute of the way takes one person a minute. Two people at its beginning and two who need 2 minutes to get there: before
    minute 4 three are out, one in each of minutes 1, 2 and 3. With one at its beginning and three behind only two are: nobody can enter
    it in minute 1. The one flow has no clock and says three again.
    """
    escape = an_escape([2, 2, 0], [(0, 1, 120, 9), (1, 2, 60, 1)], [2], step=60)
    edge = np.arange(2)
    assert flight.static_bound(escape, edge, [4]) == [3]
    assert flight.exact_bound(escape, edge, [4])[0] == [3]
    far = an_escape([3, 1, 0], [(0, 1, 120, 9), (1, 2, 60, 1)], [2], step=60)
    assert flight.static_bound(far, edge, [4]) == [3]
    assert flight.exact_bound(far, edge, [4])[0] == [2]


def test_beyond_enough_nothing_is_claimed() -> None:
    """Where the layers stop early, later times have no number, rather than one that is no bound."""
    escape = an_escape([9, 0], [(0, 1, 0, 1)], [1], step=60)
    found = flight.exact_bound(escape, np.array([0]), [1, 2, 5], enough=2)[0]
    assert found[:2] == [1, 2]
    assert isnan(found[2])


def test_without_the_compiler_the_city_has_only_the_one_flow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A city's layers are not worked out without the extra [streets]: it would take an hour."""
    monkeypatch.setattr(layers, "COMPILED", False)
    assert not flight.has_exact()
