"""Whole vehicles: what a plan of them costs, and that the judge finds nothing wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pytest

from safepassage.check import judge
from safepassage.danger import forecast
from safepassage.errors import SolverFailed
from safepassage.plan import fleet, whole
from safepassage.plan.formulation import formulate
from safepassage.plan.integers import IntegerModel, solve_whole
from safepassage.plan.solver import WarmModel
from safepassage.plan.whole import Whole, make_whole
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.model import Floats, Solution
from safepassage.records.people import Care
from safepassage.records.plan import Kind, Plan
from safepassage.risk import Exposures
from tests import cities

CITIES = {
    "one road": cities.one_road(),
    "two corridors": cities.two_corridors(),
    "aid and tail": cities.aid_and_tail(),
    "walkers": cities.walkers(),
    "ambulances": cities.ambulances(),
    "a pause": cities.with_pause(),
}


@dataclass(frozen=True)
class Outcome:
    """A plan of whole vehicles and the optimum it is held against."""

    case: Case
    whole: Whole
    optimum: Solution

    def violations(self) -> list[str]:
        """What the judge names, in words."""
        plan = Plan(self.case.id, self.whole.movements, self.whole.rations)
        verdict = judge(self.case, plan, {level: forecast(self.case, level) for level in Level})
        return [v.text for v in verdict.violations]

    def people_out(self, care: Care) -> int:
        """Persons of a care group who board."""
        return sum(b.people for m in self.whole.movements for b in m.boardings if b.group.care is care)


def planned(case: Case, step: int = 30) -> Outcome:
    """Plan a case at its likely level."""
    danger = forecast(case, Level.LIKELY)
    form = formulate(case, danger, step)
    with WarmModel(form.model, order=form.stock_order) as warm:
        return Outcome(case, make_whole(form, Exposures(case, danger), warm), warm.solve())


@pytest.mark.parametrize("name", CITIES)
@pytest.mark.parametrize("at_once", [True, False])
def test_a_plan_of_whole_vehicles_breaks_no_rule_and_costs_no_less_than_the_optimum(
    name: str, at_once: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether vehicles are dispatched at once or hour by hour: a point of the grid model, and a plan the judge finds no fault with."""
    if not at_once:
        monkeypatch.setattr(whole, "SMALL", 0)
    found = planned(CITIES[name])
    assert found.violations() == []
    assert found.whole.cost_in_grid >= found.optimum.bound - 1e-6
    assert all(m.people <= 50 for m in found.whole.movements)
    assert sum(m.kind is Kind.OUT for m in found.whole.movements) >= 1


@pytest.mark.parametrize("name", CITIES)
def test_the_cost_in_the_grid_is_what_the_judge_counts(name: str) -> None:
    """Every time in the grid is the replay's, so the two count the same deaths, but for rations of part persons (1 death in 100)."""
    found = planned(CITIES[name])
    plan = Plan(found.case.id, found.whole.movements, found.whole.rations)
    verdict = judge(found.case, plan, {level: forecast(found.case, level) for level in Level})
    assert verdict.likely.expected_deaths == pytest.approx(found.whole.cost_in_grid, rel=0.01)


def test_two_plans_of_one_case_are_the_same() -> None:
    """Nothing in it is left to chance."""
    one, two = planned(cities.ambulances()), planned(cities.ambulances())
    assert one.whole.movements == two.whole.movements
    assert one.whole.rations == two.whole.rations


def test_without_buses_nobody_moves() -> None:
    """No vehicle, no walkers: the plan is empty and its cost is the optimum's."""
    found = planned(cities.one_road(buses=0))
    assert found.whole.movements == ()
    assert found.whole.cost_in_grid == pytest.approx(found.optimum.objective)
    assert found.violations() == []


def test_more_buses_than_people_carry_everybody_in_one() -> None:
    """
    Thirty people, ten buses outside: one bus goes in at 0, is inside at 6, may board at 16, hence at 30; muster and walk call them at 10.

    30 exp(-10 x 1.01e-4) = 29.97 are expected alive then: thirty seats in one bus, and no other bus is sent for nobody.
    """
    found = planned(cities.one_road(people=30, buses=10))
    out = [m for m in found.whole.movements if m.kind is Kind.OUT]
    assert found.violations() == []
    assert [m.people for m in out] == [30]
    assert out[0].start == 30


def test_a_hundred_people_and_one_bus_take_two_full_trips() -> None:
    """In the first block all hundred are called: 2 x 50 seats, and whole people only, who were alive when called."""
    found = planned(cities.one_road())
    trips = [m for m in found.whole.movements if m.kind is Kind.OUT]
    assert {m.vehicle for m in trips} == {"bus-01"}
    assert found.people_out(Care.ABLE) >= 95
    assert found.violations() == []


