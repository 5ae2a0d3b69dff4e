"""Events on the ground: where each lies, how far it speaks beyond its own neighbourhood, how much of it is left after a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from safepassage.danger.ground import OUTSIDE, Floats, Ground, Ints
from safepassage.records.hazard import Event, EventKind, Precision

NAMED = 1 / 3  # of a record whose point lies in one neighbourhood and whose name is another's: so much of it goes where the name says
TOWN_METRES = 1000.0  # the point of a village or town stands for about so much around it
WIDTHS = (0.6, 1.2)  # of bells, in usual sides of a neighbourhood: 490 and 980 m in Aleppo


@dataclass(frozen=True, slots=True)
class Placed:
    """
    Events as arrays (`span`, `weight` and `place` are as long as `events`), the intervals and the places they share.

    `own` says which areas a place stands for (rows sum to one inside the areas, less where only its edge reaches them); `wide[k]` the
    same spread by the k-th bell. Both have shape (places, areas).
    """

    events: tuple[Event, ...]
    begin: Floats  # days, of each different interval
    end: Floats
    span: Ints  # which of the intervals each event has: tables are long, days are few
    weight: Floats
    place: Ints
    own: Floats
    wide: tuple[Floats, ...]

    def at(self, day: float, half_life: float) -> Floats:
        """
        What each place still tells on a day: weights of the events there, halved every `half_life` days (inf: never). Shape (places,).

        Of an event that happened at an unknown time within an interval, the likelihood is integrated over the part before `day`.
        """
        left = self.left(day, half_life)
        return np.bincount(self.place, left, minlength=len(self.own)).astype(np.float64)

    def left(self, day: float, half_life: float) -> Floats:
        """What each event still tells on a day. Shape (events,)."""
        return np.asarray(self.weight * remaining(self.begin, self.end, day, half_life)[self.span], np.float64)

    def between(self, first: float, last: float) -> Floats:
        """Weights of the events during [first, last), by place; an interval counts with the share that lies within. Shape (places,)."""
        share = np.clip((np.minimum(self.end, last) - np.maximum(self.begin, first)) / (self.end - self.begin), 0.0, 1.0)
        return np.bincount(self.place, self.weight * share[self.span], minlength=len(self.own)).astype(np.float64)


def remaining(begin: Floats, end: Floats, day: float, half_life: float) -> Floats:
    """
    The mean of 2^-((day - s) / half_life) over s in [begin, end), nothing for s after `day`. Closed form; 1 at s = day.

    Parameters
    ----------
    begin, end : days, begin < end
    half_life : days; inf counts the share before `day`
    """
    until = np.minimum(end, day)
    length = end - begin
    if np.isinf(half_life):
        return np.clip((until - begin) / length, 0.0, 1.0)
    rate = log(2) / half_life
    with np.errstate(over="ignore"):
        whole = (np.exp(-rate * (day - until)) - np.exp(-rate * (day - np.minimum(begin, until)))) / (rate * length)
    return np.where(until > begin, whole, 0.0)


def placed(ground: Ground, events: Sequence[Event], kind: EventKind, wide: bool = True, named: float = NAMED) -> Placed:
    """
    The events of one kind that say where they were: by a point that nobody doubts, or by the name of an area.

    A neighbourhood's point stands for the neighbourhood it lies in, a town's for what lies around it. Where a source writes the name of
    another neighbourhood than the one its point lies in, the record is shared between the two (`named` of it by its name): both are
    evidence. `wide` False leaves the bells out.
    """
    numbers = {area.id: number for number, area in enumerate(ground.areas)}
    chosen = [e for e in events if e.kind is kind and e.weight and (_has_point(e) or any(a in numbers for a in e.named))]
    points = np.array([e.point if _has_point(e) else (np.inf, np.inf) for e in chosen], float).reshape(-1, 2)
    real = np.isfinite(points).all(axis=1)
    areas, cells = np.full(len(chosen), OUTSIDE), np.full((len(chosen), 2), NOT_ON_GRID)
    areas[real], cells[real] = ground.locate(points[real]), ground.snapped(points[real])
    rows = [
        (int(area), int(cell[0]), int(cell[1]), e.precision is Precision.TOWN, tuple(numbers[a] for a in e.named if a in numbers))
        for e, area, cell in zip(chosen, areas, cells, strict=True)
    ]
    keys = sorted(set(rows))
    order = {key: number for number, key in enumerate(keys)}
    shape = (len(keys), len(ground.areas))
    own = np.array([_own(ground, key, named) for key in keys]).reshape(shape)
    metres = [factor * ground.bandwidth for factor in WIDTHS if wide]
    bells = tuple(np.array([_bell(ground, key, width, named) for key in keys]).reshape(shape) for width in metres)
    times = np.array([(e.begin, e.end) for e in chosen], float).reshape(-1, 2)
    spans, span = np.unique(times, axis=0, return_inverse=True)
    return Placed(
        events=tuple(chosen),
        begin=spans[:, 0],
        end=spans[:, 1],
        span=np.asarray(span, np.int64).reshape(-1),
        weight=np.array([e.weight for e in chosen], float),
        place=np.array([order[row] for row in rows], np.int64),
        own=own,
        wide=bells,
    )


_NOWHERE = (Precision.CITY, Precision.NONE)
NOT_ON_GRID = -(10**6)
_Key = tuple[int, int, int, bool, tuple[int, ...]]  # area of the point, its row and column on the grid, a town, areas of its name


def _has_point(event: Event) -> bool:
    return event.point is not None and not event.doubt and event.precision not in _NOWHERE


def _own(ground: Ground, key: _Key, named: float) -> Floats:
    """The areas that a place stands for."""
    area, row, column, town, names = key
    if town:
        return _whole(ground.spread((row, column), TOWN_METRES), area)
    own = np.zeros(len(ground.areas))
    if area != OUTSIDE:
        own[area] = 1.0
    return _shared(own, names, row == NOT_ON_GRID, area, named)


def _shared(own: Floats, names: tuple[int, ...], pointless: bool, area: int, named: float) -> Floats:
    """The part that goes where the name says: all without a point, none where both agree (or the name has several owners)."""
    if not names or area in names or not (pointless or len(names) == 1):
        return own
    told = np.zeros(len(own))
    told[list(names)] = 1 / len(names)
    return told if pointless else (1 - named) * own + named * told


def _bell(ground: Ground, key: _Key, metres: float, named: float) -> Floats:
    """A bell around the place."""
    area, row, column, _, names = key
    if row == NOT_ON_GRID:
        return _shared(np.zeros(len(ground.areas)), names, True, area, named)
    return _whole(ground.spread((row, column), metres), area)


def _whole(share: Floats, area: int) -> Floats:
    """All of a record that lies in an area, though the grid point that it shares with others lies just off the map."""
    total = share.sum()
    return share / total if area != OUTSIDE and total > 0 else share
