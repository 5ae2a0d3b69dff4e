"""The tables that describe the city: where things are, which roads join them, who holds what."""

from __future__ import annotations

from collections import defaultdict

from safepassage.outside.cells import Row
from safepassage.outside.files import Faults
from safepassage.outside.source import Source
from safepassage.outside.tables import Listed
from safepassage.records.city import (
    AssemblyPoint,
    Checkpoint,
    Corridor,
    CorridorState,
    Exposure,
    Node,
    Party,
    Road,
    RoadState,
    ScreeningRule,
    Site,
    SiteKind,
    Zone,
)
from safepassage.records.people import Care, Screening

_MOST_METRES = 1_000_000
_LEAST_RATE = 1e-6  # a rate of zero is a closed door, and time at it has no end


def read_nodes(source: Source, faults: Faults) -> Listed[Node]:
    """nodes.csv"""

    def node(row: Row) -> Node:
        return Node(row.ident("id"), row.text("name"), row.text("name_ar"), _degrees(row, "lon", 180), _degrees(row, "lat", 90))

    return source.table("nodes.csv", ("id", "name", "name_ar", "lon", "lat"), faults).listed(node)


def _degrees(row: Row, column: str, most: float) -> float:
    return row.number(column, -most, most)


def read_roads(source: Source, faults: Faults) -> Listed[Road]:
    """roads.csv"""
    columns = ("id", "u", "v", "name", "name_ar", "metres", "exposure", "state", "holder", "source")

    def road(row: Row) -> Road:
        ends = row.ident("u"), row.ident("v")
        if ends[0] == ends[1]:
            row.fault("the road begins and ends at the same node", "Correct u or v.")
        return Road(
            row.ident("id"),
            *ends,
            row.text("name"),
            row.text("name_ar"),
            row.number("metres", 0.001, _MOST_METRES),
            row.choice("exposure", Exposure, unsaid=Exposure.UNKNOWN),
            row.choice("state", RoadState, unsaid=RoadState.UNKNOWN),
            row.maybe_ident("holder"),
            row.told("source"),
        )

    return source.table("roads.csv", columns, faults).listed(road)


def read_zones(source: Source, faults: Faults) -> Listed[Zone]:
    """zones.csv"""
    columns = ("id", "name", "name_ar", "lon", "lat", "holder", "danger_low", "danger_likely", "danger_high", "source")

    def zone(row: Row) -> Zone:
        return Zone(
            row.ident("id"),
            row.told("name"),
            row.text("name_ar"),
            _degrees(row, "lon", 180),
            _degrees(row, "lat", 90),
            row.maybe_ident("holder"),
            row.range("danger_"),
            row.told("source"),
        )

    return source.table("zones.csv", columns, faults).listed(zone)


def read_points(source: Source, faults: Faults) -> Listed[AssemblyPoint]:
    """assembly_points.csv"""
    columns = ("id", "name", "name_ar", "node", "zones", "cap_people", "cap_minutes", "source")

    def point(row: Row) -> AssemblyPoint:
        return AssemblyPoint(
            row.ident("id"),
            row.told("name"),
            row.text("name_ar"),
            row.ident("node"),
            row.idents("zones"),
            row.whole("cap_people"),
            row.whole("cap_minutes"),
            row.told("source"),
        )

    return source.table("assembly_points.csv", columns, faults).listed(point)


def read_sites(source: Source, faults: Faults) -> Listed[Site]:
    """sites.csv"""
    columns = ("id", "name", "name_ar", "kind", "side", "node", "intake_per_hour", "places", "accepts", "source")

    def site(row: Row) -> Site:
        kind = row.choice("kind", SiteKind)
        accepts = row.choices("accepts", Care)
        if kind is not SiteKind.AID_POINT and not accepts:
            row.fault("column accepts is empty", "Write which of critical limited able the site takes.")
        return Site(
            row.ident("id"),
            row.told("name"),
            row.text("name_ar"),
            kind,
            row.ident("side") if kind is not SiteKind.AID_POINT else row.maybe_ident("side") or "",
            row.ident("node"),
            row.number("intake_per_hour", 0),
            row.number("places", 0),
            accepts,
            row.told("source"),
        )

    return source.table("sites.csv", columns, faults).listed(site)


def read_checkpoints(source: Source, faults: Faults) -> tuple[Listed[Checkpoint], Listed[tuple[str, ScreeningRule]]]:
    """checkpoints.csv and screening.csv: the checkpoints with their rules, and the rules by themselves (checkpoint, rule)."""
    screening = _read_screening(source, faults)
    rules: dict[str, list[ScreeningRule]] = defaultdict(list)
    for checkpoint_id, rule in screening.records:
        rules[checkpoint_id].append(rule)
    columns = ("id", "name", "name_ar", "holder", "node", "persons_per_hour", "standing_vehicles", "source")

    def checkpoint(row: Row) -> Checkpoint:
        identity = row.ident("id")
        before = len(row.faults)
        rate = row.number("persons_per_hour", 0)
        if rate < _LEAST_RATE and len(row.faults) == before:
            row.fault("the checkpoint lets nobody pass (persons_per_hour is zero)", "Write its rate, or set its corridors to closed.")
        return Checkpoint(
            identity,
            row.told("name"),
            row.text("name_ar"),
            row.ident("holder"),
            row.ident("node"),
            rate,
            row.whole("standing_vehicles"),
            tuple(rules[identity]),
            row.told("source"),
        )

    return source.table("checkpoints.csv", columns, faults).listed(checkpoint), screening


def _read_screening(source: Source, faults: Faults) -> Listed[tuple[str, ScreeningRule]]:
    columns = ("checkpoint", "screening", "held_low", "held_likely", "held_high", "disappeared", "source")

    def rule(row: Row) -> tuple[str, ScreeningRule]:
        held = row.range("held_", 0, 1)
        return row.ident("checkpoint"), ScreeningRule(row.choice("screening", Screening), held, row.yes("disappeared"), row.told("source"))

    return source.table("screening.csv", columns, faults).listed(rule, key=("checkpoint", "screening"))


def read_corridors(source: Source, faults: Faults) -> Listed[Corridor]:
    """corridors.csv"""
    columns = (
        *("id", "name", "name_ar", "state", "start", "end", "roads", "quiet_until", "checkpoints"),
        *("vehicles_per_hour", "walkers_per_hour", "pause_required", "sites", "source"),
    )

    def corridor(row: Row) -> Corridor:
        return Corridor(
            row.ident("id"),
            row.told("name"),
            row.text("name_ar"),
            row.choice("state", CorridorState),
            row.ident("start"),
            row.ident("end"),
            row.idents("roads"),
            row.ident("quiet_until"),
            row.idents("checkpoints"),
            row.whole("vehicles_per_hour"),
            row.whole("walkers_per_hour"),
            row.yes("pause_required"),
            row.idents("sites"),
            row.told("source"),
        )

    return source.table("corridors.csv", columns, faults).listed(corridor)


def read_parties(source: Source, faults: Faults) -> Listed[Party]:
    """parties.csv"""
    columns = ("id", "name", "name_ar", "role", "deals", "source")

    def party(row: Row) -> Party:
        deals = tuple(row.text("deals").split())
        return Party(row.ident("id"), row.told("name"), row.text("name_ar"), row.text("role"), deals, row.told("source"))

    return source.table("parties.csv", columns, faults).listed(party)
