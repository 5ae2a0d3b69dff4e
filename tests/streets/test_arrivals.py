"""Earliest arrival, exactly: by hand, against a linear program written apart, against scipy, and the known optima."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from benchmarks import tntp
from benchmarks.arrivals import INSTANCES, KNOWN, NETWORKS
from safepassage.streets import arrivals, layers
from safepassage.streets.arrivals import Escape

STEPS = 12


def an_escape(people: list[int], arcs: list[tuple[int, int, int, int]], exits: list[int], step: int = 1) -> Escape:
    """From (tail, head, ticks, room) a line."""
    table = np.array(arcs, dtype=np.int64).reshape(-1, 4)
    small = table.astype(np.int32)
    return Escape(np.array(people), small[:, 0], small[:, 1], table[:, 2], table[:, 3], np.array(exits, dtype=np.int32), step)


def by_linear_program(escape: Escape, last: int) -> float:
    """The most people out at minutes 0 .. last, written apart: a variable for each arc and minute and for waiting, balances as rows."""
    n, balance, cost, bounds = escape.people.size, np.zeros((escape.people.size * (last + 1), 0)), [], []
    out = set(escape.exits.tolist())

    def column(tail: int | None, head: int | None, most: float, gain: float) -> None:
        nonlocal balance
        fresh = np.zeros((balance.shape[0], 1))
        if tail is not None:
            fresh[tail] += 1
        if head is not None:
            fresh[head] -= 1
        balance = np.hstack((balance, fresh))
        cost.append(-gain)
        bounds.append((0, most))

    rooms = escape.room if escape.room.ndim > 1 else escape.room[:, None]
    for t in range(last + 1):
        for a in range(escape.tail.size):
            later = t + int(escape.ticks[a])
            if later <= last:
                column(t * n + escape.tail[a], later * n + escape.head[a], rooms[a, min(t, rooms.shape[1] - 1)], 0)
        for v in range(n):
            if t < last:
                column(t * n + v, (t + 1) * n + v, np.inf, 0)
            if v in out:
                column(t * n + v, None, np.inf, 1)
    supply = np.zeros(n * (last + 1))
    supply[:n] = escape.people
    solved = linprog(cost, A_ub=balance, b_ub=supply, bounds=bounds, method="highs")
    assert solved.status == 0
    return float(-solved.fun)


@st.composite
def escapes(draw: st.DrawFn, *, changing: bool = False) -> Escape:
    """Small networks with parallel arcs, loops, dead ends, places without a way, roads of no room and of no length."""
    places = draw(st.integers(2, 5))
    place = st.integers(0, places - 1)
    arc = st.tuples(place, place, st.integers(0, 3), st.integers(0, 4))
    arcs = draw(st.lists(arc, min_size=1, max_size=9))
    people = draw(st.lists(st.integers(0, 9), min_size=places, max_size=places))
    exits = draw(st.lists(place, min_size=1, max_size=2, unique=True))
    made = an_escape(people, arcs, exits)
    if not changing:
        return made
    rooms = draw(st.lists(st.lists(st.integers(0, 4), min_size=5, max_size=5), min_size=len(arcs), max_size=len(arcs)))
    return Escape(made.people, made.tail, made.head, made.ticks, np.array(rooms), made.exits)


def within(found: arrivals.Arrivals, s: int) -> int:
    """Persons arrived by step s; after the last step nothing changes."""
    return int(found.by[min(s, found.by.size - 1)])


def test_a_road_of_three_minutes_for_two_a_minute() -> None:
    """Five people on one road: two arrive in minute 3, two in 4, one in 5: 19 person-minutes in all."""
    found = arrivals.earliest(an_escape([5, 0], [(0, 1, 3, 2)], [1]), STEPS)
    assert found.by.tolist() == [0, 0, 0, 2, 4, 5]
    assert found.person_steps == 3 * 2 + 4 * 2 + 5


def test_the_long_way_is_taken_only_by_those_whom_it_serves() -> None:
    """A way of 1 minute for one person a minute beside one of 3 for ten: one is out by minute 1, two by 2, all four by 3."""
    found = arrivals.earliest(an_escape([4, 0], [(0, 1, 1, 1), (0, 1, 3, 10)], [1]), STEPS)
    assert found.by.tolist() == [0, 1, 2, 4]


def test_a_first_way_that_stood_in_another_s_way_is_taken_back() -> None:
    """
    By minute 3 one can be out, by 0-1-2-3 or by 0-4-5-2-3, since 2-3 takes one a minute. By minute 4 three can be: two over 2-3, and
    one by the road 1-3 of 3 minutes, who needs road 0-1 in minute 0. So whoever was first sent 0-1-2-3 must have gone by 0-4-5-2-3.
    """
    escape = an_escape(
        [6, 0, 0, 0, 0, 0], [(0, 1, 1, 1), (1, 2, 1, 1), (2, 3, 1, 1), (1, 3, 3, 1), (0, 4, 1, 1), (4, 5, 1, 1), (5, 2, 0, 1)], [3]
    )
    found = arrivals.earliest(escape, STEPS)
    assert [within(found, s) for s in range(6)] == [0, 0, 0, 1, 3, 5]
    assert round(by_linear_program(escape, 4)) == 3


def test_who_stands_at_an_exit_is_out_at_once() -> None:
    """Three people at the exit arrive in minute 0 and count nothing."""
    found = arrivals.earliest(an_escape([0, 3], [(0, 1, 1, 1)], [1]), STEPS)
    assert found.by.tolist() == [3]
    assert found.person_steps == 0


def test_people_without_a_way_are_counted_apart() -> None:
    """A one-way road leads from the exit to them, and a road of no room from them: they have no way, and are not waited for."""
    found = arrivals.earliest(an_escape([2, 0, 7], [(0, 1, 1, 5), (1, 2, 1, 5), (2, 1, 1, 0)], [1]), STEPS)
    assert found.no_way == 7
    assert found.by.tolist() == [0, 2]
    assert found.person_steps == 2


def test_a_horizon_too_short_gives_no_sum() -> None:
    """The least total of arrival minutes is not known before all have arrived: an error, never a smaller sum."""
    found = arrivals.earliest(an_escape([9, 0], [(0, 1, 1, 1)], [1]), 4)
    with pytest.raises(ValueError, match="not everybody"):
        _ = found.person_steps


def test_a_negative_time_is_refused() -> None:
    """A road cannot take less than no time."""
    with pytest.raises(ValueError, match="negative"):
        an_escape([1, 0], [(0, 1, -1, 1)], [1])


@settings(max_examples=40, deadline=None)
@given(escapes())
def test_at_every_minute_it_is_the_linear_program_s_optimum(escape: Escape) -> None:
    """One movement is best for every minute at once: each of its minutes equals a linear program solved for that minute alone."""
    found = arrivals.earliest(escape, STEPS)
    for s in range(0, STEPS, 2):
        assert within(found, s) == pytest.approx(by_linear_program(escape, s), abs=1e-6)


@settings(max_examples=30, deadline=None)
@given(escapes(changing=True))
def test_where_roads_close_and_open_it_is_the_linear_program_s_optimum(escape: Escape) -> None:
    """The same where rooms change from minute to minute and people wait at the roadside."""
    found = arrivals.earliest(escape, STEPS)
    for s in range(0, STEPS, 2):
        assert within(found, s) == pytest.approx(by_linear_program(escape, s), abs=1e-6)


@settings(max_examples=60, deadline=None)
@given(escapes())
def test_waiting_on_the_way_gains_nothing_where_rooms_stay_as_they_are(escape: Escape) -> None:
    """With constant rooms people need to wait only where they start (Hoppe and Tardos 2000)."""
    assert arrivals._grown(escape, STEPS, wait=True).by.tolist() == arrivals._grown(escape, STEPS, wait=False).by.tolist()


@settings(max_examples=60, deadline=None)
@given(st.one_of(escapes(), escapes(changing=True)), st.integers(1, 3))
def test_with_and_without_the_compiler_the_numbers_are_the_same(escape: Escape, step: int) -> None:
    """The core install, without numba, gives what the extra gives."""
    escape = Escape(escape.people, escape.tail, escape.head, escape.ticks, escape.room, escape.exits, step)
    assert arrivals.by_scipy(escape, STEPS).by.tolist() == arrivals._grown(escape, STEPS).by.tolist()


@settings(max_examples=60, deadline=None)
@given(escapes(), st.integers(2, 4))
def test_longer_steps_only_ever_let_more_people_out(escape: Escape, step: int) -> None:
    """Rounding to steps of several minutes gives a bound: never fewer out than minute by minute."""
    finest = arrivals.earliest(escape, STEPS * step)
    coarse = Escape(escape.people, escape.tail, escape.head, escape.ticks, escape.room * step, escape.exits, step)
    found = arrivals.earliest(coarse, STEPS)
    for s in range(STEPS):
        assert within(found, s) >= within(finest, (s + 1) * step - 1)


def test_without_numba_scipy_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """`earliest` falls back on scipy where the extra is not installed."""
    monkeypatch.setattr(layers, "COMPILED", False)
    monkeypatch.setattr(arrivals, "_grown", lambda *_: pytest.fail("the compiled path was taken"))
    assert arrivals.earliest(an_escape([5, 0], [(0, 1, 3, 2)], [1]), STEPS).person_steps == 19


def test_memory_for_more_layers_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Taking memory for two layers at first, and doubling it, gives the same as taking it at once."""
    escape = an_escape([40, 7, 0], [(0, 1, 2, 3), (1, 2, 1, 2), (0, 2, 5, 1)], [2])
    at_once = arrivals.earliest(escape, 60).by.tolist()
    monkeypatch.setattr(arrivals, "FIRST_LAYERS", 2)
    assert arrivals.earliest(escape, 60).by.tolist() == at_once


