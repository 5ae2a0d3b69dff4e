"""The dull forecasters, which anybody could be: what the press said, and the other operations' mean course (`no stops`: see forecast)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.special import ndtri

from safepassage.records.outline import Outline, Past, What
from safepassage.records.outlook import Outlook
from safepassage.records.stops import Floats
from safepassage.stops.forecast import HORIZON_HOURS
from safepassage.stops.observe import announced, unsure, working_hours

PRESS_SAMPLES = 101


def press(outline: Outline, horizon: int = HORIZON_HOURS) -> Outlook:
    """
    Everybody out at an even pace, within the agreed hours of the day, in the time announced (three days where nobody announced any).

    Its band is that of the estimate of people: low and high are its 10 and 90 % points.
    """
    people = outline.fact(What.PEOPLE)
    if people is None:
        raise ValueError(f"{outline.id}: nobody had said how many people there are.")
    hours, until = np.arange(horizon + 1, dtype=float), announced(outline)
    total = working_hours(outline, 0.0, until) or 1.0
    share = np.array([working_hours(outline, 0.0, min(hour, until)) / total for hour in hours])
    levels = (np.arange(PRESS_SAMPLES) + 0.5) / PRESS_SAMPLES
    spread = np.exp(unsure(people) * _normal(levels))
    finish = np.full(PRESS_SAMPLES, float(until))
    patients = outline.fact(What.PATIENTS)
    moved = None if patients is None else patients.likely * np.exp(unsure(patients) * _normal(levels))[:, None] * share
    return Outlook("press", hours, people.likely * spread[:, None] * share, finish, moved)


def climatology(outline: Outline, others: tuple[Past, ...], horizon: int = HORIZON_HOURS) -> Outlook:
    """
    The courses of the other operations, as shares of their estimates over hours since their agreed starts; one sample each.

    The median is their middle course, the band what lies between the 10 and 90 % points of them.
    """
    people = outline.fact(What.PEOPLE)
    told = [past for past in others if past.outline.fact(What.PEOPLE) is not None and past.actual.counts]
    if people is None or not told:
        raise ValueError(f"{outline.id}: there is no other operation, or nobody had said how many people there are.")
    hours = np.arange(horizon + 1, dtype=float)
    shares = np.array([_course(past, hours) for past in told])
    finish = np.array(
        [horizon if f is None else min((f[0] + f[1]) / 2, horizon) for f in (past.actual.finish for past in told)], dtype=float
    )
    asked = outline.fact(What.PATIENTS)
    patients = None if asked is None else asked.likely * shares
    return Outlook("climatology", hours, people.likely * shares, finish, patients, (), tuple(past.outline.id for past in told))


def line(outlook: Outlook) -> Outlook:
    """A dull forecast as it is told in words, one course: the mean of the other operations' courses, the middle one of any other."""

    def one(values: Floats) -> Floats:
        return np.asarray((np.mean if outlook.name == "climatology" else np.median)(values, axis=0, keepdims=True))

    patients = None if outlook.patients is None else one(outlook.patients)
    return replace(outlook, people=one(outlook.people), finish=one(outlook.finish), patients=patients, lost=())


def _course(past: Past, hours: Floats) -> Floats:
    """Share of the estimate out by each hour: straight lines between counts, none before the start, flat after the last."""
    counts, people = past.actual.counts, past.outline.fact(What.PEOPLE)
    assert people is not None  # the caller looked
    at = np.array([0.0, *(max(count.hour, 0.0) for count in counts)])
    out = np.maximum.accumulate(np.array([0.0, *((count.low + count.high) / 2 for count in counts)]))
    return np.asarray(np.interp(hours, at, out) / people.likely)


def _normal(levels: Floats) -> Floats:
    return np.asarray(ndtri(levels))
