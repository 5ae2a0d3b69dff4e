"""How many people can have arrived by each time step, at best: earliest arrival, exactly (docs/explanation/arrivals.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra, maximum_flow

from safepassage.streets import layers
from safepassage.streets.layers import FAR, Ints, Longs, Net, State

FIRST_LAYERS = 64  # layers that memory is taken for at first; doubled when they are full


@dataclass(frozen=True, slots=True)
class Escape:
    """
    People at places, one-way arcs, exits.

    Parameters
    ----------
    people : shape (places,)
        Persons who start at each place, at time 0.
    tail, head : shape (arcs,)
        Places that each arc leads from and to.
    ticks : shape (arcs,)
        Time on each arc [ticks: whole, not negative]; a tick is whatever the caller measures in.
    room : shape (arcs,) or (arcs, steps)
        Persons who may enter each arc in a time step. With a second axis: by the step of the clock; the last column holds from then on.
    exits : shape (exits,)
        Places that are out. They take any number.
    step : int
        Length of a time step [ticks].
    """

    people: Longs
    tail: Ints
    head: Ints
    ticks: Longs
    room: Longs
    exits: Ints
    step: int = 1

    def __post_init__(self) -> None:
        arcs = self.tail.size
        if not (self.head.size == self.ticks.size == self.room.shape[0] == arcs):
            raise ValueError("tail, head, ticks and room must be equally long")
        if self.step < 1 or (self.ticks < 0).any() or (self.room < 0).any() or (self.people < 0).any():
            raise ValueError("times, rooms and people cannot be negative, nor a step shorter than a tick")
        if self.people.sum() >= FAR or (arcs and self.room.max() >= FAR):
            raise ValueError(f"people and rooms must stay below {FAR}")


@dataclass(frozen=True, slots=True)
class Arrivals:
    """
    The most people who can have arrived by each step; all of them at once by one and the same movement (earliest arrival).

    Parameters
    ----------
    by : shape (steps,)
        Persons arrived by the end of step s, at most.
    people, no_way : int
        Persons in all, and those among them whom no way leads to an exit.
    """

    by: Longs
    people: int
    no_way: int

    @property
    def person_steps(self) -> int:
        """Least sum, over people who have a way, of the step of arrival. Raises ValueError before all have arrived."""
        reachable = self.people - self.no_way
        if not self.by.size or self.by[-1] < reachable:
            raise ValueError("not everybody has arrived within these steps")
        return int((reachable - self.by).sum())


def earliest(escape: Escape, steps: int, enough: int = FAR) -> Arrivals:
    """
    The most people who can have arrived by each step, up to the step in which everybody has (or `enough` have), at most `steps` steps.

    One maximum flow is kept and only added to while the horizon grows by a step at a time. Compiled with the extra [streets]; without it,
    a maximum flow from nothing for each step with scipy: the same numbers, some hundred times slower.
    """
    if layers.COMPILED:
        return _grown(escape, steps, enough=enough)
    return by_scipy(escape, steps, enough=enough)


def to_exit(escape: Escape) -> NDArray[np.float64]:
    """Least time from each place to an exit [ticks], infinite where no way leads out. Shape (places,)."""
    a = _passable(escape)
    return nearest(escape.people.size, escape.head[a], escape.tail[a], escape.ticks[a], escape.exits)


def _passable(escape: Escape) -> NDArray[np.bool_]:
    """Arcs that somebody may enter at some time. Shape (arcs,)."""
    passable: NDArray[np.bool_] = (escape.room.max(axis=1) if escape.room.ndim > 1 else escape.room) > 0
    return passable


def nearest(places: int, tail: Ints, head: Ints, ticks: Longs, origins: Ints) -> NDArray[np.float64]:
    """Least time to each place from any of the origins, along the arcs; infinite where there is no way. Shape (places,)."""
    order = np.lexsort((ticks, head, tail))
    u, v, w = tail[order], head[order], ticks[order]
    first = np.ones(u.size, dtype=bool)
    first[1:] = (u[1:] != u[:-1]) | (v[1:] != v[:-1])  # of parallel arcs the fastest; a sparse array would add them up
    start = np.full(origins.size, places, dtype=np.int64)
    rows, columns = np.concatenate((u[first], start)), np.concatenate((v[first], origins))
    times = np.concatenate((w[first], np.zeros(origins.size))).astype(np.float64)
    graph = csr_array((times, (rows, columns)), shape=(places + 1, places + 1))
    found: NDArray[np.float64] = dijkstra(graph, indices=places)
    return found[:places]


def layered(escape: Escape, steps: int, *, wait: bool | None = None) -> Net:
    """
    The network of layers: place v in layer s stands for the times t with s <= (t + time from v to an exit) / step < s + 1.

    Arcs that lead along a shortest way out stay in their layer, others take the whole steps they lose; what is rounded down can only
    let people be faster. With times in whole steps nothing is rounded. Waiting on the way is let in only where rooms change with time:
    otherwise it gains nothing.
    """
    left = to_exit(escape)
    out = np.zeros(escape.people.size, dtype=bool)
    out[escape.exits] = True
    kept = _passable(escape) & np.isfinite(left[escape.tail]) & np.isfinite(left[escape.head]) & ~out[escape.tail]
    tail, head = escape.tail[kept], escape.head[kept]
    offset = np.where(np.isfinite(left), left, 0).astype(np.int64)
    delay = ((escape.ticks[kept] + offset[head] - offset[tail]) // escape.step).clip(max=FAR - 1)
    release = np.where((escape.people > 0) & np.isfinite(left), offset // escape.step, FAR)
    first_beside, beside = _beside(escape.people.size, tail, head)
    return Net(
        first_beside,
        beside,
        tail.astype(np.int32),
        head.astype(np.int32),
        delay.astype(np.int32),
        _rooms(escape.room[kept], offset[tail], escape.step, steps),
        release.astype(np.int32),
        escape.exits.astype(np.int32),
        escape.room.ndim > 1 if wait is None else wait,
    )


def _rooms(room: Longs, offset: Longs, step: int, steps: int) -> Ints:
    """Rooms by layer. A layer lies in one or two steps of the clock; it gets its share of both, rounded up."""
    if room.ndim == 1:
        return room.reshape(-1, 1).astype(np.int32)
    whole, rest = offset // step, offset % step
    columns = np.arange(steps) - whole[:, None]
    last = room.shape[1] - 1
    rows = np.arange(room.shape[0])[:, None]
    now = np.where(columns >= 0, room[rows, columns.clip(0, last)], 0)
    before = np.where(columns >= 1, room[rows, (columns - 1).clip(0, last)], 0)
    shared = rest[:, None] * before + (step - rest[:, None]) * now
    return (-(-shared // step)).astype(np.int32)


def _beside(places: int, tail: Ints, head: Ints) -> tuple[Ints, Ints]:
    """Each place's arcs, as `Net` wants them: those into it first, in the arcs' order."""
    arcs = np.arange(1, tail.size + 1)
    owner = np.concatenate((head, tail))
    order = np.argsort(owner, kind="stable")
    first = np.searchsorted(owner[order], np.arange(places + 1))
    return first.astype(np.int32), np.concatenate((arcs, -arcs))[order].astype(np.int32)


def _grown(escape: Escape, steps: int, *, wait: bool | None = None, enough: int = FAR) -> Arrivals:
    """One flow, layer after layer."""
    net = layered(escape, steps, wait=wait)
    people, reachable = int(escape.people.sum()), int(escape.people[net.release < FAR].sum())
    held, at, highest, so_far = min(FIRST_LAYERS, steps), 0, 1, 0
    state = _empty(net, escape.people, held)
    by: list[Longs] = []
    while at < steps and (so_far < min(reachable, enough) or at == 0):
        if at == held:
            held = min(2 * held, steps)
            state = _larger(net, state, held)
        arrived, highest = layers.advance(net, state, at, at + 1, highest)
        so_far += int(arrived.sum())
        by.append(np.array([so_far]))
        at += 1
    return Arrivals(np.concatenate(by), people, people - reachable)


def _empty(net: Net, people: Longs, held: int) -> State:
    """Nobody has moved: every place that has people and a way is one arc from the source."""
    places, arcs = net.release.size, net.tail.size
    points = (held + 1) * places
    state = State(
        left=np.where(net.release < FAR, people, 0).astype(np.int32),
        label=np.full(points, FAR, dtype=np.int32),
        at=np.zeros(points, dtype=np.int32),
        flow=np.zeros(held * arcs, dtype=np.int32),
        leaving=np.zeros(held * places, dtype=np.int32),
        waiting=np.zeros(held * places if net.wait else 1, dtype=np.int32),
        after=np.full(points, -1, dtype=np.int32),
        before=np.full(points, -1, dtype=np.int32),
        heads=np.full(points + 2, -1, dtype=np.int32),
        trail=np.zeros(points, dtype=np.int32),
    )
    for v in np.flatnonzero(state.left > 0).tolist():
        layers.enlist(state, v, 1)
    return state


def _larger(net: Net, state: State, held: int) -> State:
    """The same state with memory for more layers."""
    fresh = _empty(net, np.zeros(net.release.size, dtype=np.int64), held)
    for new, old in zip(fresh, state, strict=True):
        new[: old.size] = old
    return fresh


def by_scipy(escape: Escape, steps: int, *, wait: bool | None = None, enough: int = FAR) -> Arrivals:
    """The same numbers as `earliest`, by a maximum flow from nothing for each step."""
    net = layered(escape, steps, wait=wait)
    people, reachable = int(escape.people.sum()), int(escape.people[net.release < FAR].sum())
    by: list[int] = []
    for s in range(steps):
        by.append(_cold(net, escape.people, s))
        if by[-1] >= min(reachable, enough):
            break
    return Arrivals(np.array(by, dtype=np.int64), people, people - reachable)


def _cold(net: Net, people: Longs, last: int) -> int:
    """The maximum flow into the exits of layers 0 .. last."""
    places, count = net.release.size, last + 1
    s, source, sink = np.arange(count), (count + 1) * places, (count + 1) * places + 1
    starting = np.flatnonzero(net.release < FAR)
    parts: list[tuple[Any, Any, Any]] = [(np.full(starting.size, source), starting, people[starting])]
    for v in starting:
        t = s[net.release[v] :]
        parts.append((np.full(t.size, v), (t + 1) * places + v, np.full(t.size, FAR)))
    room = net.room[:, s.clip(max=net.room.shape[1] - 1)]
    fits = s[None, :] + net.delay[:, None] <= last
    a, t = np.nonzero(fits)
    parts.append(((t + 1) * places + net.tail[a], (t + net.delay[a] + 1) * places + net.head[a], room[a, t]))
    if net.wait:
        points = np.arange(places, count * places)
        parts.append((points, points + places, np.full(points.size, FAR)))
    exits = ((s[:, None] + 1) * places + net.exits[None, :]).ravel()
    parts.append((exits, np.full(exits.size, sink), np.full(exits.size, FAR)))
    rows, columns, rooms = (np.concatenate([p[i] for p in parts]) for i in range(3))
    graph = csr_array((np.minimum(rooms, FAR), (rows, columns)), shape=(sink + 1, sink + 1))
    graph.data = np.minimum(graph.data, FAR)
    return int(maximum_flow(graph.astype(np.int32), source, sink).flow_value)
