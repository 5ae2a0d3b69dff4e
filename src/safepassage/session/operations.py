"""Operations of the past: the model of stops that they teach, and what a forecast of one was worth that learned from the others only."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from safepassage import stops
from safepassage.outside.outline_files import shipped
from safepassage.records.outline import Actual, Outline, Past, What
from safepassage.records.outlook import Outlook, Score
from safepassage.records.stops import StopModel

FUTURES = 4000


def stop_model(without: tuple[str, ...] = ()) -> StopModel:
    """The model of stops fitted on the operations that come with the program, less those left out by id."""
    return stops.fit(shipped(), without)


def others(outline: Outline, pasts: tuple[Past, ...]) -> tuple[Past, ...]:
    """
    The operations that a forecast of this one may learn from: not itself, nor any whose fortnight overlaps with its own.

    By time and not only by id, because an operation may come in a file under another name.
    """
    fortnight = timedelta(hours=stops.HORIZON_HOURS)
    return tuple(past for past in pasts if past.outline.id != outline.id and abs(past.outline.start - outline.start) >= fortnight)


def outlooks(outline: Outline, pasts: tuple[Past, ...], futures: int = FUTURES, seed: int = 1) -> tuple[Outlook, tuple[Outlook, ...]]:
    """The forecast of an operation and the dull ones, learned from the operations that it may learn from."""
    teachers = others(outline, pasts)
    model = stops.fit(teachers)
    rng = np.random.default_rng(seed)
    forecast = stops.forecast(outline, model, rng, futures)
    unstopped = stops.forecast(outline, model, rng, futures, stopping=False)
    return forecast, (unstopped, stops.press(outline), stops.climatology(outline, teachers))


def score_outline(outline: Outline, actual: Actual, futures: int = FUTURES, seed: int = 1) -> Score:
    """What the forecast of an operation was worth, beside the dull ones."""
    people = outline.fact(What.PEOPLE)
    if people is None:
        raise ValueError(f"{outline.id}: nobody had said how many people there are; without that nothing can be forecast.")
    forecast, dull = outlooks(outline, shipped(), futures, seed)
    return stops.score(outline.id, people.likely, actual, forecast, dull)


def score_all(futures: int = FUTURES, seed: int = 1) -> tuple[Score, ...]:
    """Every operation that comes with the program, each forecast from the others."""
    return tuple(score_outline(past.outline, past.actual, futures, seed) for past in shipped())
