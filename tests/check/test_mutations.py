"""A thousand plans with one thing wrong: the judge accepts none."""

from __future__ import annotations

from collections import Counter

import numpy as np

from safepassage.check import judge
from safepassage.records.levels import Level
from tests.check import plans
from tests.check.mutations import mutants
from tests.independent.cities_extra import everything


def test_no_mutant_is_accepted() -> None:
    """Each of 1,000 changes to the busy day is a named violation, given what the plan declares of itself."""
    case = everything()
    plan, dangers = plans.busy_day(case), plans.dangers(case)
    verdict = judge(case, plan, dangers)
    assert verdict.violations == ()
    declared = {"expected_deaths": {level.value: verdict.tally(level).expected_deaths for level in Level}}
    made = list(mutants(plan, case, np.random.default_rng(7), 1000, declared))
    accepted = [mutant.what for mutant in made if not judge(case, mutant.plan, dangers, mutant.declared).violations]
    assert accepted == []
    assert len(Counter(mutant.what.split(" of ")[0].split(" ")[0] for mutant in made)) >= 16
