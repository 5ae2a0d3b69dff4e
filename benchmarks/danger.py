"""Where the next incident falls: made danger against three simple rivals, on records later than those it saw."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import measured
from safepassage.danger.ground import OUTSIDE, Ground
from safepassage.danger.level import Rate, rate
from safepassage.danger.pattern import Looking, pattern
from safepassage.danger.placed import placed
from safepassage.danger.studied import covered_until
from safepassage.errors import FaultyCase
from safepassage.outside.violence.gather import gather
from safepassage.records.hazard import Event, EventKind, Evidence, Precision

Floats = NDArray[np.float64]
Forecast = Callable[[float], Floats]
ROOT = Path(__file__).resolve().parent.parent
EPOCH = date(1970, 1, 1).toordinal()
TOP = 0.2  # of the area
KERNEL_DAYS = 90.0
WIDTHS = (150.0, 300.0, 500.0, 700.0, 1000.0, 1500.0, 2000.0)  # metres, of the kernel density
FLOORS = (1e-3, 1e-2, 5e-2, 0.2, 0.5)  # of uniform, under the damage and the kernel: the damage has the best of them in hindsight
BEFORE = 150.0  # days before the first origin, on which the kernel's width and floor are chosen
BINS = 5
RESAMPLES = 2000
SEED = 20160501


@dataclass(frozen=True, slots=True)
class Scored:
    """What happened, incident by incident, and what each forecaster had said of it: `log` and `hit` of shape (incidents,)."""

    log: Floats
    hit: Floats


@dataclass(frozen=True, slots=True)
class Window:
    """The time between two origins: what happened in it, by area, and on which days."""

    begin: float
    end: float
    cells: NDArray[np.int64]
    days: NDArray[np.int64]


def run(
    incidents: Path | None = None,
    areas: Path | None = None,
    damage: Path | None = None,
    strikes: Path | None = None,
    since: str = "2016-05-01",
    until: str = "2016-11-01",
    every: int = 0,
) -> dict[str, object]:
    """
    Score made danger by neighbourhood on later records: share of incidents in the top 20 % of area, log score, reliability, level.

    Rolling origin: at each origin only what began before it is known. Files as `safepassage danger` reads them; without `incidents`, the
    shared Aleppo files. `every` days between origins; 0: calendar months.
    """
    files = _files(incidents, areas, damage, strikes)
    with measured() as took:
        try:
            evidence = gather(files, None)
        except FaultyCase as error:
            raise SystemExit(str(error)) from None
        ground = Ground.of(evidence.areas)
        windows = _windows(_usable(evidence), ground, _day(since), _day(until), every)
        if not any(len(window.cells) for window in windows):
            raise SystemExit(f"no incident from {since} to {until} lies in the areas: there is nothing to score")
        told: dict[str, object] = {"from": since, "to": until, "origins": len(windows), "incidents": sum(len(w.cells) for w in windows)}
        told |= _compared(evidence, ground, windows)
        told["placed_by_name"] = _headline(evidence, ground, _windows(_by_name(evidence), ground, _day(since), _day(until), every))
    return told | took.figures()


def _files(incidents: Path | None, areas: Path | None, damage: Path | None, strikes: Path | None) -> list[Path]:
    if incidents is not None:
        if areas is None:
            raise SystemExit("python -m benchmarks danger --incidents FILE needs --areas FILE too (polygons, GeoJSON)")
        return [file for file in (areas, incidents, damage, strikes) if file is not None]
    shared = Path(os.environ.get("SAFEPASSAGE_SHARED", ROOT.parent / "shared")) / "aleppo2016"
    names = ("ocha_aleppo_neighbourhoods.geojson", "airwars_incidents_201509_201610.csv", "unosat_aleppo_damage_2015.csv")
    found = [shared / name for name in (*names, "hrw_strikes_2013_2015.csv")]
    if not found[0].is_file():
        raise SystemExit("the shared Aleppo files are not here: set SAFEPASSAGE_SHARED, or name --incidents and --areas")
    return found


def _day(text: str) -> float:
    return float(date.fromisoformat(text).toordinal() - EPOCH)


def _usable(evidence: Evidence) -> list[tuple[Event, tuple[float, float]]]:
    """Incidents to be foretold, at their points: those that a person could place in a neighbourhood."""
    chosen = (e for e in evidence.events if e.kind is EventKind.INCIDENT and e.point and not e.doubt)
    return [(e, e.point) for e in chosen if e.point and e.precision not in (Precision.CITY, Precision.NONE)]


def _by_name(evidence: Evidence) -> list[tuple[Event, tuple[float, float]]]:
    """The same, but an incident that bears one neighbourhood's name happened there."""
    ground = Ground.of(evidence.areas)
    numbers = {area.id: number for number, area in enumerate(evidence.areas)}
    found = []
    for event, point in _usable(evidence):
        named = event.named[0] if len(event.named) == 1 else ""
        found.append((event, _inside_of(ground, numbers[named]) if named else point))
    return found


