"""The whole answer to news: what changed, the new plan, the difference, what it costs. What its papers are written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from safepassage.records.levels import Range
from safepassage.records.plan import Plan
from safepassage.records.replan import Difference, Past
from safepassage.records.verdict import Violation


@dataclass(frozen=True, slots=True)
class Proof:
    """
    What `check` says of a plan made again, and how far it is from the optimum. Deaths are expected deaths up to T+, replayed.

    `bound` is the least that any plan of the rest can cost on the grid, `cost` what this one costs there, of which `decided` is decided
    already; `gap_percent` is (cost - bound) / (bound - decided).
    """

    deaths: Range
    deaths_stay: Range  # if nothing more moved from now on
    cost: float
    bound: float
    decided: float
    gap_percent: float
    violations: tuple[Violation, ...]  # of movements that start at or after the news


@dataclass(frozen=True, slots=True)
class News:
    """One planning again: `minute` is that of the news. `waiting`: persons on convoys that are held, whom no plan moves."""

    minute: int
    at: datetime
    changes: tuple[str, ...]
    changes_ar: tuple[str, ...]
    plan: Plan
    past: tuple[Past, ...]
    difference: Difference
    deaths_before: Range | None  # of the plan before the news, as its file says
    status: str  # of the solver; "Optimal", or there is no answer
    waiting: int
    stamps: tuple[str, ...]
    proof: Proof | None  # None: the papers are written at once, and this is being worked out
