"""Operations of the past: the model of stops that they teach, and what a forecast of one was worth that learned from the others only."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from safepassage import stops
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.actual_files import ids, read_actual, read_outline
from safepassage.outside.outline_files import shipped
from safepassage.outside.rehearsal_outlook import FILE, found_for, read_rehearsal
from safepassage.records.outline import Actual, Outline, Past, What
from safepassage.records.outlook import Outlook, Score
from safepassage.records.stops import StopModel

FUTURES = 4000


def stop_model(without: tuple[str, ...] = (), start: datetime | None = None) -> StopModel:
    """
    The model of stops fitted on the operations that come with the program.

    Parameters
    ----------
    without : ids left out.
    start : of the plan that is to be rehearsed; operations whose fortnight overlaps with its own are left out too.
    """
    pasts = shipped() if start is None else _apart(start, shipped())
    return stops.fit(pasts, without)


def others(outline: Outline, pasts: tuple[Past, ...]) -> tuple[Past, ...]:
    """
    The operations that a forecast of this one may learn from: not itself, nor any whose fortnight overlaps with its own.

    By time and not only by id, because an operation may come in a file under another name.
    """
    return tuple(past for past in _apart(outline.start, pasts) if past.outline.id != outline.id)


def _apart(start: datetime, pasts: tuple[Past, ...]) -> tuple[Past, ...]:
    fortnight = timedelta(hours=stops.HORIZON_HOURS)
    return tuple(past for past in pasts if abs(past.outline.start - start) >= fortnight)


def outlooks(outline: Outline, pasts: tuple[Past, ...], futures: int = FUTURES, seed: int = 1) -> tuple[Outlook, tuple[Outlook, ...]]:
    """The forecast of an operation and the dull ones, learned from the operations that it may learn from."""
    teachers = others(outline, pasts)
    model = stops.fit(teachers)
    rng = np.random.default_rng(seed)
    forecast = stops.forecast(outline, model, rng, futures)
    unstopped = stops.forecast(outline, model, rng, futures, stopping=False)
    climatology = stops.climatology(outline, teachers)
    return stops.average(forecast, climatology), (unstopped, stops.press(outline), climatology)


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


def score(case: str, file: Path, operation: str = "", futures: int = FUTURES, seed: int = 1) -> Score:
    """
    What a forecast was worth: of a rehearsed case, or of an operation from its outline.

    Parameters
    ----------
    case : a rehearsal.json or a folder that holds it, the file of an outline (TOML, or a collection), the id of an operation that comes
        with the program, or of one in `file`.
    file : what was counted.
    operation : which one of a file of several.

    Raises
    ------
    FaultyCase
        When something cannot be read, or the forecast would know what came after its start.
    """
    path = Path(case)
    if path.is_dir() or path.name == FILE:
        return _score_rehearsed(path, file, operation)
    outline = _outline(case, file, operation)
    known = next((past for past in shipped() if past.outline.id == outline.id), None)
    if known is not None and outline.as_of > known.outline.as_of:
        said = f"as_of is after {known.outline.as_of.isoformat(timespec='minutes')}, the last moment before this operation"
        raise FaultyCase(f"cannot forecast {outline.id}", [Fault(path.name, None, said, "Leave out what was said later.")])
    actual, read = read_actual(file, operation, outline), ""
    if known is not None and not actual.counts and actual.unread:
        actual, read = known.actual, f"{file.name} tells {outline.id} in words: its counts as they come with the program were scored"
    elif known is not None and known.actual.finish is not None:
        actual = Actual(actual.counts, actual.patients, (), known.actual.finish, actual.unread)
    if not actual.counts:
        told = [Fault(file.name, None, line, "Give a count: out, or cumulative.") for line in actual.unread]
        raise FaultyCase(
            f"nothing to score in {file.name}", told or [Fault(file.name, None, "no count is told", "Give counts with times.")]
        )
    scored = score_outline(outline, actual, futures, seed)
    return scored if not read else _noted(scored, read)


def foresee(case: str, operation: str = "", futures: int = FUTURES, seed: int = 1) -> tuple[Outline, Outlook]:
    """
    The forecast of an operation from its outline alone, and the outline.

    Raises
    ------
    FaultyCase
        When there is no such outline, or it knows what came after its start.
    """
    outline = _outline(case, None, operation)
    if outline.fact(What.PEOPLE) is None:
        raise FaultyCase(
            f"cannot forecast {outline.id}", [Fault(case, None, "no fact tells people", 'Write a [[fact]] with what = "people".')]
        )
    return outline, outlooks(outline, shipped(), futures, seed)[0]


def _outline(case: str, file: Path | None, operation: str) -> Outline:
    """From a file; else from those that come with the program; else from the file of counts."""
    path = Path(case)
    pasts = {past.outline.id: past.outline for past in shipped()}
    if path.is_file() and not (path.suffix != ".toml" and operation in pasts):
        chosen = read_outline(path, operation)
        return pasts.get(chosen.id, chosen) if path.suffix != ".toml" else chosen
    if path.is_file():
        return pasts[operation]
    if case in pasts:
        return pasts[case]
    more = ids(file) if file is not None and file.is_file() else ()
    if file is not None and case in more:
        return read_outline(file, case)
    known = ", ".join(dict.fromkeys([*pasts, *more]))
    raise FaultyCase(
        f"cannot forecast {case}", [Fault(case, None, "is no case folder, no outline, and no operation", f"Operations: {known}.")]
    )


def _score_rehearsed(path: Path, file: Path, operation: str) -> Score:
    """Score a rehearsal: rehearsal.json itself, a folder that holds it, or a case rehearsed to `out` here."""
    found = found_for(path)
    if found is None:
        said = f"Run: safepassage rehearse {path} --out DIR, then score DIR."
        raise FaultyCase(f"cannot score {path.name}", [Fault(FILE, None, "the file is missing", said)])
    rehearsed = read_rehearsal(found)
    outline, forecast = rehearsed.outline, rehearsed.forecast
    teachers = others(outline, shipped())
    own = {past.outline.id for past in shipped()} - {past.outline.id for past in teachers}
    if own & set(forecast.seen):
        said = f"its stops were learned from {', '.join(sorted(own & set(forecast.seen)))}, which it is to be scored on"
        raise FaultyCase(f"cannot score {path.name}", [Fault(FILE, None, said, "Rehearse with a model that has not seen it.")])
    people = outline.fact(What.PEOPLE)
    assert people is not None  # the reader refuses a rehearsal without
    horizon = len(forecast.hours) - 1
    planned = () if rehearsed.planned is None else (rehearsed.planned,)
    dull = (*planned, stops.press(outline, horizon), stops.climatology(outline, teachers, horizon))
    return stops.score(outline.id, people.likely, read_actual(file, operation, outline), forecast, dull)


def _noted(score_: Score, note: str) -> Score:
    return replace(score_, notes=(note, *score_.notes))
