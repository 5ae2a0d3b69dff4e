"""From many futures to the answer: what is kept of a chunk of them, and how chunks in order become a rehearsal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from safepassage.records.people import Screening
from safepassage.records.rehearsal import QUANTILES, Spread, Told, Worth
from safepassage.records.stops import Cause
from safepassage.rehearsal import account
from safepassage.rehearsal.play import PLACES, Played
from safepassage.rehearsal.script import Floats, Ints, Script
from safepassage.units import HOUR

CAUSES = (*(cause.value for cause in Cause), "checkpoint", "hospital full", "front moved")
FRONTS = ("left behind the front", "fled by themselves", "killed when a zone changed hands", "still on the way at T+")


class Part(NamedTuple):
    """What is kept of a chunk of futures: the first axis of every array is over them."""

    people: Floats  # shape (futures, hours): out by the end of each hour
    patients: Floats
    deaths: Floats  # shape (futures, 5)
    lost: Floats  # shape (futures, causes), person-hours
    clock: Floats  # hours
    finish: Floats  # hours; infinite where not finished
    trapped: Floats
    turned: Floats
    held: Floats  # shape (futures, classes)
    uncounted: Floats
    left_zone: Floats  # shape (futures, zones)
    left_class: Floats
    fronts: Floats
    status: Floats  # shape (futures, 2): plannings again that the solver proved, and that it did not


def part_of(sc: Script, zones: int, futures: Sequence[Played]) -> Part:
    """What is kept of some futures."""

    def by(which: Ints, column: int, length: int) -> Floats:
        return np.array([np.bincount(which, weights=f.groups[:, column], minlength=length) for f in futures])

    def total(column: int) -> Floats:
        return np.array([f.groups[:, column].sum() for f in futures])

    killed = total(account.DEAD_OVERRUN) + total(account.DEAD_FLEEING)
    return Part(
        people=np.array([f.people_by_hour for f in futures]),
        patients=np.array([f.patients_by_hour for f in futures]),
        deaths=np.array([f.deaths for f in futures]),
        lost=np.array([f.lost for f in futures]),
        clock=np.array([f.clock for f in futures]),
        finish=np.array([f.finish / HOUR if f.finish >= 0 else np.inf for f in futures]),
        trapped=np.array([float(f.trapped) for f in futures]),
        turned=total(account.TURNED),
        held=by(sc.group_screening, account.HELD, len(Screening)),
        uncounted=by(sc.group_screening, account.UNCOUNTED, len(Screening)),
        left_zone=by(sc.group_zone, account.INSIDE, zones),
        left_class=by(sc.group_screening, account.INSIDE, len(Screening)),
        fronts=np.stack([total(account.OVERRUN), total(account.FLED), killed, total(account.ON_THE_WAY)], axis=1),
        status=np.zeros((len(futures), 2)),
    )


def joined(parts: Sequence[Part]) -> Part:
    """Chunks, in their order, as one."""
    return Part(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def spread(values: Floats) -> Spread:
    """Mean and quantiles over futures (of the sorted values, the one at or before each share: no infinite is averaged)."""
    return Spread(float(values.mean()), tuple(float(v) for v in np.quantile(values, QUANTILES, method="inverted_cdf")))


def by_hour(values: Floats) -> tuple[tuple[float, ...], ...]:
    """Quantiles over futures, hour by hour."""
    return tuple(tuple(float(v) for v in row) for row in np.quantile(values, QUANTILES, axis=0, method="inverted_cdf").T)


def told(names: Sequence[str], values: Floats, least: float = 0.0) -> tuple[Told, ...]:
    """A spread for each column; without those that never come to more than `least` (below 0: all)."""
    found = [Told(name, spread(values[:, i])) for i, name in enumerate(names)]
    return tuple(t for t in found if t.spread.quantiles[-1] > least)


def deaths(part: Part) -> tuple[Told, ...]:
    """Expected deaths by where they happen, and in all."""
    return (*told(PLACES, part.deaths, least=-1.0), Told("all", spread(part.deaths.sum(axis=1))))


def worth(again: Part, fixed: Part) -> tuple[Worth, ...]:
    """What planning again is worth: differences between futures of the same number (positive: planning again is better)."""
    pairs = {
        "expected deaths avoided by planning again at each stop": fixed.deaths.sum(axis=1) - again.deaths.sum(axis=1),
        "more people out by planning again at each stop": again.people[:, -1] - fixed.people[:, -1],
        "more patients out by planning again at each stop": again.patients[:, -1] - fixed.patients[:, -1],
    }
    n = len(again.finish)
    error = {what: float(d.std(ddof=1) / np.sqrt(n)) if n > 1 else float("nan") for what, d in pairs.items()}
    return tuple(Worth(what, float(d.mean()), error[what], n) for what, d in pairs.items())
