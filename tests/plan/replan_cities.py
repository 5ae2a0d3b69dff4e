"""Plans of tiny cities, for the tests of planning again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from safepassage import check
from safepassage.danger import forecast
from safepassage.plan import replan_verdict
from safepassage.plan.answer import propose
from safepassage.plan.replan import Replanned, replan
from safepassage.records.case import Case
from safepassage.records.city import CorridorState, RoadState
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.plan import Plan
from safepassage.records.situation import ConvoyState
from safepassage.records.verdict import Verdict, Violation

STEP = 30


def likely(case: Case) -> Danger:
    """The danger that plans are made for."""
    return forecast(case, Level.LIKELY)


def planned(case: Case) -> tuple[Plan, float]:
    """The first plan of a case, and what it costs in the grid model."""
    proposal = propose(case, likely(case), STEP, what_if=False)
    return proposal.plans["plan"], proposal.cost_in_grid


def again(case: Case, new: Case, plan: Plan, now: int, *convoys: ConvoyState, warm: bytes | None = None) -> Replanned:
    """The plan after the news."""
    return replan(case, new, plan, likely(new), now, convoys, step=STEP, warm=warm)


def violations(old: Case, new: Case, found: Replanned, now: int) -> tuple[Violation, ...]:
    """What of the rest breaks a rule."""
    return replan_verdict.verdict_of(judged, old, new, found.plan, now)[1]


def judged(case: Case, plan: Plan) -> Verdict:
    """What `check` says."""
    return check.judge(case, plan, {level: forecast(case, level) for level in Level})


def closed(case: Case, corridor: str = "east") -> Case:
    """The same case with a corridor blocked."""
    return replace(case, corridors=tuple(replace(c, state=CorridorState.BLOCKED) if c.id == corridor else c for c in case.corridors))


def shut(case: Case, road: str) -> Case:
    """The same case with a road shut."""
    return replace(case, roads=tuple(replace(r, state=RoadState.SHUT) if r.id == road else r for r in case.roads))


def said(case: Case, convoy: str, word: str, minute: int) -> ConvoyState:
    """What is said of a convoy at a minute of the plan."""
    return ConvoyState(convoy, word, case.start + timedelta(minutes=minute), None, None, None, ("c1",))
