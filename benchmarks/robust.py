"""Does a plan made robust beat planning again, once vehicles can be trapped and stops are correlated? Twenty seeds."""

from __future__ import annotations

from dataclasses import replace
from importlib import resources

import numpy as np

from safepassage import outside, session
from safepassage.outside.rehearsal_table import rehearsal_assumptions
from safepassage.plan.solver import SolverPool
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Setting
from safepassage.session.policy import policy_of
from safepassage.session.rehearsing import operations_but
from safepassage.session.stage import stage

CASE, STEP, SEEDS, DAYS, FIXED_FUTURES, POLICY_FUTURES = "aleppo_2016", 60, 20, 14, 50, 1
MARGIN, LOAD = 90.0, 0.6  # of the robust plan: minutes before a pause ends, share of a checkpoint's rate; the case has 30 and 0.85


def run() -> dict[str, object]:
    """Compare a robust plan with a plain one, each delayed by stops and each planned again at every stop, over 20 seeds."""
    with resources.as_file(resources.files("safepassage") / "examples" / CASE) as folder:
        case, assumptions = outside.read_case(folder), rehearsal_assumptions(folder)
    model = operations_but(case)
    plans = {"plain": _planned(case), "robust": _planned(_robust(case))}
    deaths: dict[str, list[float]] = {}
    people: dict[str, list[float]] = {}
    with SolverPool(workers=1, awake=True) as pool:
        bases = None
        for seed in range(1, SEEDS + 1):
            for name, plan in plans.items():
                of = stage(case, plan, Setting(1, seed, DAYS, policy="replan"), assumptions, model)
                policy = policy_of(of, case, plan, DAYS) if bases is None else replace(bases, stage=of, plan=plan)
                bases = policy
                fixed = [of.play(i) for i in range(FIXED_FUTURES)]
                again = [policy.play(i, pool)[0] for i in range(POLICY_FUTURES)]
                for kind, played in (("fixed", fixed), ("fixed, paired", fixed[:POLICY_FUTURES]), ("planned again", again)):
                    deaths.setdefault(f"{name}, {kind}", []).append(float(np.mean([p.deaths.sum() for p in played])))
                    people.setdefault(f"{name}, {kind}", []).append(float(np.mean([p.people_by_hour[-1] for p in played])))
    return {
        "seeds": SEEDS,
        "planned_out": {name: sum(m.people for m in plan.movements) for name, plan in plans.items()},
        "deaths": {name: round(float(np.mean(v)), 1) for name, v in deaths.items()},
        "people_out": {name: round(float(np.mean(v))) for name, v in people.items()},
        "deaths_avoided_by_robust_when_fixed": _paired(deaths["plain, fixed"], deaths["robust, fixed"]),
        "deaths_avoided_by_robust_when_planned_again": _paired(deaths["plain, planned again"], deaths["robust, planned again"]),
        "deaths_avoided_by_planning_again": _paired(deaths["plain, fixed, paired"], deaths["plain, planned again"]),
        "deaths_avoided_by_robust_fixed_over_plain_planned_again": _paired(deaths["plain, planned again"], deaths["robust, fixed, paired"]),
    }


def _planned(case: Case) -> Plan:
    return session.run(case, step=STEP, prices_step=None).result.plan


def _robust(case: Case) -> Case:
    """The case planned with slack: out of the quiet area an hour and a half before a pause ends, at most 60 % of a checkpoint's rate."""
    held = {"margin_minutes": MARGIN, "screening_load": LOAD}
    return replace(
        case, assumptions=tuple(replace(a, range=Range.exactly(held[a.name])) if a.name in held else a for a in case.assumptions)
    )


def _paired(one: list[float], other: list[float]) -> str:
    """Mean of the differences and its standard error, over seeds."""
    gap = np.array(one) - np.array(other)
    return f"{gap.mean():.1f} (standard error {gap.std(ddof=1) / np.sqrt(len(gap)):.1f})"
