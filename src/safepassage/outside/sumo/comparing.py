"""A plan's replay by `check` against its replay in SUMO, movement by movement and in sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from safepassage.check.book import Book
from safepassage.check.course import Doing
from safepassage.check.queue import Log
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Kind
from safepassage.records.traffic import Compared, Drive, Driven, RunSummary, Spread, TrafficCheck
from safepassage.units import METRES_PER_KM, MINUTES_PER_HOUR

PERCENTS = (5, 50, 95)
GRACE = 1.0  # minutes: plans are written in whole ones


def compare(book: Book, runs: Sequence[Driven], lanes: int, seed: int) -> TrafficCheck:
    """
    Compare.

    Parameters
    ----------
    runs : of every movement that `check` could time, in the order of `book.logs`.
    """
    rows = tuple(_row(book, log, [run.drives[i] for run in runs]) for i, log in enumerate(book.logs))
    outward = [log.arrival for log in book.logs if log.trip.movement.people > 0]
    return TrafficCheck(
        book.plan.case_id,
        runs[0].version,
        lanes,
        seed,
        max(outward, default=None),
        max((log.end for log in book.logs), default=None),
        tuple(str(m.id) for m in book.vetted.left_out),
        tuple(_summary(book, run, k, rows) for k, run in enumerate(runs)),
        rows,
    )


def _row(book: Book, log: Log, drives: Sequence[Drive]) -> Compared:
    m = log.trip.movement
    ended = tuple(None if d.end is None else d.end - m.start for d in drives)
    queued = tuple(sum(d.waits) for d in drives)
    return Compared(m.id, m.kind.value, m.vehicle, m.mode, m.corridor, m.start, log.end - m.start, ended, _rounding(book, log), queued)


def _rounding(book: Book, log: Log) -> float:
    """Minutes that whole minutes for each road add to what its length and the mode's speed give."""
    roads = [step for step in log.trip.course.steps if step.doing is Doing.ROAD]
    exact = sum(book.look.roads[step.place].metres for step in roads) / METRES_PER_KM / log.trip.mode.speed_kmh * MINUTES_PER_HOUR
    return sum(step.minutes for step in roads) - exact


def _summary(book: Book, run: Driven, k: int, rows: Sequence[Compared]) -> RunSummary:
    arrived = [d.arrival for d, log in zip(run.drives, book.logs, strict=True) if log.trip.movement.people > 0]
    ended = [d.end for d in run.drives]
    return RunSummary(
        run.traffic,
        sum(end is not None for end in ended),
        run.unfinished,
        run.interventions,
        run.passes,
        run.settled,
        _last(arrived),
        _last(ended),
        _late(book, run),
        _spreads(rows, k),
    )


def _last(times: Sequence[float | None]) -> float | None:
    """The last of all; None when one never came, or there are none."""
    known = [t for t in times if t is not None]
    return max(known) if known and len(known) == len(times) else None


def _late(book: Book, run: Driven) -> tuple[str, ...]:
    """Movements that start more than a minute before their vehicle is ready, by this run's times (rule 7 of the mathematics)."""
    reposition = int(book.look.likely("reposition_minutes"))
    chains: dict[str, list[tuple[Log, Drive]]] = defaultdict(list)
    for log, drive in sorted(zip(book.logs, run.drives, strict=True), key=lambda pair: pair[0].trip.movement.start):
        if log.trip.mode.kind in (ModeKind.VEHICLE, ModeKind.TRUCK):
            chains[log.trip.movement.vehicle].append((log, drive))
    late = []
    for chain in chains.values():
        for (before, drive), (after, _) in pairwise(chain):
            needs = reposition if before.trip.movement.kind is Kind.IN else before.trip.mode.turnround_minutes
            if drive.end is None or drive.end + needs > after.trip.movement.start + GRACE:
                late.append(after.trip.movement.id)
    return tuple(sorted(late))


def _spreads(rows: Sequence[Compared], k: int) -> tuple[Spread, ...]:
    """Driven minus checked, by kind and mode, and of all."""
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for row in rows:
        minutes = row.driven[k]
        if minutes is not None:
            found["all", "all"].append(minutes - row.checked)
            found[row.kind, row.mode].append(minutes - row.checked)
    return tuple(
        _spread(kind, mode, values) for (kind, mode), values in sorted(found.items(), key=lambda item: (item[0][0] != "all", item[0]))
    )


def _spread(kind: str, mode: str, values: list[float]) -> Spread:
    low, middle, high = (float(v) for v in np.percentile(values, PERCENTS))
    return Spread(kind, mode, len(values), float(np.mean(values)), low, middle, high, min(values), max(values))
