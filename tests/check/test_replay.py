"""What becomes of people and crews, worked out by hand at the round hazards of `tests.cities` (mathematics, sections 1-3)."""

from __future__ import annotations

from dataclasses import replace
from math import exp

import pytest

from safepassage.check import replay
from safepassage.danger import forecast
from safepassage.errors import UnknownDanger
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.people import Group
from safepassage.records.plan import Plan, Ration
from safepassage.records.verdict import GroupCount, Tally
from tests import cities
from tests.check import plans
from tests.check.plans import HOME_ABLE, HOME_AT_RISK, HOME_CRITICAL, HOME_LIMITED
from tests.check.test_timings import two_stops

AT_HOME = 1e-4 + 1e-6  # hazard of the able at home without aid, per minute
AIDED = 1e-4 + 0.5e-6


def tally(case: Case, plan: Plan, level: Level = Level.LIKELY) -> Tally:
    """A plan replayed."""
    return replay(case, plan, forecast(case, level))


def of(found: Tally, group: Group) -> GroupCount:
    """One group of a tally."""
    return next(g for g in found.groups if g.group == group)


def there_and_out(case: Case, people: int = 40) -> Plan:
    """A bus comes in at 0 and takes people out at 60."""
    return plans.plan(case, plans.empty_in(case, "m1", 0), plans.out(case, "m2", 60, (HOME_ABLE, people)))


def test_one_bus_trip_by_hand() -> None:
    """
    40 people are called at 40, walk 10 minutes, wait until the bus leaves at 70, are 2 + 3 + 15 + 3 + 6 minutes on the way, arrive at 99.

    W = 10 x 2e-4 + 20 x 3e-4 + 30 x 1e-6; M = 2 x 2e-4 + 3 x 1e-3 + 15 x 1e-4 + (3 + 6) x 1e-5 + 29 x 1e-6; then 621 minutes at 1e-6.
    """
    case = cities.one_road()
    home = of(tally(case, there_and_out(case)), HOME_ABLE)
    w, m, after = 0.00803, 0.005019, 0.000621
    taken = 40 * exp(40 * AT_HOME)
    left = (100 - taken) * exp(-720 * AT_HOME)
    assert home.dead_waiting == pytest.approx(40 * (1 - exp(-w)), rel=1e-12)
    assert home.dead_moving == pytest.approx(40 * exp(-w) * (1 - exp(-m)), rel=1e-12)
    assert home.out_alive == pytest.approx(40 * exp(-w - m - after), rel=1e-12)
    assert home.dead_after == pytest.approx(40 * exp(-w - m) * (1 - exp(-after)), rel=1e-9)
    assert home.inside_alive == pytest.approx(left, rel=1e-12)
    assert home.dead_home == pytest.approx(100 - left - 40, rel=1e-12)


def test_a_crew_meets_the_way_in_the_wait_inside_and_the_way_out() -> None:
    """In: 3 x 1e-5 + 3 x 1e-3. Inside from 6 to 60: 54 x 1e-4. Out: loading 10 x 3e-4, then 0.00499 on the way; each apart, one person."""
    case = cities.one_road()
    expected = sum(1 - exp(-met) for met in (0.00303, 0.0054, 0.003 + 0.00499))
    assert tally(case, there_and_out(case)).crew_deaths == pytest.approx(expected, rel=1e-12)


def test_crews_of_vehicles_that_nobody_uses_stand_inside_to_the_end() -> None:
    """Three buses stand inside, none moves: each crew meets 720 x 1e-4."""
    case = replace(cities.one_road(), modes=(cities.bus(inside=3),))
    assert tally(case, Plan("small", (), ())).crew_deaths == pytest.approx(3 * (1 - exp(-0.072)), rel=1e-12)


def test_nobody_moves_and_the_city_waits() -> None:
    """Without a plan 100 people meet 720 minutes at home; at high twice the violence and illness, and 150 people."""
    case, nothing = cities.one_road(), Plan("small", (), ())
    assert tally(case, nothing).expected_deaths == pytest.approx(100 * (1 - exp(-720 * AT_HOME)), rel=1e-12)
    assert tally(case, nothing, Level.HIGH).expected_deaths == pytest.approx(150 * (1 - exp(-1440 * AT_HOME)), rel=1e-12)


