"""What happens when nobody organises anything: people flee by themselves, and no aid comes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from safepassage.check.crews import crews_inside
from safepassage.check.exposure import Floats
from safepassage.check.lookup import Lookup
from safepassage.check.replay import refuse_broken
from safepassage.check.stocks import people_at_start
from safepassage.records.case import Case
from safepassage.records.city import SiteKind
from safepassage.records.danger import Danger
from safepassage.records.people import Care
from safepassage.records.verdict import GroupCount, Tally
from safepassage.risk import Exposures
from safepassage.units import DAY, HOUR


def flee(case: Case, danger: Danger) -> Tally:
    """
    Nobody organises anything: at every full hour of the horizon `flee_per_day` / 24 able persons cross, at the risk `flee_death`.

    They come from the zones in proportion to the able who are there, as long as any are; no time passes on the way. Who arrives is
    counted as at a reception site until T+. Nobody gets aid. After the horizon nobody moves, as in a plan; crews that stand inside stay.

    Raises
    ------
    UnknownDanger
        When nobody has described the danger at a zone where people live, or inside.
    """
    look, exposures = Lookup.of(case), Exposures(case, danger)
    fates = _Fates.at_start(people_at_start(look, danger.level))
    able = np.array([g.care is Care.ABLE for g in look.groups], dtype=np.float64)
    crossing = case.value("flee_per_day", danger.level) * HOUR / DAY
    risk = case.value("flee_death", danger.level)
    by_hour = []
    for begin in range(0, case.horizon, HOUR):
        alive = exposures.treated(Care.ABLE, SiteKind.RECEPTION, look.end - begin)
        fates.cross(_going(fates.here * able, crossing), risk, alive)
        fates.stay(look, exposures, begin, begin + HOUR)
        by_hour.append(float((fates.left * (1 - risk)).sum()))
    fates.stay(look, exposures, case.horizon, look.end)
    standing = [(mode.crew, 0, look.end) for mode in case.modes for _ in range(mode.inside)]
    crews = crews_inside(standing, exposures)
    tally = Tally(danger.level, fates.counts(look), crews, (), tuple(by_hour), (0.0,) * len(by_hour))
    refuse_broken(tally)
    return tally


def _going(able: Floats, crossing: float) -> Floats:
    """Who crosses this hour, in proportion to who is there."""
    there = able.sum()
    return able * min(1.0, crossing / there) if there > 0 else np.zeros_like(able)


@dataclass(slots=True)
class _Fates:
    """What became of each group so far; arrays over groups. Lives only inside `flee`."""

    people: Floats
    here: Floats
    inflow: Floats
    dead_home: Floats
    left: Floats
    dead_moving: Floats
    out_alive: Floats
    dead_after: Floats

    @classmethod
    def at_start(cls, people: Floats) -> _Fates:
        return cls(people, people.copy(), *(np.zeros_like(people) for _ in range(6)))

    def cross(self, going: Floats, risk: float, alive: float) -> None:
        """Some leave: they die on the way, or after it, or are alive at T+."""
        self.here -= going
        self.left += going
        self.dead_moving += going * risk
        self.out_alive += going * (1 - risk) * alive
        self.dead_after += going * (1 - risk) * (1 - alive)

    def stay(self, look: Lookup, exposures: Exposures, begin: int, end: int) -> None:
        """The others stay until `end`; some join them."""
        lives = np.array([exposures.staying(g.zone, g.care, begin, end) for g in look.groups])
        self.dead_home += self.here * (1 - lives)
        self.here = self.here * lives
        for inflow in (f for f in look.case.inflows if begin <= f.minute < end):
            k, count = look.groups[inflow.group], inflow.count.at(exposures.danger.level)
            lived = count * exposures.staying(inflow.group.zone, inflow.group.care, inflow.minute, end)
            self.inflow[k] += count
            self.here[k] += lived
            self.dead_home[k] += count - lived

    def counts(self, look: Lookup) -> tuple[GroupCount, ...]:
        """The record of every group. Nobody waits for a vehicle, is screened or aided."""
        return tuple(
            GroupCount(
                group=group,
                people=float(self.people[i]),
                inflow=float(self.inflow[i]),
                out_alive=float(self.out_alive[i]),
                inside_alive=float(self.here[i]),
                dead_home=float(self.dead_home[i]),
                dead_waiting=0.0,
                dead_moving=float(self.dead_moving[i]),
                dead_after=float(self.dead_after[i]),
                boarded=float(self.left[i]),
                held=0.0,
                aided_days=0.0,
            )
            for i, group in enumerate(look.groups)
        )
