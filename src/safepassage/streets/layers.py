"""One incremental maximum flow over a network of layers, written in the subset of Python that numba compiles.

Layer s of place v is "here, and at the exit in time step s if nothing holds one up" (see `arrivals.py`). Layers are added one at
a time, flow is only ever added, and three things persist from one layer to the next, which is what makes it fast:

* the flow itself: an augmenting path never passes an exit, so whoever arrived by step s still arrives by step s (earliest arrival);
* the labels: a lower bound on the number of arcs from the source, in what is left of the network. Adding flow along shortest paths
  never lowers one, and a new layer has no flow yet, so no arc leads from it to an older one (Edmonds and Karp 1972; Ahuja and Orlin 1991);
* the dead: a place that the source cannot reach never comes within its reach again, for the same reason. Labels nobody has ("gaps")
  find them.

Paths are sought backwards, from the exit to the source, because only the exit's newest layer can take more.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Function = TypeVar("Function", bound=Callable[..., Any])

COMPILED = find_spec("numba") is not None  # whether the extra [streets] is there; without it these functions run as they stand, slowly
FAR = 2**31 - 1  # the label of the dead, and room without limit


class Net(NamedTuple):
    """What does not change. `beside` lists each place's arcs: +a for arc a-1 into it, -a for arc a-1 out of it."""

    first_beside: Ints  # shape (places + 1,)
    beside: Ints  # shape (2 arcs,)
    tail: Ints
    head: Ints
    delay: Ints  # layers an arc takes beyond the shortest way to an exit
    room: Ints  # shape (arcs, 1) or (arcs, layers): persons who may enter the arc in a layer
    release: Ints  # shape (places,): the first layer of the people at a place; FAR where there are none
    exits: Ints
    wait: bool  # whether anybody may wait anywhere; else people wait only where they start


class State(NamedTuple):
    """What changes. A point is `(s + 1) * places + v` for place v in layer s, or `v` for the people who have not left v."""

    left: Ints  # shape (places,): people not yet sent
    label: Ints  # shape (points,)
    at: Ints  # shape (points,): which way back was tried last
    flow: Ints  # shape (layers * arcs,)
    leaving: Ints  # shape (layers * places,)
    waiting: Ints  # shape (layers * places,), or (1,) where nobody may wait
    after: Ints  # shape (points,): the next point of the same label
    before: Ints
    heads: Ints  # shape (labels,): a point of each label, or -1
    trail: Ints  # shape (points,): the path being sought, from the exit back


def compiled(function: Function) -> Function:
    """Compile with numba where the extra [streets] is installed. The machine code is kept beside this file or in the user's cache."""
    if not COMPILED:
        return function
    from numba import njit

    machine_code: Any = njit(cache=True, error_model="numpy")(function)  # no test of every divisor: there are always places
    return machine_code  # type: ignore[no-any-return]


@compiled
def room_of(net: Net, a: int, s: int) -> int:
    """Persons who may enter arc a in layer s."""
    return int(net.room[a, min(s, net.room.shape[1] - 1)])


@compiled
def ways_back(net: Net, places: int, point: int, top: int) -> int:
    """How many ways back a point has: arcs, its people, waiting; for people not yet sent: the source and each layer they left in."""
    if point < places:
        return top + 2
    v = point % places
    return int(net.first_beside[v + 1] - net.first_beside[v]) + 3


@compiled
def back(net: Net, state: State, places: int, point: int, k: int, top: int) -> tuple[int, int]:
    """The k-th way back from a point: the point before it (-1: the source itself) and how many may come that way; none where no way is."""
    if point < places:
        if k == 0:
            return -1, int(state.left[point])
        return k * places + point, int(state.leaving[(k - 1) * places + point])
    v, s = point % places, point // places - 1
    start = net.first_beside[v]
    if start + k < net.first_beside[v + 1]:
        signed, arcs = net.beside[start + k], net.tail.size
        if signed > 0:
            a = signed - 1
            earlier = s - net.delay[a]
            if earlier < 0:
                return 0, 0
            return int((earlier + 1) * places + net.tail[a]), int(room_of(net, a, earlier) - state.flow[earlier * arcs + a])
        a = -signed - 1
        later = s + net.delay[a]
        if later > top:
            return 0, 0
        return int((later + 1) * places + net.head[a]), int(state.flow[s * arcs + a])
    k -= net.first_beside[v + 1] - start
    if k == 0:
        return v, FAR if s >= net.release[v] else 0
    if not net.wait:
        return 0, 0
    if k == 1:
        return point - places, FAR if s > 0 else 0
    return point + places, int(state.waiting[s * places + v]) if s < top else 0


@compiled
def send(net: Net, state: State, places: int, point: int, k: int, amount: int) -> None:
    """Put `amount` more persons on the k-th way back of a point."""
    if point < places:
        if k == 0:
            state.left[point] -= amount
        else:
            state.leaving[(k - 1) * places + point] -= amount
        return
    v, s = point % places, point // places - 1
    start, arcs = net.first_beside[v], net.tail.size
    if start + k < net.first_beside[v + 1]:
        signed = net.beside[start + k]
        if signed > 0:
            state.flow[(s - net.delay[signed - 1]) * arcs + signed - 1] += amount
        else:
            state.flow[s * arcs - signed - 1] -= amount
        return
    k -= net.first_beside[v + 1] - start
    if k == 0:
        state.leaving[s * places + v] += amount
    elif k == 1:
        state.waiting[(s - 1) * places + v] += amount
    else:
        state.waiting[s * places + v] -= amount


@compiled
def unlist(state: State, point: int) -> None:
    """Take a point off the list of its label."""
    before, after = state.before[point], state.after[point]
    if before >= 0:
        state.after[before] = after
    else:
        state.heads[state.label[point]] = after
    if after >= 0:
        state.before[after] = before


