"""Hazards added up minute by minute (mathematics, section 1): no prefix sums, no arrays."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp, isnan

from safepassage.records.case import Case
from safepassage.records.city import Site, SiteKind
from safepassage.records.danger import Danger, Hazard
from safepassage.records.people import Care, Group


class Dangers:
    """The hazard of every place in every minute, also after the horizon."""

    def __init__(self, case: Case, danger: Danger) -> None:
        self.case, self.danger = case, danger
        self.end = case.horizon + case.tail  # T+
        self._answered: dict[tuple[str, Care, int, int, bool], float] = {}

    def _during(self, hazard: Hazard, minute: int) -> float:
        """A hazard in [minute, minute + 1), within the horizon; NaN is refused."""
        value = float(hazard[minute])
        if isnan(value):
            raise ValueError("nobody described the danger of this place")
        return value

    def home(self, zone: str, minute: int) -> float:
        """Violence at home."""
        if minute >= self.case.horizon:
            return self.danger.home_tail[zone]
        return self._during(self.danger.home[zone], minute)

    def inside(self, minute: int) -> float:
        """Violence where a crew stands inside."""
        if minute >= self.case.horizon:
            return self.danger.inside_tail
        return self._during(self.danger.inside, minute)

    def street(self, zone: str, minute: int) -> float:
        """Violence on the walk from home to the assembly point."""
        return self._during(self.danger.street[zone], minute)

    def point(self, point: str, minute: int) -> float:
        """Violence at an assembly point or aid point."""
        return self._during(self.danger.point[point], minute)

    def road(self, road: str, minute: int) -> float:
        """Violence on a road, in a vehicle."""
        return self._during(self.danger.road[road], minute)

    def checkpoint(self, checkpoint: str, minute: int) -> float:
        """Violence at a checkpoint."""
        return self._during(self.danger.checkpoint[checkpoint], minute)

    def illness(self, care: Care, aided: bool = False) -> float:
        """Illness, wounds and want per minute, with or without aid."""
        return (self.danger.aided if aided else self.danger.untreated)[care]

    def treated(self, care: Care, site: Site) -> float:
        """Illness after arrival, per minute."""
        by_care = self.danger.treated_hospital if site.kind is SiteKind.HOSPITAL else self.danger.treated_reception
        return by_care[care]

    def staying(self, group: Group, start: int, end: int, aided: bool = False) -> float:
        """The chance to live through [start, end) at home."""
        asked = (group.zone, group.care, start, end, aided)
        if asked not in self._answered:
            met = total(self.home(group.zone, minute) + self.illness(group.care, aided) for minute in range(start, end))
            self._answered[asked] = exp(-met)
        return self._answered[asked]


def total(hazards: Iterable[float]) -> float:
    """A sum of hazards, one a minute."""
    result = 0.0
    for hazard in hazards:
        result += hazard
    return result
