"""The only place that knows the order of rooms: from a case to the whole answer, and from the answer to the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from safepassage import brief, certificate, check, outside, terms
from safepassage.danger import forecast
from safepassage.errors import Fault, FaultyCase, NotExecutable, SolverFailed
from safepassage.plan import answer as planner
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level, Range
from safepassage.records.people import Care
from safepassage.records.plan import Boarding, Movement, Plan
from safepassage.records.result import Price, Result, TailCheck
from safepassage.records.street_ways import StreetMap
from safepassage.records.verdict import Tally, Verdict
from safepassage.session.claims import Situated, situated

NOTHING = 1e-5  # of the optimum: what solving can leave between two equal numbers
BASIS = "plan.basis"
STEPS = (15, 30, 60)  # minutes
TAILS = (0.5, 1.0, 2.0)
CERTIFICATES = {Level.LOW: "bound-low.certificate", Level.LIKELY: "bound.certificate", Level.HIGH: "bound-high.certificate"}
Dangers = Mapping[Level, Danger]
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Answer:
    """
    What a run found out, and the certificate of its bound at each level (bytes of a file that `safepassage.certificate` checks).

    `basis` is where the solver stood: planning again (`session.replan`) begins there.
    """

    result: Result
    certificates: Mapping[Level, bytes]
    basis: bytes = b""


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
    carried: tuple[str, ...] = (),
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
    carried
        What stands on every paper until a person closes it (`session.carried`): open case numbers, versions in conflict.

    Raises
    ------
    NotExecutable
        When a term of a usable corridor is missing and this is no what-if.
    SolverFailed, UnknownDanger
    """
    say = progress or (lambda _: None)
    if step not in STEPS or prices_step not in (None, *STEPS):
        raise ValueError(f"steps are {', '.join(map(str, STEPS))} minutes, not {step} and {prices_step}")
    terms.gate(case, what_if)
    stamped = terms.stamps(case, what_if) + carried
    case = terms.agreed(case) if what_if else case
    dangers = {level: forecast(case, level) for level in Level}
    with ThreadPoolExecutor(max_workers=1) as threads:  # beside this thread: two cores, and memory for two solvers
        say("bound and prices")
        bounds = threads.submit(planner.bounds, case, dangers, step, what_if)
        prices = threads.submit(_prices, case, dangers, prices_step, what_if)
        say("plan")
        proposal = planner.propose(case, dangers[Level.LIKELY], step, what_if)
        options = {name: _judged(case, dangers, plan) for name, plan in proposal.plans.items()}
        result = replace(_result(case, dangers, proposal, options, bounds, prices), stamps=stamped)
    return Answer(result, bounds.result().certificates, proposal.basis)


def _prices(case: Case, dangers: Dangers, step: int | None, what_if: bool) -> tuple[Price, ...]:
    return () if step is None else planner.price_list(case, dangers, forecast, step=step, what_if=what_if, workers=1)


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
    windows, strangers = terms.adequacy(case), terms.unbound(case)
    return Result(
        plan=best.plan,
        verdict=best.verdict,
        step=proposal.step,
        expected_deaths=best.deaths,
        bound=bound.deaths,
        grid_bound=proposal.grid_bound,
        rounding_gap_percent=_rounding_gap(proposal.cost_in_grid, proposal.grid_bound),
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
        critical_bound_curve=bound.critical_curve,
        certificates=(),
        stamps=(),
        notes=english,
        notes_ar=arabic,
        cautions=windows[0] + strangers[0],
        cautions_ar=windows[1] + strangers[1],
        proven=False,
    )


def _gap(value: float, bound: float) -> float:
    """How far a value is above its bound, in percent of the bound; not a number where the bound is nothing."""
    return 0.0 if value == bound else 100 * (value - bound) / bound if bound else float("nan")


