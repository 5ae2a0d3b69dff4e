"""Planning again on the built-in case: fifty kinds of news, from the news to the difference."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from importlib import resources
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.random import Generator, default_rng

from benchmarks.measure import measured
from safepassage import brief, check, outside, session
from safepassage.danger import forecast
from safepassage.outside.collection import without_collection
from safepassage.plan.replan import Replanned, begin, replan
from safepassage.plan.replan_difference import difference
from safepassage.plan.replan_verdict import verdict_of
from safepassage.plan.solver import SolverPool
from safepassage.records.again import News
from safepassage.records.case import Case
from safepassage.records.city import CorridorState, RoadState
from safepassage.records.levels import Level, Range
from safepassage.records.plan import Kind, Plan
from safepassage.records.situation import ConvoyState
from safepassage.records.verdict import Verdict

CASE, STEP, NEWS, SEED = "aleppo_2016", 30, 50, 20161208


@dataclass(frozen=True, slots=True)
class Heard:
    """One piece of news: the case that it makes, the minute of it, and what is said of convoys."""

    kind: str
    case: Case
    now: int
    convoys: tuple[ConvoyState, ...] = ()


LINES = (
    "Ramouseh closed since 09:30, says ICRC",
    "Airport road closed since 16:00, says UN",
    "20 ambulances outside since 2016-12-09 12:00, says SARC",
)


def run() -> dict[str, object]:
    """Plan east Aleppo again after 50 different news, in 30-minute steps: seconds to the written difference, gaps, violations."""
    with resources.as_file(resources.files("safepassage") / "examples" / CASE) as example, TemporaryDirectory() as kept:
        folder, out = Path(kept) / "case", Path(kept) / "out"
        shutil.copytree(example, folder)
        case = outside.read_case(folder)
        answer = session.run(case, step=STEP, prices_step=None)
        session.write(case, answer, out)
        with measured() as spent:
            figures = fifty(case, answer.result.plan, answer.basis, Path(kept))
            new = [_new_process(folder, out, line) for line in LINES]
        return {"case": CASE, "step_minutes": STEP, "news": NEWS, **spent.figures(), **figures, "whole_command_seconds": new}


def fifty(case: Case, plan: Plan, basis: bytes, kept: Path, count: int = NEWS, seed: int = SEED) -> dict[str, object]:
    """The figures over so many different news, in a process that has its solvers running and the plan at hand."""
    with SolverPool(workers=2, awake=True) as pool:
        replan(case, case, plan, forecast(case, Level.LIKELY), 0, step=STEP, warm=basis, pool=pool)
        found = [_one(case, plan, heard, basis, pool, kept) for heard in heard_of(case, plan, default_rng(seed), count)]
    seconds, gaps = np.array([f.seconds for f in found]), np.array([f.gap for f in found])
    return {
        "status": sorted({f.status for f in found}),
        "seconds_p50_p95_most": [round(float(np.percentile(seconds, q)), 2) for q in (50, 95, 100)],
        "checked_after_p50_p95_most": [round(float(np.percentile([f.checked for f in found], q)), 2) for q in (50, 95, 100)],
        "gap_percent_p50_p95_most": [round(float(np.percentile(gaps, q)), 2) for q in (50, 95, 100)],
        "kept_share_p50": round(float(np.percentile([f.kept for f in found], 50)), 3),
        "violations_of_the_rest": sum(f.violations for f in found),
        "slowest": [_told(f) for f in sorted(found, key=lambda f: -f.seconds)[:5]],
        "widest": [_told(f) for f in sorted(found, key=lambda f: -f.gap)[:5]],
    }


@dataclass(frozen=True, slots=True)
class _Found:
    heard: Heard
    status: str
    seconds: float
    checked: float
    gap: float
    kept: float
    violations: int


def _told(found: _Found) -> str:
    return f"{found.heard.kind} at {found.heard.now}: {found.seconds:.2f} s, gap {found.gap:.2f} %"


def _one(case: Case, plan: Plan, heard: Heard, basis: bytes, pool: SolverPool, kept: Path) -> _Found:
    """From the news to the written difference; then the gap and the check, which come after it."""
    began = time.perf_counter()
    with without_collection():
        danger = forecast(heard.case, Level.LIKELY)
        begun = begin(case, heard.case, plan, danger, heard.now, heard.convoys, step=STEP, warm=basis, pool=pool)
        news = _news(case, heard, plan, begun.answer)
        outside.write_whole(kept / "difference.html", brief.difference_page(heard.case, news).encode())
    seconds = time.perf_counter() - began
    again = begun.finish()
    violations = verdict_of(_judged, case, heard.case, again.plan, heard.now)[1]
    rows = [row.change.value for row in news.difference.rows]
    share = rows.count("kept") / len(rows) if rows else 1.0
    gap = again.rounding_gap_percent
    assert gap is not None
    return _Found(heard, again.status, seconds, time.perf_counter() - began, gap, share, len(violations))


def _news(case: Case, heard: Heard, plan: Plan, again: Replanned) -> News:
    changes = difference(case, heard.case, plan, again.plan, again.past, heard.now)
    at = heard.case.clock(heard.now)
    return News(heard.now, at, (heard.kind,), (heard.kind,), again.plan, again.past, changes, None, again.status, again.waiting, (), None)


def _judged(case: Case, plan: Plan) -> Verdict:
    return check.judge(case, plan, {level: forecast(case, level) for level in Level})


def _new_process(folder: Path, out: Path, line: str) -> float:
    """Seconds of the whole command, which reads and checks everything."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "safepassage.cli", "replan", str(folder), "--plan", str(out), "--news", line]
    subprocess.run(command, check=True, capture_output=True)
    return round(time.perf_counter() - began, 2)


