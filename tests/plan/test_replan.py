"""Planning again in cities small enough to follow by hand (claims, section 11).

The plan of `one_road` (one bus, 100 people): m0001 in at 0; m0002 boards 50 at 30, called at 10; it leaves the square at 40, enters the
mile at 42, is past the quiet area at 45, through the checkpoint at 60, in the camp at 69; m0003 in at 120; m0004 boards 49 at 150,
called at 130.
From home to the square it is a walk of 10 minutes.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from importlib import resources

import numpy as np
import pytest

from safepassage import check, outside
from safepassage.errors import SolverFailed
from safepassage.plan.answer import propose
from safepassage.plan.coordinator import best_of_three
from safepassage.plan.formulation import formulate
from safepassage.plan.replan import replan
from safepassage.plan.replan_difference import difference
from safepassage.plan.replan_solve import read_basis, refuse_unproven
from safepassage.plan.solver import SolverPool
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.model import Solution
from safepassage.records.people import Care
from safepassage.records.plan import Kind, Plan
from safepassage.records.replan import Change, How, Moved, To
from safepassage.risk import Exposures
from tests import cities
from tests.plan.replan_cities import STEP, again, closed, likely, planned, said, shut, violations

CITIES = (cities.one_road(), cities.two_corridors(), cities.aid_and_tail(), cities.with_pause(), cities.ambulances(), cities.walkers())


@cache
def one_road() -> tuple[Case, Plan, float]:
    """The city of one road, its plan, and what it costs."""
    case = cities.one_road()
    return case, *planned(case)


@cache
def two_roads() -> tuple[Case, Plan]:
    """The example of two roads, and its plan by the hour."""
    with resources.as_file(resources.files("safepassage") / "examples" / "two_roads") as folder:
        case = outside.read_case(folder)
    return case, propose(case, likely(case), 60, what_if=False).plans["plan"]


def test_the_plan_is_the_one_described_above() -> None:
    """The minutes of this file are those of the plan."""
    _, plan, _ = one_road()
    assert [(m.id, m.kind, m.start, m.arrival, m.people) for m in plan.movements] == [
        ("m0001", Kind.IN, 0, 6, 0),
        ("m0002", Kind.OUT, 30, 69, 50),
        ("m0003", Kind.IN, 120, 126, 0),
        ("m0004", Kind.OUT, 150, 189, 49),
    ]


@pytest.mark.parametrize("case", CITIES)
@pytest.mark.parametrize("now", [0, 100, 200, 700])
def test_without_news_nothing_changes(case: Case, now: int) -> None:
    """The plan is the same, every movement is kept, nobody is told anything, and it costs what it cost."""
    plan, cost = planned(case)
    found = again(case, case, plan, now)
    changes = difference(case, case, plan, found.plan, found.past, now)
    assert found.plan == plan
    assert found.cost_in_grid == pytest.approx(cost, abs=1e-9)
    assert {row.change for row in changes.rows} <= {Change.KEPT}
    assert (changes.lost, changes.gained, changes.messages) == ((), (), ())


def test_what_has_started_is_taken_as_planned_when_nobody_says_anything() -> None:
    """At minute 100 two movements are past: both as planned, which is told, and both stand in the new plan as they were."""
    case, plan, _ = one_road()
    found = again(case, closed(case), plan, 100)
    assert [(p.movement.id, p.how) for p in found.past] == [("m0001", How.AS_PLANNED), ("m0002", How.AS_PLANNED)]
    assert found.plan.movements == plan.movements[:2]


def test_a_closed_corridor_moves_nobody_after_the_news() -> None:
    """49 who were to be moved stay; the zone, the point, the checkpoint, the fleet, the camp and the negotiators hear of it."""
    case, plan, _ = one_road()
    new = closed(case)
    found = again(case, new, plan, 100)
    changes = difference(case, new, plan, found.plan, found.past, 100)
    assert [(row.movement, row.change) for row in changes.rows] == [("m0003", Change.CANCELLED), ("m0004", Change.CANCELLED)]
    assert changes.lost == (Moved("home", Care.ABLE, 99, 50),)
    told = {(m.to, m.who, m.before, m.after, m.people) for m in changes.messages}
    assert (To.ZONE, "home", 130, None, 49) in told
    assert (To.CHECKPOINT, "gatehouse", 165, None, 49) in told
    assert (To.ASSEMBLY_POINT, "square", 150, None, 49) in told
    assert {m.to for m in changes.messages} == {*To}
    assert found.status == "Optimal"
    assert violations(case, new, found, 100) == ()


@pytest.mark.parametrize(("now", "stands", "home"), [(42, 44, 54), (44, 48, 58)])
def test_a_convoy_before_a_closed_corridor_turns_back(now: int, stands: int, home: int) -> None:
    """At 42 it has driven 2 minutes: it is back at 44, and its people are home at 54. At 44, 4 minutes: 48 and 58."""
    case, plan, _ = one_road()
    new = closed(case)
    found = again(case, new, plan, now)
    past = found.past[1]
    assert (past.how, past.minute, past.ready, past.home) == (How.TURNED_BACK, now, stands, home)
    assert [m.id for m in found.plan.movements] == ["m0001"]
    rows = difference(case, new, plan, found.plan, found.past, now).rows
    assert (rows[0].movement, rows[0].change) == ("m0002", Change.TURNED_BACK)
    assert violations(case, new, found, now) == ()


def test_a_convoy_past_the_quiet_area_goes_on() -> None:
    """At 45 it is out of reach of danger: the news does not turn it back."""
    case, plan, _ = one_road()
    assert again(case, closed(case), plan, 45).past[1].how is How.AS_PLANNED


@pytest.mark.parametrize(("road", "how"), [("mile", How.TURNED_BACK), ("lane", How.AS_PLANNED), ("slope", How.AS_PLANNED)])
def test_a_shut_road_turns_back_only_who_has_still_to_pass_it_in_danger(road: str, how: How) -> None:
    """At 43 the bus is on the mile, has passed the lane, and the slope lies behind the quiet area."""
    case, plan, _ = one_road()
    found = again(case, shut(case, road), plan, 43)
    assert found.past[1].how is how
    assert not [m for m in found.plan.movements if m.start >= 43]


def test_people_who_turn_back_are_home_again_and_can_be_called_from_the_next_block_on() -> None:
    """50 are home at 108 and join the block that starts at 360; the 50 others go at once; by the end hardly anybody is left."""
    case, plan, _ = one_road()
    found = again(case, case, plan, 100, said(case, "m0002", "turned_back", 69))
    assert (found.past[1].ready, found.past[1].home) == (98, 108)
    calls = [(b.call, b.people) for m in found.plan.movements for b in m.boardings]
    assert 45 <= sum(n for call, n in calls if call < 360) <= 50
    assert 93 <= sum(n for _, n in calls) <= 100
    assert violations(case, case, found, 100) == ()


@pytest.mark.parametrize("word", ["turned_back", "not_departed", "held", "departed", "arrived"])
def test_nobody_appears_or_vanishes(word: str) -> None:
    """Whatever became of the convoy, 100 people end somewhere, in the replay to a millionth; and no rule is broken by what follows."""
    case, plan, _ = one_road()
    found = again(case, case, plan, 100, said(case, "m0002", word, 60))
    tally = check.replay(case, found.plan, likely(case))
    ends = [g.out_alive + g.inside_alive + g.dead_home + g.dead_waiting + g.dead_moving + g.dead_after for g in tally.groups]
    assert sum(ends) == pytest.approx(100, abs=1e-6)
    assert (found.grid_bound or 0.0) <= found.cost_in_grid + 1e-6
    assert found.grid_bound is not None
    assert violations(case, case, found, 100) == ()


def test_a_convoy_that_is_held_stays_out_of_the_plan() -> None:
    """50 wait at the checkpoint with the only bus: they are counted there, and nobody else can be moved."""
    case, plan, _ = one_road()
    found = again(case, case, plan, 100, said(case, "convoy:m0002", "held", 50))
    assert (found.past[1].how, found.past[1].at, found.waiting) == (How.HELD, "gatehouse", 50)
    assert [m.id for m in found.plan.movements] == ["m0001"]


def test_a_convoy_that_did_not_depart_is_there_again() -> None:
    """Said at 60: the bus stands inside at 60, and the people are home after a walk of 10 minutes; it takes the 50 others out first."""
    case, plan, _ = one_road()
    found = again(case, case, plan, 100, said(case, "m0002", "not_departed", 60))
    assert (found.past[1].ready, found.past[1].home) == (60, 70)
    nxt = found.plan.movements[1]
    assert (nxt.kind, nxt.vehicle) == (Kind.OUT, "bus-01")
    assert min(b.call for b in nxt.boardings) >= 100


def test_a_late_convoy_comes_back_later() -> None:
    """It left at 75, not 40: in the camp at 104, ready at 134; the way in at 120 can not be kept and starts at 150."""
    case, plan, _ = one_road()
    found = again(case, case, plan, 100, said(case, "m0002", "departed", 75))
    went = found.past[1]
    assert (went.how, went.movement.departure, went.movement.arrival, went.ready) == (How.AS_CLAIMED, 75, 104, 134)
    rows = {r.movement: r for r in difference(case, case, plan, found.plan, found.past, 100).rows}
    assert (rows["m0003"].change, rows["m0003"].after) == (Change.LATER, 150)


def test_what_is_no_basis_is_none() -> None:
    """Bytes that are no text do no harm: the solver begins afresh."""
    assert read_basis(b"\xff\xfe") == frozenset()
    assert read_basis(None) == frozenset()
    assert read_basis(b"x[a]\nx[b]") == {"x[a]", "x[b]"}


@pytest.mark.parametrize("now", [-60, 0])
def test_news_before_the_start_plans_everything_again(now: int) -> None:
    """The east road of the example closes, an hour before the start or at it: a proven plan without it; and no news is no change."""
    case, plan = two_roads()
    new = closed(case)
    found = replan(case, new, plan, likely(new), now, step=60)
    assert found.past == ()
    assert found.status == "Optimal"
    assert {m.corridor for m in found.plan.movements} == {"west"}
    assert violations(case, new, found, now) == ()
    assert replan(case, case, plan, likely(case), now, step=60).plan == plan


def test_a_tally_of_the_departure_counts() -> None:
    """48 were counted aboard, not 50: the plan says 48 from then on, and 52 are still there."""
    case, plan, _ = one_road()
    counted = replace(said(case, "m0002", "departed", 40), departure=Range(48, 48, 48))
    found = again(case, case, plan, 100, counted)
    assert found.past[1].movement.people == 48
    assert sum(m.people for m in found.plan.movements) >= 96


def test_news_after_the_last_movement_changes_nothing() -> None:
    """The corridor closes at 200, when all is done: the same plan at the same cost, proven."""
    case, plan, cost = one_road()
    found = again(case, closed(case), plan, 200)
    assert found.plan.movements == plan.movements
    assert found.cost_in_grid == pytest.approx(cost, abs=1e-9)
    assert difference(case, closed(case), plan, found.plan, found.past, 200).rows == ()


def test_news_before_the_first_movement_makes_a_new_plan() -> None:
    """A second bus at minute 0: as good as a first plan with two buses, within a fiftieth."""
    case, plan, cost = one_road()
    new = cities.one_road(buses=2)
    found = again(case, new, plan, 0)
    assert found.past == ()
    assert found.cost_in_grid <= 1.02 * planned(new)[1] < cost
    assert violations(case, new, found, 0) == ()


def test_nobody_new_is_called_before_the_news() -> None:
    """Three buses more at minute 20: those who are called for them are called at 20 or later."""
    case, plan, _ = one_road()
    found = again(case, cities.one_road(people=200, buses=4), plan, 20)
    old = {b for m in plan.movements for b in m.boardings}
    new = [b for m in found.plan.movements for b in m.boardings if b not in old]
    assert new
    assert min(b.call for b in new) >= 20


def test_without_a_way_the_rest_is_to_stay_with_the_aid_inside() -> None:
    """The only corridor closes: no truck comes, what food there is is given out, and the optimum is proven."""
    case = cities.aid_and_tail()
    plan, _ = planned(case)
    found = again(case, closed(case), plan, 100)
    assert not [m for m in found.plan.movements if m.start >= 100]
    assert found.status == "Optimal"
    assert sum(r.people for r in found.plan.rations) > 0
    assert violations(case, closed(case), found, 100) == ()


def test_a_kept_basis_gives_the_same_answer() -> None:
    """Where the solver begins changes how long it takes, not what it finds."""
    case, plan, _ = one_road()
    new = cities.one_road(people=160, buses=2)
    cold = again(case, new, plan, 20)
    warm = again(case, new, plan, 20, warm=cold.basis)
    assert warm.grid_bound == pytest.approx(cold.grid_bound, rel=1e-5)
    assert b"x[" in (cold.basis or b"")


def test_a_lost_bus_is_not_used() -> None:
    """Of two buses one is gone at 60: what starts later is driven by bus-01 alone."""
    case = cities.two_corridors()
    plan, _ = planned(case)
    new = cities.two_corridors(buses=1)
    found = again(case, new, plan, 60)
    assert {m.vehicle for m in found.plan.movements if m.start >= 60} == {"bus-01"}
    assert violations(case, new, found, 60) == ()


def test_a_violation_of_the_rest_is_not_left_out() -> None:
    """A planted fault: the last movement is made to start while its bus is still on the road. It is named."""
    case, plan, _ = one_road()
    found = again(case, case, plan, 100)
    wrong = replace(found.plan.movements[2], start=90, departure=90, arrival=96)
    spoiled = replace(found, plan=replace(found.plan, movements=(*found.plan.movements[:2], wrong, *found.plan.movements[3:])))
    assert violations(case, case, spoiled, 60) != ()


def test_a_solver_that_dies_is_an_error() -> None:
    """A planted fault: children that end at once. No plan is handed on."""
    case, plan, _ = one_road()
    with SolverPool(workers=2, command=(sys.executable, "-c", "")) as pool, pytest.raises(SolverFailed):
        replan(case, closed(case), plan, likely(closed(case)), 100, step=STEP, pool=pool)


def test_an_optimum_that_is_not_proven_is_an_error() -> None:
    """A planted fault: 3 found, 2 proven."""
    with pytest.raises(SolverFailed, match="not proven"):
        refuse_unproven(Solution(np.zeros(1), np.zeros(1), 3.0, 2.0, 0.1))


def test_the_built_in_case_is_planned_again_near_its_optimum() -> None:
    """A coordinator's plan on the hourly grid; the airport road closes at 600: no rule is broken, the gap is told and small."""
    with resources.as_file(resources.files("safepassage") / "examples" / "aleppo_2016") as folder:
        case = outside.read_case(folder)
    danger = likely(case)
    by_hand = best_of_three(formulate(case, danger, 60), Exposures(case, danger))[1]
    plan = Plan(case.id, by_hand.movements, by_hand.rations)
    new = closed(case, "airport_road")
    found = replan(case, new, plan, likely(new), 600, step=60)
    assert found.status == "Optimal"
    assert found.rounding_gap_percent is not None
    assert 0 <= found.rounding_gap_percent <= 5
    assert not [m for m in found.plan.movements if m.start >= 600 and m.corridor == "airport_road"]
    assert violations(case, new, found, 600) == ()
