"""One future drawn: from a course of stops and a generator to the arrays that the kernel reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log, sqrt
from typing import NamedTuple

import numpy as np
from numpy.random import Generator

from safepassage.errors import SafepassageError
from safepassage.records.levels import Assumption
from safepassage.records.rehearsal import Convoys, Scenario
from safepassage.records.stops import Cause, Course
from safepassage.rehearsal.future import GO_ON, HOLD, NEVER, TURN_BACK, Future, Hazards
from safepassage.rehearsal.kernel import FRONT
from safepassage.rehearsal.odds import Odds
from safepassage.rehearsal.script import Floats, Ints, Script
from safepassage.rehearsal.tables import Tables, between, segments, summed
from safepassage.units import DAY, HOUR

CAUSES = tuple(Cause)
WEAPONS = ("shelling", "air", "sniper", "gas")
POSTURES = {"home": "cellar", "inside": "cellar", "street": "street", "point": "street", "road": "bus", "checkpoint": "bus"}
NOT_OPENED, ATTACK, OUTSIDER = (CAUSES.index(c) for c in (Cause.NOT_OPENED, Cause.ATTACK, Cause.OUTSIDER))
BREAKING = (ATTACK, OUTSIDER)  # stops that can break the quiet of a pause
PRESSED = "front_pressed"  # the assumption: how many times as often a pressed zone or corridor changes hands


def triangle(u: float, low: float, likely: float, high: float) -> float:
    """The value of a triangle from low over likely to high that a share u lies below."""
    if high <= low:
        return likely
    peak = (likely - low) / (high - low)
    if u < peak:
        return low + sqrt(u * (high - low) * (likely - low))
    return high - sqrt((1 - u) * (high - low) * (high - likely))


class Halt(NamedTuple):
    """A stop as the kernel counts it: of the course, or where a front moved."""

    what: str
    start: int
    end: int
    cause: int  # place in `lost`


@dataclass(frozen=True, slots=True)
class Drawing:
    """How futures are drawn: from which odds, assumptions and tables, and what is supposed of all of them."""

    odds: Odds
    tables: Tables
    assumptions: tuple[Assumption, ...]
    scenario: Scenario
    convoys: Convoys
    fixed: tuple[tuple[str, float], ...] = ()  # assumptions held at a value in every future

    def future(self, sc: Script, course: Course, rng: Generator) -> tuple[Future, Hazards, Floats]:
        """
        One future, and its stopped clock hours by cause (shape of `lost`).

        Always draws the same number of values in the same order, so that two rehearsals of one seed meet the same futures.
        """
        early = [a for a in self.assumptions if a.name != PRESSED]
        uniform = rng.random(len(early))
        z, people, patients, willing = (float(u) for u in rng.random(4))
        zones = rng.random(len(self.odds.zone_danger))
        corridors = rng.random(len(self.odds.roads[""]) + 1)
        each = rng.random((MOST_STOPS, 5))
        pressed = rng.random()  # drawn last: without such claims a future is what it was before the program knew of them
        if self.scenario is Scenario.AS_PLANNED:
            return self._as_planned(sc)
        value = {a.name: triangle(u, a.range.low, a.range.likely, a.range.high) for a, u in zip(early, uniform, strict=True)}
        value |= {a.name: triangle(pressed, a.range.low, a.range.likely, a.range.high) for a in self.assumptions if a.name == PRESSED}
        value |= dict(self.fixed)
        danger = value.get("danger", triangle(z, -1, 0, 1))
        people, patients = value.get("people", triangle(people, -1, 0, 1)), value.get("patients", triangle(patients, -1, 0, 1))
        stops = self._stops(course, value, corridors, sc)
        loud = [(s.start, s.end) for s, u in zip(stops, each, strict=False) if self._breaks_quiet(s.cause, u[0], value)]
        spikes = [
            (s.start, self._where(u[2]), -log(1 - value["attack_killed"]))
            for s, u in zip(stops, each, strict=False)
            if s.cause == ATTACK and u[1] < value["attack_on_waiting"] and len(self.odds.wait_rows)
        ]
        hazards = self._hazards(danger, loud, spikes, value)
        advancing = self._advances_from(stops, sc)
        lost = self._zones(zones, value, advancing, sc)
        refused = 1 - value["refusal_share"]
        return (
            self._arrays(
                sc,
                danger=danger,
                people=np.where(
                    self.odds.patients == 1,
                    between(self.odds.people, patients),
                    between(self.odds.people, people),
                ),
                willing=self._come(-value.get("willingness", -triangle(willing, -1, 0, 1))) * refused,
                stops=stops,
                fates=each,
                value=value,
                pace=course.pace * value.get("pace", 1.0) * (value["shuttle_pace"] if self.convoys is Convoys.SHUTTLE else 1.0),
                zone_lost=lost,
            ),
            hazards,
            self._clock(sc, stops),
        )

    def _as_planned(self, sc: Script) -> tuple[Future, Hazards, Floats]:
        """Nothing is stopped, and everything is as likely as can be."""
        zones = np.full(len(self.odds.zone_danger), NEVER, dtype=np.int64)
        likely = {a.name: a.range.likely for a in self.assumptions} | {"first_day_pace": 1.0, "uncounted_convoy": 0.0}
        come = np.ones(self.odds.willing.shape[1])
        fates = np.zeros((0, 5))
        future = self._arrays(
            sc, danger=0.0, people=self.odds.people[1], willing=come, stops=(), fates=fates, value=likely, pace=1.0, zone_lost=zones
        )
        return future, self._hazards(0.0, [], [], {}), np.zeros(FRONT + 1)

    def _stops(self, course: Course, value: Mapping[str, float], corridors: Floats, sc: Script) -> tuple[Halt, ...]:
        """The course's stops as the scenario has them, and roads that are lost for good."""
        longer = value.get("stop_length", 1.0)
        stops = [Halt(s.what, s.start, s.start + max(1, round((s.end - s.start) * longer)), CAUSES.index(s.cause)) for s in course.stops]
        if self.scenario is Scenario.FACTIONS_UNITE:
            stops = [s for s in stops if s.cause != OUTSIDER]
        fails = NEVER
        if self.scenario is Scenario.DEAL_FAILS:
            first, last = self.odds.begins, max(self.odds.begins + 1, int(sc.start[sc.own == 1].max(initial=0)))
            fails = int(first + corridors[-1] * (last - first))
            stops = [s for s in stops if s.start < fails]
            stops = [Halt(s.what, s.start, min(s.end, fails), s.cause) for s in stops]
            stops.append(Halt("", fails, sc.t_plus + 1, OUTSIDER))
        advancing = 0 if self.scenario is Scenario.FRONT_ADVANCES else fails
        slow, fast = value["segment_per_day"] / DAY, value["segment_per_day_advancing"] / DAY
        for name, on, u in zip(self.odds.corridors, self.odds.corridor_pressed, corridors, strict=False):
            often = value.get(PRESSED, 1.0) if on else 1.0
            at = _lost(-log(1 - u), often * slow, often * fast, advancing, sc.end)
            if at < NEVER:
                stops.append(Halt(name, at, sc.t_plus + 1, FRONT))
        if len(stops) > MOST_STOPS:  # never cut in silence: a road would be open that was not
            raise TooManyStops(f"a future has {len(stops)} stops, more than {MOST_STOPS}. Rehearse fewer --days.")
        return tuple(sorted(stops, key=lambda s: (s.start, s.what, s.end)))

    def _breaks_quiet(self, cause: int, u: float, value: Mapping[str, float]) -> bool:
        if self.scenario is Scenario.PAUSE_HOLDS:
            return False
        return cause == NOT_OPENED or (cause in BREAKING and u < value["quiet_broken"])

    def _where(self, u: float) -> int:
        """The place that an attack on people who wait hits: in proportion to those who are to be there."""
        weights = np.cumsum(self.odds.wait_persons)
        if weights[-1] <= 0:
            return int(self.odds.wait_rows[0])
        return int(self.odds.wait_rows[np.searchsorted(weights, u * weights[-1], side="right").clip(max=len(weights) - 1)])

    def _hazards(
        self, danger: float, loud: list[tuple[int, int]], spikes: list[tuple[int, int, float]], value: Mapping[str, float]
    ) -> Hazards:
        cuts = [(minute, minute + 1) for minute, _, _ in spikes]
        breaks, rate = self.tables.drawn(danger, loud, cuts)
        if value:
            rate *= self._posture(value)[:, None]
        for minute, row, hazard in spikes:
            rate[row, np.searchsorted(breaks, minute)] += hazard
        return Hazards(breaks, segments(breaks, self.tables.t_plus), rate, summed(breaks, rate))

    def _posture(self, value: Mapping[str, float]) -> Floats:
        """What the mix of weapons and the postures make of the case's hazards, row by row: 1 where all are as likely."""
        likely = {a.name: a.range.likely for a in self.assumptions}
        factor = {posture: _mixed(value, posture) / _mixed(likely, posture) for posture in set(POSTURES.values())}
        return np.array([factor[POSTURES[kind]] for kind, _ in self.tables.rows.place])

    def _come(self, z: float) -> Floats:
        """Share of those whom the plan calls who come: less where fewer are willing than the plan wants to move."""
        willing = between(self.odds.willing, -z)
        return np.minimum(1.0, np.divide(willing, self.odds.asked, out=np.ones_like(willing), where=self.odds.asked > 0))

    def _advances_from(self, stops: tuple[Halt, ...], sc: Script) -> int:
        """The minute from which the front advances: from the start, from the end of the deal, or never."""
        if self.scenario is Scenario.FRONT_ADVANCES:
            return 0
        if self.scenario is Scenario.DEAL_FAILS:
            return min((s.start for s in stops if s.end > sc.t_plus), default=NEVER)
        return NEVER

    def _zones(self, uniform: Floats, value: Mapping[str, float], advancing: int, sc: Script) -> Ints:
        """When each zone changes hands."""
        often = np.where(self.odds.zone_pressed, value.get(PRESSED, 1.0), 1.0)
        rates = [value[name] * often * self.odds.zone_danger / DAY for name in ("front_per_day", "front_per_day_advancing")]
        found = [_lost(-log(1 - u), float(a), float(b), advancing, sc.end) for u, a, b in zip(uniform, *rates, strict=True)]
        return np.array(found, dtype=np.int64)

    def _arrays(
        self,
        sc: Script,
        *,
        danger: float,
        people: Floats,
        willing: Floats,
        stops: tuple[Halt, ...],
        fates: Floats,
        value: Mapping[str, float],
        pace: float,
        zone_lost: Ints,
    ) -> Future:
        odds = self.odds
        group, minute, count = odds.joining
        listed: list[tuple[int, int, int]] = []
        first = [0]
        for c in odds.roads[""]:
            listed += self._on(stops, c)
            first.append(len(listed))
        which = [i for i, _, _ in listed]
        closed = self.convoys is Convoys.CLOSED
        return Future(
            foot=float(between(odds.foot, danger)),
            ill=between(odds.ill, danger),
            ill_aided=between(odds.ill_aided, danger),
            after=between(odds.after, danger),
            stop_first=np.array(first, dtype=np.int64),
            stop_start=np.array([begin for _, begin, _ in listed], dtype=np.int64),
            stop_end=np.array([end for _, _, end in listed], dtype=np.int64),
            stop_cause=np.array([stops[i].cause for i in which], dtype=np.int64),
            stop_fate=np.array([_fate(float(fates[i, 3]), value) for i in which], dtype=np.int64),
            stop_patience=np.full(len(which), round(value["hold_minutes"]), dtype=np.int64),
            stop_trap=np.array([int(stops[i].cause == ATTACK and fates[i, 4] < value["trap_share"]) for i in which], dtype=np.int64),
            people=np.ascontiguousarray(people),
            joining_group=group,
            joining_minute=minute,
            joining_count=between(count, danger),
            stock=between(odds.stock, danger),
            held=np.ascontiguousarray(between(odds.held, danger)),
            willing=np.ascontiguousarray(willing),
            pace=float(pace),
            first_pace=float(value["first_day_pace"]),
            learnt=odds.begins + DAY,
            convoy_every=max(1, round(value["convoy_minutes"])) if closed else 0,
            zone_lost=zone_lost,
            overrun=np.array([value["overrun_killed"], value["overrun_flee"], value["overrun_flee_killed"]]),
            uncounted=float(value["uncounted_shuttle" if self.convoys is Convoys.SHUTTLE else "uncounted_convoy"]),
        )

    def _on(self, stops: tuple[Halt, ...], corridor: int) -> list[tuple[int, int, int]]:
        """The stops of one corridor with their minutes; what nobody knows the place of stops all."""
        everywhere = self.odds.roads[""]
        return _one_after_the_other([(i, s) for i, s in enumerate(stops) if corridor in self.odds.roads.get(s.what, everywhere)])

    def _clock(self, sc: Script, stops: tuple[Halt, ...]) -> Floats:
        """Hours of the corridors' windows lost by cause, in the mean over corridors that the plan uses."""
        found = np.zeros(FRONT + 1)
        used = sorted(set(sc.corridor.tolist()))
        for c in used:
            span = slice(sc.window_first[c], sc.window_first[c + 1])
            for i, begin, end in self._on(stops, c):
                overlap = np.minimum(end, np.minimum(sc.window_end[span], sc.end)) - np.maximum(begin, sc.window_start[span])
                found[stops[i].cause] += np.maximum(overlap, 0).sum() / HOUR / len(used)
        return found


