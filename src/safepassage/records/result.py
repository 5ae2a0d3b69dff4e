"""The whole answer to a case: the plan, its bound, what else could be done, prices. What the papers are written from."""

from __future__ import annotations

from dataclasses import dataclass

from safepassage.records.levels import Range
from safepassage.records.plan import Plan
from safepassage.records.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Price:
    """What one addition is worth: expected deaths avoided (LP difference on one grid), low / likely / high."""

    addition: str  # e.g. "one more hour of pause on Ramouseh"
    addition_ar: str
    kind: str  # "pause", "vehicle", "checkpoint", "intake", "delay", "decoupling"
    low: float
    likely: float
    high: float

    @property
    def measurable(self) -> bool:
        """Below a thousandth of a death at every level it is printed as 'no measurable worth'."""
        return max(abs(self.low), abs(self.likely), abs(self.high)) >= 1e-3


@dataclass(frozen=True, slots=True)
class Binding:
    """What binds in one hour of the plan: a row at its limit, with its shadow price (ranks only)."""

    hour: int
    what: str
    used: float
    limit: float
    unit: str
    dual: float


@dataclass(frozen=True, slots=True)
class TailCheck:
    """The same plans counted to another T+: expected deaths."""

    factor: float  # of the case's tail
    plan: Range
    stay: Range
    flee: Range
    coordinator: Range


@dataclass(frozen=True, slots=True)
class Result:
    """Everything a plan run found out. Deaths are expected deaths up to T+."""

    plan: Plan
    verdict: Verdict
    step: int  # minutes
    expected_deaths: Range
    bound: Range  # true lower bound at each level
    grid_bound: float
    rounding_gap_percent: float
    gap_percent: float
    stay: Range
    flee: Range
    coordinator: Range
    coordinator_rule: str
    tails: tuple[TailCheck, ...]
    order_changes: bool  # whether the order of two options changes with half or twice the tail, at any level
    binding: tuple[Binding, ...]
    prices: tuple[Price, ...]
    bound_curve: tuple[float, ...]  # people out by the end of each hour in the optimum of the relaxation
    critical_bound_curve: tuple[float, ...]  # of them critically wounded or ill
    certificates: tuple[tuple[str, str], ...]  # level -> hash of the model that its certificate is for
    stamps: tuple[str, ...]  # "task force only", "what if", "forced displacement?"
    notes: tuple[str, ...]  # plain sentences, e.g. that the able should not be moved now
    notes_ar: tuple[str, ...]
    cautions: tuple[str, ...]  # whether notice and pauses are long enough, who could stop a convoy and agreed to nothing
    cautions_ar: tuple[str, ...]
    proven: bool  # the certificate was verified