@pytest.mark.skipif(not NETWORKS.exists(), reason="the networks are not shipped: no ../shared/networks beside the checkout")
@pytest.mark.parametrize("net", ["sioux", "anaheim", "chicago"])
def test_the_known_optima_are_met(net: str) -> None:
    """4,640,726, 4,082,173 and 22,973,071 person-minutes, as several solvers found; Chicago's arrive within 180 minutes."""
    found = arrivals.earliest(tntp.read_instance(NETWORKS / "arrivals" / INSTANCES[net]), 180)
    assert found.person_steps == KNOWN[net]
    assert found.no_way == 0


@pytest.mark.skipif(not NETWORKS.exists(), reason="the networks are not shipped: no ../shared/networks beside the checkout")
@pytest.mark.parametrize(("net", "name"), [("sioux", "SiouxFalls"), ("anaheim", "Anaheim"), ("chicago", "ChicagoSketch")])
def test_the_instances_can_be_made_again_from_the_road_networks(net: str, name: str) -> None:
    """People and arcs follow from the TNTP files as the instances' README says; the exits are taken as they are listed."""
    wanted = tntp.read_instance(NETWORKS / "arrivals" / INSTANCES[net])
    folder = NETWORKS / "tntp"
    exits = tuple(int(e) for e in wanted.exits)
    made = tntp.escape(
        tntp.read_links(folder / f"{name}_net.tntp"), tntp.read_leaving(folder / f"{name}_trips.tntp"), exits, int(wanted.people.sum())
    )
    assert made.people.tolist() == wanted.people.tolist()
    columns = ("tail", "head", "ticks", "room")
    assert sorted(zip(*(getattr(made, c) for c in columns), strict=True)) == sorted(
        zip(*(getattr(wanted, c) for c in columns), strict=True)
    )


def test_a_tntp_file_cut_short_is_an_error(tmp_path: Path) -> None:
    """A file with fewer links than it says is not read as a smaller city."""
    cut = tmp_path / "cut_net.tntp"
    cut.write_text(
        "<NUMBER OF NODES> 3\n<FIRST THRU NODE> 1\n<NUMBER OF LINKS> 2\n<END OF METADATA>\n~ init term\n 1 2 600 1 3 0.15 4 0 0 1 ;\n"
    )
    with pytest.raises(ValueError, match="says 2 links and has 1"):
        tntp.read_links(cut)
