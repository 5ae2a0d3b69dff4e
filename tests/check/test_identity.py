"""Nobody is lost and nobody invented: people + inflow end in six places, under any plan, at every level."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.random import Generator

from safepassage.check import BrokenIdentity, judge
from safepassage.check.replay import refuse_broken
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Movement, Plan, Ration
from safepassage.records.verdict import Tally
from tests.check import plans
from tests.check.mutations import mutants
from tests.independent.cities_extra import everything


@cache
def city() -> tuple[Case, dict[Level, Danger]]:
    """The city where all rules meet, and its danger."""
    return everything(), dict(plans.dangers(everything()))


def wild(case: Case, rng: Generator) -> Plan:
    """The busy day with other people, calls, starts and rations: most of what results breaks many rules."""
    groups = [p.group for p in case.people]

    def boarding(old: Boarding) -> Boarding:
        group: Group = groups[int(rng.integers(len(groups)))] if rng.random() < 0.3 else old.group
        return replace(old, group=group, people=int(rng.integers(1, 200)), call=int(rng.integers(-20, old.call + 20)))

    def moved(old: Movement) -> Movement:
        late = int(rng.integers(-60, 3000)) if rng.random() < 0.3 else int(rng.integers(0, 100))
        called = tuple(replace(boarding(b), call=boarding(b).call + late) for b in old.boardings)
        return replace(old, start=old.start + late, boardings=called)

    kept = [moved(m) for m in plans.busy_day(case).movements if rng.random() < 0.9]
    rations = tuple(Ration(g, b, int(rng.integers(0, 300))) for g in groups for b in range(-1, 4) if rng.random() < 0.5)
    return Plan(case.id, tuple(kept), rations)


def assert_whole(tally: Tally) -> None:
    """The identity, and that nothing is negative."""
    for g in tally.groups:
        ends = (g.out_alive, g.inside_alive, g.dead_home, g.dead_waiting, g.dead_moving, g.dead_after)
        assert sum(ends) == pytest.approx(g.people + g.inflow, rel=1e-6)
        assert min(ends) >= -1e-9
        assert 0 <= g.held <= g.boarded + 1e-9 <= g.people + g.inflow + 1e-6


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_the_identity_holds_for_wild_plans(seed: int) -> None:
    """However bad the plan, at every level."""
    case, dangers = city()
    verdict = judge(case, wild(case, np.random.default_rng(seed)), dangers)
    for level in Level:
        assert_whole(verdict.tally(level))


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_the_identity_holds_for_mutants(seed: int) -> None:
    """One thing wrong, at every level."""
    case, dangers = city()
    (mutant,) = mutants(plans.busy_day(case), case, np.random.default_rng(seed), 1)
    verdict = judge(case, mutant.plan, dangers)
    for level in Level:
        assert_whole(verdict.tally(level))


def test_a_replay_that_loses_somebody_refuses_its_own_numbers() -> None:
    """One person in a hundred goes missing: an error, never a number."""
    case, dangers = city()
    tally = judge(case, Plan(case.id, (), ()), dangers).likely
    first, *rest = tally.groups
    refuse_broken(tally)
    with pytest.raises(BrokenIdentity, match="home/critical"):
        refuse_broken(replace(tally, groups=(replace(first, inside_alive=first.inside_alive - 1), *rest)))