def test_where_nobody_is_wounded_ambulances_carry_those_who_cannot_walk_or_stay() -> None:
    """No critical people: none is invented, and the plan holds."""
    base = cities.ambulances()
    found = planned(replace(base, people=tuple(p for p in base.people if p.group.care is not Care.CRITICAL)))
    assert found.people_out(Care.CRITICAL) == 0
    assert found.violations() == []


def test_where_everybody_is_wounded_only_ambulances_go_out_with_two_each_at_most() -> None:
    """Two stretchers an ambulance; a bus has none."""
    base = cities.ambulances()
    found = planned(replace(base, people=tuple(p for p in base.people if p.group.care is Care.CRITICAL)))
    out = [m for m in found.whole.movements if m.kind is Kind.OUT]
    assert out
    assert {m.mode for m in out} == {"ambulance"}
    assert max(m.people for m in out) <= 2
    assert found.violations() == []


def test_a_corridor_open_for_one_step_is_used_in_that_step() -> None:
    """A bus inside, a pause that lets one start through: every movement out starts in it."""
    base = cities.with_pause(start=120, end=180)
    found = planned(replace(base, modes=(cities.bus(inside=1),)))
    starts = {m.start for m in found.whole.movements if m.kind is Kind.OUT}
    assert len(starts) == 1
    assert found.violations() == []


def test_a_corridor_shut_all_the_time_is_not_used() -> None:
    """The pause is shorter than the margin: nobody moves."""
    found = planned(cities.with_pause(start=120, end=130))
    assert found.whole.movements == ()
    assert found.violations() == []


def test_a_search_that_fails_only_makes_the_plan_follow_the_optimum(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing rests on the mixed-integer search: without an answer vehicles are given out hour by hour."""
    monkeypatch.setattr(fleet, "solve_whole", lambda *_, **__: None)
    found = planned(cities.ambulances())
    assert found.people_out(Care.CRITICAL) >= 1
    assert found.violations() == []


def test_a_search_that_lies_makes_no_plan_that_breaks_a_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that sends every vehicle there could be, at every step: the roster refuses what cannot be."""

    def lie(model: IntegerModel, **_: object) -> Floats:
        return np.asarray(np.minimum(model.upper, 60.0))

    monkeypatch.setattr(fleet, "solve_whole", lie)
    found = planned(cities.ambulances())
    assert found.violations() == []
    assert found.whole.cost_in_grid >= found.optimum.bound - 1e-6


def test_a_solver_that_fails_on_the_way_leaves_a_plan_all_the_same() -> None:
    """Only the first optimum is needed; after that the plan follows the last one that there is."""
    case = cities.two_corridors()
    danger = forecast(case, Level.LIKELY)
    form = formulate(case, danger, 30)
    with WarmModel(form.model, order=form.stock_order) as warm:
        first = warm.solve()

    class Once:
        """Answers the first question only."""

        def solve(self, *, upper: Floats | None = None, row_lower: Floats | None = None, row_upper: Floats | None = None) -> Solution:
            if upper is None:
                return first
            raise SolverFailed("gone")

    found = Outcome(case, make_whole(form, Exposures(case, danger), Once()), first)
    assert found.whole.movements
    assert found.violations() == []


def test_a_crumb_of_a_truck_sends_a_truck() -> None:
    """Food for 10 person-days is there and 120 people: aid comes by the one truck, whole, and is handed out to more than ten at a time."""
    base = cities.aid_and_tail()
    found = planned(replace(base, modes=(cities.bus(outside=0), cities.truck(outside=1))))
    trucks = [m for m in found.whole.movements if m.kind is Kind.AID]
    assert trucks
    assert all(0 < sum(units for _, units in m.cargo) <= 200 for m in trucks)
    assert any(r.people > 40 for r in found.whole.rations)  # ten rations feed forty for a block of six hours
    assert found.violations() == []


def test_a_search_finds_the_best_whole_numbers_and_nothing_where_there_is_nothing() -> None:
    """Load 7 tonnes on trucks of 3 (cost 2) and of 2 (cost 1.5): 3 + 2 + 2 costs 5; in fractions 14/3. And 1/2 is not a whole number."""
    trucks = IntegerModel(
        cost=np.array([2.0, 1.5]),
        lower=np.zeros(2),
        upper=np.full(2, 9.0),
        start=np.array([0, 1, 2], dtype=np.int32),
        index=np.zeros(2, dtype=np.int32),
        value=np.array([3.0, 2.0]),
        row_lower=np.array([7.0]),
        row_upper=np.array([np.inf]),
        whole=np.ones(2, dtype=bool),
    )
    found = solve_whole(trucks, gap=1e-6)
    assert found is not None
    assert found.tolist() == pytest.approx([1.0, 2.0])
    half = replace(trucks, value=np.array([2.0, 2.0]), row_lower=np.array([1.0]), row_upper=np.array([1.0]))
    assert solve_whole(half, gap=1e-6) is None
