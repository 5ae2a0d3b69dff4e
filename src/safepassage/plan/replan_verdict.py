"""What of the rest of a plan made again breaks a rule, and how all of it is replayed although the past used what is shut now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.plan import Kind, Plan
from safepassage.records.verdict import Verdict, Violation

HAND_OVER = frozenset({"at_once", "turnround", "reposition", "elsewhere"})
GIVEN_OUT = frozenset({"ration", "aid_stock"})
PASSAGE = frozenset({"road", "way", "corridor"})
EPS = 1e-6
Judge = Callable[[Case, Plan], Verdict]


def verdict_of(judge: Judge, old: Case, new: Case, plan: Plan, now: int) -> tuple[Verdict, tuple[Violation, ...]]:
    """
    The replay of a whole plan made again, and the violations that movements from minute `now` on have a part in.

    `judge` is `check.judge` at all levels. The plan is replayed on the new case with the roads and corridors that the past used in their
    old states, because a replay leaves out who uses a shut road, and counts them at home; where that would lead the rest over such a
    road, it is replayed on the new case as it is. Whether the rest keeps to what is open now is judged on the new case in any event.
    """
    rest = tuple(m for m in plan.movements if m.start >= now)
    alone = replace(plan, movements=rest)
    case = as_passed(old, new, plan, now)
    if any(v.rule in PASSAGE for v in judge(case, alone).violations):
        case = new
    verdict = judge(case, plan)
    found = of_the_rest(verdict.violations, judge(case, past_alone(plan, now)).violations, plan, now, _ready(new, plan, now))
    shut = (v for v in judge(new, alone).violations if v.rule in PASSAGE)
    return verdict, tuple(dict.fromkeys((*found, *shut)))


def as_passed(old: Case, new: Case, plan: Plan, now: int) -> Case:
    """The new case in which the roads and corridors that past movements used have their old states."""
    past = [m for m in plan.movements if m.start < now]
    roads, corridors = {road for m in past for road in m.roads}, {m.corridor for m in past}
    states = {r.id: r.state for r in old.roads if r.id in roads}
    stages = {c.id: c.state for c in old.corridors if c.id in corridors}
    return replace(
        new,
        roads=tuple(replace(r, state=states.get(r.id, r.state)) for r in new.roads),
        corridors=tuple(replace(c, state=stages.get(c.id, c.state)) for c in new.corridors),
    )


def past_alone(plan: Plan, now: int) -> Plan:
    """The movements of a plan that start before the news, with no rations: judged alone, it shows what the past breaks by itself."""
    return Plan(plan.case_id, tuple(m for m in plan.movements if m.start < now), (), plan.what_if)


def _ready(case: Case, plan: Plan, now: int) -> dict[str, int]:
    """The minute from which each vehicle can start again after its past movements, by the times that they were planned with."""
    modes = {m.id: m for m in case.modes}
    reposition = int(case.value("reposition_minutes", Level.LIKELY))
    ready: dict[str, int] = {}
    for m in (m for m in plan.movements if m.start < now and m.mode in modes):
        free = max(m.arrival, m.back or 0) + (reposition if m.kind is Kind.IN else modes[m.mode].turnround_minutes)
        ready[m.vehicle] = max(free, ready.get(m.vehicle, 0))
    return ready


def of_the_rest(
    violations: Iterable[Violation], of_past: Iterable[Violation], plan: Plan, now: int, ready: Mapping[str, int]
) -> tuple[Violation, ...]:
    """
    Violations that movements from minute `now` on have a part in. Three kinds are left out, and no others:

    1. those that the past alone breaks as much (`of_past`: what `check` says of `past_alone`);
    2. rations of a block that had begun: they were given out before the news, and who has one may still leave;
    3. a vehicle handed over late by a past movement, which a replay lets queue at today's rates, when by the times of the plan it is
       `ready` (vehicle -> minute) in time.
    """
    broken: dict[tuple[str, str, int | None], float] = {}
    for v in of_past:
        key = (v.rule, v.where, v.minute)
        broken[key] = max(v.amount, broken.get(key, 0.0))
    first: dict[str, int] = {}
    for m in plan.movements:
        if m.start >= now and m.vehicle in ready:
            first[m.vehicle] = min(m.start, first.get(m.vehicle, m.start))
    return tuple(
        v
        for v in violations
        if not (
            v.amount <= broken.get((v.rule, v.where, v.minute), -1.0) + EPS
            or (v.rule in GIVEN_OUT and v.minute is not None and v.minute < now)
            or (v.rule in HAND_OVER and v.minute == first.get(v.where) and ready[v.where] <= first[v.where])
        )
    )
