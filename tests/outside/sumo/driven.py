"""What the tests of SUMO share: small cities and plans, driven."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.check.book import Book, open_book
from safepassage.outside.sumo import program, replaying
from safepassage.outside.sumo.program import Sumo, SumoFailed
from safepassage.outside.sumo.replaying import Options
from safepassage.records.case import Case
from safepassage.records.plan import Plan
from safepassage.records.traffic import Closing, Drive, Driven, Traffic
from tests import cities
from tests.check import plans

BOTH = pytest.mark.parametrize("traffic", list(Traffic), ids=lambda t: t.value)


def sumo() -> Sumo:
    """SUMO, or the test is skipped and says why."""
    try:
        return program.find()
    except SumoFailed as error:
        pytest.skip(str(error))


def quick(case: Case, minutes: float = 0) -> Case:
    """The same case with another least wait at checkpoints."""
    others = tuple(a for a in case.assumptions if a.name != "checkpoint_wait_minutes")
    least = next(a for a in cities.assumptions(checkpoint_wait_minutes=minutes) if a.name == "checkpoint_wait_minutes")
    return replace(case, assumptions=(*others, least))


def drive(
    case: Case, plan: Plan, traffic: Traffic, *closings: Closing, lanes: int = 1, until: int = 720, by: Sumo | None = None
) -> tuple[Book, Driven]:
    """A plan driven, with its book."""
    book = open_book(case, plan)
    assert not book.vetted.left_out
    laid = replaying.lay(case, book.vetted.trips, lanes)
    return book, replaying.drive(by or sumo(), laid, traffic, Options(until, lanes, closings=closings, time_limit=60.0))[0]


def one_bus(case: Case, people: int = 20) -> Plan:
    """One bus out of `one_road`, which boards from minute 60 and leaves at minute 70."""
    return plans.plan(case, plans.out(case, "m1", 60, (plans.HOME_ABLE, people)))


def by_name(driven: Driven) -> dict[str, Drive]:
    """Drives by movement."""
    return {drive.movement: drive for drive in driven.drives}
