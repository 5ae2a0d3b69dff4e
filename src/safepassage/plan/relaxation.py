"""The bound: the same rules in continuous time, relaxed so that no plan that `check` accepts can be better (docs: bound.md).

Starts are whole minutes, so a step of the relaxation stands for all allowed minutes in it: least hazard, fewest persons per seat, earliest
return, and a limit is only charged with what surely falls into its hours. Columns count persons at the start of the block they are
called in; the living among them are what seats and limits see.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from safepassage.plan import journeys
from safepassage.plan.admission import Admission, usable_corridors
from safepassage.plan.base import Formulation, ModelBase, stamped
from safepassage.plan.coupling_relaxed import Relaxed
from safepassage.plan.formulation import POOLS
from safepassage.plan.headcount import windows_of
from safepassage.plan.journeys import Journey, Minutes
from safepassage.plan.kindest import Kindest, seats_taken_by, stretchers_are_scarce
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.model import Floats, Ints
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Care
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
    builder.coupled_rows()
    return builder.finish()


@dataclass(frozen=True, slots=True)
class _Slots:
    """Allowed start minutes in slots, each in one step, one block of calls and one group: `earliest` and `latest` minute of each."""

    first: Ints  # where each slot begins in the minutes it was made from
    earliest: Minutes
    latest: Minutes

    @classmethod
    def of(cls, minutes: Minutes, step: int, *others: Ints) -> _Slots:
        """Minutes that follow each other share a slot when they share the step and what `others` say of them."""
        new = np.zeros(len(minutes), dtype=bool)
        for key in (minutes // step, *others):
            new[1:] |= key[1:] != key[:-1]
        new[:1] = True
        first = np.flatnonzero(new)
        return cls(first, minutes[first], minutes[np.append(first[1:], len(minutes)) - 1])

    def least(self, values: Floats) -> Floats:
        """The least value in each slot."""
        return np.asarray(np.minimum.reduceat(values, self.first))


@dataclass(frozen=True, slots=True)
class _Charge:
    """Columns that use a limit somewhere in clock hours begin .. end."""

    begin: Ints
    end: Ints
    columns: Ints
    amounts: Floats


class _Relaxation(ModelBase):
    """Fills a Draft family by family, as the grid model does, each family at its kindest."""

    # --- rows -------------------------------------------------------------------------------------------------

    def shared_rows(self) -> None:
        """Pools, vehicle minutes, hourly limits over windows of hours, places, willingness."""
        case, draft = self.case, self.draft
        self.limits: dict[tuple[str, str], float] = {}
        self.charges: dict[tuple[str, str], list[_Charge]] = {}
        self.spans = _spans(case)
        self.span_edges = np.array(self.spans, np.int64).T[:, :, None]  # starts and ends, each of shape (spans, 1)
        for pool in ("inside", "outside"):
            names = [f"{pool}[{m.id},{t}]" for m in case.modes for t in self.steps]
            there = [(m.inside if pool == "inside" else m.outside) if m.kind in POOLS[pool] else 0 for m in case.modes]
            first = np.zeros((len(case.modes), len(self.steps)))
            first[:, 0] = there
            draft.add_rows(pool, first.ravel(), first.ravel(), names)
        minutes = [(m.inside + m.outside) * (end - start) for m in case.modes for start, end in self.spans]
        names = [f"busy[{m.id},{start}-{end}]" for m in case.modes for start, end in self.spans]
        draft.add_rows("busy", -np.inf, minutes, names)
        draft.add_rows("stretchers", -np.inf, minutes, [name.replace("busy", "stretchers") for name in names])
        corridors, posts, sites = case.corridors, case.checkpoints, case.sites
        load = case.value("screening_load", Level.LIKELY)
        self.hourly("enter_out", [c.id for c in corridors], [c.vehicles_per_hour for c in corridors])
        self.hourly("enter_in", [c.id for c in corridors], [c.vehicles_per_hour for c in corridors])
        self.hourly("walkers", [c.id for c in corridors], [c.walkers_per_hour for c in corridors])
        self.hourly("screening", [p.id for p in posts], [load * p.persons_per_hour for p in posts])
        self.hourly("intake", [s.id for s in sites], [s.intake_per_hour for s in sites])
        self.hourly("unload", [s.id for s in sites], [s.intake_per_hour for s in sites])
        draft.add_rows("places", -np.inf, [s.places for s in sites], [f"places[{s.id}]" for s in sites])
        names = [f"willing[{z},{s},{side}]" for z, s, side in self.caps]
        draft.add_rows("willing", -np.inf, list(self.caps.values()), names)
        self.windows = windows_of(case)
        draft.add_rows("headcount", -np.inf, [w.most for w in self.windows], [w.name for w in self.windows])

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
            names = [f"{family}[{item},{a}-{b}]" for a, b in windows]
            first = self.draft.add_rows(f"{family}[{item}]", -np.inf, uppers, names)
            order = np.argsort(begin, kind="stable")
            begin, end, columns, amounts = begin[order], end[order], columns[order], amounts[order]
            for w, (a, b) in enumerate(windows):
                some = slice(np.searchsorted(begin, a), np.searchsorted(begin, b))
                inside = end[some] < b
                self.draft.enter(first + w, columns[some][inside], amounts[some][inside])

    def busy(self, mode: str, slots: _Slots, lasts: int, columns: Ints, amount: Floats | float, family: str = "busy") -> None:
        """Vehicle minutes that surely fall into each span."""
        amounts = np.broadcast_to(np.asarray(amount, float), columns.shape)
        start, end = self.span_edges
        early = np.minimum(slots.earliest + lasts, end) - np.maximum(slots.earliest, start)
        late = np.minimum(slots.latest + lasts, end) - np.maximum(slots.latest, start)
        least = np.minimum(early, late)
        span, column = np.nonzero(least > 0)
        rows = self.draft.row(family, self.mode_index[mode] * len(self.spans) + span)
        self.draft.enter(rows, columns[column], least[span, column] * amounts[column])

    def pool_row(self, pool: str, mode: str, minutes: Minutes) -> Ints:
        """Rows of a pool for the step each minute lies in."""
        return self.draft.row(pool, self.mode_index[mode] * len(self.steps) + minutes // self.step)

    def back_in_pool(self, pool: str, mode: str, minutes: Minutes, columns: Ints, amount: Floats | float) -> None:
        """Vehicles that can start again in the step of `minutes`."""
        soon = minutes < self.case.horizon
        amounts = np.broadcast_to(np.asarray(amount, float), columns.shape)
        self.draft.enter(self.pool_row(pool, mode, minutes[soon]), columns[soon], -amounts[soon])

    # --- columns ----------------------------------------------------------------------------------------------

    def load_columns(self) -> None:
        """x: persons (at the start of the block of their call) of a group on a journey out."""
        admission = Admission(self.case, self.groups)
        every = np.arange(self.case.horizon, dtype=np.int64)
        self.kindest = Kindest(self.case, self.tables)
        self.relaxed = Relaxed(self.case, self.tables, self.couplings)
        for journey in journeys.outward(self.case, self.corridors):
            mode = self.modes[journey.mode]
            going = admission.going(journey, mode)
            minutes = journeys.allowed_starts(self.case, journey, every)
            if len(minutes) and len(going):
                self.journey_columns(journey, mode, minutes, going)

    def journey_columns(self, journey: Journey, mode: Mode, minutes: Minutes, going: Ints) -> None:
        """All groups that can make one journey, each called when it is best for them."""
        point = journey.point or ""
        walks = self.walks(going, point)
        n, t = np.nonzero(minutes >= walks[:, None])  # by group, then by minute
        if not len(n):
            return
        on_way = self.way_hazard(journey, mode, minutes)
        late = minutes[t]
        calls = late - walks[n]
        blocks = calls // self.case.block
        home = self.tables.in_block(going)[n, calls]
        hazard = self.least_hazard(journey, mode, going, walks)[n, late] - self.home_before(going)[n, blocks] + on_way[t]
        sick = self.sick[going][n] * (late + journey.arrives - self.edges[blocks])
        after = self.treated(going, journey)[n] * (self.case.horizon + self.case.tail - late - journey.arrives)
        slots = _Slots.of(late, self.step, blocks, n)
        group = going[n[slots.first]]
        cares = [self.groups[k].care for k in group.tolist()]
        living, size = slots.least(home), np.array([seats_taken_by(mode, care) for care in cares], float)
        vehicles = living / size
        crew = slots.least((mode.crew * -np.expm1(-on_way - self.kindest.crew(journey, mode)[minutes]))[t])
        names = self.names(journey, minutes, going, n[slots.first], t[slots.first])
        costs = 1 + slots.least(-np.exp(-hazard - sick - after)) + crew * vehicles
        columns = self.draft.add_columns(costs, self.most[group], names)
        self.draft.enter(self.draft.row("stock", group * (self.blocks + 1) + blocks[slots.first]), columns, 1.0)
        self.on_the_way(journey, mode, slots, columns, living, vehicles)
        self.at_the_end(journey, group, slots, columns, living)
        self.couple(journey, mode, slots, group, (blocks[slots.first], walks[n[slots.first]]), columns, living)
        if stretchers_are_scarce(mode) and journey.free is not None:
            lying = living * np.array([care is Care.CRITICAL for care in cares]) / mode.stretchers
            self.busy(mode.id, slots, journey.free, columns, lying, "stretchers")

    def least_hazard(self, journey: Journey, mode: Mode, going: Ints, walks: Ints) -> Floats:
        """`Kindest.people` of each group: shape (len(going), horizon)."""
        zones = [self.groups[k].zone for k in going.tolist()]
        return np.stack([self.kindest.people(journey, mode, zone, walk) for zone, walk in zip(zones, walks.tolist(), strict=True)])

    def home_before(self, going: Ints) -> Floats:
        """Hazard at home before each block: shape (len(going), blocks + 1)."""
        return np.stack([self.tables.table("home", self.groups[k].zone)[self.edges[:-1]] for k in going.tolist()])

    def on_the_way(self, journey: Journey, mode: Mode, slots: _Slots, columns: Ints, living: Floats, vehicles: Floats) -> None:
        """What persons take: the vehicle, the corridor, the checkpoints. `living`: who boards for one at the block's start."""
        if mode.kind is ModeKind.FOOT:
            self.charge("walkers", journey.corridor, slots, journey.enters, columns, living)
        else:
            self.draft.enter(self.pool_row("inside", mode.id, slots.earliest), columns, vehicles)
            self.charge("enter_out", journey.corridor, slots, journey.enters, columns, vehicles)
        if journey.free is not None:
            self.back_in_pool("outside", mode.id, slots.earliest + journey.free, columns, vehicles)
            self.busy(mode.id, slots, journey.free, columns, vehicles)
        for w, window in enumerate(self.windows):
            if window.corridor == journey.corridor:
                inside = window.holds(slots.earliest + journey.enters, slots.latest + journey.enters)
                self.draft.enter(self.draft.row("headcount", w), columns[inside], living[inside])
        for stand in journey.stands:
            self.charge("screening", stand.checkpoint, slots, stand.offset, columns, living)

    def at_the_end(self, journey: Journey, groups: Ints, slots: _Slots, columns: Ints, living: Floats) -> None:
        """What persons take at the site, and the willingness to go to its side."""
        n = self.site_index[journey.site or ""]
        site = self.case.sites[n]
        self.charge("intake", site.id, slots, journey.arrives, columns, living)
        self.draft.enter(self.draft.row("places", n), columns, living)
        self.draft.enter(self.draft.row("willing", self.willing(groups, site.side)), columns, living)

    def couple(
        self, journey: Journey, mode: Mode, slots: _Slots, group: Ints, calls: tuple[Ints, Ints], columns: Ints, living: Floats
    ) -> None:
        """Who surely leaves by when, and how many may be confirmed by when. `calls`: the block of the call and the walk of each slot."""
        if not any(journey.corridor in c.bond.leaves | c.bond.others for c in self.couplings):
            return
        counted = self.relaxed.most_aboard(self.kindest.earliest(journey, mode, slots.earliest - calls[1]), group, self.edges[calls[0]])
        enters, arrives = slots.latest + journey.enters, slots.earliest + journey.arrives
        for coupling in self.couplings:
            coupling.note(journey.corridor, enters, arrives, columns, living, counted)
        self.relaxed.reach(journey.corridor, group, arrives)

    def coupled_rows(self) -> None:
        """coupled[deal,side,t] at whole steps."""
        for n, coupling in enumerate(self.couplings):
            coupling.write(self.draft, self.relaxed.most, self.step, self.relaxed.beside(n))

    def empty_columns(self) -> None:
        """e: an empty vehicle in."""
        every = np.arange(self.case.horizon, dtype=np.int64)
        for journey in (j for j in journeys.inward(self.case) if j.corridor in self.corridors):
            mode = self.modes[journey.mode]
            minutes = journeys.allowed_starts(self.case, journey, every)
            if not len(minutes) or mode.outside + mode.inside == 0:
                continue
            slots = _Slots.of(minutes, self.step)
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
            slots = _Slots.of(minutes, self.step)
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
                columns = self.draft.add_columns(np.zeros(len(self.steps)), mode.inside + mode.outside, names)
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
