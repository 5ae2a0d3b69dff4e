"""Cities at the edge, from the case to the papers: whatever the city, the answer is carried out, counted and proven alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from math import exp
from pathlib import Path

import pytest

from safepassage import check, outside, session
from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.operation import Pause
from safepassage.records.people import Care
from safepassage.records.plan import Boarding, Kind
from safepassage.records.result import Result
from tests import cities

STAY_12_HOURS = 100 * (1 - exp(-720 * 1.01e-4))  # one_road, likely: violence 1e-4 and illness of the able 1e-6 a minute
ROUND = 1e-9
NOBODY_LEAVES = ("no corridor", "no pause", "no vehicles at all")


def only(case: Case, *cares: Care) -> Case:
    """The case with the people of some care groups."""
    return replace(case, people=tuple(p for p in case.people if p.group.care in cares))


def one_start() -> Case:
    """
    A pause of 30 minutes from minute 120, and a bus that stands inside.

    Boarding at 120 takes 10 minutes, the lane 2, the front road 3: at 135 it is past the quiet area, 15 minutes before the end.
    """
    case = cities.with_pause(120, 150)
    return replace(case, modes=(cities.bus(inside=1),))


def edges() -> dict[str, Case]:
    """The cities by name."""
    plain = cities.one_road()
    return {
        "no corridor": replace(plain, corridors=(), terms=()),
        "one corridor": plain,
        "a corridor open for one step": one_start(),
        "no pause": replace(cities.with_pause(), pauses=()),
        "more buses than people": cities.one_road(people=3, buses=8),
        "nobody wounded": only(cities.ambulances(), Care.ABLE, Care.LIMITED),
        "everybody wounded": only(cities.ambulances(), Care.CRITICAL),
        "zero trucks": replace(cities.aid_and_tail(), modes=(cities.bus(outside=1), cities.truck(outside=0))),
        "no vehicles at all": replace(plain, modes=()),
    }


@cache
def answered(name: str) -> session.Answer:
    """The whole answer to one of the cities; worked out once."""
    return session.run(edges()[name], step=60, prices_step=None)


@dataclass(frozen=True, slots=True)
class Ran:
    """A city, what came out of it, and where its papers are."""

    name: str
    case: Case
    result: Result
    folder: Path

    @property
    def boarded(self) -> tuple[Boarding, ...]:
        return tuple(b for m in self.result.plan.movements for b in m.boardings)


@pytest.fixture(scope="module", params=list(edges()))
def ran(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """One run of one city, with its papers written."""
    case = edges()[request.param]
    folder = tmp_path_factory.mktemp("edge") / "out"
    return Ran(request.param, case, session.write(case, answered(request.param), folder), folder)


def test_a_plan_breaks_no_rule(ran: Ran) -> None:
    """Whatever the city, `check` finds nothing to object to."""
    assert [v.text for v in ran.result.verdict.violations] == []


def test_no_plan_is_worse_than_staying_or_than_a_plan_by_hand(ran: Ran) -> None:
    """At likely, the plan costs at most what a coordinator's rule costs, and at most what staying with aid costs."""
    deaths = ran.result.expected_deaths.likely
    assert deaths <= ran.result.coordinator.likely + ROUND
    assert deaths <= ran.result.stay.likely + ROUND


def test_no_plan_is_better_than_the_bound(ran: Ran) -> None:
    """At every level; neither is anything the plan is compared with, nor the best point of the grid."""
    result = ran.result
    for level in Level:
        least = min(result.expected_deaths.at(level), result.coordinator.at(level), result.stay.at(level))
        assert result.bound.at(level) <= least + ROUND
    assert result.bound.likely <= result.grid_bound + ROUND


def test_whole_vehicles_never_beat_the_grid(ran: Ran) -> None:
    """The rounding gap is not below zero, beyond the last digits of the sum; the gap to the bound neither."""
    assert ran.result.rounding_gap_percent >= -1e-6
    assert ran.result.gap_percent >= 0


def test_everybody_is_somewhere(ran: Ran) -> None:
    """People and inflow are out, inside, or dead at home, waiting, moving, after arrival: at each level, group by group."""
    for level in Level:
        for g in ran.result.verdict.tally(level).groups:
            dead = g.dead_home + g.dead_waiting + g.dead_moving + g.dead_after
            assert g.people + g.inflow == pytest.approx(g.out_alive + g.inside_alive + dead, abs=1e-6)
            assert min(g.out_alive, g.inside_alive, g.dead_home, g.dead_waiting, g.dead_moving, g.dead_after) >= -ROUND


def test_nobody_leaves_where_nobody_can_and_somebody_where_somebody_can(ran: Ran) -> None:
    """Without a way, a pause or a vehicle there is no boarding; with all three, leaving these cities is better than staying."""
    assert bool(ran.boarded) == (ran.name not in NOBODY_LEAVES)


def test_the_papers_are_written_and_proven(ran: Ran) -> None:
    """Page and plan.json are there, the certificates prove the bounds that they print, and no unfinished file is left."""
    assert (ran.folder / "plan.html").read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert ran.result.proven
    assert float(session.verify(ran.folder)[0]) >= ran.result.bound.likely
    assert [f.name for f in ran.folder.iterdir() if f.name.startswith(".")] == []


def test_the_written_plan_reads_back_and_is_judged_alike(ran: Ran) -> None:
    """plan.json holds exactly the plan; replayed with the totals it declares, it breaks no rule and costs the same."""
    plan, declared = outside.read_plan(ran.folder / "plan.json", ran.case)
    assert plan == ran.result.plan
    verdict = check.judge(ran.case, plan, {level: forecast(ran.case, level) for level in Level}, declared)
    assert [v.text for v in verdict.violations] == []
    assert declared["expected_deaths"]["likely"] == pytest.approx(verdict.likely.expected_deaths, abs=1e-4)
    assert verdict.likely.expected_deaths == pytest.approx(ran.result.expected_deaths.likely, abs=ROUND)


@pytest.mark.parametrize("name", NOBODY_LEAVES)
def test_where_nobody_can_leave_staying_is_all_there_is(name: str) -> None:
    """100 able people, 12 hours: 100 (1 - exp(-720 x 1.01e-4)) = 7.014 die; the bound says the same to its last digit."""
    result = answered(name).result
    assert result.expected_deaths.likely == pytest.approx(STAY_12_HOURS, abs=1e-6)
    assert result.bound.likely == pytest.approx(STAY_12_HOURS, abs=1e-4)


def test_a_corridor_open_for_one_step_is_used_at_that_step() -> None:
    """The only start that fits is minute 120: one bus, at most 50 people, called 10 minutes and a walk before."""
    movements = answered("a corridor open for one step").result.plan.movements
    assert [(m.kind, m.start) for m in movements] == [(Kind.OUT, 120)]
    assert 0 < movements[0].people <= 50


def test_a_pause_one_minute_shorter_is_no_pause() -> None:
    """Ending at 149, the bus that boards at 120 is past the quiet area one minute too late for the margin of 15."""
    case = replace(one_start(), pauses=(Pause("east", 120, 149, True, "invented for tests"),))
    assert session.run(case, step=60, prices_step=None).result.plan.movements == ()


def test_three_people_do_not_take_eight_buses() -> None:
    """One bus of 50 seats takes all three; a second would only put its driver in danger."""
    result = answered("more buses than people").result
    assert [m.kind for m in result.plan.movements] == [Kind.IN, Kind.OUT]
    assert sum(m.people for m in result.plan.movements) == 3
