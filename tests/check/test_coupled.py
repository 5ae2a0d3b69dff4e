"""Two sieges exchanged in lock-step, judged by hand: who boards at s is in the corridor at s + 12 and out at s + 24 (`two_towns`)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.check import judge
from safepassage.records.case import Case
from safepassage.records.coupled import CoupledSide
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Movement
from safepassage.records.verdict import Violation
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE

HAMLET = Group("hamlet", Care.ABLE, Screening.GENERAL)


def near(case: Case, name: str, start: int, people: int, vehicle: str = "bus-01") -> Movement:
    """A bus out of the near town."""
    return plans.out(case, name, start, (HOME_ABLE, people), vehicle=vehicle)


def far(case: Case, name: str, start: int, people: int, vehicle: str = "coach-01") -> Movement:
    """A coach out of the far town."""
    return plans.out(case, name, start, (HAMLET, people), vehicle=vehicle, corridor="west", site="hostel", point="well")


def found(case: Case, *movements: Movement) -> list[Violation]:
    """What the judge says of the coupled deal; nothing else may be wrong."""
    violations = judge(case, plans.plan(case, *movements), plans.dangers(case)).violations
    assert {v.rule for v in violations} <= {"coupled", "side"}
    return list(violations)


def test_the_other_side_may_leave_in_the_minute_in_which_the_first_is_confirmed() -> None:
    """50 of the near town board at 30, are out at 54 and confirmed at 114: a coach that boards at 102 is on its corridor at 114."""
    case = cities.two_towns()
    assert found(case, near(case, "m1", 30, 50), far(case, "m2", 102, 50)) == []
    (early,) = found(case, near(case, "m1", 30, 50), far(case, "m2", 101, 50))
    assert (early.rule, early.where, early.minute, early.amount) == ("coupled", "swap/far", 113, 50)


def test_without_a_delay_who_is_out_counts_at_once() -> None:
    """With confirmation at once, 54 is enough: boarding at 42 is right, at 41 too early."""
    case = cities.two_towns(confirm=(0, 0))
    assert found(case, near(case, "m1", 30, 50), far(case, "m2", 42, 50)) == []
    assert [v.minute for v in found(case, near(case, "m1", 30, 50), far(case, "m2", 41, 50))] == [53]


def test_when_one_side_stops_for_good_the_other_sends_its_slack_and_nobody_else() -> None:
    """The far town sends nobody: 50 of the near town may go, the 51st may not, hours later either."""
    case = cities.two_towns()
    assert found(case, near(case, "m1", 30, 50)) == []
    (over,) = found(case, near(case, "m1", 30, 50), near(case, "m2", 600, 1, "bus-02"))
    assert (over.where, over.minute, over.amount) == ("swap/near", 612, 1)
    assert over.text.startswith("51 people of Near have left")


def test_four_for_one_is_counted_in_whole_persons() -> None:
    """40 of the near town confirmed let 10 of the far town go; 11 are one too many; 10 confirmed let 40 more go."""
    case = cities.two_towns(persons=(4, 1), slack=(40, 0))
    first = near(case, "m1", 30, 40)
    assert found(case, first, far(case, "m2", 102, 10), near(case, "m3", 174, 40, "bus-02")) == []
    assert [v.amount for v in found(case, first, far(case, "m2", 102, 11))] == [1]
    assert [v.amount for v in found(case, first, far(case, "m2", 102, 10), near(case, "m3", 174, 41, "bus-02"))] == [1]


def test_the_next_batch_waits_for_the_whole_batch_of_the_other_side() -> None:
    """Batches of 50: with 49 of the near town confirmed the far town's second batch stays; the 50th lets it go."""
    case = cities.two_towns(slack=(50, 50), batch=(50, 50), confirm=(0, 0))
    first = far(case, "m1", 30, 50)
    assert found(case, first, near(case, "m2", 30, 50), far(case, "m3", 42, 50, "coach-02")) == []
    (waits,) = found(case, first, near(case, "m2", 30, 49), far(case, "m3", 42, 50, "coach-02"))
    assert (waits.where, waits.minute, waits.amount) == ("swap/far", 54, 50)


def test_too_early_is_one_violation_from_its_first_minute_until_it_is_made_good() -> None:
    """The far town leaves at 62 and 82, before anybody is confirmed at 114, and again at 182: too early twice, the first worst at 82."""
    case = cities.two_towns(people=(200, 200))
    moves = near(case, "m1", 30, 50), far(case, "m2", 50, 20), far(case, "m3", 70, 30, "coach-02")
    again = replace(far(case, "m4", 170, 10), vehicle="coach-01")
    more = replace(case, modes=(case.modes[0], replace(case.modes[1], inside=3)))
    violations = found(more, *moves, replace(again, vehicle="coach-03"))
    assert [(v.minute, v.amount) for v in violations] == [(62, 50), (182, 10)]


def test_a_vehicle_of_one_siege_does_not_come_out_of_the_other() -> None:
    """A bus on the coaches' corridor breaks the rule of the sides."""
    case = cities.two_towns(slack=(50, 50))
    (wrong,) = found(case, far(case, "m1", 30, 10, "bus-01"))
    assert (wrong.rule, wrong.where) == ("side", "m1")
    assert "does not serve Far (deal swap)" in wrong.text


@pytest.mark.parametrize("extra", [0, 1])
def test_a_corridor_in_no_deal_is_bound_by_none(extra: int) -> None:
    """When the far corridor is taken out of the deal, its people leave when they like; the near town still waits for those of the deal."""
    case = cities.two_towns()
    deal = case.coupled[0]
    one, two = deal.sides
    elsewhere: CoupledSide = replace(two, corridors=("nowhere",))
    loose = replace(case, coupled=(replace(deal, sides=(one, elsewhere)),))
    assert found(loose, far(loose, "m1", 30, 50)) == []
    over = found(loose, far(loose, "m1", 30, 50), near(loose, "m2", 300, 50), near(loose, "m3", 300, 1, "bus-02"))[:extra]
    assert [v.where for v in over] == ["swap/near"] * extra
