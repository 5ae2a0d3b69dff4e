"""Roads of a case, traced over real streets: shortest ways that keep to main streets, and to streets of the road's own name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import numpy as np

from safepassage.records.city import Node, Road
from safepassage.records.street_ways import StreetWay
from safepassage.records.streets import NOBODY, VEHICLES, Floats, Ints, Streets, local
from safepassage.streets.places import nearest
from safepassage.streets.router import Router

OFF_MOST_METRES = 500.0  # a junction of the case farther than this from every street of the map lies off the map
MAIN_NEAR = 400.0  # metres: a junction of main streets this near is taken before a nearer one of side streets
SIDE_COST = 2.0  # a metre of side street counts as so many of main street: traffic keeps to main streets
NAME_COST = 0.6  # and a metre of a street that the road is named after as so many
_WORDS = re.compile(r"\w+")
_DULL = frozenset(("road", "street", "the", "of", "and", "al", "city", "side", "highway", "junction", "roundabout", "gate", "interchange"))


def trace(streets: Streets, nodes: Sequence[Node], roads: Sequence[Road]) -> tuple[StreetWay, ...]:
    """Each road's way over the streets, in the order of the roads; with `why` where an end lies off the map or no way joins the two."""
    at = {node.id: node for node in nodes}
    lon, lat = np.array([n.lon for n in nodes]), np.array([n.lat for n in nodes])
    spot, off = snap(streets, lon, lat)
    place = {node.id: k for k, node in enumerate(nodes)}
    router = Router.of(streets)
    return tuple(_way(router, road, at, place, spot, off) for road in roads)


def snap(streets: Streets, lon: Floats, lat: Floats) -> tuple[Ints, Floats]:
    """
    The street junction that stands for each point, and how far it is [metres]: of main streets if one is within 400 m.

    Parameters
    ----------
    lon, lat : degrees, shape (n,).
    """
    any_node, any_metres = nearest(streets, lon, lat)
    main_node, main_metres = nearest(streets, lon, lat, main=True)
    main = main_metres <= MAIN_NEAR
    return np.where(main, main_node, any_node), np.where(main, main_metres, any_metres)


def _way(router: Router, road: Road, at: dict[str, Node], place: dict[str, int], spot: Ints, off: Floats) -> StreetWay:
    u, v = place[road.u], place[road.v]
    for end, k in ((road.u, u), (road.v, v)):
        if not off[k] <= OFF_MOST_METRES:
            why = f"its end {at[end].name or end} lies {off[k] / 1000:.1f} km from the nearest street of the map"
            return _untraced(road, off[u], off[v], why)
    if spot[u] == spot[v]:
        return _untraced(road, off[u], off[v], "both of its ends lie at one junction of the map")
    streets = router.streets
    edges, forward = router.way(int(spot[u]), int(spot[v]), _costs(streets, road.name))
    if not edges:
        return _untraced(road, off[u], off[v], "no way over the streets joins its ends")
    return described(streets, road.id, edges, forward, float(off[u]), float(off[v]))


def _untraced(road: Road, u_off: float, v_off: float, why: str) -> StreetWay:
    return StreetWay(road.id, (), (), float("nan"), float("nan"), float(u_off), float(v_off), (), why)


def _costs(streets: Streets, name: str) -> Floats:
    """What a metre of each street counts, for a road of that name; inf where no vehicle drives."""
    wanted = _telling(name)
    named = np.array([bool(_telling(f"{en} {ar}") & wanted) for en, ar in streets.names] + [False])
    cost = np.where(streets.main, 1.0, SIDE_COST) * np.where(named[streets.name], NAME_COST, 1.0)
    return np.where(streets.drivable[:, VEHICLES.index("ambulance")], cost, np.inf)


def _telling(name: str) -> frozenset[str]:
    return frozenset(word for word in _WORDS.findall(name.casefold()) if len(word) > 2 and word not in _DULL)


def described(streets: Streets, road: str, edges: tuple[int, ...], forward: tuple[bool, ...], u_off: float, v_off: float) -> StreetWay:
    """A way with its length, straight line and names in order."""
    ends = [streets.u[edges[0]] if forward[0] else streets.v[edges[0]], streets.v[edges[-1]] if forward[-1] else streets.u[edges[-1]]]
    x, y = local(streets.lon[ends], streets.lat[ends], streets.centre)
    names = [streets.name_of(edge)[0] for edge in edges if streets.name[edge] != NOBODY]
    return StreetWay(
        road=road,
        edges=edges,
        forward=forward,
        metres=float(streets.metres[list(edges)].sum()),
        straight=float(np.hypot(x[1] - x[0], y[1] - y[0])),
        u_off=u_off,
        v_off=v_off,
        names=tuple(name for name, _ in groupby(name for name in names if name)),
    )
