"""What a forecast was worth, beside forecasts that anybody could have made."""

from __future__ import annotations

import numpy as np

from safepassage.records.outline import Actual, Count
from safepassage.records.outlook import Marks, Outlook, Score, tenths
from safepassage.records.stops import Floats
from safepassage.stops.dull import line
from safepassage.stops.rules import band, over_range


def score(operation: str, estimate: float, actual: Actual, forecast: Outlook, dull: tuple[Outlook, ...]) -> Score:
    """
    Score people out by each hour at which they were counted, the finish and the patients.

    Parameters
    ----------
    dull : with their bands; scored as one course each, and, where they have one, with the band.
    estimate : likely people before the start. Scores are told in people, and divided by it, so that a small operation counts as much.

    Raises
    ------
    ValueError
        When no count lies within the forecast's hours: there is nothing to score.
    """
    last = float(forecast.hours[-1])
    inside = tuple(count for count in actual.counts if 0 < count.hour <= last)
    if not inside:
        raise ValueError(f"{operation}: no count lies within the {last:g} hours of the forecast: nothing can be scored.")
    patients = tuple(count for count in actual.patients if 0 < count.hour <= last)
    final = inside[-1]
    return Score(
        operation,
        estimate,
        len(inside),
        marks(forecast, inside, patients, estimate),
        tuple(marks(line(each), inside, patients, estimate) for each in dull),
        tuple(marks(each, inside, patients, estimate) for each in dull if len(each.people) > 1),
        actual.finish,
        (final.low, final.high),
        (patients[-1].low, patients[-1].high) if patients else None,
        forecast.seen,
        _notes(actual, len(inside), patients, forecast),
    )


def _notes(actual: Actual, scored: int, patients: tuple[Count, ...], forecast: Outlook) -> tuple[str, ...]:
    """What was not scored, and why."""
    notes = [f"{line}: not scored, because it tells no count" for line in actual.unread]
    beyond = len(actual.counts) - scored
    if beyond:
        notes.append(f"{beyond} counts before the start or after {forecast.hours[-1]:g} hours: not scored")
    if not patients:
        notes.append("no patients were counted: not scored")
    elif forecast.patients is None:
        notes.append("patients were counted, but nobody had said before how many there are: not forecast")
    return tuple(notes)


def marks(outlook: Outlook, counts: tuple[Count, ...], patients: tuple[Count, ...], estimate: float) -> Marks:
    """The marks of one outlook: means over the counts."""
    samples = [outlook.people_at(count.hour) for count in counts]
    interval = _mean("interval", samples, counts)
    ranked = _mean("crps", samples, counts)
    bands = [band(each) for each in samples]
    met = [low <= count.high and high >= count.low for (low, high), count in zip(bands, counts, strict=True)]
    treated = [moved for count in patients if (moved := outlook.patients_at(count.hour)) is not None]
    return Marks(
        outlook.name,
        interval / estimate,
        interval,
        ranked / estimate,
        ranked,
        float(np.mean(met)),
        tenths(outlook.finish),
        tenths(samples[-1]),
        _mean("interval", treated, patients) if treated else None,
        tenths(treated[-1]) if treated else None,
    )


def _mean(rule: str, samples: list[Floats], counts: tuple[Count, ...]) -> float:
    return float(np.mean([over_range(rule, each, count.low, count.high) for each, count in zip(samples, counts, strict=True)]))