def _rounding_gap(cost: float, bound: float) -> float:
    """What whole vehicles cost above the optimum of the same grid, in percent; below it nothing can be.

    Raises
    ------
    SolverFailed
        When the plan costs less than the optimum: then one of the two is wrong, and neither is shown.
    """
    if cost < bound - NOTHING * max(1.0, bound):
        raise SolverFailed(f"the plan costs {cost:.6f} on the grid, less than its optimum {bound:.6f}: one of the two is wrong")
    return _gap(max(cost, bound), bound)


def _deaths(tally: Callable[[Level], Tally]) -> Range:
    return Range(*(tally(level).expected_deaths for level in Level))


def _tail_check(case: Case, dangers: Dangers, options: Mapping[str, _Option], factor: float) -> TailCheck:
    """The same plans, counted to an earlier or later T+."""
    other = replace(case, tail=round(case.tail * factor))

    def counted(plan: Plan) -> Range:
        return _deaths(lambda level: check.replay(other, plan, dangers[level]))

    deaths = {name: option.deaths if factor == 1 else counted(option.plan) for name, option in options.items()}
    flee = _deaths(lambda level: check.flee(other, dangers[level]))
    return TailCheck(factor, deaths["plan"], deaths["stay"], flee, deaths["coordinator"])


def _order(tail: TailCheck) -> tuple[bool, ...]:
    """Which option is better, pair by pair and level by level."""
    values = (tail.plan, tail.stay, tail.flee, tail.coordinator)
    return tuple(a.at(level) < b.at(level) for a, b in combinations(values, 2) for level in Level)


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
    can_leave = terms.able_can_leave(case, option.plan.what_if)
    return terms.notes(moved, present, dict(zip(dangers, gains, strict=True)), able_can_leave=can_leave)


def _without_able(movement: Movement) -> Movement:
    """The same movement, the able left at home; nobody aboard is an empty run that `replay` still counts for its crew."""
    kept: tuple[Boarding, ...] = tuple(b for b in movement.boardings if b.group.care is not Care.ABLE)
    return replace(movement, boardings=kept)


def write(case: Case, answer: Answer, folder: Path, found: Situated | None = None, real: StreetMap | None = None) -> Result:
    """
    Write the answer to a folder, each file whole or not at all, `plan.json` last; the result, `proven` if its certificate verifies.

    `found` is the situation that was planned: planning again begins with it. `real`: the streets that the page's map is drawn over.

    The certificates are written first and read back by the checker, which shares no code with the planner: only when they prove
    the bounds that are printed, at all three levels, do the papers say "proven".
    """
    try_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.json").unlink(missing_ok=True)  # from here to the end the folder holds no plan, rather than half of one
    for level, name in CERTIFICATES.items():
        outside.write_whole(folder / name, answer.certificates[level])
    result = _verified(answer.result, folder)
    tables = {
        "timetable.csv": outside.movement_rows(result.plan, case),
        "left_behind.csv": brief.left_behind_rows(case, result),
        "prices.csv": brief.price_rows(result),
    }
    stamp = "; ".join(result.stamps)
    for name, (header, rows) in tables.items():
        outside.write_csv(folder / name, [*header, stamp], [[*row, stamp] for row in rows])
    outside.write_whole(folder / "plan.html", brief.page(case, result, real).encode())
    outside.write_whole(folder / BASIS, answer.basis)
    outside.write_json(folder / "plan.json", _payload(case, result, found))
    return result


def _payload(case: Case, result: Result, found: Situated | None) -> dict[str, object]:
    stands = stands_on(found) if found else {"situation_at": case.start.isoformat(timespec="minutes")}
    return outside.plan_to_dict(result.plan, case) | brief.payload(case, result) | stands


def stands_on(found: Situated) -> dict[str, object]:
    """What a plan stands on, for its plan.json: the time of its situation, the ledger as it was then, and the case's tables."""
    table = found.table
    since = (table.coupled, table.hazards, [good.zones for good in table.commodities if good.zones])  # fields that older plans do not know
    return {
        "situation_at": found.situation.at.isoformat(timespec="minutes"),
        "ledger": {"entries": found.count, "head": found.head},
        "tables": sha256("".join([repr(table), *(str(field) for field in since if field)]).encode()).hexdigest(),
    }


