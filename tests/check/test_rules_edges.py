"""What is not a violation, and several at once: the edges of section 4 (mathematics)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.check import judge
from safepassage.records.plan import Plan, Ration
from safepassage.records.verdict import Violation
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE
from tests.check.test_rules import buses, changed, corridor_announced, one_bus


def found_in(rations: int, stock: float = 1000.0) -> tuple[Violation, ...]:
    """What is wrong with feeding so many of 100 people in block 1, of whom 100 exp(-360 x 1.01e-4) = 96.43 live that long."""
    city = replace(cities.one_road(), commodities=(cities.food(stock),))
    return judge(city, Plan("small", (), (Ration(HOME_ABLE, 1, rations),)), plans.dangers(city)).violations


def test_rations_are_for_whole_persons() -> None:
    """96.43 persons are expected to live: 97 rations are right, 98 are 1.57 too many."""
    assert found_in(97) == ()
    assert [(v.rule, v.minute) for v in found_in(98)] == [("ration", 360)]
    assert found_in(98)[0].amount == pytest.approx(98 - 96.4292, abs=1e-3)


def test_a_ration_that_nobody_eats_is_not_used_up() -> None:
    """97 rations for 96.43 persons take 96.43 / 4 of food in six hours: 24.2 are enough."""
    assert found_in(97, stock=24.2) == ()
    assert [v.rule for v in found_in(97, stock=24.0)] == ["aid_stock"]


def test_one_ration_more_than_whole_persons_is_too_many() -> None:
    """All 100 are there in block 0: 101 rations are one too many."""
    city = replace(cities.one_road(), commodities=(cities.food(1000),))
    found = judge(city, Plan("small", (), (Ration(HOME_ABLE, 0, 101),)), plans.dangers(city)).violations
    assert [v.rule for v in found] == ["ration"]
    assert found[0].amount == pytest.approx(1.0)


def test_a_queue_within_the_planned_minutes_breaks_nothing() -> None:
    """Two buses of 25 take 7.5 minutes each: both at the desk at 75, done at 83 and 90, and neither stays longer than 15."""
    city, plan = buses(2, apart=0, people=25, case=cities.one_road(buses=2))
    assert judge(city, plan, plans.dangers(city)).violations == ()
    assert [m.arrival for m in plan.movements[2:]] == [99, 99]


def test_a_what_if_may_use_a_corridor_that_is_not_opened() -> None:
    """The same plan is a violation when nobody said what if."""
    city, plan = corridor_announced()
    assert judge(city, replace(plan, what_if=True), plans.dangers(city)).violations == ()


def test_people_who_were_never_there_cannot_leave() -> None:
    """30 people live here; 40 called at 40 are 40 x exp(40 x 1.01e-4) of the start: 10.1619 too many. At most 30 would go."""
    city, plan = one_bus(cities.one_road(people=30))
    found = judge(city, plan, plans.dangers(city)).violations
    assert [v.rule for v in found] == ["willingness", "present"]
    assert found[1].amount == pytest.approx(10.16193, abs=1e-5)


def test_all_violations_are_told_at_once() -> None:
    """Too many aboard, a wrong arrival, a vehicle that does not exist: three sentences."""
    city, plan = one_bus(people=51, case=changed(cities.one_road(), checkpoint={"persons_per_hour": 300.0}))
    wrong = replace(plan.movements[1], arrival=1, vehicle="bus-77")
    found = judge(city, replace(plan, movements=(plan.movements[0], wrong)), plans.dangers(city)).violations
    assert {v.rule for v in found} == {"seats", "times", "vehicle", "fleet"}
