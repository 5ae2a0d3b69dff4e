"""What people and crews meet on the way, at one level (mathematics, section 3). All sums over boardings are arrays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from safepassage.check.book import Aboard, Book
from safepassage.check.course import Doing
from safepassage.records.operation import ModeKind
from safepassage.risk import Exposures

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Interval = tuple[str, int, int]  # place, from, until


@dataclass(frozen=True, slots=True)
class Met:
    """Hazard met, in deaths per person summed over minutes."""

    home: Floats  # shape (boardings,): staying unaided from the start of the call's block to the call
    waiting: Floats  # shape (boardings,): W
    moving: Floats  # shape (boardings,): M
    crew: Floats  # shape (logs,): a crew on its movement


def meet(book: Book, exposures: Exposures) -> Met:
    """Hazards met by every boarding and every crew of a book."""
    steps, first = _steps(book, exposures)
    so_far = np.concatenate([np.zeros(1), np.cumsum(steps)])
    position = {id(log): i for i, log in enumerate(book.replayed)}
    which = np.array([position[id(a.log)] for a in book.aboard], dtype=np.int64)
    after = np.array([a.after for a in book.aboard], dtype=np.int64)
    ill = np.array([exposures.illness(a.boarding.group.care) for a in book.aboard])
    driving = np.array([a.log.arrival - a.leaves for a in book.aboard])
    moving = so_far[first[which + 1]] - so_far[first[which] + after] + ill * driving
    crew = so_far[first[1:]] - so_far[first[:-1]]
    return Met(_home(book, exposures, ill), _waiting(book.aboard, exposures, ill), moving, crew)


def _steps(book: Book, exposures: Exposures) -> tuple[Floats, Ints]:
    """Hazard of every step of every log, one log after the other, and where each log begins (shape (logs + 1,))."""
    lookup = {Doing.ROAD: exposures.road, Doing.POINT: exposures.point, Doing.CHECKPOINT: exposures.checkpoint}
    done: dict[Doing, list[Interval]] = {doing: [] for doing in Doing}
    kinds: list[Doing] = []
    factors: list[float] = []
    first = [0]
    for log in book.replayed:
        on_foot = exposures.danger.foot_factor if log.trip.mode.kind is ModeKind.FOOT else 1.0
        for step, begin, end in zip(log.trip.course.steps, log.begins, log.begins[1:], strict=False):
            kinds.append(step.doing)
            factors.append(on_foot if step.doing is Doing.ROAD else 1.0)
            done[step.doing].append((step.place, begin, end))
        first.append(len(kinds))
    hazard = np.zeros(len(kinds))
    for doing in Doing:
        hazard[[i for i, kind in enumerate(kinds) if kind is doing]] = by_place(done[doing], lookup[doing])
    return hazard * np.array(factors), np.array(first, dtype=np.int64)


def _home(book: Book, exposures: Exposures, ill: Floats) -> Floats:
    block = book.look.case.block
    stays = [(a.boarding.group.zone, book.look.block_of(a.boarding.call) * block, a.boarding.call) for a in book.aboard]
    minutes = np.array([until - since for _, since, until in stays], dtype=np.int64)
    return by_place(stays, exposures.home) + ill * minutes


def _waiting(aboard: Sequence[Aboard], exposures: Exposures, ill: Floats) -> Floats:
    street = by_place(((a.boarding.group.zone, a.boarding.call, a.there) for a in aboard), exposures.street)
    point = by_place(((a.boarding.point, a.there, a.leaves) for a in aboard), exposures.point)
    return street + point + ill * np.array([a.leaves - a.boarding.call for a in aboard], dtype=np.int64)


def by_place(intervals: Iterable[Interval], hazard: Callable[[str, Ints, Ints], Floats]) -> Floats:
    """V(s, e) of each interval, in order; each place is asked once for all its intervals."""
    places: dict[str, tuple[list[int], list[int], list[int]]] = defaultdict(lambda: ([], [], []))
    count = 0
    for place, begin, end in intervals:
        where, begins, ends = places[place]
        where.append(count)
        begins.append(begin)
        ends.append(end)
        count += 1
    found = np.zeros(count)
    for place, (where, begins, ends) in places.items():
        found[where] = hazard(place, np.array(begins, dtype=np.int64), np.array(ends, dtype=np.int64))
    return found
