"""Hazards added up over the minutes of the plan, as tables: V(s, e) is `table[e] - table[s]` (mathematics, section 1).

The models ask for hundreds of thousands of intervals; a table answers each with two look-ups. Tables are made when first asked for,
so that a place nobody has described raises UnknownDanger only when somebody would go there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from safepassage.plan.journeys import Journey, Minutes
from safepassage.records.model import Floats, Ints
from safepassage.records.operation import Mode, ModeKind
from safepassage.records.people import Group
from safepassage.risk import Exposures, Places


class Tables:
    """Sums of hazard of every place and group of one case, level and length of aid block."""

    def __init__(self, exposures: Exposures, groups: Sequence[Group]) -> None:
        self.exposures, self.groups = exposures, groups
        self.minutes: Minutes = np.arange(exposures.case.horizon + 1, dtype=np.int64)
        self._made: dict[tuple[str, str], Floats] = {}
        self._spells: dict[tuple[str, str, int], Floats] = {}

    def table(self, kind: str, name: str) -> Floats:
        """Hazard of a place from minute 0 to each minute; `kind` is an attribute of Exposures. Shape (horizon + 1,)."""
        if (kind, name) not in self._made:
            places: Places = getattr(self.exposures, kind)
            self._made[kind, name] = places(name, 0 * self.minutes, self.minutes)
        return self._made[kind, name]

    def between(self, kind: str, name: str, start: Minutes, end: Minutes) -> Floats:
        """V(start, end) of one place for arrays of minutes within the horizon."""
        table = self.table(kind, name)
        return np.asarray(table[end] - table[start])

    def way(self, journey: Journey, mode: Mode, starts: Minutes) -> Floats:
        """Hazard of the roads and checkpoints of a journey, added up, for each start: shape (starts,)."""
        factor = self.exposures.danger.foot_factor if mode.kind is ModeKind.FOOT else 1.0
        total = np.zeros(len(starts))
        for leg in journey.legs:
            total += factor * self._spell("road", leg.road, leg.minutes)[starts + leg.offset]
        for stand in journey.stands:
            total += self._spell("checkpoint", stand.checkpoint, stand.minutes)[starts + stand.offset]
        return total

    def _spell(self, kind: str, name: str, minutes: int) -> Floats:
        """V(s, s + minutes) for each s that leaves time for it; shape (horizon + 1 - minutes,)."""
        key = (kind, name, minutes)
        if key not in self._spells:
            table = self.table(kind, name)
            self._spells[key] = table[minutes:] - table[: len(table) - minutes]
        return self._spells[key]

    def street(self, going: Ints) -> Floats:
        """Sums for the streets of the zone of each group: shape (len(going), horizon + 1)."""
        return np.stack([self.table("street", self.groups[k].zone) for k in going.tolist()])

    def in_block(self, going: Ints) -> Floats:
        """Chance of each group to live at home, unaided, from the start of an aid block to a minute in it: shape (len(going), horizon)."""
        return np.stack([self._in_block(self.groups[k]) for k in going.tolist()])

    def _in_block(self, group: Group) -> Floats:
        key = ("in_block", f"{group.zone}/{group.care}")
        if key not in self._made:
            minutes = self.minutes[:-1]
            begin = minutes // self.exposures.case.block * self.exposures.case.block
            want = self.exposures.danger.untreated[group.care]
            self._made[key] = np.exp(-self.between("home", group.zone, begin, minutes) - want * (minutes - begin))
        return self._made[key]
