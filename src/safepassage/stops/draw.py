"""One future of stops: open and stopped take turns, with everything that is not known about them drawn once per future."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor, inf

import numpy as np

from safepassage.records.stops import Cause, Course, Habits, Stop, StopModel
from safepassage.stops.priors import UNANNOUNCED_HOURS
from safepassage.units import HOUR

CAUSES = tuple(Cause)
_Told = tuple[str, float, float, Cause]  # what, start and end [hours], why
# One road of an open deal: nothing that could be fitted was counted by road. Assumption: a road fails ten times less often than a deal
# stops, for half a day; weather and attack alike (snow in Aleppo on 21 December 2016, facts.json A124).
ROAD_OPEN_HOURS, ROAD_STOPPED_HOURS, ROAD_FACTOR = 240.0, 12.0, 2.0


def draw(
    model: StopModel,
    rng: np.random.Generator,
    horizon_minutes: int,
    deals: tuple[str, ...] = ("",),
    roads: tuple[str, ...] = (),
    start_minute: int = 0,
    shared: float = 0.5,
    row: int | None = None,
    work_hours: float | None = None,
) -> Course:
    """
    Every stop of one future, in order of its start, and the pace of the work between them.

    One row of the posterior is this future's truth: the start delay, mean spells, causes and pace are its own, so that what is not known
    about them is in the spread between futures. Spells are exponential around that row's means.

    Parameters
    ----------
    horizon_minutes : minutes since plan start; no stop goes on beyond it. A stop that ends there was not lifted.
    deals : ids. With one, every stop is its own. With several, the start delay and a `shared` part of the stops are the whole
        operation's (`Stop.what` is ""), the rest each deal's own.
    roads : ids of roads or corridors that can fail by themselves while the deal holds.
    start_minute : the agreed start. Before it nothing is told: the plan itself moves nobody then.
    shared : part of all stops of a deal that stop every deal, 0 to 1 (assumption: half; parties answer a quarrel on one road on all).
    row : of `model.habits`; drawn when None.
    work_hours : open hours that the whole work will take; mean open spells are shares of it. None: three days times this row's overrun.
    """
    if not 0 <= shared <= 1 or horizon_minutes <= start_minute:
        raise ValueError("The shared part is not 0 to 1, or the horizon ends before the agreed start.")
    row = int(rng.integers(len(model.habits))) if row is None else row
    until, begin = horizon_minutes / HOUR, start_minute / HOUR
    told = [*_of_deals(model.habits, row, rng, begin, until, deals, shared, work_hours), *_of_roads(rng, begin, until, roads)]
    stops = [Stop(what, floor(a * HOUR), max(ceil(b * HOUR), floor(a * HOUR) + 1), cause) for what, a, b, cause in told if b > a]
    return Course(tuple(sorted(stops, key=lambda stop: (stop.start, stop.what))), 1.0 / float(model.habits.overrun[row]))


def _of_deals(
    habits: Habits,
    row: int,
    rng: np.random.Generator,
    begin: float,
    until: float,
    deals: tuple[str, ...],
    shared: float,
    work_hours: float | None,
) -> Iterator[_Told]:
    """The start delay, the stops of the whole operation, and those of each deal."""
    delay = float(rng.exponential(habits.delay[row]))
    work = UNANNOUNCED_HOURS * float(habits.overrun[row]) if work_hours is None else work_hours
    means = work * float(habits.open[row]), float(habits.stopped[row])
    causes, final = np.cumsum(habits.causes[row]), float(habits.final[row])
    together, part = (deals[0], 1.0) if len(deals) == 1 else ("", shared)
    yield together, begin, min(begin + delay, until), Cause.NOT_OPENED
    for what, share in [(together, part), *((deal, 1 - shared) for deal in deals if len(deals) > 1)]:
        if share > 0:
            for start, end in _stopped(rng, begin + delay, until, means[0] / share, means[1], final):
                yield what, start, end, CAUSES[int(np.searchsorted(causes, rng.random() * causes[-1], side="right"))]


def _of_roads(rng: np.random.Generator, begin: float, until: float, roads: tuple[str, ...]) -> Iterator[_Told]:
    """Single roads that fail while their deal holds."""
    for road in roads:
        mean_open, mean_stopped = np.array([ROAD_OPEN_HOURS, ROAD_STOPPED_HOURS]) * ROAD_FACTOR ** rng.standard_normal(2)
        for start, end in _stopped(rng, begin, until, float(mean_open), float(mean_stopped), 0.0):
            yield road, start, end, Cause.WEATHER if rng.random() < 0.5 else Cause.ATTACK


def draw_many(
    model: StopModel,
    rng: np.random.Generator,
    futures: int,
    horizon_minutes: int,
    deals: tuple[str, ...] = ("",),
    roads: tuple[str, ...] = (),
    start_minute: int = 0,
    shared: float = 0.5,
    work_hours: float | None = None,
) -> tuple[Course, ...]:
    """As many futures as asked for. Each has a generator of its own, spawned in order: future i is the same however many are drawn."""
    return tuple(draw(model, child, horizon_minutes, deals, roads, start_minute, shared, None, work_hours) for child in rng.spawn(futures))


def _stopped(
    rng: np.random.Generator, begin: float, until: float, mean_open: float, mean_stopped: float, final: float
) -> Iterator[tuple[float, float]]:
    """Stopped spells [start, end) in hours: open first, then in turn, until the end; each is the last with chance `final`."""
    at = begin
    while True:
        at += float(rng.exponential(mean_open)) if mean_open < inf else inf
        if at >= until:
            return
        lasts = until - at if rng.random() < final else float(rng.exponential(mean_stopped))
        yield at, min(at + lasts, until)
        at += lasts