def test_aid_blocks_with_inflow_and_tail_by_hand() -> None:
    """20, then 60, then 40 of the able get food for 6 h, 6 h and the tail of 2 days; 30 people join at minute 400."""
    case = cities.aid_and_tail()
    rations = (Ration(HOME_ABLE, 0, 20), Ration(HOME_LIMITED, 0, 10), Ration(HOME_ABLE, 1, 60), Ration(HOME_ABLE, 2, 40))
    found = tally(case, plans.plan(case, plans.aid(case, "t", 0, food=100.0), rations=rations))
    able = of(found, HOME_ABLE)
    first = 80 * exp(-360 * AT_HOME) + 20 * exp(-360 * AIDED)
    second = (first - 60) * exp(-360 * AT_HOME) + 60 * exp(-360 * AIDED) + 30 * exp(-320 * AT_HOME)
    third = (second - 40) * exp(-2880 * AT_HOME) + 40 * exp(-2880 * AIDED)
    assert able.inside_alive == pytest.approx(third, rel=1e-12)
    assert able.dead_home == pytest.approx(130 - third, rel=1e-12)
    assert (able.people, able.inflow) == (100, 30)
    assert able.aided_days == pytest.approx(20 / 4 + 60 / 4 + 40 * 2)


def test_a_truck_crew_meets_both_ways_and_the_unloading() -> None:
    """In and out 3 x 1e-3 + 3 x 1e-5 + 2 x 2e-4 each, 20 minutes of unloading at 3e-4."""
    case = cities.aid_and_tail()
    found = tally(case, plans.plan(case, plans.aid(case, "t", 0, food=100.0)))
    assert found.crew_deaths == pytest.approx(1 - exp(-2 * 0.00343 - 0.006), rel=1e-12)


def test_aid_that_comes_after_a_block_began_feeds_nobody_in_it() -> None:
    """The truck is unloaded at 338 + 8 + 20 = 366; block 1 began at 360. Stock 10: 40 people a quarter of a day, nobody more."""
    case = cities.aid_and_tail()
    late = plans.plan(case, plans.aid(case, "t", 338, food=100.0), rations=(Ration(HOME_ABLE, 1, 80),))
    early = plans.plan(case, plans.aid(case, "t", 332, food=100.0), rations=(Ration(HOME_ABLE, 1, 80),))
    assert of(tally(case, late), HOME_ABLE).aided_days == pytest.approx(10)
    assert of(tally(case, early), HOME_ABLE).aided_days == pytest.approx(20)


def test_scarce_medicine_scales_down_only_those_who_need_it() -> None:
    """15 limited for the tail of 2 days would take 15 kits of 4: 8 person-days. The able, who need none, keep theirs."""
    case = replace(cities.aid_and_tail(), commodities=(cities.food(200), cities.medical(4)))
    rations = (Ration(HOME_LIMITED, 2, 15), Ration(HOME_ABLE, 2, 50))
    found = tally(case, Plan("small", (), rations))
    assert of(found, HOME_LIMITED).aided_days == pytest.approx(4 / 0.5)
    assert of(found, HOME_ABLE).aided_days == pytest.approx(100)


def test_a_critical_patient_in_an_ambulance_by_hand() -> None:
    """
    Called at 35, carried 15 minutes, aboard at 60, leaves at 65; 2 + 2 minutes, 15 at the desk, 2 + 2: in hospital at 88.

    W = 15 x 2e-4 + 15 x 3e-4 + 30 x 1e-4; M = 2 x 2e-4 + 2 x 1e-3 + 15 x 1e-4 + 4 x 1e-5 + 23 x 1e-4; then 632 minutes at 2.1e-5.
    """
    case = cities.ambulances()
    trip = plans.out(case, "m2", 60, (HOME_CRITICAL, 2), vehicle="ambulance-01", site="clinic")
    found = tally(case, plans.plan(case, plans.empty_in(case, "m1", 0, "ambulance-01"), trip))
    critical = of(found, HOME_CRITICAL)
    assert critical.dead_waiting == pytest.approx(2 * (1 - exp(-0.0105)), rel=1e-12)
    assert critical.dead_moving == pytest.approx(2 * exp(-0.0105) * (1 - exp(-0.00624)), rel=1e-12)
    assert critical.out_alive == pytest.approx(2 * exp(-0.0105 - 0.00624 - 632 * 2.1e-5), rel=1e-12)
    assert found.critical_by_hour[0] == 0
    assert found.critical_by_hour[1] == pytest.approx(2 * exp(-0.0105 - 0.00624), rel=1e-12)


