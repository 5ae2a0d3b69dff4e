"""A future played in parts, with a new plan at each piece of news; in the end everybody is accounted for over all parts at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from safepassage.records.case import Case
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind, Plan
from safepassage.rehearsal import account, kernel
from safepassage.rehearsal.future import NEVER, Future, Hazards
from safepassage.rehearsal.kernel import ARRIVED, LOST, STUCK, T_CREW, T_HOW, T_MOVEMENT, Begun
from safepassage.rehearsal.play import TRIES, Played, between, refuse_lost
from safepassage.rehearsal.script import Floats, Ints, Script
from safepassage.rehearsal.state import State, Vehicle
from safepassage.units import DAY, HOUR

ENOUGH = 0.995  # of those whom the plan takes out without stops: a policy is through when so many are out

FIRSTS = {"step": "step_first", "stop": "stop_first", "aboard": "aboard_first", "cargo": "cargo_first"}
BY_MOVEMENT = (
    *("kind", "rank", "start", "lead", "lasts", "vehicle", "following", "ready", "corridor", "site", "hospital", "persons", "crew"),
    *("on_foot", "own", "begins_quiet", "leaves_quiet", "enters", "point", "cap_minutes", "open_until"),
)


@dataclass(slots=True)
class Segments:
    """The parts of one future so far."""

    future: Future
    hazards: Hazards
    clock: Floats
    scripts: list[Script]
    tries: list[Ints]
    met: list[Floats]
    unloaded: list[Ints]
    lost: Floats
    crews: float
    trapped: int
    begun: Begun | None

    @classmethod
    def of(cls, future: Future, hazards: Hazards, clock: Floats) -> Segments:
        """Before anything is played."""
        return cls(future, hazards, clock, [], [], [], [], np.zeros(LOST), 0.0, 0, None)

    def play(self, sc: Script, news: int, state: State, who: Sequence[int]) -> None:
        """
        Play a plan until the news, and note in `state` what became of it.

        Parameters
        ----------
        who : for each vehicle of the script, its place in `state.vehicles`
        """
        fresh = kernel.beginning(sc)
        real = [state.vehicles[i] for i in who]
        since = np.array([v.since for v in real], dtype=np.int64)
        free = np.array([v.free for v in real], dtype=np.int64)
        begun = (self.begun or fresh)._replace(since=since, free_from=free)
        most = TRIES * len(sc.kind) + 1
        tries, met = np.zeros((most, 7), dtype=np.int64), np.zeros((most, 3))
        unloaded, stands = np.zeros(len(sc.kind), dtype=np.int64), np.zeros((most + len(sc.vehicle_crew) + 1, 3), dtype=np.int64)
        count, standing, trapped = kernel.play(
            sc, self.future, self.hazards, begun, min(news, sc.end), tries, met, unloaded, self.lost, stands
        )
        tries, met = tries[:count], met[:count]
        self.crews += float(sc.crew[tries[:, T_MOVEMENT]] @ -np.expm1(-met[:, T_CREW]))
        stood = stands[:standing]
        inside = between(self.hazards, sc.inside_row, stood[:, 1], stood[:, 2])
        self.crews += float(sc.vehicle_crew[stood[:, 0]] @ -np.expm1(-inside))
        for i, vehicle in enumerate(real):
            vehicle.since, vehicle.free = int(begun.since[i]), int(begun.free_from[i])
            vehicle.gone = vehicle.gone or vehicle.free >= NEVER  # it stands on the road to the end
        self.begun, self.trapped = begun, self.trapped + trapped
        self.scripts.append(sc)
        self.tries.append(tries)
        self.met.append(met)
        self.unloaded.append(unloaded)

    def played(self, whole: Script, vehicles: Sequence[Vehicle], enough: float) -> Played:
        """Everybody accounted for. `whole` has the rations of all parts; `enough` persons out are the plan's own."""
        sc = joined(self.scripts, whole)
        offsets = np.cumsum([0, *(len(s.kind) for s in self.scripts)])
        tries = np.concatenate(self.tries)
        tries[:, T_MOVEMENT] += np.repeat(offsets[:-1], [len(t) for t in self.tries])
        found, by_hour = np.zeros((len(self.future.people), account.COLUMNS)), np.zeros((2, sc.end // HOUR))
        met, unloaded = np.concatenate(self.met), np.concatenate(self.unloaded)
        account.account(sc, self.future, self.hazards, tries, met, len(tries), unloaded, found, by_hour)
        refuse_lost(found)
        cumulated = np.cumsum(by_hour, axis=1)
        through = np.flatnonzero(cumulated[0] >= ENOUGH * enough)
        return Played(
            people_by_hour=cumulated[0],
            patients_by_hour=cumulated[1],
            groups=found,
            crews=self.crews + self._still_inside(sc, vehicles),
            lost=self.lost / HOUR,
            clock=self.clock,
            finish=int(through[0] + 1) * HOUR if len(through) else -1,
            trapped=self.trapped,
            tries=tries,
        )

    def _still_inside(self, sc: Script, vehicles: Sequence[Vehicle]) -> float:
        """Expected deaths of crews that stand inside until T+."""
        standing = [v for v in vehicles if v.since >= 0 and v.crew > 0 and not v.gone]
        since = np.array([min(v.since, sc.t_plus) for v in standing], dtype=np.int64)
        met = between(self.hazards, sc.inside_row, since, np.full(len(since), sc.t_plus))
        return float(np.array([v.crew for v in standing], dtype=np.float64) @ -np.expm1(-met)) if len(standing) else 0.0


def note(case: Case, plan: Plan, segments: Segments, state: State, who: Sequence[int], names: Sequence[str]) -> None:
    """What a part tells the next planner: who went, which places are taken, what was unloaded, who drove off for good."""
    sc, tries, willing = segments.scripts[-1], segments.tries[-1], segments.future.willing
    sides, modes = {s.id: s.side for s in case.sites}, {m.id: m.kind for m in case.modes}
    movements = {m.id: m for m in plan.movements}
    for row in np.flatnonzero((tries[:, T_HOW] == ARRIVED) | (tries[:, T_HOW] == STUCK)):
        m = int(tries[row, T_MOVEMENT])
        movement = movements[names[m]]
        if movement.kind is not Kind.OUT:
            continue
        for i, boarding in enumerate(movement.boardings, start=int(sc.aboard_first[m])):
            came = boarding.people * float(willing[sc.aboard_class[i]])
            state.left[boarding.group] = max(0.0, state.left[boarding.group] - came)
            state.used[boarding.group.screening, sides[movement.site or ""]] += came
            state.places[movement.site or ""] -= came
        if modes[movement.mode] is ModeKind.PRIVATE:
            state.vehicles[who[int(sc.vehicle[m])]].gone = True
        state.parties += modes[movement.mode] is ModeKind.FOOT
    for truck in np.flatnonzero(segments.unloaded[-1] < NEVER):
        for good, units in movements[names[int(truck)]].cargo:
            state.stock[good] += units


def eat(case: Case, state: State, rations: Floats, need: Floats, begin: int, end: int) -> None:
    """Take what was given out in the blocks that began in [begin, end) off the stock."""
    for w, good in enumerate(case.commodities):
        for block in range(-(-begin // case.block), -(-end // case.block)):
            used = float(need[w] @ rations[min(block, len(rations) - 1)]) * case.block / DAY
            state.stock[good.id] = max(0.0, state.stock[good.id] - used)


def joined(scripts: Sequence[Script], whole: Script) -> Script:
    """One script of all movements of several, for the account; what is not of movements is that of `whole`."""
    changed: dict[str, Any] = {name: np.concatenate([getattr(s, name) for s in scripts]) for name in BY_MOVEMENT}
    for kind, first in FIRSTS.items():
        firsts = [getattr(s, first) for s in scripts]
        offsets = np.cumsum([0, *(f[-1] for f in firsts)])
        changed[first] = np.concatenate([f[:-1] + offset for f, offset in zip(firsts, offsets, strict=False)] + [offsets[-1:]])
        for name in (n for n in Script._fields if n.startswith(f"{kind}_") and n != first):
            changed[name] = np.concatenate([getattr(s, name) for s in scripts])
    return whole._replace(**changed)
