"""The judge's replay against cohorts that live one minute after the other (mathematics, sections 2 and 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from safepassage import check
from safepassage.danger import forecast
from safepassage.records.case import Case
from safepassage.records.levels import Level
from safepassage.records.people import Care, Group, Screening
from safepassage.records.plan import Kind, Movement, Plan, Ration
from safepassage.records.verdict import GroupCount
from tests import cities
from tests.independent import Fate, cities_extra, plans, simulate
from tests.independent.timetable import timetable

ABLE = Group("home", Care.ABLE, Screening.GENERAL)
LIMITED = Group("home", Care.LIMITED, Screening.GENERAL)
CRITICAL = Group("home", Care.CRITICAL, Screening.GENERAL)
AT_RISK = Group("home", Care.ABLE, Screening.AT_RISK)
HILL = Group("hill", Care.ABLE, Screening.GENERAL)


@dataclass(frozen=True)
class Story:
    """A case and a plan for it."""

    case: Case
    movements: tuple[Movement, ...]
    rations: tuple[Ration, ...] = ()


def nothing_happens() -> Story:
    """Nobody moves and nobody is fed; a bus stands inside."""
    return Story(replace(cities.aid_and_tail(), modes=(cities.bus(inside=2), cities.truck(0))), ())


def three_buses_in_a_queue() -> Story:
    """Three full buses reach the checkpoint in one minute; each goes in first, and one comes back for more."""
    case = cities.one_road(people=170, buses=3)
    going_in = [plans.empty_in(f"in-{i}", f"bus-0{i}", 0, "east") for i in (1, 2, 3)]
    out = [plans.out(case, f"out-{i}", f"bus-0{i}", 60, "east", "camp", [(ABLE, "square", 50)]) for i in (3, 1, 2)]
    again = [plans.empty_in("in-4", "bus-01", 180, "east"), plans.out(case, "out-4", "bus-01", 420, "east", "camp", [(ABLE, "square", 9)])]
    return Story(case, plans.timed(case, *going_in, *out, *again))


def two_stops() -> Story:
    """One bus loads in two places; people of two zones, of which one also boards at the second place."""
    case = cities.two_corridors(buses=2)
    parties = [(HILL, "yard", 20), (HILL, "square", 5), (ABLE, "square", 21)]
    moves = [
        plans.empty_in("in-1", "bus-01", 0, "west"),
        plans.out(case, "out-1", "bus-01", 100, "east", "camp", parties),
        plans.empty_in("in-2", "bus-02", 30, "east"),
        plans.out(case, "out-2", "bus-02", 395, "west", "hostel", [(HILL, "yard", 40)]),
    ]
    return Story(case, plans.timed(case, *moves))


def aid_comes_in() -> Story:
    """A truck with two goods; some of the limited and the able are fed in each block and in the tail, and people join."""
    case = cities.aid_and_tail()
    moves = [
        plans.aid("aid-1", "truck-01", 300, "east", "kitchen", food=150, medical=10),
        plans.aid("aid-2", "truck-01", 500, "east", "kitchen", food=200),
        plans.empty_in("in-1", "bus-01", 0, "east"),
        plans.out(case, "out-1", "bus-01", 380, "east", "camp", [(ABLE, "square", 30), (LIMITED, "square", 7)]),
    ]
    rations = [Ration(ABLE, 0, 30), Ration(LIMITED, 0, 5), Ration(ABLE, 1, 20), Ration(LIMITED, 1, 12), Ration(ABLE, 2, 50)]
    return Story(case, plans.timed(case, *moves), (*rations, Ration(LIMITED, 2, 10)))


def the_wounded_and_the_held() -> Story:
    """Critical people to the clinic by ambulance, people at risk and walkers by the way without a record, cars inside, a city pause."""
    case = cities_extra.everything()
    moves = [
        plans.empty_in("in-1", "ambulance-01", 0, "south"),
        plans.out(case, "out-1", "ambulance-01", 90, "south", "clinic", [(CRITICAL, "square", 1)]),
        plans.out(case, "out-2", "bus-01", 120, "east", "camp", [(ABLE, "square", 20), (LIMITED, "square", 4)]),
        plans.out(case, "out-3", "foot-0001", 240, "south", "camp", [(AT_RISK, "square", 4)]),
        plans.out(case, "out-4", "car-01", 300, "south", "camp", [(AT_RISK, "square", 3), (LIMITED, "square", 1)]),
        plans.aid("aid-1", "truck-01", 60, "east", "kitchen", food=100, medical=20),
    ]
    rations = (Ration(CRITICAL, 1, 3), Ration(LIMITED, 1, 6), Ration(ABLE, 1, 10), Ration(CRITICAL, 2, 3))
    return Story(case, plans.timed(case, *moves), rations)


def three_posts() -> Story:
    """Two checkpoints on one node behind another on the corridor's first; a bus and a walking party meet at them."""
    case = cities_extra.posts_in_a_row()
    moves = [
        plans.out(case, "out-1", "bus-01", 120, "east", "camp", [(HILL, "yard", 12), (ABLE, "square", 14)]),
        plans.out(case, "out-2", "foot-0001", 126, "east", "camp", [(ABLE, "square", 7)]),
        plans.out(case, "out-3", "foot-0002", 131, "east", "camp", [(ABLE, "square", 6)]),
    ]
    return Story(case, plans.timed(case, *moves))


