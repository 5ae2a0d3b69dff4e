"""A rehearsal from a case and a plan: stops drawn, futures played on many processes, and the papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from safepassage import brief, outside, rehearsal, terms
from safepassage.outside.rehearsal_table import rehearsal_assumptions
from safepassage.records.case import Case
from safepassage.records.levels import Assumption
from safepassage.records.people import Screening
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Moves, Pressed, Rehearsal, Scenario, Setting, Worth
from safepassage.records.stops import StopModel
from safepassage.rehearsal import results
from safepassage.rehearsal.draws import ENDS
from safepassage.rehearsal.results import Part
from safepassage.session import planning
from safepassage.session.claims import situated
from safepassage.session.executors import Executor, executor_of
from safepassage.session.operations import stop_model
from safepassage.session.policy import policy_of
from safepassage.session.stage import FIXED, MOST_TOLD, Stage, stage
from safepassage.situation import pressure

POLICY_CHUNK = 5
CHUNK = 25  # futures; a choice: large enough that handing one out costs nothing, small enough for a progress bar
PARTIAL = "PARTIAL: STOPPED BEFORE ALL FUTURES WERE PLAYED | جزئي: أُوقف قبل إتمام كل الاحتمالات"
UNFINISHED = "Stopped while it was worked out what the answer hangs on, or what planning again is worth: neither is said."
Advance = Callable[[int], None]


def rehearse(
    case: Case,
    plan: Plan,
    setting: Setting,
    executor: Executor,
    assumptions: tuple[Assumption, ...],
    model: StopModel,
    advance: Advance = lambda _: None,
    pressed: tuple[Pressed, ...] = (),
) -> Rehearsal:
    """
    Play a plan in many futures. `pressed`: where claims say that the front is about to move.

    Ctrl-C (KeyboardInterrupt) leaves what was finished, with `done` below `asked` and a stamp; before the first chunk it is raised.

    Raises
    ------
    UnknownDanger, LostCount
    """
    case = terms.agreed(case) if plan.what_if else case
    play = stage(case, plan, setting, assumptions, model, frozenset(one.subject for one in pressed))
    futures = 1 if setting.scenario is Scenario.AS_PLANNED else setting.futures
    if setting.policy == FIXED or setting.scenario is Scenario.AS_PLANNED:
        part = gathered(play, executor, futures, advance)
        told = replace(_told(case, plan, replace(setting, futures=futures), play, part, assumptions, model), pressed=pressed)
        return told if told.partial else _kept(told, lambda: replace(told, moves=_moves(play, executor, setting.sensitivity, advance)))
    part = gathered(policy_of(play, case, plan, setting.days), executor, futures, advance, POLICY_CHUNK)
    told = _told(case, plan, setting, play, part, assumptions, model)
    status = tuple((name, int(n)) for name, n in zip(("Optimal", "failed"), part.status.sum(axis=0), strict=True) if n)
    told = replace(told, status=status, pressed=pressed)
    return told if told.partial else _kept(told, lambda: replace(told, worth=_worth(play, executor, part)))


def _kept(told: Rehearsal, more: Callable[[], Rehearsal]) -> Rehearsal:
    """What all futures say, with what is worked out of them afterwards; after Ctrl-C without it, and with a note."""
    try:
        return more()
    except KeyboardInterrupt:
        return replace(told, notes=(*told.notes, UNFINISHED))


def _worth(play: Stage, executor: Executor, part: Part) -> tuple[Worth, ...]:
    """What planning again is worth against the fixed plan, in pairs of the same futures: all of them, or it is not said."""
    fixed = gathered(play, executor, len(part.finish), lambda _: None)
    if len(fixed.finish) < len(part.finish):
        raise KeyboardInterrupt
    return results.worth(part, fixed)


def gathered(play: Callable[[Sequence[int]], Part], executor: Executor, futures: int, advance: Advance, size: int = CHUNK) -> Part:
    """All futures in chunks, put in order. After Ctrl-C those that are finished; before the first it is raised."""
    chunks = [range(i, min(i + size, futures)) for i in range(0, futures, size)]
    found: dict[int, Part] = {}
    try:
        for position, part in executor.map(play, chunks):
            found[position] = part
            advance(len(chunks[position]))
    except KeyboardInterrupt:
        if not found:
            raise
    return results.joined([found[position] for position in sorted(found)])


@dataclass(frozen=True, slots=True)
class _Study:
    """Plays some futures with one assumption held at a value in all of them; nothing held: as drawn."""

    play: Stage
    futures: int

    def __call__(self, held: tuple[str, float] | None) -> tuple[float, float]:
        """Mean people out at the end, and mean expected deaths."""
        drawing = replace(self.play.drawing, fixed=(held,) if held else ())
        part = replace(self.play, drawing=drawing)(range(self.futures))
        return float(part.people[:, -1].mean()), float(part.deaths.sum(axis=1).mean())


def _moves(play: Stage, executor: Executor, futures: int, advance: Advance) -> tuple[Moves, ...]:
    """How the answer moves with each assumption at its ends, over the same futures."""
    if not futures or play.drawing.scenario is Scenario.AS_PLANNED:
        return ()
    ends = ENDS | {a.name: (a.range.low, a.range.high) for a in play.drawing.assumptions if a.range.low < a.range.high}
    held: list[tuple[str, float] | None] = [None, *((name, value) for name, both in ends.items() for value in both)]
    found: dict[int, tuple[float, float]] = {}
    for position, means in executor.map(_Study(play, futures), held):
        found[position] = means
        advance(futures)
    drawn, rest = found[0], [found[i] for i in range(1, len(held))]
    return tuple(
        Moves(name, (low[0], drawn[0], high[0]), (low[1], drawn[1], high[1]))
        for name, low, high in zip(ends, rest[::2], rest[1::2], strict=True)
    )


def _told(
    case: Case, plan: Plan, setting: Setting, play: Stage, part: Part, assumptions: tuple[Assumption, ...], model: StopModel
) -> Rehearsal:
    planned = _as_planned(case, plan, play)
    done = len(part.finish)
    classes = [c.value for c in Screening]
    stamps = terms.stamps(case, plan.what_if)
    return Rehearsal(
        case_id=case.id,
        setting=setting,
        asked=setting.futures,
        done=done,
        planned_out=sum(m.people for m in plan.movements if m.site is not None),
        hours=part.people.shape[1],
        people_out=results.by_hour(part.people),
        patients_out=results.by_hour(part.patients),
        planned_by_hour=tuple(float(n) for n in planned.people_by_hour),
        finish=results.spread(part.finish).quantiles,
        finished=float(np.isfinite(part.finish).mean()),
        lost=results.told(results.CAUSES, part.lost),
        stopped=results.told(results.CAUSES, part.clock),
        deaths=results.deaths(part),
        deaths_as_planned=float(planned.deaths.sum()),
        held=results.told(classes, part.held),
        uncounted=results.told(classes, part.uncounted),
        left_behind=results.told(play.names.zones, part.left_zone),
        left_behind_class=results.told(classes, part.left_class),
        fronts=results.told(results.FRONTS, part.fronts),
        trapped=results.spread(part.trapped),
        turned_back=results.spread(part.turned),
        worth=(),
        moves=(),
        assumptions=assumptions,
        stop_model=model.seen if play.model is not None else (),
        status=(),
        stamps=(*stamps, *((PARTIAL,) if done < setting.futures else ())),
        notes=_left_out(plan, play),
    )


def _left_out(plan: Plan, play: Stage) -> tuple[str, ...]:
    """Movements of the plan that are in no future are not left out in silence."""
    played = set(play.names.movements)
    gone = [str(m.id) for m in plan.movements if m.id not in played]
    if not gone:
        return ()
    few = ", ".join(gone[:MOST_TOLD]) + (", ..." if len(gone) > MOST_TOLD else "")
    return (f"{len(gone)} movements of the plan cannot be carried out and are in no future: {few}. Say why: safepassage check",)


def _as_planned(case: Case, plan: Plan, play: Stage) -> rehearsal.Played:
    """The same movements with no stop, at the likely danger."""
    drawing = replace(play.drawing, scenario=Scenario.AS_PLANNED)
    return replace(play, drawing=drawing, model=None).play(0)


def operations_but(case: Case, without: tuple[str, ...] = ()) -> StopModel:
    """The model of stops for a case: of the operations that come with the program, less that of the case or its days, and those named."""
    own = tuple(past for past in stop_model().seen if past.startswith(case.id))
    return stop_model((*own, *without), case.start)


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A rehearsal with the case it is of, as claims have it."""

    case: Case
    found: Rehearsal


