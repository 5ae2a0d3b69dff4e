"""The bound: the same rules in continuous time, relaxed so that no plan that `check` accepts can be better (docs: bound.md).

Starts are whole minutes, so a step of the relaxation stands for all allowed minutes in it: least hazard, fewest persons per seat, earliest
return, and a limit is only charged with what surely falls into its hours. Columns count persons at the start of the block they are
called in; the living among them are what seats and limits see.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from safepassage import paths
from safepassage.plan import journeys
from safepassage.plan.admission import Admission, size_of, usable_corridors, willing_caps
from safepassage.plan.base import Formulation, ModelBase, stamped
from safepassage.plan.formulation import POOLS
from safepassage.plan.journeys import Journey, Minutes
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.model import Floats, Ints
from safepassage.records.operation import Mode, ModeKind
from safepassage.units import DAY, HOUR


def relax(case: Case, danger: Danger, step: int, *, what_if: bool = False) -> Formulation:
    """A linear programme whose optimum no acceptable plan undercuts, at the level of `danger`, in steps of `step` minutes."""
    builder = _Relaxation(case, danger, step, usable_corridors(case, what_if))
    builder.stock_rows()
    builder.aid_rows()
    builder.shared_rows()
    builder.stay_columns()
    builder.load_columns()
    builder.empty_columns()
    builder.truck_columns()
    builder.standing_columns()
    builder.window_rows()
    return builder.finish()


@dataclass(frozen=True, slots=True)
class _Slots:
    """Allowed start minutes in slots: slot i is minutes[first[i] : first[i + 1]], all in one step and one block of calls."""

    minutes: Minutes
    first: Ints

    def least(self, values: Floats) -> Floats:
        """The least value in each slot."""
        return np.asarray(np.minimum.reduceat(values, self.first))

    @property
    def earliest(self) -> Minutes:
        return np.asarray(self.minutes[self.first])

    @property
    def latest(self) -> Minutes:
        return np.asarray(self.minutes[np.r_[self.first[1:], len(self.minutes)] - 1])


@dataclass(frozen=True, slots=True)
class _Charge:
    """Columns that use a limit somewhere in clock hours begin .. end."""

    begin: Ints
    end: Ints
    columns: Ints
    amounts: Floats


def _slots(minutes: Minutes, step: int, blocks: Ints | None = None) -> _Slots:
    key = minutes // step if blocks is None else (minutes // step) * 10_000 + blocks
    return _Slots(minutes, np.flatnonzero(np.r_[True, key[1:] != key[:-1]]))


class _Relaxation(ModelBase):
    """Fills a Draft family by family, as the grid model does, each family at its kindest."""

    # --- rows -------------------------------------------------------------------------------------------------

    def shared_rows(self) -> None:
        """Pools, vehicle minutes, hourly limits over windows of hours, places, willingness."""
        case, draft = self.case, self.draft
        self.limits: dict[tuple[str, str], float] = {}
        self.charges: dict[tuple[str, str], list[_Charge]] = {}
        self.spans = _spans(case)
        for pool in ("inside", "outside"):
            names = [f"{pool}[{m.id},{t}]" for m in case.modes for t in self.steps]
            there = [(m.inside if pool == "inside" else m.outside) if m.kind in POOLS[pool] else 0 for m in case.modes]
            first = np.zeros((len(case.modes), len(self.steps)))
            first[:, 0] = there
            draft.add_rows(pool, first.ravel(), first.ravel(), names.__getitem__)
        minutes = [(m.inside + m.outside) * (end - start) for m in case.modes for start, end in self.spans]
        names = [f"busy[{m.id},{start}]" for m in case.modes for start, _ in self.spans]
        draft.add_rows("busy", -np.inf, minutes, names.__getitem__)
        corridors, posts, sites = case.corridors, case.checkpoints, case.sites
        load = case.value("screening_load", Level.LIKELY)
        self.hourly("enter_out", [c.id for c in corridors], [c.vehicles_per_hour for c in corridors])
        self.hourly("enter_in", [c.id for c in corridors], [c.vehicles_per_hour for c in corridors])
        self.hourly("walkers", [c.id for c in corridors], [c.walkers_per_hour for c in corridors])
        self.hourly("screening", [p.id for p in posts], [load * p.persons_per_hour for p in posts])
        self.hourly("intake", [s.id for s in sites], [s.intake_per_hour for s in sites])
        self.hourly("unload", [s.id for s in sites], [s.intake_per_hour for s in sites])
        draft.add_rows("places", -np.inf, [s.places for s in sites], [f"places[{s.id}]" for s in sites].__getitem__)
        self.caps = willing_caps(case)
        self.cap_index = {key: i for i, key in enumerate(self.caps)}
        names = [f"willing[{z},{s},{side}]" for z, s, side in self.caps]
        draft.add_rows("willing", -np.inf, list(self.caps.values()), names.__getitem__)

    def hourly(self, family: str, ids: list[str], limits: Sequence[float]) -> None:
        """A limit an hour for each id; its rows are made when it is known which hours can be used."""
        for item, limit in zip(ids, limits, strict=True):
            self.limits[family, item] = float(limit)

    def charge(self, family: str, item: str, slots: _Slots, lag: int, columns: Ints, amount: Floats | float) -> None:
        """Notes which clock hours each column can fall into, and by how much it counts there."""
        begin, end = (slots.earliest + lag) // HOUR, (slots.latest + lag) // HOUR
        amounts = np.broadcast_to(np.asarray(amount, float), columns.shape)
        self.charges.setdefault((family, item), []).append(_Charge(begin, end, columns, amounts))

    def window_rows(self) -> None:
        """For each limit and each window of hours: what surely falls into the window is at most the window's allowance."""
        for (family, item), charges in self.charges.items():
            begin, end, columns, amounts = (
                np.concatenate([getattr(c, f) for c in charges]) for f in ("begin", "end", "columns", "amounts")
            )
            windows = _windows(begin, end)
            uppers = np.array([self.limits[family, item] * (b - a) for a, b in windows])
            first = self.draft.add_rows(f"{family}[{item}]", -np.inf, uppers, [f"{family}[{item},{a}-{b}]" for a, b in windows].__getitem__)
            for w, (a, b) in enumerate(windows):
                inside = (begin >= a) & (end < b)
                self.draft.enter(first + w, columns[inside], amounts[inside])

    def busy(self, mode: str, slots: _Slots, lasts: int, columns: Ints, amount: Floats | float) -> None:
        """Vehicle minutes that surely fall into each span."""
        base = [m.id for m in self.case.modes].index(mode) * len(self.spans)
        amounts = np.broadcast_to(np.asarray(amount, float), columns.shape)
        for n, (start, end) in enumerate(self.spans):
            early = np.minimum(slots.earliest + lasts, end) - np.maximum(slots.earliest, start)
            late = np.minimum(slots.latest + lasts, end) - np.maximum(slots.latest, start)
            least = np.maximum(np.minimum(early, late), 0)
            if least.any():
                self.draft.enter(self.draft.row("busy", base + n), columns, least * amounts)

    def pool_row(self, pool: str, mode: str, minutes: Minutes) -> Ints:
        """Rows of a pool for the step each minute lies in."""
        base = [m.id for m in self.case.modes].index(mode) * len(self.steps)
        return self.draft.row(pool, base + minutes // self.step)

    def back_in_pool(self, pool: str, mode: str, minutes: Minutes, columns: Ints, amount: Floats | float) -> None:
        """Vehicles that can start again in the step of `minutes`."""
        soon = minutes < self.case.horizon
        amounts = np.broadcast_to(np.asarray(amount, float), columns.shape)
        self.draft.enter(self.pool_row(pool, mode, minutes[soon]), columns[soon], -amounts[soon])

    # --- columns ----------------------------------------------------------------------------------------------

    def load_columns(self) -> None:
        """x: persons (at the start of the block of their call) of a group on a journey out."""
        admission = Admission.of(self.case)
        every = np.arange(self.case.horizon, dtype=np.int64)
        for journey in journeys.outward(self.case):
            mode = self.modes[journey.mode]
            if journey.corridor not in self.corridors or admission.seated_too_long(journey, mode):
                continue
            minutes = journeys.allowed_starts(self.case, journey, every)
            going = [k for k, g in enumerate(self.groups) if admission.admits(journey, g, mode)]
            if len(minutes) and going:
                self.journey_columns(journey, mode, minutes, going)

    def journey_columns(self, journey: Journey, mode: Mode, minutes: Minutes, going: list[int]) -> None:
        """All groups that can make one journey; they leave home as late as they can and wait for nobody."""
        assert journey.point is not None
        on_way = self.way_hazard(journey, mode, minutes)
        on_way = on_way + self.exposures.point(journey.point, minutes, minutes + mode.loading_minutes)
        crew = mode.crew * -np.expm1(-on_way)
        for k in going:
            group = self.groups[k]
            walk = paths.walk_minutes(self.case, group.zone, journey.point, group.care)
            late = minutes[minutes >= walk]
            if not len(late):
                continue
            skip = len(minutes) - len(late)
            calls = late - walk
            blocks = calls // self.case.block
            slots = _slots(late, self.step, blocks)
            home = self.alive(group, self.edges[blocks], calls)
            spared = self.spared(group.zone, journey.point, calls)
            hazard = self.exposures.street(group.zone, calls, late) + on_way[skip:]
            sick = self.danger.untreated[group.care] * (journey.arrives + walk)
            lives = home * np.exp(spared - hazard - sick) * self.treated(group, journey, late + journey.arrives)
            self.group_columns(
                journey, mode, k, slots, blocks[slots.first], slots.least(home), slots.least(-lives), slots.least(crew[skip:])
            )

    def spared(self, zone: str, point: str, calls: Minutes) -> Floats:
        """Hazard that an earlier call could spare: where the street or the point is less dangerous than home, over the longest wait."""
        home, street, there = self.danger.home[zone], self.danger.street[zone], self.danger.point[point]
        better = np.maximum(home - np.minimum(street, there), 0.0)
        longest = max(p.cap_minutes for p in self.case.assembly_points) + 2 * HOUR
        sums = np.r_[0.0, np.cumsum(better)]
        return np.asarray(sums[calls] - sums[np.maximum(calls - longest, 0)])

    def group_columns(
        self,
        journey: Journey,
        mode: Mode,
        k: int,
        slots: _Slots,
        blocks: Ints,
        living: Floats,
        minus_lives: Floats,
        crew: Floats,
    ) -> None:
        """One group on one journey. `living`: persons who board for one at the block's start; `minus_lives`: less those alive at T+."""
        group, size = self.groups[k], size_of(mode, self.groups[k].care)
        name = f"x[{group},{journey.point},{journey.corridor},{journey.site},{journey.mode},"
        starts = slots.earliest
        columns = self.draft.add_columns(1 + minus_lives + crew * living / size, self.most[k], lambda i: f"{name}{starts[i]}]")
        self.draft.enter(self.draft.row("stock", k * (self.blocks + 1) + blocks), columns, 1.0)
        vehicles = living / size
        if mode.kind is ModeKind.FOOT:
            self.charge("walkers", journey.corridor, slots, journey.enters, columns, living)
        else:
            self.draft.enter(self.pool_row("inside", mode.id, starts), columns, vehicles)
            self.charge("enter_out", journey.corridor, slots, journey.enters, columns, vehicles)
        if journey.free is not None:
            self.back_in_pool("outside", mode.id, starts + journey.free, columns, vehicles)
            self.busy(mode.id, slots, journey.free, columns, vehicles)
        for stand in journey.stands:
            self.charge("screening", stand.checkpoint, slots, stand.offset, columns, living)
        assert journey.site is not None
        site = next(i for i, s in enumerate(self.case.sites) if s.id == journey.site)
        self.charge("intake", journey.site, slots, journey.arrives, columns, living)
        self.draft.enter(self.draft.row("places", site), columns, living)
        willing = self.cap_index[(group.zone, group.screening, self.case.sites[site].side)]
        self.draft.enter(self.draft.row("willing", willing), columns, living)

    def empty_columns(self) -> None:
        """e: an empty vehicle in."""
        every = np.arange(self.case.horizon, dtype=np.int64)
        for journey in (j for j in journeys.inward(self.case) if j.corridor in self.corridors):
            mode = self.modes[journey.mode]
            minutes = journeys.allowed_starts(self.case, journey, every)
            if not len(minutes) or mode.outside + mode.inside == 0:
                continue
            slots = _slots(minutes, self.step)
            cost = slots.least(mode.crew * -np.expm1(-self.way_hazard(journey, mode, minutes)))
            starts = slots.earliest
            name = f"e[{mode.id},{journey.corridor},"
            assert journey.free is not None
            most = (mode.outside + mode.inside) * -(-self.step // journey.free)
            columns = self.draft.add_columns(cost, most, stamped(name, starts))
            self.draft.enter(self.pool_row("outside", mode.id, starts), columns, 1.0)
            self.charge("enter_in", journey.corridor, slots, 0, columns, 1.0)
            self.back_in_pool("inside", mode.id, starts + journey.free, columns, 1.0)
            self.busy(mode.id, slots, journey.free, columns, 1.0)

    def truck_columns(self) -> None:
        """a: a truck in to an aid point with one commodity, and out again."""
        every = np.arange(self.case.horizon, dtype=np.int64)
        for journey in (j for j in journeys.aid(self.case) if j.corridor in self.corridors):
            mode = self.modes[journey.mode]
            terms = next((t for t in self.case.terms if t.corridor == journey.corridor), None)
            minutes = journeys.allowed_starts(self.case, journey, every)
            if not len(minutes) or mode.outside == 0 or terms is None or terms.aid_in is not True:
                continue
            slots = _slots(minutes, self.step)
            cost = slots.least(mode.crew * -np.expm1(-self.way_hazard(journey, mode, minutes) - self.unloading(journey, mode, minutes)))
            for commodity, units in mode.cargo:
                self.truck_run(journey, mode, slots, cost, commodity, units)

    def truck_run(self, journey: Journey, mode: Mode, slots: _Slots, cost: Floats, commodity: str, units: float) -> None:
        """One commodity on one journey of a truck."""
        assert journey.site is not None
        assert journey.free is not None
        starts = slots.earliest
        name = f"a[{journey.corridor},{journey.site},{commodity},{mode.id},"
        columns = self.draft.add_columns(cost, mode.outside * -(-self.step // journey.free), stamped(name, starts))
        self.draft.enter(self.pool_row("outside", mode.id, starts), columns, 1.0)
        self.back_in_pool("outside", mode.id, starts + journey.free, columns, 1.0)
        self.busy(mode.id, slots, journey.free, columns, 1.0)
        self.charge("enter_in", journey.corridor, slots, 0, columns, 1.0)
        self.charge("enter_out", journey.corridor, slots, journeys.aid_returns_at(self.case, journey), columns, 1.0)
        self.charge("unload", journey.site, slots, journey.arrives, columns, 1.0)
        w = [c.id for c in self.case.commodities].index(commodity)
        there = starts + journey.arrives + mode.loading_minutes
        for b in range(self.blocks + 1):
            in_time = there <= self.edges[b]
            self.draft.enter(self.draft.row("aid", w * (self.blocks + 1) + b), columns[in_time], -units)

    def standing_columns(self) -> None:
        """i, o: vehicles that stand inside and outside; their crews are not counted."""
        for n, mode in enumerate(self.case.modes):
            for pool, letter in (("inside", "i"), ("outside", "o")):
                if mode.kind not in POOLS[pool]:
                    continue
                names = [f"{letter}[{mode.id},{t}]" for t in self.steps]
                columns = self.draft.add_columns(np.zeros(len(self.steps)), mode.inside + mode.outside, names.__getitem__)
                rows = self.draft.row(pool, n * len(self.steps) + np.arange(len(self.steps)))
                self.draft.enter(rows, columns, 1.0)
                self.draft.enter(rows[1:], columns[:-1], -1.0)


def _windows(begin: Ints, end: Ints) -> list[tuple[int, int]]:
    """Windows of hours over which a limit is added up: each run of hours that can be used, and its parts of 1, 2 and 4 hours."""
    used = np.zeros(int(end.max()) + 2, dtype=bool)
    for a, b in set(zip(begin.tolist(), end.tolist(), strict=True)):
        used[a : b + 1] = True
    edges = np.flatnonzero(np.diff(np.r_[False, used].astype(int)))
    windows: list[tuple[int, int]] = []
    for a, b in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        windows += [(h, h + n) for n, stride in ((1, 1), (2, 1), (4, 2)) for h in range(a, b - n + 1, stride)]
        windows.append((a, b))
    return list(dict.fromkeys(windows))


def _spans(case: Case) -> list[tuple[int, int]]:
    """Spans over which vehicle minutes are added up: the pauses, each day, and the whole plan."""
    pauses = {(p.start, p.end) for p in case.pauses}
    days = {(start, min(start + DAY, case.horizon)) for start in range(0, case.horizon, DAY)}
    return sorted(pauses | days | {(0, case.horizon)})
