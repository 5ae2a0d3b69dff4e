"""
The four traps of traffic, by the rehearsal's own kernel and by SUMO, a program of others: a stop that holds, against roads that are closed.

One bus of `one_road` leaves the square at minute 70 and is out at 99 (SUMO: 98.8, because 600 m at 20 km/h are 1.8 min and not 2): lane 2,
mile 3, at least 15 at the gatehouse, slope 3, coast 6. A stop can meet it until it has left the mile; so in SUMO lane and mile are closed.
"""

from __future__ import annotations

import pytest

from safepassage.records.plan import Plan
from safepassage.records.traffic import Closing, Traffic
from safepassage.rehearsal.kernel import ARRIVED, T_END, T_HOW, T_MOVEMENT
from tests.outside.sumo.driven import BOTH, drive
from tests.rehearsal.futures import bus_out, city, played, set_up

NEAR = 0.5  # minutes
CITY = city(buses_inside=2)
FIRST, SECOND = bus_out("m1", "bus-01", 60, 50, 20), bus_out("m2", "bus-02", 300, 50, 260)
TRAPS = {
    "nothing is closed": (720, None),
    "closed on the leave step": (70, 190),
    "capacity to nothing with the bus on the road": (73, 193),
    "closed just behind it": (75, 195),
}


def rehearsed(start: int, end: int | None) -> list[float | None]:
    """When each bus is out by the kernel: everybody holds, whatever it takes."""
    stage = set_up(CITY, [FIRST, SECOND])
    found = played(stage, [(start, stage.script.t_plus + 1 if end is None else end)])
    out: list[float | None] = [None, None]
    for row in found.tries[found.tries[:, T_HOW] == ARRIVED]:
        out[row[T_MOVEMENT]] = float(row[T_END])
    return out


def in_sumo(traffic: Traffic, start: int, end: int | None) -> list[float | None]:
    """When each bus is out by SUMO."""
    plan = Plan(CITY.id, (FIRST, SECOND), ())
    closed = Closing("lane", start, end), Closing("mile", start, end)
    return [d.arrival for d in drive(CITY, plan, traffic, *closed, until=1000)[1].drives]


@BOTH
@pytest.mark.parametrize(("start", "end"), TRAPS.values(), ids=TRAPS)
def test_a_stop_holds_a_bus_as_long_as_a_closed_road_does(traffic: Traffic, start: int, end: int | None) -> None:
    """Both buses, to half a minute; the second starts after the road is open again, and drives as if nothing had been."""
    ours = rehearsed(start, end)
    assert in_sumo(traffic, start, end) == pytest.approx(ours, abs=NEAR)
    assert ours[0] == (99 if start >= 75 else 99 + 120)
    assert ours[1] == 339


@BOTH
def test_with_the_only_road_closed_for_good_neither_brings_anybody_out(traffic: Traffic) -> None:
    """And neither loses the bus: SUMO still has it on its list, the kernel has its people at home."""
    assert in_sumo(traffic, 0, None) == rehearsed(0, None) == [None, None]
