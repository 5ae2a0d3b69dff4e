"""
The forecast of an operation from its outline: the light way, for operations without a case folder.

People leave at a rate while the road is open and within the agreed hours of the day, until all who want to leave are out or the deal ends:

    people(t) = N · min(1, Σ_h open(h) · window(h) · unevenness(day, spell) / (announced hours · overrun))

N is the likely estimate times what estimates were worth elsewhere, within the estimate's own range. The rate goes with N: when five times
as many came as expected (Ghouta, 2018), the buses came too. Stops come with the work, not with the clock: an operation of one convoy and
one of a hundred stop about as often before they are done. Where arrivals are counted, the road's length at convoy speed comes on top.

Drawn one by one, delay, stops and overrun are wider together than any operation was: those that were quick on the road stopped more. So the
futures are weighed until their finish is spread as it was in the operations seen (the outside view, or reference class: Kahneman and
Lovallo, Management Science 39, 1993; the weights are those of Poole and Raftery, JASA 95, 2000, with all weight on the outside view).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.stats import gaussian_kde

from safepassage.records.outline import Outline, What
from safepassage.records.outlook import Outlook
from safepassage.records.stops import Cause, Course, Floats, StopModel
from safepassage.stops.draw import draw
from safepassage.stops.observe import announced, planned_hours, unsure
from safepassage.units import HOUR

HORIZON_HOURS = 14 * 24
CONVOY_KM_PER_HOUR, CONVOY_FACTOR = 15.0, 1.5  # 21 km in 1.6 h, and 230 km in two days with a night of checks (assumption)
PATIENTS_SHAPE = 0.3  # patients go earlier or later than the others: share to the power of exp(0.3 z) (assumption)


MOST_WEIGHT = 20.0  # of one future, against few futures that carry all


class Seen(ValueError):
    """The model has learned from the very operation that it is asked to forecast."""


def forecast(
    outline: Outline, model: StopModel, rng: np.random.Generator, futures: int = 4000, horizon: int = HORIZON_HOURS, stopping: bool = True
) -> Outlook:
    """
    People and patients out by each hour in many futures, with what is not known about the operation drawn once per future.

    Parameters
    ----------
    stopping : False leaves out start delay and stops: the dull forecaster "no stops".

    Raises
    ------
    Seen
        When the operation is among those that the model has seen, or nobody had said how many people there are (ValueError).
    """
    if outline.id in model.seen:
        raise Seen(f"The model has seen {outline.id}: what is scored on an operation may not learn from it.")
    people = outline.fact(What.PEOPLE)
    if people is None:
        raise ValueError(f"{outline.id}: nobody had said how many people there are; without that nothing can be forecast.")
    habits = model.habits
    row = rng.integers(len(habits), size=futures)
    planned, wide = planned_hours(outline)
    needed = planned * habits.overrun[row] * np.exp(wide * rng.standard_normal(futures))
    courses = tuple(
        draw(model, child, horizon * HOUR, row=int(which), work_hours=work * _clock(outline)) if stopping else Course(())
        for child, which, work in zip(rng.spawn(futures), row, needed, strict=True)
    )
    opened, spell = _opened(courses, horizon)
    opened = opened * _window(outline, horizon)
    wanting = people.likely * habits.demand[row] * np.exp(unsure(people) * rng.standard_normal(futures))
    done = np.cumsum(opened * _uneven(spell, habits.unevenness[row], rng), axis=1) / needed[:, None]
    share = _later(np.minimum(np.hstack([np.zeros((futures, 1)), done]), 1.0), _journey(outline, rng, futures))
    out = share * wanting[:, None]
    finish = _finish(out, horizon)
    kept = _weighed(finish, announced(outline) * habits.finish, horizon, rng) if stopping else np.arange(futures)
    patients = _patients(outline, share, habits.patients[row], rng)
    lost = tuple((cause, hours[kept]) for cause, hours in _lost(courses, finish))
    name, hours = "forecast" if stopping else "no stops", np.arange(horizon + 1, dtype=float)
    return Outlook(name, hours, out[kept], finish[kept], None if patients is None else patients[kept], lost, model.seen)


def _weighed(finish: Floats, outside: Floats, horizon: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """Which futures are kept, and how often: weighed so that their finish has the spread of the outside view; shape (K,), sorted."""
    inside, wanted = np.log(np.maximum(finish, 1.0)), np.log(outside[outside <= horizon])
    if np.ptp(inside) < 1e-9 or len(wanted) < 2 or np.ptp(wanted) < 1e-9:
        return np.arange(len(finish))  # all futures alike, or nothing to go by: no weights
    weight = gaussian_kde(wanted)(inside) / np.maximum(gaussian_kde(inside)(inside), 1e-9)
    weight = np.minimum(weight, MOST_WEIGHT)
    total = np.cumsum(weight / weight.sum())
    return np.asarray(np.searchsorted(total, (np.arange(len(finish)) + rng.random()) / len(finish) * total[-1]).clip(max=len(finish) - 1))


def _clock(outline: Outline) -> float:
    """Hours on the clock per hour of work."""
    return 1.0 if outline.window is None else 24 / (outline.window[1] - outline.window[0])


def _opened(courses: tuple[Course, ...], horizon: int) -> tuple[Floats, Floats]:
    """Open part of each hour (K, horizon), and how many stops have begun by then (K, horizon)."""
    opened, begun = np.ones((len(courses), horizon)), np.zeros((len(courses), horizon))
    edges = np.arange(horizon + 1) * HOUR
    for n, course in enumerate(courses):
        for stop in course.stops:
            first, last = stop.start // HOUR, min(-(-stop.end // HOUR), horizon)
            inside = np.clip(edges[first : last + 1], stop.start, stop.end)
            opened[n, first:last] -= np.diff(inside) / HOUR
            begun[n, first:] += 1
    return np.clip(opened, 0.0, 1.0), begun


def _window(outline: Outline, horizon: int) -> Floats:
    """Part of each hour since the start that lies in the agreed hours of the day, shape (horizon,)."""
    if outline.window is None:
        return np.ones(horizon)
    clock = outline.start.hour + outline.start.minute / HOUR + np.arange(horizon)
    lead = np.array([np.clip(clock + 1 - 24 * d - outline.window[0], 0, 1) for d in range(-1, horizon // 24 + 2)])
    tail = np.array([np.clip(clock + 1 - 24 * d - outline.window[1], 0, 1) for d in range(-1, horizon // 24 + 2)])
    return np.asarray((lead - tail).sum(axis=0))


def _uneven(spell: Floats, spread: Floats, rng: np.random.Generator) -> Floats:
    """A factor on the rate, new on each day and after each stop, median 1, shape (K, horizon)."""
    which = (spell + np.arange(spell.shape[1]) // 24).astype(int)
    factors = np.exp(spread[:, None] * rng.standard_normal((len(spell), int(which.max(initial=0)) + 1)))
    return np.asarray(np.take_along_axis(factors, which, axis=1))


def _journey(outline: Outline, rng: np.random.Generator, futures: int) -> Floats:
    """Hours from leaving to being counted."""
    route = outline.fact(What.ROUTE)
    if route is None or outline.counted != "arrivals":
        return np.zeros(futures)
    return np.asarray(route.likely / (CONVOY_KM_PER_HOUR * CONVOY_FACTOR ** rng.standard_normal(futures)))


def _later(out: Floats, hours: Floats) -> Floats:
    """Every curve moved to the right by its own whole hours."""
    where = np.arange(out.shape[1])[None, :] - np.rint(hours).astype(int)[:, None]
    return np.asarray(np.take_along_axis(out, np.clip(where, 0, None), axis=1))


def _finish(out: Floats, horizon: int) -> Floats:
    """Hour at which the last person of a future is out: the first hour at which its last count is reached. Nobody out: the horizon."""
    reached = out >= out[:, -1:] - 1e-9
    return np.where(out[:, -1] > 0, np.argmax(reached, axis=1), horizon).astype(float)


def _patients(outline: Outline, share: Floats, ratio: Floats, rng: np.random.Generator) -> Floats | None:
    asked = outline.fact(What.PATIENTS)
    if asked is None:
        return None
    futures = len(share)
    there = asked.likely * ratio * np.exp(unsure(asked) * rng.standard_normal(futures))
    shape = np.exp(PATIENTS_SHAPE * rng.standard_normal(futures))
    return np.asarray(there[:, None] * share ** shape[:, None])


def _lost(courses: tuple[Course, ...], finish: Floats) -> tuple[tuple[str, Floats], ...]:
    """Hours stopped before the finish, by cause."""
    lost = {cause: np.zeros(len(courses)) for cause in Cause}
    for n, course in enumerate(courses):
        for stop in course.stops:
            lost[stop.cause][n] += max(0.0, min(stop.end / HOUR, float(finish[n])) - stop.start / HOUR)
    return tuple((cause.value, hours) for cause, hours in lost.items())
