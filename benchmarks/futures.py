"""How fast futures are rehearsed: a fixed policy, one that plans again at every stop, and how time grows."""

from __future__ import annotations

import time
from dataclasses import replace
from importlib import resources

from benchmarks.measure import measured
from safepassage import outside, session
from safepassage.danger import forecast
from safepassage.outside.rehearsal_table import rehearsal_assumptions
from safepassage.plan import answer as planner
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Rehearsal, Setting
from safepassage.session.executors import executor_of
from safepassage.session.rehearsing import operations_but, rehearse

CASE, STEP, FUTURES, POLICY, DAYS, SEED = "aleppo_2016", 60, 10_000, 200, 14, 20161215


def fixed() -> dict[str, object]:
    """Play 10,000 futures of a fixed policy on east Aleppo, 14 days, with queues, stops and holds; then how time grows."""
    case, plan = _planned()
    began = time.perf_counter()
    _run(case, plan, Setting(1, SEED, DAYS), 1)
    compiled = time.perf_counter() - began
    with measured() as spent:
        found = _run(case, plan, Setting(FUTURES, SEED, DAYS), 0)
    return {
        "case": CASE,
        "futures": found.done,
        "days": DAYS,
        **spent.figures(),
        "first_call_seconds": round(compiled, 2),
        "people_out_p10_p50_p90": [round(found.people_out[-1][i]) for i in (2, 10, 18)],
        "core_seconds_by_futures": {n: _seconds(case, plan, Setting(n, SEED, DAYS)) for n in (100, 1000, 4000)},
        "core_seconds_by_days_1000_futures": {days: _seconds(case, plan, Setting(1000, SEED, days)) for days in (3, 7, 14)},
        "core_seconds_by_zones_1000_futures": {
            zones: _seconds(*_fewer(case, plan, zones), Setting(1000, SEED, DAYS)) for zones in (6, 12, 22)
        },
    }


def again() -> dict[str, object]:
    """Play 200 futures in which the rest is solved again at every stop, on a 60-minute grid; status Optimal in all, or it fails."""
    case, plan = _planned()
    _run(case, plan, Setting(1, SEED, DAYS), 1)
    with measured() as spent:
        found = _run(case, plan, Setting(POLICY, SEED, DAYS, policy="replan"), 0)
    status = dict(found.status)
    assert set(status) == {"Optimal"}, status
    return {
        "case": CASE,
        "futures": found.done,
        "days": DAYS,
        **spent.figures(),
        "plannings_again": status["Optimal"],
        "status": sorted(status),
        "worth": [f"{w.what}: {w.mean:.1f} (standard error {w.standard_error:.1f})" for w in found.worth],
    }


def _planned() -> tuple[Case, Plan]:
    with resources.as_file(resources.files("safepassage") / "examples" / CASE) as folder:
        case = outside.read_case(folder)
    return case, session.run(case, step=STEP, prices_step=None).result.plan


def _run(case: Case, plan: Plan, setting: Setting, processes: int) -> Rehearsal:
    with resources.as_file(resources.files("safepassage") / "examples" / CASE) as folder:
        assumptions = rehearsal_assumptions(folder)
    return rehearse(case, plan, setting, executor_of(processes), assumptions, operations_but(case))


def _seconds(case: Case, plan: Plan, setting: Setting) -> float:
    """Seconds of one core, the setting up included; on one process, so that other work on the machine matters little."""
    began = time.process_time()
    _run(case, plan, setting, 1)
    return round(time.process_time() - began, 2)


def _fewer(case: Case, plan: Plan, zones: int) -> tuple[Case, Plan]:
    """The same case with fewer zones, planned by the coordinator's rule of the first plan."""
    kept = {z.id for z in case.zones[:zones]}
    if len(kept) == len(case.zones):
        return case, plan
    points = tuple(replace(p, zones=tuple(z for z in p.zones if z in kept)) for p in case.assembly_points)
    fewer = replace(
        case,
        zones=tuple(z for z in case.zones if z.id in kept),
        people=tuple(p for p in case.people if p.group.zone in kept),
        assembly_points=tuple(p for p in points if p.zones),
    )
    return fewer, planner.propose(fewer, forecast(fewer, Level.LIKELY), STEP, False).plans["plan"]
