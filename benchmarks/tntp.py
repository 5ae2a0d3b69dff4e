"""Reads TNTP networks (TransportationNetworks: academic use, never shipped) and makes arrival instances of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from safepassage.streets.arrivals import Escape
from safepassage.streets.layers import Longs

MINUTES_PER_HOUR = 60


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a TNTP network: (from, to, vehicles per hour, free-flow minutes); nodes below `first_thru` are centroids."""

    links: tuple[tuple[int, int, float, float], ...]
    nodes: int
    first_thru: int


def read_links(path: Path) -> Links:
    """A `_net.tntp` file. Raises ValueError when a number is missing, KeyError when a header is."""
    head, body = path.read_text(encoding="utf-8").split("<END OF METADATA>")
    told = {name.strip(): value for name, value in re.findall(r"<([^>]+)>\s*(\d*)", head)}
    links = []
    for line in body.splitlines():
        cells = line.split("~")[0].replace(";", " ").split()
        if cells:
            links.append((int(cells[0]), int(cells[1]), float(cells[2]), float(cells[4])))
    if len(links) != int(told["NUMBER OF LINKS"]):
        raise ValueError(f"{path.name} says {told['NUMBER OF LINKS']} links and has {len(links)}")
    return Links(tuple(links), int(told["NUMBER OF NODES"]), int(told["FIRST THRU NODE"]))


def read_leaving(path: Path) -> dict[int, float]:
    """A `_trips.tntp` file: trips that leave each zone for another one."""
    leaving: dict[int, float] = defaultdict(float)
    origin = 0
    for line in path.read_text(encoding="utf-8").split("<END OF METADATA>")[1].splitlines():
        if line.strip().startswith("Origin"):
            origin = int(line.split()[1])
            continue
        for zone, trips in re.findall(r"(\d+)\s*:\s*([\d.eE+-]+)\s*;", line):
            if int(zone) != origin:
                leaving[origin] += float(trips)
    return leaving


def escape(network: Links, leaving: Mapping[int, float], exits: tuple[int, ...], people: int) -> Escape:
    """
    An arrival instance: everybody of the zones, scaled to `people` by the largest remainder, to the exits.

    Minutes are free-flow times rounded, at least 1; persons a minute are the hourly capacity / 60 rounded down, at least 1. No arc leads
    into a centroid or out of an exit, nobody lives at one.
    """
    wished = np.array([0.0 if v in exits else leaving.get(v, 0.0) for v in range(network.nodes + 1)])
    wished *= people / wished.sum()
    persons = np.floor(wished).astype(np.int64)
    most_left = np.argsort(persons - wished, kind="stable")
    persons[most_left[: people - int(persons.sum())]] += 1
    arcs = np.array(
        [
            (u, v, max(1, round(minutes)), max(1, int(hourly // MINUTES_PER_HOUR)))
            for u, v, hourly, minutes in network.links
            if u not in exits and v >= network.first_thru
        ]
    )
    return _escape(persons, arcs, exits)


def read_instance(path: Path) -> Escape:
    """An arrival instance as a file: nodes, arcs and exits; the exits; people at each node; `from to minutes capacity` a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    nodes, arcs, exits = (int(x) for x in lines[0].split())
    people = np.array(lines[2].split(), dtype=np.int64)
    table = np.array([line.split() for line in lines[3 : 3 + arcs]], dtype=np.int64)
    if people.size != nodes or table.shape != (arcs, 4) or len(lines[1].split()) != exits:
        raise ValueError(f"{path.name} does not hold what its first line says")
    return _escape(people, table, tuple(int(x) for x in lines[1].split()))


def _escape(people: Longs, arcs: Longs, exits: tuple[int, ...]) -> Escape:
    small = arcs.astype(np.int32)
    return Escape(people, small[:, 0], small[:, 1], arcs[:, 2], arcs[:, 3], np.array(exits, dtype=np.int32))
