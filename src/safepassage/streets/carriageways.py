"""
One road drawn as several parallel lines: found, and given its capacity once.

A map that knows no one-way streets draws each carriageway of a divided road as a two-way street; both together would then have twice the
road's capacity each way. A one-way pair needs no help: each line has its own direction's lanes.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.spatial import cKDTree

from safepassage.records.streets import Flags, Floats, Ints, Streets, local

EVERY = 15.0  # metres between two places at which an edge is looked at
APART = (4.0, 45.0)  # metres between the middles of two carriageways of one road
ALONG = 12.0  # metres: what lies farther ahead or behind is not beside
TURN = np.cos(np.radians(20.0))  # two carriageways run within 20 degrees of each other
MOST = 4  # lines of one road
LINE = 12.0  # metres: lines nearer to each other than this are one


def merged(streets: Streets) -> Streets:
    """
    The same streets, with `share` 1/k on main streets that are drawn as k parallel two-way lines.

    An edge counts as one of k where at least half of the places along it have k - 1 others of its class beside it.
    """
    able = np.flatnonzero(streets.main & ~streets.oneway & (streets.u != streets.v))
    if not len(able):
        return streets
    x, y, dx, dy, edge = _samples(streets, able)
    beside = _beside(streets, x, y, dx, dy, edge)
    share = streets.share.copy()
    share[able] = 1.0 / _lines(beside, edge, len(streets.u))[able]
    return replace(streets, share=share)


def _samples(streets: Streets, able: Ints) -> tuple[Floats, Floats, Floats, Floats, Ints]:
    """Places along edges: x, y [metres], direction (of length 1), and the edge."""
    x, y = local(streets.points[:, 0], streets.points[:, 1], streets.centre)
    of = np.repeat(np.arange(len(streets.u)), np.diff(streets.first))
    wanted = np.zeros(len(streets.u), dtype=bool)
    wanted[able] = True
    begin = np.flatnonzero((of[:-1] == of[1:]) & wanted[of[:-1]])
    dx, dy = x[begin + 1] - x[begin], y[begin + 1] - y[begin]
    length = np.hypot(dx, dy)
    long = length > 0
    begin, dx, dy, length = begin[long], dx[long], dy[long], length[long]
    count = np.maximum(1, np.rint(length / EVERY).astype(np.int64))
    which = np.repeat(np.arange(len(begin)), count)
    number = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    part = (number + 0.5) / count[which]
    px, py = x[begin][which] + part * dx[which], y[begin][which] + part * dy[which]
    return px, py, dx[which] / length[which], dy[which] / length[which], of[begin][which]


def _beside(streets: Streets, x: Floats, y: Floats, dx: Floats, dy: Floats, edge: Ints) -> Ints:
    """For each place, how many other lines of the same class run beside it, shape (places,)."""
    pairs = cKDTree(np.stack([x, y], axis=1)).query_pairs(float(np.hypot(APART[1], ALONG)), output_type="ndarray")
    a, b = np.concatenate([pairs[:, 0], pairs[:, 1]]), np.concatenate([pairs[:, 1], pairs[:, 0]])
    ex, ey = x[b] - x[a], y[b] - y[a]
    lateral, ahead = dx[a] * ey - dy[a] * ex, dx[a] * ex + dy[a] * ey
    parallel: Flags = np.abs(dx[a] * dx[b] + dy[a] * dy[b]) >= TURN
    side = (np.abs(lateral) >= APART[0]) & (np.abs(lateral) <= APART[1]) & (np.abs(ahead) <= ALONG)
    keep = parallel & side & (edge[a] != edge[b]) & (streets.kind[edge[a]] == streets.kind[edge[b]])
    lane = np.rint(lateral[keep] / LINE).astype(np.int64)
    found = np.unique(np.stack([a[keep], lane], axis=1), axis=0)
    counted: Ints = np.bincount(found[:, 0], minlength=len(x)).astype(np.int64)
    return counted


def _lines(beside: Ints, edge: Ints, edges: int) -> Floats:
    """The number of lines of each edge's road, shape (edges,): the most that at least half of its places have."""
    places = np.bincount(edge, minlength=edges)
    lines = np.ones(edges)
    for k in range(2, MOST + 1):
        have = np.bincount(edge, weights=beside >= k - 1, minlength=edges)
        lines[(places > 0) & (have * 2 >= places)] = k
    return lines
