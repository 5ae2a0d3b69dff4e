"""The grid model (mathematics, section 5): a linear programme whose columns are vehicle loads of one group at one step."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from safepassage.plan import journeys
from safepassage.plan.admission import Admission, size_of, usable_corridors
from safepassage.plan.base import Formulation, ModelBase, Run, stamped
from safepassage.plan.headcount import windows_of
from safepassage.plan.journeys import Journey, Minutes
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.model import Floats, Ints
from safepassage.records.operation import Mode, ModeKind
from safepassage.units import HOUR

POOLS = {"inside": (ModeKind.VEHICLE, ModeKind.PRIVATE), "outside": (ModeKind.VEHICLE, ModeKind.TRUCK)}


def formulate(case: Case, danger: Danger, step: int, *, what_if: bool = False, people_move: bool = True, since: int = 0) -> Formulation:
    """
    The grid model of a case at the level of `danger`, with starts at multiples of `step` minutes.

    With `people_move=False` only aid moves ("stay, with aid in"). Nothing starts before minute `since`. Raises UnknownDanger where a
    number is asked of a place that nobody has described.
    """
    builder = _GridModel(case, danger, step, usable_corridors(case, what_if))
    builder.since = since
    builder.stock_rows()
    builder.aid_rows()
    builder.shared_rows()
    builder.stay_columns()
    if people_move:
        builder.load_columns()
        builder.empty_columns()
    builder.truck_columns()
    builder.standing_columns()
    for coupling in builder.couplings:
        coupling.write(builder.draft, float(builder.most.sum()))
    return builder.finish()


class _GridModel(ModelBase):
    """Fills a Draft family by family; one method per family, in the order of the mathematics."""

    since: int = 0  # nothing starts before this minute

    def allowed_starts(self, journey: Journey) -> Minutes:
        """Steps at which a journey may start."""
        return journeys.allowed_starts(self.case, journey, self.steps[self.steps >= self.since])

    # --- rows -------------------------------------------------------------------------------------------------

    def shared_rows(self) -> None:
        """Pools of vehicles, and what an hour, a place or a willingness allows."""
        case, draft = self.case, self.draft
        for pool in ("inside", "outside"):
            names = [f"{pool}[{m.id},{t}]" for m in case.modes for t in self.steps]
            there = [(m.inside if pool == "inside" else m.outside) if m.kind in POOLS[pool] else 0 for m in case.modes]
            first = np.zeros((len(case.modes), len(self.steps)))
            first[:, 0] = there
            draft.add_rows(pool, first.ravel(), first.ravel(), names)
        corridors, posts, sites = case.corridors, case.checkpoints, case.sites
        load = case.value("screening_load", Level.LIKELY)
        wait = case.value("checkpoint_wait_minutes", Level.LIKELY)
        self.hourly("enter_out", [c.id for c in corridors], [c.vehicles_per_hour for c in corridors])
        self.hourly("enter_in", [c.id for c in corridors], [c.vehicles_per_hour for c in corridors])
        self.hourly("walkers", [c.id for c in corridors], [c.walkers_per_hour for c in corridors])
        self.hourly("screening", [p.id for p in posts], [load * p.persons_per_hour for p in posts])
        self.hourly("standing", [p.id for p in posts], [p.standing_vehicles * HOUR / wait if wait else np.inf for p in posts])
        self.hourly("intake", [s.id for s in sites], [s.intake_per_hour for s in sites])
        self.hourly("unload", [s.id for s in sites], [s.intake_per_hour for s in sites])
        draft.add_rows("places", -np.inf, [s.places for s in sites], [f"places[{s.id}]" for s in sites])
        points = case.assembly_points
        arrivals = self.steps - int(case.value("muster_minutes", Level.LIKELY))
        names = [f"crowd[{p.id},{t}]" for p in points for t in arrivals]
        draft.add_rows("crowd", -np.inf, np.repeat([p.cap_people for p in points], len(arrivals)), names)
        names = [f"willing[{z},{s},{side}]" for z, s, side in self.caps]
        draft.add_rows("willing", -np.inf, list(self.caps.values()), names)
        self.windows = windows_of(case)
        draft.add_rows("headcount", -np.inf, [w.most for w in self.windows], [w.name for w in self.windows])

    def hourly(self, family: str, ids: list[str], limits: Sequence[float]) -> None:
        """One row for each id and clock hour of the plan."""
        count = self.case.horizon // HOUR + 1
        names = [f"{family}[{i},{h}]" for i in ids for h in range(count)]
        self.draft.add_rows(family, -np.inf, np.repeat(np.asarray(limits, float), count), names)
        self.offsets[family] = {item: n * count for n, item in enumerate(ids)}

    def hour_row(self, family: str, item: str, minutes: Minutes) -> Ints:
        """Rows of an hourly family for minutes of the plan."""
        return self.draft.row(family, self.offsets[family][item] + journeys.hours(minutes))

    def pool_row(self, pool: str, mode: str, minutes: Minutes) -> Ints:
        """Rows of a pool for the first step at or after each minute; only those within the horizon may be asked."""
        return self.draft.row(pool, self.mode_index[mode] * len(self.steps) - (-minutes // self.step))

    # --- columns ----------------------------------------------------------------------------------------------

    def load_columns(self) -> None:
        """x: persons of a group on a journey out."""
        admission = Admission(self.case, self.groups)
        points = {p.id: p for p in self.case.assembly_points}
        self.muster = int(self.case.value("muster_minutes", Level.LIKELY))
        for journey in journeys.outward(self.case, self.corridors):
            mode = self.modes[journey.mode]
            going = admission.going(journey, mode)
            starts = self.allowed_starts(journey)
            if len(starts) and len(going) and self.muster <= points[journey.point or ""].cap_minutes:
                self.journey_columns(journey, mode, starts, going)

    def journey_columns(self, journey: Journey, mode: Mode, starts: Minutes, going: Ints) -> None:
        """All groups that can make one journey: a column for each start for which they can be called in time."""
        point = journey.point or ""
        walks = self.walks(going, point)
        n, t = np.nonzero(starts >= self.muster + walks[:, None])  # by group, then by start
        if not len(n):
            return
        on_way = self.way_hazard(journey, mode, starts)
        boards = self.tables.between("point", point, starts, starts + mode.loading_minutes)
        waits = self.tables.between("point", point, np.maximum(starts - self.muster, 0), starts + mode.loading_minutes)
        there = starts[t] - self.muster  # when they reach the point
        calls = there - walks[n]
        street = self.tables.street(going)
        sick = self.sick[going] * (journey.arrives + self.muster + walks)
        after = self.treated(going, journey)[:, None] * (self.case.horizon + self.case.tail - starts - journey.arrives)
        lives = np.exp(-(street[n, there] - street[n, calls]) - (waits + on_way)[t] - sick[n] - after[n, t])
        sizes = np.array([size_of(mode, self.groups[k].care) for k in going.tolist()], float)[n]
        crew = (mode.crew * -np.expm1(-on_way - boards))[t] / sizes
        home = self.tables.in_block(going)[n, calls]
        columns = self.draft.add_columns(1 / home - lives + crew, self.most[going[n]], self.names(journey, starts, going, n, t))
        stock = going[n] * (self.blocks + 1) + calls // self.case.block
        self.draft.enter(self.draft.row("stock", stock), columns, 1 / home)
        self.on_the_way(journey, mode, starts[t], columns, 1 / sizes)
        self.at_the_end(journey, going[n], starts[t], columns)
        self.crowd(journey, mode, starts[t], columns)
        for w, window in enumerate(self.windows):
            if window.corridor == journey.corridor:
                inside = window.holds(starts[t] + journey.enters, starts[t] + journey.enters)
                self.draft.enter(self.draft.row("headcount", w), columns[inside], 1.0)
        for coupling in self.couplings:
            coupling.note(journey.corridor, starts[t] + journey.enters, starts[t] + journey.arrives, columns, 1.0, 1.0)
        self.keep_loads(journey, going[n], starts[t], columns)

    def on_the_way(self, journey: Journey, mode: Mode, starts: Minutes, columns: Ints, share: Floats) -> None:
        """What persons take, each a share of a vehicle: the vehicle, the corridor, the checkpoints."""
        enter = self.draft.enter
        if mode.kind is ModeKind.FOOT:
            enter(self.hour_row("walkers", journey.corridor, starts + journey.enters), columns, 1.0)
        else:
            enter(self.pool_row("inside", mode.id, starts), columns, share)
            enter(self.hour_row("enter_out", journey.corridor, starts + journey.enters), columns, share)
        if journey.free is not None:
            self.back_in_pool("outside", mode.id, starts + journey.free, columns, share)
        for stand in journey.stands:
            enter(self.hour_row("screening", stand.checkpoint, starts + stand.offset), columns, 1.0)
            if mode.kind is not ModeKind.FOOT:
                enter(self.hour_row("standing", stand.checkpoint, starts + stand.offset), columns, share)

    def at_the_end(self, journey: Journey, groups: Ints, starts: Minutes, columns: Ints) -> None:
        """What persons take at the site, and the willingness to go to its side."""
        n = self.site_index[journey.site or ""]
        site = self.case.sites[n]
        self.draft.enter(self.hour_row("intake", site.id, starts + journey.arrives), columns, 1.0)
        self.draft.enter(self.draft.row("places", n), columns, 1.0)
        self.draft.enter(self.draft.row("willing", self.willing(groups, site.side)), columns, 1.0)

    def crowd(self, journey: Journey, mode: Mode, starts: Minutes, columns: Ints) -> None:
        """Persons at the point from `muster` before boarding until the vehicle leaves, at each minute somebody arrives."""
        base = next(i for i, p in enumerate(self.case.assembly_points) if p.id == journey.point) * len(self.steps)
        reach = -(-(self.muster + mode.loading_minutes) // self.step)
        for later in range(reach):
            step = starts // self.step + later
            inside = step < len(self.steps)
            self.draft.enter(self.draft.row("crowd", base + step[inside]), columns[inside], 1.0)

    def empty_columns(self) -> None:
        """e: an empty vehicle in."""
        for journey in (j for j in journeys.inward(self.case) if j.corridor in self.corridors):
            mode = self.modes[journey.mode]
            starts = self.allowed_starts(journey)
            if not len(starts) or mode.outside + mode.inside == 0:
                continue
            cost = mode.crew * -np.expm1(-self.way_hazard(journey, mode, starts))
            name = f"e[{mode.id},{journey.corridor},"
            columns = self.draft.add_columns(cost, mode.outside + mode.inside, stamped(name, starts))
            self.draft.enter(self.pool_row("outside", mode.id, starts), columns, 1.0)
            self.draft.enter(self.hour_row("enter_in", journey.corridor, starts), columns, 1.0)
            assert journey.free is not None
            self.back_in_pool("inside", mode.id, starts + journey.free, columns, 1.0)
            self.empties.append(Run(journey, None, starts, columns))

    def truck_columns(self) -> None:
        """a: a truck in to an aid point with one commodity, and out again."""
        many = sum(m.kind is ModeKind.TRUCK for m in self.case.modes) > 1
        for journey in (j for j in journeys.aid(self.case) if j.corridor in self.corridors):
            mode = self.modes[journey.mode]
            terms = next((t for t in self.case.terms if t.corridor == journey.corridor), None)
            starts = self.allowed_starts(journey)
            if not len(starts) or mode.outside == 0 or terms is None or terms.aid_in is not True:
                continue
            for commodity, units in mode.cargo:
                name = f"a[{journey.corridor},{journey.site},{commodity},{mode.id + ',' if many else ''}"
                self.truck_run(journey, mode, starts, commodity, units, name)

    def truck_run(self, journey: Journey, mode: Mode, starts: Minutes, commodity: str, units: float, name: str) -> None:
        """One commodity on one journey of a truck."""
        assert journey.site is not None
        assert journey.free is not None
        cost = mode.crew * -np.expm1(-self.way_hazard(journey, mode, starts) - self.unloading(journey, mode, starts))
        columns = self.draft.add_columns(cost, mode.outside, stamped(name, starts))
        self.draft.enter(self.pool_row("outside", mode.id, starts), columns, 1.0)
        self.back_in_pool("outside", mode.id, starts + journey.free, columns, 1.0)
        self.draft.enter(self.hour_row("enter_in", journey.corridor, starts), columns, 1.0)
        out = journeys.aid_returns_at(self.case, journey)
        self.draft.enter(self.hour_row("enter_out", journey.corridor, starts + out), columns, 1.0)
        self.draft.enter(self.hour_row("unload", journey.site, starts + journey.arrives), columns, 1.0)
        w = [c.id for c in self.case.commodities].index(commodity)
        there = starts + journey.arrives + mode.loading_minutes
        for b in range(self.blocks + 1):
            in_time = there <= self.edges[b]
            self.draft.enter(self.draft.row("aid", w * (self.blocks + 1) + b), columns[in_time], -units)
        self.trucks.append(Run(journey, commodity, starts, columns))

    def standing_columns(self) -> None:
        """i, o: vehicles that stand inside and outside during a step, after the departures at its start."""
        ends = np.r_[self.steps[1:], self.case.horizon + self.case.tail]
        fear = self.exposures.inside(self.steps, ends)
        for n, mode in enumerate(self.case.modes):
            for pool, letter, cost in (("inside", "i", mode.crew * fear), ("outside", "o", 0 * fear)):
                if mode.kind not in POOLS[pool]:
                    continue
                columns = self.draft.add_columns(cost, mode.inside + mode.outside, stamped(f"{letter}[{mode.id},", self.steps))
                rows = self.draft.row(pool, n * len(self.steps) + np.arange(len(self.steps)))
                self.draft.enter(rows, columns, 1.0)
                self.draft.enter(rows[1:], columns[:-1], -1.0)

    # --- arithmetic -------------------------------------------------------------------------------------------

    def back_in_pool(self, pool: str, mode: str, minutes: Minutes, columns: Ints, amount: Floats | float) -> None:
        """Vehicles that can start again at `minutes`, from the next step on; after the last step nobody asks."""
        soon = minutes <= self.steps[-1]
        amounts = np.broadcast_to(np.asarray(amount, float), columns.shape)
        self.draft.enter(self.pool_row(pool, mode, minutes[soon]), columns[soon], -amounts[soon])
