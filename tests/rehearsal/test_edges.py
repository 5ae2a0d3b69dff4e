"""A rehearsal at its edges: nobody there, nothing planned, stops from the first minute to the last, paces that cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest

from safepassage.errors import UnknownDanger
from safepassage.records.city import Exposure
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Convoys, Scenario, Setting
from safepassage.records.stops import Course
from safepassage.rehearsal import account
from safepassage.session.executors import C, Here, P, Processes
from safepassage.session.operations import stop_model
from safepassage.session.rehearsing import UNFINISHED, rehearse
from tests.rehearsal.futures import SHIPPED, bus_out, city, played, set_up

MODEL = stop_model()
ONE = bus_out("m1", "bus-01", 60, 50, 20)


def people_in(found: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    """Everybody who was there or came."""
    return float(found[:, account.PEOPLE].sum() + found[:, account.INFLOW].sum())


@pytest.mark.parametrize("pace", [0.0, -1.0, float("nan"), float("inf")])
def test_a_pace_that_cannot_be_is_refused(pace: float) -> None:
    """At a pace of nothing a minute lasts for ever; it must not come out as a time before the start."""
    with pytest.raises(ValueError, match="pace"):
        Course((), pace)


@pytest.mark.parametrize("fate", ["go on", "hold", "turn back"])
def test_a_stop_from_the_first_minute_lets_nobody_start_before_it_ends(fate: str) -> None:
    """Stopped from minute 0 to 300: nobody is called before, and the bus is out after."""
    found = played(set_up(city(), [ONE]), [(0, 300)], fate)
    went = found.tries[found.tries[:, 5] == 1]
    assert len(went) == 1
    assert went[0, 1] >= 300
    assert found.people_by_hour[4] == 0
    assert found.people_by_hour[-1] > 40


@pytest.mark.parametrize("fate", ["go on", "hold", "turn back"])
def test_a_stop_over_everything_leaves_everybody_at_home(fate: str) -> None:
    """From the first minute to after the last: nobody moves, nobody is trapped, nobody is lost."""
    stage = set_up(city(), [ONE])
    found = played(stage, [(0, stage.script.t_plus + 1)], fate)
    assert found.people_by_hour[-1] == 0
    assert found.finish == -1
    assert found.trapped == 0
    assert people_in(found.groups) == pytest.approx(100)


@pytest.mark.parametrize("fate", ["go on", "hold", "turn back"])
@pytest.mark.parametrize("start", range(15, 110, 5))
def test_a_stop_that_never_ends_loses_nobody_wherever_it_meets_them(fate: str, start: int) -> None:
    """Whether it meets them at home, at the square, on a road or at the checkpoint: the identity holds (the engine raises where not)."""
    for days in (1, 2):
        stage = set_up(city(), [ONE], days)
        for trap in (False, True):
            found = played(stage, [(start, stage.script.t_plus + 1)], fate, patience=30, trap=trap)
            assert people_in(found.groups) == pytest.approx(100)


def test_stops_that_touch_and_last_a_minute_lose_nobody() -> None:
    """A stop every second minute."""
    stage = set_up(city(), [ONE])
    found = played(stage, [(n, n + 1) for n in range(0, 700, 2)])
    assert people_in(found.groups) == pytest.approx(100)


@pytest.mark.parametrize("scenario", Scenario)
@pytest.mark.parametrize("convoys", Convoys)
def test_a_plan_that_moves_nobody_can_be_rehearsed(scenario: Scenario, convoys: Convoys) -> None:
    """No movement at all: nobody out, everybody found."""
    case = city()
    found = rehearse(case, Plan(case.id, (), ()), Setting(5, 1, 1, scenario, convoys), Here(), SHIPPED, MODEL)
    assert found.people_out[-1][-1] == 0
    assert found.planned_out == 0


def test_a_case_with_nobody_in_it_can_be_rehearsed() -> None:
    """Zero people: zero deaths, zero out, in every future."""
    case = replace(city(), people=())
    found = rehearse(case, Plan(case.id, (), ()), Setting(5, 1, 1, Scenario.AS_DRAWN, Convoys.TIMETABLE), Here(), SHIPPED, MODEL)
    assert found.people_out[-1][-1] == 0
    assert found.deaths[-1].spread.quantiles[-1] == pytest.approx(0, abs=0.5)  # crews stand inside


@pytest.mark.parametrize("start", [660, 700, 719, 720])
def test_a_movement_at_the_edge_of_the_horizon_is_played_once_or_not_at_all(start: int) -> None:
    """12 hours are planned: a bus that starts in the last hour, or as the plan ends."""
    case = city()
    late = bus_out("m1", "bus-01", start, 50, start - 40)
    found = played(set_up(case, [late]))
    assert people_in(found.groups) == pytest.approx(100)
    assert found.groups[:, account.OUT_ALIVE].sum() <= 50


def test_more_processes_than_futures_and_one_future_give_the_same() -> None:
    """One future on four processes is that future."""
    case = city()
    setting = Setting(1, 7, 1, Scenario.AS_DRAWN, Convoys.TIMETABLE)
    plan = Plan(case.id, (ONE,), ())
    here = rehearse(case, plan, setting, Here(), SHIPPED, MODEL)
    assert here == rehearse(case, plan, setting, Processes(4), SHIPPED, MODEL)


SETTING = Setting(30, 1, 1, Scenario.AS_DRAWN, Convoys.TIMETABLE)


def test_unknown_danger_stops_a_rehearsal_before_its_first_future() -> None:
    """A road that nobody described is not without danger (conventions, section 2), and its people are not left at home in silence."""
    case = city()
    unknown = replace(case, roads=tuple(replace(r, exposure=Exposure.UNKNOWN) if r.id == "mile" else r for r in case.roads))
    with pytest.raises(UnknownDanger, match="road mile, whose danger nobody has described"):
        rehearse(unknown, Plan(case.id, (ONE,), ()), SETTING, Here(), SHIPPED, MODEL)


def test_a_movement_that_is_in_no_future_is_named() -> None:
    """Its road is shut: it cannot be carried out, and the answer says that it is not in it."""
    case = city(buses_inside=2)
    wrong = replace(bus_out("m2", "bus-02", 60, 50, 20), roads=("lane",))
    found = rehearse(case, Plan(case.id, (ONE, wrong), ()), SETTING, Here(), SHIPPED, MODEL)
    assert found.notes == ("1 movements of the plan cannot be carried out and are in no future: m2. Say why: safepassage check",)
    assert rehearse(case, Plan(case.id, (ONE,), ()), SETTING, Here(), SHIPPED, MODEL).notes == ()


@dataclass(frozen=True)
class _StoppedLater:
    """Somebody presses Ctrl-C after all futures, while it is worked out what the answer hangs on."""

    def map(self, work: Callable[[C], P], chunks: Sequence[C]) -> Iterator[tuple[int, P]]:
        """As `Here`, until what is asked are no futures."""
        for position, chunk in enumerate(chunks):
            if not isinstance(chunk, range):
                raise KeyboardInterrupt
            yield position, work(chunk)


def test_ctrl_c_after_the_last_future_keeps_all_futures() -> None:
    """What the answer hangs on is then not said; everything else is, and it is noted."""
    case, setting = city(), replace(SETTING, sensitivity=5)
    plan = Plan(case.id, (ONE,), ())
    found = rehearse(case, plan, setting, _StoppedLater(), SHIPPED, MODEL)
    assert (found.done, found.moves, found.notes) == (30, (), (UNFINISHED,))
    assert found.people_out == rehearse(case, plan, setting, Here(), SHIPPED, MODEL).people_out