@compiled
def enlist(state: State, point: int, label: int) -> None:
    """Give a point a label and put it on that label's list."""
    state.label[point] = label
    head = state.heads[label]
    state.before[point], state.after[point] = -1, head
    if head >= 0:
        state.before[head] = point
    state.heads[label] = point


@compiled
def bury(state: State, label: int, highest: int) -> int:
    """Nobody has this label, so the source cannot reach whoever has a higher one: they are dead. Returns the highest label left."""
    for higher in range(label + 1, highest + 1):
        point = state.heads[higher]
        while point >= 0:
            state.label[point] = FAR
            point = state.after[point]
        state.heads[higher] = -1
    return label - 1


@compiled
def relabel(net: Net, state: State, places: int, point: int, top: int, highest: int) -> int:
    """Raise a point's label to one more than the least before it; a point with nobody before it is dead. Returns the highest label."""
    old, least, first = int(state.label[point]), FAR, 0
    for k in range(ways_back(net, places, point, top)):
        earlier, room = back(net, state, places, point, k, top)
        if room > 0 and earlier >= 0 and state.label[earlier] < least:
            least, first = int(state.label[earlier]), k
            if least == old:  # none is lower: `fill` has looked
                break
    unlist(state, point)
    state.at[point] = first
    if least >= state.heads.size - 1:
        state.label[point] = FAR
    else:
        enlist(state, point, least + 1)
        highest = max(highest, least + 1)
    if state.heads[old] < 0:
        highest = bury(state, old, highest)
    return highest


@compiled
def augment(net: Net, state: State, places: int, depth: int, top: int) -> tuple[int, int]:
    """Send as many as the path found can take. Returns how many, and how much of the path is still good."""
    amount = FAR
    for i in range(depth):
        point = state.trail[i]
        amount = min(amount, back(net, state, places, point, state.at[point], top)[1])
    kept = depth
    for i in range(depth - 1, -1, -1):
        point = state.trail[i]
        send(net, state, places, point, state.at[point], amount)
        if back(net, state, places, point, state.at[point], top)[1] == 0:
            kept = i
    return amount, kept


@compiled
def fill(net: Net, state: State, places: int, exit_point: int, top: int, highest: int) -> tuple[int, int]:
    """Send everybody who can be at an exit in the newest layer. Returns how many, and the highest label."""
    sent, depth, earlier = 0, 0, 0
    state.trail[0] = exit_point
    while state.label[exit_point] < FAR:
        point = state.trail[depth]
        wanted, found = state.label[point] - 1, False
        if state.label[point] < FAR:
            for k in range(state.at[point], ways_back(net, places, point, top)):
                earlier, room = back(net, state, places, point, k, top)
                if room > 0 and (0 if earlier < 0 else state.label[earlier]) == wanted:
                    state.at[point], found = k, True
                    break
        if not found:
            if state.label[point] < FAR:
                highest = relabel(net, state, places, point, top, highest)
            depth = max(0, depth - 1)
        elif earlier < 0:
            amount, kept = augment(net, state, places, depth + 1, top)
            sent += amount
            depth = kept
        else:
            depth += 1
            state.trail[depth] = earlier
    return sent, highest


@compiled
def open_layer(net: Net, state: State, places: int, top: int, highest: int) -> int:
    """Label the points of a new layer: exactly one more than the least label before them. Returns the highest label."""
    base = (top + 1) * places
    queued, queue = 0, state.trail
    for v in range(places):
        least = FAR
        for k in range(ways_back(net, places, base + v, top)):
            earlier, room = back(net, state, places, base + v, k, top)
            if room > 0 and earlier < base and state.label[earlier] < least:
                least = state.label[earlier]
        state.label[base + v] = least + 1 if least < FAR else FAR
        state.at[base + v] = 0
        if least < FAR:
            queue[queued] = base + v
            queued += 1
    spread(net, state, places, base, queued)
    for v in range(places):
        if state.label[base + v] < FAR:
            enlist(state, base + v, state.label[base + v])
            highest = max(highest, state.label[base + v])
    return highest


@compiled
def spread(net: Net, state: State, places: int, base: int, queued: int) -> None:
    """Carry labels along the arcs that stay in the newest layer (a ring of waiting points; each is at most once in it)."""
    ring, waits = state.trail, np.zeros(places, dtype=np.bool_)
    for i in range(queued):
        waits[ring[i] - base] = True
    start, layer = 0, base // places - 1
    while queued > 0:
        point = ring[start]
        start, queued = (start + 1) % places, queued - 1
        v = point - base
        waits[v] = False
        for i in range(net.first_beside[v], net.first_beside[v + 1]):
            a = -net.beside[i] - 1
            if a < 0 or net.delay[a] != 0 or room_of(net, a, layer) == 0:
                continue
            w = net.head[a]
            if state.label[base + w] > state.label[point] + 1:
                state.label[base + w] = state.label[point] + 1
                if not waits[w]:
                    waits[w] = True
                    ring[(start + queued) % places] = base + w
                    queued += 1


@compiled
def advance(net: Net, state: State, first: int, last: int, highest: int) -> tuple[Longs, int]:
    """Open layers first .. last - 1 one after another. Returns the persons who arrive in each, and the highest label."""
    arrived, places = np.zeros(last - first, dtype=np.int64), net.release.size
    for s in range(first, last):
        highest = open_layer(net, state, places, s, highest)
        for e in net.exits:
            sent, highest = fill(net, state, places, (s + 1) * places + e, s, highest)
            arrived[s - first] += sent
    return arrived, highest