# --- the news -------------------------------------------------------------------------------------------------


def heard_of(case: Case, plan: Plan, rng: Generator, count: int) -> list[Heard]:
    """So many different news, over all kinds in turn; the minute is one at which something is still to come."""
    last = max(m.start for m in plan.movements)
    found: list[Heard] = []
    for n in range(count):
        kind = list(KINDS)[n % len(KINDS)]
        now = int(rng.integers(0, last))
        made = KINDS[kind](case, plan, rng, now)
        found.append(made if isinstance(made, Heard) else Heard(kind, made, now))
    return found


def _state(case: Case, corridor: str, state: CorridorState) -> Case:
    return replace(case, corridors=tuple(replace(c, state=state) if c.id == corridor else c for c in case.corridors))


def _usable(case: Case) -> list[str]:
    return [c.id for c in case.corridors if c.usable]


def _closed(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    return _state(case, str(rng.choice(_usable(case))), CorridorState.BLOCKED)


def _shut(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    used = sorted({road for m in plan.movements if m.start >= now for road in m.roads})
    road = str(rng.choice(used))
    return replace(case, roads=tuple(replace(r, state=RoadState.SHUT) if r.id == road else r for r in case.roads))


def _pause(minutes: int) -> Callable[[Case, Plan, Generator, int], Case]:
    def changed(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
        which, by = str(rng.choice(_usable(case))), int(rng.integers(1, 4)) * minutes
        pauses = [replace(p, end=p.end + by) if p.corridor == which and p.end > now else p for p in case.pauses]
        return replace(case, pauses=tuple(pauses))

    return changed


def _people(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    by = float(rng.choice([0.5, 2.0]))
    return replace(case, people=tuple(replace(p, count=_times(p.count, by)) for p in case.people))


def _times(span: Range, by: float) -> Range:
    return Range(round(span.low * by), round(span.likely * by), round(span.high * by))


def _vehicles(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    which, by = str(rng.choice(["bus", "ambulance", "truck"])), int(rng.choice([-8, -4, 6]))
    return replace(case, modes=tuple(replace(m, outside=max(0, m.outside + by)) if m.id == which else m for m in case.modes))


def _rate(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    which, by = str(rng.choice([c.id for c in case.checkpoints])), float(rng.choice([0.5, 0.8, 1.5]))
    posts = [replace(c, persons_per_hour=c.persons_per_hour * by) if c.id == which else c for c in case.checkpoints]
    return replace(case, checkpoints=tuple(posts))


def _intake(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    which, by = str(rng.choice([s.id for s in case.sites])), float(rng.choice([0.5, 2.0]))
    return replace(case, sites=tuple(replace(s, intake_per_hour=s.intake_per_hour * by) if s.id == which else s for s in case.sites))


def _stock(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    by = float(rng.choice([0.7, 1.5]))
    return replace(case, commodities=tuple(replace(g, stock=_times(g.stock, by)) for g in case.commodities))


def _opened(case: Case, plan: Plan, rng: Generator, now: int) -> Case:
    """The Castello road opens, with the windows and terms of the Ramouseh road."""
    model = next(t for t in case.terms if t.corridor == "ramouseh")
    windows = tuple(replace(p, corridor="castello") for p in case.pauses if p.corridor == "ramouseh" and p.end > now)
    terms = tuple(replace(model, corridor="castello") if t.corridor == "castello" else t for t in case.terms)
    return replace(_state(case, "castello", CorridorState.OPENED), pauses=(*case.pauses, *windows), terms=terms)


def _convoys(word: str) -> Callable[[Case, Plan, Generator, int], Heard]:
    def said(case: Case, plan: Plan, rng: Generator, now: int) -> Heard:
        out = [m for m in plan.movements if m.kind is Kind.OUT]
        now = max(now, min(m.start for m in out) + 40)
        recent = sorted((m for m in out if m.start < now), key=lambda m: -m.start)[:5]
        late = 25 if word == "departed" else 0
        states = [_said(case, m.id, word, min(now, m.departure + late)) for m in recent]
        return Heard(f"convoys {word}", case, now, tuple(states))

    return said


def _said(case: Case, convoy: str, word: str, minute: int) -> ConvoyState:
    return ConvoyState(convoy, word, case.start + timedelta(minutes=minute), None, None, None, ())


KINDS: dict[str, Callable[[Case, Plan, Generator, int], Case | Heard]] = {
    "corridor closed": _closed,
    "road shut": _shut,
    "pause cut": _pause(-60),
    "pause extended": _pause(60),
    "people": _people,
    "vehicles": _vehicles,
    "checkpoint rate": _rate,
    "intake": _intake,
    "stock": _stock,
    "corridor opened": _opened,
    "convoys held": _convoys("held"),
    "convoys turned back": _convoys("turned_back"),
    "convoys late": _convoys("departed"),
}
