"""What a sensible coordinator would do by hand: three rules, each followed as well as it can be without a solver.

Step by step: aid trucks as long as stocks do not last to T+; then ambulances, buses, private cars and people on foot, each vehicle for
the people whose turn it is by the rule, its other seats for those next in turn at the same point. A vehicle is brought in just in time,
if need be the evening before. Nobody is moved whom moving does not help, and all keep the rules of the plan (`Roster`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from safepassage.plan.admission import size_of
from safepassage.plan.base import Formulation, Run, counts_of, way_hazard
from safepassage.plan.journeys import Journey
from safepassage.plan.roster import Roster
from safepassage.plan.rounding import Booking
from safepassage.plan.rules import RULES, Option, Outlook, Rule, carries_people, options, outlook
from safepassage.plan.whole import Whole, settled
from safepassage.records.levels import Level
from safepassage.records.operation import Commodity, Mode, ModeKind
from safepassage.records.people import Care
from safepassage.risk import Exposures
from safepassage.units import DAY, HOUR


def best_of_three(form: Formulation, exposures: Exposures) -> tuple[str, Whole]:
    """The rule that costs least, and its plan. The same case gives the same plan. Raises SolverFailed when rations cannot be settled."""
    tried = [(rule, settled(form, *_by_rule(form, exposures, rule))) for rule in RULES]
    return min(tried, key=lambda pair: pair[1].cost_in_grid)


def coordinate(form: Formulation, exposures: Exposures, rule: str) -> list[Booking]:
    """Whole vehicles given out by a rule (a key of RULES; KeyError otherwise)."""
    return _by_rule(form, exposures, rule)[1]


def by_rule(form: Formulation, roster: Roster, rule: str) -> list[Booking]:
    """The same beside what a roster has booked already; the roster has these as well then."""
    return _by_rule(form, roster.exposures, rule, roster)[1]


def _by_rule(form: Formulation, exposures: Exposures, rule: str, roster: Roster | None = None) -> tuple[Roster, list[Booking]]:
    day = _Day(form, exposures, RULES[rule], Roster(form, exposures) if roster is None else roster)
    starts = range(0, form.case.horizon, form.step)
    for start in starts:
        day.send_aid(start)
    length = RULES[rule].window or form.case.horizon
    for begin in range(0, form.case.horizon, length):
        for turn in range(len(Care)):
            for start in starts[begin // form.step : (begin + length) // form.step]:
                for mode in day.modes:
                    day.send_out(mode, start, turn)
    day.recall()
    return day.roster, day.booked


class _Day:
    """The coordinator's sheet: what is booked, and what can still be had."""

    def __init__(self, form: Formulation, exposures: Exposures, rule: Rule, roster: Roster) -> None:
        self.form, self.rule, self.roster = form, rule, roster
        self.booked: list[Booking] = []
        self.outlook: Outlook = outlook(form)
        self.options = {at: sorted(found, key=lambda o: rule.turn(o, self.outlook)) for at, found in options(form).items()}
        self.crew_in = {run.journey.mode: float(form.model.cost[run.columns].max()) for run in form.empties}
        people = [m for m in form.case.modes if m.kind is not ModeKind.TRUCK]
        self.modes = sorted(people, key=lambda m: (-m.stretchers, carries_people(m.kind), m.id))
        self.needed = {good.id: _needed(form, good) for good in form.case.commodities}
        self.there = {good.id: good.stock.likely for good in form.case.commodities}
        self.spared = {good.id: _spared(exposures, good) for good in form.case.commodities}

    # --- aid ----------------------------------------------------------------------------------------------------

    def send_aid(self, start: int) -> None:
        """Trucks with what lasts shortest, by the quickest way, while that saves more lives than it costs."""
        runs = sorted((r for r in self.form.trucks if start in self.roster.allowed[r.journey]), key=lambda r: r.journey.ends)
        while run := self._next_truck(runs, start):
            good = run.commodity or ""
            self.roster.take_in(run.journey, start)
            self.booked.append(Booking(run.journey, start, cargo={good: 1.0}))
            self.there[good] += self._units(run)

    def _next_truck(self, runs: list[Run], start: int) -> Run | None:
        short = [good for good, need in self.needed.items() if self.there[good] < need]
        for good in sorted(short, key=lambda g: self.there[g] / self.needed[g]):
            for run in (r for r in runs if r.commodity == good):
                crew = float(self.form.model.cost[run.columns[np.searchsorted(run.starts, start)]])
                useful = min(self._units(run), self.needed[good] - self.there[good])
                if useful * self.spared[good] > crew and self.roster.can_enter(run.journey, start):
                    return run
        return None

    def _units(self, run: Run) -> float:
        return dict(self.roster.modes[run.journey.mode].cargo)[run.commodity or ""]

    # --- people -------------------------------------------------------------------------------------------------

    def send_out(self, mode: Mode, start: int, turn: int) -> None:
        """Vehicles of one mode at one step, each for somebody whose round it is, until none of them can be helped any more."""
        waiting = self.options.get((start, mode.id), [])
        on: dict[Journey, list[Option]] = {}
        for option in sorted(waiting, key=lambda option: self.rule.round(option, self.outlook)):
            on.setdefault(option.journey, []).append(option)
        full: set[Journey] = set()
        for option in waiting:
            if self.rule.round(option, self.outlook) != turn:
                continue
            while option.journey not in full and self.roster.may_board(option.journey, option.group, start) > 0:
                if not self._vehicle(mode, start):
                    return
                if not self._board(option.journey, [option, *on[option.journey]], start):
                    full.add(option.journey)

    def _vehicle(self, mode: Mode, start: int) -> bool:
        """Whether a vehicle stands ready inside; if none does, one that can be there in time is sent in, as late as possible."""
        if mode.kind is ModeKind.FOOT or self.roster.inside[mode.id][start // self.form.step :].min() >= 1:
            return True
        for before, run in self._ways_in(mode, start):
            if self.roster.can_enter(run.journey, before):
                self.roster.take_in(run.journey, before)
                self.booked.append(Booking(run.journey, before))
                return True
        return False

    def _ways_in(self, mode: Mode, start: int) -> Iterator[tuple[int, Run]]:
        """Starts of empty vehicles that are ready by `start`, the latest first."""
        runs = [run for run in self.form.empties if run.journey.mode == mode.id]
        found = [(int(s), run) for run in runs for s in run.starts if s + (run.journey.free or 0) <= start]
        return iter(sorted(found, key=lambda pair: -pair[0]))

    def _board(self, journey: Journey, turn: list[Option], start: int) -> bool:
        """One vehicle on a journey, filled in the order of `turn`; False if it cannot go, or nobody can board."""
        room = self.roster.room(journey, start)
        loads: dict[int, int] = {}
        for option in turn:
            n = min(room - sum(loads.values()), self.roster.may_join(journey, loads, option.group, start))
            if n > 0:
                loads[option.group] = loads.get(option.group, 0) + n
        if not loads or not self._helps(journey, start, loads, {option.group: option.gain for option in turn}):
            return False
        living = self.roster.take_out(journey, start, loads)
        self.booked.append(Booking(journey, start, loads, living=living))
        return True

    def _helps(self, journey: Journey, start: int, loads: dict[int, int], gain: dict[int, float]) -> bool:
        """Whether a vehicle that is not full still saves more lives than its way in and its empty seats cost its crew."""
        mode = self.roster.modes[journey.mode]
        filled = sum(n / size_of(mode, self.form.groups[k].care) for k, n in loads.items())
        if mode.crew == 0 or filled >= 1:
            return True
        when = np.array([start])
        hazard = way_hazard(self.roster.exposures, journey, mode, when)
        hazard = hazard + self.roster.exposures.point(journey.point or "", when, when + mode.loading_minutes)
        crew = self.crew_in.get(mode.id, 0.0) + (1 - filled) * mode.crew * -np.expm1(-hazard)[0]
        return bool(sum(gain[k] * n for k, n in loads.items()) > crew)

    def recall(self) -> None:
        """Vehicles that were sent in and stand there for nothing are not sent, the latest first."""
        for booking in sorted(self.booked, key=lambda b: -b.start):
            journey, step = booking.journey, booking.start // self.form.step
            if journey.point is not None or journey.site is not None:
                continue
            ready = -(-(booking.start + (journey.free or 0)) // self.form.step)
            if self.roster.inside[journey.mode][ready:].min(initial=1) >= 1:
                self.roster.inside[journey.mode][ready:] -= 1
                self.roster.outside[journey.mode][step:] += 1
                self.roster.enter_in[journey.corridor][booking.start // HOUR] += 1
                self.booked = [b for b in self.booked if b is not booking]


def _needed(form: Formulation, good: Commodity) -> float:
    """Units that last for everybody to T+."""
    days = (form.case.horizon + form.case.tail) / DAY
    people = counts_of(form.case, Level.LIKELY)
    return days * sum(good.need_for(group) * sum(counts.values()) for group, counts in people.items())


def _spared(exposures: Exposures, good: Commodity) -> float:
    """Deaths that a unit spares at least, among those who need it least."""
    danger = exposures.danger
    worth = [(danger.untreated[care] - danger.aided[care]) * DAY / need for care, need in good.need if need > 0]
    return min(worth, default=0.0)
