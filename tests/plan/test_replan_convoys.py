"""What convoys really did, planned again and again: held, stranded, miscounted, left without a pause (claims, sections 9 and 11).

The plan of `one_road` is described in `test_replan.py`: m0002 boards 50 at 30, called at 10, leaves at 40 and arrives at 69.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from safepassage.plan.replan import Replanned, replan
from safepassage.plan.replan_counts import boarded
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.plan import Kind, Plan
from safepassage.records.replan import How
from tests import cities
from tests.plan.replan_cities import STEP, again, closed, likely, planned, said, violations


@cache
def one_road() -> tuple[Case, Plan]:
    """The city of one road, and its plan."""
    case = cities.one_road()
    return case, planned(case)[0]


def with_held(plan: Plan, held: Replanned) -> Plan:
    """A plan made again, and the movements that are held and stand in no plan: what the next planning is handed."""
    return replace(held.plan, movements=(*held.plan.movements, *(p.movement for p in held.past if p.how is How.HELD)), what_if=plan.what_if)


@cache
def held_twice() -> tuple[Case, Plan, Replanned]:
    """Two buses and 200 people: m0003 (bus-01, 50 people, leaves at 40) is held at 50, which is planned for at 55, and again at 65."""
    case = cities.one_road(people=200, buses=2)
    plan, _ = planned(case)
    held = said(case, "m0003", "held", 50)
    first = with_held(plan, again(case, case, plan, 55, held))
    return case, first, again(case, cities.one_road(people=190, buses=2), first, 65, held)


def test_a_convoy_stays_held_through_other_news() -> None:
    """Its 50 people wait on, since 50, its bus is not used, and nobody else is called in their place: 200 are no more than 200."""
    case, first, second = held_twice()
    past = {p.movement.id: p for p in second.past}["m0003"]
    assert (past.how, past.minute, second.waiting) == (How.HELD, 50, 50)
    for plan in (replace(first, movements=tuple(m for m in first.movements if m.id != "m0003")), second.plan):
        later = [m for m in plan.movements if m.start >= 55]
        assert {m.vehicle for m in later} == {"bus-02"}
        assert 100 < sum(m.people for m in plan.movements) <= 150
    assert violations(case, cities.one_road(people=190, buses=2), second, 65) == ()


def test_a_held_convoy_that_turns_back_is_planned_again() -> None:
    """Said at 100: 29 minutes of way at most, so the bus stands inside at 129, the people are home at 139, and both go again."""
    case, first, _ = held_twice()
    found = again(case, case, first, 100, said(case, "m0003", "turned_back", 100))
    past = {p.movement.id: p for p in found.past}["m0003"]
    assert (past.how, past.minute, past.ready, past.home) == (How.TURNED_BACK, 100, 129, 139)
    assert min(m.start for m in found.plan.movements if m.vehicle == "bus-01" and m.start >= 100) >= 129
    assert 180 < sum(m.people for m in found.plan.movements) <= 200
    assert found.waiting == 0
    assert violations(case, case, found, 100) == ()


@pytest.mark.parametrize("now", [719, 720, 800])
def test_a_convoy_held_to_the_end_can_still_turn_back(now: int) -> None:
    """Said when the plan is over or nearly: all is counted, nothing is planned, and the optimum is proven."""
    case, first, _ = held_twice()
    found = again(case, case, first, now, said(case, "m0003", "turned_back", now))
    assert (found.waiting, found.status) == (0, "Optimal")
    assert {p.movement.id for p in found.past} >= {"m0003"}


def test_a_held_convoy_that_arrives_is_out() -> None:
    """Said at 100: it stands in the plan with its 50 people, and its bus is ready 30 minutes later."""
    case, first, _ = held_twice()
    found = again(case, case, first, 110, said(case, "m0003", "arrived", 100))
    past = {p.movement.id: p for p in found.past}["m0003"]
    assert (past.how, past.movement.arrival, past.movement.people, past.ready) == (How.AS_CLAIMED, 100, 50, 130)
    assert past.movement in found.plan.movements


def test_a_stranded_truck_does_not_come_out_by_itself() -> None:
    """It was to be outside again long ago; stranded before, it is so still, and its aid counts."""
    case = cities.aid_and_tail()
    plan, _ = planned(case)
    truck = next(m for m in plan.movements if m.kind is Kind.AID)
    now = (truck.back or 0) + 60
    found = replan(case, case, plan, likely(case), now, step=STEP, stranded=frozenset({truck.id}))
    past = {p.movement.id: p for p in found.past}[truck.id]
    assert (past.how, past.ready, past.went) == (How.STRANDED, None, True)
    assert truck.vehicle not in {m.vehicle for m in found.plan.movements if m.start >= now}


def test_an_id_is_never_given_twice() -> None:
    """m0003 and m0004 were cancelled, somebody spoke of m0007: when the road is open again, the new ones begin with m0008."""
    case, plan = one_road()
    stopped = again(case, closed(case), plan, 100)
    options = {"step": STEP, "used": frozenset({"m0003", "m0004"})}
    spoken = said(case, "convoy:m0007", "held", 90)
    found = replan(closed(case), case, stopped.plan, likely(case), 110, (spoken,), **options)  # type: ignore[arg-type]
    assert [m.id for m in found.plan.movements] == ["m0001", "m0002", "m0008", "m0009"]
    found = replan(closed(case), case, stopped.plan, likely(case), 110, **options)  # type: ignore[arg-type]
    assert [m.id for m in found.plan.movements] == ["m0001", "m0002", "m0005", "m0006"]


def test_more_than_were_called_are_not_believed() -> None:
    """80 are said to have left in a bus that 50 were called for: 50 did, and the 49 others go as planned."""
    case, plan = one_road()
    counted = replace(said(case, "m0002", "departed", 40), persons=Range(80, 80, 80))
    found = again(case, case, plan, 100, counted)
    assert found.plan.movements == plan.movements
    assert found.missing == 0
    assert boarded(plan.movements[3], case.modes[0], counted).people == 49  # one seat is empty: nobody was called for it


def test_more_than_it_has_seats_for_did_not_board() -> None:
    """60 were called for 50 seats, by hand, and 60 were counted: 50 are aboard."""
    case, plan = one_road()
    crowded = replace(plan.movements[1], boardings=tuple(replace(b, people=60) for b in plan.movements[1].boardings))
    counted = replace(said(case, "m0002", "departed", 40), departure=Range(60, 60, 60))
    assert boarded(crowded, case.modes[0], counted).people == 50


def test_who_is_missing_at_the_arrival_is_not_at_home_again() -> None:
    """40 of 50 arrive: 10 are missing, nobody is called in their place, and the rest of the plan stays."""
    case, plan = one_road()
    found = again(case, case, plan, 100, replace(said(case, "m0002", "arrived", 69), persons=Range(40, 40, 40)))
    assert (found.past[1].missing, found.missing) == (10, 10)
    assert found.plan.movements == plan.movements


def test_who_did_not_board_is_not_missing() -> None:
    """48 boarded and 45 arrived: 3 are missing, and 2 are still with their group."""
    case, plan = one_road()
    counted = replace(said(case, "m0002", "arrived", 69), departure=Range(48, 48, 48), arrival=Range(45, 45, 45))
    found = again(case, case, plan, 100, counted)
    assert (found.past[1].movement.people, found.missing) == (48, 3)


def test_a_bus_that_left_with_nobody_leaves_all_at_home() -> None:
    """0 were counted aboard: all 100 are still there, and no rule is broken by what follows."""
    case, plan = one_road()
    found = again(case, case, plan, 100, replace(said(case, "m0002", "departed", 40), departure=Range(0, 0, 0)))
    assert found.past[1].movement.people == 0
    assert sum(m.people for m in found.plan.movements) > 50


@pytest.mark.parametrize(("now", "end", "exposed"), [(162, 163, 1), (162, 165, 0), (165, 163, 0), (162, 360, 0)])
def test_a_pause_that_ends_exposes_who_is_in_the_quiet_area(now: int, end: int, exposed: int) -> None:
    """m0002 is on the mile from 162 to 165: it goes on; a pause that now ends at 163 leaves it open, one that ends at 165 does not."""
    case = cities.with_pause()
    plan, _ = planned(case)
    found = again(case, cities.with_pause(end=end), plan, now)
    assert [p.movement.id for p in found.past if p.exposed] == ["m0002"] * exposed
    assert found.exposed == exposed
    assert {p.how for p in found.past} == {How.AS_PLANNED}


def test_without_a_pause_to_keep_nobody_is_exposed() -> None:
    """A corridor that needs no pause, a pause that had ended before the news, a convoy that has arrived: the news exposes nobody."""
    case = cities.with_pause()
    plan, _ = planned(case)
    free = replace(case, corridors=tuple(replace(c, pause_required=False) for c in case.corridors))
    assert again(free, replace(free, pauses=()), plan, 162).exposed == 0
    ended = cities.with_pause(end=163)
    assert again(ended, ended, plan, 162).exposed == 0  # the news does not change it
    assert again(case, ended, plan, 164, said(case, "m0002", "arrived", 164)).exposed == 0
