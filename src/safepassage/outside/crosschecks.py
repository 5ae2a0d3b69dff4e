"""What no single table can tell: references that lead nowhere, corridors that do not join, what is missing altogether."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from safepassage.outside.deals import Heading
from safepassage.outside.files import Faults
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.tables import Listed
from safepassage.records.city import AssemblyPoint, Checkpoint, Corridor, Node, Party, Road, ScreeningRule, Site, SiteKind, Zone
from safepassage.records.coupled import CoupledSide
from safepassage.records.hazard import HazardKind, MadeHazard
from safepassage.records.levels import Assumption
from safepassage.records.operation import Commodity, Mode, Pause, Terms
from safepassage.records.people import Inflow, People, Screening, Willingness

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Draft:
    """A case folder as read table by table, before it is known to hold together."""

    heading: Heading | None
    nodes: Listed[Node]
    roads: Listed[Road]
    zones: Listed[Zone]
    people: Listed[People]
    inflows: Listed[Inflow]
    willingness: Listed[Willingness]
    points: Listed[AssemblyPoint]
    sites: Listed[Site]
    checkpoints: Listed[Checkpoint]
    screening: Listed[tuple[str, ScreeningRule]]
    corridors: Listed[Corridor]
    pauses: Listed[Pause]
    terms: Listed[Terms]
    fleet: Listed[Mode]
    aid: Listed[Commodity]
    parties: Listed[Party]
    assumptions: Listed[Assumption]
    coupled: Listed[tuple[str, CoupledSide]]
    hazards: Listed[MadeHazard]


def tell_dangling(draft: Draft, faults: Faults) -> None:
    """References to things that no table has."""
    nodes, parties, zones, corridors = draft.nodes, draft.parties, draft.zones, draft.corridors
    for name in ("u", "v"):
        _refer(draft.roads, name, nodes, "node", faults)
    _refer(draft.roads, "holder", parties, "party", faults)
    _refer(draft.zones, "holder", parties, "party", faults)
    _refer(draft.checkpoints, "holder", parties, "party", faults)
    _refer(draft.checkpoints, "node", nodes, "node", faults)
    _refer(draft.points, "node", nodes, "node", faults)
    _refer(draft.points, "zones", zones, "zone", faults)
    _refer(draft.aid, "zones", zones, "zone", faults)
    _refer(draft.sites, "node", nodes, "node", faults)
    _refer(draft.sites, "side", parties, "party", faults)
    _refer(draft.willingness, "side", parties, "party", faults)
    for name, table, what in (("start", nodes, "node"), ("end", nodes, "node"), ("roads", draft.roads, "road")):
        _refer(corridors, name, table, what, faults)
    _refer(corridors, "checkpoints", draft.checkpoints, "checkpoint", faults)
    _refer(corridors, "sites", draft.sites, "site", faults)
    _refer(draft.pauses, "corridor", corridors, "corridor", faults)
    _refer(draft.terms, "corridor", corridors, "corridor", faults)
    for field in ("agreed_by", "guarantors"):
        _refer(draft.terms, field, parties, "party", faults)
    for listed in (draft.people, draft.inflows):
        for line, item in listed.rows:
            _lead(listed.file, line, "zone", item.group.zone, zones, "zone", faults)
    for line, (checkpoint, _) in draft.screening.rows:
        _lead(draft.screening.file, line, "checkpoint", checkpoint, draft.checkpoints, "checkpoint", faults)
    for line, (_, side) in draft.coupled.rows:
        for corridor in side.corridors:
            _lead(draft.coupled.file, line, "corridors", corridor, corridors, "corridor", faults)
        for used in side.modes:
            _lead(draft.coupled.file, line, "modes", used, draft.fleet, "mode", faults)
    for line, mode in draft.fleet.rows:
        for commodity, _ in mode.cargo:
            _lead(draft.fleet.file, line, "cargo", commodity, draft.aid, "commodity", faults)
    for line, terms in draft.terms.rows:
        for commodity, _ in terms.cargo or ():
            _lead(draft.terms.file, line, "cargo", commodity, draft.aid, "commodity", faults)
        for party in dict.fromkeys(party for _, agreed in terms.agreed for party in agreed):
            _lead(draft.terms.file, line, "agreed", party, draft.parties, "party", faults)
    tables: dict[HazardKind, tuple[Listed[Any], str]] = {
        HazardKind.ZONE: (zones, "zone"),
        HazardKind.ROAD: (draft.roads, "road"),
        HazardKind.CHECKPOINT: (draft.checkpoints, "checkpoint"),
    }
    for line, hazard in draft.hazards.rows:
        table, what = tables[hazard.kind]
        _lead(draft.hazards.file, line, "place", hazard.place, table, what, faults)


def _refer(listed: Listed[T], field: str, table: Listed[object], what: str, faults: Faults) -> None:
    """Each id in a field (one, several, or None) must be a key of a table."""
    for line, record in listed.rows:
        value = getattr(record, field)
        for name in (value,) if isinstance(value, str) else value or ():
            _lead(listed.file, line, field, name, table, what, faults)


def _lead(file: str, line: int, field: str, name: str, table: Listed[object], what: str, faults: Faults) -> None:
    if name and table.readable and name not in table.keys:
        faults.add(
            file, line, f"{field} names {what} {shown(name)}, which is not in {table.file}", f"Correct it, or add the {what}.", column=field
        )


def tell_broken_corridors(draft: Draft, faults: Faults) -> None:
    """Corridors whose roads do not join, whose checkpoints do not lie on them, or that nobody has described."""
    roads = {road.id: road for road in draft.roads.records}
    checkpoints = {checkpoint.id: checkpoint for checkpoint in draft.checkpoints.records}
    for line, corridor in draft.corridors.rows:
        if not corridor.roads:
            faults.add(
                draft.corridors.file, line, "the corridor has no roads", "Write its roads in order, from inside to outside.", column="roads"
            )
        elif all(road in roads for road in corridor.roads):
            nodes = _joined(corridor, roads, line, faults)
            if nodes is not None:
                _tell_checkpoints_off(corridor, nodes, checkpoints, line, faults)
        if corridor.roads and corridor.quiet_until not in corridor.roads:
            problem = f"quiet_until {shown(corridor.quiet_until)} is not among the corridor's roads"
            faults.add(draft.corridors.file, line, problem, "Name the last road of the quiet area.", column="quiet_until")
    _tell_unreported(draft, faults)


def _joined(corridor: Corridor, roads: dict[str, Road], line: int, faults: Faults) -> list[str] | None:
    """The nodes of a corridor in order; None (and a fault) at the first road that does not continue it."""
    here = corridor.start
    nodes = [here]
    for name in corridor.roads:
        ends = (roads[name].u, roads[name].v)
        if here not in ends:
            problem = f"road {shown(name)} does not continue corridor {shown(corridor.id)} at node {shown(here)}"
            faults.add("corridors.csv", line, problem, "Write the roads in the order driven, from start to end.", column="roads")
            return None
        here = ends[1] if here == ends[0] else ends[0]
        nodes.append(here)
    if here != corridor.end:
        problem = f"the roads of corridor {shown(corridor.id)} lead to node {shown(here)}, not to its end {shown(corridor.end)}"
        faults.add("corridors.csv", line, problem, "Correct end, or the roads.", column="end")
        return None
    return nodes


def _tell_checkpoints_off(corridor: Corridor, nodes: list[str], checkpoints: dict[str, Checkpoint], line: int, faults: Faults) -> None:
    reached = 0
    for name in corridor.checkpoints:
        if name not in checkpoints:
            continue
        node = checkpoints[name].node
        if node not in nodes:
            problem = f"checkpoint {shown(name)} does not lie on corridor {shown(corridor.id)}"
            faults.add(
                "corridors.csv", line, problem, "Correct its node in checkpoints.csv, or the corridor's checkpoints.", column="checkpoints"
            )
        elif node not in nodes[reached:]:
            problem = f"checkpoint {shown(name)} is met before the one written ahead of it"
            faults.add("corridors.csv", line, problem, "Write the checkpoints in the order met on the way out.", column="checkpoints")
        else:
            reached = nodes.index(node, reached)


def _tell_unreported(draft: Draft, faults: Faults) -> None:
    """A corridor that is said to be open over a road of which nobody says whether it is: unknown is not safe."""
    lines = {road.id: (line, road) for line, road in draft.roads.rows}
    for _, corridor in draft.corridors.rows:
        for name in corridor.roads if corridor.usable else ():
            if name not in lines:
                continue
            line, road = lines[name]
            for column, value, words in (("state", road.state, "open or shut"), ("exposure", road.exposure, "besieged, front or rear")):
                if value == "unknown":
                    problem = f"corridor {shown(corridor.id)} is {corridor.state} and uses this road, whose {column} nobody reported"
                    faults.add(
                        "roads.csv",
                        line,
                        problem,
                        f"Say what it is ({words} in column {column}) and who says so in column source.",
                        column=column,
                    )


def tell_missing(draft: Draft, faults: Faults) -> None:
    """What must be there for every zone, class, side and checkpoint; unknown is never read as zero."""
    _tell_unserved(draft, faults)
    _tell_unruled(draft, faults)
    _tell_unasked(draft, faults)
    _tell_no_fleet(draft, faults)
    for listed, what in ((draft.nodes, "node"), (draft.zones, "zone")):
        if listed.readable and not listed.keys:
            faults.add(listed.file, None, f"there is no {what}", f"Write at least one {what}.")


def _tell_unserved(draft: Draft, faults: Faults) -> None:
    served = {zone for point in draft.points.records for zone in point.zones}
    counted = {key.split(" ")[0] for key in draft.people.keys}
    points_whole = draft.points.readable and len(draft.points.rows) == len(draft.points.keys)
    for line, zone in draft.zones.rows:
        if points_whole and zone.id not in served:
            problem = f"no assembly point serves zone {shown(zone.id)}"
            faults.add(draft.zones.file, line, problem, "Name it in column zones of assembly_points.csv.")
        if draft.people.readable and zone.id not in counted:
            problem = f"nobody says how many people are in zone {shown(zone.id)}"
            faults.add(draft.zones.file, line, problem, "Add a row to people.csv, with 0 if somebody reports that it is empty.")


def _tell_unruled(draft: Draft, faults: Faults) -> None:
    if not draft.screening.readable:
        return
    for line, checkpoint in draft.checkpoints.rows:
        for screening in Screening:
            if f"{checkpoint.id} {screening}" not in draft.screening.keys:
                problem = f"screening.csv says nothing of class {screening} at checkpoint {shown(checkpoint.id)}"
                faults.add(draft.checkpoints.file, line, problem, "Add a row: what does it do with that class?")


def _tell_unasked(draft: Draft, faults: Faults) -> None:
    if not draft.willingness.readable:
        return
    sides: dict[str, int] = {}
    for line, site in draft.sites.rows:
        if site.kind is not SiteKind.AID_POINT:
            sides.setdefault(site.side, line)
    for side, line in sides.items():
        for screening in Screening:
            if f"{screening} {side}" not in draft.willingness.keys:
                problem = f"willingness.csv does not say what share of class {screening} would go to side {shown(side)}"
                faults.add(draft.sites.file, line, problem, "Add a row to willingness.csv.")


def _tell_no_fleet(draft: Draft, faults: Faults) -> None:
    whole = draft.fleet.readable and len(draft.fleet.rows) == len(draft.fleet.keys)
    if whole and sum(mode.inside + mode.outside for mode in draft.fleet.records) == 0:
        faults.add(
            draft.fleet.file, None, "the fleet is empty", "Write how many vehicles stand inside and outside; walkers count in parties."
        )


def tell_bad_times(draft: Draft, faults: Faults) -> None:
    """Pauses and inflows outside the plan's time, and pauses that end before they start."""
    heading = draft.heading
    if heading is None or heading.start is None or not heading.horizon:
        return
    for line, pause in draft.pauses.rows:
        if pause.end <= pause.start:
            faults.add(draft.pauses.file, line, "the pause ends before it starts", "Correct start or end.", column="end")
        elif pause.start < 0 or pause.end > heading.horizon:
            faults.add(
                draft.pauses.file,
                line,
                "the pause is not within the horizon",
                "Cut it to the plan's time, or change case.toml.",
                column="start",
            )
    for line, inflow in draft.inflows.rows:
        if not 0 <= inflow.minute < heading.horizon:
            faults.add(draft.inflows.file, line, "the inflow is not within the horizon", "Take it out, or change case.toml.", column="at")
