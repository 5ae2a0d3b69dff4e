"""The guns of one siege are not silent because those of the other are (`two_towns`: a degree of longitude apart)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.danger import Danger
from safepassage.records.levels import Level, Range
from safepassage.records.operation import Pause
from tests import cities

QUIET = 60  # a minute in which the pause of the near town holds


def paused(*corridors: str, coupled: bool = True) -> Danger:
    """`two_towns` with a pause of the town in minutes 0 to 300 on these corridors."""
    base = cities.two_towns()
    case: Case = replace(base, pauses=tuple(Pause(c, 0, 300, True, cities.SOURCE) for c in corridors))
    return forecast(case if coupled else replace(case, coupled=()), Level.LIKELY)


def test_a_pause_of_one_siege_is_not_felt_in_the_other() -> None:
    """Near: half at home, in the street, at the point, a tenth on the lane. Far: all as without a pause."""
    danger = paused("east")
    assert danger.home["home"][QUIET] == pytest.approx(0.5e-4)
    assert danger.street["home"][QUIET] == pytest.approx(1e-4)
    assert danger.point["square"][QUIET] == pytest.approx(1.5e-4)
    assert danger.road["lane"][QUIET] == pytest.approx(0.2e-4)
    assert danger.home["hamlet"][QUIET] == pytest.approx(1e-4)
    assert danger.street["hamlet"][QUIET] == pytest.approx(2e-4)
    assert danger.point["well"][QUIET] == pytest.approx(3e-4)
    assert danger.road["path"][QUIET] == pytest.approx(2e-4)


def test_vehicles_that_stand_inside_are_counted_where_it_is_worse() -> None:
    """Nobody says in which siege one stands: it is quiet for them when it is quiet in both."""
    assert paused("east").inside[QUIET] == pytest.approx(1e-4)
    assert paused("east", "west").inside[QUIET] == pytest.approx(0.5e-4)


def test_without_a_deal_a_pause_of_the_city_is_felt_in_all_of_it() -> None:
    """One siege, however far its zones lie apart."""
    danger = paused("east", coupled=False)
    assert danger.home["hamlet"][QUIET] == danger.home["home"][QUIET] == pytest.approx(0.5e-4)
    assert danger.inside[QUIET] == pytest.approx(0.5e-4)


def test_the_order_of_the_zones_makes_no_difference_not_even_in_the_last_bit() -> None:
    """Zones at 0.1, 0.2, ... 0.7 of the mean: the danger inside, and at a point that serves them all, is the same backwards."""
    base = cities.one_road()
    zones = tuple(replace(base.zones[0], id=f"z{n}", danger=Range.exactly(n / 10)) for n in range(1, 8))
    point = replace(base.assembly_points[0], zones=tuple(z.id for z in zones))
    case = replace(base, zones=zones, assembly_points=(point,))
    turned = replace(case, zones=zones[::-1], assembly_points=(replace(point, zones=point.zones[::-1]),))
    one, other = forecast(case, Level.LIKELY), forecast(turned, Level.LIKELY)
    assert (one.inside == other.inside).all()
    assert (one.point["square"] == other.point["square"]).all()
    assert one.inside[0] == pytest.approx(0.4e-4)
