"""Policy, not script: in each future the rest is planned again at every piece of news, from the state at that minute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np

from safepassage import rehearsal
from safepassage.check.book import open_book, undescribed
from safepassage.danger import forecast
from safepassage.errors import SolverFailed
from safepassage.outside.collection import without_collection
from safepassage.plan.replan import begin, replan
from safepassage.plan.solver import SolverPool
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import ModeKind
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Scenario
from safepassage.rehearsal import results
from safepassage.rehearsal.future import Future
from safepassage.rehearsal.results import Part
from safepassage.rehearsal.script import Floats, Script
from safepassage.rehearsal.segments import Segments, eat, note
from safepassage.rehearsal.state import WINDOW, State, assign, shifted, state_case
from safepassage.rehearsal.writing import Names, write
from safepassage.session.stage import Stage, generator
from safepassage.units import HOUR

STEP = 60  # minutes: the grid of a policy
FAILED = "failed"
BASES, BETWEEN = 4, 3  # so many beginnings for the solver, so many hours apart


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that a policy is played from; goes to each process once. `case` is the long one."""

    stage: Stage
    case: Case
    plan: Plan
    enough: float  # persons: the plan is through when so many are out
    unknown: frozenset[tuple[str, str]]  # places whose danger nobody has described
    bases: tuple[tuple[int, bytes | None], ...]  # hour of the day -> where the solver stood for the whole case at that hour
    every: int = WINDOW  # minutes after which it is planned again without news

    def __call__(self, futures: Sequence[int]) -> Part:
        """Play some futures; the solver runs beside this process. Future i is the same whoever plays it."""
        with SolverPool(workers=1, awake=True) as pool, without_collection():
            played = [self.play(i, pool) for i in futures]
        part = results.part_of(self.stage.script, len(self.stage.names.zones), [p for p, _ in played])
        return part._replace(status=np.array([[s.get("Optimal", 0), s.get(FAILED, 0)] for _, s in played], dtype=np.float64))

    def play(self, number: int, pool: SolverPool) -> tuple[rehearsal.Played, dict[str, int]]:
        """One future, and how often the solver ended how."""
        stage = self.stage
        drawn = stage.drawing.future(stage.script, stage.course(number), generator(stage.seed, number, 1))
        segments, state = Segments.of(*drawn), State.of(self.case)
        statuses: dict[str, int] = {}
        now, plan, last = 0, self.plan, 0
        rations: Floats | None = None
        while True:
            news = next_news(stage.script, segments.future, now, last + self.every)
            who = assign(plan, state, {m.id: m.kind for m in self.case.modes})
            plan = self._drivable(plan, who, news)
            script, names = self._script(plan)
            order = [who[v] for v in names.vehicles]
            segments.play(script, news, state, order)
            note(self.case, plan, segments, state, order, names.movements)
            rations = merged(rations, script.ration, now, self.case.block)
            if news >= script.end:
                break
            eat(self.case, state, rations, script.need, now, news)
            now, last = news, news
            plan = self._planned(state, segments.future, now, pool, statuses)
        whole = stage.script._replace(ration=rations)
        return segments.played(whole, state.vehicles, self.enough), statuses

    def _warm(self, hour: int) -> bytes | None:
        """Where the solver begins at an hour of the day: where it stood for the last one before it that was worked out."""
        before = [basis for at, basis in self.bases if at <= hour]
        return before[-1] if before else None

    def _script(self, plan: Plan) -> tuple[Script, Names]:
        """The script of one part; a part without movements has the rations alone."""
        return write(open_book(self.case, plan, self.unknown), self.stage.drawing.tables.rows, self.case.horizon, frozenset())

    def _drivable(self, plan: Plan, who: dict[str, int], news: int) -> Plan:
        """Without movements of vehicles that are not there any more, and of people who are called after the news."""
        on_foot = {m.id for m in self.case.modes if m.kind is ModeKind.FOOT}
        kept = (m for m in plan.movements if m.vehicle in who or m.mode in on_foot)
        return replace(plan, movements=tuple(m for m in kept if min([m.start, *(b.call for b in m.boardings)]) < news))

    def _planned(self, state: State, f: Future, now: int, pool: SolverPool, statuses: dict[str, int]) -> Plan:
        """The rest, planned from the state at the news; nothing where nothing can be planned."""
        names = self.stage.names
        closed = frozenset(c for i, c in enumerate(names.corridors) if stopped(f, i, now))
        lost = frozenset(z for i, z in enumerate(names.zones) if f.zone_lost[i] <= now)
        case = state_case(self.case, state, now, closed, lost)
        nothing = Plan(self.plan.case_id, (), (), self.plan.what_if)
        if case is None:
            return nothing
        key = sha256(repr(case).encode()).digest()
        if key not in _KNOWN:
            if len(_KNOWN) >= MOST_KNOWN:
                _KNOWN.clear()
            _KNOWN[key] = self._solved(case, now, pool)
        found = _KNOWN[key]
        status = FAILED if found is None else "Optimal"
        statuses[status] = statuses.get(status, 0) + 1
        return nothing if found is None else shifted(found, now, f"{now}:", self.case)

    def _solved(self, case: Case, now: int, pool: SolverPool) -> Plan | None:
        """A plan of whole vehicles along the proven optimum of the grid; None where the solver did not prove one."""
        nothing = Plan(case.id, (), (), self.plan.what_if)
        before = replace(case, note=f"{case.note} ")  # another case, so that everything is planned
        options = {"step": STEP, "warm": self._warm(now // HOUR % 24), "what_if": self.plan.what_if}
        try:
            answer = begin(before, case, nothing, forecast(case, Level.LIKELY), 0, pool=pool, **options).answer  # type: ignore[arg-type]
        except SolverFailed:
            return None
        return answer.plan if answer.status == "Optimal" else None


_KNOWN: dict[bytes, Plan | None] = {}  # plans by state: many futures meet the same state before anything has moved
MOST_KNOWN = 64


def policy_of(stage: Stage, case: Case, plan: Plan, days: int) -> Policy:
    """The policy that begins with a plan and plans again at every piece of news."""
    long = rehearsal.lengthened(case, days)
    calm = replace(stage, drawing=replace(stage.drawing, scenario=Scenario.AS_PLANNED), model=None).play(0)
    enough = float(calm.people_by_hour[case.horizon // HOUR - 1])
    unknown = undescribed(forecast(long, Level.LIKELY))
    return Policy(stage, long, plan, enough, unknown, tuple(_bases(stage.script, long, plan.what_if)))


def _bases(sc: Script, case: Case, what_if: bool) -> Iterator[tuple[int, bytes | None]]:
    """Where the solver stands at the optimum of the whole case, for some hours of the day at which it can be planned again."""
    nothing = Plan(case.id, (), (), what_if)
    hours = sorted(
        {hour % 24 for a, b in zip(sc.window_start, sc.window_end, strict=True) for hour in range(int(a) // HOUR, int(b) // HOUR)}
    )
    with SolverPool(workers=2, awake=True) as pool:
        for hour in hours[::BETWEEN][:BASES]:
            at = state_case(case, State.of(case), hour * HOUR, frozenset(), frozenset())
            if at is None:
                continue
            before = replace(at, note=f"{at.note} ")
            options = {"step": STEP, "what_if": what_if, "pool": pool}
            yield hour, replan(before, at, nothing, forecast(at, Level.LIKELY), 0, **options).basis  # type: ignore[arg-type]


def stopped(f: Future, corridor: int, minute: int) -> bool:
    """Whether a corridor is stopped at a minute."""
    of = slice(f.stop_first[corridor], f.stop_first[corridor + 1])
    return bool(np.any((f.stop_start[of] <= minute) & (minute < f.stop_end[of])))


def next_news(sc: Script, f: Future, now: int, again: int) -> int:
    """
    The next full hour after `now` at which something is known that a plan hangs on.

    A corridor in its pause has opened, or was stopped while another is open; or the minute `again` has come. News outside all pauses
    waits for the next pause.
    """
    found = [again]
    corridors = range(len(f.stop_first) - 1)
    for c in corridors:
        windows = list(zip(*(a[sc.window_first[c] : sc.window_first[c + 1]] for a in (sc.window_start, sc.window_end)), strict=True))
        for k in range(f.stop_first[c], f.stop_first[c + 1]):
            begins, ends = int(f.stop_start[k]), int(f.stop_end[k])
            others = any(
                not stopped(f, other, begins) and sc.window_first[other] < sc.window_first[other + 1] for other in corridors if other != c
            )
            for minute in (ends, *((begins,) if others else ())):
                found += [_hour(max(minute, int(a))) for a, b in windows if minute < b - HOUR and minute > now - HOUR][:1]
    return min((m for m in found if m > now), default=sc.end)


def _hour(minute: int) -> int:
    return -(-minute // HOUR) * HOUR


def merged(before: Floats | None, now: Floats, minute: int, block: int) -> Floats:
    """Rations before the minute as they were, after it as they are now."""
    if before is None:
        return now
    first = -(-minute // block)
    return np.concatenate([before[:first], now[first:]])