def _inside_of(ground: Ground, area: int) -> tuple[float, float]:
    """Some point of an area, in degrees."""
    ring = np.array(ground.areas[area].rings[0])
    low, high = ring.min(axis=0), ring.max(axis=0)
    for share in (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9):
        row = np.column_stack([np.linspace(low[0], high[0], 200), np.full(200, low[1] + share * (high[1] - low[1]))])
        hits = np.flatnonzero(ground.locate(row) == area)
        if len(hits):
            return (float(row[hits[0], 0]), float(row[hits[0], 1]))
    return (float(ring[0, 0]), float(ring[0, 1]))


def _windows(chosen: Sequence[tuple[Event, tuple[float, float]]], ground: Ground, since: float, until: float, every: int) -> list[Window]:
    cells = ground.locate(np.array([point for _, point in chosen], float).reshape(-1, 2))
    days = np.array([(event.begin + event.end - 1) / 2 for event, _ in chosen])
    origins = _origins(since, until, every)
    windows = []
    for begin, end in itertools.pairwise(origins):
        within = (days >= begin) & (days < end) & (cells != OUTSIDE)
        windows.append(Window(begin, end, cells[within], days[within].astype(np.int64)))
    return windows


def _origins(since: float, until: float, every: int) -> list[float]:
    if every:
        return [*np.arange(since, until, every).tolist(), until]
    origins, at = [since], date.fromordinal(int(since) + EPOCH)
    while True:
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)
        day = float(at.toordinal() - EPOCH)
        if day >= until:
            return [*origins, until]
        origins.append(day)


# --- the forecasters --------------------------------------------------------------------------------------------------------------


def looking_at(evidence: Evidence, ground: Ground) -> Looking:
    """What made danger sees, without any time: each origin cuts it."""
    aging = {"strikes": EventKind.STRIKE, "damage": EventKind.DAMAGE}
    found = {name: placed(ground, evidence.events, kind, wide=False) for name, kind in aging.items()}
    incidents = placed(ground, evidence.events, EventKind.INCIDENT)
    return Looking(incidents, ground.square_km, {name: p for name, p in found.items() if p.events}, {})


def _mixed(values: Floats, ground: Ground, floor: float) -> Floats:
    uniform = ground.square_km / ground.square_km.sum()
    return np.asarray((1 - floor) * values / values.sum() + floor * uniform if values.sum() > 0 else uniform, np.float64)


def damage_density(evidence: Evidence, ground: Ground, floor: float) -> Forecast:
    """Damaged structures of old pictures, by area, of those pictures that were there."""
    found = placed(ground, evidence.events, EventKind.DAMAGE, wide=False)
    return lambda day: _mixed(found.at(day, np.inf) @ found.own, ground, floor)


