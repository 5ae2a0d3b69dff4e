"""Planning again when news comes: claims in, situation, danger, the rest of the plan, its papers at once, then its judge and its proof."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from safepassage import brief, check, outside, situation, terms
from safepassage.danger import forecast
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.collection import without_collection
from safepassage.outside.ledger import Ledger
from safepassage.plan.replan import Begun, Replanned, begin
from safepassage.plan.replan_difference import difference
from safepassage.plan.replan_verdict import past_alone, verdict_of
from safepassage.plan.solver import SolverPool
from safepassage.records.again import News, Proof
from safepassage.records.case import Case
from safepassage.records.city import CorridorState
from safepassage.records.claim import Claim
from safepassage.records.levels import Level, Range
from safepassage.records.plan import Plan
from safepassage.records.replan import How, Past
from safepassage.records.verdict import Verdict
from safepassage.session.claims import Situated, Taken, carried, newest_claim, news, situated, take_down, with_claimants
from safepassage.session.planning import BASIS, stands_on
from safepassage.session.wording import time_by_hand

STEP = 30  # minutes: the grid of a plan whose file does not say, such as one made by hand
UNCHECKED = "NOT YET CHECKED | لم يُفحص بعد"  # on papers that are written before `check` has replayed the plan
SECONDS = 60  # in a minute
DENIALS = (CorridorState.BLOCKED, CorridorState.CLOSED, CorridorState.NOT_KEPT)
EDITED = "THE CASE'S TABLES HAVE CHANGED SINCE THE PLAN | تغيرت جداول الحالة منذ وضع الخطة"


@dataclass(frozen=True, slots=True)
class Again:
    """What was taken down, the answer, the case as the news makes it, and where the papers are."""

    taken: Taken | None
    news: News
    case: Case
    folder: Path
    found: Situated


@dataclass(frozen=True, slots=True)
class _Before:
    """The plan that the news finds: its file, its case as it was then, its declared deaths."""

    folder: Path
    found: Situated
    plan: Plan
    step: int
    deaths: Range | None
    basis: bytes | None
    entries: int | None  # of the ledger then
    edited: bool  # whether the case's tables have changed since
    held: frozenset[str]  # ids of movements that were held then


def replan(
    folder: Path,
    plan: Path,
    clock: datetime,
    *,
    line: str = "",
    at: str = "",
    out: Path | None = None,
    thorough: bool = False,
    pool: SolverPool | None = None,
    first: Callable[[Again], None] = lambda _: None,
) -> Again:
    """
    Take the news down, plan the rest again, and write the difference; then judge it, prove how good it is, and write that too.

    Parameters
    ----------
    folder : the case
    plan : the folder of the plan that the news finds, or its plan.json
    line : one line of news (`outside.read_news`); without it, the claims that the ledger has since that plan are the news
    at : from when on to plan; without it, the time of the newest claim of the news
    out : where the papers are written; without it, a new folder in that of the plan, named by the time
    pool : two solvers that are running already; without it they are started
    first : called as soon as the difference is written, before it is judged; its papers say so

    Raises
    ------
    FaultyCase
        When the news is not understood, or there is none, or the plan cannot be read. Nothing is taken down then.
    NotExecutable
        When the news leaves a corridor open whose terms are incomplete. The news is taken down all the same.
    SolverFailed, UnknownDanger
    """
    with nullcontext(pool) if pool else SolverPool(workers=2, awake=True) as solvers:
        before = _before(folder, plan)
        table = before.found.table
        claims = news(folder, line, clock, at, table=table) if line else ()
        moment = _moment(folder, before, claims, at)
        taken = take_down(folder, claims, clock, table=table) if claims else None
        found = situated(folder, moment, table)
        terms.gate(found.case, before.plan.what_if)
        case = _supposed(before, terms.agreed(found.case)) if before.plan.what_if else found.case
        to = out or before.folder / f"replan-{moment.astimezone(case.start.tzinfo):%Y-%m-%dT%H%M}"
        with without_collection():
            begun = _begun(before, found, case, thorough, solvers)
            again = Again(taken, _answer(before, found, case, begun.answer), case, to, found)
            _write_difference(again)
        first(again)
        replanned = begun.finish()
        again = replace(again, news=_proven(before, again, replanned))
        _write_difference(again)
        _write_plan(again, replanned, before.step)
        return again


def _before(folder: Path, plan: Path) -> _Before:
    """The plan that the news finds. Raises FaultyCase."""
    heading = outside.plan_heading(plan)
    table = outside.read_case(folder)
    found = situated(folder, heading.at, table, heading.entries)
    _tell_older_ledger(found, heading)
    case = terms.agreed(found.case) if heading.what_if else found.case
    read, declared = outside.read_plan(plan, case)
    held = outside.held_movements(plan, case)
    read = replace(read, movements=(*read.movements, *held))
    home = plan if plan.is_dir() else plan.parent
    deaths = declared.get("expected_deaths")
    span = Range(deaths["low"], deaths["likely"], deaths["high"]) if isinstance(deaths, dict) else None
    basis = home / BASIS
    kept = basis.read_bytes() if basis.is_file() else None
    edited = bool(heading.tables) and heading.tables != stands_on(found)["tables"]
    return _Before(
        home, replace(found, case=case), read, heading.step or STEP, span, kept, heading.entries, edited, frozenset(m.id for m in held)
    )


def _tell_older_ledger(found: Situated, heading: outside.PlanHeading) -> None:
    """FaultyCase when the ledger is not one that grew from the one the plan was made with."""
    if heading.entries is None:
        return
    shorter = found.count < heading.entries
    if shorter or (found.count == heading.entries and found.head != heading.head):
        what = f"the plan was made with {heading.entries} entries in the ledger, and it has {found.count} now"
        what = what if shorter else "the ledger is not the one that the plan was made with"
        step = "An older copy may have been put back: find the newer claims.db, or make a new plan (safepassage plan)."
        raise FaultyCase("cannot plan again", [Fault("claims.db", None, what, step)])


def _moment(folder: Path, before: _Before, claims: tuple[Claim, ...], at: str) -> datetime:
    """The time of the news."""
    if at:
        return time_by_hand(before.found.table, at)
    if claims:
        return max(*(claim.at for claim in claims), before.found.situation.at)
    newest = _newest_news(folder, before)
    if newest is None:
        fault = Fault("the news", None, "there is none since this plan was made", 'Add --news "...", or say the time with --at.')
        raise FaultyCase("cannot plan again", [fault])
    return max(newest, before.found.situation.at)


def _newest_news(folder: Path, before: _Before) -> datetime | None:
    """The time of the newest claim that the plan does not know; None where there is none."""
    if before.entries is None:
        newest = newest_claim(folder)
        return newest if newest is not None and newest > before.found.situation.at else None
    with Ledger.open(folder, create=False) as ledger:
        unknown = [entry.claim.at for entry in ledger.entries() if entry.seq > (before.entries or 0)]
    return max(unknown, default=None)


def _begun(before: _Before, found: Situated, case: Case, thorough: bool, pool: SolverPool) -> Begun:
    return begin(
        before.found.case,
        case,
        before.plan,
        forecast(case, Level.LIKELY),
        _minute(case, found.situation.at),
        found.situation.convoys,
        step=before.step,
        what_if=before.plan.what_if,
        warm=before.basis,
        thorough=thorough,
        pool=pool,
    )


def _supposed(before: _Before, case: Case) -> Case:
    """The case of a what-if: it supposes what its plan supposed, but a corridor that was denied since lets nobody pass."""
    was = {c.id: c.state for c in before.found.case.corridors}
    corridors = [
        replace(c, vehicles_per_hour=0, walkers_per_hour=0) if c.state in DENIALS and c.state != was.get(c.id) else c
        for c in case.corridors
    ]
    return replace(case, corridors=tuple(corridors))


def _minute(case: Case, at: datetime) -> int:
    """The minute of the plan; news from before its start is news at its start."""
    return max(0, int((at - case.start).total_seconds()) // SECONDS)


def _answer(before: _Before, found: Situated, case: Case, replanned: Replanned) -> News:
    """What the news changes, before anybody has judged it."""
    minute = _minute(case, found.situation.at)
    changes = situation.news_of(found.table, before.found.situation, found.situation)
    english, arabic = with_claimants(found.table, changes, found.entries)
    still = {past.movement.id for past in replanned.past if past.how is How.HELD} & before.held
    old = replace(before.plan, movements=tuple(m for m in before.plan.movements if m.id not in still))  # held before, told before
    return News(
        minute=minute,
        at=found.situation.at,
        changes=english,
        changes_ar=arabic,
        plan=replanned.plan,
        past=replanned.past,
        difference=difference(before.found.case, case, old, replanned.plan, _told_now(replanned, still), minute),
        deaths_before=before.deaths,
        status=replanned.status,
        waiting=replanned.waiting,
        stamps=(
            *terms.stamps(found.case, before.plan.what_if),
            *carried(found.situation),
            *((EDITED,) if before.edited else ()),
            *_alarms(replanned),
            UNCHECKED,
        ),
        proof=None,
    )


def _alarms(replanned: Replanned) -> tuple[str, ...]:
    """What stands on every paper because people may be in danger now."""
    alarms = []
    if replanned.missing:
        alarms.append(
            f"{replanned.missing} PERSONS LEFT AND ARE NOT REPORTED TO HAVE ARRIVED | غادر {replanned.missing} ولم يُبلَّغ عن وصولهم"
        )
    if replanned.exposed:
        said = f"{replanned.exposed} MOVEMENTS ARE ON THE ROAD AFTER THEIR PAUSE WAS CUT"
        alarms.append(f"{said} | حركات على الطريق بعد قطع هدنتها: {replanned.exposed}")
    return tuple(alarms)


def _told_now(replanned: Replanned, before: set[str]) -> tuple[Past, ...]:
    """What became of movements, without those of which it was told at an earlier planning already."""
    return tuple(past for past in replanned.past if past.movement.id not in before)


def _proven(before: _Before, again: Again, replanned: Replanned) -> News:
    """The same answer with what `check` says of it, and its gap to the optimum."""
    case, answer = again.case, again.news
    verdict, broken = verdict_of(_judged, before.found.case, case, answer.plan, answer.minute)
    stopped = past_alone(answer.plan, answer.minute)
    assert replanned.grid_bound is not None
    assert replanned.rounding_gap_percent is not None  # `finish` has waited for the optimum
    proof = Proof(
        deaths=Range(*(verdict.tally(level).expected_deaths for level in Level)),
        deaths_stay=Range(*(check.replay(case, stopped, forecast(case, level)).expected_deaths for level in Level)),
        cost=replanned.cost_in_grid,
        bound=replanned.grid_bound,
        decided=replanned.decided,
        gap_percent=replanned.rounding_gap_percent,
        violations=broken,
    )
    return replace(answer, proof=proof, stamps=tuple(s for s in answer.stamps if s != UNCHECKED))


def _judged(case: Case, plan: Plan) -> Verdict:
    return check.judge(case, plan, {level: forecast(case, level) for level in Level})


def _write_difference(again: Again) -> None:
    """What people read, each paper whole or not at all. While it is not judged there is no plan.json: nothing can be built upon it."""
    to, case, answer = again.folder, again.case, again.news
    to.mkdir(parents=True, exist_ok=True)
    (to / "plan.json").unlink(missing_ok=True)
    header, rows = brief.difference_rows(case, answer)
    stamp = "; ".join(answer.stamps)
    outside.write_csv(to / "difference.csv", [*header, stamp], [[*row, stamp] for row in rows])
    outside.write_whole(to / "difference.html", brief.difference_page(case, answer).encode())


def _write_plan(again: Again, replanned: Replanned, step: int) -> None:
    """What programs read, and the new timetable; plan.json last."""
    to, case, answer = again.folder, again.case, again.news
    assert answer.proof is not None
    assert replanned.basis is not None  # `finish` has waited for the optimum
    header, rows = outside.movement_rows(answer.plan, case)
    stamp = "; ".join(answer.stamps)
    outside.write_csv(to / "timetable.csv", [*header, stamp], [[*row, stamp] for row in rows])
    outside.write_json(to / "difference.json", brief.difference_data(case, answer))
    outside.write_whole(to / BASIS, replanned.basis)
    deaths = answer.proof.deaths
    held = [past.movement for past in answer.past if past.how is How.HELD]
    heading = {
        **stands_on(again.found),
        "step_minutes": step,
        "stamps": list(answer.stamps),
        "expected_deaths": {"low": deaths.low, "likely": deaths.likely, "high": deaths.high},
        "convoys_held": outside.movements_to_list(held, case),
    }
    outside.write_json(to / "plan.json", outside.plan_to_dict(answer.plan, case) | heading)