def nothing_to_give() -> Story:
    """Rations are handed out in a city that has nothing to hand out."""
    return Story(cities.one_road(), (), (Ration(ABLE, 0, 50),))


STORIES = (nothing_happens, nothing_to_give, three_buses_in_a_queue, two_stops, aid_comes_in, the_wounded_and_the_held, three_posts)
every_story = pytest.mark.parametrize("story", STORIES, ids=[s.__name__ for s in STORIES])
ENDS = {
    "out": "out_alive",
    "inside": "inside_alive",
    "home": "dead_home",
    "waiting": "dead_waiting",
    "moving": "dead_moving",
    "after": "dead_after",
}


@every_story
@pytest.mark.parametrize("level", Level)
def test_the_judge_counts_what_the_minutes_count(story: Callable[[], Story], level: Level) -> None:
    """Where everybody ends, group by group, and the crews: to 1e-9 of a person."""
    told = story()
    danger = forecast(told.case, level)
    fate = simulate(told.case, danger, told.movements, told.rations)
    tally = check.replay(told.case, Plan(told.case.id, told.movements, told.rations), danger)
    assert {g.group: ends_of(g) for g in tally.groups} == {g: pytest.approx(ends_in(fate, g), abs=1e-9) for g in fate.groups}
    assert tally.crew_deaths == pytest.approx(fate.crew, abs=1e-9)
    assert tally.expected_deaths == pytest.approx(fate.deaths, abs=1e-9)


def ends_of(group: GroupCount) -> dict[str, float]:
    """Where the judge says that a group ends."""
    return {place: getattr(group, column) for place, column in ENDS.items()}


def ends_in(fate: Fate, group: Group) -> dict[str, float]:
    """Where the minutes say that it ends."""
    return {place: fate.groups[group][place] for place in ENDS}


@every_story
def test_the_judge_has_the_same_clock(story: Callable[[], Story]) -> None:
    """Every movement is at every checkpoint and at its end in the minute in which the ticking clock has it there."""
    told = story()
    legs = timetable(told.case, told.movements)
    timings = check.timings(told.case, Plan(told.case.id, told.movements, told.rations))
    assert {t.movement for t in timings} == {m.id for m in told.movements}
    for timing in timings:
        own = legs[timing.movement]
        kind = next(m.kind for m in told.movements if m.id == timing.movement)
        assert timing.checkpoints == tuple(leg.start for leg in own if leg.place == "checkpoint")
        assert (timing.back if kind is Kind.AID else timing.arrival) == own[-1].end
