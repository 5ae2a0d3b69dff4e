"""A plan's vehicles in a traffic program: the order in which a case, a plan, `check` and SUMO meet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from safepassage import outside, terms
from safepassage.check.book import Book, open_book
from safepassage.errors import Fault, FaultyCase
from safepassage.outside.sumo import comparing, papers, program, replaying
from safepassage.records.case import Case
from safepassage.records.traffic import Traffic, TrafficCheck
from safepassage.session.planning import planned_at, read, try_folder
from safepassage.units import DAY

AFTER = DAY  # minutes that SUMO has, after all is over by `check`, to bring in whoever is still under way


@dataclass(frozen=True, slots=True)
class InSumo:
    """The comparison, with the case and what must stand on every paper of it."""

    case: Case
    found: TrafficCheck
    stamps: tuple[str, ...]

    @property
    def data(self) -> dict[str, object]:
        """As plain data."""
        return papers.traffic_data(self.found, self.case, self.stamps)


def replay_in_sumo(
    folder: Path,
    plan: Path,
    out: Path,
    *,
    traffics: tuple[Traffic, ...] = tuple(Traffic),
    lanes: int = 1,
    seed: int = 1,
    time_limit: float = 600.0,
    progress: Callable[[str], None] | None = None,
) -> InSumo:
    """
    Drive a plan's vehicles in SUMO and compare with `check`'s replay; write the comparison to `out`.

    Parameters
    ----------
    lanes : 1 or 2
        Of every road, each way: on one nobody overtakes.
    time_limit : seconds
        For one pass of SUMO.

    Raises
    ------
    SumoFailed
        When SUMO is not there, fails, or takes too long; nothing is written then.
    FaultyCase
        When the case or the plan has faults, or none of the plan's movements can be carried out.
    """
    say = progress or (lambda _: None)
    case = read(folder, planned_at(plan))
    sumo = program.find()
    try_folder(out)
    book, stamps = _book(case, plan)
    options = replaying.Options(max(log.end for log in book.logs) + AFTER, lanes, seed, time_limit)
    laid = replaying.lay(book.look.case, book.vetted.trips, lanes)
    runs, inputs = [], {}
    for traffic in traffics:
        say(f"{traffic.value} SUMO")
        driven, inputs[traffic] = replaying.drive(sumo, laid, traffic, options)
        runs.append(driven)
    found = InSumo(case, comparing.compare(book, runs, lanes, seed), stamps)
    out.mkdir(parents=True, exist_ok=True)
    for traffic, given in inputs.items():
        papers.write_inputs(given, out / "sumo" / traffic.value, stamps)
    papers.write_traffic(found.found, case, stamps, out)
    return found


def _book(case: Case, path: Path) -> tuple[Book, tuple[str, ...]]:
    plan, _ = outside.read_plan(path, case)
    book = open_book(terms.agreed(case) if plan.what_if else case, plan)
    if not book.logs:
        fault = Fault(path.name, None, "none of its movements can be carried out", "Say why: safepassage check CASE PLAN")
        raise FaultyCase("cannot replay this plan in SUMO", [fault])
    return book, terms.stamps(case, plan.what_if)