def try_folder(folder: Path) -> None:
    """See that papers can be written there, before anything is worked out. Raises FaultyCase when it holds a case, or cannot be written."""
    what = "cannot write the papers"
    if (folder / "case.toml").exists():
        raise FaultyCase(what, [Fault(str(folder), None, "this folder holds a case", "Name another folder with --out.")])
    try:
        new = not folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
        outside.write_whole(folder / ".writable", b"")
        (folder / ".writable").unlink()
        if new:
            folder.rmdir()
    except OSError as error:
        raise FaultyCase(
            what, [Fault(str(folder), None, error.strerror or "it cannot be written", "Name another folder with --out.")]
        ) from error


def _verified(result: Result, folder: Path) -> Result:
    """The result as its certificates allow to print it: the hashes of their models, and whether they prove every bound, exactly."""
    try:
        found = {level: certificate.check(folder / name) for level, name in CERTIFICATES.items()}
    except certificate.Refused:
        return replace(result, proven=False)
    proven = all(bound >= Fraction(result.bound.at(level)) for level, (bound, _) in found.items())
    return replace(result, proven=proven, certificates=tuple((level.value, model) for level, (_, model) in found.items()))


def read(folder: Path, at: datetime | None = None) -> Case:
    """The case in a folder as its tables and its ledger have it at a time (its start, if None). Raises FaultyCase with every fault."""
    return situated(folder, at).case


def planned_at(path: Path) -> datetime | None:
    """The time of the situation that a plan was made from; None where its file does not say."""
    return outside.plan_heading(path).at


def judge(case: Case, path: Path) -> Verdict:
    """What `check` says of a plan file (plan.json, movements.csv or their folder). Raises FaultyCase when it cannot be read."""
    plan, declared = outside.read_plan(path, case)
    supposed = terms.agreed(case) if plan.what_if else case
    return check.judge(supposed, plan, {level: forecast(case, level) for level in Level}, declared)


def stamps_of(case: Case, path: Path) -> tuple[str, ...]:
    """What must stand on every paper of a plan file."""
    return terms.stamps(case, outside.read_plan(path, case)[0].what_if)


def asks(case: Case) -> tuple[str, ...]:
    """What must still be agreed before the case can be planned; nothing when its terms are complete."""
    try:
        terms.gate(case, what_if=False)
    except NotExecutable as stop:
        return stop.asks
    return ()


def stamps(case: Case, what_if: bool) -> tuple[str, ...]:
    """What stands on every paper of a case."""
    return terms.stamps(case, what_if)


def prices(case: Case, step: int, what_if: bool) -> tuple[Price, ...]:
    """The price list alone, on a grid of 15, 30 or 60 minutes. Raises NotExecutable, SolverFailed, UnknownDanger, ValueError."""
    if step not in STEPS:
        raise ValueError(f"steps are {', '.join(map(str, STEPS))} minutes, not {step}")
    terms.gate(case, what_if)
    case = terms.agreed(case) if what_if else case
    return _prices(case, {level: forecast(case, level) for level in Level}, step, what_if)


def verify(path: Path) -> tuple[Fraction, str]:
    """
    The likely bound that a plan's certificates prove, exact, and the hash of its model.

    Raises certificate.Refused when one of them proves nothing, or less than it claims, or less than the plan.json beside it prints.
    """
    if path.suffix == ".certificate":
        return certificate.check(path)
    folder = path if path.is_dir() else path.parent
    printed = outside.printed_bounds(folder / "plan.json" if path.is_dir() else path)
    found = {level: certificate.check(folder / name) for level, name in CERTIFICATES.items()}
    for level, (bound, model) in found.items():
        said, hashed = printed[level]
        if hashed != model:
            raise certificate.Refused(f"{CERTIFICATES[level]} is for another model than the one that plan.json names")
        if Fraction(said) > bound:
            told = f"plan.json prints the bound {said} ({level}), the certificate proves {certificate.rounded_down(bound)}"
            raise certificate.Refused(told)
    return found[Level.LIKELY]
