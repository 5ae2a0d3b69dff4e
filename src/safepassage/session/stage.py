"""The stage of a rehearsal: a plan set up to be played, and one future of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from safepassage import rehearsal, stops
from safepassage.check.book import Book, open_book, undescribed
from safepassage.danger import forecast
from safepassage.errors import UnknownDanger
from safepassage.records.case import Case
from safepassage.records.levels import Assumption, Level
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Scenario, Setting
from safepassage.records.stops import Course, StopModel
from safepassage.rehearsal import results
from safepassage.rehearsal.draws import Drawing
from safepassage.rehearsal.odds import Odds
from safepassage.rehearsal.play import played
from safepassage.rehearsal.results import Part
from safepassage.rehearsal.script import Script
from safepassage.rehearsal.tables import Tables
from safepassage.rehearsal.writing import Names, described, places, write

FIXED, REPLAN = "fixed", "replan"  # policies
MOST_TOLD = 5  # places of unknown danger that are named


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that futures are played from; goes to each process once. Called with the numbers of futures, gives what they came to."""

    script: Script
    names: Names
    drawing: Drawing
    model: StopModel | None  # None: nothing is stopped
    seed: int
    deals: tuple[str, ...]

    def __call__(self, futures: Sequence[int]) -> Part:
        """Play some futures. Future i is the same whoever plays it, and beside whom."""
        return results.part_of(self.script, len(self.names.zones), [self.play(i) for i in futures])

    def play(self, number: int) -> rehearsal.Played:
        """One future."""
        return played(self.script, self.drawing, self.course(number), generator(self.seed, number, 1))

    def course(self, number: int) -> Course:
        """The stops of one future."""
        if self.model is None:
            return Course(())
        rng = generator(self.seed, number, 0)
        return stops.draw(self.model, rng, self.script.end, self.deals, start_minute=self.drawing.odds.begins)


def generator(seed: int, number: int, purpose: int) -> np.random.Generator:
    """The generator of one future and purpose: what `SeedSequence(seed).spawn` gives as child `number`, and of that child `purpose`."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(number, purpose)))


def stage(
    case: Case,
    plan: Plan,
    setting: Setting,
    assumptions: tuple[Assumption, ...],
    model: StopModel | None,
    pressed: frozenset[str] = frozenset(),
) -> Stage:
    """
    Set a plan up to be rehearsed. `pressed`: zones and corridors where claims say that the front is about to move.

    Raises
    ------
    UnknownDanger
        When the plan needs a place that nobody has described.
    """
    days = 0 if setting.scenario is Scenario.AS_PLANNED else setting.days
    long = rehearsal.lengthened(case, days)
    whole = rehearsal.carried_on(case, long, plan)
    dangers = {level: forecast(long, level) for level in Level}
    louder = replace(long, pauses=())
    unknown = frozenset().union(*(undescribed(danger) for danger in dangers.values()))
    book = open_book(long, whole, unknown)
    refuse_undescribed(book)
    needed = [*places(book), *(described(dangers[Level.HIGH]) if setting.policy != FIXED else ())]
    tables = Tables.of(long, dangers, {level: forecast(louder, level) for level in Level}, needed)
    script, names = write(book, tables.rows, long.horizon, frozenset(m.id for m in plan.movements))
    odds = Odds.of(book.look, dangers, tables, script, names, pressed)
    drawing = Drawing(odds, tables, assumptions, setting.scenario, setting.convoys)
    used = tuple(c for i, c in enumerate(names.corridors) if i in set(script.corridor.tolist()))
    stopped = None if setting.scenario is Scenario.AS_PLANNED else model
    return Stage(script, names, drawing, stopped, setting.seed, used if len(used) > 1 else ("",))


def refuse_undescribed(book: Book) -> None:
    """
    A movement through a place whose danger nobody has described is not left out in silence (conventions, section 2).

    Raises
    ------
    UnknownDanger
        With each such place once.
    """
    met = {v.where: v.text for v in book.vetted.violations if v.rule == "danger"}
    if met:
        more = f" And {len(met) - MOST_TOLD} more places." if len(met) > MOST_TOLD else ""
        raise UnknownDanger(" ".join(list(met.values())[:MOST_TOLD]) + more + " Say what is known of them: docs/howto/write_a_case.md")
