"""A plan carried on after its horizon: its last day again and again, with whoever is left (a fixed policy's rolling plan)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from math import floor

from safepassage import paths
from safepassage.records.case import Case
from safepassage.records.operation import ModeKind, Pause
from safepassage.records.people import Group, Screening
from safepassage.records.plan import Boarding, Kind, Movement, Plan, Ration
from safepassage.units import DAY

DAY_MARK = "+"  # in the ids of movements that carry a plan on: "m0012+3" on its third further day


def lengthened(case: Case, days: int) -> Case:
    """
    The same case over at least so many days: T+ stays, and each further day has the pauses of the plan's last day.

    That pauses are agreed on again every day is an assumption; where they are not, a stop of the course says so.
    """
    wanted = max(case.horizon, -(-days * DAY // case.block) * case.block)
    if wanted == case.horizon:
        return case
    last = [p for p in case.pauses if p.start >= case.horizon - DAY]
    pauses = list(case.pauses)
    for k in range(1, (wanted - case.horizon) // DAY + 2):
        shifted = [replace(p, start=p.start + k * DAY, end=min(p.end + k * DAY, wanted)) for p in last]
        pauses += [Pause(p.corridor, p.start, p.end, p.city, p.source) for p in shifted if p.start < wanted]
    return replace(case, horizon=wanted, tail=max(0, case.horizon + case.tail - wanted), pauses=tuple(pauses))


def carried_on(short: Case, long: Case, plan: Plan) -> Plan:
    """
    The plan of `short` over the horizon of `long`.

    The movements of the last day come again each day: the same vehicles at the same minutes, filled with people of the same care and class
    from the zones that their assembly point serves, as far as people, willingness and places are left. Trucks do not come again. After the
    plan's horizon rations are those of its tail.
    """
    if long.horizon == short.horizon:
        return plan
    return Plan(plan.case_id, (*plan.movements, *_Carrier(short, long, plan).movements()), _rations(short, long, plan), plan.what_if)


def _rations(short: Case, long: Case, plan: Plan) -> tuple[Ration, ...]:
    tail = short.horizon // short.block
    found = [r for r in plan.rations if r.block < tail]
    for ration in (r for r in plan.rations if r.block == tail):
        found += [Ration(ration.group, block, ration.people) for block in range(tail, long.horizon // long.block + 1)]
    return tuple(found)


class _Carrier:
    """Keeps count of who is left while further days are filled."""

    def __init__(self, short: Case, long: Case, plan: Plan) -> None:
        self.short, self.long = short, long
        self.modes = {m.id: m for m in short.modes}
        self.sites = {s.id: s for s in short.sites}
        self.points = {p.id: p for p in short.assembly_points}
        out = [m for m in plan.movements if m.kind is Kind.OUT]
        self.left: dict[Group, int] = defaultdict(int)
        for people in short.people:
            self.left[people.group] += int(people.count.likely)
        self.willing = self._caps()
        self.places = {s.id: int(s.places) for s in short.sites}
        for movement in out:
            for b in movement.boardings:
                self._take(movement, b.group, b.people)
        self.cars = {m.id: m.inside + m.outside - len({v.vehicle for v in out if v.mode == m.id}) for m in short.modes}
        self.day = self._closed([m for m in plan.movements if m.start >= short.horizon - DAY and m.kind is not Kind.AID])
        self.walks: dict[tuple[str, str, str], int] = {}

    def _caps(self) -> dict[tuple[str, Screening, str], int]:
        shares = {(w.screening, w.side): w.share.likely for w in self.short.willingness}
        there: dict[tuple[str, Screening], float] = defaultdict(float)
        for group, count in [*((p.group, p.count) for p in self.short.people), *((f.group, f.count) for f in self.short.inflows)]:
            there[group.zone, group.screening] += count.likely
        sides = {s.side for s in self.short.sites}
        return {(z, c, side): floor(shares.get((c, side), 1.0) * n + 1e-9) for (z, c), n in there.items() for side in sides}

    def _take(self, movement: Movement, group: Group, people: int) -> None:
        self.left[group] -= people
        self.willing[group.zone, group.screening, self.sites[movement.site or ""].side] -= people
        self.places[movement.site or ""] -= people

    def _closed(self, day: list[Movement]) -> list[Movement]:
        """Without vehicles that do not end the day on the side of the front where they began it."""
        chains: dict[str, list[Movement]] = defaultdict(list)
        for movement in day:
            chains[movement.vehicle].append(movement)
        kept = {
            vehicle
            for vehicle, chain in chains.items()
            if self.modes[chain[0].mode].kind is not ModeKind.VEHICLE or chain[0].kind is not chain[-1].kind
        }
        return sorted((m for m in day if m.vehicle in kept), key=lambda m: (m.start, m.id))

    def movements(self) -> list[Movement]:
        """All further days."""
        found = []
        for k in range(1, (self.long.horizon - self.short.horizon) // DAY + 1):
            for movement in self.day:
                again = self._again(movement, k)
                if again is not None:
                    found.append(again)
        return found

    def _again(self, m: Movement, k: int) -> Movement | None:
        kind = self.modes[m.mode].kind
        by, mark = k * DAY, f"{DAY_MARK}{k}"
        boardings = tuple(b for old in m.boardings for b in self._filled(m, old, by))
        if kind is not ModeKind.VEHICLE:
            if not boardings or (kind is ModeKind.PRIVATE and self.cars[m.mode] <= 0):
                return None
            self.cars[m.mode] -= 1
        return replace(
            m,
            id=m.id + mark,
            vehicle=m.vehicle if kind is ModeKind.VEHICLE else m.vehicle + mark,
            boardings=boardings,
            start=m.start + by,
            departure=m.departure + by,
            checkpoints=tuple(c + by for c in m.checkpoints),
            arrival=m.arrival + by,
            back=None if m.back is None else m.back + by,
        )

    def _filled(self, m: Movement, old: Boarding, by: int) -> list[Boarding]:
        """As many people of the same care and class, from where most are left."""
        there = old.call + self._walk(old.group, old.point) + by
        alike = [g for g in self.left if g.zone in self.points[old.point].zones and g.care is old.group.care]
        alike = [g for g in alike if g.screening is old.group.screening]
        wanted, found = old.people, []
        side = self.sites[m.site or ""].side
        for group in sorted(alike, key=lambda g: (-self.left[g], g)):
            room = self.willing[group.zone, group.screening, side]
            people = min(wanted, self.left[group], room, self.places[m.site or ""])
            if people > 0:
                self._take(m, group, people)
                found.append(Boarding(group, old.point, people, there - self._walk(group, old.point)))
                wanted -= people
        return found

    def _walk(self, group: Group, point: str) -> int:
        key = (group.zone, point, group.care.value)
        if key not in self.walks:
            self.walks[key] = paths.walk_minutes(self.short, group.zone, point, group.care)
        return self.walks[key]
