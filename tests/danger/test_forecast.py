"""The forecast: assumptions become hazards per person-minute, place by place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.city import Exposure
from safepassage.records.danger import Danger
from safepassage.records.levels import Level, Range
from safepassage.records.operation import Pause
from tests import cities

SOURCE = "invented for tests"


def likely(case: Case) -> Danger:
    """The forecast at the likely level."""
    return forecast(case, Level.LIKELY)


def pause(start: int, end: int, city: bool = False, corridor: str = "east") -> Pause:
    """A pause on a corridor."""
    return Pause(corridor, start, end, city, SOURCE)


def paused(*pauses: Pause, **assumed: float) -> Case:
    """The plainest city with these pauses and, if told, other assumptions."""
    return cities.small_case(pauses=pauses, assumptions=cities.assumptions(**assumed))


def test_deaths_a_day_become_deaths_a_minute() -> None:
    """0.144 deaths a person-day are 1e-4 a person-minute, 0.06 a person-hour 1e-3, in every one of the 720 minutes."""
    danger = likely(cities.one_road())
    assert danger.home["home"].shape == (720,)
    assert danger.home["home"] == pytest.approx(1e-4)
    assert danger.street["home"] == pytest.approx(2e-4)
    assert danger.point["square"] == pytest.approx(3e-4)
    assert danger.inside == pytest.approx(1e-4)
    assert danger.checkpoint["gatehouse"] == pytest.approx(1e-4)


def test_a_road_is_as_dangerous_as_what_it_lies_in() -> None:
    """Besieged 2e-4, front 1e-3, rear 1e-5."""
    danger = likely(cities.one_road())
    assert danger.road["lane"] == pytest.approx(2e-4)
    assert danger.road["mile"] == pytest.approx(1e-3)
    assert danger.road["slope"] == pytest.approx(1e-5)
    assert danger.foot_factor == 2.0


def test_illness_kills_half_as_often_with_aid() -> None:
    """Critical 1e-4 a minute without aid and half of it with; after arrival 2e-5 or 5e-5, and 1e-6 of violence outside."""
    danger = likely(cities.one_road())
    assert (danger.untreated["critical"], danger.aided["critical"]) == pytest.approx((1e-4, 0.5e-4))
    assert (danger.untreated["able"], danger.aided["able"]) == pytest.approx((1e-6, 0.5e-6))
    assert danger.treated_hospital["critical"] == pytest.approx(2.1e-5)
    assert danger.treated_reception["critical"] == pytest.approx(5.1e-5)
    assert danger.treated_reception["able"] == pytest.approx(1e-6)


def test_high_takes_the_worse_end_of_every_assumption() -> None:
    """At high violence doubles and aid avoids only 0.4 of a doubled illness; at low both are the other way."""
    high, low = forecast(cities.one_road(), Level.HIGH), forecast(cities.one_road(), Level.LOW)
    assert (high.home["home"][0], low.home["home"][0]) == pytest.approx((2e-4, 0.5e-4))
    assert (high.aided["critical"], low.aided["critical"]) == pytest.approx((2e-4 * 0.6, 0.5e-4 * 0.4))
    assert high.level is Level.HIGH


def test_a_zone_multiplies_the_violence_of_the_enclave() -> None:
    """The hill is three times as dangerous: a point that serves both zones has twice, so has a crew inside; the yard three times."""
    case = cities.two_corridors()
    hill = replace(case.zones[1], danger=Range(1.0, 3.0, 4.0))
    danger = likely(replace(case, zones=(case.zones[0], hill)))
    assert (danger.home["home"][0], danger.home["hill"][0]) == pytest.approx((1e-4, 3e-4))
    assert (danger.point["square"][0], danger.point["yard"][0]) == pytest.approx((6e-4, 9e-4))
    assert (danger.inside[0], danger.inside_tail) == pytest.approx((2e-4, 2e-4))
    assert danger.home_tail == pytest.approx({"home": 1e-4, "hill": 3e-4})
    high = forecast(replace(case, zones=(case.zones[0], hill)), Level.HIGH)
    assert high.home["hill"][0] == pytest.approx(8e-4)  # four times a doubled violence


def test_trucks_unload_in_danger() -> None:
    """The aid point has the point factor on the mean of all zones."""
    assert likely(cities.aid_and_tail()).point["kitchen"] == pytest.approx(3e-4)


def test_a_pause_quietens_its_road_and_checkpoint_and_nothing_else() -> None:
    """A pause [60, 180) without the city: the mile and the gatehouse keep a tenth; lane, homes and the slope past the quiet area all."""
    danger = likely(paused(pause(60, 180)))
    assert danger.road["mile"][[59, 60, 149, 180]] == pytest.approx([1e-3, 1e-4, 1e-4, 1e-3])
    assert danger.checkpoint["gatehouse"][[59, 60, 149, 180]] == pytest.approx([1e-4, 1e-5, 1e-5, 1e-4])
    assert danger.road["lane"] == pytest.approx(2e-4)
    assert danger.road["slope"] == pytest.approx(1e-5)
    assert danger.home["home"] == pytest.approx(1e-4)


def test_a_pause_of_the_city_quietens_homes_and_inner_roads() -> None:
    """Homes, streets, points and inside halve; besieged roads go down to a tenth; minute 60 is in the pause, minute 59 is not."""
    danger = likely(paused(pause(60, 180, city=True)))
    assert danger.home["home"][[59, 60, 180]] == pytest.approx([1e-4, 0.5e-4, 1e-4])
    assert danger.street["home"][60] == pytest.approx(1e-4)
    assert danger.point["square"][60] == pytest.approx(1.5e-4)
    assert danger.inside[60] == pytest.approx(0.5e-4)
    assert danger.road["lane"][[59, 60]] == pytest.approx([2e-4, 2e-5])
    assert danger.road["slope"] == pytest.approx(1e-5)  # past the quiet area, behind the lines: no pause reaches it
    assert danger.home_tail["home"] == pytest.approx(1e-4)


def test_danger_rises_before_a_pause_ends_but_never_above_war() -> None:
    """The last 30 minutes are four times as bad: 0.1 becomes 0.4 on the road; at home 0.5 would become 2 and stays at the full 1e-4."""
    danger = likely(paused(pause(60, 180, city=True)))
    assert danger.road["mile"][[149, 150, 179, 180]] == pytest.approx([1e-4, 4e-4, 4e-4, 1e-3])
    assert danger.home["home"][[149, 150, 179]] == pytest.approx([0.5e-4, 1e-4, 1e-4])


def test_a_pause_shorter_than_its_end_is_all_end() -> None:
    """Twenty minutes of pause are all in the last thirty; the minutes before it are not touched."""
    danger = likely(paused(pause(60, 80)))
    assert danger.road["mile"][[59, 60, 79, 80]] == pytest.approx([1e-3, 4e-4, 4e-4, 1e-3])


def test_where_pauses_overlap_the_quietest_counts() -> None:
    """[60, 180) ends rising at 150, but [120, 300) is still quiet then: a tenth until 270, in whichever order they are listed."""
    for case in (paused(pause(60, 180), pause(120, 300)), paused(pause(120, 300), pause(60, 180))):
        assert likely(case).road["mile"][[149, 150, 179, 269, 270]] == pytest.approx([1e-4, 1e-4, 1e-4, 1e-4, 4e-4])


def test_a_pause_that_began_before_the_plan_or_ends_after_it_counts_where_it_lies() -> None:
    """[-120, 60) is quiet from minute 0 and rises at 30; [600, 900) is quiet to the horizon and rises only beyond it."""
    danger = likely(paused(pause(-120, 60), pause(600, 900), pause(-300, -60), pause(800, 900)))
    assert danger.road["mile"][[0, 29, 30, 60, 600, 719]] == pytest.approx([1e-4, 1e-4, 4e-4, 1e-3, 1e-4, 1e-4])


def test_a_pause_on_another_corridor_does_not_quieten_this_one() -> None:
    """Corridor west pauses: the river is quiet, the mile is not."""
    danger = likely(replace(cities.two_corridors(), pauses=(pause(60, 180, corridor="west"),)))
    assert danger.road["river"][60] == pytest.approx(1e-4)
    assert danger.road["mile"][60] == pytest.approx(1e-3)
    assert danger.checkpoint["gatehouse"][60] == pytest.approx(1e-4)


def test_the_quiet_area_ends_where_the_parties_said() -> None:
    """If the slope is the last quiet road it is quiet too; the coast behind it never is."""
    case = paused(pause(60, 180))
    danger = likely(replace(case, corridors=(replace(case.corridors[0], quiet_until="slope"),)))
    assert danger.road["slope"][60] == pytest.approx(1e-6)
    assert danger.road["coast"][60] == pytest.approx(1e-5)


def test_notification_that_draws_fire_is_not_softened_by_the_end_of_the_pause() -> None:
    """A pause factor of 1.5 (conventions, section 9) is one and a half times the hazard all through, its end included."""
    danger = likely(paused(pause(60, 180), pause_road_factor=1.5))
    assert danger.road["mile"][[59, 60, 149, 150, 179, 180]] == pytest.approx([1e-3, 1.5e-3, 1.5e-3, 1.5e-3, 1.5e-3, 1e-3])


def test_a_road_nobody_described_has_unknown_danger_even_in_a_pause() -> None:
    """Unknown exposure is NaN in all 720 minutes: a pause does not make it known."""
    case = paused(pause(60, 180, city=True))
    roads = tuple(replace(r, exposure=Exposure.UNKNOWN) if r.id == "mile" else r for r in case.roads)
    hazard = likely(replace(case, roads=roads)).road["mile"]
    assert hazard.shape == (720,)
    assert np.isnan(hazard).all()


def test_nobody_can_change_a_forecast() -> None:
    """Every array is read-only."""
    danger = likely(cities.with_pause())
    places = [*danger.home.values(), *danger.street.values(), *danger.point.values(), *danger.road.values(), *danger.checkpoint.values()]
    assert not any(hazard.flags.writeable for hazard in [*places, danger.inside])
    with pytest.raises(ValueError, match="read-only"):
        danger.home["home"][0] = 0.0


def test_a_missing_assumption_is_named() -> None:
    """Without a rate for the front there is no forecast."""
    case = cities.one_road()
    without = replace(case, assumptions=tuple(a for a in case.assumptions if a.name != "fire_front"))
    with pytest.raises(KeyError, match="fire_front"):
        likely(without)


@given(st.lists(st.tuples(st.integers(-100, 800), st.integers(1, 300), st.booleans()), max_size=4))
@settings(max_examples=40, deadline=None)
def test_pauses_never_add_danger(spans: list[tuple[int, int, bool]]) -> None:
    """Whatever pauses there are, no minute anywhere is worse than without them, nor better than the pause's share."""
    danger = likely(paused(*(pause(start, start + length, city) for start, length, city in spans)))
    assert np.all((danger.road["mile"] <= 1e-3 * (1 + 1e-12)) & (danger.road["mile"] >= 1e-4 * (1 - 1e-12)))
    assert np.all((danger.home["home"] <= 1e-4 * (1 + 1e-12)) & (danger.home["home"] >= 0.5e-4 * (1 - 1e-12)))
