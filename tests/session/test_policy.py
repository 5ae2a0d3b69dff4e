"""Planning again at every piece of news: nobody is lost between two plans, and the solver is Optimal each time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from safepassage import brief
from safepassage.danger import forecast
from safepassage.plan import answer as planner
from safepassage.plan.solver import SolverPool
from safepassage.records.levels import Level
from safepassage.records.rehearsal import Setting
from safepassage.records.stops import Cause, Course, Stop
from safepassage.rehearsal.state import State, state_case
from safepassage.session.executors import Executor, Here, Processes
from safepassage.session.operations import stop_model
from safepassage.session.policy import Policy, next_news, policy_of
from safepassage.session.rehearsing import rehearse
from safepassage.session.stage import Stage, stage
from tests.cities import one_road
from tests.rehearsal.futures import SHIPPED, future

CASE = one_road(people=600, buses=2, horizon_hours=24)
PLAN = planner.propose(CASE, forecast(CASE, Level.LIKELY), 60, False).plans["plan"]
SETTING = Setting(6, 5, 2, policy="replan")


def again(executor: Executor, setting: Setting = SETTING) -> dict[str, object]:
    """A rehearsal with planning again, as its file has it."""
    return brief.rehearsal_data(CASE, rehearse(CASE, PLAN, setting, executor, SHIPPED, stop_model()))


def test_planning_again_is_optimal_each_time_and_the_same_on_two_processes() -> None:
    """Six futures in two chunks: each planning again is proven, its worth has a standard error, and who played what does not matter."""
    one, two = again(Here()), again(Processes(2))
    assert one == two
    assert list(one["solver_status"]) == ["Optimal"]  # type: ignore[call-overload]
    worth = one["worth_of_planning_again"]
    assert isinstance(worth, list)
    assert all(w["futures"] == 6 and w["standard_error"] >= 0 for w in worth)


def staged() -> tuple[Stage, Policy]:
    """The stage and the policy of the small city."""
    of = stage(CASE, PLAN, SETTING, SHIPPED, stop_model())
    return of, policy_of(of, CASE, PLAN, SETTING.days)


def test_news_is_when_a_road_opens_again_at_the_full_hour_after_it() -> None:
    """Stopped from 70 to 130: news at 180. Without stops: when the plan is as old as it looks ahead."""
    of = stage(CASE, PLAN, SETTING, SHIPPED, None)
    assert next_news(of.script, future(of, [(70, 130)]), 0, 4320) == 180
    assert next_news(of.script, future(of, []), 0, 4320) == 4320


def test_the_state_at_the_news_has_who_is_left_and_what_is_open() -> None:
    """Of 600 people 100 went and one bus stands inside: 500, one and one; a corridor that is stopped cannot be planned on."""
    state = State.of(CASE)
    group = CASE.people[0].group
    state.left[group] -= 100
    state.vehicles[0].since = 60
    case = state_case(CASE, state, 120, frozenset(), frozenset())
    assert case is not None
    assert case.people[0].count.likely == 500
    bus = next(m for m in case.modes if m.id == "bus")
    assert (bus.inside, bus.outside) == (1, 1)
    assert case.start == CASE.clock(120)
    assert case.horizon + case.tail == CASE.horizon + CASE.tail - 120
    assert state_case(CASE, state, 120, frozenset({"east"}), frozenset()) is None


def test_a_zone_that_changed_hands_is_planned_for_no_more() -> None:
    """Nobody is called from behind the front."""
    case = state_case(CASE, State.of(CASE), 0, frozenset(), frozenset({"home"}))
    assert case is None or not case.people


def test_with_planning_again_more_get_out_after_a_long_stop_than_by_the_delayed_plan() -> None:
    """Stopped for half a day in the middle: the policy is never behind the delayed plan by more than a bus, and everybody is found."""
    of, policy = staged()
    stops = (Stop("", 200, 900, Cause.LISTS),)
    calm = _Calm(of, Course(stops))
    with SolverPool(workers=1) as pool:
        planned, statuses = replace(policy, stage=calm.stage).play(0, pool)
    fixed = calm.stage.play(0)
    assert statuses.get("failed", 0) == 0
    assert planned.people_by_hour[-1] >= fixed.people_by_hour[-1] - 50
    assert planned.groups[:, 0].sum() == pytest.approx(fixed.groups[:, 0].sum())


class _Calm:
    """A stage whose every future has one written course."""

    def __init__(self, of: Stage, course: Course) -> None:
        self.stage = _Written(of.script, of.names, of.drawing, of.model, of.seed, of.deals)
        _Written.written = course


class _Written(Stage):
    """Plays what is written."""

    written: Course

    def course(self, number: int) -> Course:
        """The written course."""
        return _Written.written
