"""A judge that is slow is not asked."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import numpy as np

from safepassage import paths
from safepassage.check import judge
from safepassage.records.case import Case
from safepassage.records.people import Care
from safepassage.records.plan import Boarding, Plan
from safepassage.units import DAY, HOUR
from tests import cities
from tests.check import plans

ZONES = 80


def big_city() -> Case:
    """160 groups, three days, a tail of two weeks."""
    zones = tuple(cities.zone(f"z{i}", 10 + 0.0001 * i) for i in range(ZONES))
    people = tuple(cities.count(z.id, care, 2000) for z in zones for care in (Care.ABLE, Care.LIMITED))
    base = cities.small_case(horizon=72 * HOUR, tail=14 * DAY, zones=zones, people=people, modes=(cities.bus(outside=3000),))
    square, gatehouse = base.assembly_points[0], base.checkpoints[0]
    return replace(
        base,
        assembly_points=(replace(square, zones=tuple(z.id for z in zones)),),
        checkpoints=(replace(gatehouse, persons_per_hour=6000.0),),
    )


def test_three_thousand_movements_are_judged_in_a_second_a_level() -> None:
    """Three boardings each, three levels, on one core; what the machine does beside it does not count."""
    case, rng = big_city(), np.random.default_rng(3)
    groups = [p.group for p in case.people]
    walks = [paths.walk_minutes(case, g.zone, "square", g.care) for g in groups]
    bus = plans.out(case, "bus", 100, (groups[0], 10))
    movements = []
    for i, start in enumerate(rng.integers(100, 4000, 3000).tolist()):
        picked = rng.integers(len(groups), size=3).tolist()
        boardings = tuple(Boarding(groups[k], "square", 12, start - 10 - walks[k]) for k in picked)
        movements.append(replace(bus, id=f"m{i:04d}", vehicle=f"bus-{i + 1:02d}", boardings=boardings, start=start))
    dangers = plans.dangers(case)
    since = process_time()
    verdict = judge(case, Plan(case.id, tuple(movements), ()), dangers)
    assert process_time() - since < 3
    assert len(verdict.timings) == 3000
