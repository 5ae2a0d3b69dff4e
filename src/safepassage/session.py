"""The only place that knows the order of rooms: from a case to the whole answer, and from the answer to the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from pathlib import Path

from safepassage import brief, certificate, check, outside, situation
from safepassage.danger import forecast
from safepassage.plan import answer as planner
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level, Range
from safepassage.records.people import Care
from safepassage.records.plan import Boarding, Movement, Plan
from safepassage.records.result import Price, Result, TailCheck
from safepassage.records.verdict import Tally, Verdict

TAILS = (0.5, 1.0, 2.0)
CERTIFICATE = "bound.certificate"
Dangers = Mapping[Level, Danger]
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run found out, and the certificate of its bound (bytes of a file that `safepassage.certificate` checks)."""

    result: Result
    certificate: bytes


@dataclass(frozen=True, slots=True)
class _Option:
    """Something that could be done, judged."""

    plan: Plan
    verdict: Verdict

    @property
    def deaths(self) -> Range:
        return _deaths(self.verdict.tally)


def run(
    case: Case,
    *,
    step: int = 30,
    prices_step: int | None = 60,
    what_if: bool = False,
    progress: Progress | None = None,
) -> Answer:
    """
    Plan a case: the plan, its bound, everything it is compared with, and prices.

    Parameters
    ----------
    step : minutes
        Starts of movements are multiples of it (15, 30 or 60).
    prices_step : minutes, or None
        The grid of the price list; None leaves it out.

    Raises
    ------
    NotExecutable
        When a term of a usable corridor is missing and this is no what-if.
    SolverFailed, UnknownDanger
    """
    say = progress or (lambda _: None)
    situation.gate(case, what_if)
    dangers = {level: forecast(case, level) for level in Level}
    with ThreadPoolExecutor(max_workers=2) as threads:
        say("bound and prices")
        bounds = threads.submit(planner.bounds, case, dangers, step, what_if)
        prices = threads.submit(_prices, case, dangers, prices_step, what_if)
        say("plan")
        proposal = planner.propose(case, dangers[Level.LIKELY], step, what_if)
        options = {name: _judged(case, dangers, plan) for name, plan in proposal.plans.items()}
        result = _result(case, dangers, proposal, options, bounds, prices)
    return Answer(result, bounds.result().certificate)


def _prices(case: Case, dangers: Dangers, step: int | None, what_if: bool) -> tuple[Price, ...]:
    return () if step is None else planner.price_list(case, dangers, forecast, step=step, what_if=what_if)


def _judged(case: Case, dangers: Dangers, plan: Plan) -> _Option:
    return _Option(plan, check.judge(case, plan, dangers))


def _result(
    case: Case,
    dangers: Dangers,
    proposal: planner.Proposal,
    options: Mapping[str, _Option],
    bounds: Future[planner.Bounds],
    prices: Future[tuple[Price, ...]],
) -> Result:
    best, bound = options["plan"], bounds.result()
    tails = tuple(_tail_check(case, dangers, options, factor) for factor in TAILS)
    fled = {level: check.flee(case, danger) for level, danger in dangers.items()}
    english, arabic = _notes(case, dangers, best)
    windows, strangers = situation.adequacy(case), situation.unbound(case)
    return Result(
        plan=best.plan,
        verdict=best.verdict,
        step=proposal.step,
        expected_deaths=best.deaths,
        bound=bound.deaths,
        grid_bound=proposal.grid_bound,
        rounding_gap_percent=_gap(proposal.cost_in_grid, proposal.grid_bound),
        gap_percent=_gap(best.deaths.likely, bound.deaths.likely),
        stay=options["stay"].deaths,
        flee=_deaths(fled.__getitem__),
        coordinator=options["coordinator"].deaths,
        coordinator_rule=proposal.coordinator_rule,
        tails=tails,
        order_changes=len({_order(t) for t in tails}) > 1,
        binding=proposal.binding,
        prices=prices.result(),
        bound_curve=bound.curve,
        stamps=situation.stamps(case, best.plan.what_if),
        notes=english,
        notes_ar=arabic,
        cautions=windows[0] + strangers[0],
        cautions_ar=windows[1] + strangers[1],
        proven=False,
    )


def _gap(value: float, bound: float) -> float:
    """How far a value is above its bound, in percent of the bound; 0 when both are nothing."""
    return 0.0 if value == bound else 100 * (value - bound) / bound if bound else float("inf")


def _deaths(tally: Callable[[Level], Tally]) -> Range:
    return Range(*(tally(level).expected_deaths for level in Level))