def kernel_density(evidence: Evidence, ground: Ground, metres: float, floor: float) -> Forecast:
    """A plain kernel density of the incidents of the last 90 days, at their points."""
    chosen = _usable(evidence)
    cells = ground.snapped(np.array([point for _, point in chosen], float).reshape(-1, 2))
    keys, place = np.unique(cells, axis=0, return_inverse=True)
    spread = np.array([ground.spread((int(row), int(column)), metres) for row, column in keys]).reshape(len(keys), -1)
    begin = np.array([event.begin for event, _ in chosen])

    def forecast(day: float) -> Floats:
        recent = (begin < day) & (begin >= day - KERNEL_DAYS)
        return _mixed(np.bincount(place.reshape(-1)[recent], minlength=len(keys)) @ spread, ground, floor)

    return forecast


# --- the scores -------------------------------------------------------------------------------------------------------------------


def scored(forecast: Forecast, ground: Ground, windows: Sequence[Window]) -> Scored:
    """Log of the probability given to the area of each incident, and whether it lies in the top 20 % of area."""
    log, hit = [], []
    for window in windows:
        share = forecast(window.begin)
        log.append(np.log(share[window.cells]))
        hit.append(top_of(share, ground.square_km)[window.cells])
    return Scored(np.concatenate(log), np.concatenate(hit))


def top_of(share: Floats, surface: Floats, top: float = TOP) -> Floats:
    """What part of each area belongs to the densest `top` of all area; areas of one density share what is left alike."""
    density = share / surface
    left, part = top * surface.sum(), np.zeros(len(share))
    for value in np.unique(density)[::-1]:
        same = density == value
        part[same] = min(1.0, left / surface[same].sum())
        left -= surface[same].sum()
        if left <= 0:
            break
    return part


def _compared(evidence: Evidence, ground: Ground, windows: Sequence[Window]) -> dict[str, object]:
    looking = looking_at(evidence, ground)
    made = {window.begin: pattern(looking, window.begin).share for window in windows}
    ours = scored(made.__getitem__, ground, windows)
    uniform = ground.square_km / ground.square_km.sum()
    rivals: dict[str, Scored] = {"uniform": scored(lambda _: uniform, ground, windows)}
    if "damage" in looking.aging:
        rivals["damage"] = _best([scored(damage_density(evidence, ground, floor), ground, windows) for floor in FLOORS])
    kernels = {(w, floor): kernel_density(evidence, ground, w, floor) for w in WIDTHS for floor in FLOORS[:3]}
    told: dict[str, object] = {}
    if chosen := _chosen(kernels, evidence, ground, windows[0].begin):
        told["kernel_metres"], told["kernel_floor"] = chosen
        rivals["kernel_90_days"] = scored(kernels[chosen], ground, windows)
    rivals["kernel_90_days_in_hindsight"] = _best([scored(kernel, ground, windows) for kernel in kernels.values()])
    days = np.concatenate([window.days for window in windows])
    told |= {"ours": _figures(ours)} | {name: _figures(score) for name, score in rivals.items()}
    told |= {f"ours_minus_{name}": _difference(ours, score, days) for name, score in rivals.items()}
    told["reliability"] = _reliability(made, windows)
    told["level"] = _level(looking, windows)
    return told


def _chosen(kernels: dict[tuple[float, float], Forecast], evidence: Evidence, ground: Ground, since: float) -> tuple[float, float] | None:
    """The width and the floor with the best log score in the months before the first origin; None where nothing was scored then."""
    windows = [w for w in _windows(_usable(evidence), ground, since - BEFORE, since, 0) if len(w.cells)]
    if not windows:
        return None
    return max(kernels, key=lambda name: float(scored(kernels[name], ground, windows).log.mean()))


def _headline(evidence: Evidence, ground: Ground, windows: Sequence[Window]) -> dict[str, object]:
    """Ours and the kernel, were every incident where its name says rather than its point."""
    looking = looking_at(evidence, ground)
    ours = scored(lambda day: pattern(looking, day).share, ground, windows)
    kernel = _best([scored(kernel_density(evidence, ground, w, floor), ground, windows) for w in WIDTHS for floor in FLOORS[:3]])
    return {"ours": _figures(ours), "kernel_90_days": _figures(kernel)}


