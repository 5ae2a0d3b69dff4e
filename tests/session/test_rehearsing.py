"""A rehearsal as a whole: the same bytes on any number of processes, everybody found, scenarios, and what Ctrl-C leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pytest

from safepassage import brief
from safepassage.records.plan import Plan
from safepassage.records.rehearsal import Convoys, Rehearsal, Scenario, Setting
from safepassage.session.executors import C, Executor, Here, P, Processes
from safepassage.session.operations import stop_model
from safepassage.session.rehearsing import CHUNK, PARTIAL, rehearse
from tests.rehearsal.futures import SHIPPED, bus_out, city

CITY = city(people=400, buses_inside=6, horizon_hours=24)
PLAN = Plan(CITY.id, tuple(bus_out(f"m{n}", f"bus-0{n}", 60 + 60 * n, 50, 20 + 60 * n) for n in range(1, 7)), ())
MODEL = stop_model()


def found(
    futures: int = 60,
    seed: int = 3,
    executor: Executor | None = None,
    scenario: Scenario = Scenario.AS_DRAWN,
    convoys: Convoys = Convoys.TIMETABLE,
) -> Rehearsal:
    """A rehearsal of three days."""
    return rehearse(CITY, PLAN, Setting(futures, seed, 3, scenario, convoys), executor or Here(), SHIPPED, MODEL)


def test_the_same_seed_gives_the_same_answer_on_any_number_of_processes() -> None:
    """Each future has a generator of its own, and chunks are put in their order."""
    assert brief.rehearsal_data(CITY, found()) == brief.rehearsal_data(CITY, found(executor=Processes(2)))


def test_another_seed_gives_other_futures() -> None:
    """The seed is not ignored."""
    assert found(seed=3).people_out != found(seed=4).people_out


def test_a_future_is_the_same_among_few_and_many() -> None:
    """The first 25 futures of 60 are those of 25: their most and least are within those of the 60."""
    few, many = found(futures=CHUNK), found()
    assert many.deaths[-1].spread.quantiles[-1] >= few.deaths[-1].spread.quantiles[-1]
    assert many.deaths[-1].spread.quantiles[0] <= few.deaths[-1].spread.quantiles[0]


@pytest.mark.parametrize("scenario", Scenario)
def test_every_scenario_can_be_rehearsed(scenario: Scenario) -> None:
    """People, dead and out are in range, whatever is supposed; the engine raises where somebody is lost."""
    answer = found(scenario=scenario)
    assert all(0 <= row[0] <= row[-1] <= 400 * 2 for row in answer.people_out)
    assert answer.done == (1 if scenario is Scenario.AS_PLANNED else 60)


def test_a_deal_that_fails_and_a_front_that_advances_bring_fewer_out() -> None:
    """Both take the road away; when no party is outside the deal, and when pauses hold, no more die."""
    usual = found()
    out = {scenario: found(scenario=scenario) for scenario in Scenario}
    assert out[Scenario.DEAL_FAILS].people_out[-1][10] <= usual.people_out[-1][10]
    assert out[Scenario.FRONT_ADVANCES].fronts[0].spread.mean > sum(t.spread.mean for t in usual.fronts[:1])
    assert out[Scenario.FACTIONS_UNITE].people_out[-1][10] >= usual.people_out[-1][10]
    assert out[Scenario.PAUSE_HOLDS].deaths[-1].spread.mean <= usual.deaths[-1].spread.mean


def test_closed_convoys_go_at_their_times_and_a_shuttle_loses_the_count() -> None:
    """More are not counted in a shuttle than in a convoy."""
    convoy, shuttle = found(convoys=Convoys.CLOSED), found(convoys=Convoys.SHUTTLE)
    assert sum(t.spread.mean for t in shuttle.uncounted) > sum(t.spread.mean for t in convoy.uncounted)


@dataclass(frozen=True)
class Interrupted:
    """Somebody presses Ctrl-C after the second chunk."""

    def map(self, work: Callable[[C], P], chunks: Sequence[C]) -> Iterator[tuple[int, P]]:
        """The last two chunks first."""
        for position in (len(chunks) - 1, 0):
            yield position, work(chunks[position])
        raise KeyboardInterrupt


def test_ctrl_c_leaves_what_was_finished_and_says_so() -> None:
    """What is there is used, in the order of the futures, and stamped."""
    answer = found(futures=3 * CHUNK, executor=Interrupted())
    assert (answer.done, answer.asked, answer.partial) == (2 * CHUNK, 3 * CHUNK, True)
    assert PARTIAL in answer.stamps
