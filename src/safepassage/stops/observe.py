"""What one past operation shows: read off its record, never typed in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log

from safepassage.records.outline import Fact, Outline, Past, Spell, What
from safepassage.records.stops import Cause
from safepassage.stops.priors import UNANNOUNCED_HOURS
from safepassage.stops.ratios import Ratio
from safepassage.stops.spells import Watched

EIGHTY = 2.563  # standard deviations between the 10 % and the 90 % point of a normal


@dataclass(frozen=True, slots=True)
class Observed:
    """What one operation showed, as the fit takes it; None or empty where nobody told."""

    id: str
    delay: Watched | None
    open: Watched | None
    stopped: Watched | None
    stops: int  # stops after the start, of which
    never_lifted: int
    causes: tuple[tuple[Cause, int], ...]
    overrun: Ratio | None
    unevenness: tuple[float, ...]  # logs of people per open hour of each open spell, less their mean
    demand: Ratio | None
    patients: Ratio | None
    finish: Ratio | None


def observe(past: Past) -> Observed:
    """Read one operation: start delay, spells after it, causes, and its ratios to what had been expected."""
    spells = past.actual.spells
    first = next((n for n, spell in enumerate(spells) if spell.cause is None), len(spells))
    before, after = spells[:first], spells[first:]
    opened, stopped = [s for s in after if s.cause is None], [s for s in after if s.cause is not None]
    lifted = [s for s in stopped if not s.last]
    return Observed(
        past.outline.id,
        Watched(1 if opened else 0, max(spells[first].start if opened else sum(_hours(s) for s in before), 0.25)) if spells else None,
        Watched(len(stopped), _done(past)) if opened else None,
        Watched(len(lifted), sum(map(_hours, lifted))) if lifted else None,
        len(stopped),
        len(stopped) - len(lifted),
        tuple(sorted(Counter(s.cause for s in stopped if s.cause is not None).items())),
        _overrun(past),
        _unevenness(past),
        _demand(past, What.PEOPLE),
        _demand(past, What.PATIENTS),
        _finish(past),
    )


def _hours(spell: Spell) -> float:
    return spell.end - spell.start


def unsure(fact: Fact) -> float:
    """Standard deviation of the logarithm of a fact whose low and high are read as its 10 and 90 % points."""
    return log(fact.high / fact.low) / EIGHTY


def working_hours(outline: Outline, start: float, end: float) -> float:
    """Hours of [start, end) (hours since the agreed start) within the agreed hours of the day."""
    window, clock = outline.window, outline.start
    if window is None:
        return end - start
    at_zero = clock.hour + clock.minute / 60
    days = range(-1, int((at_zero + end) // 24) + 2)
    bounds = [(24 * day + window[0] - at_zero, 24 * day + window[1] - at_zero) for day in days]
    return sum(max(0.0, min(end, b) - max(start, a)) for a, b in bounds)


def _done(past: Past) -> float:
    """Share of the work that was done while the operation was watched: all of it, unless it ended unfinished."""
    people, moved = past.outline.fact(What.PEOPLE), _moved(past)
    return 1.0 if people is None or moved is None or not _unfinished(past) else min(moved / people.likely, 1.0)


def _moved(past: Past) -> float | None:
    total = past.actual.total
    return None if total is None or total.high == 0 else (total.low + total.high) / 2


def _unfinished(past: Past) -> bool:
    return any(spell.last and spell.cause is not None for spell in past.actual.spells)


def _demand(past: Past, what: What) -> Ratio | None:
    fact = past.outline.fact(what)
    if what == What.PATIENTS:
        counts = past.actual.patients
        moved = (counts[-1].low + counts[-1].high) / 2 if counts else None
    else:
        moved = _moved(past)
    return None if fact is None or not moved else Ratio(moved / fact.likely, unsure(fact), _unfinished(past))


def planned_hours(outline: Outline) -> tuple[float, float]:
    """Hours of work that were announced, within the agreed hours of the day, and how unsure they are (of the log)."""
    hours = outline.fact(What.HOURS)
    if hours is None:
        return working_hours(outline, 0.0, UNANNOUNCED_HOURS), 0.0
    return working_hours(outline, 0.0, hours.likely), unsure(hours)


def _overrun(past: Past) -> Ratio | None:
    """Open hours worked over hours announced, both counted within the agreed hours of the day; at least so much if it ended unfinished."""
    worked = sum(working_hours(past.outline, s.start, s.end) for s in past.actual.spells if s.cause is None)
    planned, wide = planned_hours(past.outline)
    return Ratio(worked / planned, wide, _unfinished(past)) if worked > 0 else None


def announced(outline: Outline) -> float:
    """Hours on the clock that were announced, three days where nobody announced any."""
    hours = outline.fact(What.HOURS)
    return UNANNOUNCED_HOURS if hours is None else hours.likely


def _finish(past: Past) -> Ratio | None:
    finish = past.actual.finish
    return None if finish is None or finish[1] <= 0 else Ratio((finish[0] + finish[1]) / 2 / announced(past.outline))


def _unevenness(past: Past) -> tuple[float, ...]:
    """Logs of the rate between successive counts that lie in one open spell, less their mean."""
    counts, rates = past.actual.counts, []
    for spell in (s for s in past.actual.spells if s.cause is None):
        inside = [c for c in counts if spell.start <= c.hour <= spell.end]
        if len(inside) < 2:
            continue
        moved = (inside[-1].low + inside[-1].high - inside[0].low - inside[0].high) / 2
        worked = working_hours(past.outline, inside[0].hour, inside[-1].hour)
        if moved > 0 and worked > 0:
            rates.append(log(moved / worked))
    if len(rates) < 2:
        return ()
    middle = sum(rates) / len(rates)
    return tuple(rate - middle for rate in rates)
