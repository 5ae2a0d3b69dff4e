"""The roster: what is still free, minute by minute and hour by hour, while whole vehicles are given out one by one.

It keeps the rows of the grid model (mathematics, section 5) exactly, and the queue at each checkpoint within its planned wait, so
that every plan that comes out of it is a point of that model and its times are the replay's.
"""

from __future__ import annotations

from bisect import bisect_right
from math import ceil, floor

import numpy as np

from safepassage import paths
from safepassage.plan import journeys
from safepassage.plan.admission import size_of, willing_caps
from safepassage.plan.base import Formulation
from safepassage.plan.coupling import Balance
from safepassage.plan.headcount import Heads
from safepassage.plan.journeys import Journey
from safepassage.records.city import SiteKind
from safepassage.records.levels import Level
from safepassage.records.operation import ModeKind
from safepassage.records.people import Care
from safepassage.risk import Exposures
from safepassage.units import HOUR

EPS = 1e-6
NEAREST = 0.5


class Roster:
    """Free vehicles, seats, minutes and people. `take_*` book; `room` and `can_*` only look."""

    def __init__(self, form: Formulation, exposures: Exposures) -> None:
        case = form.case
        self.form, self.case, self.exposures = form, case, exposures
        self.modes = {m.id: m for m in case.modes}
        self.sites = {s.id: s for s in case.sites}
        self.points = {p.id: p for p in case.assembly_points}
        self.posts = {c.id: c for c in case.checkpoints}
        steps = case.horizon // form.step
        self.inside = {m.id: np.full(steps, m.inside) for m in case.modes}
        self.outside = {m.id: np.full(steps, m.outside) for m in case.modes}
        hours = case.horizon // HOUR + 1
        load = case.value("screening_load", Level.LIKELY)
        self.enter_out = {c.id: np.full(hours, c.vehicles_per_hour) for c in case.corridors}
        self.enter_in = {c.id: np.full(hours, c.vehicles_per_hour) for c in case.corridors}
        self.walkers = {c.id: np.full(hours, float(c.walkers_per_hour)) for c in case.corridors}
        self.screening = {p.id: np.full(hours, load * p.persons_per_hour) for p in case.checkpoints}
        self.wait = case.value("checkpoint_wait_minutes", Level.LIKELY)
        self.standing_hour = {p.id: np.full(hours, p.standing_vehicles * HOUR / max(self.wait, 1)) for p in case.checkpoints}
        self.standing = {p.id: np.full(case.horizon + 1, p.standing_vehicles) for p in case.checkpoints}
        self.queue: dict[str, list[tuple[int, int]]] = {p.id: [] for p in case.checkpoints}
        self.served: dict[str, list[float]] = {p.id: [] for p in case.checkpoints}  # when each in the queue has been served
        self.intake = {s.id: np.full(hours, float(s.intake_per_hour)) for s in case.sites}
        self.places = {s.id: float(s.places) for s in case.sites}
        self.crowd = {p.id: np.full(case.horizon + 1, p.cap_people) for p in case.assembly_points}
        self.caps = dict(willing_caps(case))
        self.balance = Balance(case)
        self.heads = Heads(case)
        self.muster = int(case.value("muster_minutes", Level.LIKELY))
        self.allowed = {run.journey: frozenset(int(s) for s in run.starts) for run in form.runs}
        self.first_call = 0  # nobody is called before this minute
        self._people()

    def _people(self) -> None:
        """Persons of each group in persons of minute 0: `slack[k][b]` is what calls up to block b leave, if nobody gets aid.

        A person at minute m counts exp(hazard at home up to m) persons of minute 0, so one row of numbers holds for all blocks.
        """
        groups, case = self.form.groups, self.case
        index = {g: k for k, g in enumerate(groups)}
        ends = np.arange(case.horizon + 1)
        want = self.exposures.danger.untreated
        self.home = [self.exposures.home(g.zone, 0 * ends, ends) + want[g.care] * ends for g in groups]
        self.slack = np.zeros((len(groups), case.horizon // case.block))
        for p in case.people:
            self.slack[index[p.group]] += p.count.likely
        for f in case.inflows:
            k, block = index[f.group], f.minute // case.block + 1
            self.slack[k, block:] += f.count.likely * np.exp(self.home[k][f.minute])
        self.walks: dict[tuple[str, str, Care], int] = {}

    def walk(self, k: int, journey: Journey) -> int:
        """Minutes from home to the point."""
        group, point = self.form.groups[k], journey.point or ""
        key = (group.zone, point, group.care)
        if key not in self.walks:
            self.walks[key] = paths.walk_minutes(self.case, *key)
        return self.walks[key]

    def present(self, k: int, call: int) -> int:
        """How many of a group can still be called at a minute, without taking anybody booked for later.

        In whole persons, to the nearest: where 1.9 are expected to live, two are called, and nobody is left behind for being a fraction.
        """
        return max(0, floor(self._living(k, call) + NEAREST))

    def _living(self, k: int, call: int) -> float:
        """Persons of a group expected to be there at a minute and not booked."""
        return max(0.0, float(self.slack[k, call // self.case.block :].min() * np.exp(-self.home[k][call])))

    # --- looking ----------------------------------------------------------------------------------------------

    def room(self, journey: Journey, start: int) -> int:
        """How many persons one more vehicle on a journey could carry as far as roads, queues and sites go; 0 if it cannot go."""
        mode = self.modes[journey.mode]
        entry = (start + journey.enters) // HOUR
        most = float(mode.seats)
        if mode.kind is ModeKind.FOOT:
            most = min(most, self.walkers[journey.corridor][entry])
        elif self.enter_out[journey.corridor][entry] < 1 or self.inside[mode.id][start // self.form.step :].min() < 1:
            return 0
        for stand in journey.stands:
            at = start + stand.offset
            most = min(most, self.screening[stand.checkpoint][at // HOUR], self._queue_room(stand.checkpoint, at))
            if mode.kind is not ModeKind.FOOT:
                here = self.standing[stand.checkpoint][at : at + stand.minutes]
                if self.standing_hour[stand.checkpoint][at // HOUR] < 1 or (len(here) and here.min() < 1):
                    return 0
        assert journey.site is not None
        assert journey.point is not None
        arrival = (start + journey.arrives) // HOUR
        crowd = self.crowd[journey.point][max(0, start - self.muster) : start + mode.loading_minutes]
        most = min(most, self.intake[journey.site][arrival], self.places[journey.site], float(crowd.min()))
        entering = start + journey.enters
        most = min(most, self.balance.room(journey.corridor, entering), self.heads.room(journey.corridor, entering))
        return max(0, floor(float(most) + EPS))

    def _queue_room(self, post: str, at: int) -> int:
        """Most persons that can join a checkpoint's queue at a minute so that neither they nor those behind wait longer than planned."""
        rate = self.posts[post].persons_per_hour / HOUR
        queue, served = self.queue[post], self.served[post]
        first = bisect_right(queue, at, key=lambda entry: entry[0])
        done, idle = max(served[first - 1] if first else 0.0, at), 0.0
        spare = at + self.wait - done
        for arrive, persons in queue[first:]:
            idle += max(0.0, arrive - done)
            done = max(done, arrive) + persons / rate
            spare = min(spare, arrive + self.wait - done + idle)
            if idle >= spare:
                break
        return max(0, floor(spare * rate + EPS))

    def join_queue(self, post: str, at: int, persons: int) -> None:
        """Persons reach a checkpoint; those behind them in its queue are served later."""
        queue, served = self.queue[post], self.served[post]
        rate = self.posts[post].persons_per_hour / HOUR
        first = bisect_right(queue, (at, persons))
        queue.insert(first, (at, persons))
        served.insert(first, 0.0)
        done = served[first - 1] if first else 0.0
        for i in range(first, len(queue)):
            done = max(done, queue[i][0]) + (queue[i][1] / rate if queue[i][1] else 0.0)
            if i > first and served[i] == done:
                break
            served[i] = done

    def may_board(self, journey: Journey, k: int, start: int) -> int:
        """How many of a group could board: people at home who can be there in time, and the willingness to go to that side."""
        group = self.form.groups[k]
        call = start - self.muster - self.walk(k, journey)
        if call < self.first_call:
            return 0
        side = self.sites[journey.site or ""].side
        return int(min(self.present(k, call), self.caps.get((group.zone, group.screening, side), 0)))

    def can_enter(self, journey: Journey, start: int) -> bool:
        """Whether a vehicle without people can go in (and a truck be unloaded and come out)."""
        mode, step = journey.mode, start // self.form.step
        if self.outside[mode][step:].min() < 1 or self.enter_in[journey.corridor][start // HOUR] < 1:
            return False
        if journey.site is None:
            return True
        out = start + journeys.aid_returns_at(self.case, journey)
        fits = self.enter_out[journey.corridor][out // HOUR] >= 1
        return bool(fits and self.intake[journey.site][(start + journey.arrives) // HOUR] >= 1 - EPS)

    # --- booking ----------------------------------------------------------------------------------------------

    def take_in(self, journey: Journey, start: int) -> None:
        """An empty vehicle goes in, or a truck in and out."""
        step = start // self.form.step
        self.outside[journey.mode][step:] -= 1
        self.enter_in[journey.corridor][start // HOUR] -= 1
        assert journey.free is not None
        ready = ceil((start + journey.free) / self.form.step)
        if journey.site is None:
            self.inside[journey.mode][ready:] += 1
            return
        self.outside[journey.mode][ready:] += 1
        out = start + journeys.aid_returns_at(self.case, journey)
        self.enter_out[journey.corridor][out // HOUR] -= 1
        self.intake[journey.site][(start + journey.arrives) // HOUR] -= 1

    def take_out(self, journey: Journey, start: int, loads: dict[int, int]) -> dict[int, float]:
        """A vehicle or walking party goes out with these persons by group; returns how many of them are expected to live to be there."""
        mode, people = self.modes[journey.mode], sum(loads.values())
        entry = (start + journey.enters) // HOUR
        if mode.kind is ModeKind.FOOT:
            self.walkers[journey.corridor][entry] -= people
        else:
            self.enter_out[journey.corridor][entry] -= 1
            self.inside[mode.id][start // self.form.step :] -= 1
        if journey.free is not None:
            self.outside[mode.id][ceil((start + journey.free) / self.form.step) :] += 1
        for stand in journey.stands:
            at = start + stand.offset
            self.screening[stand.checkpoint][at // HOUR] -= people
            self.join_queue(stand.checkpoint, at, people)
            if mode.kind is not ModeKind.FOOT:
                self.standing_hour[stand.checkpoint][at // HOUR] -= 1
                self.standing[stand.checkpoint][at : at + stand.minutes] -= 1
        assert journey.site is not None
        assert journey.point is not None
        self.intake[journey.site][(start + journey.arrives) // HOUR] -= people
        self.places[journey.site] -= people
        self.crowd[journey.point][max(0, start - self.muster) : start + mode.loading_minutes] -= people
        side = self.sites[journey.site].side
        living: dict[int, float] = {}
        for k, n in loads.items():
            group = self.form.groups[k]
            call = start - self.muster - self.walk(k, journey)
            living[k] = min(float(n), self._living(k, call))
            self.slack[k, call // self.case.block :] -= living[k] * np.exp(self.home[k][call])
            self.caps[(group.zone, group.screening, side)] -= n
        self.heads.take(journey.corridor, start + journey.enters, people)
        self.balance.leave(journey.corridor, start + journey.enters, people)
        self.balance.arrive(journey.corridor, start + journey.arrives, people, sum(living.values()))
        return living

    def seats(self, journey: Journey, loads: dict[int, int], k: int) -> int:
        """How many more of a group find a place in a vehicle that already holds `loads`."""
        mode = self.modes[journey.mode]
        care = self.form.groups[k].care
        if size_of(mode, care) == 0:
            return 0
        full = sum(n / size_of(mode, self.form.groups[j].care) for j, n in loads.items())
        return floor((1 - full) * size_of(mode, care) + EPS)

    def may_join(self, journey: Journey, loads: dict[int, int], k: int, start: int) -> int:
        """How many more of a group may board a vehicle that already holds `loads`: seats, people at home, willingness."""
        groups = self.form.groups
        alike = (groups[k].zone, groups[k].screening)
        companions = sum(n for j, n in loads.items() if j != k and (groups[j].zone, groups[j].screening) == alike)
        willing = self.caps.get((*alike, self.sites[journey.site or ""].side), 0) - companions
        aboard = loads.get(k, 0)
        return max(0, min(self.seats(journey, loads, k), self.may_board(journey, k, start) - aboard, willing - aboard))

    def accepts(self, journey: Journey, k: int) -> bool:
        """Whether the site takes people of this care group in."""
        site = self.sites[journey.site or ""]
        return site.kind is not SiteKind.AID_POINT and self.form.groups[k].care in site.accepts
