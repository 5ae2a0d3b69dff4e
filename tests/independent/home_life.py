"""People at home (section 2), block by block and in each block minute by minute: who has aid, who is about to be called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import exp

from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.people import Group
from safepassage.records.plan import Boarding, Kind, Movement, Ration
from safepassage.units import DAY
from tests.independent import trips
from tests.independent.exposure import Dangers
from tests.independent.home_rows import blocks, groups_of, need, stock_at

Called = tuple[str, int]  # a boarding: its movement, and which of the movement's


class Home:
    """Everybody who is at home. After `live`: `ends` of those who stay, `boarded` living people of each boarding."""

    def __init__(self, case: Case, dangers: Dangers, movements: Sequence[Movement], rations: list[Ration]) -> None:
        self.case, self.dangers, self.rations = case, dangers, rations
        self.level = dangers.danger.level
        self.called: dict[Called, Boarding] = {(m.id, i): b for m in movements for i, b in enumerate(m.boardings)}
        self.trucks = [m for m in movements if m.kind is Kind.AID]
        self.stock = {c.id: stock_at(c, self.level) for c in case.commodities}
        self.present = {g: float(sum(p.count.at(self.level) for p in case.people if p.group == g)) for g in groups_of(case)}
        self.ends: dict[Group, defaultdict[str, float]] = {g: defaultdict(float) for g in groups_of(case)}
        self.boarded: dict[Called, float] = {}

    def live(self) -> None:
        """Block after block until T+."""
        unloaded_before = -1
        for number, (start, end) in enumerate(blocks(self.case)):
            self.unload(unloaded_before, start)
            unloaded_before = start
            leaving = {g: self.about_to_leave(g, start, end) for g in self.present}
            aided = self.share_aid(number, start, end, leaving)
            for group in self.present:
                self.live_through(group, start, end, leaving[group], aided[group])
        for group, alive in self.present.items():
            self.ends[group]["inside"] += alive

    def unload(self, after: int, until: int) -> None:
        """Add the cargo of trucks that were unloaded in (after, until]."""
        for truck in self.trucks:
            mode = next(m for m in self.case.modes if m.id == truck.mode)
            corridor = next(c for c in self.case.corridors if c.id == truck.corridor)
            site = next(s for s in self.case.sites if s.id == truck.site)
            both = trips.aid_trip(self.case, mode, corridor, site, truck.start)
            assert both is not None, f"{truck.id} has no way"
            if after < both[0].now <= until:
                for commodity, units in truck.cargo:
                    self.stock[commodity] += units

    def about_to_leave(self, group: Group, start: int, end: int) -> dict[Called, float]:
        """Those present at the block's start from whom the boardings called in the block will come."""
        needed = {}
        for name, boarding in self.called.items():
            if boarding.group == group and start <= boarding.call < end:
                chance = 1.0
                for minute in range(start, boarding.call):
                    chance *= self.survival(group, minute)
                needed[name] = boarding.people / chance
        if sum(needed.values()) <= self.present[group] + 1e-6:
            self.boarded |= {name: float(self.called[name].people) for name in needed}
            return needed
        if self.level is Level.LIKELY:
            raise ValueError(f"people of {group} board who were never present")
        scale = self.present[group] / sum(needed.values())
        self.boarded |= {name: self.called[name].people * scale for name in needed}
        return {name: people * scale for name, people in needed.items()}

    def share_aid(self, number: int, start: int, end: int, leaving: dict[Group, dict[Called, float]]) -> dict[Group, float]:
        """Who gets aid in this block; the stock shrinks by what they use."""
        aided = {}
        for group, present in self.present.items():
            needy = any(need(c, group) > 0 for c in self.case.commodities)
            ration = sum(r.people for r in self.rations if r.group == group and r.block == number) if needy else 0
            aided[group] = min(float(ration), max(0.0, present - sum(leaving[group].values())))
        days = (end - start) / DAY
        for commodity in self.case.commodities:
            used = sum(people * need(commodity, group) * days for group, people in aided.items())
            if used > self.stock[commodity.id] + 1e-6:
                if self.level is Level.LIKELY:
                    raise ValueError(f"more {commodity.id} is used in block {number} than is there")
                fits = self.stock[commodity.id] / used
                aided = {g: people * fits if need(commodity, g) > 0 else people for g, people in aided.items()}
        for commodity in self.case.commodities:
            self.stock[commodity.id] -= sum(people * need(commodity, g) * days for g, people in aided.items())
        return aided

    def live_through(self, group: Group, start: int, end: int, leaving: dict[Called, float], aided: float) -> None:
        """One block of one group; those who leave stop being here at their call."""
        unaided = self.present[group] - aided - sum(leaving.values())
        waiting = dict(leaving)
        for minute in range(start, end):
            waiting = {name: people for name, people in waiting.items() if self.called[name].call > minute}
            arrivals = (i for i in self.case.inflows if i.group == group and i.minute == minute)
            unaided += sum(i.count.at(self.level) for i in arrivals)
            here = unaided + aided + sum(waiting.values())
            unaided *= self.survival(group, minute)
            aided *= self.survival(group, minute, aided=True)
            waiting = {name: people * self.survival(group, minute) for name, people in waiting.items()}
            self.ends[group]["home"] += here - unaided - aided - sum(waiting.values())
        self.present[group] = unaided + aided

    def survival(self, group: Group, minute: int, aided: bool = False) -> float:
        """The chance to live through one minute at home."""
        return exp(-self.dangers.home(group.zone, minute) - self.dangers.illness(group.care, aided))
