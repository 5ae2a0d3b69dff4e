"""The planner's own plan, with one thing changed a thousand times: seat, time, road, number. The judge accepts none of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np

from safepassage.check import judge
from safepassage.plan.formulation import formulate
from safepassage.plan.solver import WarmModel
from safepassage.plan.whole import make_whole
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.people import Care
from safepassage.records.plan import Kind, Plan
from safepassage.risk import Exposures
from tests import cities
from tests.check import plans
from tests.check.mutations import CHANGES, Mutant, mutants
from tests.independent.cities_extra import joining


def small_siege() -> Case:
    """`ambulances` with aid and people who join: buses, an ambulance, a truck, walkers, two corridors, a hospital."""
    base, aid = cities.ambulances(), cities.aid_and_tail()
    east, south = base.corridors
    return replace(
        base,
        tail=aid.tail,
        inflows=(joining("home", Care.ABLE, 400, 30),),
        sites=(*base.sites, *(s for s in aid.sites if s.id == "kitchen")),
        corridors=(east, replace(south, walkers_per_hour=5)),
        modes=(cities.bus(outside=1), cities.ambulance(outside=1), replace(cities.truck(1), crew=0), cities.foot(5)),
        commodities=(cities.food(1), cities.medical(1)),
    )


def planned(case: Case, danger: Danger) -> Plan:
    """Whole vehicles at half-hour steps."""
    form = formulate(case, danger, 30)
    with WarmModel(form.model, order=form.stock_order) as warm:
        whole = make_whole(form, Exposures(case, danger), warm)
    return Plan(case.id, whole.movements, whole.rations)


def test_no_mutant_of_the_planners_plan_is_accepted() -> None:
    """The plan breaks nothing; each of 1,000 changes to it is a named violation, given what the plan declares of itself."""
    refused_all(small_siege(), len(CHANGES) - 2)


def test_no_mutant_of_a_plan_of_two_coupled_sieges_is_accepted() -> None:
    """As above, and among the changes are convoys that leave before the other side is confirmed, with nothing else wrong."""
    made = refused_all(cities.two_towns(), len(CHANGES) - 5, kinds=frozenset({Kind.OUT, Kind.IN}), rations=False)
    early = [mutant for mutant in made if mutant.what.startswith("too early")]
    assert len(early) > 20
    case = cities.two_towns()
    found = [{v.rule for v in judge(case, mutant.plan, plans.dangers(case)).violations} for mutant in early]
    assert all("coupled" in rules and rules <= {"coupled", "present", "crowd", "elsewhere", "at_once"} for rules in found), found


def refused_all(case: Case, changes: int, kinds: frozenset[Kind] = frozenset(Kind), rations: bool = True) -> list[Mutant]:
    """The mutants of the planner's plan of a case, none of which the judge accepts; of so many kinds of change at least."""
    dangers = plans.dangers(case)
    plan = planned(case, dangers[Level.LIKELY])
    verdict = judge(case, plan, dangers)
    assert verdict.violations == ()
    assert {m.kind for m in plan.movements} == kinds
    assert bool(plan.rations) == rations
    people = sum(m.people for m in plan.movements)
    declared = {"expected_deaths": {level.value: verdict.tally(level).expected_deaths for level in Level}, "people_out": people}
    assert judge(case, plan, dangers, declared).violations == ()
    made = list(mutants(plan, case, np.random.default_rng(16), 1000, declared))
    accepted = [mutant.what for mutant in made if not judge(case, mutant.plan, dangers, mutant.declared).violations]
    assert accepted == []
    found = Counter(mutant.what.split(" of ")[0].split(" ")[0] for mutant in made)
    assert len(found) >= changes, found
    return made
