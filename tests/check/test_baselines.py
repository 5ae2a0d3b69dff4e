"""What happens when nobody organises anything, by hand."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import pytest

from safepassage.check import flee, replay
from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.levels import Assumption, Level, Range
from safepassage.records.plan import Plan
from safepassage.records.verdict import GroupCount, Tally
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE, HOME_CRITICAL
from tests.check.test_identity import assert_whole
from tests.independent.cities_extra import everything


def fled(case: Case, level: Level = Level.LIKELY) -> Tally:
    """Nobody organises anything."""
    return flee(case, forecast(case, level))


def able(tally: Tally) -> GroupCount:
    """The able of the zone `home`."""
    return next(g for g in tally.groups if g.group == HOME_ABLE)


def test_forty_a_day_flee_hour_by_hour() -> None:
    """40 a day are 20 in 12 hours, 40/24 at each full hour; 0.02 of them die on the way; who waits for hour h meets 60 h x 1.01e-4."""
    found = able(fled(cities.one_road()))
    assert found.boarded == pytest.approx(20)
    assert found.dead_moving == pytest.approx(20 * 0.02)
    stay = 60 * 1.01e-4
    left = 100 * exp(-12 * stay) - sum(40 / 24 * exp(-hours * stay) for hours in range(1, 13))
    assert found.inside_alive == pytest.approx(left, rel=1e-12)
    assert found.dead_home == pytest.approx(100 - 20 - left, rel=1e-12)


def test_who_has_fled_lives_on_as_at_a_reception_site() -> None:
    """Who leaves at hour h meets (12 - h) x 60 x 1e-6 outside."""
    found = able(fled(cities.one_road()))
    alive = sum(40 / 24 * 0.98 * exp(-(12 - h) * 60 * 1e-6) for h in range(12))
    assert found.out_alive == pytest.approx(alive, rel=1e-12)
    assert found.dead_after == pytest.approx(20 * 0.98 - alive, rel=1e-9)


def test_fleeing_ends_when_nobody_able_is_left() -> None:
    """Ten people, 2,400 a day: all have left at minute 0; 0.2 of them died."""
    case = replace(cities.one_road(people=10), assumptions=cities.assumptions(flee_per_day=2400.0))
    tally = fled(case)
    assert able(tally).boarded == pytest.approx(10)
    assert able(tally).inside_alive == 0
    assert tally.out_by_hour == pytest.approx((9.8,) * 12)


def test_zones_flee_in_proportion_to_the_able() -> None:
    """30 people here and 90 there: a quarter and three quarters of the 20."""
    base = cities.two_corridors()
    case = replace(base, people=(cities.count("home", HOME_ABLE.care, 30), cities.count("hill", HOME_ABLE.care, 90)))
    assert [g.boarded for g in fled(case).groups] == pytest.approx([5, 15])


def test_the_critical_cannot_flee() -> None:
    """They stay, and meet what they would meet if nobody moved."""
    case = cities.ambulances()
    stayed = replay(case, Plan(case.id, (), ()), forecast(case, Level.LIKELY))
    critical = [next(g for g in t.groups if g.group == HOME_CRITICAL) for t in (fled(case), stayed)]
    assert critical[0].dead_home == pytest.approx(critical[1].dead_home, rel=1e-12)
    assert critical[0].boarded == 0


def test_without_fleeing_it_is_the_replay_of_no_plan() -> None:
    """Nobody crosses: the same people die at home and the same crews inside, with inflow and tail."""
    case = everything()
    case = replace(case, assumptions=tuple(_nobody(a) if a.name == "flee_per_day" else a for a in case.assumptions))
    for level, danger in plans.dangers(case).items():
        nothing = replay(case, Plan(case.id, (), ()), danger)
        assert flee(case, danger).expected_deaths == pytest.approx(nothing.expected_deaths, rel=1e-12), level


def _nobody(assumption: Assumption) -> Assumption:
    """The assumption, with nobody who flees."""
    return replace(assumption, range=Range.exactly(0.0))


@pytest.mark.parametrize("level", Level)
def test_the_identity_holds_for_those_who_flee(level: Level) -> None:
    """Nobody is lost and nobody invented."""
    assert_whole(fled(everything(), level))