def _best(scores: Sequence[Scored]) -> Scored:
    """The rival with the best log score, and the best share in the top area that any of its settings had: in hindsight, as it likes."""
    by_log = max(scores, key=lambda score: float(score.log.mean()))
    by_hit = max(scores, key=lambda score: float(score.hit.mean()))
    return Scored(by_log.log, by_hit.hit)


def _figures(score: Scored) -> dict[str, float]:
    return {"top_20_percent": round(float(score.hit.mean()), 4), "log_score": round(float(score.log.mean()), 4)}


def _difference(ours: Scored, other: Scored, days: NDArray[np.int64]) -> dict[str, list[float]]:
    """Mean difference and its 95 % interval: incidents of one day are drawn together, since one raid makes several."""
    rng = np.random.default_rng(SEED)
    keys, which = np.unique(days, return_inverse=True)
    drawn = rng.integers(0, len(keys), (RESAMPLES, len(keys)))
    weights = np.array([np.bincount(row, minlength=len(keys)) for row in drawn])[:, which.reshape(-1)]
    told = {}
    for name in ("hit", "log"):
        gain = getattr(ours, name) - getattr(other, name)
        means = weights @ gain / weights.sum(axis=1)
        low, high = np.quantile(means, [0.025, 0.975])
        told[name] = [round(float(v), 4) for v in (gain.mean(), low, high)]
    return told


def _reliability(made: dict[float, Floats], windows: Sequence[Window]) -> list[dict[str, float]]:
    """Area-windows in five bins of equal expected mass, given how many incidents came: how many were expected, how many happened."""
    expected = np.concatenate([made[w.begin] * len(w.cells) for w in windows])
    happened = np.concatenate([np.bincount(w.cells, minlength=len(made[w.begin])) for w in windows])
    order = np.argsort(expected, kind="stable")
    mass = np.cumsum(expected[order]) / expected.sum()
    bins = np.minimum((mass * BINS - 1e-9).astype(int), BINS - 1)
    return [
        {
            "cells": int((bins == b).sum()),
            "expected": round(float(expected[order][bins == b].sum()), 1),
            "happened": int(happened[order][bins == b].sum()),
        }
        for b in range(BINS)
    ]


def _level(looking: Looking, windows: Sequence[Window]) -> dict[str, object]:
    """Incidents expected and happened, window by window and in all; how often within a factor of two, how often within the 80 % range."""
    rng = np.random.default_rng(SEED)
    rows, inside, close = [], 0, 0
    for window in windows:
        covered = covered_until(looking.incidents.end[looking.incidents.begin < window.begin], window.begin)
        found = rate(looking.incidents, covered)
        gap, days = window.begin - covered, window.end - window.begin
        mean = sum(found.mean(gap + k + 0.5) for k in range(int(days)))
        low, high = _range(found, gap + days / 2, days, rng)
        happened = len(window.cells)
        inside += low <= happened <= high
        close += mean / 2 <= happened <= mean * 2
        rows.append({"from": _text(window.begin), "expected": round(mean, 1), "low": low, "high": high, "happened": happened})
    expected, happened = sum(float(str(r["expected"])) for r in rows), sum(int(str(r["happened"])) for r in rows)
    total = {"expected": round(expected, 1), "happened": happened, "factor": round(happened / expected, 2) if expected else None}
    return {"windows": rows, "within_factor_two": close, "within_80_percent_range": inside, "of": len(rows), "total": total}


def _range(found: Rate, ahead: float, days: float, rng: np.random.Generator) -> tuple[int, int]:
    """The 80 % range of a count: a rate is drawn from the pool, a count from the rate."""
    pairs = [belief.ahead(ahead) for belief in found.beliefs]
    which = rng.choice(len(pairs), 20_000, p=found.weights / found.weights.sum())
    shape, per_day = np.array(pairs)[which].T
    counts = rng.poisson(rng.gamma(shape) / per_day * days)
    low, high = np.quantile(counts, [0.1, 0.9])
    return int(low), int(high)


def _text(day: float) -> str:
    return date.fromordinal(int(day) + EPOCH).isoformat()
