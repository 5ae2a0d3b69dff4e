"""
Closed roads in SUMO: what its own closings do, what ours do, and the four traps of traffic.

One bus leaves the square at minute 70 and drives lane (1.8 min), mile (3), gatehouse (6), slope (3), coast (6): 89.8 if nothing is closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from safepassage.outside.sumo.program import Sumo, SumoFailed
from safepassage.records.case import Case
from safepassage.records.traffic import Closing, Traffic
from tests import cities
from tests.check import plans
from tests.outside.sumo.driven import BOTH, drive, one_bus, quick, sumo

NEAR = 0.5  # minutes
ARRIVES = 89.8
CLOSED = 120  # minutes for which a road is closed


@pytest.fixture(name="case")
def _case() -> Case:
    return quick(cities.one_road())


@dataclass(frozen=True, slots=True)
class _Otherwise(Sumo):
    """SUMO with another closing instead of ours."""

    additional: str = ""

    def run(self, folder: Path, seconds: float) -> None:
        (folder / "closed.add.xml").write_text(f"<additional>{self.additional}</additional>", encoding="utf-8")
        Sumo.run(self, folder, seconds)


def otherwise(additional: str) -> Sumo:
    """SUMO that closes roads as it is told here."""
    found = sumo()
    return _Otherwise(found.home, found.netconvert, found.sumo, found.version, additional)


def hard(road: str, before: str, attributes: str = "") -> Sumo:
    """SUMO with its own hard closing of a road in minutes 60 to 180: a rerouter on the road before it."""
    closing = f'<closingReroute id="{road}" {attributes}/>'
    return otherwise(f'<rerouter id="x" edges="{before}"><interval begin="3600" end="10800">{closing}</interval></rerouter>')


@BOTH
def test_a_hard_closing_is_ignored_where_no_other_way_leads_round(case: Case, traffic: Traffic) -> None:
    """SUMO's own closing, with no other way: the bus drives along the closed slope as if nothing were. Hence ours."""
    _, driven = drive(case, one_bus(case), traffic, by=hard("r.slope.f", "r.mile.f.1"))
    assert driven.drives[0].arrival == pytest.approx(ARRIVES, abs=NEAR)


@BOTH
def test_an_arrival_one_road_too_early_is_not_believed(case: Case, traffic: Traffic) -> None:
    """Where SUMO's own closing shuts the last road, it lets the bus "arrive" at the end of the road before: refused."""
    with pytest.raises(SumoFailed, match="passed every road"):
        drive(case, one_bus(case), traffic, by=hard("r.coast.f", "r.slope.f"))


def test_a_hard_closing_of_permissions_ends_the_program_for_who_starts_meanwhile(case: Case) -> None:
    """With permissions taken away, and the options as they are, a vehicle that starts meanwhile ends the whole of SUMO."""
    late = plans.plan(case, plans.out(case, "m1", 100, (plans.HOME_ABLE, 20)))
    with pytest.raises(SumoFailed, match="exit status"):
        drive(case, late, Traffic.MESO, by=hard("r.coast.f", "r.slope.f", 'disallow="all"'))


def test_a_speed_of_nothing_does_not_close_a_mesoscopic_road(case: Case) -> None:
    """Mesoscopic SUMO creeps at 0.05 m/s: 600 m of a lane that is closed for good take 200 min, and the bus arrives. Hence permissions."""
    sign = '<variableSpeedSign id="x" lanes="r.lane.f_0"><step time="0" speed="0"/></variableSpeedSign>'
    _, driven = drive(case, one_bus(case), Traffic.MESO, by=otherwise(sign))
    assert driven.drives[0].arrival == pytest.approx(ARRIVES + 200, abs=10)


@BOTH
def test_our_closing_holds_who_comes_until_the_road_is_open_again(case: Case, traffic: Traffic) -> None:
    """The coast is closed from 60 to 180: the bus, there at 83.8, waits and needs its 6 min from 180."""
    _, driven = drive(case, one_bus(case), traffic, Closing("coast", 60, 60 + CLOSED))
    assert driven.drives[0].arrival == pytest.approx(186, abs=NEAR)


@BOTH
def test_a_road_closed_on_the_leave_step_holds_the_bus_and_lets_it_go(case: Case, traffic: Traffic) -> None:
    """Trap 1: the first road closes in the very minute (70) in which the bus would leave; it goes when it opens at 190."""
    _, driven = drive(case, one_bus(case), traffic, Closing("lane", 70, 70 + CLOSED))
    assert driven.drives[0].arrival == pytest.approx(ARRIVES + CLOSED, abs=NEAR)
    assert not driven.unfinished


@BOTH
def test_a_road_that_is_open_again_is_used_again(case: Case, traffic: Traffic) -> None:
    """Trap 2: after it opened again, the next bus drives as if nothing had been."""
    buses = quick(cities.one_road(buses=2))
    moves = plans.out(buses, "m1", 60, (plans.HOME_ABLE, 20)), plans.out(buses, "m2", 300, (plans.HOME_ABLE, 20), vehicle="bus-02")
    _, driven = drive(buses, plans.plan(buses, *moves), traffic, Closing("lane", 60, 60 + CLOSED))
    assert driven.drives[1].arrival == pytest.approx(300 + ARRIVES - 60, abs=NEAR)


@BOTH
def test_with_the_only_road_closed_for_good_nobody_arrives_and_nobody_is_lost(case: Case, traffic: Traffic) -> None:
    """Trap 3: the bus is told as not arrived; it does not vanish, and the run does not fail."""
    _, driven = drive(case, one_bus(case), traffic, Closing("lane", 0, None))
    assert driven.unfinished == ("m1",)
    assert driven.drives[0].arrival is None
    assert [d.movement for d in driven.drives] == ["m1"]


@BOTH
def test_capacity_to_nothing_holds_those_on_the_road_and_loses_none(case: Case, traffic: Traffic) -> None:
    """Trap 4: the coast closes at 86.8, when the bus is half way along it; it stands, and drives the other half from 207 on: 210."""
    _, driven = drive(case, one_bus(case), traffic, Closing("coast", 87, 87 + CLOSED))
    assert driven.drives[0].arrival == pytest.approx(ARRIVES + CLOSED, abs=NEAR)
    assert not driven.unfinished


def test_a_closing_that_ends_before_it_begins_is_refused() -> None:
    """It would close nothing, or everything."""
    with pytest.raises(ValueError, match="cannot be closed"):
        Closing("lane", 60, 60)