def _tail_check(case: Case, dangers: Dangers, options: Mapping[str, _Option], factor: float) -> TailCheck:
    """The same plans, counted to an earlier or later T+."""
    other = replace(case, tail=round(case.tail * factor))
    danger = dangers[Level.LIKELY]
    deaths = {name: check.replay(other, option.plan, danger).expected_deaths for name, option in options.items()}
    flee = check.flee(other, danger).expected_deaths
    return TailCheck(factor, deaths["plan"], deaths["stay"], flee, deaths["coordinator"])


def _order(tail: TailCheck) -> tuple[bool, ...]:
    """Which option is better, pair by pair."""
    values = (tail.plan, tail.stay, tail.flee, tail.coordinator)
    return tuple(a < b for a, b in combinations(values, 2))


def _notes(case: Case, dangers: Dangers, option: _Option) -> tuple[tuple[str, ...], tuple[str, ...]]:
    moved = dict.fromkeys(Care, 0)
    for movement in option.plan.movements:
        for boarding in movement.boardings:
            moved[boarding.group.care] += boarding.people
    present = dict.fromkeys(Care, 0.0)
    for people in case.people:
        present[people.group.care] += people.count.likely
    without = replace(option.plan, movements=tuple(_without_able(m) for m in option.plan.movements))
    gains = []
    for level, danger in dangers.items():
        gains.append(check.replay(case, without, danger).expected_deaths - option.verdict.tally(level).expected_deaths)
    can_leave = situation.able_can_leave(case, option.plan.what_if)
    return situation.notes(moved, present, dict(zip(dangers, gains, strict=True)), able_can_leave=can_leave)


def _without_able(movement: Movement) -> Movement:
    """The same movement, the able left at home; nobody aboard is an empty run that `replay` still counts for its crew."""
    kept: tuple[Boarding, ...] = tuple(b for b in movement.boardings if b.group.care is not Care.ABLE)
    return replace(movement, boardings=kept)


def write(case: Case, answer: Answer, folder: Path) -> Result:
    """
    Write the answer to a folder, each file whole or not at all, `plan.json` last; the result, `proven` if its certificate verifies.

    `bound.certificate` is written first and read back by the checker, which shares no code with the planner: only when it proves
    the bound that is printed do the papers say "proven".
    """
    folder.mkdir(parents=True, exist_ok=True)
    paper = folder / CERTIFICATE
    outside.write_whole(paper, answer.certificate)
    result = replace(answer.result, proven=proves(paper, answer.result.bound.likely))
    tables = {
        "movements.csv": outside.movement_rows(result.plan, case),
        "left_behind.csv": brief.left_behind_rows(case, result),
        "prices.csv": brief.price_rows(result),
    }
    for name, (header, rows) in tables.items():
        outside.write_csv(folder / name, header, rows)
    outside.write_whole(folder / "plan.html", brief.page(case, result).encode())
    outside.write_json(folder / "plan.json", outside.plan_to_dict(result.plan, case) | brief.payload(case, result))
    return result


def proves(paper: Path, bound: float) -> bool:
    """Whether a certificate proves a bound, to a hundred-thousandth of a death."""
    try:
        return float(certificate.verify(paper)) >= bound - 1e-5
    except certificate.Refused:
        return False


def read(folder: Path) -> Case:
    """The case in a folder. Raises FaultyCase with every fault."""
    return outside.read_case(folder)


def judge(case: Case, path: Path) -> Verdict:
    """What `check` says of a plan file (plan.json, movements.csv or their folder). Raises FaultyCase when it cannot be read."""
    plan, declared = outside.read_plan(path, case)
    return check.judge(case, plan, {level: forecast(case, level) for level in Level}, declared)


def prices(case: Case, step: int, what_if: bool) -> tuple[Price, ...]:
    """The price list alone."""
    situation.gate(case, what_if)
    return _prices(case, {level: forecast(case, level) for level in Level}, step, what_if)


def verify(path: Path) -> tuple[Fraction, str]:
    """
    The bound that a plan's certificate proves, exact, and the hash of its model.

    Raises certificate.Refused when it proves nothing, or less than the plan.json beside it prints.
    """
    folder = path if path.is_dir() else path.parent
    paper = path if path.suffix == ".certificate" else folder / CERTIFICATE
    bound, model = certificate.check(paper)
    plan = folder / "plan.json" if path.suffix != ".json" else path
    if path.suffix != ".certificate" and plan.exists():
        printed = outside.printed_bound(plan)
        if printed > bound + Fraction(1, 100_000):
            raise certificate.Refused(f"plan.json prints the bound {printed}, the certificate proves {certificate.rounded_down(bound)}")
    return bound, model
