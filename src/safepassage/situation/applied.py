"""The case that the planner sees (claims, section 10): the case's tables with the situation's values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

from safepassage.records.case import Case
from safepassage.records.city import Checkpoint, Corridor, CorridorState, Party, Road, RoadState, Site, Zone
from safepassage.records.claim import ClaimKind
from safepassage.records.operation import Commodity, Mode
from safepassage.records.situation import Footing, Situation, Standing
from safepassage.situation.people import people_of
from safepassage.situation.tables import INSIDE, INTAKE, OUTSIDE, PLACES


def applied(case: Case, situation: Situation) -> Case:
    """
    The case with the situation's values; without claims, the case itself, exactly.

    `case` is the one that the situation was made of. Unknown stays unknown; an unconfirmed corridor is its stage.
    """
    values = _Values.of(case, situation)
    return replace(
        case,
        roads=tuple(_road(values, road) for road in case.roads),
        zones=tuple(_zone(values, zone) for zone in case.zones),
        people=people_of(case, situation),
        sites=tuple(_site(values, site) for site in case.sites),
        checkpoints=tuple(_checkpoint(values, checkpoint) for checkpoint in case.checkpoints),
        corridors=tuple(_corridor(values, corridor) for corridor in case.corridors),
        pauses=situation.pauses,
        terms=situation.terms,
        modes=tuple(_mode(values, mode) for mode in case.modes),
        commodities=tuple(_commodity(values, commodity) for commodity in case.commodities),
        parties=tuple(_party(values, party) for party in case.parties),
    )


@dataclass(frozen=True, slots=True)
class _Values:
    """The values that rest on more than the case's table, by slot; the parties of the case; deals by party."""

    by_slot: dict[tuple[ClaimKind, str, str], Standing]
    parties: frozenset[str]
    deals: dict[str, dict[str, str]]  # party -> deal -> joined or left

    @classmethod
    def of(cls, case: Case, situation: Situation) -> _Values:
        changed = [s for s in situation.standings if s.footing not in (Footing.TABLE, Footing.UNKNOWN)]
        deals: dict[str, dict[str, str]] = {}
        for one in changed:
            if one.kind is ClaimKind.DEAL and one.word:
                deals.setdefault(one.subject, {})[one.word] = one.detail
        return cls({(s.kind, s.subject, s.detail): s for s in changed}, frozenset(p.id for p in case.parties), deals)

    def get(self, kind: ClaimKind, subject: str, detail: str = "") -> Standing | None:
        """The value of a slot, if claims had a say in it."""
        return self.by_slot.get((kind, subject, detail))

    def likely(self, kind: ClaimKind, subject: str, table: float, detail: str = "") -> float:
        """The likely number of a slot, or the table's."""
        found = self.get(kind, subject, detail)
        return table if found is None or found.range is None else found.range.likely

    def holder(self, subject: str, table: str | None) -> str | None:
        """Who holds a place: None where it is unknown, contested, or no party of the case."""
        found = self.get(ClaimKind.HOLDER, subject)
        if found is None:
            return table
        return found.word if found.word in self.parties else None


def _road(values: _Values, road: Road) -> Road:
    subject = f"road:{road.id}"
    said = values.get(ClaimKind.ROAD_STATE, subject)
    state = road.state if said is None else RoadState(said.word or RoadState.UNKNOWN)
    return replace(road, state=state, holder=values.holder(subject, road.holder))


def _zone(values: _Values, zone: Zone) -> Zone:
    return replace(zone, holder=values.holder(f"zone:{zone.id}", zone.holder))


def _checkpoint(values: _Values, checkpoint: Checkpoint) -> Checkpoint:
    """A checkpoint has a holder and a rate: where they are unknown or zero the table's stay, with a caution (and see `_corridor`)."""
    subject = f"checkpoint:{checkpoint.id}"
    rate = values.likely(ClaimKind.RATE, subject, checkpoint.persons_per_hour)
    return replace(
        checkpoint,
        holder=values.holder(subject, checkpoint.holder) or checkpoint.holder,
        persons_per_hour=rate if rate > 0 else checkpoint.persons_per_hour,
    )


def _corridor(values: _Values, corridor: Corridor) -> Corridor:
    """Its word, its stage where that is not confirmed, proposed where it is unknown; blocked where a checkpoint lets nobody pass."""
    said = values.get(ClaimKind.CORRIDOR_STATE, f"corridor:{corridor.id}")
    state = corridor.state if said is None else CorridorState(said.stage or said.word or CorridorState.PROPOSED)
    shut = any(values.likely(ClaimKind.RATE, f"checkpoint:{c}", 1.0) <= 0 for c in corridor.checkpoints)
    if shut and state in (CorridorState.OPENED, CorridorState.USED):
        state = CorridorState.BLOCKED
    return replace(corridor, state=state)


def _site(values: _Values, site: Site) -> Site:
    subject = f"site:{site.id}"
    return replace(
        site,
        intake_per_hour=values.likely(ClaimKind.RATE, subject, site.intake_per_hour, INTAKE),
        places=values.likely(ClaimKind.RATE, subject, site.places, PLACES),
    )


def _mode(values: _Values, mode: Mode) -> Mode:
    subject = f"mode:{mode.id}"
    return replace(
        mode,
        inside=floor(values.likely(ClaimKind.FLEET, subject, mode.inside, INSIDE)),
        outside=floor(values.likely(ClaimKind.FLEET, subject, mode.outside, OUTSIDE)),
    )


def _commodity(values: _Values, commodity: Commodity) -> Commodity:
    found = values.get(ClaimKind.STOCK, f"aid:{commodity.id}")
    return commodity if found is None or found.range is None else replace(commodity, stock=found.range)


def _party(values: _Values, party: Party) -> Party:
    said = values.deals.get(f"party:{party.id}", {})
    kept = [deal for deal in party.deals if said.get(deal, "joined") == "joined"]
    joined = sorted(deal for deal, word in said.items() if word == "joined" and deal not in kept)
    return replace(party, deals=(*kept, *joined))