def test_two_stops_each_meets_what_comes_after_its_own() -> None:
    """
    People of `home` drive the alley and wait at the yard (4 x 2e-4 + 10 x 3e-4) before the river 9 x 1e-3 and the farm 6 x 1e-5;
    those of `hill` only the river and the farm.
    """
    case = cities.two_corridors()
    found = tally(case, plans.plan(case, plans.empty_in(case, "in", 0, corridor="west"), two_stops()))
    home, hill = of(found, HOME_ABLE), of(found, replace(HOME_ABLE, zone="hill"))
    assert home.dead_moving == pytest.approx((10 - home.dead_waiting) * (1 - exp(-0.01286 - 29e-6)), rel=1e-12)
    assert hill.dead_moving == pytest.approx((20 - hill.dead_waiting) * (1 - exp(-0.00906 - 15e-6)), rel=1e-12)


def test_walkers_meet_twice_the_hazard_of_a_vehicle() -> None:
    """On foot, x 2: lane 9 min x 2e-4, mile 15 x 1e-3, slope 15 and coast 30 x 1e-5; at the desk 15 x 1e-4 as anybody."""
    case = cities.walkers()
    able = of(tally(case, plans.plan(case, plans.out(case, "w", 60, (HOME_ABLE, 10), vehicle="foot-0001"))), HOME_ABLE)
    m = 2 * (0.0018 + 0.015 + 0.00045) + 0.0015 + 84e-6
    assert able.dead_moving == pytest.approx((10 - able.dead_waiting) * (1 - exp(-m)), rel=1e-12)


def test_people_held_are_counted_beside_deaths() -> None:
    """Ten at risk pass a desk that holds a tenth of them: one, who is still among those out; at high two."""
    case = cities.ambulances()
    plan = plans.plan(case, plans.empty_in(case, "m1", 0), plans.out(case, "m2", 60, (HOME_AT_RISK, 10)))
    found = tally(case, plan)
    assert [h[:2] for h in found.held] == [("gatehouse", "at_risk")]
    assert found.held[0][2] == pytest.approx(1.0)
    assert of(found, HOME_AT_RISK).held == pytest.approx(1.0)
    assert of(tally(case, plan, Level.HIGH), HOME_AT_RISK).held == pytest.approx(2.0)


def test_people_who_are_not_there_at_a_level_do_not_board() -> None:
    """At low 50 people live here; 80 are called at 70, when 50 x exp(-70 x 0.505e-4) are left: those board, and nobody stays."""
    case = replace(cities.one_road(buses=2), assembly_points=(cities.point("square", "square", ("home",)),))
    ways = [plans.empty_in(case, f"i{n}", 0, f"bus-0{n}") for n in (1, 2)]
    trips = [plans.out(case, f"o{n}", 90, (HOME_ABLE, 40), vehicle=f"bus-0{n}") for n in (1, 2)]
    home = of(tally(case, plans.plan(case, *ways, *trips), Level.LOW), HOME_ABLE)
    assert home.boarded == pytest.approx(50 * exp(-70 * AT_HOME / 2), rel=1e-12)
    assert home.inside_alive == pytest.approx(0, abs=1e-12)


def test_who_arrives_on_the_stroke_of_an_hour_has_arrived_by_its_end() -> None:
    """A bus that boards at 81 arrives at 120: out by the end of the second hour."""
    case = cities.one_road()
    found = tally(case, plans.plan(case, plans.empty_in(case, "m1", 0), plans.out(case, "m2", 81, (HOME_ABLE, 40))))
    assert found.out_by_hour[0] == 0
    assert found.out_by_hour[1] == found.out_by_hour[-1] > 39


def test_a_zone_whose_danger_nobody_described_has_no_number() -> None:
    """Unknown at home is an error, never zero deaths (conventions, section 2)."""
    case = cities.one_road()
    danger = forecast(case, Level.LIKELY)
    with pytest.raises(UnknownDanger, match="home"):
        replay(case, Plan("small", (), ()), replace(danger, home={"home": danger.home["home"] * float("nan")}))