def rehearse_case(
    folder: Path, path: Path | None, setting: Setting, processes: int, advance: Advance = lambda _: None, cluster: str = ""
) -> Rehearsed:
    """
    Rehearse the plan in a file, or where none is named a new plan, on so many processes (0: as many as there are cores) or on a cluster.

    Raises FaultyCase, NotExecutable, SolverFailed, ClusterFailed, WorkersDied, and as `rehearse`.
    """
    executor = executor_of(processes, cluster)
    known = situated(folder, planning.planned_at(path) if path else None)
    case = known.case
    plan = outside.read_plan(path, case)[0] if path else planning.run(case, step=60, prices_step=None).result.plan
    assumptions = rehearsal_assumptions(folder)
    pressing = pressure.pressed(case, known.situation.standings, known.entries)
    return Rehearsed(case, rehearse(case, plan, setting, executor, assumptions, operations_but(case), advance, pressing))


def write_rehearsal(rehearsed: Rehearsed, folder: Path) -> None:
    """Write the papers of a rehearsal to a folder, each whole or not at all; rehearsal.json last."""
    case, found = rehearsed.case, rehearsed.found
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rehearsal.json").unlink(missing_ok=True)
    header, rows = brief.rehearsal_rows(case, found)
    stamp = "; ".join(found.stamps)
    outside.write_csv(folder / "rehearsal.csv", [*header, stamp], [[*row, stamp] for row in rows])
    outside.write_whole(folder / "rehearsal.html", brief.rehearsal_page(case, found).encode())
    outside.write_json(folder / "rehearsal.json", brief.rehearsal_data(case, found))
