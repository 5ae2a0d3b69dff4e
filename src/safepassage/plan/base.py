"""What the grid model and its relaxation share: people at home, aid, and the arithmetic of hazards (mathematics, sections 2 and 5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from safepassage.plan.journeys import Journey, Minutes
from safepassage.plan.space import Draft
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.model import Floats, Ints, LinearModel
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Group
from safepassage.risk import Exposures
from safepassage.units import DAY


@dataclass(frozen=True, slots=True)
class Load:
    """Columns x of one group on one journey, one per allowed start."""

    journey: Journey
    group: int
    starts: Minutes
    columns: Ints


@dataclass(frozen=True, slots=True)
class Run:
    """Columns of vehicles without people: empties in, or aid trucks with one commodity."""

    journey: Journey
    commodity: str | None
    starts: Minutes
    columns: Ints


@dataclass(frozen=True, slots=True)
class Formulation:
    """A model and what its columns mean. `staying`, `aided`: columns u, v by (group, block)."""

    case: Case
    step: int
    model: LinearModel
    groups: tuple[Group, ...]
    loads: tuple[Load, ...]
    empties: tuple[Run, ...]
    trucks: tuple[Run, ...]
    staying: Ints
    aided: Ints
    stock_order: tuple[Ints, ...]  # stock rows of one block each, from the last block to the first


class ModelBase:
    """A model being built for one case, level and step: its groups, its blocks, and the families that every variant has."""

    def __init__(self, case: Case, danger: Danger, step: int, corridors: frozenset[str]) -> None:
        self.case, self.danger, self.step, self.corridors = case, danger, step, corridors
        self.exposures = Exposures(case, danger)
        self.draft = Draft()
        self.offsets: dict[str, dict[str, int]] = {}  # family of hourly rows -> item -> its first row in the family
        self.blocks = case.horizon // case.block
        self.edges = np.r_[np.arange(self.blocks + 1) * case.block, case.horizon + case.tail]
        self.steps: Minutes = np.arange(0, case.horizon, step, dtype=np.int64)
        self.modes = {m.id: m for m in case.modes}
        self.counts = counts_of(case, danger.level)
        self.groups = tuple(sorted(self.counts))
        self.most = np.array([sum(self.counts[g].values()) for g in self.groups])
        self.loads: list[Load] = []
        self.empties: list[Run] = []
        self.trucks: list[Run] = []

    def stock_rows(self) -> None:
        """stock[k,b]: who is there at the start of a block; the initial persons, then the inflow that lived to its end."""
        rhs = np.zeros((len(self.groups), self.blocks + 1))
        deaths = 0.0
        for k, group in enumerate(self.groups):
            for minute, count in self.counts[group].items():
                block = 0 if minute < 0 else minute // self.case.block + 1
                alive = count if minute < 0 else count * float(self.alive(group, minute, self.edges[block]))
                rhs[k, block] += alive
                deaths += count - alive
        self.inflow_deaths = deaths
        names = [f"stock[{g},{b}]" for g in self.groups for b in range(self.blocks + 1)]
        self.draft.add_rows("stock", rhs.ravel(), rhs.ravel(), names.__getitem__)

    def aid_rows(self) -> None:
        """aid[w,b]: what blocks up to b use is there by the start of b."""
        goods = self.case.commodities
        stock = np.repeat([w.stock.at(fewer(self.danger.level)) for w in goods], self.blocks + 1)
        names = [f"aid[{w.id},{b}]" for w in goods for b in range(self.blocks + 1)]
        self.draft.add_rows("aid", -np.inf, stock, names.__getitem__)

    def stay_columns(self) -> None:
        """u, v: persons who stay through a block without and with aid."""
        shape = (len(self.groups), self.blocks + 1)
        alone, aided = np.zeros(shape), np.zeros(shape)
        for k, group in enumerate(self.groups):
            for b in range(self.blocks + 1):
                alone[k, b] = self.alive(group, self.edges[b], self.edges[b + 1])
                aided[k, b] = self.alive(group, self.edges[b], self.edges[b + 1], aided=True)
        rows = self.draft.row("stock", np.arange(alone.size).reshape(shape))
        everybody = np.repeat(self.most, self.blocks + 1)
        needy = [any(good.need_of(g.care) > 0 for good in self.case.commodities) for g in self.groups]
        named: list[Ints] = []
        for letter, lives, most in (("u", alone, everybody), ("v", aided, everybody * np.repeat(needy, self.blocks + 1))):
            names = [f"{letter}[{g},{b}]" for g in self.groups for b in range(self.blocks + 1)]
            columns = self.draft.add_columns(1 - lives.ravel(), most, names.__getitem__).reshape(shape)
            self.draft.enter(rows, columns, 1.0)
            self.draft.enter(rows[:, 1:], columns[:, :-1], -lives[:, :-1])
            named.append(columns)
        self.staying, self.aided = named
        self.stock_order = tuple(rows[:, b] for b in range(self.blocks, -1, -1))
        days = np.diff(self.edges) / DAY
        for w, good in enumerate(self.case.commodities):
            need = np.array([good.need_of(g.care) for g in self.groups])
            for b in range(self.blocks + 1):
                later = self.draft.row("aid", w * (self.blocks + 1) + np.arange(b, self.blocks + 1))
                self.draft.enter(later[None, :], self.aided[:, b][:, None], need[:, None] * days[b])

    # --- arithmetic

    def alive(self, group: Group, start: Minutes | int, end: Minutes | int, *, aided: bool = False) -> Floats:
        """Chance to live through [start, end) at home."""
        want = (self.danger.aided if aided else self.danger.untreated)[group.care]
        return np.asarray(np.exp(-self.exposures.home(group.zone, start, end) - want * (np.asarray(end) - np.asarray(start))))

    def way_hazard(self, journey: Journey, mode: Mode, starts: Minutes) -> Floats:
        """Hazard of the roads and checkpoints of a journey, added up, for each start."""
        return way_hazard(self.exposures, journey, mode, starts)

    def unloading(self, journey: Journey, mode: Mode, starts: Minutes) -> Floats:
        """Hazard at the aid point while a truck unloads."""
        assert journey.site is not None
        begin = starts + journey.arrives
        return self.exposures.point(journey.site, begin, begin + mode.loading_minutes)

    def treated(self, group: Group, journey: Journey, arrivals: Minutes) -> Floats:
        """Chance to be alive at T+ from arrival."""
        kind = next(s.kind for s in self.case.sites if s.id == journey.site)
        hazard = (self.danger.treated_hospital if kind is SiteKind.HOSPITAL else self.danger.treated_reception)[group.care]
        return np.asarray(np.exp(-hazard * (self.case.horizon + self.case.tail - arrivals)))

    def finish(self) -> Formulation:
        model = self.draft.finish(self.inflow_deaths)
        return Formulation(
            self.case,
            self.step,
            model,
            self.groups,
            tuple(self.loads),
            tuple(self.empties),
            tuple(self.trucks),
            self.staying,
            self.aided,
            self.stock_order,
        )


def way_hazard(exposures: Exposures, journey: Journey, mode: Mode, starts: Minutes) -> Floats:
    """Hazard of the roads and checkpoints of a journey, added up, for each start: shape (starts,)."""
    factor = exposures.danger.foot_factor if mode.kind is ModeKind.FOOT else 1.0
    total = np.zeros(len(starts))
    for leg in journey.legs:
        begin = starts + leg.offset
        total += factor * exposures.road(leg.road, begin, begin + leg.minutes)
    for stand in journey.stands:
        begin = starts + stand.offset
        total += exposures.checkpoint(stand.checkpoint, begin, begin + stand.minutes)
    return total


def stamped(prefix: str, starts: Minutes) -> Callable[[int], str]:
    """Names columns by their start."""
    return lambda i: f"{prefix}{starts[i]}]"


def fewer(level: Level) -> Level:
    """More stock means fewer deaths: the range is read from its other end."""
    return {Level.LOW: Level.HIGH, Level.LIKELY: Level.LIKELY, Level.HIGH: Level.LOW}[level]


def counts_of(case: Case, level: Level) -> dict[Group, dict[int, float]]:
    """Persons by group: minute -1 for those there at the start, else the minute of their inflow."""
    counts: dict[Group, dict[int, float]] = {}
    for people in case.people:
        counts.setdefault(people.group, {})[-1] = people.count.at(level)
    for inflow in case.inflows:
        joined = counts.setdefault(inflow.group, {})
        joined[inflow.minute] = joined.get(inflow.minute, 0.0) + inflow.count.at(level)
    return counts
