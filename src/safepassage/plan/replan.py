"""Planning again when news comes: what has started stays, the rest is planned again on the same grid (claims, section 11)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from safepassage.errors import SolverFailed
from safepassage.plan.coordinator import by_rule
from safepassage.plan.replan_course import Courses
from safepassage.plan.replan_keep import keep, later_of
from safepassage.plan.replan_names import named
from safepassage.plan.replan_news import News
from safepassage.plan.replan_past import Taken, past_of
from safepassage.plan.replan_rest import Rest, rest_of
from safepassage.plan.replan_round import Leftover, Rounded, copy_of, recall, settle
from safepassage.plan.replan_solve import Again, Optimum, basis_of, read_basis, refuse_unproven, used_in
from safepassage.plan.roster import Roster
from safepassage.plan.rounding import Booking
from safepassage.plan.rules import RULES
from safepassage.plan.solver import SolverPool
from safepassage.plan.whole import SMALL, give_out
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.model import Solution
from safepassage.records.plan import Plan
from safepassage.records.replan import How, Past
from safepassage.records.situation import ConvoyState

WIDE = 0.02  # of the rest's optimum: with a wider gap, another way to round is tried
ENOUGH = 0.75  # of the persons who were to be moved: where fewer can be kept, rounding afresh is nearer to the optimum
NEARLY = 0.95  # of them: where as many can be kept, one pass will do
PASSES = 2  # of rounding along the optimum of what is left
FEW = 0  # vehicles: where a pass books no more, another would not either
STATUS = "Optimal"  # anything else is an error (SolverFailed)
AS_IT_WAS = "as it was"

__all__ = ["Begun", "Replanned", "begin", "replan"]


@dataclass(frozen=True, slots=True)
class Replanned:
    """
    A whole new plan, and how it came about.

    `plan` has the past movements that went, as they really were, and the new ones; `past` says how each was taken. Those that turned back
    or did not depart are not in the plan: their people are with their groups again from `home` on. Those `held` are not in it either:
    their people are counted by `waiting`, and a replay leaves them where they lived.
    `cost_in_grid` and `grid_bound` count all expected deaths of the case, `decided` of them are decided already; the gap is that of the
    rest: (cost - bound) / (bound - decided). They are None while nobody has waited for the optimum. `basis` makes the next time quick.
    """

    plan: Plan
    past: tuple[Past, ...]
    cost_in_grid: float
    grid_bound: float | None
    decided: float
    rounding_gap_percent: float | None
    status: str
    way: str  # how it was rounded: "as it was", "kept", "kept and filled", "fresh", ...
    seconds: Mapping[str, float]
    basis: bytes | None

    @property
    def waiting(self) -> int:
        """Persons on movements that are held, called or counted: they wait at a checkpoint, and no plan moves them."""
        return sum(p.movement.people for p in self.past if p.how is How.HELD)

    @property
    def missing(self) -> int:
        """Persons who boarded and were not counted at the arrival: the plan has them as out, and nobody knows where they are."""
        return sum(p.missing for p in self.past)

    @property
    def exposed(self) -> int:
        """Movements on their way through a quiet area whose pause, by the news, does not cover them any more."""
        return sum(p.exposed for p in self.past)


@dataclass(frozen=True, slots=True)
class Begun:
    """A first answer, with whole vehicles along an optimum of what is left beside what is kept; `finish` adds how good it is."""

    answer: Replanned
    finish: Callable[[], Replanned]


def replan(
    old_case: Case,
    new_case: Case,
    old: Plan,
    danger: Danger,
    now: int,
    convoys: tuple[ConvoyState, ...] = (),
    *,
    step: int = 30,
    what_if: bool = False,
    warm: bytes | None = None,
    thorough: bool = False,
    used: frozenset[str] = frozenset(),
    stranded: frozenset[str] = frozenset(),
    pool: SolverPool | None = None,
) -> Replanned:
    """As `begin`, with the gap to the optimum; `pool` is started where there is none (0.3 s)."""
    with nullcontext(pool) if pool else SolverPool(workers=2) as solvers:
        options = {"step": step, "what_if": what_if, "warm": warm, "thorough": thorough, "used": used, "stranded": stranded, "quick": False}
        return begin(old_case, new_case, old, danger, now, convoys, pool=solvers, **options).finish()  # type: ignore[arg-type]


def begin(
    old_case: Case,
    new_case: Case,
    old: Plan,
    danger: Danger,
    now: int,
    convoys: tuple[ConvoyState, ...] = (),
    *,
    pool: SolverPool,
    step: int = 30,
    what_if: bool = False,
    warm: bytes | None = None,
    thorough: bool = False,
    used: frozenset[str] = frozenset(),
    stranded: frozenset[str] = frozenset(),
    quick: bool = True,
) -> Begun:
    """
    The plan after the news that makes `new_case` of `old_case` at minute `now`.

    Parameters
    ----------
    danger : likely, forecast of `new_case`
    now : minute of the plan
        What starts before it is past. At 0 or before, all is planned again; after the last movement nothing is left to plan but aid.
    old : the plan, and the movements that the last planning took as held: they are in no plan, and are held until a claim says otherwise
    convoys : what claims say of movements of `old`
    pool : two solvers
    warm : `basis` of an earlier answer
    thorough : round like a first plan does (a quarter of a minute and more, not a second)
    used : ids that no new movement is given, beside those in `old` and `convoys`, such as of movements that were cancelled
    stranded : ids of the movements of `old` that the last planning took as stranded: their trucks stay inside
    quick : a large optimum is waited for only by `finish`, and does not choose between ways to round

    Raises
    ------
    SolverFailed
        When the optimum of what is left, or (in `finish`) of the rest, is not found and proven.
    UnknownDanger
        When the rest needs a place that nobody has described.
    """
    taken_ids = used | {state.convoy.removeprefix("convoy:") for state in convoys}
    desk = _Desk(News.of(old_case, new_case, now, what_if), old, step, what_if, pool, taken_ids)
    return desk.begin(danger, convoys, warm, thorough, quick, stranded)


class _Desk:
    """One planning again, stage by stage; `seconds` are those of each."""

    def __init__(self, news: News, old: Plan, step: int, what_if: bool, pool: SolverPool, used: frozenset[str]) -> None:
        self.news, self.old, self.step, self.what_if, self.pool = news, old, step, what_if, pool
        self.used = used
        self.seconds: dict[str, float] = {}
        self.later = later_of(old, news.now)
        self.courses = Courses(news.old)

    def begin(
        self,
        danger: Danger,
        convoys: tuple[ConvoyState, ...],
        warm: bytes | None,
        thorough: bool,
        quick: bool,
        stranded: frozenset[str],
    ) -> Begun:
        with self._stage("past"):
            taken = past_of(self.news, self.courses, self.old, convoys, stranded)
        with self._stage("model"):
            rest = rest_of(self.news, self.old, danger, taken, self.step, self.what_if)
            self.basis = read_basis(warm)
        small = len(rest.form.model.cost) <= SMALL
        if quick and not thorough and not small:
            found, begun = self._quickly(rest, taken)
            return Begun(self._told(rest, None, found, taken), lambda: self._finished(rest, begun, found, taken))
        asked = Optimum(self.pool, rest.form.model, self.basis)
        found = self._rounded(rest, asked, taken)
        optimum = self._proven(asked)
        if found.way != AS_IT_WAS and (thorough or (small and found.gap(optimum, rest) > WIDE)):
            found = min(found, *self._thorough(rest), key=_cost)
        answer = self._told(rest, optimum, found, taken)
        return Begun(answer, lambda: answer)

    def _proven(self, asked: Optimum) -> Solution:
        optimum = self._optimum(asked)
        refuse_unproven(optimum)
        return optimum

    def _quickly(self, rest: Rest, taken: tuple[Taken, ...]) -> tuple[_Tried, Optimum | None]:
        """
        What still fits stays, and one pass fills what is left; where too little fits, all goes afresh along the optimum.

        The optimum itself is asked for only there: beside it, all else would take a fifth longer.
        """
        roster, kept, share = self._kept(rest)
        if self._nothing_new(taken) and len(kept) == len(self.later):
            return _Tried(AS_IT_WAS, self._settled(rest, roster, kept)), None
        if share < ENOUGH:
            asked = Optimum(self.pool, rest.form.model, self.basis)
            return self._filled("fresh", rest, copy_of(rest.roster), [], asked), asked
        return self._filled("kept", rest, roster, kept, passes=1), None

    def _finished(self, rest: Rest, begun: Optimum | None, found: _Tried, taken: tuple[Taken, ...]) -> Replanned:
        asked = begun or Optimum(self.pool, rest.form.model, self.basis)
        return self._told(rest, self._proven(asked), found, taken)

    def _kept(self, rest: Rest) -> tuple[Roster, list[Booking], float]:
        """What of the old plan still fits, booked; and the share of the persons who were to be moved on it."""
        with self._stage("keep"):
            roster = copy_of(rest.roster)
            kept = list(keep(rest.form, roster, self.courses, self.later).values())
        planned = sum(m.people for m in self.later)
        return roster, kept, sum(sum(b.loads.values()) for b in kept) / planned if planned else 1.0

    def _rounded(self, rest: Rest, asked: Optimum, taken: tuple[Taken, ...]) -> _Tried:
        """What still fits stays, and the rest goes along the optimum of what is left; or, where too little fits, all goes afresh."""
        roster, kept, share = self._kept(rest)
        if self._nothing_new(taken) and len(kept) == len(self.later):
            return _Tried(AS_IT_WAS, self._settled(rest, roster, kept))
        if share < ENOUGH:
            found = self._filled("fresh", rest, copy_of(rest.roster), [], asked)
            if found.gap(self._optimum(asked), rest) <= WIDE:
                return found
            return min(found, self._filled("kept", rest, roster, kept), key=_cost)
        found = self._filled("kept", rest, roster, kept, passes=1 if share >= NEARLY else PASSES)
        if found.gap(self._optimum(asked), rest) <= WIDE:
            return found
        return min(found, self._filled("fresh", rest, copy_of(rest.roster), [], asked), key=_cost)

    def _optimum(self, asked: Optimum) -> Solution:
        with self._stage("optimum"):
            return asked.result()

    def _nothing_new(self, taken: tuple[Taken, ...]) -> bool:
        went = {m.id: m for m in self.old.movements}
        return self.news.old == self.news.new and all(t.past.went and went[t.past.movement.id] == t.past.movement for t in taken)

    def _filled(
        self, way: str, rest: Rest, roster: Roster, booked: list[Booking], asked: Optimum | None = None, passes: int = PASSES
    ) -> _Tried:
        """
        Whole vehicles beside what is booked, along the optimum of what is left, so many times.

        `asked`: the optimum to begin with, when nothing is booked.
        """
        with self._stage("keep"):
            booked = recall(rest, roster, booked)
        basis = self.basis
        for _ in range(passes):
            with self._stage("left"):
                left = Leftover(rest, roster, booked)
                optimum = asked or Optimum(self.pool, left.model, basis)
            asked = None
            try:
                with self._stage("optimum of what is left"):
                    found = optimum.result()
                basis = used_in(left.model, found.primal)
            except SolverFailed:
                if not booked:
                    raise
                break  # what is booked remains
            with self._stage("fill"):
                joined = left.fill_up(found)
                booked = recall(rest, roster, [*booked, *joined])
            if len(joined) <= FEW:
                break
        return _Tried(way, self._settled(rest, roster, booked))

    def _thorough(self, rest: Rest) -> Iterator[_Tried]:
        """As slowly as a first plan, and as a coordinator would by hand."""
        for rule in RULES:
            with self._stage("by hand"):
                roster = copy_of(rest.roster)
                booked = by_rule(rest.form, roster, rule)
            yield _Tried(rule, self._settled(rest, roster, booked))
        with self._stage("thorough"):
            roster = copy_of(rest.roster)
            booked = give_out(rest.form, roster, Again(self.pool, rest.form.model, self.basis))
        yield _Tried("thorough", self._settled(rest, roster, booked))

    def _settled(self, rest: Rest, roster: Roster, booked: list[Booking]) -> Rounded:
        with self._stage("rations"):
            return settle(rest, roster, booked, self.pool)

    def _told(self, rest: Rest, optimum: Solution | None, found: _Tried, taken: tuple[Taken, ...]) -> Replanned:
        went = tuple(t.past.movement for t in taken if t.past.went)
        new = named(rest.roster, self.news, self.old, rest.pools, found.rounded.bookings, self.used)
        return Replanned(
            plan=Plan(self.news.new.id, (*went, *new), found.rounded.rations, self.what_if),
            past=tuple(t.past for t in taken),
            cost_in_grid=found.rounded.cost,
            grid_bound=optimum.bound if optimum else None,
            decided=rest.form.model.offset,
            rounding_gap_percent=100 * found.gap(optimum, rest) if optimum else None,
            status=STATUS,
            way=found.way,
            seconds=dict(self.seconds),
            basis=basis_of(rest.form, optimum.primal) if optimum else None,
        )

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - began


@dataclass(frozen=True, slots=True)
class _Tried:
    """One way to whole vehicles, and what came of it."""

    way: str
    rounded: Rounded

    def gap(self, optimum: Solution, rest: Rest) -> float:
        """How much more the rest costs than its optimum, as a share of it; 0 where nothing is left that could cost."""
        left = optimum.bound - rest.form.model.offset
        return max(0.0, self.rounded.cost - optimum.bound) / left if left > 1e-9 else 0.0


def _cost(tried: _Tried) -> float:
    return tried.rounded.cost
