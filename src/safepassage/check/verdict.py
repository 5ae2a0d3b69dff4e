"""The verdict on a plan, ours or a person's: every rule it breaks, and what the replay counts at each level."""

from __future__ import annotations

from collections.abc import Mapping

from safepassage.check import rules_capacity, rules_coupled, rules_declared, rules_headcount, rules_movement, rules_people, rules_vehicle
from safepassage.check.book import open_book, undescribed
from safepassage.check.replay import replay_book
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level
from safepassage.records.plan import Plan
from safepassage.records.verdict import Verdict, Violation

RULES = (
    *rules_movement.RULES,
    *rules_capacity.RULES,
    *rules_headcount.RULES,
    *rules_vehicle.RULES,
    *rules_people.RULES,
    *rules_coupled.RULES,
    *rules_declared.RULES,
)


def judge(case: Case, plan: Plan, dangers: Mapping[Level, Danger], declared: Mapping[str, object] | None = None) -> Verdict:
    """
    Judge a plan by sections 1-4 of the mathematics; never by how it came about.

    A bad plan never raises: all that is wrong with it is named, with place, minute, amount and a plain sentence. A movement that cannot
    be carried out (unknown names, a shut road, people called too late) is named and left out of the replay; any other stays in it.

    Parameters
    ----------
    dangers : the danger at each level.
    declared : what the plan says of itself: `expected_deaths` as {"low", "likely", "high"}, `people_out`. Other keys are not judged.

    Raises
    ------
    UnknownDanger
        When nobody has described the danger at a zone where people live, or inside: then no plan has a number.
    BrokenIdentity
        When the replay's own numbers do not add up (a fault of this program).
    """
    unknown = frozenset().union(*(undescribed(danger) for danger in dangers.values()))
    book = open_book(case, plan, unknown)
    tallies = {}
    absent: tuple[Violation, ...] = ()
    for level in Level:
        tallies[level], found = replay_book(book, dangers[level])
        if level is Level.LIKELY:
            absent = found
    people = sum(log.trip.movement.people for log in book.logs)
    violations = [*book.vetted.violations, *(v for rule in RULES for v in rule(book)), *absent]
    violations += rules_declared.totals(declared or {}, tallies, people)
    timings = tuple(log.timing for log in book.logs)
    return Verdict(tuple(violations), tallies[Level.LOW], tallies[Level.LIKELY], tallies[Level.HIGH], timings)
