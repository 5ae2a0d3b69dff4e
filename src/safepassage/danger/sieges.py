"""Which pause is felt where, in a case that holds two sieges: the guns of one are not silent because those of the other are."""

from __future__ import annotations

from collections.abc import Iterable

from safepassage.paths import besieged_from
from safepassage.records.case import Case
from safepassage.records.operation import Pause


class Sieges:
    """The sieges of a case's coupled deals. Without any, every pause of the city is felt everywhere in it."""

    def __init__(self, case: Case) -> None:
        starts = {c.id: c.start for c in case.corridors}
        points = {p.id: p.node for p in case.assembly_points}
        self._zones = {z.id: frozenset(points[p.id] for p in case.assembly_points if z.id in p.zones) for z in case.zones}
        self._away: list[tuple[frozenset[str], frozenset[str]]] = []  # corridors of a side, nodes that lie in the other's siege only
        for deal in case.coupled:
            inside = [besieged_from(case.roads, [starts[c] for c in side.corridors if c in starts]) for side in deal.sides]
            self._away += [(frozenset(side.corridors), inside[1 - n] - inside[n]) for n, side in enumerate(deal.sides)]
        self.city = tuple(p for p in case.pauses if p.city)

    def felt_at(self, nodes: Iterable[str]) -> list[Pause]:
        """Pauses of the city that are felt at nodes: not those of a siege in which none of them lies, when all lie in the other."""
        here = frozenset(nodes)
        return [p for p in self.city if not any(p.corridor in ways and here and here <= away for ways, away in self._away)]

    def felt_in(self, zone: str) -> list[Pause]:
        """Pauses of the city that are felt in a zone, which lies where its assembly points do."""
        return self.felt_at(self._zones[zone])

    def felt_by_all(self) -> list[list[Pause]]:
        """For each siege, the pauses that are felt in it; one list where there is one siege."""
        return [self.felt_at(away) for _, away in self._away if away] or [list(self.city)]
