"""What the grid model and its relaxation share: people at home, aid, and the arithmetic of hazards (mathematics, sections 2 and 5)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safepassage import paths
from safepassage.plan.admission import willing_caps
from safepassage.plan.coupling import Coupling, bonds_of
from safepassage.plan.journeys import Journey, Minutes
from safepassage.plan.space import Draft
from safepassage.plan.tables import Tables
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.model import Floats, Ints, LinearModel
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care, Group
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

    @property
    def runs(self) -> tuple[Load | Run, ...]:
        """All that starts at some step: people out, empty vehicles in, trucks."""
        return (*self.loads, *self.empties, *self.trucks)


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
        self.tables = Tables(self.exposures, self.groups)
        self.mode_index = {m.id: n for n, m in enumerate(case.modes)}
        self.site_index = {s.id: n for n, s in enumerate(case.sites)}
        self.most = np.array([sum(self.counts[g].values()) for g in self.groups])
        self.caps = willing_caps(case)
        self.cap_index = {key: i for i, key in enumerate(self.caps)}
        self.sick = np.array([danger.untreated[g.care] for g in self.groups])
        self._walks: dict[tuple[str, str, Care], int] = {}
        self.loads: list[Load] = []
        self.empties: list[Run] = []
        self.trucks: list[Run] = []
        self.couplings = tuple(Coupling(bond) for bond in bonds_of(case))

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
        self.draft.add_rows("stock", rhs.ravel(), rhs.ravel(), names)

    def aid_rows(self) -> None:
        """aid[w,b]: what blocks up to b use is there by the start of b."""
        goods = self.case.commodities
        stock = np.repeat([w.stock.at(fewer(self.danger.level)) for w in goods], self.blocks + 1)
        names = [f"aid[{w.id},{b}]" for w in goods for b in range(self.blocks + 1)]
        self.draft.add_rows("aid", -np.inf, stock, names)

    def stay_columns(self) -> None:
        """u, v: persons who stay through a block without and with aid."""
        shape = (len(self.groups), self.blocks + 1)
        begin, end = self.edges[:-1], self.edges[1:]
        alone = np.array([self.alive(group, begin, end) for group in self.groups]).reshape(shape)
        aided = np.array([self.alive(group, begin, end, aided=True) for group in self.groups]).reshape(shape)
        rows = self.draft.row("stock", np.arange(alone.size).reshape(shape))
        everybody = np.repeat(self.most, self.blocks + 1)
        needy = [any(good.need_for(g) > 0 for good in self.case.commodities) for g in self.groups]
        named: list[Ints] = []
        for letter, lives, most in (("u", alone, everybody), ("v", aided, everybody * np.repeat(needy, self.blocks + 1))):
            names = [f"{letter}[{g},{b}]" for g in self.groups for b in range(self.blocks + 1)]
            columns = self.draft.add_columns(1 - lives.ravel(), most, names).reshape(shape)
            self.draft.enter(rows, columns, 1.0)
            self.draft.enter(rows[:, 1:], columns[:, :-1], -lives[:, :-1])
            named.append(columns)
        self.staying, self.aided = named
        self.stock_order = tuple(rows[:, b] for b in range(self.blocks, -1, -1))
        days = np.diff(self.edges) / DAY
        for w, good in enumerate(self.case.commodities):
            need = np.array([good.need_for(g) for g in self.groups])
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
        return self.tables.way(journey, mode, starts)

    def unloading(self, journey: Journey, mode: Mode, starts: Minutes) -> Floats:
        """Hazard at the aid point while a truck unloads."""
        assert journey.site is not None
        begin = starts + journey.arrives
        return self.exposures.point(journey.site, begin, begin + mode.loading_minutes)

    def treated(self, going: Ints, journey: Journey) -> Floats:
        """Hazard after arrival at the site of a journey, for each group: shape (len(going),)."""
        kind = self.case.sites[self.site_index[journey.site or ""]].kind
        hazard = self.danger.treated_hospital if kind is SiteKind.HOSPITAL else self.danger.treated_reception
        return np.array([hazard[self.groups[k].care] for k in going.tolist()])

    def walks(self, going: Ints, point: str) -> Minutes:
        """Minutes each group walks to an assembly point: shape (len(going),)."""
        for group in (self.groups[k] for k in going.tolist()):
            if (group.zone, point, group.care) not in self._walks:
                self._walks[group.zone, point, group.care] = paths.walk_minutes(self.case, group.zone, point, group.care)
        keys = ((g.zone, point, g.care) for g in (self.groups[k] for k in going.tolist()))
        return np.array([self._walks[key] for key in keys], np.int64)

    def names(self, journey: Journey, starts: Minutes, going: Ints, n: Ints, t: Ints) -> list[str]:
        """Names of columns x: the n-th of the groups `going` at the t-th of `starts`."""
        ends = [f",{journey.point},{journey.corridor},{journey.site},{journey.mode},{start}]" for start in starts.tolist()]
        begins = [f"x[{self.groups[k]}" for k in going.tolist()]
        return [begins[i] + ends[j] for i, j in zip(n.tolist(), t.tolist(), strict=True)]

    def willing(self, groups: Ints, side: str) -> Ints:
        """Which willingness cap each of these groups draws on; `cap_index` is the model's."""
        keys = {k: (self.groups[k].zone, self.groups[k].screening, side) for k in set(groups.tolist())}
        return np.array([self.cap_index[keys[k]] for k in groups.tolist()], np.int64)

    def keep_loads(self, journey: Journey, groups: Ints, starts: Minutes, columns: Ints) -> None:
        """Notes what the columns of a journey mean; all three by group, then by start."""
        edges = np.flatnonzero(np.diff(groups)) + 1
        for k, when, which in zip(groups[np.r_[0, edges]], np.split(starts, edges), np.split(columns, edges), strict=True):
            self.loads.append(Load(journey, int(k), when, which))

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


def stamped(prefix: str, starts: Minutes) -> list[str]:
    """Names of columns that differ in their start."""
    return [f"{prefix}{start}]" for start in starts.tolist()]


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
