"""
The pattern: where the next incident falls, learned from past incidents alone, and taken apart again into the records it is made of.

Two storeys (docs/explanation/danger.md). Below, a pool of smooth views: the ground itself, old damage, old strikes, who holds what,
and recent incidents spread by a bell and fading with a half-life. Above, each neighbourhood's own count corrects the pool, by
Gamma-Poisson shrinkage of several strengths, which are pooled again. Every weight comes from the log score of past incidents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

import numpy as np

from safepassage.danger.ground import Floats
from safepassage.danger.placed import Placed
from safepassage.danger.pool import ROUNDS, learned, shrunk
from safepassage.records.hazard import Part

FADING = ((14.0, 1), (60.0, 1), (365.0, 1), (60.0, 0), (365.0, 0))  # half-life [days], which bell
STRENGTHS = (0.5, 2.0, 8.0)  # incidents of the prior
OWN = (60.0, 365.0)  # half-lives of a neighbourhood's own count [days]
ORIGINS = 7.0  # days between two times at which the past is asked what it knew
LONGEST = 104  # of them
LEAST = 1e-3  # of every fading view is the ground itself: no neighbourhood is ever impossible


@dataclass(frozen=True, slots=True)
class View:
    """What is known at one time, as distributions over areas: `names` and `q` of shape (views, areas), and the own counts."""

    names: tuple[str, ...]
    q: Floats
    own: Floats  # shape (len(OWN), areas)


@dataclass(frozen=True, slots=True)
class Pattern:
    """
    Where the next incident falls: `share` sums to one over the areas.

    `weights` of the smooth views, `strengths` of the pool above (the smooth pool itself, then every half-life with every strength).
    `counted` is the number of incidents' worth that each area's share rests on (prior and own count), for its range.
    """

    share: Floats
    view: View
    weights: Floats
    strengths: Floats
    counted: Floats
    day: float
    learned_from: float  # past incidents


class Looking:
    """The records, and what can be seen of them at any day. `fixed` are views that do not change, by name, shape (areas,) each."""

    def __init__(self, incidents: Placed, ground: Floats, aging: Mapping[str, Placed], fixed: Mapping[str, Floats]) -> None:
        self.incidents = incidents
        self.ground = ground / ground.sum()
        self.aging = aging
        self.fixed = {name: values for name, values in fixed.items() if values.sum() > 0}

    def at(self, day: float) -> View:
        """What was known on a day: nothing that began after it."""
        q = [self.ground]
        names = ["ground"]
        for name, placed in self.aging.items():
            q.append(_floored(placed.at(day, inf) @ placed.own, self.ground, 0.05))
            names.append(name)
        for name, values in self.fixed.items():
            q.append(_floored(values, self.ground, 0.05))
            names.append(name)
        left = {life: self.incidents.at(day, life) for life in {life for life, _ in FADING} | set(OWN)}
        for life, bell in FADING:
            q.append(_floored(left[life] @ self.incidents.wide[bell], self.ground, LEAST))
            names.append(f"incidents, half-life {life:g} d, bell {bell}")
        own = np.array([left[life] @ self.incidents.own for life in OWN])
        return View(tuple(names), np.array(q), own)


def _floored(counts: Floats, ground: Floats, floor: float) -> Floats:
    """Counts as a distribution, with a little of the ground beneath; the ground alone where nothing was counted."""
    total = counts.sum()
    return (1 - floor) * counts / total + floor * ground if total > 0 else ground


def _storey(view: View, smooth: Floats) -> Floats:
    """The views of the upper pool: the smooth one, then each of its corrections. Shape (1 + lives * strengths, areas)."""
    corrected = [shrunk(smooth, counts, prior) for counts in view.own for prior in STRENGTHS]
    return np.array([smooth, *(values / values.sum() for values in corrected)])


def pattern(looking: Looking, day: float) -> Pattern:
    """
    The pattern as it can be known on a day.

    Origins stand a week apart, the last a week before `day`; at each the views tell the incidents of the week after it, and the upper pool
    is made with weights that only earlier weeks have taught.
    """
    incidents = looking.incidents
    first = float(incidents.begin.min()) if len(incidents.begin) else day
    known = [day - ORIGINS * k for k in range(LONGEST, 0, -1) if day - ORIGINS * k > first]
    views = len(looking.at(day).names)
    below: list[tuple[Floats, Floats]] = []
    above: list[tuple[Floats, Floats]] = []
    weights = np.full(views, 1 / views)
    for origin in known:
        happened = incidents.between(origin, origin + ORIGINS) @ incidents.own
        hit = np.flatnonzero(happened > 0)
        if not len(hit):
            continue
        view = looking.at(origin)
        weights = _taught(below, weights, rounds=10)
        above.append((_storey(view, weights @ view.q)[:, hit], happened[hit]))
        below.append((view.q[:, hit], happened[hit]))
    weights = _taught(below, weights)
    view = looking.at(day)
    storey = _storey(view, weights @ view.q)
    strengths = _taught(above, np.full(len(storey), 1 / len(storey)))
    told = sum(float(counts.sum()) for _, counts in below)
    return Pattern(strengths @ storey, view, weights, strengths, _counted(view, strengths), day, told)


def _taught(past: list[tuple[Floats, Floats]], weights: Floats, rounds: int = ROUNDS) -> Floats:
    """The weights that past weeks teach, from those that were known before; week by week a few rounds are enough."""
    if not past:
        return weights
    scores, counts = np.concatenate([s for s, _ in past], axis=1), np.concatenate([c for _, c in past])
    return learned(scores, counts, weights, rounds)


def _corrections() -> list[tuple[int, float]]:
    """(which own count, prior) of each view of the upper pool after the first."""
    return [(life, prior) for life in range(len(OWN)) for prior in STRENGTHS]


def _counted(view: View, strengths: Floats) -> Floats:
    """Incidents' worth that each area's share rests on: prior and own count, averaged over the pool."""
    counts = strengths[0] * max(STRENGTHS) + np.zeros(view.own.shape[1])
    for weight, (life, prior) in zip(strengths[1:], _corrections(), strict=True):
        counts = counts + weight * (prior + view.own[life])
    return np.asarray(counts, np.float64)


def parts(looking: Looking, found: Pattern, area: int, most: int | None = None) -> tuple[Part, ...]:
    """
    What makes an area's share: one part for each record, and one for each thing that is known of the ground; they sum to one.

    With `most`, so many records at most; what the others add is one part, the last.

    The share is linear in the records once the denominators are given: own counts and bells are sums over records.
    """
    incidents, view = looking.incidents, found.view
    smooth = found.weights @ view.q
    of_smooth, of_own = _split(found, smooth, area)
    by_record = np.zeros(len(incidents.events))
    kept: dict[str, float] = {}
    for number, name in enumerate(view.names):
        amount = of_smooth * found.weights[number] * view.q[number, area]
        fading = number - (len(view.names) - len(FADING))
        if fading < 0:
            kept[f"structure: {name}"] = kept.get(f"structure: {name}", 0.0) + amount
            continue
        life, bell = FADING[fading]
        told = incidents.wide[bell][incidents.place, area] * incidents.left(found.day, life)
        floor = LEAST * looking.ground[area] if told.sum() or view.q[number, area] != looking.ground[area] else view.q[number, area]
        kept["structure: ground"] += of_smooth * found.weights[number] * floor
        if told.sum() > 0:
            by_record += told / told.sum() * (amount - of_smooth * found.weights[number] * floor)
    for life, amount in enumerate(of_own):
        told = incidents.own[incidents.place, area] * incidents.left(found.day, OWN[life])
        by_record += amount * told
    whole = found.share[area]
    order = np.argsort(-by_record, kind="stable")[: int((by_record > 0).sum())]
    named, others = order[:most], order[most:] if most is not None else order[:0]
    records = [Part(incidents.events[n].id, float(by_record[n] / whole), incidents.events[n]) for n in named.tolist()]
    known = [Part(name, float(value / whole)) for name, value in kept.items() if value > 0]
    rest = (Part(f"{len(others)} other records", float(by_record[others].sum() / whole)),) if len(others) else ()
    return (*sorted(records + known, key=lambda part: (-part.share, part.what)), *rest)


def _split(found: Pattern, smooth: Floats, area: int) -> tuple[float, Floats]:
    """An area's share as a * smooth + sum over half-lives of b * its own count: (a, b)."""
    of_smooth, of_own = float(found.strengths[0]), np.zeros(len(OWN))
    for weight, (life, prior) in zip(found.strengths[1:], _corrections(), strict=True):
        counts = found.view.own[life]
        total = shrunk(smooth, counts, prior).sum()
        scale = weight / (prior + smooth[area] * counts.sum()) / total
        of_smooth += scale * prior
        of_own[life] += scale * smooth[area]
    return of_smooth, of_own
