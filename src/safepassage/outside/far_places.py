"""Finds places that do not lie where the others lie: mistyped, or longitude and latitude swapped."""

from __future__ import annotations

from statistics import median

from safepassage.outside.files import Faults
from safepassage.outside.persons.no_persons import shown
from safepassage.outside.tables import Listed
from safepassage.paths import great_circle_km
from safepassage.records.city import Node, Road, Zone
from safepassage.units import METRES_PER_KM

MOST_DEGREES = 2.0  # from the median of the nodes
# In Aleppo (37.1 E, 36.2 N) a swapped point lies only 0.9 degrees off, well within two. So a point half a degree off or more
# counts as swapped when swapping brings it four times nearer.
SWAP_DEGREES = 0.5
SWAP_NEARER = 4.0


STRAIGHT = 0.8  # a road may be this share of the straight line between its ends (places are rounded) ...
ROUNDED_METRES = 300.0  # ... less what rounding two places to 0.001 degree can do


def tell_short_roads(roads: Listed[Road], nodes: Listed[Node], faults: Faults) -> None:
    """Note roads shorter than the straight line between their ends: an end is in the wrong place, or the length is wrong."""
    at = {node.id: node for node in nodes.records}
    for line, road in roads.rows:
        if road.u not in at or road.v not in at:
            continue
        straight = METRES_PER_KM * great_circle_km(at[road.u].lon, at[road.u].lat, at[road.v].lon, at[road.v].lat)
        if road.metres < STRAIGHT * straight - ROUNDED_METRES:
            problem = f"road {shown(road.id)} has {road.metres:.0f} m, and its ends lie {straight:.0f} m apart"
            faults.add(roads.file, line, problem, "Correct its metres, or lon and lat of its ends in nodes.csv.", column="metres")


def tell_wrong_places(nodes: Listed[Node], zones: Listed[Zone], roads: Listed[Road], faults: Faults) -> None:
    """Note places that do not lie where the others lie, and roads that do not fit them."""
    if _tell_whole_swap(nodes, zones, faults):
        return  # nothing else fits then, and one mistake is told once
    tell_far_places(nodes, zones, faults)
    tell_short_roads(roads, nodes, faults)


def _tell_whole_swap(nodes: Listed[Node], zones: Listed[Zone], faults: Faults) -> bool:
    """Whether nodes and zones would lie together if all of one table were swapped (noted as one fault at the nodes)."""
    if not nodes.rows or not zones.rows:
        return False
    lon, lat = median(n.lon for n in nodes.records), median(n.lat for n in nodes.records)
    if not all(_looks_swapped(zone, lon, lat) for zone in zones.records):
        return False
    line, first = nodes.rows[0]
    problem = f"all nodes lie where the zones would lie with longitude and latitude swapped (the first is {shown(first.id)})"
    step = f"In one of the two tables, {nodes.file} or {zones.file}, the columns are swapped: lon is east, lat is north."
    faults.add(nodes.file, line, problem, step, column="lon")
    return True


def _looks_swapped(place: Node | Zone, lon: float, lat: float) -> bool:
    """Whether a place lies off, and would lie much nearer to (lon, lat) with its coordinates swapped."""
    off = max(abs(place.lon - lon), abs(place.lat - lat))
    return off >= SWAP_DEGREES and max(abs(place.lat - lon), abs(place.lon - lat)) * SWAP_NEARER <= off


def tell_far_places(nodes: Listed[Node], zones: Listed[Zone], faults: Faults) -> None:
    """Note nodes and zones that lie far from the median of the nodes; those that would fit when swapped are named as swapped."""
    if not nodes.rows:
        return
    lon, lat = median(n.lon for n in nodes.records), median(n.lat for n in nodes.records)
    places: list[tuple[str, int, Node | Zone]] = [(nodes.file, line, node) for line, node in nodes.rows]
    places += [(zones.file, line, zone) for line, zone in zones.rows]
    for file, line, place in places:
        off = max(abs(place.lon - lon), abs(place.lat - lat))
        if _looks_swapped(place, lon, lat):
            problem = f"{shown(place.id)}: longitude and latitude seem to be swapped"
            faults.add(file, line, problem, "Column lon is east, column lat is north.", column="lon")
        elif off > MOST_DEGREES:
            problem = f"{shown(place.id)} lies {off:.1f} degrees from the middle of the nodes"
            faults.add(file, line, problem, "Correct lon and lat (degrees), or delete the place.", column="lon")