# What hangs on the case or on the model of stops, and has no table of its own: its low and high end in a study of what moves the answer.
# Danger, people, patients and willingness from the low (-1) to the high (1) values of the case; stops half and twice as long; the pace of
# the work a quarter less and more.
ENDS = {
    **dict.fromkeys(("danger", "people", "patients", "willingness"), (-1.0, 1.0)),
    "stop_length": (0.5, 2.0),
    "pace": (0.75, 1.25),
}


class TooManyStops(SafepassageError):
    """More stops in one future than are drawn for."""


MOST_STOPS = 200  # of one future; the mean is some twenty


def _mixed(value: Mapping[str, float], posture: str) -> float:
    total = sum(value[f"share_{weapon}"] for weapon in WEAPONS)
    return sum(value[f"share_{weapon}"] * value[f"{posture}_{weapon}"] for weapon in WEAPONS) / total


def _fate(u: float, value: Mapping[str, float]) -> int:
    """What becomes of those whom a stop meets under way."""
    if u < value["go_on_share"]:
        return GO_ON
    return TURN_BACK if (u - value["go_on_share"]) / (1 - value["go_on_share"]) < value["turn_back_share"] else HOLD


def _lost(hazard: float, slow: float, fast: float, advancing: int, end: int) -> int:
    """The minute at which a hazard is used up at one rate before `advancing`, at another after it; NEVER beyond the end."""
    before = slow * min(advancing, end)
    if hazard <= before:
        return int(hazard / slow) + 1
    if advancing >= end or fast <= 0:
        return NEVER
    at = advancing + (hazard - before) / fast
    return int(at) + 1 if at < end else NEVER


def _one_after_the_other(stops: list[tuple[int, Halt]]) -> list[tuple[int, int, int]]:
    """Stops of one corridor, cut so that none begins before the one before it has ended."""
    found: list[tuple[int, int, int]] = []
    until = -NEVER
    for i, stop in stops:
        begin = max(stop.start, until)
        if begin < stop.end:
            found.append((i, begin, stop.end))
            until = stop.end
    return found
