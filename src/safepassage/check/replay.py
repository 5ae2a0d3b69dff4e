"""The replay of a plan at one level: what becomes of everybody, to T+ (mathematics, sections 1-3)."""

from __future__ import annotations

from collections import defaultdict
from math import ceil

import numpy as np

from safepassage.check.book import Aboard, Book, open_book, undescribed
from safepassage.check.crews import crew_deaths
from safepassage.check.exposure import Floats, meet
from safepassage.check.stocks import AtHome, people_at_home
from safepassage.errors import SafepassageError
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.people import Care, Group
from safepassage.records.plan import Plan
from safepassage.records.verdict import GroupCount, Tally, Timing, Violation
from safepassage.risk import Exposures
from safepassage.units import HOUR


class BrokenIdentity(SafepassageError):
    """People were lost or invented by the replay itself: a fault of this program, never of a plan. Do not use its numbers."""


def replay(case: Case, plan: Plan, danger: Danger) -> Tally:
    """
    What becomes of everybody under a plan, at one level of danger.

    Movements that cannot be carried out (see `judge`) are left out: their people stay at home.

    Raises
    ------
    UnknownDanger
        When nobody has described the danger at a zone where people live, or inside.
    BrokenIdentity
        When the numbers do not add up (a fault of this program).
    """
    return replay_book(open_book(case, plan, undescribed(danger)), danger)[0]


def timings(case: Case, plan: Plan) -> tuple[Timing, ...]:
    """When each movement that can be carried out really is where, with the queues, in the order of the plan."""
    return tuple(log.timing for log in open_book(case, plan).logs)


def replay_book(book: Book, danger: Danger) -> tuple[Tally, tuple[Violation, ...]]:
    """The tally at one level, and what of people and aid was not there at it."""
    exposures = Exposures(book.look.case, danger)
    met = meet(book, exposures)
    at_home = people_at_home(book, exposures, met.home)
    waited, moved = np.exp(-met.waiting), np.exp(-met.moving)
    alive = _after_arrival(book, exposures)
    k = at_home.boarded
    arrived = k * waited * moved
    held, held_at = _held(book, exposures, k)
    columns = {
        "out_alive": arrived * alive,
        "dead_waiting": k * (1 - waited),
        "dead_moving": k * waited * (1 - moved),
        "dead_after": arrived * (1 - alive),
        "boarded": k,
        "held": held,
    }
    critical = [a.boarding.group.care is Care.CRITICAL for a in book.aboard]
    tally = Tally(
        danger.level,
        _groups(book, at_home, columns),
        crew_deaths(book, exposures, met.crew),
        held_at,
        _by_hour(book, arrived),
        _by_hour(book, arrived * np.array(critical, dtype=np.float64)),
    )
    refuse_broken(tally)
    return tally, at_home.violations


def _after_arrival(book: Book, exposures: Exposures) -> Floats:
    """r of each boarding: the chance to be alive at T+, from arrival."""
    found = np.ones(len(book.aboard))
    for i, a in enumerate(book.aboard):
        assert a.log.trip.site is not None
        found[i] = exposures.treated(a.boarding.group.care, a.log.trip.site.kind, book.look.end - a.log.arrival)
    return found


def _held(book: Book, exposures: Exposures, persons: Floats) -> tuple[Floats, tuple[tuple[str, str, float], ...]]:
    """Expected persons held, of each boarding and at each checkpoint and class: counted beside deaths, never in them."""
    level = exposures.danger.level
    held = np.zeros(len(book.aboard))
    held_at: dict[tuple[str, str], float] = defaultdict(float)
    for i, (a, k) in enumerate(zip(book.aboard, persons, strict=True)):
        free = 1.0
        screening = a.boarding.group.screening
        for place in _checkpoints(a):
            share = book.look.checkpoints[place].rule(screening).held.at(level)
            held_at[place, screening.value] += k * free * share
            held[i] += k * free * share
            free *= 1 - share
    return held, tuple((place, screening, float(n)) for (place, screening), n in sorted(held_at.items()) if n > 0)


def _checkpoints(a: Aboard) -> list[str]:
    return [place for place, _, _ in a.log.checkpoints]


def _groups(book: Book, at_home: AtHome, columns: dict[str, Floats]) -> tuple[GroupCount, ...]:
    """Sums by group."""
    groups: list[Group] = list(book.look.groups)
    which = np.array([book.look.groups[a.boarding.group] for a in book.aboard], dtype=np.int64)
    sums = {name: np.bincount(which, weights=values, minlength=len(groups)) for name, values in columns.items()}
    return tuple(
        GroupCount(
            group=group,
            people=float(at_home.people[i]),
            inflow=float(at_home.inflow[i]),
            inside_alive=float(at_home.left[i]),
            dead_home=float(at_home.dead[i]),
            aided_days=float(at_home.aided_days[i]),
            **{name: float(values[i]) for name, values in sums.items()},
        )
        for i, group in enumerate(groups)
    )


def _by_hour(book: Book, arrived: Floats) -> tuple[float, ...]:
    """Living persons arrived outside by the end of each hour of the plan."""
    hours = book.look.case.horizon // HOUR
    found = np.zeros(hours)
    for a, n in zip(book.aboard, arrived, strict=True):
        hour = max(0, ceil(a.log.arrival / HOUR) - 1)  # who arrives on the stroke of an hour has arrived by its end
        if hour < hours:
            found[hour] += n
    return tuple(float(n) for n in np.cumsum(found))


def refuse_broken(tally: Tally) -> None:
    """The identity of section 3, of every group, to a millionth: people + inflow = the six ends."""
    for g in tally.groups:
        came = g.people + g.inflow
        ended = g.out_alive + g.inside_alive + g.dead_home + g.dead_waiting + g.dead_moving + g.dead_after
        if not abs(came - ended) <= 1e-6 * max(1.0, came):
            raise BrokenIdentity(f"{g.group} at {tally.level}: {came} persons came and {ended} were found. Please report this.")
