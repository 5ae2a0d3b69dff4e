"""The planner's door: a proposal for a case (plan, stay with aid in, a coordinator's plan), its bounds, its prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from safepassage.plan.base import Formulation
from safepassage.plan.binding import binding
from safepassage.plan.certify import certificate
from safepassage.plan.coordinator import best_of_three
from safepassage.plan.curve import out_by_hour
from safepassage.plan.duals import repair
from safepassage.plan.formulation import formulate
from safepassage.plan.prices import price_list
from safepassage.plan.rations import crews_away
from safepassage.plan.relaxation import relax
from safepassage.plan.replan_solve import basis_of
from safepassage.plan.solver import WarmModel, solve
from safepassage.plan.whole import Whole, make_whole
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level, Range
from safepassage.records.people import Care
from safepassage.records.plan import Plan
from safepassage.records.result import Binding
from safepassage.risk import Exposures

PRINTED = 1e5  # bounds are printed in hundred-thousandths of a death

__all__ = ["Bounds", "Proposal", "bounds", "price_list", "propose"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Plans for a case, whole vehicles all of them: "plan", "stay" (only aid moves), "coordinator"."""

    step: int
    plans: Mapping[str, Plan]
    coordinator_rule: str
    grid_bound: float
    cost_in_grid: float
    binding: tuple[Binding, ...]
    basis: bytes  # where the optimum stands, so that planning again begins there


@dataclass(frozen=True, slots=True)
class Bounds:
    """The true bound at each level, its certificate, and the course of the likely one's optimum."""

    deaths: Range
    certificates: Mapping[Level, bytes]
    curve: tuple[float, ...]
    critical_curve: tuple[float, ...]


def propose(case: Case, danger: Danger, step: int, what_if: bool) -> Proposal:
    """Plans at the likely level, in steps of `step` minutes. Raises SolverFailed, UnknownDanger."""
    exposures = Exposures(case, danger)
    form = formulate(case, danger, step, what_if=what_if)
    with WarmModel(form.model, order=form.stock_order) as warm:
        optimum = warm.solve()
        whole = make_whole(form, exposures, warm)
    stay = _only_aid(case, danger, step, what_if, exposures)
    rule, by_hand = best_of_three(form, exposures)
    best = min((whole, by_hand, stay), key=lambda found: found.cost_in_grid)  # rounding can lose on a handful of trips
    found = {"plan": best, "stay": stay, "coordinator": by_hand}
    plans = {name: Plan(case.id, each.movements, each.rations, what_if) for name, each in found.items()}
    bound, basis = optimum.bound, basis_of(form, optimum.primal)
    return Proposal(step, plans, rule, bound, _comparable(form, exposures, best, bound), binding(case, form.model, optimum), basis)


def _comparable(form: Formulation, exposures: Exposures, best: Whole, bound: float) -> float:
    """
    What the best plan costs, to be compared with the optimum of the grid.

    The grid has the empty part of a vehicle's crew stand inside until it is wanted there again; a real crew leaves whole. Where that is
    all that a plan costs less, it costs no more than the optimum.
    """
    cost = best.cost_in_grid
    return bound if cost < bound <= cost + crews_away(form, exposures, best.bookings) else cost


def _only_aid(case: Case, danger: Danger, step: int, what_if: bool, exposures: Exposures) -> Whole:
    form: Formulation = formulate(case, danger, step, what_if=what_if, people_move=False)
    with WarmModel(form.model, order=form.stock_order) as warm:
        return make_whole(form, exposures, warm)


def bounds(case: Case, dangers: Mapping[Level, Danger], step: int, what_if: bool) -> Bounds:
    """The true bound at every level, with its certificate; rounded down, so that what is printed is proven to the last digit."""
    proven: dict[Level, float] = {}
    papers: dict[Level, bytes] = {}
    for level, danger in dangers.items():
        form = relax(case, danger, step, what_if=what_if)
        solution = solve(form.model, method="sift", order=form.stock_order)
        proven[level] = max(0.0, floor(solution.bound * PRINTED - 1) / PRINTED)
        papers[level] = certificate(form.model, repair(form.model, solution.dual, form.stock_order))
        if level is Level.LIKELY:
            curve, critical = (out_by_hour(case, form.model, solution, care) for care in (None, Care.CRITICAL))
    return Bounds(Range(proven[Level.LOW], proven[Level.LIKELY], proven[Level.HIGH]), papers, curve, critical)
